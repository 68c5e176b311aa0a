//! How long it takes to decide what of a round is shown.
//! Wanted: 5,000 sheets in under 100 ms; held against 100 earlier releases in under 1 s.

use divan::Bencher;
use programme::feedback::anonymity::{Ballot, Kept, Plan, release};
use programme::feedback::{Breakdown, Item, Kind, Questionnaire, Round, Sheet};
use programme::ids::RoundId;
use programme::proposal::Side;

fn main() {
    divan::main();
}

/// A closing round with all items, six departments, texts and gaps.
fn round(sheets: usize) -> (Plan, Vec<Ballot>) {
    let mut questionnaire = Questionnaire::standard(Round::Closing);
    questionnaire.set_breakdown(Some(Breakdown::Department));
    let mut state = 7_u64;
    let mut draw = move |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (state >> 33) % below
    };
    let made = (0..sheets).map(|_| {
        let side = [Side::Mentor, Side::Mentee][usize::try_from(draw(2)).unwrap_or(0)];
        let label = format!("Abteilung {}", draw(6));
        let fields: Vec<(Item, String)> = questionnaire
            .for_role(side)
            .into_iter()
            .filter_map(|item| {
                let field = match questionnaire.kind(item) {
                    Kind::Agreement => (1 + draw(5)).to_string(),
                    Kind::Recommend => draw(11).to_string(),
                    Kind::Open => format!("Mehr Zeit, Nummer {}", draw(1000)),
                };
                (draw(20) > 0).then_some((item, field))
            })
            .collect();
        let field = |wanted| {
            let found = fields.iter().find(|(item, _)| *item == wanted);
            found.map(|(_, value)| value.as_str())
        };
        Sheet::read(&questionnaire, side, Some(&label), field)
    });
    let sheets = made.filter_map(Result::ok).collect();
    let plan = Plan {
        round: RoundId(0),
        questionnaire: questionnaire.clone(),
        tandems: 2_500,
        seed: 11,
    };
    (plan, Ballot::number(sheets, 3))
}

/// A round alone.
#[divan::bench(args = [100, 1000, 5000], sample_count = 20)]
fn alone(bencher: Bencher<'_, '_>, sheets: usize) {
    let (plan, ballots) = round(sheets);
    bencher.bench_local(|| release(&plan, &ballots, &[]));
}

/// 5,000 sheets against earlier releases, each of another part of these people.
#[divan::bench(args = [10, 100], sample_count = 10)]
fn against_earlier(bencher: Bencher<'_, '_>, earlier: usize) {
    let (plan, ballots) = round(5000);
    let kept: Vec<Kept> = (1..=earlier)
        .filter_map(|which| {
            let plan = Plan {
                round: RoundId(i64::try_from(which).ok()?),
                ..plan.clone()
            };
            let part = &ballots[which * 13..5000 - which * 7];
            Some(release(&plan, part, &[]).ok()?.kept().clone())
        })
        .collect();
    bencher.bench_local(|| release(&plan, &ballots, &kept));
}
