//! Reading what was typed: a text and a kind of fact give a JSON value, or a refusal that says what to write.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::age::Age;
use crate::fact::{Choice, Kind};
use crate::id::ItemId;
use crate::malformed::Malformed;
use crate::money::Cents;
use crate::read_time::{read_day, read_moment};
use crate::span::Span;

/// The longest text that one field takes, in bytes.
pub const LONGEST_TEXT: usize = 256 * 1024;
/// The longest single line, in letters.
pub const LONGEST_LINE: usize = 2_000;

/// Reads a typed text as the kind of fact it was typed for, at the moment `now`.
/// The empty text is refused: it is an answer nobody gave.
pub fn read(kind: Kind, text: &str, now: DateTime<Utc>) -> Result<Value, Malformed> {
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return Err(Malformed::new(
            "Nothing is written here.",
            "Write the answer, or mark it unknown, not asked or refused.",
        ));
    }
    if text.len() > LONGEST_TEXT {
        return Err(Malformed::new(
            format!(
                "This text is {} KB long; a field takes 256 KB.",
                text.len() / 1024
            ),
            "Keep the important part here; the whole belongs in the file.",
        ));
    }
    match kind {
        Kind::Line | Kind::Phone => {
            if trimmed.chars().count() > LONGEST_LINE {
                return Err(Malformed::new(
                    "This is too long for one line (2,000 letters).",
                    "Move the story to the reporter’s words or to the summary.",
                ));
            }
            Ok(json!(trimmed))
        }
        Kind::Text => Ok(json!(text.trim_end())),
        Kind::Age => Ok(json!(Age::read(trimmed))),
        Kind::Past => {
            let moment = read_moment(trimmed, now)?;
            if moment.utc > now {
                return Err(Malformed::new(
                    "This time is still to come.",
                    "Look at the date; for last night write “yesterday 23:50”.",
                ));
            }
            Ok(json!(moment))
        }
        Kind::Moment => read_moment(trimmed, now).map(|m| json!(m)),
        Kind::Date => {
            let day = read_day(trimmed, now)?;
            if day > now.with_timezone(&chrono_tz::America::Chicago).date_naive() {
                return Err(Malformed::new(
                    "This day is still to come.",
                    "Look at the year.",
                ));
            }
            Ok(json!(day))
        }
        Kind::Day => read_day(trimmed, now).map(|d| json!(d)),
        Kind::Money => Cents::read(trimmed).map(|sum| json!(sum)),
        Kind::YesNo => match trimmed.to_lowercase().as_str() {
            "yes" | "y" | "true" => Ok(json!(true)),
            "no" | "n" | "false" => Ok(json!(false)),
            _ => Err(Malformed::new("This is answered with yes or no.", "")),
        },
        Kind::Span => {
            let span = Span::read(trimmed)?;
            if span.earliest > now.with_timezone(&chrono_tz::America::Chicago).date_naive() {
                return Err(Malformed::new(
                    "This time is still to come.",
                    "Look at the year.",
                ));
            }
            Ok(json!(span))
        }
        Kind::Choice(choices) => one_of(choices, trimmed).map(|c| json!(c.value)),
        Kind::Many(choices) => many_of(choices, trimmed),
        Kind::Links(_) => links(trimmed),
    }
}

/// What is written for "none of these", which is an answer.
const NONE: &str = "none";

fn one_of<'a>(choices: &'a [Choice], text: &str) -> Result<&'a Choice, Malformed> {
    choices
        .iter()
        .find(|c| c.value == text || c.label.eq_ignore_ascii_case(text))
        .ok_or_else(|| Malformed::new("This is not one of the answers offered.", ""))
}

/// Several answers of a closed list with commas between them, kept in the order of the list.
fn many_of(choices: &[Choice], text: &str) -> Result<Value, Malformed> {
    let mut chosen = Vec::new();
    for part in parts(text) {
        chosen.push(one_of(choices, part)?.value);
    }
    let kept: Vec<&str> = choices
        .iter()
        .map(|c| c.value)
        .filter(|value| chosen.contains(value))
        .collect();
    Ok(json!(kept))
}

/// Ids of items with commas between them, each once, in their own order.
fn links(text: &str) -> Result<Value, Malformed> {
    let mut ids = std::collections::BTreeSet::new();
    for part in parts(text) {
        let id = ItemId::parse(part).ok_or_else(|| {
            Malformed::new(
                "This names nothing that is listed.",
                "Choose from the list, or add it there first.",
            )
        })?;
        ids.insert(id);
    }
    Ok(json!(ids))
}

fn parts(text: &str) -> impl Iterator<Item = &str> {
    let text = if text.eq_ignore_ascii_case(NONE) {
        ""
    } else {
        text
    };
    text.split([',', ';'])
        .map(str::trim)
        .filter(|part| !part.is_empty())
}

/// The text of a value as it can be typed again, so that reading what is shown changes nothing.
pub fn typed(kind: Kind, value: &Value) -> String {
    match kind {
        Kind::Age => value["words"].as_str().unwrap_or_default().to_owned(),
        Kind::Past | Kind::Moment => crate::read_time::typed_moment(value),
        Kind::YesNo => match value.as_bool() {
            Some(true) => "yes".to_owned(),
            Some(false) => "no".to_owned(),
            None => String::new(),
        },
        Kind::Span => value["typed"].as_str().unwrap_or_default().to_owned(),
        Kind::Money => {
            serde_json::from_value(value.clone()).map_or_else(|_| String::new(), Cents::typed)
        }
        Kind::Many(_) | Kind::Links(_) => {
            let all: Vec<&str> = value
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            match (value.is_array(), all.is_empty()) {
                (true, true) => NONE.to_owned(),
                _ => all.join(", "),
            }
        }
        Kind::Line | Kind::Text | Kind::Phone | Kind::Date | Kind::Day | Kind::Choice(_) => {
            value.as_str().unwrap_or_default().to_owned()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fact::choice;
    use chrono::TimeZone;

    fn now() -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
            .single()
            .expect("a time")
    }

    const SEVERAL: &[Choice] = &[choice("a", "(a) Victim"), choice("b", "(b) Result")];

    #[test]
    fn several_answers_keep_the_order_of_the_list_and_stand_once() {
        let many = |text: &str| read(Kind::Many(SEVERAL), text, now());
        assert_eq!(many("b, (A) victim; b"), Ok(json!(["a", "b"])));
        assert_eq!(many("None"), Ok(json!([])));
        assert!(many("a, c").is_err(), "c is not offered");
        let (first, second) = (
            "019a9bc0-0000-7000-8000-000000000001",
            "019a9bc0-0000-7000-8000-000000000002",
        );
        let links = |text: &str| read(Kind::Links("/exhibits"), text, now());
        assert_eq!(
            links(&format!("{second}, {first}, {second}")),
            Ok(json!([first, second]))
        );
        assert!(links("Exhibit A").is_err(), "a link is an id");
    }

    #[test]
    fn a_remembered_time_that_is_still_to_come_is_refused() {
        assert!(read(Kind::Span, "2027", now()).is_err());
        assert!(read(Kind::Span, "2026", now()).is_ok());
    }

    #[test]
    fn what_is_shown_reads_back_as_the_same_value() {
        const C: &[Choice] = &[choice("phone", "By phone")];
        for (kind, text) in [
            (Kind::Line, "Muñoz-Łęcki <script> {{ x | y }}"),
            (Kind::Text, "one\n\ntwo"),
            (Kind::Age, "about 14, eighth grade"),
            (Kind::Past, "2026-11-20 20:00"),
            (Kind::Past, "2026-11-20 20:00 about eight"),
            (Kind::Past, "2026-11-01 01:20 CST"),
            (Kind::Date, "2012-02-29"),
            (Kind::YesNo, "yes"),
            (Kind::Money, "$1,250.50"),
            (Kind::Choice(C), "phone"),
            (Kind::Span, "about June 2011, after school"),
            (Kind::Many(SEVERAL), "b, a"),
            (Kind::Many(SEVERAL), "none"),
            (
                Kind::Links("/exhibits"),
                "019a9bc0-0000-7000-8000-000000000001",
            ),
            (Kind::Links("/exhibits"), "none"),
        ] {
            let value = read(kind, text, now()).expect(text);
            let again = read(kind, &typed(kind, &value), now()).expect(text);
            assert_eq!(value, again, "{text}");
        }
    }

    #[test]
    fn a_report_received_in_the_future_is_refused() {
        assert!(read(Kind::Past, "2026-11-21 08:00", now()).is_err());
        assert!(read(Kind::Moment, "2026-11-21 08:00", now()).is_ok());
    }

    #[test]
    fn an_impossible_date_is_refused_with_a_hint() {
        let refusal = read(Kind::Date, "2026-02-30", now()).expect_err("no such day");
        assert!(refusal.says.contains("no such day"), "{}", refusal.says);
    }

    #[test]
    fn much_text_is_kept_and_too_much_refused() {
        assert!(read(Kind::Text, &"a".repeat(200 * 1024), now()).is_ok());
        assert!(read(Kind::Text, &"a".repeat(300 * 1024), now()).is_err());
        assert!(read(Kind::Line, &"a".repeat(2_001), now()).is_err());
    }
}
