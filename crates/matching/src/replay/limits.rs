//! Whether limits that are not about one person alone were kept as the case asks.

use super::{Flaw, naive};
use crate::assign::{Assignment, Limits, Problem, check_within};
use crate::case::{Case, Person};
use crate::outcome::Within;
use std::collections::BTreeMap;

/// Mentors and mentees of the problem, in its order.
type Sides<'a> = (&'a [&'a Person], &'a [&'a Person]);

/// All limits of a case, found by comparing everybody with everybody.
fn limits(case: &Case, problem: &Problem, (mentors, mentees): Sides<'_>) -> Limits {
    let position: BTreeMap<&str, u32> = (0_u32..)
        .zip(mentors)
        .map(|(position, mentor)| (mentor.key.as_str(), position))
        .collect();
    let row: BTreeMap<&str, u32> = (0_u32..)
        .zip(mentees)
        .map(|(row, mentee)| (mentee.key.as_str(), row))
        .collect();
    let arc = |mentor: &Person, mentee: &Person| {
        let arc = (
            *position.get(mentor.key.as_str())?,
            *row.get(mentee.key.as_str())?,
        );
        let mut arcs = problem.arcs_of(arc.1);
        arcs.any(|one| one.0 == arc.0).then_some(arc)
    };
    let mut exclusive = Vec::new();
    for learner in mentees {
        for teacher in mentors.iter().filter(|teacher| learner.key < teacher.key) {
            if !naive::wish_each_other(teacher, learner)
                && let (Some(one), Some(other)) = (arc(teacher, learner), arc(learner, teacher))
            {
                exclusive.push((one, other));
            }
        }
    }
    let mut standing = vec![None; mentees.len()];
    if case.may_dissolve.is_some() {
        for pair in &case.standing {
            if let Some(&row) = row.get(pair.mentee.as_str()) {
                let mentor = position.get(pair.mentor.as_str()).copied();
                standing[row as usize] = standing[row as usize].or(mentor);
            }
        }
    }
    if standing.iter().all(Option::is_none) {
        standing.clear();
    }
    Limits {
        exclusive,
        dissolve_at_most: case.may_dissolve.filter(|_| !standing.is_empty()),
        standing,
        ..Limits::default()
    }
}

/// A result within limits is proven up to the gap that is told.
pub(super) fn check(
    case: &Case,
    within: &Within,
    problem: &Problem,
    assignment: &Assignment,
    sides: Sides<'_>,
) -> Result<(), Flaw> {
    let limits = limits(case, problem, sides);
    let gap = match within.floor {
        Some(floor) => check_within(&problem.above(floor), &limits, assignment, &within.proof)?,
        None => check_within(problem, &limits, assignment, &within.proof)?,
    };
    if gap == within.gap && within.unlimited != *assignment {
        Ok(())
    } else {
        Err(Flaw::WrongLimits)
    }
}

/// A result that is best without limits keeps them anyway. Those about pairs are
/// looked at with the tandems.
pub(super) fn kept(
    case: &Case,
    problem: &Problem,
    assignment: &Assignment,
    sides: Sides<'_>,
) -> Result<(), Flaw> {
    let limits = limits(case, problem, sides);
    let today = limits.standing.iter().zip(&assignment.mentor_of);
    let dissolved = (0_u32..).zip(today).filter(|(row, (mentor, now))| {
        let goes_on = |mentor: u32| problem.arcs_of(*row).any(|arc| arc.0 == mentor);
        mentor.is_some_and(|mentor| **now != Some(mentor) && goes_on(mentor))
    });
    match limits.dissolve_at_most {
        Some(most) if dissolved.count() as u64 > u64::from(most) => Err(Flaw::WrongLimits),
        _ => Ok(()),
    }
}
