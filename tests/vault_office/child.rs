//! A test run once more as a child process, to be killed or hemmed in.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{ChildStderr, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use casefile::id::PersonId;

/// Set for a child: the vault in which it is to work.
const PLACE: &str = "SANDHILL_TEST_VAULT";
/// Set for a child: the person and the text of the person's key file.
const KEYS: &str = "SANDHILL_TEST_KEYS";
/// Begins each line by which the child says what is on disk.
const ACK: &str = "acknowledged ";

/// A child that works until it is killed.
pub struct Child {
    process: std::process::Child,
    said: Receiver<String>,
    /// What it complains of, if it ends by itself.
    faults: ChildStderr,
}

/// Keeps the tests of one file from running at once. A child that is just being started holds, for a moment,
/// copies of all that its parent has open, the locks of other tests' vaults among them.
pub fn alone() -> MutexGuard<'static, ()> {
    static ONE: Mutex<()> = Mutex::new(());
    ONE.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Runs a test of this file once more, as a child that works in the vault at that place.
pub fn start(test: &str, place: &Path, keys: &(PersonId, String)) -> Child {
    let program = std::env::current_exe().unwrap();
    run(Command::new(program), test, place, keys)
}

/// The same through another program that hems it in, which gets the test's own as its last arguments.
pub fn run(program: Command, test: &str, place: &Path, keys: &(PersonId, String)) -> Child {
    let mut process = command(program, test, place, keys)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let lines = BufReader::new(process.stdout.take().unwrap()).lines();
    let (tell, said) = channel();
    std::thread::spawn(move || {
        for line in lines.map_while(Result::ok) {
            if let Some(what) = line.strip_prefix(ACK) {
                let _ = tell.send(what.to_owned());
            }
        }
    });
    let faults = process.stderr.take().unwrap();
    Child {
        process,
        said,
        faults,
    }
}

/// The command that runs a test as a child, not yet started.
pub fn command(
    mut program: Command,
    test: &str,
    place: &Path,
    keys: &(PersonId, String),
) -> Command {
    program
        .args(["--exact", test, "--nocapture", "--test-threads=1"])
        .env(PLACE, place)
        .env(KEYS, format!("{}\n{}", keys.0, keys.1));
    program
}

impl Child {
    /// Waits for so many words of the child, and then for as long again as is given, whatever it says.
    pub fn hear(&mut self, count: usize, and: Duration) -> Vec<String> {
        let mut heard: Vec<String> = Vec::new();
        while heard.len() < count {
            match self.said.recv() {
                Ok(said) => heard.push(said),
                Err(_) => panic!("the child ended by itself: {}", self.complaint()),
            }
        }
        heard.extend(self.said.recv_timeout(and));
        heard
    }

    /// Kills the child, and gives what it had said before it died.
    pub fn kill(mut self) -> Vec<String> {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        self.said.iter().collect()
    }

    fn complaint(&mut self) -> String {
        let mut text = String::new();
        let _ = self.faults.read_to_string(&mut text);
        text
    }

    /// Waits for the child to end by itself, and gives what it said.
    pub fn end(mut self) -> (bool, Vec<String>) {
        let said = self.said.iter().collect();
        (self.process.wait().unwrap().success(), said)
    }
}

/// In a child: where it is to work, and with which keys.
pub fn orders() -> Option<(PathBuf, (PersonId, String))> {
    let place = PathBuf::from(std::env::var_os(PLACE)?);
    let keys = std::env::var(KEYS).ok()?;
    let (person, text) = keys.split_once('\n')?;
    Some((place, (PersonId::parse(person)?, text.to_owned())))
}

/// In a child: says what is on disk.
pub fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{ACK}{what}").unwrap();
    out.flush().unwrap();
}

/// How many rounds a long run takes in place of the short one, if one was asked for.
pub fn rounds(short: usize, of_long: impl FnOnce(usize) -> usize) -> usize {
    let long = std::env::var("SANDHILL_TORTURE").ok();
    long.and_then(|count| count.parse().ok())
        .map_or(short, of_long)
}
