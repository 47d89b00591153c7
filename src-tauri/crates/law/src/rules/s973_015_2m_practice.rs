//! What a careful attorney looks at beside the text of § 973.015(2m).
//!
//! Decides that each case and county has its own motion, that other counts stay, and that somebody has read
//! the papers as the other side will.

use casefile::facts::motion as facts;
use casefile::motion::MotionFacts;
use casefile::motion::case::{Count, Disposition};
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::motion::reading::{count_name, item, missing};
use crate::office::Office;
use crate::release::has_words;
use crate::rule::MotionRule;

/// One motion for each case.
pub static ONE_CASE: Authority = Authority {
    id: "practice, one case",
    kind: AuthorityKind::Practice,
    citation: "Practice; Wis. Stat. § 973.015(2m)(e) and (f)",
    paraphrase: "The motion is made in the court that convicted and served on the office that prosecuted, so that each case in each county has its own.",
    source: "the text of (2m)(e) and (f)",
    edition: "undated, after 2021",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// What stays of a case in which something else was decided.
pub static OTHER_COUNTS_STAY: Authority = Authority {
    id: "CIB, arrest cycle",
    kind: AuthorityKind::Standard,
    citation: "Crime Information Bureau, removal of arrest records; Wis. Stat. § 165.84(1)",
    paraphrase: "An arrest record is removed only if the whole arrest cycle qualifies; any conviction in it blocks removal.",
    source: "a brochure of the Department of Justice and an article of the State Bar",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &["Whether vacating one count disturbs a bargain that rested on others was not read."],
};

/// Reading as the other side does.
pub static OTHER_SIDE: Authority = Authority {
    id: "practice, the other side",
    kind: AuthorityKind::Practice,
    citation: "Practice",
    paraphrase: "A statement of facts is read by the prosecutor: what it may tell of other offenses, of recruiting others, of open cases or of children is looked at before it is filed.",
    source: "practice of attorneys",
    edition: "undated",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// VAC-24: one motion for each case.
pub static EACH_CASE: MotionRule = MotionRule {
    id: "VAC-24",
    title: "One motion for each case",
    says: "Each case in each county has its own motion, in the court that decided it, served on the office that prosecuted it.",
    authorities: &[&ONE_CASE],
    met_by: "",
    open: "",
    decide: |motion: &MotionFacts, _, _| {
        vec![Conclusion::new("VAC-24", Outcome::Note).because(
            "This motion is for one case in one county. Another case, or another county, has its own.",
            &ONE_CASE,
            missing([
                (!has_words(&motion.case.county), facts::case::COUNTY.at()),
                (!has_words(&motion.case.number), facts::case::NUMBER.at()),
            ]),
        )]
    },
};

/// VAC-25: other counts, read-ins, dismissed counts.
pub static OTHER_COUNTS: MotionRule = MotionRule {
    id: "VAC-25",
    title: "Other counts, read-ins, dismissed counts",
    says: "A count that (2m) does not reach stays, and so does the arrest cycle. Where read-ins or dismissed counts rested on the plea, vacating can disturb the bargain.",
    authorities: &[&OTHER_COUNTS_STAY],
    met_by: "",
    open: "Whether vacating one count lets the State reopen what was bargained for was not read.",
    decide: other_counts,
};

fn other_counts(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let each = motion.counts.iter().filter_map(|(id, count)| {
        of_count(
            count,
            &facts::count::STATUTE.of(id),
            &facts::count::DISPOSITION.of(id),
            &facts::count::PART_OF_PLEA.of(id),
        )
        .map(|conclusion| conclusion.about(item("counts", id)))
    });
    let complete = facts::count::COMPLETE.at();
    let open = (!motion.counts.complete.is_yes()).then(|| {
        Conclusion::new("VAC-25", Outcome::NeedsFact)
            .because(
                "Look at the whole file: other counts, read-ins and dismissed counts change what the relief is worth.",
                &OTHER_COUNTS_STAY,
                [],
            )
            .missing([complete])
    });
    each.chain(open).collect()
}

fn of_count(
    count: &Count,
    statute: &FactPath,
    disposition: &FactPath,
    plea: &FactPath,
) -> Option<Conclusion> {
    let name = count_name(count);
    let conclusion = |outcome| Conclusion::new("VAC-25", outcome);
    match count.disposition.known()? {
        Disposition::ReadIn | Disposition::Dismissed if count.part_of_plea.is_no() => None,
        Disposition::ReadIn | Disposition::Dismissed => Some(
            conclusion(Outcome::AskPerson)
                .because(
                    format!(
                        "{name} was read in or dismissed: if it was part of the bargain behind the plea, vacating the other count can disturb it. Judge, and tell the client."
                    ),
                    &OTHER_COUNTS_STAY,
                    [disposition.clone()]
                        .into_iter()
                        .chain(count.part_of_plea.known().map(|_| plea.clone())),
                )
                .missing(missing([(count.part_of_plea.known().is_some(), plea.clone())]))
                .doubt(OTHER_COUNTS.open),
        ),
        Disposition::Pending => None,
        _ if count.statute.known().is_some_and(|s| !s.is_944_30()) => Some(
            conclusion(Outcome::Warn).because(
                format!(
                    "{name} stays: (2m) reaches the § 944.30 count alone. The arrest cycle stays too. Ask whether it rested on the same plea."
                ),
                &OTHER_COUNTS_STAY,
                [statute.clone(), disposition.clone()],
            ),
        ),
        _ => None,
    }
}

/// VAC-26: read as the other side would.
pub static READ_AGAIN: MotionRule = MotionRule {
    id: "VAC-26",
    title: "Read it as the other side would",
    says: "Before filing, counsel lists what the prosecutor will read in the story: other offenses, recruiting others, open cases, children who were present. Each is answered somewhere, or left out for a reason.",
    authorities: &[&OTHER_SIDE],
    met_by: "",
    open: "",
    decide: read_again,
};

fn read_again(motion: &MotionFacts, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    if motion.filing.filed_on.known().is_some() {
        return Vec::new();
    }
    use facts::caution::{COMPLETE, STANDS, WHAT};
    let each = motion.cautions.iter().map(|(id, caution)| {
        let stands = has_words(&caution.stands);
        Conclusion::new(
            "VAC-26",
            if stands {
                Outcome::Note
            } else {
                Outcome::AskPerson
            },
        )
        .about(item("cautions", id))
        .because(
            if stands {
                "On your own list, with where the papers speak of it."
            } else {
                "On your own list: say where the papers speak of it, or why they do not."
            },
            &OTHER_SIDE,
            [
                (has_words(&caution.what), WHAT.of(id)),
                (stands, STANDS.of(id)),
            ]
            .into_iter()
            .filter(|(there, _)| *there)
            .map(|(_, path)| path),
        )
        .missing(missing([(stands, STANDS.of(id))]))
    });
    let whole = motion.cautions.complete.is_yes();
    let read = (!whole).then(|| {
        Conclusion::new("VAC-26", Outcome::AskPerson)
            .because(
                "Read the papers as the other side would: other offenses, recruiting others, open cases, children present.",
                &OTHER_SIDE,
                [],
            )
            .missing([COMPLETE.at()])
    });
    each.chain(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::motion::check;

    const ALL: (&str, &str) = ("counts/complete", "yes");

    #[test]
    fn another_count_stays_and_a_bargain_is_asked_about() {
        check(
            &OTHER_COUNTS,
            &[
                ALL,
                ("counts/2/statute", "other"),
                ("counts/2/disposition", "convicted"),
            ],
            &["counts/2: warning"],
        );
        check(
            &OTHER_COUNTS,
            &[
                ALL,
                ("counts/2/statute", "other"),
                ("counts/2/disposition", "pending"),
            ],
            &[],
        );
        check(
            &OTHER_COUNTS,
            &[ALL, ("counts/2/disposition", "read_in")],
            &["counts/2: a person decides; lacks counts/2/part_of_plea"],
        );
        check(
            &OTHER_COUNTS,
            &[
                ALL,
                ("counts/2/disposition", "dismissed"),
                ("counts/2/part_of_plea", "yes"),
            ],
            &["counts/2: a person decides"],
        );
        check(
            &OTHER_COUNTS,
            &[
                ALL,
                ("counts/2/disposition", "dismissed"),
                ("counts/2/part_of_plea", "no"),
            ],
            &[],
        );
        check(&OTHER_COUNTS, &[], &["needs a fact; lacks counts/complete"]);
        check(&EACH_CASE, &[], &["note"]);
    }

    #[test]
    fn counsels_own_list_is_read_before_filing() {
        check(
            &READ_AGAIN,
            &[],
            &["a person decides; lacks cautions/complete"],
        );
        check(
            &READ_AGAIN,
            &[
                ("cautions/x/what", "She drove another girl once."),
                ("cautions/complete", "yes"),
            ],
            &["cautions/x: a person decides; lacks cautions/x/stands"],
        );
        check(
            &READ_AGAIN,
            &[
                ("cautions/x/what", "She drove another girl once."),
                ("cautions/x/stands", "Paragraph 9, at his order"),
                ("cautions/complete", "yes"),
            ],
            &["cautions/x: note"],
        );
        check(&READ_AGAIN, &[("filing/filed_on", "2026-11-19")], &[]);
    }
}
