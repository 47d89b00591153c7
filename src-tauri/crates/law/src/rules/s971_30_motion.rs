//! § 971.30: what every motion has to bear.
//!
//! Decides for each of the six parts of the caption, and for the grounds and the relief, whether it is there.
//! There is no paragraph (d): nothing here asks for a signature, an affidavit or a memorandum.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::element::ElementLetter;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::caption::{
    caption_missing, court_missing, name_in_file, number_missing, party_missing, relief_missing,
    title_missing, venue_missing,
};
use crate::motion::elements::{Element, elements};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Section 971.30.
pub static MOTION_FORM: Authority = Authority {
    id: "971.30",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 971.30(2)",
    paraphrase: "Unless otherwise provided or ordered, every motion is in writing; bears a caption with the name of the court, the venue, the title of the action, the file number, the denomination of the party and a brief description of the order or relief; and states with particularity the grounds and the order or relief.",
    source: "the official chapter 971",
    edition: "30 January 2026, through 2025 Wisconsin Act 82",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Circuits that two counties share.
pub static SHARED_CIRCUITS: Authority = Authority {
    id: "753.06",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 753.06",
    paraphrase: "Buffalo and Pepin, Florence and Forest, and Menominee and Shawano Counties share a circuit.",
    source: "docs.legis.wisconsin.gov, § 753.06",
    edition: "undated page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// What § 971.30 asks for and is lacking.
pub struct Lacking {
    /// The facts that are lacking, each once.
    pub paths: Vec<FactPath>,
    /// How the grounds stand.
    pub standing: Grounds,
}

/// How the grounds of a motion stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// Each of (a) to (d) and (g) has its ground.
    Stated,
    /// One lacks it, and counsel has stated a reason for going on without.
    GoneWithout,
    /// One lacks it.
    Lacking,
}

/// Everything that MOT-02 to MOT-08 ask for and that is lacking.
pub fn parts_missing(motion: &MotionFacts) -> Lacking {
    let gaps = gaps(motion);
    let open = gaps.iter().filter(|element| element.holds_back());
    let mut paths: Vec<FactPath> = Vec::new();
    for path in caption_missing(motion)
        .into_iter()
        .chain(open.flat_map(|element| element.missing.clone()))
    {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    Lacking {
        paths,
        standing: standing(&gaps),
    }
}

fn standing(gaps: &[Element]) -> Grounds {
    if gaps.is_empty() {
        Grounds::Stated
    } else if gaps.iter().any(Element::holds_back) {
        Grounds::Lacking
    } else {
        Grounds::GoneWithout
    }
}

/// The elements on which the motion states no ground yet; (e) and (f) are acts that it asks for or announces,
/// and the caption that (c) also asks for has its own rules.
fn gaps(motion: &MotionFacts) -> Vec<Element> {
    let caption = caption_missing(motion);
    elements(motion)
        .into_iter()
        .filter(|element| !matches!(element.letter, ElementLetter::E | ElementLetter::F))
        .filter(|element| !element.gap.is_empty())
        .filter(|element| {
            element.missing.is_empty() || element.missing.iter().any(|path| !caption.contains(path))
        })
        .collect()
}

fn part(
    rule: &'static str,
    there: &str,
    lacks: &str,
    rests: impl IntoIterator<Item = FactPath>,
    missing: Vec<FactPath>,
) -> Vec<Conclusion> {
    vec![if missing.is_empty() {
        Conclusion::new(rule, Outcome::Met).because(there, &MOTION_FORM, rests)
    } else {
        Conclusion::new(rule, Outcome::NeedsFact)
            .because(lacks, &MOTION_FORM, [])
            .missing(missing)
    }]
}

macro_rules! part_rule {
    ($(#[$doc:meta])* $name:ident, $id:literal, $title:literal, $says:literal, $decide:expr) => {
        $(#[$doc])*
        pub static $name: MotionRule = MotionRule {
            id: $id,
            title: $title,
            says: $says,
            authorities: &[&MOTION_FORM],
            met_by: "",
            open: "",
            decide: $decide,
        };
    };
}

part_rule!(
    /// MOT-01: in writing.
    WRITING, "MOT-01", "In writing", "The motion is in writing.",
    |_, _, _| part("MOT-01", "The papers are in writing.", "", [], Vec::new())
);

part_rule!(
    /// MOT-02: the name of the court.
    COURT, "MOT-02", "Name of the court", "The caption names the court: the circuit court.",
    |motion: &MotionFacts, _, _| part(
        "MOT-02",
        "The caption names the circuit court.",
        "The caption names the court that made the record.",
        [facts::case::JURISDICTION.at()],
        court_missing(motion),
    )
);

/// MOT-03: the venue.
pub static VENUE: MotionRule = MotionRule {
    id: "MOT-03",
    title: "Venue",
    says: "The caption names the county. Two counties that share a circuit are told apart by the file.",
    authorities: &[&MOTION_FORM, &SHARED_CIRCUITS],
    met_by: "",
    open: "",
    decide: venue,
};

fn venue(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    const SHARED: [(&str, &str); 3] = [
        ("Buffalo", "Pepin"),
        ("Florence", "Forest"),
        ("Menominee", "Shawano"),
    ];
    let county = facts::case::COUNTY.at();
    let mut conclusions = part(
        "MOT-03",
        "The caption names the county.",
        "The caption names the county.",
        [county.clone()],
        venue_missing(motion),
    );
    let name = motion
        .case
        .county
        .known()
        .map_or("", |typed| crate::office::name_alone(typed));
    let shared = SHARED
        .iter()
        .find(|(a, b)| [a, b].iter().any(|one| one.eq_ignore_ascii_case(name)));
    conclusions.extend(shared.map(|(a, b)| {
        Conclusion::new("MOT-03", Outcome::Note).because(
            format!("{a} and {b} Counties share a circuit: copy the caption of the file."),
            &SHARED_CIRCUITS,
            [county],
        )
    }));
    conclusions
}

part_rule!(
    /// MOT-04: the title of the action.
    TITLE, "MOT-04", "Title of the action",
    "The caption bears the title of the action: State of Wisconsin v. the name in the file, or the title of a juvenile file.",
    |motion: &MotionFacts, _, _| part(
        "MOT-04",
        "The caption bears the title of the action.",
        "The caption bears the title of the action, with the name in the file.",
        title_facts(motion),
        title_missing(motion),
    )
);

/// The facts that make the title.
fn title_facts(motion: &MotionFacts) -> Vec<FactPath> {
    if has_words(&motion.case.title) {
        return vec![facts::case::TITLE.at()];
    }
    let name = if has_words(&motion.movant.name_then) {
        facts::movant::NAME_THEN.at()
    } else {
        facts::movant::NAME.at()
    };
    vec![facts::case::CASE_TYPE.at(), name]
}

part_rule!(
    /// MOT-05: the file number.
    NUMBER, "MOT-05", "File number", "The caption bears the number of the file; its form is looked at by CAP-03.",
    |motion: &MotionFacts, _, _| part(
        "MOT-05",
        "The caption bears the file number.",
        "The caption bears the number of the file.",
        [facts::case::NUMBER.at()],
        number_missing(motion),
    )
);

part_rule!(
    /// MOT-06: the denomination of the party.
    PARTY, "MOT-06", "Who asks", "The caption says which party asks, such as Defendant, with the name.",
    |motion: &MotionFacts, _, _| part(
        "MOT-06",
        "The caption says who asks.",
        "The caption says who asks, as the file calls the client.",
        name_in_file(motion).map(|_| title_facts(motion)).unwrap_or_default(),
        party_missing(motion),
    )
);

part_rule!(
    /// MOT-07: a brief description of the relief.
    BRIEF, "MOT-07", "What is asked, in brief", "The caption describes the relief in brief.",
    |motion: &MotionFacts, _, _| part(
        "MOT-07",
        "The caption describes what is asked.",
        "The caption describes what is asked: ask for something.",
        [facts::relief::VACATE.at(), facts::relief::EXPUNGE.at()],
        relief_missing(motion),
    )
);

part_rule!(
    /// MOT-08: grounds and relief with particularity.
    GROUNDS, "MOT-08", "Grounds, with particularity",
    "The motion states particular grounds for each of (a) to (g), and the order that it asks for. For (e) and (f) it says what is still to come.",
    grounds
);

fn grounds(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let gaps = gaps(motion);
    let relief = relief_missing(motion);
    let conclusion = |outcome| Conclusion::new("MOT-08", outcome);
    let letters: Vec<String> = gaps
        .iter()
        .map(|element| format!("({}) {}", element.letter.letter(), element.gap))
        .collect();
    let letters = letters.join(" ");
    vec![match standing(&gaps) {
        Grounds::Stated if relief.is_empty() => conclusion(Outcome::Met).because(
            "Each of (a) to (d) and (g) has its ground, and the order that is asked is stated.",
            &MOTION_FORM,
            [],
        ),
        Grounds::GoneWithout if relief.is_empty() => conclusion(Outcome::AskPerson).because(
            format!("The motion goes on without a ground, for a reason of your own. {letters}"),
            &MOTION_FORM,
            gaps.into_iter().filter_map(|element| element.stated),
        ),
        Grounds::Stated | Grounds::GoneWithout => conclusion(Outcome::NeedsFact)
            .because("The order that is asked is not stated.", &MOTION_FORM, [])
            .missing(relief),
        Grounds::Lacking => conclusion(Outcome::NeedsFact)
            .because(format!("Grounds are lacking. {letters}"), &MOTION_FORM, [])
            .missing(gaps.into_iter().flat_map(|element| element.missing))
            .missing(relief),
    }]
}

part_rule!(
    /// MOT-09: unless the court ordered otherwise.
    ORDERED, "MOT-09", "Unless the court ordered otherwise",
    "All of this holds unless it is otherwise provided or ordered: a court’s own order on the form goes first.",
    |motion: &MotionFacts, _, _| {
        let ordered = has_words(&motion.filing.court_ordered);
        vec![Conclusion::new("MOT-09", Outcome::Note).because(
            if ordered {
                "The court ordered another form: follow it where it differs."
            } else {
                "No other order on the form of the motion is entered."
            },
            &MOTION_FORM,
            ordered.then(|| facts::filing::COURT_ORDERED.at()),
        )]
    }
);

#[cfg(test)]
#[path = "s971_30_motion/tests.rs"]
mod tests;
