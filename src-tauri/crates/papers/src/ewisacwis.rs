//! A report as plain text for eWiSACWIS, which takes text by the clipboard alone: a section at a time, in the
//! order of the tabs of its Access Report, without tables and with the quotation marks of a typewriter.
//!
//! It is made from the agency's own file, in which the reporter is not: who called is typed there by the worker.

use casefile::fact::Fact;
use casefile::facts::{
    allegation, assessment, call, child, household, maltreater, missing, needs, owed, parent, plan,
    referral, screening, trafficking, trigger,
};
use casefile::id::ItemId;
use law::release::stripped::Stripped;

use crate::fact_value::{Gap, gap};
use law::released::Released;

/// A section of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The tab it belongs to and what it is about.
    pub title: &'static str,
    /// Its lines; empty while nothing of it was asked.
    pub text: String,
}

/// What stands in a section.
struct Plan {
    title: &'static str,
    rows: &'static [Rows],
}

/// Facts one under the other.
enum Rows {
    /// Facts of the report itself.
    Once(&'static [Fact]),
    /// Facts of each person of a list, with what one of them is called.
    Each(&'static str, &'static str, &'static [Fact]),
}

use Rows::{Each, Once};

const RESPONSE: &[Fact] = &[
    child::WHEREABOUTS,
    child::WITH_WHOM,
    child::CONDITION,
    child::MISSING,
    child::MISSING_AT,
    child::SAFE_TO_CONTACT,
    child::SAFE_PHONE,
    child::IN_CARE,
    child::IDENTIFIED_AT,
    child::CUSTODY,
    child::SCHOOL,
];

const CHILD: &[Fact] = &[
    child::NAME,
    child::NICKNAMES,
    child::DATE_OF_BIRTH,
    child::AGE,
    child::GENDER,
    child::RACE,
    child::LANGUAGE,
    child::DISABILITY,
    child::ADDRESS,
    child::INDIAN_CHILD,
    child::TRIBE,
    child::QUALIFYING_COUNTY,
];

const MALTREATER: &[Fact] = &[
    maltreater::NAME,
    maltreater::ALIASES,
    maltreater::AGE,
    maltreater::RELATIONSHIP,
    maltreater::ADDRESS,
    maltreater::DESCRIPTION,
];

const OF_MALTREATER: &[Fact] = &[
    maltreater::NAME,
    maltreater::ROLE,
    maltreater::CAREGIVER,
    maltreater::ACCESS,
    maltreater::DANGER,
    maltreater::VEHICLE,
    maltreater::KNOWN_BY,
];

const PARENT: &[Fact] = &[
    parent::NAME,
    parent::RELATIONSHIP,
    parent::ADDRESS,
    parent::PHONE,
];

const OF_PARENT: &[Fact] = &[
    parent::NAME,
    parent::INVOLVED,
    parent::INVOLVED_HOW,
    parent::TOLD,
    parent::TOLD_WHY,
];

/// The sections in the order of the tabs: Access Information, Narrative, Services, Participants, and the decision.
static SECTIONS: &[Plan] = &[
    Plan {
        title: "Access Information",
        rows: &[Once(call::ALL)],
    },
    Plan {
        title: "Narrative: what is alleged",
        rows: &[
            Once(allegation::ALL),
            Once(trigger::ALL),
            Once(trafficking::ALL),
        ],
    },
    Plan {
        title: "Narrative: the child now",
        rows: &[Once(RESPONSE), Once(missing::ALL), Once(assessment::ALL)],
    },
    Plan {
        title: "Narrative: alleged maltreaters and their access",
        rows: &[
            Each("Alleged maltreater", maltreater::NAME.path, OF_MALTREATER),
            Once(&[maltreater::COMPLETE]),
        ],
    },
    Plan {
        title: "Narrative: parents and household",
        rows: &[
            Each("Parent", parent::NAME.path, OF_PARENT),
            Once(&[parent::COMPLETE]),
            Each(
                "In the household",
                household::NAME.path,
                &[household::NAME, household::CHILD_AT_RISK, household::NOTES],
            ),
            Once(&[household::COMPLETE]),
        ],
    },
    Plan {
        title: "Services",
        rows: &[
            Once(plan::ALL),
            Once(needs::ALL),
            Once(owed::ALL),
            Once(&[referral::RECIPIENT]),
        ],
    },
    Plan {
        title: "Participants",
        rows: &[
            Once(CHILD),
            Each("Alleged maltreater", maltreater::NAME.path, MALTREATER),
            Each("Parent", parent::NAME.path, PARENT),
            Each(
                "In the household",
                household::NAME.path,
                &[household::NAME, household::AGE, household::RELATIONSHIP],
            ),
        ],
    },
    Plan {
        title: "Decision",
        rows: &[Once(screening::ALL)],
    },
];

/// The sections of a report, each ready for the clipboard.
pub fn sections(own: &Stripped) -> Vec<Section> {
    let section = |plan: &Plan| {
        let parts = plan.rows.iter().flat_map(|rows| written(own, rows));
        let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
        Section {
            title: plan.title,
            text: typewritten(&parts.join("\n\n")),
        }
    };
    SECTIONS.iter().map(section).collect()
}

fn written(own: &Stripped, rows: &Rows) -> Vec<String> {
    match rows {
        Once(facts) => vec![lines(own, facts, None)],
        Each(called, path, facts) => {
            let list = path.split("/items/").next().unwrap_or_default();
            let items = own.items(list);
            let of = items.len();
            let each = items.into_iter().zip(1..).map(|(item, number)| {
                let lines = lines(own, facts, Some(item));
                format!("{called} {number} of {of}\n{lines}")
            });
            each.collect()
        }
    }
}

/// A line for each fact that was asked.
fn lines(own: &Stripped, facts: &[Fact], item: Option<ItemId>) -> String {
    let line = |fact: &Fact| {
        let path = item.map_or_else(|| fact.at(), |item| fact.of(item));
        let released = own.fact(&path);
        let says = match (gap(fact, released), released) {
            (None, Released::Known(text)) => text.as_str(),
            (Some(gap @ (Gap::NotKnown | Gap::Refused)), _) => gap.words(),
            _ => return None,
        };
        let ends = if fact.label.ends_with(['?', ':', '.']) {
            ""
        } else {
            ":"
        };
        Some(format!("{}{ends} {says}", fact.label))
    };
    facts.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

/// Text with the marks of a typewriter: letters stay as they are, and quotation marks, dashes and spaces become
/// those that any program takes.
fn typewritten(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '‘' | '’' | '‚' | '‛' | '′' => out.push('\''),
            '“' | '”' | '„' | '‟' | '″' | '«' | '»' => out.push('"'),
            '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' => out.push('-'),
            '…' => out.push_str("..."),
            '•' | '·' => out.push('*'),
            '\t' | '\u{A0}' | '\u{2000}'..='\u{200A}' | '\u{202F}' => out.push(' '),
            '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => {}
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::typewritten;

    #[test]
    fn quotation_marks_are_those_of_a_typewriter_and_letters_stay() {
        let typed = typewritten("“Nguyễn’s” – 3\u{A0}pm… Łęcki—‘ok’");
        assert_eq!(typed, "\"Nguyễn's\" - 3 pm... Łęcki-'ok'");
    }
}
