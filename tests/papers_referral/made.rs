//! From a report to its papers, and back to their text.

use std::{fs, path::PathBuf, process::Command};

use casefile::act::{Act, ActKind, Particulars};
use casefile::answer::{Answer, Source};
use casefile::clearance::{Clearance, Decided};
use casefile::moment::Moment;
use casefile::report::{Means, Report};
use chrono::{TimeZone, Utc};
use law::release::{Disclosure, Release, release};
use law::showing::showings;
use papers::{
    document::Document,
    pdf::{self, Pdf},
    referral::referral_law_enforcement,
    text,
};

use super::cases::{now, office};

/// The mark of the record that the samples bear.
pub const MARK: &str = "7F3A-91C2 · 214";

/// The release of a report, which has to be given once a person has looked at every place: what nobody
/// decided otherwise is cleared.
pub fn released(report: &Report) -> Release {
    let mut report = report.clone();
    for place in showings(&report) {
        let cleared = Clearance {
            decision: Decided::Cleared,
            by: "A. Lind".to_owned(),
            at: now(),
        };
        let clearances = &mut report.referral.clearances;
        clearances.entry(place.id).or_insert(cleared);
    }
    match release(&report, &office(), false) {
        Disclosure::Release(release) => *release,
        Disclosure::Refused(why) => panic!("the release is refused: {why:?}"),
    }
}

/// The referral made from a release.
pub fn referral(release: &Release) -> Document {
    referral_law_enforcement(release, MARK).expect("the template is sound")
}

/// The text of the referral of a report.
pub fn referral_text(report: &Report) -> String {
    text::write(&referral(&released(report)))
}

/// The paper as a PDF, left where it can be validated and looked at; and what another program reads in it.
pub fn printed(name: &str, document: &Document) -> (Pdf, String) {
    let pdf = pdf::write(document, now()).expect("the paper is written");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers");
    fs::create_dir_all(&folder).expect("the folder for samples can be made");
    let path = folder.join(name).with_extension("pdf");
    fs::write(&path, &pdf.bytes).expect("the sample can be written");
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let output = output.expect("pdftotext (Debian's poppler-utils) is installed");
    assert!(output.status.success(), "pdftotext reads {name}");
    let text = String::from_utf8(output.stdout).expect("it gives UTF-8");
    (pdf, text)
}

/// Text with every stretch of white space as one space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Police were told by telephone at 20:31, as it was recorded.
pub fn told() -> Act {
    let said = |text: &str| Answer::from_source(text.to_owned(), Source::Worker);
    let at = Utc.with_ymd_and_hms(2026, 11, 21, 2, 31, 0);
    let at = Moment::from_utc(at.single().expect("a time"));
    Act {
        kind: ActKind::PoliceTold,
        recorded: now(),
        recorded_by: "A. Lind".to_owned(),
        particulars: Particulars {
            at: Answer::from_source(at, Source::Worker),
            by: said("A. Lind"),
            means: Answer::from_source(Means::Phone, Source::Worker),
            agency: said("Wood County Sheriff’s Office"),
            officer: said("Dep. K. Vang"),
            badge: said("214"),
            case_number: said("26-11873"),
            ncic_number: said("M-0457"),
            ..Particulars::default()
        },
        withdrawn: None,
    }
}

/// Compares a paper's text with the one kept for it. With UPDATE=1 in the environment the text is kept anew.
pub fn golden(name: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../../tests/golden")
        .join(name)
        .with_extension("txt");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, text).expect("the golden text can be written");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text, kept,
        "{name} reads otherwise; look at it, then set UPDATE=1 to keep it"
    );
}
