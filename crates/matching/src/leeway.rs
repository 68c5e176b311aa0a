//! How much room the rules leave: what a better worst tandem costs, which whole
//! results come next, and who would rather have each other.

use crate::assign::{self, Assignment, Problem};
use crate::case::Pair;
use crate::outcome::Outcome;
use crate::prepare::Prepared;
use crate::run::{RunError, Watch};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// What an outcome is measured against.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Leeway {
    /// From the highest total to the best worst tandem; each point with the most
    /// tandems. Pins are kept; limits on both roles and on changes are left aside.
    pub curve: Vec<Point>,
    /// The results with the highest totals, the best one first.
    pub best: Vec<Whole>,
    /// Pairs who would both gain from each other, those who gain most first …
    pub blocking: Vec<BlockingPair>,
    /// … and how many there are in all.
    pub blocking_pairs: u64,
}

/// A point of the curve between worst tandem and total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Point {
    /// Units of the worst tandem.
    pub worst_units: i64,
    /// Units of all tandems.
    pub units: i64,
    /// Wishes that their mentors cover.
    pub wishes_covered: u64,
}

/// A whole result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Whole {
    /// Its figures.
    pub figures: Point,
    /// How many tandems it has.
    pub tandems: usize,
    /// Its tandems that the outcome does not have, by mentor, then mentee.
    pub other: Vec<Pair>,
}

/// Two people who would both gain by becoming a tandem.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct BlockingPair {
    /// Who.
    pub pair: Pair,
    /// By how many units the mentor's least tandem is worse; `None`: a place is free.
    pub mentor_gain: Option<i64>,
    /// By how many units the mentee's tandem is worse; `None`: there is none.
    pub mentee_gain: Option<i64>,
}

impl Prepared<'_> {
    /// Measures an outcome of this case: at most `points` of the curve (both ends
    /// among them), the `results` best results, and the first `pairs` blocking
    /// pairs. Takes about two runs of the solver per point and result.
    ///
    /// # Errors
    /// [`RunError::Problem`] if the case is too large.
    pub fn leeway(
        &self,
        outcome: &Outcome,
        points: usize,
        results: usize,
        pairs: usize,
    ) -> Result<Leeway, RunError> {
        let (pinned, _) = self.accept_pins();
        let mut nobody = |_| ControlFlow::Continue(());
        let (mentees, problem) = self.problem(&pinned, &mut Watch::new(&mut nobody))?;
        let view = View {
            prepared: self,
            pinned: &pinned,
            mentees: &mentees,
        };
        let mut go_on = |_, _| ControlFlow::Continue(());
        let ControlFlow::Continue(floors) = problem.trade_off(points, &mut go_on) else {
            return Err(RunError::BrokenOff);
        };
        let curve = floors.iter().map(|point| {
            let (assignment, _) = problem.above(point.floor).solve();
            view.point(&assignment)
        });
        let ControlFlow::Continue(best) = problem.best(results, &mut go_on) else {
            return Err(RunError::BrokenOff);
        };
        let present: BTreeSet<(&str, &str)> = outcome
            .tandems
            .iter()
            .map(|tandem| (tandem.mentor.as_str(), tandem.mentee.as_str()))
            .collect();
        let (blocking_pairs, blocking) = view.blocking(&problem, outcome, pairs);
        Ok(Leeway {
            curve: curve.collect(),
            best: best
                .iter()
                .map(|ranked| view.whole(&ranked.assignment, &present))
                .collect(),
            blocking,
            blocking_pairs,
        })
    }
}

/// A problem's indices, read as people.
struct View<'a> {
    prepared: &'a Prepared<'a>,
    pinned: &'a BTreeMap<u32, u32>,
    mentees: &'a [u32],
}

impl View<'_> {
    /// Every tandem as (mentor, mentee), pinned ones included.
    fn tandems<'b>(&'b self, assignment: &'b Assignment) -> impl Iterator<Item = (u32, u32)> + 'b {
        let free = self
            .mentees
            .iter()
            .zip(&assignment.mentor_of)
            .filter_map(|(&mentee, &position)| Some((mentee, position?)));
        let pinned = self
            .pinned
            .iter()
            .map(|(&mentee, &position)| (mentee, position));
        free.chain(pinned)
            .map(|(mentee, position)| (self.prepared.mentors[position as usize], mentee))
    }

    fn point(&self, assignment: &Assignment) -> Point {
        let mut point = Point {
            worst_units: i64::MAX,
            units: 0,
            wishes_covered: 0,
        };
        for (mentor, mentee) in self.tandems(assignment) {
            let units = self.prepared.score(mentor, mentee).units;
            point.units += units;
            point.worst_units = point.worst_units.min(units);
            point.wishes_covered += self.prepared.split_wishes(mentee, mentor).0.len() as u64;
        }
        if point.worst_units == i64::MAX {
            point.worst_units = 0;
        }
        point
    }

    fn whole(&self, assignment: &Assignment, present: &BTreeSet<(&str, &str)>) -> Whole {
        let key = |person: u32| self.prepared.facts(person).key;
        let mut other: Vec<Pair> = self
            .tandems(assignment)
            .map(|(mentor, mentee)| (key(mentor), key(mentee)))
            .filter(|pair| !present.contains(pair))
            .map(|(mentor, mentee)| Pair {
                mentor: mentor.to_owned(),
                mentee: mentee.to_owned(),
            })
            .collect();
        other.sort_unstable();
        Whole {
            figures: self.point(assignment),
            tandems: self.tandems(assignment).count(),
            other,
        }
    }

    /// Blocking pairs of the outcome itself.
    fn blocking(
        &self,
        problem: &Problem,
        outcome: &Outcome,
        limit: usize,
    ) -> (u64, Vec<BlockingPair>) {
        let mentors: BTreeMap<&str, &str> = outcome
            .tandems
            .iter()
            .map(|tandem| (tandem.mentee.as_str(), tandem.mentor.as_str()))
            .collect();
        let assignment = Assignment {
            mentor_of: self
                .mentees
                .iter()
                .map(|&mentee| {
                    let mentor = mentors.get(self.prepared.facts(mentee).key)?;
                    let mentor = self.prepared.find(mentor)?;
                    self.prepared.position(mentor)
                })
                .collect(),
        };
        let (count, found) = assign::blocking(problem, &assignment, limit);
        let pairs = found.into_iter().map(|one| BlockingPair {
            pair: Pair {
                mentor: self.prepared.mentor_key(one.mentor),
                mentee: self
                    .prepared
                    .facts(self.mentees[one.mentee as usize])
                    .key
                    .to_owned(),
            },
            mentor_gain: one.mentor_gain,
            mentee_gain: one.mentee_gain,
        });
        (count, pairs.collect())
    }
}
