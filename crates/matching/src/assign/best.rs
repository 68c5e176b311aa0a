//! Not only the best result, but the best few, each different from all others.
//!
//! All assignments but the best one fall into parts by where they first differ
//! from it (Murty, Operations Research 16, 1968; Lawler, Management Science 18,
//! 1972). Each part remembers its best result and what the cheapest change to it
//! would cost. The part whose change costs least gives the next result, and is cut
//! in two: where the changed mentee stays, and where it must not have what it had
//! (Chegireddy and Hamacher, Discrete Applied Mathematics 18, 1987). So each
//! result costs two searches for a cheapest change and one shortest path, and no
//! solving anew.

use super::settle::{Amount, Search, State};
use super::{Assignment, Problem, Rows};
use std::ops::ControlFlow;

/// One of the best results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ranked {
    /// Who learns from whom.
    pub assignment: Assignment,
    /// How many tandems there are.
    pub tandems: usize,
    /// How many places that should be filled are not.
    pub short: u64,
    /// Sum of the values of all tandems.
    pub total: i128,
}

/// Some of the assignments: those that the state's barred options and fixed mentees leave.
struct Part<'a> {
    /// The best of them.
    state: State<'a>,
    /// How much less it is worth than the best of all.
    cost: Amount,
    /// The second best of them, if it is of interest.
    next: Option<Next>,
}

/// A result known by its worth only. The least in order comes next: the cheapest,
/// and of those the one found first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Next {
    /// How much less it is worth than the best of all.
    cost: Amount,
    /// How many were found before.
    age: usize,
    /// A mentee who has somebody else in it.
    mentee: u32,
}

impl Problem {
    /// The `k` best results, the best first: most tandems, then the most of the
    /// places that should be filled, then the highest total. Fewer than `k` only if there are no more. Results differ in at
    /// least one tandem; those with fewer tandems follow those with more.
    ///
    /// The first is the one that [`solve`](Self::solve) gives. Results as good as
    /// each other come in the order in which the search finds them; it depends on
    /// the problem and `k` alone, as does which of them are left out at the end.
    ///
    /// `progress` is told how many of how many results there are, and may break off.
    pub fn best(
        &self,
        k: usize,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Vec<Ranked>> {
        if k == 0 {
            return ControlFlow::Continue(Vec::new());
        }
        let (assignment, certificate) = self.solve_with(&mut |_, _| progress(0, k))?;
        if k == 1 {
            return ControlFlow::Continue(vec![self.ranked(assignment)]);
        }
        let mut search = Search::new(self);
        let state = State::new(self, &assignment, &certificate);
        let worst =
            state.cheapest_changes(k - 1, Amount::MAX, &mut search, &mut || progress(1, k))?;
        let worst = match worst.get(k - 2) {
            Some(&(cost, _)) => cost,
            None => Amount::MAX,
        };
        let few = self.cheap_arcs(&state, worst);
        let few = few.as_ref().unwrap_or(self);
        let mut ranked = vec![self.ranked(assignment)];
        let state = State::new(few, &ranked[0].assignment, &certificate);
        let mut parts = vec![Part {
            state,
            cost: 0,
            next: None,
        }];
        let mut changed = vec![0];
        let mut age = 0;
        while ranked.len() < k {
            for place in changed {
                let mut watch = || progress(ranked.len(), k);
                watch()?;
                let limit = bar(&parts, k - ranked.len());
                let part = &mut parts[place];
                let (cost, limit) = (part.cost, limit - part.cost);
                let change = part
                    .state
                    .cheapest_changes(1, limit, &mut search, &mut watch)?;
                part.next = change.first().map(|&(change, mentee)| Next {
                    cost: cost + change,
                    age,
                    mentee,
                });
                age += 1;
            }
            let known = parts.iter().enumerate();
            let cheapest = known
                .filter_map(|(place, part)| Some((part.next?, place)))
                .min();
            let Some((Next { cost, mentee, .. }, place)) = cheapest else {
                break;
            };
            let mut other = parts[place].state.clone();
            other.bar(mentee, other.mentor_of(mentee));
            other.settle(mentee, &mut search);
            ranked.push(self.ranked(other.assignment()));
            parts[place].state.fix(mentee);
            parts[place].next = None;
            changed = vec![place, parts.len()];
            parts.push(Part {
                state: other,
                cost,
                next: None,
            });
        }
        ControlFlow::Continue(ranked)
    }

    /// The arcs that cost at most so much at the prices of the optimum. A result
    /// costs the whole at least what each of its arcs does, so nothing that is
    /// worth so much needs another.
    fn cheap_arcs(&self, state: &State<'_>, most: Amount) -> Option<Self> {
        let mut rows = Rows::new(self.capacities().to_vec());
        let mut row = Vec::new();
        for mentee in (0_u32..).take(self.mentees()) {
            row.clear();
            let arcs = self.arcs_of(mentee).zip(state.costs(mentee));
            row.extend(
                arcs.filter(|(_, (_, cost))| *cost <= most)
                    .map(|(arc, _)| arc),
            );
            rows.push(&row).ok()?;
        }
        rows.finish().ok()?.with_at_least(self.at_least()).ok()
    }

    fn ranked(&self, assignment: Assignment) -> Ranked {
        Ranked {
            tandems: assignment.tandems(),
            short: assignment.short_of(self),
            total: assignment.value(self),
            assignment,
        }
    }
}

/// What a result must cost less than to be among the next `wanted`: as much as the
/// last of so many that are known.
fn bar(parts: &[Part<'_>], wanted: usize) -> Amount {
    let mut known: Vec<Amount> = parts
        .iter()
        .filter_map(|part| Some(part.next?.cost))
        .collect();
    known.sort_unstable();
    wanted
        .checked_sub(1)
        .and_then(|last| known.get(last).copied())
        .unwrap_or(Amount::MAX)
}
