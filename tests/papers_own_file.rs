//! The papers for the agency's own file: the notice log, the screening record, the collaboration plan, the handover
//! sheet and the timeline. Nobody who reported is on them, and no act that nobody recorded.

#[path = "papers_referral/cases.rs"]
#[expect(dead_code, reason = "other tests use the other cases")]
mod cases;
#[path = "papers_referral/made.rs"]
#[expect(dead_code, reason = "other tests make the referral")]
mod made;

use casefile::act::{Act, ActKind, Withdrawal};
use casefile::answer::{Answer, Source};
use casefile::id::ItemId;
use casefile::report::Report;
use chrono::TimeDelta;
use law::own_file::{OwnFile, own_file};
use papers::document::Document;
use papers::error::PaperError;
use papers::{collaboration_plan, handover, notice_log, screening_record, text, timeline};

use cases::{answer, item, nearly_empty, now, office, ordinary};
use made::{MARK, golden, printed, squeezed, told};

type Maker = fn(&OwnFile, &str) -> Result<Document, PaperError>;

/// The five papers by their names.
const PAPERS: [(&str, Maker); 5] = [
    ("notice_log", notice_log::notice_log),
    ("screening_record", screening_record::screening_record),
    ("collaboration_plan", collaboration_plan::collaboration_plan),
    ("handover", handover::handover),
    ("timeline", timeline::timeline),
];

fn said(text: &str) -> Answer<String> {
    Answer::from_source(text.to_owned(), Source::Worker)
}

/// An act of that kind, a while after police were told.
fn later(kind: ActKind, minutes: i64, detail: &str) -> Act {
    let mut act = told();
    act.kind = kind;
    if let Answer::Known { value, .. } = &mut act.particulars.at {
        *value = casefile::moment::Moment::from_utc(value.utc + TimeDelta::minutes(minutes));
    }
    act.particulars.detail = said(detail);
    act
}

/// An ordinary report with acts: police told twice, once by mistake; planned; the child seen; the reporter told.
fn with_acts() -> Report {
    let mut report = answer(
        &ordinary(),
        &[
            ("/reporter/name", "Philippa Trautwein"),
            ("/screening/decision", "in"),
            (
                "/screening/reasons",
                "A report of sex trafficking is screened in.",
            ),
            ("/screening/decided_by", "A. Lind"),
            ("/screening/decided_at", "2026-11-20 20:40"),
        ],
    );
    let mut mistaken = later(ActKind::PoliceTold, 4, "");
    mistaken.particulars.officer = said("Dep. R. Aune");
    mistaken.withdrawn = Some(Withdrawal {
        at: now(),
        by: "A. Lind".to_owned(),
        reason: "It was the same call.".to_owned(),
    });
    let acts = [
        told(),
        mistaken,
        later(
            ActKind::Coordinated,
            10,
            "The deputy waits for our worker at the motel.",
        ),
        later(
            ActKind::ChildSeen,
            30,
            "She came to the door with Philippa Trautwein.",
        ),
        later(ActKind::ReporterTold, 36, "Philippa Trautwein was told."),
    ];
    report.acts = (1..).map(numbered).zip(acts).collect();
    report
}

fn numbered(number: u8) -> ItemId {
    item(40 + number)
}

fn text_of(report: &Report, make: Maker) -> String {
    let file = own_file(report, &office(), false, now());
    text::write(&make(&file, MARK).expect("the template is sound"))
}

#[test]
fn the_papers_of_the_own_file_read_as_they_were_kept() {
    for (case, report) in [("ordinary", with_acts()), ("nearly_empty", nearly_empty())] {
        let file = own_file(&report, &office(), false, now());
        for (name, make) in PAPERS {
            let paper = make(&file, MARK).expect("the template is sound");
            golden(&format!("{name}_{case}"), &text::write(&paper));
            let (pdf, set) = printed(&format!("own_{name}_{case}"), &paper);
            assert!(pdf.unset.is_empty(), "every letter of {name} has a font");
            assert!(
                squeezed(&set).contains("Confidential"),
                "{name} bears its legend"
            );
        }
    }
}

#[test]
fn the_reporter_is_on_none_of_them() {
    let report = with_acts();
    for (name, make) in PAPERS {
        let text = text_of(&report, make);
        for part in ["Philippa", "Trautwein"] {
            assert!(!text.contains(part), "{name} tells who reported: {text}");
        }
    }
    let log = text_of(&report, timeline::timeline);
    assert!(
        log.contains("She came to the door with [left out]"),
        "{log}"
    );
    assert!(
        log.contains("Reporter told what was done"),
        "that it was done is no secret: {log}"
    );
}

#[test]
fn an_act_is_on_them_only_once_it_is_recorded() {
    let before = with_acts();
    let mut after = before.clone();
    after.acts.clear();
    for (name, make, words) in [
        ("notice_log", PAPERS[0].1, "Dep. K. Vang"),
        ("collaboration_plan", PAPERS[2].1, "The deputy waits"),
        ("handover", PAPERS[3].1, "Child seen"),
        ("timeline", PAPERS[4].1, "Planned together with police"),
    ] {
        assert!(
            text_of(&before, make).contains(words),
            "{name} says {words}"
        );
        let silent = text_of(&after, make);
        assert!(
            !silent.contains(words),
            "{name}: nobody recorded it: {silent}"
        );
        assert!(
            silent.contains("Nobody has recorded that police were told.")
                || silent.contains("Nothing is recorded yet."),
            "{name} says that nothing is recorded: {silent}"
        );
    }
}

#[test]
fn what_was_withdrawn_stays_to_be_read_and_meets_nothing() {
    let log = text_of(&with_acts(), notice_log::notice_log);
    assert!(log.contains("Dep. R. Aune"), "{log}");
    assert!(
        squeezed(&log).contains("by A. Lind: It was the same call.")
            && log.contains("This entry meets nothing."),
        "{log}"
    );
    let mut only = with_acts();
    only.acts.retain(|_, act| act.withdrawn.is_some());
    let sheet = text_of(&only, handover::handover);
    let open = sheet.split("The child now").next().unwrap_or_default();
    assert!(open.contains("CPS-02"), "the duty is open again: {open}");
    assert!(
        open.contains("Fri 20 Nov 2026, 23:59") && !open.contains("00:00"),
        "a day ends on that day: {open}"
    );
    let told = text_of(&with_acts(), handover::handover);
    let open = told.split("The child now").next().unwrap_or_default();
    assert!(!open.contains("CPS-02"), "police were told: {open}");
}

#[test]
fn a_decision_that_nobody_made_is_a_line() {
    let record = text_of(&with_acts(), screening_record::screening_record);
    assert!(record.contains("Decision: screened in"), "{record}");
    assert!(
        record.contains("The supervisor: ____"),
        "nobody signed: {record}"
    );
    let signed = answer(
        &with_acts(),
        &[
            ("/screening/supervisor_decision", "agrees"),
            ("/screening/supervisor", "M. Oyelaran"),
        ],
    );
    let record = text_of(&signed, screening_record::screening_record);
    assert!(
        record.contains("The supervisor: agrees") && record.contains("Name: M. Oyelaran"),
        "{record}"
    );
}
