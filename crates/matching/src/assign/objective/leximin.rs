//! The worst tandem as good as possible, then the second worst, and so on.
//!
//! Among the arcs above the highest floor, values are gone through upwards. At
//! each, every tandem of this value is taken out by an exchange among arcs that
//! are worth more, or were settled to be as good; where there is none, prices prove that it has to stay (see
//! [`exchange`](super::exchange)). One search per tandem does it: each that fails
//! settles a tandem, each that succeeds removes an arc. The idea of going level by level is that of Burkard and
//! Rendl ("Lexicographic bottleneck problems", Operations Research Letters 10,
//! 1991); the price of a level is a digit of its own instead of a power of a large number.

use super::cardinality::Threshold;
use super::exchange::{Exchange, Link, NONE, State, Verdict};
use super::proof::{Digit, Level, LeximinProof, Optimum, PER_TANDEM, Proof};
use crate::assign::{Assignment, Problem, index};
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::ControlFlow;

/// [`Objective::Leximin`](super::Objective::Leximin).
pub(super) fn solve(
    problem: &Problem,
    progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
) -> ControlFlow<(), Optimum> {
    let total = problem.mentees();
    let threshold = Threshold::search(problem, progress)?;
    let needs = Needs::of(problem, &threshold.mentor_of);
    let mut exchange = needs.exchange(problem, &threshold);
    let mut queue: BinaryHeap<Reverse<(i64, u32)>> = (0_u32..)
        .take(total)
        .filter_map(|mentee| Some(Reverse((exchange.tandem(mentee)?.value, mentee))))
        .collect();
    let mut levels = Vec::new();
    let mut members = Vec::new();
    let mut settled = total - queue.len();
    let mut searches = 0_usize;
    while let Some(&Reverse((value, _))) = queue.peek() {
        exchange.enter(value);
        while let Some(&Reverse((lowest, mentee))) = queue.peek()
            && lowest == value
        {
            queue.pop();
            if exchange.counts_at(mentee) {
                members.push(mentee);
            }
        }
        let only = members.len() == 1;
        let mut digits = Vec::new();
        let mut next = 0;
        while let Some(&mentee) = members.get(next) {
            next += 1;
            if !exchange.unpaid(mentee) {
                continue;
            }
            if exchange.take_out(mentee, only) == Verdict::Stays {
                settled += 1;
            }
            for mentee in std::mem::take(&mut exchange.news) {
                match exchange.tandem(mentee) {
                    Some(link) if link.value > value => {
                        queue.push(Reverse((link.value, mentee)));
                    }
                    Some(link) if link.value == value => members.push(mentee),
                    _ => {}
                }
            }
            searches += 1;
            if searches.is_multiple_of(64) {
                progress(settled.min(total), total)?;
            }
        }
        digits.extend(exchange.pay());
        if !digits.is_empty() {
            // Parting people saves the searches to come, if any do.
            if !queue.is_empty() {
                digits.extend(members.iter().filter_map(|&mentee| exchange.part(mentee)));
            }
            levels.push(Level {
                value,
                digits: digits
                    .into_iter()
                    .map(|heights| digit(problem.mentors(), heights))
                    .collect(),
            });
        }
        members.clear();
    }
    let assignment = Assignment {
        mentor_of: exchange.mentor_of(),
    };
    let proof = Proof::Leximin(LeximinProof {
        tandems: needs.digit(problem.mentors()),
        levels,
    });
    ControlFlow::Continue(Optimum { assignment, proof })
}

/// Heights as digits: a mentor's price is its height, a mentee's profit the opposite.
fn digit(mentors: usize, mut heights: Vec<(u32, i64)>) -> Digit {
    heights.sort_unstable();
    let mut digit = Digit::default();
    for (node, height) in heights {
        if index(node) < mentors {
            digit.prices.push((node, height));
        } else {
            let mentee = u32::try_from(index(node) - mentors).unwrap_or(NONE);
            digit.profits.push((mentee, -height));
        }
    }
    digit
}

/// Who is needed to reach the most tandems (Dulmage and Mendelsohn's
/// decomposition): 2 for those who are in any case, 0 for those on whose side more are
/// to be had than the other side can take, and 1 where both sides just suffice. An arc
/// whose ends add up to more than [`PER_TANDEM`] is in no result with the most.
struct Needs {
    /// By node: mentors, then mentees.
    of: Vec<i64>,
}

impl Needs {
    fn of(problem: &Problem, mentor_of: &[Option<u32>]) -> Self {
        let mentors = problem.mentors();
        let mut taken = vec![0_u32; mentors];
        let mut first = vec![0_u32; mentors + 1];
        for mentee in (0_u32..).take(problem.mentees()) {
            if let Some(mentor) = mentor_of[index(mentee)] {
                taken[index(mentor)] += 1;
            }
            for (mentor, _) in problem.arcs_of(mentee) {
                first[index(mentor) + 1] += 1;
            }
        }
        for mentor in 0..mentors {
            first[mentor + 1] += first[mentor];
        }
        let mut wanting = vec![0_u32; index(first[mentors])];
        let mut next = first.clone();
        for mentee in (0_u32..).take(problem.mentees()) {
            for (mentor, _) in problem.arcs_of(mentee) {
                wanting[index(next[index(mentor)])] = mentee;
                next[index(mentor)] += 1;
            }
        }
        let mut holders = vec![Vec::new(); mentors];
        for (mentee, mentor) in (0_u32..).zip(mentor_of) {
            if let Some(mentor) = *mentor {
                holders[index(mentor)].push(mentee);
            }
        }
        let mut of = vec![1; mentors + problem.mentees()];
        // From mentees without mentor: whoever could be left out in their place.
        let mut queue: Vec<u32> = (0_u32..)
            .zip(mentor_of)
            .filter_map(|(mentee, mentor)| mentor.is_none().then_some(mentee))
            .collect();
        for &mentee in &queue {
            of[mentors + index(mentee)] = 0;
        }
        while let Some(mentee) = queue.pop() {
            for (mentor, _) in problem.arcs_of(mentee) {
                if std::mem::replace(&mut of[index(mentor)], 2) == 1 {
                    for &holder in &holders[index(mentor)] {
                        of[mentors + index(holder)] = 0;
                        queue.push(holder);
                    }
                }
            }
        }
        // From free places: whichever could stay free in their place.
        for (mentor, (&taken, &places)) in taken.iter().zip(problem.capacities()).enumerate() {
            if places == 0 {
                of[mentor] = 2;
            } else if taken < places {
                of[mentor] = 0;
                queue.push(u32::try_from(mentor).unwrap_or(NONE));
            }
        }
        while let Some(mentor) = queue.pop() {
            for at in first[index(mentor)]..first[index(mentor) + 1] {
                let mentee = wanting[index(at)];
                if std::mem::replace(&mut of[mentors + index(mentee)], 2) != 1 {
                    continue;
                }
                if let Some(own) = mentor_of[index(mentee)]
                    && std::mem::replace(&mut of[index(own)], 0) != 0
                {
                    queue.push(own);
                }
            }
        }
        Self { of }
    }

    /// The arcs that results with the most tandems and the highest floor can use.
    fn exchange<'a>(&self, problem: &'a Problem, threshold: &Threshold) -> Exchange<'a> {
        let mentors = problem.mentors();
        let mut links = Vec::new();
        let mut held = vec![NONE; problem.mentees()];
        for mentee in (0_u32..).take(problem.mentees()) {
            let need = self.of[mentors + index(mentee)];
            for (mentor, value) in problem.arcs_of(mentee) {
                let fits = self.of[index(mentor)] + need == PER_TANDEM;
                if fits && threshold.floor.is_some_and(|floor| value >= floor) {
                    if threshold.mentor_of[index(mentee)] == Some(mentor) {
                        held[index(mentee)] = u32::try_from(links.len()).unwrap_or(NONE);
                    }
                    links.push(Link {
                        mentor,
                        mentee,
                        value,
                        state: State::Open,
                    });
                }
            }
        }
        // Parts by the mentors' need, and mentees belong to those they fit.
        let part = (0..self.of.len()).map(|node| {
            let need = self.of[node];
            let need = if node < mentors {
                need
            } else {
                PER_TANDEM - need
            };
            u32::try_from(need).unwrap_or(NONE)
        });
        let paid = self.of.iter().map(|&need| need > 0).collect();
        Exchange::new(problem.capacities(), links, held, part.collect(), paid)
    }

    fn digit(&self, mentors: usize) -> Digit {
        let (of_mentors, of_mentees) = self.of.split_at(mentors);
        let needed = |of: &[i64]| {
            let entries = (0_u32..).zip(of.iter().copied());
            entries.filter(|entry| entry.1 != 0).collect()
        };
        Digit {
            prices: needed(of_mentors),
            profits: needed(of_mentees),
        }
    }
}
