//! Who answered, as parts of the whole: roles, and the one breakdown that was fixed.

use std::collections::BTreeMap;

use super::release::Group;
use super::{Ballot, Kept, role_index};
use crate::feedback::questionnaire::Questionnaire;
use crate::tandem::SIDES;

/// A breakdown: groups, and in which of them each ballot is.
pub(super) struct Breakdown {
    pub(super) groups: Vec<Group>,
    pub(super) of: Vec<Option<usize>>,
}

/// The respondents of a round. Ballots are named by their place.
pub(super) struct People {
    /// The respondent number of each ballot.
    pub(super) numbers: Vec<usize>,
    /// One more than the highest number, here or in earlier releases.
    pub(super) end: usize,
    pub(super) roles: Breakdown,
    pub(super) labels: Option<Breakdown>,
}

impl People {
    pub(super) fn new(
        questionnaire: &Questionnaire,
        ballots: &[&Ballot],
        earlier: &[Kept],
    ) -> Self {
        let number = |ballot: &&Ballot| usize::try_from(ballot.respondent).unwrap_or(usize::MAX);
        let numbers: Vec<usize> = ballots.iter().map(number).collect();
        let before = earlier.iter().map(Kept::end).max().unwrap_or_default();
        let end = numbers.iter().max().map_or(0, |last| last + 1).max(before);
        let role = |ballot: &&Ballot| Some(role_index(ballot.sheet.side()));
        let roles = Breakdown {
            groups: SIDES.map(Group::Role).to_vec(),
            of: ballots.iter().map(role).collect(),
        };
        let labels = questionnaire.breakdown().map(|_| by_label(ballots));
        Self {
            numbers,
            end,
            roles,
            labels,
        }
    }
}

fn by_label(ballots: &[&Ballot]) -> Breakdown {
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for label in ballots.iter().filter_map(|ballot| ballot.sheet.label()) {
        places.insert(label, 0);
    }
    for (place, slot) in places.values_mut().enumerate() {
        *slot = place;
    }
    let of = |ballot: &&Ballot| places.get(ballot.sheet.label()?).copied();
    Breakdown {
        of: ballots.iter().map(of).collect(),
        groups: places
            .keys()
            .map(|label| Group::Label((*label).to_owned()))
            .collect(),
    }
}
