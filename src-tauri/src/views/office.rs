//! The office's own records as fields, with what the law says of them.

use casefile::answer::Answer;
use casefile::facts;
use casefile::facts::settings as s;
use casefile::ledger::Ledger;
use casefile::money::Cents;
use chrono::{DateTime, Utc};
use law::conclusion::Conclusion;
use law::rules::{SERVICES, TRAINING};
use serde::{Deserialize, Serialize};
use store::kind::VaultKind;

use crate::answers::answered;
use crate::case::OfficeRecord;
use crate::views::fields::{Answers, field};
use crate::views::law_text::law_text;
use crate::views::links::{ConclusionView, FactLink, Links, answer_words};
use crate::views::sections::{ListOf, SectionView, first_named, list, plain};

/// What is looked at of the office's own records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum OfficePart {
    /// Who it is, whom it sends papers to, what it confirmed.
    Settings,
    /// Its directory of providers, and what it asked the state for: §§ 48.48(19), 20.437(1)(e).
    Services,
    /// Its people and the course of DCF Memo 2017-07.
    Training,
}

/// One part of the office's own records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, specta::Type)]
pub struct OfficeView {
    /// Which part.
    pub part: OfficePart,
    /// Its sections.
    pub sections: Vec<SectionView>,
    /// What the law says of it; empty for the settings.
    pub conclusions: Vec<ConclusionView>,
    /// What its sums come to, in a sentence; empty where there are none.
    pub sums: String,
}

/// One part of an office's own records at a moment.
pub fn office_view(
    part: OfficePart,
    office: &OfficeRecord,
    kind: VaultKind,
    now: DateTime<Utc>,
) -> OfficeView {
    let concluded: Vec<Conclusion> = match part {
        OfficePart::Settings => Vec::new(),
        OfficePart::Services => SERVICES
            .iter()
            .flat_map(|rule| (rule.decide)(&office.directory, &office.office, now))
            .collect(),
        OfficePart::Training => TRAINING
            .iter()
            .flat_map(|rule| (rule.decide)(&office.roster, &office.office, now))
            .collect(),
    };
    let links = links(office);
    OfficeView {
        part,
        sections: match (part, kind) {
            (OfficePart::Settings, VaultKind::County) => county(office),
            (OfficePart::Settings, VaultKind::Attorney) => attorney(office),
            (OfficePart::Services, _) => services(office, &concluded),
            (OfficePart::Training, _) => training(office, &concluded),
        },
        conclusions: concluded.iter().map(|one| links.conclusion(one)).collect(),
        sums: match part {
            OfficePart::Services => sums(&office.ledger),
            OfficePart::Settings | OfficePart::Training => String::new(),
        },
    }
}

/// What was asked for and granted, added up; only sums that are known.
fn sums(ledger: &Ledger) -> String {
    let total = |of: fn(&casefile::ledger::AskedFor) -> &Answer<Cents>| {
        let known = ledger
            .asked
            .iter()
            .filter_map(|(_, asked)| of(asked).known());
        let (count, cents) = known.fold((0_u32, 0_u64), |(count, cents), sum| {
            (count + 1, cents + u64::from(sum.0))
        });
        (
            count,
            u32::try_from(cents).map_or_else(
                |_| "more than can be shown".to_owned(),
                |all| Cents(all).shown(),
            ),
        )
    };
    match (total(|asked| &asked.sum), total(|asked| &asked.granted)) {
        ((0, _), (0, _)) => String::new(),
        ((_, asked), (_, granted)) => {
            format!("Asked for {asked}, granted {granted}, as far as sums were entered.")
        }
    }
}

/// Every answer of the office's records in words, items under their names.
fn links(office: &OfficeRecord) -> Links {
    let named = |path: &str, list: &str, rest: &str| {
        let id = path.strip_prefix(list)?.split('/').next()?;
        office
            .body
            .pointer(&format!("{list}{id}{rest}/value"))?
            .as_str()
    };
    let mut links: Vec<FactLink> = answered(&office.body, facts::OFFICE)
        .into_iter()
        .map(|(path, fact, leaf)| {
            let label = law_text(fact.label.trim_end_matches('?'));
            let at = path.as_str();
            let of = named(at, "/providers/items/", "/name")
                .or_else(|| named(at, "/people/items/", "/name"));
            FactLink {
                label: of.map_or_else(|| label.clone(), |name| format!("{name}: {label}")),
                answer: answer_words(fact, leaf),
                path,
            }
        })
        .collect();
    links.extend(unnamed(office));
    Links::with(links, |path| facts::office(path).map(|fact| fact.label))
}

/// Items themselves, for conclusions about one of them.
fn unnamed(office: &OfficeRecord) -> Vec<FactLink> {
    let items = |list: &str| {
        crate::answers::item_ids(&office.body, list)
            .into_iter()
            .map(|id| (format!("{list}/{id}"), format!("{list}/{id}/name/value")))
            .collect::<Vec<_>>()
    };
    ["/providers/items", "/people/items"]
        .into_iter()
        .flat_map(items)
        .map(|(path, name)| FactLink {
            label: office
                .body
                .pointer(&name)
                .and_then(serde_json::Value::as_str)
                .unwrap_or("Not named yet")
                .to_owned(),
            path: path.as_str().into(),
            answer: String::new(),
        })
        .collect()
}

/// The fields of one part, each knowing which rules rest on it.
fn answers<'a>(office: &'a OfficeRecord, conclusions: &'a [Conclusion]) -> Answers<'a> {
    Answers {
        body: &office.body,
        draft: &[],
        conclusions,
        wanted: &[],
    }
}

fn services(office: &OfficeRecord, conclusions: &[Conclusion]) -> Vec<SectionView> {
    let answers = answers(office, conclusions);
    vec![
        list(
            &ListOf {
                key: "providers",
                title: "Providers",
                lead: "Whom this office can call for a child, by what they do and where. It is the office’s own directory, not the state’s.",
                path: "/providers",
                add_label: "Add a provider",
                none_label: "No provider is listed yet.",
                part: facts::services::ALL,
                name: first_named,
            },
            &answers,
        ),
        list(
            &ListOf {
                key: "asked",
                title: "Asked of the state",
                lead: "Treatment, services or money that this office asked the Department of Children and Families for, and what was answered.",
                path: "/asked",
                add_label: "Add a request",
                none_label: "Nothing is listed yet.",
                part: facts::ledger::ALL,
                name: first_named,
            },
            &answers,
        ),
    ]
}

fn training(office: &OfficeRecord, conclusions: &[Conclusion]) -> Vec<SectionView> {
    vec![list(
        &ListOf {
            key: "roster",
            title: "People of this office",
            lead: "The transcript in PDS Online is the record; this list only says what somebody saw there.",
            path: "/people",
            add_label: "Add a person",
            none_label: "Nobody is listed yet.",
            part: facts::training::ALL,
            name: first_named,
        },
        &answers(office, conclusions),
    )]
}

/// What an attorney says of the office once: a new motion begins with it.
fn attorney(office: &OfficeRecord) -> Vec<SectionView> {
    let answers = Answers {
        body: &office.body,
        draft: &[],
        conclusions: &[],
        wanted: &[],
    };
    let field = |fact: &casefile::fact::Fact| field(fact, fact.at(), &answers);
    let mut firm = field(&s::AGENCY);
    firm.label = "Office".to_owned();
    let mut phone = field(&s::PHONE);
    phone.label = "Telephone".to_owned();
    vec![
        plain(
            "counsel",
            "Counsel",
            "As it stands under the signature. A new motion begins with it; a motion that is begun keeps its own.",
            vec![
                field(&s::COUNSEL),
                field(&s::BAR_NUMBER),
                firm,
                field(&s::ADDRESS),
                phone,
                field(&s::EMAIL),
            ],
        ),
        plain(
            "times",
            "Times",
            "",
            vec![field(&s::CLOCK), field(&s::LOCK_AFTER)],
        ),
    ]
}

fn county(office: &OfficeRecord) -> Vec<SectionView> {
    let answers = Answers {
        body: &office.body,
        draft: &[],
        conclusions: &[],
        wanted: &[],
    };
    let fields = |all: &[casefile::fact::Fact]| {
        all.iter()
            .map(|fact| field(fact, fact.at(), &answers))
            .collect::<Vec<_>>()
    };
    let mut sections = vec![
        plain(
            "office",
            "This office",
            "As it stands on papers.",
            fields(&[s::COUNTY, s::AGENCY, s::UNIT, s::PHONE]),
        ),
        list(
            &ListOf {
                key: "recipients",
                title: "Whom papers go to",
                lead: "Sheriff and police, district attorney, teams, centers, providers: each can be chosen where a paper is made for one of its kind.",
                path: "/recipients",
                add_label: "Add a recipient",
                none_label: "Nobody is listed yet.",
                part: s::ALL,
                name: first_named,
            },
            &answers,
        ),
        plain(
            "times",
            "Times",
            "Doubtful days count as ordinary days until a person confirms them: doubt shortens the clock.",
            fields(&[
                s::JANUARY_15,
                s::THIRD_MONDAY_JANUARY,
                s::RESPONSE_HOURS,
                s::CLOCK,
                s::LOCK_AFTER,
            ]),
        ),
    ];
    if office.office.locality == law::calendar::doubtful::Locality::Milwaukee {
        sections.push(list(
            &ListOf {
                key: "elections",
                title: "Municipal election days",
                lead: "In the City of Milwaukee they may be legal holidays.",
                path: "/municipal_elections",
                add_label: "Add a day",
                none_label: "No day is listed yet.",
                part: s::ALL,
                name: first_named,
            },
            &answers,
        ));
    }
    sections
}
