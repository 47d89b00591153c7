//! Two sheets that go before a release and are none: the permission to be signed, and the stop before records of a
//! substance use program.

use casefile::disclosure::{DisclosureAsked, PermissionBy, RecipientKind, in_report};
use casefile::facts::{self, disclosure as asked};
use casefile::id::ItemId;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::NaiveDate;
use serde::Serialize;

use super::Refusal;
use super::asked::Asking;
use super::sides::{Addressee, Sender};
use crate::calendar::local_date;
use crate::released::{FreeText, Released, of_answer};
use crate::showing::{showings_in, without};

/// A written permission under § 48.78(2)(am), to be signed.
#[derive(Clone, Debug, Serialize)]
pub struct ConsentForm {
    number: String,
    practice: bool,
    sender: Sender,
    to: Addressee,
    child: Released,
    born: Option<NaiveDate>,
    record: Released,
    purpose: Released,
    until: Option<NaiveDate>,
    signer: Option<PermissionBy>,
    under_fourteen: Option<bool>,
}

/// A stop before records of a substance use program, 42 CFR Part 2.
#[derive(Clone, Debug, Serialize)]
pub struct PartTwoSheet {
    number: String,
    practice: bool,
    sender: Sender,
    to: Addressee,
    consent: Option<bool>,
}

/// The permission for a planned disclosure, as far as it is known what it is for; `None` if there is no such
/// disclosure. `today` is the day in Wisconsin from which the child's age is counted. Words in which the reporter may
/// show through are left out without asking anybody, since somebody close to the child signs it.
pub fn consent_form(
    report: &Report,
    disclosure: ItemId,
    settings: &Settings,
    practice: bool,
    today: NaiveDate,
) -> Option<ConsentForm> {
    let of = report.disclosures.items.get(&disclosure)?;
    let texts = [
        (facts::child::NAME.at(), &report.child.name),
        (in_report(disclosure, &asked::RECORD.at()), &of.record),
        (in_report(disclosure, &asked::PURPOSE.at()), &of.purpose),
    ];
    let free: Vec<FreeText> = texts
        .iter()
        .filter_map(|(path, answer)| {
            Some(FreeText {
                path: path.clone(),
                label: "",
                text: answer.known()?.clone(),
            })
        })
        .collect();
    // The child's own name stays: the one who signs knows it, and without it nothing is permitted.
    let places = showings_in(report, free.get(1..).unwrap_or_default());
    let [child, record, purpose] = texts.map(|(path, answer)| match of_answer(answer) {
        Released::Known(text) => Released::Known(without(&path, &text, &places)),
        other => other,
    });
    Some(ConsentForm {
        number: report.number.clone(),
        practice,
        sender: Sender::of(settings),
        to: Addressee::of(of),
        child,
        born: report.child.date_of_birth.known().copied(),
        record,
        purpose,
        until: of.permission_until.known().copied(),
        signer: of.permission_by.known().copied(),
        under_fourteen: under_fourteen(report, today),
    })
}

/// A child signs from 14, § 48.78(2)(am): what was ticked of a permission is held against the age in the report.
pub(super) fn child_who_signs(
    asking: Asking<'_>,
    of: &DisclosureAsked,
    kind: RecipientKind,
) -> Option<Refusal> {
    if kind != RecipientKind::Provider || of.permission_by.known() != Some(&PermissionBy::Child) {
        return None;
    }
    let says = match under_fourteen(asking.report, local_date(asking.now)) {
        Some(false) => return None,
        Some(true) => {
            "The report says that the child is under 14, so the child’s own permission opens nothing. A parent, guardian or legal custodian signs; or mend the date of birth."
        }
        None => {
            "A child signs from 14, and the report does not say exactly how old the child is. Enter the date of birth, or have a parent, guardian or legal custodian sign."
        }
    };
    Some(Refusal {
        says: says.to_owned(),
        facts: vec![
            facts::child::DATE_OF_BIRTH.at(),
            in_report(asking.disclosure, &asked::PERMISSION_BY.at()),
        ],
        showing: None,
    })
}

/// Whether the child is under 14 on that day; `None` while it is not known exactly.
fn under_fourteen(report: &Report, today: NaiveDate) -> Option<bool> {
    const SIGNS: u32 = 14; // "14 years of age or over"
    if let Some(born) = report.child.date_of_birth.known() {
        return today.years_since(*born).map(|years| years < SIGNS);
    }
    let age = report.child.age.known().filter(|age| !age.approximate)?;
    age.years.map(|years| u32::from(years) < SIGNS)
}

/// The stop before records of a substance use program go to the recipient of a planned disclosure; `None` if there is
/// no such disclosure.
pub fn part_two_sheet(
    report: &Report,
    disclosure: ItemId,
    settings: &Settings,
    practice: bool,
) -> Option<PartTwoSheet> {
    let of = report.disclosures.items.get(&disclosure)?;
    Some(PartTwoSheet {
        number: report.number.clone(),
        practice,
        sender: Sender::of(settings),
        to: Addressee::of(of),
        consent: of.substance_use_consent.known().copied(),
    })
}

impl ConsentForm {
    /// The case's number.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the case is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The agency that would release the record.
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// Who would have it.
    pub fn to(&self) -> &Addressee {
        &self.to
    }

    /// The child's name.
    pub fn child(&self) -> &Released {
        &self.child
    }

    /// The child's date of birth.
    pub fn born(&self) -> Option<NaiveDate> {
        self.born
    }

    /// Which record it is.
    pub fn record(&self) -> &Released {
        &self.record
    }

    /// What it is for.
    pub fn purpose(&self) -> &Released {
        &self.purpose
    }

    /// The day until which the permission is to hold.
    pub fn until(&self) -> Option<NaiveDate> {
        self.until
    }

    /// Who signs, if that is known.
    pub fn signer(&self) -> Option<PermissionBy> {
        self.signer
    }

    /// Whether the child is under 14 and cannot sign; `None` while the age is not known exactly.
    pub fn under_fourteen(&self) -> Option<bool> {
        self.under_fourteen
    }
}

impl PartTwoSheet {
    /// The case's number.
    pub fn number(&self) -> &str {
        &self.number
    }

    /// Whether the case is invented, from a practice vault.
    pub fn practice(&self) -> bool {
        self.practice
    }

    /// The agency.
    pub fn sender(&self) -> &Sender {
        &self.sender
    }

    /// Who would have the records.
    pub fn to(&self) -> &Addressee {
        &self.to
    }

    /// Whether the patient consented, as it was recorded.
    pub fn consent(&self) -> Option<bool> {
        self.consent
    }
}
