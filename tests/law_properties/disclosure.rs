//! What leaves a case, whatever is in it: nothing of the reporter, and everything else that is known.

use casefile::answer::{Answer, Source};
use casefile::clearance::{Clearance, Decided};
use casefile::fold::fold;
use casefile::moment::Clock;
use casefile::report::Report;
use law::call_sheet::call_sheet;
use law::release::{Disclosure, Release, release};
use law::released::{Released, all};
use law::showing::showings;
use proptest::prelude::*;

use crate::any_report::{acts, any_record, record_acts, report, settings};
use crate::config;

/// A word that no sampled answer holds, long enough to tell somebody apart.
fn word() -> impl Strategy<Value = String> {
    "[QXZJ][qxzj]{5,9}"
}

fn said(text: String) -> Answer<String> {
    Answer::from_source(text, Source::Reporter)
}

/// Plants these words into the reporter's own fields and nowhere else.
fn plant(report: &mut Report, words: &[String; 5]) {
    let [name, phone, address, workplace, relationship] = words;
    let reporter = &mut report.reporter;
    reporter.name = said(format!("Ms. {name}"));
    reporter.phone = said(format!("555-{}", phone.len() * 1_234_567));
    reporter.address = said(address.clone());
    reporter.workplace = said(workplace.clone());
    reporter.relationship = said(relationship.clone());
    reporter.how_known = said(format!("{phone} told {name}"));
}

/// Lays each word aside, as a person would who removes every place.
fn remove_all(report: &mut Report) {
    for place in showings(report) {
        let clearance = Clearance {
            decision: Decided::Removed,
            by: "A. Lind".to_owned(),
            at: chrono::DateTime::UNIX_EPOCH,
        };
        report.referral.clearances.insert(place.id, clearance);
    }
}

fn made(report: &Report, clock: Clock) -> Release {
    let mut settings = settings("Wood", None, None);
    settings.clock = Answer::from_source(clock, Source::Worker);
    match release(report, &settings, true) {
        Disclosure::Release(release) => *release,
        Disclosure::Refused(reasons) => panic!("refused: {reasons:?}"),
    }
}

/// A text as a search would see it: folded, letters and digits only.
fn squeezed(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The same word as people disguise it.
fn disguised(word: &str, way: u8) -> String {
    let apart = |with: &str| {
        word.chars()
            .map(String::from)
            .collect::<Vec<_>>()
            .join(with)
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

    #[test]
    fn no_word_of_the_reporters_fields_leaves_without_a_persons_choice(
        record in any_record(60), acts in acts(), words in prop::array::uniform5(word()), clock in prop::bool::ANY,
    ) {
        let mut report = report(&record);
        record_acts(&mut report, &acts, false);
        plant(&mut report, &words);
        report.referral.include_reporter = Answer::NotAsked;
        remove_all(&mut report);
        let clock = if clock { Clock::AmPm } else { Clock::TwentyFour };
        let leaves = [
            serde_json::to_string(&made(&report, clock)).expect("a release is written as JSON"),
            serde_json::to_string(&call_sheet(&report, &settings("Wood", None, None), true)).expect("a call sheet too"),
        ];
        for text in leaves {
            for word in &words {
                prop_assert!(!squeezed(&text).contains(&squeezed(word)), "{} left in {}", word, text);
            }
        }
    }

    #[test]
    fn a_removed_place_leaves_nothing_behind_however_it_was_disguised(
        record in any_record(30), words in prop::array::uniform5(word()), ways in prop::array::uniform5(any::<u8>()), clock in prop::bool::ANY,
    ) {
        let mut report = report(&record);
        plant(&mut report, &words);
        report.referral.include_reporter = Answer::NotAsked;
        let hidden: Vec<String> = words.iter().zip(ways).map(|(word, way)| disguised(word, way)).collect();
        let [a, b, c, d, e] = [&hidden[0], &hidden[2], &hidden[3], &hidden[4], &hidden[0]];
        report.allegation.reporter_words = said(format!("It was {a} and nobody else, at {c}; {d} again ({b})."));
        report.child.whereabouts = said(format!("{e}, {e}"));
        if let Answer::Known { value, .. } = &mut report.call.received_at {
            value.words = Some(format!("said {a}"));
        }
        let clock = if clock { Clock::AmPm } else { Clock::TwentyFour };
        prop_assert!(
            matches!(release(&report, &settings("Wood", None, None), true), Disclosure::Refused(_)),
            "a place waits for a person"
        );
        remove_all(&mut report);
        let text = serde_json::to_string(&made(&report, clock)).expect("a release is written as JSON");
        for word in [&words[0], &words[2], &words[3], &words[4]] {
            prop_assert!(!squeezed(&text).contains(&squeezed(word)), "{} left in {}", word, text);
        }
    }

    #[test]
    fn every_known_fact_leaves_or_is_said_to_be_left_out(record in any_record(60), include: bool) {
        let mut report = report(&record);
        let choice = &mut report.referral;
        choice.include_reporter = Answer::from_source(include, Source::Worker);
        choice.reporter_reason = said("they are a witness".to_owned());
        remove_all(&mut report);
        let release = made(&report, Clock::TwentyFour);
        for (path, fact, released) in all(&report, Clock::TwentyFour) {
            let Released::Known(words) = released else { continue };
            // Whom other papers go to is nothing of the case.
            if ["/disclosures", "/notices"].iter().any(|part| path.is_within(&(*part).into())) {
                continue;
            }
            let carried = match release.fact(&path) {
                Released::Known(text) => {
                    // An age that does not fit the date of birth is released with the other one behind it.
                    let with_other_age = path == casefile::facts::child::AGE.at() && text.starts_with(&words);
                    !text.is_empty()
                        && (*text == words || with_other_age || text.contains(law::release::LEFT_OUT))
                }
                _ => false,
            };
            let left_out = release.left_out().iter().any(|out| out.path == path);
            prop_assert!(carried || left_out, "{} “{}” is nowhere", path, words);
            if fact.reporter {
                prop_assert_eq!(carried, include, "{}", path);
            }
        }
    }
}
