//! What is kept of the program's own faults: codes and places in a local file, never a word of a case.

use std::fs::{File, OpenOptions};
use std::path::Path;
use std::sync::Mutex;

/// The log's name in the user's application folder. The one before it is kept once, as `sandhill.old.log`.
const FILE: &str = "sandhill.log";
/// A log longer than this is put aside when the program starts, in bytes.
const LONGEST: u64 = 1024 * 1024;

/// Writes warnings and faults to the log from here on. A computer on which it cannot be written runs without one.
pub fn keep_log(application: &Path) {
    let Some(file) = open(application) else {
        return;
    };
    let log = tracing_subscriber::fmt()
        .with_writer(Mutex::new(file))
        .with_max_level(tracing::Level::WARN)
        .with_ansi(false)
        .try_init();
    if let Err(fault) = log {
        tracing::warn!(%fault, "there is a log already");
    }
}

/// From here on a panic leaves its place in the log and nothing else: its words may quote what was typed.
/// Without this they would go to the desktop's own log of the session.
pub fn keep_panics_quiet() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic
            .location()
            .map_or_else(String::new, |at| format!("{}:{}", at.file(), at.line()));
        tracing::error!(place, "panic");
    }));
}

/// Keeps the system from writing the program's memory, keys included, to a file when it ends badly.
pub fn leave_no_core() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let none = Rlimit {
            current: Some(0),
            maximum: Some(0),
        };
        if let Err(fault) = setrlimit(Resource::Core, none) {
            tracing::warn!(%fault, "core files could not be switched off");
        }
    }
}

fn open(application: &Path) -> Option<File> {
    std::fs::create_dir_all(application).ok()?;
    let path = application.join(FILE);
    if std::fs::metadata(&path).is_ok_and(|log| log.len() > LONGEST) {
        std::fs::rename(&path, application.join("sandhill.old.log")).ok()?;
    }
    OpenOptions::new().create(true).append(true).open(path).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_log_is_put_aside_once() {
        let home = tempfile::tempdir().expect("a folder");
        let path = home.path().join(FILE);
        std::fs::write(&path, vec![b'x'; 2 * 1024 * 1024]).expect("a long log");
        let file = open(home.path()).expect("a log");
        assert_eq!(file.metadata().expect("its size").len(), 0);
        assert!(home.path().join("sandhill.old.log").exists());
    }

    #[test]
    fn no_core_file_is_left() {
        leave_no_core();
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap_or_default();
        let core = limits
            .lines()
            .find(|line| line.starts_with("Max core file size"));
        assert!(
            core.is_none_or(|line| line.split_whitespace().nth(4) == Some("0")),
            "{core:?}"
        );
    }
}
