//! The vault's format and its upgrades, over SQLite's `user_version`.

use rusqlite::{Connection, TransactionBehavior};

use crate::error::StoreError;

/// What brings a database from each format to the next, beginning with an empty one.
const STEPS: [&str; 3] = [
    include_str!("format_1.sql"),
    include_str!("format_2.sql"),
    include_str!("format_3.sql"),
];

/// The newest format that this program reads.
pub(crate) const KNOWN: u32 = STEPS.len() as u32;

/// The format of a database; 0 means that nothing was ever made in it.
pub(crate) fn found(connection: &Connection) -> Result<u32, StoreError> {
    let version: i64 = connection.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    u32::try_from(version).map_err(|_| StoreError::database_damaged())
}

/// Refuses a database that a newer program has written, and one in which nothing was made: a finished vault
/// always states its format.
pub(crate) fn require_known(connection: &Connection) -> Result<(), StoreError> {
    match found(connection)? {
        0 => Err(StoreError::database_damaged()),
        found if found > KNOWN => Err(StoreError::NewerFormat {
            found,
            known: KNOWN,
        }),
        _ => Ok(()),
    }
}

/// Brings a database to the newest format, each step in one transaction.
pub(crate) fn upgrade(connection: &mut Connection) -> Result<(), StoreError> {
    let found = found(connection)?;
    for (version, step) in (1..).zip(STEPS).filter(|(version, _)| found < *version) {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        transaction.execute_batch(step)?;
        transaction.pragma_update(None, "user_version", version)?;
        transaction.commit()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_database_reaches_the_newest_format_once() {
        let mut connection = Connection::open_in_memory().unwrap();
        assert!(matches!(
            require_known(&connection),
            Err(StoreError::Damaged { .. })
        ));
        upgrade(&mut connection).unwrap();
        upgrade(&mut connection).unwrap();
        assert_eq!(found(&connection).unwrap(), KNOWN);
        require_known(&connection).unwrap();
    }

    #[test]
    fn a_newer_format_is_named_and_left_alone() {
        let connection = Connection::open_in_memory().unwrap();
        connection.pragma_update(None, "user_version", 7).unwrap();
        let refused = require_known(&connection).unwrap_err();
        assert!(matches!(
            refused,
            StoreError::NewerFormat {
                found: 7,
                known: KNOWN
            }
        ));
    }
}
