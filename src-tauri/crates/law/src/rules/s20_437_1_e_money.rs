//! § 20.437(1)(e): the money for those services.
//!
//! Decides nothing and shows no figure: the sum is fixed in the schedule, which was not read. What an agency
//! asked for and was granted is its own record.

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::rule::ServicesRule;

/// The appropriation.
pub static APPROPRIATION: Authority = Authority {
    id: "20.437(1)(e)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 20.437(1)(e)",
    paraphrase: "To the Department of Children and Families, for services for sex-trafficking victims under § 48.48(19), the amounts in the schedule.",
    source: "the drafting record of the 2015–17 budget",
    edition: "2015",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &["The amounts in the schedule of § 20.005 were not read for any year."],
};

/// FND-01: money of the department.
pub static MONEY: ServicesRule = ServicesRule {
    id: "FND-01",
    title: "The department’s money",
    says: "Money for these services is appropriated to the department, a sum fixed in the schedule; no figure is shown here, because none was read. What this agency asked for and was granted is its own record.",
    authorities: &[&APPROPRIATION],
    met_by: "",
    open: "The amounts in the schedule were not read.",
    decide: |_, _, _| {
        vec![
            Conclusion::new("FND-01", Outcome::Note)
                .because(
                    "The money is the department’s, in a sum fixed by the schedule. Ask the department what is left, and keep what you asked for and what was granted.",
                    &APPROPRIATION,
                    [],
                )
                .doubt(MONEY.open),
        ]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::office_records;
    use casefile::facts;

    #[test]
    fn it_says_whose_money_it_is_and_no_figure() {
        assert_eq!(office_records::says(&MONEY, facts::services, &[]), ["note"]);
        let text = office_records::reasons(&MONEY, facts::services, &[]);
        let figure = |text: &str| text.contains('$') || text.chars().any(|c| c.is_ascii_digit());
        assert!(!figure(&text), "{text}");
        let of_rule = MONEY.says.replace("§ 48.48(19)", "");
        assert!(!figure(&of_rule), "{of_rule}");
    }
}
