//! Texts of law as the window shows them.

/// A text of law with each section sign held to what follows it, so that no line ends in a bare sign. For words of
/// this program only: what a person typed is shown as it was typed.
pub fn law_text(text: &str) -> String {
    text.replace("§ ", "§\u{a0}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_section_sign_never_stands_at_the_end_of_a_line() {
        assert_eq!(
            law_text("Wis. Stat. §§ 48.78(2m), § 944.30 and “§”."),
            "Wis. Stat. §§\u{a0}48.78(2m), §\u{a0}944.30 and “§”."
        );
    }
}
