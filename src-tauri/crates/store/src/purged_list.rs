//! The purged cases of a vault, as a plain list of their ids in the user's application folder: a restored backup
//! that still holds one of them is purged of it again.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use casefile::id::RecordId;

use crate::files;
use crate::vault::{Vault, VaultId};

/// Adds a case to the list, if the vault was opened with an application folder. A list that cannot be written does
/// not undo the purge.
pub(crate) fn add(vault: &Vault, record: RecordId) {
    let Some(folder) = vault.anchor_copy.as_deref().and_then(Path::parent) else {
        return;
    };
    let mut records = read(folder, vault.facts.id);
    records.insert(record);
    let text: String = records.iter().map(|record| format!("{record}\n")).collect();
    let _ = files::replace(folder, &name(vault.facts.id), text.as_bytes());
}

/// The list in a folder; what is no id is left out.
pub(crate) fn read(folder: &Path, vault: VaultId) -> BTreeSet<RecordId> {
    let path: PathBuf = folder.join(name(vault));
    let text = fs::read_to_string(path).unwrap_or_default();
    text.lines().filter_map(RecordId::parse).collect()
}

fn name(vault: VaultId) -> String {
    format!("{vault}.purged")
}
