//! The best worst tandem, at any total or at a stated share of the highest.

use super::cardinality::{HighestFloor, above_middle};
use super::proof::{Barrier, FloorProof, Highest, Optimum, Proof};
use super::stays_within;
use crate::assign::{Assignment, Certificate, Problem};
use std::ops::ControlFlow;

/// Progress is told to, and breaking off asked from.
type Watch<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// [`Objective::Floor`](super::Objective::Floor).
pub(super) fn highest_floor(problem: &Problem, progress: Watch<'_>) -> ControlFlow<(), Optimum> {
    let highest = HighestFloor::search(problem, progress)?;
    let Some(floor) = highest.value() else {
        return without_tandems(problem, progress);
    };
    let (most, wanted, barrier) = highest.proofs();
    let (assignment, certificate) = problem.above(floor).solve_with(progress)?;
    let proof = Proof::Floor(FloorProof {
        floor: Some(floor),
        certificate,
        most: Some(most),
        wanted,
        highest: None,
        barrier: Some(barrier),
    });
    ControlFlow::Continue(Optimum { assignment, proof })
}

/// [`Objective::Balance`](super::Objective::Balance): the higher the floor, the
/// lower the total, so halving the range finds the highest floor that will do.
pub(super) fn balance(
    problem: &Problem,
    percent: u8,
    progress: Watch<'_>,
) -> ControlFlow<(), Optimum> {
    let (assignment, certificate) = problem.solve_with(progress)?;
    let highest = Highest {
        assignment,
        certificate,
    };
    let total = highest.assignment.value(problem);
    let Some(mut low) = worst(problem, &highest.assignment) else {
        return without_tandems(problem, progress);
    };
    let limit = HighestFloor::search(problem, progress)?;
    let mut high = limit.value().unwrap_or(low);
    let (_, _, mut barrier) = limit.proofs();
    // The highest floor of all is often good enough, and tried first.
    let mut middle = high;
    while low < high {
        let (trial, certificate) = problem.above(middle).solve_with(progress)?;
        if stays_within(percent, trial.value(problem), total) {
            low = worst(problem, &trial).unwrap_or(middle);
        } else {
            high = middle - 1;
            barrier = Barrier::Total(certificate);
        }
        middle = above_middle(low, high);
    }
    // Solved once more, so that the result depends on the floor alone and not on the way there.
    let (assignment, certificate) = problem.above(low).solve_with(progress)?;
    let proof = Proof::Floor(FloorProof {
        floor: Some(low),
        certificate,
        most: None,
        wanted: None,
        highest: Some(highest),
        barrier: Some(barrier),
    });
    ControlFlow::Continue(Optimum { assignment, proof })
}

/// Where nobody can be put together, any objective is reached.
fn without_tandems(problem: &Problem, progress: Watch<'_>) -> ControlFlow<(), Optimum> {
    let (assignment, certificate): (Assignment, Certificate) = problem.solve_with(progress)?;
    let proof = Proof::Floor(FloorProof {
        floor: None,
        certificate,
        most: None,
        wanted: None,
        highest: None,
        barrier: None,
    });
    ControlFlow::Continue(Optimum { assignment, proof })
}

/// The lowest value of any tandem.
pub(in crate::assign) fn worst(problem: &Problem, assignment: &Assignment) -> Option<i64> {
    let value = |(mentee, mentor): (u32, &Option<u32>)| {
        let mentor = (*mentor)?;
        let arc = problem.arcs_of(mentee).find(|arc| arc.0 == mentor)?;
        Some(arc.1)
    };
    (0_u32..).zip(&assignment.mentor_of).filter_map(value).min()
}
