//! Of each way: who signs or consents, how long it runs, and what it costs the person.

use casefile::answer::Answer;
use casefile::diversion::DiversionFacts;
use casefile::diversion::agreed::Consent;
use casefile::diversion::months;
use casefile::facts::diversion as facts;
use casefile::motion::movant::Citizenship;
use casefile::path::FactPath;
use serde::Serialize;

use crate::authority::Authority;
use crate::conclusion::{Step, Way};
use crate::rules::s938_32_decree::{DECREE, LENGTH};
use crate::rules::s938_245_agreement::{CONSENT, LIMITS, TWENTY_DAYS};
use crate::rules::s939_46_defense::DEFENSE;
use crate::rules::s971_39_deferred::DEFERRED;
use crate::rules::s971_40_volunteers::{PLACEMENT, PROGRAM};
use crate::rules::traps::IMMIGRATION;

/// Somebody who signs, consents or agrees, as far as it is recorded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Signer {
    /// Who it is, as a paper names that person or office.
    pub who: &'static str,
    /// Where they stand.
    pub stands: SignerStands,
    /// The fact that says so.
    pub fact: FactPath,
    /// The authority that asks for it.
    pub law: &'static str,
}

/// Where somebody stands who signs or consents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum SignerStands {
    /// Recorded as agreeing, or as having signed.
    Agrees,
    /// Recorded as objecting.
    Objects,
    /// There is nobody of that kind.
    Nobody,
    /// Not recorded: a blank line.
    Blank,
}

/// How long a way runs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct Length {
    /// The longest that the statute allows, in months; `None` where none was found.
    pub longest: Option<u32>,
    /// By how many months it may be extended at most; `None` where no extension was found.
    pub extension: Option<u32>,
    /// How long it is to run, in months, as far as that was entered and can be read.
    pub entered: Option<u32>,
    /// The same in words.
    pub says: &'static str,
    /// The authority behind it.
    pub law: &'static str,
}

/// Who signs or consents, in the order in which a paper has the lines.
pub fn signers(way: Way, d: &DiversionFacts) -> Vec<Signer> {
    use facts::consents::{CORRECTIONS, COURT, CUSTODIAN, GUARDIAN, PARENT, PERSON, PROSECUTOR};
    let c = &d.consents;
    let line = |who, answer: &Answer<Consent>, fact: FactPath, law: &Authority| Signer {
        who,
        stands: match answer.known() {
            Some(Consent::Agrees) => SignerStands::Agrees,
            Some(Consent::Objects) => SignerStands::Objects,
            Some(Consent::Nobody) => SignerStands::Nobody,
            None => SignerStands::Blank,
        },
        fact,
        law: law.id,
    };
    let family = |law: &'static Authority| {
        [
            line("Juvenile", &c.person, PERSON.at(), law),
            line("Parent", &c.parent, PARENT.at(), law),
            line("Guardian", &c.guardian, GUARDIAN.at(), law),
            line("Legal custodian", &c.custodian, CUSTODIAN.at(), law),
        ]
    };
    match way {
        Way::JuvenileAgreement => {
            let intake = Signer {
                who: "Intake worker",
                stands: SignerStands::Blank,
                fact: facts::intake::WORKER.at(),
                law: CONSENT.id,
            };
            family(&CONSENT).into_iter().chain([intake]).collect()
        }
        Way::ConsentDecree => family(&DECREE)
            .into_iter()
            .chain([
                line(
                    "Whoever filed the petition",
                    &c.prosecutor,
                    PROSECUTOR.at(),
                    &DECREE,
                ),
                line("Court", &c.court, COURT.at(), &DECREE),
            ])
            .collect(),
        Way::DeferredProsecution => {
            let s = &d.deferred;
            let signed = |who, day: &Answer<chrono::NaiveDate>, answer, fact, own: FactPath| {
                let mut signer = line(who, answer, own, &DEFERRED);
                // Agreeing is not signing: only a day fills the line.
                signer.stands = match (signer.stands, day.known()) {
                    (SignerStands::Objects, _) => SignerStands::Objects,
                    (_, Some(_)) => SignerStands::Agrees,
                    (_, None) => SignerStands::Blank,
                };
                if signer.stands != SignerStands::Objects {
                    signer.fact = fact;
                }
                signer
            };
            use facts::deferred::{CORRECTIONS_SIGNED_ON, PERSON_SIGNED_ON, PROSECUTOR_SIGNED_ON};
            vec![
                signed(
                    "District attorney",
                    &s.prosecutor_signed_on,
                    &c.prosecutor,
                    PROSECUTOR_SIGNED_ON.at(),
                    PROSECUTOR.at(),
                ),
                signed(
                    "Department of Corrections",
                    &s.corrections_signed_on,
                    &c.corrections,
                    CORRECTIONS_SIGNED_ON.at(),
                    CORRECTIONS.at(),
                ),
                signed(
                    "Defendant",
                    &s.person_signed_on,
                    &c.person,
                    PERSON_SIGNED_ON.at(),
                    PERSON.at(),
                ),
            ]
        }
        Way::Volunteers => vec![
            line("Court", &c.court, COURT.at(), &PLACEMENT),
            line(
                "District attorney",
                &c.prosecutor,
                PROSECUTOR.at(),
                &PLACEMENT,
            ),
            line("Defendant", &c.person, PERSON.at(), &PLACEMENT),
        ],
        Way::Primary | Way::Secondary | Way::NonCaregiver => Vec::new(),
    }
}

/// How long a way runs.
pub fn length(way: Way, d: &DiversionFacts) -> Length {
    let of = |longest, extension, typed: Option<&Answer<String>>, says, law: &Authority| Length {
        longest,
        extension,
        entered: typed.and_then(Answer::known).and_then(|text| months(text)),
        says,
        law: law.id,
    };
    match way {
        Way::JuvenileAgreement => of(
            Some(12),
            None,
            Some(&d.agreement.months),
            "A year at most.",
            &LIMITS,
        ),
        Way::ConsentDecree => of(
            Some(12),
            Some(6),
            Some(&d.decree.months),
            "A year at most, and six months more on motion, after notice.",
            &LENGTH,
        ),
        Way::DeferredProsecution => of(
            None,
            None,
            Some(&d.deferred.months),
            "No longest time was found in the section: write one.",
            &DEFERRED,
        ),
        Way::Volunteers | Way::Primary | Way::Secondary | Way::NonCaregiver => of(
            None,
            None,
            Some(&d.volunteers.months).filter(|_| way == Way::Volunteers),
            "No longest time was found in § 971.40; § 973.11(3) was not read for one.",
            &PLACEMENT,
        ),
    }
}

/// What a way costs the person, said plainly.
pub fn costs(way: Way, d: &DiversionFacts) -> Vec<Step> {
    let step = |says: &str, law: &Authority, facts: Vec<FactPath>| Step {
        says: says.to_owned(),
        law: law.id,
        facts,
    };
    let mut costs = match way {
        Way::JuvenileAgreement => vec![
            step(
                "No admission of the elements was found among what it asks for. Its obligations are kept for as long as it runs, and nobody is placed outside the home.",
                &CONSENT,
                Vec::new(),
            ),
            step(
                "The district attorney may terminate it within twenty days of notice.",
                &TWENTY_DAYS,
                Vec::new(),
            ),
        ],
        Way::ConsentDecree => vec![step(
            "If its terms are broken before it ends, the original proceeding goes on.",
            &LENGTH,
            Vec::new(),
        )],
        Way::DeferredProsecution => {
            let mut costs = vec![step(
                "The defendant admits every element in writing. On breach the prosecution goes on; at a trial for the crime the admission is no evidence.",
                &DEFERRED,
                Vec::new(),
            )];
            if !d.person.trafficked.is_no() {
                costs.push(step(
                    "Against it stands the defense of § 939.46(1m): a victim of trafficking has it for any offense that is a direct result. Weigh the two before anybody signs.",
                    &DEFENSE,
                    d.person
                        .trafficked
                        .known()
                        .map(|_| facts::person::TRAFFICKED.at())
                        .into_iter()
                        .collect(),
                ));
            }
            costs
        }
        Way::Volunteers => vec![step(
            "It may ask for a plea first: ask. A plea stands against the defense, and leaves a conviction if the program fails.",
            &PROGRAM,
            Vec::new(),
        )],
        Way::Primary | Way::Secondary | Way::NonCaregiver => Vec::new(),
    };
    let admits = matches!(way, Way::DeferredProsecution | Way::Volunteers);
    if admits && d.person.citizenship.known() != Some(&Citizenship::Citizen) {
        costs.push(step(
            "For somebody who is no citizen, or may not be: ask immigration counsel before an admission or a plea.",
            &IMMIGRATION,
            d.person
                .citizenship
                .known()
                .map(|_| facts::person::CITIZENSHIP.at())
                .into_iter()
                .collect(),
        ));
    }
    costs
}

/// The rules about a way.
pub fn rules_of(way: Way) -> &'static [&'static str] {
    match way {
        Way::JuvenileAgreement => &["DIV-07", "DIV-08", "DIV-09"],
        Way::ConsentDecree => &["DIV-10", "DIV-11"],
        Way::DeferredProsecution => &["DIV-12", "DIV-13", "DIV-14", "DIV-15"],
        Way::Volunteers => &["DIV-16", "DIV-17"],
        Way::Primary | Way::Secondary | Way::NonCaregiver => &[],
    }
}
