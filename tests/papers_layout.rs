//! Nothing on a paper stands outside its margins or runs into anything else, whatever is typed; and what is on it is
//! read back in its order.

#[path = "papers_motion/cases.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod cases;
#[path = "papers/facts.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod facts;
#[path = "papers/laid.rs"]
mod laid;
#[path = "papers_motion/made.rs"]
#[expect(dead_code, reason = "other tests use the rest of it")]
mod made;
#[path = "papers/order.rs"]
mod order;
#[path = "papers_layout/referrals.rs"]
mod referrals;
#[path = "papers/samples.rs"]
#[expect(dead_code, reason = "other tests use the other samples")]
mod samples;

use std::process::Command;

use casefile::{fact::Kind, facts as table};
use facts::Facts;
use papers::document::{Document, Run, Setting};
use papers::{template, value::Values};
use proptest::prelude::*;
use samples::{keep, set, squeezed};

/// Every paper of every case, by its name.
fn every_paper() -> Vec<(String, Document)> {
    let mut all: Vec<(String, Document)> = referrals::all();
    for (case, facts) in cases::scenarios() {
        let papers = made::Papers::of(&cases::drafted(&facts));
        let named = papers
            .named()
            .map(|(paper, document)| (format!("{case}_{paper}"), document.clone()));
        all.extend(named);
    }
    all
}

fn check(name: &str, document: &Document) {
    let margin = if document.setting == Setting::Form {
        54.0
    } else {
        72.0
    };
    let facts = Facts::read(&set(document).bytes);
    facts.check_marks();
    laid::check(name, &facts, margin, document.footer.is_some());
}

#[test]
fn every_paper_keeps_to_its_margins_and_its_lines_apart() {
    let all = every_paper();
    assert!(all.len() > 20, "there are {} papers", all.len());
    for (name, document) in all {
        assert_eq!(
            document.footer.is_none(),
            document.setting == Setting::Order,
            "{name}"
        );
        check(&name, &document);
    }
}

#[test]
fn every_paper_is_read_back_in_its_order() {
    // What no font has is printed as its name, so hostile words are looked for elsewhere.
    for (name, document) in every_paper()
        .into_iter()
        .filter(|(name, _)| name != "hostile")
    {
        let path = keep(&format!("layout-{name}.pdf"), &set(&document));
        let output = Command::new("pdfinfo")
            .arg("-struct-text")
            .arg(path)
            .output();
        let output = output.expect("pdfinfo (Debian's poppler-utils) is installed");
        let read = order::read(&String::from_utf8_lossy(&output.stdout));
        let mut rest = read.as_str();
        for words in order::words(&document) {
            let Some((_, after)) = rest.split_once(&words) else {
                panic!(
                    "{name}: “{words}” is not read where it stands: {}",
                    rest.chars().take(300).collect::<String>()
                );
            };
            rest = after;
        }
    }
}

/// What could be typed to break a page.
fn hostile() -> Vec<String> {
    let mut all: Vec<String> = [
        "*a* _b_ # c | d",
        "{{ x }} {% if y %}",
        "<b>&amp;</b> <!-- -->",
        "1. not a list\n2. nor this",
        "- dash\n# heading\n| cell |",
        "سارة حداد (12) بيت",
        "e\u{301}\u{323}\u{302} q\u{308}\u{301}",
        "😀🚨 flag 🇺🇸",
    ]
    .map(str::to_owned)
    .into();
    all.push("w".repeat(5_000));
    all.push(
        (1..=40)
            .map(|line| format!("line {line}"))
            .collect::<Vec<_>>()
            .join("\n"),
    );
    all
}

/// The same paper with other words in every place.
fn with_words(document: &Document, words: &str) -> Document {
    let mut changed = document.clone();
    let change = |runs: &mut Vec<Run>| {
        runs.iter_mut()
            .for_each(|run| words.clone_into(&mut run.text))
    };
    order::each_run(&mut changed, &change);
    // The legend at the head of every page is the template's own and holds nothing typed.
    changed.legend.clone_from(&document.legend);
    changed
}

#[test]
fn hostile_words_in_every_place_of_every_paper_break_no_page() {
    // One case of each paper; the words are in each of its places at once.
    let all = every_paper();
    let some: Vec<&(String, Document)> = all
        .iter()
        .filter(|(name, _)| name.starts_with("rock_") || name == "ordinary")
        .collect();
    assert_eq!(some.len(), 7, "each paper once");
    for (name, document) in some {
        // Long words in every place of a long paper make hundreds of pages that say nothing new.
        for words in hostile().iter().filter(|words| words.len() < 1_000) {
            check(
                &format!("{name} of {words:?}"),
                &with_words(document, words),
            );
        }
    }
}

#[test]
fn each_typed_fact_of_a_motion_is_printed_as_it_was_typed() {
    let texts = hostile();
    let mut changed = cases::rock();
    let mut typed = Vec::new();
    let plain = serde_json::to_value(&changed).expect("a motion is written as JSON");
    for fact in table::MOTION
        .iter()
        .flat_map(|part| part.iter())
        .filter(|fact| !fact.path.contains('*'))
    {
        let known = plain
            .pointer(fact.path)
            .is_some_and(|leaf| leaf["state"] == "known");
        if known && matches!(fact.kind, Kind::Text) {
            let text = &texts[typed.len() % texts.len()];
            changed = cases::answer(&changed, &[(fact.path, text)]);
            typed.push((fact.path, text.clone()));
        }
    }
    assert!(typed.len() >= 4, "{typed:?}");
    let papers = made::Papers::of(&cases::drafted(&changed));
    let text = squeezed(&papers.text());
    for (path, words) in typed {
        let first = squeezed(words.lines().next().unwrap_or_default());
        assert!(
            text.contains(&first),
            "{path}: {first:?} is not printed as it was typed"
        );
    }
    for (name, document) in papers.named() {
        check(&format!("hostile {name}"), document);
    }
}

/// A paper with every kind of block, and a value in each of them.
const EVERYTHING: &str = "{{ x }}\n\n## A {{ x }} | note\n\n1. {{ x }}\n\n   - {{ x }}\n\n2. {{ y }}\n\n| Head | {{ y }} |\n\
     |---|---|\n| {{ x }} | {{ y }} |\n| {{ y }} | {{ x }} |\n\n```legend\n{{ y }}\n```\n\n```form\n1 {{ y }} = {{ x }} | \
     2 B = ____ | 3 C = {{ y }}\n```\n\n1. {{ y }}\n\n```signature\n____ | Dated: ________\n{{ y }} | {{ y }}\n```\n";

fn everything(setting: &str, x: &str, y: &str) -> Document {
    let head = format!(
        "---\ntitle: A paper\nlanguage: en-US\nsetting: {setting}\ncase: SH-1\nshort title: A paper\nlegend: {{{{ y }}}}\n---\n\n"
    );
    let values = Values::new().with("x", x).with("y", y);
    template::render(&format!("{head}{EVERYTHING}"), &values).expect("the template is sound")
}

fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        8 => "[a-zA-Z,.;’§]{1,14}",
        2 => "[0-9]{1,6}",
        1 => "[a-z]{60,400}",
        1 => Just("Nguyễn Łęcki Hocąk".to_owned()),
        1 => Just("ليلى حداد".to_owned()),
        1 => Just("q\u{308}\u{301}😀".to_owned()),
        1 => Just("\n".to_owned()),
    ];
    prop::collection::vec(word, 0..150).prop_map(|words| words.join(" "))
}

fn short() -> impl Strategy<Value = String> {
    prop::collection::vec("[a-zA-Z0-9ł]{1,18}", 1..12).prop_map(|words| words.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, failure_persistence: None, max_shrink_iters: 32, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_no_line_leaves_its_place(x in words(), y in short()) {
        for setting in ["form", "pleading"] {
            check(setting, &everything(setting, &x, &y));
        }
        let order = Document { footer: None, setting: Setting::Order, ..everything("pleading", &x, &y) };
        check("order", &order);
    }
}
