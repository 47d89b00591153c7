//! Why counsel goes on without a fact.

use crate::fact::{Fact, Kind};

/// Why the motion goes on without a fact on (a).
pub const A: Fact = Fact::new(
    "/stated/a",
    "Why the motion goes on without a fact on (a)",
    "Your own reason. Goes on no paper.",
    Kind::Line,
)
.from_counsel()
.kept();
/// Why the motion goes on without a fact on (b).
pub const B: Fact = Fact::new(
    "/stated/b",
    "Why the motion goes on without a fact on (b)",
    "Your own reason. Goes on no paper.",
    Kind::Line,
)
.from_counsel()
.kept();
/// Why the motion goes on without a fact on (c).
pub const C: Fact = Fact::new(
    "/stated/c",
    "Why the motion goes on without a fact on (c)",
    "Your own reason. Goes on no paper.",
    Kind::Line,
)
.from_counsel()
.kept();
/// Why the motion goes on without a fact on (d).
pub const D: Fact = Fact::new(
    "/stated/d",
    "Why the motion goes on without a fact on (d)",
    "Your own reason. Goes on no paper.",
    Kind::Line,
)
.from_counsel()
.kept();
/// Why the motion goes on without a fact on (g).
pub const G: Fact = Fact::new(
    "/stated/g",
    "Why the motion goes on without a fact on (g)",
    "Your own reason. Goes on no paper.",
    Kind::Line,
)
.from_counsel()
.kept();

/// Every fact of this part, in the order in which it is asked.
pub static ALL: &[Fact] = &[A, B, C, D, G];
