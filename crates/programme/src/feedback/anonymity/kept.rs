//! What is kept with a release, so that a later one can be held against it.

use super::atoms::Members;
use crate::feedback::item::{Item, Scale};
use crate::ids::RoundId;

/// What a set was shown for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Subject {
    Item(Item),
    Scale(Scale),
    Combined,
}

/// The sets of respondent numbers that figures or words were shown for. No
/// answers are in it, and the numbers lead to nobody.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Kept {
    round: RoundId,
    sets: Vec<(Subject, Members)>,
}

impl Kept {
    pub(super) fn new(round: RoundId) -> Self {
        Self {
            round,
            sets: Vec::new(),
        }
    }

    /// Which round was released.
    pub fn round(&self) -> RoundId {
        self.round
    }

    pub(super) fn keep(&mut self, subject: Subject, members: Members) {
        self.sets.push((subject, members));
    }

    pub(super) fn of(&self, subject: Subject) -> impl Iterator<Item = &Members> {
        let sets = self.sets.iter().filter(move |(of, _)| *of == subject);
        sets.map(|(_, members)| members)
    }

    pub(super) fn end(&self) -> usize {
        let ends = self.sets.iter().map(|(_, members)| members.end());
        ends.max().unwrap_or_default()
    }
}
