//! The scenarios of a motion, typed into a vault as a person types them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use crate::ipc::{Program, entry};

/// A scenario, as far as it is typed.
#[derive(Deserialize)]
struct Story {
    facts: BTreeMap<String, String>,
}

/// What a scenario tells, as paths and texts; each item of a list has the same id in every run.
pub struct Typed {
    /// The items, by list and short name, such as `counts/1`.
    items: Vec<String>,
    /// The answers, by name.
    facts: BTreeMap<String, String>,
}

impl Typed {
    /// Reads the scenario of this name.
    pub fn scenario(name: &str) -> Self {
        let path = format!(
            "{}/../tests/scenarios_motion/{name}.toml",
            env!("CARGO_MANIFEST_DIR")
        );
        let text = std::fs::read_to_string(path).expect("the scenario");
        let story: Story = toml::from_str(&text).expect("a scenario");
        let mut items: Vec<String> = Vec::new();
        for name in story.facts.keys() {
            if let [list, item, _] = name.split('/').collect::<Vec<_>>().as_slice() {
                let item = format!("{list}/{item}");
                if !items.contains(&item) {
                    items.push(item);
                }
            }
        }
        Self {
            items,
            facts: story.facts,
        }
    }

    /// The same with another answer.
    pub fn with(mut self, name: &str, text: &str) -> Self {
        self.facts.insert(name.to_owned(), text.to_owned());
        self
    }

    /// The same with an item of a list that says nothing yet, such as `cautions/one`.
    pub fn item(mut self, item: &str) -> Self {
        self.items.push(item.to_owned());
        self
    }

    /// The same without an answer.
    pub fn without(mut self, name: &str) -> Self {
        self.facts.remove(name);
        self
    }

    /// The id of an item, such as of `counts/1`.
    pub fn id(&self, item: &str) -> String {
        let at = self.items.iter().position(|known| known == item);
        let at = at.unwrap_or_else(|| panic!("{item} is in the scenario"));
        format!("01933000-0000-7000-8000-{at:012}")
    }

    /// The path of a fact by its name, such as of `counts/1/label`.
    pub fn path(&self, name: &str) -> String {
        match name.split('/').collect::<Vec<_>>().as_slice() {
            [list, item, field] => {
                let id = self.id(&format!("{list}/{item}"));
                format!("/{list}/items/{id}/{field}")
            }
            _ => format!("/{name}"),
        }
    }

    fn entries(&self) -> Vec<Value> {
        let added = self.items.iter().map(|item| {
            let (list, _) = item.split_once('/').expect("a list and a name");
            entry(&format!("/{list}/items/{}", self.id(item)), "=added")
        });
        let told = self.facts.iter().map(|(name, text)| {
            let text = match text.as_str() {
                "(unknown)" => "=unknown".to_owned(),
                "(not asked)" => "=not_asked".to_owned(),
                "(refused)" => "=refused".to_owned(),
                text if name.starts_with("story/") && name.ends_with("/exhibits") => text
                    .split(',')
                    .map(|one| self.id(&format!("exhibits/{}", one.trim())))
                    .collect::<Vec<_>>()
                    .join(", "),
                text => text.to_owned(),
            };
            entry(&self.path(name), &text)
        });
        added.chain(told).collect()
    }

    /// Types it into a new motion and leaves the section: the motion's id.
    pub fn begun(&self, program: &Program) -> String {
        let id = new(program);
        let saved = program.ok(
            "save_motion_draft",
            json!({ "id": id, "seq": 1, "entries": self.entries() }),
        );
        assert_eq!(saved["errors"], json!([]), "a scenario can be typed");
        program.ok("leave_motion_section", json!({ "id": id }));
        id
    }
}

/// Begins a motion in the open vault: its id.
pub fn new(program: &Program) -> String {
    program.ok("new_motion", json!({}))["id"]
        .as_str()
        .expect("an id")
        .to_owned()
}

/// Types answers into a motion.
pub fn type_into(program: &Program, id: &str, seq: u32, answers: &[(&str, &str)]) -> Value {
    let entries: Vec<Value> = answers
        .iter()
        .map(|(path, text)| entry(path, text))
        .collect();
    program.ok(
        "save_motion_draft",
        json!({ "id": id, "seq": seq, "entries": entries }),
    )
}

/// The program with an attorney's vault open.
pub fn attorney() -> Program {
    let program = Program::at(crate::FRIDAY_NIGHT);
    program.ok(
        "create_vault",
        json!({ "plan": plan(&program, "Vault", false) }),
    );
    program
}

/// What an attorney's vault of tests is to be.
pub fn plan(program: &Program, folder: &str, practice: bool) -> Value {
    let mut plan = program.plan(folder, practice);
    plan["kind"] = json!("attorney");
    plan["county"] = json!("");
    plan["agency"] = json!("Quade Law Office");
    plan["name"] = json!("M. Quade");
    plan
}

/// The row of an element.
pub fn element<'a>(view: &'a Value, letter: &str) -> &'a Value {
    view["elements"]["rows"]
        .as_array()
        .and_then(|rows| rows.iter().find(|row| row["letter"] == letter))
        .unwrap_or_else(|| panic!("({letter}) has a row"))
}

/// The step of a path.
pub fn step<'a>(view: &'a Value, key: &str) -> &'a Value {
    view["steps"]
        .as_array()
        .and_then(|steps| steps.iter().find(|step| step["key"] == key))
        .unwrap_or_else(|| panic!("{key} is a step"))
}
