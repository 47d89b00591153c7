//! Which pages of a paper are printed, as a person writes it.

use crate::error::{AppError, ErrorCode};

/// The pages as `lp` takes them, such as `1-3,5`; `None` for all of them. `of` is how many the paper has.
pub(super) fn sheets(pages: &str, of: u32) -> Result<Option<String>, AppError> {
    let written = pages.trim();
    if written.is_empty() || written.eq_ignore_ascii_case("all") {
        return Ok(None);
    }
    let mut ranges = Vec::new();
    for part in written
        .split([',', ';', ' '])
        .filter(|part| !part.is_empty())
    {
        let (from, to) = part.split_once(['-', '–']).unwrap_or((part, part));
        let page = |text: &str| {
            text.trim()
                .parse::<u32>()
                .ok()
                .filter(|page| (1..=of).contains(page))
        };
        let (Some(from), Some(to)) = (page(from), page(to)) else {
            return Err(refused(part, of));
        };
        if from > to {
            return Err(refused(part, of));
        }
        ranges.push(if from == to {
            from.to_string()
        } else {
            format!("{from}-{to}")
        });
    }
    if ranges.is_empty() {
        return Err(refused(written, of));
    }
    Ok(Some(ranges.join(",")))
}

fn refused(part: &str, of: u32) -> AppError {
    AppError::new(
        ErrorCode::BadInput,
        format!("“{part}” names no pages of this paper, which has {of}. Nothing was printed."),
    )
    .at("pages")
    .hint("Write pages as 1-3, 5, or leave the field empty for all.")
}

#[cfg(test)]
mod tests {
    use super::sheets;

    #[test]
    fn pages_are_taken_as_people_write_them() {
        for (written, taken) in [
            ("", None),
            (" all ", None),
            ("2", Some("2")),
            ("1-3, 5", Some("1-3,5")),
            ("1–3;7", Some("1-3,7")),
            ("4 2", Some("4,2")),
        ] {
            let found = sheets(written, 9).expect("it names pages");
            assert_eq!(found.as_deref(), taken, "{written:?}");
        }
    }

    #[test]
    fn what_names_no_page_is_refused_at_its_field() {
        for written in ["0", "10", "3-1", "-2", "two", ",", "1-99", "1;-d other"] {
            let fault = sheets(written, 9).expect_err("it names no pages");
            assert_eq!(fault.field.as_deref(), Some("pages"), "{written:?}");
        }
    }
}
