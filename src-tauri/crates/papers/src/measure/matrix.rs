//! Places on a page: points carried from one coordinate system to another, and the areas they span.

/// A transformation: `x' = a x + c y + e`, `y' = b x + d y + f`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Matrix(pub(super) [f64; 6]);

impl Matrix {
    pub(super) const SAME: Self = Self([1.0, 0.0, 0.0, 1.0, 0.0, 0.0]);

    pub(super) fn moved(x: f64, y: f64) -> Self {
        Self([1.0, 0.0, 0.0, 1.0, x, y])
    }

    /// First this transformation, then the other.
    pub(super) fn then(self, other: Self) -> Self {
        let ([a, b, c, d, e, f], [p, q, r, s, t, u]) = (self.0, other.0);
        Self([
            a * p + b * r,
            a * q + b * s,
            c * p + d * r,
            c * q + d * s,
            e * p + f * r + t,
            e * q + f * s + u,
        ])
    }

    pub(super) fn point(self, x: f64, y: f64) -> (f64, f64) {
        let [a, b, c, d, e, f] = self.0;
        (a * x + c * y + e, b * x + d * y + f)
    }

    /// The area that a rectangle covers after the transformation.
    pub(super) fn area(self, x: (f64, f64), y: (f64, f64)) -> Option<Area> {
        let corners = [(x.0, y.0), (x.1, y.0), (x.0, y.1), (x.1, y.1)];
        Area::around(corners.into_iter().map(|(x, y)| self.point(x, y)))
    }

    /// How much longer a length becomes at most.
    pub(super) fn stretch(self) -> f64 {
        let [a, b, c, d, ..] = self.0;
        a.hypot(b).max(c.hypot(d))
    }
}

/// An upright rectangle. Which of `bottom` and `top` is above depends on the coordinate system:
/// `bottom` is always the smaller number.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) bottom: f64,
    pub(super) right: f64,
    pub(super) top: f64,
}

impl Area {
    /// The smallest area around some points; none if there are none, or one is no number.
    pub(super) fn around(points: impl Iterator<Item = (f64, f64)>) -> Option<Self> {
        let mut area: Option<Self> = None;
        for (x, y) in points {
            if !(x.is_finite() && y.is_finite()) {
                return None;
            }
            let so_far = area.unwrap_or(Self {
                left: x,
                bottom: y,
                right: x,
                top: y,
            });
            area = Some(Self {
                left: so_far.left.min(x),
                bottom: so_far.bottom.min(y),
                right: so_far.right.max(x),
                top: so_far.top.max(y),
            });
        }
        area
    }

    /// What both areas cover; none if they do not touch.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let both = Self {
            left: self.left.max(other.left),
            bottom: self.bottom.max(other.bottom),
            right: self.right.min(other.right),
            top: self.top.min(other.top),
        };
        (both.left <= both.right && both.bottom <= both.top).then_some(both)
    }

    /// The area with a border on all sides.
    pub(super) fn wider(self, border: f64) -> Self {
        Self {
            left: self.left - border,
            bottom: self.bottom - border,
            right: self.right + border,
            top: self.top + border,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_goes_through_both_transformations_in_order() {
        let doubled = Matrix([2.0, 0.0, 0.0, 2.0, 0.0, 0.0]);
        let both = Matrix::moved(10.0, 0.0).then(doubled);
        assert_eq!(
            both.point(1.0, 1.0),
            (22.0, 2.0),
            "moved first, then doubled"
        );
        let turned = Matrix([0.0, 1.0, -1.0, 0.0, 0.0, 0.0]);
        let area = turned.area((0.0, 2.0), (0.0, 1.0));
        let expected = Area {
            left: -1.0,
            bottom: 0.0,
            right: 0.0,
            top: 2.0,
        };
        assert_eq!(area, Some(expected), "a quarter turn");
    }
}
