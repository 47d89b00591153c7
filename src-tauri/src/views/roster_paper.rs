//! The roster of training as its paper prints it.

use casefile::fact::Fact;
use casefile::facts::training as t;
use casefile::span::day_shown;
use casefile::training::Trainee;
use chrono::{DateTime, Utc};
use law::conclusion::Outcome;
use law::rules::TRAINING;
use papers::training_roster::RosterLine;

use crate::case::OfficeRecord;

/// The people of the roster, each with what the law says of the course. What nobody answered stays empty.
pub fn roster_lines(office: &OfficeRecord, now: DateTime<Utc>) -> Vec<RosterLine> {
    let concluded: Vec<_> = TRAINING
        .iter()
        .filter(|rule| rule.id == "TRN-01")
        .flat_map(|rule| (rule.decide)(&office.roster, &office.office, now))
        .collect();
    let asked = |about: &str| {
        let mine = concluded.iter().find(|one| one.about.as_str() == about);
        match mine.map(|one| &one.outcome) {
            Some(Outcome::Duty | Outcome::Met) => "expected",
            Some(Outcome::Note) => "offered",
            _ => "",
        }
    };
    let people = office.roster.people.iter();
    people
        .map(|(id, person)| line(person, asked(&format!("/people/items/{id}"))))
        .collect()
}

fn line(person: &Trainee, asked: &str) -> RosterLine {
    let seen = match person.transcript_seen.known() {
        Some(true) => "yes",
        Some(false) => "no",
        None => "",
    };
    RosterLine {
        name: person.name.known().cloned().unwrap_or_default(),
        role: person.role.known().map(role).unwrap_or_default(),
        asked: asked.to_owned(),
        finished: person
            .completed_on
            .known()
            .map(|day| day_shown(*day))
            .unwrap_or_default(),
        seen: seen.to_owned(),
    }
}

/// What somebody does, in the words of its question.
fn role(of: &casefile::training::StaffRole) -> String {
    let Fact { kind, .. } = t::ROLE;
    serde_json::to_value(of).map_or_else(
        |_| String::new(),
        |value| crate::answers::words(kind, &value),
    )
}
