//! The solver: prices from an auction, then shortest augmenting paths.
//!
//! [`prices`](super::prices) finds where prices roughly belong. From there on
//! everything is exact. Mentees bid for places once more, now without an
//! increment, as in Jonker and Volgenant's augmenting row reduction (Computing
//! 38, 1987), so that whoever holds a place holds what it wants most.
//!
//! Whoever is left gets a place by Dijkstra's algorithm on reduced costs: the
//! cheapest chain of exchanges that ends at a free place, or with somebody giving
//! up (which costs *B*, and so happens only when nothing else can). What a search
//! settles raises its prices, which keeps all reduced costs at least zero for the
//! next one. In the end [`pull`](super::pull) brings down the prices of places
//! that stayed free. Nothing here depends on the prices to start from but the time.

use super::bids::{NOBODY, Shortlists, Unit};
use super::places::{NONE, Places};
use super::{Assignment, Certificate, Packed, Problem, index, prices, pull};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::ControlFlow;

/// Farther than any path.
const FAR: i64 = i64::MAX;

/// A problem is easy if all find their places while each arc is read so many times …
const PATIENCE: usize = 2;
/// … or, as long as that takes no more than moments, so many times.
const PATIENCE_AT_FIRST: usize = 16;
/// How many arcs are read in moments.
const MOMENTS: usize = 2_000_000;

/// Runs all stages.
pub(super) fn solve(
    problem: &Problem,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> ControlFlow<(), (Assignment, Certificate)> {
    let arcs = problem.arcs();
    let budget = (PATIENCE * arcs).max((PATIENCE_AT_FIRST * arcs).min(MOMENTS));
    solve_within(problem, budget, progress)
}

/// Reads `budget` arcs at most before it looks for prices to start from.
fn solve_within(
    problem: &Problem,
    budget: usize,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> ControlFlow<(), (Assignment, Certificate)> {
    let first = places(problem);
    let mut search = Search::new(problem.mentors());
    // Where most find a place at once, as in most real programmes, looking for
    // prices first would take longer than all the rest.
    let plain = Unit {
        per_tandem: problem.per_tandem,
        ..Unit::VALUES
    };
    let mut market = Market::open(problem, plain, &first, prices::none(problem, plain, &first));
    let mut waiting = market.auction();
    search.budget = budget;
    if !market.place_all(&waiting, &mut search, progress)? {
        let unit = prices::unit(problem);
        let start = prices::start(problem, unit, &first, progress)?;
        market = Market::open(problem, unit, &first, start);
        waiting = market.auction();
        search.budget = usize::MAX;
        market.place_all(&waiting, &mut search, progress)?;
    }
    pull::fill(&mut market);
    ControlFlow::Continue(market.close())
}

/// Places that could be filled: those of mentor `i` are `first[i]..first[i + 1]`.
fn places(problem: &Problem) -> Vec<u32> {
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
    first
}

/// Who holds which place, and at what price.
pub(super) struct Market<'a> {
    pub(super) problem: &'a Problem,
    pub(super) unit: Unit,
    /// Places of mentor `i` are `slots[first[i]..first[i + 1]]`, sold ones in front.
    first: &'a [u32],
    /// Places sold, per mentor.
    pub(super) sold: Vec<u32>,
    /// Who holds each place.
    slots: Vec<u32>,
    /// What each mentor's cheapest place costs.
    pub(super) prices: Vec<i64>,
    /// The arc each mentee holds; [`NOBODY`] if none.
    pub(super) held: Vec<Packed>,
}

const NO_ARC: Packed = Packed {
    mentor: NOBODY,
    gain: 0,
};

impl<'a> Market<'a> {
    /// All places free, at the given prices.
    fn open(problem: &'a Problem, unit: Unit, first: &'a [u32], prices: Vec<i64>) -> Self {
        Self {
            problem,
            unit,
            first,
            sold: vec![0; problem.mentors()],
            slots: Vec::new(),
            prices,
            held: vec![NO_ARC; problem.mentees()],
        }
    }

    /// Places that could be filled.
    pub(super) fn places(&self, mentor: usize) -> u32 {
        self.first[mentor + 1] - self.first[mentor]
    }

    /// Who holds a mentor's places.
    pub(super) fn holders(&self, mentor: u32) -> &[u32] {
        let start = index(self.first[index(mentor)]);
        &self.slots[start..start + index(self.sold[index(mentor)])]
    }

    /// Everybody bids; returns who still has to be placed.
    fn auction(&mut self) -> Vec<u32> {
        let mut places = Places::new(self.first, &self.prices);
        let mut lists = Shortlists::new(self.problem.mentees());
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
                    bidder = self.bid(mentee, &mut places, &mut lists, &mut later);
                }
            }
            waiting = later;
            if waiting.is_empty() {
                break;
            }
        }
        waiting.sort_unstable();
        self.slots = places.into_holders();
        waiting
    }

    /// One bid. Returns somebody who was outbid and should bid again at once.
    fn bid(
        &mut self,
        mentee: u32,
        places: &mut Places<'_>,
        lists: &mut Shortlists,
        later: &mut Vec<u32>,
    ) -> Option<u32> {
        let wish = lists.wish(self.problem, self.unit, &self.prices, mentee, 0);
        if wish.arc.mentor == NOBODY {
            // Nothing pays any more, and prices never fall: this mentee stays alone.
            return None;
        }
        let full = |mentor: u32| self.sold[index(mentor)] == self.places(index(mentor));
        let raise = wish.best - wish.second;
        let mut arc = wish.arc;
        if raise == 0 && wish.other.mentor != NOBODY && full(arc.mentor) {
            arc = wish.other;
        }
        let mentor = index(arc.mentor);
        if self.places(mentor) == 0 {
            later.push(mentee);
            return None;
        }
        let (loser, price) = places.sell(mentor, mentee, raise);
        self.held[index(mentee)] = arc;
        self.prices[mentor] = price;
        if loser == NONE {
            self.sold[mentor] += 1;
            return None;
        }
        self.held[index(loser)] = NO_ARC;
        if raise > 0 {
            return Some(loser);
        }
        later.push(loser);
        None
    }

    /// Profit of a mentee: what its place leaves it, or nothing.
    pub(super) fn profit(&self, mentee: u32) -> i64 {
        let arc = self.held[index(mentee)];
        if arc.mentor == NOBODY {
            0
        } else {
            self.profit_of(arc)
        }
    }

    /// Places everybody who still waits. Returns whether that took no more work
    /// than the search has a budget for, nor was about to.
    fn place_all(
        &mut self,
        waiting: &[u32],
        search: &mut Search,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), bool> {
        let total = self.problem.mentees();
        let settled = total - waiting.len();
        let whole = search.budget;
        progress(settled, total)?;
        for (done, &mentee) in waiting.iter().enumerate() {
            self.place(mentee, search);
            if done % 64 == 63 {
                progress(settled + done + 1, total)?;
            }
            // Searches get longer, so the first few tell early what all would take.
            let spent = whole.saturating_sub(search.budget);
            let expected = (spent / (done + 1)).saturating_mul(waiting.len());
            if search.budget == 0 || (done >= 15 && expected > whole / 2) {
                return ControlFlow::Continue(false);
            }
        }
        ControlFlow::Continue(true)
    }

    /// Finds the cheapest chain of exchanges that serves `newcomer`, and makes it.
    fn place(&mut self, newcomer: u32, search: &mut Search) {
        search.clear();
        let hope = self
            .problem
            .arcs_from(newcomer)
            .iter()
            .map(|&arc| self.profit_of(arc))
            .fold(0, i64::max);
        // Giving up costs all that was hoped for.
        let mut end = End {
            distance: hope,
            mentor: NOBODY,
            quitter: newcomer,
        };
        self.reach(newcomer, hope, 0, search, &mut end);
        while let Some((distance, mentor)) = search.next(end.distance) {
            for &holder in self.holders(mentor) {
                let profit = self.profit(holder);
                if distance + profit < end.distance {
                    end = End {
                        distance: distance + profit,
                        mentor: NOBODY,
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
    pub(super) fn profit_of(&self, arc: Packed) -> i64 {
        self.unit.worth(arc) - self.prices[index(arc.mentor)]
    }

    /// Looks at everything `mentee` could have instead of `profit`.
    fn reach(&self, mentee: u32, profit: i64, so_far: i64, search: &mut Search, end: &mut End) {
        let base = so_far + profit;
        let arcs = self.problem.arcs_from(mentee);
        search.budget = search.budget.saturating_sub(arcs.len());
        for &arc in arcs {
            let mentor = index(arc.mentor);
            let distance = base - self.profit_of(arc);
            if distance < end.distance && distance < search.distance[mentor] {
                search.label(arc, distance, mentee);
                if self.sold[mentor] < self.places(mentor) {
                    *end = End {
                        distance,
                        mentor: arc.mentor,
                        quitter: NOBODY,
                    };
                } else {
                    search.push(arc.mentor, distance, so_far);
                }
            }
        }
    }

    /// Walks the chain back from its end; everybody moves by one.
    fn exchange(&mut self, newcomer: u32, end: &End, search: &Search) {
        let mut vacated = if end.mentor == NOBODY {
            if end.quitter == newcomer {
                return;
            }
            let mentor = self.held[index(end.quitter)].mentor;
            self.held[index(end.quitter)] = NO_ARC;
            self.replace(mentor, end.quitter, search)
        } else {
            self.take_in(end.mentor, search.via[index(end.mentor)]);
            self.moved(end.mentor, search)
        };
        while let Some((mentor, mover)) = vacated {
            vacated = self.replace(mentor, mover, search);
        }
    }

    /// The place that `leaver` had at `mentor` goes to whoever reached it.
    fn replace(&mut self, mentor: u32, leaver: u32, search: &Search) -> Option<(u32, u32)> {
        self.pass_on(mentor, leaver, search.via[index(mentor)]);
        self.moved(mentor, search)
    }

    /// A place of `mentor` goes from one mentee to another.
    pub(super) fn pass_on(&mut self, mentor: u32, from: u32, to: u32) {
        let slots = index(self.first[index(mentor)])..index(self.first[index(mentor) + 1]);
        if let Some(slot) = self.slots[slots].iter_mut().find(|slot| **slot == from) {
            *slot = to;
        }
    }

    /// A free place of `mentor` goes to a mentee.
    pub(super) fn take_in(&mut self, mentor: u32, mentee: u32) {
        let slot = self.first[index(mentor)] + self.sold[index(mentor)];
        self.sold[index(mentor)] += 1;
        self.slots[index(slot)] = mentee;
    }

    /// A mentee leaves a place of `mentor` free.
    pub(super) fn let_go(&mut self, mentor: u32, mentee: u32) {
        self.sold[index(mentor)] -= 1;
        let last = self.first[index(mentor)] + self.sold[index(mentor)];
        self.pass_on(mentor, mentee, self.slots[index(last)]);
        self.slots[index(last)] = NONE;
    }

    /// Notes that whoever reached `mentor` now holds it; returns the place left behind.
    fn moved(&mut self, mentor: u32, search: &Search) -> Option<(u32, u32)> {
        let mover = search.via[index(mentor)];
        let before = self.held[index(mover)];
        self.held[index(mover)] = search.arc[index(mentor)];
        (before.mentor != NOBODY).then_some((before.mentor, mover))
    }

    /// Reads off the answer, in whole values. Prices rounded down and profits
    /// rounded up still cover every arc and still meet at the chosen ones, since
    /// the worth of an arc is whole.
    fn close(self) -> (Assignment, Certificate) {
        let problem = self.problem;
        let mut prices: Vec<i64> = self
            .prices
            .iter()
            .map(|price| price.div_euclid(self.unit.per_value))
            .collect();
        let mentees = (0_u32..).take(problem.mentees());
        let profits: Vec<i64> = mentees
            .clone()
            .map(|mentee| {
                let arcs = problem.arcs_from(mentee).iter();
                arcs.map(|&arc| problem.worth(arc) - prices[index(arc.mentor)])
                    .fold(0, i64::max)
            })
            .collect();
        // What is not there was priced beyond reach; now as what it would be worth.
        let absent: Vec<bool> = (0..prices.len())
            .map(|mentor| self.places(mentor) == 0)
            .collect();
        if absent.contains(&true) {
            for (price, _) in prices.iter_mut().zip(&absent).filter(|place| *place.1) {
                *price = 0;
            }
            for (mentee, profit) in mentees.zip(&profits) {
                let arcs = problem.arcs_from(mentee).iter();
                for &arc in arcs.filter(|arc| absent[index(arc.mentor)]) {
                    let price = &mut prices[index(arc.mentor)];
                    *price = (*price).max(problem.worth(arc) - profit);
                }
            }
        }
        let mentor_of = self
            .held
            .iter()
            .map(|arc| (arc.mentor != NOBODY).then_some(arc.mentor))
            .collect();
        let certificate = Certificate {
            per_tandem: problem.per_tandem,
            per_place: problem.per_place,
            lowest: problem.lowest,
            prices,
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
    /// How many more arcs may be read.
    budget: usize,
    /// Length of the shortest path found to each mentor.
    distance: Vec<i64>,
    /// The arc by which it was reached …
    arc: Vec<Packed>,
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
            budget: usize::MAX,
            distance: vec![FAR; mentors],
            arc: vec![NO_ARC; mentors],
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

    fn label(&mut self, arc: Packed, distance: i64, via: u32) {
        let mentor = index(arc.mentor);
        if self.distance[mentor] == FAR {
            self.touched.push(arc.mentor);
        }
        self.distance[mentor] = distance;
        self.arc[mentor] = arc;
        self.via[mentor] = via;
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

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::super::{Rows, check};
    use super::*;
    use proptest::prelude::*;

    /// Problems of which most have people left over, on one side or both.
    fn problems() -> impl Strategy<Value = Problem> {
        (1..60_usize, 1..60_usize, 1..5_u32, 2..8_usize).prop_flat_map(
            |(mentors, mentees, places, every)| {
                let highest = prop_oneof![Just(0_i64), Just(2), Just(100), Just(1_000_000)];
                highest.prop_flat_map(move |highest| {
                    let cell = (0..every, 0..=highest);
                    (
                        proptest::collection::vec(0..places, mentors),
                        proptest::collection::vec(cell, mentors * mentees),
                    )
                        .prop_map(move |(capacities, cells)| {
                            // Every other mentor should have somebody.
                            let wanted: Vec<u32> = (0..)
                                .zip(&capacities)
                                .map(|(mentor, &places)| places.min(mentor % 2))
                                .collect();
                            let mut rows = Rows::new(capacities);
                            for row in cells.chunks(mentors) {
                                let arcs = (0_u32..).zip(row).filter(|(_, cell)| cell.0 == 0);
                                let row: Vec<_> =
                                    arcs.map(|(mentor, cell)| (mentor, cell.1)).collect();
                                rows.push(&row).unwrap();
                            }
                            rows.finish().unwrap().with_at_least(&wanted).unwrap()
                        })
                })
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn both_ways_are_exact(problem in problems()) {
            let mut go_on = |_, _| ControlFlow::Continue(());
            for budget in [0, usize::MAX] {
                let ControlFlow::Continue((assignment, certificate)) =
                    solve_within(&problem, budget, &mut go_on)
                else {
                    unreachable!("nobody stops it");
                };
                prop_assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
            }
        }
    }
}
