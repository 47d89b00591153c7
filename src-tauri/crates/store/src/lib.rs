//! One encrypted vault: keys, drafts, signed revisions, the log, the board and the search.
//!
//! A record's body is JSON that the shell hands in and gets back. This crate knows no rule of law, reads no
//! clock (every moment is an argument) and lets no type of its database out.
//!
//! [`vault::Vault`] makes and opens the folder; [`desk::Desk`] is what one person may do in it.

mod age_file;
mod anchor;
mod anchor_check;
pub mod attachment;
pub mod attempts;
pub mod backup;
pub mod board;
pub mod case_refusal;
mod chain;
mod checkpoint;
mod connection;
pub mod content;
pub mod cost;
pub mod create;
pub mod desk;
pub mod difference;
pub mod draft;
pub mod error;
pub mod file_sort;
mod files;
pub mod finding;
mod first_look;
mod founding;
pub mod ground;
pub mod health;
mod index_check;
mod instant;
mod jobs;
pub mod kept_file;
mod key_folder;
pub mod kind;
pub mod log;
pub mod log_table;
pub mod mark;
pub mod merge;
mod migration;
pub mod note;
pub mod open;
pub mod open_unsealed;
pub mod paper_register;
mod pdf_look;
pub mod people;
pub mod person;
mod person_keys;
pub mod practice;
pub mod purge;
mod purged_list;
mod record;
pub mod recover;
pub mod recovery;
pub mod refusal;
mod rehearsal;
pub mod restore;
pub mod retention;
pub mod revision;
pub mod rights;
mod roster;
mod rotation;
mod rotation_rest;
pub mod same_child;
pub mod save;
pub mod search;
pub mod search_hit;
pub mod secret;
mod signing;
pub mod snippet;
pub mod strength;
mod upgrade;
pub mod vault;
pub mod verify;
mod verify_files;
mod wal;
