//! What a file is, judged by its content and never by its name, and which sorts a vault takes.

use serde::{Deserialize, Serialize};

use crate::case_refusal::CaseRefusal;
use crate::kind::VaultKind;

/// So many bytes from a file's beginning tell its sort.
pub(crate) const HEAD: usize = 8 * 1024;

/// The sorts of file that a vault may keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, specta::Type)]
#[serde(rename_all = "snake_case")]
pub enum FileSort {
    /// PDF.
    Pdf,
    /// A photograph or a scan: JPEG.
    Jpeg,
    /// A picture: PNG.
    Png,
    /// A scan: TIFF.
    Tiff,
    /// A picture: WebP.
    Webp,
    /// A photograph of a telephone: HEIF.
    Heif,
    /// A picture: GIF.
    Gif,
    /// A picture: BMP.
    Bmp,
    /// A document of Word.
    Word,
    /// Plain text in UTF-8.
    Text,
}

impl FileSort {
    /// The name by which the web and mail know the sort.
    pub fn media_type(self) -> &'static str {
        match self {
            FileSort::Pdf => "application/pdf",
            FileSort::Jpeg => "image/jpeg",
            FileSort::Png => "image/png",
            FileSort::Tiff => "image/tiff",
            FileSort::Webp => "image/webp",
            FileSort::Heif => "image/heif",
            FileSort::Gif => "image/gif",
            FileSort::Bmp => "image/bmp",
            FileSort::Word => {
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            }
            FileSort::Text => "text/plain",
        }
    }

    /// Whether it is a picture, moving or not.
    pub fn is_image(self) -> bool {
        !matches!(self, FileSort::Pdf | FileSort::Word | FileSort::Text)
    }
}

/// The sort that a file's beginning tells; text is taken for it until all of it was read.
pub(crate) fn sort_of(head: &[u8], kind: VaultKind) -> Result<FileSort, CaseRefusal> {
    let is_county = kind == VaultKind::County;
    let Some(found) = infer::get(head) else {
        return match head.is_empty() {
            true => Err(CaseRefusal::Empty),
            false if head.contains(&0) => Err(CaseRefusal::OtherSort { is_county }),
            false => Ok(FileSort::Text),
        };
    };
    let sort = match found.mime_type() {
        "application/pdf" => FileSort::Pdf,
        "image/jpeg" => FileSort::Jpeg,
        "image/png" => FileSort::Png,
        "image/tiff" => FileSort::Tiff,
        "image/webp" => FileSort::Webp,
        "image/heif" | "image/avif" => FileSort::Heif,
        "image/gif" => FileSort::Gif,
        "image/bmp" => FileSort::Bmp,
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document" => FileSort::Word,
        other if is_county && other.starts_with("image/") => return Err(CaseRefusal::Image),
        _ => return Err(CaseRefusal::OtherSort { is_county }),
    };
    match sort {
        _ if is_county && sort.is_image() => Err(CaseRefusal::Image),
        // A document of Word may carry pictures and cannot be looked through.
        FileSort::Word if is_county => Err(CaseRefusal::OtherSort { is_county }),
        sort => Ok(sort),
    }
}

/// Whether it is text that a person could read, with no picture written out in it.
pub(crate) fn is_plain_text(bytes: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let is_control = |c: char| c.is_control() && !c.is_whitespace();
    let lower = text.to_lowercase();
    let pictures = ["<svg", "data:image", "content-type: image/", "\\pict"];
    !text.contains(is_control) && !pictures.iter().any(|mark| lower.contains(mark))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sort_is_told_by_content() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
        let sort = |head: &[u8], kind| sort_of(head, kind);
        assert_eq!(sort(png, VaultKind::Attorney), Ok(FileSort::Png));
        assert_eq!(sort(png, VaultKind::County), Err(CaseRefusal::Image));
        assert_eq!(sort(b"%PDF-1.7\n", VaultKind::County), Ok(FileSort::Pdf));
        assert_eq!(sort(b"Notes\n", VaultKind::County), Ok(FileSort::Text));
        assert_eq!(sort(b"", VaultKind::County), Err(CaseRefusal::Empty));
        let mp3 = b"ID3\x03\0\0\0\0\0\0";
        let is_county = false;
        let other = Err(CaseRefusal::OtherSort { is_county });
        assert_eq!(sort(mp3, VaultKind::Attorney), other);
    }

    #[test]
    fn a_picture_written_out_as_text_is_no_plain_text() {
        assert!(is_plain_text("Zwölf Wörter.\r\n\tAnd more.".as_bytes()));
        assert!(!is_plain_text(b"<SVG xmlns='x'>"));
        assert!(!is_plain_text(b"<img src='data:image/png;base64,AAAA'>"));
        assert!(!is_plain_text(b"\xff\xfe"));
        assert!(!is_plain_text(b"a\x01b"));
    }
}
