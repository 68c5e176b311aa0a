//! Whole runs: scoring, choice, alternatives, reasons and certificate.

mod support;

use divan::Bencher;

fn main() {
    divan::main();
}

#[divan::bench(args = [50, 250, 1000, 3000], sample_count = 10)]
fn mentors_and_as_many_mentees(bencher: Bencher<'_, '_>, side: u32) {
    let case = support::company(side);
    bencher.bench_local(|| case.prepare().map(|prepared| prepared.solve()));
}

/// Everybody on the page of one person, with what speaks against them.
#[divan::bench]
fn partners_among_1000(bencher: Bencher<'_, '_>) {
    let case = support::company(1000);
    if let Ok(prepared) = case.prepare() {
        bencher.bench_local(|| prepared.partners("p000100"));
    }
}

/// The naive check of a whole outcome.
#[divan::bench(sample_count = 3)]
fn replay_of_1000(bencher: Bencher<'_, '_>) {
    let case = support::company(1000);
    if let Ok(Ok(outcome)) = case.prepare().map(|prepared| prepared.solve()) {
        bencher.bench_local(|| matching::verify(&case, &outcome));
    }
}

/// Opening a stored outcome for questions.
#[divan::bench(sample_count = 10)]
fn reopening_1000(bencher: Bencher<'_, '_>) {
    let case = support::company(1000);
    if let Ok(prepared) = case.prepare()
        && let Ok(outcome) = prepared.solve()
    {
        bencher.bench_local(|| prepared.reopen(&outcome).map(|_| ()));
    }
}

/// What each possible partner of one person would cost, in either role.
#[divan::bench(args = ["p000100", "p000101"])]
fn what_if_among_1000(bencher: Bencher<'_, '_>, person: &str) {
    let case = support::company(1000);
    if let Ok(prepared) = case.prepare()
        && let Ok(outcome) = prepared.solve()
        && let Ok(what_if) = prepared.reopen(&outcome)
    {
        bencher.bench_local(|| what_if.forced_for(person));
    }
}
