//! The two sides of a paper that leaves: the agency it comes from, and to whom it goes.

use casefile::disclosure::DisclosureAsked;
use casefile::notices::NoticeTo;
use casefile::settings::Settings;
use serde::Serialize;

use crate::released::{Released, of_answer};

/// The agency that a paper comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Sender {
    pub(super) county: Released,
    pub(super) agency: Released,
    pub(super) unit: Released,
    pub(super) address: Released,
    pub(super) phone: Released,
    pub(super) custodian: Released,
}

/// To whom a paper goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Addressee {
    pub(super) name: Released,
    pub(super) office: Released,
    pub(super) address: Released,
    pub(super) phone: Released,
}

impl Sender {
    /// The agency as its settings say.
    pub(super) fn of(settings: &Settings) -> Self {
        Self {
            county: of_answer(&settings.county),
            agency: of_answer(&settings.agency),
            unit: of_answer(&settings.unit),
            address: of_answer(&settings.address),
            phone: of_answer(&settings.phone),
            custodian: of_answer(&settings.custodian),
        }
    }

    /// The county, by its name alone.
    pub fn county(&self) -> &Released {
        &self.county
    }

    /// The agency.
    pub fn agency(&self) -> &Released {
        &self.agency
    }

    /// The unit.
    pub fn unit(&self) -> &Released {
        &self.unit
    }

    /// Where a letter reaches it.
    pub fn address(&self) -> &Released {
        &self.address
    }

    /// Its custodian of records.
    pub fn custodian(&self) -> &Released {
        &self.custodian
    }

    /// The number at which it answers at all hours.
    pub fn phone(&self) -> &Released {
        &self.phone
    }
}

impl Addressee {
    /// The recipient of a planned disclosure.
    pub(super) fn of(asked: &DisclosureAsked) -> Self {
        Self {
            name: of_answer(&asked.name),
            office: of_answer(&asked.office),
            address: of_answer(&asked.address),
            phone: of_answer(&asked.phone),
        }
    }

    /// The recipient of a notice that a statute asks for by name.
    pub(super) fn of_notice(to: &NoticeTo) -> Self {
        Self {
            name: of_answer(&to.name),
            office: Released::NotAsked,
            address: of_answer(&to.address),
            phone: of_answer(&to.phone),
        }
    }

    /// The agency itself, for its own file.
    pub(super) fn of_sender(settings: &Settings) -> Self {
        Self {
            name: of_answer(&settings.agency),
            office: of_answer(&settings.unit),
            address: of_answer(&settings.address),
            phone: of_answer(&settings.phone),
        }
    }

    /// The person, or the office where no person is named.
    pub fn name(&self) -> &Released {
        &self.name
    }

    /// That person's office.
    pub fn office(&self) -> &Released {
        &self.office
    }

    /// Where a letter reaches it.
    pub fn address(&self) -> &Released {
        &self.address
    }

    /// Its number.
    pub fn phone(&self) -> &Released {
        &self.phone
    }

    /// Name and office in one line; empty where neither is known.
    pub fn line(&self) -> String {
        [&self.name, &self.office]
            .into_iter()
            .filter_map(|part| match part {
                Released::Known(text) if !text.trim().is_empty() => Some(text.trim()),
                _ => None,
            })
            .collect::<Vec<_>>()
            .join(", ")
    }
}
