//! Rows of a sign-up form as answers of people.

pub mod hours;
mod link;
mod rows;
pub mod topics;
pub mod values;

use std::collections::BTreeSet;
use std::sync::Arc;

use matching::case::{Modes, WeekHours};
use serde::{Deserialize, Serialize};

pub use link::{Answers, link};
pub use rows::read_answers;
pub use topics::{TopicName, Topics};

use crate::people::Source;

/// What someone wants to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Teaches.
    Mentor,
    /// Learns.
    Mentee,
    /// Both.
    Both,
}

impl Role {
    /// Whether this person teaches.
    pub fn teaches(self) -> bool {
        self != Self::Mentee
    }

    /// Whether this person learns.
    pub fn learns(self) -> bool {
        self != Self::Mentor
    }
}

/// A topic someone named.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TopicChoice {
    /// Key of the topic.
    pub topic: String,
    /// Level on the eight-step scale, for topics with levels.
    pub level: Option<u8>,
}

/// One row of a sign-up, typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AnswerRow {
    /// File, sheet and headers.
    pub source: Arc<Source>,
    /// The row in the file.
    pub row: u32,
    /// When it was sent, as "2026-09-24T15:09:00": comparable as text.
    pub timestamp: Option<String>,
    /// Address of who answered, lower case; empty if not asked.
    pub email: String,
    /// Personnel number of who answered; empty if not asked.
    pub number: String,
    /// Name of who answered; empty if not asked.
    pub name: String,
    /// Role. `None` if it is not understood.
    pub role: Option<Role>,
    /// How many mentees; 0 for someone who only learns.
    pub places: u32,
    /// Topics offered, as they may be offered.
    pub offers: Vec<TopicChoice>,
    /// Topics named under "offers" below the level from which one can guide others.
    pub below_level: Vec<TopicChoice>,
    /// Topics wanted, the most important first.
    pub wants: Vec<TopicChoice>,
    /// Topics offered or wanted that the list does not have, as written.
    pub suggestions: Vec<String>,
    /// Languages by key ("de").
    pub languages: BTreeSet<String>,
    /// Ways of meeting; all of them if the form does not ask.
    pub modes: Modes,
    /// Hours of the week.
    pub hours: WeekHours,
    /// The same as written, one by one.
    pub hours_text: Vec<String>,
    /// Five preferences, 1–5.
    pub style: [Option<u8>; 5],
    /// Readiness to speak openly, 1–5.
    pub readiness: Option<u8>,
    /// Not with these people, as written.
    pub vetoes: Vec<String>,
    /// With these people, as written.
    pub wishes: Vec<String>,
    /// Conflicts of interest with these people, as written.
    pub conflicts: Vec<String>,
    /// Why they take part, as written.
    pub motivation: String,
}

/// An answer whose author is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Key of the person (see [`crate::people::Person`]).
    pub person: String,
    /// What they answered.
    pub row: AnswerRow,
    /// Keys of people not to be matched with.
    pub vetoes: BTreeSet<String>,
    /// Keys of people wished for.
    pub wishes: BTreeSet<String>,
    /// Keys of people with a conflict of interest.
    pub conflicts: BTreeSet<String>,
}
