//! What to say on the call to police: only what is entered, and never anything about the reporter.

#[path = "papers_referral/cases.rs"]
mod cases;

use casefile::report::Report;
use casefile::settings::Settings;
use law::call_sheet::call_sheet;
use papers::referral_call::phone_script;

use cases::{HOSTILE, answer, hostile, nearly_empty, office, ordinary, two_exploiters};

fn script(report: &Report) -> Vec<String> {
    phone_script(&call_sheet(report, &office(), false)).expect("the template is sound")
}

#[test]
fn the_call_says_who_where_with_whom_and_what_is_asked() {
    let expected = [
        "This is A. Lind, Wood County Human Services, child protective services. My number is \
         715-555-0143. At any hour: 715-555-0142.",
        "I report suspected sex trafficking of a child, age about 14. We received it Fri 20 Nov 2026, \
         20:00.",
        "Please go at once.",
        "We ask you: Find the child tonight.",
        "Where the child is now: Last seen 18:30 at the motel on 8th Street, Wisconsin Rapids, room at \
         the back",
        "With the child: a man called “Dre”",
        "The child’s name: Jay, surname not given; boy",
        "Person 1, trafficker: “Dre”; 30s, tall, grey hooded jacket; vehicle: white van, plate begins \
         ABK; can reach the child: yes, the child is with him",
        "Please do not interview the child: a forensic interview is wanted. Ask only what safety needs \
         now, and call us first.",
        "We do not know yet: whether it is safe to call or text the child, any danger to officers.",
        "Please give me your name, your badge number and your case number. It is now (say the time).",
        "A written referral follows.",
    ];
    assert_eq!(script(&ordinary()), expected);
}

#[test]
fn two_people_and_the_danger_from_each_are_told_apart() {
    let script = script(&two_exploiters());
    for line in [
        "I report threatened sex trafficking of a child, age 16. We received it Fri 20 Nov 2026, 17:40 \
         (said: about twenty to six).",
        "Person 1, trafficker: Rick Muñoz-Łęcki; can reach the child: yes, lives there; home after 23:00",
        "Danger to officers from person 1: hunting rifles in the house",
        "Person 2, buyer: “Doc”; can reach the child: Saturday, at the camp",
        "Do not call or text the child: it is not safe.",
        "We do not know yet: any danger to officers from person 2.",
    ] {
        assert!(
            script.iter().any(|said| said == line),
            "“{line}” is not in {script:#?}"
        );
    }
}

#[test]
fn a_call_can_be_made_with_almost_nothing() {
    let sheet = call_sheet(&nearly_empty(), &Settings::default(), false);
    let script = phone_script(&sheet).expect("the template is sound");
    let expected = [
        "This is (say your name), (say your agency), child protective services.",
        "I report what we were told about a child. We received it Fri 20 Nov 2026, 20:00.",
        "We do not know yet: where the child is, who is with the child, the child’s name, the child’s \
         age, whether the child is missing, whether it is safe to call or text the child, who does it, \
         any danger to officers.",
        "Please give me your name, your badge number and your case number. It is now (say the time).",
        "A written referral follows.",
    ];
    assert_eq!(script, expected);
}

#[test]
fn the_reporter_is_never_said_even_while_the_paper_still_waits_for_a_person() {
    let report = answer(
        &ordinary(),
        &[
            ("/reporter/name", "Odalys Brandt"),
            ("/reporter/relationship", "coach"),
            ("/reporter/how_known", "He said it in the locker room."),
            ("/referral/include_reporter", "yes"),
            ("/child/with_whom", "his coach, until nine"),
            ("/allegation/reporter_words", "I am his coach, Odalys."),
        ],
    );
    let script = script(&report).join("\n");
    for words in ["Odalys", "Brandt", "coach", "locker"] {
        assert!(!script.contains(words), "“{words}” is said: {script}");
    }
    assert!(script.contains("With the child: his [left out], until nine"));
    assert!(script.contains("(Not to be read aloud.) Where “[left out]” stands"));
}

#[test]
fn the_script_of_a_practice_vault_calls_nobody() {
    let sheet = call_sheet(&ordinary(), &office(), true);
    let script = phone_script(&sheet).expect("the template is sound");
    assert_eq!(
        script[0],
        "TRAINING. This case is invented: read it aloud, and call nobody."
    );
}

#[test]
fn what_is_typed_is_said_as_it_is() {
    let script = script(&hostile()).join("\n");
    for value in [HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[8]] {
        assert!(script.contains(value), "{value:?} is in {script}");
    }
}
