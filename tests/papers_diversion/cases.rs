//! Prosecutions from which papers are made: the scenarios of diversion, bare as they are told there, and with
//! everything entered that a paper has a place for. Everybody in them is fictional.

use casefile::diversion::DiversionFacts;
use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use law::diversion::request::paper::{DiversionPaper, PAPERS};
use law::diversion::request::{DiversionRequest, Requesting, asked, request};
use law::release::Refusal;

use crate::diversion::all;

/// The day on which the papers are made.
pub fn today() -> NaiveDate {
    date().date_naive()
}

/// The moment at which they are made.
pub fn date() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 24, 15, 30, 0)
        .single()
        .expect("a time")
}

/// Every scenario, with nothing entered but what it tells.
pub fn scenarios() -> Vec<(String, DiversionFacts)> {
    all()
        .into_iter()
        .map(|(name, scenario)| {
            let (_, facts) = scenario
                .told()
                .unwrap_or_else(|why| panic!("{name}: {why}"));
            (name, facts)
        })
        .collect()
}

/// A scenario with more answers, by the names of their facts.
pub fn scenario(name: &str, more: &[(&str, &str)]) -> DiversionFacts {
    let (_, scenario) = all()
        .into_iter()
        .find(|(one, _)| one == name)
        .unwrap_or_else(|| panic!("there is no scenario {name}"));
    let (mut case, _) = scenario
        .told()
        .unwrap_or_else(|why| panic!("{name}: {why}"));
    case.tell(more.iter().copied(), date())
        .unwrap_or_else(|why| panic!("{name}: {why}"));
    let mut facts: DiversionFacts = case.read().unwrap_or_else(|why| panic!("{name}: {why}"));
    facts.number = "VD-2026-0004".to_owned();
    facts
}

/// What any prosecution can have besides.
const ANY: &[(&str, &str)] = &[
    ("person/counsel", "Marguerite Quade"),
    ("person/date_of_birth", "2010-02-11"),
    ("person/actual_address", "1418 Hidden Lane, Sayner"),
    ("case/branch", "1"),
    ("case/charge", "Prostitution"),
    ("case/statute", "944.30(1m)(a)"),
    ("case/act_on", "about March 14, 2026"),
    ("asking/by", "counsel"),
    ("asking/name", "Marguerite Quade"),
    ("asking/office", "Northwoods Defense Office"),
    ("asking/bar_number", "1000042"),
    ("asking/address", "12 Bank Street, Rhinelander, WI 54501"),
    ("asking/phone", "715-555-0142"),
    ("asking/email", "quade@example.org"),
    ("case/filed_by_office", "the Vilas County District Attorney"),
    (
        "case/prosecutor_address",
        "330 Court Street, Eagle River, WI 54521",
    ),
    (
        "findings/best_interests",
        "Lives with an aunt, is back in school, and sees a counselor every week. A record would cost the placement.",
    ),
    (
        "findings/no_harm",
        "An adult arranged it and kept the money. Nobody was hurt by it.",
    ),
];

/// What one in juvenile court can have besides.
const JUVENILE: &[(&str, &str)] = &[
    ("consents/parent_name", "Orla Halloran"),
    ("consents/guardian_name", "Bram Halloran"),
    ("consents/custodian_name", "Tess Halloran"),
    ("intake/worker", "J. Petrie"),
    ("intake/office", "Vilas County Juvenile Intake"),
    ("intake/address", "320 Court Street, Eagle River, WI 54521"),
    ("agreement/months", "6"),
    (
        "agreement/terms",
        "- Goes on with counseling every week\n\n- Is in school, or in a program that the school agrees to\n\n- The county arranges an advocate.",
    ),
    ("decree/months", "a year"),
    (
        "decree/terms",
        "Goes on with counseling every week\n\nKeeps in touch with the advocate",
    ),
];

/// What one in adult court can have besides.
const ADULT: &[(&str, &str)] = &[
    (
        "deferred/elements",
        "A sexual act was agreed to\n\nSomething of value was to be given for it",
    ),
    (
        "deferred/terms",
        "Therapy with a provider of the defendant’s choice\n\nA program for survivors in the community",
    ),
    ("deferred/corrections_office", "the Rhinelander office"),
    ("deferred/months", "12"),
    ("volunteers/name", "Lakeland Volunteers in Probation"),
    ("volunteers/terms", "Meets the volunteer once a week"),
    ("volunteers/months", "6"),
];

/// A scenario with everything entered that its papers have a place for, and marked final.
pub fn filled(name: &str, more: &[(&str, &str)]) -> DiversionFacts {
    let adult = scenario(name, &[]);
    let court: &[(&str, &str)] = match adult.case.court.known() {
        Some(casefile::diversion::prosecution::Court::Adult) => &[
            ("case/file_number", "2026CM000318"),
            ("case/filed_on", "2026-09-04"),
            ("asking/final_papers", "yes"),
        ],
        Some(casefile::diversion::prosecution::Court::Juvenile) => &[
            ("case/file_number", "2026JV000012"),
            ("case/filed_on", "2026-09-04"),
            ("asking/final_papers", "yes"),
        ],
        None => &[("asking/final_papers", "yes")],
    };
    scenario(name, &[ANY, JUVENILE, ADULT, court, more].concat())
}

/// What a paper may say; it has to be one that can be made.
pub fn requested(facts: &DiversionFacts, paper: DiversionPaper) -> DiversionRequest {
    match request(facts, paper, false) {
        Requesting::Request(made) => *made,
        Requesting::Refused(why) => panic!("{paper:?} is refused: {why:?}"),
    }
}

/// Why a paper is refused; nothing where it can be made.
pub fn refused(facts: &DiversionFacts, paper: DiversionPaper) -> Vec<Refusal> {
    match request(facts, paper, false) {
        Requesting::Request(_) => Vec::new(),
        Requesting::Refused(why) => why,
    }
}

/// The papers that a lawyer would make: those about a way that is asked for, and those about all of them.
pub fn wanted(facts: &DiversionFacts) -> Vec<DiversionPaper> {
    let asked: Vec<_> = asked::asked(facts).into_iter().map(|one| one.way).collect();
    PAPERS
        .into_iter()
        .filter(|paper| paper.way().is_none_or(|way| asked.contains(&way)))
        .filter(|paper| refused(facts, *paper).is_empty())
        .collect()
}

/// The name of a paper as its file bears it.
pub fn named(paper: DiversionPaper) -> String {
    serde_json::to_value(paper.kind())
        .ok()
        .and_then(|name| name.as_str().map(str::to_owned))
        .expect("a paper has a name")
}
