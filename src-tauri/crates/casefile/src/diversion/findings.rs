//! The two findings of § 944.30(2m): what supports each, and what the court found.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;

/// The best interests of the person, and no harm to society. The findings are the court’s.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Findings {
    /// The facts that support the person’s best interests.
    pub best_interests: Answer<String>,
    /// The facts that support that society will not be harmed.
    pub no_harm: Answer<String>,
    /// Whether the court found that the best interests are served.
    pub found_best_interests: Answer<bool>,
    /// Whether the court found that society will not be harmed.
    pub found_no_harm: Answer<bool>,
}
