//! A record as a worker types it: facts by their names, text by text, read as the program reads them.

use std::collections::BTreeMap;

use casefile::entry::{Did, Entry, leaf, put};
use casefile::fact::Fact;
use casefile::facts;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::read_time::read_moment;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

/// A record while it is typed. Items of lists have short keys here ("maltreaters/dre/name") and ids there.
#[derive(Clone)]
pub struct Record {
    value: Value,
    find: fn(&FactPath) -> Option<&'static Fact>,
    lists: &'static [&'static str],
    keys: BTreeMap<String, ItemId>,
}

impl Record {
    /// A report in which nothing is answered yet.
    pub fn report() -> Self {
        Self::of(facts::report, &["maltreaters", "parents", "household"])
    }

    /// An office's settings in which nothing is answered yet.
    pub fn settings() -> Self {
        Self::of(facts::settings, &["recipients", "municipal_elections"])
    }

    fn of(find: fn(&FactPath) -> Option<&'static Fact>, lists: &'static [&'static str]) -> Self {
        Self {
            value: json!({}),
            find,
            lists,
            keys: BTreeMap::new(),
        }
    }

    /// Types one text into the fact of that name at that moment, or says why it was refused.
    pub fn type_in(&mut self, name: &str, text: &str, now: DateTime<Utc>) -> Result<(), String> {
        let path = self.path(name, now)?;
        let fact = (self.find)(&path).ok_or_else(|| format!("there is no fact “{name}”"))?;
        let leaf = typed(&path, fact, text, now)
            .map_err(|why| format!("“{name}” was refused as “{text}”: {why}"))?;
        put(&mut self.value, &path, leaf);
        Ok(())
    }

    /// The path of a name. An item that is named for the first time is added to its list.
    fn path(&mut self, name: &str, now: DateTime<Utc>) -> Result<FactPath, String> {
        let parts: Vec<&str> = name.split('/').collect();
        let [list, key, rest @ ..] = parts.as_slice() else {
            return Ok(FactPath(format!("/{name}")));
        };
        if !self.lists.contains(list) || rest.is_empty() {
            return Ok(FactPath(format!("/{name}")));
        }
        let item = format!("{list}/{key}");
        let known = self.keys.get(&item).copied();
        let id = match known {
            Some(id) => id,
            None => self.add(list, &item, now)?,
        };
        Ok(FactPath(format!("/{list}/items/{id}/{}", rest.join("/"))))
    }

    fn add(&mut self, list: &str, item: &str, now: DateTime<Utc>) -> Result<ItemId, String> {
        let id = nth_id(self.keys.len());
        let entry = Entry {
            path: FactPath(format!("/{list}/items/{id}")),
            state: Did::Added,
            text: String::new(),
        };
        let added = leaf(&entry, None, now).map_err(|refusal| refusal.says)?;
        put(&mut self.value, &entry.path, added);
        self.keys.insert(item.to_owned(), id);
        Ok(id)
    }

    /// The name of a path as it is typed here: the other way round.
    pub fn name(&self, path: &FactPath) -> String {
        let mut name = path.as_str().trim_start_matches('/').to_owned();
        for (item, id) in &self.keys {
            let list = item.split('/').next().unwrap_or_default();
            name = name.replace(&format!("{list}/items/{id}"), item);
        }
        name
    }

    /// The report that was typed.
    pub fn as_report(&self) -> Result<Report, String> {
        serde_json::from_value(self.value.clone()).map_err(|why| why.to_string())
    }

    /// The settings that were typed.
    pub fn as_settings(&self) -> Result<Settings, String> {
        serde_json::from_value(self.value.clone()).map_err(|why| why.to_string())
    }
}

/// A moment of a case as it is written here, in Wisconsin's time.
pub fn moment(text: &str) -> Result<DateTime<Utc>, String> {
    read_moment(text, DateTime::<Utc>::UNIX_EPOCH)
        .map(|moment| moment.utc)
        .map_err(|refusal| format!("“{text}”: {}", refusal.says))
}

/// What a typed text puts into a record. The three ways of not knowing are written in parentheses.
pub fn typed(
    path: &FactPath,
    fact: &Fact,
    text: &str,
    now: DateTime<Utc>,
) -> Result<Value, String> {
    let state = match text.trim() {
        "(unknown)" => Did::Unknown,
        "(refused)" => Did::Refused,
        "(not asked)" => Did::NotAsked,
        _ => Did::Known,
    };
    let entry = Entry {
        path: path.clone(),
        state,
        text: text.trim().to_owned(),
    };
    leaf(&entry, Some(fact), now).map_err(|refusal| format!("{} {}", refusal.says, refusal.hint))
}

/// Ids that come out the same every time, in the order in which things were added.
pub fn nth_id(n: usize) -> ItemId {
    let text = format!("019a9bc0-0000-7000-8000-{n:012x}");
    ItemId::parse(&text).expect("the text above has the form of an id whatever the number is")
}
