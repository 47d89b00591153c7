//! § 938.245: the deferred prosecution agreement of juvenile court.
//!
//! Decides whether everybody consents and intake found what it must, whether the terms are within a year and at
//! home, and until when the district attorney may terminate it.

use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::diversion::months;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_days, start_of_day};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::diversion::clocks::ends;
use crate::diversion::reading::{family, juvenile, missing, spoken, stands};
use crate::rule::DiversionRule;

/// Who consents, and what intake finds.
pub static CONSENT: Authority = Authority {
    id: "938.245(1)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.245(1)",
    paraphrase: "The intake worker may enter into a written agreement with all parties if neither the juvenile’s interests nor the public’s need a petition, if the facts show that the court would have jurisdiction, and if the juvenile, parent, guardian and legal custodian consent.",
    source: "the legislature’s preview site",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Subsections (2) to (8) were not opened whole."],
};

/// Its limits.
pub static LIMITS: Authority = Authority {
    id: "938.245(2)(b)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.245(2)(b)",
    paraphrase: "The agreement lasts a year at most and may not place the juvenile outside the home.",
    source: "State v. C.G.B., 2017 WI App 32, paragraph 7, as the State Public Defender reports it",
    edition: "2017",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The paragraph itself was not opened."],
};

/// The district attorney’s twenty days.
pub static TWENTY_DAYS: Authority = Authority {
    id: "938.245(6)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.245(6)",
    paraphrase: "The district attorney may terminate the agreement within 20 days after notice of it.",
    source: "annotations to chapter 938 on the legislature’s preview site",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The subsection itself was not opened; an annotation tells of it."],
};

/// Where the court referred it.
pub static LINDSEY: Authority = Authority {
    id: "State v. Lindsey A.F.",
    kind: AuthorityKind::Case,
    citation: "State v. Lindsey A.F., 2002 WI App 223, affirmed 2003 WI 63; Wis. Stat. § 938.21(7)",
    paraphrase: "Where the court dismisses the petition and refers the case for an agreement under § 938.21(7), the district attorney cannot terminate it.",
    source: "annotations to chapter 938 on the legislature’s preview site",
    edition: "2003",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The decision was read in its annotation."],
};

const LONGEST: u32 = 12; // "not to exceed one year"
const VETO_DAYS: u32 = 20; // "within 20 days"

/// DIV-07: consents and intake.
pub static CONSENTS: DiversionRule = DiversionRule {
    id: "DIV-07",
    title: "§ 938.245: consents and intake",
    says: "The juvenile, parent, guardian and legal custodian consent, and the intake worker finds that no petition is needed and that the court would have jurisdiction. It is in writing.",
    authorities: &[&CONSENT],
    met_by: "",
    open: "",
    decide: |d, _, _| spoken(juvenile(d), d, &CONSENT, consents(d)),
};

pub(crate) fn consents(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::intake::{JURISDICTION, NO_PETITION_NEEDED};
    let conclusion = |outcome| Conclusion::new("DIV-07", outcome);
    let person = facts::consents::PERSON.at();
    let people: Vec<_> = std::iter::once((&d.consents.person, person))
        .chain(family(d))
        .collect();
    let intake = [
        (&d.intake.no_petition_needed, NO_PETITION_NEEDED.at()),
        (&d.intake.jurisdiction, JURISDICTION.at()),
    ];
    let objects: Vec<FactPath> = people
        .iter()
        .filter(|(answer, _)| stands(answer, Consent::Objects))
        .map(|(_, path)| path.clone())
        .collect();
    if !objects.is_empty() {
        return vec![conclusion(Outcome::Blocked).because(
            "Somebody whose consent the agreement needs objects. It can be had once they consent.",
            &CONSENT,
            objects,
        )];
    }
    let refused: Vec<FactPath> = intake
        .iter()
        .filter(|(answer, _)| answer.is_no())
        .map(|(_, path)| path.clone())
        .collect();
    if !refused.is_empty() {
        return vec![conclusion(Outcome::Blocked).because(
            "Intake did not find what the agreement asks for. Ask why, and what would change it.",
            &CONSENT,
            refused,
        )];
    }
    let lacks: Vec<FactPath> = people
        .iter()
        .filter(|(answer, _)| answer.known().is_none())
        .map(|(_, path)| path.clone())
        .chain(
            intake
                .iter()
                .filter(|(answer, _)| answer.is_open())
                .map(|(_, path)| path.clone()),
        )
        .collect();
    if !lacks.is_empty() {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Everybody consents in writing, and intake finds both. What is not recorded has not happened.",
                    &CONSENT,
                    [],
                )
                .missing(lacks),
        ];
    }
    let rests = people
        .iter()
        .map(|(_, path)| path.clone())
        .chain(intake.iter().map(|(_, path)| path.clone()));
    if family(d)
        .iter()
        .all(|(answer, _)| stands(answer, Consent::Nobody))
    {
        return vec![conclusion(Outcome::AskPerson).because(
            "There is no parent, guardian or legal custodian to consent: ask who does, a guardian ad litem or the court.",
            &CONSENT,
            rests,
        )];
    }
    vec![conclusion(Outcome::Met).because(
        "Everybody consents, and intake found what the agreement asks for.",
        &CONSENT,
        rests,
    )]
}

/// DIV-08: a year, and at home.
pub static TERMS: DiversionRule = DiversionRule {
    id: "DIV-08",
    title: "§ 938.245: a year at most, at home",
    says: "The agreement lasts a year at most and places the juvenile nowhere outside the home. Its end is a clock.",
    authorities: &[&LIMITS],
    met_by: "",
    open: "",
    decide: |d, _, _| spoken(juvenile(d), d, &LIMITS, terms(d)),
};

pub(crate) fn terms(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::agreement::{BEGINS_ON, MONTHS, OUT_OF_HOME};
    let a = &d.agreement;
    let conclusion = |outcome| Conclusion::new("DIV-08", outcome);
    let length = a.months.known().and_then(|typed| months(typed));
    let too_long = length.is_some_and(|months| months > LONGEST);
    let blocked: Vec<FactPath> = [
        (too_long, MONTHS.at()),
        (a.out_of_home.is_yes(), OUT_OF_HOME.at()),
    ]
    .into_iter()
    .filter(|(stands, _)| *stands)
    .map(|(_, path)| path)
    .collect();
    let lacks = missing([
        (length.is_some(), MONTHS.at()),
        (!a.out_of_home.is_open(), OUT_OF_HOME.at()),
    ]);
    let first = if !blocked.is_empty() {
        conclusion(Outcome::Blocked).because(
            "The agreement may last a year at most and place nobody outside the home: change the terms.",
            &LIMITS,
            blocked,
        )
    } else if lacks.is_empty() {
        conclusion(Outcome::Met).because(
            "A year at most, and at home.",
            &LIMITS,
            [MONTHS.at(), OUT_OF_HOME.at()],
        )
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "Write how long it runs in whole months, a year at most, and whether anybody is placed outside the home.",
                &LIMITS,
                [],
            )
            .missing(lacks)
    };
    let runs = a.terminated_on.known().is_none() && !too_long;
    let clock = a
        .begins_on
        .known()
        .zip(length)
        .filter(|_| runs)
        .and_then(|(from, months)| ends(*from, months))
        .map(|due| {
            conclusion(Outcome::Due(due)).because(
                "The agreement ends then, if nothing ends it before.",
                &LIMITS,
                [BEGINS_ON.at(), MONTHS.at()],
            )
        });
    std::iter::once(first).chain(clock).collect()
}

/// DIV-09: the district attorney’s window.
pub static WINDOW: DiversionRule = DiversionRule {
    id: "DIV-09",
    title: "§ 938.245: the district attorney’s 20 days",
    says: "The district attorney may terminate the agreement within 20 days of notice. Where the court referred the case for it under § 938.21(7), the district attorney may not.",
    authorities: &[&TWENTY_DAYS, &LINDSEY],
    met_by: "That the district attorney terminated it was recorded, or the window ended.",
    open: "",
    decide: |d, _, _| spoken(juvenile(d), d, &TWENTY_DAYS, window(d)),
};

fn window(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::agreement::{BEGINS_ON, PROSECUTOR_TOLD_ON, TERMINATED_ON};
    use facts::case::COURT_REFERRED;
    let a = &d.agreement;
    let conclusion = |outcome| Conclusion::new("DIV-09", outcome);
    if a.terminated_on.known().is_some() {
        return vec![conclusion(Outcome::Note).because(
            "The district attorney terminated the agreement: look whether it was within the twenty days, and what is left.",
            &TWENTY_DAYS,
            [TERMINATED_ON.at()],
        )];
    }
    if d.case.court_referred.is_yes() {
        return vec![conclusion(Outcome::Note).because(
            "The court referred the case for an agreement: the district attorney cannot terminate it.",
            &LINDSEY,
            [COURT_REFERRED.at()],
        )];
    }
    let referred = missing([(!d.case.court_referred.is_open(), COURT_REFERRED.at())]);
    match (a.prosecutor_told_on.known(), a.begins_on.known()) {
        (Some(day), _) => {
            let from = start_of_day(*day);
            let by = add_days(from, VETO_DAYS);
            let standing = Lead::Leads;
            vec![
                conclusion(Outcome::Due(Due { from, by, standing }))
                    .because(
                        "Until then the district attorney may terminate the agreement: rely on it only afterwards.",
                        &TWENTY_DAYS,
                        [PROSECUTOR_TOLD_ON.at()],
                    )
                    .missing(referred),
            ]
        }
        (None, Some(_)) => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "There is an agreement: the twenty days run from the district attorney’s notice of it.",
                    &TWENTY_DAYS,
                    [BEGINS_ON.at()],
                )
                .missing([PROSECUTOR_TOLD_ON.at()].into_iter().chain(referred)),
        ],
        (None, None) => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
