//! What e-filing asks of the finished files, as it was measured in them.

use casefile::motion::MotionFacts;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::motion::measured::{MeasuredFile, MeasuredFiles};
use law::office::Office;
use law::rules::conclude_files;
use serde::Serialize;
use store::desk::Desk;

use crate::case::Case;
use crate::error::AppError;
use crate::made::{again_of, is_current};
use crate::views::law_book::rule_title;
use crate::views::links::{OutcomeKind, kind};
use crate::views::paper::is_newest;

/// One thing that e-filing asks of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct FileCheck {
    /// The rule.
    pub rule: String,
    /// What it asks, in a few words.
    pub title: String,
    /// What follows from what was measured.
    pub outcome: OutcomeKind,
    /// What was measured, in a sentence.
    pub says: String,
}

/// What e-filing asks of one file, rule by rule. No office and no moment changes it.
pub fn checks(file: &MeasuredFile, now: DateTime<Utc>) -> Vec<FileCheck> {
    let files = MeasuredFiles {
        files: vec![file.clone()],
    };
    conclude_files(&files, &Office::of(&Settings::default()), now)
        .iter()
        .map(check)
        .collect()
}

fn check(conclusion: &Conclusion) -> FileCheck {
    FileCheck {
        rule: conclusion.rule.to_owned(),
        title: rule_title(conclusion.rule).to_owned(),
        outcome: kind(&conclusion.outcome),
        says: conclusion
            .because
            .first()
            .map(|step| step.says.clone())
            .unwrap_or_default(),
    }
}

/// The finished files of a motion: of each paper and format the newest, if nothing changed since it was made.
/// A paper that another version of the program set counts as not made.
pub fn finished(desk: &Desk<'_>, case: &Case<MotionFacts>) -> Result<MeasuredFiles, AppError> {
    let mut files = Vec::new();
    for (id, made) in &case.record.papers {
        if is_newest(case, *id, made)
            && is_current(desk, case, made)
            && let Ok(again) = again_of::<MotionFacts>(desk, case.id, *id)
            && let Some(measured) = again.file.measured
        {
            files.push(measured);
        }
    }
    files.sort_by_key(|file| file.paper);
    Ok(MeasuredFiles { files })
}
