//! The answers of a motion in words, for links to its fields and to the items of its lists.

use casefile::facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::case::Count;
use casefile::motion::story::StoryFact;
use casefile::path::FactPath;
use law::motion::parts::letter_of;
use law::motion::reading::count_number;

use crate::answers::answered;
use crate::matter::HIDDEN;
use crate::views::links::{FactLink, Links, answer_words};
use crate::views::motion::story::marks;
use crate::views::title::short;

/// Reads every answer of a motion. Where the client really lives is not among the words.
pub fn of_motion(motion: &MotionFacts) -> Links {
    let record = serde_json::to_value(motion).unwrap_or_default();
    let items = items(motion);
    let mut links: Vec<FactLink> = answered(&record, facts::MOTION)
        .into_iter()
        .map(|(path, fact, leaf)| {
            let label = fact.label.trim_end_matches('?');
            let label = match items.iter().find(|item| path.is_within(&item.path)) {
                Some(item) => format!("{}: {}", item.label, lower(label)),
                None => label.to_owned(),
            };
            let answer = match leaf["state"].as_str() {
                Some("known") if path.as_str() == HIDDEN.path => "kept in its own field".to_owned(),
                _ => answer_words(fact, leaf),
            };
            FactLink {
                path,
                label,
                answer,
            }
        })
        .collect();
    links.extend(edited(motion));
    links.extend(items);
    Links::with(links, |path| facts::motion(path).map(|fact| fact.label))
}

/// The items of the lists, each under its name.
fn items(motion: &MotionFacts) -> Vec<FactLink> {
    let at = |list: &str, id: ItemId| FactPath(format!("/{list}/items/{id}"));
    let item = |path: FactPath, label: String, answer: String| FactLink {
        path,
        label,
        answer,
    };
    let said = |answer: &casefile::answer::Answer<String>| {
        answer.known().map(|text| short(text)).unwrap_or_default()
    };
    let mut all = Vec::new();
    for (id, count) in motion.counts.iter() {
        let name = count_called(count);
        all.push(item(at("counts", id), name, said(&count.charge)));
    }
    // Counted as every screen counts them: in the order of time.
    for (place, mark) in marks(motion).into_iter().enumerate() {
        let name = format!("Fact {}", place + 1);
        all.push(item(mark.path, name, mark.title));
    }
    for (id, exhibit) in motion.exhibits.iter() {
        let name = match letter_of(motion, id) {
            Some(letter) => format!("Exhibit {letter}"),
            None => "An exhibit".to_owned(),
        };
        all.push(item(at("exhibits", id), name, said(&exhibit.name)));
    }
    for (id, caution) in motion.cautions.iter() {
        all.push(item(
            at("cautions", id),
            "Your own list".to_owned(),
            said(&caution.what),
        ));
    }
    for (id, guarded) in motion.guarded.iter() {
        all.push(item(
            at("guarded", id),
            "A guarded name".to_owned(),
            said(&guarded.name),
        ));
    }
    all
}

/// The paragraphs that a person edited.
fn edited(motion: &MotionFacts) -> impl Iterator<Item = FactLink> {
    motion.edits.iter().map(|(name, edit)| FactLink {
        path: law::motion::texts::edit_path(name),
        label: "An edited paragraph".to_owned(),
        answer: short(&edit.text),
    })
}

/// A fact of the story in a few words: counsel's, or the client's own where there are no others.
pub fn fact_title(fact: &StoryFact) -> String {
    [&fact.statement, &fact.own_words]
        .into_iter()
        .filter_map(|words| words.known())
        .map(|words| short(words))
        .find(|words| !words.is_empty())
        .unwrap_or_else(|| "Nothing written yet".to_owned())
}

/// A count by its number, once only where the word was typed with it: "Count 2".
pub fn count_called(count: &Count) -> String {
    let typed = count.label.known().map(|label| short(label));
    match typed.as_deref().map(count_number) {
        Some(number) if !number.is_empty() => format!("Count {number}"),
        _ => "A count".to_owned(),
    }
}

/// A label behind a name, which begins in lower case.
fn lower(label: &str) -> String {
    let mut letters = label.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::answer::{Answer, Source};
    use casefile::span::Span;

    #[test]
    fn a_link_to_where_the_client_really_lives_does_not_say_it() {
        let mut motion = MotionFacts::default();
        let told = |text: &str| Answer::from_source(text.to_owned(), Source::Movant);
        motion.movant.actual_address = told("1418 Willow Bend Road");
        motion.movant.assigned_address = told("P.O. Box 7035");
        let links = of_motion(&motion);
        assert_eq!(links.link(&HIDDEN.at()).answer, "kept in its own field");
        let assigned = facts::motion::movant::ASSIGNED_ADDRESS.at();
        assert_eq!(links.link(&assigned).answer, "P.O. Box 7035");
    }

    #[test]
    fn a_link_counts_the_facts_in_the_order_of_time_as_the_story_does() {
        let mut motion = MotionFacts::default();
        let mut tell = |when: &str| {
            let id = ItemId::new();
            let fact = StoryFact {
                when: Answer::from_source(Span::read(when).expect("a time"), Source::Movant),
                ..Default::default()
            };
            motion.story.items.insert(id, fact);
            facts::motion::story::WHEN.of(id)
        };
        let (later, earlier) = (tell("2012"), tell("2009"));
        let links = of_motion(&motion);
        assert_eq!(links.link(&earlier).label, "Fact 1: when");
        assert_eq!(links.link(&later).label, "Fact 2: when");
    }

    #[test]
    fn a_fact_of_an_item_is_called_by_the_item() {
        let mut motion = MotionFacts::default();
        let id = ItemId::new();
        let count = Count {
            label: Answer::from_source("Count 2".to_owned(), Source::Record),
            ..Default::default()
        };
        motion.counts.items.insert(id, count);
        let links = of_motion(&motion);
        let statute = facts::motion::count::STATUTE.of(id);
        assert_eq!(links.link(&statute).label, "Count 2: statute");
        assert_eq!(
            links.link(&FactPath(format!("/counts/items/{id}"))).label,
            "Count 2"
        );
    }
}
