//! What to say on the call to police, line by line: the call comes first, the paper after.
//!
//! It is made from a [`CallSheet`], which is never refused and carries nothing about the reporter. What
//! is not entered is not said; the most important gaps are named as not known yet.

use casefile::fact::Fact;
use casefile::facts::{allegation, call, child, maltreater, plan, settings, trafficking};
use casefile::id::ItemId;
use law::call_sheet::CallSheet;
use law::released::Released;

use crate::document::{Block, plain_text};
use crate::error::PaperError;
use crate::fact_value::{alleged, gap, is, threatened, value};
use crate::template;
use crate::value::Values;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/phone_script.md");

/// The facts that are said where they are known, under their names in the template.
const SAID: &[(&str, &Fact)] = &[
    ("worker", &call::WORKER),
    ("worker_phone", &call::WORKER_PHONE),
    ("received_at", &call::RECEIVED_AT),
    ("asked", &plan::ASKED),
    ("name", &child::NAME),
    ("nicknames", &child::NICKNAMES),
    ("gender", &child::GENDER),
    ("age", &child::AGE),
    ("whereabouts", &child::WHEREABOUTS),
    ("with_whom", &child::WITH_WHOM),
    ("vehicles", &trafficking::VEHICLES),
];

/// The facts of one person that are said where they are known.
const OF_PERSON: &[(&str, &Fact)] = &[
    ("name", &maltreater::NAME),
    ("aliases", &maltreater::ALIASES),
    ("role", &maltreater::ROLE),
    ("description", &maltreater::DESCRIPTION),
    ("vehicle", &maltreater::VEHICLE),
    ("access", &maltreater::ACCESS),
    ("danger", &maltreater::DANGER),
];

/// What dispatch asks for anyway: each is named while it is not known.
const WANTED: &[(&str, &Fact)] = &[
    ("where the child is", &child::WHEREABOUTS),
    ("who is with the child", &child::WITH_WHOM),
    ("the child’s name", &child::NAME),
    ("the child’s age", &child::AGE),
    ("whether the child is missing", &child::MISSING),
    (
        "whether it is safe to call or text the child",
        &child::SAFE_TO_CONTACT,
    ),
];

/// What to say to dispatch, in the order in which to say it; each line is a sentence or two.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn phone_script(sheet: &CallSheet) -> Result<Vec<String>, PaperError> {
    let document = template::render(TEMPLATE, &values(sheet))?;
    let lines = document.blocks.iter().filter_map(|block| match block {
        Block::Paragraph(runs) => Some(plain_text(runs)),
        _ => None,
    });
    Ok(lines.collect())
}

fn values(sheet: &CallSheet) -> Values {
    let fact = |fact: &Fact| sheet.fact(&fact.at());
    let mut all = Values::new()
        .with("practice", sheet.practice())
        .with("masked", sheet.masked())
        .with("trafficking", sheet.trafficking())
        .with("threatened", threatened(fact))
        .with("sexual_abuse", alleged(fact(&allegation::SEXUAL_ABUSE)))
        .with("agency", value(&settings::AGENCY, sheet.agency()))
        .with("phone", value(&settings::PHONE, sheet.phone()))
        .with("urgent", is(fact(&call::URGENT), "yes"))
        .with("missing", is(fact(&child::MISSING), "yes"))
        .with("in_care", is(fact(&child::IN_CARE), "yes"))
        .with("unsafe_to_contact", is(fact(&child::SAFE_TO_CONTACT), "no"))
        .with(
            "interview_wanted",
            is(fact(&plan::FORENSIC_INTERVIEW), "yes"),
        )
        .with("unknown", unknown(sheet));
    for (name, said) in SAID {
        all.set(name, value(said, fact(said)));
    }
    let person = |id: &ItemId| {
        let mut values = Values::new();
        for (name, said) in OF_PERSON {
            values.set(name, value(said, sheet.fact(&said.of(*id))));
        }
        values
    };
    all.set(
        "people",
        sheet.people().iter().map(person).collect::<Vec<_>>(),
    );
    all
}

/// What is not known of that which dispatch asks for.
fn unknown(sheet: &CallSheet) -> Vec<String> {
    let open = |fact: &Fact, released: &Released| gap(fact, released).is_some();
    let mut unknown: Vec<String> = WANTED
        .iter()
        .filter(|(_, fact)| open(fact, sheet.fact(&fact.at())))
        .map(|(words, _)| (*words).to_owned())
        .collect();
    let people = sheet.people();
    if people.is_empty() {
        unknown.push("who does it".to_owned());
        unknown.push("any danger to officers".to_owned());
    }
    for (id, number) in people.iter().zip(1..) {
        if open(&maltreater::DANGER, sheet.fact(&maltreater::DANGER.of(*id))) {
            unknown.push(if people.len() > 1 {
                format!("any danger to officers from person {number}")
            } else {
                "any danger to officers".to_owned()
            });
        }
    }
    unknown
}
