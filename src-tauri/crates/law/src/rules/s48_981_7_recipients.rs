//! § 48.981(7)(a) and § 48.78: what each recipient may have, and what is needed first.
//!
//! Decides recipient by recipient. The reporter is out of everything a parent, a foster parent or the subject
//! has; everybody else has the reporter only where a person says why. Police are REL-01.

use casefile::disclosure::{DisclosureAsked, Involvement, PermissionBy, RecipientKind};
use casefile::facts::disclosure as facts;
use casefile::path::FactPath;
use chrono::{DateTime, Utc};

use super::cfr42_2_substance_use::{PART_TWO, stop};
use super::s48_981_7_listed::{LIST, OAG, PERMISSION};
use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::calendar::local_date;
use crate::conclusion::{Conclusion, Outcome};
use crate::release::has_words;
use crate::rule::DisclosureRule;

/// Teams and centers.
pub static TEAMS: Authority = Authority {
    id: "48.981(7)(a)6., 6m.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(7)(a)6., 6m.",
    paraphrase: "A multidisciplinary team that the county recognizes; and the staff of a recognized child advocacy center, to the extent necessary for its services.",
    source: "the statutes of 2017–18; the federal Children’s Bureau’s summary",
    edition: "2017–18",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// Parents and those who care for the child.
pub static PARENTS: Authority = Authority {
    id: "48.981(7)(a)3m., 4.",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.981(7)(a)3m., 4.",
    paraphrase: "A parent, guardian or legal custodian, and a foster parent or other physical custodian, have it without anything that identifies the reporter.",
    source: "the statutes of 2017–18; the federal Children’s Bureau’s summary",
    edition: "2017–18",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// What a rule says once it is its recipient's turn; nothing for every other recipient.
fn of_recipient(
    asked: &DisclosureAsked,
    rule: &'static str,
    recipient: RecipientKind,
    say: impl FnOnce() -> Vec<Conclusion>,
) -> Vec<Conclusion> {
    if asked.recipient.known() != Some(&recipient) {
        return Vec::new();
    }
    let mut said = say();
    said.extend(stop(asked, rule));
    said
}

/// Met where this is known to be so, blocked where it is known not to be, asked for otherwise.
fn turns_on(
    rule: &'static str,
    law: &Authority,
    fact: (Option<&bool>, FactPath),
    (met, blocked, asks): (&str, &str, &str),
) -> Conclusion {
    let recipient = facts::RECIPIENT.at();
    let (known, path) = fact;
    match known {
        Some(true) => Conclusion::new(rule, Outcome::Met).because(met, law, [recipient, path]),
        Some(false) => {
            Conclusion::new(rule, Outcome::Blocked).because(blocked, law, [recipient, path])
        }
        None => Conclusion::new(rule, Outcome::NeedsFact)
            .because(asks, law, [recipient])
            .missing([path]),
    }
}

/// REL-02: a team.
pub static TEAM: DisclosureRule = DisclosureRule {
    id: "REL-02",
    title: "A recognized team",
    says: "A multidisciplinary team has it if the county recognizes the team. The reporter is left out of what is made here.",
    authorities: &[&TEAMS, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-02", RecipientKind::Team, || {
            vec![turns_on(
                "REL-02",
                &TEAMS,
                (asked.recognized.known(), facts::RECOGNIZED.at()),
                (
                    "The county recognizes the team.",
                    "Only a team that the county recognizes has it.",
                    "Ask whether the county recognizes the team.",
                ),
            )]
        })
    },
};

/// REL-03: an advocacy center.
pub static CENTER: DisclosureRule = DisclosureRule {
    id: "REL-03",
    title: "A recognized child advocacy center",
    says: "The staff of a recognized child advocacy center have what their services need, and no more.",
    authorities: &[&TEAMS, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-03", RecipientKind::AdvocacyCenter, || {
            let about = |conclusion: Conclusion| conclusion.about("/limited".into());
            vec![
                turns_on(
                    "REL-03",
                    &TEAMS,
                    (asked.recognized.known(), facts::RECOGNIZED.at()),
                    (
                        "The center is recognized.",
                        "Only a recognized center has it.",
                        "Ask whether the center is recognized.",
                    ),
                ),
                about(turns_on(
                    "REL-03",
                    &TEAMS,
                    (asked.limited.known(), facts::LIMITED.at()),
                    (
                        "It is limited to what the center’s services need.",
                        "It goes only as far as the center’s services need it: take the rest out.",
                        "Look through it: only what the center’s services need.",
                    ),
                )),
            ]
        })
    },
};

/// REL-04: a tribe.
pub static TRIBE: DisclosureRule = DisclosureRule {
    id: "REL-04",
    title: "Social services of a tribe",
    says: "Social services staff of a tribe have it. The notice of CPS-11 is another paper, and holds name, address and the fact of a report alone.",
    authorities: &[&LIST, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-04", RecipientKind::Tribe, || {
            vec![Conclusion::new("REL-04", Outcome::Met).because(
                "Social services of a tribe have it. The notice of CPS-11 goes apart, with name, address and the fact of a report alone.",
                &LIST,
                [facts::RECIPIENT.at()],
            )]
        })
    },
};

/// REL-05: a health care provider.
pub static HEALTH: DisclosureRule = DisclosureRule {
    id: "REL-05",
    title: "A health care provider, to treat",
    says: "A health care provider has it to diagnose or treat the child.",
    authorities: &[&LIST, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-05", RecipientKind::HealthProvider, || {
            vec![turns_on(
                "REL-05",
                &LIST,
                (asked.to_treat.known(), facts::TO_TREAT.at()),
                (
                    "It is to diagnose or treat the child.",
                    "A provider has it only to diagnose or treat the child.",
                    "Ask what it is for: to diagnose or treat the child?",
                ),
            )]
        })
    },
};

/// REL-06: a court.
pub static COURT: DisclosureRule = DisclosureRule {
    id: "REL-06",
    title: "A court and its staff",
    says: "Courts, and their intake and dispositional staff, have it in a proceeding about the child. Whether the reporter is named there is counsel’s decision.",
    authorities: &[&LIST, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-06", RecipientKind::Court, || {
            let recipient = || [facts::RECIPIENT.at()];
            vec![
                Conclusion::new("REL-06", Outcome::Met).because(
                    "A court and its staff have it in a proceeding about the child.",
                    &LIST,
                    recipient(),
                ),
                Conclusion::new("REL-06", Outcome::Note).because(
                    "The reporter is left out of what is made here. Whether the reporter is named in court is for corporation counsel or the district attorney to decide.",
                    &LIST,
                    recipient(),
                ),
            ]
        })
    },
};

/// REL-07: a parent.
pub static PARENT: DisclosureRule = DisclosureRule {
    id: "REL-07",
    title: "A parent, guardian or legal custodian",
    says: "A parent, guardian or legal custodian has it without anything that identifies the reporter, and only after somebody decided whether that person could be involved.",
    authorities: &[&PARENTS, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-07", RecipientKind::Parent, || {
            vec![gate(asked, "REL-07")]
        })
    },
};

/// REL-08: a foster parent.
pub static FOSTER_PARENT: DisclosureRule = DisclosureRule {
    id: "REL-08",
    title: "A foster parent or physical custodian",
    says: "A foster parent or other physical custodian has it without anything that identifies the reporter, and only after somebody decided whether that person could be involved.",
    authorities: &[&PARENTS, &PART_TWO],
    met_by: "",
    open: "",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-08", RecipientKind::FosterParent, || {
            vec![gate(asked, "REL-08")]
        })
    },
};

/// The gate before anything goes to somebody close to the child.
fn gate(asked: &DisclosureAsked, rule: &'static str) -> Conclusion {
    let recipient = facts::RECIPIENT.at();
    let (involved, by) = (facts::COULD_BE_INVOLVED.at(), facts::DECIDED_BY.at());
    match (
        asked.could_be_involved.known(),
        has_words(&asked.decided_by),
    ) {
        (Some(Involvement::No), true) => Conclusion::new(rule, Outcome::Met).because(
            "Somebody decided that this person is not involved. Everything that identifies the reporter is out of it.",
            &PARENTS,
            [recipient, involved, by],
        ),
        (Some(Involvement::Yes | Involvement::Undecided), _) => {
            Conclusion::new(rule, Outcome::AskPerson).because(
                "This person could be involved, or nobody has decided it: a supervisor decides with police before anything goes out.",
                &PARENTS,
                [recipient, involved],
            )
        }
        (known, decided) => Conclusion::new(rule, Outcome::NeedsFact)
            .because(
                "First: could this person be involved, and who decided it?",
                &PARENTS,
                [recipient],
            )
            .missing(known.is_none().then_some(involved))
            .missing((!decided).then_some(by)),
    }
}

/// REL-09: the subject.
pub static SUBJECT: DisclosureRule = DisclosureRule {
    id: "REL-09",
    title: "The subject: never from here",
    says: "A subject has a right to the record without the reporter, and may be the alleged maltreater: nothing is made here. The agency’s custodian of records decides and sends it.",
    authorities: &[&OAG],
    met_by: "",
    open: "Whether the alleged maltreater is a subject of the report was not read.",
    decide: |asked, _, _| {
        of_recipient(asked, "REL-09", RecipientKind::Subject, || {
            vec![
                Conclusion::new("REL-09", Outcome::Blocked)
                    .because(
                        "Nothing is made here for the subject of a report. Pass the request to the custodian of records today: the agency may not refuse it.",
                        &OAG,
                        [facts::RECIPIENT.at()],
                    )
                    .doubt(SUBJECT.open),
            ]
        })
    },
};

/// REL-10: a private provider.
pub static PROVIDER: DisclosureRule = DisclosureRule {
    id: "REL-10",
    title: "A private provider: written permission",
    says: "A private provider has it with a written permission that a parent, guardian or legal custodian signed, or the child from 14, and that names the recipient and identifies the record; never where that recipient’s seeing it would put anybody in imminent danger.",
    authorities: &[&PERMISSION, &PART_TWO],
    met_by: "",
    open: "Whether agencies may exchange it under § 48.78(2)(b) without a permission was read in a secondary source only.",
    decide: |asked, _, now| {
        of_recipient(asked, "REL-10", RecipientKind::Provider, || {
            vec![permission(asked, now)]
        })
    },
};

fn permission(asked: &DisclosureAsked, now: DateTime<Utc>) -> Conclusion {
    use facts::{
        IMMINENT_DANGER, PERMISSION_BY, PERMISSION_IDENTIFIES, PERMISSION_NAMES, PERMISSION_UNTIL,
    };
    let conclusion = |outcome| Conclusion::new("REL-10", outcome);
    let today = local_date(now);
    let good: [(Option<bool>, FactPath); 4] = [
        (
            asked
                .permission_by
                .known()
                .map(|by| !matches!(by, PermissionBy::YoungChild | PermissionBy::Nobody)),
            PERMISSION_BY.at(),
        ),
        (
            asked.permission_names.known().copied(),
            PERMISSION_NAMES.at(),
        ),
        (
            asked.permission_identifies.known().copied(),
            PERMISSION_IDENTIFIES.at(),
        ),
        (
            asked.permission_until.known().map(|until| *until >= today),
            PERMISSION_UNTIL.at(),
        ),
    ];
    let of = |wanted: Option<bool>| -> Vec<FactPath> {
        good.iter()
            .filter(|(is, _)| *is == wanted)
            .map(|(_, path)| path.clone())
            .collect()
    };
    let (bad, open) = (of(Some(false)), of(None));
    let danger = &asked.imminent_danger;
    if danger.is_yes() {
        return conclusion(Outcome::Blocked).because(
            "It would put somebody in imminent danger: it does not go, whoever signed.",
            &PERMISSION,
            [IMMINENT_DANGER.at()],
        );
    }
    if !bad.is_empty() {
        return conclusion(Outcome::Blocked).because(
            "The permission does not do: get one that does.",
            &PERMISSION,
            bad,
        );
    }
    if open.is_empty() && danger.is_no() {
        return conclusion(Outcome::Met).because(
            "The permission is signed by somebody who may, names the recipient, identifies the record, and holds today; nobody is put in imminent danger.",
            &PERMISSION,
            of(Some(true)).into_iter().chain([IMMINENT_DANGER.at()]),
        );
    }
    conclusion(Outcome::NeedsFact)
        .because(
            "A written permission: who signed it, that it names the recipient and identifies the record, and until when it holds; and whether it would put anybody in imminent danger.",
            &PERMISSION,
            [],
        )
        .missing(open)
        .missing(danger.is_open().then(|| IMMINENT_DANGER.at()))
        .doubt(PROVIDER.open)
}

#[cfg(test)]
mod tests;
