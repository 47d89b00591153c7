//! What several rules read out of a motion's facts in the same way.

use casefile::answer::Answer;
use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::case::{CaseType, Count, Form};
use casefile::motion::element::ElementLetter;
use casefile::motion::movant::Pronoun;
use casefile::motion::story::StoryFact;
use casefile::path::FactPath;

use crate::release::has_words;

/// Whether § 973.015(2m) reaches a count, as far as the facts say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    /// A conviction, adjudication or finding for § 944.30 itself.
    Reached,
    /// § 944.30, and there is no conviction, adjudication or finding on it.
    NothingToVacate,
    /// Another statute.
    Outside,
    /// An attempt, a party to a crime, an amended charge, or something that nobody could say: a person judges.
    Ask(Vec<FactPath>),
    /// These facts say it.
    Needs(Vec<FactPath>),
}

/// Whether § 973.015(2m) reaches a count.
pub fn reach(id: ItemId, count: &Count) -> Reach {
    let (statute, form) = (facts::count::STATUTE.of(id), facts::count::FORM.of(id));
    let disposition = count.disposition.known();
    let ended_otherwise = disposition.is_some_and(|d| !d.is_reached());
    if count.statute.known().is_some_and(|s| !s.is_944_30()) {
        // Another statute is outside, unless the charge was amended to it: then a person looks.
        return match (count.form.known(), count.form.is_not_asked()) {
            _ if ended_otherwise => Reach::Outside,
            (Some(Form::Amended), _) => Reach::Ask(Vec::new()),
            (Some(_), _) => Reach::Outside,
            (None, true) => Reach::Needs(vec![form]),
            (None, false) => Reach::Ask(vec![form]),
        };
    }
    if count.statute.known().is_some() && ended_otherwise {
        return Reach::NothingToVacate;
    }
    if count.form.known().is_some_and(|form| *form != Form::Itself) {
        return Reach::Ask(Vec::new());
    }
    let mut asked = Vec::new();
    let mut missing = Vec::new();
    for (fact, known, open) in [
        (
            statute,
            count.statute.known().is_some(),
            count.statute.is_not_asked(),
        ),
        (
            form,
            count.form.known().is_some(),
            count.form.is_not_asked(),
        ),
    ] {
        match (known, open) {
            (true, _) => {}
            (false, true) => missing.push(fact),
            (false, false) => asked.push(fact),
        }
    }
    if disposition.is_none() {
        missing.push(facts::count::DISPOSITION.of(id));
    }
    match (missing.is_empty(), asked.is_empty()) {
        (true, true) => Reach::Reached,
        (true, false) => Reach::Ask(asked),
        (false, _) => Reach::Needs(missing.into_iter().chain(asked).collect()),
    }
}

/// The counts that the motion speaks of: reached, or not known to be outside.
pub fn spoken_of(motion: &MotionFacts) -> impl Iterator<Item = (ItemId, &Count)> {
    motion.counts.iter().filter(|(id, count)| {
        matches!(
            reach(*id, count),
            Reach::Reached | Reach::Ask(_) | Reach::Needs(_)
        )
    })
}

/// The name of a count as the papers and the reasons use it: "Count 1", or "A count" where it has no number.
pub fn count_name(count: &Count) -> String {
    match count.label.known().map(|label| count_number(label)) {
        Some(number) if !number.is_empty() => format!("Count {number}"),
        _ => "A count".to_owned(),
    }
}

/// The number of a count as it was typed, without the word "count" where it was typed with it.
pub fn count_number(label: &str) -> &str {
    let label = label.trim();
    match label.split_once(char::is_whitespace) {
        Some((word, number)) if word.eq_ignore_ascii_case("count") => number.trim(),
        _ => label,
    }
}

/// Whether it is a juvenile case; `None` while the kind of case is not known or is another one.
pub fn is_juvenile(motion: &MotionFacts) -> Option<bool> {
    match motion.case.case_type.known()? {
        CaseType::Juvenile => Some(true),
        CaseType::Felony | CaseType::Misdemeanor | CaseType::CriminalTraffic => Some(false),
        CaseType::Other => None,
    }
}

/// Whether a fact of the story says anything: in counsel's words or in the movant's.
pub fn says_something(fact: &StoryFact) -> bool {
    has_words(&fact.statement) || has_words(&fact.own_words)
}

/// The facts of the story that say something.
pub fn told(motion: &MotionFacts) -> impl Iterator<Item = (ItemId, &StoryFact)> {
    motion.story.iter().filter(|(_, fact)| says_something(fact))
}

/// The facts of the story that say something and are tied to an element.
pub fn tied(
    motion: &MotionFacts,
    letter: ElementLetter,
) -> impl Iterator<Item = (ItemId, &StoryFact)> {
    told(motion).filter(move |(_, fact)| fact.elements.has(&letter))
}

/// The answer on which counsel goes on without a fact on an element; there is none for (e) and (f).
pub fn stated(motion: &MotionFacts, letter: ElementLetter) -> Option<(&Answer<String>, FactPath)> {
    let stated = &motion.stated;
    match letter {
        ElementLetter::A => Some((&stated.a, facts::stated::A.at())),
        ElementLetter::B => Some((&stated.b, facts::stated::B.at())),
        ElementLetter::C => Some((&stated.c, facts::stated::C.at())),
        ElementLetter::D => Some((&stated.d, facts::stated::D.at())),
        ElementLetter::G => Some((&stated.g, facts::stated::G.at())),
        ElementLetter::E | ElementLetter::F => None,
    }
}

/// Whether the reason that (c) may ask for is given, or what it lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EarlierReason {
    /// Nothing was raised, and the reason is written.
    Given,
    /// Nothing was raised, and no reason is written.
    Lacking,
    /// Both were raised: no reason is asked for, what was decided is told.
    NotAsked,
    /// One was raised and the other was not: a person judges.
    OneOfTwo,
    /// Whether anything was raised is not known.
    Open,
}

/// How the reason for not raising it earlier stands, § 973.015(2m)(c).
pub fn earlier_reason(motion: &MotionFacts) -> EarlierReason {
    let r = &motion.reasons;
    match (r.defense_raised.known(), r.allegation_raised.known()) {
        (Some(false), Some(false)) if has_words(&r.why_not) => EarlierReason::Given,
        (Some(false), Some(false)) => EarlierReason::Lacking,
        (Some(true), Some(true)) => EarlierReason::NotAsked,
        (Some(_), Some(_)) => EarlierReason::OneOfTwo,
        _ => EarlierReason::Open,
    }
}

/// Whether a copy was served on a named office by known means on a known day.
pub fn is_served(motion: &MotionFacts) -> bool {
    let f = &motion.filing;
    f.served_on.known().is_some()
        && f.served_how.known().is_some()
        && has_words(&f.served_on_office)
}

/// What service still lacks to be recorded.
pub fn service_missing(motion: &MotionFacts) -> Vec<FactPath> {
    let f = &motion.filing;
    missing([
        (
            has_words(&f.served_on_office),
            facts::filing::SERVED_ON_OFFICE.at(),
        ),
        (f.served_on.known().is_some(), facts::filing::SERVED_ON.at()),
        (
            f.served_how.known().is_some(),
            facts::filing::SERVED_HOW.at(),
        ),
    ])
}

/// The words for the movant; "they" unless somebody says otherwise.
pub fn pronoun(motion: &MotionFacts) -> Pronoun {
    motion
        .movant
        .pronoun
        .known()
        .copied()
        .unwrap_or(Pronoun::They)
}

/// The facts of such a list that are not there.
pub fn missing<const N: usize>(facts: [(bool, FactPath); N]) -> Vec<FactPath> {
    facts
        .into_iter()
        .filter(|(there, _)| !there)
        .map(|(_, path)| path)
        .collect()
}

/// The path of one item of a list.
pub fn item(list: &str, id: ItemId) -> FactPath {
    FactPath(format!("/{list}/items/{id}"))
}

#[cfg(test)]
mod tests {
    use casefile::answer::{Answer, Source};
    use casefile::motion::case::Count;

    use super::count_name;

    #[test]
    fn a_count_is_named_once_however_its_number_was_typed() {
        for typed in ["2", "count 2", "Count  2", " COUNT 2 "] {
            let count = Count {
                label: Answer::from_source(typed.to_owned(), Source::Record),
                ..Count::default()
            };
            assert_eq!(count_name(&count), "Count 2", "“{typed}”");
        }
        assert_eq!(count_name(&Count::default()), "A count");
    }
}
