//! A brake for what can be guessed: codes, and the form of the open call. It
//! takes the time from the product's clock, as everything here does, and
//! forgets with the process: the codes are long enough without it.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use jiff::{SignedDuration, Timestamp};

/// How many tries a place has in a window.
const TRIES: u32 = 20;
/// How long a window is.
const WINDOW: SignedDuration = SignedDuration::from_mins(5);
/// Places remembered at most; beyond, those whose window is over go first.
const PLACES: usize = 10_000;

/// Tries of late, by where they came from. Behind a proxy all come from it.
#[derive(Default)]
pub(crate) struct Attempts(Mutex<HashMap<Option<IpAddr>, (Timestamp, u32)>>);

impl Attempts {
    /// Counts a try. `false`: too many of late; it must not be looked at.
    pub(crate) fn count(&self, from: Option<IpAddr>, now: Timestamp) -> bool {
        let mut places = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let over = |since: Timestamp| now.duration_since(since) >= WINDOW;
        if places.len() >= PLACES {
            places.retain(|_, (since, _)| !over(*since));
        }
        let (since, tries) = places.entry(from).or_insert((now, 0));
        if over(*since) {
            (*since, *tries) = (now, 0);
        }
        *tries += 1;
        *tries <= TRIES
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn too_many_tries_wait_for_the_next_window() {
        let (attempts, start) = (Attempts::default(), Timestamp::UNIX_EPOCH);
        let here = Some(IpAddr::from([127, 0, 0, 1]));
        for _ in 0..TRIES {
            assert!(attempts.count(here, start));
        }
        assert!(!attempts.count(here, start));
        assert!(attempts.count(None, start), "others are not held up");
        let later = start + WINDOW;
        assert!(!attempts.count(here, later - SignedDuration::from_secs(1)));
        assert!(attempts.count(here, later));
    }
}
