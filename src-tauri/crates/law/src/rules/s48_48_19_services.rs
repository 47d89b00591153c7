//! § 48.48(19): the department may buy or provide treatment and services for trafficked children.
//!
//! Decides whether a child is one of those it speaks of, and which counties have no provider on record. Open:
//! how an agency asks the department for it.

use casefile::county::{self, County, county};
use casefile::facts;
use casefile::id::ItemId;
use casefile::report::Report;
use casefile::services::{Directory, Provider, ProviderKind};
use chrono::{DateTime, Utc};

use crate::authority::{Authority, AuthorityKind, Confidence};
use crate::conclusion::{Conclusion, Outcome};
use crate::office::Office;
use crate::reading::{Tri, trafficking, trafficking_missing, triggers_missing};
use crate::rule::{ReportRule, ServicesRule};

/// The authority to provide.
pub static SERVICES: Authority = Authority {
    id: "48.48(19)",
    kind: AuthorityKind::Statute,
    citation: "Wis. Stat. § 48.48(19)",
    paraphrase: "The Department of Children and Families may purchase or provide treatment and services for children who are victims of trafficking, as § 940.302(1)(d) defines it, for purposes of a commercial sex act, as § 940.302(1)(a) defines it. Within the funding available it ensures that they are available in all geographic areas of the state, urban and rural.",
    source: "the drafting record of the 2015–17 budget; the federal Children’s Bureau’s summary for Wisconsin",
    edition: "2015; summary of about 2020",
    checked_on: "2026-11-23",
    confidence: Confidence::OfficialOlder,
    in_force_from: None,
    in_force_to: None,
    doubts: &[
        "Today’s text was not opened.",
        "How an agency asks the department for services or money was not found.",
    ],
};

/// Metro and nonmetro.
pub static METRO: Authority = Authority {
    id: "RUCC 2023",
    kind: AuthorityKind::Standard,
    citation: "United States Department of Agriculture, Economic Research Service, Rural-Urban Continuum Codes, 2023",
    paraphrase: "Of the 72 counties of Wisconsin 27 are metro and 45 nonmetro. These are that Department’s words: no statute read here defines urban or rural.",
    source: "two copies of the table, which agree on every county",
    edition: "2023",
    checked_on: "2026-11-23",
    confidence: Confidence::Official,
    in_force_from: None,
    in_force_to: None,
    doubts: &[],
};

const HOW: &str = "How an agency asks the department for these services, and what they are called there, was not found.";

/// SVC-01: a child whom the department may serve.
pub static COVERED: ReportRule = ReportRule {
    id: "SVC-01",
    title: "Services of the department",
    says: "For a child who is a victim of trafficking for a commercial sex act the department may buy or provide treatment and services. Ask for them; who decides there, and how, was not found.",
    authorities: &[&SERVICES],
    met_by: "",
    open: HOW,
    decide: covered,
};

fn covered(report: &Report, _: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    let t = &report.triggers;
    let conclusion = |outcome| Conclusion::new("SVC-01", outcome).doubt(HOW);
    let confirmed = facts::trigger::CONFIRMED.at();
    if t.confirmed.is_yes() {
        return vec![conclusion(Outcome::Met).because(
            "Police confirmed that the child was trafficked: within what the department may buy or provide for. Ask, and write down what was asked and answered.",
            &SERVICES,
            [confirmed],
        )];
    }
    match trafficking(report) {
        Tri::No => Vec::new(),
        Tri::Yes => vec![
            conclusion(Outcome::NeedsFact)
                .because(
                    "The section speaks of a child who is a victim. Trafficking is alleged: say what confirms it. Services that the child needs now wait for nothing.",
                    &SERVICES,
                    [],
                )
                .missing([confirmed]),
        ],
        Tri::Open => {
            let mut lacks = trafficking_missing(report);
            lacks.extend(triggers_missing(report));
            vec![
                conclusion(Outcome::NeedsFact)
                    .because(
                        "Whether the section speaks of this child turns on trafficking.",
                        &SERVICES,
                        [],
                    )
                    .missing(lacks),
            ]
        }
    }
}

/// SVC-02: every part of the state.
pub static EVERYWHERE: ServicesRule = ServicesRule {
    id: "SVC-02",
    title: "A provider for every county",
    says: "Within the funding available the department ensures treatment and services in every part of the state, urban and rural. Counties for which this agency’s directory has no provider of a kind are named, metro and nonmetro apart.",
    authorities: &[&SERVICES, &METRO],
    met_by: "",
    open: "No statute read here defines urban or rural: the metro and nonmetro counties are those of the federal Department of Agriculture.",
    decide: everywhere,
};

fn everywhere(directory: &Directory, office: &Office, _: DateTime<Utc>) -> Vec<Conclusion> {
    use facts::services::{COMPLETE, COUNTIES, KINDS, STATEWIDE};
    let providers = &directory.providers;
    let own = county(&office.county);
    let open = providers.complete.is_open().then(|| COMPLETE.at());
    // The names are read once for each provider: there are 72 counties and six kinds to ask about.
    let served: Vec<(ItemId, &Provider, Vec<&County>)> = providers
        .iter()
        .map(|(id, provider)| {
            let named = provider.counties.known();
            let counties = named.map_or_else(Vec::new, |text| county::named(text).0);
            (id, provider, counties)
        })
        .collect();
    let of_kinds = ProviderKind::ALL.into_iter().map(|kind| {
        let of_kind: Vec<_> = served
            .iter()
            .filter(|(_, provider, _)| provider.kinds.has(&kind))
            .collect();
        let serves = |county: &County| {
            of_kind.iter().any(|(_, provider, counties)| {
                provider.statewide.is_yes() || counties.contains(&county)
            })
        };
        let rests = of_kind.iter().flat_map(|(id, provider, _)| {
            [
                Some(KINDS.of(*id)),
                provider.statewide.known().map(|_| STATEWIDE.of(*id)),
                provider.counties.known().map(|_| COUNTIES.of(*id)),
            ]
            .into_iter()
            .flatten()
        });
        let lack = |metro: bool| -> Vec<&str> {
            county::ALL
                .iter()
                .filter(|one| one.metro == metro && !serves(one))
                .map(|one| one.name)
                .collect()
        };
        let (metro, nonmetro) = (lack(true), lack(false));
        let conclusion = |outcome| Conclusion::new("SVC-02", outcome);
        if metro.is_empty() && nonmetro.is_empty() {
            return conclusion(Outcome::Met).because(
                format!("{}: the directory has a provider for every county.", kind.words()),
                &SERVICES,
                rests,
            );
        }
        let here = own
            .filter(|county| !serves(county))
            .map_or_else(String::new, |county| {
                format!(" {} County is among them.", county.name)
            });
        conclusion(Outcome::Warn)
            .because(
                format!(
                    "{}: the directory has nobody for {} of 27 metro and {} of 45 nonmetro counties.{here}",
                    kind.words(),
                    metro.len(),
                    nonmetro.len(),
                ),
                &SERVICES,
                rests,
            )
            .because(
                format!(
                    "Metro: {}. Nonmetro: {}.",
                    names(&metro, true),
                    names(&nonmetro, false)
                ),
                &METRO,
                [],
            )
            .missing(open.clone())
    });
    // Of a provider somebody has to say what it does and whom it serves, before it counts for any county.
    let unclear = served.iter().filter_map(|(id, provider, counties)| {
        let (id, places) = (*id, provider.statewide.is_yes() || !counties.is_empty());
        let mut lacks = Vec::new();
        if provider.kinds.known().is_none() {
            lacks.push(KINDS.of(id));
        }
        if !places {
            lacks.push(STATEWIDE.of(id));
            lacks.push(COUNTIES.of(id));
        }
        (!lacks.is_empty()).then(|| {
            Conclusion::new("SVC-02", Outcome::NeedsFact)
                .about(format!("/providers/items/{id}").as_str().into())
                .because(
                    "What a provider does and which counties it serves decide where it counts.",
                    &SERVICES,
                    [],
                )
                .missing(lacks)
        })
    });
    of_kinds.chain(unclear).collect()
}

/// The names of the counties; where it is every one of its sort, or none, that is said.
fn names(counties: &[&str], metro: bool) -> String {
    let all = county::ALL.iter().filter(|one| one.metro == metro).count();
    match counties.len() {
        0 => "none".to_owned(),
        lacking if lacking == all => "every one".to_owned(),
        _ => counties.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::{check, office_records};

    fn services(told: &[(&str, &str)]) -> Vec<String> {
        office_records::says(&EVERYWHERE, facts::services, told)
    }

    #[test]
    fn a_confirmed_victim_is_one_the_department_may_serve() {
        check(&COVERED, &[("triggers/confirmed", "yes")], &["met"]);
        check(
            &COVERED,
            &[("allegation/trafficking", "suspected")],
            &["needs a fact; lacks triggers/confirmed"],
        );
        check(
            &COVERED,
            &[
                ("allegation/trafficking", "no"),
                ("allegation/prostitution", "no"),
            ],
            &[],
        );
        check(
            &COVERED,
            &[],
            &[
                "needs a fact; lacks allegation/trafficking, allegation/prostitution, triggers/self_report, triggers/survival_sex, triggers/confirmed",
            ],
        );
    }

    #[test]
    fn a_county_without_a_provider_is_named_metro_and_nonmetro_apart() {
        let one = services(&[
            ("providers/a/kinds", "advocacy"),
            ("providers/a/counties", "Dane, Wood"),
            ("providers/complete", "yes"),
        ]);
        assert_eq!(one, ["warning"; 6], "no kind is everywhere");
        let text = office_records::reasons(
            &EVERYWHERE,
            facts::services,
            &[
                ("providers/a/kinds", "advocacy"),
                ("providers/a/counties", "Dane, Wood"),
            ],
        );
        assert!(
            text.contains("An advocate: the directory has nobody for 26 of 27 metro and 44 of 45 nonmetro counties."),
            "{text}"
        );
        assert!(
            text.contains("Metro: every one."),
            "the other kinds: {text}"
        );
    }

    #[test]
    fn a_provider_for_every_county_is_enough_for_its_kind() {
        assert_eq!(
            services(&[
                (
                    "providers/a/kinds",
                    "placement, medical, mental_health, substance_use, advocacy"
                ),
                ("providers/a/statewide", "yes"),
            ]),
            [
                "met",
                "met",
                "met",
                "met",
                "met",
                "warning; lacks providers/complete"
            ]
        );
    }

    #[test]
    fn a_provider_that_nobody_described_counts_nowhere() {
        let said = services(&[
            ("providers/a/name", "Harbor House"),
            ("providers/complete", "yes"),
        ]);
        assert_eq!(
            said.last().map(String::as_str),
            Some(
                "providers/a: needs a fact; lacks providers/a/kinds, providers/a/statewide, providers/a/counties"
            )
        );
    }
}
