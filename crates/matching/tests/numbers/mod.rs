//! Problems as plain data, and every result there is of a small one.
#![allow(dead_code, reason = "each test file uses its own part")]

use matching::assign::{Arc, Assignment, Problem};
use proptest::prelude::*;
use std::ops::ControlFlow;

/// A problem as plain data.
#[derive(Clone, Debug)]
pub(crate) struct Plain {
    pub(crate) capacities: Vec<u32>,
    /// How many of these places should be filled.
    pub(crate) at_least: Vec<u32>,
    pub(crate) mentees: usize,
    pub(crate) arcs: Vec<Arc>,
}

impl Plain {
    pub(crate) fn problem(&self) -> Problem {
        Problem::new(&self.capacities, self.mentees, self.arcs.iter().copied())
            .unwrap()
            .with_at_least(&self.at_least)
            .unwrap()
    }

    /// Every result, as the mentor and value of each mentee.
    pub(crate) fn all(&self) -> Vec<Vec<Option<(u32, i64)>>> {
        let mut rows = vec![Vec::new(); self.mentees];
        for arc in &self.arcs {
            rows[arc.mentee as usize].push((arc.mentor, arc.value));
        }
        let mut all = Vec::new();
        walk(
            &rows,
            &mut self.capacities.clone(),
            &mut Vec::new(),
            &mut all,
        );
        all
    }

    /// How many tandems a result has, and how many places it fills that should be.
    pub(crate) fn reached(&self, result: &[Option<(u32, i64)>]) -> (usize, usize) {
        let filled = |(mentor, &wanted): (u32, &u32)| {
            let taken = result.iter().flatten().filter(|held| held.0 == mentor);
            taken.count().min(wanted as usize)
        };
        let filled = (0_u32..).zip(&self.at_least).map(filled).sum();
        (result.iter().flatten().count(), filled)
    }

    /// The values of every result with the most tandems that fills the most places
    /// that should be filled, ascending, each once.
    pub(crate) fn results(&self) -> Vec<Vec<i64>> {
        let values = |result: &Vec<Option<(u32, i64)>>| {
            let mut values: Vec<i64> = result.iter().flatten().map(|held| held.1).collect();
            values.sort_unstable();
            values
        };
        let all = self.all();
        let most = all.iter().map(|result| self.reached(result)).max();
        let best = all
            .iter()
            .filter(|result| Some(self.reached(result)) == most);
        let mut best: Vec<Vec<i64>> = best.map(values).collect();
        best.sort();
        best.dedup();
        best
    }

    /// The same with some places that should be filled, by the bits of `seed`.
    pub(crate) fn wanting(mut self, seed: u64) -> Self {
        for (place, (wanted, &places)) in self.at_least.iter_mut().zip(&self.capacities).enumerate()
        {
            let bits = u32::try_from((seed >> (3 * place % 60)) & 3).unwrap();
            *wanted = bits.min(places);
        }
        self
    }

    /// The same arcs in another order.
    pub(crate) fn shuffled(&self, seed: u64) -> Self {
        let mut other = self.clone();
        other.arcs.sort_by_key(|arc| {
            (u64::from(arc.mentor) * 31 + u64::from(arc.mentee) * 17 + 1).wrapping_mul(seed | 1)
        });
        other
    }
}

fn walk(
    rows: &[Vec<(u32, i64)>],
    places: &mut [u32],
    chosen: &mut Vec<Option<(u32, i64)>>,
    all: &mut Vec<Vec<Option<(u32, i64)>>>,
) {
    let Some((row, rest)) = rows.split_first() else {
        all.push(chosen.clone());
        return;
    };
    let none = std::iter::once(None);
    for held in row.iter().copied().map(Some).chain(none) {
        if let Some((mentor, _)) = held {
            if places[mentor as usize] == 0 {
                continue;
            }
            places[mentor as usize] -= 1;
        }
        chosen.push(held);
        walk(rest, places, chosen, all);
        chosen.pop();
        if let Some((mentor, _)) = held {
            places[mentor as usize] += 1;
        }
    }
}

/// Problems with up to `side` people on either side; an arc exists by `chance`.
pub(crate) fn plain(
    side: usize,
    values: std::ops::Range<i64>,
    chance: f64,
) -> impl Strategy<Value = Plain> {
    (1..=side, 1..=side).prop_flat_map(move |(mentors, mentees)| {
        let cell = proptest::option::weighted(chance, values.clone());
        (
            proptest::collection::vec(0_u32..4, mentors),
            proptest::collection::vec(cell, mentors * mentees),
        )
            .prop_map(move |(capacities, cells)| {
                let arc = |(place, &value): (usize, &Option<i64>)| {
                    Some(Arc {
                        mentor: u32::try_from(place % mentors).unwrap(),
                        mentee: u32::try_from(place / mentors).unwrap(),
                        value: value?,
                    })
                };
                Plain {
                    at_least: vec![0; mentors],
                    arcs: cells.iter().enumerate().filter_map(arc).collect(),
                    capacities,
                    mentees,
                }
            })
    })
}

/// The values of an assignment, ascending.
pub(crate) fn values(problem: &Problem, assignment: &Assignment) -> Vec<i64> {
    let mut values: Vec<i64> = (0_u32..)
        .zip(&assignment.mentor_of)
        .filter_map(|(mentee, mentor)| {
            let mut arcs = problem.arcs_of(mentee);
            Some(arcs.find(|arc| Some(arc.0) == *mentor)?.1)
        })
        .collect();
    values.sort_unstable();
    values
}

/// What nobody breaks off.
pub(crate) fn finished<T>(flow: ControlFlow<(), T>) -> T {
    match flow {
        ControlFlow::Continue(found) => found,
        ControlFlow::Break(()) => panic!("nobody broke off"),
    }
}
