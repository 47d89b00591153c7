//! What the window can ask for: one file for each screen, every command of the same shape.

pub mod acts;
pub mod board;
pub mod court_papers;
pub mod desks;
pub mod disclosure;
pub mod diversion;
pub mod ewisacwis;
pub mod health;
pub mod law_book;
pub mod lock;
pub mod log;
pub mod merge;
pub mod motion;
pub mod office;
pub mod papers;
pub mod people;
pub mod recipients;
pub mod report;
pub mod start;
pub mod vault_papers;
