//! A list of things, and whether it is whole: an empty list is not yet "none".

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::id::ItemId;

/// Things keyed by id, in the order in which they were added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Listed<T> {
    /// The things, by id.
    pub items: BTreeMap<ItemId, T>,
    /// Whether these are all. Only a known yes makes an empty list mean "none".
    pub complete: Answer<bool>,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            items: BTreeMap::new(),
            complete: Answer::NotAsked,
        }
    }
}

impl<T> Listed<T> {
    /// The items in the order in which they were added.
    pub fn iter(&self) -> impl Iterator<Item = (ItemId, &T)> {
        self.items.iter().map(|(id, item)| (*id, item))
    }

    /// Whether it is known that there is none.
    pub fn is_none(&self) -> bool {
        self.items.is_empty() && self.complete.is_yes()
    }
}
