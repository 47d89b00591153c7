//! The register of papers: each as it went out, and found again by its bytes.

#![allow(clippy::unwrap_used, reason = "a panic here fails the test")]

mod vault_office;

use casefile::id::RecordId;
use store::file_sort::FileSort;
use store::paper_register::{Left, PaperOut};
use vault_office::{Office, at, desk, request, saved};

const PDF: &[u8] = b"%PDF-1.7 a referral, set by Sandhill, with a seal in it: /Subtype /Image";

fn out(recipient: &str) -> PaperOut {
    PaperOut {
        title: "Referral to law enforcement".into(),
        recipient: recipient.into(),
        basis: "Wis. Stat. § 48.981(3)(a)3.".into(),
        revision: None,
        left: Left::Printed,
    }
}

#[test]
fn a_paper_is_kept_as_it_went_out_and_its_bytes_tell_when_and_to_whom() {
    let (office, vault) = Office::open_new();
    let case = request(RecordId::new(), vec![], "Mai", 1);
    let revision = saved(desk(&vault), &case);
    let desk = desk(&vault);
    let police = PaperOut {
        revision: Some(revision),
        ..out("Kinnickinnic Police Department")
    };
    let first = desk
        .keep_paper(case.record, police.clone(), PDF, at(2))
        .unwrap();
    let second = desk
        .keep_paper(case.record, out("Sheriff"), PDF, at(3))
        .unwrap();
    let notice = desk
        .keep_paper(case.record, out("Tribe"), b"%PDF-1.7 other", at(4))
        .unwrap();
    assert_eq!(
        (&first.out, first.sort, first.size, first.at),
        (&police, FileSort::Pdf, PDF.len() as u64, at(2))
    );
    let both = vec![first.clone(), second];
    assert_eq!(desk.papers_like(&mut &*PDF).unwrap(), both);
    assert_eq!(desk.papers_like(&mut &PDF[1..]).unwrap(), []);
    assert_eq!(desk.papers(case.record).unwrap().len(), 3);
    assert_eq!(desk.papers_out(1).unwrap(), [notice]);
    assert_eq!(
        desk.attachments(case.record).unwrap(),
        [],
        "it is no attachment"
    );

    // What any tool gives for the file that went out is the hash in the register.
    let file = office.file("referral.pdf");
    std::fs::write(&file, PDF).unwrap();
    let sum = std::process::Command::new("sha256sum")
        .arg(&file)
        .output()
        .unwrap();
    let sum = String::from_utf8(sum.stdout).unwrap();
    assert!(sum.starts_with(&first.hash), "{sum}");

    let mut bytes = Vec::new();
    desk.file_bytes(first.file, &mut bytes, &mut |_| true)
        .unwrap();
    assert_eq!(bytes, PDF);
    assert_eq!(desk.verify().unwrap().broken, []);
    vault.close().unwrap();
    let vault = office.open(5).unwrap();
    let desk = vault_office::desk(&vault);
    assert_eq!(desk.papers_like(&mut &*PDF).unwrap(), both);
}

#[test]
fn a_paper_that_went_out_from_here_can_be_attached_again_whatever_it_holds() {
    let (_office, vault) = Office::open_new();
    let case = request(RecordId::new(), vec![], "Mai", 1);
    saved(desk(&vault), &case);
    let attach = || desk(&vault).attach(case.record, "back", &mut &*PDF, at(2), &mut |_| true);
    vault_office::refused(attach());
    desk(&vault)
        .keep_paper(case.record, out("Police"), PDF, at(3))
        .unwrap();
    assert_eq!(attach().unwrap().sort, FileSort::Pdf);
}
