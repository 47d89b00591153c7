//! The write-ahead file, looked at before SQLite sees it.
//!
//! SQLite drops every frame from a bad one on without a word. After a kill that is right: the rest was never
//! acknowledged. A transaction's end after a bad frame says otherwise, and is reported.

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::Path;

use crate::error::StoreError;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// SQLCipher's page size, for a header that cannot be trusted to state it.
const USUAL_PAGE: usize = 4096;

/// What the write-ahead file holds.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum WriteAhead {
    /// No file, or one without a frame.
    Empty,
    /// Everything that was acknowledged is readable.
    Sound,
    /// So many acknowledged transactions lie at or after the first bad frame, as far as can be told.
    Damaged { lost: u64 },
}

/// Reads the file through, verifying each frame.
pub(crate) fn scan(path: &Path) -> Result<WriteAhead, StoreError> {
    let failed = StoreError::io("Reading the write-ahead file");
    let file = match File::open(path) {
        Ok(file) => file,
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(WriteAhead::Empty),
        Err(e) => return Err(failed(e)),
    };
    let mut reader = BufReader::with_capacity(1 << 18, file);
    let mut header = [0; HEADER];
    if !fill(&mut reader, &mut header).map_err(&failed)? {
        return Ok(WriteAhead::Empty);
    }
    let order = Order {
        big: word(&header, 0) & 1 == 1,
    };
    let mut sum = order.checksum((0, 0), &header[..24]);
    let sound_header =
        word(&header, 0) | 1 == 0x377f_0683 && sum == (word(&header, 24), word(&header, 28));
    let page = match word(&header, 8) as usize {
        size @ 512..=65536 if sound_header && size.is_power_of_two() => size,
        _ => USUAL_PAGE,
    };
    // Without a readable header the first frame says which salts are meant.
    let mut salts = sound_header.then(|| header[16..24].to_vec());
    let mut tail = Tail {
        bad: !sound_header,
        ..Tail::default()
    };
    let mut frames = 0_u64;
    let mut frame = vec![0; FRAME_HEADER + page];
    while fill(&mut reader, &mut frame).map_err(&failed)? {
        frames += 1;
        let is_current = frame[8..16] == salts.get_or_insert_with(|| frame[8..16].to_vec())[..];
        let ends_transaction = word(&frame, 4) != 0;
        if tail.bad {
            tail.ends_after_bad += u64::from(is_current && ends_transaction);
            continue;
        }
        sum = order.checksum(order.checksum(sum, &frame[..8]), &frame[FRAME_HEADER..]);
        if !is_current || sum != (word(&frame, 16), word(&frame, 20)) {
            tail = Tail {
                bad: true,
                bad_ends: ends_transaction,
                ends_after_bad: 0,
            };
        }
    }
    Ok(match (frames, tail.lost()) {
        (0, _) => WriteAhead::Empty,
        (_, 0) => WriteAhead::Sound,
        (_, lost) => WriteAhead::Damaged { lost },
    })
}

/// What follows the last good frame.
#[derive(Default)]
struct Tail {
    bad: bool,
    bad_ends: bool,
    ends_after_bad: u64,
}

impl Tail {
    /// A bad frame with no transaction's end after it may be the rest of a commit that was cut short, which
    /// nobody was told had succeeded; only the anchor can tell.
    fn lost(&self) -> u64 {
        if self.ends_after_bad == 0 {
            0
        } else {
            self.ends_after_bad + u64::from(self.bad_ends)
        }
    }
}

/// The order of bytes in which the checksums of one file were counted.
struct Order {
    big: bool,
}

impl Order {
    /// SQLite's running checksum over pairs of 32-bit words.
    fn checksum(&self, (mut a, mut b): (u32, u32), bytes: &[u8]) -> (u32, u32) {
        for pair in bytes.chunks_exact(8) {
            a = a.wrapping_add(self.word(pair, 0)).wrapping_add(b);
            b = b.wrapping_add(self.word(pair, 4)).wrapping_add(a);
        }
        (a, b)
    }

    fn word(&self, bytes: &[u8], at: usize) -> u32 {
        let value = word(bytes, at);
        if self.big { value } else { value.swap_bytes() }
    }
}

/// The big-endian number at a place; fields of headers are always written so.
fn word(bytes: &[u8], at: usize) -> u32 {
    bytes[at..at + 4]
        .iter()
        .fold(0, |value, byte| value << 8 | u32::from(*byte))
}

/// Fills the buffer; `false` if the file ends before.
fn fill(reader: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<bool> {
    match reader.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(e),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use super::*;

    /// A write-ahead file of five transactions, as left by a kill: copied while the database is open.
    fn five_transactions() -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let connection = Connection::open(folder.path().join("a.db")).unwrap();
        connection
            .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE t (x)")
            .unwrap();
        for _ in 0..4 {
            connection
                .execute("INSERT INTO t VALUES (randomblob(3000))", [])
                .unwrap();
        }
        std::fs::read(folder.path().join("a.db-wal")).unwrap()
    }

    fn check(wal: &[u8], expected: WriteAhead, why: &str) {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), wal).unwrap();
        assert_eq!(scan(file.path()).unwrap(), expected, "{why}");
    }

    fn starts_of_frames(wal: &[u8]) -> Vec<usize> {
        (HEADER..wal.len())
            .step_by(FRAME_HEADER + USUAL_PAGE)
            .collect()
    }

    #[test]
    fn what_a_kill_leaves_is_sound() {
        let wal = five_transactions();
        check(&wal, WriteAhead::Sound, "a whole file");
        check(
            &wal[..wal.len() - 100],
            WriteAhead::Sound,
            "a last frame cut short",
        );
        check(&wal[..HEADER], WriteAhead::Empty, "a header alone");
        check(&[], WriteAhead::Empty, "an empty file");
        let mut stale = wal.clone();
        for start in starts_of_frames(&wal).into_iter().skip(2) {
            stale[start + 8] ^= 1;
        }
        check(
            &stale,
            WriteAhead::Sound,
            "frames of an earlier round, which have other salts",
        );
    }

    #[test]
    fn a_flipped_bit_before_the_last_transaction_is_found_in_every_field() {
        let wal = five_transactions();
        let second = starts_of_frames(&wal)[1];
        for at in [0, 3, 5, 8, 12, 16, 20, FRAME_HEADER, FRAME_HEADER + 4095] {
            let mut bad = wal.clone();
            bad[second + at] ^= 4;
            let file = tempfile::NamedTempFile::new().unwrap();
            std::fs::write(file.path(), &bad).unwrap();
            let found = scan(file.path()).unwrap();
            assert!(
                matches!(found, WriteAhead::Damaged { lost: 1.. }),
                "byte {at} of a frame: {found:?}"
            );
        }
    }

    #[test]
    fn a_bad_header_means_that_everything_is_lost() {
        let mut wal = five_transactions();
        wal[17] ^= 1;
        check(
            &wal,
            WriteAhead::Damaged { lost: 5 },
            "a flipped salt in the header",
        );
    }

    #[test]
    fn the_end_of_the_last_transaction_decides_nothing() {
        let mut wal = five_transactions();
        let last = wal.len() - 1;
        wal[last] ^= 1;
        check(&wal, WriteAhead::Sound, "only the last commit is touched");
    }

    #[test]
    fn a_file_of_another_machine_order_is_read() {
        let order = Order { big: true };
        assert_eq!(order.checksum((0, 0), &[0, 0, 0, 1, 0, 0, 0, 2]), (1, 3));
        assert_eq!(
            Order { big: false }.checksum((0, 0), &[1, 0, 0, 0, 2, 0, 0, 0]),
            (1, 3)
        );
    }
}
