//! A brake for what can be guessed: codes, and the form of the open call. It
//! takes the time from the product's clock, as everything here does, and
//! forgets with the process: the codes are long enough without it.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// How long a window is.
const WINDOW: SignedDuration = SignedDuration::from_mins(5);
/// Places remembered at most; beyond, those whose window is over go first.
const PLACES: usize = 10_000;

/// Tries of late, by where they came from. Behind a proxy all come from it,
/// so the limit leaves room for a whole shift at one terminal.
pub(crate) struct Attempts {
    limit: u32,
    places: Mutex<HashMap<Option<IpAddr>, (Timestamp, u32)>>,
}

impl Attempts {
    /// So many in five minutes.
    pub(crate) fn at_most(limit: u32) -> Self {
        Self {
            limit,
            places: Mutex::default(),
        }
    }

    /// Whether one more may be looked at.
    pub(crate) fn allow(&self, from: Option<IpAddr>, now: Timestamp) -> bool {
        let places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places
            .get(&from)
            .is_none_or(|(since, tries)| over(*since, now) || *tries < self.limit)
    }

    /// Counts one.
    pub(crate) fn count(&self, from: Option<IpAddr>, now: Timestamp) {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        if places.len() >= PLACES {
            places.retain(|_, (since, _)| !over(*since, now));
        }
        let (since, tries) = places.entry(from).or_insert((now, 0));
        if over(*since, now) {
            (*since, *tries) = (now, 0);
        }
        *tries += 1;
    }
}

fn over(since: Timestamp, now: Timestamp) -> bool {
    now.duration_since(since) >= WINDOW
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_tries_wait_for_the_next_window() {
        let (attempts, start) = (Attempts::at_most(3), Timestamp::UNIX_EPOCH);
        let here = Some(IpAddr::from([127, 0, 0, 1]));
        for _ in 0..3 {
            assert!(attempts.allow(here, start));
            attempts.count(here, start);
        }
        assert!(!attempts.allow(here, start));
        assert!(attempts.allow(None, start), "others are not held up");
        let later = start + WINDOW;
        assert!(!attempts.allow(here, later - SignedDuration::from_secs(1)));
        assert!(attempts.allow(here, later));
    }
}
