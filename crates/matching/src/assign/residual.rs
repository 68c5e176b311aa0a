//! Questions about a finished assignment, answered from its final prices
//! without solving again: each is one more shortest path, or one more search
//! through the exchanges that remain possible.

use super::inward::Inward;
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
    /// How many tandems fewer there would be (0 or 1; −1 if a tandem fixed
    /// beforehand is given up for two others).
    pub fewer: i32,
    /// How many places fewer would be filled that should be. May be negative if a
    /// tandem is lost.
    pub missed: i64,
    /// By how much the total value would fall. May be negative if a tandem or such
    /// a place is lost, or a tandem fixed beforehand given up.
    pub loss: i64,
    /// The whole's worst tandem would then be worth at least this. `None` where
    /// the objective is about the total alone.
    pub worst: Option<i64>,
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
    /// Each mentee's arcs, the least costly first.
    outward: Vec<u32>,
    /// Arcs to each mentor, the least costly first.
    inward: Inward,
    /// What it costs the whole to bring one more unit from outside to each
    /// mentor: to leave a place empty, or to let in somebody who has none.
    from_outside: Vec<i64>,
    /// What it costs to take one more in at each mentor in the end: usually nothing
    /// at a free place, or somebody losing theirs.
    to_outside: Vec<i64>,
    /// Searches from the mentee's options onwards …
    ahead: Search,
    /// … and from the place left behind backwards.
    behind: Search,
}

/// The memory of one search, reused by the next.
#[derive(Debug, Default)]
struct Search {
    distance: Vec<i64>,
    /// By which option of the mentee each mentor was reached.
    root: Vec<u32>,
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Search {
    fn new(mentors: usize) -> Self {
        Self {
            distance: vec![FAR; mentors],
            root: vec![0; mentors],
            ..Self::default()
        }
    }

    /// The distance of the nearest mentor not yet settled.
    fn nearest(&mut self) -> Option<i64> {
        while let Some(&Reverse((distance, mentor))) = self.heap.peek() {
            if self.distance[index(mentor)] == distance {
                return Some(distance);
            }
            self.heap.pop();
        }
        None
    }

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
        let amounts = (certificate.per_tandem, certificate.per_place);
        if amounts != (problem.per_tandem, problem.per_place)
            || certificate.lowest != problem.lowest
        {
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
            outward: Vec::new(),
            inward: Inward::default(),
            from_outside: Vec::new(),
            to_outside: Vec::new(),
            ahead: Search::new(problem.mentors()),
            behind: Search::new(problem.mentors()),
        };
        residual.order_arcs();
        residual.from_outside = residual.flood_from_outside();
        residual.to_outside = residual.flood_to_outside();
        Some(residual)
    }

    /// Sorts arcs by what they cost at the final prices, from both sides: a
    /// search then stops at the first arc that leads too far.
    fn order_arcs(&mut self) {
        let mut outward: Vec<u32> = (0_u32..).take(self.problem.arcs.len()).collect();
        for mentee in (0_u32..).take(self.problem.mentees()) {
            outward[self.problem.row(index(mentee))]
                .sort_by_cached_key(|&position| self.cost(mentee, position));
        }
        self.outward = outward;
        let mut inward = self.problem.inward();
        for mentor in (0_u32..).take(self.problem.mentors()) {
            inward
                .of_mut(mentor)
                .sort_by_cached_key(|&(mentee, position)| self.cost(mentee, position));
        }
        self.inward = inward;
    }

    /// What it costs the whole to use an arc: nothing if it is used already.
    fn cost(&self, mentee: u32, position: u32) -> i64 {
        let arc = self.problem.arcs[index(position)];
        self.profits[index(mentee)] + self.prices[index(arc.mentor)] - self.problem.worth(arc)
    }

    /// Arcs of a mentee as (cost, mentor), the least costly first.
    fn outward_of(&self, mentee: u32) -> impl Iterator<Item = (i64, u32)> + '_ {
        self.outward[self.problem.row(index(mentee))]
            .iter()
            .map(move |&position| {
                (
                    self.cost(mentee, position),
                    self.problem.arcs[index(position)].mentor,
                )
            })
    }

    /// Who could come to a mentor from which other, as (cost, other mentor), the
    /// least costly first. Mentees without mentor come from outside, not from here.
    fn inward_of(&self, mentor: u32) -> impl Iterator<Item = (i64, u32)> + '_ {
        self.inward
            .of(mentor)
            .iter()
            .filter_map(|&(mentee, position)| {
                Some((self.cost(mentee, position), self.mentor_of[index(mentee)]?))
            })
    }

    fn holders_of(&self, mentor: u32) -> &[u32] {
        let range = self.first[index(mentor)]..self.first[index(mentor) + 1];
        &self.holders[index(range.start)..index(range.end)]
    }

    fn has_free_place(&self, mentor: u32) -> bool {
        self.holders_of(mentor).len() < index(self.problem.capacities[index(mentor)])
    }

    /// What filling one more place than `filled` pays by itself.
    fn bonus(&self, mentor: u32, filled: usize) -> i64 {
        if filled < index(self.problem.at_least[index(mentor)]) {
            self.problem.per_place
        } else {
            0
        }
    }

    /// What it costs the whole to fill one place of a mentor less than now.
    fn leaving_empty(&self, mentor: u32) -> i64 {
        let filled = self.holders_of(mentor).len();
        self.prices[index(mentor)] + self.bonus(mentor, filled.saturating_sub(1))
    }

    fn flood_from_outside(&mut self) -> Vec<i64> {
        let mut search = std::mem::take(&mut self.ahead);
        for mentor in (0_u32..).take(self.problem.mentors()) {
            if !self.holders_of(mentor).is_empty() {
                search.label(mentor, self.leaving_empty(mentor), mentor);
            }
        }
        for (mentee, mentor) in (0_u32..).zip(self.mentor_of) {
            if mentor.is_none() {
                for (cost, other) in self.outward_of(mentee) {
                    search.label(other, cost, other);
                }
            }
        }
        while let Some((distance, mentor)) = search.next() {
            for &holder in self.holders_of(mentor) {
                for (cost, other) in self.outward_of(holder) {
                    search.label(other, distance + cost, other);
                }
            }
        }
        let found = search.distance.clone();
        search.clear();
        self.ahead = search;
        found
    }

    fn flood_to_outside(&mut self) -> Vec<i64> {
        let mut search = std::mem::take(&mut self.behind);
        for mentor in (0_u32..).take(self.problem.mentors()) {
            if self.has_free_place(mentor) {
                let bonus = self.bonus(mentor, self.holders_of(mentor).len());
                search.label(mentor, -self.prices[index(mentor)] - bonus, mentor);
            }
            for &holder in self.holders_of(mentor) {
                search.label(mentor, self.profits[index(holder)], mentor);
            }
        }
        while let Some((distance, mentor)) = search.next() {
            for (cost, other) in self.inward_of(mentor) {
                search.label(other, distance + cost, other);
            }
        }
        let found = search.distance.clone();
        search.clear();
        self.behind = search;
        found
    }

    /// The best result in which the tandem of a mentee and `mentor`, worth
    /// `value`, is replaced by another of `options` (mentor, value) for this mentee.
    ///
    /// The mentee need not be part of the problem: a tandem fixed beforehand,
    /// whose place the problem does not know, is answered in the same way; if it
    /// alone fills the places of its mentor that should be filled, they do not count.
    /// `None` without any other option.
    pub fn without(
        &mut self,
        mentor: u32,
        value: i64,
        options: &[(u32, i64)],
    ) -> Option<Alternative> {
        let price = *self.prices.get(index(mentor))?;
        let starts: Vec<(i64, u32)> = options
            .iter()
            .filter(|option| option.0 != mentor)
            .filter_map(|&(other, worth)| {
                let others_price = *self.prices.get(index(other))?;
                let change = i128::from(value) - i128::from(worth);
                let cost = change - i128::from(price) + i128::from(others_price);
                // Values that no problem would admit are no options.
                let cost = i64::try_from(cost)
                    .ok()
                    .filter(|cost| cost.unsigned_abs() < 1 << 60)?;
                Some((cost, other))
            })
            .collect();
        let mut ahead = std::mem::take(&mut self.ahead);
        let mut behind = std::mem::take(&mut self.behind);
        let best = self.detour(mentor, &starts, &mut ahead, &mut behind);
        ahead.clear();
        behind.clear();
        self.ahead = ahead;
        self.behind = behind;
        best.map(|(distance, root)| self.split(distance, root))
    }

    /// The cheapest way from one of `starts` to the place left behind at `target`,
    /// and the start it takes: through the outside, or by exchanges among
    /// mentors. The latter are searched from both ends at once, which settles far
    /// fewer mentors before both sides meet than one search would.
    fn detour(
        &self,
        target: u32,
        starts: &[(i64, u32)],
        ahead: &mut Search,
        behind: &mut Search,
    ) -> Option<(i64, u32)> {
        // Back from outside: by leaving this place empty, or letting somebody in.
        let home = self.from_outside[index(target)].min(self.leaving_empty(target));
        let through_outside = |&(cost, start): &(i64, u32)| {
            let onwards = self.to_outside[index(start)];
            (onwards != FAR).then(|| (cost + onwards + home, start))
        };
        let mut best = starts
            .iter()
            .filter_map(through_outside)
            .min()
            .unwrap_or((FAR, 0));
        for &(cost, start) in starts {
            if cost < best.0 {
                ahead.label(start, cost, start);
            }
        }
        behind.label(target, 0, target);
        // An option that the problem does not know may gain on its own.
        let least = starts
            .iter()
            .map(|start| start.0)
            .min()
            .map_or(0, |cost| cost.min(0));
        while let (Some(front), Some(back)) = (ahead.nearest(), behind.nearest()) {
            if front + back >= best.0 {
                break;
            }
            if ahead.heap.len() <= behind.heap.len() {
                let Some((distance, here)) = ahead.next() else {
                    break;
                };
                let root = ahead.root[index(here)];
                for &holder in self.holders_of(here) {
                    for (cost, next) in self.outward_of(holder) {
                        let reached = distance + cost;
                        if reached >= best.0 {
                            break;
                        }
                        let rest = behind.distance[index(next)];
                        if rest != FAR && reached + rest < best.0 {
                            best = (reached + rest, root);
                        }
                        if next != target && reached + back < best.0 {
                            ahead.label(next, reached, root);
                        }
                    }
                }
            } else {
                let Some((distance, here)) = behind.next() else {
                    break;
                };
                for (cost, before) in self.inward_of(here) {
                    let reached = distance + cost;
                    if reached + least >= best.0 {
                        break;
                    }
                    // Nobody leaves the target: its place is the one to be filled.
                    if before == target {
                        continue;
                    }
                    let rest = ahead.distance[index(before)];
                    if rest != FAR && reached + rest < best.0 {
                        best = (reached + rest, ahead.root[index(before)]);
                    }
                    if reached + front < best.0 {
                        behind.label(before, reached, before);
                    }
                }
            }
        }
        (best.0 != FAR).then_some(best)
    }

    /// Splits a difference of two results into tandems, places and value.
    fn split(&self, distance: i64, mentor: u32) -> Alternative {
        // The nearest multiple: what is left is less than half of the amount.
        let count = |distance: i64, amount: i64| match amount {
            0 => 0,
            _ => (distance + (amount - 1) / 2).div_euclid(amount),
        };
        let fewer = count(distance, self.problem.per_tandem);
        let rest = distance - fewer * self.problem.per_tandem;
        let missed = count(rest, self.problem.per_place);
        let loss = i128::from(rest - missed * self.problem.per_place)
            + i128::from(fewer) * i128::from(self.problem.lowest);
        Alternative {
            mentor,
            fewer: i32::try_from(fewer).unwrap_or(i32::MAX),
            missed,
            // Only values at the edge of 64 bits could go beyond them.
            loss: i64::try_from(loss).unwrap_or(if loss < 0 { i64::MIN } else { i64::MAX }),
            worst: None,
        }
    }
}
