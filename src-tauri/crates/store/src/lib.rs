//! One encrypted vault: keys, drafts, signed revisions, the log, the board and the search.
//!
//! A record's body is JSON that the shell hands in and gets back. This crate knows no rule of law, reads no
//! clock (every moment is an argument) and lets no type of its database out.
//!
//! [`vault::Vault`] makes and opens the folder; [`desk::Desk`] is what one person may do in it.

mod age_file;
mod anchor;
mod anchor_check;
pub mod board;
mod chain;
mod connection;
pub mod cost;
pub mod create;
pub mod desk;
pub mod draft;
pub mod error;
mod files;
pub mod finding;
mod founding;
mod instant;
mod key_folder;
pub mod kind;
pub mod log;
mod migration;
pub mod open;
pub mod person;
mod person_keys;
pub mod practice;
mod record;
pub mod recovery;
pub mod revision;
pub mod save;
pub mod search;
pub mod secret;
mod signing;
pub mod strength;
pub mod vault;
pub mod verify;
mod wal;
