//! The shell: the window, its commands, the time and the files. It contains no rule of law and no SQL.

pub mod answers;
pub mod bindings;
pub mod case;
pub mod clock;
pub mod commands;
pub mod court;
pub mod diversion;
pub mod drawing;
pub mod error;
pub mod faults;
pub mod lock_watch;
pub mod made;
pub mod mark;
pub mod matter;
pub mod places;
pub mod practice;
pub mod printing;
pub mod recent;
pub mod recipients;
pub mod released;
pub mod session;
pub mod summary;
pub mod suspend;
pub mod views;
pub mod watch;
pub mod window;
