//! The report beside what would go to one recipient, part by part and fact by fact.

use std::collections::BTreeMap;

use casefile::path::FactPath;
use law::release::asked::PreviewLine;
use serde::Serialize;
use serde_json::Value;

use crate::views::law_text::law_text;
use crate::views::title::short;

/// One part of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PreviewPart {
    /// Stays the same.
    pub key: String,
    /// Its heading.
    pub title: String,
    /// How many of its facts go, whole or in part.
    pub goes: u32,
    /// How many stay out.
    pub stays: u32,
    /// Its facts.
    pub lines: Vec<PreviewRow>,
}

/// One known fact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct PreviewRow {
    /// The fact.
    pub path: FactPath,
    /// What it is called.
    pub label: String,
    /// As the report has it.
    pub words: String,
    /// What of it goes; nothing where it is left out.
    pub goes: Option<String>,
    /// Why it, or some of its words, are left out; empty where all of it goes.
    pub why: String,
}

/// The parts of a report, by the first step of their paths, in the order of the paper.
const PARTS: &[(&str, &str)] = &[
    ("child", "The child"),
    ("allegation", "What is alleged"),
    ("triggers", "What calls for a diligent investigation"),
    ("trafficking", "Particulars of trafficking"),
    ("maltreaters", "Alleged to have done it"),
    ("parents", "Parents and guardians"),
    ("household", "In the home"),
    ("needs", "What those who help ask"),
    ("missing", "The missing child"),
    ("plan", "What the agency asks and plans"),
    ("disclosures", "This request"),
    ("call", "The call"),
    ("reporter", "The reporter"),
    ("assessment", "The assessment"),
    ("screening", "Screening"),
    ("owed", "Who else is owed an answer or a notice"),
    ("referral", "The referral to police"),
    ("notices", "Notices"),
];

/// The lines of a preview, gathered. `body` is the report as JSON, for the names of people in lists.
pub fn preview_parts(lines: Vec<PreviewLine>, body: &Value) -> Vec<PreviewPart> {
    let mut parts: BTreeMap<(usize, String), PreviewPart> = BTreeMap::new();
    for line in lines {
        let (at, key, title) = place(&line.path, body);
        let part = parts
            .entry((at, key.clone()))
            .or_insert_with(|| PreviewPart {
                key,
                title,
                goes: 0,
                stays: 0,
                lines: Vec::new(),
            });
        match line.goes {
            Some(_) => part.goes += 1,
            None => part.stays += 1,
        }
        part.lines.push(PreviewRow {
            path: line.path,
            label: law_text(line.label.trim_end_matches('?')),
            words: line.words,
            goes: line.goes,
            why: line.why.unwrap_or_default().to_owned(),
        });
    }
    parts.into_values().collect()
}

/// Where a fact stands in the preview: the place of its part, a name for it, and its heading.
fn place(path: &FactPath, body: &Value) -> (usize, String, String) {
    let segments: Vec<String> = path.segments().collect();
    let first = segments.first().map_or("", String::as_str);
    let at = PARTS.iter().position(|(key, _)| *key == first);
    let title = at
        .and_then(|at| PARTS.get(at))
        .map_or("Anything else", |(_, title)| *title);
    let place = at.unwrap_or(PARTS.len());
    match segments.as_slice() {
        [list, items, id, ..] if items == "items" && list != "disclosures" => {
            let item = format!("/{list}/items/{id}");
            let name = body
                .pointer(&format!("{item}/name/value"))
                .and_then(Value::as_str)
                .filter(|name| !name.trim().is_empty());
            let title = match name {
                Some(name) => format!("{title}: {}", short(name)),
                None => format!("{title}: not named"),
            };
            (place, item, title)
        }
        _ => (place, format!("/{first}"), title.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::preview_parts;
    use casefile::path::FactPath;
    use law::release::asked::PreviewLine;
    use serde_json::json;

    #[test]
    fn facts_stand_in_their_part_and_those_of_a_person_under_the_name() {
        let line = |path: &str, goes: bool| PreviewLine {
            path: FactPath::from(path),
            label: "Vehicle?",
            words: "a white van".to_owned(),
            goes: goes.then(|| "a white van".to_owned()),
            why: (!goes).then_some("Not on the list."),
        };
        let id = "01933000-0000-7000-8000-000000000001";
        let parts = preview_parts(
            vec![
                line("/call/worker", true),
                line(&format!("/maltreaters/items/{id}/vehicle"), false),
                line("/child/name", true),
            ],
            &json!({ "maltreaters": { "items": { id: { "name": { "state": "known", "value": "Dre" } } } } }),
        );
        let titles: Vec<&str> = parts.iter().map(|part| part.title.as_str()).collect();
        assert_eq!(
            titles,
            ["The child", "Alleged to have done it: Dre", "The call"],
            "in the order of a paper, whatever the order of the table"
        );
        assert_eq!((parts[1].goes, parts[1].stays), (0, 1));
        assert_eq!(parts[1].lines[0].label, "Vehicle");
    }
}
