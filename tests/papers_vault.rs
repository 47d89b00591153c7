//! The plain papers of a vault: its recovery words, a person's key card, the record mark, the rulebook.

#[path = "papers_motion/golden.rs"]
mod golden;

use std::path::PathBuf;
use std::process::Command;

use chrono::{DateTime, TimeZone, Utc};
use papers::document::Document;
use papers::key_card::{KeyCard, key_card};
use papers::record_mark::{RecordMark, record_mark};
use papers::recovery_words::{Words, recovery_words};
use papers::rulebook::{PrintedRule, RuleSource, RuleSubject, Rulebook, rulebook};
use papers::training_roster::{RosterLine, TrainingRoster, training_roster};
use papers::{pdf, pdf::Pdf, text};

use golden::golden;

const NAME: &str = "Mary-Ann Łęcki-O’Brien {{ 7*7 }} | **x**";

fn now() -> DateTime<Utc> {
    let at = Utc.with_ymd_and_hms(2026, 11, 24, 15, 0, 0);
    at.single().expect("a moment")
}

/// The paper as a PDF, left where it can be validated and looked at; and what another program reads in it.
fn printed(name: &str, document: &Document) -> (Pdf, String) {
    let pdf = pdf::write(document, now()).expect("the paper is written");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers");
    std::fs::create_dir_all(&folder).expect("the folder for samples can be made");
    let path = folder.join(name).with_extension("pdf");
    std::fs::write(&path, &pdf.bytes).expect("the sample can be written");
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let output = output.expect("pdftotext (Debian's poppler-utils) is installed");
    (
        pdf,
        String::from_utf8(output.stdout).expect("it gives UTF-8"),
    )
}

fn words(words: &[String]) -> Document {
    recovery_words(&Words {
        vault: "Wood",
        practice: false,
        day: "November 24, 2026",
        words,
        line: "AGE-SECRET-KEY-1QQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQQ",
        fingerprint: "4F2A 91C7 08D3 6B5E",
    })
    .expect("the template is sound")
}

fn card() -> Document {
    key_card(&KeyCard {
        vault: "Wood",
        practice: false,
        day: "November 24, 2026",
        name: NAME,
        role: "supervisor",
        since: "November 24, 2026",
        fingerprint: "4F2A 91C7 08D3 6B5E",
        file: "keys/01933000-0000-7000-8000-000000000001.age",
    })
    .expect("the template is sound")
}

fn mark(practice: bool) -> Document {
    record_mark(&RecordMark {
        vault: "Wood",
        practice,
        day: "November 24, 2026",
        by: "A. Lind",
        mark: "7F3A-91C2-0000-A1B2-C3D4-E5F6-G7H8",
    })
    .expect("the template is sound")
}

/// A book of two rules and two sources, one of which the office found changed.
fn book() -> Document {
    let line = |words: &str| words.to_owned();
    let rule = |id: &str, open: &str, do_not_rely| PrintedRule {
        id: line(id),
        title: line("Police, 12 hours"),
        says: line("A named officer is told within twelve hours."),
        met_by: if do_not_rely {
            line("The officer was told: who, when, how.")
        } else {
            String::new()
        },
        open: line(open),
        do_not_rely,
        rests_on: vec![line(
            "Wis. Stat. § 48.981 (statute; 2017; checked 2026-11-23)",
        )],
        examples: vec![
            (
                line("Nothing is told"),
                vec![line("needs a fact; lacks “When was it received?”")],
            ),
            (
                line(NAME),
                vec![line("due Sat 21 Nov 2026, 08:00"), line("note")],
            ),
        ],
    };
    let source = |citation: &str, readings: Vec<String>, old| RuleSource {
        citation: line(citation),
        kind: line("statute"),
        paraphrase: line("Twelve hours, leaving out Saturdays, Sundays and legal holidays."),
        source: line("a copy of the statute"),
        edition: line("undated"),
        checked_on: line("2026-11-23"),
        confidence: line("stated; confirm against the current text"),
        in_force: if old {
            line("in force from 2014-04-25")
        } else {
            String::new()
        },
        doubts: vec![line("Its wording today was not read.")],
        readings,
        old,
    };
    rulebook(&Rulebook {
        vault: line("Wood"),
        practice: true,
        day: line("November 24, 2026"),
        banner: line("Statutes read through 2025 Wisconsin Act 82."),
        again: vec![line("One source was found changed.")],
        subjects: vec![RuleSubject {
            heading: line("A report of a child"),
            rules: vec![rule("CPS-03", "", true), rule("CPS-11", "Is it so?", false)],
        }],
        sources: vec![
            source(
                "Wis. Stat. § 48.981",
                vec![line("2026-11-25 by M. Quade, and changed: ten hours")],
                false,
            ),
            source("Wis. Stat. § 973.015", Vec::new(), true),
        ],
    })
    .expect("the template is sound")
}

fn roster() -> Document {
    let line = |name: &str, role: &str, asked: &str, finished: &str, seen: &str| RosterLine {
        name: name.to_owned(),
        role: role.to_owned(),
        asked: asked.to_owned(),
        finished: finished.to_owned(),
        seen: seen.to_owned(),
    };
    training_roster(&TrainingRoster {
        agency: "Wood County Human Services",
        practice: true,
        day: "November 24, 2026",
        whole: false,
        people: vec![
            line(NAME, "Access", "expected", "February 3, 2026", "yes"),
            line("R. Ostby", "Youth justice", "offered", "", ""),
        ],
    })
    .expect("the template is sound")
}

#[test]
fn a_roster_leaves_a_blank_where_nobody_saw_a_transcript() {
    let text = text::write(&roster());
    golden("training_roster", &text);
    assert!(
        text.contains("R. Ostby") && text.contains("not recorded"),
        "{text}"
    );
    assert_eq!(
        text.matches("yes").count(),
        1,
        "nothing is said to be on a transcript that nobody saw: {text}"
    );
}

#[test]
fn the_rulebook_says_of_each_rule_its_law_its_examples_and_the_office_s_own_reading() {
    let book = book();
    golden("rulebook", &text::write(&book));
    let (pdf, read) = printed("rulebook", &book);
    assert!(pdf.unset.is_empty(), "{:?}", pdf.unset);
    let read = read.split_whitespace().collect::<Vec<_>>().join(" ");
    for words in [
        "Do not rely on this rule.",
        "Read again on 2026-11-25 by M. Quade, and changed: ten hours",
        "Nobody read it for more than 180 days.",
        NAME,
    ] {
        assert!(read.contains(words), "“{words}” is not printed:\n{read}");
    }
}

fn some_words() -> Vec<String> {
    let some = ["anchor", "basket", "candle", "dancer", "elbow", "fabric"];
    some.iter()
        .cycle()
        .take(24)
        .map(|word| (*word).to_owned())
        .collect()
}

#[test]
fn the_papers_read_as_they_were_kept_and_each_is_one_page() {
    for (name, document) in [
        ("recovery_words", words(&some_words())),
        ("key_card", card()),
        ("training_roster", roster()),
        ("record_mark", mark(false)),
    ] {
        golden(name, &text::write(&document));
        let (pdf, _) = printed(name, &document);
        assert_eq!((pdf.pages, pdf.unset), (1, Vec::new()), "{name}");
    }
}

#[test]
fn each_word_stands_beside_its_number() {
    let (_, text) = printed("recovery_words", &words(&some_words()));
    for (at, word) in some_words().iter().enumerate() {
        let number = format!("Word {}", at + 1);
        assert!(
            text.contains(&number) && text.contains(word.as_str()),
            "{number} is missing"
        );
    }
}

#[test]
fn a_name_is_printed_as_it_is_typed_and_a_practice_vault_says_so() {
    let text = text::write(&card());
    assert!(text.contains(NAME), "{text}");
    let practice = text::write(&mark(true));
    assert!(practice.contains("TRAINING"), "{practice}");
    assert!(!text::write(&mark(false)).contains("TRAINING"));
}

#[test]
fn the_same_words_give_the_same_bytes() {
    let bytes = || {
        pdf::write(&words(&some_words()), now())
            .expect("it is written")
            .bytes
    };
    assert_eq!(bytes(), bytes());
}
