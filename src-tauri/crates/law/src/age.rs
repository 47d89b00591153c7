//! The child's age, where it was told in two ways that do not agree.

use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::Authority;
use crate::calendar::local_date;
use crate::conclusion::{Conclusion, Outcome};
use crate::released::Released;

/// An age as it was said, and the age that the date of birth gives; both in full years.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Disagreement {
    /// The age as it was said.
    pub said: u32,
    /// The age by the date of birth, on the local day of the report. It is used until somebody knows better.
    pub by_birth: u32,
}

/// How far a guess may lie from the truth and still be the same age, in years.
const GUESS: u32 = 1;

/// Whether the age that was said and the date of birth disagree on the day of the report, or at `now` while
/// it is not known when the report came. An exact age has to be the same, a guess may be a year off.
pub fn disagreement(report: &Report, now: DateTime<Utc>) -> Option<Disagreement> {
    let age = report.child.age.known()?;
    let said = u32::from(age.years?);
    let born = *report.child.date_of_birth.known()?;
    let received = report.call.received_at.known().map_or(now, |at| at.utc);
    let by_birth = local_date(received).years_since(born)?;
    let margin = if age.approximate { GUESS } else { 0 };
    (said.abs_diff(by_birth) > margin).then_some(Disagreement { said, by_birth })
}

/// Whether the child is a child turns on the age: where it was told in two ways, a person asks which is right.
pub(crate) fn which_age(
    report: &Report,
    now: DateTime<Utc>,
    law: &Authority,
) -> Option<Conclusion> {
    const ADULT: u32 = 18; // "a person who is less than 18 years of age"
    let found = disagreement(report, now)?;
    let grown = if found.by_birth >= ADULT {
        " By that the person is no child: ask before anything else, and refer meanwhile."
    } else {
        ""
    };
    let says = format!(
        "The age that was said is {}, and the date of birth gives {}. Ask which is right. Until then the date of birth is used, and the paper shows both.{grown}",
        found.said, found.by_birth
    );
    let told = [facts::child::AGE.at(), facts::child::DATE_OF_BIRTH.at()];
    Some(
        Conclusion::new("CPS-01", Outcome::AskPerson)
            .about(facts::child::DATE_OF_BIRTH.at())
            .because(says, law, told),
    )
}

/// The age in the words of a paper: as it was said, and where the date of birth gives another, that too.
/// Without a time of receipt nothing is compared, since a paper does not turn on the day it is printed.
pub(crate) fn with_age_by_birth(report: &Report, path: &FactPath, released: Released) -> Released {
    let received = report.call.received_at.known().map(|at| at.utc);
    match (released, received.and_then(|at| disagreement(report, at))) {
        (Released::Known(said), Some(found)) if path.as_str() == facts::child::AGE.path => {
            Released::Known(format!("{said}; {} by the date of birth", found.by_birth))
        }
        (released, _) => released,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{now, report};

    fn found(age: &str, born: &str) -> Option<(u32, u32)> {
        let report = report(&[("child/age", age), ("child/date_of_birth", born)]);
        disagreement(&report, now()).map(|d| (d.said, d.by_birth))
    }

    #[test]
    fn an_exact_age_has_to_be_that_of_the_date_of_birth_and_a_guess_may_be_a_year_off() {
        assert_eq!(found("14", "2012-11-20"), None, "a birthday on the day");
        assert_eq!(found("14", "2012-11-21"), Some((14, 13)));
        assert_eq!(found("14", "2010-03-05"), Some((14, 16)));
        assert_eq!(found("about 14", "2011-03-05"), None);
        assert_eq!(found("15 or 16", "2010-03-05"), None);
        assert_eq!(found("about 14", "2009-03-05"), Some((14, 17)));
    }

    #[test]
    fn nothing_disagrees_with_what_is_not_known() {
        assert_eq!(found("a teenager", "2011-03-05"), None);
        assert_eq!(found("14", "(unknown)"), None);
        assert_eq!(found("(not asked)", "2011-03-05"), None);
    }

    #[test]
    fn the_words_of_a_paper_hold_both() {
        let report = report(&[("child/age", "14"), ("child/date_of_birth", "2010-03-05")]);
        let said = Released::Known("14".to_owned());
        assert_eq!(
            with_age_by_birth(&report, &facts::child::AGE.at(), said.clone()),
            Released::Known("14; 16 by the date of birth".to_owned())
        );
        assert_eq!(
            with_age_by_birth(&report, &facts::child::NAME.at(), said.clone()),
            said
        );
    }
}
