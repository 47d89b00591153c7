//! § 165.68: Safe at Home, and what else should not be public.
//!
//! Decides which address the papers bear and which places in their texts a person looks at. Where the movant
//! really lives is on no paper, whoever asks.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::places::{Place, PlaceKind, address_places, guarded_names};
use crate::motion::reading::missing;
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Safe at Home.
pub static SAFE_AT_HOME: Authority = Authority {
    id: "165.68",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 165.68",
    paraphrase: "A resident who is a victim of abuse, trafficking under § 940.302 among it, or fears for safety may take part for five years without a fee. The assigned address serves for all purposes; a state or local agency may refuse it only where a statute asks for the actual one.",
    source: "the official chapter 165",
    edition: "21 November 2025, through 2025 Wisconsin Act 47",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["It cites § 940.302 and §§ 948.02 to 948.11; § 948.051 lies within these."],
};

/// What the public file shows.
pub static PUBLIC_FILE: Authority = Authority {
    id: "practice, public file",
    kind: AuthorityKind::Practice,
    citation: "Practice; Wis. Stat. § 801.21",
    paraphrase: "No statute was found that seals a motion under (2m) by itself: unless the file is a juvenile’s or sealed, what is filed can be read on the public case search.",
    source: "the absence of a rule in the texts read; the court system’s pages on redaction",
    edition: "undated copies",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

fn paths(places: &[Place]) -> Vec<FactPath> {
    let mut paths: Vec<FactPath> = Vec::new();
    for place in places {
        if !paths.contains(&place.at.path) {
            paths.push(place.at.path.clone());
        }
    }
    paths
}

fn undecided(mut places: Vec<Place>) -> Vec<Place> {
    places.retain(|place| place.decided.is_none());
    places
}

/// PRV-04: the assigned address.
pub static ADDRESS: MotionRule = MotionRule {
    id: "PRV-04",
    title: "Safe at Home: the assigned address",
    says: "The papers bear the address that Safe at Home assigned, or counsel’s. Where the client really lives is on no paper.",
    authorities: &[&SAFE_AT_HOME],
    met_by: "",
    open: "",
    decide: address,
};

fn address(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::filing::COUNSEL_ADDRESS;
    use facts::movant::{ASSIGNED_ADDRESS, SAFE_AT_HOME as TAKES_PART};
    let movant = &motion.movant;
    let conclusion = |outcome| Conclusion::new("PRV-04", outcome);
    if movant.safe_at_home.is_no() {
        return Vec::new();
    }
    let first = if movant.safe_at_home.is_yes() {
        if has_words(&movant.assigned_address) || has_words(&motion.filing.counsel_address) {
            let bears = if has_words(&movant.assigned_address) {
                ASSIGNED_ADDRESS.at()
            } else {
                COUNSEL_ADDRESS.at()
            };
            conclusion(Outcome::Met).because(
                "The papers bear the assigned address or counsel’s.",
                &SAFE_AT_HOME,
                [TAKES_PART.at(), bears],
            )
        } else {
            conclusion(Outcome::NeedsFact)
                .because(
                    "Enter the assigned address, or counsel’s: no other address is printed.",
                    &SAFE_AT_HOME,
                    [TAKES_PART.at()],
                )
                .missing([ASSIGNED_ADDRESS.at(), COUNSEL_ADDRESS.at()])
        }
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "Ask whether the client is in Safe at Home. Until it is known the papers treat the address as hidden.",
                &SAFE_AT_HOME,
                [],
            )
            .missing([TAKES_PART.at()])
    };
    let shows = undecided(address_places(motion));
    let ask = (!shows.is_empty()).then(|| {
        conclusion(Outcome::AskPerson).because(
            "A text may tell where the client really lives: decide on each place. The papers wait for it.",
            &SAFE_AT_HOME,
            paths(&shows),
        )
    });
    std::iter::once(first).chain(ask).collect()
}

/// PRV-05: addresses and names in a public file.
pub static NAMES: MotionRule = MotionRule {
    id: "PRV-05",
    title: "Addresses and names in a public file",
    says: "Where the client lives, the trafficker’s name and the names of minors and other victims are looked at before they stand in a public file: initials, or a part filed under seal.",
    authorities: &[&PUBLIC_FILE],
    met_by: "",
    open: "",
    decide: names,
};

fn names(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let conclusion = |outcome| Conclusion::new("PRV-05", outcome);
    let mut shows = undecided(guarded_names(motion));
    if motion.movant.safe_at_home.is_no() {
        shows.extend(undecided(address_places(motion)));
    }
    let what = |kind: fn(&PlaceKind) -> bool| shows.iter().any(|place| kind(&place.kind));
    let says = match (
        what(|kind| matches!(kind, PlaceKind::Name(_))),
        what(|kind| matches!(kind, PlaceKind::Address)),
    ) {
        (false, false) => None,
        (true, false) => {
            Some("A guarded name stands in the public part: initials, or a part under seal?")
        }
        (false, true) => Some("Where the client lives stands in the public part: is it needed?"),
        (true, true) => Some(
            "A guarded name and where the client lives stand in the public part: look at each.",
        ),
    };
    let warn =
        says.map(|says| conclusion(Outcome::Warn).because(says, &PUBLIC_FILE, paths(&shows)));
    let listed = motion.guarded.items.is_empty() && !motion.guarded.complete.is_yes();
    let list = listed.then(|| {
        conclusion(Outcome::Warn)
            .because(
                "Nobody is listed whose name should not be public: the trafficker, minors, other victims. Names are only found once they are listed.",
                &PUBLIC_FILE,
                [],
            )
            .missing(missing([(false, facts::guarded::COMPLETE.at())]))
    });
    warn.into_iter().chain(list).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    const HOME: (&str, &str) = ("movant/actual_address", "1418 Willow Bend Road");
    const TOLD: (&str, &str) = ("story/x/statement", "She lives on Willow Bend now.");
    const LISTED: (&str, &str) = ("guarded/complete", "yes");

    #[test]
    fn the_assigned_address_stands_and_the_real_one_waits_for_a_person() {
        let takes_part = ("movant/safe_at_home", "yes");
        check(
            &ADDRESS,
            &[takes_part, ("movant/assigned_address", "P.O. Box 7035")],
            &["met"],
        );
        check(
            &ADDRESS,
            &[takes_part],
            &["needs a fact; lacks movant/assigned_address, filing/counsel_address"],
        );
        check(
            &ADDRESS,
            &[HOME, TOLD],
            &[
                "needs a fact; lacks movant/safe_at_home",
                "a person decides",
            ],
        );
        check(&ADDRESS, &[HOME, TOLD, ("movant/safe_at_home", "no")], &[]);
    }

    #[test]
    fn names_and_addresses_in_public_are_warned_of() {
        check(&NAMES, &[], &["warning; lacks guarded/complete"]);
        check(&NAMES, &[LISTED], &[]);
        check(
            &NAMES,
            &[HOME, TOLD, LISTED, ("movant/safe_at_home", "no")],
            &["warning"],
        );
        check(
            &NAMES,
            &[
                ("guarded/t/name", "Kittleson"),
                ("story/x/statement", "Kittleson drove."),
            ],
            &["warning"],
        );
    }
}
