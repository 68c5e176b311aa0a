//! The steps of setting a programme up, and the one that comes next.

/// A step on the coordinator's checklist, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// What the programme is for.
    Goals,
    /// Time frame.
    Frame,
    /// Which topics are on offer.
    Topics,
    /// Rules and weights, read and confirmed.
    Rules,
    /// People and answers imported.
    People,
    /// Matching run and looked at.
    Matching,
    /// Tandems proposed to both people.
    Publish,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 7] = [
        Self::Goals,
        Self::Frame,
        Self::Topics,
        Self::Rules,
        Self::People,
        Self::Matching,
        Self::Publish,
    ];
}

/// What is done so far, as facts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// See [`crate::goals::Goals::is_set`].
    pub goals: bool,
    /// The frame was saved.
    pub frame: bool,
    /// Topics were saved.
    pub topics: bool,
    /// Rules were saved, so that a version exists.
    pub rules: bool,
    /// At least one mentor and one mentee can be matched.
    pub people: bool,
    /// A run exists.
    pub matching: bool,
    /// Proposals are out.
    pub published: bool,
}

impl Progress {
    /// Whether a step is done.
    pub fn is_done(self, step: Step) -> bool {
        match step {
            Step::Goals => self.goals,
            Step::Frame => self.frame,
            Step::Topics => self.topics,
            Step::Rules => self.rules,
            Step::People => self.people,
            Step::Matching => self.matching,
            Step::Publish => self.published,
        }
    }

    /// The one next step; `None` when all is done.
    pub fn next(self) -> Option<Step> {
        Step::ALL.into_iter().find(|step| !self.is_done(*step))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_next_step_is_the_first_undone() {
        let start = Progress::default();
        assert_eq!(start.next(), Some(Step::Goals));
        let skipped = Progress {
            goals: true,
            topics: true,
            ..start
        };
        assert_eq!(skipped.next(), Some(Step::Frame));
        let all = Progress {
            goals: true,
            frame: true,
            topics: true,
            rules: true,
            people: true,
            matching: true,
            published: true,
        };
        assert_eq!(all.next(), None);
    }
}
