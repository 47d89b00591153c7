//! § 48.981(3)(c): within which time the investigation begins, and the determination is made.
//!
//! Decides by when. Both run from receipt, and both run while it is open whether the agency may choose not to
//! investigate. Where nothing is alleged a person may screen the call out with reasons; the clocks then end,
//! and a note stays that says what the program did not ask about. Open: neither time was read in today's official text.

use casefile::assessment::Screened;
use casefile::facts;
use casefile::path::FactPath;
use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_days, add_running_hours};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{
    Chain, Tri, alleged_facts, chain, chain_facts, missing_of, nothing_alleged, received,
    trafficking, trafficking_missing,
};
use crate::release::has_words;
use crate::rule::ReportRule;
use crate::rules::s48_981_3_c_investigation::INVESTIGATION;

/// The sixty days.
pub static DETERMINATION: Authority = Authority {
    id: "48.981(3)(c)4.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(c)4.",
    paraphrase: "The agency determines within 60 days of receipt whether abuse has occurred or is likely to occur.",
    source: "DCF’s page on the CPS process; a county’s guide",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The subdivision was not read in the official text."],
};

/// What is open where a report is screened out in which nothing is alleged.
const NO_REPORT: &str = "The texts read give a choice for somebody who is no caregiver only; that a call in which no abuse is alleged is no report to investigate is a reading, not a quotation.";

const BEGIN_HOURS: u32 = 24; // "within 24 hours"
const DETERMINE_DAYS: u32 = 60; // "within 60 days"

/// CPS-07: the investigation begins within twenty-four hours.
pub static BEGIN: ReportRule = ReportRule {
    id: "CPS-07",
    title: "Begin the investigation, 24 hours",
    says: "A diligent investigation is begun within 24 hours of the report. Only a decision to screen out, recorded with its reasons, ends this clock and that of CPS-10, and only where CPS-06 gives a choice or nothing is alleged.",
    authorities: &[&INVESTIGATION],
    met_by: "The first act of the investigation was recorded.",
    open: "Section 990.001(4)(a) may leave Sundays and legal holidays out of hours; the running hours lead.",
    decide: begin,
};

fn begin(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if let Choice::Ended(End::NothingAlleged) = choice(report) {
        return vec![screened_out(report)];
    }
    from_receipt(report, "CPS-07", |start| {
        add_running_hours(start, BEGIN_HOURS)
    })
    .map(|c| {
        c.because(
            "Twenty-four running hours from the report.",
            &INVESTIGATION,
            receipt(report),
        )
        .doubt(BEGIN.open)
    })
    .into_iter()
    .collect()
}

/// A person found that there is no report of abuse to investigate. The section names no such ending, and the
/// program asks about some kinds of maltreatment only: both are said.
fn screened_out(report: &Report) -> Conclusion {
    let decided = [
        facts::allegation::INJURIES.at(),
        facts::screening::DECISION.at(),
        facts::screening::REASONS.at(),
    ];
    Conclusion::new("CPS-07", Outcome::Note)
        .because(
            "A person screened this report out and wrote down why, so neither the 24 hours nor the 60 days run. The program asked about trafficking, sexual abuse and injuries. If neglect, emotional damage or any other maltreatment is suspected, change the decision: the hours then run from the report.",
            &INVESTIGATION,
            alleged_facts(report, true).into_iter().chain(decided),
        )
        .doubt(NO_REPORT)
}

/// CPS-10: the determination within sixty days.
pub static DETERMINE: ReportRule = ReportRule {
    id: "CPS-10",
    title: "Determination, day 60",
    says: "The determination is made within 60 days of receipt. Day 0 is the day of receipt; the sixtieth day is not moved for a weekend.",
    authorities: &[&DETERMINATION],
    met_by: "The signing of the determination was recorded.",
    open: "",
    decide: determine,
};

fn determine(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    from_receipt(report, "CPS-10", |start| add_days(start, DETERMINE_DAYS))
        .map(|c| {
            c.because(
                "Sixty days, counted from the day of receipt as day 0; the day ends at midnight.",
                &DETERMINATION,
                receipt(report),
            )
        })
        .into_iter()
        .collect()
}

/// The receipt, where it is known.
fn receipt(report: &Report) -> Option<FactPath> {
    received(report).map(|_| facts::call::RECEIVED_AT.at())
}

fn from_receipt(
    report: &Report,
    rule: &'static str,
    by: impl Fn(DateTime<Utc>) -> DateTime<Utc>,
) -> Option<Conclusion> {
    let missing = match choice(report) {
        Choice::Ended(_) => return None,
        Choice::None => Vec::new(),
        Choice::Open(missing) => missing,
    };
    let start = received(report);
    let outcome = start.map_or(Outcome::NeedsFact, |from| {
        Outcome::Due(Due {
            from,
            by: by(from),
            standing: Lead::Leads,
        })
    });
    Some(
        Conclusion::new(rule, outcome)
            .missing(missing_of([(start.is_some(), &facts::call::RECEIVED_AT)]))
            .missing(missing),
    )
}

/// Whether the law leaves a choice not to investigate.
enum Choice {
    /// It leaves none, or a person chose to investigate.
    None,
    /// It may leave one: the clocks run until these facts say so.
    Open(Vec<FactPath>),
    /// A person chose not to investigate, where there was a choice, and wrote down why.
    Ended(End),
}

/// Where the choice came from.
enum End {
    /// Everybody named is no caregiver, and no trafficking is alleged (CPS-06).
    Discretion,
    /// Nothing that the program asks about is alleged.
    NothingAlleged,
}

/// There is a choice where everybody named is no caregiver (CPS-06), and where nothing is alleged at all;
/// never where trafficking is. Only a decision to screen out that was recorded with its reasons ends the
/// clocks.
fn choice(report: &Report) -> Choice {
    match trafficking(report) {
        Tri::Yes => return Choice::None,
        Tri::Open => return Choice::Open(trafficking_missing(report)),
        Tri::No => {}
    }
    let strangers = match chain(report) {
        Chain::NonCaregiver => Tri::Yes,
        Chain::Caregiver => Tri::No,
        Chain::Open => Tri::Open,
    };
    let nothing = nothing_alleged(report);
    let decision = report.screening.decision.known();
    if decision == Some(&Screened::In) || (strangers == Tri::No && nothing == Tri::No) {
        return Choice::None;
    }
    let out = decision == Some(&Screened::Out);
    let reasons = has_words(&report.screening.reasons);
    if out && reasons && strangers == Tri::Yes {
        return Choice::Ended(End::Discretion);
    }
    if out && reasons && nothing == Tri::Yes {
        return Choice::Ended(End::NothingAlleged);
    }
    let mut missing = missing_of([
        (decision.is_some(), &facts::screening::DECISION),
        (!out || reasons, &facts::screening::REASONS),
    ]);
    if strangers == Tri::Open {
        missing.extend(chain_facts(report, false));
    }
    if nothing == Tri::Open {
        missing.extend(alleged_facts(report, false));
        missing.extend(missing_of([(
            report.allegation.injuries.known().is_some(),
            &facts::allegation::INJURIES,
        )]));
    }
    Choice::Open(missing)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    const TRAFFICKING: (&str, &str) = ("allegation/trafficking", "suspected");
    const NONE: [(&str, &str); 2] = [
        ("allegation/trafficking", "no"),
        ("allegation/prostitution", "no"),
    ];
    const STRANGER: [(&str, &str); 2] = [
        ("maltreaters/dre/caregiver", "no_caregiving"),
        ("maltreaters/complete", "yes"),
    ];
    const OUT: (&str, &str) = ("screening/decision", "out");
    const WHY: (&str, &str) = ("screening/reasons", "A request for help; passed on.");

    #[test]
    fn the_investigation_begins_within_a_day_and_ends_within_sixty() {
        check(&BEGIN, &[TRAFFICKING], &["due Sat 21 Nov 2026, 20:00"]);
        check(&DETERMINE, &[TRAFFICKING], &["due end of Tue 19 Jan 2027"]);
        let open = [TRAFFICKING, ("call/received_at", "(unknown)")];
        check(&BEGIN, &open, &["needs a fact; lacks call/received_at"]);
        check(&DETERMINE, &open, &["needs a fact; lacks call/received_at"]);
    }

    #[test]
    fn the_clocks_run_until_a_person_ends_them_where_the_law_leaves_a_choice() {
        let [a, b] = STRANGER;
        let [c, d] = NONE;
        let abuse = ("allegation/sexual_abuse", "suspected");
        check(
            &BEGIN,
            &[a, b, c, d, abuse],
            &["due Sat 21 Nov 2026, 20:00; lacks screening/decision"],
        );
        check(&BEGIN, &[a, b, c, d, abuse, OUT, WHY], &[]);
        check(&DETERMINE, &[a, b, c, d, abuse, OUT, WHY], &[]);
        check(
            &DETERMINE,
            &[a, b, c, d, abuse, OUT],
            &["due end of Tue 19 Jan 2027; lacks screening/reasons"],
        );
        check(
            &BEGIN,
            &[a, c, d, abuse, OUT, WHY],
            &["due Sat 21 Nov 2026, 20:00; lacks maltreaters/complete"],
        );
    }

    #[test]
    fn nobody_screens_trafficking_or_a_caregiver_out_of_them() {
        let [c, d] = NONE;
        let abuse = ("allegation/sexual_abuse", "suspected");
        check(&BEGIN, &[TRAFFICKING, OUT], &["due Sat 21 Nov 2026, 20:00"]);
        check(&BEGIN, &[c, d, abuse, OUT], &["due Sat 21 Nov 2026, 20:00"]);
    }

    #[test]
    fn a_report_in_which_nothing_is_alleged_can_be_screened_out() {
        let [c, d] = NONE;
        let nothing = [
            c,
            d,
            ("allegation/sexual_abuse", "no"),
            ("allegation/injuries", "no"),
        ];
        check(
            &BEGIN,
            &nothing,
            &["due Sat 21 Nov 2026, 20:00; lacks screening/decision"],
        );
        let [a, b, e, f] = nothing;
        check(&BEGIN, &[a, b, e, f, OUT, WHY], &["note"]);
        check(&DETERMINE, &[a, b, e, f, OUT, WHY], &[]);
        check(
            &BEGIN,
            &[a, b, e, f, OUT],
            &["due Sat 21 Nov 2026, 20:00; lacks screening/reasons"],
        );
        check(
            &BEGIN,
            &[a, b, e, OUT, WHY],
            &["due Sat 21 Nov 2026, 20:00; lacks allegation/injuries"],
        );
    }
}
