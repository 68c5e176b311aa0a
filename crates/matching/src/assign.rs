//! The numeric layer, usable alone: who is assigned to whom, given only
//! capacities and valued arcs.
//!
//! # The problem
//!
//! Every mentee takes at most one mentor, mentor *i* at most *cᵢ* mentees, and
//! only along the given arcs. Wanted: **the most tandems, and among all ways to
//! reach that number, the highest total value**.
//!
//! Both goals become one by paying every tandem a fixed amount *B* (here
//! [`Certificate::per_tandem`]) on top of its value *v* above the lowest value
//! of any arc, where *B* exceeds whatever all values together can add up to. So
//! one more tandem always outweighs any gain in value. Everything is integer:
//! there is no tolerance and no rounding anywhere.
//!
//! # Places that should be filled
//!
//! A mentor may have places that should be filled before any value counts
//! ([`Problem::with_at_least`]): among the results with the most tandems those
//! come first that fill the most of these, and among them the highest total
//! value. Wanting places costs no tandem: places that can be filled together at
//! all can be filled in some result with the most tandems (Mendelsohn and Dulmage,
//! Canadian Journal of Mathematics 10, 1958). Each wanted place pays an amount
//! *b* ([`Certificate::per_place`]) above what all values can add up to, and *B*
//! exceeds all of these together.
//!
//! # The certificate
//!
//! The dual of this linear programme asks for a price *pᵢ ≥ 0* per place of
//! mentor *i* and a profit *πⱼ ≥ 0* per mentee *j* with *pᵢ + πⱼ ≥ B + v* on
//! every arc. Any such prices bound every assignment from above by
//! *Σ cᵢpᵢ + Σ πⱼ*; if an assignment reaches that sum, nothing better exists.
//! A mentor of whom *ℓᵢ > 0* places should be filled may pay up to *b* to whoever
//! comes, so *pᵢ ≥ −b*, and contributes *ℓᵢ(b + min(pᵢ, 0)) + cᵢ max(pᵢ, 0)*: the
//! most that any number of filled places could bring in at this price.
//! [`check()`] verifies this without knowing how the answer was found.
//!
//! ```
//! use matching::assign::{Arc, Problem, check};
//!
//! // Two mentors with one place each. Greedy would take the 9 and strand mentee 1.
//! let arc = |mentor, mentee, value| Arc { mentor, mentee, value };
//! let problem = Problem::new(&[1, 1], 2, [arc(0, 0, 9), arc(1, 0, 3), arc(0, 1, 2)])?;
//! let (assignment, certificate) = problem.solve();
//!
//! assert_eq!(assignment.mentor_of, [Some(1), Some(0)]);
//! assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
//! # Ok::<(), matching::assign::ProblemError>(())
//! ```

mod best;
mod bids;
mod blocking;
mod check;
pub mod dense;
mod exchange;
mod inward;
mod limits;
mod objective;
mod parts;
mod places;
mod prices;
mod pull;
mod reach;
mod residual;
mod settle;
mod sparse;
mod tradeoff;

pub use best::Ranked;
pub use blocking::{Blocking, blocking};
pub use check::{Flaw, check};
pub use exchange::{Change, Exchanges, Seat};
pub use limits::{Bounded, Gap, Limits, LimitsFlaw, LimitsProof, Step, check_within};
pub use objective::{
    Alternatives, Barrier, Cover, Digit, FloorProof, Highest, Level, LeximinProof, Objective,
    Optimum, PER_TANDEM, Proof, check_proof,
};
pub use residual::{Alternative, Residual};
pub use tradeoff::TradeOff;

use std::ops::ControlFlow;

/// One possible tandem and what it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arc {
    /// Index of the mentor, below the number of capacities.
    pub mentor: u32,
    /// Index of the mentee, below the number of mentees.
    pub mentee: u32,
    /// Worth; any unit, may be negative.
    pub value: i64,
}

/// Why something is no [`Problem`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ProblemError {
    /// An arc names a mentor or mentee that does not exist.
    #[error("the arc from mentor {mentor} to mentee {mentee} leads outside the problem")]
    OutOfRange {
        /// Index of the mentor.
        mentor: u32,
        /// Index of the mentee.
        mentee: u32,
    },
    /// The same pair comes twice.
    #[error("the arc from mentor {mentor} to mentee {mentee} is given twice")]
    Duplicate {
        /// Index of the mentor.
        mentor: u32,
        /// Index of the mentee.
        mentee: u32,
    },
    /// There is not one number of wanted places per mentor, or one exceeds the places.
    #[error("the places that should be filled do not fit the mentors' places")]
    AtLeast,
    /// Values lie too far apart for exact 64-bit sums, or there are more than
    /// four billion of something.
    #[error("the problem is too large, or its values span more than {}", u32::MAX)]
    TooLarge,
}

/// A sparse assignment problem. See the [module](self) for its meaning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Places of each mentor.
    capacities: Vec<u32>,
    /// How many of them should be filled.
    at_least: Vec<u32>,
    /// Arcs of mentee `j` are `arcs[starts[j]..starts[j + 1]]`, by mentor.
    starts: Vec<u32>,
    /// Eight bytes an arc: on large instances the solver is bound by memory.
    arcs: Vec<Packed>,
    /// Tandems fixed beforehand, which are no part of the problem.
    fixed: u64,
    /// Lowest value of any arc, or less.
    lowest: i64,
    /// The highest value of any arc above the lowest.
    span: i64,
    /// *B* of the module's documentation.
    per_tandem: i64,
    /// *b* of the module's documentation; nothing if no place is wanted.
    per_place: i64,
}

/// An arc as the solver reads it: value above the lowest of all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Packed {
    mentor: u32,
    gain: u32,
}

impl Problem {
    /// Builds a problem from arcs in any order.
    pub fn new(
        capacities: &[u32],
        mentees: usize,
        arcs: impl IntoIterator<Item = Arc>,
    ) -> Result<Self, ProblemError> {
        let mut arcs: Vec<Arc> = arcs.into_iter().collect();
        arcs.sort_unstable_by_key(|arc| (arc.mentee, arc.mentor));
        let mut rows = Rows::new(capacities.to_vec());
        let mut rest = arcs.as_slice();
        let mut row = Vec::new();
        for mentee in 0..mentees {
            let length = rest
                .iter()
                .take_while(|arc| index(arc.mentee) == mentee)
                .count();
            let (mine, others) = rest.split_at(length);
            rest = others;
            row.clear();
            row.extend(mine.iter().map(|arc| (arc.mentor, arc.value)));
            rows.push(&row)?;
        }
        match rest.first() {
            Some(arc) => Err(ProblemError::OutOfRange {
                mentor: arc.mentor,
                mentee: arc.mentee,
            }),
            None => rows.finish(),
        }
    }

    /// Asks for the first places of each mentor to be filled, if that is possible.
    /// See the [module](self) for what that means.
    pub fn with_at_least(mut self, at_least: &[u32]) -> Result<Self, ProblemError> {
        let fits = |(wanted, places): (&u32, &u32)| wanted <= places;
        if at_least.len() != self.mentors() || !at_least.iter().zip(&self.capacities).all(fits) {
            return Err(ProblemError::AtLeast);
        }
        self.at_least = at_least.to_vec();
        (self.per_tandem, self.per_place) = self.amounts()?;
        Ok(self)
    }

    /// *B* and *b*: each exceeds twice what everything below it can add up to, so
    /// that a difference of two results splits uniquely (see [`Residual`]).
    fn amounts(&self) -> Result<(i64, i64), ProblemError> {
        let sum = |places: &[u32]| places.iter().map(|&count| u64::from(count)).sum::<u64>();
        let tandems = sum(&self.capacities).min(self.mentees() as u64) + self.fixed;
        let wanted = i128::from(sum(&self.at_least).min(tandems));
        let values = i128::from(tandems) * i128::from(self.span);
        let per_place = if wanted == 0 { 0 } else { 2 * values + 1 };
        let per_tandem = 2 * (values + wanted.saturating_mul(per_place)) + 1;
        // Prices stay below a few times B; 2⁵⁹ leaves room for all sums.
        let fits = |amount: i128| {
            let amount = i64::try_from(amount).ok();
            amount
                .filter(|&amount| amount < 1 << 59)
                .ok_or(ProblemError::TooLarge)
        };
        Ok((fits(per_tandem)?, fits(per_place)?))
    }

    /// How many mentors there are.
    pub fn mentors(&self) -> usize {
        self.capacities.len()
    }

    /// How many mentees there are.
    pub fn mentees(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// How many arcs there are.
    pub fn arcs(&self) -> usize {
        self.arcs.len()
    }

    /// Places of each mentor.
    pub fn capacities(&self) -> &[u32] {
        &self.capacities
    }

    /// How many places of each mentor should be filled.
    pub fn at_least(&self) -> &[u32] {
        &self.at_least
    }

    /// The arcs of one mentee as (mentor, value), by mentor; nothing for an
    /// unknown mentee.
    pub fn arcs_of(&self, mentee: u32) -> impl ExactSizeIterator<Item = (u32, i64)> + '_ {
        let range = if index(mentee) < self.mentees() {
            self.row(index(mentee))
        } else {
            0..0
        };
        self.arcs[range]
            .iter()
            .map(|arc| (arc.mentor, self.lowest + i64::from(arc.gain)))
    }

    /// The best assignment and its certificate.
    pub fn solve(&self) -> (Assignment, Certificate) {
        match self.solve_with(&mut |_, _| ControlFlow::Continue(())) {
            ControlFlow::Continue(found) => found,
            // Nobody asked to stop; an empty answer is still a valid assignment.
            ControlFlow::Break(()) => (
                Assignment {
                    mentor_of: vec![None; self.mentees()],
                },
                Certificate {
                    per_tandem: self.per_tandem,
                    per_place: self.per_place,
                    lowest: self.lowest,
                    prices: vec![0; self.mentors()],
                    profits: vec![0; self.mentees()],
                },
            ),
        }
    }

    /// Like [`solve`](Self::solve), telling now and then how many mentees of how
    /// many are settled. Breaking off gives `ControlFlow::Break`.
    pub fn solve_with(
        &self,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), (Assignment, Certificate)> {
        sparse::solve(self, progress)
    }

    /// The arcs worth at least `floor`, same mentors and mentees. Values are
    /// counted on the same scale, so that a [`Residual`] of the part still tells
    /// one tandem fewer from a lower total where options lie below the floor.
    #[must_use]
    pub fn above(&self, floor: i64) -> Self {
        let least = i128::from(floor) - i128::from(self.lowest);
        let mut starts = Vec::with_capacity(self.starts.len());
        let mut arcs = Vec::new();
        starts.push(0);
        for mentee in 0..self.mentees() {
            let row = self.arcs[self.row(mentee)].iter();
            arcs.extend(row.filter(|arc| i128::from(arc.gain) >= least));
            // No more than there were, which fitted.
            starts.push(narrow(arcs.len()).unwrap_or(u32::MAX));
        }
        Self {
            capacities: self.capacities.clone(),
            at_least: self.at_least.clone(),
            starts,
            arcs,
            ..*self
        }
    }

    /// Positions of a mentee's arcs.
    fn row(&self, mentee: usize) -> std::ops::Range<usize> {
        index(self.starts[mentee])..index(self.starts[mentee + 1])
    }

    /// A mentee's arcs as the solver reads them.
    fn arcs_from(&self, mentee: u32) -> &[Packed] {
        &self.arcs[self.row(index(mentee))]
    }

    /// What an arc pays in total: *B* plus the value above the lowest.
    fn worth(&self, arc: Packed) -> i64 {
        self.per_tandem + i64::from(arc.gain)
    }
}

/// Builds a [`Problem`] mentee by mentee, without an intermediate list of arcs.
#[derive(Clone, Debug)]
pub struct Rows {
    capacities: Vec<u32>,
    starts: Vec<u32>,
    heads: Vec<u32>,
    values: Vec<i64>,
    /// Tandems fixed beforehand …
    fixed: u64,
    /// … and what they and their alternatives are worth, from … to.
    range: Option<(i64, i64)>,
}

impl Rows {
    /// Starts with the mentors' places and no mentee.
    pub fn new(capacities: Vec<u32>) -> Self {
        Self {
            capacities,
            starts: vec![0],
            heads: Vec::new(),
            values: Vec::new(),
            fixed: 0,
            range: None,
        }
    }

    /// Counts with one more tandem, which is fixed beforehand and no part of the
    /// problem: `values` are its own and those of what could replace it. The amount
    /// per tandem then outweighs these as well, and [`Residual::without`] and
    /// [`Exchanges`] can answer questions about it.
    pub fn fix(&mut self, values: impl IntoIterator<Item = i64>) {
        self.fixed += 1;
        for value in values {
            let (lowest, highest) = self.range.unwrap_or((value, value));
            self.range = Some((lowest.min(value), highest.max(value)));
        }
    }

    /// Adds the next mentee with arcs as (mentor, value), ascending by mentor.
    pub fn push(&mut self, arcs: &[(u32, i64)]) -> Result<(), ProblemError> {
        let mentee = narrow(self.starts.len() - 1)?;
        let mut before = None;
        for &(mentor, value) in arcs {
            if index(mentor) >= self.capacities.len() || before.is_some_and(|last| last > mentor) {
                return Err(ProblemError::OutOfRange { mentor, mentee });
            }
            if before == Some(mentor) {
                return Err(ProblemError::Duplicate { mentor, mentee });
            }
            before = Some(mentor);
            self.heads.push(mentor);
            self.values.push(value);
        }
        self.starts.push(narrow(self.heads.len())?);
        Ok(())
    }

    /// Checks the ranges and packs the arcs.
    pub fn finish(self) -> Result<Problem, ProblemError> {
        // The solver numbers arcs, and places up to one more per mentor than arcs.
        narrow(self.capacities.len().saturating_add(self.heads.len()))?;
        let (from, to) = self.range.unzip();
        let lowest = self.values.iter().copied().chain(from).min().unwrap_or(0);
        let highest = self.values.iter().copied().chain(to).max().unwrap_or(0);
        let span = i128::from(highest) - i128::from(lowest);
        let narrow_span = u32::try_from(span).map_err(|_| ProblemError::TooLarge)?;
        let arcs = self
            .heads
            .iter()
            .zip(&self.values)
            .map(|(&mentor, &value)| {
                let gain = u32::try_from(value - lowest).map_err(|_| ProblemError::TooLarge)?;
                Ok(Packed { mentor, gain })
            })
            .collect::<Result<Vec<_>, ProblemError>>()?;
        let mut problem = Problem {
            fixed: self.fixed,
            at_least: vec![0; self.capacities.len()],
            capacities: self.capacities,
            starts: self.starts,
            arcs,
            lowest,
            span: i64::from(narrow_span),
            per_tandem: 0,
            per_place: 0,
        };
        (problem.per_tandem, problem.per_place) = problem.amounts()?;
        Ok(problem)
    }
}

/// Who learns from whom.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Assignment {
    /// For each mentee the mentor, if any.
    pub mentor_of: Vec<Option<u32>>,
}

impl Assignment {
    /// How many tandems there are.
    pub fn tandems(&self) -> usize {
        self.mentor_of.iter().flatten().count()
    }

    /// How many places that should be filled are not.
    pub fn short_of(&self, problem: &Problem) -> u64 {
        let mut missing = problem.at_least.clone();
        for &mentor in self.mentor_of.iter().flatten() {
            if let Some(missing) = missing.get_mut(index(mentor)) {
                *missing = missing.saturating_sub(1);
            }
        }
        missing.iter().map(|&places| u64::from(places)).sum()
    }

    /// Sum of the values of all tandems; pairs without an arc count nothing.
    pub fn value(&self, problem: &Problem) -> i128 {
        let value = |(mentee, mentor): (usize, &Option<u32>)| -> i128 {
            let (Some(mentor), Ok(mentee)) = (*mentor, narrow(mentee)) else {
                return 0;
            };
            let mut arcs = problem.arcs_of(mentee);
            arcs.find(|arc| arc.0 == mentor)
                .map_or(0, |arc| i128::from(arc.1))
        };
        self.mentor_of.iter().enumerate().map(value).sum()
    }
}

/// Prices that prove an assignment best. See the [module](self).
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Certificate {
    /// *B*: what a tandem pays beside its value.
    pub per_tandem: i64,
    /// *b*: what a filled place pays that should be filled; nothing without such places.
    #[cfg_attr(feature = "serde", serde(default, skip_serializing_if = "is_nothing"))]
    pub per_place: i64,
    /// Values count from here; no arc is worth less.
    pub lowest: i64,
    /// *pᵢ*: what one place of each mentor is worth to the whole. Negative where
    /// a place that should be filled attracts somebody who fits better elsewhere.
    pub prices: Vec<i64>,
    /// *πⱼ*: what each mentee adds to the whole.
    pub profits: Vec<i64>,
}

/// Leaves what nobody asked for out of stored certificates.
#[cfg(feature = "serde")]
#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "the signature is serde's"
)]
fn is_nothing(amount: &i64) -> bool {
    *amount == 0
}

/// An index that fits 32 bits.
fn narrow(wide: usize) -> Result<u32, ProblemError> {
    u32::try_from(wide)
        .ok()
        .filter(|&small| small < u32::MAX)
        .ok_or(ProblemError::TooLarge)
}

/// A 32-bit index as the machine counts.
fn index(small: u32) -> usize {
    small as usize
}
