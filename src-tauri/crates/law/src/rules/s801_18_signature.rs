//! § 801.18: signatures on what is filed.
//!
//! Decides what stands where a signature would: the words "Electronically signed by" with the name for somebody
//! who files electronically, a hand for somebody who files on paper. The program places neither by itself.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::filing::FilingWay;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Electronic filing.
pub static ELECTRONIC_FILING: Authority = Authority {
    id: "801.18",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 801.18(1)(f), (11)(c), (12)(a) and (h)",
    paraphrase: "An electronic signature is the words “Electronically signed by” with the name, where the signature would be; no notary is needed for what is filed electronically unless a statute says so; a paper party signs by hand and files a copy. E-filing is mandatory for attorneys.",
    source: "copies of the current section",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// EFL-08: the electronic signature.
pub static ELECTRONIC: MotionRule = MotionRule {
    id: "EFL-08",
    title: "Electronic signature",
    says: "Who files electronically signs with the words “Electronically signed by” and the name. Only that person’s own act places them.",
    authorities: &[&ELECTRONIC_FILING],
    met_by: "",
    open: "",
    decide: electronic,
};

fn electronic(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::filing::{SIGN, SIGNER, WAY};
    let f = &motion.filing;
    let conclusion = |outcome| Conclusion::new("EFL-08", outcome);
    match f.way.known() {
        Some(FilingWay::Paper) => Vec::new(),
        None => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "How it is filed decides how it is signed.",
                    &ELECTRONIC_FILING,
                    [],
                )
                .missing([WAY.at()]),
        ],
        Some(FilingWay::Electronic) if has_words(&f.signer) && f.sign.is_yes() => {
            vec![conclusion(Outcome::Met).because(
                "The electronic signature was placed by a person.",
                &ELECTRONIC_FILING,
                [WAY.at(), SIGNER.at(), SIGN.at()],
            )]
        }
        Some(FilingWay::Electronic) => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "The place of the signature is blank until the person who signs places it.",
                    &ELECTRONIC_FILING,
                    [WAY.at()],
                )
                .missing(missing([
                    (has_words(&f.signer), SIGNER.at()),
                    (f.sign.is_yes(), SIGN.at()),
                ])),
        ],
    }
}

/// EFL-09: no notary.
pub static NOTARY: MotionRule = MotionRule {
    id: "EFL-09",
    title: "No notary needed",
    says: "What is filed electronically needs no notary unless a statute says so.",
    authorities: &[&ELECTRONIC_FILING],
    met_by: "",
    open: "",
    decide: |_, _, _| {
        vec![Conclusion::new("EFL-09", Outcome::Note).because(
            "Nothing in this motion needs a notary.",
            &ELECTRONIC_FILING,
            [],
        )]
    },
};

/// EFL-10: by hand on paper.
pub static BY_HAND: MotionRule = MotionRule {
    id: "EFL-10",
    title: "Signed by hand on paper",
    says: "Who files on paper signs by hand, and files a copy.",
    authorities: &[&ELECTRONIC_FILING],
    met_by: "",
    open: "",
    decide: by_hand,
};

fn by_hand(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if motion.filing.way.known() != Some(&FilingWay::Paper) {
        return Vec::new();
    }
    vec![Conclusion::new("EFL-10", Outcome::Duty).because(
        "Filed on paper: sign by hand on the blank line, and file a copy.",
        &ELECTRONIC_FILING,
        [facts::filing::WAY.at()],
    )]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn a_signature_is_a_persons_own_act() {
        let (way, name) = (("filing/way", "electronic"), ("filing/signer", "M. Quade"));
        check(&ELECTRONIC, &[], &["needs a fact; lacks filing/way"]);
        check(
            &ELECTRONIC,
            &[way],
            &["needs a fact; lacks filing/signer, filing/sign"],
        );
        check(
            &ELECTRONIC,
            &[way, name],
            &["needs a fact; lacks filing/sign"],
        );
        check(&ELECTRONIC, &[way, name, ("filing/sign", "yes")], &["met"]);
        check(&ELECTRONIC, &[("filing/way", "paper")], &[]);
        check(&BY_HAND, &[("filing/way", "paper")], &["duty"]);
        check(&BY_HAND, &[way], &[]);
        check(&NOTARY, &[], &["note"]);
    }
}
