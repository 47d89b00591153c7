//! What differs between saved states, fact by fact in words: for the history of a case and for merging.

use casefile::fact::Fact;
use casefile::path::FactPath;
use serde::Serialize;
use serde_json::Value;

use crate::answers::words;
use crate::case::Kept;

/// An item is told in so many of its facts.
const OF_ITEM: usize = 6;
/// What has no words of its own is told in so many letters.
const LETTERS: usize = 240;

/// One fact that is not the same in two states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ChangeView {
    /// Which fact, or which item of a list.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// What stood there; nothing if it was added.
    pub before: Option<String>,
    /// What stands there; nothing if it was removed.
    pub after: Option<String>,
}

/// What a fact is called; an item, or what is no answer, by the list in which it stands.
pub fn label<R: Kept>(path: &FactPath) -> String {
    let segments: Vec<String> = path.segments().collect();
    let list = segments.first().map(String::as_str).unwrap_or_default();
    let of_list = match list {
        "acts" => "A recorded act".to_owned(),
        "papers" => "A paper that was made".to_owned(),
        "edits" => "A passage edited by hand".to_owned(),
        list => capital(&list.replace('_', " ")),
    };
    match R::fact(path) {
        Some(fact) if fact.path.contains('*') => {
            format!("{of_list}: {}", fact.label.trim_end_matches('?'))
        }
        Some(fact) => fact.label.trim_end_matches('?').to_owned(),
        None if segments.get(1).is_some_and(|part| part == "items") || segments.len() <= 2 => {
            of_list
        }
        None => match segments.last() {
            Some(last) => format!("{of_list}: {}", last.replace('_', " ")),
            None => "The whole case".to_owned(),
        },
    }
}

/// What stands there, in words; nothing if nothing does.
pub fn says<R: Kept>(path: &FactPath, value: Option<&Value>) -> Option<String> {
    let value = value.filter(|value| !value.is_null())?;
    if let Some(fact) = R::fact(path) {
        return Some(answer(fact, value));
    }
    let mut told = Vec::new();
    items::<R>(path, value, &mut told);
    let said = match told.is_empty() {
        true => plain(value),
        false => told.join("; "),
    };
    Some(match said.trim() {
        "" => "there, with nothing in it".to_owned(),
        said => said.chars().take(LETTERS).collect(),
    })
}

fn answer(fact: &Fact, leaf: &Value) -> String {
    match leaf["state"].as_str() {
        Some("known") => words(fact.kind, &leaf["value"]),
        Some("unknown") => "unknown".to_owned(),
        Some("refused") => "refused".to_owned(),
        _ => "not asked yet".to_owned(),
    }
}

/// The known answers below an item, each with what it is called.
fn items<R: Kept>(path: &FactPath, value: &Value, told: &mut Vec<String>) {
    let Some(below) = value.as_object() else {
        return;
    };
    for (name, value) in below {
        if told.len() >= OF_ITEM {
            return;
        }
        let path = FactPath(format!("{}/{name}", path.as_str()));
        match R::fact(&path) {
            Some(fact) if value["state"] == "known" => told.push(format!(
                "{}: {}",
                fact.label.trim_end_matches('?'),
                answer(fact, value)
            )),
            Some(_) => {}
            None => items::<R>(&path, value, told),
        }
    }
}

/// The words in a value that no table of facts names. Ids and hashes say nothing to a person.
fn plain(value: &Value) -> String {
    let mut found = Vec::new();
    gather(value, &mut found);
    found.join(", ")
}

fn gather(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::String(text) if says_something(text) => found.push(text.replace('_', " ")),
        Value::Number(number) => found.push(number.to_string()),
        Value::Bool(yes) => found.push(if *yes { "yes" } else { "no" }.to_owned()),
        Value::Array(all) => all.iter().for_each(|one| gather(one, found)),
        Value::Object(all) if all.get("state").is_some_and(|state| state == "known") => {
            gather(&all["value"], found);
        }
        Value::Object(all) if all.contains_key("state") => {}
        Value::Object(all) => all.values().for_each(|one| gather(one, found)),
        Value::String(_) | Value::Null => {}
    }
}

fn says_something(text: &str) -> bool {
    let is_code = text.len() >= 32 && text.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    !text.trim().is_empty() && !is_code
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::report::Report;
    use serde_json::json;

    fn check(path: &str, value: Value, called: &str, told: &str) {
        let path = FactPath::from(path);
        assert_eq!(label::<Report>(&path), called);
        assert_eq!(
            says::<Report>(&path, Some(&value)).unwrap(),
            told,
            "{path:?}"
        );
    }

    #[test]
    fn a_fact_an_item_and_an_act_are_each_told_in_words_without_ids() {
        let known = |value: &str| json!({ "state": "known", "value": value });
        let id = "01933000-0000-7000-8000-000000000001";
        check("/child/name", known("Jay"), "Child’s name", "Jay");
        let unknown = json!({ "state": "unknown" });
        check("/child/name", unknown, "Child’s name", "unknown");
        let item = format!("/maltreaters/items/{id}");
        let label = "Name or names used: Dre";
        let told = says::<Report>(
            &item.as_str().into(),
            Some(&json!({ "name": known("Dre") })),
        );
        assert!(told.unwrap().ends_with(": Dre"), "{label}");
        let act = json!({ "kind": "police_told", "by": id, "at": null });
        check(&format!("/acts/{id}"), act, "A recorded act", "police told");
    }
}
