//! A page as it is shown: cropped, and turned if the file says so.

use lopdf::{Dictionary, Document as File, Object, ObjectId};

use super::matrix::{Area, Matrix};

/// How far up the tree of pages a page's own facts are looked for.
const DEEPEST: usize = 64;

/// A page's size, and the way from its content's coordinates to distances from its upper left corner.
pub(super) struct Sheet {
    pub(super) width: f64,
    pub(super) height: f64,
    to_corner: Matrix,
}

/// Reads a page's size and turning.
pub(super) fn sheet(file: &File, page: ObjectId) -> Sheet {
    const LETTER: Area = Area {
        left: 0.0,
        bottom: 0.0,
        right: 612.0,
        top: 792.0,
    };
    let media = inherited(file, page, b"MediaBox").and_then(|found| area(file, found));
    let media = media.unwrap_or(LETTER);
    let crop = inherited(file, page, b"CropBox").and_then(|found| area(file, found));
    let shown = crop.and_then(|crop| crop.within(media)).unwrap_or(media);
    let turned = inherited(file, page, b"Rotate").and_then(|found| number(file, found));
    let (wide, high) = (shown.right - shown.left, shown.top - shown.bottom);
    let from_corner = Matrix::moved(-shown.left, -shown.bottom);
    // Clockwise quarter turns; each matrix leads to distances from the left and from the top.
    let (turn, width, height) = match turned.unwrap_or(0.0).rem_euclid(360.0) {
        turn if (45.0..135.0).contains(&turn) => {
            (Matrix([0.0, 1.0, 1.0, 0.0, 0.0, 0.0]), high, wide)
        }
        turn if (135.0..225.0).contains(&turn) => {
            (Matrix([-1.0, 0.0, 0.0, 1.0, wide, 0.0]), wide, high)
        }
        turn if (225.0..315.0).contains(&turn) => {
            (Matrix([0.0, -1.0, -1.0, 0.0, high, wide]), high, wide)
        }
        _ => (Matrix([1.0, 0.0, 0.0, -1.0, 0.0, high]), wide, high),
    };
    Sheet {
        width,
        height,
        to_corner: from_corner.then(turn),
    }
}

impl Sheet {
    /// The marks that fall on the page, in distances from its left edge and from its top.
    pub(super) fn seen(&self, marks: &[Area]) -> Vec<Area> {
        let page = Area {
            left: 0.0,
            bottom: 0.0,
            right: self.width,
            top: self.height,
        };
        let seen = |mark: &Area| {
            let turned = self
                .to_corner
                .area((mark.left, mark.right), (mark.bottom, mark.top))?;
            turned.within(page)
        };
        marks.iter().filter_map(seen).collect()
    }

    /// The side of the largest square in the top right corner in which none of these marks stands.
    pub(super) fn corner(&self, marks: &[Area]) -> f64 {
        let whole = self.width.min(self.height);
        let free = |mark: &Area| (self.width - mark.right).max(mark.bottom);
        marks.iter().map(free).fold(whole, f64::min).max(0.0)
    }
}

/// An entry of a page or, if it has none, of the nearest node above that has one.
fn inherited<'a>(file: &'a File, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node: &Dictionary = file.get_dictionary(page).ok()?;
    for _ in 0..DEEPEST {
        if let Ok(found) = node.get(key) {
            return Some(found);
        }
        let parent = node.get(b"Parent").and_then(Object::as_reference).ok()?;
        node = file.get_dictionary(parent).ok()?;
    }
    None
}

/// A number, followed if it is a reference.
pub(super) fn number(file: &File, object: &Object) -> Option<f64> {
    let (_, object) = file.dereference(object).ok()?;
    object.as_float().ok().map(f64::from)
}

/// Numbers in a list.
pub(super) fn numbers<const N: usize>(file: &File, object: &Object) -> Option<[f64; N]> {
    let (_, object) = file.dereference(object).ok()?;
    let list = object.as_array().ok()?;
    let numbers: Vec<f64> = list.iter().filter_map(|one| number(file, one)).collect();
    numbers.try_into().ok()
}

/// A rectangle, whichever of its corners are named.
pub(super) fn area(file: &File, object: &Object) -> Option<Area> {
    let [x, y, to_x, to_y] = numbers::<4>(file, object)?;
    Area::around([(x, y), (to_x, to_y)].into_iter())
}
