//! § 971.39: deferred prosecution in adult court.
//!
//! Decides whether the county is small enough, whether all three signed, and what the written admission costs;
//! and says that the court dismisses with prejudice once it is done. Open: which census counts.

use casefile::county::{CENSUS, county};
use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::facts::diversion as facts;
use casefile::motion::movant::Citizenship;
use casefile::path::FactPath;

use super::s939_46_defense::DEFENSE;
use super::traps::IMMIGRATION;
use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::diversion::clocks::agreed_end;
use crate::diversion::reading::{adult, missing, spoken, stands};
use crate::rule::DiversionRule;

/// The section.
pub static DEFERRED: Authority = Authority {
    id: "971.39",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 971.39",
    paraphrase: "In a county of fewer than 100,000 the district attorney, the Department of Corrections and the defendant may sign a deferred prosecution agreement. The defendant admits every element in writing; the department monitors; on breach the prosecution may go on; once it is done the court dismisses with prejudice. The admission is no evidence at a trial for the crime.",
    source: "the official chapter 971",
    edition: "30 January 2026, through 2025 Wisconsin Act 82",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

/// The populations.
pub static POPULATION: Authority = Authority {
    id: "2020 census",
    kind: AuthorityKind::Standard,
    citation: "United States Census Bureau, 2020 census, counties of Wisconsin",
    paraphrase: "Sixteen counties had 100,000 people or more: Milwaukee, Dane, Waukesha, Brown, Racine, Outagamie, Winnebago, Kenosha, Rock, Marathon, Washington, La Crosse, Sheboygan, Walworth, Eau Claire and Fond du Lac.",
    source: "a table of the 2020 census by county; its sum is the state’s",
    edition: "2020",
    checked_on: "2026-11-23",
    confidence: Confidence::Secondary,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "What “population” means for § 971.39 was not read; the last federal census is taken.",
    ],
};

/// The limit of § 971.39(1): "a population of less than 100,000".
pub const LIMIT: u32 = 100_000;

const WHICH_CENSUS: &str = "That the most recent federal census decides the population of a county was not read in the statute.";

/// DIV-12: a county of fewer than 100,000.
pub static SMALL_COUNTY: DiversionRule = DiversionRule {
    id: "DIV-12",
    title: "§ 971.39: fewer than 100,000 people",
    says: "§ 971.39 is for counties of fewer than 100,000 people. Elsewhere the district attorney may have a program of its own, which is not in (2m)’s list: ask.",
    authorities: &[&DEFERRED, &POPULATION],
    met_by: "",
    open: WHICH_CENSUS,
    decide: |d, _, _| spoken(adult(d), d, &DEFERRED, small_county(d)),
};

pub(crate) fn small_county(d: &DiversionFacts) -> Vec<Conclusion> {
    let fact = facts::case::COUNTY.at();
    let conclusion = |outcome| Conclusion::new("DIV-12", outcome).doubt(WHICH_CENSUS);
    let typed = d.case.county.known();
    let Some(found) = typed.and_then(|name| county(name)) else {
        return vec![match typed {
            None => conclusion(Outcome::NeedsFact)
                .because("The county decides it.", &DEFERRED, [])
                .missing([fact]),
            Some(name) => conclusion(Outcome::NeedsFact)
                .because(
                    format!(
                        "“{name}” is no county of Wisconsin as it is written: write its name alone."
                    ),
                    &POPULATION,
                    [fact.clone()],
                )
                .missing([fact]),
        }];
    };
    let people = format!(
        "{} County had {} people in the {CENSUS} census",
        found.name,
        thousands(found.population)
    );
    if found.population < LIMIT {
        return vec![conclusion(Outcome::Met).because(
            format!("{people}: fewer than 100,000."),
            &POPULATION,
            [fact],
        )];
    }
    vec![
        conclusion(Outcome::Blocked).because(
            format!("{people}, and § 971.39 is for counties of fewer than 100,000."),
            &POPULATION,
            [fact.clone()],
        ),
        Conclusion::new("DIV-12", Outcome::Note).because(
            "The district attorney may have a diversion program of its own. It is not in (2m)’s list; ask what it asks for, and whether it takes an admission.",
            &DEFERRED,
            [fact],
        ),
    ]
}

/// "163,687": a number as people read it.
pub fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            shown.push(',');
        }
        shown.push(digit);
    }
    shown
}

/// DIV-13: three signatures.
pub static SIGNED: DiversionRule = DiversionRule {
    id: "DIV-13",
    title: "§ 971.39: three signatures",
    says: "The agreement is in writing, and the district attorney, the Department of Corrections and the defendant sign it. A signature that is not recorded is a blank line.",
    authorities: &[&DEFERRED],
    met_by: "The three signatures were recorded, each with its day.",
    open: "",
    decide: |d, _, _| spoken(adult(d), d, &DEFERRED, signed(d)),
};

pub(crate) fn signed(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::consents::{CORRECTIONS, PERSON, PROSECUTOR};
    use facts::deferred::{CORRECTIONS_SIGNED_ON, PERSON_SIGNED_ON, PROSECUTOR_SIGNED_ON};
    let c = &d.consents;
    let conclusion = |outcome| Conclusion::new("DIV-13", outcome);
    let objects: Vec<FactPath> = [
        (&c.prosecutor, PROSECUTOR),
        (&c.corrections, CORRECTIONS),
        (&c.person, PERSON),
    ]
    .into_iter()
    .filter(|(answer, _)| stands(answer, Consent::Objects))
    .map(|(_, fact)| fact.at())
    .collect();
    if !objects.is_empty() {
        return vec![conclusion(Outcome::Blocked).because(
            "One of the three who sign objects. It can be had once all three are willing.",
            &DEFERRED,
            objects,
        )];
    }
    let s = &d.deferred;
    let lacks = missing([
        (
            s.prosecutor_signed_on.known().is_some(),
            PROSECUTOR_SIGNED_ON.at(),
        ),
        (
            s.corrections_signed_on.known().is_some(),
            CORRECTIONS_SIGNED_ON.at(),
        ),
        (s.person_signed_on.known().is_some(), PERSON_SIGNED_ON.at()),
    ]);
    vec![if lacks.is_empty() {
        // An objection that was told later than the signatures is for a person: so this is no more than a note
        // until it is known that nobody objects.
        let willing = [&c.prosecutor, &c.corrections, &c.person]
            .iter()
            .all(|answer| stands(answer, Consent::Agrees));
        let outcome = if willing { Outcome::Met } else { Outcome::Note };
        conclusion(outcome).because(
            "All three signed.",
            &DEFERRED,
            [
                PROSECUTOR_SIGNED_ON.at(),
                CORRECTIONS_SIGNED_ON.at(),
                PERSON_SIGNED_ON.at(),
            ],
        )
    } else {
        conclusion(Outcome::NeedsFact)
            .because(
                "All three sign. What is not recorded has not happened.",
                &DEFERRED,
                [],
            )
            .missing(lacks)
    }]
}

/// DIV-14: the admission.
pub static ADMISSION: DiversionRule = DiversionRule {
    id: "DIV-14",
    title: "§ 971.39: a written admission, and what it costs",
    says: "The defendant admits every element in writing. For a trafficking victim that admits what § 939.46(1m) would answer: talk to counsel before it is signed. At a trial for the crime the admission is no evidence.",
    authorities: &[&DEFERRED, &DEFENSE, &IMMIGRATION],
    met_by: "",
    open: "What the admission counts for elsewhere, in immigration above all, was not read.",
    decide: |d, _, _| spoken(adult(d), d, &DEFERRED, admission(d)),
};

fn admission(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::deferred::ADMISSION as FACT;
    use facts::person::{CITIZENSHIP, TRAFFICKED};
    let conclusion = |outcome| Conclusion::new("DIV-14", outcome);
    let p = &d.person;
    let first = if d.deferred.admission.is_yes() {
        conclusion(Outcome::Met).because(
            "The defendant admitted every element in writing.",
            &DEFERRED,
            [FACT.at()],
        )
    } else {
        let known = d.deferred.admission.known().is_some();
        conclusion(Outcome::NeedsFact)
            .because(
                "The agreement needs a written admission of every element. Talk about the defense first.",
                &DEFERRED,
                known.then(|| FACT.at()),
            )
            .missing([FACT.at()])
    };
    let defense = (!p.trafficked.is_no()).then(|| {
        conclusion(Outcome::Warn)
            .because(
                "The admission stands against the defense of § 939.46(1m), which a victim of trafficking has for any offense that is a direct result of it. Weigh it with counsel before anybody signs; if the prosecution is resumed, it is in the file.",
                &DEFENSE,
                p.trafficked.known().map(|_| TRAFFICKED.at()),
            )
            .missing(missing([(!p.trafficked.is_open(), TRAFFICKED.at())]))
    });
    let immigration = (p.citizenship.known() != Some(&Citizenship::Citizen)).then(|| {
        conclusion(Outcome::AskPerson)
            .because(
                "Ask immigration counsel before an admission or a plea: what it counts for there was not read.",
                &IMMIGRATION,
                p.citizenship.known().map(|_| CITIZENSHIP.at()),
            )
            .missing(missing([(
                p.citizenship.known().is_some(),
                CITIZENSHIP.at(),
            )]))
            .doubt(ADMISSION.open)
    });
    std::iter::once(first)
        .chain(defense)
        .chain(immigration)
        .collect()
}

/// DIV-15: dismissed with prejudice.
pub static DISMISSED: DiversionRule = DiversionRule {
    id: "DIV-15",
    title: "§ 971.39: dismissed with prejudice",
    says: "Once the defendant has done all of it and the prosecution was not resumed, the court dismisses the charge with prejudice. The end of the agreement is a clock.",
    authorities: &[&DEFERRED],
    met_by: "",
    open: "",
    decide: |d, _, _| spoken(adult(d), d, &DEFERRED, dismissed(d)),
};

fn dismissed(d: &DiversionFacts) -> Vec<Conclusion> {
    use facts::deferred::{BEGINS_ON, COMPLETED, MONTHS, PERSON_SIGNED_ON, RESUMED};
    let s = &d.deferred;
    let conclusion = |outcome| Conclusion::new("DIV-15", outcome);
    if s.resumed.is_yes() {
        return vec![conclusion(Outcome::Note).because(
            "The prosecution was resumed: the agreement ends nothing. The admission is no evidence at a trial for the crime; raise the defense.",
            &DEFERRED,
            [RESUMED.at()],
        )];
    }
    let lacks = missing([
        (!s.completed.is_open(), COMPLETED.at()),
        (!s.resumed.is_open(), RESUMED.at()),
    ]);
    let end = s.completed.known().is_none().then(|| {
        agreed_end(
            "DIV-15",
            &DEFERRED,
            (&s.begins_on, BEGINS_ON.at()),
            (&s.months, MONTHS.at()),
        )
    });
    let first = match (s.completed.known(), s.person_signed_on.known()) {
        (Some(true), _) if lacks.is_empty() => vec![conclusion(Outcome::Note).because(
            "All of it is done and the prosecution was not resumed: ask the court to dismiss with prejudice.",
            &DEFERRED,
            [COMPLETED.at(), RESUMED.at()],
        )],
        (Some(true), _) | (None, Some(_)) => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "Once all of it is done, and the prosecution was not resumed, the court dismisses with prejudice.",
                    &DEFERRED,
                    s.person_signed_on.known().map(|_| PERSON_SIGNED_ON.at()),
                )
                .missing(lacks),
        ],
        (Some(false), _) | (None, None) => Vec::new(),
    };
    first.into_iter().chain(end.flatten()).collect()
}

#[cfg(test)]
mod tests;
