//! §§ 801.20 and 801.21: confidential records, and what is filed under seal.
//!
//! Decides which cover a confidential exhibit goes under, and what a part under seal needs. Without authority for
//! it nothing is sealed, and the motion can be read by anybody.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::item;
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Confidential records.
pub static CONFIDENTIAL: Authority = Authority {
    id: "801.20",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 801.20; form GF-244",
    paraphrase: "Whoever files a record that is confidential says so and files it under form GF-244. Court reports under chapters 48 and 938 and presentence investigations are among those that always are.",
    source: "wicourts.gov, guide to redaction and confidential records",
    edition: "undated copy",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The section itself was not opened; the court system’s guide was."],
};

/// Sealing.
pub static SEALING: Authority = Authority {
    id: "801.21",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 801.21; form GF-245",
    paraphrase: "A motion to seal states its authority. What is to be sealed can be filed under temporary seal with form GF-245 and stays restricted until the ruling; all parties are served, and the court uses the least restrictive means.",
    source: "wicourts.gov, guide to redaction; secondary sources for sub. (2)",
    edition: "undated copies",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["No number of a form for the motion itself was found."],
};

/// PRV-02: the cover of a confidential exhibit.
pub static COVER: MotionRule = MotionRule {
    id: "PRV-02",
    title: "A confidential exhibit: form GF-244",
    says: "A confidential exhibit is filed under form GF-244. What is only private needs a motion to seal.",
    authorities: &[&CONFIDENTIAL],
    met_by: "",
    open: "",
    decide: cover,
};

fn cover(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    motion
        .exhibits
        .iter()
        .filter_map(|(id, exhibit)| {
            let fact = facts::exhibit::CONFIDENTIAL.of(id);
            let conclusion =
                |outcome| Conclusion::new("PRV-02", outcome).about(item("exhibits", id));
            match exhibit.confidential.known() {
                Some(true) => Some(conclusion(Outcome::Duty).because(
                    "File it as confidential, under form GF-244. If no law makes it so, ask to seal it instead.",
                    &CONFIDENTIAL,
                    [fact],
                )),
                Some(false) => None,
                None => Some(
                    conclusion(Outcome::NeedsFact)
                        .because(
                            "Say whether it is confidential before it is filed.",
                            &CONFIDENTIAL,
                            [],
                        )
                        .missing([fact]),
                ),
            }
        })
        .collect()
}

/// PRV-03: a part under seal.
pub static SEAL: MotionRule = MotionRule {
    id: "PRV-03",
    title: "A part under seal",
    says: "What is to be sealed is filed under temporary seal, with a motion to seal that states its authority and form GF-245. The motion to seal comes first in the filing, and the district attorney has the sealed set.",
    authorities: &[&SEALING],
    met_by: "",
    open: "No number of a form for a motion to seal was found.",
    decide: seal,
};

fn seal(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::filing::{SEAL as ASKED, SEAL_AUTHORITY};
    let f = &motion.filing;
    let conclusion = |outcome| Conclusion::new("PRV-03", outcome);
    match f.seal.known() {
        Some(false) => Vec::new(),
        None => vec![
            conclusion(Outcome::AskPerson)
                .because(
                    "No statute was found that seals this motion by itself: decide whether a part is to be sealed.",
                    &SEALING,
                    [],
                )
                .missing([ASKED.at()]),
        ],
        Some(true) if has_words(&f.seal_authority) => vec![
            conclusion(Outcome::Duty)
                .because(
                    "File that part under temporary seal with form GF-245, and first of all a motion to seal that states its authority. The district attorney has the sealed set.",
                    &SEALING,
                    [ASKED.at(), SEAL_AUTHORITY.at()],
                )
                .doubt(SEAL.open),
        ],
        Some(true) => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "A motion to seal states its authority: without one nothing is sealed.",
                    &SEALING,
                    [ASKED.at()],
                )
                .missing([SEAL_AUTHORITY.at()]),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn a_confidential_exhibit_has_its_cover() {
        let exhibit = |answer| [("exhibits/x/confidential", answer)];
        check(&COVER, &exhibit("yes"), &["exhibits/x: duty"]);
        check(&COVER, &exhibit("no"), &[]);
        check(
            &COVER,
            &exhibit("(unknown)"),
            &["exhibits/x: needs a fact; lacks exhibits/x/confidential"],
        );
        check(&COVER, &[], &[]);
    }

    #[test]
    fn nothing_is_sealed_without_authority() {
        check(&SEAL, &[], &["a person decides; lacks filing/seal"]);
        check(&SEAL, &[("filing/seal", "no")], &[]);
        check(
            &SEAL,
            &[("filing/seal", "yes")],
            &["needs a fact; lacks filing/seal_authority"],
        );
        check(
            &SEAL,
            &[
                ("filing/seal", "yes"),
                ("filing/seal_authority", "The safety of the movant."),
            ],
            &["duty"],
        );
    }
}
