//! The board: a line for every case, drafts among them.

use casefile::id::{RecordId, RevisionId};
use casefile::summary::Summary;
use chrono::{DateTime, Utc};
use rusqlite::Row;

use crate::desk::Desk;
use crate::draft::from_json;
use crate::error::StoreError;
use crate::instant::from_micros;
use crate::kind::RecordKind;
use crate::record::{id_at, ids_in};
use crate::rights::Right;

/// One case on the board.
#[derive(Clone, Debug, PartialEq)]
pub struct BoardRow {
    /// The case.
    pub record: RecordId,
    /// What it is.
    pub kind: RecordKind,
    /// Its line, with what this person is typing in it.
    pub summary: Summary,
    /// Whether this person has typed something in it that is not saved.
    pub drafted: bool,
    /// When it was last saved, in UTC; none if it is only a draft.
    pub saved_at: Option<DateTime<Utc>>,
    /// Its newest states: several if two people saved apart, none if it is only a draft.
    pub heads: Vec<RevisionId>,
}

impl Desk<'_> {
    /// Every case in the vault, the last begun first. The office's settings are no case.
    pub fn board(&self) -> Result<Vec<BoardRow>, StoreError> {
        self.require(Right::ReadCases)?;
        let person = self.person().id;
        self.read(|connection| {
            // Someone else's draft stands in only where there is nothing saved, so that a call being typed by
            // a colleague has its place too.
            let mut statement = connection.prepare_cached(
                "SELECT r.record, r.kind,
                     coalesce(d.summary, s.body,
                         (SELECT o.summary FROM draft o WHERE o.record = r.record ORDER BY o.at DESC LIMIT 1)),
                     d.person IS NOT NULL, s.saved_at
                 FROM record r LEFT JOIN summary s USING (record)
                     LEFT JOIN draft d ON d.record = r.record AND d.person = ?1
                 WHERE r.kind <> 'office' ORDER BY r.row DESC",
            )?;
            let mut heads =
                connection.prepare_cached("SELECT revision FROM head WHERE record = ?1 ORDER BY revision")?;
            let mut rows = statement.query([person.0.as_bytes()])?;
            let mut board = Vec::new();
            while let Some(row) = rows.next()? {
                let mut line = line(row)?;
                let ids = heads.query_map([line.record.0.as_bytes()], |row| row.get(0))?;
                let ids: Vec<[u8; 16]> = ids.collect::<Result<_, _>>()?;
                line.heads = ids_in(&ids.concat())?.into_iter().map(RevisionId).collect();
                board.push(line);
            }
            Ok(board)
        })
    }

    /// The records of one kind, in the order in which they were begun: the way to the office's settings.
    pub fn records(&self, kind: RecordKind) -> Result<Vec<RecordId>, StoreError> {
        self.read(|connection| {
            let mut statement = connection
                .prepare_cached("SELECT record FROM record WHERE kind = ?1 ORDER BY row")?;
            let mut rows = statement.query([kind.as_str()])?;
            let mut records = Vec::new();
            while let Some(row) = rows.next()? {
                records.push(RecordId(id_at(row, 0)?));
            }
            Ok(records)
        })
    }
}

fn line(row: &Row<'_>) -> Result<BoardRow, StoreError> {
    let saved_at: Option<i64> = row.get(4)?;
    Ok(BoardRow {
        record: RecordId(id_at(row, 0)?),
        kind: RecordKind::parse(&row.get::<_, String>(1)?)?,
        summary: from_json(&row.get::<_, String>(2)?)?,
        drafted: row.get(3)?,
        saved_at: saved_at.map(from_micros).transpose()?,
        heads: Vec::new(),
    })
}
