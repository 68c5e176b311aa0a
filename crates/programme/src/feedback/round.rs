//! The three anonymous rounds, and when they are due.

use jiff::civil::Date;

use crate::frame::Frame;
use crate::phases::{Dated, Phase, phases};

/// An anonymous round.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Round {
    /// R2: in the middle of the programme.
    HalfTime,
    /// R3: its last two weeks.
    Closing,
    /// R4: what is left three months later.
    Echo,
}

impl Round {
    /// All three, in the order of the programme.
    pub const ALL: [Self; 3] = [Self::HalfTime, Self::Closing, Self::Echo];

    /// The key in the database and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::HalfTime => "half_time",
            Self::Closing => "closing",
            Self::Echo => "echo",
        }
    }

    /// The reverse of [`Round::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|round| round.key() == key)
    }

    /// The phase of the programme that it belongs to.
    pub fn phase(self) -> Phase {
        match self {
            Self::HalfTime => Phase::HalfTime,
            Self::Closing => Phase::Closing,
            Self::Echo => Phase::Echo,
        }
    }

    /// First and last day on which people answer, as proposed to the coordinator.
    ///
    /// ```
    /// use jiff::civil::date;
    /// use programme::{feedback::Round, frame::Frame};
    /// let frame = Frame::starting(date(2027, 1, 11));
    /// let (from, to) = Round::Closing.days(frame);
    /// assert_eq!((from, to), (date(2027, 6, 26), date(2027, 7, 10)));
    /// ```
    pub fn days(self, frame: Frame) -> (Date, Date) {
        let mut days = (frame.starts_on, frame.ends_on());
        for Dated { phase, from, to } in phases(frame) {
            if phase == self.phase() {
                days = (from, to);
            }
        }
        days
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn rounds_follow_each_other_through_the_programme() {
        let frame = Frame::starting(date(2027, 1, 11));
        let all = Round::ALL.map(|round| round.days(frame));
        assert!(all.windows(2).all(|two| two[0].1 < two[1].0), "{all:?}");
        assert!(all[2].0 > frame.ends_on());
        for round in Round::ALL {
            assert_eq!(Round::from_key(round.key()), Some(round));
        }
    }
}
