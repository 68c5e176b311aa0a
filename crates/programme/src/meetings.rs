//! Meetings of a tandem: how one stands, and what is done when they fall out.
//!
//! The momentum guard has one purpose: the person further down the hierarchy
//! never has to chase. So nothing here knows who moved a meeting, who called
//! it off, or who said that it took place; there is no place for it.

mod plan;

pub use plan::{Busy, Ground, NotADate, Series, Shift, Slot, Week, Why, alternatives, series};

use jiff::{SignedDuration, Timestamp, ToSpan as _};

/// Where a meeting stands. A meeting that was moved is planned, not missed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    /// Has a date. Once that has passed, nobody has said yet what came of it.
    Planned,
    /// Took place.
    Held,
    /// Fell out, with no new date instead.
    Missed,
    /// Was taken out because the tandem rests or has ended. Counts as nothing.
    Withdrawn,
}

/// Why something cannot be done with a meeting.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPossible {
    /// It has not begun yet, so nobody knows whether it takes place.
    #[error("the meeting has not begun")]
    NotYet,
    /// Its date has passed: it took place or it fell out.
    #[error("the meeting's date has passed")]
    Passed,
    /// Somebody has said before what came of it, or it was taken out.
    #[error("the meeting is settled")]
    Settled,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Held, Self::Missed, Self::Withdrawn];

    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Held => "held",
            Self::Missed => "missed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// The reverse of [`State::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// It took place. Either of the two can say so, and put right what was said before.
    ///
    /// # Errors
    /// Before it begins, and once it was taken out.
    pub fn take_place(self, starts_at: Timestamp, now: Timestamp) -> Result<Self, NotPossible> {
        match self {
            Self::Withdrawn => Err(NotPossible::Settled),
            _ if now < starts_at => Err(NotPossible::NotYet),
            Self::Planned | Self::Held | Self::Missed => Ok(Self::Held),
        }
    }

    /// It fell out and gets no new date: said beforehand or afterwards.
    ///
    /// # Errors
    /// Once it was taken out.
    pub fn fall_out(self) -> Result<Self, NotPossible> {
        match self {
            Self::Withdrawn => Err(NotPossible::Settled),
            Self::Planned | Self::Held | Self::Missed => Ok(Self::Missed),
        }
    }

    /// It gets another date.
    ///
    /// # Errors
    /// Once its date has passed: then it took place or fell out, and another
    /// date is another meeting.
    pub fn be_moved(self, starts_at: Timestamp, now: Timestamp) -> Result<Self, NotPossible> {
        match self {
            Self::Planned if now < starts_at => Ok(Self::Planned),
            Self::Planned => Err(NotPossible::Passed),
            Self::Held | Self::Missed | Self::Withdrawn => Err(NotPossible::Settled),
        }
    }

    /// The tandem rests or has ended.
    ///
    /// # Errors
    /// Where it is no longer to come.
    pub fn withdraw(self, starts_at: Timestamp, now: Timestamp) -> Result<Self, NotPossible> {
        self.be_moved(starts_at, now).map(|_| Self::Withdrawn)
    }
}

/// Longer than this a running tandem does not go without a meeting.
pub const SIX_WEEKS: SignedDuration = SignedDuration::from_hours(6 * 7 * 24);

/// How long the second of the two is left alone after a missed meeting, so that
/// the first, who has more to say about their time, can act.
pub const SECOND_NUDGE: SignedDuration = SignedDuration::from_hours(3 * 24);

/// What a tandem needs after the last that is known of its meetings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// Nothing.
    None,
    /// One meeting fell out: the pair is nudged, the leader first.
    Nudge,
    /// The coordinator checks in.
    CheckIn(Reason),
}

/// Why the coordinator checks in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Two meetings in a row fell out.
    TwoInARow,
    /// More than six weeks without a meeting.
    SixWeeks,
}

/// What a tandem needs. `begun` is when it could first have met.
///
/// A meeting of which nobody has said what came of it is neither held nor
/// missed. Counting it as held would blind the guard exactly where a tandem has
/// gone quiet; counting it as missed would nudge people who meet and do not
/// click. It keeps no row going, and it does not end the six weeks.
pub fn care(
    meetings: impl IntoIterator<Item = (Timestamp, State)>,
    begun: Timestamp,
    now: Timestamp,
) -> Care {
    let mut meetings: Vec<_> = meetings
        .into_iter()
        .filter(|(_, state)| *state != State::Withdrawn)
        // What is to come counts only where it is known already that it will not.
        .filter(|(at, state)| *at <= now || *state == State::Missed)
        .collect();
    meetings.sort_unstable_by_key(|(at, _)| *at);
    let missed = meetings
        .iter()
        .rev()
        .take_while(|(_, state)| *state == State::Missed)
        .count();
    let held = meetings.iter().filter(|(_, state)| *state == State::Held);
    let last = held.map(|(at, _)| *at).max().unwrap_or(begun).max(begun);
    if missed >= 2 {
        Care::CheckIn(Reason::TwoInARow)
    } else if now > last + SIX_WEEKS {
        Care::CheckIn(Reason::SixWeeks)
    } else if missed == 1 {
        Care::Nudge
    } else {
        Care::None
    }
}

/// The moment at which a tandem that has met at `last` has gone six weeks without.
pub fn six_weeks_after(last: Timestamp) -> Timestamp {
    // The moment itself is not more than six weeks.
    last.saturating_add(SIX_WEEKS)
        .and_then(|at| at.checked_add(1.second()))
        .unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use State::{Held, Missed, Planned, Withdrawn};

    fn day(number: i64) -> Timestamp {
        let start: Timestamp = "2026-09-01T12:00:00Z".parse().unwrap();
        start + SignedDuration::from_hours(24 * number)
    }

    fn needs(meetings: &[(i64, State)], today: i64) -> Care {
        let meetings = meetings.iter().map(|(at, state)| (day(*at), *state));
        care(meetings, day(0), day(today))
    }

    #[test]
    fn one_missed_meeting_nudges_and_two_in_a_row_call_for_a_talk() {
        assert_eq!(needs(&[(7, Held), (35, Planned)], 20), Care::None);
        assert_eq!(needs(&[(7, Held), (35, Missed)], 36), Care::Nudge);
        let two = [(7, Held), (21, Missed), (35, Missed)];
        assert_eq!(needs(&two, 36), Care::CheckIn(Reason::TwoInARow));
        // Held in between: no row.
        let apart = [(7, Missed), (21, Held), (35, Missed)];
        assert_eq!(needs(&apart, 36), Care::Nudge);
        assert_eq!(needs(&[(7, Missed), (21, Held)], 22), Care::None);
    }

    #[test]
    fn what_is_called_off_beforehand_counts_at_once() {
        let ahead = [(7, Missed), (21, Missed), (35, Planned)];
        assert_eq!(needs(&ahead, 8), Care::CheckIn(Reason::TwoInARow));
    }

    #[test]
    fn six_weeks_count_from_the_last_meeting_that_took_place() {
        assert_eq!(needs(&[], 42), Care::None);
        assert_eq!(needs(&[], 43), Care::CheckIn(Reason::SixWeeks));
        assert_eq!(needs(&[(10, Held)], 52), Care::None);
        assert_eq!(needs(&[(10, Held)], 53), Care::CheckIn(Reason::SixWeeks));
        let exactly = six_weeks_after(day(10));
        assert!(care([(day(10), Held)], day(0), exactly) != Care::None);
    }

    #[test]
    fn what_nobody_answered_is_neither_held_nor_missed() {
        // It keeps no row going …
        assert_eq!(
            needs(&[(7, Missed), (14, Planned), (21, Missed)], 22),
            Care::Nudge
        );
        // … and does not end the six weeks.
        assert_eq!(
            needs(&[(7, Held), (35, Planned)], 50),
            Care::CheckIn(Reason::SixWeeks)
        );
    }

    #[test]
    fn what_was_withdrawn_counts_as_nothing() {
        assert_eq!(
            needs(&[(7, Missed), (14, Withdrawn), (21, Missed)], 22),
            Care::CheckIn(Reason::TwoInARow)
        );
        assert_eq!(needs(&[(7, Withdrawn)], 22), Care::None);
    }

    #[test]
    fn only_what_has_begun_can_have_taken_place() {
        assert_eq!(Planned.take_place(day(7), day(6)), Err(NotPossible::NotYet));
        assert_eq!(Planned.take_place(day(7), day(7)), Ok(Held));
        // A slip is put right.
        assert_eq!(Missed.take_place(day(7), day(8)), Ok(Held));
        assert_eq!(Held.fall_out(), Ok(Missed));
        assert_eq!(
            Withdrawn.take_place(day(7), day(8)),
            Err(NotPossible::Settled)
        );
        assert_eq!(Withdrawn.fall_out(), Err(NotPossible::Settled));
    }

    #[test]
    fn what_has_passed_is_not_moved() {
        assert_eq!(Planned.be_moved(day(7), day(6)), Ok(Planned));
        assert_eq!(Planned.be_moved(day(7), day(7)), Err(NotPossible::Passed));
        for settled in [Held, Missed, Withdrawn] {
            assert_eq!(settled.be_moved(day(7), day(6)), Err(NotPossible::Settled));
        }
        assert_eq!(Planned.withdraw(day(7), day(6)), Ok(Withdrawn));
        assert_eq!(Planned.withdraw(day(7), day(8)), Err(NotPossible::Passed));
    }
}
