//! Connections to the encrypted database: how they are opened and what is set on each.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use zeroize::Zeroizing;

use crate::error::StoreError;
use crate::migration;
use crate::secret::VaultKey;

/// Set on every connection, after the key. `cipher_memory_security` stays off, as it makes searches many times
/// slower: SQLite's own heap is not wiped.
const SETTINGS: &str = "
    PRAGMA cipher_compatibility = 4;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA mmap_size = 0;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = FAST;
    PRAGMA synchronous = FULL;
";

/// Makes an empty encrypted database, at a path where nothing is.
pub(crate) fn create(path: &Path, key: &VaultKey) -> Result<Connection, StoreError> {
    crate::files::open_own(path)?;
    let connection = open(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    let mode: String = connection.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0))?;
    if mode != "wal" {
        return Err(StoreError::internal(
            "this file system allows no write-ahead file",
        ));
    }
    Ok(connection)
}

/// Opens the only connection that writes. It never makes a file: an empty one would open with any key.
pub(crate) fn open_writer(path: &Path, key: &VaultKey) -> Result<Connection, StoreError> {
    let connection = open(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    migration::require_known(&connection)?;
    Ok(connection)
}

/// Writes everything in a database into an empty file, under another key. What the export leaves out, the
/// format and the mark of the application, is copied by hand.
pub(crate) fn export(
    path: &Path,
    key: &VaultKey,
    next: &Path,
    next_key: &VaultKey,
) -> Result<(), StoreError> {
    let connection = open_writer(path, key)?;
    let name = next.to_str().ok_or_else(|| {
        StoreError::internal("the folder's name cannot be written as text, so no new key was made")
    })?;
    let hex = next_key.to_hex();
    let literal = Zeroizing::new(format!("x'{}'", &*hex));
    connection.execute(
        "ATTACH DATABASE ?1 AS next KEY ?2",
        [name, literal.as_str()],
    )?;
    // The file is thrown away if anything fails, and synced as a whole at the end.
    connection.execute_batch("PRAGMA next.journal_mode = OFF; PRAGMA next.synchronous = OFF")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, false)?;
    connection.query_row("SELECT sqlcipher_export('next')", [], |_| Ok(()))?;
    for pragma in ["user_version", "application_id"] {
        let value: i64 =
            connection.query_row(&format!("PRAGMA main.{pragma}"), [], |row| row.get(0))?;
        connection.execute_batch(&format!("PRAGMA next.{pragma} = {value}"))?;
    }
    for table in [
        "log",
        "revision",
        "record",
        "draft_entry",
        "person",
        "meta",
        "search_data",
        "search_name_data",
        "content",
        "chunk",
        "kept_file",
        "retention",
        "receipt",
        "backup",
        "handed",
    ] {
        let both: (i64, i64) = connection.query_row(
            &format!(
                "SELECT (SELECT count(*) FROM main.{table}), (SELECT count(*) FROM next.{table})"
            ),
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        if both.0 != both.1 {
            return Err(StoreError::internal("the new database lacks rows"));
        }
    }
    connection.execute_batch("DETACH DATABASE next")?;
    connection.close().map_err(|(_, error)| error.into())
}

/// Opens a database that an export made.
pub(crate) fn open_next(path: &Path, key: &VaultKey) -> Result<Connection, StoreError> {
    let connection = open_writer(path, key)?;
    connection.query_row("PRAGMA journal_mode = WAL", [], |_| Ok(()))?;
    Ok(connection)
}

/// Opens a connection that refuses to write.
pub(crate) fn open_reader(path: &Path, key: &VaultKey) -> Result<Connection, StoreError> {
    let connection = open(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    connection.execute_batch("PRAGMA query_only = ON")?;
    Ok(connection)
}

/// Makes an empty encrypted database without a write-ahead file, which not every place of a backup allows.
pub(crate) fn create_plain(path: &Path, key: &VaultKey) -> Result<Connection, StoreError> {
    crate::files::open_own(path)?;
    open(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Refuses a database of which any page, or their order, is not as it was written.
pub(crate) fn require_whole(connection: &Connection, what: &str) -> Result<(), StoreError> {
    let first = |pragma: &str| -> Result<Option<String>, StoreError> {
        let mut statement = connection.prepare(pragma)?;
        let mut rows = statement.query([])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    };
    let bad = first("PRAGMA cipher_integrity_check")?;
    match bad.is_none() && first("PRAGMA integrity_check")?.as_deref() == Some("ok") {
        true => Ok(()),
        false => Err(StoreError::damaged(what)),
    }
}

/// Reads the format with this key without touching any file, the write-ahead file least of all: closing a
/// database that was opened with a wrong key would cut that file.
pub(crate) fn probe(path: &Path, key: &VaultKey) -> Result<(), StoreError> {
    match path.to_str() {
        Some(_) => open_untouched(path, key).map(drop),
        None => Ok(()),
    }
}

/// Opens a database that nobody writes to, for reading alone: no file is made beside it.
pub(crate) fn open_untouched(path: &Path, key: &VaultKey) -> Result<Connection, StoreError> {
    let name = path
        .to_str()
        .ok_or_else(|| StoreError::internal("the folder's name cannot be written as text"))?;
    let escaped: String = name
        .chars()
        .map(|c| match c {
            '%' => "%25".into(),
            '?' => "%3f".into(),
            '#' => "%23".into(),
            '\\' if cfg!(windows) => "/".into(),
            other => other.to_string(),
        })
        .collect();
    let slash = if escaped.starts_with('/') { "" } else { "/" };
    let uri = format!("file:{slash}{escaped}?immutable=1");
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI;
    let connection = open(Path::new(&uri), key, flags)?;
    migration::require_known(&connection)?;
    Ok(connection)
}

fn open(path: &Path, key: &VaultKey, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    // Before anything else: SQLCipher's log would tell of the database on standard error.
    connection.execute_batch("PRAGMA cipher_log_level = NONE")?;
    let hex = key.to_hex();
    let set_key = Zeroizing::new(format!("PRAGMA key = \"x'{}'\"", &*hex));
    connection.execute_batch(&set_key)?;
    connection.execute_batch(SETTINGS)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}

#[cfg(test)]
mod tests {
    use rusqlite::types::Value;

    use super::*;

    /// A database in a folder of its own, with the newest format in it.
    fn made(folder: &Path) -> (std::path::PathBuf, VaultKey, Connection) {
        let (path, key) = (folder.join("a.db"), VaultKey::random().unwrap());
        let mut connection = create(&path, &key).unwrap();
        migration::upgrade(&mut connection).unwrap();
        (path, key, connection)
    }

    #[test]
    fn every_connection_has_the_settings_that_durability_and_secrecy_need() {
        let folder = tempfile::tempdir().unwrap();
        let (path, key, made) = made(folder.path());
        for connection in [
            &made,
            &open_writer(&path, &key).unwrap(),
            &open_reader(&path, &key).unwrap(),
        ] {
            for (name, value) in [
                ("synchronous", "2"),
                ("journal_mode", "wal"),
                ("temp_store", "2"),
                ("foreign_keys", "1"),
                ("trusted_schema", "0"),
                ("mmap_size", "0"),
                ("cipher_page_size", "4096"),
                ("cipher_hmac_algorithm", "HMAC_SHA512"),
                ("cipher_log_level", "NONE"),
            ] {
                let found = connection
                    .query_row(&format!("PRAGMA {name}"), [], |row| row.get(0))
                    .unwrap();
                let found = match found {
                    Value::Integer(number) => number.to_string(),
                    Value::Text(text) => text,
                    other => format!("{other:?}"),
                };
                assert_eq!(found, value, "{name}");
            }
        }
        let refused = open_reader(&path, &key)
            .unwrap()
            .execute("DELETE FROM meta", []);
        assert!(refused.is_err(), "a reader must not write");
    }

    #[test]
    fn a_wrong_key_is_told_without_touching_a_file_at_any_path() {
        let folder = tempfile::tempdir().unwrap();
        let odd = folder.path().join("50% of? #2 ü");
        std::fs::create_dir(&odd).unwrap();
        let (path, key, made) = made(&odd);
        made.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
            .unwrap();
        made.execute("INSERT INTO meta VALUES ('title', 'x')", [])
            .unwrap();
        let before = std::fs::read(odd.join("a.db-wal")).unwrap();

        probe(&path, &key).unwrap();
        let wrong = probe(&path, &VaultKey::random().unwrap()).unwrap_err();
        assert!(matches!(wrong, StoreError::Damaged { .. }), "{wrong:?}");
        assert_eq!(std::fs::read(odd.join("a.db-wal")).unwrap(), before);
    }
}
