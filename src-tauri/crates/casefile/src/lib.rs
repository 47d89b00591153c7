//! What a worker or an attorney knows of a case, as typed answers.
//!
//! Plain structures with public fields, and parsing at their edge. No rule of law, no clock, no IO.

pub mod act;
pub mod age;
pub mod allegation;
pub mod answer;
pub mod assessment;
pub mod case_number;
pub mod clearance;
pub mod county;
pub mod disclosure;
pub mod diversion;
pub mod entry;
pub mod fact;
pub mod facts;
pub mod fold;
pub mod id;
pub mod law_readings;
pub mod ledger;
pub mod listed;
pub mod malformed;
pub mod missing;
pub mod moment;
pub mod money;
pub mod motion;
pub mod needs;
pub mod notices;
pub mod owed;
pub mod paper_made;
pub mod path;
pub mod people;
pub mod read;
pub mod read_time;
pub mod release_made;
pub mod report;
pub mod services;
pub mod settings;
pub mod span;
mod spoken;
pub mod summary;
pub mod told;
pub mod training;
