//! Papers: from a template and the facts for it to a [`document::Document`], and from that to
//! a tagged PDF, to a Word file and to plain text.
//!
//! The crate reads no file and no clock. Fonts and the colour profile are part of the program.

pub mod certificate_of_service;
pub mod court;
pub mod court_notice;
pub mod declaration;
pub mod diversion;
pub mod document;
pub mod docx;
pub mod error;
mod fact_value;
mod kept_together;
pub mod key_card;
pub mod measure;
pub mod motion;
pub mod passage;
pub mod pdf;
pub mod proposed_order;
pub mod record_mark;
pub mod recovery_words;
pub mod referral;
pub mod referral_call;
pub mod rulebook;
pub mod statement_of_facts;
pub mod template;
pub mod text;
pub mod value;
