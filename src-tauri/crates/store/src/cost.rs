//! How much work it takes to try one passphrase.

use std::time::{Duration, Instant};

use crate::age_file;
use crate::error::StoreError;
use crate::secret::Passphrase;

/// Below this exponent a key file is refused on reading.
pub(crate) const LOWEST: u8 = 15;
/// Above this exponent a key file is refused on reading: it would need over a gigabyte of memory.
pub(crate) const HIGHEST: u8 = 20;
/// What one unlock should take on the machine that makes the key file.
const AIM: Duration = Duration::from_millis(300);
const WRITTEN: std::ops::RangeInclusive<u8> = 17..=19;

/// The cost of scrypt as an exponent of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cost(u8);

impl Cost {
    /// The exponent between 17 and 19 at which this machine needs about 0.3 seconds.
    /// It measures one small derivation, which takes well under a tenth of a second.
    pub fn calibrated() -> Result<Self, StoreError> {
        let start = Instant::now();
        age_file::seal_with_passphrase(b"", &Passphrase::from("measure"), Self::lowest())?;
        Ok(Self::aiming_at(AIM, start.elapsed()))
    }

    /// The cost for whoever gets a key in a vault, be it its founder or a person added later: what this machine
    /// bears where the cases are real, the lowest where they are for practice.
    pub fn fitting(practice: bool) -> Result<Self, StoreError> {
        match practice {
            true => Ok(Self::lowest()),
            false => Self::calibrated(),
        }
    }

    /// The lowest cost that is accepted on reading, for practice and for tests; too low for real cases.
    pub fn lowest() -> Self {
        Self(LOWEST)
    }

    pub(crate) fn exponent(self) -> u8 {
        self.0
    }

    fn aiming_at(aim: Duration, lowest_took: Duration) -> Self {
        let fits = |exponent: &u8| lowest_took * (1 << (exponent - LOWEST)) <= aim + aim / 4;
        Self(WRITTEN.rev().find(fits).unwrap_or(*WRITTEN.start()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_practice_is_cheap() {
        assert_eq!(Cost::fitting(true).unwrap(), Cost::lowest());
        let real = Cost::fitting(false).unwrap();
        assert!(WRITTEN.contains(&real.exponent()), "{real:?}");
    }

    fn check(lowest_took_ms: u64, exponent: u8) {
        let cost = Cost::aiming_at(AIM, Duration::from_millis(lowest_took_ms));
        assert_eq!(
            cost.exponent(),
            exponent,
            "when 2^15 takes {lowest_took_ms} ms"
        );
    }

    #[test]
    fn the_cost_follows_the_machine_within_its_bounds() {
        check(58, 17);
        check(40, 18);
        check(20, 19);
        check(1, 19);
        check(400, 17);
    }
}
