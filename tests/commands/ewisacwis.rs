//! A report as text for eWiSACWIS, over real IPC.

use serde_json::json;

use crate::FRIDAY_NIGHT;
use crate::ipc::Program;
use crate::record::check;

#[test]
fn the_text_has_what_was_told_and_not_who_told_it() {
    let program = Program::at(FRIDAY_NIGHT);
    program.county();
    let id = program.report(&[
        ("/call/received_at", "20:00"),
        ("/call/means", "phone"),
        ("/child/name", "Jay"),
        ("/child/whereabouts", "the motel on 8th Street"),
        ("/allegation/trafficking", "suspected"),
        ("/allegation/reporter_words", "Jay said: “people pay Dre”."),
        ("/reporter/name", "Odalys Brandt"),
        ("/plan/asked", "Find the child tonight."),
    ]);
    let made = program.ok("ewisacwis_text", json!({ "id": id }));
    let text = made.to_string();
    assert!(
        !text.contains("Odalys"),
        "the worker types the reporter there: {text}"
    );
    assert!(text.contains("Jay said: \\\"people pay Dre\\\"."), "{text}");
    assert_eq!(made[0]["title"], "Access Information");
    check(&program, "ewisacwis_text", &made);
}
