//! What goes in: people with their answers, rules with their weights, and
//! the pairs a human has fixed or forbidden.

use std::collections::BTreeSet;

/// Everything a run depends on. The order of `people` never matters: they are
/// sorted by `key` before anything else happens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Case {
    /// Everybody in the organisation chart that can matter: those who take
    /// part and those who only stand between them in the reporting lines.
    pub people: Vec<Person>,
    /// Rules and weights, frozen for the run.
    pub rules: crate::rules::Rules,
    /// Pairs kept whatever their score (hard rules still hold).
    pub pinned: BTreeSet<Pair>,
    /// Pairs that must not be formed.
    pub forbidden: BTreeSet<Pair>,
    /// Tandems that exist today.
    #[cfg_attr(feature = "serde", serde(default))]
    pub standing: BTreeSet<Pair>,
    /// How many standing tandems may be dissolved for a better result. `None`: none
    /// that is still possible; it is kept like a pin, after the pins. Where the best
    /// result under the objective would dissolve more, the highest total within the
    /// number decides.
    #[cfg_attr(feature = "serde", serde(default))]
    pub may_dissolve: Option<u32>,
}

/// A mentor and a mentee, by key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Pair {
    /// Who teaches.
    pub mentor: String,
    /// Who learns.
    pub mentee: String,
}

/// One person: place in the organisation, and answers if they signed up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct Person {
    /// Unique and stable; breaks ties. Never shown.
    pub key: String,
    /// Firm (cross-company programmes have several).
    pub organisation: String,
    /// Department, empty if unknown.
    pub department: String,
    /// Site, empty if unknown.
    pub site: String,
    /// Function (team or position), empty if unknown.
    pub function: String,
    /// Keys of the line supervisor and of dotted-line supervisors.
    pub supervisors: BTreeSet<String>,
    /// Opted in and active (rule H1). Someone on leave is not.
    pub active: bool,
    /// How many mentees this person takes; 0 = no mentor.
    pub mentor_places: u32,
    /// How many of these places should be filled first, such as two for somebody who
    /// would rather teach a group; no more than `mentor_places` count.
    pub mentor_at_least: u32,
    /// Whether this person wants a mentor.
    pub mentee: bool,
    /// Topics this person can pass on.
    pub offers: BTreeSet<Offer>,
    /// Topics this person wants to learn, the most important first.
    pub wants: Vec<Want>,
    /// Languages, as stable keys ("de", "en").
    pub languages: BTreeSet<String>,
    /// Meeting modes accepted.
    pub modes: Modes,
    /// Hours of the week that suit.
    pub hours: WeekHours,
    /// Five self-stated preferences, each 1–5, in the order of the sign-up
    /// form: structured–spontaneous, short–long, direct–careful feedback,
    /// hands-on–conversation, questions–examples first. `None` = not answered.
    pub style: [Option<u8>; 5],
    /// Readiness to speak openly, 1–5, as stated. `None` = not asked.
    pub readiness: Option<u8>,
    /// Keys of people this person must not be matched with (no reason asked).
    pub vetoes: BTreeSet<String>,
    /// Keys of people with whom a conflict of interest is declared.
    pub conflicts: BTreeSet<String>,
    /// Keys of people this person would like to be matched with.
    pub wishes: BTreeSet<String>,
    /// Keys of partners in earlier cohorts.
    pub earlier_partners: BTreeSet<String>,
}

/// A topic that someone can pass on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Offer {
    /// Stable key of the topic ("2.4", "ki-im-arbeitsalltag").
    pub topic: String,
    /// Level on the eight-step DigComp scale; `None` for topics without levels.
    pub level: Option<u8>,
}

/// A topic that someone wants to learn.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Want {
    /// Stable key of the topic.
    pub topic: String,
    /// Today's level on the eight-step scale; `None` for topics without levels.
    pub level: Option<u8>,
}

/// Where a person is willing to meet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Modes {
    /// Face to face at a site.
    pub on_site: bool,
    /// By video or telephone.
    pub online: bool,
}

/// Half-hours of a week: bit `day * 48 + half_hour`, Monday 00:00 first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct WeekHours([u64; 6]);

impl WeekHours {
    /// Marks `from..to` (minutes since midnight) on `day` (0 = Monday) as
    /// suitable. Partial half-hours are left out; anything outside the week is ignored.
    pub fn add(&mut self, day: u8, from_minute: u16, to_minute: u16) {
        let first = from_minute.div_ceil(30);
        for half_hour in first..(to_minute / 30).min(48) {
            if day < 7 {
                let bit = usize::from(day) * 48 + usize::from(half_hour);
                self.0[bit / 64] |= 1 << (bit % 64);
            }
        }
    }

    /// How many half-hours a week two people share.
    pub fn shared_half_hours(&self, other: &Self) -> u32 {
        self.0
            .iter()
            .zip(&other.0)
            .map(|(a, b)| (a & b).count_ones())
            .sum()
    }

    /// Whether two people share an hour on end: two half-hours, one after the other.
    pub fn share_an_hour(&self, other: &Self) -> bool {
        let mut last = false;
        self.0.iter().zip(&other.0).any(|(a, b)| {
            let both = a & b;
            let on_end = both & (both >> 1) != 0 || (last && both & 1 != 0);
            last = both >> 63 != 0;
            on_end
        })
    }

    /// Whether a half-hour of a day (0 = Monday) suits.
    pub fn suits(&self, day: u8, half_hour: u8) -> bool {
        let bit = usize::from(day) * 48 + usize::from(half_hour);
        day < 7 && half_hour < 48 && self.0[bit / 64] >> (bit % 64) & 1 != 0
    }

    /// All half-hours that suit in one of the two.
    #[must_use]
    pub fn joined(&self, other: &Self) -> Self {
        let mut joined = *self;
        for (mine, theirs) in joined.0.iter_mut().zip(&other.0) {
            *mine |= theirs;
        }
        joined
    }

    /// The bits, 64 half-hours a word, Monday first.
    pub(crate) fn words(&self) -> [u64; 6] {
        self.0
    }

    /// Whether no hour was named.
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|&word| word == 0)
    }
}
