//! From people to the numeric problem, and to the best result under the
//! objective of the rules.

use crate::assign::{
    Assignment, Certificate, Change, Exchanges, Optimum, Problem, Proof, Residual, Rows, Seat,
    check_proof,
};
use crate::prepare::Prepared;
use crate::run::{RunError, Watch};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Mentors and mentees as the numeric layer counts them.
pub(crate) struct Market {
    /// Mentees that are not pinned, by number of the person.
    pub(crate) mentees: Vec<u32>,
    /// Mentees that are, with the position of their mentor.
    pub(crate) pinned: BTreeMap<u32, u32>,
    pub(crate) problem: Problem,
    pub(crate) assignment: Assignment,
    pub(crate) proof: Proof,
}

impl Prepared<'_> {
    /// The assignment problem of everybody who is not pinned, and its mentees.
    pub(crate) fn problem(
        &self,
        pinned: &BTreeMap<u32, u32>,
        watch: &mut Watch<'_>,
    ) -> Result<(Vec<u32>, Problem), RunError> {
        let mut capacities: Vec<u32> = self
            .mentors
            .iter()
            .map(|&mentor| self.facts(mentor).person.mentor_places)
            .collect();
        for &position in pinned.values() {
            capacities[position as usize] = capacities[position as usize].saturating_sub(1);
        }
        let mentees: Vec<u32> = self
            .mentees
            .iter()
            .copied()
            .filter(|mentee| !pinned.contains_key(mentee))
            .collect();
        let mut rows = Rows::new(capacities);
        for (&mentee, &position) in pinned {
            let own = self.score(self.mentors[position as usize], mentee).units;
            let others = self.candidates(mentee);
            rows.fix(others.into_iter().map(|other| other.1).chain([own]));
        }
        self.fill(&mentees, &mut rows, watch)?;
        Ok((mentees, rows.finish()?))
    }

    /// Builds and solves the assignment problem of everybody who is not pinned.
    pub(crate) fn choose(
        &self,
        pinned: BTreeMap<u32, u32>,
        watch: &mut Watch<'_>,
    ) -> Result<Market, RunError> {
        let (mentees, problem) = self.problem(&pinned, watch)?;
        let objective = self.case.rules.objective;
        let best = problem.optimise(objective, &mut |done, total| watch.choosing(done, total));
        let ControlFlow::Continue(Optimum { assignment, proof }) = best else {
            return Err(RunError::BrokenOff);
        };
        check_proof(&problem, objective, &assignment, &proof).map_err(|_| RunError::Unproven)?;
        Ok(Market {
            mentees,
            pinned,
            problem,
            assignment,
            proof,
        })
    }
}

impl Market {
    /// What questions about the result are measured against.
    pub(crate) fn reference(&self, watch: &mut Watch<'_>) -> Result<Reference<'_>, RunError> {
        Reference::of(&self.problem, &self.assignment, &self.proof, watch)
    }
}

/// A result with additive prices: of all that are as good in what the objective
/// puts first, one with the highest total.
///
/// That is the result itself, with its own prices, under all objectives but leximin, which has
/// none. There it is the result with the highest total whose worst tandem is as
/// good, and questions are answered by what would become of *its* total.
pub(crate) struct Reference<'a> {
    /// The arcs worth as much as the worst tandem has to be.
    pub(crate) problem: Cow<'a, Problem>,
    pub(crate) assignment: Cow<'a, Assignment>,
    pub(crate) certificate: Cow<'a, Certificate>,
    /// Total of the result, less that of this one.
    pub(crate) shift: i64,
}

impl<'a> Reference<'a> {
    pub(crate) fn of(
        problem: &'a Problem,
        assignment: &'a Assignment,
        proof: &'a Proof,
        watch: &mut Watch<'_>,
    ) -> Result<Self, RunError> {
        let owned = |floor: Option<i64>| match floor {
            Some(floor) => Cow::Owned(problem.above(floor)),
            None => Cow::Borrowed(problem),
        };
        let (problem, certificate) = match proof {
            Proof::Total(certificate) => (owned(None), certificate),
            Proof::Floor(proof) => (owned(proof.floor), &proof.certificate),
            Proof::Leximin(proof) => {
                let within = owned(proof.levels.first().map(|level| level.value));
                let best = within.solve_with(&mut |done, total| watch.choosing(done, total));
                let ControlFlow::Continue((best, certificate)) = best else {
                    return Err(RunError::BrokenOff);
                };
                let shift = assignment.value(problem) - best.value(problem);
                return Ok(Self {
                    problem: within,
                    assignment: Cow::Owned(best),
                    certificate: Cow::Owned(certificate),
                    // Both lie between nothing and what 64 bits hold, or it is no problem.
                    shift: i64::try_from(shift).unwrap_or(0),
                });
            }
        };
        Ok(Self {
            problem,
            assignment: Cow::Borrowed(assignment),
            certificate: Cow::Borrowed(certificate),
            shift: 0,
        })
    }

    /// Ready to be asked for other mentors.
    pub(crate) fn others(&self) -> Result<Others<'_>, RunError> {
        let residual = Residual::new(&self.problem, &self.assignment, &self.certificate)
            .ok_or(RunError::Unproven)?;
        Ok(Others {
            reference: self,
            residual,
            exchanges: None,
        })
    }

    /// Ready to be asked for anything.
    pub(crate) fn exchanges(&self) -> Result<Exchanges, RunError> {
        Exchanges::new(
            self.problem.clone().into_owned(),
            self.assignment.clone().into_owned(),
            &self.certificate,
        )
        .ok_or(RunError::Unproven)
    }
}

/// The best result in which a mentee has another mentor.
pub(crate) struct Other {
    /// Position of that mentor.
    pub(crate) mentor: u32,
    /// What that changes.
    pub(crate) change: Change,
}

/// Looks for the best other mentor of one mentee after the other.
pub(crate) struct Others<'a> {
    reference: &'a Reference<'a>,
    residual: Residual<'a>,
    exchanges: Option<Exchanges>,
}

impl Others<'_> {
    /// The best of `options` for a mentee (by row; `None` if pinned) who now has a
    /// mentor (position, units). `None` without any other.
    pub(crate) fn than(
        &mut self,
        row: Option<u32>,
        (now, units): (u32, i64),
        options: &[(u32, i64)],
    ) -> Option<Other> {
        let there = match row {
            Some(row) => self
                .reference
                .assignment
                .mentor_of
                .get(row as usize)
                .copied()?,
            None => Some(now),
        };
        let mut other = match there {
            Some(mentor) if mentor == now => {
                let found = self.residual.without(now, units, options)?;
                Other {
                    mentor: found.mentor,
                    change: Change {
                        fewer: found.fewer,
                        missed: found.missed,
                        loss: found.loss,
                    },
                }
            }
            Some(mentor) => Other {
                mentor,
                change: Change::default(),
            },
            None => {
                let options: Vec<(u32, i64)> = options
                    .iter()
                    .copied()
                    .filter(|option| option.0 != now)
                    .collect();
                if self.exchanges.is_none() {
                    self.exchanges = self.reference.exchanges().ok();
                }
                let (changes, _) = self.exchanges.as_ref()?.elsewhere(Seat::Nowhere, &options);
                options
                    .iter()
                    .zip(changes)
                    .filter_map(|(option, change)| {
                        Some(Other {
                            mentor: option.0,
                            change: change?,
                        })
                    })
                    .min_by_key(|other| (other.change, other.mentor))?
            }
        };
        other.change.loss = other.change.loss.saturating_add(self.reference.shift);
        Some(other)
    }
}
