//! § 48.981(3)(a): the report goes to law enforcement, and the two plan together.
//!
//! Decides whether the report must be referred to the sheriff or police, by when, and that the agency
//! and police coordinate. Two clocks run side by side: the twelve running hours of the state's Standards,
//! which lead, and the statute's twelve hours that leave out Saturdays, Sundays and legal holidays, which
//! are the latest possible and never time that one has.
//! Open: whether the Standards' own text repeats the statute's exclusion; it was read in a summary only.

use casefile::report::Report;
use chrono::{DateTime, Utc};

use crate::age::which_age;
use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::doubtful::Locality;
use crate::calendar::{add_counted_hours, add_running_hours};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::reading::{
    Tri, alleged_facts, must_refer, police_start, police_start_facts, police_start_missing,
    triggers_missing,
};
use crate::rule::ReportRule;

/// The referral of § 48.981(3)(a)3.
pub static REFERRAL: Authority = Authority {
    id: "48.981(3)(a)3.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(a)3.",
    paraphrase: "All cases of suspected or threatened abuse of a kind listed in § 48.02(1)(b) to (f) that are reported to the agency go to the sheriff or police within 12 hours, not counting Saturdays, Sundays and legal holidays.",
    source: "the legislature’s web text of § 48.981(3)",
    edition: "undated, later than 2017",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Acts 83 to 247 of 2026 were not compared with chapter 48."],
};

/// The kinds of abuse that must be referred.
pub static KINDS: Authority = Authority {
    id: "48.02(1)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.02(1)(b) to (f), (cm), (d)",
    paraphrase: "Sexual abuse of the listed kinds; (cm) is a violation of § 948.051, trafficking of a child, and (d) is letting a child violate § 944.30(1m). Both stand inside (b) to (f).",
    source: "2015 Wisconsin Act 367",
    edition: "as enacted in 2016",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The twelve hours of the state's Standards.
pub static STANDARD: Authority = Authority {
    id: "DCF Standards, police",
    kind: AuthorityKind::Standard,
    citation: "DCF, CPS Access and Initial Assessment Standards",
    paraphrase: "The agency tells law enforcement within 12 hours of a report of alleged sexual abuse, trafficking included, and works together with it where injuries or sexual abuse are suspected or threatened.",
    source: "the federal Children’s Bureau’s summary for Wisconsin",
    edition: "summary of about 2020; the Standards themselves were not read",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Whether the current Standards leave out weekends, as the statute does, is not said in the text read.",
    ],
};

/// Planning together with police.
pub static COORDINATION: Authority = Authority {
    id: "48.981(3)(a)4.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(a)4.",
    paraphrase: "On a report of abuse of a kind listed in § 48.02(1)(b) to (f), law enforcement and the agency coordinate the planning and carrying out of the investigation.",
    source: "the legislature’s web text of § 48.981(3); its opening words were read",
    edition: "undated, later than 2017",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Only the opening words were read in the official text."],
};

/// Who acts in Milwaukee County.
pub static ACTOR: Authority = Authority {
    id: "48.981(3)(a)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3)(a)",
    paraphrase: "In a county of 750,000 or more people, which is Milwaukee, the department or an agency under contract with it acts where elsewhere the county department does.",
    source: "the legislature’s web text of § 48.981(3)",
    edition: "undated, later than 2017",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

const HOURS: u32 = 12; // "within 12 hours"

/// CPS-01: the report must be referred to law enforcement.
pub static MUST_REFER: ReportRule = ReportRule {
    id: "CPS-01",
    title: "Refer to law enforcement",
    says: "A report of suspected or threatened sexual abuse of a listed kind, trafficking included, goes to the sheriff or police, whoever is said to have done it. Where the age that was said and the date of birth disagree, a person asks which is right; the date of birth is used meanwhile.",
    authorities: &[&REFERRAL, &KINDS],
    met_by: "A named officer of the sheriff or police was told: who, when, how.",
    open: "",
    decide: must_refer_to_police,
};

fn must_refer_to_police(report: &Report, _: &Office, now: DateTime<Utc>) -> Vec<Conclusion> {
    let conclusion = match must_refer(report) {
        Tri::Yes => Conclusion::new("CPS-01", Outcome::Duty).because(
            "What is alleged is of a kind that goes to law enforcement.",
            &REFERRAL,
            alleged_facts(report, true),
        ),
        Tri::No => Conclusion::new("CPS-01", Outcome::Note)
            .because(
                "None of the kinds that must go to law enforcement is alleged. Your agency’s written policy says which other reports it refers.",
                &REFERRAL,
                alleged_facts(report, true),
            )
            .missing(triggers_missing(report)),
        Tri::Open => Conclusion::new("CPS-01", Outcome::NeedsFact)
            .because(
                "Whether this must go to law enforcement turns on what is alleged.",
                &REFERRAL,
                alleged_facts(report, true),
            )
            .missing(alleged_facts(report, false)),
    };
    std::iter::once(conclusion)
        .chain(which_age(report, now, &KINDS))
        .collect()
}

/// CPS-02: twelve running hours, which lead.
pub static TELL_POLICE: ReportRule = ReportRule {
    id: "CPS-02",
    title: "Tell the police, 12 hours",
    says: "The sheriff or police are told within twelve running hours, nights and weekends counted, from the report, or from when the agency first had the information if that was earlier.",
    authorities: &[&STANDARD, &REFERRAL],
    met_by: "A named officer of the sheriff or police was told: who, when, how.",
    open: "Whether the Standards count weekends is not said in the text read; they are counted here, since doubt shortens the clock.",
    decide: tell_police,
};

fn tell_police(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    clock(report, "CPS-02", |start| Due {
        from: start,
        by: add_running_hours(start, HOURS),
        standing: Lead::Leads,
    })
    .map(|c| {
        c.because(
            "Twelve running hours, nights and weekends counted.",
            &STANDARD,
            police_start_facts(report),
        )
        .doubt(TELL_POLICE.open)
    })
    .into_iter()
    .collect()
}

/// CPS-03: the statute's twelve hours, the latest possible.
pub static LATEST: ReportRule = ReportRule {
    id: "CPS-03",
    title: "Latest, § 48.981(3)(a)3.",
    says: "The statute’s own limit: twelve hours that leave out Saturdays, Sundays and legal holidays. The latest possible, not time you have.",
    authorities: &[&REFERRAL],
    met_by: "A named officer of the sheriff or police was told: who, when, how.",
    open: "",
    decide: latest,
};

fn latest(report: &Report, office: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    clock(report, "CPS-03", |start| Due {
        from: start,
        by: add_counted_hours(start, HOURS, &office.calendar()),
        standing: Lead::Latest,
    })
    .map(|c| {
        c.because(
            "Twelve hours, leaving out whole Saturdays, Sundays and legal holidays: the latest possible, not time you have.",
            &REFERRAL,
            police_start_facts(report),
        )
    })
    .into_iter()
    .collect()
}

/// A clock to police, unless nothing that must be referred is alleged.
/// While what is alleged is open the clock runs and names the missing fact: doubt shortens it.
fn clock(
    report: &Report,
    rule: &'static str,
    due: impl Fn(DateTime<Utc>) -> Due,
) -> Option<Conclusion> {
    let open = match must_refer(report) {
        Tri::No => return None,
        Tri::Yes => Vec::new(),
        Tri::Open => alleged_facts(report, false),
    };
    let outcome = police_start(report).map_or(Outcome::NeedsFact, |start| Outcome::Due(due(start)));
    Some(
        Conclusion::new(rule, outcome)
            .missing(police_start_missing(report))
            .missing(open),
    )
}

/// CPS-12: the agency and police plan together.
pub static COORDINATE: ReportRule = ReportRule {
    id: "CPS-12",
    title: "Plan together with police",
    says: "On a report of suspected or threatened sexual abuse, trafficking included, the agency and law enforcement coordinate how the investigation is planned and carried out.",
    authorities: &[&COORDINATION, &STANDARD],
    met_by: "Planning with police was recorded: who, when, what was agreed.",
    open: "",
    decide: coordinate,
};

fn coordinate(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let says =
        "Agree with police who goes, who interviews the child, and what is kept as evidence.";
    match must_refer(report) {
        Tri::Yes => vec![Conclusion::new("CPS-12", Outcome::Duty).because(
            says,
            &COORDINATION,
            alleged_facts(report, true),
        )],
        Tri::Open => vec![
            Conclusion::new("CPS-12", Outcome::NeedsFact)
                .because(says, &COORDINATION, alleged_facts(report, true))
                .missing(alleged_facts(report, false)),
        ],
        Tri::No => Vec::new(),
    }
}

/// CPS-14: who acts in Milwaukee County.
pub static MILWAUKEE: ReportRule = ReportRule {
    id: "CPS-14",
    title: "Who acts in Milwaukee County",
    says: "In Milwaukee County the state’s department, or an agency under contract with it, does what elsewhere the county department does.",
    authorities: &[&ACTOR],
    met_by: "",
    open: "",
    decide: milwaukee,
};

fn milwaukee(_: &Report, office: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if office.locality == Locality::Milwaukee {
        vec![Conclusion::new("CPS-14", Outcome::Note).because(
            "In Milwaukee County these duties are the department’s, or those of the agency it contracts with.",
            &ACTOR,
            [],
        )]
    } else {
        Vec::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, check_at};

    const TRAFFICKING: (&str, &str) = ("allegation/trafficking", "suspected");
    const NOTHING: [(&str, &str); 3] = [
        ("allegation/trafficking", "no"),
        ("allegation/prostitution", "no"),
        ("allegation/sexual_abuse", "no"),
    ];

    #[test]
    fn what_must_be_referred() {
        check(&MUST_REFER, &[TRAFFICKING], &["duty"]);
        check(
            &MUST_REFER,
            &[("allegation/sexual_abuse", "threatened")],
            &["duty"],
        );
        check(&MUST_REFER, &[("triggers/survival_sex", "yes")], &["duty"]);
        check(
            &MUST_REFER,
            &NOTHING,
            &["note; lacks triggers/self_report, triggers/survival_sex, triggers/confirmed"],
        );
        check(
            &MUST_REFER,
            &[
                ("allegation/trafficking", "no"),
                ("allegation/prostitution", "(unknown)"),
            ],
            &["needs a fact; lacks allegation/prostitution, allegation/sexual_abuse"],
        );
        check(
            &MUST_REFER,
            &[
                TRAFFICKING,
                ("child/age", "14"),
                ("child/date_of_birth", "2010-03-05"),
            ],
            &["duty", "child/date_of_birth: a person decides"],
        );
    }

    #[test]
    fn twelve_running_hours_lead_and_the_statutes_twelve_are_the_latest() {
        check(
            &TELL_POLICE,
            &[TRAFFICKING],
            &["due Sat 21 Nov 2026, 08:00"],
        );
        check(&LATEST, &[TRAFFICKING], &["latest Mon 23 Nov 2026, 08:00"]);
        check(&TELL_POLICE, &NOTHING, &[]);
        check(&LATEST, &NOTHING, &[]);
    }

    #[test]
    fn both_run_from_the_earlier_information_and_while_it_is_open_what_is_alleged() {
        let noon = ("call/known_since", "2026-11-20 12:00");
        check(
            &TELL_POLICE,
            &[TRAFFICKING, noon],
            &["due end of Fri 20 Nov 2026; lacks call/known_how"],
        );
        check(
            &LATEST,
            &[
                TRAFFICKING,
                noon,
                ("call/known_how", "a note in another case"),
            ],
            &["latest end of Fri 20 Nov 2026"],
        );
        check(
            &TELL_POLICE,
            &[TRAFFICKING, ("call/known_since", "2026-11-20 20:30")],
            &["due Sat 21 Nov 2026, 08:00"],
        );
        check(
            &TELL_POLICE,
            &[],
            &[
                "due Sat 21 Nov 2026, 08:00; lacks allegation/trafficking, allegation/prostitution, allegation/sexual_abuse",
            ],
        );
        check(
            &LATEST,
            &[TRAFFICKING, ("call/received_at", "(not asked)")],
            &["needs a fact; lacks call/received_at"],
        );
    }

    #[test]
    fn planning_with_police_goes_with_the_referral() {
        check(&COORDINATE, &[TRAFFICKING], &["duty"]);
        check(&COORDINATE, &NOTHING, &[]);
        check(
            &COORDINATE,
            &[],
            &[
                "needs a fact; lacks allegation/trafficking, allegation/prostitution, allegation/sexual_abuse",
            ],
        );
    }

    #[test]
    fn milwaukee_alone_has_another_actor() {
        check_at(
            &MILWAUKEE,
            &[("county", "Milwaukee County")],
            &[],
            &["note"],
        );
        check_at(&MILWAUKEE, &[("county", "Wood")], &[], &[]);
    }
}
