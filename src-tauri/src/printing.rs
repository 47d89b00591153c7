//! Printing through the system's own `lp`, on standard input: exact to the byte, and no file of ours.
//! The print system keeps a copy of its own while it prints; the README says so.

mod sheets;

use std::ffi::OsString;
use std::io::Write;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;

use crate::error::{AppError, ErrorCode};
use sheets::sheets;

/// How much of a paper is handed over at a time; between two of them printing can be stopped.
const PIECE: usize = 64 * 1024;

/// The printers of this computer.
pub struct Printers {
    /// Their names.
    pub names: Vec<String>,
    /// The one that the system would choose.
    pub default: Option<String>,
}

/// How a paper is to be printed.
#[derive(Clone, Copy, Debug)]
pub struct Job<'a> {
    /// What the print system calls it in its queue; nothing of a case stands in it.
    pub title: &'a str,
    /// The printer's name.
    pub printer: &'a str,
    /// How many copies.
    pub copies: u32,
    /// Which pages, such as `1-3, 5`; empty for all.
    pub pages: &'a str,
    /// How many pages the paper has.
    pub of: u32,
}

/// How far a paper is on its way to the printer.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, specta::Type)]
pub struct PrintingView {
    /// Whether one is being handed over.
    pub busy: bool,
    /// How many hundredths of it were handed over.
    pub hundredths: u32,
    /// The last job that the print system took, by the system's own name for it.
    pub job: Option<String>,
}

/// The printing that is going on, of which there is one at a time. A clone is the same printing.
#[derive(Clone, Default)]
pub struct Printing {
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    view: PrintingView,
    stopped: bool,
}

impl Printing {
    /// How far it is.
    pub fn view(&self) -> PrintingView {
        self.with(|state| state.view.clone())
    }

    fn with<T>(&self, work: impl FnOnce(&mut State) -> T) -> T {
        work(&mut self.state.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn begin(&self) -> Result<(), AppError> {
        self.with(|state| {
            if state.view.busy {
                return Err(AppError::new(
                    ErrorCode::Printing,
                    "Another paper is on its way to the printer. This one was not sent.",
                )
                .hint("Wait until it is there, or stop it."));
            }
            *state = State::default();
            state.view.busy = true;
            Ok(())
        })
    }

    fn end(&self, job: Option<String>) {
        self.with(|state| {
            state.view.busy = false;
            state.view.job = job;
        });
    }
}

/// The programs of the print system, by the names under which they are started.
struct System {
    lp: OsString,
    lpstat: OsString,
    cancel: OsString,
}

impl Default for System {
    fn default() -> Self {
        Self {
            lp: "lp".into(),
            lpstat: "lpstat".into(),
            cancel: "cancel".into(),
        }
    }
}

/// Asks the print system for its printers; none where there is no print system.
pub fn printers() -> Printers {
    System::default().printers()
}

/// Sends the whole of a PDF to a printer, and gives what the print system answered.
pub fn print(pdf: &[u8], title: &str, printer: &str, copies: u32) -> Result<String, AppError> {
    let job = Job {
        title,
        printer,
        copies,
        pages: "",
        of: u32::MAX,
    };
    let answer = print_pages(pdf, &job, &Printing::default())?;
    Ok(answer.unwrap_or_default())
}

/// Sends pages of a PDF to a printer, says in `printing` how far it is, and gives what the print system answered:
/// nothing when it was stopped on the way, and then nothing is printed.
pub fn print_pages(
    pdf: &[u8],
    job: &Job<'_>,
    printing: &Printing,
) -> Result<Option<String>, AppError> {
    System::default().print(pdf, job, printing)
}

/// Stops what is on its way to the printer, or takes the last job back from the print system; says what became
/// of it.
pub fn stop(printing: &Printing) -> Result<String, AppError> {
    System::default().stop(printing)
}

impl System {
    fn printers(&self) -> Printers {
        let ask = |argument: &str| {
            Command::new(&self.lpstat)
                .arg(argument)
                .env("LC_ALL", "C")
                .stdin(Stdio::null())
                .output()
                .ok()
                .map(|answer| says(&answer.stdout))
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

    fn print(
        &self,
        pdf: &[u8],
        job: &Job<'_>,
        printing: &Printing,
    ) -> Result<Option<String>, AppError> {
        if !(1..=20).contains(&job.copies) {
            return Err(AppError::new(
                ErrorCode::BadInput,
                "One to twenty copies can be printed at once.",
            )
            .at("copies"));
        }
        let pages = sheets(job.pages, job.of)?;
        if !self.printers().names.iter().any(|name| name == job.printer) {
            return Err(AppError::new(
                ErrorCode::Printing,
                "There is no such printer on this computer. Nothing was printed.",
            )
            .at("printer")
            .hint("Choose another printer, or save the paper and print it elsewhere."));
        }
        printing.begin()?;
        let ended = self.hand_over(pdf, job, pages.as_deref(), printing);
        let answer = ended.as_ref().ok().and_then(Option::as_deref);
        let job = answer.and_then(job_name);
        printing.end(job);
        ended
    }

    fn hand_over(
        &self,
        pdf: &[u8],
        job: &Job<'_>,
        pages: Option<&str>,
        printing: &Printing,
    ) -> Result<Option<String>, AppError> {
        let mut lp = Command::new(&self.lp);
        lp.args(["-d", job.printer, "-n", &job.copies.to_string()]);
        lp.args(["-t", job.title]);
        if let Some(pages) = pages {
            lp.args(["-P", pages]);
        }
        let mut lp = lp
            .arg("-")
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|fault| not_taken(&fault))?;
        match feed(&mut lp, pdf, printing) {
            Ok(true) => {}
            Ok(false) => {
                // Ended before the end of its input, the print system has no job to print.
                lp.kill()
                    .and_then(|()| lp.wait())
                    .map_err(|fault| not_taken(&fault))?;
                return Ok(None);
            }
            Err(fault) => {
                // What it says for itself tells more than that it stopped listening.
                let told = lp.wait_with_output().map_err(|fault| not_taken(&fault))?;
                let told = says(&told.stderr);
                return Err(if told.is_empty() {
                    not_taken(&fault)
                } else {
                    refused(&told)
                });
            }
        }
        let answer = lp.wait_with_output().map_err(|fault| not_taken(&fault))?;
        if answer.status.success() {
            Ok(Some(says(&answer.stdout)))
        } else {
            Err(refused(&says(&answer.stderr)))
        }
    }

    fn stop(&self, printing: &Printing) -> Result<String, AppError> {
        let (busy, job) = printing.with(|state| {
            state.stopped = state.view.busy;
            (state.view.busy, state.view.job.take())
        });
        if busy {
            return Ok("Stopping.".to_owned());
        }
        let Some(job) = job else {
            return Ok("Nothing is being printed.".to_owned());
        };
        let answer = Command::new(&self.cancel)
            .arg(&job)
            .env("LC_ALL", "C")
            .stdin(Stdio::null())
            .output();
        match answer {
            Ok(answer) if answer.status.success() => Ok(format!(
                "{job} was taken back. Pages that were out already stay out."
            )),
            _ => Err(AppError::new(
                ErrorCode::Printing,
                format!("{job} could not be taken back; it may be printed already."),
            )
            .hint("Look at the printer.")),
        }
    }
}

/// Hands a paper over piece by piece; false if it was stopped.
fn feed(lp: &mut Child, pdf: &[u8], printing: &Printing) -> std::io::Result<bool> {
    let Some(mut input) = lp.stdin.take() else {
        return Ok(true);
    };
    let mut sent = 0;
    for piece in pdf.chunks(PIECE) {
        if printing.with(|state| state.stopped) {
            return Ok(false);
        }
        input.write_all(piece)?;
        sent += piece.len();
        let hundredths = u32::try_from(sent * 100 / pdf.len().max(1)).unwrap_or(100);
        printing.with(|state| state.view.hundredths = hundredths);
    }
    Ok(!printing.with(|state| state.stopped))
}

/// The system's own name of a job, from an answer such as `request id is Front-41 (1 file(s))`.
fn job_name(answer: &str) -> Option<String> {
    let name = answer.split_once("request id is ")?.1;
    name.split_whitespace().next().map(str::to_owned)
}

fn says(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().to_owned()
}

fn not_taken(fault: &std::io::Error) -> AppError {
    AppError::new(
        ErrorCode::Printing,
        format!("The print system did not take the paper: {fault}."),
    )
    .hint("Save the paper instead, and print it from there.")
}

fn refused(told: &str) -> AppError {
    AppError::new(
        ErrorCode::Printing,
        format!("The print system refused the paper: {told}"),
    )
    .hint("Save the paper instead, and print it from there.")
}

#[cfg(all(test, unix))]
mod tests;
