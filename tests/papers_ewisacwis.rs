//! A report as text for eWiSACWIS: every fact of the agency's own file once, nothing of the reporter.

#[path = "papers_referral/cases.rs"]
#[expect(dead_code, reason = "other tests use the other cases")]
mod cases;
#[path = "papers_referral/full.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod full;

use casefile::facts;
use law::release::missing::own_file;
use papers::ewisacwis::{Section, sections};

use cases::{answer, office, ordinary, two_exploiters};

fn of(report: &casefile::report::Report) -> Vec<Section> {
    sections(&own_file(report, &office(), false))
}

#[test]
fn every_fact_of_the_own_file_stands_in_a_section_and_nothing_of_the_reporter() {
    let report = full::report();
    let own = own_file(&report, &office(), false);
    let all: String = sections(&own)
        .iter()
        .map(|section| section.text.clone() + "\n")
        .collect();
    for (path, token) in full::tokens() {
        let of_reporter = facts::report(&path).is_some_and(|fact| fact.reporter);
        assert!(
            !(of_reporter && all.contains(&token)),
            "{path} shows the reporter"
        );
        if own.carries(&path) {
            let left_out = all.contains("[left out]");
            assert!(
                all.contains(&token) || left_out,
                "{path}: “{token}” is in no section:\n{all}"
            );
        }
    }
}

#[test]
fn sections_stand_in_the_order_of_the_tabs_and_hold_no_table() {
    let made = of(&two_exploiters());
    let titles: Vec<&str> = made.iter().map(|section| section.title).collect();
    let tab = |title: &str| title.split(':').next().unwrap_or_default().to_owned();
    let mut tabs: Vec<String> = titles.iter().map(|title| tab(title)).collect();
    tabs.dedup();
    assert_eq!(
        tabs,
        [
            "Access Information",
            "Narrative",
            "Services",
            "Participants",
            "Decision"
        ]
    );
    let people = &made
        .iter()
        .find(|section| section.title == "Participants")
        .expect("it is there")
        .text;
    assert!(people.contains("Alleged maltreater 1 of 2\n"), "{people}");
    assert!(people.contains("Alleged maltreater 2 of 2\n"), "{people}");
    for section in &made {
        assert!(
            !section.text.contains('|') && !section.text.contains('\t'),
            "{}",
            section.text
        );
        assert!(
            !section.text.contains("\n\n\n"),
            "no gap is wider than a line: {}",
            section.text
        );
    }
}

#[test]
fn what_was_typed_comes_with_plain_quotation_marks_and_its_own_letters() {
    let said = "“He’s — well…” said Nguyễn Łęcki";
    let report = answer(
        &ordinary(),
        &[("/allegation/reporter_words", said), ("/child/tribe", "?")],
    );
    let made = of(&report);
    let alleged = &made[1].text;
    assert!(
        alleged.contains("\"He's - well...\" said Nguyễn Łęcki"),
        "{alleged}"
    );
    let all: String = made.iter().map(|section| section.text.as_str()).collect();
    assert!(!all.contains(['“', '”', '’', '—', '…']), "{all}");
    assert!(
        all.contains("not known at this time"),
        "what was asked in vain is said to be"
    );
}
