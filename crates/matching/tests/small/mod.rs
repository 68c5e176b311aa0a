//! Small problems as plain data, and everything there is to try on them.
#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]
#![allow(dead_code, reason = "each test file uses its own part")]

use matching::assign::{Arc, Assignment, Problem};
use proptest::prelude::*;

/// A problem as plain data, so that tests can change it.
#[derive(Clone, Debug)]
pub(crate) struct Plain {
    pub(crate) capacities: Vec<u32>,
    /// How many of them should be filled.
    pub(crate) wanted: Vec<u32>,
    pub(crate) mentees: usize,
    pub(crate) arcs: Vec<Arc>,
}

impl Plain {
    pub(crate) fn problem(&self) -> Problem {
        Problem::new(&self.capacities, self.mentees, self.arcs.iter().copied())
            .and_then(|problem| problem.with_at_least(&self.wanted))
            .unwrap()
    }

    /// The same with its arcs in another order.
    pub(crate) fn shuffled(&self, seed: u64) -> Self {
        let mut other = self.clone();
        other.arcs.sort_by_key(|arc| {
            (u64::from(arc.mentor) * 31 + u64::from(arc.mentee) * 17 + 1).wrapping_mul(seed | 1)
        });
        other
    }

    /// Tandems, filled places among those that should be, total: what counts, in order.
    pub(crate) fn rank(&self, assignment: &Assignment) -> (usize, u32, i128) {
        let chosen: Vec<u32> = assignment.mentor_of.iter().copied().flatten().collect();
        let filled = (0_u32..).zip(&self.wanted).map(|(mentor, &wanted)| {
            let taken = chosen.iter().filter(|&&one| one == mentor).count();
            u32::try_from(taken).unwrap().min(wanted)
        });
        let pairs = (0_u32..).zip(&assignment.mentor_of);
        let values = pairs.filter_map(|(mentee, mentor)| self.value((*mentor)?, mentee));
        (chosen.len(), filled.sum(), values.map(i128::from).sum())
    }

    pub(crate) fn value(&self, mentor: u32, mentee: u32) -> Option<i64> {
        self.arcs
            .iter()
            .find(|arc| (arc.mentor, arc.mentee) == (mentor, mentee))
            .map(|arc| arc.value)
    }

    /// Whether an assignment keeps to arcs and places.
    pub(crate) fn allows(&self, assignment: &Assignment) -> bool {
        let mut places = self.capacities.clone();
        assignment.mentor_of.len() == self.mentees
            && (0_u32..)
                .zip(&assignment.mentor_of)
                .all(|(mentee, mentor)| {
                    mentor.is_none_or(|mentor| {
                        let place = &mut places[mentor as usize];
                        let free = *place > 0;
                        *place = place.saturating_sub(1);
                        free && self.value(mentor, mentee).is_some()
                    })
                })
    }

    /// Every assignment there is.
    pub(crate) fn everything(&self) -> Vec<Assignment> {
        let mut found = Vec::new();
        let mut chosen = vec![None; self.mentees];
        self.extend(0, &mut self.capacities.clone(), &mut chosen, &mut found);
        found
    }

    fn extend(
        &self,
        mentee: usize,
        places: &mut [u32],
        chosen: &mut Vec<Option<u32>>,
        found: &mut Vec<Assignment>,
    ) {
        if mentee == self.mentees {
            found.push(Assignment {
                mentor_of: chosen.clone(),
            });
            return;
        }
        self.extend(mentee + 1, places, chosen, found);
        for arc in self.arcs.iter().filter(|arc| arc.mentee as usize == mentee) {
            if places[arc.mentor as usize] > 0 {
                places[arc.mentor as usize] -= 1;
                chosen[mentee] = Some(arc.mentor);
                self.extend(mentee + 1, places, chosen, found);
                chosen[mentee] = None;
                places[arc.mentor as usize] += 1;
            }
        }
    }
}

fn plain(side: usize, values: std::ops::Range<i64>, chance: f64) -> impl Strategy<Value = Plain> {
    (1..=side, 1..=side).prop_flat_map(move |(mentors, mentees)| {
        let cell = proptest::option::weighted(chance, values.clone());
        (
            proptest::collection::vec(0_u32..3, mentors),
            // Mostly none, or the first place, or as many as there are.
            prop_oneof![3 => Just(0_u32), 2 => 0_u32..3],
            any::<u8>(),
            proptest::collection::vec(cell, mentors * mentees),
        )
            .prop_map(move |(capacities, most, whom, cells)| {
                let wanted = capacities.iter().enumerate().map(|(mentor, &places)| {
                    places.min(most) * u32::from(whom >> (mentor % 8) & 1)
                });
                let wanted = wanted.collect();
                let arcs = cells
                    .iter()
                    .enumerate()
                    .filter_map(|(place, &value)| {
                        Some(Arc {
                            mentor: u32::try_from(place % mentors).unwrap(),
                            mentee: u32::try_from(place / mentors).unwrap(),
                            value: value?,
                        })
                    })
                    .collect();
                Plain {
                    capacities,
                    wanted,
                    mentees,
                    arcs,
                }
            })
    })
}

/// Any problem of up to so many people a side: few and many ties, sparse and
/// dense, values of either sign and at both ends of what 64 bits hold.
pub(crate) fn up_to(side: usize) -> impl Strategy<Value = Plain> {
    prop_oneof![
        3 => plain(side, -50..50, 0.6),
        3 => plain(side, 0..3, 0.8),
        1 => plain(side, 0..1_000_000, 0.3),
        1 => plain(side, 5..6, 0.99),
        1 => plain(side, i64::MIN..i64::MIN + 7, 0.7),
        1 => plain(side, i64::MAX - 7..i64::MAX, 0.7),
    ]
}
