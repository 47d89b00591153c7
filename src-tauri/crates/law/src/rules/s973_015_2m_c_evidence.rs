//! § 973.015(2m)(c)1. to 4.: the evidence that a motion may include.
//!
//! Decides for each exhibit under which number it is offered and what it still needs. None has to be
//! offered, and one that lacks what its number asks is offered under a later one, never dropped.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::exhibit::{Exhibit, ExhibitKind};
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{item, missing};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;
use crate::rules::traps::IMMIGRATION;

/// Paragraph (c)1. to 4.
pub static EVIDENCE: Authority = Authority {
    id: "973.015(2m)(c)1. to 4.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(c)1. to 4.",
    paraphrase: "The motion may include certified records of federal or state court proceedings; certified records of approval notices, law enforcement certifications or similar documents of federal immigration proceedings; official documentation of a federal, state or local government agency; and other relevant and probative evidence of sufficient credibility.",
    source: "the legislature’s preview site, § 973.015(2m)(c)1. to (3)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &[],
};

fn each(
    motion: &MotionFacts,
    kind: ExhibitKind,
    of: impl Fn(ItemId, &Exhibit) -> Vec<Conclusion>,
) -> Vec<Conclusion> {
    motion
        .exhibits
        .iter()
        .filter(|(_, exhibit)| exhibit.kind.known() == Some(&kind))
        .flat_map(|(id, exhibit)| {
            of(id, exhibit)
                .into_iter()
                .map(move |conclusion| conclusion.about(item("exhibits", id)))
        })
        .collect()
}

/// VAC-14: certified records of a court.
pub static COURT_RECORD: MotionRule = MotionRule {
    id: "VAC-14",
    title: "(c)1. Certified court records",
    says: "A record of a federal or state court proceeding is offered under (c)1. if it is a certified copy.",
    authorities: &[&EVIDENCE],
    met_by: "",
    open: "",
    decide: court_record,
};

fn court_record(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    each(motion, ExhibitKind::CourtRecord, |id, exhibit| {
        let fact = facts::exhibit::CERTIFIED.of(id);
        let conclusion = |outcome| Conclusion::new("VAC-14", outcome);
        vec![match exhibit.certified.known() {
            Some(true) => conclusion(Outcome::Met).because(
                "A certified court record, (c)1.",
                &EVIDENCE,
                [fact],
            ),
            Some(false) => conclusion(Outcome::Warn).because(
                "(c)1. speaks of certified copies: ask the clerk for one, or offer it under (c)3. or 4.",
                &EVIDENCE,
                [fact],
            ),
            None => conclusion(Outcome::NeedsFact)
                .because("Say whether it is a certified copy.", &EVIDENCE, [])
                .missing([fact]),
        }]
    })
}

/// VAC-15: immigration papers.
pub static IMMIGRATION_PAPER: MotionRule = MotionRule {
    id: "VAC-15",
    title: "(c)2. Immigration papers",
    says: "A certified record of an immigration proceeding is offered under (c)2.; one that is not certified under (c)3. if a government agency issued it, else under (c)4. Only after immigration counsel has said yes.",
    authorities: &[&EVIDENCE, &IMMIGRATION],
    met_by: "",
    open: "",
    decide: immigration_paper,
};

fn immigration_paper(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::exhibit::{CERTIFIED, CREDIBILITY, GOVERNMENT};
    each(motion, ExhibitKind::Immigration, |id, exhibit| {
        let conclusion = |outcome| Conclusion::new("VAC-15", outcome);
        let met =
            |says: &str, rests: Vec<_>| conclusion(Outcome::Met).because(says, &EVIDENCE, rests);
        let first = if exhibit.certified.is_yes() {
            met(
                "A certified immigration record, (c)2.",
                vec![CERTIFIED.of(id)],
            )
        } else if exhibit.government.is_yes() {
            met(
                "Offered under (c)3.: a government agency issued it, and (c)3. asks for no certified copy.",
                vec![GOVERNMENT.of(id)],
            )
        } else if has_words(&exhibit.credibility) {
            met(
                "Offered under (c)4. unless it is certified.",
                vec![CREDIBILITY.of(id)],
            )
        } else {
            conclusion(Outcome::NeedsFact)
                .because(
                    "Say whether it is certified, or issued by a government agency, or why it can be believed.",
                    &EVIDENCE,
                    [],
                )
                .missing(missing([
                    (exhibit.certified.known().is_some(), CERTIFIED.of(id)),
                    (exhibit.government.known().is_some(), GOVERNMENT.of(id)),
                    (false, CREDIBILITY.of(id)),
                ]))
        };
        let agreed = &motion.movant.immigration_counsel;
        let fact = facts::movant::IMMIGRATION_COUNSEL.at();
        let ask = (!agreed.is_yes()).then(|| {
            conclusion(Outcome::AskPerson)
                .because(
                    "Offer it only after immigration counsel has agreed.",
                    &IMMIGRATION,
                    agreed.known().map(|_| fact.clone()),
                )
                .missing(missing([(agreed.known().is_some(), fact.clone())]))
        });
        std::iter::once(first).chain(ask).collect()
    })
}

/// VAC-16: official documentation.
pub static AGENCY_DOCUMENT: MotionRule = MotionRule {
    id: "VAC-16",
    title: "(c)3. Documents of an agency",
    says: "Official documentation is offered under (c)3. if a federal, state or local government agency issued it. It need not be certified.",
    authorities: &[&EVIDENCE],
    met_by: "",
    open: "",
    decide: agency_document,
};

fn agency_document(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    each(motion, ExhibitKind::AgencyDocument, |id, exhibit| {
        let fact = facts::exhibit::GOVERNMENT.of(id);
        let conclusion = |outcome| Conclusion::new("VAC-16", outcome);
        vec![match exhibit.government.known() {
            Some(true) => conclusion(Outcome::Met).because(
                "A government agency issued it, (c)3.",
                &EVIDENCE,
                [fact],
            ),
            Some(false) => conclusion(Outcome::Warn)
                .because(
                    "No government agency issued it: offer it under (c)4., and say why it can be believed.",
                    &EVIDENCE,
                    [fact],
                )
                .missing(missing([(
                    has_words(&exhibit.credibility),
                    facts::exhibit::CREDIBILITY.of(id),
                )])),
            None => conclusion(Outcome::NeedsFact)
                .because("Say whether a government agency issued it.", &EVIDENCE, [])
                .missing([fact]),
        }]
    })
}

/// VAC-17: other evidence.
pub static OTHER_EVIDENCE: MotionRule = MotionRule {
    id: "VAC-17",
    title: "(c)4. Other credible evidence",
    says: "Any other relevant and probative evidence is offered under (c)4.; say why it can be believed.",
    authorities: &[&EVIDENCE],
    met_by: "",
    open: "",
    decide: other_evidence,
};

fn other_evidence(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    each(motion, ExhibitKind::Other, |id, exhibit| {
        let fact = facts::exhibit::CREDIBILITY.of(id);
        vec![if has_words(&exhibit.credibility) {
            Conclusion::new("VAC-17", Outcome::Met).because(
                "The motion says why it can be believed, (c)4.",
                &EVIDENCE,
                [fact],
            )
        } else {
            Conclusion::new("VAC-17", Outcome::NeedsFact)
                .because("Say why it is relevant and can be believed.", &EVIDENCE, [])
                .missing([fact])
        }]
    })
}

/// VAC-18: none has to be offered.
pub static NO_EXHIBIT: MotionRule = MotionRule {
    id: "VAC-18",
    title: "Exhibits may be offered",
    says: "The motion may include evidence; none is required. Without any, the statement of facts stands alone.",
    authorities: &[&EVIDENCE],
    met_by: "",
    open: "",
    decide: no_exhibit,
};

fn no_exhibit(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let complete = facts::exhibit::COMPLETE.at();
    let known = motion.exhibits.complete.known().is_some();
    let empty = motion.exhibits.items.is_empty().then(|| {
        Conclusion::new("VAC-18", Outcome::Warn)
            .because(
                "No exhibit is listed. None is required; ask what records there are.",
                &EVIDENCE,
                known.then(|| complete.clone()),
            )
            .missing(missing([(known, complete.clone())]))
    });
    let unsorted = motion
        .exhibits
        .iter()
        .filter(|(_, exhibit)| exhibit.kind.known().is_none())
        .map(|(id, _)| {
            Conclusion::new("VAC-18", Outcome::NeedsFact)
                .about(item("exhibits", id))
                .because(
                    "Which kind of evidence it is says what it needs.",
                    &EVIDENCE,
                    [],
                )
                .missing([facts::exhibit::KIND.of(id)])
        });
    empty.into_iter().chain(unsorted).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    fn exhibit<'a>(kind: &'a str, more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        [&[("exhibits/x/kind", kind)], more].concat()
    }

    #[test]
    fn a_court_record_is_certified_or_warned_of() {
        let with = |answer| exhibit("court_record", &[("exhibits/x/certified", answer)]);
        check(&COURT_RECORD, &with("yes"), &["exhibits/x: met"]);
        check(&COURT_RECORD, &with("no"), &["exhibits/x: warning"]);
        check(
            &COURT_RECORD,
            &with("(unknown)"),
            &["exhibits/x: needs a fact; lacks exhibits/x/certified"],
        );
        check(&COURT_RECORD, &exhibit("other", &[]), &[]);
    }

    #[test]
    fn an_immigration_paper_finds_its_heading_and_waits_for_immigration_counsel() {
        let agreed = ("movant/immigration_counsel", "yes");
        for one in [
            ("exhibits/x/certified", "yes"),
            ("exhibits/x/government", "yes"),
            ("exhibits/x/credibility", "The agency’s letterhead."),
        ] {
            check(
                &IMMIGRATION_PAPER,
                &exhibit("immigration", &[one, agreed]),
                &["exhibits/x: met"],
            );
        }
        check(
            &IMMIGRATION_PAPER,
            &exhibit("immigration", &[("exhibits/x/certified", "yes")]),
            &[
                "exhibits/x: met",
                "exhibits/x: a person decides; lacks movant/immigration_counsel",
            ],
        );
        check(
            &IMMIGRATION_PAPER,
            &exhibit("immigration", &[("exhibits/x/certified", "no"), agreed]),
            &["exhibits/x: needs a fact; lacks exhibits/x/government, exhibits/x/credibility"],
        );
    }

    #[test]
    fn an_agencys_paper_is_the_governments_and_other_evidence_says_why() {
        let by = |answer| exhibit("agency_document", &[("exhibits/x/government", answer)]);
        check(&AGENCY_DOCUMENT, &by("yes"), &["exhibits/x: met"]);
        check(
            &AGENCY_DOCUMENT,
            &by("no"),
            &["exhibits/x: warning; lacks exhibits/x/credibility"],
        );
        check(
            &OTHER_EVIDENCE,
            &exhibit("other", &[]),
            &["exhibits/x: needs a fact; lacks exhibits/x/credibility"],
        );
        check(
            &OTHER_EVIDENCE,
            &exhibit(
                "other",
                &[("exhibits/x/credibility", "She kept it since 2011.")],
            ),
            &["exhibits/x: met"],
        );
    }

    #[test]
    fn nothing_has_to_be_offered_and_everything_is_sorted() {
        check(&NO_EXHIBIT, &[], &["warning; lacks exhibits/complete"]);
        check(&NO_EXHIBIT, &[("exhibits/complete", "yes")], &["warning"]);
        check(
            &NO_EXHIBIT,
            &[("exhibits/x/name", "A letter")],
            &["exhibits/x: needs a fact; lacks exhibits/x/kind"],
        );
        check(&NO_EXHIBIT, &exhibit("other", &[]), &[]);
    }
}
