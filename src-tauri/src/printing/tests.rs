//! Printing by programs that stand in for those of the print system.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use super::*;

/// A print system whose `lp` keeps what it is handed and how it was called, in a folder of its own.
struct Stand {
    folder: tempfile::TempDir,
    system: System,
}

fn program(folder: &Path, name: &str, script: &str) -> OsString {
    let path = folder.join(name);
    fs::write(
        &path,
        format!("#!/bin/sh\ncd '{}'\n{script}\n", folder.display()),
    )
    .expect("it is written");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).expect("it can be started");
    path.into_os_string()
}

fn stand(lp: &str) -> Stand {
    let folder = tempfile::tempdir().expect("a folder");
    let at = folder.path();
    let system = System {
        lp: program(at, "lp", lp),
        lpstat: program(
            at,
            "lpstat",
            "case $1 in -e) printf 'Front\\nBack room\\n';; -d) echo 'system default destination: Front';; esac",
        ),
        cancel: program(at, "cancel", "echo \"$@\" > cancelled"),
    };
    Stand { folder, system }
}

const KEEPS: &str =
    "printf '%s|' \"$@\" > called; cat > taken; echo 'request id is Front-41 (1 file(s))'";

fn job(pages: &str) -> Job<'_> {
    Job {
        title: "Referral",
        printer: "Back room",
        copies: 2,
        pages,
        of: 9,
    }
}

impl Stand {
    fn kept(&self, name: &str) -> Option<Vec<u8>> {
        fs::read(self.folder.path().join(name)).ok()
    }
}

#[test]
fn the_printer_gets_the_paper_byte_for_byte_and_is_told_how_to_print_it() {
    let stand = stand(KEEPS);
    let pdf: Vec<u8> = (0..300_000_u32).map(|at| at.to_le_bytes()[1]).collect();
    let printing = Printing::default();
    let answer = stand
        .system
        .print(&pdf, &job("1-3, 5"), &printing)
        .expect("it is printed");
    assert_eq!(
        answer.as_deref(),
        Some("request id is Front-41 (1 file(s))")
    );
    assert!(
        stand.kept("taken").as_deref() == Some(&pdf),
        "every byte, and no other"
    );
    let called = String::from_utf8(stand.kept("called").expect("it was called")).expect("words");
    assert_eq!(called, "-d|Back room|-n|2|-t|Referral|-P|1-3,5|-|");
    let view = printing.view();
    assert_eq!(
        (view.busy, view.hundredths, view.job.as_deref()),
        (false, 100, Some("Front-41"))
    );
    let printers = stand.system.printers();
    assert_eq!(
        (printers.names.len(), printers.default.as_deref()),
        (2, Some("Front"))
    );
}

#[test]
fn all_pages_are_asked_for_by_saying_nothing() {
    let stand = stand(KEEPS);
    stand
        .system
        .print(b"%PDF", &job(""), &Printing::default())
        .expect("it is printed");
    let called = String::from_utf8(stand.kept("called").expect("it was called")).expect("words");
    assert!(!called.contains("-P"), "{called}");
}

#[test]
fn a_paper_that_is_stopped_on_its_way_never_becomes_a_job() {
    // It takes the first bytes only, so that the rest waits; what came is kept at the end of its input alone.
    let stand = stand(
        "mkfifo gate; head -c 1000 > begun; read -r _ < gate; cat > taken; echo request id is X-1",
    );
    let pdf = vec![7_u8; 4_000_000];
    let printing = Printing::default();
    let (system, watched) = (&stand.system, printing.clone());
    let answer = std::thread::scope(|scope| {
        let sending = scope.spawn(|| system.print(&pdf, &job(""), &printing));
        while stand.kept("begun").is_none_or(|begun| begun.len() < 1000) {
            std::thread::yield_now();
        }
        assert!(watched.view().busy, "it is on its way");
        let second = system.print(&pdf, &job(""), &watched);
        assert!(second.is_err(), "one paper at a time");
        assert_eq!(system.stop(&watched).expect("it is stopped"), "Stopping.");
        fs::write(stand.folder.path().join("gate"), "go\n").expect("the print system goes on");
        sending.join().expect("it ends")
    });
    assert_eq!(
        answer.expect("that is no fault"),
        None,
        "nothing was printed"
    );
    assert_eq!(printing.view().job, None, "there is no job");
}

#[test]
fn a_job_that_the_print_system_has_is_taken_back() {
    let stand = stand(KEEPS);
    let printing = Printing::default();
    stand
        .system
        .print(b"%PDF", &job(""), &printing)
        .expect("it is printed");
    let told = stand.system.stop(&printing).expect("it is taken back");
    assert!(told.starts_with("Front-41 was taken back"), "{told}");
    assert_eq!(stand.kept("cancelled").as_deref(), Some(&b"Front-41\n"[..]));
    assert_eq!(
        stand.system.stop(&printing).expect("no fault"),
        "Nothing is being printed."
    );
}

#[test]
fn what_the_print_system_says_against_it_is_told() {
    let stand = stand("cat > /dev/null; echo 'lp: Not accepting jobs.' >&2; exit 1");
    let fault = stand
        .system
        .print(b"%PDF", &job(""), &Printing::default())
        .expect_err("it is refused");
    assert!(
        fault.message.contains("Not accepting jobs"),
        "{}",
        fault.message
    );
    let wrong = Job {
        printer: "Nowhere",
        ..job("")
    };
    let fault = stand
        .system
        .print(b"%PDF", &wrong, &Printing::default())
        .expect_err("there is none");
    assert_eq!(fault.field.as_deref(), Some("printer"));
    let many = Job {
        copies: 21,
        ..job("")
    };
    let fault = stand
        .system
        .print(b"%PDF", &many, &Printing::default())
        .expect_err("too many");
    assert_eq!(fault.field.as_deref(), Some("copies"));
}
