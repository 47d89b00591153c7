//! Invented motions from which papers are made. Everybody in them is fictional.

#[path = "others.rs"]
mod others;

use casefile::entry::{Did, Entry, leaf, put};
use casefile::facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use law::motion::{Drafting, Motion, motion};

pub use others::{dane, juvenile, ngi};

/// The day on which the papers are made.
pub fn today() -> NaiveDate {
    now().date_naive()
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 15, 30, 0)
        .single()
        .expect("a time")
}

/// The item that `#1`, `#2` and so on stand for in the paths of these cases.
pub fn item(number: usize) -> ItemId {
    ItemId::parse(&format!("01938b00-0000-7000-8000-0000000000{number:02}")).expect("an id")
}

/// A path in which `#1`, `#2` and so on stand for items.
pub fn path(short: &str) -> FactPath {
    let mut path = short.to_owned();
    for number in (1..=20).rev() {
        path = path.replace(&format!("#{number}"), &item(number).to_string());
    }
    FactPath(path)
}

/// Puts answers into a motion. `#1` in a path is an item; `-` is not asked.
pub fn answer(motion: &MotionFacts, answers: &[(&str, &str)]) -> MotionFacts {
    let mut record = serde_json::to_value(motion).expect("a motion is written as JSON");
    for (short, text) in answers {
        let path = path(short);
        let mut text = (*text).to_owned();
        for number in (1..=20).rev() {
            text = text.replace(&format!("#{number}"), &item(number).to_string());
        }
        let state = if text == "-" {
            Did::NotAsked
        } else {
            Did::Known
        };
        let entry = Entry { path, state, text };
        let leaf = leaf(&entry, facts::motion(&entry.path), now());
        let leaf = leaf.unwrap_or_else(|no| panic!("{}: {}", entry.path, no.says));
        put(&mut record, &entry.path, leaf);
    }
    serde_json::from_value(record).expect("a motion")
}

/// What its papers may say; the facts have to allow a draft.
pub fn drafted(facts: &MotionFacts) -> Motion {
    match motion(facts, false) {
        Drafting::Motion(motion) => *motion,
        Drafting::Refused(why) => panic!("no paper is drafted: {why:?}"),
    }
}

fn begun(number: &str, answers: &[&[(&str, &str)]]) -> MotionFacts {
    let begun = MotionFacts::begun(number);
    answers
        .iter()
        .fold(begun, |motion, some| answer(&motion, some))
}

const COUNSEL: &[(&str, &str)] = &[
    ("/movant/brought_by", "counsel"),
    ("/filing/way", "electronic"),
    ("/filing/counsel", "M. Quade"),
    ("/filing/bar_number", "1000001"),
    ("/filing/firm", "Northwoods Legal Aid"),
    (
        "/filing/counsel_address",
        "12 Example Street, Madison, WI 53700",
    ),
    ("/filing/counsel_phone", "608-555-0100"),
    ("/filing/counsel_email", "quade@example.org"),
    ("/filing/signer", "M. Quade"),
];

/// The motion with its papers marked final.
pub fn finished(facts: &MotionFacts) -> MotionFacts {
    answer(facts, &[("/filing/final_papers", "yes")])
}

/// Every case by its name.
pub fn scenarios() -> [(&'static str, MotionFacts); 4] {
    [
        ("rock", rock()),
        ("dane", dane()),
        ("ngi", ngi()),
        ("juvenile", juvenile()),
    ]
}

/// Convicted in Rock County in 2012 under the old numbering; vacatur, or expungement in the alternative.
pub fn rock() -> MotionFacts {
    begun(
        "VM-2026-0007",
        &[
            COUNSEL,
            &[
                ("/movant/name", "Rosalind Amos"),
                ("/movant/name_then", "Rosalind Teague"),
                ("/movant/pronoun", "she"),
                ("/movant/actual_address", "4410 Hidden Lane, Beloit"),
                ("/case/jurisdiction", "circuit"),
                ("/case/county", "Rock"),
                ("/case/number", "2012CM001234"),
                ("/case/branch", "4"),
                ("/case/case_type", "CM"),
                ("/case/prosecutor", "district_attorney"),
                (
                    "/case/prosecutor_office",
                    "the Rock County District Attorney’s Office",
                ),
                ("/counts/items/#1/label", "1"),
                ("/counts/items/#1/charge", "Prostitution"),
                ("/counts/items/#1/statute", "944.30(1)"),
                ("/counts/items/#1/form", "itself"),
                ("/counts/items/#1/offense_date", "2012-03-09"),
                ("/counts/items/#1/disposition", "convicted"),
                ("/counts/items/#1/disposition_date", "2012-07-09"),
                ("/counts/complete", "yes"),
                ("/trafficked/routes", "940.302"),
                ("/trafficked/began", "about October 2011"),
                ("/trafficked/ended", "April 2012"),
                (
                    "/trafficked/value_given",
                    "money, which the man who kept her took",
                ),
                ("/trafficked/act_kind", "intercourse"),
                (
                    "/trafficked/causation",
                    "He had put the advertisement out, driven her to the motel and waited outside, and she \
                     could not leave without her papers. She was arrested in that room.",
                ),
                (
                    "/exhibits/items/#11/name",
                    "Letter of the shelter in Janesville",
                ),
                ("/exhibits/items/#11/kind", "other"),
                ("/exhibits/items/#11/issuer", "Harbor House of Rock County"),
                (
                    "/exhibits/items/#11/contains",
                    "When she came, and what she told then.",
                ),
                (
                    "/exhibits/items/#11/credibility",
                    "Written by staff from records that were kept at the time.",
                ),
                (
                    "/exhibits/items/#12/name",
                    "Judgment of conviction of the man",
                ),
                ("/exhibits/items/#12/kind", "court_record"),
                ("/exhibits/items/#12/certified", "yes"),
                ("/exhibits/items/#12/issuer", "Circuit Court of Rock County"),
                ("/exhibits/items/#12/government", "yes"),
                (
                    "/exhibits/items/#12/contains",
                    "That he was convicted of § 940.302 for the same months.",
                ),
                ("/story/items/#3/when", "about October 2011"),
                (
                    "/story/items/#3/statement",
                    "A man she had met a month before moved her to a house in Beloit and told her that she \
                     owed him for the room",
                ),
                ("/story/items/#3/told_by", "the defendant"),
                ("/story/items/#3/elements", "a"),
                ("/story/items/#3/acts", "recruit, harbor"),
                ("/story/items/#3/means", "h"),
                ("/story/items/#3/exhibits", "#11"),
                ("/story/items/#3/cited_at", "page 1"),
                ("/story/items/#4/when", "November 2011"),
                (
                    "/story/items/#4/statement",
                    "He took her identity card and her bank card and kept them until April 2012.",
                ),
                ("/story/items/#4/told_by", "the defendant"),
                ("/story/items/#4/elements", "a, b"),
                ("/story/items/#4/means", "e"),
                ("/story/items/#4/exhibits", "#11, #12"),
                ("/story/items/#5/when", "2012-03-09"),
                (
                    "/story/items/#5/statement",
                    "He drove her to the motel, set the price and waited in the parking lot.",
                ),
                ("/story/items/#5/told_by", "the defendant"),
                ("/story/items/#5/elements", "a, b"),
                ("/story/items/#5/acts", "transport"),
                ("/story/items/#6/when", "April 2012"),
                (
                    "/story/items/#6/own_words",
                    "I left when he was in jail. I had nowhere, so I went to the shelter.",
                ),
                ("/story/items/#6/told_by", "the defendant"),
                ("/story/items/#6/elements", "d"),
                ("/story/items/#6/exhibits", "#11"),
                ("/story/items/#6/cited_at", "page 2"),
                ("/story/items/#7/when", "2019 to 2026"),
                (
                    "/story/items/#7/statement",
                    "She has worked as a nursing assistant and raised two children.",
                ),
                ("/story/items/#7/told_by", "the defendant"),
                ("/story/items/#7/elements", "g"),
                ("/story/complete", "yes"),
                ("/reasons/defense_raised", "no"),
                ("/reasons/allegation_raised", "no"),
                (
                    "/reasons/why_not",
                    "He sat in the courtroom, she had no lawyer, and she did not know that there was a defense.",
                ),
                (
                    "/reasons/diligence",
                    "She learned of this section in August 2026 from an advocate and asked counsel within a month.",
                ),
                (
                    "/reasons/safety",
                    "He was on supervision in the same county until May 2026.",
                ),
                (
                    "/reasons/benefit",
                    "She can apply for the nursing license that the conviction has kept from her.",
                ),
                (
                    "/reasons/no_harm",
                    "She has had no contact with the law since, and the man is in prison.",
                ),
                ("/relief/expunge", "no"),
            ],
        ],
    )
}
