//! Prices to start from: an auction with a bid increment that shrinks.
//!
//! Whoever is outbid raises the price of what it wants most until it is worth
//! *ε* less than the next best (Bertsekas 1979; with *ε* divided by a constant
//! each round it is the cost scaling of Goldberg and Kennedy, Mathematical
//! Programming 71, 1995). Large steps first bring prices near to where they
//! belong without long rows of tiny bids.
//!
//! These prices need not be right: the stage after this one makes any prices
//! exact. So the increments end where shortest paths become faster.

use super::bids::{NOBODY, Shortlists, Unit, Wish};
use super::parts::{Part, Parts, parts};
use super::places::{NONE, Places};
use super::{Problem, index};
use std::collections::VecDeque;
use std::ops::ControlFlow;

/// By how much the increment shrinks from round to round …
const SHRINK: i64 = 5;
/// … and how often.
const ROUNDS: usize = 3;
/// Bids per mentee and round, after which prices are taken as they are.
const PATIENCE: usize = 60;

/// Units that leave the last increment room below one unit of value.
pub(super) fn unit(problem: &Problem) -> Unit {
    let wanted = 2048 * degree(problem);
    let mut per_value = 1;
    while per_value < 1 << 20
        && per_value * problem.span < wanted
        && problem.per_tandem < (1 << 58) / per_value
    {
        per_value *= 2;
    }
    Unit {
        per_value,
        per_tandem: per_value * problem.per_tandem,
    }
}

/// Arcs per mentee, at least one.
fn degree(problem: &Problem) -> i64 {
    i64::try_from(problem.arcs() / problem.mentees().max(1)).map_or(1, |degree| degree.max(1))
}

/// Nothing costs anything, and nobody wants what is not there.
pub(super) fn none(problem: &Problem, unit: Unit, first: &[u32]) -> Vec<i64> {
    let dearest = unit.per_tandem + unit.per_value * problem.span;
    first
        .windows(2)
        .map(|range| if range[0] == range[1] { dearest } else { 0 })
        .collect()
}

/// Prices per mentor, not below zero.
pub(super) fn start(
    problem: &Problem,
    unit: Unit,
    first: &[u32],
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> ControlFlow<(), Vec<i64>> {
    let parts = parts(problem, first);
    progress(0, problem.mentees())?;
    let mut prices = none(problem, unit, first);
    for (price, part) in prices.iter_mut().zip(&parts.of) {
        *price = (*price).max(match part {
            Part::Short => unit.per_tandem,
            Part::Even => unit.per_tandem / 2,
            Part::Ample => 0,
        });
    }
    if problem.span == 0 {
        return ControlFlow::Continue(prices);
    }
    // Those who go without are served by one more mentor, whom all of them know.
    let mut with_nobody = first.to_vec();
    let last = first.last().copied().unwrap_or(0);
    with_nobody.push(last.saturating_add(u32::try_from(parts.without).unwrap_or(0)));
    prices.push(0);
    let mut auction = Auction {
        problem,
        unit,
        parts: &parts,
        places: Places::new(&with_nobody, &prices),
        prices,
        paid: vec![0; problem.mentees()],
        lists: Shortlists::new(problem.mentees()),
    };
    let mut step = (problem.span * unit.per_value / (2 * degree(problem))).max(1);
    let mut waiting: VecDeque<u32> = (0_u32..).take(problem.mentees()).collect();
    for round in 0..ROUNDS {
        auction.run(&mut waiting, step);
        progress(0, problem.mentees())?;
        if step == 1 || round + 1 == ROUNDS {
            break;
        }
        step = (step / SHRINK).max(1);
        waiting = auction.dismiss(step);
    }
    let mut prices = auction.prices;
    let alone = prices.pop().unwrap_or(0);
    for (price, part) in prices.iter_mut().zip(&parts.of) {
        if *part == Part::Short {
            *price = (*price - alone).max(0);
        }
    }
    ControlFlow::Continue(prices)
}

struct Auction<'a> {
    problem: &'a Problem,
    unit: Unit,
    parts: &'a Parts,
    places: Places<'a>,
    /// Of the cheapest place of each mentor; the last is the price of going without.
    prices: Vec<i64>,
    /// What the arc that each mentee holds is worth.
    paid: Vec<i64>,
    lists: Shortlists,
}

impl Auction<'_> {
    fn wish(&mut self, mentee: u32) -> Wish {
        let alone = if self.parts.spare[index(mentee)] {
            -self.prices[self.problem.mentors()]
        } else {
            i64::MIN / 2
        };
        self.lists
            .wish(self.problem, self.unit, &self.prices, mentee, alone)
    }

    /// Mentees bid until all hold a place.
    fn run(&mut self, waiting: &mut VecDeque<u32>, step: i64) {
        let most = self.problem.span * self.unit.per_value;
        let mut bids_left = PATIENCE * self.problem.mentees();
        while let Some(mentee) = waiting.pop_front() {
            if bids_left == 0 {
                return;
            }
            bids_left -= 1;
            let wish = self.wish(mentee);
            let mentor = if wish.arc.mentor == NOBODY {
                self.problem.mentors()
            } else {
                index(wish.arc.mentor)
            };
            if self.places.none(mentor) {
                continue;
            }
            self.paid[index(mentee)] = wish.best + self.prices[mentor];
            let raise = wish.best.saturating_sub(wish.second).min(most) + step;
            let (loser, price) = self.places.sell(mentor, mentee, raise);
            self.prices[mentor] = price;
            if loser != NONE {
                waiting.push_back(loser);
            }
        }
    }

    /// Whoever no longer holds what it wants within `step` has to bid again.
    fn dismiss(&mut self, step: i64) -> VecDeque<u32> {
        let mut waiting = VecDeque::new();
        for mentor in 0..self.prices.len() {
            for slot in 0..self.places.holders_mut(mentor).len() {
                let mentee = self.places.holders_mut(mentor)[slot];
                if mentee == NONE {
                    continue;
                }
                let profit = self.paid[index(mentee)] - self.prices[mentor];
                if profit < self.wish(mentee).best - step {
                    self.places.holders_mut(mentor)[slot] = NONE;
                    waiting.push_back(mentee);
                }
            }
        }
        waiting
    }
}
