//! The board, and the search over it.

use casefile::fact::Fact;
use casefile::fold::fold;
use casefile::id::RecordId;
use casefile::report::Report;
use law::released::{Released, all};
use store::desk::Desk;
use tauri::State;

use crate::case::{Case, Kept, load, office};
use crate::error::AppError;
use crate::session::Session;
use crate::views::board::{BoardView, board as board_view};

/// How many cases a search shows at most.
const FOUND: u32 = 50;

/// Every case, the most urgent first; with words, those in which all of them are found.
#[tauri::command]
#[specta::specta]
pub async fn board(session: State<'_, Session>, search: String) -> Result<BoardView, AppError> {
    session
        .county(move |desk, now| {
            let rows = desk.board()?;
            let clock = office(desk)?
                .settings
                .clock
                .known()
                .copied()
                .unwrap_or_default();
            let found = match search.trim() {
                "" => None,
                words => Some(found(desk, &rows, words, told)?),
            };
            Ok(board_view(&rows, found.as_deref(), now, clock))
        })
        .await
}

/// The cases found, the best first: by the index, and by the line on the board for what is still being typed.
/// `told` gives the answers of a case in words, from which the snippet is made.
pub fn found<R: Kept>(
    desk: &Desk<'_>,
    rows: &[store::board::BoardRow],
    words: &str,
    told: fn(&R) -> Vec<(&'static Fact, String)>,
) -> Result<Vec<(RecordId, String)>, AppError> {
    // A vault keeps several kinds of record: those of another kind are found by their own lists.
    let mine = |id: &RecordId| {
        rows.iter()
            .any(|row| row.record == *id && row.kind == R::KIND)
    };
    let mut ids = desk.search(words, FOUND)?;
    ids.retain(mine);
    let folded = fold(words);
    for row in rows.iter().filter(|row| row.kind == R::KIND) {
        let summary = &row.summary;
        let line = fold(&format!(
            "{} {} {}",
            summary.title, summary.number, summary.detail
        ));
        if !ids.contains(&row.record) && folded.split_whitespace().all(|word| line.contains(word)) {
            ids.push(row.record);
        }
    }
    ids.into_iter()
        .map(|id| {
            let case: Case<R> = load(desk, id)?;
            Ok((id, snippet(&told(&case.record), &folded)))
        })
        .collect()
}

/// The words around the first place where one of the words begins a word, made from the case itself.
fn snippet(told: &[(&'static Fact, String)], folded: &str) -> String {
    for (fact, text) in told {
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = words.iter().position(|word| {
            let word = fold(word);
            let word = word.trim_start_matches(|c: char| !c.is_alphanumeric());
            folded
                .split_whitespace()
                .any(|wanted| word.starts_with(wanted))
        });
        if let Some(at) = at {
            let around = &words[at.saturating_sub(5)..words.len().min(at + 8)];
            let lead = if at > 5 { "… " } else { "" };
            let tail = if at + 8 < words.len() { " …" } else { "" };
            return format!(
                "{}: {lead}{}{tail}",
                fact.label.trim_end_matches('?'),
                around.join(" ")
            );
        }
    }
    String::new()
}

/// The answers of a report in words.
fn told(report: &Report) -> Vec<(&'static Fact, String)> {
    all(report, casefile::moment::Clock::TwentyFour)
        .into_iter()
        .filter_map(|(_, fact, released)| match released {
            Released::Known(text) => Some((fact, text)),
            Released::Unknown | Released::NotAsked | Released::Refused => None,
        })
        .collect()
}
