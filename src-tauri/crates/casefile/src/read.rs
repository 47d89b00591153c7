//! Reading what was typed: a text and a kind of fact give a JSON value, or a refusal that says what to write.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::age::Age;
use crate::fact::Kind;
use crate::malformed::Malformed;
use crate::read_time::{read_day, read_moment};

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
        Kind::YesNo => match trimmed.to_lowercase().as_str() {
            "yes" | "y" | "true" => Ok(json!(true)),
            "no" | "n" | "false" => Ok(json!(false)),
            _ => Err(Malformed::new("This is answered with yes or no.", "")),
        },
        Kind::Choice(choices) => choices
            .iter()
            .find(|c| c.value == trimmed || c.label.eq_ignore_ascii_case(trimmed))
            .map(|c| json!(c.value))
            .ok_or_else(|| Malformed::new("This is not one of the answers offered.", "")),
    }
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

    #[test]
    fn what_is_shown_reads_back_as_the_same_value() {
        const C: &[crate::fact::Choice] = &[choice("phone", "By phone")];
        for (kind, text) in [
            (Kind::Line, "Muñoz-Łęcki <script> {{ x | y }}"),
            (Kind::Text, "one\n\ntwo"),
            (Kind::Age, "about 14, eighth grade"),
            (Kind::Past, "2026-11-20 20:00"),
            (Kind::Past, "2026-11-20 20:00 about eight"),
            (Kind::Past, "2026-11-01 01:20 CST"),
            (Kind::Date, "2012-02-29"),
            (Kind::YesNo, "yes"),
            (Kind::Choice(C), "phone"),
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
