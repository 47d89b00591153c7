//! The examples of the rules: what each of them says in the scenarios, as the committed rulebook has them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Serialize;

use crate::views::law_text::law_text;

/// What a rule says in one scenario.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct ExampleView {
    /// The scenario, in a sentence.
    pub title: String,
    /// What the rule says in it, one line for each conclusion.
    pub says: Vec<String>,
}

/// The page is made of the registers and the scenarios, and a test holds it to both.
const PAGE: &str = include_str!("../../../tests/rulebook.md");

static EXAMPLES: LazyLock<BTreeMap<&'static str, Vec<ExampleView>>> =
    LazyLock::new(|| examples_of(PAGE));

/// The examples of a rule; none for an id that no rule has.
pub fn examples(id: &str) -> Vec<ExampleView> {
    EXAMPLES.get(id).cloned().unwrap_or_default()
}

fn examples_of(page: &'static str) -> BTreeMap<&'static str, Vec<ExampleView>> {
    let mut all: BTreeMap<&'static str, Vec<ExampleView>> = BTreeMap::new();
    let mut rule = "";
    let mut listed = false;
    for line in page.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            rule = heading.split(' ').next().unwrap_or_default();
            listed = false;
        } else if line == "Examples:" {
            listed = true;
        } else if listed && let Some(example) = line.strip_prefix("- ").and_then(example) {
            all.entry(rule).or_default().push(example);
        }
    }
    all
}

/// A line such as ``A Friday night (`friday_night_call`): due, open / note``.
fn example(line: &str) -> Option<ExampleView> {
    let (title, rest) = line.split_once(" (`")?;
    let (_, says) = rest.split_once("`): ")?;
    Some(ExampleView {
        title: law_text(title),
        says: says.split(" / ").map(law_text).collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_every_register_has_an_example() {
        for rule in law::index::every() {
            assert!(!examples(rule.id).is_empty(), "{} has no example", rule.id);
        }
    }

    #[test]
    fn an_example_is_a_scenario_and_what_the_rule_says_in_it() {
        assert_eq!(
            example("At night (`night`): due Sat, open / see § 48.02"),
            Some(ExampleView {
                title: "At night".into(),
                says: vec!["due Sat, open".into(), "see §\u{a0}48.02".into()],
            })
        );
        assert_eq!(example("Cited as: Wis. Stat. § 48.02"), None);
    }
}
