//! Placeholder header.

pub mod calendar;
