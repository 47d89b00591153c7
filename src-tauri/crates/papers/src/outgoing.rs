//! What the papers of a release have in common: who sends it, who has it, on what basis, what is in it and what is not.
//!
//! Everything comes from a [`Stripped`] release, in which there is no reporter. A fact is on the paper only if the
//! release carries it; an act that nobody recorded is a ruled blank.

mod rows;

use casefile::disclosure::RecipientKind;
use casefile::fact::Fact;
use casefile::facts::{self, call, disclosure as asked};
use casefile::id::ItemId;
use law::release::LeftOut;
use law::release::notice::MinimalNotice;
use law::release::sides::{Addressee, Sender};
use law::release::stripped::Stripped;
use law::released::Released;

use crate::fact_value::{Gap, gap, value};
use crate::value::{Value, Values};
use rows::{PARTS, Part, Row};

/// From how many letters on a value has a row of its own.
const WIDE: usize = 62;
/// From how many letters on a value has half a row.
const HALF: usize = 26;

/// The values of a paper that is made from a release.
pub(crate) fn values(release: &Stripped, mark: &str) -> Values {
    let of_asked = |fact: &Fact| value(fact, release.asked(fact));
    let once = |fact: &Fact| value(fact, release.fact(&fact.at()));
    frame(release.number(), release.practice(), mark)
        .with("agency", sender(release.sender()))
        .with("to", addressee(release.to()))
        .with("kind", release.kind())
        .with("basis", release.basis())
        .with("worker", once(&call::WORKER))
        .with("worker_phone", once(&call::WORKER_PHONE))
        .with("cps_number", once(&call::CPS_NUMBER))
        .with("purpose", of_asked(&asked::PURPOSE))
        .with("service", of_asked(&asked::SERVICE))
        .with("immediacy", of_asked(&asked::IMMEDIACY))
        .with("record", of_asked(&asked::RECORD))
        .with("permission", permission(release))
        .with("part_two", release.part_two())
        .with(
            "interview_wanted",
            is_yes(release, &facts::plan::FORENSIC_INTERVIEW),
        )
        .with("youth_justice", known(release, &facts::needs::LEGAL_STATUS))
        .with(
            "attachments",
            release
                .attachments()
                .iter()
                .map(String::as_str)
                .collect::<Vec<_>>(),
        )
        .with(
            "parts",
            PARTS
                .iter()
                .filter_map(|part| part_of(release, part))
                .collect::<Vec<_>>(),
        )
        .with("left_out", left_out(release))
        .with("words_left_out", release.words_left_out())
}

/// The values of a notice that holds a name, an address and one sentence.
pub(crate) fn notice_values(notice: &MinimalNotice, mark: &str) -> Values {
    let child = Values::new()
        .with("name", value(&facts::child::NAME, notice.child_name()))
        .with(
            "address",
            value(&facts::child::ADDRESS, notice.child_address()),
        );
    frame(notice.number(), notice.practice(), mark)
        .with("agency", sender(notice.sender()))
        .with("to", addressee(notice.to()))
        .with("basis", notice.basis())
        .with("child", child)
}

/// What stands at the head, the foot and the margin of every page.
pub(crate) fn frame(number: &str, practice: bool, mark: &str) -> Values {
    let number = match number.trim() {
        "" => "case without a number",
        number => number,
    };
    let mark = match mark.trim() {
        "" => String::new(),
        mark => format!("record mark {mark}"),
    };
    Values::new()
        .with("number", number)
        .with("mark", mark)
        .with("stamp", if practice { "TRAINING" } else { "" })
}

/// The agency that sends it.
pub(crate) fn sender(sender: &Sender) -> Values {
    let agency = &facts::settings::AGENCY;
    let mut line = vec![value(agency, sender.agency())];
    if gap(agency, sender.agency()).is_some() {
        let county = match sender.county() {
            Released::Known(name) => format!("{name} County, agency "),
            Released::Unknown | Released::NotAsked | Released::Refused => "agency ".to_owned(),
        };
        line.insert(0, county.into());
    }
    if let Released::Known(unit) = sender.unit() {
        line.push(format!(", {unit}").into());
    }
    Values::new()
        .with("line", Value::Joined(line))
        .with("phone", value(&facts::settings::PHONE, sender.phone()))
        .with(
            "custodian",
            value(&facts::settings::CUSTODIAN, sender.custodian()),
        )
}

/// A fact on a form that somebody fills in: its words, or a line to write on.
pub(crate) fn or_blank(released: &Released) -> Value {
    match released {
        Released::Known(text) if !text.trim().is_empty() => Value::Text(text.clone()),
        _ => Value::Blank,
    }
}

/// Whom it goes to. What is not entered is a blank to fill in by hand.
pub(crate) fn addressee(to: &Addressee) -> Values {
    let line = to.line();
    Values::new()
        .with(
            "line",
            Value::text_or_blank((!line.is_empty()).then_some(line)),
        )
        .with("address", or_blank(to.address()))
        .with("phone", or_blank(to.phone()))
}

fn permission(release: &Stripped) -> Values {
    match release.permission() {
        None => Values::new().with("is", false),
        Some(permission) => Values::new()
            .with("is", true)
            .with("by", value(&asked::PERMISSION_BY, permission.by()))
            .with("until", value(&asked::PERMISSION_UNTIL, permission.until())),
    }
}

fn known(release: &Stripped, fact: &Fact) -> bool {
    gap(fact, release.fact(&fact.at())).is_none()
}

fn is_yes(release: &Stripped, fact: &Fact) -> bool {
    crate::fact_value::is(release.fact(&fact.at()), "yes")
}

/// One part of the paper; none where the release carries nothing that belongs there.
fn part_of(release: &Stripped, part: &Part) -> Option<Values> {
    let items: Vec<Option<ItemId>> = match part.list {
        "" => vec![None],
        list => release.items(list).into_iter().map(Some).collect(),
    };
    let count = items.len();
    let groups: Vec<Values> = items
        .into_iter()
        .zip(1..)
        .filter_map(|(item, at): (_, usize)| {
            let (rows, gaps) = group(release, part.rows, item);
            (!rows.is_empty() || !gaps.is_empty()).then(|| {
                Values::new()
                    .with(
                        "of",
                        if count > 1 {
                            format!("{at} of {count}")
                        } else {
                            String::new()
                        },
                    )
                    .with("several", count > 1)
                    .with("rows", rows)
                    .with("gaps", gaps)
            })
        })
        .collect();
    let whole =
        part.whole
            .map(|fact| release.fact(&fact.at()))
            .and_then(|released| match released {
                Released::Known(text) => Some(text.clone()),
                Released::Unknown | Released::NotAsked | Released::Refused => None,
            });
    (!groups.is_empty() || whole.is_some()).then(|| {
        Values::new()
            .with("title", part.title)
            .with("groups", groups)
            .with("whole", whole.unwrap_or_default())
    })
}

/// The facts of one group that are known, and in which ways the others are not.
fn group(
    release: &Stripped,
    rows: &'static [Row],
    item: Option<ItemId>,
) -> (Vec<Values>, Vec<Values>) {
    let at = |row: &Row| item.map_or_else(|| row.fact.at(), |item| row.fact.of(item));
    let carried: Vec<&Row> = rows
        .iter()
        .filter(|row| release.carries(&at(row)))
        .collect();
    let shown = carried
        .iter()
        .filter_map(|row| match release.fact(&at(row)) {
            Released::Known(text) if !text.trim().is_empty() => {
                let letters = text.chars().count().max(row.label.chars().count());
                Some(
                    Values::new()
                        .with("label", row.label)
                        .with("value", text.as_str())
                        .with("wide", letters > WIDE || text.contains('\n'))
                        .with("half", letters > HALF),
                )
            }
            _ => None,
        })
        .collect();
    let gaps = Gap::ALL
        .into_iter()
        .filter_map(|way| {
            let labels: Vec<String> = carried
                .iter()
                .filter(|row| gap(row.fact, release.fact(&at(row))) == Some(way))
                .filter(|row| row.wanted || matches!(way, Gap::NotKnown | Gap::Refused))
                .map(|row| small(row.label))
                .collect();
            (!labels.is_empty()).then(|| {
                Values::new()
                    .with("state", Value::not_known(way.heading()))
                    .with("facts", labels.join(", "))
            })
        })
        .collect();
    (shown, gaps)
}

/// A label in the middle of a sentence.
fn small(label: &str) -> String {
    let keeps = label.starts_with("Indian");
    let mut letters = label.chars();
    match letters.next() {
        Some(first) if !keeps => first.to_lowercase().chain(letters).collect(),
        _ => label.to_owned(),
    }
}

/// What is not in the paper, gathered by why; each names the parts of the record and none of its words. To a parent
/// not even the parts are named: that there is a plan, or that somebody is alleged, is more than the list allows.
fn left_out(release: &Stripped) -> Vec<Values> {
    let parent = release.recipient() == Some(RecipientKind::Parent);
    let mut groups: Vec<(&str, Vec<String>)> = Vec::new();
    for left in release.left_out() {
        let reporter = left.path.segments().next().as_deref() == Some("reporter");
        let part = if parent && !reporter {
            "The rest of the record".to_owned()
        } else {
            part_name(release, left)
        };
        match groups.iter_mut().find(|(why, _)| *why == left.why) {
            Some((_, parts)) if parts.contains(&part) => {}
            Some((_, parts)) => parts.push(part),
            None => groups.push((left.why, vec![part])),
        }
    }
    groups
        .into_iter()
        .map(|(why, parts)| {
            Values::new()
                .with("what", parts.join("; "))
                .with("why", why)
        })
        .collect()
}

/// What a part of the record is called where something of it was left out, and whether it is all of that part.
fn part_name(release: &Stripped, left: &LeftOut) -> String {
    let Some(part) = left.path.segments().next() else {
        return String::new();
    };
    if left.label.starts_with("Words in") {
        return "Words in the text".to_owned();
    }
    let name = match part.as_str() {
        "reporter" => return "Everything about who made the report".to_owned(),
        "call" => "how the report came in",
        "child" => "the child",
        "allegation" | "triggers" => "what is alleged",
        "trafficking" => "the particulars of trafficking",
        "maltreaters" => "those alleged to have done it",
        "parents" => "parents and guardians",
        "household" => "others in the home",
        "plan" => "what the agency asks and plans",
        "needs" => "health, schooling and services",
        "missing" => "what is asked about a missing child",
        "owed" => "notices and answers that are owed",
        "assessment" | "screening" => "the agency’s findings and decisions",
        _ => "other parts of the record",
    };
    // The three events are part of what is alleged.
    let of = match part.as_str() {
        "triggers" => "allegation",
        part => part,
    };
    if release.holds_any(of) {
        format!("More about {name}")
    } else {
        let mut letters = name.chars();
        let first = letters.next().into_iter().flat_map(char::to_uppercase);
        first.chain(letters).collect()
    }
}
