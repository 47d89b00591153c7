//! § 973.015(2m)(b): the violation was a result of the trafficking.
//!
//! Decides that the motion says how, and asks where the offense lies outside the time of trafficking.
//! "As a result" is wider than the "direct result" of § 939.46(1m), which is not the burden here.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::case::Count;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{count_name, item, missing, spoken_of};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// Paragraph (b).
pub static RESULT: Authority = Authority {
    id: "973.015(2m)(b)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 973.015(2m)(b)",
    paraphrase: "The person committed the violation of § 944.30 as a result of being a victim of such trafficking.",
    source: "2013 Assembly Bill 620, substitute amendment 1, which became 2013 Wisconsin Act 362",
    edition: "2013",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: Some("2014-04-25"),
    in_force_to: None,
    doubts: &["No decision on “as a result of” in (2m) was found."],
};

/// VAC-10: how it came of it.
pub static CAUSATION: MotionRule = MotionRule {
    id: "VAC-10",
    title: "The violation was a result of it",
    says: "The motion says how the violation came of the trafficking, on the day of the offense. “As a result of” is asked, and not the “direct result” of § 939.46(1m); plead facts that meet both.",
    authorities: &[&RESULT],
    met_by: "",
    open: "How near in time and cause the violation has to be was not read in any decision on (2m).",
    decide: causation,
};

fn causation(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let text = facts::trafficked::CAUSATION.at();
    let dates: Vec<(ItemId, &Count)> = spoken_of(motion).collect();
    let undated: Vec<FactPath> = dates
        .iter()
        .filter(|(_, count)| count.offense_date.known().is_none())
        .map(|(id, _)| facts::count::OFFENSE_DATE.of(*id))
        .collect();
    let written = has_words(&motion.trafficked.causation);
    let nothing = motion.counts.items.is_empty();
    let first = if written && undated.is_empty() && !nothing {
        Conclusion::new("VAC-10", Outcome::Met).because(
            "The motion says how the violation came of the trafficking.",
            &RESULT,
            std::iter::once(text).chain(
                dates
                    .iter()
                    .map(|(id, _)| facts::count::OFFENSE_DATE.of(*id)),
            ),
        )
    } else {
        Conclusion::new("VAC-10", Outcome::NeedsFact)
            .because(
                "Say how the violation came of the trafficking, on the day of the offense.",
                &RESULT,
                written.then(|| text.clone()),
            )
            .missing(missing([(written, text)]))
            .missing(undated)
            .missing(missing([(!nothing, facts::count::COMPLETE.at())]))
    };
    std::iter::once(first)
        .chain(
            dates
                .iter()
                .filter_map(|(id, count)| outside(motion, *id, count)),
        )
        .collect()
}

/// An offense outside the time of trafficking is asked about; it is never a no.
fn outside(motion: &MotionFacts, id: ItemId, count: &Count) -> Option<Conclusion> {
    use facts::trafficked::{BEGAN, ENDED};
    let t = &motion.trafficked;
    let offense = count.offense_date.known()?;
    let before = t
        .began
        .known()
        .is_some_and(|began| offense.is_before(began.earliest) == Some(true));
    let after = t
        .ended
        .known()
        .is_some_and(|ended| ended.is_before(offense.earliest) == Some(true));
    let (says, fact) = if before {
        ("lies before the trafficking began", BEGAN.at())
    } else if after {
        (
            "lies after the trafficking ended: say how it still came of it",
            ENDED.at(),
        )
    } else {
        return None;
    };
    Some(
        Conclusion::new("VAC-10", Outcome::AskPerson)
            .about(item("counts", id))
            .because(
                format!(
                    "By the dates entered the offense of {} {says}. Look at the dates.",
                    count_name(count)
                ),
                &RESULT,
                [facts::count::OFFENSE_DATE.of(id), fact],
            )
            .doubt(CAUSATION.open),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    const COUNT: [(&str, &str); 3] = [
        ("counts/1/statute", "944.30"),
        ("counts/1/offense_date", "2012-03-05"),
        ("trafficked/causation", "He sent her out that night."),
    ];

    #[test]
    fn how_it_came_of_it_is_written_and_tied_to_the_day() {
        let [statute, date, text] = COUNT;
        check(&CAUSATION, &COUNT, &["met"]);
        check(
            &CAUSATION,
            &[statute, text],
            &["needs a fact; lacks counts/1/offense_date"],
        );
        check(
            &CAUSATION,
            &[statute, date],
            &["needs a fact; lacks trafficked/causation"],
        );
        check(
            &CAUSATION,
            &[],
            &["needs a fact; lacks trafficked/causation, counts/complete"],
        );
    }

    #[test]
    fn an_offense_outside_the_time_is_asked_about() {
        let [statute, date, text] = COUNT;
        let with = |more| [statute, date, text, more];
        check(&CAUSATION, &with(("trafficked/ended", "2012")), &["met"]);
        check(
            &CAUSATION,
            &with(("trafficked/ended", "2011")),
            &["met", "counts/1: a person decides"],
        );
        check(
            &CAUSATION,
            &with(("trafficked/began", "2013")),
            &["met", "counts/1: a person decides"],
        );
        check(
            &CAUSATION,
            &with(("trafficked/began", "about 2012")),
            &["met"],
        );
    }
}
