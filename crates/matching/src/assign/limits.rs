//! Results under limits that are not about one person alone.
//!
//! *Exclusive arcs*: of two tandems at most one is formed, so that two people who
//! are both mentor and mentee do not get each other twice. To find the best such
//! result is hard in general: with everybody in both roles it is the search for
//! the best cycle cover without cycles of length two, one of the restricted cycle
//! covers that Manthey (Approximation and Online Algorithms, 2005) shows to be
//! NP-hard for almost every restriction. Few pairs are concerned in practice.
//!
//! *Few changes*: of the tandems that stand today, at most so many are dissolved.
//! That is a matching with a budget, which one bonus per standing tandem nearly
//! solves: the higher it is, the more are kept (Lagrange's relaxation; Berger,
//! Bonifaci, Grandoni and Schäfer, Integer Programming and Combinatorial
//! Optimization, 2008, solve it and mend what lies between two results).
//!
//! Both are solved relaxed first. Where the relaxed result breaks a limit, the
//! results are cut into two cases of which one must hold, and the case that
//! promises most goes first (branch and bound). The search ends with the best
//! result and its proof, or after so many cuts with a good one and the proof of
//! how much better one could be at most.
//!
//! # In which order
//!
//! First as many standing tandems as must be kept: by default all that still can
//! be, so that none is dissolved merely for the sake of others; or all but
//! [`Limits::dissolve_at_most`]. Among the results that keep so many (or more), the most
//! tandems; then the most of the places that should be filled; then the highest
//! total. With a floor in mind, ask the problem
//! of the arcs above it.
//!
//! ```
//! use matching::assign::{Arc, Gap, Limits, Problem, check_within};
//! use std::ops::ControlFlow;
//!
//! // Mentee 0 has mentor 0. Without that, crossing over would be better.
//! let arc = |mentor, mentee, value| Arc { mentor, mentee, value };
//! let problem = Problem::new(&[1, 1], 2, [arc(0, 0, 5), arc(1, 0, 7), arc(0, 1, 6), arc(1, 1, 3)])?;
//! let mut limits = Limits { standing: vec![Some(0)], ..Limits::default() };
//! let solve = |limits: &Limits| problem.solve_within(limits, &mut |_, _| ControlFlow::Continue(()));
//!
//! let ControlFlow::Continue(kept) = solve(&limits) else { return Ok(()) };
//! assert_eq!(kept.assignment.mentor_of, [Some(0), Some(1)]);
//! assert_eq!(check_within(&problem, &limits, &kept.assignment, &kept.proof), Ok(Gap::None));
//!
//! limits.dissolve_at_most = Some(1);
//! let ControlFlow::Continue(best) = solve(&limits) else { return Ok(()) };
//! assert_eq!(best.assignment.mentor_of, [Some(1), Some(0)]);
//! # Ok::<(), matching::assign::ProblemError>(())
//! ```

mod check;
mod relax;
mod tree;

pub use check::{LimitsFlaw, LimitsProof, Step, check_within};

use super::settle::NOBODY;
use super::{Assignment, Problem, Rows, index};
use std::ops::ControlFlow;
use tree::Tree;

/// What a result must keep to beyond places and arcs.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(default, deny_unknown_fields))]
pub struct Limits {
    /// Pairs of arcs, as (mentor, mentee), of which at most one is chosen. An arc
    /// that does not exist, or one paired with itself, limits nothing.
    pub exclusive: Vec<((u32, u32), (u32, u32))>,
    /// For each mentee the mentor of today, if any; may be shorter than the list
    /// of mentees. A tandem whose arc no longer exists is over already: it
    /// neither can be kept nor counts as dissolved.
    pub standing: Vec<Option<u32>>,
    /// How many standing tandems may be dissolved; without a number as few as possible.
    pub dissolve_at_most: Option<u32>,
    /// How many times cases may be cut in two before the search ends.
    pub cuts: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            exclusive: Vec::new(),
            standing: Vec::new(),
            dissolve_at_most: None,
            cuts: 1000,
        }
    }
}

impl Limits {
    /// For each mentee the mentor of a standing tandem that can go on, or nobody.
    fn going_on(&self, problem: &Problem) -> Vec<u32> {
        let own = |mentee: u32| {
            let mentor = self.standing.get(index(mentee)).copied().flatten()?;
            problem
                .arcs_of(mentee)
                .any(|arc| arc.0 == mentor)
                .then_some(mentor)
        };
        (0_u32..)
            .take(problem.mentees())
            .map(|mentee| own(mentee).unwrap_or(NOBODY))
            .collect()
    }

    /// How many standing tandems are to be kept, if that many can be.
    fn wanted(&self, problem: &Problem) -> u32 {
        let standing = self.going_on(problem);
        let count = standing.iter().filter(|&&mentor| mentor != NOBODY).count();
        // No more than mentees, which are numbered by 32 bits.
        let count = u32::try_from(count).unwrap_or(u32::MAX);
        count.saturating_sub(self.dissolve_at_most.unwrap_or(0))
    }
}

/// A result within limits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounded {
    /// Who learns from whom.
    pub assignment: Assignment,
    /// How many standing tandems it keeps.
    pub kept: u32,
    /// How many it dissolves that could have gone on.
    pub dissolved: u32,
    /// What the proof leaves open: nothing, unless the search ended early.
    pub gap: Gap,
    /// Proof of all this, for [`check_within`].
    pub proof: LimitsProof,
}

/// What is not proven: the first of the goals that might be reached better,
/// and by how much at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "open"))]
pub enum Gap {
    /// Nothing better exists.
    #[default]
    None,
    /// The total could be higher, with as many standing tandems kept and as many formed.
    Total {
        /// By how much at most.
        at_most: i64,
    },
    /// There could be more tandems.
    Tandems {
        /// How many more at most.
        at_most: u32,
    },
    /// More of the places that should be filled could be.
    Places {
        /// How many more at most.
        at_most: u32,
    },
    /// Fewer standing tandems might have to be dissolved.
    Kept {
        /// How many fewer at most.
        at_most: u32,
    },
}

impl Problem {
    /// The best assignment within limits, with its proof.
    ///
    /// `progress` is told now and then how many of the cuts allowed are made, and
    /// may break off.
    pub fn solve_within(
        &self,
        limits: &Limits,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Bounded> {
        let standing = limits.going_on(self);
        let wanted = limits.wanted(self);
        // First nothing but the standing tandems: how many can be kept together?
        let only = self.only(&standing);
        let only = only.as_ref().unwrap_or(self);
        let apart = Limits {
            exclusive: limits.exclusive.clone(),
            cuts: limits.cuts,
            ..Limits::default()
        };
        let mut tree = Tree::plant(only, only, &apart, 0, progress)?;
        tree.offer(Assignment {
            mentor_of: vec![None; self.mentees()],
        });
        tree.grow(progress)?;
        let (held, counted) = tree.fell();
        let most = u32::try_from(held.tandems()).unwrap_or(u32::MAX);
        let required = wanted.min(most);

        let mut tree = Tree::plant(self, only, limits, required, progress)?;
        tree.offer(held);
        tree.grow(progress)?;
        let (assignment, mut proof) = tree.fell();
        if required < wanted {
            proof.beyond = counted.into_counts();
        }
        let kept = standing.iter().zip(&assignment.mentor_of);
        let kept = kept.filter(|(own, mentor)| mentor.is_some_and(|mentor| mentor == **own));
        let kept = u32::try_from(kept.count()).unwrap_or(u32::MAX);
        let going_on = standing.iter().filter(|&&mentor| mentor != NOBODY).count();
        let gap = check_within(self, limits, &assignment, &proof);
        ControlFlow::Continue(Bounded {
            kept,
            dissolved: u32::try_from(going_on).unwrap_or(u32::MAX) - kept,
            // A proof that does not hold proves nothing at all.
            gap: gap.unwrap_or(Gap::Kept { at_most: u32::MAX }),
            assignment,
            proof,
        })
    }

    /// The same people with nothing but these arcs, each worth as much as any other.
    fn only(&self, standing: &[u32]) -> Option<Self> {
        let mut rows = Rows::new(self.capacities().to_vec());
        for &mentor in standing {
            let arc = [(mentor, 0)];
            rows.push(if mentor == NOBODY { &[] } else { &arc }).ok()?;
        }
        rows.finish().ok()
    }
}
