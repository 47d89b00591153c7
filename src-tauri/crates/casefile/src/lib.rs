//! What a worker or an attorney knows of a case, as typed answers.
//!
//! Plain structures with public fields, and parsing at their edge. No rule of law, no clock, no IO.

pub mod fold;
pub mod id;
pub mod path;
pub mod summary;
