//! What leaves a case, whatever is in it and whoever has it: properties over random reports.

#[path = "law_properties/any_report.rs"]
#[expect(dead_code, reason = "the properties of the law use the rest of it")]
mod any_report;
#[path = "release/made.rs"]
#[expect(dead_code, reason = "the scenarios make the rest of it")]
mod made;

use std::collections::BTreeMap;

use any_report::{acts, any_record, item_id, record_acts, report, settings};
use casefile::answer::{Answer, Source};
use casefile::clearance::Decided;
use casefile::disclosure::{DisclosureAsked, Involvement, PermissionBy, RecipientKind};
use casefile::fact::{Fact, Kind};
use casefile::fold::fold;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::report::{IndianChild, Report};
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use law::release::asked::AttachmentName;
use law::release::lists::{
    DEFENSE_NOTICE, MISSING_SHEET, OWN_FILE, RECIPIENTS, Reach, TRIBAL_NOTICE,
};
use made::{Case, Out, What, decide};
use papers::text;
use proptest::prelude::*;
use serde_json::json;

fn config() -> ProptestConfig {
    ProptestConfig {
        cases: 48,
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
        .single()
        .expect("a time")
}

fn said<T>(value: T) -> Answer<T> {
    Answer::from_source(value, Source::Worker)
}

/// The planned disclosure of these properties.
fn disclosure() -> ItemId {
    item_id(500)
}

/// Everything that leaves without the reporter, with its list of fields.
fn leaves() -> Vec<(What, &'static Reach, Option<RecipientKind>)> {
    let to = RECIPIENTS
        .iter()
        .filter(|reach| reach.recipient != Some(RecipientKind::LawEnforcement))
        .map(|reach| (What::To(disclosure()), reach, reach.recipient));
    to.chain([
        (What::Tribe, &TRIBAL_NOTICE, None),
        (What::Defense, &DEFENSE_NOTICE, None),
        (What::Missing, &MISSING_SHEET, None),
        (What::OwnFile, &OWN_FILE, None),
    ])
    .collect()
}

/// Answers everything that is needed first, so that only words in free text still wait.
fn allow(report: &mut Report, recipient: Option<RecipientKind>) {
    if let Some(kind) = recipient {
        let asked = DisclosureAsked {
            recipient: said(kind),
            name: said("Zephyrine Quillfeather".to_owned()),
            purpose: said("as agreed".to_owned()),
            recognized: said(true),
            limited: said(true),
            to_treat: said(true),
            could_be_involved: said(Involvement::No),
            decided_by: said("P. Moua".to_owned()),
            record: said("the referral".to_owned()),
            permission_by: said(PermissionBy::Guardian),
            permission_names: said(true),
            permission_identifies: said(true),
            permission_until: said(NaiveDate::from_ymd_opt(2030, 1, 1).expect("a day")),
            imminent_danger: said(false),
            substance_use: said(false),
            ..DisclosureAsked::default()
        };
        report.disclosures.items.insert(disclosure(), asked);
    }
    report.child.indian_child = said(IndianChild::ReasonToKnow);
    report.child.missing = said(true);
    report.owed.armed_forces = said(casefile::owed::ArmedForces::Known);
    let begun = json!({"kind": "investigation_begun", "recorded": now(), "recorded_by": "A. Lind", "withdrawn": null,
        "particulars": {"at": {"state": "known", "source": "worker", "learned": null,
            "value": casefile::moment::Moment::from_utc(any_report::start())}}});
    let begun = serde_json::from_value(begun).expect("an act");
    report.acts.insert(item_id(501), begun);
}

/// Makes it once a person has decided alike about every place that waits.
fn make(report: &mut Report, what: What, names: &[AttachmentName], decision: Decided) -> Out {
    let settings = settings("Wood", None, None);
    let before = report.clone();
    let case = |report| Case {
        report,
        settings: &settings,
        names,
        now: now(),
    };
    let places = case(&before).places(what);
    decide(report, what, places, |_| Some(decision));
    case(report)
        .make(what)
        .unwrap_or_else(|why| panic!("{what:?} is refused: {why:?}"))
}

/// Everything that leaves by it: the release, and the paper as text.
fn all_of(out: &Out) -> String {
    let paper = out
        .document
        .as_ref()
        .map(|(_, document)| text::write(document));
    format!("{}\n{}", out.json, paper.unwrap_or_default())
}

/// Its words as a search would see them: folded, letters and digits only.
fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// A word for each text of the report that stands nowhere else, written over whatever stood there.
fn planted(report: &Report, picks: &[bool]) -> (Report, BTreeMap<FactPath, String>) {
    let mut record = serde_json::to_value(report).expect("a report is written as JSON");
    let mut words = BTreeMap::new();
    let facts: Vec<&'static Fact> = any_report::table();
    for (n, fact) in facts.iter().enumerate() {
        let text = matches!(fact.kind, Kind::Line | Kind::Text);
        if fact.reporter
            || !text
            || fact.path.starts_with("/disclosures")
            || !picks[n % picks.len()]
        {
            continue;
        }
        let path = if fact.path.contains('*') {
            fact.of(item_id(n % 2))
        } else {
            fact.at()
        };
        let word = format!("Wq{}zv", n + 100);
        let leaf = json!({"state": "known", "value": word, "source": "worker", "learned": null});
        casefile::entry::put(&mut record, &path, leaf);
        words.insert(path, word);
    }
    (report_of(record), words)
}

fn report_of(record: serde_json::Value) -> Report {
    report(&record)
}

/// The same word as people disguise it.
fn disguised(word: &str, way: u8) -> String {
    let apart = |with: &str| {
        let letters = word.chars().map(String::from);
        letters.collect::<Vec<_>>().join(with)
    };
    match way % 7 {
        0 => word.to_uppercase(),
        1 => word.to_lowercase(),
        2 => apart(" "),
        3 => apart("-"),
        4 => format!("{word}’s"),
        5 => apart("\u{301}"),
        _ => format!("Mrs{word}"),
    }
}

proptest! {
    #![proptest_config(config())]

    /// For every recipient and every notice: a word of a fact that is not on its list is nowhere in what leaves, and
    /// a word of one that is stands on the paper.
    #[test]
    fn nothing_outside_its_list_leaves_and_what_is_on_it_does(
        record in any_record(25), acts in acts(), picks in prop::collection::vec(any::<bool>(), 7..40),
    ) {
        let mut begun = report(&record);
        record_acts(&mut begun, &acts, false);
        let (planted, words) = planted(&begun, &picks);
        for (what, reach, recipient) in leaves() {
            let mut report = planted.clone();
            report.disclosures = Default::default();
            allow(&mut report, recipient);
            let out = make(&mut report, what, &[], Decided::Cleared);
            let release = &out.json;
            let paper = out.document.as_ref().map(|(_, document)| text::write(document));
            for (path, word) in &words {
                // Whom a notice goes to stands on that notice, and is no fact of the case.
                if path.as_str().starts_with("/notices") {
                    continue;
                }
                if reach.holds(path) {
                    prop_assert!(release.contains(word.as_str()), "{}: {path} is on its list and not in it", reach.name);
                    if let Some(paper) = &paper {
                        prop_assert!(paper.contains(word.as_str()), "{}: {path} is not on its paper:\n{paper}", reach.name);
                    }
                } else {
                    prop_assert!(!release.contains(word.as_str()), "{}: {path} left by the release", reach.name);
                    prop_assert!(!paper.as_ref().is_some_and(|paper| paper.contains(word.as_str())), "{}: {path} left on paper", reach.name);
                }
            }
        }
    }

    /// For every recipient and every notice: once every place was taken out, no word of the reporter is anywhere in
    /// what leaves, in any spelling that differs only by case, marks, spacing or punctuation.
    #[test]
    fn the_reporter_is_nowhere_however_the_words_are_spelled(
        record in any_record(20),
        words in prop::array::uniform5("[QXZJ][qxzj]{5,9}"),
        ways in prop::array::uniform5(any::<u8>()),
    ) {
        let mut planted = report(&record);
        let [name, phone, address, workplace, relationship] = &words;
        let reporter = &mut planted.reporter;
        reporter.name = said(format!("Ms. {name}"));
        reporter.phone = said(format!("555-{}", phone.len() * 1_234_567));
        reporter.address = said(address.clone());
        reporter.workplace = said(workplace.clone());
        reporter.relationship = said(relationship.clone());
        reporter.how_known = said(format!("{phone} told {name}"));
        planted.referral.include_reporter = said(true);
        planted.referral.reporter_reason = said(format!("{name} saw it"));
        let hidden: Vec<String> = words.iter().zip(ways).map(|(word, way)| disguised(word, way)).collect();
        let [a, b, c, d] = [&hidden[0], &hidden[2], &hidden[3], &hidden[4]];
        planted.child.name = said(format!("Jay {a}"));
        planted.child.address = said(format!("{b}, upstairs"));
        planted.child.school = said(format!("beside {c}"));
        planted.child.condition = said(format!("{d} says tired"));
        planted.allegation.reporter_words = said(format!("It was {a} and nobody else, at {c}; {d} again ({b})."));
        planted.allegation.worker_summary = said(format!("{a}, {d}"));
        planted.needs.medical = said(format!("asthma, {d} knows"));
        planted.missing.last_seen_where = said(format!("near {c}"));
        planted.screening.reasons = said(format!("{a} is believed"));
        for person in planted.maltreaters.items.values_mut() {
            person.access = said(format!("{a} drives him"));
        }
        let names = [AttachmentName { id: item_id(600), name: format!("Letter of {a}.pdf") }];
        for (what, reach, recipient) in leaves() {
            let mut report = planted.clone();
            report.disclosures = Default::default();
            allow(&mut report, recipient);
            if let Some(asked) = report.disclosures.items.get_mut(&disclosure()) {
                asked.purpose = said(format!("because {d} asked"));
            }
            let out = make(&mut report, what, &names, Decided::Removed);
            let left = squeezed(&all_of(&out));
            for word in [&words[0], &words[2], &words[3], &words[4]] {
                prop_assert!(!left.contains(&squeezed(word)), "{}: {} left in {}", reach.name, word, all_of(&out));
            }
            let digits = (phone.len() * 1_234_567).to_string();
            prop_assert!(!left.contains(&digits), "{}: the number left", reach.name);
        }
    }

    /// A place about which nobody decided for this recipient holds the release back; what was cleared for police
    /// decides nothing for anybody else.
    #[test]
    fn what_police_were_let_see_lets_nobody_else_see_it(record in any_record(15), word in "[QXZJ][qxzj]{5,9}") {
        let mut planted = report(&record);
        planted.reporter.name = said(word.clone());
        planted.child.name = said(format!("Jay {word}"));
        planted.child.address = said(format!("with {word}"));
        for place in law::showing::showings(&planted) {
            let clearance = casefile::clearance::Clearance {
                decision: Decided::Cleared,
                by: "A. Lind".to_owned(),
                at: now(),
            };
            planted.referral.clearances.insert(place.id, clearance);
        }
        let settings = settings("Wood", None, None);
        for (what, reach, recipient) in leaves() {
            if what == What::OwnFile {
                continue;
            }
            let mut report = planted.clone();
            report.disclosures = Default::default();
            allow(&mut report, recipient);
            let case = Case { report: &report, settings: &settings, names: &[], now: now() };
            prop_assert!(case.make(what).is_err(), "{} was not asked", reach.name);
        }
    }

    /// Whatever is known, nothing is ever made for the subject of a report.
    #[test]
    fn nothing_is_made_for_the_subject(record in any_record(40), acts in acts()) {
        let mut report = report(&record);
        record_acts(&mut report, &acts, false);
        for kind in [RecipientKind::Subject, RecipientKind::SomebodyElse, RecipientKind::Defense] {
            allow(&mut report, Some(kind));
            let settings = settings("Wood", None, None);
            let case = Case { report: &report, settings: &settings, names: &[], now: now() };
            prop_assert!(case.make(What::To(disclosure())).is_err(), "{kind:?}");
        }
    }
}

/// A notice holds a name and an address of the case, and no third fact, whatever else is known.
#[test]
fn a_minimal_notice_has_two_facts_of_the_case_and_no_more() {
    for reach in [&TRIBAL_NOTICE, &DEFENSE_NOTICE] {
        let held: Vec<&str> = any_report::table()
            .iter()
            .filter(|fact| reach.holds(&fact.at()))
            .map(|fact| fact.path)
            .collect();
        assert_eq!(held, ["/child/name", "/child/address"], "{}", reach.name);
    }
}

/// No list but that of police, and of nobody by a pattern too wide, holds a fact of the reporter.
#[test]
fn no_list_holds_a_fact_of_the_reporter() {
    for reach in
        RECIPIENTS
            .iter()
            .chain([&OWN_FILE, &TRIBAL_NOTICE, &DEFENSE_NOTICE, &MISSING_SHEET])
    {
        for fact in casefile::facts::reporter::ALL {
            assert!(!reach.holds(&fact.at()), "{}: {}", reach.name, fact.path);
        }
        assert!(
            !reach.holds(&FactPath::from("/referral/reporter_reason")),
            "{}",
            reach.name
        );
    }
}
