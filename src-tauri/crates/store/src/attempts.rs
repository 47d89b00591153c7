//! Wrong passphrases: counted in a plain file, so that the next attempt has to wait and the log tells of them.
//!
//! The file slows down someone at the keyboard. Someone who has copied the folder can leave it out; against
//! them only the passphrase's strength and the cost of its derivation help.

use std::collections::BTreeMap;
use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::Path;

use casefile::id::PersonId;
use chrono::{DateTime, SecondsFormat, Utc};
use rusqlite::Connection;
use serde_json::json;

use crate::chain::{Chain, Entry};
use crate::error::StoreError;
use crate::files::{self, ATTEMPTS};
use crate::instant::to_micros;
use crate::log::Action;
use crate::refusal::Refusal;
use crate::vault::Vault;

/// So many wrong passphrases cost no wait: people mistype.
const FREE: u32 = 3;
/// The longest wait, in seconds.
const LONGEST: u32 = 300;
/// The file is read no further; it stops growing there too.
const READ: usize = 1 << 16;

impl Vault {
    /// How many seconds a person must wait from `now` before the next attempt is looked at; 0 if none.
    pub fn wait(place: &Path, person: PersonId, now: DateTime<Utc>) -> u32 {
        let of_person: Vec<DateTime<Utc>> = read(place)
            .into_iter()
            .filter_map(|(who, at)| (who == person).then_some(at))
            .collect();
        let Some(last) = of_person.last() else {
            return 0;
        };
        let wait = i64::from(after(of_person.len().try_into().unwrap_or(u32::MAX)));
        // A clock set back makes nobody wait longer than a whole wait.
        let gone = (now - *last).num_seconds().clamp(0, wait);
        u32::try_from(wait - gone).unwrap_or(LONGEST)
    }
}

/// The wait after so many wrong passphrases in a row, in seconds: it doubles from one.
fn after(wrong: u32) -> u32 {
    match wrong.checked_sub(FREE) {
        None | Some(0) => 0,
        Some(more) => 1_u32
            .checked_shl(more - 1)
            .map_or(LONGEST, |s| s.min(LONGEST)),
    }
}

/// Refuses an attempt that comes too soon, before any work is done on the passphrase.
pub(crate) fn require_waited(
    place: &Path,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    match Vault::wait(place, person, now) {
        0 => Ok(()),
        seconds => Err(Refusal::TooSoon { seconds }.into()),
    }
}

/// Counts a wrong passphrase. The person is told of the passphrase, not of a file that could not be written.
pub(crate) fn count(place: &Path, person: PersonId, now: DateTime<Utc>) {
    let line = format!(
        "{} {person}\n",
        now.to_rfc3339_opts(SecondsFormat::Micros, true)
    );
    let _ = files::open_own(&place.join(ATTEMPTS)).map(|mut file| {
        let end = file.seek(SeekFrom::End(0)).unwrap_or_default();
        if end < READ as u64 {
            let _ = file
                .write_all(line.as_bytes())
                .and_then(|()| file.sync_all());
        }
    });
}

/// Puts what was counted into the log, one row for each person. The file goes only after that is on disk
/// ([`forget`]): a kill in between lets the log tell of the same attempts twice, never of none.
pub(crate) fn fold(
    place: &Path,
    transaction: &Connection,
    chain: &mut Chain,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let mut by_person: BTreeMap<PersonId, Vec<DateTime<Utc>>> = BTreeMap::new();
    for (person, at) in read(place) {
        by_person.entry(person).or_default().push(at);
    }
    for (person, times) in by_person {
        let detail = json!({
            "person": person,
            "count": times.len(),
            "first": times.iter().min().map(|at| to_micros(*at)),
            "last": times.iter().max().map(|at| to_micros(*at)),
        });
        chain.append(
            transaction,
            &Entry {
                at: now,
                action: Action::UnlockFailed,
                record: None,
                revision: None,
                detail,
            },
        )?;
    }
    Ok(())
}

/// Begins to count anew.
pub(crate) fn forget(place: &Path) -> Result<(), StoreError> {
    files::remove(&place.join(ATTEMPTS))
}

/// The lines of the file that can be read. It is plain text that anybody may have touched.
fn read(place: &Path) -> Vec<(PersonId, DateTime<Utc>)> {
    let bytes = fs::read(place.join(ATTEMPTS)).unwrap_or_default();
    String::from_utf8_lossy(&bytes[..bytes.len().min(READ)])
        .lines()
        .filter_map(|line| {
            let (at, person) = line.split_once(' ')?;
            let at = DateTime::parse_from_rfc3339(at).ok()?;
            Some((PersonId::parse(person)?, at.with_timezone(&Utc)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn the_wait_doubles_after_three_and_ends_at_five_minutes() {
        let waits: Vec<u32> = [0, 1, 3, 4, 5, 6, 12, 13, 40, u32::MAX].map(after).into();
        assert_eq!(waits, [0, 0, 0, 1, 2, 4, 256, 300, 300, 300]);
    }

    #[test]
    fn attempts_are_counted_for_each_person_and_pass_with_time_whatever_the_clock_does() {
        let folder = tempfile::tempdir().unwrap();
        let (dana, pat) = (PersonId::new(), PersonId::new());
        let noon = DateTime::from_timestamp(1_772_764_200, 0).unwrap();
        for _ in 0..7 {
            count(folder.path(), dana, noon);
        }
        let wait = |person, seconds| {
            Vault::wait(folder.path(), person, noon + TimeDelta::seconds(seconds))
        };
        assert_eq!((wait(dana, 0), wait(dana, 3), wait(dana, 8)), (8, 5, 0));
        assert_eq!(wait(dana, -86_400), 8, "a clock set back");
        assert_eq!(wait(pat, 0), 0, "somebody else");
    }

    #[test]
    fn a_file_of_rubbish_counts_nothing_and_stops_nobody() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join(ATTEMPTS), [0xff; 90_000]).unwrap();
        let person = PersonId::new();
        let now = DateTime::from_timestamp(1_772_764_200, 0).unwrap();
        count(folder.path(), person, now);
        assert_eq!(Vault::wait(folder.path(), person, now), 0);
        assert_eq!(
            fs::metadata(folder.path().join(ATTEMPTS)).unwrap().len(),
            90_000
        );
    }
}
