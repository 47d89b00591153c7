//! A file of 200 MB goes into the vault and comes out of it while little of it is in memory at any moment.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::Command;

use casefile::id::{PersonId, RecordId};
use store::kind::VaultKind;
use store::vault::Vault;
use vault_office::child::{alone, orders, run, say};
use vault_office::{Office, PASSPHRASE, at, desk, key_text, open_unsealed, request, saved};

const SIZE: u64 = 200 << 20;
/// What may be in memory at once beyond what the program needs anyway, in kB.
const BOUND: u64 = 48 << 10;

/// Bytes that repeat after an odd number of them, so that no two chunks are alike.
struct Scan {
    at: u64,
    bytes: Vec<u8>,
}

impl Scan {
    fn new() -> Self {
        let bytes = (0..65_537_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8);
        Self {
            at: 0,
            bytes: bytes.collect(),
        }
    }
}

impl Read for Scan {
    fn read(&mut self, to: &mut [u8]) -> std::io::Result<usize> {
        let from = usize::try_from(self.at % self.bytes.len() as u64).unwrap();
        let left = usize::try_from(SIZE - self.at).unwrap();
        let n = to.len().min(left).min(self.bytes.len() - from);
        to[..n].copy_from_slice(&self.bytes[from..from + n]);
        self.at += n as u64;
        Ok(n)
    }
}

/// A scan as a camera's file begins.
fn scan() -> impl Read {
    (&b"\xff\xd8\xff\xe0"[..]).chain(Scan::new())
}

/// Holds what comes against what went in.
struct Same<R>(R, u64);

impl<R: Read> Write for Same<R> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let mut expected = vec![0; bytes.len()];
        self.0.read_exact(&mut expected)?;
        assert!(bytes == expected, "the bytes after {}", self.1);
        self.1 += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// The most memory that this process ever had, in kB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM"));
    line.unwrap()
        .split_whitespace()
        .nth(1)
        .unwrap()
        .parse()
        .unwrap()
}

/// The child, whose memory nothing else has used.
fn in_and_out(place: &Path, keys: &(PersonId, String)) {
    let vault = open_unsealed(place, keys, 1).unwrap();
    let case = request(RecordId::new(), vec![], "Mai", 1);
    saved(desk(&vault), &case);
    let before = peak();
    let mut steps = 0;
    let mut progress = |_| {
        steps += 1;
        true
    };
    let kept = desk(&vault)
        .attach(case.record, "scan", &mut scan(), at(2), &mut progress)
        .unwrap();
    assert_eq!(
        (kept.size, steps),
        (SIZE + 4, 26),
        "it is told how far it is"
    );
    let mut same = Same(scan(), 0);
    desk(&vault)
        .file_bytes(kept.file, &mut same, &mut |_| true)
        .unwrap();
    assert_eq!(same.1, SIZE + 4);
    say(&format!("{}", peak() - before));
}

#[test]
fn a_scan_of_200_mb_goes_in_and_out_with_bounded_memory() {
    let test = "a_scan_of_200_mb_goes_in_and_out_with_bounded_memory";
    if let Some((place, keys)) = orders() {
        return in_and_out(&place, &keys);
    }
    let _alone = alone();
    let (office, vault) = Office::open_new_of(VaultKind::Attorney);
    vault.close().unwrap();
    let person = Vault::peek(&office.place()).unwrap().people[0];
    let keys = (person, key_text(&office.place(), person, PASSPHRASE));
    let program = Command::new(std::env::current_exe().unwrap());
    let (was_well, said) = run(program, test, &office.place(), &keys).end();
    assert!(was_well, "the child's own assertions");
    let grown: u64 = said[0].parse().unwrap();
    assert!(grown < BOUND, "{grown} kB at once");
}
