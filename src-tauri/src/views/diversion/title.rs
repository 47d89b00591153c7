//! What a diversion is called, and how far it has come, in a few words.

use casefile::answer::Answer;
use casefile::diversion::DiversionFacts;
use casefile::diversion::prosecution::{Court, Stage};

use crate::views::law_text::law_text;
use crate::views::title::{county_alone, short};

fn said(answer: &Answer<String>) -> Option<String> {
    answer
        .known()
        .map(|text| short(text))
        .filter(|text| !text.is_empty())
}

/// The person's name, with today's age as far as it is known.
pub fn person_title(d: &DiversionFacts) -> String {
    let name = said(&d.person.name).unwrap_or_else(|| "Person, name not known".to_owned());
    match d.person.age_now.known() {
        Some(age) => match age.years {
            Some(years) if age.approximate => format!("{name}, about {years}"),
            Some(years) => format!("{name}, {years}"),
            None => format!("{name}, {}", short(&age.words)),
        },
        None => name,
    }
}

/// The number of the court's file, the county and the court, as far as they are known.
pub fn court_case(d: &DiversionFacts) -> String {
    let county = said(&d.case.county).map(|county| format!("{} County", county_alone(&county)));
    let court = d.case.court.known().map(|court| match court {
        Court::Juvenile => "juvenile court".to_owned(),
        Court::Adult => "adult court".to_owned(),
    });
    let parts: Vec<String> = [said(&d.case.file_number), county, court]
        .into_iter()
        .flatten()
        .collect();
    if parts.is_empty() {
        "Court case not entered".to_owned()
    } else {
        parts.join(", ")
    }
}

/// What is followed at present, or else how far the prosecution has come.
pub fn followed(d: &DiversionFacts) -> String {
    law_text(says_followed(d))
}

fn says_followed(d: &DiversionFacts) -> &'static str {
    let (agreement, deferred) = (&d.agreement, &d.deferred);
    if deferred.resumed.is_yes() {
        return "Prosecution resumed";
    }
    if deferred.completed.is_yes() {
        return "All of it done";
    }
    if d.decree.entered_on.known().is_some() {
        return "Consent decree entered";
    }
    if agreement.terminated_on.known().is_some() {
        return "Agreement terminated";
    }
    if agreement.begins_on.known().is_some() {
        return "Agreement, § 938.245";
    }
    if deferred.begins_on.known().is_some() || deferred.person_signed_on.known().is_some() {
        return "Deferred prosecution, § 971.39";
    }
    if d.volunteers.begins_on.known().is_some() {
        return "Volunteers in probation, § 971.40";
    }
    match d.case.stage.known() {
        Some(Stage::Referred) => "Nothing filed yet",
        Some(Stage::Filed) => "Petition or complaint filed",
        Some(Stage::Pleaded) => "Plea or admission",
        Some(Stage::Judgment) => "Judgment",
        None => "Stage not asked yet",
    }
}
