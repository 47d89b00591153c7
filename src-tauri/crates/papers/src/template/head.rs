//! The head of a template: what the paper is called, how it is set, what stands on every page.

use super::{
    expand::Leaf,
    runs::{inline, refuse},
};
use crate::{
    document::{Document, Footer, Setting, plain_text},
    error::PaperError,
};

/// What the head says beyond the document itself.
pub(super) struct Head {
    pub(super) document: Document,
    pub(super) numbered_sections: bool,
}

/// Reads the head and gives back what follows it.
pub(super) fn read<'a>(text: &'a str, leaves: &[Leaf]) -> Result<(Head, &'a str), PaperError> {
    let start = text.trim_start();
    let Some((head, body)) = start
        .strip_prefix("---\n")
        .and_then(|rest| rest.split_once("\n---\n"))
    else {
        let first = start.lines().next().unwrap_or_default();
        return refuse(
            first,
            "is not the head, which stands between two lines of --- at the top",
        );
    };
    let mut lines = Lines {
        lines: head.lines().collect(),
        leaves,
    };
    let setting = match lines.plain("setting")?.as_deref() {
        Some("form") => Setting::Form,
        Some("pleading") => Setting::Pleading,
        Some("order") => Setting::Order,
        _ => return refuse("setting:", "has to say form, pleading or order"),
    };
    let numbered_sections = match lines.plain("sections")?.as_deref() {
        None | Some("plain") => false,
        Some("numbered") => true,
        Some(_) => return refuse("sections:", "has to say numbered or plain"),
    };
    let document = Document {
        title: lines.asked("title")?,
        language: lines.asked("language")?,
        footer: match setting {
            Setting::Order => None,
            Setting::Form | Setting::Pleading => Some(Footer {
                case_id: lines.asked("case")?,
                short_title: lines.asked("short title")?,
                mark: lines.plain("mark")?.unwrap_or_default(),
            }),
        },
        legend: match lines.take("legend") {
            Some(value) => inline(value, leaves)?,
            None => Vec::new(),
        },
        stamp: lines.plain("stamp")?.unwrap_or_default(),
        setting,
        blocks: Vec::new(),
    };
    if let Some(unknown) = lines.lines.iter().find(|line| !line.trim().is_empty()) {
        return refuse(
            unknown,
            "is in the head but says nothing that a head can say",
        );
    }
    Ok((
        Head {
            document,
            numbered_sections,
        },
        body,
    ))
}

struct Lines<'a> {
    lines: Vec<&'a str>,
    leaves: &'a [Leaf],
}

impl<'a> Lines<'a> {
    fn take(&mut self, name: &str) -> Option<&'a str> {
        let value = |line: &&'a str| line.strip_prefix(name)?.strip_prefix(':').map(str::trim);
        let at = self.lines.iter().position(|line| value(line).is_some())?;
        value(&self.lines.remove(at)).filter(|value| !value.is_empty())
    }

    /// The words of a line, on one line and without styles.
    fn plain(&mut self, name: &str) -> Result<Option<String>, PaperError> {
        let Some(value) = self.take(name) else {
            return Ok(None);
        };
        let text = plain_text(&inline(value, self.leaves)?);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        Ok((!text.is_empty()).then_some(text))
    }

    fn asked(&mut self, name: &str) -> Result<String, PaperError> {
        match self.plain(name)? {
            Some(text) => Ok(text),
            None => refuse(&format!("{name}:"), "is missing from the head or empty"),
        }
    }
}
