//! What an office is and has confirmed, as far as the law asks.

use casefile::settings::Settings;

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
    /// Hours within which this county sees the child, where it asks for less than the day of receipt.
    pub response_hours: Option<u32>,
}

impl Office {
    /// The office that these settings describe. What cannot be read as hours, or would be later than
    /// the law's own time, is left out: a county may only set something earlier.
    pub fn of(settings: &Settings) -> Self {
        let county = settings.county.known().cloned().unwrap_or_default();
        let locality = if county.trim().eq_ignore_ascii_case("milwaukee") {
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
        for (_, election) in settings.municipal_elections.iter() {
            if let (Some(day), Some(yes)) = (election.day.known(), election.confirmed.known())
                && let Ok(election) = MunicipalElection::on(*day)
            {
                days.0
                    .insert(DoubtfulDay::MunicipalElection(election), verdict(*yes));
            }
        }
        Self {
            county,
            locality,
            days,
            response_hours: settings
                .response_hours
                .known()
                .and_then(|h| h.trim().parse().ok())
                .filter(|h| (1..24).contains(h)),
        }
    }

    /// The legal holidays as this office counts them.
    pub fn calendar(&self) -> Calendar<'_> {
        Calendar {
            locality: self.locality,
            days: &self.days,
        }
    }
}

fn verdict(yes: bool) -> Verdict {
    if yes {
        Verdict::Confirmed
    } else {
        Verdict::Rejected
    }
}
