//! The plan of a feedback round: its days, and when people are reminded. All of
//! it is fixed once the round opens, like what is asked ([`crate::feedback::Questionnaire`]).

use jiff::civil::Date;
use jiff::{SpanRelativeTo, ToSpan as _, Unit};

use crate::feedback::Round;
use crate::frame::Frame;

/// Where a round stands. It only ever moves on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its first day is still to come.
    Planned,
    /// Answers are taken; nobody sees any.
    Open,
    /// Too few for numbers: the group writes down points together (A8).
    Circle,
    /// Says what it says, for good (A4).
    Closed,
}

impl State {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Planned, Self::Open, Self::Circle, Self::Closed];

    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Open => "open",
            Self::Circle => "circle",
            Self::Closed => "closed",
        }
    }

    /// The reverse of [`State::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// The days of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// On its morning invitations leave.
    pub opens_on: Date,
    /// At its end no more answers are taken.
    pub closes_on: Date,
}

/// What is wrong with the days of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DaysError {
    /// The first day is over.
    #[error("the first day is over")]
    Past,
    /// Fewer than three days, or the last before the first.
    #[error("a round takes three days at least")]
    TooShort,
    /// More than eight weeks.
    #[error("a round takes eight weeks at most")]
    TooLong,
}

/// A round takes so many days at least, its first and last included: `[choice]`, so that who is away has a chance.
pub const SHORTEST: i64 = 3;
/// And so many at most: `[choice]`, so that answers are about the same time.
pub const LONGEST: i64 = 56;
/// So many days before the last one, whoever has not answered is reminded: twice at most.
pub const REMINDERS: [i8; 2] = [4, 1];
/// A programme can ask for more answers behind a figure than the floor (A1), up to this.
pub const HIGHEST_FLOOR: u16 = 50;

impl Days {
    /// The days that the frame of the programme proposes. A day that is over
    /// becomes today: whoever plans late asks at once.
    pub fn proposed(round: Round, frame: Frame, today: Date) -> Self {
        let (from, to) = round.days(frame);
        let opens_on = from.max(today);
        Self {
            opens_on,
            closes_on: to.max(opens_on.saturating_add((SHORTEST - 1).days())),
        }
    }

    /// Checks the limits, on that day.
    ///
    /// # Errors
    /// Names the first limit that is broken.
    pub fn check(self, today: Date) -> Result<Self, DaysError> {
        if self.opens_on < today {
            return Err(DaysError::Past);
        }
        let days = count(self.opens_on, self.closes_on) + 1;
        if days < SHORTEST {
            return Err(DaysError::TooShort);
        }
        if days > LONGEST {
            return Err(DaysError::TooLong);
        }
        Ok(self)
    }

    /// The days on which reminders go out, each with how many days are left:
    /// none on the first day or before it.
    pub fn reminders(self) -> Vec<(Date, i8)> {
        REMINDERS
            .into_iter()
            .map(|days| (self.closes_on.saturating_sub(i64::from(days).days()), days))
            .filter(|(day, _)| *day > self.opens_on)
            .collect()
    }
}

/// A feedback circle writes so many points at most: `[choice]`, so that they are read.
pub const POINTS: usize = 12;

/// How many of a circle have to agree before its points leave it: more than half.
/// `[choice]`: with all of them, one who is away would keep the others silent.
///
/// ```
/// assert_eq!([2, 3, 4, 5].map(programme::round_plan::agreeing_needed), [2, 2, 3, 3]);
/// ```
pub fn agreeing_needed(members: usize) -> usize {
    members / 2 + 1
}

fn count(from: Date, to: Date) -> i64 {
    let span = to - from;
    span.total((Unit::Day, SpanRelativeTo::days_are_24_hours()))
        .map_or(0, |days| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "whole days, far below 2^53"
            )]
            let days = days as i64;
            days
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn limits_of_days() {
        let today = date(2027, 3, 1);
        let days = |opens_on, closes_on| {
            Days {
                opens_on,
                closes_on,
            }
            .check(today)
        };
        assert!(days(today, date(2027, 3, 3)).is_ok());
        assert_eq!(days(today, date(2027, 3, 2)), Err(DaysError::TooShort));
        assert_eq!(days(today, date(2027, 2, 2)), Err(DaysError::TooShort));
        assert!(days(today, date(2027, 4, 25)).is_ok());
        assert_eq!(days(today, date(2027, 4, 26)), Err(DaysError::TooLong));
        assert_eq!(
            days(date(2027, 2, 28), date(2027, 3, 9)),
            Err(DaysError::Past)
        );
    }

    #[test]
    fn reminders_come_after_the_first_day_and_before_the_last() {
        let long = Days {
            opens_on: date(2027, 3, 1),
            closes_on: date(2027, 3, 14),
        };
        let long = long.reminders();
        assert_eq!(long, [(date(2027, 3, 10), 4), (date(2027, 3, 13), 1)]);
        let short = Days {
            opens_on: date(2027, 3, 1),
            closes_on: date(2027, 3, 3),
        };
        assert_eq!(short.reminders(), [(date(2027, 3, 2), 1)]);
    }

    #[test]
    fn whoever_plans_late_asks_at_once() {
        let frame = Frame::starting(date(2027, 1, 11));
        let (from, to) = Round::Closing.days(frame);
        let early = Days::proposed(Round::Closing, frame, date(2027, 1, 1));
        assert_eq!((early.opens_on, early.closes_on), (from, to));
        let late = Days::proposed(Round::Closing, frame, date(2027, 12, 1));
        assert!(late.check(date(2027, 12, 1)).is_ok());
        for round in Round::ALL {
            assert!(
                Days::proposed(round, frame, frame.starts_on)
                    .check(frame.starts_on)
                    .is_ok()
            );
        }
    }

    #[test]
    fn keys_lead_back() {
        for state in State::ALL {
            assert_eq!(State::from_key(state.key()), Some(state));
        }
    }
}
