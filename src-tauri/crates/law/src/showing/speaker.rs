//! Places where a text speaks of the one who tells it: in the first person, or as "the caller".
//!
//! Two kinds are told apart. A *clue* says what only some callers can say: "my patient", "our shelter",
//! "I weigh her every month", "when I drive the bus". Each is a place of its own, and the same words in the
//! same text are one place. Every other "I", "me" and "the caller" tells little by itself; those of one text
//! are one place, so that a person reads the text once and decides once.

use super::letters::Letter;
use super::telling::{
    ADVERBS, CALLERS, JOB_VERBS, LIVES, NOUNS, OBJECTS, OFTEN, POSSESSIVES, ROLES, SUBJECTS, TIMES,
};
use super::words::Word;

/// The words of one text that speak of the one who tells it, as numbers of words.
#[derive(Debug, Default)]
pub struct Speaking {
    /// Each clue: its first and its last word.
    pub clues: Vec<(usize, usize)>,
    /// Every word that speaks of the teller, those within a clue among them.
    pub words: Vec<usize>,
}

/// How many words may stand between a possessive and its noun, as in "my second grade class".
const ADJECTIVES: usize = 2;
/// Within how many words after its subject a clue ends.
const REACH: usize = 8;

/// Finds them, in the order of the text.
pub fn speaking(words: &[Word], letters: &[Letter]) -> Speaking {
    let text = Text { words, letters };
    let mut found = Speaking::default();
    for at in 0..words.len() {
        if !text.is_teller(at) {
            continue;
        }
        found.words.push(at);
        if let Some(clue) = text.clue(at) {
            found.clues.push(clue);
        }
    }
    found
}

struct Text<'a> {
    words: &'a [Word],
    letters: &'a [Letter],
}

impl Text<'_> {
    fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.folded.as_str())
    }

    fn among(&self, at: usize, list: &[&str]) -> bool {
        list.contains(&self.word(at))
    }

    /// A noun of a list, in the singular or the plural.
    fn noun(&self, at: usize, list: &[&str]) -> bool {
        let word = self.word(at);
        let one = |ending: &str| word.strip_suffix(ending).is_some_and(|w| list.contains(&w));
        list.contains(&word) || one("s") || one("es")
    }

    fn is_number(&self, at: Option<usize>) -> bool {
        at.is_some_and(|at| {
            self.word(at).chars().all(char::is_numeric) && !self.word(at).is_empty()
        })
    }

    /// Whether this word speaks of the one who tells the text.
    fn is_teller(&self, at: usize) -> bool {
        let (before, next) = (at.checked_sub(1), at + 1);
        match self.word(at) {
            // "I-90" is a road, "i.e." is none; a road has a number and no word behind it.
            "i" => !self.is_number(Some(next)) && self.word(next) != "e",
            // "15 yo" is an age and "10 mi" is a way.
            "yo" | "mi" => !self.is_number(before),
            "us" => !self.is_country(at),
            word => {
                SUBJECTS.contains(&word)
                    || OBJECTS.contains(&word)
                    || POSSESSIVES.contains(&word)
                    || CALLERS.contains(&word)
            }
        }
    }

    /// "US" in capitals, in a text that is not written in capitals.
    fn is_country(&self, at: usize) -> bool {
        let capital = |word: &Word| {
            self.letters
                .get(word.first..=word.last)
                .is_some_and(|run| run.iter().all(|l| l.capital))
        };
        let all = self
            .letters
            .iter()
            .filter(|l| l.folded.is_alphabetic())
            .all(|l| l.capital);
        self.words.get(at).is_some_and(capital) && !all
    }

    /// The clue that begins with this word.
    fn clue(&self, at: usize) -> Option<(usize, usize)> {
        let caller = self.among(at, CALLERS);
        let possessive = self.among(at, POSSESSIVES) || (caller && self.word(at + 1) == "s");
        if possessive {
            let first = if caller { at + 2 } else { at + 1 };
            return self.owned(at, first);
        }
        if self.word(at) == "me" {
            return self.called(at);
        }
        let subject = caller || self.among(at, SUBJECTS);
        subject.then(|| self.said_of_self(at)).flatten()
    }

    /// "my patient", "our youth shelter", "the caller's class".
    fn owned(&self, at: usize, first: usize) -> Option<(usize, usize)> {
        (first..=first + ADJECTIVES)
            .take_while(|noun| *noun < self.words.len() && !self.broken(at, *noun))
            .find(|noun| self.noun(*noun, NOUNS))
            .map(|noun| (at, noun))
    }

    /// "she calls me auntie".
    fn called(&self, at: usize) -> Option<(usize, usize)> {
        let verb = at.checked_sub(1)?;
        (self.among(verb, &["call", "calls", "called"])
            && self.noun(at + 1, ROLES)
            && !self.broken(verb, at + 1))
        .then_some((verb, at + 1))
    }

    /// "I teach", "we live next door", "I am her nurse", "the caller weighs her every month".
    fn said_of_self(&self, at: usize) -> Option<(usize, usize)> {
        let verb = (at + 1..)
            .take(5)
            .find(|word| !self.among(*word, ADVERBS))
            .filter(|verb| !self.broken(at, *verb))?;
        if self.works(verb) {
            return Some((at, self.habit(at).unwrap_or(verb)));
        }
        if self.among(verb, LIVES) {
            let near = |word: &usize| {
                self.among(
                    *word,
                    &[
                        "next",
                        "across",
                        "downstairs",
                        "upstairs",
                        "above",
                        "below",
                        "near",
                        "beside",
                        "behind",
                        "with",
                    ],
                )
            };
            return (verb + 1..verb + 3).find(near).map(|place| (at, place));
        }
        let role = (at + 1..=at + 6)
            .take_while(|word| !self.broken(at, *word))
            .find(|word| self.noun(*word, ROLES));
        let is = self.is_being(at);
        if let Some(role) = role.filter(|role| is.is_some_and(|is| is < *role)) {
            return Some((at, role));
        }
        self.habit(at).map(|time| (at, time))
    }

    /// The word after which it is said what the subject is: "am", "is", "was", or the m of "I'm".
    fn is_being(&self, at: usize) -> Option<usize> {
        let being = at + 1;
        self.among(being, &["am", "m", "is", "s", "was", "are", "re", "were"])
            .then_some(being)
            .filter(|being| {
                let article = being + 1;
                self.among(
                    article,
                    &[
                        "a", "an", "the", "her", "his", "their", "one", "also", "actually", "just",
                    ],
                )
            })
    }

    /// A verb of somebody's work, in any of its forms.
    fn works(&self, verb: usize) -> bool {
        let word = self.word(verb);
        let with = |ending: &str, instead: &str| {
            word.strip_suffix(ending)
                .is_some_and(|stem| JOB_VERBS.contains(&format!("{stem}{instead}").as_str()))
        };
        let known = JOB_VERBS.contains(&word)
            || [
                ("s", ""),
                ("es", ""),
                ("ed", ""),
                ("ed", "e"),
                ("ing", ""),
                ("ing", "e"),
            ]
            .iter()
            .any(|(ending, instead)| with(ending, instead));
        let runs = self.among(verb, &["run", "runs", "own", "owns"])
            && self.among(verb + 1, &["the", "a", "an", "our", "my"]);
        // "I wait tables", "I do nights at the desk".
        let tables =
            self.among(verb, &["wait", "waits", "waited"]) && self.word(verb + 1) == "tables";
        let nights = self.among(verb, &["nights", "evenings", "weekends"])
            && verb
                .checked_sub(1)
                .is_some_and(|does| self.among(does, &["do", "does", "did"]));
        known || runs || tables || nights
    }

    /// The end of "… every month", "… each Tuesday", within reach of the subject.
    fn habit(&self, at: usize) -> Option<usize> {
        (at + 1..at + REACH)
            .find(|word| self.among(*word, OFTEN) && !self.broken(at, *word))
            .map(|often| often + 1)
            .filter(|time| self.noun(*time, TIMES))
    }

    /// Whether a sentence ends between two words.
    fn broken(&self, from: usize, to: usize) -> bool {
        (from..to).any(|word| self.words.get(word).is_none_or(|word| word.ends_sentence))
    }
}
