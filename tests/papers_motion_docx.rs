//! Papers as Word files: what is in them, that they say nothing of the machine, and that LibreOffice opens
//! them, saves them and sets them without losing anything.

#[path = "papers/samples.rs"]
#[expect(dead_code, reason = "other tests use the other samples")]
mod samples;
#[path = "papers_motion/word.rs"]
mod word;

use papers::document::{Block, Document, Heading, List, Run, Setting};
use samples::{form, motion, motion_parted_by, referral, squeezed};
use word::{Office, date, part, parts, written};

/// The sample motion set as an order that a judge is to sign.
fn order(stamp: &str) -> Document {
    Document {
        setting: Setting::Order,
        footer: None,
        stamp: stamp.to_owned(),
        ..motion(30)
    }
}

#[test]
fn the_same_paper_and_date_give_the_same_bytes_whatever_was_written_before() {
    let first = written(&motion(5));
    let between = written(&referral());
    assert_ne!(first, between);
    assert_eq!(first, written(&motion(5)));
    let elsewhere = std::thread::spawn(|| written(&motion(5)));
    assert_eq!(first, elsewhere.join().expect("the thread ends"));
    let later = papers::docx::write(&motion(5), date() + chrono::TimeDelta::days(1));
    assert_ne!(first, later.expect("it is written"), "the date is in it");
}

#[test]
fn the_file_names_title_language_and_date_and_nobody() {
    let mut document = motion(1);
    document.title = "Motion <of> R. Łęcki & \u{7}others".to_owned();
    let file = written(&document);
    let core = part(&file, "docProps/core.xml");
    for expected in [
        "<dc:title>Motion &lt;of&gt; R. Łęcki &amp; [U+0007]others</dc:title>",
        "<dc:language>en-US</dc:language>",
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2026-11-24T09:30:00Z</dcterms:created>",
    ] {
        assert!(core.contains(expected), "{core}");
    }
    assert!(
        !core.contains("creator") && !core.contains("lastModifiedBy"),
        "{core}"
    );
    assert!(part(&file, "word/styles.xml").contains("<w:lang w:val=\"en-US\""));
    let everything: String = parts(&file).into_values().collect();
    for word in ["unknown", "root", "/home", "rsid", "comment"] {
        assert!(!everything.contains(word), "“{word}” is in the file");
    }
    if let Ok(user) = std::env::var("USER") {
        assert!(
            user.is_empty() || !everything.contains(&user),
            "the user’s name is in the file"
        );
    }
}

#[test]
fn styles_are_real_and_numbers_count_by_themselves() {
    let file = written(&motion(3));
    let text = part(&file, "word/document.xml");
    let styles = part(&file, "word/styles.xml");
    for style in [
        "Title",
        "Heading1",
        "Heading2",
        "Heading3",
        "Body",
        "Numbered",
        "CaptionTable",
        "Signature",
    ] {
        assert!(
            styles.contains(&format!("w:styleId=\"{style}\"")),
            "{style} is not a style"
        );
    }
    let numbered =
        r#"<w:pStyle w:val="Numbered"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>"#;
    let numbering = part(&file, "word/numbering.xml");
    for kind in ["<w:abstractNum w:abstractNumId=\"", "<w:num w:numId=\""] {
        let ids: Vec<&str> = numbering
            .split(kind)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap_or_default())
            .collect();
        let once: std::collections::BTreeSet<&str> = ids.iter().copied().collect();
        assert_eq!(ids.len(), once.len(), "two numberings have one id: {ids:?}");
        assert!(ids.len() > 3, "{ids:?}");
    }
    assert!(numbering.contains(r#"<w:ind w:left="720" w:right="0" w:hanging="720"/>"#));
    assert_eq!(
        text.matches(numbered).count(),
        6,
        "grounds, reason and facts count by themselves"
    );
    assert!(!text.contains(">1."), "no number is typed");
    assert!(text.contains(r#"<w:tblStyle w:val="CaptionTable"/>"#));
    assert!(
        text.contains("<w:tblHeader/>"),
        "a table’s head stands on each of its pages"
    );
    let size = r#"<w:rFonts w:ascii="Times New Roman""#;
    assert!(
        styles.contains(size) && styles.contains(r#"<w:sz w:val="24"/>"#),
        "serif of 12 pt"
    );
}

/// A paper with every kind of block, and signs that XML or Word could take amiss.
fn everything() -> Document {
    let body = "# Heading one\n\n## Section | note\n\n### Deep\n\nText {{ x }}:\n\n1. First {{ x }}\n\n   More of \
                the first.\n\n   - bullet\n\n     1) in it\n\n2. Second\n\n1) one\n2) two\n\nBetween.\n\n1) again\n\n---\n\n\
                | Head {{ x }} | B |\n|---|------|\n| **row** | {{ x }} |\n\n[page break]\n\n```title\nName\nunder\n---\nDue\n{{ x }}\n```\n\n\
                ```form\n3 Label {{ x }} = {{ x }} | 3 Write here = ____\n```\n\n```legend\nBoxed {{ x }}\n```\n\n\
                ```signature\n____ | Dated: ________\n{{ x }} |\n```\n";
    form(body, "<&\"'> ]]> \u{1}é بيت\nnext")
}

#[test]
fn every_part_is_sound_xml_in_the_order_of_the_schema() {
    for document in [everything(), motion(3), order("Draft"), referral()] {
        for (name, part) in parts(&written(&document)) {
            word::check_order(&name, &part);
        }
    }
}

#[test]
fn libreoffice_opens_saves_and_sets_it_without_loss() {
    let office = Office::start();
    let parentheses = motion_parted_by("parentheses", 12);
    for (name, document) in [
        ("word-motion", motion(12)),
        ("word-parentheses", parentheses),
    ] {
        let file = written(&document);
        let saved = office.saved(name, &file);
        let text = part(&saved, "word/document.xml");
        let styles = part(&saved, "word/styles.xml");
        for style in [
            "Body",
            "Numbered",
            "heading 1",
            "heading 2",
            "Signature",
            "Caption text",
        ] {
            let named = format!("w:name w:val=\"{}\"", style.to_lowercase());
            assert!(
                styles.to_lowercase().contains(&named),
                "{name} lost {style}"
            );
        }
        assert!(
            text.matches("<w:numPr>").count() >= 15,
            "{name} lost its numbering"
        );
        let set = squeezed(&office.text(name, &file, &[]));
        for words in expected(&document) {
            assert!(set.contains(&words), "{name} lost “{words}”: {set}");
        }
        let set = squeezed(&office.text(name, &file, &["-layout"]));
        for number in [
            "1. From March",
            "3. She did not raise",
            "15. In week 12",
            "1) vacate",
        ] {
            assert!(
                set.contains(number),
                "{name}: “{number}” is not counted: {set}"
            );
        }
        assert!(set.contains("page 1 of"), "{name} lost its foot");
    }
    let set = squeezed(&office.text("word-everything", &written(&everything()), &["-layout"]));
    for words in [
        "<&\"'> ]]> [U+0001]é",
        "1. First",
        "2. Second",
        "1) one",
        "2) two",
        "1) again",
        "Write here",
    ] {
        assert!(set.contains(words), "“{words}” is lost: {set}");
    }
}

/// The words of a paper, paragraph by paragraph, as far as a reader meets them in one piece.
fn expected(document: &Document) -> Vec<String> {
    fn of(block: &Block, out: &mut Vec<String>) {
        let mut add = |runs: &[Run]| out.extend(runs.iter().map(|run| squeezed(&run.text)));
        match block {
            Block::Paragraph(runs) | Block::Heading(Heading { runs, .. }) => add(runs),
            Block::Table(table) => table.rows.iter().flatten().for_each(|runs| add(runs)),
            Block::Numbered { blocks, .. } => blocks.iter().for_each(|block| of(block, out)),
            Block::List(List { items, .. }) => {
                items.iter().flatten().for_each(|block| of(block, out));
            }
            _ => {}
        }
    }
    let mut out = Vec::new();
    document.blocks.iter().for_each(|block| of(block, &mut out));
    // A long piece can be parted by the foot of a page.
    out.retain(|words| words.len() < 90);
    out
}

#[test]
fn libreoffice_leaves_a_court_its_room() {
    let office = Office::start();
    let all = [
        ("word-order", order(""), 216.0),
        (
            "word-order-draft",
            order("Draft 24 Nov 2026, not for filing"),
            216.0,
        ),
        ("word-pleading", motion(25), 0.0),
    ];
    let files = all
        .each_ref()
        .map(|(name, document, _)| ((*name).to_owned(), written(document)));
    office.set_all(&files);
    for ((name, _, first), (_, file)) in all.into_iter().zip(&files) {
        let measured = office.measured(name, file);
        assert!(measured.pages.len() > 2, "{name} goes on");
        let tops: Vec<f32> = measured
            .pages
            .iter()
            .filter_map(|page| page.top_margin)
            .collect();
        assert!(tops[0] >= first, "{name}: {tops:?}");
        assert!(tops.iter().all(|top| *top >= 36.0), "{name}: {tops:?}");
        assert!(
            tops[1] < 90.0,
            "{name}: only the first page begins further down: {tops:?}"
        );
        assert!(
            measured.corner.is_some_and(|corner| corner >= 144.0),
            "{name}: {:?}",
            measured.corner
        );
    }
    let text = office.text("word-order", &written(&order("")), &[]);
    assert!(!text.contains("page 1 of"), "an order has no foot");
}
