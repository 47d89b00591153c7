//! The permission under § 48.78(2)(am), to be signed: in English, and in a Spanish that a person confirms first.

use chrono::NaiveDate;
use law::release::forms::ConsentForm;

use crate::document::Document;
use crate::error::PaperError;
use crate::outgoing::{addressee, frame, or_blank, sender};
use crate::template;
use crate::value::{Value, Values};

/// The template in English, as it comes with the program.
pub const TEMPLATE: &str = include_str!("../templates/consent_release.md");

/// The template in Spanish, as it comes with the program.
pub const SPANISH: &str = include_str!("../templates/consent_release_spanish.md");

/// In which language a paper is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    /// English.
    English,
    /// Spanish, marked as a translation to be confirmed.
    Spanish,
}

/// Makes the permission. `mark` stands at its foot; an empty one leaves no trace. Whatever is not known is a blank.
///
/// # Errors
/// Only if the template cannot be read, which no content of a case can cause.
pub fn consent_release(
    form: &ConsentForm,
    language: Language,
    mark: &str,
) -> Result<Document, PaperError> {
    let template = match language {
        Language::English => TEMPLATE,
        Language::Spanish => SPANISH,
    };
    let day = |day: NaiveDate| match language {
        Language::English => day.format("%-d %b %Y").to_string(),
        // No name of a month, which would be an English one.
        Language::Spanish => day.format("%Y-%m-%d").to_string(),
    };
    let values: Values = frame(form.number(), form.practice(), mark)
        .with("agency", sender(form.sender()))
        .with("to", addressee(form.to()))
        .with("child", or_blank(form.child()))
        .with("born", Value::text_or_blank(form.born().map(day)))
        .with("record", or_blank(form.record()))
        .with("purpose", or_blank(form.purpose()))
        .with("until", Value::text_or_blank(form.until().map(day)))
        .with("child_cannot_sign", form.under_fourteen() == Some(true));
    template::render(template, &values)
}
