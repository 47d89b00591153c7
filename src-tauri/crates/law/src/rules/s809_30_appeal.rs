//! §§ 809.30 and 808.04: the time after an order that denies something.
//!
//! Decides that a notice of intent is due within twenty days, the strictest reading; which rules govern an order
//! under § 973.015(2m) is open, and a person looks.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::filing::Decision;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::{add_days, start_of_day};
use crate::conclusion::{Conclusion, Due, Lead, Outcome};
use crate::office::Office;
use crate::rule::MotionRule;

/// The notice of intent.
pub static INTENT: Authority = Authority {
    id: "809.30; 808.04",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. §§ 809.30, 808.04",
    paraphrase: "Postconviction relief begins with a notice of intent within twenty days; civil appeals have their own times.",
    source: "secondary sources; the text was not opened",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Which rules govern an appeal from an order under § 973.015(2m) was not read."],
};

/// VAC-27: after a denial.
pub static APPEAL: MotionRule = MotionRule {
    id: "VAC-27",
    title: "After a denial: twenty days",
    says: "Where the court denied something, a notice of intent is due within twenty days from the order on the strictest reading. Whether criminal or civil times govern is open.",
    authorities: &[&INTENT],
    met_by: "",
    open: "Whether § 809.30 or the civil times of § 808.04 govern an order under (2m) was not read; the shorter time leads.",
    decide: appeal,
};

fn appeal(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::order::{DATE, DECISION};
    let Some(Decision::Denied | Decision::PartlyDenied) = motion.order.decision.known() else {
        return Vec::new();
    };
    let conclusion = |outcome| Conclusion::new("VAC-27", outcome);
    let Some(day) = motion.order.date.known() else {
        return vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Something was denied: the time runs from the date of the order.",
                    &INTENT,
                    [DECISION.at()],
                )
                .missing([DATE.at()])
                .doubt(APPEAL.open),
        ];
    };
    let from = start_of_day(*day);
    vec![
        conclusion(Outcome::Due(Due {
            from,
            by: add_days(from, 20),
            standing: Lead::Leads,
        }))
        .because(
            "A notice of intent is due twenty days from the order, on the strictest reading.",
            &INTENT,
            [DECISION.at(), DATE.at()],
        )
        .doubt(APPEAL.open),
        conclusion(Outcome::AskPerson)
            .because(
                "Look up which times govern an appeal from this order, civil ones among them.",
                &INTENT,
                [DECISION.at()],
            )
            .doubt(APPEAL.open),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn twenty_days_run_from_an_order_that_denies_something() {
        for decision in ["denied", "partly_denied"] {
            check(
                &APPEAL,
                &[("order/decision", decision), ("order/date", "2026-11-02")],
                &["due end of Sun 22 Nov 2026", "a person decides"],
            );
        }
        check(
            &APPEAL,
            &[("order/decision", "denied")],
            &["needs a fact; lacks order/date"],
        );
        check(&APPEAL, &[("order/decision", "granted")], &[]);
        check(&APPEAL, &[], &[]);
    }
}
