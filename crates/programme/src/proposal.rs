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
    /// At least one answer is outstanding, and nobody has declined.
    Open,
    /// Both said yes.
    BothAccepted,
    /// At least one said no. Not who.
    NotAccepted,
}

/// Why an answer cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotAnswer {
    /// This person has answered before.
    #[error("already answered")]
    AlreadyAnswered,
    /// The proposal came to nothing in the meantime.
    #[error("the proposal has ended")]
    Ended,
}

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

    /// Takes one person's answer.
    ///
    /// # Errors
    /// [`CannotAnswer`] once that person has answered or the proposal has ended.
    pub fn answer(self, side: Side, answer: Answer) -> Result<Self, CannotAnswer> {
        if self.of(side) != Answer::Open {
            return Err(CannotAnswer::AlreadyAnswered);
        }
        if self.standing() == Standing::NotAccepted {
            return Err(CannotAnswer::Ended);
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

    /// What a coordinator may know. While one of the two has not even been
    /// reached, a no could only be the other's: until then it stays hidden.
    pub fn standing_shown(self, both_reached: bool) -> Standing {
        match self.standing() {
            Standing::NotAccepted if !both_reached => Standing::Open,
            standing => standing,
        }
    }

    /// What everybody else may know.
    pub fn standing(self) -> Standing {
        match (self.mentor, self.mentee) {
            (Answer::Accepted, Answer::Accepted) => Standing::BothAccepted,
            (Answer::Declined, _) | (_, Answer::Declined) => Standing::NotAccepted,
            _ => Standing::Open,
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
    fn one_no_ends_it_and_does_not_say_whose() {
        let mentor_declined = Answers::default()
            .answer(Side::Mentor, Answer::Declined)
            .unwrap();
        let mentee_declined = Answers::default()
            .answer(Side::Mentee, Answer::Declined)
            .unwrap();
        assert_eq!(mentor_declined.standing(), mentee_declined.standing());
        assert_eq!(
            mentor_declined.answer(Side::Mentee, Answer::Accepted),
            Err(CannotAnswer::Ended)
        );
    }

    #[test]
    fn a_no_stays_hidden_until_both_were_reached() {
        let declined = Answers::default()
            .answer(Side::Mentor, Answer::Declined)
            .unwrap();
        assert_eq!(declined.standing_shown(false), Standing::Open);
        assert_eq!(declined.standing_shown(true), Standing::NotAccepted);
    }

    #[test]
    fn nobody_answers_twice() {
        let once = Answers::default()
            .answer(Side::Mentor, Answer::Accepted)
            .unwrap();
        assert_eq!(
            once.answer(Side::Mentor, Answer::Declined),
            Err(CannotAnswer::AlreadyAnswered)
        );
    }
}
