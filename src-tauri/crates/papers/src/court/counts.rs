//! The counts of the case: those that the motion speaks of, and the others.

use casefile::facts::motion as facts;
use casefile::motion::case::Disposition;
use casefile::path::FactPath;
use law::motion::Motion;
use law::motion::parts::MotionCount;
use law::motion::reading::count_number;

use super::{value, words, words_of};
use crate::value::{Value, Values};

pub(super) fn add(motion: &Motion, all: &mut Values) {
    let counts = motion.counts();
    let each: Vec<Values> = counts.iter().map(count).collect();
    all.set("counts", each);
    let others: Vec<Values> = motion.other_counts().iter().map(count).collect();
    all.set("other_counts", others);
    all.set("several_counts", counts.len() > 1);
    let reach = || reach_of_all(motion);
    let phrase = |of: fn(&MotionCount) -> Value| {
        if counts.is_empty() {
            Value::not_known("not entered")
        } else {
            words::joined(counts.iter().map(of).collect()).resting_on(reach())
        }
    };
    all.set("dispositions", phrase(disposition));
    all.set("named_counts", phrase(named));
    all.set("entered", phrase(entered));
    all.set("violations", phrase(violation));
    all.set("committed", phrase(committed));
}

fn count(count: &MotionCount) -> Values {
    use facts::count;
    let id = count.id;
    let own = |words: Option<&str>, fact: &casefile::fact::Fact| {
        value(words.map(str::to_owned), [fact.of(id)])
    };
    let timed = |words: Option<&str>, fact: &casefile::fact::Fact| {
        value(words.map(words::dated), [fact.of(id)])
    };
    let statute = words_of(&count.statute).map(words::section);
    let renumbered = words_of(&count.statute)
        .is_some_and(|statute| statute.starts_with("§ 944.30") && !statute.contains("(1m)"));
    let ended = match count.disposition {
        Some(Disposition::Convicted) => "was convicted",
        Some(Disposition::Adjudicated) => "was adjudicated delinquent",
        Some(Disposition::NotGuiltyByReason) => {
            "was found not guilty by reason of mental disease or defect"
        }
        Some(Disposition::ReadIn | Disposition::Dismissed | Disposition::Pending) | None => "",
    };
    let fate = match count.disposition {
        Some(Disposition::ReadIn) => "was dismissed and read in",
        Some(Disposition::Dismissed) => "was dismissed",
        Some(Disposition::Pending) => "is not decided yet",
        Some(
            Disposition::Convicted | Disposition::Adjudicated | Disposition::NotGuiltyByReason,
        )
        | None => "",
    };
    let within = words_of(&count.statute).is_some_and(|statute| statute.starts_with("§ 944.30"));
    Values::new()
        .with("id", id.to_string())
        .with("label", own(words_of(&count.label), &count::LABEL))
        .with("named", named(count))
        .with(
            "Named",
            Value::Text(words::capital(&plain_name(count))).resting_on([count::LABEL.of(id)]),
        )
        .with("charge", own(words_of(&count.charge), &count::CHARGE))
        .with(
            "statute",
            value(
                statute,
                [count::STATUTE.of(id), count::OTHER_STATUTE.of(id)],
            ),
        )
        .with(
            "link",
            if count.disposition == Some(Disposition::Adjudicated) {
                "for"
            } else {
                "of"
            },
        )
        .with("renumbered", renumbered)
        .with(
            "offense",
            timed(words_of(&count.offense_date), &count::OFFENSE_DATE),
        )
        .with(
            "disposed",
            timed(words_of(&count.disposition_date), &count::DISPOSITION_DATE),
        )
        .with(
            "ended",
            value(
                (!ended.is_empty()).then(|| ended.to_owned()),
                [count::DISPOSITION.of(id)],
            ),
        )
        .with(
            "fate",
            value(
                (!fate.is_empty()).then(|| fate.to_owned()),
                [count::DISPOSITION.of(id)],
            ),
        )
        .with("within", within)
        .with(
            "rests",
            Value::from("").resting_on(count.rests_on.iter().cloned().chain(reach(count))),
        )
}

/// The facts of every count on which it depends which counts the motion speaks of.
pub(super) fn reach_of_all(motion: &Motion) -> Vec<FactPath> {
    let all = motion.counts().iter().chain(motion.other_counts());
    all.flat_map(reach).collect()
}

/// The facts that say whether § 973.015(2m) reaches a count.
fn reach(count: &MotionCount) -> [FactPath; 3] {
    use facts::count;
    let id = count.id;
    [
        count::STATUTE.of(id),
        count::FORM.of(id),
        count::DISPOSITION.of(id),
    ]
}

/// "count 1", or "the count" where it has no number.
fn plain_name(count: &MotionCount) -> String {
    number(count).map_or_else(
        || "the count".to_owned(),
        |number| format!("count {number}"),
    )
}

/// The number of a count, without the word "count" where it was typed with it.
fn number(count: &MotionCount) -> Option<&str> {
    words_of(&count.label).map(count_number)
}

fn named(count: &MotionCount) -> Value {
    Value::Text(plain_name(count)).resting_on([facts::count::LABEL.of(count.id)])
}

/// "the conviction on count 1".
fn disposition(count: &MotionCount) -> Value {
    let what = match count.disposition {
        Some(Disposition::Convicted) => "the conviction",
        Some(Disposition::Adjudicated) => "the adjudication of delinquency",
        Some(Disposition::NotGuiltyByReason) => {
            "the finding of not guilty by reason of mental disease or defect"
        }
        _ => "the disposition",
    };
    let on = number(count).map_or_else(String::new, |number| format!(" on count {number}"));
    let id = count.id;
    let rests = [facts::count::DISPOSITION.of(id), facts::count::LABEL.of(id)];
    Value::Text(format!("{what}{on}")).resting_on(rests)
}

/// "the conviction on count 1, entered on July 9, 2012,".
fn entered(count: &MotionCount) -> Value {
    let Some(day) = words_of(&count.disposition_date) else {
        return disposition(count);
    };
    let entered = Value::Text(format!(", entered {},", words::dated(day)));
    let rests = [facts::count::DISPOSITION_DATE.of(count.id)];
    Value::Joined(vec![disposition(count), entered.resting_on(rests)])
}

/// "the violation of Wis. Stat. § 944.30(1) in count 1".
fn violation(count: &MotionCount) -> Value {
    let of = words_of(&count.statute).map_or_else(String::new, |statute| {
        format!(" of Wis. Stat. {}", words::section(statute))
    });
    let on = number(count).map_or_else(String::new, |number| format!(" in count {number}"));
    let id = count.id;
    let rests = [facts::count::STATUTE.of(id), facts::count::LABEL.of(id)];
    Value::Text(format!("the violation{of}{on}")).resting_on(rests)
}

/// "the violation of Wis. Stat. § 944.30(1) in count 1, on March 9, 2012,".
fn committed(count: &MotionCount) -> Value {
    let Some(time) = words_of(&count.offense_date) else {
        return violation(count);
    };
    let when = Value::Text(format!(", {},", words::dated(time)));
    let rests = [facts::count::OFFENSE_DATE.of(count.id)];
    Value::Joined(vec![violation(count), when.resting_on(rests)])
}
