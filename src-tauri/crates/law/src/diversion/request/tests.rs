//! What a request holds, and what refuses it, case by case.

use super::*;
use crate::examples::diversion::facts as typed;
use casefile::diversion::DiversionFacts;

/// Sixteen, in juvenile court in a small county.
const YOUNG: &[(&str, &str)] = &[
    ("person/name", "Wren Halloran"),
    ("person/age_at_act", "15"),
    ("person/age_when_charged", "16"),
    ("person/age_now", "16"),
    ("person/citizenship", "not_citizen"),
    (
        "person/actual_address",
        "1418 Willow Bend Road, Eagle River",
    ),
    ("case/prostitution", "yes"),
    ("case/county", "Vilas"),
    ("case/court", "juvenile"),
    ("case/stage", "filed"),
    ("case/file_number", "2026JV000012"),
    ("consents/prosecutor", "objects"),
    ("findings/best_interests", "She is back in school."),
    ("findings/no_harm", "Nobody was hurt."),
    ("asking/name", "M. Quade"),
    ("asking/final_papers", "yes"),
];

fn with(more: &[(&str, &str)]) -> DiversionFacts {
    typed(&[YOUNG, more].concat())
}

fn made(d: &DiversionFacts, paper: DiversionPaper) -> DiversionRequest {
    match request(d, paper, false) {
        Requesting::Request(made) => *made,
        Requesting::Refused(why) => panic!("{paper:?}: {why:?}"),
    }
}

fn refused(d: &DiversionFacts, paper: DiversionPaper) -> Vec<Refusal> {
    match request(d, paper, false) {
        Requesting::Request(_) => Vec::new(),
        Requesting::Refused(why) => why,
    }
}

#[test]
fn a_paper_is_refused_only_where_it_would_be_wrong() {
    use DiversionPaper::*;
    let made_or_not = |d: &DiversionFacts| -> Vec<DiversionPaper> {
        papers(d)
            .into_iter()
            .filter(|stands| stands.refused.is_empty())
            .map(|stands| stands.paper)
            .collect()
    };
    assert_eq!(
        made_or_not(&with(&[])),
        [
            RequestProsecutor,
            RequestIntake,
            Memorandum,
            AgreementJuvenile,
            ConsentDecree,
            AgreementDeferred,
            AgreementVolunteers,
            OrderAgreementJuvenile,
            OrderConsentDecree,
            OrderAgreementDeferred,
            OrderAgreementVolunteers,
            Signatures
        ],
        "waiver is possible from fifteen, and an objection can be taken back"
    );
    assert_eq!(
        made_or_not(&typed(&[])).len(),
        12,
        "where nothing is known every paper is a draft full of lines"
    );
    let large = with(&[
        ("person/age_at_act", "17"),
        ("person/age_when_charged", "17"),
        ("person/age_now", "17"),
        ("case/court", "adult"),
        ("case/county", "Milwaukee"),
        ("volunteers/program", "no"),
    ]);
    assert_eq!(
        made_or_not(&large),
        [Signatures],
        "no way is left that (2m) names"
    );
    let why = refused(&large, AgreementDeferred);
    assert_eq!(why[0].facts, [facts::case::COUNTY.at()], "{why:?}");
    assert!(why[0].says.contains("fewer than 100,000"), "{why:?}");
    let long = refused(&with(&[("decree/months", "14")]), ConsentDecree);
    assert_eq!(long[0].facts, [facts::decree::MONTHS.at()], "{long:?}");
}

#[test]
fn another_charge_stops_every_paper_and_names_the_field() {
    let other = with(&[("case/prostitution", "no")]);
    for stands in papers(&other) {
        assert_eq!(
            stands.refused[0].facts,
            [facts::case::PROSTITUTION.at()],
            "{:?}",
            stands.paper
        );
    }
}

#[test]
fn what_is_not_meant_for_the_recipient_is_not_in_it() {
    let d = with(&[("person/trafficked", "yes"), ("deferred/elements", "One")]);
    for stands in papers(&d) {
        if !stands.refused.is_empty() {
            continue;
        }
        let made = made(&d, stands.paper);
        let text = serde_json::to_string(&made).expect("it is written as JSON");
        for hidden in ["Willow Bend", "not_citizen", "Not a citizen"] {
            assert!(!text.contains(hidden), "{:?}: {text}", stands.paper);
        }
        let objects = text.contains("bjects");
        assert_eq!(
            objects,
            stands.paper == DiversionPaper::Signatures,
            "where somebody stands is for the checklist alone: {text}"
        );
    }
}

#[test]
fn a_number_or_the_real_address_holds_the_papers_that_carry_it_until_somebody_decides() {
    let d = with(&[(
        "findings/no_harm",
        "Her number is 123-45-6789 and she lives at 1418 Willow Bend.",
    )]);
    let why = refused(&d, DiversionPaper::Memorandum);
    let found: Vec<&str> = why
        .iter()
        .filter_map(|one| one.showing.as_ref())
        .map(|showing| showing.found.as_str())
        .collect();
    assert_eq!(found, ["123-45-6789", "1418 Willow Bend"]);
    assert!(
        refused(&d, DiversionPaper::ConsentDecree).is_empty(),
        "the decree does not carry that text"
    );
    assert_eq!(texts::all_places(&d).len(), 2);
    let mut decided = d.clone();
    for place in texts::all_places(&d) {
        decided.places.insert(
            place.at.id,
            casefile::motion::guard::PlaceDecision {
                verdict: casefile::motion::guard::Verdict::LeftOut,
                by: "M. Quade".to_owned(),
                at: crate::examples::now(),
            },
        );
    }
    let made = made(&decided, DiversionPaper::Memorandum);
    assert_eq!(
        made.fact(&facts::findings::NO_HARM.at()),
        &Released::Known("Her number is [left out] and she lives at [left out].".to_owned())
    );
}

#[test]
fn initials_hold_every_text_that_has_the_name() {
    let d = with(&[
        ("asking/initials", "yes"),
        ("person/date_of_birth", "2010-03-05"),
        ("findings/best_interests", "Wren is back in school."),
    ]);
    let why = refused(&d, DiversionPaper::RequestProsecutor);
    assert_eq!(why.len(), 1, "{why:?}");
    let orders = made(&d, DiversionPaper::OrderConsentDecree);
    assert_eq!(orders.name(), Some("W. H."));
    let text = serde_json::to_string(&orders).expect("it is written as JSON");
    assert!(!text.contains("Halloran"), "{text}");
}

#[test]
fn a_paper_is_a_draft_until_nothing_lacks_and_a_person_says_so() {
    let d = with(&[]);
    assert!(
        !made(&d, DiversionPaper::OrderConsentDecree).is_draft(),
        "{:?}",
        made(&d, DiversionPaper::OrderConsentDecree).lacks()
    );
    let open = with(&[("asking/final_papers", "no")]);
    assert!(made(&open, DiversionPaper::OrderConsentDecree).is_draft());
    let decree = made(&d, DiversionPaper::ConsentDecree);
    assert!(decree.is_draft(), "its terms are not entered");
    assert_eq!(
        decree
            .lacks()
            .iter()
            .flat_map(|lack| lack.missing.clone())
            .collect::<Vec<_>>(),
        [facts::decree::MONTHS.at(), facts::decree::TERMS.at()]
    );
    assert!(!made(&d, DiversionPaper::Signatures).is_draft());
}

#[test]
fn a_request_asks_for_the_ways_of_its_court_and_the_memorandum_puts_what_is_open() {
    let memo = made(&with(&[]), DiversionPaper::Memorandum);
    let asked: Vec<Way> = memo.ways().iter().map(|one| one.way).collect();
    assert_eq!(asked, [Way::JuvenileAgreement, Way::ConsentDecree]);
    let open: Vec<&str> = memo.open().iter().map(|question| question.rule).collect();
    assert_eq!(open, ["DIV-01", "DIV-10"]);
    let unwilling = made(
        &typed(&[("consents/parent", "objects"), ("case/prostitution", "yes")]),
        DiversionPaper::RequestProsecutor,
    );
    let asked: Vec<Way> = unwilling.ways().iter().map(|one| one.way).collect();
    assert_eq!(
        asked,
        [Way::DeferredProsecution, Way::Volunteers],
        "a way that needs the parent is not asked for against the parent"
    );
}
