//! Invented motions from which papers are made. Everybody in them is fictional.

use casefile::entry::{Did, Entry, leaf, put};
use casefile::facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::path::FactPath;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use law::motion::{Drafting, Motion, motion};

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
        let state = if text == "-" { Did::NotAsked } else { Did::Known };
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
    answers.iter().fold(begun, |motion, some| answer(&motion, some))
}

const COUNSEL: &[(&str, &str)] = &[
    ("/movant/brought_by", "counsel"),
    ("/filing/way", "electronic"),
    ("/filing/counsel", "M. Quade"),
    ("/filing/bar_number", "1000001"),
    ("/filing/firm", "Northwoods Legal Aid"),
    ("/filing/counsel_address", "12 Example Street, Madison, WI 53700"),
    ("/filing/counsel_phone", "608-555-0100"),
    ("/filing/counsel_email", "quade@example.org"),
    ("/filing/signer", "M. Quade"),
];

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
                ("/case/prosecutor_office", "the Rock County District Attorney’s Office"),
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
                ("/trafficked/value_given", "money, which the man who kept her took"),
                ("/trafficked/act_kind", "intercourse"),
                (
                    "/trafficked/causation",
                    "He had put the advertisement out, driven her to the motel and waited outside, and she \
                     could not leave without her papers. She was arrested in that room.",
                ),
                ("/exhibits/items/#11/name", "Letter of the shelter in Janesville"),
                ("/exhibits/items/#11/kind", "other"),
                ("/exhibits/items/#11/issuer", "Harbor House of Rock County"),
                ("/exhibits/items/#11/contains", "When she came, and what she told then."),
                (
                    "/exhibits/items/#11/credibility",
                    "Written by staff from records that were kept at the time.",
                ),
                ("/exhibits/items/#12/name", "Judgment of conviction of the man"),
                ("/exhibits/items/#12/kind", "court_record"),
                ("/exhibits/items/#12/certified", "yes"),
                ("/exhibits/items/#12/issuer", "Circuit Court of Rock County"),
                ("/exhibits/items/#12/government", "yes"),
                ("/exhibits/items/#12/contains", "That he was convicted of § 940.302 for the same months."),
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
                ("/reasons/safety", "He was on supervision in the same county until May 2026."),
                (
                    "/reasons/benefit",
                    "She can apply for the nursing license that the conviction has kept from her.",
                ),
                ("/reasons/no_harm", "She has had no contact with the law since, and the man is in prison."),
                ("/relief/expunge", "no"),
            ],
        ],
    )
}

/// Convicted in Dane County on two counts, of which § 973.015(2m) reaches the first.
pub fn dane() -> MotionFacts {
    begun(
        "VM-2026-0008",
        &[
            COUNSEL,
            &[
                ("/movant/name", "Delphine Orr"),
                ("/movant/pronoun", "she"),
                ("/case/jurisdiction", "circuit"),
                ("/case/county", "Dane"),
                ("/case/number", "2014CM001954"),
                ("/case/case_type", "CM"),
                ("/case/prosecutor", "district_attorney"),
                ("/counts/items/#1/label", "1"),
                ("/counts/items/#1/charge", "Prostitution"),
                ("/counts/items/#1/statute", "944.30(1m)(a)"),
                ("/counts/items/#1/form", "itself"),
                ("/counts/items/#1/offense_date", "2014-08-02"),
                ("/counts/items/#1/disposition", "convicted"),
                ("/counts/items/#1/disposition_date", "2014-11-12"),
                ("/counts/items/#2/label", "2"),
                ("/counts/items/#2/charge", "Disorderly conduct"),
                ("/counts/items/#2/statute", "other"),
                ("/counts/items/#2/other_statute", "947.01(1)"),
                ("/counts/items/#2/form", "itself"),
                ("/counts/items/#2/offense_date", "2014-08-02"),
                ("/counts/items/#2/disposition", "convicted"),
                ("/counts/items/#2/disposition_date", "2014-11-12"),
                ("/counts/complete", "yes"),
                ("/trafficked/routes", "940.302, 22 USC 7101-7112"),
                ("/trafficked/began", "March 2014"),
                ("/trafficked/ended", "December 2014"),
                ("/trafficked/value_given", "a room and food for her, money for others"),
                ("/trafficked/act_kind", "contact"),
                (
                    "/trafficked/causation",
                    "She was in the hotel that day because she had been sent there and would have been put \
                     out of the room had she refused.",
                ),
                ("/exhibits/items/#11/name", "Record of the county human services department"),
                ("/exhibits/items/#11/kind", "agency_document"),
                ("/exhibits/items/#11/issuer", "Dane County Department of Human Services"),
                ("/exhibits/items/#11/government", "yes"),
                ("/exhibits/items/#11/confidential", "yes"),
                ("/exhibits/items/#11/contains", "What was found in 2014, name by name."),
                ("/story/items/#3/when", "March 2014"),
                (
                    "/story/items/#3/statement",
                    "Two adults offered her a room, then told her that she would have to earn it.",
                ),
                ("/story/items/#3/told_by", "the defendant"),
                ("/story/items/#3/elements", "a, b"),
                ("/story/items/#3/acts", "recruit, provide"),
                ("/story/items/#3/means", "b, j"),
                ("/story/items/#3/exhibits", "#11"),
                ("/story/items/#4/when", "2014-08-02"),
                ("/story/items/#4/statement", "One of them booked the hotel and sent her there."),
                ("/story/items/#4/told_by", "the defendant"),
                ("/story/items/#4/elements", "b"),
                ("/story/complete", "yes"),
                ("/reasons/defense_raised", "no"),
                ("/reasons/allegation_raised", "yes"),
                ("/reasons/decided", "It was said at sentencing and the court took note of it."),
                ("/reasons/why_not", "Her lawyer advised a plea on the first day."),
                ("/reasons/diligence", "She asked the clinic in October 2026, when she first heard of it."),
                ("/reasons/benefit", "She can rent a home in her own name."),
                ("/reasons/no_harm", "Nobody was hurt by the offense, and she has not offended since."),
            ],
        ],
    )
}

/// Found not guilty by reason of mental disease or defect in Brown County, as a child within § 948.051.
pub fn ngi() -> MotionFacts {
    begun(
        "VM-2026-0009",
        &[
            COUNSEL,
            &[
                ("/movant/name", "Ansel Brandt"),
                ("/movant/date_of_birth", "1999-02-14"),
                ("/case/jurisdiction", "circuit"),
                ("/case/county", "Brown"),
                ("/case/number", "2016CF000311"),
                ("/case/branch", "2"),
                ("/case/case_type", "CF"),
                ("/case/prosecutor", "district_attorney"),
                ("/case/prosecutor_office", "the Brown County District Attorney’s Office"),
                ("/counts/items/#1/label", "3"),
                ("/counts/items/#1/charge", "Prostitution"),
                ("/counts/items/#1/statute", "944.30(1m)(b)"),
                ("/counts/items/#1/form", "itself"),
                ("/counts/items/#1/offense_date", "about June 2016"),
                ("/counts/items/#1/disposition", "not_guilty_by_reason"),
                ("/counts/items/#1/disposition_date", "2017-01-20"),
                ("/trafficked/routes", "948.051"),
                ("/trafficked/began", "2015"),
                ("/trafficked/ended", "about June 2016"),
                ("/trafficked/value_given", "a place to sleep"),
                ("/trafficked/act_kind", "contact"),
                ("/trafficked/causation", "The adult who gave the place to sleep had arranged it."),
                ("/story/items/#3/when", "2015"),
                ("/story/items/#3/statement", "An adult gave the defendant a place to sleep and asked for this in return."),
                ("/story/items/#3/told_by", "the defendant"),
                ("/story/items/#3/elements", "a, b"),
                ("/story/items/#3/acts", "entice, harbor"),
                ("/story/complete", "yes"),
                ("/reasons/defense_raised", "no"),
                ("/reasons/allegation_raised", "no"),
                ("/reasons/why_not", "The case turned on competency, and nobody asked."),
                ("/reasons/diligence", "The defendant was in treatment until September 2026."),
                ("/reasons/benefit", "The finding stands in the way of housing."),
                ("/reasons/no_harm", "The treatment was completed."),
            ],
        ],
    )
}

/// Adjudicated delinquent in Wood County; without counsel, on paper, in Safe at Home.
pub fn juvenile() -> MotionFacts {
    begun(
        "VM-2026-0010",
        &[&[
            ("/movant/name", "Ondine Vail"),
            ("/movant/pronoun", "they"),
            ("/movant/brought_by", "movant"),
            ("/movant/safe_at_home", "yes"),
            ("/movant/assigned_address", "P.O. Box 7035, Madison, WI 53707"),
            ("/movant/actual_address", "19 Quiet Court, Nekoosa"),
            ("/case/jurisdiction", "circuit"),
            ("/case/county", "Wood"),
            ("/case/number", "2015JV000044"),
            ("/case/case_type", "JV"),
            ("/case/party", "Juvenile"),
            ("/counts/items/#1/statute", "944.30(1m)(a)"),
            ("/counts/items/#1/form", "itself"),
            ("/counts/items/#1/offense_date", "May 2015"),
            ("/counts/items/#1/disposition", "adjudicated"),
            ("/counts/items/#1/disposition_date", "September 2015"),
            ("/trafficked/routes", "948.051"),
            ("/trafficked/causation", "The juvenile was taken to that address for this purpose."),
            ("/story/items/#3/when", "May 2015"),
            ("/story/items/#3/own_words", "He said it was a party."),
            ("/story/items/#3/elements", "a, b"),
            ("/story/items/#3/acts", "entice, transport"),
            ("/filing/way", "paper"),
        ]],
    )
}
