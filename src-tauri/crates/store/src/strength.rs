//! Whether a passphrase is strong enough, and why, in plain words.

use zeroize::Zeroizing;
use zxcvbn::feedback::Warning;
use zxcvbn::zxcvbn;

use crate::error::StoreError;
use crate::secret::Passphrase;

/// Someone who has copied the folder can try a passphrase some ten times a second on each machine, so ten
/// thousand million guesses mean about thirty years of one machine.
const GUESSES_LOG10: f64 = 10.0;
/// The estimate looks at this many characters; more are taken and help, but are not counted.
const COUNTED: usize = 100;

/// What is to be said of a passphrase before it is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judgement {
    /// Whether it may protect a vault.
    pub enough: bool,
    /// What to tell the person who typed it; never the passphrase or a part of it.
    pub says: String,
}

/// Judges a passphrase. `words` are what anyone would try first: the person's name, the county, the program.
pub fn judge(passphrase: &Passphrase, words: &[&str]) -> Judgement {
    if passphrase.expose().trim().is_empty() {
        return Judgement {
            enough: false,
            says: "Type a passphrase: four or five unrelated words do well.".into(),
        };
    }
    let counted: Zeroizing<String> =
        Zeroizing::new(passphrase.expose().chars().take(COUNTED).collect());
    let known: Vec<&str> = words
        .iter()
        .flat_map(|w| w.split_whitespace())
        .chain(words.iter().copied())
        .collect();
    let entropy = zxcvbn(&counted, &known);
    if entropy.guesses_log10() >= GUESSES_LOG10 {
        return Judgement {
            enough: true,
            says: "This will do: it would take years of guessing.".into(),
        };
    }
    let fault = entropy
        .feedback()
        .and_then(|feedback| feedback.warning())
        .map_or(
            "It could be guessed by a machine that tries all likely ones.",
            |warning| match warning {
                Warning::StraightRowsOfKeysAreEasyToGuess
                | Warning::ShortKeyboardPatternsAreEasyToGuess => {
                    "Keys that lie in a row are tried early."
                }
                Warning::RepeatsLikeAaaAreEasyToGuess
                | Warning::RepeatsLikeAbcAbcAreOnlySlightlyHarderToGuess => {
                    "Repeating something hardly makes it harder to guess."
                }
                Warning::SequencesLikeAbcAreEasyToGuess => {
                    "Sequences such as abc or 6543 are tried early."
                }
                Warning::RecentYearsAreEasyToGuess | Warning::DatesAreOftenEasyToGuess => {
                    "Dates and years are tried early."
                }
                Warning::ThisIsATop10Password
                | Warning::ThisIsATop100Password
                | Warning::ThisIsACommonPassword
                | Warning::ThisIsSimilarToACommonlyUsedPassword => {
                    "It is much like one that many people use."
                }
                Warning::AWordByItselfIsEasyToGuess => "One word by itself is tried early.",
                Warning::NamesAndSurnamesByThemselvesAreEasyToGuess
                | Warning::CommonNamesAndSurnamesAreEasyToGuess => "Names are tried early.",
            },
        );
    Judgement {
        enough: false,
        says: format!("{fault} Add one or two more words that have nothing to do with each other."),
    }
}

/// Refuses a passphrase that is not strong enough. In a practice vault any will do, as nothing in it needs
/// protection. `words` are what anyone would try first, beside those that fit every vault.
pub(crate) fn require_strong(
    passphrase: &Passphrase,
    words: &[&str],
    practice: bool,
) -> Result<(), StoreError> {
    let known: Vec<&str> = words
        .iter()
        .copied()
        .chain(["Sandhill", "county", "practice"])
        .collect();
    let judged = judge(passphrase, &known);
    if judged.enough || (practice && !passphrase.expose().is_empty()) {
        Ok(())
    } else {
        Err(StoreError::WeakPassphrase { says: judged.says })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(typed: &str, enough: bool) {
        let judged = judge(&typed.into(), &["Dana Kowalski", "Marquette County"]);
        assert_eq!(judged.enough, enough, "{typed}: {}", judged.says);
        assert!(!judged.says.is_empty(), "a verdict comes with its reason");
    }

    #[test]
    fn unrelated_words_are_enough_and_what_is_tried_first_is_not() {
        check("kettle marsh violet anchor", true);
        check("qwertyuiop", false);
        check("password2026!", false);
        check("Kowalski1987", false);
        check("Marquette County", false);
        check("   ", false);
        check("", false);
    }

    #[test]
    fn a_very_long_passphrase_is_judged_without_delay() {
        check(&"kettle marsh violet anchor ".repeat(4_000), true);
    }

    #[test]
    fn the_verdict_never_repeats_what_was_typed() {
        let judged = judge(&"Kowalski1987".into(), &["Dana Kowalski"]);
        assert!(!judged.says.contains("Kowalski"));
    }
}
