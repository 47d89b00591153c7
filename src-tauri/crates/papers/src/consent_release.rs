//! The permission under § 48.78(2)(am), to be signed: in English, and in a Spanish that a person confirms first.

use casefile::facts::{child, disclosure as asked};
use law::release::forms::ConsentForm;

use crate::document::Document;
use crate::error::PaperError;
use crate::fact_value::value;
use crate::outgoing::{addressee, frame, sender};
use crate::template;
use crate::value::Values;

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
    let until = form.until().map(|day| match language {
        Language::English => day.format("%-d %b %Y").to_string(),
        // No name of a month, which would be an English one.
        Language::Spanish => day.format("%Y-%m-%d").to_string(),
    });
    let values: Values = frame(form.number(), form.practice(), mark)
        .with("agency", sender(form.sender()))
        .with("to", addressee(form.to()))
        .with("child", value(&child::NAME, form.child()))
        .with("born", value(&child::DATE_OF_BIRTH, form.born()))
        .with("record", value(&asked::RECORD, form.record()))
        .with("purpose", value(&asked::PURPOSE, form.purpose()))
        .with("until", until.unwrap_or_default())
        .with("child_cannot_sign", form.under_fourteen() == Some(true));
    template::render(template, &values)
}
