//! What opening a vault brought to light without standing in the way.

use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::{Value, json};

use crate::instant::to_micros;

/// Something a person must be told after unlocking. It is in the log too, unless it concerns no case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The database is older than its anchor: someone put back an older one, or its newest part is gone.
    Behind {
        /// How many rows of the log are missing.
        rows: u64,
        /// When the anchor was written, in UTC.
        anchored_at: DateTime<Utc>,
    },
    /// The log has another row than the one the anchor vouches for.
    Rewritten {
        /// The number of that row in its writer's log.
        seq: u64,
    },
    /// The vault's folder has no anchor.
    AnchorMissing,
    /// The anchor is damaged, is signed by nobody in this vault, or belongs to another one.
    AnchorDamaged,
    /// The vault was opened without its damaged newest part, on a person's word.
    TailDropped {
        /// How many saved transactions were in it.
        lost: u64,
        /// The name of the copy that was kept, relative to the vault's folder.
        copied_to: String,
    },
    /// The vault was opened although the clock is earlier than the last saved instant, on a person's word.
    ClockAccepted {
        /// The last instant that was saved, in UTC.
        last: DateTime<Utc>,
    },
}

impl Finding {
    /// The word that the log keeps.
    pub(crate) fn word(&self) -> &'static str {
        match self {
            Finding::Behind { .. } => "behind",
            Finding::Rewritten { .. } => "rewritten",
            Finding::AnchorMissing => "anchor_missing",
            Finding::AnchorDamaged => "anchor_damaged",
            Finding::TailDropped { .. } => "tail_dropped",
            Finding::ClockAccepted { .. } => "clock_accepted",
        }
    }

    /// What the log keeps of it.
    pub(crate) fn detail(&self) -> Value {
        let word = self.word();
        match self {
            Finding::Behind { rows, anchored_at } => {
                json!({ "finding": word, "rows": rows, "anchored_at": to_micros(*anchored_at) })
            }
            Finding::Rewritten { seq } => json!({ "finding": word, "seq": seq }),
            Finding::AnchorMissing | Finding::AnchorDamaged => json!({ "finding": word }),
            Finding::TailDropped { lost, copied_to } => {
                json!({ "finding": word, "lost": lost, "copied_to": copied_to })
            }
            Finding::ClockAccepted { last } => json!({ "finding": word, "last": to_micros(*last) }),
        }
    }

    /// What to tell the person, in plain words.
    pub fn says(&self) -> String {
        let utc = |at: &DateTime<Utc>| at.to_rfc3339_opts(SecondsFormat::Secs, true);
        match self {
            Finding::Behind { rows, anchored_at } => format!(
                "This vault is older than it was on {}: {rows} logged changes made since are not in it. Someone may have put back an older copy. Compare with the newest backup before you rely on it.",
                utc(anchored_at)
            ),
            Finding::Rewritten { seq } => format!(
                "The log differs from its anchor at row {seq}: it was changed outside Sandhill. Compare with a backup, and tell whoever looks after the vault."
            ),
            Finding::AnchorMissing => {
                "The file named anchor was missing and was made anew. Whether this vault is an older copy could not be checked.".into()
            }
            Finding::AnchorDamaged => {
                "The file named anchor was damaged and was made anew. Whether this vault is an older copy could not be checked.".into()
            }
            Finding::TailDropped { lost, copied_to } => format!(
                "{lost} saved changes at the end were damaged and left out. The damaged part is kept in {copied_to}."
            ),
            Finding::ClockAccepted { last } => format!(
                "This computer's clock is earlier than the last save ({}). You said that it is right.",
                utc(last)
            ),
        }
    }
}
