//! The last stage: places that stayed free at a price come down to what a free
//! place may cost: nothing, or if it should be filled, as much less than nothing
//! as filling it pays.
//!
//! A price falls until somebody would rather have this place. Whoever comes
//! leaves another place, which may be left free if it costs nothing, or attracts
//! the next. The cheapest such chain is found by Dijkstra's algorithm on reduced
//! costs, backwards from the free place; it ends at a mentee without mentor, at a
//! place that may stay free, or nowhere if the price can fall all the way first.

use super::bids::NOBODY;
use super::index;
use super::inward::Inward;
use super::sparse::Market;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Farther than any path.
const FAR: i64 = i64::MAX;

/// Fills or reprices all places that are free at a price.
pub(super) fn fill(market: &mut Market<'_>) {
    let overpriced = |market: &Market<'_>, mentor: u32| {
        market.sold[index(mentor)] < market.places(index(mentor))
            && market.prices[index(mentor)] > market.reserve(mentor, market.sold[index(mentor)])
    };
    let mentors = market.problem.mentors();
    let mut work: Vec<u32> = (0_u32..)
        .take(mentors)
        .filter(|&mentor| overpriced(market, mentor))
        .collect();
    if work.is_empty() {
        return;
    }
    let inward = market.problem.inward();
    let mut search = Search {
        distance: vec![FAR; mentors],
        done: vec![false; mentors],
        next: vec![(NOBODY, 0, 0); mentors],
        ..Search::default()
    };
    while let Some(mentor) = work.pop() {
        while overpriced(market, mentor) {
            search.pull(market, &inward, mentor);
        }
    }
}

impl Market<'_> {
    /// What the next place of a mentor may cost at most while it is free, if
    /// `sold` are not.
    fn reserve(&self, mentor: u32, sold: u32) -> i64 {
        if sold < self.problem.at_least[index(mentor)] {
            -self.unit.per_value * self.problem.per_place
        } else {
            0
        }
    }
}

/// Where a chain begins: with a mentee without mentor and the mentor it comes to,
/// or at a mentor who keeps a place free.
struct Begin {
    distance: i64,
    mentor: u32,
    newcomer: Option<(u32, u32)>,
}

/// The memory of one search, reused by the next.
#[derive(Default)]
struct Search {
    distance: Vec<i64>,
    done: Vec<bool>,
    /// From each mentor: to which mentor who goes on, and along which arc.
    next: Vec<(u32, u32, u32)>,
    touched: Vec<u32>,
    settled: Vec<u32>,
    heap: BinaryHeap<Reverse<(i64, u32)>>,
}

impl Search {
    /// Lowers the price of a mentor with a free place until it is filled or the
    /// price is as low as it may be.
    fn pull(&mut self, market: &mut Market<'_>, inward: &Inward, target: u32) {
        for mentor in self.touched.drain(..) {
            self.distance[index(mentor)] = FAR;
            self.done[index(mentor)] = false;
        }
        self.settled.clear();
        self.heap.clear();
        let lowest = market.reserve(target, market.sold[index(target)]);
        let mut begin = Begin {
            distance: market.prices[index(target)] - lowest,
            mentor: target,
            newcomer: None,
        };
        self.label(target, 0, (NOBODY, 0, 0));
        while let Some(Reverse((distance, mentor))) = self.heap.pop() {
            if distance >= begin.distance {
                break;
            }
            if std::mem::replace(&mut self.done[index(mentor)], true) {
                continue;
            }
            self.settled.push(mentor);
            self.visit(market, inward, mentor, distance, target, &mut begin);
        }
        for &mentor in &self.settled {
            let mentor = index(mentor);
            market.prices[mentor] -= (begin.distance - self.distance[mentor]).max(0);
        }
        self.exchange(market, &begin);
    }

    fn visit(
        &mut self,
        market: &Market<'_>,
        inward: &Inward,
        mentor: u32,
        distance: i64,
        target: u32,
        begin: &mut Begin,
    ) {
        let price = market.prices[index(mentor)];
        let sold = market.sold[index(mentor)];
        if mentor != target && sold > 0 {
            let free = distance + price - market.reserve(mentor, sold - 1);
            if free < begin.distance {
                *begin = Begin {
                    distance: free,
                    mentor,
                    newcomer: None,
                };
            }
        }
        for &(mentee, position) in inward.of(mentor) {
            let arc = market.problem.arcs[index(position)];
            let reached = distance + market.profit(mentee) - market.profit_of(arc);
            if reached >= begin.distance {
                continue;
            }
            let from = market.held[index(mentee)].mentor;
            if from == NOBODY {
                *begin = Begin {
                    distance: reached,
                    mentor,
                    newcomer: Some((mentee, position)),
                };
            } else if reached < self.distance[index(from)] {
                self.label(from, reached, (mentor, mentee, position));
            }
        }
    }

    fn label(&mut self, mentor: u32, distance: i64, next: (u32, u32, u32)) {
        let known = &mut self.distance[index(mentor)];
        if *known == FAR {
            self.touched.push(mentor);
        }
        *known = distance;
        self.next[index(mentor)] = next;
        self.heap.push(Reverse((distance, mentor)));
    }

    /// Everybody on the chain moves on to the next mentor.
    fn exchange(&self, market: &mut Market<'_>, begin: &Begin) {
        // Who comes to `mentor`, not seated yet.
        let mut mentor = begin.mentor;
        let mut coming = begin.newcomer.map(|(mentee, position)| {
            market.held[index(mentee)] = market.problem.arcs[index(position)];
            mentee
        });
        loop {
            let (to, leaver, position) = self.next[index(mentor)];
            match (to == NOBODY, coming) {
                (true, None) => return,
                (true, Some(mentee)) => return market.take_in(mentor, mentee),
                (false, None) => market.let_go(mentor, leaver),
                (false, Some(mentee)) => market.pass_on(mentor, leaver, mentee),
            }
            market.held[index(leaver)] = market.problem.arcs[index(position)];
            coming = Some(leaver);
            mentor = to;
        }
    }
}
