//! A released fact as a value of a paper: its words, or in plain words how it is not known.

use casefile::answer::Source;
use casefile::fact::Fact;
use casefile::facts::{allegation, trigger};
use law::released::Released;

use crate::value::Value;

/// In which way a fact is not known, in the order in which a paper names the ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    /// Nobody asked.
    NotAsked,
    /// It is the worker's own to write, and is not written yet.
    NotEntered,
    /// It was asked, and nobody knew.
    NotKnown,
    /// It was asked, and not answered.
    Refused,
}

impl Gap {
    /// Every way of not knowing.
    pub(crate) const ALL: [Self; 4] = [
        Self::NotAsked,
        Self::NotEntered,
        Self::NotKnown,
        Self::Refused,
    ];

    /// The words on the paper, inside a line.
    pub(crate) fn words(self) -> &'static str {
        match self {
            Self::NotAsked => "not asked",
            Self::NotEntered => "not entered",
            Self::NotKnown => "not known at this time",
            Self::Refused => "refused",
        }
    }

    /// The words at the beginning of a line.
    pub(crate) fn heading(self) -> &'static str {
        match self {
            Self::NotAsked => "Not asked",
            Self::NotEntered => "Not entered",
            Self::NotKnown => "Not known at this time",
            Self::Refused => "Refused",
        }
    }
}

/// How a fact is not known; `None` if it is known. A known answer without a letter in it is no answer.
pub(crate) fn gap(fact: &Fact, released: &Released) -> Option<Gap> {
    match released {
        Released::Known(text) if !text.trim().is_empty() => None,
        Released::Known(_) | Released::Unknown => Some(Gap::NotKnown),
        Released::NotAsked if fact.source == Source::Worker => Some(Gap::NotEntered),
        Released::NotAsked => Some(Gap::NotAsked),
        Released::Refused => Some(Gap::Refused),
    }
}

/// The fact as it stands on a paper, never blank.
pub(crate) fn value(fact: &Fact, released: &Released) -> Value {
    match (gap(fact, released), released) {
        (None, Released::Known(text)) => Value::Text(text.clone()),
        (Some(gap), _) => Value::not_known(gap.words()),
        (None, _) => Value::not_known(Gap::NotKnown.words()),
    }
}

/// Whether the fact is known to have exactly these words.
pub(crate) fn is(released: &Released, words: &str) -> bool {
    matches!(released, Released::Known(text) if text == words)
}

/// Whether a kind of abuse is said to be suspected or threatened.
pub(crate) fn alleged(released: &Released) -> bool {
    is(released, "suspected") || is(released, "threatened")
}

/// Whether trafficking is threatened and nothing says that it has happened. It is asked only where
/// trafficking is alleged.
pub(crate) fn threatened<'a>(fact: impl Fn(&Fact) -> &'a Released) -> bool {
    let suspected = [&allegation::TRAFFICKING, &allegation::PROSTITUTION];
    let shown = [
        &trigger::SELF_REPORT,
        &trigger::SURVIVAL_SEX,
        &trigger::CONFIRMED,
    ];
    !suspected.iter().any(|kind| is(fact(kind), "suspected"))
        && !shown.iter().any(|trigger| is(fact(trigger), "yes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::facts;

    #[test]
    fn each_way_of_not_knowing_has_its_own_words_and_none_is_blank() {
        let said = |fact: &Fact, released| match value(fact, &released) {
            Value::NotKnown(words) => words,
            other => panic!("{other:?} is not a way of not knowing"),
        };
        let tribe = &facts::child::TRIBE;
        assert_eq!(said(tribe, Released::NotAsked), "not asked");
        assert_eq!(said(tribe, Released::Unknown), "not known at this time");
        assert_eq!(said(tribe, Released::Refused), "refused");
        let blank = Released::Known(" \n".to_owned());
        assert_eq!(said(tribe, blank), "not known at this time");
        // What the worker alone decides was not asked of anybody.
        assert_eq!(said(&facts::plan::ASKED, Released::NotAsked), "not entered");
    }
}
