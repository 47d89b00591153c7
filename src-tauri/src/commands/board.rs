//! The board, and the search over it.

use casefile::fold::fold;
use casefile::id::RecordId;
use law::released::{Released, all};
use store::desk::Desk;
use tauri::State;

use crate::case::{load, office};
use crate::error::AppError;
use crate::session::Session;
use crate::views::board::{BoardView, board as board_view};
use crate::views::law_book::{LawBook, law_book as book};

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
                words => Some(found(desk, &rows, words)?),
            };
            Ok(board_view(&rows, found.as_deref(), now, clock))
        })
        .await
}

/// Every rule, and what it rests on.
#[tauri::command]
#[specta::specta]
pub async fn law_book() -> Result<LawBook, AppError> {
    Ok(book())
}

/// The cases found, the best first: by the index, and by the line on the board for what is still being typed.
fn found(
    desk: &Desk<'_>,
    rows: &[store::board::BoardRow],
    words: &str,
) -> Result<Vec<(RecordId, String)>, AppError> {
    let mut ids = desk.search(words, FOUND)?;
    let folded = fold(words);
    for row in rows {
        let line = fold(&format!("{} {}", row.summary.title, row.summary.number));
        if !ids.contains(&row.record) && folded.split_whitespace().all(|word| line.contains(word)) {
            ids.push(row.record);
        }
    }
    ids.into_iter()
        .map(|id| Ok((id, snippet(desk, id, &folded)?)))
        .collect()
}

/// The words around the first place where one of the words begins a word, made from the case itself.
fn snippet(desk: &Desk<'_>, id: RecordId, folded: &str) -> Result<String, AppError> {
    let case = load(desk, id)?;
    for (_, fact, released) in all(&case.record, casefile::moment::Clock::TwentyFour) {
        let Released::Known(text) = released else {
            continue;
        };
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
            return Ok(format!(
                "{}: {lead}{}{tail}",
                fact.label.trim_end_matches('?'),
                around.join(" ")
            ));
        }
    }
    Ok(String::new())
}
