//! The self-check before the first meeting: six statements for each role. What
//! somebody answers is shown to them once and stored nowhere.

use crate::proposal::Side;

/// A statement about oneself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statement {
    /// Mentor: I can say in plain words what I bring along.
    Plain,
    /// Mentor: I ask what the other needs before I explain.
    AskFirst,
    /// Mentor: I can wait while somebody tries.
    Patience,
    /// Mentor: I can say that I do not know something.
    NotKnowing,
    /// Mentor: I would say what bothers me, to a leader too.
    SpeakUp,
    /// Mentor: I have the time.
    MentorTime,
    /// Mentee: I know what I want to learn.
    Aim,
    /// Mentee: I can say that I do not understand.
    AdmitNotKnowing,
    /// Mentee: I can let the other lead.
    LetLead,
    /// Mentee: I do not give orders or judge here.
    NoAppraisal,
    /// Mentee: I try things out between the meetings.
    TryOut,
    /// Mentee: the meetings have a firm place in my calendar.
    MenteeTime,
}

impl Statement {
    /// Those of a role, in the order shown.
    pub fn of(side: Side) -> [Self; 6] {
        match side {
            Side::Mentor => [
                Self::Plain,
                Self::AskFirst,
                Self::Patience,
                Self::NotKnowing,
                Self::SpeakUp,
                Self::MentorTime,
            ],
            Side::Mentee => [
                Self::Aim,
                Self::AdmitNotKnowing,
                Self::LetLead,
                Self::NoAppraisal,
                Self::TryOut,
                Self::MenteeTime,
            ],
        }
    }

    /// The name of its field in the form.
    pub fn key(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::AskFirst => "ask_first",
            Self::Patience => "patience",
            Self::NotKnowing => "not_knowing",
            Self::SpeakUp => "speak_up",
            Self::MentorTime => "mentor_time",
            Self::Aim => "aim",
            Self::AdmitNotKnowing => "admit_not_knowing",
            Self::LetLead => "let_lead",
            Self::NoAppraisal => "no_appraisal",
            Self::TryOut => "try_out",
            Self::MenteeTime => "mentee_time",
        }
    }
}

/// How far a statement is true.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Truth {
    /// It is.
    Yes,
    /// In part.
    Partly,
    /// Not yet.
    NotYet,
}

impl Truth {
    /// All three, in the order shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::NotYet];

    /// The key in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::Partly => "partly",
            Self::NotYet => "not_yet",
        }
    }

    /// The reverse of [`Truth::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|truth| truth.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tandem::SIDES;
    use std::collections::BTreeSet;

    #[test]
    fn each_role_has_statements_of_its_own() {
        let keys: BTreeSet<_> = SIDES
            .into_iter()
            .flat_map(Statement::of)
            .map(Statement::key)
            .collect();
        assert_eq!(keys.len(), 12);
        for truth in Truth::ALL {
            assert_eq!(Truth::from_key(truth.key()), Some(truth));
        }
    }
}
