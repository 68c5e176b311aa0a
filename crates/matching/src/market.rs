//! From people to the numeric problem, and to the best result under the
//! objective of the rules.

use crate::assign::{
    Assignment, Certificate, Change, Exchanges, Limits, Optimum, Problem, Proof, Residual, Rows,
    Seat, check_proof, check_within,
};
use crate::outcome::Within;
use crate::prepare::Prepared;
use crate::run::{RunError, Watch};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Mentors and mentees as the numeric layer counts them.
pub(crate) struct Market {
    /// Mentees that are not pinned, by number of the person.
    pub(crate) mentees: Vec<u32>,
    /// Mentees whose mentor is fixed, with the mentor's position: pinned, or standing.
    pub(crate) pinned: BTreeMap<u32, u32>,
    pub(crate) problem: Problem,
    pub(crate) assignment: Assignment,
    pub(crate) proof: Proof,
    pub(crate) within: Option<Within>,
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
        let crossed = self.crossed(pinned);
        self.fill(&mentees, &crossed, &mut rows, watch)?;
        let mut at_least: Vec<u32> = self
            .mentors
            .iter()
            .map(|&mentor| {
                let person = self.facts(mentor).person;
                person.mentor_at_least.min(person.mentor_places)
            })
            .collect();
        for &position in pinned.values() {
            at_least[position as usize] = at_least[position as usize].saturating_sub(1);
        }
        Ok((mentees, rows.finish()?.with_at_least(&at_least)?))
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
        let mut market = Market {
            mentees,
            pinned,
            problem,
            assignment,
            proof,
            within: None,
        };
        self.keep_limits(&mut market, watch)?;
        Ok(market)
    }

    /// The mentor of today for each mentee of the market, if tandems may be dissolved.
    fn standing(&self, mentees: &[u32]) -> Vec<Option<u32>> {
        if self.case.may_dissolve.is_none() || self.case.standing.is_empty() {
            return Vec::new();
        }
        let mut standing = vec![None; mentees.len()];
        for pair in &self.case.standing {
            let row = self
                .find(&pair.mentee)
                .and_then(|one| mentees.binary_search(&one).ok());
            let mentor = self.find(&pair.mentor).and_then(|one| self.position(one));
            if let Some(row) = row {
                standing[row] = standing[row].or(mentor);
            }
        }
        standing
    }

    /// Whether a result ends more standing tandems that could go on than it may.
    fn dissolves_too_many(&self, market: &Market) -> bool {
        let standing = self.standing(&market.mentees);
        let now = (0_u32..).zip(&market.assignment.mentor_of);
        let dissolved = standing.iter().zip(now).filter(|(before, (row, now))| {
            let goes_on = |mentor: u32| market.problem.arcs_of(*row).any(|arc| arc.0 == mentor);
            before.is_some_and(|mentor| **now != Some(mentor) && goes_on(mentor))
        });
        let most = self.case.may_dissolve.unwrap_or(u32::MAX);
        dissolved.count() as u64 > u64::from(most)
    }

    /// What a result has to keep to beyond places and pairs.
    fn limits(&self, mentees: &[u32], problem: &Problem) -> Limits {
        let standing = self.standing(mentees);
        let dissolving = standing.iter().any(Option::is_some);
        Limits {
            exclusive: self.exclusive(mentees, problem),
            dissolve_at_most: self.case.may_dissolve.filter(|_| dissolving),
            standing: if dissolving { standing } else { Vec::new() },
            ..Limits::default()
        }
    }

    /// Whether a result keeps to its limits and is proven as far as it says.
    pub(crate) fn keeps_within(
        &self,
        mentees: &[u32],
        problem: &Problem,
        assignment: &Assignment,
        within: &Within,
    ) -> bool {
        let limits = self.limits(mentees, problem);
        let check = |problem: &Problem| check_within(problem, &limits, assignment, &within.proof);
        let gap = match within.floor {
            Some(floor) => check(&problem.above(floor)),
            None => check(problem),
        };
        gap == Ok(within.gap)
    }

    /// Looks for the best result within limits, if the one at hand breaks any.
    fn keep_limits(&self, market: &mut Market, watch: &mut Watch<'_>) -> Result<(), RunError> {
        let dissolving = self.dissolves_too_many(market);
        if !dissolving && !self.both_ways(&market.mentees, &market.assignment) {
            return Ok(());
        }
        let limits = self.limits(&market.mentees, &market.problem);
        let solve = |problem: &Problem, watch: &mut Watch<'_>| {
            let found =
                problem.solve_within(&limits, &mut |done, total| watch.choosing(done, total));
            match found {
                ControlFlow::Continue(bounded) => Ok(bounded),
                ControlFlow::Break(()) => Err(RunError::BrokenOff),
            }
        };
        // The floor of the unlimited result is the highest there could be. Where it
        // costs a tandem within the limits, all pairs are considered again.
        let mut floor = floor_of(&market.proof).filter(|_| !dissolving);
        let mut bounded = match floor {
            Some(floor) => solve(&market.problem.above(floor), watch)?,
            None => solve(&market.problem, watch)?,
        };
        if floor.is_some() && bounded.assignment.tandems() < market.assignment.tandems() {
            let all = solve(&market.problem, watch)?;
            if all.assignment.tandems() > bounded.assignment.tandems() {
                (floor, bounded) = (None, all);
            }
        }
        if bounded.assignment == market.assignment {
            return Ok(());
        }
        let unlimited = std::mem::replace(&mut market.assignment, bounded.assignment);
        // Among results that are equally good one may keep the limits: then they cost
        // nothing, and there is nothing to tell about them.
        let objective = self.case.rules.objective;
        if check_proof(
            &market.problem,
            objective,
            &market.assignment,
            &market.proof,
        )
        .is_err()
        {
            market.within = Some(Within {
                unlimited,
                floor,
                proof: bounded.proof,
                gap: bounded.gap,
            });
        }
        Ok(())
    }
}

impl Market {
    /// What questions about the result are measured against.
    pub(crate) fn reference(&self, watch: &mut Watch<'_>) -> Result<Reference<'_>, RunError> {
        let unlimited = self.within.as_ref().map(|within| &within.unlimited);
        let best = unlimited.unwrap_or(&self.assignment);
        Reference::of(&self.problem, &self.assignment, best, &self.proof, watch)
    }
}

/// A result with additive prices: of all that are as good in what the objective
/// puts first, one with the highest total.
///
/// That is the result itself, with its own prices, under all objectives but leximin, which has
/// none. There it is the result with the highest total whose worst tandem is as
/// good, and questions are answered by what would become of *its* total. Where limits
/// are kept that the best result would break, it is the result without limits.
pub(crate) struct Reference<'a> {
    /// The arcs worth as much as the worst tandem has to be.
    pub(crate) problem: Cow<'a, Problem>,
    pub(crate) assignment: Cow<'a, Assignment>,
    pub(crate) certificate: Cow<'a, Certificate>,
    /// From this one to the result.
    pub(crate) shift: Change,
}

impl<'a> Reference<'a> {
    pub(crate) fn of(
        problem: &'a Problem,
        result: &Assignment,
        best: &'a Assignment,
        proof: &'a Proof,
        watch: &mut Watch<'_>,
    ) -> Result<Self, RunError> {
        let owned = |floor: Option<i64>| match floor {
            Some(floor) => Cow::Owned(problem.above(floor)),
            None => Cow::Borrowed(problem),
        };
        let within = owned(floor_of(proof));
        let (assignment, certificate) = match proof {
            Proof::Total(certificate) => (Cow::Borrowed(best), Cow::Borrowed(certificate)),
            Proof::Floor(proof) => (Cow::Borrowed(best), Cow::Borrowed(&proof.certificate)),
            Proof::Leximin(_) => {
                let best = within.solve_with(&mut |done, total| watch.choosing(done, total));
                let ControlFlow::Continue((best, certificate)) = best else {
                    return Err(RunError::BrokenOff);
                };
                (Cow::Owned(best), Cow::Owned(certificate))
            }
        };
        Ok(Self {
            shift: difference(problem, result, &assignment),
            problem: within,
            assignment,
            certificate,
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

/// The least a tandem has to be worth, by a proof.
fn floor_of(proof: &Proof) -> Option<i64> {
    match proof {
        Proof::Total(_) => None,
        Proof::Floor(proof) => proof.floor,
        Proof::Leximin(proof) => proof.levels.first().map(|level| level.value),
    }
}

/// How another result differs from this one.
fn difference(problem: &Problem, this: &Assignment, other: &Assignment) -> Change {
    // Counts and totals of one problem lie well within these types.
    let wide = |value: i128| i64::try_from(value).unwrap_or(0);
    let count = |count: usize| i128::try_from(count).unwrap_or(0);
    Change {
        fewer: i32::try_from(count(this.tandems()) - count(other.tandems())).unwrap_or(0),
        missed: wide(i128::from(other.short_of(problem)) - i128::from(this.short_of(problem))),
        loss: wide(this.value(problem) - other.value(problem)),
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
        other.change = other.change.and(self.reference.shift);
        Some(other)
    }
}
