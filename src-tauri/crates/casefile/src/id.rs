//! Identifiers: UUIDv7 newtypes, so that their order is the order in which things were made.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, specta::Type,
        )]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl $name {
            /// A new identifier, unlike any other, that sorts after those made before it.
            pub fn new() -> Self {
                Self(Uuid::now_v7())
            }

            /// Reads the hyphenated form; anything else is `None`.
            pub fn parse(text: &str) -> Option<Self> {
                Uuid::try_parse(text).ok().map(Self)
            }
        }

        impl Default for $name {
            fn default() -> Self {
                Self::new()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.hyphenated().fmt(f)
            }
        }
    };
}

id!(
    /// One record of a vault: a report, or the office's own settings.
    RecordId
);
id!(
    /// One person who may open a vault.
    PersonId
);
id!(
    /// One person at one copy of a vault; a restored copy gets new writers.
    WriterId
);
id!(
    /// One saved state of a record.
    RevisionId
);
id!(
    /// One command that a person gave; saving twice under the same one saves once.
    CommandId
);
id!(
    /// One item of a list inside a record, or one recorded act.
    ItemId
);
