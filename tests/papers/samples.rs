//! Papers that look like those to come, with facts of nobody.

use std::{fs, path::PathBuf, process::Command};

use chrono::{DateTime, TimeZone, Utc};
use papers::{
    document::Document,
    pdf::{self, Pdf},
    template,
    value::{Value, Values},
};

const REFERRAL: &str = include_str!("referral.md");
const MOTION: &str = include_str!("motion.md");

/// The moment at which all samples are made.
pub fn date() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 9, 30, 0)
        .single()
        .expect("the date exists")
}

fn unknown() -> Value {
    Value::not_known("not known at this time")
}

/// The facts of the sample referral.
pub fn referral_values() -> Values {
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
        .with(
            "danger",
            Value::Joined(vec!["yes; weapons ".into(), unknown()]),
        );
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
        .with(
            "allegation",
            "The child said that Dre “lets him stay” and that “people pay Dre”.",
        )
        .with(
            "promised",
            "Given or promised: a room, food, a phone. Trigger: the child self-reports.",
        )
        .with("parent", parent)
        .with("others", unknown())
        .with("signed", Value::Blank)
}

/// The sample referral with its usual facts.
pub fn referral() -> Document {
    template::render(REFERRAL, &referral_values()).expect("the sample is sound")
}

/// The sample referral with something else alleged.
pub fn referral_alleging(words: &str) -> Document {
    let values = referral_values().with("allegation", words);
    template::render(REFERRAL, &values).expect("the sample is sound")
}

/// The sample motion with as many facts; some eleven fill a page.
pub fn motion(facts: usize) -> Document {
    motion_parted_by("line", facts)
}

/// The sample motion with the caption's sides parted by a line or by parentheses.
pub fn motion_parted_by(divider: &str, facts: usize) -> Document {
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
    let values = Values::new()
        .with("number", "2014CM001954")
        .with("day", "24 Nov 2026")
        .with("county", "Dane")
        .with("movant", "R. Amos")
        .with("attorney", "M. Quade")
        .with("entered", "November 12, 2014")
        .with("grounds", grounds)
        .with("reason", "[reason not yet given]")
        .with("facts", (1..=facts).map(fact).collect::<Vec<_>>())
        .with("exhibit", "Her own declaration");
    let source = MOTION.replace("```caption line", &format!("```caption {divider}"));
    template::render(&source, &values).expect("the sample is sound")
}

/// A form with the given body and one value, "x".
pub fn form(body: &str, x: &str) -> Document {
    let head = "---\ntitle: A form\nlanguage: en-US\nsetting: form\ncase: SH-1\n\
                short title: A form\nlegend: **Confidential.** For the recipient only.\n---\n\n";
    let values = Values::new().with("x", x);
    template::render(&format!("{head}{body}"), &values).expect("the sample is sound")
}

/// The paper as a PDF.
pub fn set(document: &Document) -> Pdf {
    pdf::write(document, date()).expect("the paper is written")
}

/// Leaves a sample where it can be validated and looked at, and gives back where.
pub fn keep(name: &str, pdf: &Pdf) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers");
    fs::create_dir_all(&folder).expect("the folder for samples can be made");
    let path = folder.join(name);
    fs::write(&path, &pdf.bytes).expect("the sample can be written");
    path
}

/// What another program reads in a PDF, in its reading order.
pub fn read_back(name: &str, pdf: &Pdf) -> String {
    let path = keep(name, pdf);
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let output = output.expect("pdftotext (Debian's poppler-utils) is installed");
    assert!(output.status.success(), "pdftotext reads {name}");
    String::from_utf8(output.stdout).expect("it gives UTF-8")
}

/// Text with every stretch of white space as one space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
