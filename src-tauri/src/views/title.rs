//! What a case, and each duty, is called in a few words.

use casefile::answer::Answer;
use casefile::motion::MotionFacts;
use casefile::report::Report;

use crate::views::law_book::rule_title;

/// The child's name or nickname in quotes, with the age.
pub fn case_title(report: &Report) -> String {
    let child = &report.child;
    let known = |a: &casefile::answer::Answer<String>| {
        a.known()
            .map(|s| s.trim().to_owned())
            .filter(|s| !s.is_empty())
    };
    let name = match (known(&child.name), known(&child.nicknames)) {
        (Some(name), _) => short(&name),
        (None, Some(nick)) => format!("“{}”", short(&nick)),
        (None, None) => "Child, name not known".to_owned(),
    };
    match child.age.known() {
        Some(age) => match age.years {
            Some(years) if age.approximate => format!("{name}, about {years}"),
            Some(years) => format!("{name}, {years}"),
            None => format!("{name}, {}", short(&age.words)),
        },
        None => format!("{name}, age not known"),
    }
}

/// The client's name, and the one in the court's file where it is another.
pub fn matter_title(motion: &MotionFacts) -> String {
    let name = |answer: &Answer<String>| {
        answer
            .known()
            .map(|name| short(name))
            .filter(|name| !name.is_empty())
    };
    match (name(&motion.movant.name), name(&motion.movant.name_then)) {
        (Some(now), Some(then)) if now != then => format!("{now} (then {then})"),
        (Some(name), _) | (None, Some(name)) => name,
        (None, None) => "Client, name not known".to_owned(),
    }
}

/// The number and the county of the court's file, as far as they are known.
pub fn court_case(motion: &MotionFacts) -> String {
    let said = |answer: &Answer<String>| {
        answer
            .known()
            .map(|text| short(text))
            .filter(|text| !text.is_empty())
    };
    let county =
        said(&motion.case.county).map(|county| format!("{} County", county_alone(&county)));
    match (said(&motion.case.number), county) {
        (Some(number), Some(county)) => format!("{number}, {county}"),
        (Some(number), None) => number,
        (None, Some(county)) => format!("{county}, case number not entered"),
        (None, None) => "Court case not entered".to_owned(),
    }
}

/// The name of a county without the word "county", with capitals where none was typed: the field asks for
/// the name alone, and people type both.
pub fn county_alone(typed: &str) -> String {
    let mut words: Vec<&str> = typed.split_whitespace().collect();
    if words.len() > 1
        && words
            .last()
            .is_some_and(|word| word.eq_ignore_ascii_case("county"))
    {
        words.pop();
    }
    if typed.chars().any(char::is_uppercase) {
        return words.join(" ");
    }
    let capital = |word: &&str| {
        let mut letters = word.chars();
        let first = letters.next().map(char::to_uppercase);
        first
            .into_iter()
            .flatten()
            .chain(letters)
            .collect::<String>()
    };
    words.iter().map(capital).collect::<Vec<_>>().join(" ")
}

/// A text cut to what a heading can hold. Characters that cannot be seen are left out: one that turns the
/// direction of writing would turn the rest of the heading too.
pub fn short(text: &str) -> String {
    const LONGEST: usize = 48;
    let line = text.trim().split(['\n', '\r']).next().unwrap_or_default();
    let line: String = line.chars().filter(|c| !is_unseen(*c)).collect();
    let line = line.trim();
    if line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    let mut cut: String = line.chars().take(LONGEST - 1).collect();
    cut.push('…');
    cut
}

fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A duty with a clock as the board says it.
pub fn duty_label(rule: &str) -> &'static str {
    match rule {
        "CPS-02" => "Tell the police",
        "CPS-03" => "Police: the last moment the statute allows",
        "CPS-07" => "Begin the investigation",
        "CPS-08" => "See the child",
        "CPS-10" => "Determination",
        "CPS-11" => "Tell the tribe",
        "CPS-21" => "Say what was done",
        "CPS-22" => "Tell the Department of Defense",
        "FED-01" => "Police: victim in care",
        "MIS-01" => "Police: child missing",
        "MIS-02" => "NCMEC",
        other => match rule_title(other) {
            "" => "Duty",
            title => title,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::age::Age;
    use casefile::answer::{Answer, Source};

    fn title(name: &str, age: &str) -> String {
        let mut report = Report::default();
        report.child.name = Answer::from_source(name.to_owned(), Source::Reporter);
        report.child.age = Answer::from_source(Age::read(age), Source::Reporter);
        case_title(&report)
    }

    #[test]
    fn a_county_is_called_a_county_once() {
        let case = |county: &str| {
            let mut motion = MotionFacts::default();
            motion.case.number = Answer::from_source("2009CM000417".to_owned(), Source::Record);
            motion.case.county = Answer::from_source(county.to_owned(), Source::Record);
            court_case(&motion)
        };
        assert_eq!(case("eau claire county"), "2009CM000417, Eau Claire County");
        assert_eq!(case("Fond du Lac"), "2009CM000417, Fond du Lac County");
    }

    #[test]
    fn a_case_is_called_by_name_and_age() {
        assert_eq!(title("Mai Yia Vang", "15"), "Mai Yia Vang, 15");
        assert_eq!(title("Jay", "about 14, eighth grade"), "Jay, about 14");
        assert_eq!(title("Jay", "a teenager"), "Jay, a teenager");
    }

    #[test]
    fn what_turns_the_direction_of_writing_does_not_reach_a_heading() {
        assert_eq!(title("\u{202e}Jay\u{7}", "15"), "Jay, 15");
        assert!(short(&"a".repeat(400)).chars().count() <= 48);
    }
}
