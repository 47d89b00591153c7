//! The name of any fact: a JSON pointer (RFC 6901) into the record as serde writes it.

use serde::{Deserialize, Serialize};

/// Names one fact, or one item of a list, of a record.
/// Items are keyed by their id, never by their position, so a path stays true when others come and go.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
)]
#[serde(transparent)]
pub struct FactPath(pub String);

impl FactPath {
    /// The path as written, beginning with a slash.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The parts of the path, unescaped.
    pub fn segments(&self) -> impl Iterator<Item = String> + '_ {
        self.0
            .split('/')
            .skip(1)
            .map(|s| s.replace("~1", "/").replace("~0", "~"))
    }

    /// Whether this path is the other one or lies under it.
    pub fn is_within(&self, other: &FactPath) -> bool {
        self.0 == other.0
            || (self.0.starts_with(&other.0) && self.0.as_bytes().get(other.0.len()) == Some(&b'/'))
    }

    /// Whether this path fits a pattern in which `*` stands for any one segment.
    pub fn fits(&self, pattern: &str) -> bool {
        let mut ours = self.0.split('/');
        let mut theirs = pattern.split('/');
        loop {
            match (ours.next(), theirs.next()) {
                (None, None) => return true,
                (Some(o), Some(t)) if t == "*" || o == t => {}
                _ => return false,
            }
        }
    }
}

impl From<&str> for FactPath {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl std::fmt::Display for FactPath {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_stands_for_one_segment_only() {
        let path = FactPath::from("/maltreaters/items/0193/name");
        assert!(path.fits("/maltreaters/items/*/name"));
        assert!(!path.fits("/maltreaters/*/name"));
        assert!(!path.fits("/maltreaters/items/*"));
    }

    #[test]
    fn a_path_lies_within_its_parents_and_not_within_a_namesake() {
        let path = FactPath::from("/child/name");
        assert!(path.is_within(&"/child".into()));
        assert!(path.is_within(&path));
        assert!(!FactPath::from("/children/name").is_within(&"/child".into()));
    }
}
