//! The grounds, element by element of § 973.015(2m): what each rests on, and what a draft lacks.

use casefile::facts::motion as facts;
use casefile::motion::element::{ElementLetter, MeansLetter};
use casefile::motion::story::{LegalRoute, TraffickingAct};
use law::motion::Motion;

use super::{answers, chosen, known, resting, sentence, story::Told, value, words};
use crate::value::{Value, Values};

pub(super) fn add(motion: &Motion, told: &[Told<'_>], all: &mut Values) {
    let mut stated: Vec<usize> = Vec::new();
    for element in motion.elements() {
        let tied = || told.iter().filter(|fact| fact.is_tied(element.letter));
        let (again, new): (Vec<&Told<'_>>, Vec<&Told<'_>>) =
            tied().partition(|fact| stated.contains(&fact.number));
        // A fact is told in full where it first bears on an element, and named after that.
        let numbers: Vec<usize> = again.iter().map(|fact| fact.number).collect();
        let also = (!numbers.is_empty()).then(|| words::paragraphs(&numbers));
        let every: Vec<usize> = tied().map(|fact| fact.number).collect();
        let cited = (!every.is_empty()).then(|| words::paragraphs(&every));
        stated.extend(new.iter().map(|fact| fact.number));
        let lacks = motion.is_draft() && element.holds_back();
        let values = Values::new()
            .with(
                "facts",
                new.iter()
                    .map(|fact| fact.values(motion))
                    .collect::<Vec<_>>(),
            )
            .with(
                "also",
                value(also, again.iter().flat_map(|fact| fact.basis())),
            )
            .with("also_once", numbers.len() == 1)
            .with("cited", value(cited, tied().flat_map(Told::basis)))
            .with(
                "basis",
                Value::from("").resting_on(tied().flat_map(Told::basis)),
            )
            .with("shown", !every.is_empty())
            .with("lacks", value(lacks.then(|| element.gap.to_owned()), []));
        all.set(element.letter.letter(), values);
    }
    let lacks = motion.lacks().iter();
    let lacks = lacks.filter(|lack| motion.is_draft() && lack.element.is_none());
    all.set(
        "lacks",
        lacks
            .map(|lack| Value::from(lack.says.as_str()))
            .collect::<Vec<_>>(),
    );
    trafficking(motion, told, all);
}

/// The trafficking as a whole, for (a).
fn trafficking(motion: &Motion, told: &[Told<'_>], all: &mut Values) {
    use facts::trafficked;
    let routes: Vec<String> = motion.routes().iter().map(|route| law(*route)).collect();
    let pleaded = (!routes.is_empty()).then(|| words::listed(&routes));
    all.set("routes", value(pleaded, [trafficked::ROUTES.at()]));
    let is_child_route = motion.routes().contains(&LegalRoute::S948051);
    let born = known(motion, &facts::movant::DATE_OF_BIRTH).filter(|_| is_child_route);
    all.set(
        "born",
        value(
            born.map(str::to_owned),
            [facts::movant::DATE_OF_BIRTH.at(), trafficked::ROUTES.at()],
        ),
    );
    for (name, fact) in [("began", &trafficked::BEGAN), ("ended", &trafficked::ENDED)] {
        let time = known(motion, fact).map(words::dated);
        all.set(name, resting(fact, time));
    }
    all.set("value_given", sentence(motion, &trafficked::VALUE_GIVEN));
    let kind = match chosen(motion, &trafficked::ACT_KIND, trafficked::ACT_KIND_CHOICES) {
        Some("contact") => Some("sexual contact"),
        Some("intercourse") => Some("sexual intercourse"),
        Some("performance") => Some("a sexually explicit performance or other sexual conduct"),
        _ => None,
    };
    let kind = kind.map(str::to_owned);
    all.set("act_kind", resting(&trafficked::ACT_KIND, kind));
    let tied = || told.iter().filter(|fact| fact.is_tied(ElementLetter::A));
    acts(motion, tied(), all);
    means(motion, tied(), all);
}

fn law(route: LegalRoute) -> String {
    match route {
        LegalRoute::S940302 => "Wis. Stat. § 940.302",
        LegalRoute::S948051 => "Wis. Stat. § 948.051",
        LegalRoute::Usc22 => "22 U.S.C. §§ 7101–7112",
    }
    .to_owned()
}

/// What the trafficker did, in the verbs of the laws that are pleaded.
fn acts<'a>(motion: &Motion, tied: impl Iterator<Item = &'a Told<'a>>, all: &mut Values) {
    let child = motion.routes().contains(&LegalRoute::S948051);
    let (mut seen, mut rests) = (Vec::new(), Vec::new());
    for fact in tied {
        for act in &fact.part.acts {
            let of_child = matches!(act, TraffickingAct::Patronize | TraffickingAct::Solicit);
            if of_child && !child {
                continue;
            }
            if !seen.contains(act) {
                seen.push(*act);
            }
            rests.push(facts::story::ACTS.of(fact.part.id));
            rests.extend(fact.basis());
        }
    }
    seen.sort();
    let verbs: Vec<String> = seen.into_iter().map(|act| verb(act).to_owned()).collect();
    let laws: Vec<String> = motion
        .routes()
        .iter()
        .filter_map(|route| match route {
            LegalRoute::S940302 => Some("940.302(1)(d)".to_owned()),
            LegalRoute::S948051 => Some("948.051(1)".to_owned()),
            LegalRoute::Usc22 => None,
        })
        .collect();
    let sign = if laws.len() > 1 { "§§" } else { "§" };
    let law = (!laws.is_empty()).then(|| format!("{sign} {}", words::listed(&laws)));
    let acts = (!verbs.is_empty()).then(|| words::listed(&verbs));
    all.set("acts", value(acts, rests));
    all.set("acts_law", value(law, [facts::trafficked::ROUTES.at()]));
}

fn verb(act: TraffickingAct) -> &'static str {
    match act {
        TraffickingAct::Recruit => "recruiting",
        TraffickingAct::Entice => "enticing",
        TraffickingAct::Harbor => "harboring",
        TraffickingAct::Transport => "transporting",
        TraffickingAct::Provide => "providing",
        TraffickingAct::Obtain => "obtaining",
        TraffickingAct::Attempt => "an attempt at one of these",
        TraffickingAct::Patronize => "patronizing",
        TraffickingAct::Solicit => "soliciting",
    }
}

/// The lettered means, where § 940.302 is pleaded; of a child no other law asks for any.
fn means<'a>(motion: &Motion, tied: impl Iterator<Item = &'a Told<'a>>, all: &mut Values) {
    let (mut seen, mut rests) = (Vec::new(), Vec::new());
    for fact in tied {
        for means in &fact.part.means {
            if !seen.contains(means) {
                seen.push(*means);
            }
            rests.push(facts::story::MEANS.of(fact.part.id));
            rests.extend(fact.basis());
        }
    }
    seen.sort();
    let pleaded = motion.routes().contains(&LegalRoute::S940302);
    let named: Vec<String> = seen
        .iter()
        .map(|means| format!("2.{}. ({})", means.letter(), named(*means)))
        .collect();
    let shown = (pleaded && !named.is_empty()).then(|| words::listed(&named));
    all.set("means", value(shown, rests));
    let used = answers(motion, &facts::trafficked::ACCESS_USED, "yes");
    all.set(
        "access_used",
        used && pleaded && seen.contains(&MeansLetter::I),
    );
}

fn named(means: MeansLetter) -> &'static str {
    match means {
        MeansLetter::A => "bodily harm",
        MeansLetter::B => "financial harm",
        MeansLetter::C => "restraint",
        MeansLetter::D => "violation of a law",
        MeansLetter::E => "identity documents",
        MeansLetter::F => "extortion",
        MeansLetter::G => "fraud or deception",
        MeansLetter::H => "debt bondage",
        MeansLetter::I => "access to an addictive controlled substance",
        MeansLetter::J => "a scheme or pattern to coerce, threaten or intimidate",
        MeansLetter::K => "force or violence",
        MeansLetter::L => "an act against the person’s will or without consent",
    }
}
