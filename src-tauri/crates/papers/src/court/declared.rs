//! What the movant can declare to be true, and what a certificate of service certifies.

use casefile::facts::motion as facts;
use casefile::path::FactPath;
use law::motion::Motion;

use super::{answers, chosen, known, served_how, story::Told, value, words, words_of};
use crate::value::{Value, Values};

/// What may stand before a last name.
const TITLES: [&str; 4] = ["ms. ", "mr. ", "mx. ", "mrs. "];

pub(super) fn add(motion: &Motion, told: &[Told<'_>], all: &mut Values) {
    let own: Vec<Values> = told
        .iter()
        .filter(|fact| fact.is_own())
        .map(|fact| fact.values(motion))
        .collect();
    all.set("own_story", own);
    // Only what the movant is said to have told is the movant's to declare; what a record or a
    // witness says is not.
    let others = || {
        told.iter()
            .filter(|fact| !fact.is_own() && tells(motion, words_of(&fact.part.told_by)))
    };
    let numbers: Vec<usize> = others().map(|fact| fact.number).collect();
    let cited = (!numbers.is_empty()).then(|| words::paragraphs(&numbers));
    let rests = others().flat_map(|fact| {
        let who = facts::story::TOLD_BY.of(fact.part.id);
        fact.basis().into_iter().chain([who]).chain(called())
    });
    all.set("own_told", value(cited, rests));
    certificate(motion, all);
}

/// The facts that say what the papers call the movant.
pub(super) fn called() -> [FactPath; 4] {
    [
        facts::case::PARTY.at(),
        facts::case::CASE_TYPE.at(),
        facts::movant::NAME.at(),
        facts::movant::NAME_THEN.at(),
    ]
}

/// Whether the person who is said to tell a fact is the movant: by a word for the client, by the
/// name, or by the last name with a title.
pub(super) fn tells(motion: &Motion, who: Option<&str>) -> bool {
    let bare = |words: &str| {
        let words = words.trim().trim_end_matches('.').to_lowercase();
        words.strip_prefix("the ").unwrap_or(&words).to_owned()
    };
    let Some(who) = who.map(bare) else {
        return false;
    };
    let titled = TITLES.iter().find_map(|title| who.strip_prefix(title));
    let named = [&facts::movant::NAME, &facts::movant::NAME_THEN]
        .into_iter()
        .filter_map(|fact| known(motion, fact))
        .map(bare)
        .any(|name| {
            name == who || titled.is_some_and(|last| name.split(' ').next_back() == Some(last))
        });
    let party = words_of(&motion.caption().party).is_some_and(|party| bare(party) == who);
    named || party || ["client", "movant", "defendant", "juvenile"].contains(&who.as_str())
}

fn certificate(motion: &Motion, all: &mut Values) {
    use facts::filing::{DECLARATION, SERVED_HOW, SERVED_ON, SERVED_ON_OFFICE, SIGN, SIGNER};
    let office = known(motion, &SERVED_ON_OFFICE);
    let day = known(motion, &SERVED_ON);
    let how = chosen(motion, &SERVED_HOW, facts::filing::SERVED_HOW_CHOICES);
    let or_line = |words: Option<&str>, fact: &casefile::fact::Fact| {
        words.map_or(Value::Blank, |words| {
            Value::from(words).resting_on([fact.at()])
        })
    };
    let addressed = office.map(words::addressed);
    all.set(
        "certified_office",
        or_line(addressed.as_deref(), &SERVED_ON_OFFICE),
    );
    all.set("certified_on", or_line(day, &SERVED_ON));
    // Another way is for whoever certifies to write down.
    let said = served_how(how).map(words::capital);
    all.set("certified_how", or_line(said.as_deref(), &SERVED_HOW));
    // Nobody certifies what has not happened, though the other papers may be signed already.
    let done = office.is_some() && day.is_some() && how.is_some();
    let signature = motion.signature().filter(|_| done).map(str::to_owned);
    let signed = [
        SIGN.at(),
        SIGNER.at(),
        SERVED_ON_OFFICE.at(),
        SERVED_ON.at(),
        SERVED_HOW.at(),
    ];
    all.set("certified", value(signature, signed));
    all.set("with_declaration", answers(motion, &DECLARATION, "yes"));
    let letters: Vec<String> = motion
        .exhibits()
        .iter()
        .map(|exhibit| exhibit.letter.clone())
        .collect();
    let letters = match letters.as_slice() {
        [] => None,
        [one] => Some(format!("Exhibit {one}")),
        [one, other] => Some(format!("Exhibits {one} and {other}")),
        [first, .., last] => Some(format!("Exhibits {first} to {last}")),
    };
    all.set("exhibit_letters", value(letters, []));
}
