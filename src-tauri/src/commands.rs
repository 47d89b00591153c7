//! What the window can ask for: one file for each screen, every command of the same shape.

pub mod acts;
pub mod board;
pub mod court_papers;
pub mod desks;
pub mod diversion;
pub mod law_book;
pub mod motion;
pub mod office;
pub mod papers;
pub mod report;
pub mod start;
