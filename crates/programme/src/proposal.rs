//! A tandem proposed to its two people. Both are asked at the same time and
//! answer without giving a reason; neither learns what the other said.

/// One person's answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Not answered yet.
    #[default]
    Open,
    /// Wants this tandem.
    Accepted,
    /// Does not.
    Declined,
}

impl Answer {
    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
        }
    }

    /// The reverse of [`Answer::key`].
    pub fn from_key(key: &str) -> Self {
        match key {
            "accepted" => Self::Accepted,
            "declined" => Self::Declined,
            _ => Self::Open,
        }
    }
}

/// Which of the two a person is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    /// Who teaches.
    Mentor,
    /// Who learns.
    Mentee,
}

impl Side {
    /// The key in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }

    /// The partner's side.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Mentor => Self::Mentee,
            Self::Mentee => Self::Mentor,
        }
    }
}

/// Both answers, and whether they are still asked for. Private: who said what
/// leaves only as a [`Standing`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    mentor: Answer,
    mentee: Answer,
    asked: Asked,
}

/// Whether answers are still asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    #[default]
    Still,
    /// Another result is better.
    Withdrawn,
    /// The time for answering is over.
    Rested,
}

/// All that anyone but the answering person learns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// At least one answer is outstanding.
    Open,
    /// Both said yes.
    BothAccepted,
    /// Both answered, and at least one said no. Not who.
    NotAccepted,
    /// Taken back before both had answered, because another result is better.
    Withdrawn,
    /// The time for answering was over before both had answered. Not who did not.
    Rested,
    /// Became a tandem that ended or closed: both are free for others.
    Over,
}

impl Standing {
    /// Whether the two are a tandem, or may still become one.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Open | Self::BothAccepted)
    }
}

/// Why an answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAsked {
    /// This person has answered before.
    #[error("already answered")]
    AlreadyAnswered,
    /// The proposal was withdrawn.
    #[error("withdrawn")]
    Withdrawn,
}

/// Both have answered, or the proposal was withdrawn before: there is nothing to withdraw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no longer open")]
pub struct NotOpen;

impl Answers {
    /// As stored.
    pub fn new(mentor: Answer, mentee: Answer) -> Self {
        Self {
            mentor,
            mentee,
            asked: Asked::Still,
        }
    }

    /// Takes the proposal back. What was answered until then plays no part, and
    /// nobody else learns it.
    ///
    /// # Errors
    /// [`NotOpen`] once both have answered: what both agreed to goes on.
    pub fn withdraw(self) -> Result<Self, NotOpen> {
        self.ask_no_more(Asked::Withdrawn)
    }

    /// Lets the proposal rest, since the time for answering is over. What was
    /// answered until then plays no part, and nobody else learns it.
    ///
    /// # Errors
    /// [`NotOpen`] once both have answered.
    pub fn rest(self) -> Result<Self, NotOpen> {
        self.ask_no_more(Asked::Rested)
    }

    fn ask_no_more(self, asked: Asked) -> Result<Self, NotOpen> {
        match self.standing() {
            Standing::Open => Ok(Self { asked, ..self }),
            _ => Err(NotOpen),
        }
    }

    /// A person's own answer.
    pub fn of(self, side: Side) -> Answer {
        match side {
            Side::Mentor => self.mentor,
            Side::Mentee => self.mentee,
        }
    }

    /// Takes one person's answer, whatever the other said: somebody who is no
    /// longer asked would know that the other declined.
    ///
    /// # Errors
    /// [`NotAsked::AlreadyAnswered`] once that person has answered;
    /// [`NotAsked::Withdrawn`] once nobody is asked any more.
    pub fn answer(self, side: Side, answer: Answer) -> Result<Self, NotAsked> {
        if self.asked != Asked::Still {
            return Err(NotAsked::Withdrawn);
        }
        if self.of(side) != Answer::Open {
            return Err(NotAsked::AlreadyAnswered);
        }
        Ok(match side {
            Side::Mentor => Self {
                mentor: answer,
                ..self
            },
            Side::Mentee => Self {
                mentee: answer,
                ..self
            },
        })
    }

    /// What everybody else may know. A no shows only once both have answered:
    /// before that it could be read off who has not answered yet.
    pub fn standing(self) -> Standing {
        match self.asked {
            Asked::Still => {}
            Asked::Withdrawn => return Standing::Withdrawn,
            Asked::Rested => return Standing::Rested,
        }
        match (self.mentor, self.mentee) {
            (Answer::Open, _) | (_, Answer::Open) => Standing::Open,
            (Answer::Accepted, Answer::Accepted) => Standing::BothAccepted,
            _ => Standing::NotAccepted,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_must_say_yes() {
        let asked = Answers::default();
        let one = asked.answer(Side::Mentee, Answer::Accepted).unwrap();
        assert_eq!(one.standing(), Standing::Open);
        assert_eq!(
            one.answer(Side::Mentor, Answer::Accepted)
                .unwrap()
                .standing(),
            Standing::BothAccepted
        );
    }

    #[test]
    fn a_no_shows_only_once_both_answered_and_does_not_say_whose() {
        use Answer::{Accepted, Declined};
        let declined = Answers::default().answer(Side::Mentor, Declined).unwrap();
        assert_eq!(declined.standing(), Standing::Open);
        let ended = declined.answer(Side::Mentee, Accepted).unwrap();
        assert_eq!(ended.standing(), Standing::NotAccepted);
        let other = Answers::new(Accepted, Declined);
        assert_eq!(other.standing(), ended.standing());
        assert_eq!(
            Answers::new(Declined, Declined).standing(),
            Standing::NotAccepted
        );
    }

    #[test]
    fn nobody_answers_twice() {
        let once = Answers::default()
            .answer(Side::Mentor, Answer::Accepted)
            .unwrap();
        assert_eq!(
            once.answer(Side::Mentor, Answer::Declined),
            Err(NotAsked::AlreadyAnswered)
        );
    }

    #[test]
    fn what_is_withdrawn_is_asked_no_more_and_says_nothing_about_answers() {
        use Answer::{Accepted, Declined, Open};
        for (mentor, mentee) in [(Open, Open), (Declined, Open), (Open, Accepted)] {
            let withdrawn = Answers::new(mentor, mentee).withdraw().unwrap();
            assert_eq!(withdrawn.standing(), Standing::Withdrawn);
            for side in [Side::Mentor, Side::Mentee] {
                assert_eq!(withdrawn.answer(side, Accepted), Err(NotAsked::Withdrawn));
            }
            assert_eq!(withdrawn.withdraw(), Err(NotOpen));
        }
    }

    #[test]
    fn what_rests_is_asked_no_more_and_says_nothing_about_answers() {
        use Answer::{Accepted, Declined, Open};
        for (mentor, mentee) in [(Open, Open), (Declined, Open), (Open, Accepted)] {
            let rested = Answers::new(mentor, mentee).rest().unwrap();
            assert_eq!(rested.standing(), Standing::Rested);
            assert_eq!(
                rested.answer(Side::Mentor, Accepted),
                Err(NotAsked::Withdrawn)
            );
        }
        assert_eq!(Answers::new(Accepted, Declined).rest(), Err(NotOpen));
    }

    #[test]
    fn what_both_answered_is_not_withdrawn() {
        use Answer::{Accepted, Declined};
        for (mentor, mentee) in [(Accepted, Accepted), (Declined, Accepted)] {
            assert_eq!(Answers::new(mentor, mentee).withdraw(), Err(NotOpen));
        }
    }
}
