//! The rules and weights of a programme, as data, and what they mean exactly.
//!
//! # Hard rules
//!
//! | Code | A mentor and a mentee are possible only if |
//! |---|---|
//! | H1 | both are active and signed up for their role. A mentor has at most as many mentees as places, a mentee one mentor. |
//! | H2 | they are two people, and neither reports to the other, over any number of levels, dotted lines included. Everybody on a cycle of reporting lines counts as related to everybody else on it. |
//! | H3, H7 | neither stands on the other's list of vetoes or conflicts. Confidential: said only where nothing else rules a pair out, and never which, or whose. |
//! | H4 | the mentor offers a topic that the mentee wants. If either states a level, the mentor's is at least [`Rules::teach_from_level`] and [`Rules::level_gap`] above the mentee's. An offer without level then stands at `teach_from_level` (whoever offers says they can guide others), a wish without level at 1. |
//! | H5 | they share a language. |
//! | H6 | both accept online meetings, or both meeting on site and their sites are not known to differ; and they share an hour on end in the week, unless either named none: a meeting takes 60 minutes, and two half-hours apart are no meeting. |
//! | H8 | what the programme switches on holds: another department, site, organisation (departments of one name in two organisations are two), no tandem in an earlier cohort. |
//!
//! Whoever is mentor and mentee both is not put together with one and the same person
//! both ways, unless the two named each other as a wish.
//!
//! What is not known rules nobody out, with one exception: H8 demands that
//! something *is* other, and the unknown is not.
//!
//! # Criteria
//!
//! Each is measured in whole basis points (10,000 = fully met), fractions rounded
//! down once at the end.
//!
//! | Criterion | Formula |
//! |---|---|
//! | topics | Of *n* wishes the first counts *n*, the next *n* − 1, …, the last 1. Sum of the covered ones over the sum of all. Covered is judged as in H4. |
//! | openness | Mean over the five preferences of 1 − \|*a* − *b*\|/4, one half where either side gave no answer. If both stated their readiness, (the lower one − 1)/4 joins the mean as a sixth part: a talk is as open as its more reserved half. |
//! | mutual | As topics, the other way round: the mentor's wishes, the mentee's offers, the same levels. One half for a mentor without wishes. |
//! | availability | Shared half-hours a week × 52/12/2, over [`Rules::full_marks_hours_per_month`]; at most all. One half if either side named no hours. |
//! | distance | One third each for another department, site and function. Unknown is not other. |
//! | wishes | All if both named each other, half if one did. |
//!
//! What nobody answered counts one half, so that leaving a question out is neither
//! rewarded nor punished. The score is the sum of weight × measure, a whole number.

/// What a programme decides before the run. [`Default`] is DOMAIN section 4.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a switch of its own on the screen"
)]
pub struct Rules {
    /// Which of all results with the most tandems is the best.
    pub objective: crate::assign::Objective,
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
            objective: crate::assign::Objective::default(),
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
