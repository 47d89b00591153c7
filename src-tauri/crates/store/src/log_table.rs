//! The log as a table that any spreadsheet opens (CSV, RFC 4180).

use std::collections::HashMap;

use casefile::id::PersonId;
use chrono::{DateTime, SecondsFormat, Utc};
use serde_json::json;
use uuid::Uuid;

use crate::chain::{Entry, StoredRow};
use crate::desk::Desk;
use crate::error::StoreError;
use crate::instant::from_micros;
use crate::log::Action;
use crate::record::id_at;
use crate::rights::Right;

const HEADER: &str =
    "at_utc,person,person_id,writer_id,row,action,record_id,revision_id,detail,hash,signature\r\n";

impl Desk<'_> {
    /// The whole log as CSV, oldest first, with names in place of ids where there is one, and hash and
    /// signature of each row. That it was taken out stands in the log, and so in the next such table.
    pub fn log_csv(&self, at: DateTime<Utc>) -> Result<String, StoreError> {
        self.require(Right::ReadLog)?;
        let table = self.read(|connection| {
            let mut names: HashMap<PersonId, String> = HashMap::new();
            let mut people = connection.prepare("SELECT person, name FROM person")?;
            let mut rows = people.query([])?;
            while let Some(row) = rows.next()? {
                names.insert(PersonId(id_at(row, 0)?), row.get(1)?);
            }
            let mut statement = connection.prepare(&format!(
                "SELECT {}, p.person FROM log LEFT JOIN writer p USING (writer) ORDER BY at, writer, seq",
                StoredRow::COLUMNS
                    .replace("writer", "log.writer")
                    .replace(", at,", ", log.at,")
            ))?;
            let mut rows = statement.query([])?;
            let mut table = HEADER.to_owned();
            while let Some(row) = rows.next()? {
                let person = row.get::<_, Option<[u8; 16]>>(11)?;
                let person = person.map(|id| PersonId(Uuid::from_bytes(id)));
                let name = person.and_then(|id| names.get(&id)).cloned();
                table += &line(&StoredRow::read(row)?, person, name.as_deref())?;
            }
            Ok(table)
        })?;
        self.write(|transaction, chain| {
            chain.append(
                transaction,
                &Entry {
                    at,
                    action: Action::Exported,
                    record: None,
                    revision: None,
                    detail: json!({ "what": "log" }),
                },
            )
        })?;
        self.vault().sync_anchor()?;
        Ok(table)
    }
}

fn line(
    row: &StoredRow,
    person: Option<PersonId>,
    name: Option<&str>,
) -> Result<String, StoreError> {
    let id =
        |bytes: Option<[u8; 16]>| bytes.map_or(String::new(), |b| Uuid::from_bytes(b).to_string());
    let cells = [
        from_micros(row.at)?.to_rfc3339_opts(SecondsFormat::Millis, true),
        name.unwrap_or_default().to_owned(),
        person.map_or(String::new(), |id| id.to_string()),
        id(Some(row.writer)),
        row.seq.to_string(),
        row.action.clone(),
        id(row.record),
        id(row.revision),
        row.detail.clone(),
        hex::encode(row.hash),
        hex::encode(row.signature()),
    ];
    let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
    Ok(cells.join(",") + "\r\n")
}

/// A cell in quotation marks. One that a spreadsheet would take for a formula gets an apostrophe before it.
fn cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let guard = if is_formula { "'" } else { "" };
    format!("\"{guard}{}\"", text.replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::cell;

    #[test]
    fn a_cell_keeps_its_text_and_is_never_a_formula() {
        assert_eq!(
            cell("Dana \"D\" Kowalski, Pat"),
            "\"Dana \"\"D\"\" Kowalski, Pat\""
        );
        assert_eq!(cell("=HYPERLINK(1)"), "\"'=HYPERLINK(1)\"");
        assert_eq!(cell("a\nb"), "\"a\nb\"");
    }
}
