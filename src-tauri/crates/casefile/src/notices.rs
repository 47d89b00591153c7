//! The three notices that a statute asks for by name: to whom each goes, and what a person decided about its words.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::clearance::Clearance;

/// The notices of one report.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Notices {
    /// To the tribe, § 48.981(3)(bm).
    pub tribe: NoticeTo,
    /// To the Department of Defense, § 48.981(3)(c)2r.
    pub defense: NoticeTo,
    /// To NCMEC and to police, of a child who is missing, § 48.78(2m).
    pub missing: NoticeTo,
}

/// To whom one notice goes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct NoticeTo {
    /// The office or agent, as it should stand on the paper.
    pub name: Answer<String>,
    /// Its address.
    pub address: Answer<String>,
    /// Its number.
    pub phone: Answer<String>,
    /// Each place in the notice’s words where the reporter shows through, with what a person decided.
    pub clearances: BTreeMap<String, Clearance>,
}
