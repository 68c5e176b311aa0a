//! Why something was not possible, and what would help.

use super::Against;
use crate::case::Pair;

/// Somebody who takes part and got nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Unmatched {
    /// Key of that person.
    pub person: String,
    /// The role in which nobody was found.
    pub role: Role,
    /// Why.
    pub why: Why,
    /// How often each hard rule spoke against one of the people who take part in
    /// the other role. One pair may break several.
    pub ruled_out: Vec<RuleCount>,
    /// Single changes each of which would give this person a tandem, without
    /// taking anybody else's. The smallest first; empty if none suffices alone.
    pub remedies: Vec<Remedy>,
    /// If nobody who takes part can be won by a single change: the fewest changes,
    /// two or three, that give this person a tandem with one and the same partner
    /// in this role if all are made. Of as few, those of which the hardest is the
    /// easiest. Empty if a single change suffices, or no three do.
    pub together: Vec<Remedy>,
}

/// Mentees for whom there are fewer places than they are: however these are given,
/// some stay without. Pinned mentees and the places they take are left out.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Shortage {
    /// Keys of these mentees.
    pub mentees: Vec<String>,
    /// Keys of all mentors who are possible for one of them; empty if nobody is.
    pub mentors: Vec<String>,
    /// Places of these mentors.
    pub places: u64,
    /// How many mentees stay without: mentees less places.
    pub unmatched: u64,
    /// What is scarce, the scarcest first: at most three topics that more of these
    /// mentees want than there are places for.
    pub topics: Vec<TopicShortage>,
}

/// A topic that more people want than can learn it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct TopicShortage {
    /// Key of the topic.
    pub topic: String,
    /// How many mentees of the group want it.
    pub wanted_by: u64,
    /// Places of those mentors of the group who could teach it to one of them.
    pub places: u64,
}

/// What somebody signed up for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Role {
    /// To learn.
    Mentee,
    /// To teach.
    Mentor,
}

/// Why somebody got nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "cause"))]
pub enum Why {
    /// Nobody takes part in the other role.
    NobodyThere,
    /// Hard rules speak against everybody.
    AllRuledOut {
        /// How many people.
        people: u32,
    },
    /// Somebody would be possible, but everybody possible is with others, and
    /// no exchange would help without somebody else losing out.
    AllTaken {
        /// How many people would be possible.
        possible: u32,
    },
}

/// The hard rules, for counting. Vetoes (H3) and conflicts (H7) share one entry:
/// which of the two it is, is confidential.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Rule {
    /// Takes part and is active.
    H1,
    /// No reporting relation.
    H2,
    /// H3 or H7, counted only where nothing else rules the pair out.
    Personal,
    /// A common topic at the right levels.
    H4,
    /// A common language.
    H5,
    /// A common mode, site and time.
    H6,
    /// The programme's own rules.
    H8,
    /// Forbidden by the coordinator.
    Forbidden,
}

/// How many people a rule spoke against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct RuleCount {
    /// The rule.
    pub rule: Rule,
    /// How many people.
    pub people: u32,
}

/// One change that would give somebody a tandem. The order is the order of effort.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "remedy"))]
pub enum Remedy {
    /// This person accepts meetings online.
    AcceptOnline {
        /// Key of the partner this makes possible.
        partner: String,
    },
    /// This person accepts meetings on site.
    AcceptOnSite {
        /// Key of the partner this makes possible.
        partner: String,
    },
    /// This person finds an hour in common with a partner.
    OtherHours {
        /// Key of that partner.
        partner: String,
    },
    /// One more place at a mentor.
    OneMorePlace {
        /// Key of that mentor.
        mentor: String,
    },
    /// The coordinator allows a pair that is forbidden now.
    Allow {
        /// Key of the partner.
        partner: String,
    },
    /// An exception from a rule of the programme (H8).
    Exception {
        /// Key of the partner this makes possible.
        partner: String,
        /// What the exception is from.
        from: Against,
    },
    /// This person wants (mentee) or offers (mentor) one more topic.
    NameTopic {
        /// Key of the topic.
        topic: String,
        /// Key of the partner this makes possible.
        partner: String,
    },
    /// This person adds a language.
    SpeakLanguage {
        /// Key of the language.
        language: String,
        /// Key of the partner this makes possible.
        partner: String,
    },
    /// One more mentor who offers a topic, with nothing else against the pair.
    OneMoreMentor {
        /// Key of the topic.
        topic: String,
        /// How many unmatched mentees want it: how many such mentors would be of use.
        wanted_by: u32,
    },
    /// One more mentee who wants a topic, with nothing else against the pair.
    OneMoreMentee {
        /// Key of the topic.
        topic: String,
        /// How many unmatched mentors offer it.
        offered_by: u32,
    },
}

/// Why a pin could not be kept. The run goes on without it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "problem"))]
pub enum PinProblem {
    /// One of the two does not exist.
    #[error("{} and {} are pinned, but {person} does not exist", pair.mentor, pair.mentee)]
    Unknown {
        /// The pin.
        pair: Pair,
        /// The key that nobody has.
        person: String,
    },
    /// Hard rules speak against the pair.
    #[error("{} and {} are pinned, but hard rules speak against it", pair.mentor, pair.mentee)]
    RuledOut {
        /// The pin.
        pair: Pair,
        /// Everything against it.
        against: Vec<Against>,
    },
    /// The mentee is pinned to somebody else already.
    #[error("{} is pinned to {} and to {other}", pair.mentee, pair.mentor)]
    SecondMentor {
        /// The pin.
        pair: Pair,
        /// Key of the mentor whose pin is kept.
        other: String,
    },
    /// The two are pinned the other way round as well, and have not both wished for it.
    #[error("{} and {} are pinned both ways", pair.mentor, pair.mentee)]
    BothWays {
        /// The pin that is not kept.
        pair: Pair,
    },
    /// All the mentor's places are taken by other pins.
    #[error("{} has {places} places, and more pins", pair.mentor)]
    NoPlace {
        /// The pin.
        pair: Pair,
        /// Places of the mentor.
        places: u32,
    },
}

impl PinProblem {
    /// The pin.
    pub fn pair(&self) -> &Pair {
        match self {
            Self::Unknown { pair, .. }
            | Self::RuledOut { pair, .. }
            | Self::SecondMentor { pair, .. }
            | Self::BothWays { pair }
            | Self::NoPlace { pair, .. } => pair,
        }
    }
}
