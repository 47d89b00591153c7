//! The referral to law enforcement, § 48.981(3)(a): the facts that its template asks for.
//!
//! Everything on it comes from a [`Release`], so nothing is printed that law did not let go. A fact that
//! is not known is said to be so; an act that nobody recorded is a ruled blank.

mod parts;

use casefile::fact::Fact;
use casefile::facts::{allegation, call, child, household, maltreater, parent, settings};
use casefile::id::ItemId;
use casefile::moment::shown;
use casefile::path::FactPath;
use law::release::{LEFT_OUT, Release};
use law::released::Released;

use crate::document::Document;
use crate::error::PaperError;
use crate::fact_value::{Gap, alleged, gap, is, threatened, value};
use crate::template;
use crate::value::{Value, Values};
use parts::Row;

/// The template, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/referral_law_enforcement.md");

/// Makes the referral to law enforcement. `mark` ties the paper to the saved state of the record that it
/// was made from and stands at the foot of every page; an empty one leaves no trace.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn referral_law_enforcement(release: &Release, mark: &str) -> Result<Document, PaperError> {
    template::render(TEMPLATE, &values(release, mark))
}

fn values(release: &Release, mark: &str) -> Values {
    let once = |fact: &Fact| release.fact(&fact.at());
    let office = |fact, released| value(fact, released);
    let mark = if mark.trim().is_empty() {
        String::new()
    } else {
        format!("record mark {mark}")
    };
    let number = match release.number().trim() {
        "" => "case without a number",
        number => number,
    };
    let agency = Values::new()
        .with("name", office(&settings::AGENCY, release.agency()))
        .with("unit", office(&settings::UNIT, release.unit()))
        .with("phone", office(&settings::PHONE, release.phone()));
    let mut all = Values::new()
        .with("number", number)
        .with("mark", mark)
        .with("stamp", if release.practice() { "TRAINING" } else { "" })
        .with("county", release.county())
        .with(
            "recipient",
            office(&casefile::facts::referral::RECIPIENT, release.recipient()),
        )
        .with("agency", agency)
        .with("trafficking", release.trafficking())
        .with("threatened", threatened(once))
        .with("sexual_abuse", alleged(once(&allegation::SEXUAL_ABUSE)))
        .with("mandatory", release.mandatory())
        .with("urgent", is(once(&call::URGENT), "yes"))
        .with(
            "interview_wanted",
            is(once(&casefile::facts::plan::FORENSIC_INTERVIEW), "yes"),
        )
        .with(
            "in_tribal_county",
            is(once(&child::QUALIFYING_COUNTY), "yes"),
        )
        .with(
            "in_no_tribal_county",
            is(once(&child::QUALIFYING_COUNTY), "no"),
        )
        .with("words_left_out", words_left_out(release))
        .with(
            "told",
            release
                .told()
                .iter()
                .map(|told| told.says.as_str())
                .collect::<Vec<_>>(),
        );
    clock(release, &mut all);
    for (name, rows) in [
        ("call", parts::CALL),
        ("child", parts::CHILD),
        ("allegation", parts::ALLEGATION),
        ("medical", parts::MEDICAL),
        ("plan", parts::PLAN),
        ("reporter", parts::REPORTER),
    ] {
        all.set(name, part(release, rows, None));
    }
    all.set(
        "reporter_included",
        parts::REPORTER
            .iter()
            .any(|row| *once(row.fact) != Released::NotAsked),
    );
    lists(release, &mut all);
    all
}

/// Which clock runs, since when, and when it ends.
fn clock(release: &Release, all: &mut Values) {
    let received = release.fact(&call::RECEIVED_AT.at());
    let begins = release.due().map(|due| shown(due.from, release.clock()));
    let of_report = match (&begins, received) {
        (Some(begins), Released::Known(received)) => received.starts_with(begins.as_str()),
        (Some(_), _) => false,
        (None, _) => true,
    };
    // Without a time of receipt no clock can be counted; unless nothing of the kind is alleged, it runs.
    let unless = [
        &allegation::TRAFFICKING,
        &allegation::PROSTITUTION,
        &allegation::SEXUAL_ABUSE,
    ];
    let denied = unless
        .iter()
        .all(|fact| is(release.fact(&fact.at()), "not alleged"));
    let open = gap(&call::RECEIVED_AT, received).is_some();
    all.set(
        "clock_runs",
        begins.is_some() || (open && (release.mandatory() || !denied)),
    );
    all.set("since_first_knowledge", !of_report);
    all.set(
        "due",
        match release.due() {
            Some(due) => Value::Text(shown(due.by, release.clock())),
            None => Value::Joined(vec![
                "time of the report ".into(),
                value(&call::RECEIVED_AT, received),
            ]),
        },
    );
}

/// The people of the report, one by one.
fn lists(release: &Release, all: &mut Values) {
    let items = |list: &str, rows: &'static [Row]| -> Vec<(ItemId, Values)> {
        let items = release.items(list).into_iter();
        items
            .map(|id| (id, part(release, rows, Some(id))))
            .collect()
    };
    let has = |id: ItemId, fact: &Fact, words: &str| is(release.fact(&fact.of(id)), words);
    let people = items("/maltreaters", parts::PERSON).into_iter();
    let people = people.map(|(id, person)| {
        let role = |words| has(id, &maltreater::ROLE, words);
        person
            .with("trafficker", role("trafficker"))
            .with("buyer", role("buyer"))
            .with("both", role("both"))
            .with("other", role("other"))
            .with(
                "no_care",
                has(id, &maltreater::CAREGIVER, "no caregiving role"),
            )
    });
    all.set("people", people.collect::<Vec<_>>());

    let mut gaps = Vec::new();
    let mut parents = Vec::new();
    for (id, person) in items("/parents", parts::PARENT) {
        let who = who(release, id, &parent::RELATIONSHIP, &parent::NAME);
        gaps.extend(
            gathered(release, parts::PARENT, Some(id)).map(|gap| gap.with("who", who.clone())),
        );
        let refused = has(id, &parent::TOLD, "do not contact");
        parents.push(person.with("do_not_contact", refused));
    }
    all.set("parents", parents);
    let mut household = Vec::new();
    for (id, person) in items("/household", parts::MEMBER) {
        let who = who(release, id, &household::RELATIONSHIP, &household::NAME);
        gaps.extend(
            gathered(release, parts::MEMBER, Some(id)).map(|gap| gap.with("who", who.clone())),
        );
        let at_risk = has(id, &household::CHILD_AT_RISK, "yes");
        household.push(person.with("at_risk", at_risk));
    }
    all.set("household", household);
    all.set("gaps_of_people", gaps);
    for (list, fact) in [
        ("people", &maltreater::COMPLETE),
        ("parents", &parent::COMPLETE),
        ("household", &household::COMPLETE),
    ] {
        let complete = release.fact(&fact.at());
        all.set(&format!("{list}_none"), is(complete, "yes"));
        all.set(&format!("{list}_complete"), value(fact, complete));
    }
}

/// The facts of one part under their names, and its gathered gaps.
fn part(release: &Release, rows: &'static [Row], item: Option<ItemId>) -> Values {
    let mut values = Values::new();
    for row in rows {
        values.set(row.name, value(row.fact, at(release, row.fact, item)));
    }
    values.set(
        "gaps",
        gathered(release, rows, item).collect::<Vec<Values>>(),
    );
    values
}

/// The facts of a part that have no place of their own while they are not known, by the way in which
/// they are not known.
fn gathered(
    release: &Release,
    rows: &'static [Row],
    item: Option<ItemId>,
) -> impl Iterator<Item = Values> {
    let missing = move |row: &Row| {
        let found = gap(row.fact, at(release, row.fact, item))?;
        let reached = row.after.as_ref().is_none_or(|after| {
            let other = at(release, after.fact, item);
            let wanted = || after.answers.iter().any(|answer| is(other, answer));
            gap(after.fact, other).is_none() && (after.answers.is_empty() || wanted())
        });
        let unasked = matches!(found, Gap::NotAsked | Gap::NotEntered);
        (reached || !unasked).then_some((found, row.gathered?))
    };
    Gap::ALL.into_iter().filter_map(move |gap| {
        let words: Vec<&str> = rows
            .iter()
            .filter_map(missing)
            .filter(|(found, _)| *found == gap)
            .map(|(_, words)| words)
            .collect();
        (!words.is_empty()).then(|| {
            Values::new()
                .with("state", Value::not_known(gap.heading()))
                .with("facts", words.join(", "))
        })
    })
}

fn at<'a>(release: &'a Release, fact: &Fact, item: Option<ItemId>) -> &'a Released {
    let path: FactPath = item.map_or_else(|| fact.at(), |item| fact.of(item));
    release.fact(&path)
}

/// What to call a person in a line about several.
fn who(release: &Release, id: ItemId, relationship: &Fact, name: &Fact) -> Value {
    let known = |fact: &Fact| {
        let released = release.fact(&fact.of(id));
        gap(fact, released).is_none().then(|| value(fact, released))
    };
    known(relationship)
        .or_else(|| known(name))
        .unwrap_or_else(|| "one without a name".into())
}

/// Whether words were taken out of a text that this paper carries.
fn words_left_out(release: &Release) -> bool {
    let mut left_out = release.left_out().iter();
    left_out.any(
        |left| matches!(release.fact(&left.path), Released::Known(text) if text.contains(LEFT_OUT)),
    )
}
