//! The worst tandem as good as possible, then the second worst, and so on.
//!
//! Among the arcs above the highest floor, values are gone through upwards. At
//! each, every tandem of this value is taken out by an exchange among arcs that
//! are worth more, or were settled to be as good; where there is none, prices prove that it has to stay (see
//! [`exchange`](super::exchange)). One search per tandem does it: each that fails
//! settles a tandem, each that succeeds removes an arc. The idea of going level by level is that of Burkard and
//! Rendl ("Lexicographic bottleneck problems", Operations Research Letters 10,
//! 1991); the price of a level is a digit of its own instead of a power of a large number.

use super::cardinality::HighestFloor;
use super::exchange::{Exchange, Verdict};
use super::proof::{Digit, Level, LeximinProof, Optimum, Proof};
use super::seats::{Needs, Seats};
use crate::assign::{Assignment, Problem};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::ControlFlow;

/// Progress is told to, and breaking off asked from.
type Watch<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// [`Objective::Leximin`](super::Objective::Leximin).
pub(super) fn solve(problem: &Problem, progress: Watch<'_>) -> ControlFlow<(), Optimum> {
    let highest = HighestFloor::search(problem, progress)?;
    let floor = highest.value();
    let start = match floor {
        // Has the most tandems, but need not fill the places that should be filled.
        Some(floor) if highest.wanted.is_some() => {
            problem.above(floor).solve_with(progress)?.0.mentor_of
        }
        _ => highest.tandems.mentor_of,
    };
    let seats = Seats::of(problem, &start);
    let needs = Needs::of(&seats);
    let mut run = Run {
        exchange: seats.exchange(&needs, floor),
        queue: BinaryHeap::new(),
        members: Vec::new(),
        settled: 0,
        searches: 0,
        total: problem.mentees(),
    };
    let places = if seats.any_wanted {
        run.fill_places(progress)?
    } else {
        None
    };
    let mut levels = Vec::new();
    run.start();
    while let Some(&Reverse((value, _))) = run.queue.peek() {
        let digits = run.level(value, progress)?;
        if !digits.is_empty() {
            let digits = digits.into_iter().map(|heights| seats.digit(heights));
            levels.push(Level {
                value,
                digits: digits.collect(),
            });
        }
    }
    let mentor_of = run.exchange.mentor_of().into_iter();
    let assignment = Assignment {
        mentor_of: mentor_of
            .map(|seat| seat.map(|seat| seats.mentor(seat)))
            .collect(),
    };
    let proof = Proof::Leximin(LeximinProof {
        tandems: needs.digit(&seats),
        places: places.map_or_else(Digit::default, |heights| seats.digit(heights)),
        levels,
    });
    ControlFlow::Continue(Optimum { assignment, proof })
}

/// Heights by node, as [`Exchange`] gives them.
type Heights = Vec<(u32, i64)>;

/// The way through the values.
struct Run<'a> {
    exchange: Exchange<'a>,
    /// Tandems by value and mentee, the worst first; some may be over by now.
    queue: BinaryHeap<Reverse<(i64, u32)>>,
    /// Mentees whose tandem counts at the level at hand, or did.
    members: Vec<u32>,
    settled: usize,
    searches: usize,
    total: usize,
}

impl Run<'_> {
    /// Before any value: as few tandems as possible in places that are not wanted.
    fn fill_places(&mut self, progress: Watch<'_>) -> ControlFlow<(), Option<Heights>> {
        for mentee in (0_u32..).take(self.total) {
            if self.exchange.counts_at(mentee) {
                self.members.push(mentee);
            }
        }
        self.take_out(false, progress)?;
        self.members.clear();
        ControlFlow::Continue(self.exchange.pay_for_places())
    }

    /// Queues all tandems.
    fn start(&mut self) {
        for mentee in (0_u32..).take(self.total) {
            if let Some(link) = self.exchange.tandem(mentee) {
                self.queue.push(Reverse((link.value, mentee)));
            }
        }
        self.settled = self.total - self.queue.len();
    }

    /// As few tandems as possible of this value. Returns the digits that prove it.
    fn level(&mut self, value: i64, progress: Watch<'_>) -> ControlFlow<(), Vec<Heights>> {
        self.exchange.enter(value);
        while let Some(&Reverse((lowest, mentee))) = self.queue.peek()
            && lowest == value
        {
            self.queue.pop();
            if self.exchange.counts_at(mentee) {
                self.members.push(mentee);
            }
        }
        let only = self.members.len() == 1;
        self.settled += self.take_out(only, progress)?;
        let mut digits: Vec<Heights> = self.exchange.pay().into_iter().collect();
        // Parting people saves the searches to come, if any do.
        if !digits.is_empty() && !self.queue.is_empty() {
            let parts = |&mentee: &u32| self.exchange.part(mentee);
            digits.extend(self.members.iter().filter_map(parts));
        }
        self.members.clear();
        ControlFlow::Continue(digits)
    }

    /// Takes every tandem out that can be; returns how many had to stay.
    fn take_out(&mut self, only: bool, progress: Watch<'_>) -> ControlFlow<(), usize> {
        let mut stay = 0;
        let mut next = 0;
        while let Some(&mentee) = self.members.get(next) {
            next += 1;
            if !self.exchange.unpaid(mentee) {
                continue;
            }
            if self.exchange.take_out(mentee, only) == Verdict::Stays {
                stay += 1;
            }
            for mentee in std::mem::take(&mut self.exchange.news) {
                if self.exchange.counts_at(mentee) {
                    self.members.push(mentee);
                } else if let Some(value) = self.exchange.still_to_come(mentee) {
                    self.queue.push(Reverse((value, mentee)));
                }
            }
            self.searches += 1;
            if self.searches.is_multiple_of(64) {
                progress((self.settled + stay).min(self.total), self.total)?;
            }
        }
        ControlFlow::Continue(stay)
    }
}
