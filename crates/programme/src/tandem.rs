//! A tandem, from both yes to the closing talk: its stages, and who of the two
//! still has to prepare. Why somebody rests or ends, and who of the two wanted
//! it, has no place here.

use jiff::civil::Date;

use crate::proposal::Side;

/// Where a tandem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Both said yes; the agreement is not signed by both yet.
    Beginning,
    /// Both signed.
    Running,
    /// Rests for a while, by the wish of either.
    Resting,
    /// Over before its time, without fault, by the wish of either.
    Ended,
    /// Over after the closing talk.
    Closed,
}

/// A step that does not fit where the tandem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not possible while the tandem is {0:?}")]
pub struct NotNow(pub Stage);

impl Stage {
    /// All of them, in the order of a tandem's life.
    pub const ALL: [Self; 5] = [
        Self::Beginning,
        Self::Running,
        Self::Resting,
        Self::Ended,
        Self::Closed,
    ];

    /// The key in the database and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Beginning => "beginning",
            Self::Running => "running",
            Self::Resting => "resting",
            Self::Ended => "ended",
            Self::Closed => "closed",
        }
    }

    /// The reverse of [`Stage::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|stage| stage.key() == key)
    }

    /// Whether the two still meet, or will again.
    pub fn is_alive(self) -> bool {
        matches!(self, Self::Beginning | Self::Running | Self::Resting)
    }

    /// Both signed the agreement.
    ///
    /// # Errors
    /// [`NotNow`] unless the tandem is beginning.
    pub fn start(self) -> Result<Self, NotNow> {
        self.step(&[Self::Beginning], Self::Running)
    }

    /// One of the two needs a rest.
    ///
    /// # Errors
    /// [`NotNow`] unless the tandem is running.
    pub fn rest(self) -> Result<Self, NotNow> {
        self.step(&[Self::Running], Self::Resting)
    }

    /// The rest is over.
    ///
    /// # Errors
    /// [`NotNow`] unless the tandem rests.
    pub fn resume(self) -> Result<Self, NotNow> {
        self.step(&[Self::Resting], Self::Running)
    }

    /// One of the two ends it, without fault and without a reason.
    ///
    /// # Errors
    /// [`NotNow`] if it is over already.
    pub fn end(self) -> Result<Self, NotNow> {
        let alive = [Self::Beginning, Self::Running, Self::Resting];
        self.step(&alive, Self::Ended)
    }

    /// The closing talk was held.
    ///
    /// # Errors
    /// [`NotNow`] unless the tandem runs or rests.
    pub fn close(self) -> Result<Self, NotNow> {
        self.step(&[Self::Running, Self::Resting], Self::Closed)
    }

    fn step(self, from: &[Self], to: Self) -> Result<Self, NotNow> {
        if from.contains(&self) {
            Ok(to)
        } else {
            Err(NotNow(self))
        }
    }
}

/// What one of the two has done so far to prepare. Days, never hours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// Read the briefing of their role.
    pub briefed_on: Option<Date>,
    /// Went through the self-check. What they answered is stored nowhere.
    pub checked_on: Option<Date>,
    /// Signed the agreement and the code of conduct.
    pub signed_on: Option<Date>,
}

/// What one of the two does next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextStep {
    /// Read what the role is about.
    Brief,
    /// Sign the agreement.
    Sign,
    /// The other one signs; nothing to do.
    WaitForSignature,
    /// Book the series of meetings.
    BookMeetings,
    /// Write down one to three goals, before the second meeting.
    SetGoals,
    /// Go on: the next meeting stands.
    Meet,
    /// Say when it goes on.
    Resume,
    /// Nothing: it is over.
    Nothing,
}

/// What is known of a tandem when its next step is asked for.
#[derive(Clone, Copy, Debug)]
pub struct Progress {
    /// Where it is.
    pub stage: Stage,
    /// How far the one who asks has prepared.
    pub own: Preparation,
    /// Whether a meeting is planned.
    pub meeting_planned: bool,
    /// How many goals are written down.
    pub goals: usize,
}

/// The one next step of one of the two (DOMAIN: both are briefed, both sign,
/// goals stand before the second meeting, all meetings are booked at kick-off).
pub fn next_step(progress: Progress) -> NextStep {
    match progress.stage {
        Stage::Ended | Stage::Closed => NextStep::Nothing,
        Stage::Resting => NextStep::Resume,
        Stage::Beginning if progress.own.briefed_on.is_none() => NextStep::Brief,
        Stage::Beginning if progress.own.signed_on.is_none() => NextStep::Sign,
        Stage::Beginning => NextStep::WaitForSignature,
        Stage::Running if !progress.meeting_planned => NextStep::BookMeetings,
        Stage::Running if progress.goals == 0 => NextStep::SetGoals,
        Stage::Running => NextStep::Meet,
    }
}

/// At most so many goals has a tandem.
pub const MAX_GOALS: usize = 3;

/// How far a goal was reached, in the eyes of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reached {
    /// Not at all.
    Not,
    /// In part.
    Partly,
    /// As set.
    Fully,
    /// More than set.
    Exceeded,
}

impl Reached {
    /// All four, from least to most.
    pub const ALL: [Self; 4] = [Self::Not, Self::Partly, Self::Fully, Self::Exceeded];

    /// The key in the database and in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Not => "not",
            Self::Partly => "partly",
            Self::Fully => "fully",
            Self::Exceeded => "exceeded",
        }
    }

    /// The reverse of [`Reached::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reached| reached.key() == key)
    }
}

/// What the two aim at. Only they read it; only sums leave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Aim {
    /// The topic's key, if it belongs to one.
    pub topic: Option<String>,
    /// In their own words.
    pub words: String,
    /// Level today, as the anchors of DOMAIN section 3 count.
    pub today: Option<u8>,
    /// Level aimed at.
    pub aimed: Option<u8>,
    /// What they said at half-time.
    pub half: Option<Reached>,
    /// What they said at the close.
    pub close: Option<Reached>,
}

/// Both sides, in the order shown.
pub const SIDES: [Side; 2] = [Side::Mentor, Side::Mentee];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_leads_back_from_the_end() {
        for over in [Stage::Ended, Stage::Closed] {
            for step in [
                Stage::start,
                Stage::rest,
                Stage::resume,
                Stage::end,
                Stage::close,
            ] {
                assert_eq!(step(over), Err(NotNow(over)));
            }
        }
    }

    #[test]
    fn a_tandem_rests_and_goes_on() {
        let running = Stage::Beginning.start().unwrap();
        let resting = running.rest().unwrap();
        assert_eq!(resting.rest(), Err(NotNow(Stage::Resting)));
        assert_eq!(resting.resume(), Ok(Stage::Running));
        assert_eq!(resting.close(), Ok(Stage::Closed));
        assert_eq!(Stage::Beginning.close(), Err(NotNow(Stage::Beginning)));
    }

    #[test]
    fn keys_lead_back() {
        for stage in Stage::ALL {
            assert_eq!(Stage::from_key(stage.key()), Some(stage));
        }
        for reached in Reached::ALL {
            assert_eq!(Reached::from_key(reached.key()), Some(reached));
        }
    }

    #[test]
    fn both_prepare_before_they_meet() {
        let on = jiff::civil::date(2026, 12, 1);
        let mut progress = Progress {
            stage: Stage::Beginning,
            own: Preparation::default(),
            meeting_planned: false,
            goals: 0,
        };
        assert_eq!(next_step(progress), NextStep::Brief);
        progress.own.briefed_on = Some(on);
        assert_eq!(next_step(progress), NextStep::Sign);
        progress.own.signed_on = Some(on);
        assert_eq!(next_step(progress), NextStep::WaitForSignature);
        progress.stage = Stage::Running;
        assert_eq!(next_step(progress), NextStep::BookMeetings);
        progress.meeting_planned = true;
        assert_eq!(next_step(progress), NextStep::SetGoals);
        progress.goals = 1;
        assert_eq!(next_step(progress), NextStep::Meet);
        progress.stage = Stage::Resting;
        assert_eq!(next_step(progress), NextStep::Resume);
    }
}
