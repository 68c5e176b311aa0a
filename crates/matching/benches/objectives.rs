//! What fairness costs: each objective beside the plain optimum of the same problem.

mod support;

use divan::Bencher;
use matching::assign::{Objective, Problem};
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

const OBJECTIVES: [Objective; 4] = [
    Objective::Total,
    Objective::Floor,
    Objective::Balance { percent: 5 },
    Objective::Leximin,
];

/// Each objective on one problem.
fn run(bencher: Bencher<'_, '_>, problem: &Problem, objective: Objective) {
    bencher.bench_local(|| problem.optimise(objective, &mut |_, _| ControlFlow::Continue(())));
}

/// A thousand a side with 200 arcs each, hardly a tie.
#[divan::bench(args = OBJECTIVES)]
fn distinct_1000_by_200(bencher: Bencher<'_, '_>, objective: Objective) {
    run(bencher, &support::sparse(1000, 200, 1_000_000), objective);
}

/// The same with ties everywhere.
#[divan::bench(args = OBJECTIVES)]
fn ties_1000_by_200(bencher: Bencher<'_, '_>, objective: Objective) {
    run(bencher, &support::sparse(1000, 200, 100), objective);
}

/// Few arcs: floors are low, and most levels matter.
#[divan::bench(args = OBJECTIVES)]
fn distinct_1000_by_10(bencher: Bencher<'_, '_>, objective: Objective) {
    run(bencher, &support::sparse(1000, 10, 10_000), objective);
}

/// People of one organisation, scored; some have no tandem to be had.
#[divan::bench(args = OBJECTIVES)]
fn people_1000(bencher: Bencher<'_, '_>, objective: Objective) {
    run(bencher, &support::scores(1000), objective);
}

#[divan::bench(args = OBJECTIVES, sample_count = 5)]
fn distinct_10000_by_50(bencher: Bencher<'_, '_>, objective: Objective) {
    run(bencher, &support::sparse(10_000, 50, 1_000_000), objective);
}

#[divan::bench(args = OBJECTIVES, sample_count = 5)]
fn ties_10000_by_50(bencher: Bencher<'_, '_>, objective: Objective) {
    run(bencher, &support::sparse(10_000, 50, 100), objective);
}
