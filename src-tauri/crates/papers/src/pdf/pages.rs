//! Pages: which band stands where.

use super::band::Band;

/// A band on a page.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Placed {
    /// How far below the column's top it begins.
    pub(super) top: f32,
    pub(super) which: Which,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Which {
    /// A band by its place in the flow.
    Band(usize),
    /// A band of a table's head, drawn again.
    Again { head: usize, band: usize },
}

/// How high the column is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heights {
    /// On the first page.
    pub(super) first: f32,
    /// On every other page.
    pub(super) other: f32,
}

/// Fills pages of the given heights. Bands that are tied stay together unless they fill more
/// than a page.
pub(super) fn paginate(bands: &[Band], heads: &[Vec<Band>], heights: Heights) -> Vec<Vec<Placed>> {
    let mut filling = Filling {
        bands,
        heads,
        height: heights.first,
        other: heights.other,
        pages: vec![Vec::new()],
        used: 0.0,
    };
    let mut from = 0;
    while from < bands.len() {
        let to = group_end(bands, from);
        filling.group(from, to);
        from = to;
    }
    filling.pages
}

/// The end of the bands that are tied to one another.
fn group_end(bands: &[Band], from: usize) -> usize {
    let mut to = from + 1;
    while to < bands.len() && bands[to - 1].tie && !bands[to].page_break {
        to += 1;
    }
    to
}

struct Filling<'a> {
    bands: &'a [Band],
    heads: &'a [Vec<Band>],
    /// The height of the page that is being filled.
    height: f32,
    other: f32,
    pages: Vec<Vec<Placed>>,
    used: f32,
}

impl Filling<'_> {
    fn group(&mut self, from: usize, to: usize) {
        let group = &self.bands[from..to];
        let inner: f32 = group.iter().skip(1).map(|band| band.before).sum();
        let height: f32 = group.iter().map(|band| band.height).sum::<f32>() + inner;
        let Some(first) = group.first() else { return };
        let fits = self.used + first.before + height <= self.height;
        if self.used > 0.0 && (first.page_break || !fits) {
            self.turn(first);
        }
        for (index, band) in (from..to).zip(group) {
            let gap = if self.used > 0.0 { band.before } else { 0.0 };
            if self.used > 0.0 && self.used + gap + band.height > self.height {
                self.turn(band);
            }
            let gap = if self.used > 0.0 { gap } else { 0.0 };
            self.place(Which::Band(index), gap, band.height);
        }
    }

    /// Begins a page, with the table's head if a table goes on there.
    fn turn(&mut self, next: &Band) {
        self.pages.push(Vec::new());
        self.height = self.other;
        self.used = 0.0;
        let Some((head, bands)) = next
            .head
            .and_then(|head| Some((head, self.heads.get(head)?)))
        else {
            return;
        };
        let height: f32 = bands.iter().map(|band| band.height).sum();
        // A head that leaves no place for its rows is not drawn again.
        if height + next.height <= self.height {
            for (band, again) in bands.iter().enumerate() {
                self.place(Which::Again { head, band }, 0.0, again.height);
            }
        }
    }

    fn place(&mut self, which: Which, gap: f32, height: f32) {
        let top = self.used + gap;
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { top, which });
        }
        self.used = top + height;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(height: f32, tie: bool) -> Band {
        Band {
            tie,
            ..Band::new(height)
        }
    }

    const HEIGHTS: Heights = Heights {
        first: 100.0,
        other: 100.0,
    };

    fn on_pages(bands: &[Band], heads: &[Vec<Band>]) -> Vec<Vec<Which>> {
        let pages = paginate(bands, heads, HEIGHTS);
        pages
            .iter()
            .map(|page| page.iter().map(|placed| placed.which).collect())
            .collect()
    }

    #[test]
    fn tied_bands_move_on_together() {
        let bands = [band(70.0, false), band(20.0, true), band(20.0, false)];
        let expected = vec![vec![Which::Band(0)], vec![Which::Band(1), Which::Band(2)]];
        assert_eq!(on_pages(&bands, &[]), expected);
    }

    #[test]
    fn tied_bands_taller_than_a_page_are_parted_all_the_same() {
        let bands = vec![band(30.0, true); 10];
        let pages = on_pages(&bands, &[]);
        assert_eq!(pages.len(), 4);
        assert_eq!(
            pages.iter().flatten().count(),
            10,
            "every band is placed once"
        );
    }

    #[test]
    fn a_table_that_goes_on_has_its_head_again() {
        let row = Band {
            head: Some(0),
            ..band(40.0, false)
        };
        let bands = [band(20.0, true), row.clone(), row.clone(), row];
        let heads = [vec![band(20.0, true)]];
        let again = Which::Again { head: 0, band: 0 };
        let pages = on_pages(&bands, &heads);
        assert_eq!(pages[1], [again, Which::Band(3)]);
        let places = paginate(&bands, &heads, HEIGHTS);
        assert!(
            (places[1][1].top - 20.0).abs() < 0.01,
            "the row stands under the head"
        );
    }

    #[test]
    fn a_gap_falls_away_at_the_top_of_a_page() {
        let second = Band {
            before: 30.0,
            ..band(50.0, false)
        };
        let pages = paginate(&[band(60.0, false), second], &[], HEIGHTS);
        assert_eq!(
            pages[1],
            [Placed {
                top: 0.0,
                which: Which::Band(1)
            }]
        );
    }

    #[test]
    fn a_page_break_is_kept_even_between_tied_bands() {
        let second = Band {
            page_break: true,
            ..band(10.0, false)
        };
        assert_eq!(on_pages(&[band(10.0, true), second], &[]).len(), 2);
    }
}
