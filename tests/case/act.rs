//! An act as a worker records it, with its particulars typed text by text.

use casefile::act::{Act, ActKind, Withdrawal};
use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};
use serde_json::json;

use crate::record::{nth_id, typed};
use casefile::entry::put;

/// Records an act in a report, with its particulars typed at the moment at which it was recorded.
pub fn record_act<'a>(
    report: &mut Report,
    kind: &str,
    recorded: DateTime<Utc>,
    particulars: impl IntoIterator<Item = (&'a str, &'a str)>,
    withdrawn: Option<Withdrawal>,
) -> Result<(), String> {
    let kind: ActKind = serde_json::from_value(json!(kind)).map_err(|why| why.to_string())?;
    let mut value = json!({});
    for (name, text) in particulars {
        let path = FactPath(format!("/{name}"));
        let fact = facts::particular(&path).ok_or_else(|| format!("an act has no “{name}”"))?;
        let leaf = typed(&path, fact, text, recorded)
            .map_err(|why| format!("“{name}” was refused as “{text}”: {why}"))?;
        put(&mut value, &path, leaf);
    }
    let act = Act {
        kind,
        recorded,
        recorded_by: "A. Lind".to_owned(),
        particulars: serde_json::from_value(value).map_err(|why| why.to_string())?,
        withdrawn,
    };
    report.acts.insert(nth_id(report.acts.len()), act);
    Ok(())
}
