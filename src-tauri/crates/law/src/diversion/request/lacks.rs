//! What keeps a paper of a diversion a draft: what it would be wrong to send without.

use casefile::answer::Answer;
use casefile::diversion::DiversionFacts;
use casefile::diversion::months;
use casefile::fact::Fact;
use casefile::facts::diversion as facts;

use super::asked::{asked, way_asked};
use super::caption;
use super::paper::DiversionPaper;
use crate::motion::Lack;
use crate::release::has_words;

/// Everything that the paper lacks, apart from a person’s mark that the papers are final.
pub(super) fn lacks(d: &DiversionFacts, paper: DiversionPaper) -> Vec<Lack> {
    let mut lacks = Vec::new();
    let mut lack = |there: bool, says: &str, fact: &Fact| {
        if !there {
            lacks.push(Lack {
                says: says.to_owned(),
                element: None,
                missing: vec![fact.at()],
            });
        }
    };
    if paper == DiversionPaper::Signatures {
        return lacks;
    }
    lack(
        has_words(&d.person.name),
        "Nobody is named.",
        &facts::person::NAME,
    );
    lack(
        d.case.prostitution.is_yes(),
        "Whether the charge is prostitution, § 944.30, is not entered; the paper asks under its subsection (2m).",
        &facts::case::PROSTITUTION,
    );
    if paper.is_asked() {
        lack(
            has_words(&d.asking.name) || has_words(&d.person.counsel),
            "Nobody is named who asks.",
            &facts::asking::NAME,
        );
        lack(
            has_words(&d.findings.best_interests),
            "Nothing is entered that shows the person’s best interests.",
            &facts::findings::BEST_INTERESTS,
        );
        lack(
            has_words(&d.findings.no_harm),
            "Nothing is entered that shows that society will not be harmed.",
            &facts::findings::NO_HARM,
        );
    }
    if let Some((typed, months_fact, terms, terms_fact)) = agreed(d, paper) {
        lack(
            typed.known().is_some_and(|text| months(text).is_some()),
            "How long it runs is not entered in whole months.",
            months_fact,
        );
        lack(has_words(terms), "No term is entered.", terms_fact);
    }
    if paper == DiversionPaper::AgreementDeferred {
        lack(
            has_words(&d.deferred.elements),
            "The elements that would be admitted are not entered.",
            &facts::deferred::ELEMENTS,
        );
    }
    let mut of_caption = caption::missing(d);
    if !paper.has_caption() {
        of_caption.retain(|path| *path == facts::case::COUNTY.at());
    }
    of_caption.retain(|path| *path != facts::person::NAME.at());
    if !of_caption.is_empty() {
        let says = if paper.has_caption() {
            "The caption is not complete."
        } else {
            "The county is not entered."
        };
        lacks.push(Lack {
            says: says.to_owned(),
            element: None,
            missing: of_caption,
        });
    }
    let ways = match paper.way() {
        Some(way) => vec![way_asked(way, d)],
        None => asked(d),
    };
    let said: Vec<_> = lacks.iter().flat_map(|lack| lack.missing.clone()).collect();
    for way in ways {
        let missing: Vec<_> = way
            .needs
            .into_iter()
            .filter(|path| !said.contains(path))
            .collect();
        if !missing.is_empty() {
            lacks.push(Lack {
                says: format!("{} still turns on a fact.", way.way.name()),
                element: None,
                missing,
            });
        }
    }
    lacks
}

type Agreed<'a> = (
    &'a Answer<String>,
    &'static Fact,
    &'a Answer<String>,
    &'static Fact,
);

/// The length and the terms of what the paper is a draft of.
fn agreed(d: &DiversionFacts, paper: DiversionPaper) -> Option<Agreed<'_>> {
    use facts::{agreement, decree, deferred, volunteers};
    Some(match paper {
        DiversionPaper::AgreementJuvenile => (
            &d.agreement.months,
            &agreement::MONTHS,
            &d.agreement.terms,
            &agreement::TERMS,
        ),
        DiversionPaper::ConsentDecree => (
            &d.decree.months,
            &decree::MONTHS,
            &d.decree.terms,
            &decree::TERMS,
        ),
        DiversionPaper::AgreementDeferred => (
            &d.deferred.months,
            &deferred::MONTHS,
            &d.deferred.terms,
            &deferred::TERMS,
        ),
        DiversionPaper::AgreementVolunteers => (
            &d.volunteers.months,
            &volunteers::MONTHS,
            &d.volunteers.terms,
            &volunteers::TERMS,
        ),
        _ => return None,
    })
}
