//! PDFs made by hand, and pages as another program draws them.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use lopdf::{Dictionary, Document as File, Object, Stream, dictionary};
use papers::measure::{Measured, measure};

/// A file of one page with this content and these entries of its own.
pub fn file(content: &str, page: Dictionary) -> File {
    let mut file = File::with_version("1.7");
    let pages = file.new_object_id();
    let content = file.add_object(Stream::new(Dictionary::new(), content.as_bytes().to_vec()));
    let font = file.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Helvetica",
    });
    let picture = file.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Image", "Width" => 1, "Height" => 1,
            "ColorSpace" => "DeviceGray", "BitsPerComponent" => 8,
        },
        vec![0],
    ));
    let drawing = file.add_object(Stream::new(
        dictionary! {
            "Type" => "XObject", "Subtype" => "Form",
            "BBox" => vec![0.into(), 0.into(), 100.into(), 100.into()],
            "Matrix" => vec![1.into(), 0.into(), 0.into(), 1.into(), 0.into(), 50.into()],
        },
        b"0 0 50 20 re f".to_vec(),
    ));
    let resources = dictionary! {
        "Font" => dictionary! { "F" => font },
        "XObject" => dictionary! { "Picture" => picture, "Drawing" => drawing },
    };
    let mut entries = dictionary! {
        "Type" => "Page", "Parent" => pages, "Contents" => content, "Resources" => resources,
    };
    entries.extend(&page);
    let page = file.add_object(entries);
    let tree = dictionary! {
        "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
        "MediaBox" => vec![0.into(), 0.into(), 600.into(), 800.into()],
    };
    file.objects.insert(pages, Object::Dictionary(tree));
    let root = file.add_object(dictionary! { "Type" => "Catalog", "Pages" => pages });
    file.trailer.set("Root", root);
    file
}

pub fn measured_file(mut file: File) -> Measured {
    let mut bytes = Vec::new();
    file.save_to(&mut bytes).expect("the file can be written");
    measure(&bytes).expect("the file can be read")
}

/// How far below the top of each page a picture of it first shows ink, in points.
pub fn seen(path: &Path) -> Vec<f32> {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let run = Command::new("pdftoppm")
        .args(["-gray", "-r", "144"])
        .arg(path)
        .arg(folder.path().join("page"))
        .status();
    assert!(run.expect("pdftoppm is installed").success());
    let mut pictures: Vec<_> = fs::read_dir(folder.path())
        .expect("the folder can be read")
        .map(|entry| entry.expect("an entry").path())
        .collect();
    pictures.sort();
    let first_ink = |path: &PathBuf| {
        let picture = fs::read(path).expect("the picture can be read");
        // P5, width and height, greatest value, then a byte for each dot.
        let head: Vec<&[u8]> = picture.splitn(4, |byte| *byte == b'\n').collect();
        let size = std::str::from_utf8(head[1]).expect("the size is text");
        let width: usize = size
            .split(' ')
            .next()
            .and_then(|w| w.parse().ok())
            .expect("a width");
        let at = head[3]
            .iter()
            .position(|dot| *dot < 128)
            .expect("the page has ink");
        #[expect(clippy::cast_precision_loss, reason = "a picture has few rows")]
        let row = (at / width) as f32;
        row / 2.0
    };
    pictures.iter().map(first_ink).collect()
}
