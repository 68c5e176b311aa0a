//! The rules and weights of a programme, as data.

/// What a programme decides before the run. [`Default`] is DOMAIN section 4.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the screen"
)]
pub struct Rules {
    /// Weights of the six criteria, each 0–100; only their proportion matters.
    pub weights: Weights,
    /// H4: a levelled topic may be taught from this level ("kann andere anleiten").
    pub teach_from_level: u8,
    /// H4: a mentor stands at least this many levels above the mentee.
    pub level_gap: u8,
    /// Shared hours a month that earn full marks for availability.
    pub full_marks_hours_per_month: u32,
    /// H8: only people of different departments.
    pub other_department: bool,
    /// H8: only people of different sites.
    pub other_site: bool,
    /// H8: only people of different organisations.
    pub other_organisation: bool,
    /// H8: not with a partner of an earlier cohort.
    pub new_partner: bool,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            weights: Weights::default(),
            teach_from_level: 6,
            level_gap: 2,
            full_marks_hours_per_month: 16,
            other_department: false,
            other_site: false,
            other_organisation: false,
            new_partner: true,
        }
    }
}

/// One weight per criterion.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct Weights {
    /// Topic coverage.
    pub topics: u16,
    /// Openness and communication.
    pub openness: u16,
    /// Mutual benefit.
    pub mutual: u16,
    /// Availability.
    pub availability: u16,
    /// Distance in the organisation.
    pub distance: u16,
    /// Wishes.
    pub wishes: u16,
}

impl Default for Weights {
    fn default() -> Self {
        Self {
            topics: 40,
            openness: 20,
            mutual: 15,
            availability: 10,
            distance: 10,
            wishes: 5,
        }
    }
}

impl Weights {
    /// The weights in the order of [`Criterion::ALL`](crate::outcome::Criterion::ALL).
    pub fn in_order(&self) -> [i64; 6] {
        [
            self.topics,
            self.openness,
            self.mutual,
            self.availability,
            self.distance,
            self.wishes,
        ]
        .map(i64::from)
    }
}
