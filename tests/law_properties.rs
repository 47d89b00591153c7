//! What holds of the law whatever the report: properties over random reports, offices and moments.

#[path = "law_properties/any_report.rs"]
mod any_report;
#[path = "law_properties/disclosure.rs"]
mod disclosure;

use any_report::{
    acts, any_record, filled, filling, near_a_turn, receive, record_acts, report, settings, start,
    typed_at,
};
use casefile::answer::{Answer, Source};
use chrono::{DateTime, TimeDelta, Utc};
use law::call_sheet::call_sheet;
use law::conclusion::{Conclusion, Due, Lead, Outcome};
use law::office::Office;
use law::release::release;
use law::rules::{REPORT, conclude};
use law::showing::showings;
use law::standing::{Standing, done, met_by, standing};
use proptest::prelude::*;

fn config() -> ProptestConfig {
    ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn office() -> Office {
    Office::of(&settings("Wood", None, None))
}

fn at(hours: u16) -> DateTime<Utc> {
    start() + TimeDelta::hours(hours.into())
}

/// The duty whose clock a conclusion is: two rules say one each of the clocks to police.
fn duty(conclusion: &Conclusion) -> (&'static str, &str) {
    let rule = match conclusion.rule {
        "CPS-03" => "CPS-02",
        rule => rule,
    };
    (rule, conclusion.about.as_str())
}

/// Whether a conclusion of the same rule about the same thing, with the same lead, stands among these.
fn counterpart<'a>(of: &Conclusion, among: &'a [Conclusion]) -> Option<&'a Conclusion> {
    let lead = |c: &Conclusion| c.due().map(|due| due.standing);
    among
        .iter()
        .find(|c| c.rule == of.rule && c.about == of.about && lead(c) == lead(of))
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn nothing_panics_whatever_was_typed(record in any_record(60), acts in acts(), now in 0..2000_u16, milwaukee: bool) {
        let mut report = report(&record);
        record_acts(&mut report, &acts, false);
        let settings = settings(if milwaukee { "Milwaukee" } else { "" }, Some(3), Some(true));
        for conclusion in conclude(&report, &Office::of(&settings), at(now)) {
            if let Some(due) = conclusion.due() {
                standing(&due, done(conclusion.rule, &report).map(|(_, _, at)| at), at(now));
                prop_assert!(due.from <= due.by, "{} ends before it begins", conclusion.rule);
            }
        }
        release(&report, &settings, true);
        call_sheet(&report, &settings, true);
        showings(&report);
    }

    /// "Met", "not met", "blocked", and "this is a duty" are said only where nothing still unknown could
    /// change them.
    #[test]
    fn what_is_settled_stays_settled_whatever_is_learned(before in any_record(40), more in filling(), now in 0..2000_u16) {
        let (after, _) = filled(&before, &more, &[]);
        let then = conclude(&report(&after), &office(), at(now));
        for conclusion in conclude(&report(&before), &office(), at(now)) {
            let settled = matches!(
                conclusion.outcome,
                Outcome::Met | Outcome::NotMet | Outcome::Blocked | Outcome::Duty
            );
            if settled {
                let other = counterpart(&conclusion, &then).map(|c| &c.outcome);
                prop_assert_eq!(other, Some(&conclusion.outcome), "{} about {}", conclusion.rule, conclusion.about);
            }
        }
    }

    /// A clock names the facts that could end it or move it to a later moment: whatever all the others turn
    /// out to be, it stays, and ends no later.
    #[test]
    fn a_clock_ends_or_moves_later_only_by_a_fact_that_it_names(before in any_record(40), more in filling(), now in 0..2000_u16) {
        for conclusion in conclude(&report(&before), &office(), at(now)) {
            let Some(due) = conclusion.due() else { continue };
            let (after, learned) = filled(&before, &more, &conclusion.missing);
            let then = conclude(&report(&after), &office(), at(now));
            let other = counterpart(&conclusion, &then).and_then(Conclusion::due);
            prop_assert!(
                other.is_some_and(|later| later.by <= due.by),
                "{} ended or moved from {} to {:?}, and names only {:?} of {:?}",
                conclusion.rule, due.by, other.map(|d| d.by), conclusion.missing, learned
            );
        }
    }

    #[test]
    fn a_clock_only_goes_from_open_to_soon_to_late_and_what_is_met_stays_met(
        from in 0..1000_u16, hours in 0..200_i64, done in prop::option::of(0..1300_u16), times in prop::collection::vec(0..1400_u16, 2..12),
    ) {
        let rank = |standing: Standing| match standing {
            Standing::Open => 0,
            Standing::Soon => 1,
            Standing::Late => 2,
            Standing::Met | Standing::MetLate => 3,
        };
        let due = Due { from: at(from), by: at(from) + TimeDelta::hours(hours), standing: Lead::Leads };
        let mut times = times;
        times.sort_unstable();
        let done = done.map(at);
        let seen: Vec<Standing> = times.iter().map(|now| standing(&due, done, at(*now))).collect();
        for pair in seen.windows(2) {
            prop_assert!(rank(pair[0]) <= rank(pair[1]), "{:?} after {:?}", pair[1], pair[0]);
            prop_assert!(rank(pair[0]) < 3 || pair[0] == pair[1], "met turned into {:?}", pair[1]);
        }
        for (now, stands) in times.iter().zip(&seen) {
            let acted = done.is_some_and(|done| done <= at(*now));
            prop_assert_eq!(acted, rank(*stands) == 3, "an act of the future meets nothing");
            prop_assert_eq!(*stands == Standing::Late, !acted && at(*now) > due.by);
        }
    }

    #[test]
    fn an_office_can_only_set_something_earlier(record in any_record(30), hours in 0..60_u32, now in 0..2000_u16) {
        let report = report(&record);
        let plain = conclude(&report, &office(), at(now));
        let stricter = conclude(&report, &Office::of(&settings("Wood", Some(hours), None)), at(now));
        for conclusion in &plain {
            let Some(due) = conclusion.due() else { continue };
            let other = counterpart(conclusion, &stricter).and_then(Conclusion::due);
            prop_assert!(other.is_some_and(|own| own.by <= due.by), "{} moved later", conclusion.rule);
        }
    }

    #[test]
    fn a_rejected_day_never_gives_a_later_moment_than_a_confirmed_one(record in any_record(30), now in 0..2000_u16) {
        let report = report(&record);
        let of = |january| conclude(&report, &Office::of(&settings("Wood", None, january)), at(now));
        let (open, rejected, confirmed) = (of(None), of(Some(false)), of(Some(true)));
        for conclusion in &rejected {
            let Some(due) = conclusion.due() else { continue };
            let by = |among: &[Conclusion]| counterpart(conclusion, among).and_then(Conclusion::due).map(|d| d.by);
            prop_assert_eq!(by(&open), Some(due.by), "{}: an open day is an ordinary day", conclusion.rule);
            prop_assert!(by(&confirmed) >= Some(due.by), "{}", conclusion.rule);
        }
    }

    /// Doubt about holidays and the law's own exclusions only ever add to the statute's limit. The clock that
    /// leads ends no later than any other of the same duty, on the nights on which the clocks change too.
    #[test]
    fn the_clock_that_leads_is_the_earliest_of_its_duty(
        record in any_record(30), received in near_a_turn(), hours in 0..60_u32, january in prop::option::of(any::<bool>()), milwaukee: bool,
    ) {
        let mut report = report(&record);
        receive(&mut report, received);
        let settings = settings(if milwaukee { "Milwaukee" } else { "Wood" }, Some(hours), january);
        let all = conclude(&report, &Office::of(&settings), typed_at());
        for other in &all {
            let Some(due) = other.due() else { continue };
            let same = all.iter().filter(|c| duty(c) == duty(other)).filter_map(Conclusion::due);
            let leads = same.filter(|due| due.standing == Lead::Leads).map(|due| due.by).max();
            prop_assert!(
                leads.is_some_and(|leads| leads <= due.by),
                "{}: {:?} leads, and another ends at {}", other.rule, leads, due.by
            );
        }
    }

    /// The same call an hour or a week later never has an earlier deadline.
    #[test]
    fn receiving_later_never_makes_a_deadline_earlier(
        record in any_record(30), received in near_a_turn(), later in 1..12_000_i64, hours in 0..60_u32, january in prop::option::of(any::<bool>()),
    ) {
        let settings = settings("Milwaukee", Some(hours), january);
        let at = |received| {
            let mut report = report(&record);
            receive(&mut report, received);
            conclude(&report, &Office::of(&settings), typed_at())
        };
        let then = at(received + TimeDelta::minutes(later));
        for conclusion in at(received) {
            let Some(due) = conclusion.due() else { continue };
            if let Some(other) = counterpart(&conclusion, &then).and_then(Conclusion::due) {
                prop_assert!(due.by <= other.by, "{}: {} became {}", conclusion.rule, due.by, other.by);
            }
        }
    }

    /// Every day that is confirmed to be a holiday makes the statute's limit later or leaves it; the clock that
    /// leads does not know of it.
    #[test]
    fn one_more_holiday_never_makes_a_limit_earlier(
        record in any_record(30), received in near_a_turn(), third_monday: bool,
    ) {
        let mut report = report(&record);
        receive(&mut report, received);
        let of = |holiday| {
            let mut settings = settings("Wood", None, None);
            let day = if third_monday { &mut settings.third_monday_january } else { &mut settings.january_15 };
            *day = Answer::from_source(holiday, Source::Worker);
            conclude(&report, &Office::of(&settings), typed_at())
        };
        let with = of(true);
        for conclusion in of(false) {
            let Some(due) = conclusion.due() else { continue };
            let other = counterpart(&conclusion, &with).and_then(Conclusion::due).map(|due| due.by);
            prop_assert!(other >= Some(due.by), "{}: {} became {:?}", conclusion.rule, due.by, other);
            prop_assert!(due.standing == Lead::Latest || other == Some(due.by), "{} leads and moved", conclusion.rule);
        }
    }

    #[test]
    fn a_withdrawn_act_meets_nothing(record in any_record(30), acts in acts()) {
        let mut report = report(&record);
        record_acts(&mut report, &acts, true);
        for rule in REPORT {
            prop_assert!(done(rule.id, &report).is_none(), "{} is met by a withdrawn act", rule.id);
        }
        for act in report.acts.values() {
            prop_assert!(met_by(act).is_empty());
        }
    }

    #[test]
    fn an_act_that_meets_a_rule_is_the_earliest_that_stands_and_says_so(acts in acts()) {
        let mut report = casefile::report::Report::default();
        record_acts(&mut report, &acts, false);
        for rule in REPORT {
            let meeting: Vec<_> = report.acts.values().filter(|act| met_by(act).contains(&rule.id)).collect();
            let earliest = meeting.iter().filter_map(|act| act.done_at()).min();
            prop_assert_eq!(done(rule.id, &report).map(|(_, _, at)| at), earliest, "{}", rule.id);
        }
    }

    #[test]
    fn nothing_but_a_named_officer_told_by_some_means_meets_the_duty_to_police(acts in acts()) {
        let mut report = casefile::report::Report::default();
        record_acts(&mut report, &acts, false);
        if let Some((_, act, _)) = done("CPS-02", &report) {
            let told = &act.particulars;
            prop_assert_eq!(act.kind, casefile::act::ActKind::PoliceTold);
            prop_assert!(told.officer.known().is_some() && told.means.known().is_some() && told.at.known().is_some());
        }
    }
}
