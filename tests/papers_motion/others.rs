//! Further invented motions: a count that is not reached, a finding, an adjudication.

use casefile::motion::MotionFacts;

use super::{COUNSEL, begun};

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
                (
                    "/trafficked/value_given",
                    "a room and food for her, money for others",
                ),
                ("/trafficked/act_kind", "contact"),
                (
                    "/trafficked/causation",
                    "She was in the hotel that day because she had been sent there and would have been put \
                     out of the room had she refused.",
                ),
                (
                    "/exhibits/items/#11/name",
                    "Record of the county human services department",
                ),
                ("/exhibits/items/#11/kind", "agency_document"),
                (
                    "/exhibits/items/#11/issuer",
                    "Dane County Department of Human Services",
                ),
                ("/exhibits/items/#11/government", "yes"),
                ("/exhibits/items/#11/confidential", "yes"),
                (
                    "/exhibits/items/#11/contains",
                    "What was found in 2014, name by name.",
                ),
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
                (
                    "/story/items/#4/statement",
                    "One of them booked the hotel and sent her there.",
                ),
                ("/story/items/#4/told_by", "the defendant"),
                ("/story/items/#4/elements", "b"),
                ("/story/complete", "yes"),
                ("/reasons/defense_raised", "no"),
                ("/reasons/allegation_raised", "yes"),
                (
                    "/reasons/decided",
                    "It was said at sentencing and the court took note of it.",
                ),
                (
                    "/reasons/why_not",
                    "Her lawyer advised a plea on the first day.",
                ),
                (
                    "/reasons/diligence",
                    "She asked the clinic in October 2026, when she first heard of it.",
                ),
                ("/reasons/benefit", "She can rent a home in her own name."),
                (
                    "/reasons/no_harm",
                    "Nobody was hurt by the offense, and she has not offended since.",
                ),
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
                (
                    "/case/prosecutor_office",
                    "the Brown County District Attorney’s Office",
                ),
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
                (
                    "/trafficked/causation",
                    "The adult who gave the place to sleep had arranged it.",
                ),
                ("/story/items/#3/when", "2015"),
                (
                    "/story/items/#3/statement",
                    "An adult gave the defendant a place to sleep and asked for this in return.",
                ),
                ("/story/items/#3/told_by", "the defendant"),
                ("/story/items/#3/elements", "a, b"),
                ("/story/items/#3/acts", "entice, harbor"),
                ("/story/complete", "yes"),
                ("/reasons/defense_raised", "no"),
                ("/reasons/allegation_raised", "no"),
                (
                    "/reasons/why_not",
                    "The case turned on competency, and nobody asked.",
                ),
                (
                    "/reasons/diligence",
                    "The defendant was in treatment until September 2026.",
                ),
                (
                    "/reasons/benefit",
                    "The finding stands in the way of housing.",
                ),
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
            (
                "/movant/assigned_address",
                "P.O. Box 7035, Madison, WI 53707",
            ),
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
            (
                "/trafficked/causation",
                "The juvenile was taken to that address for this purpose.",
            ),
            ("/story/items/#3/when", "May 2015"),
            ("/story/items/#3/own_words", "He said it was a party."),
            ("/story/items/#3/elements", "a, b"),
            ("/story/items/#3/acts", "entice, transport"),
            ("/filing/way", "paper"),
        ]],
    )
}
