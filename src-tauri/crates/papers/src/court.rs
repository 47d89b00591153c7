//! What the papers of one motion have in common: every value that their templates ask for.
//!
//! Everything comes from a [`Motion`], so nothing stands on a court paper that law did not let
//! through. A fact that nobody entered has no value, and the template's sentence about it is
//! absent; only the caption, and acts that are still to come, leave a line to write on.

mod caption;
mod counts;
mod declared;
mod exhibits;
mod grounds;
mod relief;
mod signature;
mod story;
pub(crate) mod words;

use casefile::fact::{Choice, Fact};
use casefile::facts::motion as facts;
use casefile::path::FactPath;
use chrono::NaiveDate;
use law::motion::Motion;
use law::released::Released;
use law::rules::register::{BANNER, VERSION};

use crate::document::{Block, Document};
use crate::error::PaperError;
use crate::passage::with_edits;
use crate::template;
use crate::text;
use crate::value::{Value, Values};

/// Makes a paper of a motion from a template, with a person's edits in their places. `today` is
/// the date on a draft's stamp.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn paper(template: &str, motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    let document = template::render(template, &values(motion, today))?;
    let edits = motion.edits();
    Ok(with_edits(document, |name| {
        edits.get(name).map(|edit| edit.text.as_str())
    }))
}

/// Makes a paper as [`paper`] does, but as the program words it, without a person's edits: what
/// an edit is compared with.
///
/// # Errors
/// Only if the template cannot be read, which no content of a motion can cause.
pub fn as_made(template: &str, motion: &Motion, today: NaiveDate) -> Result<Document, PaperError> {
    template::render(template, &values(motion, today))
}

/// Whether a paper has a place for a judge's signature, which an order that is e-filed must not
/// have: the court's own signature and its date come into the three inches at the top.
pub fn has_judge_block(document: &Document) -> bool {
    let words = text::write(document).to_uppercase();
    let names = ["BY THE COURT", "CIRCUIT COURT JUDGE", "CIRCUIT JUDGE"];
    names.iter().any(|name| words.contains(name))
        || document
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Signature(_)))
}

fn values(motion: &Motion, today: NaiveDate) -> Values {
    let mut all = Values::new()
        .with("stamp", stamp(motion, today))
        .with("draft", motion.is_draft())
        .with("law_as_of", VERSION)
        .with("law_read", BANNER);
    caption::add(motion, &mut all);
    counts::add(motion, &mut all);
    relief::add(motion, &mut all);
    let told = story::told(motion);
    grounds::add(motion, &told, &mut all);
    exhibits::add(motion, &mut all);
    signature::add(motion, &mut all);
    for (name, fact) in [
        ("causation", &facts::trafficked::CAUSATION),
        ("decided", &facts::reasons::DECIDED),
        ("why_not", &facts::reasons::WHY_NOT),
        ("diligence", &facts::reasons::DILIGENCE),
        ("safety", &facts::reasons::SAFETY),
        ("benefit", &facts::reasons::BENEFIT),
        ("no_harm", &facts::reasons::NO_HARM),
        ("court_ordered", &facts::filing::COURT_ORDERED),
    ] {
        all.set(name, sentence(motion, fact));
    }
    for (name, fact) in [
        ("prosecutor_office", &facts::case::PROSECUTOR_OFFICE),
        ("served_on_office", &facts::filing::SERVED_ON_OFFICE),
    ] {
        all.set(name, resting(fact, known(motion, fact).map(words::office)));
    }
    let to = &facts::case::PROSECUTOR_OFFICE;
    let addressee = known(motion, to).map(words::addressed);
    all.set("addressee", resting(to, addressee));
    for (name, fact) in [
        ("defense_raised", &facts::reasons::DEFENSE_RAISED),
        ("allegation_raised", &facts::reasons::ALLEGATION_RAISED),
    ] {
        all.set(name, answers(motion, fact, "yes"));
        all.set(&format!("{name}_not"), answers(motion, fact, "no"));
    }
    for (name, fact) in [
        ("served_on", &facts::filing::SERVED_ON),
        ("court_notified_on", &facts::filing::COURT_NOTIFIED_ON),
    ] {
        let day = known(motion, fact).map(words::dated);
        all.set(name, resting(fact, day));
    }
    let way = chosen(motion, &facts::filing::WAY, facts::filing::WAY_CHOICES);
    all.set("on_paper", way == Some("paper"));
    let how = chosen(
        motion,
        &facts::filing::SERVED_HOW,
        facts::filing::SERVED_HOW_CHOICES,
    );
    all.set(
        "served_how",
        resting(
            &facts::filing::SERVED_HOW,
            served_how(how).map(str::to_owned),
        ),
    );
    declared::add(motion, &told, &mut all);
    all.set("story", story::in_order(motion, &told));
    let basis = told.iter().flat_map(story::Told::basis);
    all.set(
        "rests",
        rests().with("story", Value::from("").resting_on(basis)),
    );
    all
}

/// The mark in the margin: an invented case, and a draft until a person marks the papers final.
fn stamp(motion: &Motion, today: NaiveDate) -> String {
    let draft = format!("Draft {}, not for filing", today.format("%-d %b %Y"));
    match (motion.practice(), motion.is_draft()) {
        (true, true) => format!("TRAINING · {draft}"),
        (true, false) => "TRAINING".to_owned(),
        (false, true) => draft,
        (false, false) => String::new(),
    }
}

/// The words for a way of service; another way has none that could be printed.
fn served_how(how: Option<&str>) -> Option<&'static str> {
    match how? {
        "electronic_notice" => Some("by the e-filing system’s notice"),
        "mail" => Some("by mail"),
        "hand" => Some("by hand"),
        _ => None,
    }
}

/// Facts that a passage rests on without printing their words, by the passage.
fn rests() -> Values {
    let on = |facts: &[&Fact]| Value::from("").resting_on(facts.iter().map(|fact| fact.at()));
    Values::new()
        .with(
            "raised",
            on(&[
                &facts::reasons::DEFENSE_RAISED,
                &facts::reasons::ALLEGATION_RAISED,
            ]),
        )
        .with(
            "relief",
            on(&[
                &facts::relief::VACATE,
                &facts::relief::DISMISS,
                &facts::relief::EXPUNGE,
                &facts::relief::ALTERNATIVE,
                &facts::relief::HEARING,
            ]),
        )
        .with("result", on(&[&facts::trafficked::CAUSATION]))
        .with("why_not", on(&[&facts::reasons::WHY_NOT]))
        .with(
            "diligence",
            on(&[&facts::reasons::DILIGENCE, &facts::reasons::SAFETY]),
        )
        .with(
            "for_the_court",
            on(&[&facts::reasons::BENEFIT, &facts::reasons::NO_HARM]),
        )
        .with(
            "acts",
            on(&[&facts::trafficked::ROUTES, &facts::trafficked::ACCESS_USED]),
        )
}

/// The words of a fact, if it is known.
fn known<'a>(motion: &'a Motion, fact: &Fact) -> Option<&'a str> {
    words_of(motion.fact(&fact.at()))
}

/// The words of an answer, if it has any.
fn words_of(released: &Released) -> Option<&str> {
    match released {
        Released::Known(text) if !text.trim().is_empty() => Some(text.trim()),
        Released::Known(_) | Released::Unknown | Released::NotAsked | Released::Refused => None,
    }
}

/// Words that rest on a fact, or nothing that could be printed.
fn resting(fact: &Fact, words: Option<String>) -> Value {
    value(words, [fact.at()])
}

/// Words with the facts that they rest on; without words there is no value.
fn value(words: Option<String>, facts: impl IntoIterator<Item = FactPath>) -> Value {
    match words {
        Some(words) => Value::Text(words).resting_on(facts),
        None => Value::not_known("not entered"),
    }
}

/// A fact as it was entered.
fn said(motion: &Motion, fact: &Fact) -> Value {
    resting(fact, known(motion, fact).map(str::to_owned))
}

/// A fact as it was entered, with a full stop if it has no end of its own.
fn sentence(motion: &Motion, fact: &Fact) -> Value {
    resting(fact, known(motion, fact).map(words::ended))
}

/// Whether a fact is known to have this answer.
pub(crate) fn answers(motion: &Motion, fact: &Fact, answer: &str) -> bool {
    known(motion, fact) == Some(answer)
}

/// Which of its choices a fact has.
fn chosen(motion: &Motion, fact: &Fact, choices: &[Choice]) -> Option<&'static str> {
    let label = known(motion, fact)?;
    choices
        .iter()
        .find(|choice| choice.label == label)
        .map(|choice| choice.value)
}
