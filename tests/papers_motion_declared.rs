//! What the movant declares, and what a certificate of service certifies: nothing that nobody told, and nothing
//! that has not happened.

#[path = "papers_motion/cases.rs"]
#[expect(dead_code, reason = "other tests use the other cases")]
mod cases;
#[path = "papers_motion/made.rs"]
#[expect(dead_code, reason = "other tests print the papers")]
mod made;

use casefile::motion::MotionFacts;
use papers::text;

use cases::{answer, drafted, rock};
use made::Papers;

#[test]
fn a_declaration_says_only_what_the_movant_told_and_leaves_its_form_to_be_written() {
    let more = [
        ("/story/items/#5/told_by", "A police report"),
        ("/story/items/#4/told_by", "Ms. Amos"),
        ("/story/items/#7/told_by", "the client"),
        ("/movant/date_of_birth", "1990-05-02"),
    ];
    let papers = Papers::of(&drafted(&answer(&rock(), &more)));
    let declared = text::write(&papers.declaration);
    for words in [
        "My name is Rosalind Amos. The file of this case calls me Rosalind Teague.",
        "2. April 2012. I left when he was in jail.",
        "I told what stands in its ¶¶ 1–2, 5, and it is true.",
        "I declare under penalty of false swearing under the law of Wisconsin that the foregoing is true and correct.",
        "Signed on the ________ day of ____________________, ________, at ________________________________ (city or other location, and state or country).",
        "Signature",
        "Printed name",
    ] {
        assert!(
            declared.contains(words),
            "“{words}” is not there: {declared}"
        );
    }
    assert!(
        !declared.contains("born"),
        "an age matters only to § 948.051: {declared}"
    );
    let told = text::write(&papers.statement_of_facts);
    assert!(
        told.contains("(The defendant.)") && !told.contains("client"),
        "the court reads the word of its file: {told}"
    );
    let child = answer(
        &rock(),
        &[more[3], ("/trafficked/routes", "940.302, 948.051")],
    );
    let declared = text::write(&Papers::of(&drafted(&child)).declaration);
    assert!(
        declared.contains("I was born on May 2, 1990."),
        "{declared}"
    );
}

#[test]
fn a_declaration_of_somebody_who_told_nothing_claims_nothing() {
    let silent = answer(
        &rock(),
        &[
            ("/story/items/#3/told_by", "the defendant’s sister"),
            ("/story/items/#4/told_by", "Ms. Amos’s landlord"),
            ("/story/items/#5/told_by", "the defendant and her sister"),
            ("/story/items/#6/own_words", "-"),
            ("/story/items/#7/told_by", "a record"),
            ("/trafficked/causation", "-"),
            ("/reasons/why_not", "-"),
            ("/reasons/diligence", "-"),
            ("/reasons/safety", "-"),
        ],
    );
    let declared = text::write(&Papers::of(&drafted(&silent)).declaration);
    assert!(
        !declared.contains("true.") && !declared.contains("2."),
        "{declared}"
    );
}

#[test]
fn nobodys_electronic_signature_stands_on_a_declaration() {
    let signed = answer(&rock(), &[("/filing/sign", "yes")]);
    let declared = text::write(&Papers::of(&drafted(&signed)).declaration);
    assert!(
        !declared.contains("Electronically") && !declared.contains("Quade"),
        "{declared}"
    );
}

#[test]
fn a_certificate_certifies_nothing_before_it_has_happened() {
    let certificate = |more: &[(&str, &str)]| {
        let signed = answer(&rock(), &[("/filing/sign", "yes")]);
        text::write(&Papers::of(&drafted(&answer(&signed, more))).certificate_of_service)
    };
    let before = certificate(&[]);
    for blank in ["Served on: ____", "On: ____", "How: ____", "Dated: ____"] {
        assert!(before.contains(blank), "{before}");
    }
    assert!(!before.contains("Electronically signed"), "{before}");
    let served = [
        (
            "/filing/served_on_office",
            "the Rock County District Attorney’s Office",
        ),
        ("/filing/served_on", "2026-11-20"),
    ];
    let half = certificate(&served);
    assert!(
        half.contains("How: ____") && !half.contains("Electronically signed"),
        "{half}"
    );
    let done = certificate(&[served[0], served[1], ("/filing/served_how", "mail")]);
    for words in [
        "Served on: Rock County District Attorney’s Office",
        "On: November 20, 2026",
        "How: By mail",
        "Electronically signed by M. Quade",
    ] {
        assert!(done.contains(words), "“{words}”: {done}");
    }
    let other = certificate(&[served[0], served[1], ("/filing/served_how", "other")]);
    assert!(
        other.contains("How: ____"),
        "the way is written by hand: {other}"
    );
}

#[test]
fn a_certificate_lists_the_papers_that_there_are() {
    let certificate =
        |facts: &MotionFacts| text::write(&Papers::of(&drafted(facts)).certificate_of_service);
    let plain = certificate(&rock());
    assert!(
        plain.contains("Exhibits A and B") && !plain.contains("Declaration"),
        "{plain}"
    );
    let with = certificate(&answer(&rock(), &[("/filing/declaration", "yes")]));
    assert!(with.contains("Declaration of the defendant"), "{with}");
}
