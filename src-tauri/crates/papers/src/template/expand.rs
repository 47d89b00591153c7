//! Filling in a template without letting a value meet the Markdown parser: every value is
//! kept aside, and a token of private-use characters stands in its place.

use std::{
    fmt, io,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use casefile::path::FactPath;
use minijinja::{
    Environment, Error, ErrorKind, UndefinedBehavior, Value as Jinja,
    value::{Enumerator, Object, ObjectRepr, ValueKind},
};

use crate::{
    error::PaperError,
    value::{Value, Values},
};

/// Begins a token; the number of the leaf follows.
pub(super) const OPEN: char = '\u{E000}';
/// Ends a token.
pub(super) const CLOSE: char = '\u{E001}';
/// Stands before text that is to be read as the inside of a line.
pub(super) const GUARD: char = '\u{E002}';

/// How many steps a template may take; a paper of a thousand table rows takes some 30,000.
const FUEL: u64 = 1_000_000;
/// How long a filled-in template may be, in bytes, with tokens in place of the values.
const LONGEST: usize = 4 * 1024 * 1024;

/// A filled-in template: its text with tokens, and what the tokens stand for.
pub(super) struct Filled {
    pub(super) text: String,
    pub(super) leaves: Vec<Leaf>,
}

/// What one token stands for, and the facts that it rests on.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Leaf {
    pub(super) what: What,
    pub(super) rests_on: Vec<FactPath>,
}

/// What is printed for a token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum What {
    Text(String),
    NotKnown(String),
    Blank,
}

pub(super) fn fill(source: &str, values: &Values) -> Result<Filled, PaperError> {
    if let Some((at, _)) = source.match_indices([OPEN, CLOSE, GUARD]).next() {
        let line = source[..at].matches('\n').count() + 1;
        return Err(explain(
            source,
            Some(line),
            "has a private-use character in it".to_owned(),
        ));
    }
    let shelf = Arc::new(Shelf::default());
    let environment = environment(&shelf);
    let context = shelf.group(values);
    let mut out = Bounded {
        bytes: Vec::new(),
        full: false,
    };
    let result = environment
        .template_from_str(source)
        .and_then(|template| template.render_captured_to(context, &mut out).map(|_| ()));
    if out.full {
        return Err(PaperError::TooLarge("fills more than four megabytes"));
    }
    result.map_err(|error| translate(source, &error))?;
    let text = String::from_utf8(out.bytes)
        .map_err(|error| PaperError::Pdf(format!("the template is not UTF-8: {error}")))?;
    let leaves = shelf.leaves().clone();
    Ok(Filled { text, leaves })
}

fn environment<'a>(shelf: &Arc<Shelf>) -> Environment<'a> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_trim_blocks(true);
    environment.set_lstrip_blocks(true);
    environment.set_formatter(|out, _, value| {
        let kind = value.kind();
        if kind == ValueKind::Undefined {
            return Err(Error::from(ErrorKind::UndefinedError));
        }
        let printable = value.downcast_object_ref::<Told>().is_some()
            || matches!(kind, ValueKind::String | ValueKind::Number);
        if !printable {
            let problem = "names a list, a group or a condition, which cannot be printed";
            return Err(Error::new(ErrorKind::InvalidOperation, problem));
        }
        write!(out, "{value}").map_err(Error::from)
    });
    environment.add_test("defined", |value: &Jinja| !value.is_undefined());
    environment.add_test("known", |value: &Jinja| {
        told(value).is_some_and(|told| told.known)
    });
    environment.add_test("not_known", |value: &Jinja| {
        told(value).is_some_and(|told| !told.known && !told.blank)
    });
    environment.add_test("blank", |value: &Jinja| {
        told(value).is_some_and(|told| told.blank)
    });
    environment.add_filter("count", |value: &Jinja| {
        value
            .len()
            .ok_or_else(|| Error::new(ErrorKind::InvalidOperation, "only lists are counted"))
    });
    environment.add_filter("join", |value: &Jinja, between: &str| join(value, between));
    for (name, letters) in [
        ("upper", Letters::Upper),
        ("lower", Letters::Lower),
        ("capital", Letters::Capital),
    ] {
        let shelf = Arc::clone(shelf);
        environment.add_filter(name, move |value: &Jinja| changed(&shelf, value, letters));
    }
    environment
}

/// What a filter makes of the letters of a value.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Letters {
    Upper,
    Lower,
    /// The first letter as a capital.
    Capital,
}

impl Letters {
    /// The text with other letters; `first` says whether it begins the value.
    fn of(self, text: &str, first: bool) -> String {
        match self {
            Self::Upper => text.to_uppercase(),
            Self::Lower => text.to_lowercase(),
            Self::Capital if first => {
                let mut letters = text.chars();
                let capital = letters
                    .next()
                    .map(|letter| letter.to_uppercase().to_string());
                capital.unwrap_or_default() + letters.as_str()
            }
            Self::Capital => text.to_owned(),
        }
    }
}

fn told(value: &Jinja) -> Option<&Told> {
    value.downcast_object_ref::<Told>()
}

fn join(list: &Jinja, between: &str) -> Result<String, Error> {
    let mut text = String::new();
    for (index, item) in list.try_iter()?.enumerate() {
        let Some(told) = told(&item) else {
            return Err(Error::new(
                ErrorKind::InvalidOperation,
                "only lists of values are joined",
            ));
        };
        if index > 0 {
            text.push_str(between);
        }
        text.push_str(&told.tokens);
    }
    Ok(text)
}

/// Other letters for a value, which stays a value, or for the template's own words.
fn changed(shelf: &Shelf, value: &Jinja, letters: Letters) -> Result<Jinja, Error> {
    let Some(told) = told(value) else {
        let words = value.as_str().map(|words| letters.of(words, true));
        let refused = || Error::new(ErrorKind::InvalidOperation, "only values have capitals");
        return words.map(Jinja::from).ok_or_else(refused);
    };
    let changed: Vec<Leaf> = {
        let leaves = shelf.leaves();
        let chosen = told.leaves.iter().filter_map(|index| leaves.get(*index));
        chosen
            .enumerate()
            .map(|(place, leaf)| match &leaf.what {
                What::Text(text) => Leaf {
                    what: What::Text(letters.of(text, place == 0)),
                    rests_on: leaf.rests_on.clone(),
                },
                _ => leaf.clone(),
            })
            .collect()
    };
    Ok(Jinja::from_object(shelf.tell(changed)))
}

/// Where the values are kept while the template sees only tokens.
#[derive(Default)]
struct Shelf(Mutex<Vec<Leaf>>);

impl Shelf {
    fn leaves(&self) -> MutexGuard<'_, Vec<Leaf>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn tell(&self, new: Vec<Leaf>) -> Told {
        let mut leaves = self.leaves();
        let known = |leaf: &Leaf| matches!(&leaf.what, What::Text(text) if !text.trim().is_empty());
        let mut told = Told {
            tokens: String::new(),
            known: new.iter().any(known),
            blank: new.iter().all(|leaf| leaf.what == What::Blank),
            leaves: Vec::new(),
        };
        for leaf in new {
            told.tokens
                .push_str(&format!("{OPEN}{}{CLOSE}", leaves.len()));
            told.leaves.push(leaves.len());
            leaves.push(leaf);
        }
        told
    }

    fn value(&self, value: &Value) -> Jinja {
        match value {
            Value::Flag(flag) => Jinja::from(*flag),
            Value::Number(number) => Jinja::from(*number),
            Value::List(items) => Jinja::from(
                items
                    .iter()
                    .map(|item| self.value(item))
                    .collect::<Vec<_>>(),
            ),
            Value::Group(values) => self.group(values),
            Value::Text(_)
            | Value::NotKnown(_)
            | Value::Blank
            | Value::Joined(_)
            | Value::Resting(..) => {
                let mut leaves = Vec::new();
                flatten(value, &[], &mut leaves);
                if let Some(What::Text(first)) = leaves.first_mut().map(|leaf| &mut leaf.what) {
                    *first = first.trim_start().to_owned();
                }
                if let Some(What::Text(last)) = leaves.last_mut().map(|leaf| &mut leaf.what) {
                    *last = last.trim_end().to_owned();
                }
                Jinja::from_object(self.tell(leaves))
            }
        }
    }

    fn group(&self, values: &Values) -> Jinja {
        let named = values
            .iter()
            .map(|(name, value)| (name.to_owned(), self.value(value)));
        Jinja::from_object(Group(named.collect()))
    }
}

fn flatten(value: &Value, facts: &[FactPath], leaves: &mut Vec<Leaf>) {
    let what = match value {
        Value::Text(text) => What::Text(text.clone()),
        Value::NotKnown(words) => What::NotKnown(words.clone()),
        Value::Blank => What::Blank,
        Value::Number(number) => What::Text(number.to_string()),
        Value::Joined(parts) | Value::List(parts) => {
            parts.iter().for_each(|part| flatten(part, facts, leaves));
            return;
        }
        Value::Resting(own, value) => {
            flatten(value, &[facts, own].concat(), leaves);
            return;
        }
        Value::Flag(_) | Value::Group(_) => return,
    };
    leaves.push(Leaf {
        what,
        rests_on: facts.to_vec(),
    });
}

/// A value as the template sees it: opaque, but able to say whether it is known.
struct Told {
    tokens: String,
    leaves: Vec<usize>,
    known: bool,
    blank: bool,
}

impl fmt::Debug for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tokens)
    }
}

impl Object for Told {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.known
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.tokens)
    }
}

/// A group as the template sees it: its members by name, and no way to list or print it.
struct Group(std::collections::BTreeMap<String, Jinja>);

impl fmt::Debug for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a group of values")
    }
}

impl Object for Group {
    fn get_value(self: &Arc<Self>, key: &Jinja) -> Option<Jinja> {
        key.as_str().and_then(|name| self.0.get(name)).cloned()
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::NonEnumerable
    }

    fn is_true(self: &Arc<Self>) -> bool {
        !self.0.is_empty()
    }

    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a group of values")
    }
}

/// Takes the filled-in text and stops the template when it grows too long.
struct Bounded {
    bytes: Vec<u8>,
    full: bool,
}

impl io::Write for Bounded {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.bytes.len() + bytes.len() > LONGEST {
            self.full = true;
            return Err(io::Error::other("the template fills too much"));
        }
        self.bytes.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn translate(source: &str, error: &Error) -> PaperError {
    let problem = match error.kind() {
        ErrorKind::OutOfFuel => return PaperError::TooLarge("takes more than a million steps"),
        ErrorKind::UndefinedError => "asks for a value that was not handed over".to_owned(),
        ErrorKind::SyntaxError => format!("cannot be read: {}", error.detail().unwrap_or("syntax")),
        kind => error
            .detail()
            .map_or_else(|| kind.to_string(), str::to_owned),
    };
    explain(source, error.line(), problem)
}

fn explain(source: &str, line: Option<usize>, problem: String) -> PaperError {
    let line = line.unwrap_or(1).max(1);
    let text = source
        .lines()
        .nth(line - 1)
        .unwrap_or_default()
        .trim()
        .to_owned();
    PaperError::Template {
        line,
        text,
        problem,
    }
}
