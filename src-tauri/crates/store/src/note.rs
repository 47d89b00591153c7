//! What people do with cases beside saving them, written into the log: looked at, printed, let go, taken out.

use casefile::id::{RecordId, RevisionId};
use chrono::{DateTime, Utc};
use serde_json::json;
use std::sync::PoisonError;

use crate::chain::Entry;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::log::Action;
use crate::refusal::Refusal;
use crate::rights::Right;

/// Something that was done and that the log is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Noted {
    /// A paper was handed to the printer.
    Printed,
    /// A paper was written to a file.
    Written,
    /// Facts were released to someone, on paper or by word of mouth.
    Released,
    /// A case, or the log, was taken out of the vault as a whole.
    Exported,
    /// A case was purged.
    Purged,
}

impl Noted {
    fn action(self) -> Action {
        match self {
            Noted::Printed => Action::Printed,
            Noted::Written => Action::Written,
            Noted::Released => Action::Released,
            Noted::Exported => Action::Exported,
            Noted::Purged => Action::Purged,
        }
    }

    fn right(self) -> Right {
        match self {
            Noted::Printed | Noted::Written | Noted::Released => Right::ReadCases,
            Noted::Exported | Noted::Purged => Right::EndRecords,
        }
    }
}

impl Desk<'_> {
    /// Tells the log that a case is looked at. It does so once for each case until the vault is locked, so that
    /// it says who saw what and does not drown in it.
    pub fn viewed(&self, record: RecordId, at: DateTime<Utc>) -> Result<(), StoreError> {
        self.require(Right::ReadCases)?;
        let viewed = || {
            let viewed = &self.vault().viewed;
            viewed.lock().unwrap_or_else(PoisonError::into_inner)
        };
        if !viewed().insert(record) {
            return Ok(());
        }
        let entry = Entry {
            at,
            action: Action::Viewed,
            record: Some(record),
            revision: None,
            detail: json!({}),
        };
        self.write(|transaction, chain| chain.append(transaction, &entry))
            .inspect_err(|_| {
                viewed().remove(&record);
            })
    }

    /// Tells the log of something that was done with a case, and waits until the anchor is on disk. `what`
    /// names the paper and `to` the kind of recipient, each as a fixed word such as `police_referral`: small
    /// letters, digits and `_` only, so that no name can get into the log.
    pub fn note(
        &self,
        noted: Noted,
        record: Option<RecordId>,
        revision: Option<RevisionId>,
        what: &str,
        to: Option<&str>,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        self.require(noted.right())?;
        if !is_fixed_word(what) || to.is_some_and(|to| !is_fixed_word(to)) {
            return Err(Refusal::NoFixedWord.into());
        }
        let entry = Entry {
            at,
            action: noted.action(),
            record,
            revision,
            detail: match to {
                Some(to) => json!({ "what": what, "to": to }),
                None => json!({ "what": what }),
            },
        };
        self.write(|transaction, chain| chain.append(transaction, &entry))?;
        self.vault().sync_anchor()
    }
}

fn is_fixed_word(word: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    (1..=40).contains(&word.len()) && word.chars().all(fits)
}
