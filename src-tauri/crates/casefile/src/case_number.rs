//! The number of a circuit court file: year, two letters, sequence, as in 2012CM001234.

use serde::{Deserialize, Serialize};

use crate::malformed::Malformed;

/// A case number in the form that Wisconsin's circuit courts use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
pub struct CaseNumber {
    /// The year in which the file was opened.
    pub year: u16,
    /// The two letters of the kind of case, such as CM.
    pub kind: String,
    /// The number within the year.
    pub sequence: u32,
    /// A letter behind the number, where there is one.
    pub suffix: Option<char>,
}

impl CaseNumber {
    /// Reads a case number. A text of another form is refused with a hint; whoever asks keeps it all the same.
    pub fn parse(text: &str) -> Result<Self, Malformed> {
        let packed: Vec<char> = text.trim().chars().collect();
        let digits =
            |run: &[char]| -> String { run.iter().filter(|c| c.is_ascii_digit()).collect() };
        let (Some(year), Some(kind), Some(rest)) =
            (packed.get(..4), packed.get(4..6), packed.get(6..))
        else {
            return Err(malformed());
        };
        let (rest, suffix) = match rest {
            [number @ .., last] if last.is_ascii_uppercase() => (number, Some(*last)),
            number => (number, None),
        };
        let year_ok = digits(year).len() == 4 && matches!(year, ['1', '9', ..] | ['2', '0', ..]);
        let kind_ok = kind.iter().all(char::is_ascii_uppercase);
        let rest_ok = (1..=6).contains(&rest.len()) && digits(rest).len() == rest.len();
        match (digits(year).parse(), digits(rest).parse()) {
            (Ok(year), Ok(sequence)) if year_ok && kind_ok && rest_ok => Ok(Self {
                year,
                kind: kind.iter().collect(),
                sequence,
                suffix,
            }),
            _ => Err(malformed()),
        }
    }
}

fn malformed() -> Malformed {
    Malformed::new(
        "This is not in the form of a circuit court’s case number.",
        "They are written like 2012CM001234: year, two letters, up to six digits. Copy it from the file; an old one may differ.",
    )
}

#[cfg(test)]
mod tests {
    use super::CaseNumber;

    #[test]
    fn numbers_are_read_as_clerks_and_courts_write_them() {
        for (text, kind, sequence) in [
            ("2012CM001234", "CM", 1234),
            ("2009CF4636", "CF", 4636),
            (" 2018CF643 ", "CF", 643),
            ("2011JV000021", "JV", 21),
            ("1998CM123456A", "CM", 123_456),
        ] {
            let number = CaseNumber::parse(text).unwrap_or_else(|m| panic!("{text}: {}", m.says));
            assert_eq!(
                (number.kind.as_str(), number.sequence),
                (kind, sequence),
                "{text}"
            );
        }
    }

    #[test]
    fn another_form_is_refused_with_a_hint() {
        for text in [
            "",
            "12CM1234",
            "2012C1234",
            "2012CM",
            "2012CM1234567",
            "2112CM1",
            "2012cm001234",
            "2012-CM-1234",
            "ÄÖÜß",
            "2012CM٣",
        ] {
            let refusal = CaseNumber::parse(text).expect_err(text);
            assert!(!refusal.hint.is_empty(), "{text} says how it is written");
        }
    }
}
