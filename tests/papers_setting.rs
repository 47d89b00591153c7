//! Papers as PDF files: what is in them, how they are tagged, and that they come out the same.

#[path = "papers/facts.rs"]
mod facts;
#[path = "papers/samples.rs"]
mod samples;
#[path = "papers/values.rs"]
mod values;

use std::{collections::BTreeMap, env, fs, process::Command, thread};

use facts::Facts;
use lopdf::Object;
use samples::{
    date, form, motion, motion_parted_by, read_back, referral, referral_alleging, set, squeezed,
};

#[test]
fn a_referral_is_one_page_and_reads_in_order() {
    let pdf = set(&referral());
    assert_eq!(pdf.pages, 1, "the usual referral fits on one page");
    assert_eq!(pdf.unset, Vec::<char>::new());
    let text = squeezed(&read_back("referral.pdf", &pdf));
    assert_in_order(
        &text,
        &[
            "Confidential.",
            "Referral to law enforcement",
            "Due within 12 hours of the report Sat 21 Nov 2026, 08:00",
            "1 Asked of you now",
            "2 The child",
            "6 Received by",
            "SH-2026-0112 · Referral to law enforcement",
            "page 1 of 1",
        ],
    );
}

#[test]
fn a_motion_reads_in_order_and_its_signature_is_not_left_alone() {
    let pdf = set(&motion(12));
    let text = read_back("motion.pdf", &pdf);
    assert_in_order(
        &squeezed(&text),
        &[
            "Draft 24 Nov 2026, not for filing",
            "STATE OF WISCONSIN",
            "DANE COUNTY",
            "Plaintiff,",
            "R. AMOS,",
            "Case No. 2014CM001954",
            "DEFENDANT’S MOTION",
            "As grounds she states:",
            "1. From March",
            "3. She did not raise",
            "STATEMENT OF FACTS",
            "4. In week 1",
            "Exhibit",
            "Her own declaration",
            "1) vacate the conviction,",
            "M. Quade",
        ],
    );
    let last = text.trim_end_matches('\u{C}').rsplit('\u{C}').next();
    let last = squeezed(last.expect("there is a last page"));
    assert_in_order(
        &last,
        &["grant what else is just.", "Attorney for the defendant"],
    );
}

fn assert_in_order(text: &str, order: &[&str]) {
    let mut rest = text;
    for words in order {
        let Some((_, after)) = rest.split_once(words) else {
            panic!("“{words}” is not where it is read: {text}");
        };
        rest = after;
    }
}

#[test]
fn every_piece_of_every_page_stands_in_the_tree_once() {
    let table =
        "| Head | Other |\n|---|---|\n| {{ x }} | b |\n| | c |\n\n- one\n  1) two\n- three\n";
    let long = "word ".repeat(4000);
    for document in [
        referral(),
        motion(40),
        form(table, &long),
        referral_alleging(&long),
    ] {
        Facts::read(&set(&document).bytes).check_marks();
    }
}

#[test]
fn the_tree_says_what_each_thing_is() {
    let facts = Facts::read(&set(&motion(1)).bytes);
    let kinds: Vec<&str> = facts
        .elements
        .iter()
        .map(|(kind, _)| kind.as_str())
        .collect();
    assert_eq!(kinds[0], "Document");
    let count = |kind: &str| kinds.iter().filter(|other| **other == kind).count();
    assert_eq!((count("H1"), count("H2")), (1, 1));
    assert_eq!(
        (count("Table"), count("TR"), count("TH"), count("TD")),
        (1, 3, 5, 4)
    );
    assert_eq!(
        (count("L"), count("LI"), count("Lbl"), count("LBody")),
        (4, 9, 9, 9)
    );
    let scopes: Vec<&Object> = facts
        .file
        .objects
        .values()
        .filter_map(|object| {
            object
                .as_dict()
                .ok()?
                .get(b"A")
                .ok()?
                .as_dict()
                .ok()?
                .get(b"Scope")
                .ok()
        })
        .collect();
    assert_eq!(scopes.len(), 5, "every header cell says what it heads");
}

#[test]
fn the_file_says_the_same_about_itself_everywhere_and_nothing_of_the_machine() {
    let mut document = motion(1);
    document.title = "Motion <of> R. Łęcki & \u{7}others".to_owned();
    let facts = Facts::read(&set(&document).bytes);
    let information = facts.information();
    assert_eq!(information["Title"], "Motion <of> R. Łęcki & others");
    assert_eq!(information["CreationDate"], "D:20261124093000+00'00'");
    assert_eq!(information["ModDate"], information["CreationDate"]);
    let keys: Vec<&str> = information.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["CreationDate", "Creator", "ModDate", "Producer", "Title"]
    );
    let xmp = facts.xmp();
    for expected in [
        "xml:lang=\"x-default\">Motion &lt;of&gt; R. Łęcki &amp; others<",
        "<xmp:CreateDate>2026-11-24T09:30:00+00:00<",
        "<xmp:ModifyDate>2026-11-24T09:30:00+00:00<",
        &format!("<pdf:Producer>{}<", information["Producer"]),
        &format!("<xmp:CreatorTool>{}<", information["Creator"]),
        "<pdfaid:part>2<",
        "<pdfuaid:part>1<",
    ] {
        assert!(xmp.contains(expected), "XMP lacks {expected}");
    }
    let catalogue = facts.catalogue();
    assert_eq!(
        catalogue.get(b"Lang").map(facts::text).ok().as_deref(),
        Some("en-US")
    );
    let keys: Vec<&[u8]> = catalogue.iter().map(|(key, _)| key.as_slice()).collect();
    for active in [&b"OpenAction"[..], b"AA", b"AcroForm", b"Names"] {
        assert!(
            !keys.contains(&active),
            "nothing in the file acts by itself"
        );
    }
    for object in facts
        .file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
    {
        for active in [
            &b"JS"[..],
            b"JavaScript",
            b"Launch",
            b"URI",
            b"EmbeddedFile",
        ] {
            assert!(
                object.get(active).is_err(),
                "nothing in the file acts or leads elsewhere"
            );
        }
    }
}

#[test]
fn pages_are_letter_and_fonts_are_embedded_subset_and_measured_right() {
    let facts = Facts::read(&set(&form("{{ x }}\n", &format!("{} ☐ **x**", values::ARABIC))).bytes);
    for page in facts.pages() {
        let page = facts.dictionary(page);
        let edges = page
            .get(b"MediaBox")
            .and_then(Object::as_array)
            .expect("a page has edges");
        let edges: Vec<f32> = edges
            .iter()
            .filter_map(|edge| edge.as_float().ok())
            .collect();
        assert_eq!(edges, [0.0, 0.0, 612.0, 792.0]);
        assert_eq!(
            page.get(b"Tabs").and_then(Object::as_name).ok(),
            Some(&b"S"[..])
        );
        assert!(page.get(b"Annots").is_err(), "a page has no annotations");
    }
    let fonts = facts.fonts();
    let names: Vec<&str> = fonts.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(
        names.len(),
        4,
        "only the faces that are used are embedded: {names:?}"
    );
    for (name, font, below) in &fonts {
        assert!(name.as_bytes()[6] == b'+', "{name} is a subset");
        assert!(
            font.get(b"ToUnicode").is_ok(),
            "{name} says what its glyphs mean"
        );
        let descriptor = below.get(b"FontDescriptor").and_then(Object::as_reference);
        let descriptor = facts.dictionary(descriptor.expect("there is a descriptor"));
        let program = descriptor.get(b"FontFile2").and_then(Object::as_reference);
        let program = facts
            .file
            .get_object(program.expect("the font is embedded"));
        let program = program.and_then(Object::as_stream).expect("it is a stream");
        let bytes = program.decompressed_content().expect("it can be unpacked");
        let font = harfrust::Font::new(bytes, 0).expect("the embedded font can be read");
        let shaper = harfrust::ShaperFont::new(&font);
        let widths = below
            .get(b"W")
            .and_then(Object::as_array)
            .expect("it has widths");
        for pair in widths.chunks(2) {
            let first = pair[0].as_i64().expect("a first glyph");
            let listed = pair[1].as_array().expect("its widths and the next ones'");
            for (glyph, width) in (first..).zip(listed) {
                let glyph = harfrust::GlyphId::new(u32::try_from(glyph).expect("a glyph"));
                let own = i64::from(shaper.glyph_h_advance(glyph));
                assert_eq!(
                    width.as_i64().ok(),
                    Some(own),
                    "{name} {glyph} is as wide as drawn"
                );
            }
        }
    }
}

#[test]
fn the_same_paper_and_date_give_the_same_bytes_in_threads_and_processes() {
    const PLACE: &str = "PAPERS_WRITE_TO";
    let name = "the_same_paper_and_date_give_the_same_bytes_in_threads_and_processes";
    let made = || set(&motion(20)).bytes;
    if let Some(path) = env::var_os(PLACE) {
        fs::write(path, made()).expect("the other process can write");
        return;
    }
    let expected = made();
    let threads: Vec<_> = (0..4)
        .map(|_| thread::spawn(move || set(&motion(20)).bytes))
        .collect();
    for thread in threads {
        assert!(
            thread.join().expect("the thread ends") == expected,
            "threads give the same"
        );
    }
    let folder = tempfile::tempdir().expect("a folder can be made");
    let path = folder.path().join("other.pdf");
    let program = env::current_exe().expect("the test knows its program");
    let status = Command::new(program)
        .args(["--exact", name])
        .env(PLACE, &path)
        .status();
    assert!(status.expect("the other process runs").success());
    assert!(
        fs::read(&path).expect("it wrote") == expected,
        "processes give the same"
    );
    let later = papers::pdf::write(&motion(20), date() + chrono::Duration::seconds(1));
    assert!(
        later.expect("it is written").bytes != expected,
        "the date is in the file"
    );
}

#[test]
fn a_long_paper_counts_its_pages_and_its_sections_are_bookmarks() {
    let pdf = set(&motion_parted_by("parentheses", 232));
    assert_eq!(pdf.pages, 20, "the long sample fills twenty pages");
    let text = squeezed(&read_back("long.pdf", &pdf));
    for page in 1..=20 {
        assert_eq!(
            text.matches(&format!("page {page} of 20")).count(),
            1,
            "page {page} is counted"
        );
    }
    let facts = Facts::read(&pdf.bytes);
    let titles: Vec<String> = facts
        .file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|item| item.get(b"Dest").is_ok())
        .filter_map(|item| item.get(b"Title").map(facts::text).ok())
        .collect();
    assert_eq!(titles.len(), 2, "both headings are bookmarks: {titles:?}");
    assert!(titles.iter().any(|title| title == "STATEMENT OF FACTS"));
}

#[test]
fn a_table_over_several_pages_has_its_head_on_each_and_once_in_the_tree() {
    let rows: String = (1..=120)
        .map(|row| format!("| Row {row} | {{{{ x }}}} |\n"))
        .collect();
    let document = form(
        &format!("| Number | What |\n|--|----|\n{rows}"),
        "a value of the row",
    );
    let pdf = set(&document);
    assert!(pdf.pages > 2, "the table goes on");
    let text = read_back("table.pdf", &pdf);
    assert_eq!(
        text.matches("Number").count(),
        pdf.pages,
        "every page has the head"
    );
    let facts = Facts::read(&pdf.bytes);
    facts.check_marks();
    let heads = facts
        .elements
        .iter()
        .filter(|(kind, _)| kind == "TH")
        .count();
    assert_eq!(heads, 2, "the head is read once");
}

#[test]
fn headings_never_skip_a_level() {
    let facts = Facts::read(&set(&form("### Deep\n\ntext\n\n### Deeper\n", "")).bytes);
    let kinds: BTreeMap<&str, usize> =
        facts
            .elements
            .iter()
            .fold(BTreeMap::new(), |mut kinds, (kind, _)| {
                *kinds.entry(kind.as_str()).or_default() += 1;
                kinds
            });
    assert_eq!(
        kinds.get("H1"),
        Some(&1),
        "the first heading is the first level"
    );
    assert_eq!(kinds.get("H2"), Some(&1), "the next is at most one deeper");
}
