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
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
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

/// Both answers. Private: who said what leaves only as a [`Standing`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    mentor: Answer,
    mentee: Answer,
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
}

/// This person has answered before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("already answered")]
pub struct AlreadyAnswered;

impl Answers {
    /// As stored.
    pub fn new(mentor: Answer, mentee: Answer) -> Self {
        Self { mentor, mentee }
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
    /// [`AlreadyAnswered`] once that person has answered.
    pub fn answer(self, side: Side, answer: Answer) -> Result<Self, AlreadyAnswered> {
        if self.of(side) != Answer::Open {
            return Err(AlreadyAnswered);
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
            Err(AlreadyAnswered)
        );
    }
}
