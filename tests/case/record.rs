//! A record as it is told in a scenario or an example, with the short names of its items.

use std::collections::BTreeMap;

use casefile::fact::Fact;
use casefile::facts;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::read_time::read_moment;
use casefile::report::Report;
use casefile::settings::Settings;
use casefile::told::{NotTold, told};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// A record as far as it has been told.
#[derive(Clone)]
pub struct Record {
    body: Value,
    find: fn(&FactPath) -> Option<&'static Fact>,
    items: BTreeMap<String, ItemId>,
}

impl Record {
    /// A report in which nothing is answered yet.
    pub fn report() -> Self {
        Self::of(facts::report)
    }

    /// An office's settings in which nothing is answered yet.
    pub fn settings() -> Self {
        Self::of(facts::office)
    }

    /// A record of the facts of that table in which nothing is answered yet.
    pub fn of(find: fn(&FactPath) -> Option<&'static Fact>) -> Self {
        Self {
            body: json!({}),
            find,
            items: BTreeMap::new(),
        }
    }

    /// Tells more answers at a moment, or says which was refused and why. An item is told in one go.
    pub fn tell<'a>(
        &mut self,
        answers: impl IntoIterator<Item = (&'a str, &'a str)>,
        now: DateTime<Utc>,
    ) -> Result<(), String> {
        let more = told(answers, self.find, now).map_err(refused)?;
        merge(&mut self.body, more.body);
        self.items.extend(more.items);
        Ok(())
    }

    /// The name of a path as it is told: the other way round.
    pub fn name(&self, path: &FactPath) -> String {
        let mut name = path.as_str().trim_start_matches('/').to_owned();
        for (item, id) in &self.items {
            let list = item.split('/').next().unwrap_or_default();
            name = name.replace(&format!("{list}/items/{id}"), item);
        }
        name
    }

    /// The report that was told.
    pub fn as_report(&self) -> Result<Report, String> {
        self.read()
    }

    /// The settings that were told.
    pub fn as_settings(&self) -> Result<Settings, String> {
        self.read()
    }

    /// The record that was told.
    pub fn read<T: serde::de::DeserializeOwned>(&self) -> Result<T, String> {
        serde_json::from_value(self.body.clone()).map_err(|why| why.to_string())
    }
}

/// A moment of a case as it is written here, in Wisconsin's time.
pub fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    read_moment(text, DateTime::<Utc>::UNIX_EPOCH)
        .map(|moment| moment.utc)
        .map_err(|refusal| format!("“{text}”: {}", refusal.says))
}

/// Which answer was refused, and why.
pub fn refused(refusal: NotTold) -> String {
    let why = refusal.malformed;
    format!("“{}” was refused: {} {}", refusal.name, why.says, why.hint)
}

/// Lays newer answers over older ones; an answer is replaced whole.
fn merge(old: &mut Value, new: Value) {
    match (old, new) {
        (Value::Object(old), Value::Object(new)) if !new.contains_key("state") => {
            for (key, value) in new {
                merge(old.entry(key).or_insert(Value::Null), value);
            }
        }
        (old, new) => *old = new,
    }
}
