//! What comes out: tandems with reasons, people without a tandem with
//! reasons, and a certificate that anyone can check.

mod reasons;

pub use reasons::{
    PinProblem, Remedy, Role, Rule, RuleCount, Shortage, TopicShortage, Unmatched, Why,
};

use crate::assign::{Assignment, Gap, LimitsProof, Proof};

/// The six criteria, in the order in which they are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Criterion {
    /// Priority-weighted share of the mentee's wishes that the mentor covers.
    Topics,
    /// Agreement of self-stated preferences, and readiness of both.
    Openness,
    /// What the mentor wants to take away and the mentee offers.
    Mutual,
    /// Overlapping hours per month, capped.
    Availability,
    /// Other department, other site, other function.
    Distance,
    /// One or both named the other.
    Wishes,
}

impl Criterion {
    /// All six, in order.
    pub const ALL: [Self; 6] = [
        Self::Topics,
        Self::Openness,
        Self::Mutual,
        Self::Availability,
        Self::Distance,
        Self::Wishes,
    ];
}

/// The score of one pair.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Score {
    /// Each criterion's fulfilment in basis points (0–10,000), in [`Criterion::ALL`] order.
    pub measures: [u16; 6],
    /// Sum of weight × measure: the engine's exact integer unit.
    pub units: i64,
    /// Highest `units` possible under the weights of the run (100 points).
    pub full_units: i64,
}

impl Score {
    /// On the scale 0–100, for people.
    pub fn points(&self) -> f64 {
        if self.full_units == 0 {
            0.0
        } else {
            self.units as f64 * 100.0 / self.full_units as f64
        }
    }
}

/// Why two people cannot be a tandem. Carries what a sentence about it needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "rule"))]
pub enum Against {
    /// H1: has not signed up for this role, or is inactive.
    NotTakingPart {
        /// Key of that person.
        person: String,
    },
    /// H2: the same person.
    SamePerson,
    /// H2: one reports to the other, over these keys (from the lower to the higher, both ends included).
    Reporting {
        /// The chain, lowest first.
        chain: Vec<String>,
    },
    /// H3 or H7: a personal exclusion. Which one, and whose, is nobody's business.
    Personal,
    /// H4: the mentor offers nothing that the mentee wants.
    NoCommonTopic,
    /// H4: a common topic, but the mentor's level is not high enough above the mentee's.
    LevelTooClose {
        /// The closest such topic.
        topic: String,
        /// The mentor's level.
        mentor: u8,
        /// The mentee's level.
        mentee: u8,
    },
    /// H5.
    NoCommonLanguage,
    /// H6: no mode that both accept.
    NoCommonMode,
    /// H6: only on site is possible, and the sites differ.
    DifferentSites,
    /// H6: no hour in common.
    NoCommonTime,
    /// H8.
    SameDepartment,
    /// H8.
    SameSite,
    /// H8.
    SameOrganisation,
    /// H8: already a tandem in an earlier cohort.
    EarlierTandem,
    /// Forbidden by the coordinator.
    Forbidden,
}

impl Against {
    /// Position in the order H1 … H8, then what the coordinator forbids.
    pub(crate) fn order(&self) -> u8 {
        match self {
            Self::NotTakingPart { .. } => 0,
            Self::SamePerson => 1,
            Self::Reporting { .. } => 2,
            Self::Personal => 3,
            Self::NoCommonTopic | Self::LevelTooClose { .. } => 4,
            Self::NoCommonLanguage => 5,
            Self::NoCommonMode | Self::DifferentSites => 6,
            Self::NoCommonTime => 7,
            Self::SameDepartment => 8,
            Self::SameSite => 9,
            Self::SameOrganisation => 10,
            Self::EarlierTandem => 11,
            Self::Forbidden => 12,
        }
    }

    /// The rule this reason belongs to.
    pub fn rule(&self) -> Rule {
        match self {
            Self::NotTakingPart { .. } => Rule::H1,
            Self::SamePerson | Self::Reporting { .. } => Rule::H2,
            Self::Personal => Rule::Personal,
            Self::NoCommonTopic | Self::LevelTooClose { .. } => Rule::H4,
            Self::NoCommonLanguage => Rule::H5,
            Self::NoCommonMode | Self::DifferentSites | Self::NoCommonTime => Rule::H6,
            Self::SameDepartment
            | Self::SameSite
            | Self::SameOrganisation
            | Self::EarlierTandem => Rule::H8,
            Self::Forbidden => Rule::Forbidden,
        }
    }
}

/// Whether two people can be a tandem: the score, or everything that speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case"))]
pub enum Verdict {
    /// All hard rules hold.
    Possible(Score),
    /// At least one hard rule is broken; in the order H1 … H8.
    RuledOut(Vec<Against>),
}

/// Everything a run found. Equal inputs give equal bytes when serialised,
/// whatever order the people came in.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Outcome {
    /// Fingerprint of the case: SHA-256, 64 hexadecimal digits. See [`fingerprint`](crate::fingerprint).
    pub input_hash: String,
    /// The rules and weights of the run.
    pub rules: crate::rules::Rules,
    /// By mentor, then mentee.
    pub tandems: Vec<Tandem>,
    /// Everybody who takes part in a role and got nobody in it, by key; mentees first.
    pub unmatched: Vec<Unmatched>,
    /// Why there are no more tandems: groups of mentees who compete for too few
    /// places, the most severe first. No mentee is in two of them, and together they
    /// leave as many without as there are mentees without a tandem.
    pub shortages: Vec<Shortage>,
    /// Pins that could not be kept, and why.
    pub pin_problems: Vec<PinProblem>,
    /// Standing tandems that do not go on: no longer possible, or dissolved.
    pub dissolved: Vec<crate::case::Pair>,
    /// The whole in figures.
    pub totals: Totals,
    /// Proof that no other choice has more tandems, or as many and is better under
    /// the objective of the rules. Its mentors are all who take part, by key; its
    /// mentees all who take part and are not pinned, by key. Pinned tandems are none
    /// of its business: the worst tandem it speaks of is the worst that is chosen.
    pub proof: Proof,
    /// Only where the best result under the objective would break a limit that is
    /// not about one person alone: two people would be each other's both, or more
    /// standing tandems be dissolved than may be. Then `proof` is about that result.
    pub within: Option<Within>,
}

/// How limits were kept that the best result under the objective would break. See
/// [`assign::Limits`](crate::assign::Limits) for their order.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Within {
    /// The result that would be best without limits, which `proof` is about.
    pub unlimited: Assignment,
    /// Only pairs of at least so many units were considered; `None`: all.
    pub floor: Option<i64>,
    /// Proves that among these pairs no result within the limits has more tandems, or
    /// as many and a higher total …
    pub proof: LimitsProof,
    /// … up to this.
    pub gap: Gap,
}

/// Two people who are put together, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Tandem {
    /// Key of who teaches.
    pub mentor: String,
    /// Key of who learns.
    pub mentee: String,
    /// All six criteria.
    pub score: Score,
    /// Wishes of the mentee that the mentor covers, the most important first.
    pub covered: Vec<String>,
    /// Wishes that stay open.
    pub missed: Vec<String>,
    /// Wishes of the mentor that the mentee covers.
    pub returned: Vec<String>,
    /// Fixed by the coordinator.
    pub pinned: bool,
    /// Existed before.
    pub standing: bool,
    /// The best other mentor for this mentee; `None` if no other is possible. For a
    /// pinned tandem the next best possibility if its pin were lifted; all other
    /// pins stay. All other tandems stay as good as the worst has to be under the
    /// objective of the rules; of such results, the one with the highest total.
    pub alternative: Option<Alternative>,
}

/// The best result in which a mentee has another mentor.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Alternative {
    /// Key of that mentor.
    pub mentor: String,
    /// How many tandems there would be fewer: 0 or 1; −1 if without its pin a tandem
    /// makes room for one more.
    pub fewer_tandems: i32,
    /// How many places fewer would be filled that should be. One that a pinned mentee
    /// fills and would leave is not counted.
    pub missed_places: i64,
    /// By how many units the total would fall. Below nothing if it would rise: only
    /// without a pin, because a tandem is lost, or because the objective puts
    /// something else before the total.
    pub loss_units: i64,
}

/// The whole result in figures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Totals {
    /// Places of all mentors who take part.
    pub places: u64,
    /// Mentors who take part.
    pub mentors: u32,
    /// Mentees who take part.
    pub mentees: u32,
    /// Pairs that all hard rules allow, pinned mentees left out.
    pub possible_pairs: u64,
    /// Places that should be filled and are not.
    pub missed_places: u64,
    /// Tandems formed.
    pub tandems: u32,
    /// Sum of all tandems' units.
    pub units: i64,
    /// Highest units of one tandem (100 points).
    pub full_units: i64,
    /// Lowest units of a tandem; `None` without tandems.
    pub worst_units: Option<i64>,
    /// Mean units of a tandem, rounded down; `None` without tandems.
    pub mean_units: Option<i64>,
    /// Tandems with an alternative.
    pub with_alternative: u32,
    /// Possible pairs who would both gain from leaving their partners for each
    /// other: the mentee has nobody or a lower score, the mentor a free place or
    /// a mentee with a lower score. Tandems that are pinned are left alone.
    pub blocking_pairs: u64,
}
