//! A rule: its words, its law, and the function that draws its conclusions.

use casefile::disclosure::DisclosureAsked;
use casefile::diversion::DiversionFacts;
use casefile::law_readings::LawReadings;
use casefile::motion::MotionFacts;
use casefile::report::Report;
use casefile::services::Directory;
use casefile::training::Roster;
use chrono::{DateTime, Utc};

use crate::authority::Authority;
use crate::conclusion::Conclusion;
use crate::motion::measured::MeasuredFiles;
use crate::office::Office;

/// One rule of the law or of practice, by its id in the register.
#[derive(Clone, Copy)]
pub struct Rule<R> {
    /// The id, such as `CPS-02`.
    pub id: &'static str,
    /// A few words for a clock or a heading.
    pub title: &'static str,
    /// What it asks, in plain words.
    pub says: &'static str,
    /// What it rests on, the leading one first.
    pub authorities: &'static [&'static Authority],
    /// The recorded act that meets it; empty where nothing does.
    pub met_by: &'static str,
    /// The open question of law, if there is one.
    pub open: &'static str,
    /// Draws the conclusions: facts and a moment in, conclusions out.
    pub decide: fn(&R, &Office, DateTime<Utc>) -> Vec<Conclusion>,
}

/// A rule about one report of a child.
pub type ReportRule = Rule<Report>;

/// A rule about one motion under § 973.015(2m).
pub type MotionRule = Rule<MotionFacts>;

/// A rule about the finished files of one motion.
pub type FilesRule = Rule<MeasuredFiles>;

/// A rule about one prosecution that might go another way, § 944.30(2m).
pub type DiversionRule = Rule<DiversionFacts>;

/// A rule about a disclosure that somebody asks for.
pub type DisclosureRule = Rule<DisclosureAsked>;

/// A rule about an agency's directory of services, or the money behind it.
pub type ServicesRule = Rule<Directory>;

/// A rule about an agency's training.
pub type TrainingRule = Rule<Roster>;

/// A rule about the law itself and an office's readings of it.
pub type LawRule = Rule<LawReadings>;

impl<R> std::fmt::Debug for Rule<R> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id)
    }
}
