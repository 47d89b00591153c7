//! The list of vaults that were open before. It names folders and counties, never a case, and of whoever was last at
//! each the number alone.

use std::path::Path;

use crate::views::frame::RecentVault;

const FILE: &str = "recent.json";
const KEPT: usize = 8;

/// The vaults that were open before and still have a folder, the last one first.
/// A list that cannot be read is an empty one: it holds nothing that the folders do not.
pub fn recent(application: &Path) -> Vec<RecentVault> {
    let Ok(text) = std::fs::read_to_string(application.join(FILE)) else {
        return Vec::new();
    };
    let list: Vec<RecentVault> = serde_json::from_str(&text).unwrap_or_default();
    list.into_iter()
        .filter(|vault| Path::new(&vault.folder).join("keys").is_dir())
        .collect()
}

/// Puts a vault first. Failing to is no reason to keep a person from a vault.
pub fn remember(application: &Path, vault: RecentVault) {
    let mut list = recent(application);
    list.retain(|known| known.folder != vault.folder);
    list.insert(0, vault);
    list.truncate(KEPT);
    let written = std::fs::create_dir_all(application)
        .map_err(|fault| fault.to_string())
        .and_then(|()| serde_json::to_string_pretty(&list).map_err(|fault| fault.to_string()))
        .and_then(|text| {
            std::fs::write(application.join(FILE), text).map_err(|fault| fault.to_string())
        });
    if let Err(fault) = written {
        tracing::warn!(fault, "the list of recent vaults was not written");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::kind::VaultKind;

    #[test]
    fn the_last_vault_stands_first_and_a_folder_that_is_gone_is_left_out() {
        let home = tempfile::tempdir().expect("a folder");
        let vault = |name: &str| RecentVault {
            folder: home.path().join(name).to_string_lossy().into_owned(),
            name: name.to_owned(),
            kind: VaultKind::County,
            practice: false,
            person: None,
        };
        for name in ["Wood", "Dane"] {
            std::fs::create_dir_all(home.path().join(name).join("keys")).expect("a vault's folder");
            remember(home.path(), vault(name));
        }
        remember(home.path(), vault("Gone"));
        remember(home.path(), vault("Wood"));
        let names: Vec<String> = recent(home.path()).into_iter().map(|v| v.name).collect();
        assert_eq!(names, ["Wood", "Dane"]);
    }
}
