//! How old the readings behind the rules are, and what an office found when it read them again.
//!
//! Decides that one banner says how many sources were not read for more than 180 days, and how many are recorded
//! as changed; a rule on a changed source is not relied on.

use casefile::facts::law_readings as facts;
use casefile::law_readings::{LawReadings, ReadingFound};
use casefile::path::FactPath;
use chrono::{DateTime, NaiveDate, Utc};

use super::register::COMPILED;
use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::local_date;
use crate::conclusion::{Conclusion, Outcome};
use crate::index::{every, every_authority};
use crate::office::Office;
use crate::rule::LawRule;

/// How long a reading is relied on without another.
pub static AGE: Authority = Authority {
    id: "practice, reading again",
    kind: AuthorityKind::Practice,
    citation: "Practice",
    paraphrase: "Law that was read more than half a year ago is read again before anybody relies on it. The number of days is this program’s own.",
    source: "this program",
    edition: "2026",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// How many days a reading is relied on.
pub const DAYS: i64 = 180;

/// LAW-02: sources to read again.
pub static READ_AGAIN: LawRule = LawRule {
    id: "LAW-02",
    title: "Sources to read again",
    says: "A source that nobody read for more than 180 days, or that somebody found changed, is counted on one banner. A rule that rests on a changed one is not relied on until the program has its new text.",
    authorities: &[&AGE, &COMPILED],
    met_by: "A reading was recorded: which source, when, by whom, unchanged or changed.",
    open: "",
    decide: read_again,
};

/// What the last reading of a source was: the day, and whether it was found changed, with the facts that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LastReading {
    /// The day.
    pub on: NaiveDate,
    /// Whether it was found changed.
    pub changed: bool,
    /// The office's own facts; empty where it is the reading that this program was built on.
    pub facts: Vec<FactPath>,
}

/// The last reading of a source: the office's own where there is a later one, else the one of the register. Of
/// two on one day the one that found a change leads. A reading without its day, its reader or what was found is
/// none yet; nor is one that lies after `today`.
pub fn last_reading(
    authority: &Authority,
    readings: &LawReadings,
    today: NaiveDate,
) -> LastReading {
    let built = LastReading {
        on: authority.checked_on.parse().unwrap_or(NaiveDate::MIN),
        changed: false,
        facts: Vec::new(),
    };
    readings
        .readings
        .iter()
        .filter_map(|(id, reading)| {
            let of_this = reading.authority.known()?.trim() == authority.id;
            let on = *reading.read_on.known()?;
            reading.read_by.known()?;
            let changed = *reading.found.known()? == ReadingFound::Changed;
            (of_this && on <= today).then(|| LastReading {
                on,
                changed,
                facts: [
                    facts::AUTHORITY,
                    facts::READ_ON,
                    facts::READ_BY,
                    facts::FOUND,
                ]
                .iter()
                .map(|fact| fact.of(id))
                .collect(),
            })
        })
        .chain([built])
        .max_by_key(|reading| (reading.on, reading.changed, !reading.facts.is_empty()))
        .unwrap_or(LastReading {
            on: NaiveDate::MIN,
            changed: false,
            facts: Vec::new(),
        })
}

/// The ids of the rules that rest on a source found changed: they are marked "do not rely".
pub fn not_relied_on(readings: &LawReadings, today: NaiveDate) -> Vec<&'static str> {
    let mut ids: Vec<&'static str> = Vec::new();
    for rule in every() {
        let changed = rule
            .authorities
            .iter()
            .any(|authority| last_reading(authority, readings, today).changed);
        if changed && !ids.contains(&rule.id) {
            ids.push(rule.id);
        }
    }
    ids
}

fn read_again(readings: &LawReadings, _: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let today = local_date(now);
    let conclusion = |outcome| Conclusion::new("LAW-02", outcome);
    let half_told: Vec<FactPath> = readings
        .readings
        .iter()
        .flat_map(|(id, reading)| {
            [
                (reading.authority.known().is_some(), facts::AUTHORITY),
                (reading.read_on.known().is_some(), facts::READ_ON),
                (reading.read_by.known().is_some(), facts::READ_BY),
                (reading.found.known().is_some(), facts::FOUND),
            ]
            .into_iter()
            .filter(|(known, _)| !known)
            .map(move |(_, fact)| fact.of(id))
        })
        .collect();
    let mut old: Vec<&str> = Vec::new();
    let mut changed: Vec<&str> = Vec::new();
    let mut rests: Vec<FactPath> = Vec::new();
    for authority in every_authority() {
        let last = last_reading(authority, readings, today);
        if last.changed {
            changed.push(authority.id);
            rests.extend(last.facts);
        } else if (today - last.on).num_days() > DAYS {
            old.push(authority.id);
        }
    }
    let mut said = Vec::new();
    if !old.is_empty() || !changed.is_empty() {
        let mut warn = conclusion(Outcome::Warn).because(
            format!(
                "{} to read again: {} not read for more than {DAYS} days, {} found changed.",
                sources(old.len() + changed.len()),
                sources(old.len()),
                sources(changed.len()),
            ),
            &AGE,
            rests.clone(),
        );
        if !changed.is_empty() {
            warn = warn.because(
                format!(
                    "Changed: {}. Do not rely on {}.",
                    changed.join("; "),
                    not_relied_on(readings, today).join(", ")
                ),
                &COMPILED,
                rests,
            );
        }
        said.push(warn);
    }
    if !half_told.is_empty() {
        said.push(
            conclusion(Outcome::NeedsFact)
                .because(
                    "A reading counts once it says which source, when, by whom, and what was found.",
                    &AGE,
                    [],
                )
                .missing(half_told),
        );
    }
    said
}

fn sources(count: usize) -> String {
    match count {
        1 => "1 source".to_owned(),
        _ => format!("{count} sources"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::office_records;
    use casefile::facts as tables;

    const POLICE: &str = "48.981(3)(a)3.";

    fn reading(found: &'static str) -> [(&'static str, &'static str); 4] {
        [
            ("readings/a/authority", POLICE),
            ("readings/a/read_on", "2026-11-24"),
            ("readings/a/read_by", "M. Quade"),
            ("readings/a/found", found),
        ]
    }

    fn says(at: &str, told: &[(&str, &str)]) -> Vec<String> {
        office_records::says_at(&READ_AGAIN, tables::law_readings, told, at)
    }

    fn text(at: &str, told: &[(&str, &str)]) -> String {
        office_records::reasons_at(&READ_AGAIN, tables::law_readings, told, at)
    }

    #[test]
    fn nothing_is_old_on_the_day_after_it_was_read() {
        assert_eq!(says("2026-11-24 12:00", &[]), Vec::<String>::new());
        assert_eq!(
            says("2026-11-24 12:00", &reading("unchanged")),
            Vec::<String>::new()
        );
    }

    #[test]
    fn after_180_days_everything_is_to_be_read_again_but_what_was() {
        let all = every_authority().len();
        // 180 days after 23 November 2026 is 22 May 2027.
        assert_eq!(says("2027-05-22 12:00", &[]), Vec::<String>::new());
        assert_eq!(says("2027-05-23 12:00", &[]), ["warning"]);
        assert!(
            text("2027-05-23 12:00", &[]).starts_with(&format!("{all} sources to read again")),
            "every source is old"
        );
        let one_less = format!("{} sources to read again", all - 1);
        assert!(text("2027-05-23 12:00", &reading("unchanged")).starts_with(&one_less));
    }

    #[test]
    fn a_changed_source_marks_every_rule_on_it() {
        let said = text("2026-11-25 12:00", &reading("changed"));
        assert!(said.starts_with("1 source to read again"), "{said}");
        assert!(said.contains("Do not rely on CPS-01"), "{said}");
        assert_eq!(says("2026-11-25 12:00", &reading("changed")), ["warning"]);
    }

    #[test]
    fn a_half_told_reading_counts_for_nothing_and_is_asked_about() {
        let half = &reading("changed")[..3];
        assert_eq!(
            says("2026-11-25 12:00", half),
            ["needs a fact; lacks readings/a/found"]
        );
    }
}
