//! The search: a contentless full-text index fed with folded text, and never by drafts.

use casefile::fold::fold;
use casefile::id::RecordId;
use casefile::summary::SearchText;
use rusqlite::{Connection, params};

use crate::desk::Desk;
use crate::error::StoreError;
use crate::record::id_at;
use crate::rights::Right;

const BY_NAME: &str =
    "SELECT r.record FROM search_name CROSS JOIN record r ON r.row = search_name.rowid
     WHERE search_name MATCH ?1 ORDER BY search_name.rowid DESC LIMIT ?2";

impl Desk<'_> {
    /// The records in which every word of the text begins some word, the best match first; at most `limit`.
    /// A name weighs more than a number, a number more than a place, a place more than the long texts.
    pub fn search(&self, text: &str, limit: u32) -> Result<Vec<RecordId>, StoreError> {
        self.require(Right::ReadCases)?;
        self.matching(
            "SELECT r.record FROM search JOIN record r ON r.row = search.rowid
             WHERE search MATCH ?1 ORDER BY bm25(search, 10.0, 8.0, 4.0, 1.0), r.row DESC LIMIT ?2",
            &query_of(text),
            limit,
        )
    }

    /// The records in whose names every word of the text begins some word, the last begun first; at most `limit`.
    /// It answers at once however many cases there are, so it can follow each key.
    pub fn search_names(&self, text: &str, limit: u32) -> Result<Vec<RecordId>, StoreError> {
        self.require(Right::ReadCases)?;
        self.matching(BY_NAME, &query_of(text), limit)
    }

    /// The same where any of the words stands whole.
    pub(crate) fn with_any_name(
        &self,
        words: &[String],
        limit: u32,
    ) -> Result<Vec<RecordId>, StoreError> {
        let words: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
        self.matching(BY_NAME, &words.join(" OR "), limit)
    }

    fn matching(&self, sql: &str, query: &str, limit: u32) -> Result<Vec<RecordId>, StoreError> {
        if query.is_empty() {
            return Ok(Vec::new());
        }
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query(params![query, limit])?;
            let mut found = Vec::new();
            while let Some(row) = rows.next()? {
                found.push(RecordId(id_at(row, 0)?));
            }
            Ok(found)
        })
    }
}

/// Puts a record's words into the index, in place of those it had.
pub(crate) fn index(
    transaction: &Connection,
    row: i64,
    text: &SearchText,
) -> Result<(), StoreError> {
    transaction
        .prepare_cached(
            "INSERT OR REPLACE INTO search (rowid, names, numbers, places, narrative) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![
            row,
            fold(&text.names),
            numbers(&text.numbers),
            fold(&text.places),
            fold(&text.narrative)
        ])?;
    transaction
        .prepare_cached("INSERT OR REPLACE INTO search_name (rowid, names) VALUES (?1, ?2)")?
        .execute(params![row, fold(&text.names)])?;
    Ok(())
}

/// Takes a record's words out of the index.
pub(crate) fn forget(transaction: &Connection, row: i64) -> Result<(), StoreError> {
    for table in ["search", "search_name"] {
        transaction.execute(&format!("DELETE FROM {table} WHERE rowid = ?1"), [row])?;
    }
    Ok(())
}

/// The numbers as written and once more without their punctuation, so that (608) 555-0143 is found as
/// 6085550143 too. A line, comma or semicolon ends a number.
fn numbers(text: &str) -> String {
    let folded = fold(text);
    let squeezed: Vec<String> = folded
        .split(['\n', ',', ';'])
        .map(|number| number.chars().filter(|c| c.is_alphanumeric()).collect())
        .filter(|number: &String| !number.is_empty())
        .collect();
    format!("{folded} {}", squeezed.join(" "))
}

/// The text as a query in which every word is a quoted prefix: nothing that a person types is syntax.
fn query_of(text: &str) -> String {
    let words: Vec<String> = words_of(text)
        .iter()
        .map(|word| format!("\"{word}\"*"))
        .collect();
    words.join(" ")
}

/// The words of a text, folded as those of the index are.
pub(crate) fn words_of(text: &str) -> Vec<String> {
    fold(text)
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_typed_is_syntax() {
        assert_eq!(query_of("Muñoz-Łęcki"), "\"munoz\"* \"lecki\"*");
        assert_eq!(
            query_of("a\" OR names:b* NEAR(c)"),
            "\"a\"* \"or\"* \"names\"* \"b\"* \"near\"* \"c\"*"
        );
        assert_eq!(query_of(" -\"*()^ "), "");
    }

    #[test]
    fn a_number_is_indexed_with_and_without_its_punctuation() {
        assert_eq!(
            numbers("(608) 555-0143; ABC 123"),
            "(608) 555-0143; abc 123 6085550143 abc123"
        );
        assert_eq!(numbers(""), " ");
    }
}
