//! The referral to law enforcement: what it says, what it leaves out, and what it leaves to be written.

#[path = "papers_referral/cases.rs"]
mod cases;
#[path = "papers_referral/full.rs"]
mod full;
#[path = "papers_referral/made.rs"]
mod made;

use std::collections::{BTreeMap, BTreeSet};

use casefile::clearance::{Clearance, Decided};
use casefile::id::ItemId;
use casefile::report::Report;
use casefile::settings::Settings;
use law::release::{Disclosure, LEFT_OUT, release};
use law::showing::showings;
use papers::{
    document::{Block, CellValue, Document, plain_text},
    text,
};

use cases::{
    HOSTILE, answer, filled, hostile, nearly_empty, now, office, ordinary, two_exploiters,
};
use made::{golden, printed, referral, referral_text, released, squeezed, told};

#[test]
fn the_papers_read_as_they_were_kept() {
    let practice = |report: &Report| match release(report, &Settings::default(), true) {
        Disclosure::Release(release) => text::write(&referral(&release)),
        Disclosure::Refused(why) => panic!("a release with gaps is refused: {why:?}"),
    };
    for (name, text) in [
        (
            "referral_law_enforcement_ordinary",
            referral_text(&ordinary()),
        ),
        (
            "referral_law_enforcement_full",
            referral_text(&full::report()),
        ),
        (
            "referral_law_enforcement_nearly_empty",
            practice(&nearly_empty()),
        ),
        (
            "referral_law_enforcement_hostile",
            referral_text(&hostile()),
        ),
        (
            "referral_law_enforcement_two_exploiters",
            referral_text(&two_exploiters()),
        ),
    ] {
        golden(name, &text);
    }
}

#[test]
fn an_ordinary_case_has_two_pages_at_most() {
    for (name, report) in [
        ("ordinary", ordinary()),
        ("two_exploiters", two_exploiters()),
        ("full", full::report()),
    ] {
        let document = referral(&released(&report));
        let (pdf, _) = printed(&format!("referral_law_enforcement_{name}"), &document);
        assert!(pdf.pages <= 2, "{name} has {} pages", pdf.pages);
    }
}

#[test]
fn the_head_of_the_first_page_says_what_is_asked_by_when_whom_to_call_and_where_the_child_is() {
    let (_, text) = printed(
        "referral_law_enforcement_ordinary",
        &referral(&released(&ordinary())),
    );
    let text = squeezed(&text);
    let head: String = text.chars().take(900).collect();
    for words in [
        "Sat 21 Nov 2026, 08:00",
        "Find the child tonight.",
        "Do not interview the child",
        "the motel on 8th Street, Wisconsin Rapids",
        "715-555-0142 at all hours",
        "A. Lind, 715-555-0143",
        "Danger to officers: not known at this time",
    ] {
        assert!(head.contains(words), "“{words}” is not at the head: {head}");
    }
}

#[test]
fn every_page_bears_the_legend_the_number_the_mark_and_its_own_number() {
    let long = "A sentence of the story, as it was told on the telephone. ".repeat(200);
    let report = answer(&ordinary(), &[("/allegation/reporter_words", long.trim())]);
    let (pdf, text) = printed(
        "referral_law_enforcement_long",
        &referral(&released(&report)),
    );
    assert!(pdf.pages > 2, "a long story goes on");
    let pages: Vec<String> = text.split('\u{c}').map(squeezed).collect();
    for (page, number) in pages.iter().take(pdf.pages).zip(1..) {
        for words in [
            "Confidential: Wis. Stat. §§ 48.981(7), 48.78.",
            "SH-2026-0112 · Referral to law enforcement",
            "record mark 7F3A-91C2 · 214",
            &format!("page {number} of {}", pdf.pages),
        ] {
            assert!(page.contains(words), "page {number} lacks “{words}”");
        }
        assert!(
            !page.contains("TRAINING"),
            "the case is not from a practice vault"
        );
    }
    let last = &pages[pdf.pages - 1];
    for words in ["Received by", "Officer", "Supervisor, signature"] {
        assert!(
            last.contains(words),
            "the page to be signed says what it belongs to: {last}"
        );
    }
}

#[test]
fn the_paper_of_a_practice_vault_says_training_on_every_page() {
    let Disclosure::Release(release) = release(&full::report(), &office(), true) else {
        panic!("the release is given");
    };
    let (pdf, text) = printed("referral_law_enforcement_practice", &referral(&release));
    let pages: Vec<&str> = text.split('\u{c}').take(pdf.pages).collect();
    assert!(pages.iter().all(|page| page.contains("TRAINING")), "{text}");
}

#[test]
fn much_text_in_any_field_is_printed_to_its_end() {
    let long = format!("{}the very end", "word ".repeat(2_000));
    for path in [
        "/child/whereabouts",
        "/plan/asked",
        "/trafficking/places",
        "/parents/items/#2/involved_how",
    ] {
        let report = answer(&ordinary(), &[(path, &long)]);
        let (_, text) = printed(
            "referral_law_enforcement_much",
            &referral(&released(&report)),
        );
        assert!(
            squeezed(&text).contains("the very end"),
            "{path} is cut off"
        );
    }
}

#[test]
fn names_keep_their_letters() {
    let report = answer(&two_exploiters(), &[("/child/tribe", "Hocąk")]);
    let (pdf, text) = printed(
        "referral_law_enforcement_names",
        &referral(&released(&report)),
    );
    let text = squeezed(&text);
    for name in [
        "Nguyễn Thị Ánh",
        "Rick Muñoz-Łęcki",
        "Mai Yia Xiong",
        "Hocąk",
    ] {
        assert!(text.contains(name), "{name} is not read back: {text}");
    }
    assert!(pdf.unset.is_empty(), "every letter has a font");
}

#[test]
fn what_is_typed_cannot_change_the_paper() {
    let document = referral(&released(&hostile()));
    let parts = |document: &Document| -> Vec<String> {
        let part = |block: &Block| match block {
            Block::Heading(heading) => format!("heading {}", plain_text(&heading.runs)),
            Block::Form(rows) => format!("form of {} rows", rows.len()),
            other => format!("{:?}", std::mem::discriminant(other)),
        };
        document.blocks.iter().map(part).collect()
    };
    let plain = referral(&released(&filled(&["plain"])));
    assert_eq!(parts(&document), parts(&plain));
    let written = text::write(&document);
    for value in HOSTILE {
        let first = value.lines().next().unwrap_or_default().trim();
        assert!(
            written.contains(first),
            "{first:?} is printed as it was typed"
        );
    }
    let (_, text) = printed("referral_law_enforcement_hostile", &document);
    assert!(squeezed(&text).contains("a | 6 Forged = yes"));
}

/// The places to be filled in by hand, by the label above each.
fn blanks(report: &Report) -> BTreeSet<String> {
    let mut blanks = BTreeSet::new();
    for block in referral(&released(report)).blocks {
        if let Block::Form(rows) = block {
            for cell in rows.into_iter().flatten() {
                if cell.value == CellValue::Blank {
                    blanks.insert(plain_text(&cell.label));
                }
            }
        }
    }
    blanks
}

#[test]
fn acts_that_have_not_happened_are_blanks_to_write_on() {
    let mut report = ordinary();
    let expected: BTreeSet<String> = [
        "Officer",
        "Badge",
        "Your case no.",
        "NCIC no.",
        "Received: date, time",
        "Sent: date, time, how",
        "Sent to",
        "Worker, signature",
        "Supervisor, signature",
    ]
    .map(str::to_owned)
    .into();
    assert_eq!(blanks(&report), expected);
    assert!(referral_text(&report).contains("Police told before this paper: not yet recorded"));

    report.acts.insert(ItemId::new(), told());
    assert_eq!(
        blanks(&report),
        expected,
        "a call is not the receipt of the paper"
    );
    let told = "Police told before this paper: Fri 20 Nov 2026, 20:31: Dep. K. Vang, badge 214, Wood County Sheriff’s Office, by phone, by A. Lind; their case 26-11873; NCIC no. M-0457";
    assert!(referral_text(&report).contains(told));
}

#[test]
fn a_withdrawn_call_is_not_on_the_paper() {
    let mut report = ordinary();
    let mut act = told();
    act.withdrawn = Some(casefile::act::Withdrawal {
        at: now(),
        by: "A. Lind".to_owned(),
        reason: "wrong case".to_owned(),
    });
    report.acts.insert(ItemId::new(), act);
    assert!(referral_text(&report).contains("Police told before this paper: not yet recorded"));
}

/// The ordinary case, called in by somebody whom its story shows.
fn shown() -> Report {
    answer(
        &ordinary(),
        &[
            ("/reporter/name", "Odalys Brandt"),
            ("/reporter/phone", "715-555-0199"),
            ("/reporter/address", "Quince Court 7, Nekoosa"),
            ("/reporter/relationship", "coach"),
            ("/reporter/workplace", "Riverbend Wrestling"),
            (
                "/reporter/how_known",
                "He said it to me in the locker room.",
            ),
            (
                "/allegation/reporter_words",
                "I am his wrestling coach, Odalys. Dre lets him stay, he says, and people pay.",
            ),
        ],
    )
}

const OF_REPORTER: [&str; 7] = [
    "Odalys",
    "Brandt",
    "0199",
    "Quince",
    "coach",
    "Riverbend",
    "locker",
];

fn decide(report: &mut Report, decision: Decided) {
    for place in showings(report) {
        let clearance = Clearance {
            decision,
            by: "A. Lind".to_owned(),
            at: now(),
        };
        report.referral.clearances.insert(place.id, clearance);
    }
}

#[test]
fn nothing_of_the_reporter_is_printed_and_removed_words_are_marked() {
    let mut report = shown();
    decide(&mut report, Decided::Removed);
    let (_, text) = printed(
        "referral_law_enforcement_removed",
        &referral(&released(&report)),
    );
    let text = squeezed(&text);
    for words in OF_REPORTER {
        assert!(!text.contains(words), "“{words}” shows the reporter");
    }
    let left = format!("{LEFT_OUT}, {LEFT_OUT}. Dre lets him stay");
    assert!(text.contains(&left), "{text}");
    assert!(text.contains("words that could show who made the report were taken out"));
}

#[test]
fn the_reporter_is_named_only_with_a_reason() {
    let included = answer(&shown(), &[("/referral/include_reporter", "yes")]);
    let without = release(&included, &office(), false);
    assert!(
        matches!(without, Disclosure::Refused(_)),
        "a reason is asked for"
    );

    let report = answer(&included, &[("/referral/reporter_reason", "saw the van")]);
    let text = referral_text(&report);
    assert!(text.contains("Reporter, named to you on purpose"), "{text}");
    for words in OF_REPORTER {
        assert!(text.contains(words), "“{words}” is missing");
    }
    assert!(!text.contains("the reporter is not named"));
    assert!(referral_text(&ordinary()).contains("the reporter is not named"));
}

#[test]
fn every_known_fact_is_on_the_paper_or_listed_as_left_out() {
    for (name, report) in [
        ("full", full::report()),
        ("naming_the_reporter", full::naming_the_reporter()),
    ] {
        let release = released(&report);
        let (_, text) = printed(
            &format!("referral_law_enforcement_{name}"),
            &referral(&release),
        );
        let text = squeezed(&text);
        let left_out = release.left_out().iter().map(|left| left.path.clone());
        let left_out: BTreeSet<_> = left_out.collect();
        let tokens = full::tokens();
        assert!(tokens.len() >= 79, "the table has {} facts", tokens.len());
        for (path, token) in tokens {
            let found = text.contains(&token);
            let listed = left_out.contains(&path);
            // What is planned for others is no fact of the case: police are not told of it at all.
            if ["/disclosures/", "/notices/"]
                .iter()
                .any(|of| path.as_str().starts_with(of))
            {
                assert!(
                    !found && !listed,
                    "{name}, {path}: “{token}” is nothing for police"
                );
                continue;
            }
            // Whom the paper goes to is the release's own, besides being a choice of the agency.
            let both = path.as_str() == "/referral/recipient";
            assert!(
                found != listed || both,
                "{name}, {path}: “{token}” found {found}, listed as left out {listed}"
            );
        }
    }
}

#[test]
fn every_answer_to_every_fact_makes_a_difference_on_the_paper() {
    let report = full::naming_the_reporter();
    for (path, answers) in full::answers() {
        let mut texts = BTreeMap::new();
        for text in answers {
            let changed = answer(&report, &[(path.as_str(), text)]);
            if let Some(other) = texts.insert(referral_text(&changed), text) {
                panic!("{path} reads the same for “{text}” and “{other}”");
            }
        }
    }
}
