//! Time comes in from outside, so that tests and the demonstration can travel.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;

/// Where the time comes from. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Clock(Source);

#[derive(Clone, Debug)]
enum Source {
    System,
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// The computer's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still until it is moved.
    pub fn set_to(at: Timestamp) -> Self {
        Self(Source::Set(Arc::new(AtomicI64::new(at.as_microsecond()))))
    }

    /// Now.
    pub fn now(&self) -> Timestamp {
        match &self.0 {
            #[expect(
                clippy::disallowed_methods,
                reason = "the one place that reads the clock"
            )]
            Source::System => Timestamp::now(),
            Source::Set(at) => {
                Timestamp::from_microsecond(at.load(Ordering::SeqCst)).unwrap_or_default()
            }
        }
    }

    /// Moves a clock that was [`Clock::set_to`] on to that time, never back; the
    /// system's cannot be moved.
    pub fn move_to(&self, to: Timestamp) {
        if let Source::Set(at) = &self.0 {
            at.fetch_max(to.as_microsecond(), Ordering::SeqCst);
        }
    }

    /// Moves a clock that was [`Clock::set_to`]; the system's cannot be moved.
    pub fn advance(&self, by: jiff::SignedDuration) {
        if let Source::Set(at) = &self.0 {
            at.fetch_add(
                i64::try_from(by.as_micros()).unwrap_or(i64::MAX),
                Ordering::SeqCst,
            );
        }
    }
}
