//! The only place where the machine's clock is read.

use std::sync::Arc;

use chrono::{DateTime, Utc};

/// Gives the moment. Tests give one of their own.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Arc::new(Utc::now))
    }

    /// A clock that always gives what the function gives.
    pub fn from_fn(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// The moment, in UTC.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }
}
