//! The caption, the case and its charge, the ages, and what the papers call the person and the prosecutor.

use casefile::diversion::prosecution::Stage;
use casefile::facts::diversion::{case, intake, person};
use casefile::path::FactPath;
use law::diversion::reading::Side;
use law::diversion::request::DiversionRequest;
use law::diversion::request::asked::Ages;
use law::diversion::request::caption::Party;
use law::motion::caption::CaseTitle;

use super::{known, or_line, resting, said, said_or_line, words_of};
use crate::court::words;
use crate::value::{Value, Values};

pub(super) fn add(request: &DiversionRequest, all: &mut Values) {
    let caption = request.caption();
    for (name, released, fact) in [
        ("county", &caption.county, &case::COUNTY),
        ("branch", &caption.branch, &case::BRANCH),
        ("number", &caption.number, &case::FILE_NUMBER),
    ] {
        all.set(name, or_line(fact, words_of(released).map(str::to_owned)));
    }
    let foot = match words_of(&caption.number) {
        Some(number) => number.to_owned(),
        None => format!("matter {}", request.number()),
    };
    all.set("case", foot);
    let (kind, title) = match &caption.title {
        CaseTitle::StateAgainst(name) => ("state_against", Some(name)),
        CaseTitle::InTheInterestOf(name) => ("in_the_interest_of", Some(name)),
        CaseTitle::AsInFile(title) => ("as_in_file", Some(title)),
        CaseTitle::NotKnown => ("", None),
    };
    for one in ["state_against", "in_the_interest_of", "as_in_file"] {
        all.set(one, kind == one);
    }
    all.set(
        "title",
        title.map_or(Value::Blank, |title| {
            Value::Text(title.clone()).resting_on([person::NAME.at(), case::TITLE.at()])
        }),
    );
    all.set(
        "under",
        Value::Number(i64::from(caption.under)).resting_on([person::AGE_AT_ACT.at()]),
    );
    // Where the court is not known the file may be a juvenile's, and the doubt protects the person.
    let side = request.standing().side;
    all.set("confidential", !matches!(side, Side::Adult | Side::Waived));
    all.set(
        "name",
        or_line(&person::NAME, request.name().map(str::to_owned)),
    );
    let party = caption.party;
    all.set(
        "party",
        Value::from(party.word()).resting_on(of_the_court()),
    );
    all.set("is_juvenile", party == Party::Juvenile);
    let filed_by = known(request, &case::FILED_BY).map(|_| case::FILED_BY.at());
    let prosecutor = Value::from(caption.prosecutor).resting_on(filed_by);
    all.set("prosecutor", prosecutor);
    standing(request, all);
    charge(request, all);
    offices(request, all);
}

fn standing(request: &DiversionRequest, all: &mut Values) {
    let standing = request.standing();
    for (name, stage) in [
        ("referred", Some(Stage::Referred)),
        ("filed", Some(Stage::Filed)),
        ("pleaded", Some(Stage::Pleaded)),
        ("judgment", Some(Stage::Judgment)),
        ("stage_open", None),
    ] {
        all.set(name, standing.stage == stage);
    }
    for (name, side) in [
        ("juvenile", Side::Juvenile),
        ("adult", Side::Adult),
        ("waived", Side::Waived),
        ("court_unclear", Side::Conflict),
        ("court_open", Side::Open),
    ] {
        all.set(name, standing.side == side);
    }
    for (name, ages) in [
        ("ages_under", Ages::Under),
        ("ages_under_so_far", Ages::UnderSoFar),
        ("grown_since", Ages::GrownSince),
        ("grown_when_charged", Ages::GrownWhenCharged),
        ("grown_at_act", Ages::GrownAtAct),
        ("ages_open", Ages::NotSettled),
    ] {
        all.set(name, standing.ages == ages);
    }
    all.set("under_ten", standing.under_ten);
    all.set("court_referred", standing.court_referred);
    all.set("defense", standing.defense);
    let people = standing.people.as_ref();
    all.set(
        "people",
        resting(&case::COUNTY, people.map(|people| people.number.clone())),
    );
    all.set("fewer_people", people.is_some_and(|people| people.fewer));
    for (name, fact) in [
        ("age_at_act", &person::AGE_AT_ACT),
        ("age_when_charged", &person::AGE_WHEN_CHARGED),
        ("age_now", &person::AGE_NOW),
    ] {
        all.set(name, said(request, fact));
        all.set(&format!("{name}_line"), said_or_line(request, fact));
    }
    all.set("born", said_or_line(request, &person::DATE_OF_BIRTH));
    all.set(
        "trafficked",
        known(request, &person::TRAFFICKED) == Some("yes"),
    );
}

fn charge(request: &DiversionRequest, all: &mut Values) {
    all.set("charge", said(request, &case::CHARGE));
    let statute = known(request, &case::STATUTE).map(words::section);
    all.set("statute", resting(&case::STATUTE, statute));
    let act = known(request, &case::ACT_ON).map(words::dated);
    all.set("act", resting(&case::ACT_ON, act));
    let filed = known(request, &case::FILED_ON).map(words::dated);
    all.set("filed_on", resting(&case::FILED_ON, filed));
    all.set(
        "pleading",
        Value::from(match request.standing().side {
            Side::Juvenile => "petition",
            Side::Adult | Side::Waived => "complaint",
            Side::Conflict | Side::Open => "petition or complaint",
        })
        .resting_on(of_the_court()),
    );
}

/// The facts on which the court turns, and with it what the papers call the person and the pleading.
fn of_the_court() -> [FactPath; 4] {
    [
        case::COURT.at(),
        case::STAGE.at(),
        person::AGE_WHEN_CHARGED.at(),
        person::AGE_NOW.at(),
    ]
}

fn offices(request: &DiversionRequest, all: &mut Values) {
    let office = known(request, &case::FILED_BY_OFFICE);
    all.set(
        "prosecutor_office",
        resting(&case::FILED_BY_OFFICE, office.map(words::office)),
    );
    all.set(
        "addressee",
        or_line(&case::FILED_BY_OFFICE, office.map(words::addressed)),
    );
    all.set(
        "prosecutor_address",
        said_or_line(request, &case::PROSECUTOR_ADDRESS),
    );
    all.set("intake_worker", said_or_line(request, &intake::WORKER));
    all.set("intake_office", said_or_line(request, &intake::OFFICE));
    all.set("intake_address", said_or_line(request, &intake::ADDRESS));
}
