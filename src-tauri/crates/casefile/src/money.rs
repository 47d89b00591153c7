//! Sums of money, in whole cents.

use serde::{Deserialize, Serialize};

use crate::malformed::Malformed;

/// A sum in United States dollars, kept as cents, so that no sum is ever rounded.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    specta::Type,
)]
#[serde(transparent)]
pub struct Cents(pub u32);

impl Cents {
    /// Reads a sum as people write it: “$1,250”, “1250.50”. Anything else is refused with what to write.
    pub fn read(text: &str) -> Result<Self, Malformed> {
        let text = text.trim();
        let bare = text.strip_prefix('$').unwrap_or(text).trim();
        let (dollars, cents) = match bare.split_once('.') {
            Some((dollars, cents)) => (dollars, Some(cents)),
            None => (bare, None),
        };
        let sum = dollars_of(dollars).and_then(|dollars| {
            let cents = match cents {
                None => 0,
                Some(two) if two.len() == 2 && two.bytes().all(|b| b.is_ascii_digit()) => {
                    two.parse().ok()?
                }
                Some(_) => return None,
            };
            dollars.checked_mul(100)?.checked_add(cents)
        });
        sum.map(Self).ok_or_else(|| {
            Malformed::new(
                "This is not a sum of money.",
                "Write dollars, or dollars and cents: 1250 or $1,250.50.",
            )
        })
    }

    /// The sum as it is shown: “$1,250.50”.
    pub fn shown(self) -> String {
        format!("${}", self.typed())
    }

    /// The sum as it can be typed again: “1,250.50”.
    pub fn typed(self) -> String {
        let (dollars, cents) = ((self.0 / 100).to_string(), self.0 % 100);
        let mut grouped = String::new();
        for (at, digit) in dollars.chars().enumerate() {
            if at > 0 && (dollars.len() - at).is_multiple_of(3) {
                grouped.push(',');
            }
            grouped.push(digit);
        }
        format!("{grouped}.{cents:02}")
    }
}

/// Whole dollars, with commas only where they belong.
fn dollars_of(text: &str) -> Option<u32> {
    let groups: Vec<&str> = text.split(',').collect();
    let right = groups.iter().enumerate().all(|(at, group)| {
        let digits = group.bytes().all(|b| b.is_ascii_digit());
        let length = match (groups.len(), at) {
            (1, _) => !group.is_empty(),
            (_, 0) => (1..=3).contains(&group.len()),
            _ => group.len() == 3,
        };
        digits && length
    });
    right.then(|| groups.concat().parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_read_as_people_write_it_and_shown_one_way() {
        for (typed, shown) in [
            ("1250", "$1,250.00"),
            (" $1,250.50 ", "$1,250.50"),
            ("0.05", "$0.05"),
            ("12,345,678", "$12,345,678.00"),
        ] {
            let sum = Cents::read(typed).expect(typed);
            assert_eq!(sum.shown(), shown, "{typed}");
            assert_eq!(Cents::read(&sum.typed()), Ok(sum), "{typed} again");
        }
    }

    #[test]
    fn what_is_no_sum_is_refused_and_never_rounded() {
        for typed in [
            "",
            "$",
            "1,25",
            "12.5",
            "1.005",
            "-3",
            "1 250",
            "99999999999",
            "about 200",
            ",100",
        ] {
            assert!(Cents::read(typed).is_err(), "{typed}");
        }
    }
}
