//! A hint while a report is taken: this may be a child whom the vault knows already. A person decides.

use casefile::id::RecordId;
use casefile::summary::Summary;
use chrono::{Datelike, NaiveDate};
use serde_json::Value;

use crate::desk::Desk;
use crate::error::StoreError;
use crate::kind::RecordKind;
use crate::rights::Right;
use crate::search::words_of;

/// So many cases with a name in common are compared, the last begun first.
const COMPARED: u32 = 200;
/// So many hints are given.
const GIVEN: usize = 5;
/// Dates of birth no further apart than this may be the same one, told from memory.
const NEAR_DAYS: i64 = 366;

/// What is known of a child who may be in the vault already.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Child {
    /// Every name and nickname.
    pub names: String,
    /// The date of birth, if it is known.
    pub born: Option<NaiveDate>,
}

/// How two dates of birth agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Born {
    /// They are the same day.
    Same,
    /// They are within a year, or day and month changed places.
    Near,
    /// One or both are not known.
    Unknown,
}

/// A case whose child may be the same.
#[derive(Clone, Debug, PartialEq)]
pub struct LikeChild {
    /// The case.
    pub record: RecordId,
    /// Its line on the board.
    pub summary: Summary,
    /// The words that both have among their names, folded.
    pub names: Vec<String>,
    /// How the dates of birth agree.
    pub born: Born,
}

impl Desk<'_> {
    /// The cases whose child may be this one, the likeliest first; never `except`, the case being written.
    /// Two names in common are enough, or one with a date of birth that agrees, or a nickname that is the whole
    /// of what one of them is called. Dates that differ by more than a year rule a case out. `child_of` tells of a
    /// saved case who its child is, or none if it is about no child. Only who may read cases gets any.
    pub fn like_children(
        &self,
        child: &Child,
        except: Option<RecordId>,
        child_of: &dyn Fn(RecordKind, &Value) -> Option<Child>,
    ) -> Result<Vec<LikeChild>, StoreError> {
        self.require(Right::ReadCases)?;
        let words = names_of(&child.names);
        let mut like = Vec::new();
        for record in self.with_any_name(&words, COMPARED)? {
            if Some(record) == except {
                continue;
            }
            let Some(state) = self.current(record)? else {
                continue;
            };
            let Some(other) = child_of(state.kind, &state.body) else {
                continue;
            };
            if let Some((names, born)) = compare(&words, child.born, &other) {
                like.push((names, born, record));
            }
        }
        like.sort_by_key(|(names, born, _)| (*born, std::cmp::Reverse(names.len())));
        like.truncate(GIVEN);
        let with_line = |(names, born, record)| {
            Ok(LikeChild {
                record,
                summary: self.summary(record)?,
                names,
                born,
            })
        };
        like.into_iter().map(with_line).collect()
    }
}

/// One letter is an initial and says nothing.
fn names_of(text: &str) -> Vec<String> {
    let mut words = words_of(text);
    words.retain(|word| word.chars().count() > 1);
    words.sort();
    words.dedup();
    words
}

fn compare(
    words: &[String],
    born: Option<NaiveDate>,
    other: &Child,
) -> Option<(Vec<String>, Born)> {
    let theirs = names_of(&other.names);
    let common: Vec<String> = words
        .iter()
        .filter(|w| theirs.contains(w))
        .cloned()
        .collect();
    let born = match (born, other.born) {
        (Some(one), Some(two)) if one == two => Born::Same,
        (Some(one), Some(two)) if is_near(one, two) => Born::Near,
        (Some(_), Some(_)) => return None,
        _ => Born::Unknown,
    };
    let is_all = common.len() == words.len() || common.len() == theirs.len();
    let is_like = match (common.len(), born) {
        (0, _) => false,
        (1, Born::Unknown) => is_all,
        _ => true,
    };
    is_like.then_some((common, born))
}

fn is_near(one: NaiveDate, two: NaiveDate) -> bool {
    let is_swapped =
        one.year() == two.year() && one.month() == two.day() && one.day() == two.month();
    is_swapped || (one - two).num_days().abs() <= NEAR_DAYS
}
