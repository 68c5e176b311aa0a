//! Pairs who would both rather have each other than what they are given.
//!
//! The most tandems with the highest total need not be *stable* in the sense of
//! Gale and Shapley (American Mathematical Monthly 69, 1962): what is best for the
//! whole can leave two people who would leave their partners for one another.
//! Whoever reviews a result wants to see them, those who gain most first.

use super::{Assignment, Problem, index};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// Two people who would both gain by becoming a tandem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Blocking {
    /// Index of the mentor.
    pub mentor: u32,
    /// Index of the mentee.
    pub mentee: u32,
    /// How much more the tandem is worth than the mentor's least one; `None` with
    /// a free place, which gains whatever comes.
    pub mentor_gain: Option<i64>,
    /// How much more it is worth than the mentee's present one; `None` if there is none.
    pub mentee_gain: Option<i64>,
}

impl Blocking {
    /// What both gain at least, then what one of them gains: those with the most
    /// of it come first, then by mentee and mentor. Somebody instead of nobody is
    /// more than any improvement.
    fn rank(&self) -> (Reverse<(i64, i64)>, u32, u32) {
        let gain = |gain: Option<i64>| gain.unwrap_or(i64::MAX);
        let (one, two) = (gain(self.mentor_gain), gain(self.mentee_gain));
        (
            Reverse((one.min(two), one.max(two))),
            self.mentee,
            self.mentor,
        )
    }
}

/// Counts the blocking pairs of an assignment and lists the first `limit` of
/// them: those first who both gain most (the lesser of both gains counts, then
/// the greater), then by mentee and mentor.
///
/// A tandem along no arc counts as none. Memory grows with `limit`, not with the number of pairs.
pub fn blocking(problem: &Problem, assignment: &Assignment, limit: usize) -> (u64, Vec<Blocking>) {
    let rows = (0_u32..).zip(&assignment.mentor_of).take(problem.mentees());
    let mut free = problem.capacities().to_vec();
    let mut least = vec![i64::MAX; free.len()];
    let mut own = vec![None; problem.mentees()];
    for ((mentee, mentor), own) in rows.zip(&mut own) {
        let Some(mentor) = *mentor else { continue };
        if let Some((_, value)) = problem.arcs_of(mentee).find(|arc| arc.0 == mentor) {
            *own = Some(value);
            let place = index(mentor);
            least[place] = least[place].min(value);
            free[place] = free[place].saturating_sub(1);
        }
    }
    let mut count = 0;
    // The last of the best is on top, to be replaced by a better one.
    let mut best = BinaryHeap::new();
    for (mentee, own) in (0_u32..).zip(&own) {
        for (mentor, value) in problem.arcs_of(mentee) {
            let place = index(mentor);
            if own.is_some_and(|own| own >= value) {
                continue;
            }
            let mentor_gain = if free[place] > 0 {
                None
            } else if least[place] < value {
                // Values of one problem lie less than 2³² apart.
                Some(value - least[place])
            } else {
                continue;
            };
            count += 1;
            let pair = Blocking {
                mentor,
                mentee,
                mentor_gain,
                mentee_gain: own.map(|own| value - own),
            };
            best.push((pair.rank(), pair));
            if best.len() > limit {
                best.pop();
            }
        }
    }
    let listed = best.into_sorted_vec();
    (count, listed.into_iter().map(|(_, pair)| pair).collect())
}
