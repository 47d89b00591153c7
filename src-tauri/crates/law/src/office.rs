//! What an office is and has confirmed, as far as the law asks.

use casefile::settings::Settings;
use chrono::NaiveDate;

use crate::calendar::Calendar;
use crate::calendar::doubtful::{DoubtfulDay, DoubtfulDays, Locality, MunicipalElection, Verdict};

/// The years for which an office's yearly answers about doubtful days are carried out.
const YEARS: std::ops::RangeInclusive<i32> = 2014..=2045;

/// The office whose duties are asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Office {
    /// The county, by its name alone; empty while it is not known.
    pub county: String,
    /// Where the office stands for § 995.20.
    pub locality: Locality,
    /// The doubtful days that a person of the office answered.
    pub days: DoubtfulDays,
    /// Municipal elections that the office entered and nobody has confirmed or rejected yet, a special one
    /// among them. Each is an ordinary day until somebody does.
    pub unanswered: Vec<DoubtfulDay>,
    /// Hours within which this county sees the child, where it asks for less than the day of receipt.
    pub response_hours: Option<u32>,
}

impl Office {
    /// The office that these settings describe. What cannot be read as hours, or would be later than
    /// the law's own time, is left out: a county may only set something earlier.
    pub fn of(settings: &Settings) -> Self {
        let county = settings
            .county
            .known()
            .map_or("", |name| name_alone(name))
            .to_owned();
        let locality = if county.eq_ignore_ascii_case("milwaukee") {
            Locality::Milwaukee
        } else {
            Locality::Elsewhere
        };
        let mut days = DoubtfulDays::default();
        for year in YEARS {
            for (day, answer) in [
                (DoubtfulDay::January15 { year }, &settings.january_15),
                (
                    DoubtfulDay::ThirdMondayOfJanuary { year },
                    &settings.third_monday_january,
                ),
            ] {
                if let Some(yes) = answer.known() {
                    days.0.insert(day, verdict(*yes));
                }
            }
        }
        let mut unanswered = Vec::new();
        for (_, election) in settings.municipal_elections.iter() {
            let Some(Ok(day)) = election.day.known().map(|day| MunicipalElection::on(*day)) else {
                continue;
            };
            let day = DoubtfulDay::MunicipalElection(day);
            match election.confirmed.known() {
                Some(yes) => {
                    days.0.insert(day, verdict(*yes));
                }
                None => unanswered.push(day),
            }
        }
        // The same day may have been entered twice and answered once.
        unanswered.retain(|day| day.applies_in(locality) && !days.0.contains_key(day));
        Self {
            county,
            locality,
            days,
            unanswered,
            response_hours: settings
                .response_hours
                .known()
                .and_then(|typed| hours(typed))
                .filter(|h| (1..24).contains(h)),
        }
    }

    /// The doubtful days that nobody has answered and that would be kept on one of these dates, both
    /// included: those of every year, and the elections that the office entered itself.
    pub fn open_questions(&self, first: NaiveDate, last: NaiveDate) -> Vec<DoubtfulDay> {
        let mut open = self.calendar().open_questions(first, last);
        let within = |day: &&DoubtfulDay| day.date().is_some_and(|on| first <= on && on <= last);
        open.extend(self.unanswered.iter().filter(within).copied());
        open.sort();
        open.dedup();
        open
    }

    /// The legal holidays as this office counts them.
    pub fn calendar(&self) -> Calendar<'_> {
        Calendar {
            locality: self.locality,
            days: &self.days,
        }
    }
}

/// "Milwaukee County" is "Milwaukee": the law asks for the name alone.
pub(crate) fn name_alone(county: &str) -> &str {
    let name = county.trim();
    match name.rsplit_once(char::is_whitespace) {
        Some((before, last)) if last.eq_ignore_ascii_case("county") => before.trim_end(),
        _ => name,
    }
}

/// Whole hours as people type them: "4", "4 h", "4 hours". Anything else is no answer.
fn hours(typed: &str) -> Option<u32> {
    let typed = typed.trim();
    let end = typed
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(typed.len());
    let (number, unit) = typed.split_at(end);
    let unit = unit.trim().trim_end_matches('.').to_lowercase();
    ["", "h", "hr", "hrs", "hour", "hours"]
        .contains(&unit.as_str())
        .then(|| number.parse().ok())
        .flatten()
}

fn verdict(yes: bool) -> Verdict {
    if yes {
        Verdict::Confirmed
    } else {
        Verdict::Rejected
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use casefile::answer::{Answer, Source};

    fn office(county: &str, hours: &str) -> Office {
        let said = |text: &str| Answer::from_source(text.to_owned(), Source::Worker);
        Office::of(&Settings {
            county: said(county),
            response_hours: said(hours),
            ..Settings::default()
        })
    }

    #[test]
    fn a_county_is_known_by_its_name_however_it_is_typed() {
        for name in [
            "Milwaukee",
            " milwaukee ",
            "Milwaukee County",
            "MILWAUKEE  COUNTY",
        ] {
            let office = office(name, "");
            assert_eq!(office.locality, Locality::Milwaukee, "{name}");
            assert!(office.county.eq_ignore_ascii_case("milwaukee"), "{name}");
        }
        assert_eq!(office("Wood County", "").county, "Wood");
        assert_eq!(office("Wood", "").locality, Locality::Elsewhere);
    }

    #[test]
    fn a_county_sets_only_something_earlier() {
        for (typed, taken) in [
            ("4", Some(4)),
            ("4 hours", Some(4)),
            ("2h", Some(2)),
            ("24", None),
            ("48", None),
            ("0", None),
            ("12-24", None),
            ("same day", None),
            ("", None),
        ] {
            assert_eq!(office("Wood", typed).response_hours, taken, "{typed}");
        }
    }
}
