//! The phases of a programme, computed from its frame.
//!
//! Source: DOMAIN section 5: call three weeks, sign-up two, matching one,
//! acceptance one, kick-off; check-in in week four, half-time in the middle,
//! closing in the last two weeks, review after it, echo three months later.

use jiff::Span;
use jiff::civil::Date;

use crate::frame::Frame;

/// A phase.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// Everybody hears of the programme.
    Call,
    /// People sign up.
    SignUp,
    /// Pairs are computed, reviewed and decided.
    Matching,
    /// Both sides of each tandem say yes or no.
    Acceptance,
    /// Tandems meet.
    Meetings,
    /// How does it begin?
    CheckIn,
    /// Round and event in the middle.
    HalfTime,
    /// Round, closing talks and event.
    Closing,
    /// What the programme learns from it.
    Review,
    /// What is left three months later.
    Echo,
}

/// A phase with its first and last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dated {
    /// Which.
    pub phase: Phase,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// All phases of a programme, in the order in which they begin.
pub fn phases(frame: Frame) -> [Dated; 10] {
    let start = frame.starts_on;
    let end = frame.ends_on();
    let weeks = |n: i64| start.saturating_add(Span::new().weeks(n));
    let before = |day: Date| day.yesterday().unwrap_or(day);
    let after = |n: i64| end.saturating_add(Span::new().weeks(n));
    let echo = end.saturating_add(Span::new().months(3));
    let dated = |phase, from, to| Dated { phase, from, to };
    [
        dated(Phase::Call, weeks(-7), before(weeks(-4))),
        dated(Phase::SignUp, weeks(-4), before(weeks(-2))),
        dated(Phase::Matching, weeks(-2), before(weeks(-1))),
        dated(Phase::Acceptance, weeks(-1), before(start)),
        dated(Phase::Meetings, start, end),
        dated(Phase::CheckIn, weeks(3), before(weeks(4))),
        dated(
            Phase::HalfTime,
            before(frame.half_time()),
            frame.half_time().saturating_add(Span::new().weeks(2)),
        ),
        dated(Phase::Closing, frame.closing_begins(), end),
        dated(Phase::Review, end.tomorrow().unwrap_or(end), after(3)),
        dated(Phase::Echo, echo, echo.saturating_add(Span::new().weeks(2))),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_half_year_from_january_on() {
        let all = phases(Frame::starting(date(2027, 1, 11)));
        let of = |phase| all.iter().find(|dated| dated.phase == phase).unwrap();
        assert_eq!(of(Phase::Call).from, date(2026, 11, 23));
        assert_eq!(of(Phase::Acceptance).to, date(2027, 1, 10));
        assert_eq!(of(Phase::Meetings).to, date(2027, 7, 10));
        assert_eq!(of(Phase::HalfTime).from, date(2027, 4, 10));
        assert_eq!(of(Phase::Echo).from, date(2027, 10, 10));
        for two in all.windows(2) {
            assert!(two[0].from <= two[1].from && two[0].from <= two[0].to);
        }
    }
}
