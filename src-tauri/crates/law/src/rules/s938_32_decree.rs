//! § 938.32: the consent decree of juvenile court.
//!
//! Decides whether everybody agrees to it and whether its length is within the statute. Open: whether
//! § 944.30(2m) lets a court enter one over the district attorney's objection, which State v. C.G.B. refused.

use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::diversion::months;
use casefile::diversion::prosecution::Stage;
use casefile::facts::diversion as facts;
use casefile::path::FactPath;

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::diversion::clocks::ends;
use crate::diversion::reading::{family, juvenile, spoken, stands};
use crate::rule::DiversionRule;

/// Who agrees.
pub static DECREE: Authority = Authority {
    id: "938.32(1)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.32(1)",
    paraphrase: "After a petition is filed and before judgment the court may suspend the proceedings by a written decree to which the juvenile, a parent, guardian or legal custodian, and the person who filed the petition agree. A victim has a say; it may be amended, and not extended by amendment.",
    source: "State v. C.G.B., 2017 WI App 32, paragraph 8, as the State Public Defender reports it; § 938.32(1)(b) and (bm) on the legislature’s site",
    edition: "2017; current page",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Paragraph (a) was not opened: “before judgment” is read from § 48.32(1)(a), its parallel.",
    ],
};

/// Over an objection.
pub static CGB: Authority = Authority {
    id: "State v. C.G.B.",
    kind: AuthorityKind::Case,
    citation: "State v. C.G.B., 2017 WI App 32",
    paraphrase: "A juvenile court cannot impose a consent decree over the objection of the district attorney.",
    source: "the State Public Defender’s report of the decision",
    edition: "2017",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["It was not about § 944.30(2m), which says that the court may enter one."],
};

/// How long.
pub static LENGTH: Authority = Authority {
    id: "938.32(2)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 938.32(2)",
    paraphrase: "A decree stays in force up to one year unless the juvenile is discharged sooner. On motion or application, after notice, and after a hearing if somebody objects, it may be extended by up to six months.",
    source: "the legislature’s site, statutes of 1995–96",
    edition: "1995–96",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Today’s subsection was not opened."],
};

/// The open question about an objection.
pub const OVER_OBJECTION: &str = "An objection of the district attorney blocked the decree in State v. C.G.B.; whether § 944.30(2m), under which the court may enter one, changes that is undecided.";

const LONGEST: u32 = 12; // "up to one year"
const LONGEST_EXTENSION: u32 = 6; // "not to exceed 6 months"

/// DIV-10: everybody agrees.
pub static AGREED: DiversionRule = DiversionRule {
    id: "DIV-10",
    title: "§ 938.32: who agrees to a decree",
    says: "The juvenile, a parent, guardian or legal custodian, and whoever filed the petition agree, and the court enters it. If the district attorney objects, C.G.B. stands in the way, and a person argues whether (2m) changes that.",
    authorities: &[&DECREE, &CGB],
    met_by: "",
    open: OVER_OBJECTION,
    decide: |d, _, _| spoken(juvenile(d), d, &DECREE, agreed(d)),
};

pub(crate) fn agreed(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::consents::{PERSON, PROSECUTOR};
    let conclusion = |outcome| Conclusion::new("DIV-10", outcome);
    let c = &d.consents;
    if stands(&c.person, Consent::Objects) {
        return vec![conclusion(Outcome::Blocked).because(
            "The juvenile objects, and a decree is agreed to by the juvenile.",
            &DECREE,
            [PERSON.at()],
        )];
    }
    let family = family(d);
    let of_family = |consent| -> Vec<FactPath> {
        family
            .iter()
            .filter(|(answer, _)| stands(answer, consent))
            .map(|(_, path)| path.clone())
            .collect()
    };
    let (agree, object) = (of_family(Consent::Agrees), of_family(Consent::Objects));
    let open_family: Vec<FactPath> = family
        .iter()
        .filter(|(answer, _)| answer.known().is_none())
        .map(|(_, path)| path.clone())
        .collect();
    let mut lacks: Vec<FactPath> = c
        .person
        .known()
        .is_none()
        .then(|| PERSON.at())
        .into_iter()
        .chain(open_family)
        .collect();
    let stage = d.case.stage.known();
    let late = (stage == Some(&Stage::Judgment)).then(|| {
        conclusion(Outcome::AskPerson).because(
            "There is a judgment already, and a decree comes before it. Look at reopening, and at § 973.015(2m).",
            &DECREE,
            [facts::case::STAGE.at()],
        )
    });
    let first = if stands(&c.prosecutor, Consent::Objects) {
        vec![
            conclusion(Outcome::Warn).because(
                "Whoever filed the petition objects. In C.G.B. that stood in the way of a decree.",
                &CGB,
                [PROSECUTOR.at()],
            ),
            conclusion(Outcome::AskPerson)
                .because(
                    "Whether (2m) lets the court enter a decree over the objection is undecided: argue it, or look at the other way of juvenile court.",
                    &CGB,
                    [PROSECUTOR.at()],
                )
                .missing(lacks)
                .doubt(OVER_OBJECTION),
        ]
    } else if !object.is_empty() {
        vec![
            conclusion(Outcome::AskPerson)
                .because(
                    "A parent, guardian or legal custodian objects: whether another one’s agreement is enough was not read.",
                    &DECREE,
                    object,
                )
                .missing(lacks),
        ]
    } else {
        if c.prosecutor.known().is_none() {
            lacks.push(PROSECUTOR.at());
        }
        if !lacks.is_empty() {
            vec![
                conclusion(Outcome::NeedsFact)
                    .because(
                        "All of them agree in writing. What is not recorded has not happened.",
                        &DECREE,
                        [],
                    )
                    .missing(lacks),
            ]
        } else if agree.is_empty() {
            vec![conclusion(Outcome::AskPerson).because(
                "There is no parent, guardian or legal custodian to agree: ask who does.",
                &DECREE,
                family.iter().map(|(_, path)| path.clone()),
            )]
        } else {
            vec![conclusion(Outcome::Met).because(
                "All of them agree. The court enters it.",
                &DECREE,
                [PERSON.at(), PROSECUTOR.at()].into_iter().chain(agree),
            )]
        }
    };
    first.into_iter().chain(late).collect()
}

/// DIV-11: a year, and six months.
pub static TERM: DiversionRule = DiversionRule {
    id: "DIV-11",
    title: "§ 938.32: a year, and six months more",
    says: "A decree lasts a year at most, and is extended by six months at most, after notice. Its end, and the end of its extension, are clocks.",
    authorities: &[&LENGTH],
    met_by: "",
    open: "",
    decide: |d, _, _| spoken(juvenile(d), d, &LENGTH, term(d)),
};

pub(crate) fn term(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::decree::{ENTERED_ON, EXTENSION_MONTHS, MONTHS};
    let decree = &d.decree;
    let conclusion = |outcome| Conclusion::new("DIV-11", outcome);
    let length = decree.months.known().and_then(|typed| months(typed));
    let extension = decree
        .extension_months
        .known()
        .and_then(|typed| months(typed));
    let first = match length {
        Some(months) if months > LONGEST => conclusion(Outcome::Blocked).because(
            "A decree lasts a year at most: change the length.",
            &LENGTH,
            [MONTHS.at()],
        ),
        Some(_) => conclusion(Outcome::Met).because("A year at most.", &LENGTH, [MONTHS.at()]),
        None => conclusion(Outcome::NeedsFact)
            .because(
                "Write how long it runs in whole months, a year at most.",
                &LENGTH,
                [],
            )
            .missing([MONTHS.at()]),
    };
    let more = extension.map(|months| {
        let path = EXTENSION_MONTHS.at();
        let conclusion = |outcome| conclusion(outcome).about(path.clone());
        if months > LONGEST_EXTENSION {
            conclusion(Outcome::Blocked).because(
                "An extension is six months at most: change it.",
                &LENGTH,
                [path.clone()],
            )
        } else {
            conclusion(Outcome::Met).because(
                "Six months at most. It needs notice, and a hearing if somebody objects.",
                &LENGTH,
                [path.clone()],
            )
        }
    });
    let within = |months: &u32| *months <= LONGEST;
    let longer = extension.filter(|months| *months <= LONGEST_EXTENSION);
    let clock = decree
        .entered_on
        .known()
        .zip(length.filter(within))
        .and_then(|(day, months)| ends(*day, months.saturating_add(longer.unwrap_or(0))))
        .map(|due| {
            let (says, extended) = match longer {
                Some(_) => ("The decree ends then, with its extension.", true),
                None => (
                    "The decree ends then, unless it is extended or discharged before.",
                    false,
                ),
            };
            conclusion(Outcome::Due(due))
                .because(
                    says,
                    &LENGTH,
                    [ENTERED_ON.at(), MONTHS.at()]
                        .into_iter()
                        .chain(extended.then(|| EXTENSION_MONTHS.at())),
                )
                .missing(
                    decree
                        .extension_months
                        .known()
                        .is_none()
                        .then(|| EXTENSION_MONTHS.at()),
                )
        });
    std::iter::once(first).chain(more).chain(clock).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::diversion::check;

    const ALL: [(&str, &str); 6] = [
        ("case/court", "juvenile"),
        ("consents/person", "agrees"),
        ("consents/parent", "agrees"),
        ("consents/guardian", "nobody"),
        ("consents/custodian", "nobody"),
        ("consents/prosecutor", "agrees"),
    ];

    fn with(more: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
        [&ALL[..], more].concat()
    }

    #[test]
    fn all_of_them_agree() {
        check(&AGREED, &ALL, &["met"]);
        check(
            &AGREED,
            &[ALL[0]],
            &[
                "needs a fact; lacks consents/person, consents/parent, consents/guardian, consents/custodian, consents/prosecutor",
            ],
        );
        check(
            &AGREED,
            &with(&[("consents/person", "objects")]),
            &["blocked"],
        );
        check(
            &AGREED,
            &with(&[("consents/custodian", "objects")]),
            &["a person decides"],
        );
        check(
            &AGREED,
            &with(&[("consents/parent", "nobody")]),
            &["a person decides"],
        );
    }

    #[test]
    fn an_objection_of_the_district_attorney_is_warned_of_and_argued() {
        check(
            &AGREED,
            &with(&[("consents/prosecutor", "objects")]),
            &["warning", "a person decides"],
        );
    }

    #[test]
    fn after_judgment_a_person_looks() {
        check(
            &AGREED,
            &with(&[("case/stage", "judgment")]),
            &["met", "a person decides"],
        );
    }

    #[test]
    fn a_year_and_six_months_more() {
        let of = |more: &[(&'static str, &'static str)]| [&ALL[..1], more].concat();
        check(&TERM, &of(&[("decree/months", "a year")]), &["met"]);
        check(&TERM, &of(&[("decree/months", "13")]), &["blocked"]);
        check(&TERM, &of(&[]), &["needs a fact; lacks decree/months"]);
        let runs = [("decree/months", "12"), ("decree/entered_on", "2026-02-02")];
        check(
            &TERM,
            &of(&runs),
            &[
                "met",
                "due end of Mon 1 Feb 2027; lacks decree/extension_months",
            ],
        );
        let longer = |months| of(&[runs[0], runs[1], ("decree/extension_months", months)]);
        check(
            &TERM,
            &longer("6"),
            &[
                "met",
                "decree/extension_months: met",
                "due end of Sun 1 Aug 2027",
            ],
        );
        check(
            &TERM,
            &longer("7"),
            &[
                "met",
                "decree/extension_months: blocked",
                "due end of Mon 1 Feb 2027",
            ],
        );
    }
}
