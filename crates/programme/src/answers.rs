//! What a person says at sign-up (round R0: identified, for matching only).

use matching::case::{Modes, Offer, Want, WeekHours};

use crate::ids::PersonId;

/// The answers the matching uses. Vetoes and conflicts are kept apart, in
/// [`Exclusions`], so that no page can show them by accident.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(default)]
pub struct Answers {
    /// How many mentees this person takes as a mentor; 0 = no mentor.
    pub mentor_places: u32,
    /// Whether this person wants to learn from a mentor.
    pub mentee: bool,
    /// Topics on offer.
    pub offers: Vec<Offer>,
    /// Topics wanted, the most important first.
    pub wants: Vec<Want>,
    /// Languages as keys.
    pub languages: Vec<String>,
    /// Meeting modes.
    pub modes: Modes,
    /// Hours that suit.
    pub hours: WeekHours,
    /// Five preferences, 1–5.
    pub style: [Option<u8>; 5],
    /// Readiness to speak openly, 1–5.
    pub readiness: Option<u8>,
    /// People wished for.
    pub wishes: Vec<PersonId>,
    /// Own words; shown to the partner with the proposal.
    pub motivation: String,
}

impl Answers {
    /// Takes part as a mentor.
    pub fn is_mentor(&self) -> bool {
        self.mentor_places > 0
    }

    /// Whether there is a topic for at least one role.
    pub fn has_topics(&self) -> bool {
        (self.is_mentor() && !self.offers.is_empty()) || (self.mentee && !self.wants.is_empty())
    }
}

/// Whom a person must not be matched with: vetoes (H3) and declared conflicts
/// of interest (H7), without saying which. Only the matcher reads it: no
/// `Debug`, no serialisation.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Exclusions(Vec<PersonId>);

impl Exclusions {
    /// From both lists.
    pub fn new(people: Vec<PersonId>) -> Self {
        Self(people)
    }

    /// For the matcher and the store.
    pub fn all(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.0.iter().copied()
    }
}
