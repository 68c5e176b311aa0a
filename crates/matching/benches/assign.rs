//! The numeric layer: dense and sparse, with few and with many ties.

mod support;

use divan::Bencher;
use matching::assign::Limits;
use matching::assign::dense::minimise;
use std::ops::ControlFlow;

fn main() {
    divan::main();
}

/// The OR-Library's largest instance on file; its published optimum is 1362.
#[divan::bench]
fn or_library_700(bencher: Bencher<'_, '_>) {
    let mut numbers = include_str!("../tests/data/assign700.txt")
        .split_whitespace()
        .map(|word| word.parse::<i32>().unwrap_or(0));
    let size = usize::try_from(numbers.next().unwrap_or(0)).unwrap_or(0);
    let costs: Vec<i32> = numbers.collect();
    bencher.bench_local(|| minimise(size, &costs));
}

/// Costs below a million (hardly a tie) and below a hundred (ties everywhere).
#[divan::bench(args = [1_000_000, 100])]
fn dense_1000(bencher: Bencher<'_, '_>, below: u32) {
    let costs = support::square(1000, below);
    bencher.bench_local(|| minimise(1000, &costs));
}

#[divan::bench(args = [1_000_000, 1_000], sample_count = 10)]
fn dense_3000(bencher: Bencher<'_, '_>, below: u32) {
    let costs = support::square(3000, below);
    bencher.bench_local(|| minimise(3000, &costs));
}

#[divan::bench(args = [1_000_000, 1_000], sample_count = 10)]
fn sparse_10000_by_50(bencher: Bencher<'_, '_>, below: u32) {
    let problem = support::sparse(10_000, 50, below);
    bencher.bench_local(|| problem.solve());
}

/// One thousand people a side with tens to hundreds of candidates each: the best
/// result, and the ten best.
#[divan::bench(args = [1, 10])]
fn best_of_1000(bencher: Bencher<'_, '_>, k: usize) {
    let problem = support::popular(1000);
    bencher.bench_local(|| problem.best(k, &mut |_, _| ControlFlow::Continue(())));
}

/// A thousand people a side, of whom 950 have somebody since yesterday: the best
/// result that dissolves none of these tandems, or at most so many.
#[divan::bench(args = [0, 1, 20, 100], sample_count = 5)]
fn few_changes_among_1000(bencher: Bencher<'_, '_>, dissolve: u32) {
    let (problem, standing) = support::next_day(1000);
    let limits = Limits {
        standing,
        dissolve_at_most: Some(dissolve),
        ..Limits::default()
    };
    bencher.bench_local(|| problem.solve_within(&limits, &mut |_, _| ControlFlow::Continue(())));
}
