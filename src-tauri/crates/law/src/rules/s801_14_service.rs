//! § 801.14: service on each party, and the certificate of it.
//!
//! Decides that service is still to come until it is recorded. A certificate asserts nothing ahead: what is not
//! recorded stays a blank line on it.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::filing::ServedHow;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{is_served, service_missing};
use crate::office::Office;
use crate::rule::MotionRule;

/// Service.
pub static SERVICE: Authority = Authority {
    id: "801.14",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 801.14(1) and (2)",
    paraphrase: "Every written motion that is not heard without notice is served on each party, or on the party’s attorney.",
    source: "the legislature’s preview site, chapter 801",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Electronic parties.
pub static CLOSED_CASE: Authority = Authority {
    id: "eFiling, closed cases",
    kind: AuthorityKind::Standard,
    citation: "Wisconsin circuit court eFiling, help; Wis. Stat. § 801.18(6)",
    paraphrase: "The system serves electronic parties alone. A closed paper file is converted by the clerk before anybody can opt in; a party on paper is served by traditional means.",
    source: "help pages of the e-filing system",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// That no section asks for a certificate.
pub static CERTIFICATE_NOT_ASKED: Authority = Authority {
    id: "practice, certificate of service",
    kind: AuthorityKind::Practice,
    citation: "Practice",
    paraphrase: "A certificate of service is good practice; neither § 973.015(2m) nor § 971.30 asks for one.",
    source: "the silence of both texts",
    edition: "30 January 2026",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// SRV-01: service on each party.
pub static EACH_PARTY: MotionRule = MotionRule {
    id: "SRV-01",
    title: "Serve each party",
    says: "The motion is served on each party. The e-filing system serves electronic parties alone: confirm that the district attorney is one in this case, else serve by other means.",
    authorities: &[&SERVICE, &CLOSED_CASE],
    met_by: "Service was recorded: on whom, when, how.",
    open: "",
    decide: each_party,
};

fn each_party(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::filing::{SERVED_HOW, SERVED_ON, SERVED_ON_OFFICE};
    let conclusion = |outcome| Conclusion::new("SRV-01", outcome);
    let first = if is_served(motion) {
        conclusion(Outcome::Met).because(
            "Service on the State is recorded.",
            &SERVICE,
            [SERVED_ON_OFFICE.at(), SERVED_ON.at(), SERVED_HOW.at()],
        )
    } else {
        conclusion(Outcome::Duty)
            .because(
                "Still to come: serve the motion on each party.",
                &SERVICE,
                [],
            )
            .missing(service_missing(motion))
    };
    let electronic = (motion.filing.served_how.known() == Some(&ServedHow::ElectronicNotice)).then(|| {
        conclusion(Outcome::Note).because(
            "The system’s notice serves electronic parties alone: confirm that the office is one in this case.",
            &CLOSED_CASE,
            [SERVED_HOW.at()],
        )
    });
    std::iter::once(first).chain(electronic).collect()
}

/// SRV-02: the certificate.
pub static CERTIFICATE: MotionRule = MotionRule {
    id: "SRV-02",
    title: "Certificate of service",
    says: "A certificate of service is made with the papers. Who, when and how stay blank until service is recorded.",
    authorities: &[&CERTIFICATE_NOT_ASKED],
    met_by: "",
    open: "",
    decide: |_, _, _| {
        vec![Conclusion::new("SRV-02", Outcome::Met).because(
            "A certificate is made; what has not happened is a blank line on it.",
            &CERTIFICATE_NOT_ASKED,
            [],
        )]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn service_is_a_duty_until_it_is_recorded() {
        check(
            &EACH_PARTY,
            &[],
            &["duty; lacks filing/served_on_office, filing/served_on, filing/served_how"],
        );
        let served = [
            ("filing/served_on_office", "Dane County District Attorney"),
            ("filing/served_on", "2026-11-19"),
        ];
        check(
            &EACH_PARTY,
            &[served[0], served[1], ("filing/served_how", "hand")],
            &["met"],
        );
        check(
            &EACH_PARTY,
            &[
                served[0],
                served[1],
                ("filing/served_how", "electronic_notice"),
            ],
            &["met", "note"],
        );
        check(&CERTIFICATE, &[], &["met"]);
    }
}
