//! Papers: from a template and the facts for it to a [`document::Document`], and from that to
//! a tagged PDF, to a Word file and to plain text.
//!
//! The crate reads no file and no clock. Fonts and the colour profile are part of the program.

pub mod certificate_of_service;
pub mod collaboration_plan;
pub mod consent_release;
pub mod court;
pub mod court_notice;
pub mod declaration;
pub mod defense_notice;
pub mod diversion;
pub mod document;
pub mod docx;
pub mod error;
pub mod ewisacwis;
mod fact_value;
pub mod handover;
mod kept_together;
pub mod key_card;
pub mod measure;
pub mod missing_child;
pub mod motion;
pub mod notice_log;
mod outgoing;
mod own_file;
pub mod part_2_notice;
pub mod passage;
pub mod pdf;
pub mod proposed_order;
pub mod record_mark;
pub mod records_release;
pub mod recovery_words;
pub mod referral;
pub mod referral_call;
pub mod referral_packet;
pub mod rulebook;
pub mod screening_record;
pub mod services_referral;
pub mod statement_of_facts;
pub mod template;
pub mod text;
pub mod timeline;
pub mod training_roster;
pub mod tribal_notice;
pub mod value;
