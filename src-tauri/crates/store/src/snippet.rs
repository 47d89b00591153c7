//! Snippets: the answer of a record in which the words of a search stand, cut to a line with the words marked.

use casefile::fold::fold;
use casefile::path::FactPath;
use serde_json::Value;

use crate::difference::below;
use crate::search::words_of;

/// So many letters stand before the first word that was found, and so many in all.
const BEFORE: usize = 40;
const LENGTH: usize = 160;

/// A line of a record's own text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snippet {
    /// The fact whose answer it is.
    pub path: FactPath,
    /// The line, in pieces.
    pub pieces: Vec<Piece>,
}

/// A piece of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The text as it was entered.
    pub text: String,
    /// Whether it is a word that was searched for.
    pub found: bool,
}

/// The answer in which most of the searched words stand, the first of them if several do; none if the words stand
/// in no answer, as those of a case's own number do not.
pub fn snippet(body: &Value, searched: &str) -> Option<Snippet> {
    let words = words_of(searched);
    let mut best: Option<(usize, FactPath, &str)> = None;
    for (path, text) in answers(body) {
        let hits = words
            .iter()
            .filter(|word| words_in(text).any(|(_, _, there)| there.starts_with(word.as_str())))
            .count();
        if hits > best.as_ref().map_or(0, |(most, ..)| *most) {
            best = Some((hits, path, text));
        }
    }
    best.map(|(_, path, text)| Snippet {
        path,
        pieces: cut(text, &words),
    })
}

/// The texts of every answer that is known, with the path of the answer.
fn answers(body: &Value) -> Vec<(FactPath, &str)> {
    let mut found = Vec::new();
    walk(String::new(), body, &mut found);
    found
}

fn walk<'b>(path: String, value: &'b Value, found: &mut Vec<(FactPath, &'b str)>) {
    let Some(map) = value.as_object() else { return };
    if map.get("state").and_then(Value::as_str) == Some("known") {
        if let Some(value) = map.get("value") {
            texts(&path, value, found);
        }
        return;
    }
    for (key, value) in map {
        walk(below(&path, key), value, found);
    }
}

/// An answer may be a text, several, or parts that have names.
fn texts<'b>(path: &str, value: &'b Value, found: &mut Vec<(FactPath, &'b str)>) {
    match value {
        Value::String(text) => found.push((FactPath(path.to_owned()), text)),
        Value::Array(items) => items.iter().for_each(|item| texts(path, item, found)),
        Value::Object(parts) => parts.values().for_each(|part| texts(path, part, found)),
        _ => {}
    }
}

/// Each word of a text with where it begins and ends, and itself folded.
fn words_in(text: &str) -> impl Iterator<Item = (usize, usize, String)> + '_ {
    let is_word =
        |c: char| c.is_alphanumeric() || unicode_normalization::char::is_combining_mark(c);
    let mut from = 0;
    std::iter::from_fn(move || {
        let start = from + text[from..].find(is_word)?;
        let rest = &text[start..];
        let end = start + rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        from = end;
        Some((start, end, fold(&text[start..end])))
    })
}

/// The text around the first word found, with every such word in it a piece of its own.
fn cut(text: &str, words: &[String]) -> Vec<Piece> {
    let is_found = |there: &str| words.iter().any(|word| there.starts_with(word.as_str()));
    let marks: Vec<(usize, usize)> = words_in(text)
        .filter(|(_, _, there)| is_found(there))
        .map(|(start, end, _)| (start, end))
        .collect();
    let first = marks.first().map_or(0, |(start, _)| *start);
    let from = text[..first]
        .char_indices()
        .rev()
        .take(BEFORE)
        .last()
        .map_or(first, |(at, _)| at);
    let to = text[from..]
        .char_indices()
        .nth(LENGTH)
        .map_or(text.len(), |(at, _)| from + at);
    let mut pieces = Vec::new();
    let mut push = |text: &str, found| {
        if !text.is_empty() {
            let text = text.replace(['\n', '\r', '\t'], " ");
            pieces.push(Piece { text, found });
        }
    };
    push(if from > 0 { "…" } else { "" }, false);
    let mut at = from;
    for (start, end) in marks
        .into_iter()
        .filter(|(start, end)| *start >= from && *end <= to)
    {
        push(&text[at..start], false);
        push(&text[start..end], true);
        at = end;
    }
    push(&text[at..to], false);
    push(if to < text.len() { "…" } else { "" }, false);
    pieces
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn line(snippet: &Snippet) -> String {
        let mark = |piece: &Piece| match piece.found {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        };
        snippet.pieces.iter().map(mark).collect()
    }

    fn known(value: Value) -> Value {
        json!({ "state": "known", "value": value, "source": "reporter" })
    }

    #[test]
    fn the_words_are_marked_as_they_were_entered() {
        let long = "She waited behind the motel. ".repeat(9);
        let body = json!({
            "child": { "name": known(json!("Mai Yia Muñoz-Łęcki")), "schools": known(json!(["Lincoln", "Đặng Hall"])) },
            "story": known(json!(format!("{long}Then Muñoz\ncame, she says. {long}"))),
            "source": "munoz in no answer",
        });
        let find = |searched: &str| snippet(&body, searched).map(|s| (s.path.0.clone(), line(&s)));
        let name = Some((
            "/child/name".to_owned(),
            "Mai Yia [Muñoz]-[Łęcki]".to_owned(),
        ));
        assert_eq!(find("lecki munoz"), name);
        let hall = Some(("/child/schools".to_owned(), "[Đặng] Hall".to_owned()));
        assert_eq!(find("DANG"), hall);
        let (path, text) = find("came").unwrap();
        assert_eq!(path, "/story");
        assert!(text.starts_with("…") && text.ends_with("…"), "{text}");
        assert!(text.contains("Then Muñoz [came], she says."), "{text}");
        assert_eq!(
            find("reporter"),
            None,
            "where an answer comes from is no answer"
        );
        assert_eq!(find(""), None);
    }
}
