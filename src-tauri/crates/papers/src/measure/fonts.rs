//! Fonts of a PDF: how wide and how high their text is, and whether the file brings them along.

use std::collections::{BTreeMap, BTreeSet};

use lopdf::{Dictionary, Document as File, Object};

use super::pages::{area, number, numbers};

/// The width that is taken for a letter whose width the file does not say, in ems.
const USUAL: f64 = 0.6;

/// What has to be known of a font to say where its text stands. Measures are in ems.
#[derive(Debug, Clone)]
pub(super) struct Font {
    /// Whether a letter takes two bytes.
    wide: bool,
    widths: BTreeMap<u32, f64>,
    other: f64,
    /// How high its text reaches over the line it stands on, and how far under it (negative).
    pub(super) ascent: f64,
    pub(super) descent: f64,
}

/// The text of one operator: how far it reaches, and how many letters and spaces are in it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Extent {
    pub(super) width: f64,
    pub(super) letters: usize,
    pub(super) spaces: usize,
}

impl Font {
    /// A font of which nothing is known.
    pub(super) fn unknown() -> Self {
        Self {
            wide: false,
            widths: BTreeMap::new(),
            other: USUAL,
            ascent: 1.0,
            descent: -0.3,
        }
    }

    /// Reads a font of a page's resources.
    pub(super) fn read(file: &File, font: &Dictionary) -> Self {
        let mut read = Self::unknown();
        let below = font.get(b"DescendantFonts").ok();
        let below = below.and_then(|list| file.dereference(list).ok());
        let below = below.and_then(|(_, list)| list.as_array().ok()?.first());
        let below = below.and_then(|font| dictionary(file, font));
        read.wide = below.is_some();
        let own = below.unwrap_or(font);
        if below.is_some() {
            read.other = entry(file, own, b"DW").unwrap_or(1000.0) / 1000.0;
            if let Ok(list) = own.get(b"W") {
                read.widths_of_ranges(file, list);
            }
        } else {
            // The letters of a Type 3 font say themselves how large they are.
            let matrix = own.get(b"FontMatrix").ok();
            let unit = matrix.and_then(|matrix| numbers::<6>(file, matrix));
            read.widths_of_letters(file, own, unit.map_or(0.001, |matrix| matrix[0].abs()));
            let bounds = own.get(b"FontBBox").ok();
            let bounds = bounds.and_then(|bounds| area(file, bounds));
            if let (Some(unit), Some(bounds)) = (unit, bounds.filter(|b| b.top > b.bottom)) {
                read.ascent = bounds.top * unit[3].abs();
                read.descent = bounds.bottom * unit[3].abs();
            }
        }
        if let Some(descriptor) = own
            .get(b"FontDescriptor")
            .ok()
            .and_then(|d| dictionary(file, d))
        {
            read.heights(file, descriptor);
        }
        read
    }

    fn heights(&mut self, file: &File, descriptor: &Dictionary) {
        // Figures that cannot be meant, as some programs write, are not believed.
        let said = |key, least: f64, most: f64| {
            let height = entry(file, descriptor, key)? / 1000.0;
            (least..=most).contains(&height).then_some(height)
        };
        if let Some(ascent) = said(b"Ascent", 0.4, 2.0) {
            self.ascent = ascent;
        }
        if let Some(descent) = said(b"Descent", -1.0, 0.0) {
            self.descent = descent;
        }
    }

    /// Widths as a composite font lists them: `c [w …]` and `from to w`.
    fn widths_of_ranges(&mut self, file: &File, list: &Object) {
        const MOST: u32 = 0xFFFF;
        let Ok((_, list)) = file.dereference(list) else {
            return;
        };
        let Ok(list) = list.as_array() else { return };
        let mut rest = list.iter();
        while let Some(first) = rest.next().and_then(|first| code(file, first)) {
            let Some(second) = rest.next() else { return };
            let second = file
                .dereference(second)
                .map_or(second, |(_, object)| object);
            if let Ok(each) = second.as_array() {
                for (code, width) in (first..=MOST).zip(each) {
                    if let Some(width) = number(file, width) {
                        self.widths.insert(code, width / 1000.0);
                    }
                }
            } else if let (Some(last), Some(width)) = (
                code(file, second),
                rest.next().and_then(|width| number(file, width)),
            ) {
                for code in first..=last.min(MOST) {
                    self.widths.insert(code, width / 1000.0);
                }
            }
        }
    }

    fn widths_of_letters(&mut self, file: &File, font: &Dictionary, unit: f64) {
        let first = font
            .get(b"FirstChar")
            .ok()
            .and_then(|first| code(file, first));
        let widths = font.get(b"Widths").ok();
        let widths = widths.and_then(|widths| file.dereference(widths).ok());
        let widths = widths.and_then(|(_, widths)| widths.as_array().ok());
        for (code, width) in (first.unwrap_or(0)..=0xFF).zip(widths.into_iter().flatten()) {
            if let Some(width) = number(file, width) {
                self.widths.insert(code, width * unit);
            }
        }
    }

    /// How far some text reaches, in ems, without any spacing between letters.
    pub(super) fn extent(&self, text: &[u8]) -> Extent {
        let size = if self.wide { 2 } else { 1 };
        let mut extent = Extent {
            width: 0.0,
            letters: 0,
            spaces: 0,
        };
        for letter in text.chunks(size) {
            let code = letter
                .iter()
                .fold(0, |code, byte| code << 8 | u32::from(*byte));
            extent.width += self.widths.get(&code).copied().unwrap_or(self.other);
            extent.letters += 1;
            extent.spaces += usize::from(!self.wide && code == 32);
        }
        extent
    }
}

/// The fonts that a file uses without bringing them along, by name.
pub(super) fn missing(file: &File) -> Vec<String> {
    let mut names = BTreeSet::new();
    for object in file.objects.values() {
        let Ok(font) = object.as_dict() else { continue };
        let name = |key: &[u8]| font.get(key).and_then(Object::as_name).ok();
        // A composite font rests on one below it, and a Type 3 font is drawn in the file.
        if name(b"Type") != Some(b"Font") || matches!(name(b"Subtype"), Some(b"Type0" | b"Type3")) {
            continue;
        }
        let descriptor = font
            .get(b"FontDescriptor")
            .ok()
            .and_then(|d| dictionary(file, d));
        let files: [&[u8]; 3] = [b"FontFile", b"FontFile2", b"FontFile3"];
        if !descriptor.is_some_and(|descriptor| files.iter().any(|key| descriptor.has(key))) {
            let name = name(b"BaseFont").unwrap_or(b"a font without a name");
            names.insert(String::from_utf8_lossy(name).into_owned());
        }
    }
    names.into_iter().collect()
}

/// A dictionary, followed if it is a reference.
pub(super) fn dictionary<'a>(file: &'a File, object: &'a Object) -> Option<&'a Dictionary> {
    match file.dereference(object).ok()?.1 {
        Object::Dictionary(dictionary) => Some(dictionary),
        Object::Stream(stream) => Some(&stream.dict),
        _ => None,
    }
}

fn entry(file: &File, dictionary: &Dictionary, key: &[u8]) -> Option<f64> {
    number(file, dictionary.get(key).ok()?)
}

fn code(file: &File, object: &Object) -> Option<u32> {
    let (_, object) = file.dereference(object).ok()?;
    object
        .as_i64()
        .ok()
        .and_then(|code| u32::try_from(code).ok())
}
