//! Whether the search's index is whole and knows every saved case.

use rusqlite::Connection;

use crate::error::StoreError;

/// What is wrong with the index, in plain words. The check is a write as SQLite sees it, so it is given a
/// transaction that is rolled back.
pub(crate) fn faults(transaction: &Connection) -> Result<Vec<String>, StoreError> {
    let mut faults = Vec::new();
    let is_whole = |table: &str| {
        let check = format!("INSERT INTO {table} ({table}) VALUES ('integrity-check')");
        transaction.execute(&check, []).is_ok()
    };
    if !is_whole("search") || !is_whole("search_name") {
        faults.push(
            "The index of the search is damaged. Cases are not: saving a case indexes it anew."
                .into(),
        );
    }
    let count = |sql: &str| -> Result<u64, StoreError> {
        Ok(transaction
            .query_row(sql, [], |row| row.get::<_, i64>(0))?
            .unsigned_abs())
    };
    let unindexed = count(
        "SELECT count(*) FROM record r WHERE EXISTS (SELECT 1 FROM head h WHERE h.record = r.record)
         AND NOT (EXISTS (SELECT 1 FROM search_docsize d WHERE d.id = r.row)
             AND EXISTS (SELECT 1 FROM search_name_docsize d WHERE d.id = r.row))",
    )?;
    if unindexed > 0 {
        faults.push(format!(
            "{unindexed} saved cases are not in the index and cannot be found by searching."
        ));
    }
    let stray = count(
        "SELECT count(*) FROM (SELECT id FROM search_docsize UNION SELECT id FROM search_name_docsize) d
         WHERE NOT EXISTS (SELECT 1 FROM record r WHERE r.row = d.id)",
    )?;
    if stray > 0 {
        faults.push(format!(
            "The index names {stray} cases that are not in the vault."
        ));
    }
    Ok(faults)
}
