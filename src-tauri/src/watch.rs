//! When a vault locks by itself: after a while without anyone at it, and when the machine was asleep.

use std::time::Duration;

use casefile::settings::LockAfter;
use chrono::{DateTime, TimeDelta, Utc};

/// For so long "On the phone" keeps an idle vault open.
pub const HELD: TimeDelta = TimeDelta::hours(1);

/// The clock on the wall may run ahead of the time that the machine was awake by this much; more means that the
/// machine slept, or that somebody set its clock.
const SLEPT: Duration = Duration::from_secs(20);

/// Whether anyone is at the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Watch {
    /// After so long without anyone the vault locks.
    pub after: LockAfter,
    /// When a key was last pressed or the mouse moved, in UTC.
    seen: DateTime<Utc>,
    /// Until when a call keeps it open all the same, in UTC.
    held: Option<DateTime<Utc>>,
}

impl Watch {
    /// Somebody is there at this moment.
    pub fn begin(after: LockAfter, now: DateTime<Utc>) -> Self {
        Self {
            after,
            seen: now,
            held: None,
        }
    }

    /// The window tells how long it has seen nobody.
    pub fn seen(&mut self, idle: TimeDelta, now: DateTime<Utc>) {
        self.seen = now - idle;
    }

    /// A call begins, or ends.
    pub fn hold(&mut self, on: bool, now: DateTime<Utc>) {
        self.held = on.then(|| now + HELD);
    }

    /// Until when a call keeps the vault open; none if no call does.
    pub fn held_until(&self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.held.filter(|until| now < *until)
    }

    /// Whether the vault is to be locked.
    pub fn is_due(&self, now: DateTime<Utc>) -> bool {
        let after = TimeDelta::minutes(self.after.minutes().into());
        now - self.seen >= after && self.held_until(now).is_none()
    }
}

/// Whether the machine slept, from how far the clock on the wall went while the machine ran for so long.
pub fn slept(wall: TimeDelta, ran: Duration) -> bool {
    wall.to_std().is_ok_and(|wall| wall > ran + SLEPT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::minutes(minutes)
    }

    #[test]
    fn a_vault_with_nobody_at_it_is_due_after_its_time_and_not_a_minute_before() {
        let mut watch = Watch::begin(LockAfter::Ten, at(0));
        assert!(!watch.is_due(at(9)) && watch.is_due(at(10)));
        watch.seen(TimeDelta::minutes(1), at(9));
        assert!(!watch.is_due(at(17)) && watch.is_due(at(18)));
        watch.after = LockAfter::Five;
        assert!(watch.is_due(at(13)));
    }

    #[test]
    fn a_call_holds_it_open_for_an_hour_and_no_longer() {
        let mut watch = Watch::begin(LockAfter::Ten, at(0));
        watch.hold(true, at(5));
        assert!(!watch.is_due(at(64)) && watch.is_due(at(65)));
        assert_eq!(watch.held_until(at(6)), Some(at(65)));
        assert_eq!(watch.held_until(at(65)), None);
        watch.hold(false, at(6));
        assert!(watch.is_due(at(10)));
    }

    #[test]
    fn a_clock_set_back_locks_nothing_and_one_that_jumped_ahead_tells_of_sleep() {
        let watch = Watch::begin(LockAfter::Ten, at(600));
        assert!(!watch.is_due(at(0)));
        let second = Duration::from_secs(1);
        assert!(!slept(TimeDelta::seconds(1), second));
        assert!(!slept(TimeDelta::seconds(-3600), second));
        assert!(!slept(TimeDelta::seconds(21), second));
        assert!(slept(TimeDelta::seconds(22), second));
    }
}
