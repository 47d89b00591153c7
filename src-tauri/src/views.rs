//! What the screens are shown: one view for each screen, made of a case, the law and a moment.

pub mod act_forms;
pub mod acts;
pub mod board;
pub mod clocks;
pub mod duties;
pub mod fields;
pub mod frame;
pub mod law_book;
pub mod law_examples;
pub mod law_sections;
pub mod law_text;
pub mod links;
pub mod motion;
pub mod paper;
pub mod paper_duty;
pub mod read_as;
pub mod referral;
pub mod report;
pub mod screening;
pub mod sections;
pub mod shown;
pub mod steps;
pub mod title;
