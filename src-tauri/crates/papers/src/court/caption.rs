//! The caption, and what the papers call the movant.

use casefile::facts::motion as facts;
use casefile::facts::motion::relief::{ALTERNATIVE, EXPUNGE, VACATE};
use casefile::motion::movant::Pronoun;
use law::motion::Motion;
use law::motion::caption::CaseTitle;
use law::released::Released;

use super::{counts, known, said, value, words, words_of};
use crate::value::{Value, Values};

pub(super) fn add(motion: &Motion, all: &mut Values) {
    let caption = motion.caption();
    for (name, released, fact) in [
        ("county", &caption.county, &facts::case::COUNTY),
        ("branch", &caption.branch, &facts::case::BRANCH),
        ("number", &caption.number, &facts::case::NUMBER),
    ] {
        all.set(name, or_line(released, fact));
    }
    let number = words_of(&caption.number).unwrap_or("no case number yet");
    all.set("case", number.to_owned());
    let (kind, title) = match &caption.title {
        CaseTitle::StateAgainst(name) => ("state_against", Some(name)),
        CaseTitle::InTheInterestOf(name) => ("in_the_interest_of", Some(name)),
        CaseTitle::AsInFile(title) => ("as_in_file", Some(title)),
        CaseTitle::NotKnown => ("", None),
    };
    for one in ["state_against", "in_the_interest_of", "as_in_file"] {
        all.set(one, kind == one);
    }
    let names = [
        facts::movant::NAME_THEN.at(),
        facts::movant::NAME.at(),
        facts::case::TITLE.at(),
    ];
    let title = title.map_or(Value::Blank, |title| {
        Value::Text(title.clone()).resting_on(names)
    });
    all.set("title", title);
    names_of_movant(motion, all);
    let party = words_of(&caption.party).unwrap_or("Movant");
    let rests = [facts::case::PARTY.at(), facts::case::CASE_TYPE.at()];
    all.set(
        "party",
        Value::Text(party.to_lowercase()).resting_on(rests.clone()),
    );
    all.set(
        "Party",
        Value::Text(words::capital(party)).resting_on(rests),
    );
    all.set("relief", caption.relief.clone());
    let asked = [&VACATE, &EXPUNGE, &ALTERNATIVE].map(|fact| fact.at());
    let asked = counts::reach_of_all(motion).into_iter().chain(asked);
    let reduced = caption.relief.strip_prefix("Motion to ");
    all.set("relief_sought", value(reduced.map(str::to_owned), asked));
    pronouns(motion.pronoun(), all);
}

/// A part of the caption, or a line to write it on.
fn or_line(released: &Released, fact: &casefile::fact::Fact) -> Value {
    words_of(released).map_or(Value::Blank, |words| {
        Value::from(words).resting_on([fact.at()])
    })
}

/// The name in the file, and the name now where it is another one.
fn names_of_movant(motion: &Motion, all: &mut Values) {
    let now = known(motion, &facts::movant::NAME);
    let then = known(motion, &facts::movant::NAME_THEN);
    let called = if then.is_some() {
        said(motion, &facts::movant::NAME_THEN)
    } else {
        said(motion, &facts::movant::NAME)
    };
    let other = now.filter(|now| then.is_some_and(|then| then != *now));
    all.set("name", called);
    all.set(
        "name_now",
        value(other.map(str::to_owned), [facts::movant::NAME.at()]),
    );
}

fn pronouns(pronoun: Pronoun, all: &mut Values) {
    let (she, was, her) = match pronoun {
        Pronoun::She => ("she", "was", "her"),
        Pronoun::He => ("he", "was", "his"),
        Pronoun::They => ("they", "were", "their"),
    };
    let rests = || [facts::movant::PRONOUN.at()];
    for (name, words) in [
        ("she_was", format!("{she} {was}")),
        ("She_was", words::capital(&format!("{she} {was}"))),
        ("her", her.to_owned()),
    ] {
        all.set(name, Value::Text(words).resting_on(rests()));
    }
}
