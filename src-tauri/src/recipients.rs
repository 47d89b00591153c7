//! Recipients by the list: a table that a county has of its own, and the sheriffs and district attorneys of the state.

use casefile::county::{self, County};
use casefile::entry::{Did, Entry};
use casefile::fact::Fact;
use casefile::facts::disclosure::RECIPIENT_CHOICES;
use casefile::facts::settings as s;
use casefile::fold::fold;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::settings::Settings;
use serde::{Deserialize, Serialize};

use crate::error::{AppError, ErrorCode};

/// The largest table that is read, in bytes: many times that of a whole state's offices.
const LARGEST: usize = 1024 * 1024;

/// A table of recipients as it was read, before anything is taken from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RecipientTable {
    /// Its rows, in their order.
    pub rows: Vec<RecipientRow>,
    /// How many would be added.
    pub good: u32,
    /// Columns of the table that mean nothing here, and are left out.
    pub unknown_columns: Vec<String>,
}

/// One row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct RecipientRow {
    /// Its line in the file, counted from 1.
    pub line: u32,
    /// Its name.
    pub name: String,
    /// What it is, in the words of the screens.
    pub kind: String,
    /// Its address.
    pub address: String,
    /// Its number.
    pub phone: String,
    /// Whom to ask for.
    pub notes: String,
    /// Why the row is not taken; nothing where it is.
    pub trouble: Option<String>,
}

/// Whose sheriff and district attorney are to be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum WhichCounties {
    /// The office's own county.
    Own,
    /// All seventy-two.
    All,
}

/// The facts of a recipient that a table can have, by the names of their columns.
const COLUMNS: [(&str, Fact); 5] = [
    ("name", s::RECIPIENT_NAME),
    ("kind", s::RECIPIENT_KIND),
    ("address", s::RECIPIENT_ADDRESS),
    ("phone", s::RECIPIENT_PHONE),
    ("notes", s::RECIPIENT_NOTES),
];

/// Reads a table of recipients with commas between its columns: `name` and `kind`, and, where there are any,
/// `address`, `phone` and `notes`, in any order under those headings. A row that cannot be taken says why.
pub fn read_table(text: &str, settings: &Settings) -> Result<RecipientTable, AppError> {
    if text.len() > LARGEST {
        return Err(refused("This file is larger than 1 MB. Nothing was read."));
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let headings: Vec<String> = match reader.headers() {
        Ok(headings) => headings.iter().map(|one| one.to_lowercase()).collect(),
        Err(_) => {
            return Err(refused(
                "The first line of this file cannot be read as a table. Nothing was read.",
            ));
        }
    };
    let column = |name: &str| headings.iter().position(|heading| heading == name);
    let (Some(_), Some(_)) = (column("name"), column("kind")) else {
        return Err(refused(
            "The first line does not have the headings name and kind. Nothing was read.",
        ));
    };
    let mut seen: Vec<String> = settings
        .recipients
        .iter()
        .filter_map(|(_, one)| one.name.known().map(|name| fold(name)))
        .collect();
    let mut rows = Vec::new();
    for record in reader.records() {
        let row = match record {
            Ok(record) => row(&record, &headings, &mut seen),
            Err(fault) => RecipientRow {
                trouble: Some("This line cannot be read as a row of the table.".to_owned()),
                ..empty(fault.position().map_or(0, csv::Position::line))
            },
        };
        rows.push(row);
    }
    Ok(RecipientTable {
        good: count(rows.iter().filter(|row| row.trouble.is_none()).count()),
        unknown_columns: headings
            .iter()
            .filter(|heading| {
                !heading.is_empty() && COLUMNS.iter().all(|(name, _)| name != heading)
            })
            .cloned()
            .collect(),
        rows,
    })
}

/// What adds the good rows of a table to the office's recipients.
pub fn entries_of(table: &RecipientTable) -> Vec<Entry> {
    let good = table.rows.iter().filter(|row| row.trouble.is_none());
    good.flat_map(|row| added(&[&row.name, &row.kind, &row.address, &row.phone, &row.notes]))
        .collect()
}

/// What lists the sheriffs and district attorneys of the counties that are not listed yet. There are 72 sheriffs
/// and 71 district attorneys: Shawano and Menominee share theirs, § 978.01. Names alone: the county knows the numbers.
pub fn offices_of_state(settings: &Settings, which: WhichCounties) -> Vec<Entry> {
    let listed: Vec<String> = settings
        .recipients
        .iter()
        .filter_map(|(_, one)| one.name.known().map(|name| fold(name)))
        .collect();
    let own = settings
        .county
        .known()
        .and_then(|name| county::county(name));
    let counties: Vec<&County> = match which {
        WhichCounties::Own => own.into_iter().collect(),
        WhichCounties::All => county::ALL.iter().collect(),
    };
    let mut names: Vec<String> = Vec::new();
    for one in counties {
        names.push(format!("{} County Sheriff’s Office", one.name));
        names.push(match one.name {
            "Menominee" | "Shawano" => {
                "Shawano and Menominee Counties District Attorney".to_owned()
            }
            name => format!("{name} County District Attorney"),
        });
    }
    let mut new: Vec<String> = Vec::new();
    for name in names {
        if !new.contains(&name) && !listed.contains(&fold(&name)) {
            new.push(name);
        }
    }
    new.iter()
        .flat_map(|name| added(&[name, "law_enforcement", "", "", ""]))
        .collect()
}

fn row(record: &csv::StringRecord, headings: &[String], seen: &mut Vec<String>) -> RecipientRow {
    let cell = |name: &str| {
        let at = headings.iter().position(|heading| heading == name);
        at.and_then(|at| record.get(at))
            .unwrap_or_default()
            .to_owned()
    };
    let mut row = RecipientRow {
        name: cell("name"),
        kind: cell("kind"),
        address: cell("address"),
        phone: cell("phone"),
        notes: cell("notes"),
        ..empty(record.position().map_or(0, csv::Position::line))
    };
    let kind = RECIPIENT_CHOICES.iter().find(|choice| {
        choice
            .value
            .eq_ignore_ascii_case(&row.kind.replace(' ', "_"))
            || choice.label.eq_ignore_ascii_case(&row.kind)
    });
    let long = [&row.name, &row.address, &row.phone, &row.notes]
        .iter()
        .any(|text| text.chars().count() > casefile::read::LONGEST_LINE);
    row.trouble = if record.len() > headings.len() {
        Some("This line has more columns than the first one: a comma inside a value needs quotes around it.".to_owned())
    } else if row.name.is_empty() {
        Some("The name is missing.".to_owned())
    } else if long {
        Some("A value is longer than 2,000 letters.".to_owned())
    } else if kind.is_none() {
        let all: Vec<&str> = RECIPIENT_CHOICES
            .iter()
            .map(|choice| choice.value)
            .collect();
        Some(format!("The kind is none of {}.", all.join(", ")))
    } else if seen.contains(&fold(&row.name)) {
        Some("This name is listed already.".to_owned())
    } else {
        seen.push(fold(&row.name));
        None
    };
    if let Some(kind) = kind {
        row.kind = kind.label.to_owned();
    }
    row
}

/// The entries that add one recipient, its values in the order of the columns.
fn added(values: &[&str; 5]) -> Vec<Entry> {
    let id = ItemId::new();
    let entry = |path: FactPath, state: Did, text: &str| Entry {
        path,
        state,
        text: text.to_owned(),
    };
    let item = FactPath(format!("/recipients/items/{id}"));
    let facts = COLUMNS.iter().zip(values);
    std::iter::once(entry(item, Did::Added, ""))
        .chain(
            facts
                .filter(|(_, text)| !text.is_empty())
                .map(|((_, fact), text)| entry(fact.of(id), Did::Known, text)),
        )
        .collect()
}

fn empty(line: u64) -> RecipientRow {
    RecipientRow {
        line: u32::try_from(line).unwrap_or(u32::MAX),
        name: String::new(),
        kind: String::new(),
        address: String::new(),
        phone: String::new(),
        notes: String::new(),
        trouble: None,
    }
}

fn refused(says: &str) -> AppError {
    AppError::new(ErrorCode::BadInput, says).at("table").hint(
        "Save the table as CSV with the headings name, kind, address, phone, notes in its first line.",
    )
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::answer::{Answer, Source};

    fn read(text: &str) -> RecipientTable {
        read_table(text, &Settings::default()).unwrap_or_else(|error| panic!("{}", error.message))
    }

    fn troubles(table: &RecipientTable) -> Vec<(u32, &str)> {
        let rows = table.rows.iter();
        rows.filter_map(|row| Some((row.line, row.trouble.as_deref()?)))
            .collect()
    }

    #[test]
    fn good_rows_are_taken_and_each_bad_one_says_its_line_and_why() {
        let table = read(
            "\u{feff}Kind,Name,Phone,Colour\n\
             law_enforcement,\"Sheriff, Wood County\",715-555-0101,red\n\
             Recognized child advocacy center,Muñoz House,,\n\
             ,Nobody knows what,,\n\
             provider,,715-555-0102,\n\
             provider,MUNOZ HOUSE,,\n\
             provider,One,Two,Three,Four\n",
        );
        assert_eq!(table.good, 2);
        assert_eq!(table.unknown_columns, ["colour"]);
        let troubles = troubles(&table);
        let lines: Vec<u32> = troubles.iter().map(|(line, _)| *line).collect();
        assert_eq!(lines, [4, 5, 6, 7], "{troubles:?}");
        assert!(
            troubles[2].1.contains("listed already"),
            "whatever its case and marks: {troubles:?}"
        );
        assert_eq!(table.rows[0].name, "Sheriff, Wood County");
        assert_eq!(
            entries_of(&table).len(),
            4 + 3,
            "an item and its answers for each good row"
        );
    }

    #[test]
    fn what_is_no_table_is_refused_and_never_a_panic() {
        for text in [
            "",
            "a,b\n1,2",
            "name\nOnly",
            "\"name,kind\nunfinished",
            &"x".repeat(2 << 20),
        ] {
            assert!(
                read_table(text, &Settings::default()).is_err(),
                "{:.20}",
                text
            );
        }
        assert_eq!(
            read("name,kind\n").good,
            0,
            "headings alone are a table without rows"
        );
    }

    #[test]
    fn the_state_has_seventy_two_sheriffs_and_seventy_one_district_attorneys() {
        let mut settings = Settings::default();
        let names = |entries: &[Entry]| -> Vec<String> {
            let named = entries
                .iter()
                .filter(|entry| entry.path.as_str().ends_with("/name"));
            named.map(|entry| entry.text.clone()).collect()
        };
        let all = names(&offices_of_state(&settings, WhichCounties::All));
        let of = |word: &str| all.iter().filter(|name| name.contains(word)).count();
        assert_eq!((of("Sheriff"), of("District Attorney")), (72, 71));
        assert!(names(&offices_of_state(&settings, WhichCounties::Own)).is_empty());

        settings.county = Answer::from_source("wood county".to_owned(), Source::Worker);
        let own = names(&offices_of_state(&settings, WhichCounties::Own));
        assert_eq!(
            own,
            [
                "Wood County Sheriff’s Office",
                "Wood County District Attorney"
            ]
        );
        let listed = casefile::settings::Recipient {
            name: Answer::from_source("Wood County Sheriff's Office".to_owned(), Source::Worker),
            ..Default::default()
        };
        settings.recipients.items.insert(ItemId::new(), listed);
        let rest = names(&offices_of_state(&settings, WhichCounties::Own));
        assert_eq!(
            rest,
            ["Wood County District Attorney"],
            "nobody is listed twice"
        );
    }
}
