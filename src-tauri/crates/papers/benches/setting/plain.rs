//! The baseline: the lines of a paper, written by printpdf at the places where they are known to stand.

use std::process::Command;

use papers::pdf::Pdf;
use printpdf::{
    FontId, Mm, Op, ParsedFont, PdfDocument, PdfFont, PdfFontHandle, PdfPage, PdfSaveOptions,
    Point, Pt, TextItem,
};

use super::samples::keep;

const FACE: &[u8] = include_bytes!("../../fonts/NotoSerif-Regular.ttf");

/// A line of text, and how far from the left and from the lower edge of the page it begins.
struct Line {
    at: (f32, f32),
    text: String,
}

/// The pages of a paper as nothing but lines in their places.
pub struct PlainPages {
    pages: Vec<Vec<Line>>,
    face: ParsedFont,
}

impl PlainPages {
    /// Reads the lines of a finished paper, as another program finds them.
    pub fn read(name: &str, bytes: &[u8]) -> Self {
        let pdf = Pdf {
            bytes: bytes.to_vec(),
            pages: 0,
            unset: Vec::new(),
        };
        let path = keep(&format!("{name}.pdf"), &pdf);
        let output = Command::new("pdftotext")
            .arg("-bbox-layout")
            .arg(&path)
            .arg("-")
            .output()
            .unwrap();
        let _gone = std::fs::remove_file(path);
        let found = String::from_utf8(output.stdout).unwrap();
        let pages = found.split("<page ").skip(1).map(lines).collect();
        let face = ParsedFont::from_bytes(FACE, 0, &mut Vec::new()).unwrap();
        Self { pages, face }
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.pages.len()
    }

    /// Writes them.
    pub fn write(&self) -> Vec<u8> {
        let mut paper = PdfDocument::new("");
        let font = FontId("SERFRE".to_owned());
        paper
            .resources
            .fonts
            .map
            .insert(font.clone(), PdfFont::new(self.face.clone()));
        for lines in &self.pages {
            let mut ops = vec![
                Op::StartTextSection,
                Op::SetFont {
                    font: PdfFontHandle::External(font.clone()),
                    size: Pt(12.0),
                },
            ];
            let mut before = (0.0, 0.0);
            for Line { at, text } in lines {
                let pos = Point {
                    x: Pt(at.0 - before.0),
                    y: Pt(at.1 - before.1),
                };
                before = *at;
                ops.push(Op::SetTextCursor { pos });
                ops.push(Op::ShowText {
                    items: vec![TextItem::Text(text.clone())],
                });
            }
            ops.push(Op::EndTextSection);
            paper.pages.push(PdfPage::new(Mm(215.9), Mm(279.4), ops));
        }
        paper.save(&PdfSaveOptions::default(), &mut Vec::new())
    }
}

/// The lines of one page of what poppler says.
fn lines(page: &str) -> Vec<Line> {
    page.split("<line ").skip(1).map(line).collect()
}

fn line(found: &str) -> Line {
    let measure = |name: &str| -> f32 {
        let (_, rest) = found.split_once(&format!("{name}=\"")).unwrap();
        rest.split_once('"').unwrap().0.parse().unwrap()
    };
    let words = found
        .split("</word>")
        .filter_map(|word| word.rsplit_once('>'));
    let words: Vec<&str> = words
        .map(|(_, text)| text)
        .filter(|text| !text.trim().is_empty())
        .collect();
    Line {
        at: (measure("xMin"), 792.0 - measure("yMax")),
        text: words.join(" "),
    }
}
