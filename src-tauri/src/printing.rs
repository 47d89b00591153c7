//! Printing through the system's own `lp`, on standard input: exact to the byte, and no file of ours.
//! The print system keeps a copy of its own while it prints; the README says so.

use std::io::Write;
use std::process::{Command, Stdio};

use crate::error::{AppError, ErrorCode};

/// The printers of this computer.
pub struct Printers {
    /// Their names.
    pub names: Vec<String>,
    /// The one that the system would choose.
    pub default: Option<String>,
}

/// Asks the print system for its printers; none where there is no print system.
pub fn printers() -> Printers {
    let ask = |argument: &str| {
        Command::new("lpstat")
            .arg(argument)
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .output()
            .ok()
            .map(|answer| String::from_utf8_lossy(&answer.stdout).into_owned())
            .unwrap_or_default()
    };
    Printers {
        names: ask("-e")
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect(),
        default: ask("-d")
            .split_once(": ")
            .map(|(_, name)| name.trim().to_owned()),
    }
}

/// Sends a PDF to a printer, and gives what the print system answered.
pub fn print(pdf: &[u8], title: &str, printer: &str, copies: u32) -> Result<String, AppError> {
    if !(1..=20).contains(&copies) {
        return Err(AppError::new(
            ErrorCode::BadInput,
            "One to twenty copies can be printed at once.",
        )
        .at("copies"));
    }
    if !printers().names.iter().any(|name| name == printer) {
        return Err(AppError::new(
            ErrorCode::Printing,
            "There is no such printer on this computer. Nothing was printed.",
        )
        .at("printer")
        .hint("Choose another printer, or save the paper and print it elsewhere."));
    }
    let fault = |fault: std::io::Error| {
        AppError::new(
            ErrorCode::Printing,
            format!("The print system did not take the paper: {fault}."),
        )
        .hint("Save the paper instead, and print it from there.")
    };
    let mut lp = Command::new("lp")
        .args(["-d", printer, "-n", &copies.to_string(), "-t", title, "-"])
        .env("LC_ALL", "C")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(fault)?;
    if let Some(mut input) = lp.stdin.take() {
        input.write_all(pdf).map_err(fault)?;
    }
    let answer = lp.wait_with_output().map_err(fault)?;
    let says = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    if answer.status.success() {
        Ok(says(&answer.stdout))
    } else {
        Err(AppError::new(
            ErrorCode::Printing,
            format!(
                "The print system refused the paper: {}",
                says(&answer.stderr)
            ),
        )
        .hint("Save the paper instead, and print it from there."))
    }
}
