//! The clocks of diversion: the district attorney's window, and the end of what was agreed or ordered.

use casefile::answer::Answer;
use casefile::diversion::{DiversionFacts, months};
use casefile::path::FactPath;
use chrono::{DateTime, Months, NaiveDate, Utc};
use serde::Serialize;

use crate::authority::Authority;
use crate::calendar::start_of_day;
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::standing::{Standing, standing};

/// One clock of a diversion as it stands at a moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct DiversionClock {
    /// The rule behind it, such as `DIV-09`.
    pub rule: &'static str,
    /// From when it runs, and when it ends.
    pub due: Due,
    /// How it stands. These are clocks of what others may do, or of what ends by itself: none is ever met,
    /// and one that has ended is late in this word alone.
    pub standing: Standing,
}

/// The end of so many months from a day: the last day is the one before the same day of the month, and where
/// a month is too short, the one before its last. The shorter reading leads. `None` for no months at all, or
/// past the last date there is.
pub fn ends(from: NaiveDate, months: u32) -> Option<Due> {
    let until = from.checked_add_months(Months::new(months))?;
    (months > 0).then(|| Due {
        from: start_of_day(from),
        by: start_of_day(until),
        standing: Lead::Leads,
    })
}

/// The clock of an agreement of which the statute gives no longest time: it ends as it was agreed. None while its
/// day or its length in whole months is not known.
pub(crate) fn agreed_end(
    rule: &'static str,
    law: &Authority,
    begins_on: (&Answer<NaiveDate>, FactPath),
    length: (&Answer<String>, FactPath),
) -> Option<Conclusion> {
    let count = length.0.known().and_then(|typed| months(typed))?;
    let due = ends(*begins_on.0.known()?, count)?;
    Some(Conclusion::new(rule, Outcome::Due(due)).because(
        "The agreement ends then, as it was agreed, if nothing ends it before.",
        law,
        [begins_on.1, length.1],
    ))
}

/// The clocks among these conclusions, the earliest first.
pub fn clocks(conclusions: &[Conclusion], now: DateTime<Utc>) -> Vec<DiversionClock> {
    let mut clocks: Vec<DiversionClock> = conclusions
        .iter()
        .filter_map(|conclusion| {
            let due = conclusion.due()?;
            Some(DiversionClock {
                rule: conclusion.rule,
                due,
                standing: standing(&due, None, now),
            })
        })
        .collect();
    clocks.sort_by_key(|clock| (clock.due.by, clock.rule));
    clocks
}

/// Every clock of a diversion at a moment, the earliest first.
pub fn clocks_of(
    d: &DiversionFacts,
    office: &crate::office::Office,
    now: DateTime<Utc>,
) -> Vec<DiversionClock> {
    clocks(&crate::rules::conclude_diversion(d, office, now), now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::local_date;
    use chrono::TimeDelta;

    fn last_day(from: &str, months: u32) -> Option<String> {
        let due = ends(from.parse().expect("a day"), months)?;
        Some(local_date(due.by - TimeDelta::minutes(1)).to_string())
    }

    #[test]
    fn months_end_on_the_day_before() {
        assert_eq!(last_day("2026-03-10", 6).as_deref(), Some("2026-09-09"));
        assert_eq!(last_day("2026-01-01", 12).as_deref(), Some("2026-12-31"));
        assert_eq!(
            last_day("2026-08-31", 6).as_deref(),
            Some("2027-02-27"),
            "a short month ends earlier, never later"
        );
        assert_eq!(last_day("2026-08-31", 0), None, "no months are no clock");
        assert_eq!(last_day("2026-08-31", u32::MAX), None);
    }
}
