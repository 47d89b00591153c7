//! § 48.981(3m): alternative response, which ended.
//!
//! Decides nothing. It says to staff trained before June 2024 that the pathway without a police referral is
//! gone.

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::rule::ReportRule;

/// Alternative response, as it was.
pub static ALTERNATIVE_RESPONSE: Authority = Authority {
    id: "48.981(3m)(c)2.b.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(3m)(c)2.b.; DCF, alternative response page",
    paraphrase: "Under the assessment response no referral to police was needed. DCF ended that response in June 2024; there is one pathway now.",
    source: "the legislature’s web text; dcf.wisconsin.gov",
    edition: "undated; newest capture of the page",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "DCF ended the response; whether sub. (3m) still stands in the statutes was not read.",
    ],
};

/// CPS-04: alternative response ended.
pub static NO_ALTERNATIVE: ReportRule = ReportRule {
    id: "CPS-04",
    title: "Alternative response ended",
    says: "Alternative response, under which no police referral was needed, ended in June 2024. There is one pathway.",
    authorities: &[&ALTERNATIVE_RESPONSE],
    met_by: "",
    open: "",
    decide: |_, _, _| {
        vec![Conclusion::new("CPS-04", Outcome::Note).because(
            "Staff trained before June 2024 may remember alternative response. It ended: no report goes without its referral because of it.",
            &ALTERNATIVE_RESPONSE,
            [],
        )]
    },
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::check;

    #[test]
    fn it_ended_whatever_is_alleged() {
        check(&NO_ALTERNATIVE, &[], &["note"]);
        check(
            &NO_ALTERNATIVE,
            &[("allegation/trafficking", "suspected")],
            &["note"],
        );
    }
}
