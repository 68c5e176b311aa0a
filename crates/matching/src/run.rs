//! A whole run: pins, candidates, the assignment, and everything said about it.

use crate::assign::{ProblemError, blocking};
use crate::case::Pair;
use crate::fingerprint::fingerprint;
use crate::market::{Market, Reference};
use crate::outcome::{Outcome, PinProblem, Tandem, Totals, Verdict};
use crate::prepare::{Answer, Prepared};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::ControlFlow;

/// How far a run has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How many people are done …
    pub done: usize,
    /// … of how many in this stage.
    pub total: usize,
}

/// The stages of a run, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Finding and scoring possible pairs.
    Scoring,
    /// Choosing among them.
    Choosing,
    /// Working out alternatives.
    Comparing,
    /// Working out what would help those without a tandem.
    Diagnosing,
}

/// Why a run gave no outcome.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// Whoever watched the progress broke it off.
    #[error("the run was broken off")]
    BrokenOff,
    /// Too many pairs, or weights beyond what exact arithmetic holds.
    #[error(transparent)]
    Problem(#[from] ProblemError),
    /// The proof did not hold. A fault of this library, found before it did harm.
    #[error("the result could not be proven best")]
    Unproven,
}

/// Where progress goes, with breaking off as an error.
pub(crate) struct Watch<'a>(&'a mut dyn FnMut(Progress) -> ControlFlow<()>);

impl<'a> Watch<'a> {
    pub(crate) fn new(progress: &'a mut dyn FnMut(Progress) -> ControlFlow<()>) -> Self {
        Self(progress)
    }

    pub(crate) fn tell(&mut self, stage: Stage, done: usize, total: usize) -> Result<(), RunError> {
        match (self.0)(Progress { stage, done, total }) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(RunError::BrokenOff),
        }
    }

    /// The same, as the numeric layer asks it.
    pub(crate) fn choosing(&mut self, done: usize, total: usize) -> ControlFlow<()> {
        match self.tell(Stage::Choosing, done, total) {
            Ok(()) => ControlFlow::Continue(()),
            Err(_) => ControlFlow::Break(()),
        }
    }

    /// Now and then: telling costs more than most steps.
    pub(crate) fn step(&mut self, stage: Stage, done: usize, total: usize) -> Result<(), RunError> {
        if done.is_multiple_of(64) || done == total {
            self.tell(stage, done, total)
        } else {
            Ok(())
        }
    }
}

impl Prepared<'_> {
    /// Finds the best tandems and everything there is to say about them.
    pub fn solve(&self) -> Result<Outcome, RunError> {
        self.run(&mut |_| ControlFlow::Continue(()))
    }

    /// Like [`solve`](Self::solve), telling `progress` how far it has come, which
    /// may break off the run.
    pub fn run(
        &self,
        progress: &mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Result<Outcome, RunError> {
        let mut watch = Watch::new(progress);
        let (pinned, pin_problems) = self.accept_pins();
        let market = self.choose(pinned, &mut watch)?;
        let reference = market.reference(&mut watch)?;
        let mut tandems = self.tandems(&market, &reference, &mut watch)?;
        tandems.sort_by(|one, two| (&one.mentor, &one.mentee).cmp(&(&two.mentor, &two.mentee)));
        let unmatched = self.diagnose(&market, &mut watch)?;
        let totals = self.totals(&market, &tandems);
        Ok(Outcome {
            input_hash: fingerprint(self.case),
            rules: self.case.rules.clone(),
            unmatched,
            shortages: self.shortages(&market),
            pin_problems,
            totals,
            dissolved: self.dissolved(&tandems),
            tandems,
            proof: market.proof,
            within: market.within,
        })
    }

    /// Position of a person among the mentors.
    pub(crate) fn position(&self, mentor: u32) -> Option<u32> {
        self.mentors
            .binary_search(&mentor)
            .ok()
            .and_then(|place| u32::try_from(place).ok())
    }

    /// Pins that cannot be kept, and why. Needs no run: the page of the pins asks
    /// while they are being set.
    pub fn pin_problems(&self) -> Vec<PinProblem> {
        self.accept_pins().1
    }

    /// Keeps every pin that can be kept, in the order of keys, then every standing
    /// tandem, unless some may be dissolved: mentee → position of the mentor.
    pub(crate) fn accept_pins(&self) -> (BTreeMap<u32, u32>, Vec<PinProblem>) {
        let mut kept: BTreeMap<u32, u32> = BTreeMap::new();
        let mut used: BTreeMap<u32, u32> = BTreeMap::new();
        let mut problems = Vec::new();
        for pair in &self.case.pinned {
            match self.accept_pin(pair, &kept, &used) {
                Ok((mentee, position)) => {
                    kept.insert(mentee, position);
                    *used.entry(position).or_default() += 1;
                }
                Err(problem) => problems.push(problem),
            }
        }
        if self.case.may_dissolve.is_none() {
            // What stands and still can goes on; what cannot is no problem of a pin.
            for pair in &self.case.standing {
                if let Ok((mentee, position)) = self.accept_pin(pair, &kept, &used) {
                    kept.insert(mentee, position);
                    *used.entry(position).or_default() += 1;
                }
            }
        }
        (kept, problems)
    }

    fn accept_pin(
        &self,
        pair: &Pair,
        kept: &BTreeMap<u32, u32>,
        used: &BTreeMap<u32, u32>,
    ) -> Result<(u32, u32), PinProblem> {
        let find = |key: &String| {
            self.find(key).ok_or_else(|| PinProblem::Unknown {
                pair: pair.clone(),
                person: key.clone(),
            })
        };
        let (mentor, mentee) = (find(&pair.mentor)?, find(&pair.mentee)?);
        let against = match self.judge(mentor, mentee) {
            Verdict::Possible(_) => Vec::new(),
            Verdict::RuledOut(against) => against,
        };
        let (Some(position), true) = (self.position(mentor), against.is_empty()) else {
            return Err(PinProblem::RuledOut {
                pair: pair.clone(),
                against,
            });
        };
        if let Some(&other) = kept.get(&mentee) {
            let other = self.mentor_key(other);
            return Err(PinProblem::SecondMentor {
                pair: pair.clone(),
                other,
            });
        }
        if self.crosses(kept, mentor, mentee) {
            return Err(PinProblem::BothWays { pair: pair.clone() });
        }
        let places = self.facts(mentor).person.mentor_places;
        if used.get(&position).is_some_and(|&used| used >= places) {
            return Err(PinProblem::NoPlace {
                pair: pair.clone(),
                places,
            });
        }
        Ok((mentee, position))
    }

    /// The key of the mentor at a position.
    pub(crate) fn mentor_key(&self, position: u32) -> String {
        self.facts(self.mentors[position as usize]).key.to_owned()
    }

    fn tandems(
        &self,
        market: &Market,
        reference: &Reference<'_>,
        watch: &mut Watch<'_>,
    ) -> Result<Vec<Tandem>, RunError> {
        let mut others = reference.others()?;
        let chosen = (0_u32..)
            .zip(&market.mentees)
            .zip(&market.assignment.mentor_of);
        let chosen: Vec<(Option<u32>, u32, u32)> = chosen
            .filter_map(|((row, &mentee), mentor)| Some((Some(row), mentee, (*mentor)?)))
            .chain(
                market
                    .pinned
                    .iter()
                    .map(|(&mentee, &position)| (None, mentee, position)),
            )
            .collect();
        let mut tandems = Vec::with_capacity(chosen.len());
        for (done, &(row, mentee, position)) in chosen.iter().enumerate() {
            watch.step(Stage::Comparing, done, chosen.len())?;
            let options: Vec<(u32, i64)> = match row {
                Some(row) => market.problem.arcs_of(row).collect(),
                None => self.options(mentee, &market.pinned),
            };
            let mentor = self.mentors[position as usize];
            let score = self.score(mentor, mentee);
            let alternative = others.than(row, (position, score.units), &options);
            let (covered, missed) = self.split_wishes(mentee, mentor);
            let pair = Pair {
                mentor: self.mentor_key(position),
                mentee: self.facts(mentee).key.to_owned(),
            };
            tandems.push(Tandem {
                pinned: row.is_none() && self.case.pinned.contains(&pair),
                standing: self.case.standing.contains(&pair),
                mentor: pair.mentor,
                mentee: pair.mentee,
                score,
                covered,
                missed,
                returned: self.split_wishes(mentor, mentee).0,
                alternative: alternative.map(|found| crate::outcome::Alternative {
                    mentor: self.mentor_key(found.mentor),
                    fewer_tandems: found.change.fewer,
                    missed_places: found.change.missed,
                    loss_units: found.change.loss,
                }),
            });
        }
        Ok(tandems)
    }

    /// Candidates of a mentee beside what is fixed.
    pub(crate) fn options(&self, mentee: u32, fixed: &BTreeMap<u32, u32>) -> Vec<(u32, i64)> {
        let mut options = self.candidates(mentee);
        options.retain(|option| {
            let mentor = self.mentors[option.0 as usize];
            !self.crosses(fixed, mentor, mentee)
        });
        options
    }

    /// Standing tandems that are none any more.
    fn dissolved(&self, tandems: &[Tandem]) -> Vec<Pair> {
        let standing = tandems.iter().filter(|tandem| tandem.standing);
        let kept: BTreeSet<(&str, &str)> = standing
            .map(|tandem| (tandem.mentor.as_str(), tandem.mentee.as_str()))
            .collect();
        let ended = |pair: &&Pair| !kept.contains(&(pair.mentor.as_str(), pair.mentee.as_str()));
        self.case.standing.iter().filter(ended).cloned().collect()
    }

    /// What `learner` wants, split into what `teacher` covers and what not.
    pub(crate) fn split_wishes(&self, learner: u32, teacher: u32) -> (Vec<String>, Vec<String>) {
        let (learner, teacher) = (self.facts(learner), self.facts(teacher));
        let (covered, missed): (Vec<_>, Vec<_>) =
            learner.wants.iter().partition(|&&(topic, want)| {
                crate::score::offer_of(teacher, topic)
                    .is_some_and(|offer| crate::score::covers(offer.1, want, &self.case.rules))
            });
        let named = |topics: Vec<Answer>| {
            topics
                .into_iter()
                .map(|(topic, _)| self.topics[topic as usize].to_owned())
                .collect()
        };
        (named(covered), named(missed))
    }

    fn totals(&self, market: &Market, tandems: &[Tandem]) -> Totals {
        let count = |length: usize| u32::try_from(length).unwrap_or(u32::MAX);
        let units: i64 = tandems.iter().map(|tandem| tandem.score.units).sum();
        let places = self
            .mentors
            .iter()
            .map(|&mentor| u64::from(self.facts(mentor).person.mentor_places));
        Totals {
            places: places.sum(),
            missed_places: market.assignment.short_of(&market.problem),
            mentors: count(self.mentors.len()),
            mentees: count(self.mentees.len()),
            possible_pairs: market.problem.arcs() as u64,
            tandems: count(tandems.len()),
            units,
            full_units: self.case.rules.weights.in_order().iter().sum::<i64>() * 10_000,
            worst_units: tandems.iter().map(|tandem| tandem.score.units).min(),
            mean_units: units.checked_div(i64::from(count(tandems.len()))),
            with_alternative: count(
                tandems
                    .iter()
                    .filter(|tandem| tandem.alternative.is_some())
                    .count(),
            ),
            blocking_pairs: blocking(&market.problem, &market.assignment, 0).0,
        }
    }
}
