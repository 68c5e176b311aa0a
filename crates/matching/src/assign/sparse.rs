//! The solver: an auction for a good start, then shortest augmenting paths.
//!
//! Mentees bid for places, as in Jonker and Volgenant's augmenting row
//! reduction (Computing 38, 1987), which is Bertsekas' auction with a bid
//! increment of zero. A mentor with several places sells them one by one at
//! separate prices (Bertsekas and Castañón's "similar objects", 1989); the
//! cheapest is the price that counts for everybody else. Prices only rise, and
//! an unsold place costs nothing, so complementary slackness holds throughout.
//!
//! Whoever is left without a place gets one by Dijkstra's algorithm on reduced
//! costs: the cheapest chain of exchanges that ends at a free place, or with
//! somebody giving up (which costs *B*, and so happens only when nothing else
//! can). What a search settles raises its prices, which keeps all reduced costs
//! at least zero for the next one.

use super::{Assignment, Certificate, Packed, Problem, index};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::ControlFlow;

/// No arc, no mentee.
const NONE: u32 = u32::MAX;
/// Farther than any path.
const FAR: i64 = i64::MAX;

/// Runs both stages.
pub(super) fn solve(
    problem: &Problem,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> ControlFlow<(), (Assignment, Certificate)> {
    let total = problem.mentees();
    let mut market = Market::open(problem);
    let waiting = market.auction();
    let mut search = Search::new(problem.mentors());
    let settled = total - waiting.len();
    progress(settled, total)?;
    for (done, &mentee) in waiting.iter().enumerate() {
        market.place(mentee, &mut search);
        if done % 64 == 63 {
            progress(settled + done + 1, total)?;
        }
    }
    ControlFlow::Continue(market.close())
}

/// Who holds which place, and at what price.
struct Market<'a> {
    problem: &'a Problem,
    /// Places of mentor `i` are `slots[first[i]..first[i + 1]]`, sold ones in front.
    first: Vec<u32>,
    /// Places sold, per mentor.
    sold: Vec<u32>,
    /// Who holds each place.
    slots: Vec<u32>,
    /// What each mentor's cheapest place costs.
    prices: Vec<i64>,
    /// The arc each mentee holds.
    held: Vec<u32>,
}

impl<'a> Market<'a> {
    /// All places free.
    fn open(problem: &'a Problem) -> Self {
        // A mentor never fills more places than there are arcs, which bounds memory.
        // One place more than can be filled keeps an unfillable mentor free of charge.
        let mut degree = vec![0_u32; problem.mentors()];
        for arc in &problem.arcs {
            degree[index(arc.mentor)] += 1;
        }
        let mut first = Vec::with_capacity(problem.mentors() + 1);
        let mut slots = 0_u32;
        first.push(0);
        for (&places, &degree) in problem.capacities.iter().zip(&degree) {
            slots += if places > degree { degree + 1 } else { places };
            first.push(slots);
        }
        Self {
            problem,
            first,
            sold: vec![0; problem.mentors()],
            slots: vec![NONE; index(slots)],
            prices: vec![0; problem.mentors()],
            held: vec![NONE; problem.mentees()],
        }
    }

    /// Places that could be filled.
    fn places(&self, mentor: usize) -> u32 {
        self.first[mentor + 1] - self.first[mentor]
    }

    /// Everybody bids; returns who still has to be placed.
    fn auction(&mut self) -> Vec<u32> {
        let mut place_prices = vec![0_i64; self.slots.len()];
        let mut waiting: Vec<u32> = (0..).take(self.problem.mentees()).collect();
        // Bids that only just outbid each other can go on for long; shortest
        // paths then do the same work faster.
        let mut bids_left = 8 * self.problem.mentees();
        for _ in 0..2 {
            let mut later = Vec::new();
            for &mentee in &waiting {
                let mut bidder = Some(mentee);
                while let Some(mentee) = bidder {
                    if bids_left == 0 {
                        later.push(mentee);
                        break;
                    }
                    bids_left -= 1;
                    bidder = self.bid(mentee, &mut place_prices, &mut later);
                }
            }
            waiting = later;
            if waiting.is_empty() {
                break;
            }
        }
        waiting.sort_unstable();
        waiting
    }

    /// One bid. Returns somebody who was outbid and should bid again at once.
    fn bid(&mut self, mentee: u32, place_prices: &mut [i64], later: &mut Vec<u32>) -> Option<u32> {
        let mut best = (NONE, 0_i64);
        let mut second = (NONE, 0_i64);
        for position in self.problem.row(index(mentee)) {
            let arc = self.problem.arcs[position];
            let profit = self.problem.worth(arc) - self.prices[index(arc.mentor)];
            if profit > second.1 {
                let this = (small(position), profit);
                if profit > best.1 {
                    second = best;
                    best = this;
                } else {
                    second = this;
                }
            }
        }
        if best.0 == NONE {
            // Nothing pays any more, and prices never fall: this mentee stays alone.
            return None;
        }
        let mut arc = best.0;
        let mut raise = best.1 - second.1;
        let mut mentor = index(self.problem.arcs[index(arc)].mentor);
        if self.places(mentor) == 0 {
            // Pushes the price to where nobody wants what is not there.
            self.prices[mentor] += raise.max(1);
            return Some(mentee);
        }
        let full = |market: &Self, mentor: usize| market.sold[mentor] == market.places(mentor);
        if raise == 0 && full(self, mentor) && second.0 != NONE {
            arc = second.0;
            raise = 0;
            mentor = index(self.problem.arcs[index(arc)].mentor);
            if self.places(mentor) == 0 {
                later.push(mentee);
                return None;
            }
        }
        let slots = index(self.first[mentor])..index(self.first[mentor + 1]);
        self.held[index(mentee)] = arc;
        if full(self, mentor) {
            // Places form a heap with the cheapest in front.
            let loser = self.slots[slots.start];
            self.held[index(loser)] = NONE;
            self.slots[slots.start] = mentee;
            place_prices[slots.start] = self.prices[mentor] + raise;
            sink(
                &mut self.slots[slots.clone()],
                &mut place_prices[slots.clone()],
            );
            self.prices[mentor] = place_prices[slots.start];
            if raise > 0 {
                return Some(loser);
            }
            later.push(loser);
        } else {
            let slot = slots.start + index(self.sold[mentor]);
            self.slots[slot] = mentee;
            place_prices[slot] = raise;
            self.sold[mentor] += 1;
            if full(self, mentor) {
                for root in (0..slots.len() / 2).rev() {
                    sink_from(
                        root,
                        &mut self.slots[slots.clone()],
                        &mut place_prices[slots.clone()],
                    );
                }
                self.prices[mentor] = place_prices[slots.start];
            }
        }
        None
    }

    /// Profit of a mentee who holds a place.
    fn profit(&self, mentee: u32) -> i64 {
        let arc = self.problem.arcs[index(self.held[index(mentee)])];
        self.problem.worth(arc) - self.prices[index(arc.mentor)]
    }

    /// Finds the cheapest chain of exchanges that serves `newcomer`, and makes it.
    fn place(&mut self, newcomer: u32, search: &mut Search) {
        search.clear();
        let hope = self
            .problem
            .row(index(newcomer))
            .map(|position| self.profit_of(position))
            .fold(0, i64::max);
        // Giving up costs all that was hoped for.
        let mut end = End {
            distance: hope,
            mentor: NONE,
            quitter: newcomer,
        };
        self.reach(newcomer, hope, 0, search, &mut end);
        while let Some((distance, mentor)) = search.next(end.distance) {
            for slot in self.first[index(mentor)]..self.first[index(mentor) + 1] {
                let holder = self.slots[index(slot)];
                let profit = self.profit(holder);
                if distance + profit < end.distance {
                    end = End {
                        distance: distance + profit,
                        mentor: NONE,
                        quitter: holder,
                    };
                }
                self.reach(holder, profit, distance, search, &mut end);
            }
        }
        for &mentor in &search.settled {
            let mentor = index(mentor);
            self.prices[mentor] += (end.distance - search.distance[mentor]).max(0);
        }
        self.exchange(newcomer, &end, search);
    }

    /// What an arc would leave to its mentee at today's prices.
    fn profit_of(&self, position: usize) -> i64 {
        let arc: Packed = self.problem.arcs[position];
        self.problem.worth(arc) - self.prices[index(arc.mentor)]
    }

    /// Looks at everything `mentee` could have instead of `profit`.
    fn reach(&self, mentee: u32, profit: i64, so_far: i64, search: &mut Search, end: &mut End) {
        let base = so_far + profit;
        for position in self.problem.row(index(mentee)) {
            let arc = self.problem.arcs[position];
            let mentor = index(arc.mentor);
            let distance = base - (self.problem.worth(arc) - self.prices[mentor]);
            if distance < end.distance && distance < search.distance[mentor] {
                search.label(arc.mentor, distance, small(position), mentee);
                if self.sold[mentor] < self.places(mentor) {
                    *end = End {
                        distance,
                        mentor: arc.mentor,
                        quitter: NONE,
                    };
                } else {
                    search.push(arc.mentor, distance, so_far);
                }
            }
        }
    }

    /// Walks the chain back from its end; everybody moves by one.
    fn exchange(&mut self, newcomer: u32, end: &End, search: &Search) {
        let mut vacated = if end.mentor == NONE {
            if end.quitter == newcomer {
                return;
            }
            let mentor = self.problem.arcs[index(self.held[index(end.quitter)])].mentor;
            self.held[index(end.quitter)] = NONE;
            self.replace(mentor, end.quitter, search)
        } else {
            let mentor = index(end.mentor);
            let slot = index(self.first[mentor] + self.sold[mentor]);
            self.sold[mentor] += 1;
            self.slots[slot] = search.via[mentor];
            self.moved(end.mentor, search)
        };
        while let Some((mentor, mover)) = vacated {
            vacated = self.replace(mentor, mover, search);
        }
    }

    /// The place that `leaver` had at `mentor` goes to whoever reached it.
    fn replace(&mut self, mentor: u32, leaver: u32, search: &Search) -> Option<(u32, u32)> {
        let slots = index(self.first[index(mentor)])..index(self.first[index(mentor) + 1]);
        if let Some(slot) = self.slots[slots].iter_mut().find(|slot| **slot == leaver) {
            *slot = search.via[index(mentor)];
        }
        self.moved(mentor, search)
    }

    /// Notes that whoever reached `mentor` now holds it; returns the place left behind.
    fn moved(&mut self, mentor: u32, search: &Search) -> Option<(u32, u32)> {
        let mover = search.via[index(mentor)];
        let before = self.held[index(mover)];
        self.held[index(mover)] = search.arc[index(mentor)];
        (before != NONE).then(|| (self.problem.arcs[index(before)].mentor, mover))
    }

    /// Reads off the answer.
    fn close(self) -> (Assignment, Certificate) {
        let mentor_of = self
            .held
            .iter()
            .map(|&arc| (arc != NONE).then(|| self.problem.arcs[index(arc)].mentor))
            .collect();
        let profits = (0..self.problem.mentees())
            .map(|mentee| {
                self.problem
                    .row(mentee)
                    .map(|arc| self.profit_of(arc))
                    .fold(0, i64::max)
            })
            .collect();
        let certificate = Certificate {
            per_tandem: self.problem.per_tandem,
            lowest: self.problem.lowest,
            prices: self.prices,
            profits,
        };
        (Assignment { mentor_of }, certificate)
    }
}

/// Where a chain of exchanges ends: at a free place, or with a mentee giving up.
struct End {
    distance: i64,
    mentor: u32,
    quitter: u32,
}

/// The memory of one search, reused by the next.
struct Search {
    /// Length of the shortest path found to each mentor.
    distance: Vec<i64>,
    /// The arc by which it was reached …
    arc: Vec<u32>,
    /// … and by whom.
    via: Vec<u32>,
    touched: Vec<u32>,
    settled: Vec<u32>,
    done: Vec<bool>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
    /// Mentors at the current distance: with many ties nearly all are.
    level: Vec<u32>,
    level_distance: i64,
}

impl Search {
    fn new(mentors: usize) -> Self {
        Self {
            distance: vec![FAR; mentors],
            arc: vec![NONE; mentors],
            via: vec![NONE; mentors],
            touched: Vec::new(),
            settled: Vec::new(),
            done: vec![false; mentors],
            heap: BinaryHeap::new(),
            level: Vec::new(),
            level_distance: 0,
        }
    }

    fn clear(&mut self) {
        for mentor in self.touched.drain(..) {
            self.distance[index(mentor)] = FAR;
            self.done[index(mentor)] = false;
        }
        self.settled.clear();
        self.heap.clear();
        self.level.clear();
        self.level_distance = 0;
    }

    fn label(&mut self, mentor: u32, distance: i64, arc: u32, via: u32) {
        let known = &mut self.distance[index(mentor)];
        if *known == FAR {
            self.touched.push(mentor);
        }
        *known = distance;
        self.arc[index(mentor)] = arc;
        self.via[index(mentor)] = via;
    }

    fn push(&mut self, mentor: u32, distance: i64, now: i64) {
        if distance == now {
            self.level.push(mentor);
        } else {
            self.heap.push(Reverse((distance, mentor)));
        }
    }

    /// The nearest mentor not yet settled, if nearer than `limit`.
    fn next(&mut self, limit: i64) -> Option<(i64, u32)> {
        loop {
            let (distance, mentor) = if let Some(mentor) = self.level.pop() {
                (self.level_distance, mentor)
            } else {
                let Reverse(nearest) = self.heap.pop()?;
                self.level_distance = nearest.0;
                nearest
            };
            if distance >= limit {
                return None;
            }
            if !self.done[index(mentor)] && self.distance[index(mentor)] == distance {
                self.done[index(mentor)] = true;
                self.settled.push(mentor);
                return Some((distance, mentor));
            }
        }
    }
}

/// Restores the heap after its first place became dearer.
fn sink(holders: &mut [u32], prices: &mut [i64]) {
    sink_from(0, holders, prices);
}

/// Moves one place down to where no dearer place is above a cheaper one.
fn sink_from(mut root: usize, holders: &mut [u32], prices: &mut [i64]) {
    loop {
        let mut least = root;
        for child in [2 * root + 1, 2 * root + 2] {
            if child < prices.len() && prices[child] < prices[least] {
                least = child;
            }
        }
        if least == root {
            return;
        }
        holders.swap(root, least);
        prices.swap(root, least);
        root = least;
    }
}

/// A position among the arcs; `Problem` admits no more than fit.
#[expect(
    clippy::cast_possible_truncation,
    reason = "Rows::push refuses more arcs than fit 32 bits"
)]
fn small(position: usize) -> u32 {
    position as u32
}
