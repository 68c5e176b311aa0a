//! Step 3's frame, fixed at set-up: time, rhythm, length of meetings.

use jiff::civil::Date;

/// How often a tandem meets.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// Every two weeks.
    Fortnightly,
    /// Once a month: the default.
    #[default]
    Monthly,
}

impl Rhythm {
    /// Both, in the order shown.
    pub const ALL: [Self; 2] = [Self::Monthly, Self::Fortnightly];

    /// The key in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Fortnightly => "fortnightly",
            Self::Monthly => "monthly",
        }
    }

    /// The reverse of [`Rhythm::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rhythm| rhythm.key() == key)
    }
}

/// The time frame of a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Frame {
    /// Kick-off.
    pub starts_on: Date,
    /// Length in months, 1–24.
    pub months: u8,
    /// How often a tandem meets.
    pub rhythm: Rhythm,
    /// Length of a meeting in minutes, 15–240.
    pub minutes: u16,
}

/// What is wrong with a frame; each belongs to one field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Months outside 1–24.
    #[error("a programme takes 1 to 24 months")]
    Months,
    /// Minutes outside 15–240.
    #[error("a meeting takes 15 to 240 minutes")]
    Minutes,
}

impl Frame {
    /// The default: six months, one meeting a month of 60 minutes.
    pub fn starting(starts_on: Date) -> Self {
        Self {
            starts_on,
            months: 6,
            rhythm: Rhythm::Monthly,
            minutes: 60,
        }
    }

    /// Checks the limits.
    ///
    /// # Errors
    /// Names the first field outside its limits.
    pub fn check(self) -> Result<Self, FrameError> {
        if !(1..=24).contains(&self.months) {
            return Err(FrameError::Months);
        }
        if !(15..=240).contains(&self.minutes) {
            return Err(FrameError::Minutes);
        }
        Ok(self)
    }

    /// The last day. A start on the 31st ends with the shorter month.
    pub fn ends_on(self) -> Date {
        let months = i32::from(self.months);
        self.starts_on
            .saturating_add(jiff::Span::new().months(months))
            .yesterday()
            .unwrap_or(self.starts_on)
    }

    /// From that day on, goals are looked at for the first time: half of the months.
    pub fn half_time(self) -> Date {
        let half = jiff::Span::new().months(i64::from(self.months / 2));
        self.starts_on.saturating_add(half)
    }

    /// From that day on, tandems close: the last two weeks (DOMAIN section 6, round R3).
    pub fn closing_begins(self) -> Date {
        self.ends_on().saturating_sub(jiff::Span::new().weeks(2))
    }

    /// How many meetings a tandem plans.
    pub fn meetings(self) -> u32 {
        match self.rhythm {
            Rhythm::Monthly => u32::from(self.months),
            Rhythm::Fortnightly => u32::from(self.months) * 26 / 12,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn six_months_from_the_end_of_august_end_in_february() {
        assert_eq!(
            Frame::starting(date(2026, 8, 31)).ends_on(),
            date(2027, 2, 27)
        );
        assert_eq!(
            Frame::starting(date(2026, 10, 1)).ends_on(),
            date(2027, 3, 31)
        );
    }

    #[test]
    fn limits_name_their_field() {
        let frame = Frame::starting(date(2026, 10, 1));
        assert_eq!(
            Frame { months: 0, ..frame }.check(),
            Err(FrameError::Months)
        );
        assert_eq!(
            Frame {
                minutes: 241,
                ..frame
            }
            .check(),
            Err(FrameError::Minutes)
        );
        assert_eq!(
            Frame {
                rhythm: Rhythm::Fortnightly,
                ..frame
            }
            .meetings(),
            13
        );
    }
}
