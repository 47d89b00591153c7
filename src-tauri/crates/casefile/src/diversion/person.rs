//! The person who would be, or is, prosecuted.

use serde::{Deserialize, Serialize};

use crate::age::Age;
use crate::answer::Answer;
use crate::motion::movant::Citizenship;

/// The person. Which of the three ages counts is an open question of law, so each is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(default)]
pub struct Person {
    /// The name, as the file has it or would have it.
    pub name: Answer<String>,
    /// The date of birth.
    pub date_of_birth: Answer<chrono::NaiveDate>,
    /// The age when the act was done.
    pub age_at_act: Answer<Age>,
    /// The age when a petition or a complaint was filed; not known while none is.
    pub age_when_charged: Answer<Age>,
    /// The age now.
    pub age_now: Answer<Age>,
    /// Whether the person was a victim of trafficking under § 940.302(2) or § 948.051, as counsel sees it.
    pub trafficked: Answer<bool>,
    /// Whether the person is a citizen of the United States. It goes on no paper.
    pub citizenship: Answer<Citizenship>,
    /// Who defends the person.
    pub counsel: Answer<String>,
    /// Whether the person takes part in Safe at Home, § 165.68.
    pub safe_at_home: Answer<bool>,
    /// Where the person really lives. It goes on no paper.
    pub actual_address: Answer<String>,
}
