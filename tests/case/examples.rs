//! One-line examples of each rule, as a lawyer reads them: tests/examples/*.toml.

use std::collections::BTreeMap;

use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::motion::measured::{MeasuredFile, MeasuredFiles};
use law::office::Office;
use law::rule::Rule;
use law::rules::{DISCLOSURE, DIVERSION, FILES, LAW, MOTION, REPORT, SERVICES, TRAINING};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::files::scenarios;
use crate::record::{Record, moment};
use crate::words::words;

/// The examples of the rules about one kind of record.
#[derive(Deserialize)]
pub struct Examples {
    /// The record that they tell.
    pub record: Kept,
    /// The moment at which each is looked at, unless it says otherwise.
    now: String,
    /// What is told in each of them.
    given: Vec<String>,
    /// The examples of each rule, by its id.
    #[serde(flatten)]
    pub rules: BTreeMap<String, Vec<Example>>,
}

/// One example.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows, where its facts alone do not say it.
    #[serde(default)]
    title: String,
    #[serde(default)]
    now: Option<String>,
    /// What the office's settings say.
    #[serde(default)]
    office: Vec<String>,
    /// The facts, each as `name = text`.
    #[serde(default)]
    when: Vec<String>,
    /// The finished files, as they were measured.
    #[serde(default)]
    files: Vec<MeasuredFile>,
    /// What the rule says, one line for each conclusion.
    pub then: Vec<String>,
}

/// Which record an example tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// A report of a child.
    Report,
    /// A motion, with its finished files.
    Motion,
    /// A prosecution that might go another way.
    Diversion,
    /// A disclosure.
    Disclosure,
    /// An office's directory of services.
    Services,
    /// An office's roster of training.
    Training,
    /// An office's readings of the law.
    LawReadings,
}

impl Kept {
    /// The table that its facts stand in.
    pub fn table(self) -> fn(&FactPath) -> Option<&'static Fact> {
        match self {
            Self::Report => facts::report,
            Self::Motion => facts::motion,
            Self::Diversion => facts::diversion,
            Self::Disclosure => facts::disclosure,
            Self::Services => facts::services,
            Self::Training => facts::training,
            Self::LawReadings => facts::law_readings,
        }
    }

    /// Every question of that table.
    pub fn all(self) -> Vec<&'static Fact> {
        let parts: &[&'static [Fact]] = match self {
            Self::Report => facts::REPORT,
            Self::Motion => facts::MOTION,
            Self::Diversion => facts::DIVERSION,
            Self::Disclosure => &[facts::disclosure::ALL],
            Self::Services => &[facts::services::ALL],
            Self::Training => &[facts::training::ALL],
            Self::LawReadings => &[facts::law_readings::ALL],
        };
        parts.iter().flat_map(|part| part.iter()).collect()
    }

    /// Everything that the rules about it say of a record.
    pub fn conclusions(
        self,
        case: &Record,
        files: &[MeasuredFile],
        office: &Office,
        now: DateTime<Utc>,
    ) -> Result<Vec<Conclusion>, String> {
        match self {
            Self::Report => decided(REPORT, case, office, now),
            Self::Motion => {
                let mut all = decided(MOTION, case, office, now)?;
                let files = MeasuredFiles {
                    files: files.to_vec(),
                };
                all.extend(
                    FILES
                        .iter()
                        .flat_map(|rule| (rule.decide)(&files, office, now)),
                );
                Ok(all)
            }
            Self::Diversion => decided(DIVERSION, case, office, now),
            Self::Disclosure => decided(DISCLOSURE, case, office, now),
            Self::Services => decided(SERVICES, case, office, now),
            Self::Training => decided(TRAINING, case, office, now),
            Self::LawReadings => decided(LAW, case, office, now),
        }
    }
}

fn decided<R: DeserializeOwned>(
    rules: &[&Rule<R>],
    case: &Record,
    office: &Office,
    now: DateTime<Utc>,
) -> Result<Vec<Conclusion>, String> {
    let record: R = case.read()?;
    Ok(rules
        .iter()
        .flat_map(|rule| (rule.decide)(&record, office, now))
        .collect())
}

/// What an example tells, read.
pub struct Told {
    /// The record.
    pub case: Record,
    /// Each fact that was told, by its name, the given ones first.
    pub facts: Vec<(String, String)>,
    /// What the rule concludes.
    pub conclusions: Vec<Conclusion>,
    /// The moment.
    pub now: DateTime<Utc>,
}

impl Examples {
    /// What an example of that rule tells, and what the rule concludes of it.
    pub fn told(&self, rule: &str, example: &Example) -> Result<Told, String> {
        let now = moment(example.now.as_deref().unwrap_or(&self.now))?;
        let facts = pairs(self.given.iter().chain(&example.when))?;
        let mut case = Record::of(self.record.table());
        case.tell(facts.iter().map(|(n, t)| (n.as_str(), t.as_str())), now)?;
        let mut settings = Record::settings();
        let told = pairs(&example.office)?;
        settings.tell(told.iter().map(|(n, t)| (n.as_str(), t.as_str())), now)?;
        let office = Office::of(&settings.as_settings()?);
        let mut conclusions = self
            .record
            .conclusions(&case, &example.files, &office, now)?;
        conclusions.retain(|conclusion| conclusion.rule == rule);
        Ok(Told {
            case,
            facts,
            conclusions,
            now,
        })
    }
}

impl Told {
    /// The lines as an example is written in.
    pub fn says(&self) -> Vec<String> {
        self.conclusions
            .iter()
            .map(|conclusion| words(conclusion, None, |path| self.case.name(path)))
            .collect()
    }

    /// The lines as a lawyer reads them: what is missing by the name of the question.
    pub fn reads(&self, kept: Kept) -> Vec<String> {
        let name = |path: &FactPath| match kept.table()(path) {
            Some(fact) => format!("“{}”", fact.label),
            None => short(&self.case.name(path)).replace('_', " "),
        };
        self.conclusions
            .iter()
            .map(|conclusion| words(conclusion, None, name))
            .collect()
    }
}

impl Example {
    /// What it tells, in words: the questions and the answers.
    pub fn told_in_words(&self, kept: Kept) -> String {
        if !self.title.is_empty() {
            return self.title.trim_end_matches('.').to_owned();
        }
        let office = pairs(&self.office).unwrap_or_default();
        let case = pairs(&self.when).unwrap_or_default();
        let said: Vec<String> = office
            .iter()
            .map(|(name, text)| answered(facts::office, name, text))
            .chain(
                case.iter()
                    .map(|(name, text)| answered(kept.table(), name, text)),
            )
            .collect();
        let at = self
            .now
            .as_ref()
            .map(|now| format!("At {now}. "))
            .unwrap_or_default();
        if said.is_empty() {
            return format!("{at}Nothing is told");
        }
        format!("{at}{}", said.join("; "))
    }
}

/// One answer in words: "Is the child an Indian child? Known".
fn answered(table: fn(&FactPath) -> Option<&'static Fact>, name: &str, text: &str) -> String {
    let parts: Vec<&str> = name.split('/').collect();
    let item = match parts.as_slice() {
        [list, _, field] if table(&format!("/{name}").as_str().into()).is_none() => {
            Some(format!("/{list}/items/x/{field}"))
        }
        _ => None,
    };
    let path = FactPath(item.unwrap_or_else(|| format!("/{name}")));
    let Some(fact) = table(&path) else {
        return format!("{name} = {text}");
    };
    let between = if fact.label.ends_with('?') { "" } else { ":" };
    format!("{}{between} {}", fact.label, shown(fact.kind, text))
}

fn shown(kind: Kind, text: &str) -> String {
    match (text, kind) {
        ("(unknown)", _) => "not known".to_owned(),
        ("(not asked)", _) => "not asked".to_owned(),
        ("(refused)", _) => "refused".to_owned(),
        (_, Kind::Choice(choices) | Kind::Many(choices)) => text
            .split(", ")
            .map(|value| {
                let choice = choices.iter().find(|choice| choice.value == value);
                choice.map_or(value, |choice| choice.label)
            })
            .collect::<Vec<_>>()
            .join(", "),
        (_, Kind::Line | Kind::Text) => format!("“{text}”"),
        _ => text.to_owned(),
    }
}

/// The short name of an item.
fn short(name: &str) -> String {
    name.rsplit('/').next().unwrap_or(name).to_owned()
}

fn pairs<'a>(told: impl IntoIterator<Item = &'a String>) -> Result<Vec<(String, String)>, String> {
    told.into_iter()
        .map(|line| {
            let (name, text) = line
                .split_once(" = ")
                .ok_or_else(|| format!("“{line}” is no “name = text”"))?;
            Ok((name.to_owned(), text.to_owned()))
        })
        .collect()
}

/// Every file of examples with its name.
pub fn all() -> Vec<(String, Examples)> {
    scenarios("examples")
}

/// What an outcome is called in a list of the outcomes that a rule can give.
pub fn outcome(conclusion: &Conclusion) -> String {
    let mut bare = conclusion.clone();
    bare.about = FactPath::from("");
    bare.missing.clear();
    let words = words(&bare, None, |path| path.to_string());
    match bare.due() {
        Some(_) => words.split(' ').next().unwrap_or_default().to_owned(),
        None => words,
    }
}
