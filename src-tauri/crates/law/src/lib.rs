//! The law: facts and a moment go in, conclusions with their reasons come out.
//!
//! No IO, no clock, no `Result`, no panic. A fact that is missing is an outcome; so is a question that the
//! law leaves to a person.
// Whatever was typed, the law answers: outside its tests nothing here may end in a panic.
#![cfg_attr(
    not(test),
    deny(
        clippy::unwrap_used,
        clippy::expect_used,
        clippy::panic,
        clippy::indexing_slicing,
        clippy::string_slice
    )
)]

pub mod age;
pub mod authority;
pub mod calendar;
pub mod call_sheet;
pub mod conclusion;
pub mod diversion;
#[cfg(test)]
mod examples;
pub mod index;
pub mod motion;
pub mod office;
pub mod own_file;
pub mod reading;
pub mod release;
pub mod released;
pub mod rule;
pub mod rules;
pub mod showing;
pub mod standing;

// The examples share their words with the scenarios, which see this crate from outside.
#[cfg(test)]
extern crate self as law;
