//! § 48.981(7): a record of child protective services as an exhibit.
//!
//! Decides that it is offered only with its subject's written authorization and with nothing in it that identifies
//! who made the report; how it is filed is a person's call.

use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::motion::MotionFacts;
use casefile::motion::exhibit::{Exhibit, ExhibitKind};
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use super::s48_981_7_listed::OAG;
use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::item;
use crate::office::Office;
use crate::rule::MotionRule;

/// Passing it on.
pub static PASSED_ON: Authority = Authority {
    id: "48.981(7)(e)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(7)(e)",
    paraphrase: "Whoever receives a confidential report or record keeps it confidential and does not pass it on except as the subsection allows.",
    source: "the text of the notice to relatives in § 48.981(3)(c)6m., which mentions it; the statutes of 1997–98",
    edition: "1997–98",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The paragraph itself was not opened."],
};

/// PRV-06: a CPS record as an exhibit.
pub static RECORD: MotionRule = MotionRule {
    id: "PRV-06",
    title: "A record of child protective services",
    says: "It is offered only with its subject’s written authorization and with nothing in it that identifies who made the report; and filed only as confidential, or under temporary seal. Whether it may be passed on to the court at all is a person’s call.",
    authorities: &[&OAG, &PASSED_ON],
    met_by: "",
    open: "How far § 48.981(7)(e) lets a subject pass a record on was not read.",
    decide: record,
};

fn record(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    motion
        .exhibits
        .iter()
        .filter_map(|(id, exhibit)| of_exhibit(id, exhibit))
        .collect()
}

fn of_exhibit(id: ItemId, exhibit: &Exhibit) -> Option<Conclusion> {
    use facts::exhibit::{AUTHORIZED, CPS_RECORD, REPORTER_ABSENT};
    let conclusion = |outcome| Conclusion::new("PRV-06", outcome).about(item("exhibits", id));
    let of_agency = exhibit.kind.known() == Some(&ExhibitKind::AgencyDocument);
    let both = [
        (&exhibit.authorized, AUTHORIZED.of(id)),
        (&exhibit.reporter_absent, REPORTER_ABSENT.of(id)),
    ];
    let of = |wanted: Option<bool>| -> Vec<FactPath> {
        both.iter()
            .filter(|(answer, _)| answer.known().copied() == wanted)
            .map(|(_, path)| path.clone())
            .collect()
    };
    match exhibit.cps_record.known() {
        Some(false) => None,
        None if of_agency => Some(
            conclusion(Outcome::NeedsFact)
                .because(
                    "A document of an agency may be a record of child protective services, which § 48.981(7) guards: say whether it is.",
                    &PASSED_ON,
                    [facts::exhibit::KIND.of(id)],
                )
                .missing([CPS_RECORD.of(id)]),
        ),
        None => None,
        Some(true) if !of(Some(false)).is_empty() => Some(conclusion(Outcome::Blocked).because(
            "It is not offered without its subject’s written authorization, nor with anything in it that identifies who made the report.",
            &OAG,
            of(Some(false)),
        )),
        Some(true) if !of(None).is_empty() => Some(
            conclusion(Outcome::NeedsFact)
                .because(
                    "Its subject’s written authorization, and that somebody read it for whoever made the report.",
                    &OAG,
                    [CPS_RECORD.of(id)],
                )
                .missing(of(None)),
        ),
        Some(true) => Some(
            conclusion(Outcome::AskPerson)
                .because(
                    "Authorized, and whoever made the report is out of it. File it as confidential or under temporary seal only, and decide whether (7)(e) lets it be passed on to the court.",
                    &PASSED_ON,
                    both.iter().map(|(_, path)| path.clone()),
                )
                .doubt(RECORD.open),
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    const IS_ONE: (&str, &str) = ("exhibits/x/cps_record", "yes");
    const AUTHORIZED: (&str, &str) = ("exhibits/x/authorized", "yes");

    #[test]
    fn it_waits_for_the_authorization_and_for_the_reporter_to_be_out_of_it() {
        check(
            &RECORD,
            &[IS_ONE],
            &["exhibits/x: needs a fact; lacks exhibits/x/authorized, exhibits/x/reporter_absent"],
        );
        check(
            &RECORD,
            &[IS_ONE, AUTHORIZED, ("exhibits/x/reporter_absent", "yes")],
            &["exhibits/x: a person decides"],
        );
        check(
            &RECORD,
            &[IS_ONE, AUTHORIZED, ("exhibits/x/reporter_absent", "no")],
            &["exhibits/x: blocked"],
        );
        check(
            &RECORD,
            &[IS_ONE, ("exhibits/x/authorized", "no")],
            &["exhibits/x: blocked"],
        );
    }

    #[test]
    fn a_document_of_an_agency_is_asked_about_and_nothing_else_is() {
        check(
            &RECORD,
            &[("exhibits/x/kind", "agency_document")],
            &["exhibits/x: needs a fact; lacks exhibits/x/cps_record"],
        );
        check(&RECORD, &[("exhibits/x/kind", "court_record")], &[]);
        check(&RECORD, &[("exhibits/x/cps_record", "no")], &[]);
    }
}
