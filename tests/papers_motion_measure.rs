//! What is measured in finished PDFs: court papers leave what the court asks for, and nothing is missed.

#[path = "papers_motion/pdf.rs"]
mod pdf;
#[path = "papers/samples.rs"]
#[expect(dead_code, reason = "other tests use the other samples")]
mod samples;

use law::motion::measured::{ActiveContent, CourtPaper};
use lopdf::{Dictionary, Object, StringFormat, dictionary};
use papers::{
    document::{Block, Document, Run, Setting},
    measure::{Active, Measured, measure},
};
use pdf::{file, measured_file, seen};
use samples::{form, keep, motion, motion_parted_by, set};

const HALF_INCH: f32 = 36.0;
const TWO_INCHES: f32 = 144.0;
const THREE_INCHES: f32 = 216.0;

fn measured(document: &Document) -> Measured {
    measure(&set(document).bytes).expect("the paper can be read")
}

/// The sample motion set as an order that a judge is to sign.
fn order() -> Document {
    Document {
        setting: Setting::Order,
        footer: None,
        ..motion(30)
    }
}

fn top(measured: &Measured, page: usize) -> f32 {
    measured.pages[page].top_margin.expect("the page is read")
}

#[test]
fn every_court_paper_leaves_the_court_its_room() {
    let mut stamped = motion(25);
    stamped.stamp = "TRAINING, and a stamp of more words than any other stamp has, ".repeat(3);
    let mut confidential = motion(25);
    confidential.legend = vec![Run::plain(
        "Confidential, filed under Wis. Stat. § 801.20. ".repeat(4),
    )];
    let mut headed = motion(25);
    headed
        .blocks
        .retain(|block| !matches!(block, Block::Caption(_)));
    let mut wide = motion(25);
    if let Some(Block::Caption(caption)) = wide.blocks.first_mut() {
        for row in &mut caption.court {
            row[1] = vec![Run::plain(
                "CIRCUIT COURT OF A COUNTY WITH A LONG NAME ".repeat(3),
            )];
        }
        let line = caption.case[0].clone();
        caption.case = vec![line; 9];
    }
    for (name, document) in [
        ("plain", motion(25)),
        ("parentheses", motion_parted_by("parentheses", 25)),
        ("stamped", stamped),
        ("confidential", confidential),
        ("without a caption", headed),
        ("wide caption", wide),
        ("order", order()),
    ] {
        let measured = measured(&document);
        assert!(measured.pages.len() > 2, "{name} goes on");
        for (page, number) in measured.pages.iter().zip(1..) {
            assert_eq!(
                (page.width, page.height),
                (612.0, 792.0),
                "{name} is on Letter"
            );
            let top = page.top_margin.expect("the page is read");
            assert!(
                top >= HALF_INCH,
                "{name}, page {number}: {top} pt over the text"
            );
        }
        let corner = measured.corner.expect("the first page is read");
        assert!(
            corner >= TWO_INCHES,
            "{name}: the square is {corner} pt wide"
        );
        assert_eq!(measured.active, [], "{name} does nothing");
        assert!(
            measured.fonts_embedded(),
            "{name}: {:?}",
            measured.fonts_missing
        );
    }
}

#[test]
fn an_order_leaves_three_inches_and_has_no_foot_whether_or_not_it_is_a_draft() {
    for stamp in ["", "Draft 24 Nov 2026, not for filing"] {
        let document = Document {
            stamp: stamp.to_owned(),
            ..order()
        };
        let measured = measured(&document);
        assert!(
            top(&measured, 0) >= THREE_INCHES,
            "{} pt",
            top(&measured, 0)
        );
        for page in 1..measured.pages.len() {
            assert!(
                top(&measured, page) < 90.0,
                "only the first page begins further down"
            );
        }
        let name = if stamp.is_empty() {
            "order"
        } else {
            "order-draft"
        };
        let text = samples::read_back(&format!("motion-{name}.pdf"), &set(&document));
        assert!(!text.contains("page 1 of"), "an order has no foot");
        assert_eq!(text.contains("Draft"), !stamp.is_empty());
    }
}

#[test]
fn what_is_measured_is_what_another_program_draws() {
    for (name, document) in [
        ("seen-motion.pdf", motion(25)),
        ("seen-order.pdf", order()),
        (
            "seen-form.pdf",
            form("## Head\n\n{{ x }}\n", &"word ".repeat(2000)),
        ),
    ] {
        let pdf = set(&document);
        let drawn = seen(&keep(name, &pdf));
        let measured = measure(&pdf.bytes).expect("it can be read");
        assert_eq!(drawn.len(), measured.pages.len());
        for (index, drawn) in drawn.into_iter().enumerate() {
            let said = top(&measured, index);
            assert!(
                said <= drawn + 0.5,
                "{name}, page {index}: said {said}, drawn {drawn}"
            );
            assert!(
                drawn - said < 6.0,
                "{name}, page {index}: said {said}, drawn {drawn}"
            );
        }
    }
}

/// The top margin and the free corner of a page of 600 by 800 points with this content.
fn of(content: &str) -> (f32, f32) {
    let measured = measured_file(file(content, Dictionary::new()));
    (top(&measured, 0), measured.corner.expect("it is read"))
}

#[test]
fn every_way_of_drawing_is_counted_and_only_what_shows() {
    let empty = (800.0, 600.0);
    for (what, content, expected) in [
        ("nothing", "", empty),
        ("a box", "100 700 50 20 re f", (80.0, 450.0)),
        ("a box at the right", "500 700 50 20 re f", (80.0, 80.0)),
        (
            "a stroke, half of its thickness over it",
            "10 w 0 700 m 50 700 l S",
            (95.0, 545.0),
        ),
        ("a curve", "0 0 m 0 750 10 750 10 0 c f", (50.0, 590.0)),
        (
            "a box that was moved",
            "q 2 0 0 2 0 0 cm 0 300 10 10 re f Q",
            (180.0, 580.0),
        ),
        (
            "after the state came back",
            "q 2 0 0 2 0 0 cm Q 0 300 10 10 re f",
            (490.0, 590.0),
        ),
        ("a path that is not drawn", "0 700 600 100 re n", empty),
        (
            "white",
            "1 g 0 0 600 800 re f 1 1 1 rg 0 0 600 800 re f 0 0 0 0 k 0 0 9 800 re f",
            empty,
        ),
        (
            "clipped away",
            "0 0 100 100 re W n 0 0 600 800 re f",
            (700.0, 700.0_f32.min(600.0)),
        ),
        (
            "a picture",
            "q 100 0 0 60 20 700 cm /Picture Do Q",
            (40.0, 480.0),
        ),
        (
            "a picture in the content",
            "q 9 0 0 9 0 0 cm BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q",
            (791.0, 600.0),
        ),
        (
            "a drawing",
            "q 1 0 0 1 0 600 cm /Drawing Do Q",
            (130.0, 550.0),
        ),
    ] {
        assert_eq!(of(content), expected, "{what}");
    }
}

#[test]
fn text_is_counted_where_it_stands() {
    // A font of which the file says nothing counts with a height of an em and 0.6 em for a letter.
    let text = |operators: &str| of(&format!("BT /F 10 Tf {operators} ET"));
    assert_eq!(text("100 700 Td (abcde) Tj"), (90.0, 470.0));
    assert_eq!(
        text("1 0 0 1 100 700 Tm [(ab) -1000 (cd)] TJ"),
        (90.0, 466.0)
    );
    assert_eq!(
        text("100 700 Td 20 TL (a) Tj T* (b) ' (c) '"),
        (90.0, 494.0)
    );
    assert_eq!(text("100 700 Td 5 Ts (a) Tj"), (85.0, 494.0), "raised");
    assert_eq!(
        text("100 700 Td 200 Tz (a) Tj"),
        (90.0, 488.0),
        "twice as wide"
    );
    assert_eq!(
        text("3 Tr 100 700 Td (under a scan) Tj"),
        (800.0, 600.0),
        "invisible"
    );
    assert_eq!(text("100 700 Td (   ) Tj"), (800.0, 600.0), "spaces");
    assert_eq!(
        text("0 1 -1 0 100 700 Tm (abcde) Tj"),
        (70.0, 497.0),
        "upright"
    );
}

#[test]
fn a_page_is_measured_as_it_is_shown() {
    let corner_box = "0 780 20 20 re f";
    for (turn, top_margin, corner, size) in [
        (0, 0.0, 580.0, (600.0, 800.0)),
        (90, 0.0, 0.0, (800.0, 600.0)),
        (180, 780.0, 600.0, (600.0, 800.0)),
        (270, 580.0, 600.0, (800.0, 600.0)),
    ] {
        let measured = measured_file(file(corner_box, dictionary! { "Rotate" => turn }));
        let page = measured.pages[0];
        assert_eq!((page.width, page.height), size, "turned by {turn}");
        assert_eq!(page.top_margin, Some(top_margin), "turned by {turn}");
        assert_eq!(measured.corner, Some(corner), "turned by {turn}");
    }
    let cropped = vec![0.into(), 0.into(), 600.into(), 790.into()];
    let measured = measured_file(file("0 700 9 9 re f", dictionary! { "CropBox" => cropped }));
    assert_eq!(measured.pages[0].height, 790.0);
    assert_eq!(top(&measured, 0), 81.0);
}

#[test]
fn notes_over_the_page_are_ink_and_links_are_not() {
    let note = |kind: &str| {
        let note = dictionary! {
            "Type" => "Annot", "Subtype" => kind,
            "Rect" => vec![500.into(), 780.into(), 590.into(), 795.into()],
        };
        let notes = vec![Object::Dictionary(note)];
        top(
            &measured_file(file("", dictionary! { "Annots" => notes })),
            0,
        )
    };
    assert_eq!(note("FreeText"), 5.0);
    assert_eq!(note("Link"), 800.0);
}

#[test]
fn what_e_filing_does_not_take_is_found_and_named_to_the_rules() {
    let mut scripted = file("", Dictionary::new());
    let action =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    scripted
        .catalog_mut()
        .expect("a catalogue")
        .set("OpenAction", action);
    let measured = measured_file(scripted);
    assert_eq!(measured.active, [Active::Script]);
    let told = measured.for_rules(CourtPaper::Exhibit, false, false);
    assert_eq!(told.active, [ActiveContent::Script]);

    let measured = measured_file(file("BT /F 9 Tf (x) Tj ET", Dictionary::new()));
    assert_eq!(measured.fonts_missing, ["Helvetica"]);
}

#[test]
fn a_file_that_is_locked_is_said_to_be_and_its_pages_are_not_guessed() {
    let mut locked = file("0 0 9 9 re f", Dictionary::new());
    let id = Object::String(b"0123456789abcdef".to_vec(), StringFormat::Literal);
    locked.trailer.set("ID", vec![id.clone(), id]);
    let permissions = lopdf::Permissions::empty();
    let version = lopdf::EncryptionVersion::V2 {
        document: &locked,
        owner_password: "owner",
        user_password: "user",
        key_length: 128,
        permissions,
    };
    let state = lopdf::EncryptionState::try_from(version).expect("it can be locked");
    locked.encrypt(&state).expect("it is locked");
    let mut bytes = Vec::new();
    locked.save_to(&mut bytes).expect("the file can be written");
    match measure(&bytes) {
        Ok(measured) => {
            assert_eq!(measured.active, [Active::Security]);
            assert_eq!(measured.corner, None, "what cannot be read is not judged");
        }
        Err(error) => assert!(error.to_string().contains("cannot be read"), "{error}"),
    }
}

#[test]
fn the_facts_reach_the_rules_in_thousandths_of_an_inch_and_never_too_wide() {
    let measured = measured(&order());
    let file = measured.for_rules(CourtPaper::ProposedOrder, false, true);
    assert_eq!(file.bytes, measured.bytes);
    assert_eq!((file.pages[0].width, file.pages[0].height), (8_500, 11_000));
    assert!(
        (3_000..3_200).contains(&file.pages[0].top),
        "{:?}",
        file.pages[0]
    );
    assert!(
        file.corner.is_some_and(|corner| corner >= 2_000),
        "{:?}",
        file.corner
    );
}

#[test]
fn what_is_no_pdf_is_refused_in_plain_words() {
    let error = measure(b"not a pdf").expect_err("it is none");
    assert!(
        error.to_string().contains("cannot be read as a PDF"),
        "{error}"
    );
}
