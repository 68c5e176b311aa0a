//! What every possible pair would cost the whole if it were formed, for one
//! person and all their options at once.
//!
//! Whoever moves to a mentor pushes one mentee out of a place there, who moves on,
//! and so on, until the place that was left behind is filled, a free place is found,
//! or somebody stays without. At final prices each such move has a cost of at least
//! nothing, so the cheapest chain is a shortest path; and as every chain of one
//! person starts or ends at the same mentor, one search answers for all options
//! (Ahuja, Magnanti and Orlin: Network Flows, chapters 9 and 12).

use super::{Assignment, Certificate, Problem, check, index};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Farther than any chain.
const FAR: i64 = i64::MAX;
/// No price that matters is higher: only a mentor whom the problem gives no
/// place can have one beyond, and any such price says no more than this one.
const HIGHEST: i64 = 1 << 60;

/// How a result differs from the best one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Change {
    /// How many tandems fewer there would be. Below nothing only if a tandem that
    /// the problem does not know is given up for two others.
    pub fewer: i32,
    /// How many places fewer would be filled that should be.
    pub missed: i64,
    /// By how much the total value would fall.
    pub loss: i64,
}

impl Change {
    /// Both changes, one after the other.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            fewer: self.fewer.saturating_add(other.fewer),
            missed: self.missed.saturating_add(other.missed),
            loss: self.loss.saturating_add(other.loss),
        }
    }
}

/// Where a mentee is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seat {
    /// With nobody.
    Nowhere,
    /// With a mentor, in a tandem of this value. The mentee need not be part of the
    /// problem: a tandem fixed beforehand, whose place the problem does not
    /// count, is answered in the same way.
    With {
        /// That mentor.
        mentor: u32,
        /// What the tandem is worth.
        value: i64,
    },
}

/// A best assignment with its prices, kept for questions.
#[derive(Clone, Debug)]
pub struct Exchanges {
    problem: Problem,
    assignment: Assignment,
    prices: Vec<i64>,
    profits: Vec<i64>,
    /// Mentees of mentor `i` are `holders[first[i]..first[i + 1]]`.
    first: Vec<u32>,
    holders: Vec<u32>,
    /// Arcs to mentor `i`, as (mentee, value), are
    /// `inward[inward_first[i]..inward_first[i + 1]]`.
    inward_first: Vec<u32>,
    inward: Vec<(u32, i64)>,
}

/// Distances to or from each mentor, and the outside: having no place, or leaving
/// one empty.
struct Distances {
    mentors: Vec<i64>,
    outside: i64,
}

impl Exchanges {
    /// Takes what [`Problem::solve`] gave. `None` if [`check`](super::check())
    /// finds a flaw in it: from wrong prices only wrong answers would follow.
    pub fn new(
        problem: Problem,
        assignment: Assignment,
        certificate: &Certificate,
    ) -> Option<Self> {
        check(&problem, &assignment, certificate).ok()?;
        let amounts = (certificate.per_tandem, certificate.per_place);
        if amounts != (problem.per_tandem, problem.per_place)
            || certificate.lowest != problem.lowest
        {
            return None;
        }
        let prices = certificate.prices.iter().map(|&price| price.min(HIGHEST));
        let held = || {
            let mentees = (0_u32..).zip(&assignment.mentor_of);
            mentees.filter_map(|(mentee, mentor)| Some(((*mentor)?, mentee)))
        };
        let (first, holders) = grouped(problem.mentors(), held);
        let arcs = || {
            let mentees = (0_u32..).take(problem.mentees());
            mentees.flat_map(|mentee| {
                let arcs = problem.arcs_of(mentee);
                arcs.map(move |(mentor, value)| (mentor, (mentee, value)))
            })
        };
        let (inward_first, inward) = grouped(problem.mentors(), arcs);
        Some(Self {
            prices: prices.collect(),
            profits: certificate.profits.clone(),
            first,
            holders,
            inward_first,
            inward,
            problem,
            assignment,
        })
    }

    /// The problem this is about.
    pub fn problem(&self) -> &Problem {
        &self.problem
    }

    /// The assignment this is about.
    pub fn assignment(&self) -> &Assignment {
        &self.assignment
    }

    /// For one mentee and each of `options` (mentor, value): how the best result
    /// with that tandem differs from the whole. `None` where the mentor has no
    /// place that could be given. Then the same for the mentee having nobody.
    pub fn elsewhere(
        &self,
        seat: Seat,
        options: &[(u32, i64)],
    ) -> (Vec<Option<Change>>, Option<Change>) {
        let Some(profit) = self.profit(seat) else {
            return (vec![None; options.len()], None);
        };
        let onwards = self.to(seat);
        let prices = options
            .iter()
            .map(|&(mentor, value)| {
                let move_there = self.cost(profit, mentor, value)?;
                self.change(move_there, *onwards.mentors.get(index(mentor))?)
            })
            .collect();
        let nobody = match seat {
            Seat::Nowhere => Some(Change::default()),
            Seat::With { .. } => self.change(profit, onwards.outside),
        };
        (prices, nobody)
    }

    /// For one mentor and each of `options` (where the mentee is now, value of the
    /// new tandem): how the best result with that tandem differs from the whole.
    pub fn take_in(&self, mentor: u32, options: &[(Seat, i64)]) -> Vec<Option<Change>> {
        let onwards = self.from(mentor);
        options
            .iter()
            .map(|&(seat, value)| {
                let move_there = self.cost(self.profit(seat)?, mentor, value)?;
                let rest = match seat {
                    Seat::Nowhere => onwards.outside,
                    Seat::With { mentor, .. } => {
                        // Leaving the place empty is always a way to end.
                        let empty = self.leaving_empty(index(mentor));
                        let empty = onwards.outside.saturating_add(empty);
                        onwards.mentors[index(mentor)].min(empty)
                    }
                };
                self.change(move_there, rest)
            })
            .collect()
    }

    /// What the mentee adds to the whole where it is.
    fn profit(&self, seat: Seat) -> Option<i64> {
        match seat {
            Seat::Nowhere => Some(0),
            Seat::With { mentor, value } => {
                let price = *self.prices.get(index(mentor))?;
                self.worth(value)?.checked_sub(price)
            }
        }
    }

    /// What a tandem of this value pays. `None` for values that no problem admits.
    fn worth(&self, value: i64) -> Option<i64> {
        let above = i128::from(value) - i128::from(self.problem.lowest);
        let above = i64::try_from(above)
            .ok()
            .filter(|above| above.unsigned_abs() < 1 << 59)?;
        Some(self.problem.per_tandem + above)
    }

    /// What it costs the whole to move somebody of this profit to a mentor.
    fn cost(&self, profit: i64, mentor: u32, value: i64) -> Option<i64> {
        let price = *self.prices.get(index(mentor))?;
        Some(
            profit
                .saturating_add(price)
                .saturating_sub(self.worth(value)?),
        )
    }

    /// Splits a difference of two results into tandems, places and value: each amount
    /// is more than twice what all below it can add up to.
    fn change(&self, start: i64, rest: i64) -> Option<Change> {
        if rest == FAR {
            return None;
        }
        // The nearest multiple: what is left is less than half of the amount.
        let split = |distance: i128, amount: i64| match i128::from(amount) {
            0 => (0, distance),
            amount => {
                let count = (distance + (amount - 1) / 2).div_euclid(amount);
                (count, distance - count * amount)
            }
        };
        let distance = i128::from(start) + i128::from(rest);
        let (fewer, distance) = split(distance, self.problem.per_tandem);
        let (missed, distance) = split(distance, self.problem.per_place);
        let loss = distance + fewer * i128::from(self.problem.lowest);
        Some(Change {
            fewer: i32::try_from(fewer).ok()?,
            missed: i64::try_from(missed).ok()?,
            // Only values at the edge of 64 bits could go beyond them.
            loss: i64::try_from(loss).unwrap_or(if loss < 0 { i64::MIN } else { i64::MAX }),
        })
    }

    fn holders_of(&self, mentor: usize) -> &[u32] {
        &self.holders[index(self.first[mentor])..index(self.first[mentor + 1])]
    }

    fn inward_of(&self, mentor: usize) -> &[(u32, i64)] {
        &self.inward[index(self.inward_first[mentor])..index(self.inward_first[mentor + 1])]
    }

    fn has_free_place(&self, mentor: usize) -> bool {
        self.holders_of(mentor).len() < index(self.problem.capacities()[mentor])
    }

    /// What a mentor's place pays for being filled, counted from the first.
    fn bonus(&self, mentor: usize, place: usize) -> i64 {
        if place < index(self.problem.at_least()[mentor]) {
            self.problem.per_place
        } else {
            0
        }
    }

    /// What it costs the whole to fill one place of a mentor less than now …
    fn leaving_empty(&self, mentor: usize) -> i64 {
        let filled = self.holders_of(mentor).len();
        self.prices[mentor].saturating_add(self.bonus(mentor, filled.saturating_sub(1)))
    }

    /// … or a free place of a mentor in addition.
    fn filling_one_more(&self, mentor: usize) -> i64 {
        let filled = self.holders_of(mentor).len();
        -self.prices[mentor] - self.bonus(mentor, filled)
    }

    /// The cost of an arc of the problem.
    fn cost_of(&self, mentee: u32, mentor: u32, value: i64) -> i64 {
        let worth = self.problem.per_tandem + (value - self.problem.lowest);
        self.profits[index(mentee)] + self.prices[index(mentor)] - worth
    }

    /// How cheaply one mentee too many at `start` can go on to each mentor.
    fn from(&self, start: u32) -> Distances {
        let outside = self.problem.mentors();
        let mut search = Search::new(outside + 1);
        search.label(index(start), 0);
        while let Some((distance, here)) = search.next() {
            if here == outside {
                for mentor in 0..outside {
                    let empty = self.leaving_empty(mentor);
                    search.label(mentor, distance.saturating_add(empty));
                }
                for (mentee, mentor) in (0_u32..).zip(&self.assignment.mentor_of) {
                    if mentor.is_none() {
                        self.move_on(mentee, distance, &mut search);
                    }
                }
                continue;
            }
            if self.has_free_place(here) {
                let filled = self.filling_one_more(here);
                search.label(outside, distance.saturating_add(filled));
            }
            for &holder in self.holders_of(here) {
                let stays_without = self.profits[index(holder)];
                search.label(outside, distance.saturating_add(stays_without));
                self.move_on(holder, distance, &mut search);
            }
        }
        search.done()
    }

    fn move_on(&self, mentee: u32, distance: i64, search: &mut Search) {
        for (mentor, value) in self.problem.arcs_of(mentee) {
            let cost = self.cost_of(mentee, mentor, value);
            search.label(index(mentor), distance.saturating_add(cost));
        }
    }

    /// How cheaply one mentee too many at each mentor can go on until `seat` is filled.
    fn to(&self, seat: Seat) -> Distances {
        let outside = self.problem.mentors();
        let mut search = Search::new(outside + 1);
        match seat {
            Seat::Nowhere => search.label(outside, 0),
            Seat::With { mentor, .. } => search.label(index(mentor), 0),
        }
        while let Some((distance, here)) = search.next() {
            if here == outside {
                for mentor in 0..outside {
                    if self.has_free_place(mentor) {
                        let filled = self.filling_one_more(mentor);
                        search.label(mentor, distance.saturating_add(filled));
                    }
                    for &holder in self.holders_of(mentor) {
                        let stays_without = self.profits[index(holder)];
                        search.label(mentor, distance.saturating_add(stays_without));
                    }
                }
                continue;
            }
            search.label(outside, distance.saturating_add(self.leaving_empty(here)));
            for &(mentee, value) in self.inward_of(here) {
                // Fits: there are no more mentors than 32 bits count.
                let mentor = u32::try_from(here).unwrap_or(u32::MAX);
                let cost = self.cost_of(mentee, mentor, value);
                let comes_from = self.assignment.mentor_of[index(mentee)].map_or(outside, index);
                search.label(comes_from, distance.saturating_add(cost));
            }
        }
        search.done()
    }
}

/// Sorts things into groups, stably: group `g` is `things[first[g]..first[g + 1]]`.
fn grouped<T: Copy + Default, I: Iterator<Item = (u32, T)>>(
    groups: usize,
    things: impl Fn() -> I,
) -> (Vec<u32>, Vec<T>) {
    let mut first = vec![0_u32; groups + 1];
    for (group, _) in things() {
        first[index(group) + 1] += 1;
    }
    for group in 0..groups {
        first[group + 1] += first[group];
    }
    let mut next = first.clone();
    let mut sorted = vec![T::default(); index(first[groups])];
    for (group, thing) in things() {
        sorted[index(next[index(group)])] = thing;
        next[index(group)] += 1;
    }
    (first, sorted)
}

/// Dijkstra's algorithm over mentors and the outside, which comes last.
struct Search {
    distance: Vec<i64>,
    heap: BinaryHeap<Reverse<(i64, usize)>>,
}

impl Search {
    fn new(nodes: usize) -> Self {
        Self {
            distance: vec![FAR; nodes],
            heap: BinaryHeap::new(),
        }
    }

    fn label(&mut self, node: usize, distance: i64) {
        if let Some(known) = self
            .distance
            .get_mut(node)
            .filter(|known| distance < **known)
        {
            *known = distance;
            self.heap.push(Reverse((distance, node)));
        }
    }

    fn next(&mut self) -> Option<(i64, usize)> {
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            if self.distance[node] == distance {
                return Some((distance, node));
            }
        }
        None
    }

    fn done(mut self) -> Distances {
        let outside = self.distance.pop().unwrap_or(FAR);
        Distances {
            mentors: self.distance,
            outside,
        }
    }
}
