//! A diversion: its line for the board and the search, computed from the law, and its papers as files.

use casefile::diversion::DiversionFacts;
use casefile::fact::{Fact, Kind};
use casefile::facts;
use casefile::paper_made::{PaperFormat, PaperKind};
use casefile::path::FactPath;
use casefile::summary::{DutyLine, SearchText, Summary};
use chrono::{DateTime, Utc};
use law::calendar::local_date;
use law::diversion::desk;
use law::diversion::request::paper::DiversionPaper;
use law::diversion::request::{Requesting, request};
use law::office::Office;
use law::rules::register::VERSION;
use store::kind::RecordKind;

use crate::answers::{answered, words};
use crate::case::Kept;
use crate::court::{Finished, paper_fault};
use crate::error::{AppError, ErrorCode};
use crate::views::diversion::clocks::clock_label;
use crate::views::diversion::steps::next;
use crate::views::diversion::title::{court_case, followed, person_title};

impl Kept for DiversionFacts {
    const KIND: RecordKind = RecordKind::Diversion;

    fn fact(path: &FactPath) -> Option<&'static Fact> {
        facts::diversion(path)
    }

    fn summary(&self, office: &Office, now: DateTime<Utc>) -> Summary {
        let desk = desk(self, office, now);
        let duties = desk
            .clocks
            .iter()
            .map(|clock| DutyLine {
                rule: clock.rule.to_owned(),
                label: clock_label(clock.rule, self).to_owned(),
                from: clock.due.from,
                by: clock.due.by,
                leads: true,
                met_at: None,
            })
            .collect();
        let waits = next(self, &desk).map(|next| next.label);
        Summary {
            number: self.number.clone(),
            title: person_title(self),
            detail: court_case(self),
            duties,
            waits: waits.into_iter().collect(),
            worker: self.person.counsel.known().cloned().unwrap_or_default(),
            stands: followed(self),
            law_version: VERSION.to_owned(),
            ..Summary::default()
        }
    }

    fn search_text(&self) -> SearchText {
        let mut text = SearchText {
            numbers: self.number.clone(),
            ..SearchText::default()
        };
        for (path, fact, words) in told_words(self) {
            let ends = |all: &[&str]| all.iter().any(|end| path.as_str().ends_with(end));
            let place = if ends(&["/name", "/counsel", "/worker"]) {
                &mut text.names
            } else if ends(&["/file_number"]) {
                &mut text.numbers
            } else if ends(&["/county"]) {
                &mut text.places
            } else if matches!(fact.kind, Kind::Line | Kind::Text) {
                &mut text.narrative
            } else {
                continue;
            };
            place.push('\n');
            place.push_str(&words);
        }
        text
    }
}

/// Every answer in words by which a diversion is found or which a search shows: all but what goes on no paper.
pub fn told_words(facts: &DiversionFacts) -> Vec<(FactPath, &'static Fact, String)> {
    let record = serde_json::to_value(facts).unwrap_or_default();
    answered(&record, facts::DIVERSION)
        .into_iter()
        .filter(|(_, fact, leaf)| !fact.kept && leaf["state"] == "known")
        .map(|(path, fact, leaf)| (path, fact, words(fact.kind, &leaf["value"])))
        .collect()
}

/// The paper of that kind.
pub fn diversion_paper(kind: PaperKind) -> Result<DiversionPaper, AppError> {
    DiversionPaper::of_kind(kind).ok_or_else(|| {
        AppError::new(
            ErrorCode::BadInput,
            "This is no paper of a diversion. Nothing was made.",
        )
        .at("paper")
    })
}

/// Sets a paper of a diversion as a file, or gives the refusal of the law. The same facts and moment give the same
/// bytes.
pub fn diversion_file(
    facts: &DiversionFacts,
    kind: PaperKind,
    practice: bool,
    format: PaperFormat,
    at: DateTime<Utc>,
) -> Result<Finished, AppError> {
    let request = match request(facts, diversion_paper(kind)?, practice) {
        Requesting::Request(request) => request,
        Requesting::Refused(reasons) => {
            let first = reasons.into_iter().next();
            let field = first
                .as_ref()
                .and_then(|reason| reason.facts.first())
                .map(ToString::to_string);
            let says = first.map(|reason| reason.says).unwrap_or_default();
            return Err(AppError::new(ErrorCode::Refused, says)
                .at(field.unwrap_or_else(|| "refused".to_owned()))
                .hint("Everything that holds the paper stands beside it."));
        }
    };
    let document = papers::diversion::paper(&request, local_date(at)).map_err(paper_fault)?;
    let file = match format {
        PaperFormat::Pdf => Finished::pdf(papers::pdf::write(&document, at).map_err(paper_fault)?),
        PaperFormat::Docx => {
            Finished::word(papers::docx::write(&document, at).map_err(paper_fault)?)
        }
    };
    Ok(Finished {
        draft: request.is_draft(),
        ..file
    })
}
