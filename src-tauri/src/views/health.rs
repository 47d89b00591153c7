//! The health check, part by part.

use serde::Serialize;
use store::desk::Desk;

/// What the health check found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct HealthView {
    /// Whether every part is as it was written.
    pub is_well: bool,
    /// Each part.
    pub parts: Vec<PartView>,
}

/// One part of the vault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PartView {
    /// What it is called.
    pub title: String,
    /// Whether it is as it was written.
    pub is_well: bool,
    /// What was looked at, or what is wrong and what to do, in full sentences.
    pub says: Vec<String>,
}

/// Looks at every part of the vault.
pub fn health_view(desk: &Desk<'_>) -> HealthView {
    let parts: Vec<PartView> = desk
        .health()
        .into_iter()
        .map(|part| PartView {
            title: part.part.title().to_owned(),
            is_well: part.is_well,
            says: part.says,
        })
        .collect();
    HealthView {
        is_well: parts.iter().all(|part| part.is_well),
        parts,
    }
}
