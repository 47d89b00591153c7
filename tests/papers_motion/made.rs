//! From a motion to its papers, and back to their text.

use std::{fs, path::PathBuf, process::Command};

use chrono::{DateTime, TimeZone, Utc};
use law::motion::Motion;
use papers::{
    certificate_of_service::certificate_of_service,
    court_notice::court_notice,
    declaration::declaration,
    document::Document,
    measure::{Measured, measure},
    motion::motion,
    pdf,
    proposed_order::proposed_order,
    statement_of_facts::statement_of_facts,
    text,
};

use super::cases::today;

/// The papers of a motion.
pub struct Papers {
    pub motion: Document,
    pub statement_of_facts: Document,
    pub proposed_order: Document,
    pub court_notice: Document,
    pub declaration: Document,
    pub certificate_of_service: Document,
}

impl Papers {
    pub fn of(facts: &Motion) -> Self {
        Self {
            motion: motion(facts, today()).expect("the template is sound"),
            statement_of_facts: statement_of_facts(facts, today()).expect("the template is sound"),
            proposed_order: proposed_order(facts, today()).expect("the template is sound"),
            court_notice: court_notice(facts, today()).expect("the template is sound"),
            declaration: declaration(facts, today()).expect("the template is sound"),
            certificate_of_service: certificate_of_service(facts, today())
                .expect("the template is sound"),
        }
    }

    pub fn named(&self) -> [(&'static str, &Document); 6] {
        [
            ("notice", &self.motion),
            ("statement_of_facts", &self.statement_of_facts),
            ("proposed_order", &self.proposed_order),
            ("court_notice", &self.court_notice),
            ("declaration", &self.declaration),
            ("certificate_of_service", &self.certificate_of_service),
        ]
    }

    /// The text of all of them.
    pub fn text(&self) -> String {
        self.named()
            .map(|(_, document)| text::write(document))
            .join("\n")
    }
}

/// A paper as a PDF: what was measured in it, and what another program reads.
pub struct Printed {
    pub measured: Measured,
    pub text: String,
}

/// The moment at which all of them are made.
pub fn date() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 15, 30, 0)
        .single()
        .expect("a time")
}

/// Prints a paper and leaves it where it can be validated and looked at.
pub fn printed(name: &str, document: &Document) -> Printed {
    let pdf = pdf::write(document, date()).expect("the paper is written");
    assert!(pdf.unset.is_empty(), "every letter of {name} has a font");
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers");
    fs::create_dir_all(&folder).expect("the folder for samples can be made");
    let path = folder.join(format!("motion_{name}.pdf"));
    fs::write(&path, &pdf.bytes).expect("the sample can be written");
    let output = Command::new("pdftotext").arg(&path).arg("-").output();
    let output = output.expect("pdftotext (Debian's poppler-utils) is installed");
    let text = String::from_utf8(output.stdout).expect("it gives UTF-8");
    let measured = measure(&pdf.bytes).expect("the paper can be measured");
    Printed { measured, text }
}

/// Text with every stretch of white space as one space.
pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
