//! § 939.46(1m): the affirmative defense of a trafficking victim, for any offense.
//!
//! Decides that it is raised before a plea on a count that is still open, and that a person looks at what may
//! be left of it after judgment.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::Disposition;
use casefile::motion::story::LegalRoute;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{count_name, item, missing};
use crate::office::Office;
use crate::rule::MotionRule;

/// The defense.
pub static DEFENSE: Authority = Authority {
    id: "939.46(1m)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 939.46(1m)",
    paraphrase: "A victim of a violation of § 940.302(2) or § 948.051 has an affirmative defense for any offense committed as a direct result of it, whether or not anybody was prosecuted for it.",
    source: "the official chapter 939",
    edition: "30 January 2026, through 2025 Wisconsin Act 82",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &["It was made by 2007 Wisconsin Act 116; the day it took effect was not read."],
};

/// What "direct result" is.
pub static KIZER: Authority = Authority {
    id: "State v. Kizer",
    kind: AuthorityKind::Case,
    citation: "State v. Kizer, 2022 WI 58, 403 Wis. 2d 142, 976 N.W.2d 356",
    paraphrase: "A direct result is a logical, causal connection, so that the offense is not in significant part the result of other events; it need not be at the trafficker’s behest.",
    source: "the decision, paragraphs 1 and 2; the annotation in the official chapter 939",
    edition: "2022",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "The burden under (1m) is taken from coercion by analogy; no decision on (1m) was read for it.",
    ],
};

/// DEF-01: the defense, before and after.
pub static ANY_OFFENSE: MotionRule = MotionRule {
    id: "DEF-01",
    title: "The defense of § 939.46(1m)",
    says: "For any offense that is a direct result of trafficking there is a defense. Before a plea it is raised; after judgment a person looks at plea withdrawal, ineffective assistance, § 974.06 and § 971.08(2).",
    authorities: &[&DEFENSE, &KIZER],
    met_by: "",
    open: "Which way is open after judgment depends on the case and its times, and was not read here. 2025 Senate Bill 830 would change § 939.46; neither its words nor whether it became law was read.",
    decide: any_offense,
};

fn any_offense(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::trafficked::ROUTES;
    let routes = &motion.trafficked.routes;
    let of_state = routes.has(&LegalRoute::S940302) || routes.has(&LegalRoute::S948051);
    // Only the federal route is pleaded: the defense speaks of the two state crimes.
    if routes.known().is_some() && !of_state {
        return Vec::new();
    }
    let lacks = missing([(routes.known().is_some(), ROUTES.at())]);
    motion
        .counts
        .iter()
        .filter_map(|(id, count)| {
            let disposition = *count.disposition.known()?;
            let name = count_name(count);
            let rests = [facts::count::DISPOSITION.of(id)]
                .into_iter()
                .chain(routes.known().map(|_| ROUTES.at()));
            let conclusion = |outcome| {
                Conclusion::new("DEF-01", outcome)
                    .about(item("counts", id))
                    .missing(lacks.clone())
            };
            match disposition {
                Disposition::Pending => Some(conclusion(Outcome::Warn).because(
                    format!("{name} is not decided yet: raise the defense before a plea. It reaches any offense that is a direct result of the trafficking."),
                    &DEFENSE,
                    rests,
                )),
                Disposition::Convicted
                | Disposition::Adjudicated
                | Disposition::NotGuiltyByReason => Some(
                    conclusion(Outcome::AskPerson)
                        .because(
                            format!("{name} is decided: judge whether anything is left of the defense, by plea withdrawal, ineffective assistance, § 974.06 or § 971.08(2). It is another way than this motion."),
                            &DEFENSE,
                            rests,
                        )
                        .doubt(ANY_OFFENSE.open),
                ),
                Disposition::ReadIn | Disposition::Dismissed => None,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    #[test]
    fn it_is_raised_before_a_plea_and_looked_at_after_judgment() {
        let route = ("trafficked/routes", "940.302");
        let ended = |how| [route, ("counts/1/disposition", how)];
        check(&ANY_OFFENSE, &ended("pending"), &["counts/1: warning"]);
        check(
            &ANY_OFFENSE,
            &ended("convicted"),
            &["counts/1: a person decides"],
        );
        check(&ANY_OFFENSE, &ended("dismissed"), &[]);
        check(
            &ANY_OFFENSE,
            &[("counts/1/disposition", "convicted")],
            &["counts/1: a person decides; lacks trafficked/routes"],
        );
        check(
            &ANY_OFFENSE,
            &[
                ("trafficked/routes", "22 USC 7101-7112"),
                ("counts/1/disposition", "convicted"),
            ],
            &[],
        );
    }
}
