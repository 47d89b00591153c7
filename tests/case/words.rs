//! Conclusions in a few words, so that what is expected can be written by hand and read by a lawyer.

use casefile::moment::{Clock, shown};
use casefile::path::FactPath;
use chrono::{DateTime, TimeDelta, Utc};
use law::calendar::{local_date, start_of_day};
use law::conclusion::{Conclusion, Lead, Outcome, Way};

/// One conclusion: what it is about, what follows, and what it lacks.
/// "maltreaters/dre: primary; lacks maltreaters/dre/caregiver"
pub fn words(
    conclusion: &Conclusion,
    stands: Option<&str>,
    name: impl Fn(&FactPath) -> String,
) -> String {
    let mut words = String::new();
    if !conclusion.about.as_str().is_empty() {
        words.push_str(&format!("{}: ", name(&conclusion.about)));
    }
    words.push_str(&outcome(&conclusion.outcome));
    if let Some(stands) = stands {
        words.push_str(&format!(", {stands}"));
    }
    if !conclusion.missing.is_empty() {
        let lacks: Vec<String> = conclusion.missing.iter().map(name).collect();
        words.push_str(&format!("; lacks {}", lacks.join(", ")));
    }
    words
}

fn outcome(outcome: &Outcome) -> String {
    let text = match outcome {
        Outcome::Due(due) => {
            let which = match due.standing {
                Lead::Leads => "due",
                Lead::Latest => "latest",
            };
            return format!("{which} {}", moment(due.by));
        }
        Outcome::Route { ways } => {
            let ways: Vec<&str> = ways.iter().map(|way| self::way(*way)).collect();
            return ways.join(" or ");
        }
        Outcome::Met => "met",
        Outcome::NotMet => "not met",
        Outcome::Blocked => "blocked",
        Outcome::Warn => "warning",
        Outcome::Duty => "duty",
        Outcome::Note => "note",
        Outcome::NeedsFact => "needs a fact",
        Outcome::AskPerson => "a person decides",
    };
    text.to_owned()
}

fn way(way: Way) -> &'static str {
    match way {
        Way::Primary => "primary",
        Way::Secondary => "secondary",
        Way::NonCaregiver => "non-caregiver",
        Way::JuvenileAgreement => "juvenile agreement",
        Way::ConsentDecree => "consent decree",
        Way::DeferredProsecution => "deferred prosecution",
        Way::Volunteers => "volunteers in probation",
    }
}

/// A moment in Wisconsin's time; a midnight is the end of the day before it.
pub fn moment(utc: DateTime<Utc>) -> String {
    if start_of_day(local_date(utc)) != utc {
        return shown(utc, Clock::TwentyFour);
    }
    let day = local_date(utc - TimeDelta::minutes(1));
    format!("end of {}", day.format("%a %-d %b %Y"))
}
