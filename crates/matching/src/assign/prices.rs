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

use super::bids::{NOBODY, Shortlists, Table, Unit, Wish};
use super::parts::{Part, parts};
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

/// Less than any profit.
pub(super) const NEVER: i64 = i64::MIN / 2;

/// Units that leave the last increment room below one unit of value.
pub(super) fn unit(problem: &Problem) -> Unit {
    Unit::finer(problem.span, degree(problem), problem.per_tandem)
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
    let auction = Auction {
        table: problem,
        unit,
        spare: &parts.spare,
        places: Places::new(&with_nobody, &prices),
        prices,
        paid: vec![0; problem.mentees()],
        lists: Shortlists::new(problem.mentees()),
        most: problem.span * unit.per_value,
    };
    let mut go_on = || progress(0, problem.mentees());
    let mut prices = auction.scale(degree(problem), &mut go_on)?;
    let alone = prices.pop().unwrap_or(0);
    for (price, part) in prices.iter_mut().zip(&parts.of) {
        if *part == Part::Short {
            *price = (*price - alone).max(0);
        }
    }
    ControlFlow::Continue(prices)
}

/// Prices of a full square with a place per column, starting from `prices`.
pub(super) fn of_square(
    square: &impl Table,
    unit: Unit,
    span: i64,
    first: &[u32],
    prices: Vec<i64>,
) -> Vec<i64> {
    let auction = Auction {
        table: square,
        unit,
        spare: &[],
        places: Places::new(first, &prices),
        prices,
        paid: vec![0; square.mentees()],
        lists: Shortlists::new(square.mentees()),
        most: span * unit.per_value,
    };
    let degree = i64::try_from(square.mentors()).unwrap_or(i64::MAX);
    match auction.scale(degree.max(1), &mut || ControlFlow::Continue(())) {
        ControlFlow::Continue(prices) => prices,
        // Nobody asked to stop.
        ControlFlow::Break(()) => vec![0; square.mentors()],
    }
}

struct Auction<'a, T> {
    table: &'a T,
    unit: Unit,
    /// Which mentees may go without.
    spare: &'a [bool],
    places: Places<'a>,
    /// Of the cheapest place of each mentor; one more is the price of going without.
    prices: Vec<i64>,
    /// What the arc that each mentee holds is worth.
    paid: Vec<i64>,
    lists: Shortlists,
    /// The span of values, in units.
    most: i64,
}

impl<T: Table> Auction<'_, T> {
    /// Rounds with a shrinking increment, for `degree` arcs per mentee.
    fn scale(
        mut self,
        degree: i64,
        go_on: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> ControlFlow<(), Vec<i64>> {
        let mut step = (self.most / (2 * degree)).max(1);
        let mut waiting: VecDeque<u32> = (0_u32..).take(self.table.mentees()).collect();
        for round in 1..=ROUNDS {
            self.run(&mut waiting, step);
            go_on()?;
            if step == 1 || round == ROUNDS {
                break;
            }
            step = (step / SHRINK).max(1);
            waiting = self.dismiss(step);
        }
        ControlFlow::Continue(self.prices)
    }

    fn wish(&mut self, mentee: u32) -> Wish {
        let alone = if self.spare.get(index(mentee)) == Some(&true) {
            -self.prices[self.table.mentors()]
        } else {
            NEVER
        };
        self.lists
            .wish(self.table, self.unit, &self.prices, mentee, alone)
    }

    /// Mentees bid until all hold a place.
    fn run(&mut self, waiting: &mut VecDeque<u32>, step: i64) {
        let mut bids_left = PATIENCE * self.table.mentees();
        while let Some(mentee) = waiting.pop_front() {
            if bids_left == 0 {
                return;
            }
            bids_left -= 1;
            let wish = self.wish(mentee);
            let mentor = if wish.arc.mentor == NOBODY {
                self.table.mentors()
            } else {
                index(wish.arc.mentor)
            };
            if self.places.none(mentor) {
                continue;
            }
            self.paid[index(mentee)] = wish.best + self.prices[mentor];
            let raise = wish.best.saturating_sub(wish.second).min(self.most) + step;
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
