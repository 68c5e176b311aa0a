//! The proof of a result under side limits, and its independent checker.
//!
//! Side limits leave no prices that prove everything at once. So the proof cuts
//! all results into cases, each cut obvious in itself, and bounds every case by
//! prices of its own. Any prices bound: give each place of mentor *i* a price *pᵢ ≥ 0*,
//! each standing tandem a bonus *λ ≥ 0*, and let *πⱼ* be the most that any option
//! left to mentee *j* pays beyond its price. Then no result of this case which
//! keeps *r* standing tandems is worth more than *Σ cᵢpᵢ + Σ πⱼ − λr*, places that
//! should be filled counted as in the [certificate](crate::assign) (Lagrange's
//! multiplier: whoever keeps more than *r* only loses by the subtraction). The
//! checker works out *πⱼ* by itself and nothing of the solver is needed.

use super::super::check::in_order;
use super::super::{Assignment, Problem};
use super::{Gap, Limits};
use std::collections::{BTreeMap, BTreeSet};

/// Why no result within the limits is better, or by how much at most it could be.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct LimitsProof {
    /// What a tandem pays beside its value; see [`Certificate`](crate::assign::Certificate).
    pub per_tandem: i64,
    /// What a filled place pays that should be filled.
    pub per_place: i64,
    /// Values count from here.
    pub lowest: i64,
    /// How many standing tandems a result must keep.
    pub required: u32,
    /// Bounds how many can be kept at all; empty where as many are kept as asked.
    pub beyond: Vec<Step>,
    /// Bounds how good a result can be that keeps `required` of them.
    pub steps: Vec<Step>,
}

/// One step of a proof by cases: each cut is followed by everything about its
/// first case, then by everything about its second.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(
    feature = "serde",
    serde(rename_all = "snake_case", deny_unknown_fields)
)]
pub enum Step {
    /// Of two exclusive arcs, as (mentor, mentee), a result has not this one, or
    /// not that one.
    Apart {
        /// Missing in the first case.
        one: (u32, u32),
        /// Missing in the second case.
        other: (u32, u32),
    },
    /// The standing tandem of a mentee is kept, or it is dissolved.
    Standing {
        /// Index of the mentee.
        mentee: u32,
    },
    /// The case is bounded.
    Bound {
        /// Everything but the bonus is counted so many times; 0 to show that no
        /// result keeps enough.
        weight: u32,
        /// λ: what a standing tandem pays on top.
        bonus: i64,
        /// *pᵢ* per mentor.
        prices: Vec<i64>,
    },
}

/// What is wrong with a result within limits, or its proof.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LimitsFlaw {
    /// The assignment does not fit the problem: wrong length, no arc, no place.
    #[error("the assignment does not fit the problem at mentee {mentee}")]
    Assignment {
        /// Index of the first mentee at fault.
        mentee: usize,
    },
    /// Two exclusive arcs are both chosen.
    #[error("two tandems that exclude each other are both formed")]
    Exclusive,
    /// Fewer standing tandems are kept than the proof requires.
    #[error("{kept} standing tandems are kept instead of {required}")]
    TooFewKept {
        /// Standing tandems in the assignment.
        kept: u32,
        /// Those required.
        required: u32,
    },
    /// The proof requires more or fewer standing tandems than the limits and its own bound say.
    #[error("the proof does not keep as many standing tandems as the limits say")]
    Required,
    /// The amount per tandem would not make one more tandem outweigh all values.
    #[error("the amount per tandem does not put the number of tandems first")]
    WrongScale,
    /// The steps are no complete proof by cases.
    #[error("step {step} of the proof does not follow")]
    Step {
        /// Its place in the list.
        step: usize,
    },
    /// A result is better than the proof says any can be.
    #[error("the bound lies below the result")]
    BoundTooLow,
}

/// Verifies that `assignment` keeps the limits, and by `proof` that no result within
/// them is better, or by how much one could be at most.
///
/// Shares nothing with the solver.
pub fn check_within(
    problem: &Problem,
    limits: &Limits,
    assignment: &Assignment,
    proof: &LimitsProof,
) -> Result<Gap, LimitsFlaw> {
    let kept = feasible(problem, limits, assignment)?;
    let required = proof.required;
    if kept < required {
        return Err(LimitsFlaw::TooFewKept { kept, required });
    }
    let amounts = (proof.per_tandem, proof.per_place);
    if !in_order(problem, amounts, proof.lowest) {
        return Err(LimitsFlaw::WrongScale);
    }
    let wanted = limits.wanted(problem);
    let mut open = 0;
    if required < wanted {
        let most = kept_at_most(problem, limits, proof)?.min(wanted.into());
        open = most - i128::from(required);
    }
    if required > wanted || open < 0 || (required == wanted && !proof.beyond.is_empty()) {
        return Err(LimitsFlaw::Required);
    }
    let bound = worth_at_most(problem, limits, proof)?;
    let wanted_places: u64 = problem.at_least().iter().map(|&one| u64::from(one)).sum();
    let filled = i128::from(wanted_places - assignment.short_of(problem));
    let (per_tandem, per_place) = (i128::from(proof.per_tandem), i128::from(proof.per_place));
    let values = values(problem, assignment).map(|value| worth(proof, value));
    let worth = values.sum::<i128>() + filled * per_place;
    if bound < worth {
        return Err(LimitsFlaw::BoundTooLow);
    }
    // Neither values nor places ever add up to what the goal before them pays.
    let tandems = bound / per_tandem - assignment.tandems() as i128;
    let places = (bound % per_tandem).checked_div(per_place).unwrap_or(0) - filled;
    let gap = |wide: i128| u32::try_from(wide).unwrap_or(u32::MAX);
    Ok(if open > 0 {
        Gap::Kept { at_most: gap(open) }
    } else if tandems > 0 {
        let at_most = gap(tandems);
        Gap::Tandems { at_most }
    } else if places > 0 {
        let at_most = gap(places);
        Gap::Places { at_most }
    } else if bound > worth {
        let at_most = i64::try_from(bound - worth).unwrap_or(i64::MAX);
        Gap::Total { at_most }
    } else {
        Gap::None
    })
}

/// How many standing tandems a result can keep at most, by `proof.beyond`.
fn kept_at_most(
    problem: &Problem,
    limits: &Limits,
    proof: &LimitsProof,
) -> Result<i128, LimitsFlaw> {
    let mut most = 0;
    cases(limits, &proof.beyond, &mut |step, path, bound| {
        let (0, bonus @ 1..) = (bound.weight, bound.bonus) else {
            return Err(LimitsFlaw::Step { step });
        };
        let found = sum(problem, limits, proof, path, bound).ok_or(LimitsFlaw::Step { step })?;
        if let Sum::AtMost(sum) = found {
            most = most.max(sum.div_euclid(bonus.into()));
        }
        Ok(())
    })?;
    Ok(most)
}

/// What a result that keeps enough can be worth at most, by `proof.steps`.
fn worth_at_most(
    problem: &Problem,
    limits: &Limits,
    proof: &LimitsProof,
) -> Result<i128, LimitsFlaw> {
    let mut most = 0;
    cases(limits, &proof.steps, &mut |step, path, bound| {
        let flaw = LimitsFlaw::Step { step };
        let found = case_worth(problem, limits, proof, path, bound).ok_or(flaw)?;
        most = most.max(found);
        Ok(())
    })?;
    Ok(most)
}

/// What a result of one case can be worth at most; 0 if the case is empty. `None`
/// if the bound says nothing.
pub(super) fn case_worth(
    problem: &Problem,
    limits: &Limits,
    proof: &LimitsProof,
    path: &[Case],
    bound: Bound<'_>,
) -> Option<i128> {
    match sum(problem, limits, proof, path, bound)? {
        Sum::Empty => Some(0),
        Sum::AtMost(sum) => {
            let sum = sum - i128::from(bound.bonus) * i128::from(proof.required);
            match bound.weight {
                0 => (sum < 0).then_some(0),
                weight => Some(sum.div_euclid(weight.into()).max(0)),
            }
        }
    }
}

/// What is assumed in a case, about an arc as (mentor, mentee).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// The arc is chosen.
    With((u32, u32)),
    /// It is not.
    Without((u32, u32)),
}

/// A [`Step::Bound`], read.
#[derive(Clone, Copy)]
pub(super) struct Bound<'a> {
    pub(super) weight: u32,
    pub(super) bonus: i64,
    pub(super) prices: &'a [i64],
}

/// Judges the end of a case: which step, what is assumed, and the bound.
type AtBound<'a> = dyn FnMut(usize, &[Case], Bound<'_>) -> Result<(), LimitsFlaw> + 'a;

/// Walks through a proof by cases, and has `at_bound` judge the end of each with
/// what is assumed there. Every case must be there, and nothing more.
fn cases(limits: &Limits, steps: &[Step], at_bound: &mut AtBound<'_>) -> Result<(), LimitsFlaw> {
    let exclusive: BTreeSet<_> = limits.exclusive.iter().copied().collect();
    let mut path: Vec<Case> = Vec::new();
    // The second case of each cut on the path, as long as it is to come.
    let mut later: Vec<Option<Case>> = Vec::new();
    let mut done = false;
    for (step, what) in steps.iter().enumerate() {
        let flaw = LimitsFlaw::Step { step };
        if done {
            return Err(flaw);
        }
        match what {
            &Step::Apart { one, other } => {
                let known = |pair| exclusive.contains(&pair);
                if !known((one, other)) && !known((other, one)) {
                    return Err(flaw);
                }
                path.push(Case::Without(one));
                later.push(Some(Case::Without(other)));
            }
            &Step::Standing { mentee } => {
                let mentor = limits.standing.get(mentee as usize).copied().flatten();
                let arc = (mentor.ok_or(flaw)?, mentee);
                path.push(Case::With(arc));
                later.push(Some(Case::Without(arc)));
            }
            Step::Bound {
                weight,
                bonus,
                prices,
            } => {
                let bound = Bound {
                    weight: *weight,
                    bonus: *bonus,
                    prices,
                };
                at_bound(step, &path, bound)?;
                while let Some(None) = later.last() {
                    later.pop();
                    path.pop();
                }
                match (later.last_mut(), path.last_mut()) {
                    (Some(later), Some(last)) => *last = later.take().unwrap_or(*last),
                    _ => done = true,
                }
            }
        }
    }
    if done {
        Ok(())
    } else {
        Err(LimitsFlaw::Step { step: steps.len() })
    }
}

/// A bound before the bonus of the required tandems is taken off.
enum Sum {
    /// What is assumed contradicts itself.
    Empty,
    /// *Σ cᵢpᵢ + Σ πⱼ*.
    AtMost(i128),
}

/// Adds up what prices leave to everybody in a case. `None` for prices that are none.
fn sum(
    problem: &Problem,
    limits: &Limits,
    proof: &LimitsProof,
    path: &[Case],
    bound: Bound<'_>,
) -> Option<Sum> {
    let mut with = BTreeMap::new();
    let mut without = BTreeSet::new();
    for case in path {
        match *case {
            Case::With((mentor, mentee)) => {
                if with
                    .insert(mentee, mentor)
                    .is_some_and(|other| other != mentor)
                {
                    return Some(Sum::Empty);
                }
            }
            Case::Without(arc) => {
                without.insert(arc);
            }
        }
    }
    let contradicts = |(&mentee, &mentor): (&u32, &u32)| {
        without.contains(&(mentor, mentee)) || !problem.arcs_of(mentee).any(|arc| arc.0 == mentor)
    };
    if with.iter().any(contradicts) {
        return Some(Sum::Empty);
    }
    if bound.prices.len() != problem.mentors() || bound.bonus < 0 {
        return None;
    }
    let per_place = i128::from(bound.weight) * i128::from(proof.per_place);
    let mut sum = 0_i128;
    let places = problem.capacities().iter().zip(problem.at_least());
    for ((&places, &wanted), &price) in places.zip(bound.prices) {
        let price = i128::from(price);
        if price < if wanted > 0 { -per_place } else { 0 } {
            return None;
        }
        // The most that any number of filled places brings in at this price.
        let most =
            i128::from(places) * price.max(0) + i128::from(wanted) * (per_place + price.min(0));
        sum = sum.checked_add(most)?;
    }
    let concerned: BTreeSet<u32> = without.iter().map(|arc| arc.1).collect();
    for mentee in mentees(problem) {
        let standing = limits.standing.get(mentee as usize).copied().flatten();
        let held = with.get(&mentee).copied();
        let concerned = concerned.contains(&mentee);
        let mut profit = held.is_none().then_some(0);
        for (mentor, value) in problem.arcs_of(mentee) {
            if held.is_some_and(|held| held != mentor)
                || (concerned && without.contains(&(mentor, mentee)))
            {
                continue;
            }
            let mut worth = i128::from(bound.weight) * worth(proof, value);
            if standing == Some(mentor) {
                worth += i128::from(bound.bonus);
            }
            profit = profit.max(Some(worth - i128::from(bound.prices[mentor as usize])));
        }
        sum = sum.checked_add(profit.unwrap_or(0))?;
    }
    Some(Sum::AtMost(sum))
}

/// What a tandem of this value pays.
fn worth(proof: &LimitsProof, value: i64) -> i128 {
    i128::from(proof.per_tandem) + i128::from(value) - i128::from(proof.lowest)
}

/// How many standing tandems an assignment keeps that fits problem and limits.
fn feasible(
    problem: &Problem,
    limits: &Limits,
    assignment: &Assignment,
) -> Result<u32, LimitsFlaw> {
    let chosen = &assignment.mentor_of;
    if chosen.len() != problem.mentees() {
        let mentee = chosen.len().min(problem.mentees());
        return Err(LimitsFlaw::Assignment { mentee });
    }
    let mut free = problem.capacities().to_vec();
    let mut kept = 0;
    for (mentee, mentor) in mentees(problem).zip(chosen) {
        let Some(mentor) = *mentor else { continue };
        let place = free.get_mut(mentor as usize).filter(|free| **free > 0);
        let (Some(free), true) = (place, problem.arcs_of(mentee).any(|arc| arc.0 == mentor)) else {
            let mentee = mentee as usize;
            return Err(LimitsFlaw::Assignment { mentee });
        };
        *free -= 1;
        let standing = limits.standing.get(mentee as usize).copied().flatten();
        kept += u32::from(standing == Some(mentor));
    }
    let has = |arc: (u32, u32)| chosen.get(arc.1 as usize) == Some(&Some(arc.0));
    let both = |&(one, other): &((u32, u32), (u32, u32))| one != other && has(one) && has(other);
    if limits.exclusive.iter().any(both) {
        return Err(LimitsFlaw::Exclusive);
    }
    Ok(kept)
}

/// The values of all tandems.
fn values<'a>(problem: &'a Problem, assignment: &'a Assignment) -> impl Iterator<Item = i64> + 'a {
    mentees(problem)
        .zip(&assignment.mentor_of)
        .filter_map(|(mentee, mentor)| {
            let mentor = (*mentor)?;
            problem
                .arcs_of(mentee)
                .find(|arc| arc.0 == mentor)
                .map(|arc| arc.1)
        })
}

fn mentees(problem: &Problem) -> impl Iterator<Item = u32> {
    (0..).take(problem.mentees())
}
