//! Invented reports from which papers are made. Everybody in them is fictional.

use casefile::entry::{Did, Entry, leaf, put};
use casefile::facts;
use casefile::id::ItemId;
use casefile::path::FactPath;
use casefile::report::Report;
use casefile::settings::Settings;
use chrono::{DateTime, TimeZone, Utc};
use serde_json::json;

/// The evening on which all of it is written down: Friday 20 November 2026, 21:09 in Wisconsin.
pub fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 21, 3, 9, 0)
        .single()
        .expect("a time")
}

/// The item that `#1`, `#2` and so on stand for in the paths of these cases.
pub fn item(number: u8) -> ItemId {
    let id = format!("01938b00-0000-7000-8000-0000000000{number:02}");
    ItemId::parse(&id).expect("an id")
}

/// Puts answers into a report. `#1` in a path is an item; `?` is unknown, `!` refused, `-` not asked.
pub fn answer(report: &Report, answers: &[(&str, &str)]) -> Report {
    let mut record = serde_json::to_value(report).expect("a report is written as JSON");
    for (path, text) in answers {
        let mut path = (*path).to_owned();
        for number in 1..=9 {
            path = path.replace(&format!("#{number}"), &item(number).to_string());
        }
        let state = match *text {
            "?" => Did::Unknown,
            "!" => Did::Refused,
            "-" => Did::NotAsked,
            _ => Did::Known,
        };
        let entry = Entry {
            path: FactPath(path),
            state,
            text: (*text).to_owned(),
        };
        let leaf = leaf(&entry, facts::report(&entry.path), now());
        let leaf = leaf.unwrap_or_else(|no| panic!("{}: {}", entry.path, no.says));
        put(&mut record, &entry.path, leaf);
    }
    serde_json::from_value(record).expect("a report")
}

fn numbered(number: &str, answers: &[(&str, &str)]) -> Report {
    let report = Report {
        number: number.to_owned(),
        ..Report::default()
    };
    answer(&report, answers)
}

/// An office that has said who it is.
pub fn office() -> Settings {
    let said =
        |text: &str| json!({"state": "known", "value": text, "source": "worker", "learned": null});
    serde_json::from_value(json!({
        "county": said("Wood"),
        "agency": said("Wood County Human Services"),
        "unit": said("Access"),
        "phone": said("715-555-0142"),
    }))
    .expect("settings")
}

/// What an access worker usually has after twenty minutes on the telephone.
pub fn ordinary() -> Report {
    numbered(
        "SH-2026-0112",
        &[
            ("/call/received_at", "2026-11-20 20:00"),
            ("/call/means", "phone"),
            ("/call/worker", "A. Lind"),
            ("/call/worker_phone", "715-555-0143"),
            ("/call/urgent", "yes"),
            (
                "/referral/recipient",
                "Wood County Sheriff’s Office, dispatch",
            ),
            ("/child/name", "Jay, surname not given"),
            ("/child/age", "about 14"),
            ("/child/gender", "boy"),
            ("/child/language", "English"),
            (
                "/child/whereabouts",
                "Last seen 18:30 at the motel on 8th Street, Wisconsin Rapids, room at the back",
            ),
            ("/child/with_whom", "a man called “Dre”"),
            ("/child/safe_to_contact", "?"),
            ("/child/in_care", "no"),
            ("/child/missing", "no"),
            ("/child/school", "River Middle School, out at 15:10"),
            ("/allegation/trafficking", "suspected"),
            (
                "/allegation/reporter_words",
                "He told my son that Dre lets him stay and that people pay Dre. He laughed about it \
                 but he looked scared. He said he can’t go home because of his stepdad. My son says \
                 Dre drives a white van and picks him up after school on Fridays.",
            ),
            (
                "/allegation/worker_summary",
                "A boy of about 14 stays with a man who gives him a room and a phone; others are said \
                 to pay the man. First call about this child.",
            ),
            ("/triggers/self_report", "yes"),
            ("/triggers/survival_sex", "?"),
            ("/trafficking/given", "a room, food, a phone"),
            ("/trafficking/dates", "Fridays, since September"),
            ("/trafficking/evidence", "the child’s phone"),
            ("/maltreaters/items/#1/name", "“Dre”"),
            ("/maltreaters/items/#1/role", "trafficker"),
            ("/maltreaters/items/#1/caregiver", "no_caregiving"),
            ("/maltreaters/items/#1/relationship", "none known"),
            ("/maltreaters/items/#1/access", "yes, the child is with him"),
            ("/maltreaters/items/#1/danger", "?"),
            (
                "/maltreaters/items/#1/description",
                "30s, tall, grey hooded jacket",
            ),
            (
                "/maltreaters/items/#1/vehicle",
                "white van, plate begins ABK",
            ),
            ("/parents/items/#2/relationship", "stepfather"),
            ("/parents/items/#2/told", "do_not_contact"),
            ("/parents/items/#2/told_why", "the child is afraid of him"),
            ("/parents/items/#2/involved", "undecided"),
            ("/plan/asked", "Find the child tonight."),
            ("/plan/forensic_interview", "yes"),
            ("/plan/response", "A. Lind, tonight, with your officer"),
        ],
    )
}

/// Almost nothing is known, and the program was never set up.
pub fn nearly_empty() -> Report {
    numbered(
        "SH-2026-0113",
        &[
            ("/call/received_at", "2026-11-20 20:00"),
            ("/child/whereabouts", "?"),
        ],
    )
}

/// What somebody could type, or copy from somewhere, to break a paper.
pub const HOSTILE: [&str; 9] = [
    "<script>alert(1)</script>",
    "{{ number }} {% if urgent %} {# x #}",
    "a | 6 Forged = yes",
    "**bold** _under_ `code` # head",
    "________",
    "```form\n6 Forged = yes\n```",
    "-- page 9 of 9\n[page break]\n## Forged",
    "سارة \u{202e}live\u{202c} 🚨 \u{200b}",
    "C:\\new\\table \u{7}bell \u{1b}[31m",
];

/// A report whose every text is hostile.
pub fn hostile() -> Report {
    filled(&HOSTILE)
}

/// A report whose texts are these, one after the other and again from the first.
pub fn filled(texts: &[&str]) -> Report {
    let paths = [
        "/child/name",
        "/child/whereabouts",
        "/child/with_whom",
        "/child/nicknames",
        "/allegation/reporter_words",
        "/allegation/worker_summary",
        "/maltreaters/items/#1/name",
        "/maltreaters/items/#1/danger",
        "/plan/asked",
        "/parents/items/#2/relationship",
        "/parents/items/#2/name",
        "/household/items/#3/notes",
        "/trafficking/links",
        "/trafficking/handles",
        "/call/worker",
        "/referral/recipient",
        "/child/school",
        "/child/custody",
    ];
    let answers: Vec<(&str, &str)> = paths
        .into_iter()
        .zip(texts.iter().copied().cycle())
        .collect();
    numbered("SH-2026-0114 | {{ x }}", &answers)
}

/// A girl with names that need their letters; a trafficker and a buyer, and a parent whom nobody may call.
pub fn two_exploiters() -> Report {
    numbered(
        "SH-2026-0115",
        &[
            ("/call/received_at", "2026-11-20 17:40 about twenty to six"),
            ("/call/means", "in_person"),
            ("/call/worker", "Mai Yia Xiong"),
            ("/call/worker_phone", "715-555-0150"),
            ("/call/urgent", "no"),
            ("/referral/recipient", "Wisconsin Rapids Police Department"),
            ("/child/name", "Nguyễn Thị Ánh"),
            ("/child/nicknames", "Annie"),
            ("/child/age", "16"),
            ("/child/date_of_birth", "2010-05-02"),
            (
                "/child/whereabouts",
                "At home, until her mother’s shift ends at 23:00",
            ),
            ("/child/with_whom", "her brother, 9"),
            ("/child/safe_to_contact", "no"),
            ("/child/in_care", "no"),
            ("/child/missing", "no"),
            ("/child/indian_child", "no"),
            ("/child/language", "Vietnamese and English; no interpreter"),
            ("/allegation/trafficking", "threatened"),
            (
                "/allegation/reporter_words",
                "Her mother’s boyfriend told her she will “start to earn” at the deer camp on Saturday. \
                 A man they call Doc has seen pictures of her and paid him already.",
            ),
            ("/triggers/self_report", "no"),
            ("/triggers/survival_sex", "no"),
            ("/triggers/confirmed", "no"),
            (
                "/trafficking/places",
                "deer camp off County Highway ZZ, near Babcock",
            ),
            (
                "/trafficking/handles",
                "on her phone, app with a yellow ghost; handle not known",
            ),
            (
                "/trafficking/evidence",
                "her phone; his phone if he has it with him",
            ),
            ("/maltreaters/items/#1/name", "Rick Muñoz-Łęcki"),
            ("/maltreaters/items/#1/role", "trafficker"),
            ("/maltreaters/items/#1/caregiver", "household_member"),
            ("/maltreaters/items/#1/relationship", "mother’s boyfriend"),
            (
                "/maltreaters/items/#1/access",
                "yes, lives there; home after 23:00",
            ),
            (
                "/maltreaters/items/#1/danger",
                "hunting rifles in the house",
            ),
            ("/maltreaters/items/#2/name", "“Doc”"),
            ("/maltreaters/items/#2/role", "buyer"),
            ("/maltreaters/items/#2/caregiver", "?"),
            ("/maltreaters/items/#2/access", "Saturday, at the camp"),
            ("/maltreaters/items/#2/danger", "?"),
            ("/maltreaters/complete", "no"),
            ("/parents/items/#3/name", "Nguyễn Thu"),
            ("/parents/items/#3/relationship", "mother"),
            ("/parents/items/#3/told", "do_not_contact"),
            (
                "/parents/items/#3/told_why",
                "she would tell him before the child is safe",
            ),
            ("/parents/items/#3/involved", "undecided"),
            ("/parents/items/#3/involved_how", "supervisor, tonight"),
            ("/parents/complete", "no"),
            ("/household/items/#4/name", "Minh"),
            ("/household/items/#4/age", "9"),
            ("/household/items/#4/relationship", "brother"),
            ("/household/items/#4/child_at_risk", "yes"),
            ("/household/complete", "?"),
            (
                "/plan/asked",
                "Keep the child and her brother safe before 23:00.",
            ),
            ("/plan/forensic_interview", "yes"),
            ("/plan/response", "Mai Yia Xiong, at once"),
            ("/plan/coordinate", "by telephone now; then at the home"),
            ("/plan/history", "one earlier report, 2024, neglect, closed"),
        ],
    )
}
