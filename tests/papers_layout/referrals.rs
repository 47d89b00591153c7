//! Referrals from invented reports, by the name of each.

#[path = "../papers_referral/cases.rs"]
mod cases;
#[path = "../papers_referral/full.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod full;
#[path = "../papers_referral/made.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod made;

use papers::document::Document;

/// The referral of each.
pub fn all() -> Vec<(String, Document)> {
    let reports = [
        ("ordinary", cases::ordinary()),
        ("two_exploiters", cases::two_exploiters()),
        ("nearly_empty", cases::nearly_empty()),
        ("hostile", cases::hostile()),
        ("full", full::report()),
    ];
    let named =
        reports.map(|(name, report)| (name.to_owned(), made::referral(&made::released(&report))));
    named.into()
}
