//! Every text of a motion that its papers carry, as it was typed, where it stands and without a copy of it.
//!
//! Rules look through these texts at every change of a fact, so they are reached field by field; the table of
//! facts, which says what is carried, is compared with this walk by a test.

use casefile::answer::Answer;
use casefile::fact::Fact;
use casefile::facts::motion as facts;
use casefile::id::ItemId;
use casefile::listed::Listed;
use casefile::motion::MotionFacts;
use casefile::motion::case::Count;
use casefile::motion::exhibit::Exhibit;
use casefile::motion::story::StoryFact;
use casefile::path::FactPath;
use casefile::span::Span;

use super::texts::edit_path;
use crate::released::FreeText;

/// One text that a paper carries.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// The text, as it was typed.
    pub text: &'a str,
    stands: Stands<'a>,
}

#[derive(Clone, Copy, Debug)]
enum Stands<'a> {
    Once(&'static Fact),
    In(ItemId, &'static Fact),
    Edited(&'a str),
}

impl Said<'_> {
    /// A copy of it with its place and its name.
    pub fn kept(&self) -> FreeText {
        let (path, label): (FactPath, _) = match self.stands {
            Stands::Once(fact) => (fact.at(), fact.label),
            Stands::In(item, fact) => (fact.of(item), fact.label),
            Stands::Edited(name) => (edit_path(name), "An edited paragraph"),
        };
        FreeText {
            path,
            label,
            text: self.text.to_owned(),
        }
    }
}

/// Every text that a paper carries: answers that are not kept in the vault, in the order of the table of
/// facts, and the paragraphs that a person edited. Telephone numbers are not among them.
pub fn said(motion: &MotionFacts) -> Vec<Said<'_>> {
    let mut all = Vec::with_capacity(128);
    before_the_counts(motion, &mut all);
    of_counts(&motion.counts, &mut all);
    of_the_trafficking(motion, &mut all);
    of_the_story(&motion.story, &mut all);
    of_exhibits(&motion.exhibits, &mut all);
    after_the_exhibits(motion, &mut all);
    all.extend(motion.edits.iter().map(|(name, edit)| Said {
        text: &edit.text,
        stands: Stands::Edited(name),
    }));
    all
}

fn before_the_counts<'a>(motion: &'a MotionFacts, all: &mut Vec<Said<'a>>) {
    let (movant, case) = (&motion.movant, &motion.case);
    once(&facts::movant::NAME, line(&movant.name), all);
    once(&facts::movant::NAME_THEN, line(&movant.name_then), all);
    once(
        &facts::movant::ASSIGNED_ADDRESS,
        line(&movant.assigned_address),
        all,
    );
    once(&facts::case::COUNTY, line(&case.county), all);
    once(&facts::case::NUMBER, line(&case.number), all);
    once(&facts::case::BRANCH, line(&case.branch), all);
    once(&facts::case::TITLE, line(&case.title), all);
    once(&facts::case::PARTY, line(&case.party), all);
    once(
        &facts::case::PROSECUTOR_OFFICE,
        line(&case.prosecutor_office),
        all,
    );
}

fn of_counts<'a>(counts: &'a Listed<Count>, all: &mut Vec<Said<'a>>) {
    each(&facts::count::LABEL, counts, |c| line(&c.label), all);
    each(&facts::count::CHARGE, counts, |c| line(&c.charge), all);
    each(
        &facts::count::OTHER_STATUTE,
        counts,
        |c| line(&c.other_statute),
        all,
    );
    each(
        &facts::count::OFFENSE_DATE,
        counts,
        |c| span(&c.offense_date),
        all,
    );
    each(
        &facts::count::DISPOSITION_DATE,
        counts,
        |c| span(&c.disposition_date),
        all,
    );
}

fn of_the_trafficking<'a>(motion: &'a MotionFacts, all: &mut Vec<Said<'a>>) {
    let trafficked = &motion.trafficked;
    once(&facts::trafficked::BEGAN, span(&trafficked.began), all);
    once(&facts::trafficked::ENDED, span(&trafficked.ended), all);
    once(
        &facts::trafficked::VALUE_GIVEN,
        line(&trafficked.value_given),
        all,
    );
    once(
        &facts::trafficked::CAUSATION,
        line(&trafficked.causation),
        all,
    );
}

fn of_the_story<'a>(story: &'a Listed<StoryFact>, all: &mut Vec<Said<'a>>) {
    each(&facts::story::WHEN, story, |f| span(&f.when), all);
    each(&facts::story::OWN_WORDS, story, |f| line(&f.own_words), all);
    each(&facts::story::STATEMENT, story, |f| line(&f.statement), all);
    each(&facts::story::TOLD_BY, story, |f| line(&f.told_by), all);
    each(&facts::story::CITED_AT, story, |f| line(&f.cited_at), all);
}

fn of_exhibits<'a>(exhibits: &'a Listed<Exhibit>, all: &mut Vec<Said<'a>>) {
    each(&facts::exhibit::NAME, exhibits, |e| line(&e.name), all);
    each(&facts::exhibit::ISSUER, exhibits, |e| line(&e.issuer), all);
    each(
        &facts::exhibit::CREDIBILITY,
        exhibits,
        |e| line(&e.credibility),
        all,
    );
    each(
        &facts::exhibit::CONTAINS,
        exhibits,
        |e| line(&e.contains),
        all,
    );
}

fn after_the_exhibits<'a>(motion: &'a MotionFacts, all: &mut Vec<Said<'a>>) {
    let (reasons, filing) = (&motion.reasons, &motion.filing);
    once(&facts::reasons::DECIDED, line(&reasons.decided), all);
    once(&facts::reasons::WHY_NOT, line(&reasons.why_not), all);
    once(&facts::reasons::DILIGENCE, line(&reasons.diligence), all);
    once(&facts::reasons::SAFETY, line(&reasons.safety), all);
    once(&facts::reasons::BENEFIT, line(&reasons.benefit), all);
    once(&facts::reasons::NO_HARM, line(&reasons.no_harm), all);
    once(&facts::filing::SIGNER, line(&filing.signer), all);
    once(&facts::filing::COUNSEL, line(&filing.counsel), all);
    once(&facts::filing::BAR_NUMBER, line(&filing.bar_number), all);
    once(&facts::filing::FIRM, line(&filing.firm), all);
    once(
        &facts::filing::COUNSEL_ADDRESS,
        line(&filing.counsel_address),
        all,
    );
    once(
        &facts::filing::COUNSEL_EMAIL,
        line(&filing.counsel_email),
        all,
    );
    once(
        &facts::filing::COURT_ORDERED,
        line(&filing.court_ordered),
        all,
    );
    once(
        &facts::filing::SERVED_ON_OFFICE,
        line(&filing.served_on_office),
        all,
    );
}

fn once<'a>(fact: &'static Fact, text: Option<&'a str>, all: &mut Vec<Said<'a>>) {
    let stands = Stands::Once(fact);
    all.extend(text.map(|text| Said { text, stands }));
}

fn each<'a, T>(
    fact: &'static Fact,
    list: &'a Listed<T>,
    text: fn(&'a T) -> Option<&'a str>,
    all: &mut Vec<Said<'a>>,
) {
    all.extend(list.iter().filter_map(|(id, item)| {
        let stands = Stands::In(id, fact);
        Some(Said {
            text: text(item)?,
            stands,
        })
    }));
}

fn line(answer: &Answer<String>) -> Option<&str> {
    answer.known().map(String::as_str)
}

fn span(answer: &Answer<Span>) -> Option<&str> {
    answer.known().map(|span| span.typed.as_str())
}
