//! What the papers of a diversion say and do not say: the right ways and reasons for each prosecution, nothing
//! that no fact supports, and nothing ahead of the people who sign, agree and find.

#[path = "papers_diversion/cases.rs"]
mod cases;
#[path = "case/diversion.rs"]
#[expect(dead_code, reason = "the scenarios themselves use the rest of it")]
mod diversion;
#[path = "papers_diversion/made.rs"]
#[expect(dead_code, reason = "other tests print the papers")]
mod made;
#[path = "case/record.rs"]
#[expect(dead_code, reason = "the scenarios of a report use the rest of it")]
mod record;
#[path = "papers_diversion/scanned.rs"]
mod scanned;
#[path = "case/words.rs"]
mod words;

use std::collections::{BTreeMap, BTreeSet};

use casefile::diversion::DiversionFacts;
use casefile::fact::Kind;
use casefile::facts;
use casefile::path::FactPath;
use law::diversion::request::paper::DiversionPaper::{self, *};
use law::diversion::request::paper::PAPERS;
use papers::diversion::template_of;
use papers::document::{Block, Run};
use papers::text;

use cases::{filled, named, refused, requested, scenario, scenarios, wanted};
use made::document;
use scanned::{asserted_ahead, unsupported};

fn text_of(facts: &DiversionFacts, paper: DiversionPaper) -> String {
    text::write(&document(&requested(facts, paper)))
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a lawyer expects of one paper of a scenario: the words that stand on it, and those that do not.
struct Expected {
    scenario: &'static str,
    paper: DiversionPaper,
    says: &'static [&'static str],
    never: &'static [&'static str],
}

const JUVENILE_PAPERS: &[DiversionPaper] = &[
    RequestProsecutor,
    RequestIntake,
    Memorandum,
    AgreementJuvenile,
    ConsentDecree,
    OrderAgreementJuvenile,
    OrderConsentDecree,
    Signatures,
];

#[test]
fn each_prosecution_gets_the_papers_of_its_own_ways() {
    for (name, expected) in [
        ("sixteen_small_county_objection", JUVENILE_PAPERS),
        ("turns_seventeen_after_petition", JUVENILE_PAPERS),
        ("nine_years_old", JUVENILE_PAPERS),
        (
            "seventeen_large_county",
            &[
                RequestProsecutor,
                Memorandum,
                AgreementVolunteers,
                OrderAgreementVolunteers,
                Signatures,
            ],
        ),
        (
            "eighteen_when_charged",
            &[
                RequestProsecutor,
                Memorandum,
                AgreementDeferred,
                AgreementVolunteers,
                OrderAgreementDeferred,
                OrderAgreementVolunteers,
                Signatures,
            ],
        ),
    ] {
        assert_eq!(wanted(&filled(name, &[])), expected, "{name}");
    }
    let large = filled("seventeen_large_county", &[]);
    for paper in [AgreementDeferred, OrderAgreementDeferred] {
        let why = refused(&large, paper);
        assert!(
            why[0].says.contains("163,687") && why[0].says.contains("fewer than 100,000"),
            "{why:?}"
        );
    }
    assert_eq!(
        wanted(&scenario("nothing_known", &[])),
        PAPERS,
        "where nothing is known no way is shut, and no paper"
    );
}

const EXPECTED: &[Expected] = &[
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: Memorandum,
        says: &[
            "In the interest of WREN HALLORAN, a person under the age of 17.",
            "CONFIDENTIAL Wis. Stat. § 938.396",
            "15 at the act, 16 when the petition was filed, and is 16 now: under 18 at every moment",
            "The court can dismiss the petition and refer the case for an agreement, § 938.21(7)",
            "In State v. C.G.B., 2017 WI App 32, the juvenile court could not impose a consent decree over the objection of the district attorney.",
            "Whether that changes anything is undecided.",
            "The text does not say at which moment “has not attained 18” is measured",
        ],
        never: &["971.39 (", "VOLUNTEERS", "Defendant", "objects", "plea"],
    },
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: RequestProsecutor,
        says: &[
            "§ 938.32, consent decree. To agree to a decree",
            "§ 938.245, deferred prosecution agreement. Not to oppose that the court dismiss the petition",
            "Agrees to: ____",
        ],
        never: &[
            "§ 971.39, deferred",
            "a diversion program of its own",
            "objects",
        ],
    },
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: Signatures,
        says: &[
            "Whoever filed the petition | § 938.32(1) | objects",
            "Parent (Orla Halloran) | § 938.32(1) | agrees",
            "Guardian (Bram Halloran) | § 938.32(1) | there is nobody",
            "Intake worker (J. Petrie) | § 938.245(1) | not recorded",
            "Not now: It belongs to juvenile court. From fifteen waiver to adult court is possible",
            "A person argues or asks: Whether (2m) lets the court enter a decree over the objection",
        ],
        never: &[],
    },
    Expected {
        scenario: "sixteen_small_county_objection",
        paper: ConsentDecree,
        says: &[
            "Parent, Orla Halloran: signature: ____",
            "The best interests of the juvenile ____ are ____ are not served",
            "This decree stays in force for 12 months, a year at most",
        ],
        never: &["Bram Halloran", "page 1", "BY THE COURT"],
    },
    Expected {
        scenario: "seventeen_large_county",
        paper: RequestProsecutor,
        says: &[
            "§ 971.40, volunteers in probation.",
            "to say whether your office would ask for a plea first",
            "if your office has a diversion program of its own, what does it ask for, and does it take an admission?",
            "17 at the act, 17 when the complaint was filed, and is 17 now",
        ],
        never: &[
            "§ 971.39, deferred",
            "§ 938.32, consent decree",
            "Confidential",
        ],
    },
    Expected {
        scenario: "seventeen_large_county",
        paper: Memorandum,
        says: &[
            "it still turns on “Is there a volunteers in probation program in the county?”",
            "Rock County had 163,687 people in the 2020 census, and § 971.39 is for counties of fewer than 100,000.",
            "Whether a plea must come first is not settled by these texts.",
        ],
        never: &["C.G.B.", "In the interest of"],
    },
    Expected {
        scenario: "turns_seventeen_after_petition",
        paper: Memorandum,
        says: &[
            "16 at the act, 16 when the petition was filed, and is 17 now",
            "a person under the age of 17",
            "A CONSENT DECREE, § 938.32",
        ],
        never: &["Defendant", "DEFERRED PROSECUTION, § 971.39", "VOLUNTEERS"],
    },
    Expected {
        scenario: "nine_years_old",
        paper: RequestIntake,
        says: &[
            "The juvenile was 9 at the act and is 9 now. Under the age of ten at the act there is no delinquency, § 938.12(1)",
            "help does not depend on it",
        ],
        never: &["Charged and decided before 18", "971.39"],
    },
    Expected {
        scenario: "nine_years_old",
        paper: ConsentDecree,
        says: &["a person under the age of 18."],
        never: &["under the age of 17"],
    },
    Expected {
        scenario: "eighteen_when_charged",
        paper: Memorandum,
        says: &[
            "17 at the act, and 18 when the complaint was filed.",
            "It is submitted that the age at the act counts",
            "the defendant admits every element of the crime in writing, § 971.39(1)(b)",
            "Against it stands § 939.46(1m): a victim of a violation of § 940.302(2) or § 948.051 has an affirmative defense",
            "Whether a plea must come first is not settled by these texts.",
        ],
        never: &[
            "CONFIDENTIAL",
            "In the interest of",
            "Here nothing turns on it",
            "C.G.B.",
        ],
    },
    Expected {
        scenario: "eighteen_when_charged",
        paper: AgreementDeferred,
        says: &[
            "Before you sign, defendant: by signing you admit in writing every element of the crime",
            "has a defense, § 939.46(1m), for any offense committed as a direct result",
            "The admission stands against that defense.",
            "ask an immigration lawyer before you admit anything",
            "At a trial for this crime the admission is no evidence, § 971.39(2).",
        ],
        never: &["Not a citizen", "not a citizen of the United States, and"],
    },
    Expected {
        scenario: "eighteen_when_charged",
        paper: AgreementVolunteers,
        says: &[
            "Whether a plea must come first is not settled by these texts.",
            "____ No plea is entered.",
            "____ A plea is entered",
        ],
        never: &["A plea must"],
    },
];

#[test]
fn the_papers_say_what_a_lawyer_expects() {
    for expected in EXPECTED {
        let (name, paper) = (expected.scenario, expected.paper);
        let text = squeezed(&text_of(&filled(name, &[]), paper));
        for words in expected.says {
            assert!(
                text.contains(words),
                "{paper:?} of {name}: “{words}” is missing: {text}"
            );
        }
        for words in expected.never {
            assert!(
                !text.contains(words),
                "{paper:?} of {name} says “{words}”: {text}"
            );
        }
    }
}

#[test]
fn the_defense_is_left_out_only_where_it_is_known_that_nobody_was_trafficked() {
    for (answer, said) in [("yes", true), ("(unknown)", true), ("no", false)] {
        let facts = filled("eighteen_when_charged", &[("person/trafficked", answer)]);
        for paper in [Memorandum, AgreementDeferred, AgreementVolunteers] {
            let text = text_of(&facts, paper);
            // That a plea stands against the defense is said of the law itself where a plea is in question.
            let text = text.replace(
                "A plea would stand against the defense of § 939.46(1m).",
                "",
            );
            assert_eq!(
                text.contains("939.46(1m)"),
                said,
                "{paper:?}, {answer}: {text}"
            );
        }
        let submitted = "It is submitted that the defendant was such a victim.";
        assert_eq!(
            text_of(&facts, Memorandum).contains(submitted),
            answer == "yes",
            "what is unknown is not submitted"
        );
    }
}

/// Every fact that is known.
fn known(facts: &DiversionFacts) -> BTreeSet<FactPath> {
    let record = serde_json::to_value(facts).expect("a diversion is written as JSON");
    facts::DIVERSION
        .iter()
        .flat_map(|part| part.iter())
        .filter(|fact| {
            record
                .pointer(fact.path)
                .is_some_and(|leaf| leaf["state"] == "known")
        })
        .map(|fact| fact.at())
        .collect()
}

/// What a draft says is lacking rests on what is not known, and so does what a way still turns on.
fn settled(facts: &DiversionFacts) -> BTreeSet<FactPath> {
    let mut known = known(facts);
    for paper in PAPERS {
        if refused(facts, paper).is_empty() {
            let made = requested(facts, paper);
            known.extend(made.lacks().iter().flat_map(|lack| lack.missing.clone()));
            known.extend(made.ways().iter().flat_map(|way| way.needs.clone()));
        }
    }
    known
}

#[test]
fn every_word_is_the_templates_own_or_rests_on_a_fact_and_nothing_is_asserted_ahead() {
    let mut wrong = Vec::new();
    for (name, bare) in scenarios() {
        for facts in [bare, filled(&name, &[])] {
            let known = settled(&facts);
            for paper in PAPERS {
                if !refused(&facts, paper).is_empty() {
                    continue;
                }
                let made = document(&requested(&facts, paper));
                let found = unsupported(&made, template_of(paper), &known);
                wrong.extend(
                    found
                        .into_iter()
                        .map(|one| format!("{name}, {paper:?}: {one}")),
                );
                if paper != Signatures {
                    let ahead = asserted_ahead(&text::write(&made));
                    wrong.extend(
                        ahead
                            .into_iter()
                            .map(|one| format!("{name}, {paper:?} asserts: {one}")),
                    );
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_planted_sentence_is_found_on_every_paper() {
    let planted = [
        "The district attorney agrees to this.",
        "The court found that the best interests of the juvenile are served.",
        "The agreement was signed on March 3, 2026.",
        "The parent consents.",
        "The intake worker found that no petition is needed.",
        "The person is not eligible.",
        "The chief judge approved the program.",
    ];
    for (name, _) in scenarios() {
        let facts = filled(&name, &[]);
        let known = settled(&facts);
        for paper in wanted(&facts) {
            for sentence in planted {
                let mut made = document(&requested(&facts, paper));
                made.blocks
                    .push(Block::Paragraph(vec![Run::plain(sentence)]));
                let found = unsupported(&made, template_of(paper), &known);
                assert!(
                    found.iter().any(|one| one.contains(sentence)),
                    "{name}, {paper:?}: nobody entered “{sentence}”"
                );
                let ahead = asserted_ahead(&text::write(&made));
                assert!(
                    ahead
                        .iter()
                        .any(|one| one.contains(sentence.trim_end_matches('.'))),
                    "{name}, {paper:?}: “{sentence}” is asserted ahead: {ahead:?}"
                );
            }
            let mut made = document(&requested(&facts, paper));
            let mut run = Run::plain("It was in January 2026.");
            run.rests_on = vec![FactPath::from("/agreement/terminated_on")];
            made.blocks.push(Block::Paragraph(vec![run]));
            let found = unsupported(&made, template_of(paper), &known);
            assert!(
                found.iter().any(|one| one.contains("January 2026")),
                "{name}, {paper:?}: what rests on an unknown fact is found"
            );
        }
    }
}

#[test]
fn where_somebody_stands_signs_or_finds_is_carried_by_the_checklist_alone() {
    let acts = |path: &str| {
        path.ends_with("_on") && path.starts_with("/deferred/") && !path.ends_with("begins_on")
            || path.starts_with("/findings/found")
            || (path.starts_with("/consents/") && !path.ends_with("_name"))
            || path.starts_with("/intake/no_petition")
            || path.starts_with("/intake/jurisdiction")
            || path.ends_with("/admission")
    };
    for paper in PAPERS {
        let carried: Vec<&str> = paper
            .carries()
            .iter()
            .map(|fact| fact.path)
            .filter(|path| acts(path))
            .collect();
        assert_eq!(
            carried.is_empty(),
            paper != Signatures,
            "{paper:?}: {carried:?}"
        );
    }
    let mut silent = filled("signed_in_door_county", &[]);
    let before = text_of(&silent, AgreementDeferred);
    silent.consents = Default::default();
    silent.deferred.prosecutor_signed_on = Default::default();
    silent.deferred.corrections_signed_on = Default::default();
    silent.deferred.person_signed_on = Default::default();
    silent.findings.found_best_interests = Default::default();
    assert_eq!(
        text_of(&silent, AgreementDeferred),
        before,
        "a signature that is recorded stays that person’s to place"
    );
}

/// A record with words of their own in every fact that holds words.
fn marked(name: &str) -> (DiversionFacts, BTreeMap<FactPath, String>) {
    let mut record = serde_json::to_value(filled(name, &[])).expect("it is written as JSON");
    let mut tokens = BTreeMap::new();
    let rows = facts::DIVERSION.iter().flat_map(|part| part.iter());
    for (index, fact) in rows.enumerate() {
        let words = matches!(fact.kind, Kind::Line | Kind::Text);
        let read_by_law = fact.path.ends_with("months") || fact.path == "/case/county";
        if words && !read_by_law {
            let token = format!("Wort{}zu", index + 100);
            let leaf = serde_json::json!({"state": "known", "value": token, "source": "counsel", "learned": null});
            casefile::entry::put(&mut record, &fact.at(), leaf);
            tokens.insert(fact.at(), token);
        }
    }
    (serde_json::from_value(record).expect("a diversion"), tokens)
}

#[test]
fn each_word_that_was_entered_is_on_its_papers_and_gone_from_them_when_its_fact_is() {
    // The title as it stands in the file takes the place of the name in a caption, and counsel that of nobody.
    const UNSAID: &[&str] = &["/person/actual_address", "/case/other_charges_which"];
    for name in ["turns_seventeen_after_petition", "eighteen_when_charged"] {
        let (facts, tokens) = marked(name);
        let all = |facts: &DiversionFacts| -> String {
            let papers = PAPERS
                .into_iter()
                .filter(|paper| refused(facts, *paper).is_empty());
            papers
                .map(|paper| text_of(facts, paper))
                .collect::<String>()
                .to_lowercase()
        };
        let before = all(&facts);
        let juvenile = name.starts_with("turns");
        for (place, token) in &tokens {
            let said = before.contains(&token.to_lowercase());
            let other_court = [
                ("/agreement", true),
                ("/intake", true),
                ("/decree", true),
                ("/consents", true),
                ("/deferred", false),
                ("/volunteers", false),
            ]
            .iter()
            .any(|(part, young)| place.is_within(&FactPath::from(*part)) && *young != juvenile);
            let unsaid = UNSAID.contains(&place.as_str());
            assert!(
                said || unsaid || other_court,
                "{name}: {place} is on no paper"
            );
            assert!(!(said && unsaid), "{name}: {place} is on a paper");
            let mut record = serde_json::to_value(&facts).expect("it is written as JSON");
            casefile::entry::put(
                &mut record,
                place,
                serde_json::json!({"state": "not_asked"}),
            );
            let without: DiversionFacts = serde_json::from_value(record).expect("a diversion");
            let after = all(&without);
            assert!(
                !after.contains(&token.to_lowercase()),
                "{name}: “{token}” of {place} is still said"
            );
            for (other, token) in tokens.iter().filter(|(other, _)| *other != place) {
                assert!(
                    !before.contains(&token.to_lowercase())
                        || after.contains(&token.to_lowercase()),
                    "{name}: without {place} {other} is gone as well"
                );
            }
        }
    }
}

#[test]
fn what_is_kept_in_the_vault_is_on_no_paper() {
    for (name, _) in scenarios() {
        let facts = filled(&name, &[("person/citizenship", "not_citizen")]);
        for paper in PAPERS {
            if refused(&facts, paper).is_empty() {
                let text = text_of(&facts, paper);
                for words in ["Hidden Lane", "Sayner", "Not a citizen"] {
                    assert!(
                        !text.contains(words),
                        "{} of {name}: “{words}”: {text}",
                        named(paper)
                    );
                }
            }
        }
    }
}

#[test]
fn with_initials_no_paper_bears_the_name() {
    for (name, whole) in [
        ("turns_seventeen_after_petition", "Vang"),
        ("eighteen_when_charged", "Beaudoin"),
    ] {
        let facts = filled(name, &[("asking/initials", "yes")]);
        for paper in wanted(&facts) {
            let text = text_of(&facts, paper).to_lowercase();
            assert!(
                !text.contains(&whole.to_lowercase()),
                "{} of {name}: {text}",
                named(paper)
            );
            assert!(
                !text.contains("2010"),
                "the date of birth tells who it is: {text}"
            );
        }
    }
}

#[test]
fn a_paper_is_a_draft_until_nothing_is_missing_and_a_person_marks_it_final() {
    let whole = filled("turns_seventeen_after_petition", &[]);
    let stamp = |facts: &DiversionFacts, paper| document(&requested(facts, paper)).stamp;
    assert_eq!(stamp(&whole, ConsentDecree), "");
    let open = filled(
        "turns_seventeen_after_petition",
        &[("asking/final_papers", "(not asked)")],
    );
    assert_eq!(
        stamp(&open, ConsentDecree),
        "Draft 24 Nov 2026, not for filing"
    );
    assert_eq!(
        stamp(&open, RequestIntake),
        "Draft 24 Nov 2026, not for sending"
    );
    assert_eq!(
        stamp(&open, Signatures),
        "",
        "the checklist says itself what is open"
    );
    let lacking = filled(
        "turns_seventeen_after_petition",
        &[("decree/months", "(unknown)")],
    );
    let text = text_of(&lacking, ConsentDecree);
    assert!(
        text.contains("not for filing")
            && text.contains("[Still missing: How long it runs is not entered in whole months.]"),
        "{text}"
    );
    assert!(
        text.contains("stays in force for ________________, a year at most"),
        "a gap is a line: {text}"
    );
}
