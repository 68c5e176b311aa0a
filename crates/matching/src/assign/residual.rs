//! Questions about a finished assignment, answered from its final prices
//! without solving again: each is one more shortest path, or one more search
//! through the exchanges that remain possible.

use super::{Assignment, Certificate, Problem, index};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Farther than any path.
const FAR: i64 = i64::MAX;

/// The best result in which a mentee has another mentor than now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The mentor the mentee would then have.
    pub mentor: u32,
    /// How many tandems fewer there would be (0 or 1).
    pub fewer: u32,
    /// By how much the total value would fall. May be negative if a tandem is lost.
    pub loss: i64,
}

/// An optimal assignment with its prices, ready for questions.
#[derive(Debug)]
pub struct Residual<'a> {
    problem: &'a Problem,
    prices: &'a [i64],
    profits: &'a [i64],
    mentor_of: &'a [Option<u32>],
    /// Mentees of mentor `i` are `holders[first[i]..first[i + 1]]`.
    first: Vec<u32>,
    holders: Vec<u32>,
    /// What it costs the whole to take one more unit of flow from outside to
    /// each mentor: to leave a place empty, or to let in somebody who has none.
    from_outside: Vec<i64>,
    search: Search,
}

#[derive(Debug, Default)]
struct Search {
    distance: Vec<i64>,
    root: Vec<u32>,
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Search {
    fn label(&mut self, mentor: u32, distance: i64, root: u32) {
        let known = &mut self.distance[index(mentor)];
        if distance < *known {
            if *known == FAR {
                self.touched.push(mentor);
            }
            *known = distance;
            self.root[index(mentor)] = root;
            self.heap.push(Reverse((distance, mentor)));
        }
    }

    fn clear(&mut self) {
        for mentor in self.touched.drain(..) {
            self.distance[index(mentor)] = FAR;
        }
        self.heap.clear();
    }

    fn next(&mut self) -> Option<(i64, u32)> {
        while let Some(Reverse((distance, mentor))) = self.heap.pop() {
            if self.distance[index(mentor)] == distance {
                return Some((distance, mentor));
            }
        }
        None
    }
}

impl<'a> Residual<'a> {
    /// Takes what [`Problem::solve`] gave. `None` if [`check`](super::check())
    /// finds a flaw in it: from wrong prices only wrong answers would follow.
    pub fn new(
        problem: &'a Problem,
        assignment: &'a Assignment,
        certificate: &'a Certificate,
    ) -> Option<Self> {
        super::check(problem, assignment, certificate).ok()?;
        if certificate.per_tandem != problem.per_tandem || certificate.lowest != problem.lowest {
            return None;
        }
        let mut first = vec![0_u32; problem.mentors() + 1];
        for &mentor in assignment.mentor_of.iter().flatten() {
            first[index(mentor) + 1] += 1;
        }
        for mentor in 0..problem.mentors() {
            first[mentor + 1] += first[mentor];
        }
        let mut next = first.clone();
        let mut holders = vec![0_u32; assignment.tandems()];
        for (mentee, mentor) in (0_u32..).zip(&assignment.mentor_of) {
            if let Some(mentor) = *mentor {
                holders[index(next[index(mentor)])] = mentee;
                next[index(mentor)] += 1;
            }
        }
        let mut residual = Self {
            problem,
            prices: &certificate.prices,
            profits: &certificate.profits,
            mentor_of: &assignment.mentor_of,
            first,
            holders,
            from_outside: Vec::new(),
            search: Search {
                distance: vec![FAR; problem.mentors()],
                root: vec![0; problem.mentors()],
                ..Search::default()
            },
        };
        residual.from_outside = residual.flood_from_outside();
        Some(residual)
    }

    fn holders_of(&self, mentor: u32) -> &[u32] {
        let range = self.first[index(mentor)]..self.first[index(mentor) + 1];
        &self.holders[index(range.start)..index(range.end)]
    }

    fn has_free_place(&self, mentor: u32) -> bool {
        self.holders_of(mentor).len() < index(self.problem.capacities[index(mentor)])
    }

    /// Labels every mentor `mentee` could move to from `so_far`.
    fn spread(&self, search: &mut Search, mentee: u32, so_far: i64, limit: i64, root: Option<u32>) {
        let base = so_far + self.profits[index(mentee)];
        for position in self.problem.row(index(mentee)) {
            let arc = self.problem.arcs[position];
            let distance = base + self.prices[index(arc.mentor)] - self.problem.worth(arc);
            if distance < limit {
                search.label(arc.mentor, distance, root.unwrap_or(arc.mentor));
            }
        }
    }

    fn flood_from_outside(&mut self) -> Vec<i64> {
        let mut search = std::mem::take(&mut self.search);
        for (mentor, &price) in (0_u32..).zip(self.prices) {
            if !self.holders_of(mentor).is_empty() {
                search.label(mentor, price, mentor);
            }
        }
        for (mentee, mentor) in (0_u32..).zip(self.mentor_of) {
            if mentor.is_none() {
                self.spread(&mut search, mentee, 0, FAR, None);
            }
        }
        while let Some((distance, mentor)) = search.next() {
            for &holder in self.holders_of(mentor) {
                self.spread(&mut search, holder, distance, FAR, None);
            }
        }
        let found = search.distance.clone();
        search.clear();
        self.search = search;
        found
    }

    /// The best result in which the tandem of `mentee` and `mentor`, worth
    /// `value`, is replaced by another of `options` (mentor, value) for this mentee.
    ///
    /// The mentee need not be part of the problem: a tandem fixed beforehand,
    /// whose place the problem does not know, is answered in the same way.
    /// `None` without any other option.
    pub fn without(
        &mut self,
        mentor: u32,
        value: i64,
        options: &[(u32, i64)],
    ) -> Option<Alternative> {
        let price = *self.prices.get(index(mentor))?;
        // A unit that left the market comes back by leaving this place empty, or
        // by letting in somebody from outside.
        let home = self.from_outside[index(mentor)].min(price);
        let mut search = std::mem::take(&mut self.search);
        for &(other, worth) in options {
            if other != mentor && index(other) < self.prices.len() {
                let distance = (value - price) - (worth - self.prices[index(other)]);
                search.label(other, distance, other);
            }
        }
        let mut end = (FAR, 0_u32);
        while let Some((distance, here)) = search.next() {
            if distance >= end.0 {
                break;
            }
            let root = search.root[index(here)];
            if here == mentor {
                end = (distance, root);
                break;
            }
            if self.has_free_place(here) && distance + home < end.0 {
                end = (distance + home, root);
            }
            for &holder in self.holders_of(here) {
                let quits = distance + self.profits[index(holder)] + home;
                if quits < end.0 {
                    end = (quits, root);
                }
                self.spread(&mut search, holder, distance, end.0, Some(root));
            }
        }
        search.clear();
        self.search = search;
        (end.0 != FAR).then(|| self.split(end.0, end.1))
    }

    /// Splits a difference of two results into tandems and value.
    fn split(&self, distance: i64, mentor: u32) -> Alternative {
        let amount = self.problem.per_tandem;
        let fewer = (distance + (amount - 1) / 2).div_euclid(amount);
        let loss = distance - fewer * amount + fewer * self.problem.lowest;
        Alternative {
            mentor,
            fewer: u32::try_from(fewer).unwrap_or(0),
            loss,
        }
    }

    /// For each mentor, whether one more mentee could be taken in, directly or by
    /// a chain of exchanges, without anybody losing theirs.
    pub fn open_mentors(&self) -> Vec<bool> {
        let mut wanting = vec![Vec::new(); self.problem.mentors()];
        for (mentee, mentor) in (0_u32..).zip(self.mentor_of) {
            if let Some(own) = *mentor {
                for (other, _) in self.problem.arcs_of(mentee) {
                    wanting[index(other)].push(own);
                }
            }
        }
        let mut open = vec![false; self.problem.mentors()];
        let mut queue: Vec<u32> = (0_u32..)
            .take(open.len())
            .filter(|&mentor| self.has_free_place(mentor))
            .collect();
        while let Some(mentor) = queue.pop() {
            if !std::mem::replace(&mut open[index(mentor)], true) {
                queue.extend(
                    wanting[index(mentor)]
                        .iter()
                        .filter(|&&own| !open[index(own)]),
                );
            }
        }
        open
    }

    /// For each mentee, whether it has no mentor, or its place could go to
    /// somebody who has none, directly or by a chain of exchanges.
    pub fn spare_mentees(&self) -> Vec<bool> {
        let mut spare: Vec<bool> = self.mentor_of.iter().map(Option::is_none).collect();
        let mut seen = vec![false; self.problem.mentors()];
        let mut queue: Vec<u32> = (0_u32..)
            .zip(&spare)
            .filter_map(|(mentee, &spare)| spare.then_some(mentee))
            .collect();
        while let Some(mentee) = queue.pop() {
            for (mentor, _) in self.problem.arcs_of(mentee) {
                if !std::mem::replace(&mut seen[index(mentor)], true) {
                    for &holder in self.holders_of(mentor) {
                        spare[index(holder)] = true;
                        queue.push(holder);
                    }
                }
            }
        }
        spare
    }
}
