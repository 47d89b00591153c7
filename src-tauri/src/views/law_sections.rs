//! The sections of law that a citation names, by which rules are found.

use law::authority::{Authority, AuthorityKind};

/// Every section that some of these authorities name, each once: those of Wisconsin in the order of the statutes,
/// then the federal ones.
pub fn sections_of<'a>(authorities: impl IntoIterator<Item = &'a Authority>) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for section in authorities.into_iter().flat_map(named) {
        if !all.contains(&section) {
            all.push(section);
        }
    }
    all.sort_by_key(|section| order(section));
    all
}

/// The sections in one citation: of `Wis. Stat. §§ 48.78(2m), 938.78(2m)` there are two.
fn named(authority: &Authority) -> Vec<String> {
    authority
        .citation
        .split(';')
        .flat_map(|piece| {
            if ["U.S.C", "USC", "CFR", "C.F.R"]
                .iter()
                .any(|code| piece.contains(code))
            {
                return vec![federal(piece)];
            }
            if !piece.contains('§') || authority.kind == AuthorityKind::Practice {
                return Vec::new();
            }
            piece.split_whitespace().filter_map(of_wisconsin).collect()
        })
        .collect()
}

/// A federal citation without its subsections, such as `42 U.S.C. § 671`.
fn federal(piece: &str) -> String {
    let end = piece.find(['(', ',']).unwrap_or(piece.len());
    super::law_text::law_text(piece.get(..end).unwrap_or(piece).trim())
}

/// The section at the head of a word, such as `48.78` of `48.78(2m),`.
fn of_wisconsin(word: &str) -> Option<String> {
    let (chapter, rest) = word.split_once('.')?;
    let section: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let is_chapter = !chapter.is_empty() && chapter.chars().all(|c| c.is_ascii_digit());
    (is_chapter && !section.is_empty()).then(|| format!("§\u{a0}{chapter}.{section}"))
}

/// Statutes are numbered by chapter and then as decimals: § 48.78 stands before § 48.981.
fn order(section: &str) -> (bool, u32, String) {
    let wisconsin = section
        .strip_prefix("§\u{a0}")
        .and_then(|number| number.split_once('.'));
    match wisconsin {
        Some((chapter, decimals)) => (
            false,
            chapter.parse().unwrap_or(u32::MAX),
            decimals.to_owned(),
        ),
        None => (true, 0, section.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn citations_give_their_sections_in_the_order_of_the_statutes() {
        let cited = |citation, kind| Authority {
            citation,
            kind,
            ..law::rules::register_readings::AGE
        };
        let all = [
            cited(
                "8 USC 1101(a)(48); Wis. Stat. § 971.08(2)",
                AuthorityKind::Statute,
            ),
            cited(
                "Wis. Stat. § 48.981(3)(c)1.a., as amended",
                AuthorityKind::Statute,
            ),
            cited(
                "Wis. Stat. §§ 48.78(2m), 938.78(2m)",
                AuthorityKind::Statute,
            ),
            cited("42 U.S.C. § 671(a)(34)(A)", AuthorityKind::Statute),
            cited("State v. Kizer, 2022 WI 58", AuthorityKind::Case),
        ];
        assert_eq!(
            sections_of(&all),
            [
                "§\u{a0}48.78",
                "§\u{a0}48.981",
                "§\u{a0}938.78",
                "§\u{a0}971.08",
                "42 U.S.C. §\u{a0}671",
                "8 USC 1101"
            ]
        );
    }
}
