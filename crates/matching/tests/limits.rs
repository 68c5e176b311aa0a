//! Results under side limits against every assignment there is, and their proofs
//! against tampering.

#![allow(
    clippy::unwrap_used,
    reason = "a test may fail loudly and read plainly"
)]

mod small;

use matching::assign::{
    Arc, Assignment, Bounded, Gap, Limits, LimitsFlaw, LimitsProof, Problem, Step, check_within,
};
use proptest::prelude::*;
use small::{Plain, up_to};
use std::ops::ControlFlow;

fn solve(problem: &Problem, limits: &Limits) -> Bounded {
    match problem.solve_within(limits, &mut |_, _| ControlFlow::Continue(())) {
        ControlFlow::Continue(found) => found,
        ControlFlow::Break(()) => panic!("nobody broke it off"),
    }
}

/// Standing tandems that an assignment keeps.
fn kept(plain: &Plain, limits: &Limits, assignment: &Assignment) -> u32 {
    let pairs = limits.standing.iter().zip(&assignment.mentor_of);
    let pairs = (0_u32..).zip(pairs);
    let keeps = |(mentee, (own, mentor)): (u32, (&Option<u32>, &Option<u32>))| {
        own.is_some_and(|own| *mentor == Some(own) && plain.value(own, mentee).is_some())
    };
    u32::try_from(pairs.filter(|&pair| keeps(pair)).count()).unwrap()
}

fn apart(limits: &Limits, assignment: &Assignment) -> bool {
    let has = |arc: (u32, u32)| assignment.mentor_of.get(arc.1 as usize) == Some(&Some(arc.0));
    let both = |&(one, other): &((u32, u32), (u32, u32))| one != other && has(one) && has(other);
    !limits.exclusive.iter().any(both)
}

/// How many standing tandems must be kept, and the best rank then, by trying everything.
fn brute(plain: &Plain, limits: &Limits) -> (u32, (usize, u32, i128)) {
    let all: Vec<_> = plain
        .everything()
        .into_iter()
        .filter(|one| apart(limits, one))
        .map(|one| (kept(plain, limits, &one), plain.rank(&one)))
        .collect();
    let exist = (0_u32..)
        .zip(&limits.standing)
        .filter(|(mentee, own)| own.is_some_and(|own| plain.value(own, *mentee).is_some()));
    let wanted = u32::try_from(exist.count())
        .unwrap()
        .saturating_sub(limits.dissolve_at_most.unwrap_or(0));
    let required = wanted.min(all.iter().map(|one| one.0).max().unwrap());
    let best = all
        .iter()
        .filter(|one| one.0 >= required)
        .map(|one| one.1)
        .max()
        .unwrap();
    (required, best)
}

/// Any limits on a problem, now and then about arcs and people that do not exist.
fn limits(plain: &Plain) -> impl Strategy<Value = Limits> + use<> {
    let arcs: Vec<(u32, u32)> = plain
        .arcs
        .iter()
        .map(|arc| (arc.mentor, arc.mentee))
        .chain([(0, 0), (7, 9)])
        .collect();
    let mentors = u32::try_from(plain.capacities.len()).unwrap();
    let arc = proptest::sample::select(arcs);
    (
        proptest::collection::vec((arc.clone(), arc), 0..6),
        proptest::collection::vec(
            proptest::option::weighted(0.7, 0..=mentors),
            0..=plain.mentees,
        ),
        proptest::option::of(0_u32..4),
    )
        .prop_map(|(exclusive, standing, dissolve_at_most)| Limits {
            exclusive,
            standing,
            dissolve_at_most,
            ..Limits::default()
        })
}

fn limited(side: usize) -> impl Strategy<Value = (Plain, Limits)> {
    up_to(side).prop_flat_map(|plain| {
        let limits = limits(&plain);
        (Just(plain), limits)
    })
}

/// Whether the best result is no better than a gap says.
fn within(
    own: (usize, u32, i128),
    best: (usize, u32, i128),
    gap: Gap,
    required: u32,
    proven: u32,
) -> bool {
    if let Gap::Kept { at_most } = gap {
        return required <= proven.saturating_add(at_most);
    }
    required == proven
        && match gap {
            Gap::None => own == best,
            Gap::Total { at_most } => {
                (own.0, own.1) >= (best.0, best.1)
                    && ((own.0, own.1) > (best.0, best.1) || best.2 - own.2 <= i128::from(at_most))
            }
            Gap::Places { at_most } => {
                own.0 > best.0 || (own.0 == best.0 && best.1 <= own.1 + at_most)
            }
            Gap::Tandems { at_most } => best.0 <= own.0 + at_most as usize,
            Gap::Kept { .. } => false,
        }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reaches_what_brute_force_finds((plain, limits) in limited(5)) {
        let problem = plain.problem();
        let found = solve(&problem, &limits);
        prop_assert!(plain.allows(&found.assignment));
        prop_assert!(apart(&limits, &found.assignment));
        let (required, best) = brute(&plain, &limits);
        prop_assert_eq!(found.proof.required, required);
        prop_assert_eq!(found.kept, kept(&plain, &limits, &found.assignment));
        prop_assert!(found.kept >= required);
        prop_assert_eq!(plain.rank(&found.assignment), best);
        prop_assert_eq!(found.gap, Gap::None);
        prop_assert_eq!(check_within(&problem, &limits, &found.assignment, &found.proof), Ok(Gap::None));
    }

    #[test]
    fn an_early_end_is_honest((plain, limits) in limited(5), cuts in 0_u32..3) {
        let problem = plain.problem();
        let limits = Limits { cuts, ..limits };
        let found = solve(&problem, &limits);
        prop_assert!(plain.allows(&found.assignment) && apart(&limits, &found.assignment));
        let checked = check_within(&problem, &limits, &found.assignment, &found.proof);
        prop_assert_eq!(checked, Ok(found.gap));
        let (required, best) = brute(&plain, &limits);
        let own = plain.rank(&found.assignment);
        let open = within(own, best, found.gap, required, found.proof.required);
        prop_assert!(open, "{:?} is not within {:?} of {:?}", own, found.gap, best);
    }

    #[test]
    fn order_does_not_matter((plain, limits) in limited(5), seed in any::<u64>()) {
        let mut other = limits.clone();
        other.exclusive.reverse();
        let found = solve(&plain.problem(), &limits);
        prop_assert_eq!(solve(&plain.shuffled(seed).problem(), &other), found);
    }

    #[test]
    fn can_be_broken_off_anywhere((plain, limits) in limited(4), after in 0_usize..20) {
        let problem = plain.problem();
        let mut calls = 0;
        let found = problem.solve_within(&limits, &mut |_, _| {
            calls += 1;
            if calls > after { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        match found {
            ControlFlow::Break(()) => prop_assert!(calls > after),
            ControlFlow::Continue(found) => prop_assert_eq!(found, solve(&problem, &limits)),
        }
    }

    /// Whatever is done to a proof, it never proves something false.
    #[test]
    fn tampering_proves_nothing_false(
        (plain, limits) in limited(4),
        which in any::<prop::sample::Index>(),
        how in 0..8,
        by in prop_oneof![Just(-1_i64), Just(1), -1000..1000_i64, Just(i64::MAX), Just(i64::MIN)],
    ) {
        let problem = plain.problem();
        let found = solve(&problem, &limits);
        let mut proof = found.proof.clone();
        let places = proof.steps.len() + proof.beyond.len();
        let place = which.index(places);
        let first = proof.steps.len();
        let steps = if place < first { &mut proof.steps } else { &mut proof.beyond };
        let place = if place < first { place } else { place - first };
        match how {
            0 => { steps.remove(place); }
            1 => { let twice = steps[place].clone(); steps.insert(place, twice); }
            2 => steps.rotate_left(place),
            3 => proof.required = proof.required.wrapping_add_signed(i32::try_from(by.signum()).unwrap()),
            4 => proof.per_tandem = proof.per_tandem.wrapping_add(by),
            5 => proof.lowest = proof.lowest.wrapping_add(by),
            _ => match &mut steps[place] {
                Step::Apart { one, .. } => one.0 = one.0.wrapping_add(1),
                Step::Standing { mentee } => *mentee = mentee.wrapping_add(1),
                Step::Bound { weight, bonus, prices } => match how {
                    6 if by % 2 == 0 => *weight = u32::try_from(by.unsigned_abs() % 5).unwrap(),
                    6 => *bonus = bonus.wrapping_add(by),
                    _ => if let Some(price) = prices.first_mut() { *price = price.wrapping_add(by) },
                },
            },
        }
        // What is accepted as proof of some assignment must be true of it.
        let (required, best) = brute(&plain, &limits);
        for one in plain.everything() {
            if let Ok(gap) = check_within(&problem, &limits, &one, &proof) {
                prop_assert!(plain.allows(&one) && apart(&limits, &one));
                let own = plain.rank(&one);
                let open = within(own, best, gap, required, proof.required);
                prop_assert!(open, "{:?} is not within {:?} of {:?}", own, gap, best);
            }
        }
    }
}

/// Two people who could both teach each other, and what else there is.
fn both_ways() -> (Problem, Limits) {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let arcs = [arc(0, 1, 90), arc(1, 0, 80), arc(0, 2, 15), arc(2, 0, 10)];
    let problem = Problem::new(&[1, 1, 1], 3, arcs).unwrap();
    let limits = Limits {
        exclusive: vec![((0, 1), (1, 0))],
        ..Limits::default()
    };
    (problem, limits)
}

#[test]
fn two_people_are_not_each_others_both() {
    let (problem, limits) = both_ways();
    assert_eq!(
        problem.solve().0.mentor_of,
        [Some(1), Some(0), None],
        "they would be"
    );
    let found = solve(&problem, &limits);
    assert_eq!(found.assignment.mentor_of, [Some(2), Some(0), None]);
    assert_eq!(found.gap, Gap::None);
}

/// Two standing tandems that are worth more crossed over, but may not both go.
#[test]
fn where_no_bonus_is_right_cases_prove_it() {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let arcs = [arc(0, 0, 5), arc(1, 1, 5), arc(0, 1, 8), arc(1, 0, 7)];
    let problem = Problem::new(&[1, 1], 2, arcs).unwrap();
    let mut limits = Limits {
        standing: vec![Some(0), Some(1)],
        dissolve_at_most: Some(1),
        ..Limits::default()
    };
    let found = solve(&problem, &limits);
    assert_eq!(found.assignment.mentor_of, [Some(0), Some(1)]);
    assert_eq!((found.kept, found.dissolved, found.gap), (2, 0, Gap::None));
    assert_eq!(found.proof.steps[0], Step::Standing { mentee: 0 });
    // Without that case, the bonus that makes both alike leaves half of what crossing gains.
    limits.cuts = 0;
    let found = solve(&problem, &limits);
    assert_eq!(found.gap, Gap::Total { at_most: 2 });
    assert!(matches!(
        found.proof.steps[..],
        [Step::Bound {
            weight: 2,
            bonus: 5,
            ..
        }]
    ));
}

/// Two people left each other's mentor: one tandem of today must go.
#[test]
fn what_cannot_be_kept_together_is_counted() {
    let (problem, mut limits) = both_ways();
    limits.standing = vec![Some(1), Some(0)];
    let found = solve(&problem, &limits);
    assert_eq!((found.kept, found.dissolved), (1, 1));
    assert_eq!(found.proof.required, 1);
    assert!(!found.proof.beyond.is_empty());
    assert_eq!(found.gap, Gap::None);
}

#[cfg(feature = "serde")]
#[test]
fn a_proof_survives_json() {
    let (problem, mut limits) = both_ways();
    limits.standing = vec![Some(1), Some(0)];
    let found = solve(&problem, &limits);
    let text = serde_json::to_string(&(&limits, &found.proof)).unwrap();
    let back: (Limits, LimitsProof) = serde_json::from_str(&text).unwrap();
    assert_eq!(back, (limits, found.proof));
}

#[test]
fn without_limits_the_proof_is_one_bound() {
    let (problem, _) = both_ways();
    let found = solve(&problem, &Limits::default());
    assert_eq!(found.assignment, problem.solve().0);
    assert!(matches!(
        found.proof.steps[..],
        [Step::Bound {
            weight: 1,
            bonus: 0,
            ..
        }]
    ));
    assert_eq!(found.proof.beyond, []);
}

#[test]
fn a_worse_result_is_not_proven_by_the_proof_of_a_better_one() {
    let (problem, limits) = both_ways();
    let found = solve(&problem, &limits);
    let check = |mentor_of: Vec<Option<u32>>, proof: &LimitsProof| {
        check_within(&problem, &limits, &Assignment { mentor_of }, proof)
    };
    let proof = &found.proof;
    assert_eq!(check(vec![Some(2), Some(0), None], proof), Ok(Gap::None));
    // 80 + 15 against 90 + 10.
    let gap = Gap::Total { at_most: 5 };
    assert_eq!(check(vec![Some(1), None, Some(0)], proof), Ok(gap));
    assert_eq!(
        check(vec![Some(2), None, None], proof),
        Ok(Gap::Tandems { at_most: 1 })
    );
    assert_eq!(
        check(vec![Some(1), Some(0), None], proof),
        Err(LimitsFlaw::Exclusive)
    );
    assert_eq!(
        check(vec![None], proof),
        Err(LimitsFlaw::Assignment { mentee: 1 })
    );
    assert_eq!(
        check(vec![Some(2), Some(2), None], proof),
        Err(LimitsFlaw::Assignment { mentee: 1 })
    );
}

#[test]
fn the_ends_of_64_bits_are_no_reason_to_stop() {
    let arcs = |value| {
        (0..3).flat_map(move |mentor| {
            (0..3).map(move |mentee| Arc {
                mentor,
                mentee,
                value,
            })
        })
    };
    for value in [i64::MIN, i64::MAX] {
        let problem = Problem::new(&[1, 2, u32::MAX], 3, arcs(value)).unwrap();
        let limits = Limits {
            exclusive: vec![((0, 0), (1, 1))],
            standing: vec![Some(0), Some(1), Some(u32::MAX)],
            dissolve_at_most: Some(u32::MAX),
            cuts: u32::MAX,
        };
        assert_eq!(solve(&problem, &limits).gap, Gap::None);
    }
}
