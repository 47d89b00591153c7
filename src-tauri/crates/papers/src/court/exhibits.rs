//! The exhibits that are offered.

use casefile::facts::motion::exhibit as facts;
use law::motion::Motion;
use law::motion::parts::ExhibitPart;

use super::{value, words, words_of};
use crate::value::{Value, Values};

pub(super) fn add(motion: &Motion, all: &mut Values) {
    let each: Vec<Values> = motion.exhibits().iter().map(exhibit).collect();
    all.set("exhibits", each);
}

fn exhibit(part: &ExhibitPart) -> Values {
    let id = part.id;
    let own = |words: Option<String>, fact: &casefile::fact::Fact| value(words, [fact.of(id)]);
    // What a confidential exhibit shows does not stand in a public paper.
    let shows = words_of(&part.contains).filter(|_| !part.confidential);
    let heading = part.heading.map(|heading| format!("(c){heading}."));
    Values::new()
        .with("letter", part.letter.clone())
        .with(
            "name",
            own(words_of(&part.name).map(str::to_owned), &facts::NAME),
        )
        .with(
            "issuer",
            own(words_of(&part.issuer).map(str::to_owned), &facts::ISSUER),
        )
        .with("certified", part.certified)
        .with("heading", own(heading, &facts::KIND))
        .with("shows", own(shows.map(words::ended), &facts::CONTAINS))
        .with(
            "credibility",
            own(
                words_of(&part.credibility)
                    .filter(|_| part.heading == Some(4))
                    .map(words::ended),
                &facts::CREDIBILITY,
            ),
        )
}

/// "Exhibit A", "Exhibits A and C", with the place in them.
pub(super) fn cited(letters: &[String], place: Option<&str>) -> Option<Value> {
    let word = match letters.len() {
        0 => return None,
        1 => "Exhibit",
        _ => "Exhibits",
    };
    let place = place.map_or_else(String::new, |place| format!(", {place}"));
    Some(Value::Text(format!(
        "{word} {}{place}",
        words::listed(letters)
    )))
}
