//! What comes out: tandems with reasons, people without a tandem with
//! reasons, and a certificate that anyone can check.

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
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// H6: no common hour.
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
