//! Holding the log against its anchors.

use std::fs;
use std::path::Path;

use rusqlite::{Connection, OptionalExtension};

use crate::anchor::{Head, Signed};
use crate::chain::head_of;
use crate::error::StoreError;
use crate::files::ANCHOR;
use crate::finding::Finding;
use crate::roster::Roster;
use crate::signing::Hash;
use crate::vault::VaultId;

/// What the anchor in the vault's folder, and its copy if there is one, say against the database.
/// A database ahead of an anchor is no finding: a kill may come between a commit and its anchor.
pub(crate) fn compare(
    connection: &Connection,
    vault: VaultId,
    place: &Path,
    copy: Option<&Path>,
) -> Result<Vec<Finding>, StoreError> {
    let roster = Roster::read(connection)?;
    let is_signed = |signed: &Signed| {
        let key = roster.key(&signed.key_id);
        key.is_some_and(|(_, key)| signed.is_signed_by(key))
    };
    let mut findings = Vec::new();
    let own = read(&place.join(ANCHOR));
    if own.is_none() {
        findings.push(Finding::AnchorMissing);
    }
    for text in [own, copy.and_then(read)].into_iter().flatten() {
        let signed = match Signed::parse(&text) {
            Some(signed) if signed.anchor.vault == vault && is_signed(&signed) => signed,
            _ => {
                findings.push(Finding::AnchorDamaged);
                continue;
            }
        };
        for (writer, head) in &signed.anchor.heads {
            let found: Option<Hash> = connection
                .prepare_cached("SELECT hash FROM log WHERE writer = ?1 AND seq = ?2")?
                .query_row(rusqlite::params![writer.0.as_bytes(), head.seq], |row| {
                    row.get(0)
                })
                .optional()?;
            match found {
                Some(hash) if hash == head.hash => {}
                Some(_) => findings.push(Finding::Rewritten {
                    seq: head.seq.unsigned_abs(),
                }),
                None => {
                    let Head { seq, .. } = head_of(connection, *writer)?;
                    let rows = head.seq.abs_diff(seq);
                    findings.push(Finding::Behind {
                        rows,
                        anchored_at: signed.anchor.at,
                    });
                }
            }
        }
    }
    // Two anchors mostly say the same; the one that saw more is the one to tell of.
    findings.sort_by_key(|finding| match finding {
        Finding::Behind { rows, .. } => std::cmp::Reverse(*rows),
        _ => std::cmp::Reverse(0),
    });
    let mut said = Vec::new();
    findings.retain(|finding| {
        let is_new = !said.contains(&finding.word());
        said.push(finding.word());
        is_new
    });
    Ok(findings)
}

/// The text of an anchor; an empty file is one that was just made.
fn read(path: &Path) -> Option<String> {
    let bytes = fs::read(path).ok()?;
    (!bytes.is_empty()).then(|| String::from_utf8_lossy(&bytes).into_owned())
}
