//! A packet: papers of the program and files from elsewhere, joined into one PDF.

#[path = "papers_referral/cases.rs"]
#[expect(dead_code, reason = "other tests use the other cases")]
mod cases;
#[path = "papers/facts.rs"]
#[expect(dead_code, reason = "other tests look at more of a paper")]
mod facts;
#[path = "papers/samples.rs"]
#[expect(dead_code, reason = "other tests use the other samples")]
mod samples;

use std::{fs, ops::ControlFlow, path::PathBuf, process::Command};

use facts::Facts;
use law::release::missing::own_file;
use lopdf::{Document as File, Object, Stream, dictionary};
use papers::{
    measure::measure,
    pdf::packet::{Origin, Packet, Part, join, pages_of},
    referral_packet::referral_packet,
};
use samples::{date, form, keep, motion, read_back, referral, set, squeezed};

fn ours<'a>(title: &'a str, bytes: &'a [u8]) -> Part<'a> {
    Part {
        title,
        bytes,
        origin: Origin::Ours,
    }
}

fn elsewhere<'a>(title: &'a str, bytes: &'a [u8]) -> Part<'a> {
    Part {
        title,
        bytes,
        origin: Origin::Elsewhere,
    }
}

fn joined(parts: &[Part<'_>]) -> Packet {
    let packet = join("A packet", date(), parts, |_| ControlFlow::Continue(()));
    packet
        .expect("the parts can be read")
        .expect("it was not broken off")
}

/// A file from elsewhere: its pages have their size and their font from the node above, it would run a script
/// when it is opened, and on its first page stand a link and a field that was filled in.
fn scanned(pages: usize) -> Vec<u8> {
    let mut file = File::with_version("1.5");
    let above = file.new_object_id();
    let font = file.add_object(
        dictionary! { "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica" },
    );
    let picture = dictionary! {
        "Type" => "XObject", "Subtype" => "Form", "BBox" => vec![0.into(), 0.into(), 100.into(), 20.into()],
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    };
    let picture = file.add_object(Stream::new(
        picture,
        b"BT /F 12 Tf 2 4 Td (filled in) Tj ET".to_vec(),
    ));
    let rect: Vec<Object> = vec![72.into(), 600.into(), 172.into(), 620.into()];
    let link = dictionary! {
        "Type" => "Annot", "Subtype" => "Link", "Rect" => rect.clone(),
        "A" => dictionary! { "S" => "URI", "URI" => Object::string_literal("https://example.org") },
    };
    let field = dictionary! {
        "Type" => "Annot", "Subtype" => "Widget", "FT" => "Tx", "Rect" => rect, "F" => 4,
        "AP" => dictionary! { "N" => picture },
        "AA" => dictionary! { "K" => dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("x()") } },
    };
    let mut kids = Vec::new();
    for number in 1..=pages {
        let text = format!("BT /F 14 Tf 72 700 Td (Record page {number}) Tj ET");
        let content = file.add_object(Stream::new(dictionary! {}, text.into_bytes()));
        let mut page = dictionary! { "Type" => "Page", "Parent" => above, "Contents" => content };
        if number == 1 {
            page.set("Annots", vec![link.clone().into(), field.clone().into()]);
        }
        kids.push(Object::Reference(file.add_object(page)));
    }
    let size: Vec<Object> = vec![0.into(), 0.into(), 595.into(), 842.into()];
    let count = i64::try_from(pages).expect("a few");
    let root = dictionary! {
        "Type" => "Pages", "Kids" => kids, "Count" => count, "MediaBox" => size,
        "Resources" => dictionary! { "Font" => dictionary! { "F" => font } },
    };
    file.objects.insert(above, root.into());
    let action =
        dictionary! { "S" => "JavaScript", "JS" => Object::string_literal("app.alert(1)") };
    let catalogue = file
        .add_object(dictionary! { "Type" => "Catalog", "Pages" => above, "OpenAction" => action });
    file.trailer.set("Root", catalogue);
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("it is written");
    bytes
}

/// Leaves a packet with foreign pages beside the papers, which all claim to conform.
fn kept_apart(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../papers-packet");
    fs::create_dir_all(&folder).expect("the folder can be made");
    let path = folder.join(name);
    fs::write(&path, bytes).expect("the packet can be written");
    path
}

fn told_by(program: &str, arguments: &[&str], path: &std::path::Path) -> String {
    let output = Command::new(program).args(arguments).arg(path).output();
    let output = output.unwrap_or_else(|_| panic!("{program} is installed"));
    let told = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{program} finds a fault: {told}");
    told
}

#[test]
fn our_papers_stay_tagged_and_the_packet_conforms_as_they_do() {
    let (first, second) = (set(&referral()), set(&motion(20)));
    let packet = joined(&[
        ours("The referral", &first.bytes),
        ours("The motion", &second.bytes),
    ]);
    assert!(packet.conforms, "every page in it was set here");
    assert_eq!(packet.begins, [1, 1 + first.pages]);
    assert_eq!(packet.pages, first.pages + second.pages);
    let facts = Facts::read(&packet.bytes);
    facts.check_marks();
    let parts = facts.elements.iter().filter(|(kind, _)| kind == "Part");
    assert_eq!(parts.count(), 2, "each paper is a part of one document");
    assert!(facts.xmp().contains("<pdfuaid:part>1<"));
    let pdf = papers::pdf::Pdf {
        bytes: packet.bytes,
        pages: packet.pages,
        unset: Vec::new(),
    };
    let text = squeezed(&read_back("packet.pdf", &pdf));
    let at = |words: &str| {
        text.find(words)
            .unwrap_or_else(|| panic!("“{words}” is lost"))
    };
    assert!(
        at("Referral to law enforcement") < at("DEFENDANT’S MOTION"),
        "the parts are in order"
    );
    let path = keep("packet.pdf", &pdf);
    told_by("qpdf", &["--check"], &path);
    let tree = told_by("pdfinfo", &["-struct-text"], &path);
    assert!(
        tree.contains("Part") && tree.contains("A. Lind"),
        "the tree has both papers: {tree}"
    );
}

#[test]
fn bookmarks_lead_to_each_part_and_to_the_headings_in_it() {
    let (first, second) = (set(&referral()), set(&motion(20)));
    let packet = joined(&[
        ours("The referral", &first.bytes),
        ours("The motion", &second.bytes),
    ]);
    let facts = Facts::read(&packet.bytes);
    let outline = facts
        .catalogue()
        .get(b"Outlines")
        .and_then(Object::as_reference)
        .expect("bookmarks");
    let below = |id| {
        let mut titles = Vec::new();
        let mut next = facts
            .dictionary(id)
            .get(b"First")
            .and_then(Object::as_reference)
            .ok();
        while let Some(item) = next {
            let bookmark = facts.dictionary(item);
            let up = bookmark.get(b"Parent").and_then(Object::as_reference).ok();
            assert_eq!(up, Some(id), "a bookmark knows what it stands under");
            titles.push((
                item,
                facts::text(bookmark.get(b"Title").expect("it has a title")),
            ));
            next = bookmark.get(b"Next").and_then(Object::as_reference).ok();
        }
        titles
    };
    let parts = below(outline);
    let titles: Vec<&str> = parts.iter().map(|(_, title)| title.as_str()).collect();
    assert_eq!(titles, ["The referral", "The motion"]);
    let own = below(parts[1].0);
    assert_eq!(
        below(own[0].0)[0].1,
        "STATEMENT OF FACTS",
        "the paper’s own bookmarks came along"
    );
}

#[test]
fn pages_from_elsewhere_come_along_as_they_look_and_nothing_in_them_acts() {
    let cover = set(&referral());
    let foreign = scanned(3);
    assert!(
        !measure(&foreign).expect("it can be read").active.is_empty(),
        "the sample would act"
    );
    assert_eq!(pages_of("Records", &foreign).ok(), Some(3));
    let packet = joined(&[ours("Cover", &cover.bytes), elsewhere("Records", &foreign)]);
    assert!(!packet.conforms, "nobody can answer for the foreign pages");
    assert_eq!(packet.pages, cover.pages + 3);
    let facts = Facts::read(&packet.bytes);
    let xmp = facts.xmp();
    assert!(
        !xmp.contains("pdfaid:part") && !xmp.contains("pdfuaid:part"),
        "it claims nothing: {xmp}"
    );
    let measured = measure(&packet.bytes).expect("it can be read");
    assert_eq!(measured.active, [], "nothing in it acts");
    let sizes: Vec<f32> = measured.pages.iter().map(|page| page.height).collect();
    assert_eq!(
        sizes[cover.pages..],
        [842.0; 3],
        "foreign pages keep their size"
    );
    let path = kept_apart("foreign.pdf", &packet.bytes);
    told_by("qpdf", &["--check"], &path);
    let read = Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .expect("pdftotext is installed");
    let read = squeezed(&String::from_utf8_lossy(&read.stdout));
    for words in [
        "Asked of you now",
        "Record page 1",
        "filled in",
        "Record page 3",
    ] {
        assert!(read.contains(words), "“{words}” is lost: {read}");
    }
}

#[test]
fn the_same_parts_and_date_give_the_same_bytes() {
    let paper = set(&motion(3)).bytes;
    let foreign = scanned(2);
    let made = || joined(&[ours("A", &paper), elsewhere("B", &foreign)]).bytes;
    assert!(made() == made(), "a hash of a packet means something");
}

#[test]
fn a_long_packet_tells_how_far_it_is_and_can_be_broken_off() {
    let paper = set(&form("{{ x }}\n", "a page")).bytes;
    let parts: Vec<Part<'_>> = (0..300).map(|_| ours("A page", &paper)).collect();
    let mut told = Vec::new();
    let packet = join("Long", date(), &parts, |progress| {
        told.push((progress.parts, progress.of));
        ControlFlow::Continue(())
    });
    assert_eq!(
        packet
            .expect("it is made")
            .expect("it was not broken off")
            .pages,
        300
    );
    assert_eq!(told.len(), 301, "it is told after each part");
    assert_eq!(told.last(), Some(&(300, 300)));
    let broken = join("Long", date(), &parts, |progress| {
        if progress.parts < 150 {
            ControlFlow::Continue(())
        } else {
            ControlFlow::Break(())
        }
    });
    assert_eq!(broken.expect("no fault"), None, "there is no packet");
}

#[test]
fn a_part_that_cannot_come_along_is_named() {
    let paper = set(&form("{{ x }}\n", "a page")).bytes;
    let folder = tempfile::tempdir().expect("a folder can be made");
    let (open, locked) = (
        folder.path().join("open.pdf"),
        folder.path().join("locked.pdf"),
    );
    fs::write(&open, scanned(1)).expect("it can be written");
    let status = Command::new("qpdf")
        .args(["--encrypt", "secret", "secret", "256", "--"])
        .args([&open, &locked])
        .status();
    assert!(status.expect("qpdf is installed").success());
    let locked = fs::read(locked).expect("qpdf wrote it");
    for (bytes, why) in [
        (&b"not a PDF"[..], "School report"),
        (&locked, "locked with a password"),
    ] {
        let parts = [ours("Cover", &paper), elsewhere("School report", bytes)];
        let fault = join("A packet", date(), &parts, |_| ControlFlow::Continue(()));
        let fault = fault.expect_err("it cannot come along").to_string();
        assert!(
            fault.contains("School report") && fault.contains(why),
            "{fault}"
        );
    }
}

#[test]
fn the_cover_sheet_lists_every_part_with_its_pages_and_says_what_it_claims() {
    let report = cases::ordinary();
    let release = own_file(&report, &cases::office(), false);
    let (paper, foreign) = (set(&motion(20)), scanned(3));
    let parts = [
        ours("The motion", &paper.bytes),
        elsewhere("Records of the shelter", &foreign),
    ];
    let made = |parts: &[Part<'_>]| {
        let packet = referral_packet(&release, "7F3A-91C2", date(), parts, |_| {
            ControlFlow::Continue(())
        });
        packet
            .expect("the parts can be read")
            .expect("it was not broken off")
    };
    let packet = made(&parts);
    assert_eq!(
        packet.begins,
        [1, 2, 2 + paper.pages],
        "the cover sheet has one page"
    );
    let path = kept_apart("referral.pdf", &packet.bytes);
    told_by("qpdf", &["--check"], &path);
    let read = Command::new("pdftotext")
        .args(["-l", "1", "-layout"])
        .arg(&path)
        .arg("-")
        .output();
    let read = squeezed(&String::from_utf8_lossy(
        &read.expect("pdftotext is installed").stdout,
    ));
    let last = 1 + paper.pages;
    for words in [
        format!("The motion 2–{last} this agency"),
        format!("Records of the shelter {}–{} elsewhere", last + 1, last + 3),
        "does not claim to keep to PDF/UA".to_owned(),
        "What is not in it".to_owned(),
        "Wis. Stat. §§ 48.981(7), 48.78".to_owned(),
    ] {
        assert!(
            read.contains(&words),
            "“{words}” is not on the cover sheet: {read}"
        );
    }
    let alone = made(&parts[..1]);
    assert!(alone.conforms, "without foreign pages it conforms");
    let text = squeezed(&read_back(
        "packet-referral.pdf",
        &papers::pdf::Pdf {
            bytes: alone.bytes,
            pages: alone.pages,
            unset: Vec::new(),
        },
    ));
    assert!(!text.contains("does not claim"), "and says nothing else");
}
