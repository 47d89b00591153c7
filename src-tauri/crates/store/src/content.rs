//! The bytes of files inside the vault: streamed in chunks, each content once, addressed by a keyed hash.
//!
//! The key of the hash is the vault's own, so that nobody who sees an address can try files on it.

use std::io::{Read, Write};

use blake3::Hasher;
use rusqlite::{Connection, OptionalExtension, params};

use crate::case_refusal::CaseRefusal;
use crate::desk::Desk;
use crate::error::StoreError;
use crate::refusal::Refusal;

/// The bytes of one chunk.
pub(crate) const CHUNK: usize = 1 << 20;
/// So many chunks are written in one transaction: few enough that typing waits for none of them.
const TOGETHER: usize = 8;

/// The keyed hash of a content.
pub(crate) type Address = [u8; 32];

/// Told how many bytes are done; false stops the work.
pub type Progress<'a> = &'a mut dyn FnMut(u64) -> bool;

/// Bytes that are on disk and belong to nothing yet.
pub(crate) struct Loose {
    row: i64,
    pub(crate) address: Address,
    pub(crate) size: u64,
}

impl Desk<'_> {
    /// Takes bytes into the vault, a few chunks at a time. Until a caller settles them they belong to nothing,
    /// and a kill leaves them to be cleared away at the next opening.
    pub(crate) fn take_in(
        &self,
        source: &mut dyn Read,
        progress: Progress<'_>,
    ) -> Result<Loose, StoreError> {
        let mut hasher = self.read(hasher)?;
        let row = self.write(|transaction, _| {
            transaction.execute("INSERT INTO content (address, size) VALUES (NULL, 0)", [])?;
            Ok(transaction.last_insert_rowid())
        })?;
        let taken = self.fill(row, source, &mut hasher, progress);
        match taken {
            Ok(size) => Ok(Loose {
                row,
                address: *hasher.finalize().as_bytes(),
                size,
            }),
            Err(error) => {
                let _ = self.write(|transaction, _| discard(transaction, row));
                Err(error)
            }
        }
    }

    fn fill(
        &self,
        row: i64,
        source: &mut dyn Read,
        hasher: &mut Hasher,
        progress: Progress<'_>,
    ) -> Result<u64, StoreError> {
        let (mut n, mut size) = (0_i64, 0_u64);
        loop {
            // The source may be slow, so it is read before anybody has to wait for the transaction.
            let mut chunks = Vec::new();
            while chunks.len() < TOGETHER {
                let chunk = next_chunk(source)?;
                if chunk.is_empty() {
                    break;
                }
                hasher.update(&chunk);
                size += chunk.len() as u64;
                chunks.push(chunk);
            }
            if chunks.is_empty() {
                return Ok(size);
            }
            self.vault().jobs.still_open()?;
            self.write(|transaction, _| {
                let mut insert = transaction
                    .prepare_cached("INSERT INTO chunk (content, n, bytes) VALUES (?1, ?2, ?3)")?;
                for chunk in &chunks {
                    insert.execute(params![row, n, chunk])?;
                    n += 1;
                }
                Ok(())
            })?;
            if !progress(size) {
                return Err(Refusal::from(CaseRefusal::Cancelled).into());
            }
        }
    }

    /// Gives the bytes of a content, chunk by chunk, and holds them against their address at the end. After an
    /// error, what was written is not to be used.
    pub(crate) fn give_out(
        &self,
        row: i64,
        address: Address,
        to: &mut dyn Write,
        progress: Progress<'_>,
    ) -> Result<(), StoreError> {
        let mut hasher = self.read(hasher)?;
        let mut done = 0;
        for n in 0.. {
            let chunk = self.read(|connection| chunk(connection, row, n))?;
            let Some(chunk) = chunk else { break };
            hasher.update(&chunk);
            done += chunk.len() as u64;
            to.write_all(&chunk)
                .map_err(StoreError::io("Writing a file from the vault"))?;
            self.vault().jobs.still_open()?;
            if !progress(done) {
                return Err(Refusal::from(CaseRefusal::Cancelled).into());
            }
        }
        match *hasher.finalize().as_bytes() == address {
            true => Ok(()),
            false => Err(StoreError::damaged("A file of this case")),
        }
    }

    /// The address that bytes outside the vault would have in it.
    pub(crate) fn address_of(&self, source: &mut dyn Read) -> Result<Address, StoreError> {
        let mut hasher = self.read(hasher)?;
        loop {
            let chunk = next_chunk(source)?;
            if chunk.is_empty() {
                return Ok(*hasher.finalize().as_bytes());
            }
            hasher.update(&chunk);
        }
    }
}

/// Makes loose bytes a content, or lets them go if the same content is there; gives the row that counts.
pub(crate) fn settle(transaction: &Connection, loose: &Loose) -> Result<i64, StoreError> {
    let there: Option<i64> = transaction
        .prepare_cached("SELECT row FROM content WHERE address = ?1")?
        .query_row([&loose.address], |row| row.get(0))
        .optional()?;
    if let Some(row) = there {
        discard(transaction, loose.row)?;
        return Ok(row);
    }
    let size = i64::try_from(loose.size)
        .map_err(|_| StoreError::internal("a file larger than any number"))?;
    transaction.execute(
        "UPDATE content SET address = ?2, size = ?3 WHERE row = ?1",
        params![loose.row, loose.address, size],
    )?;
    Ok(loose.row)
}

/// Lets loose bytes go.
pub(crate) fn let_go(transaction: &Connection, loose: &Loose) -> Result<(), StoreError> {
    discard(transaction, loose.row)
}

fn discard(transaction: &Connection, row: i64) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM content WHERE row = ?1", [row])?;
    Ok(())
}

/// Clears away what a kill left half taken in; for an opening, when nothing is being taken in.
pub(crate) fn sweep_loose(transaction: &Connection) -> Result<(), StoreError> {
    transaction.execute("DELETE FROM content WHERE address IS NULL", [])?;
    Ok(())
}

/// Clears away what no file names any more.
pub(crate) fn sweep(transaction: &Connection) -> Result<(), StoreError> {
    transaction.execute(
        "DELETE FROM content WHERE address IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM kept_file f WHERE f.content = content.row)",
        [],
    )?;
    Ok(())
}

/// Whether the bytes of a content still have its address.
pub(crate) fn is_whole(
    connection: &Connection,
    row: i64,
    address: &Address,
) -> Result<bool, StoreError> {
    let mut hasher = hasher(connection)?;
    for n in 0.. {
        match chunk(connection, row, n)? {
            Some(chunk) => hasher.update(&chunk),
            None => break,
        };
    }
    Ok(hasher.finalize().as_bytes() == address)
}

fn chunk(connection: &Connection, row: i64, n: i64) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(connection
        .prepare_cached("SELECT bytes FROM chunk WHERE content = ?1 AND n = ?2")?
        .query_row([row, n], |row| row.get(0))
        .optional()?)
}

fn hasher(connection: &Connection) -> Result<Hasher, StoreError> {
    let key: String = connection.query_row(
        "SELECT value FROM meta WHERE name = 'address_key'",
        [],
        |row| row.get(0),
    )?;
    let mut bytes = zeroize::Zeroizing::new([0; 32]);
    hex::decode_to_slice(key, &mut *bytes)
        .map_err(|_| StoreError::damaged("The key that addresses files"))?;
    Ok(Hasher::new_keyed(&bytes))
}

/// As many bytes as one chunk holds, fewer at the end, none after it.
fn next_chunk(source: &mut dyn Read) -> Result<Vec<u8>, StoreError> {
    let mut chunk = Vec::with_capacity(CHUNK);
    source
        .take(CHUNK as u64)
        .read_to_end(&mut chunk)
        .map_err(StoreError::io("Reading the file"))?;
    Ok(chunk)
}
