//! The letters to which facts are tied: the elements of § 973.015(2m) and the means of § 940.302(2)(a)2.

use serde::{Deserialize, Serialize};

/// One of the seven elements of § 973.015(2m).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "lowercase")]
pub enum ElementLetter {
    /// (a) Victim of trafficking for the purposes of a commercial sex act.
    A,
    /// (b) The violation was a result of it.
    B,
    /// (c) The motion, its statement of facts, and the reason it was not raised before.
    C,
    /// (d) Due diligence, subject to safety.
    D,
    /// (e) A copy was served on the office that prosecuted.
    E,
    /// (f) The court notified that office and let it respond.
    F,
    /// (g) The person will benefit and society will not be harmed.
    G,
}

impl ElementLetter {
    /// The seven, in the order of the statute.
    pub const ALL: [Self; 7] = [
        Self::A,
        Self::B,
        Self::C,
        Self::D,
        Self::E,
        Self::F,
        Self::G,
    ];

    /// The letter.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
            Self::E => "e",
            Self::F => "f",
            Self::G => "g",
        }
    }
}

/// One of the lettered means of § 940.302(2)(a)2.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, specta::Type,
)]
#[serde(rename_all = "lowercase")]
pub enum MeansLetter {
    /// a. Bodily harm, or a threat of it.
    A,
    /// b. Financial harm, or a threat of it.
    B,
    /// c. Restraint, or a threat of it.
    C,
    /// d. Violating a law, or a threat of it.
    D,
    /// e. Taking or destroying identity documents, or a threat of it.
    E,
    /// f. Extortion.
    F,
    /// g. Fraud or deception.
    G,
    /// h. Debt bondage.
    H,
    /// i. Controlling access to an addictive controlled substance.
    I,
    /// j. A scheme or pattern to coerce, threaten or intimidate.
    J,
    /// k. Force or violence, or a threat of it; since 25 April 2014.
    K,
    /// L. An act against the person's will or without consent; since 25 April 2014.
    #[serde(rename = "L")]
    L,
}

impl MeansLetter {
    /// The letter as the statute prints it.
    pub fn letter(self) -> &'static str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::D => "d",
            Self::E => "e",
            Self::F => "f",
            Self::G => "g",
            Self::H => "h",
            Self::I => "i",
            Self::J => "j",
            Self::K => "k",
            Self::L => "L",
        }
    }
}
