//! The one meaning of open, soon, late and met, used by every screen, paper and count.

use casefile::act::{Act, ActKind};
use casefile::id::ItemId;
use casefile::report::Report;
use chrono::{DateTime, TimeDelta, Utc};
use serde::Serialize;

use crate::conclusion::{Conclusion, Due};

/// How a duty with a clock stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// More than a quarter of the time is left.
    Open,
    /// A quarter of the time, or less, is left.
    Soon,
    /// The time has ended and nobody recorded the act.
    Late,
    /// The act was recorded, and done in time.
    Met,
    /// The act was recorded, and done after the time had ended.
    MetLate,
}

/// How a clock stands at `now`, given when the act that meets it was done.
/// An act done at the very instant of the end is in time. An act of the future does not meet anything yet.
pub fn standing(due: &Due, done: Option<DateTime<Utc>>, now: DateTime<Utc>) -> Standing {
    match done.filter(|done| *done <= now) {
        Some(done) if done <= due.by => return Standing::Met,
        Some(_) => return Standing::MetLate,
        None => {}
    }
    if now > due.by {
        return Standing::Late;
    }
    let whole = due.by - due.from;
    let left = due.by - now;
    if left <= whole / 4 || whole <= TimeDelta::zero() {
        Standing::Soon
    } else {
        Standing::Open
    }
}

/// The earliest act that stands and meets this rule, as `law.md`'s "Met by" has it.
pub fn done<'a>(rule: &str, report: &'a Report) -> Option<(ItemId, &'a Act, DateTime<Utc>)> {
    report
        .acts
        .iter()
        .filter(|(_, act)| meets(rule, act))
        .filter_map(|(id, act)| act.done_at().map(|at| (*id, act, at)))
        .filter(|(_, _, at)| begins(rule, report).is_none_or(|from| from <= *at))
        .min_by_key(|(id, _, at)| (*at, *id))
}

/// The earliest act that stands and meets this conclusion. Where a rule speaks of two people who are each to be
/// told, telling one meets nothing of the other.
pub fn done_by<'a>(
    conclusion: &Conclusion,
    report: &'a Report,
) -> Option<(ItemId, &'a Act, DateTime<Utc>)> {
    let other = match (conclusion.rule, conclusion.about.as_str()) {
        ("CPS-21", "/owed") => ActKind::ReporterTold,
        ("CPS-21", _) => ActKind::RelativeTold,
        _ => return done(conclusion.rule, report),
    };
    report
        .acts
        .iter()
        .filter(|(_, act)| meets(conclusion.rule, act) && act.kind != other)
        .filter_map(|(id, act)| act.done_at().map(|at| (*id, act, at)))
        .min_by_key(|(id, _, at)| (*at, *id))
}

/// From when an act can meet a rule at all: a child who goes missing again, or is identified later, is not
/// covered by what police were told before. Every other duty may be met early.
fn begins(rule: &str, report: &Report) -> Option<DateTime<Utc>> {
    let from = match rule {
        "MIS-01" | "MIS-02" => &report.child.missing_at,
        "FED-01" => &report.child.identified_at,
        _ => return None,
    };
    from.known().map(|moment| moment.utc)
}

/// Whether an act, if it stands, is one that meets this rule.
pub fn meets(rule: &str, act: &Act) -> bool {
    let told = &act.particulars;
    let how = told.means.known().is_some();
    // An office is not an officer: the duty is to tell a person, by name, by some means.
    let named = how && told.officer.known().is_some();
    let somebody = how && (told.officer.known().is_some() || told.agency.known().is_some());
    match (rule, act.kind) {
        ("CPS-01" | "CPS-02" | "CPS-03", ActKind::PoliceTold) => named,
        ("MIS-01", ActKind::PoliceTold) => named && told.told_missing.is_yes(),
        ("FED-01", ActKind::PoliceTold) => named && told.told_victim.is_yes(),
        ("CPS-05" | "CPS-07", ActKind::InvestigationBegun | ActKind::ChildSeen)
        | ("MIS-02", ActKind::NcmecConfirmed)
        | ("CPS-08", ActKind::ChildSeen)
        | ("CPS-10", ActKind::DeterminationSigned)
        | ("CPS-12" | "CPS-16", ActKind::Coordinated)
        | ("CPS-20", ActKind::DcfTold) => true,
        ("CPS-11", ActKind::TribeTold) | ("CPS-22", ActKind::DefenseTold) => somebody,
        ("CPS-21", ActKind::ReporterTold | ActKind::RelativeTold) => true,
        _ => false,
    }
}

/// The rules that an act meets, in the order of the rules: none if it was withdrawn, or if nobody
/// recorded when it was done.
pub fn met_by(act: &Act) -> Vec<&'static str> {
    if act.done_at().is_none() {
        return Vec::new();
    }
    crate::rules::REPORT
        .iter()
        .map(|rule| rule.id)
        .filter(|rule| meets(rule, act))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::conclusion::Lead;
    use casefile::act::Particulars;
    use casefile::answer::{Answer, Source};
    use casefile::moment::Moment;
    use casefile::report::Means;
    use chrono::TimeZone;

    fn at(hour: u32, minute: u32) -> DateTime<Utc> {
        Utc.with_ymd_and_hms(2026, 11, 21, hour, minute, 0)
            .single()
            .expect("a time")
    }

    fn check(done: Option<DateTime<Utc>>, now: DateTime<Utc>, expected: Standing) {
        let due = Due {
            from: at(2, 0),
            by: at(14, 0),
            standing: Lead::Leads,
        };
        assert_eq!(standing(&due, done, now), expected, "{done:?} at {now}");
    }

    #[test]
    fn a_clock_is_open_soon_and_late() {
        check(None, at(2, 0), Standing::Open);
        check(None, at(10, 59), Standing::Open);
        check(None, at(11, 0), Standing::Soon);
        check(None, at(14, 0), Standing::Soon);
        check(None, at(14, 1), Standing::Late);
    }

    #[test]
    fn an_act_meets_in_time_or_late_and_never_before_it_is_done() {
        check(Some(at(14, 0)), at(15, 0), Standing::Met);
        check(Some(at(14, 1)), at(15, 0), Standing::MetLate);
        check(Some(at(13, 0)), at(12, 0), Standing::Soon);
    }

    #[test]
    fn telling_the_reporter_is_not_telling_the_relative_nor_the_other_way_round() {
        use crate::conclusion::Outcome;
        let of = |about: &str| Conclusion::new("CPS-21", Outcome::Note).about(about.into());
        let mut report = Report::default();
        let told = Particulars {
            at: Answer::from_source(Moment::from_utc(at(4, 0)), Source::Worker),
            ..Particulars::default()
        };
        let act = Act {
            kind: ActKind::ReporterTold,
            recorded: at(6, 0),
            recorded_by: "A. Lind".to_owned(),
            particulars: told,
            withdrawn: None,
        };
        let id = ItemId::new();
        report.acts.insert(id, act);
        assert!(done_by(&of("/reporter"), &report).is_some());
        assert!(done_by(&of("/owed"), &report).is_none());
        if let Some(act) = report.acts.get_mut(&id) {
            act.kind = ActKind::RelativeTold;
        }
        assert!(done_by(&of("/reporter"), &report).is_none());
        assert!(done_by(&of("/owed"), &report).is_some());
    }

    #[test]
    fn what_police_were_told_of_the_first_time_does_not_cover_the_second() {
        let said = |hour| Answer::from_source(Moment::from_utc(at(hour, 0)), Source::Worker);
        let mut report = Report::default();
        report.child.missing_at = said(5);
        let told = Particulars {
            at: said(4),
            officer: Answer::from_source("Deputy Ames".to_owned(), Source::Worker),
            means: Answer::from_source(Means::Phone, Source::Worker),
            told_missing: Answer::from_source(true, Source::Worker),
            told_victim: Answer::from_source(true, Source::Worker),
            ..Particulars::default()
        };
        let act = Act {
            kind: ActKind::PoliceTold,
            recorded: at(6, 0),
            recorded_by: "A. Lind".to_owned(),
            particulars: told,
            withdrawn: None,
        };
        report.acts.insert(ItemId::new(), act);
        assert!(
            done("MIS-01", &report).is_none(),
            "told before the child went missing again"
        );
        report.child.missing_at = said(3);
        assert!(done("MIS-01", &report).is_some());
        report.child.identified_at = said(5);
        assert!(
            done("FED-01", &report).is_none(),
            "told before the child was identified as a victim"
        );
        report.child.identified_at = said(3);
        assert!(done("FED-01", &report).is_some());
    }

    #[test]
    fn a_tribe_is_told_once_somebody_of_it_is_named_and_how_they_were_told() {
        let named = |name: &str| match name {
            "" => Answer::NotAsked,
            _ => Answer::from_source(name.to_owned(), Source::Worker),
        };
        let told = |officer: &str, agency: &str, means: Answer<Means>| Act {
            kind: ActKind::TribeTold,
            recorded: at(6, 0),
            recorded_by: "A. Lind".to_owned(),
            particulars: Particulars {
                at: Answer::from_source(Moment::from_utc(at(4, 0)), Source::Worker),
                officer: named(officer),
                agency: named(agency),
                means,
                ..Particulars::default()
            },
            withdrawn: None,
        };
        let phone = || Answer::from_source(Means::Phone, Source::Worker);
        assert!(meets("CPS-11", &told("B. Thunder", "", phone())));
        assert!(meets("CPS-11", &told("", "The tribal agent", phone())));
        assert!(!meets("CPS-11", &told("", "", phone())));
        assert!(!meets(
            "CPS-11",
            &told("B. Thunder", "The tribal agent", Answer::NotAsked)
        ));
    }

    #[test]
    fn each_act_meets_the_duties_of_its_kind_and_police_are_told_of_what_they_were_told() {
        let yes = || Answer::from_source(true, Source::Worker);
        let act = |kind, missing: bool, victim: bool| Act {
            kind,
            recorded: at(6, 0),
            recorded_by: "A. Lind".to_owned(),
            particulars: Particulars {
                at: Answer::from_source(Moment::from_utc(at(4, 0)), Source::Worker),
                officer: Answer::from_source("Deputy Ames".to_owned(), Source::Worker),
                means: Answer::from_source(Means::Phone, Source::Worker),
                told_missing: if missing { yes() } else { Answer::NotAsked },
                told_victim: if victim { yes() } else { Answer::NotAsked },
                ..Particulars::default()
            },
            withdrawn: None,
        };
        let police = ["CPS-01", "CPS-02", "CPS-03"];
        assert_eq!(met_by(&act(ActKind::PoliceTold, false, false)), police);
        let and = |one: &'static str| police.into_iter().chain([one]).collect::<Vec<_>>();
        assert_eq!(
            met_by(&act(ActKind::PoliceTold, false, true)),
            and("FED-01")
        );
        assert_eq!(
            met_by(&act(ActKind::PoliceTold, true, false)),
            and("MIS-01")
        );
        for (kind, rules) in [
            (ActKind::InvestigationBegun, vec!["CPS-05", "CPS-07"]),
            (ActKind::ChildSeen, vec!["CPS-05", "CPS-07", "CPS-08"]),
            (ActKind::DeterminationSigned, vec!["CPS-10"]),
            (ActKind::TribeTold, vec!["CPS-11"]),
            (ActKind::Coordinated, vec!["CPS-12", "CPS-16"]),
            (ActKind::DcfTold, vec!["CPS-20"]),
            (ActKind::ReporterTold, vec!["CPS-21"]),
            (ActKind::RelativeTold, vec!["CPS-21"]),
            (ActKind::DefenseTold, vec!["CPS-22"]),
            (ActKind::NcmecConfirmed, vec!["MIS-02"]),
        ] {
            let mut met = act(kind, false, false);
            assert_eq!(met_by(&met), rules, "{kind:?}");
            met.particulars.at = Answer::NotAsked;
            assert!(
                met_by(&met).is_empty(),
                "{kind:?} was done at no known time"
            );
        }
        for blank in [true, false] {
            let mut told = act(ActKind::PoliceTold, true, true);
            if blank {
                told.particulars.officer = Answer::Unknown;
            } else {
                told.particulars.means = Answer::NotAsked;
            }
            assert!(met_by(&told).is_empty(), "an office is no officer");
        }
    }
}
