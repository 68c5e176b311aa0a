//! Places that should be filled, against brute force, an independent solver, and
//! the checker.

#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use matching::assign::{
    Arc, Assignment, Certificate, Flaw, Problem, ProblemError, Residual, check,
};
use proptest::prelude::*;

/// A problem as plain data.
#[derive(Clone, Debug)]
struct Plain {
    /// Places of each mentor, and how many should be filled.
    places: Vec<(u32, u32)>,
    mentees: usize,
    arcs: Vec<Arc>,
}

/// Tandems, wanted places filled, value: the more the better, in this order.
type Result3 = (usize, usize, i64);

impl Plain {
    fn problem(&self) -> Problem {
        let (capacities, at_least): (Vec<u32>, Vec<u32>) = self.places.iter().copied().unzip();
        Problem::new(&capacities, self.mentees, self.arcs.iter().copied())
            .unwrap()
            .with_at_least(&at_least)
            .unwrap()
    }

    fn brute(&self) -> Result3 {
        self.brute_from(0, &mut vec![0; self.places.len()])
    }

    fn brute_from(&self, mentee: usize, taken: &mut [u32]) -> Result3 {
        if mentee == self.mentees {
            return (0, 0, 0);
        }
        let mut best = self.brute_from(mentee + 1, taken);
        for arc in self.arcs.iter().filter(|arc| arc.mentee as usize == mentee) {
            let mentor = arc.mentor as usize;
            let (places, wanted) = self.places[mentor];
            if taken[mentor] < places {
                let fills = usize::from(taken[mentor] < wanted);
                taken[mentor] += 1;
                let (tandems, filled, value) = self.brute_from(mentee + 1, taken);
                best = best.max((tandems + 1, filled + fills, value + arc.value));
                taken[mentor] -= 1;
            }
        }
        best
    }

    /// Each place a column; wanted ones pay more, and every tandem pays most.
    fn by_kuhn_munkres(&self) -> Result3 {
        use pathfinding::prelude::{Matrix, kuhn_munkres};
        const PLACE: i64 = 1_000_000_000;
        const TANDEM: i64 = 1_000 * PLACE;
        let columns: Vec<(u32, i64)> = (0_u32..)
            .zip(&self.places)
            .flat_map(|(mentor, &(places, wanted))| {
                (0..places).map(move |place| (mentor, if place < wanted { PLACE } else { 0 }))
            })
            .collect();
        let mut weights = Matrix::new(self.mentees, columns.len() + self.mentees, 0_i64);
        for arc in &self.arcs {
            for (column, &(mentor, bonus)) in columns.iter().enumerate() {
                if mentor == arc.mentor {
                    weights[(arc.mentee as usize, column)] = TANDEM + bonus + arc.value;
                }
            }
        }
        let (_, chosen) = kuhn_munkres(&weights);
        let mut best = (0, 0, 0);
        for (row, &column) in chosen.iter().enumerate() {
            if weights[(row, column)] != 0 {
                let filled = columns[column].1 / PLACE;
                best.0 += 1;
                best.1 += usize::try_from(filled).unwrap();
                best.2 += weights[(row, column)] - TANDEM - columns[column].1;
            }
        }
        best
    }
}

fn plain(side: usize, values: std::ops::Range<i64>, chance: f64) -> impl Strategy<Value = Plain> {
    (1..=side, 1..=side).prop_flat_map(move |(mentors, mentees)| {
        let places = (0_u32..4).prop_flat_map(|places| (Just(places), 0..=places));
        let cell = proptest::option::weighted(chance, values.clone());
        (
            proptest::collection::vec(places, mentors),
            proptest::collection::vec(cell, mentors * mentees),
        )
            .prop_map(move |(places, cells)| {
                let arc = |(place, &value): (usize, &Option<i64>)| {
                    Some(Arc {
                        mentor: u32::try_from(place % mentors).unwrap(),
                        mentee: u32::try_from(place / mentors).unwrap(),
                        value: value?,
                    })
                };
                Plain {
                    places,
                    mentees,
                    arcs: cells.iter().enumerate().filter_map(arc).collect(),
                }
            })
    })
}

fn up_to(side: usize) -> impl Strategy<Value = Plain> {
    prop_oneof![
        plain(side, -50..50, 0.6),
        plain(side, 0..3, 0.8),
        plain(side, 0..1_000_000, 0.3),
        plain(side, 5..6, 0.5),
    ]
}

fn result(problem: &Problem, assignment: &Assignment) -> Result3 {
    let wanted: u64 = problem
        .at_least()
        .iter()
        .map(|&places| u64::from(places))
        .sum();
    (
        assignment.tandems(),
        usize::try_from(wanted - assignment.short_of(problem)).unwrap(),
        i64::try_from(assignment.value(problem)).unwrap(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn reaches_what_brute_force_finds(plain in up_to(6)) {
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        prop_assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
        prop_assert_eq!(result(&problem, &assignment), plain.brute());
    }

    #[test]
    fn wanting_places_costs_no_tandem(plain in up_to(7)) {
        let mut unwanted = plain.clone();
        unwanted.places.iter_mut().for_each(|places| places.1 = 0);
        let (with, _) = plain.problem().solve();
        let (without, _) = unwanted.problem().solve();
        prop_assert_eq!(with.tandems(), without.tandems());
    }

    #[test]
    fn alternatives_cost_what_solving_again_says(plain in up_to(5)) {
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        let (tandems, filled, total) = result(&problem, &assignment);
        let mut residual = Residual::new(&problem, &assignment, &certificate).unwrap();
        for (mentee, mentor) in (0_u32..).zip(&assignment.mentor_of) {
            let Some(mentor) = *mentor else { continue };
            let options: Vec<_> = problem
                .arcs_of(mentee)
                .filter(|option| plain.places[option.0 as usize].0 > 0)
                .collect();
            let value = options.iter().find(|option| option.0 == mentor).unwrap().1;
            let found = residual.without(mentor, value, &options).map(|found| (
                i64::try_from(tandems).unwrap() - i64::from(found.fewer),
                i64::try_from(filled).unwrap() - found.missed,
                total - found.loss,
            ));
            // Forcing each other option in turn: the mentee is served first, by hand.
            let best = options.iter().filter(|option| option.0 != mentor).map(|&(other, value)| {
                let mut forced = plain.clone();
                forced.arcs.retain(|arc| arc.mentee != mentee);
                let places = &mut forced.places[other as usize];
                let fills = i64::from(places.1 > 0);
                *places = (places.0 - 1, places.1.saturating_sub(1));
                let (tandems, filled, total) = forced.brute();
                (
                    i64::try_from(tandems).unwrap() + 1,
                    i64::try_from(filled).unwrap() + fills,
                    total + value,
                )
            }).max();
            prop_assert_eq!(found, best);
        }
    }

    #[test]
    fn any_tampering_is_found(
        plain in up_to(5),
        which in any::<prop::sample::Index>(),
        by in prop_oneof![Just(-1_i64), Just(1), -1000..1000_i64],
    ) {
        prop_assume!(by != 0);
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        let mut forged = certificate.clone();
        let mentors = forged.prices.len();
        let place = which.index(mentors + forged.profits.len());
        // A place that does not exist may cost anything that covers its arcs.
        prop_assume!(place >= mentors || plain.places[place].0 > 0);
        if place < mentors {
            forged.prices[place] += by;
        } else {
            forged.profits[place - mentors] += by;
        }
        prop_assert!(check(&problem, &assignment, &forged).is_err());
        for amount in [i64::MIN, -1, 0, i64::MAX] {
            let mut forged = certificate.clone();
            forged.per_place = amount;
            prop_assert!(amount == certificate.per_place || check(&problem, &assignment, &forged).is_err());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn larger_ones_agree_with_an_independent_solver(plain in prop_oneof![
        plain(40, 0..1000, 0.15), plain(40, 0..4, 0.4), plain(30, -90_000..90_000, 0.9), plain(40, 0..100, 0.05)
    ]) {
        let problem = plain.problem();
        let (assignment, certificate) = problem.solve();
        prop_assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
        prop_assert_eq!(result(&problem, &assignment), plain.by_kuhn_munkres());
    }
}

/// Mentor 0 is liked better by both, but mentor 1 should not stay alone.
#[test]
fn somebody_goes_where_a_place_should_be_filled() {
    let arc = |mentor, mentee, value| Arc {
        mentor,
        mentee,
        value,
    };
    let arcs = [arc(0, 0, 9), arc(1, 0, 3), arc(0, 1, 9), arc(1, 1, 4)];
    let problem = Problem::new(&[2, 1], 2, arcs).unwrap();
    let (assignment, _) = problem.solve();
    assert_eq!(assignment.mentor_of, [Some(0), Some(0)]);

    let problem = problem.with_at_least(&[0, 1]).unwrap();
    let (assignment, certificate) = problem.solve();
    assert_eq!(assignment.mentor_of, [Some(0), Some(1)]);
    assert_eq!(assignment.short_of(&problem), 0);
    // Mentor 1 has to offer five to attract mentee 1.
    assert_eq!(certificate.prices, [0, -5]);

    // Each flaw that such places bring with them is named.
    let with = |change: &dyn Fn(&mut Assignment, &mut Certificate)| {
        let (mut assignment, mut certificate) = (assignment.clone(), certificate.clone());
        change(&mut assignment, &mut certificate);
        check(&problem, &assignment, &certificate).unwrap_err()
    };
    assert_eq!(with(&|_, proof| proof.per_place = 0), Flaw::WrongScale);
    assert_eq!(with(&|_, proof| proof.per_place = 12), Flaw::WrongScale);
    assert_eq!(
        with(&|_, proof| proof.prices[1] = -proof.per_place - 1),
        Flaw::Negative {
            what: "price",
            index: 1
        }
    );
    assert_eq!(
        with(&|answer, proof| {
            answer.mentor_of[1] = Some(0);
            proof.prices[1] = 0;
        }),
        Flaw::WantedPlacePriced { mentor: 1 }
    );
    let both_want_one = Problem::new(&[2], 2, [arc(0, 0, 1), arc(0, 1, 1)])
        .unwrap()
        .with_at_least(&[1])
        .unwrap();
    let (assignment, mut proof) = both_want_one.solve();
    proof.prices[0] = -1;
    proof.profits.fill(proof.per_tandem + 1);
    assert_eq!(
        check(&both_want_one, &assignment, &proof),
        Err(Flaw::SoldBelowNothing { mentor: 0 })
    );
}

#[test]
fn what_cannot_be_filled_is_counted() {
    let arc = |mentor, mentee| Arc {
        mentor,
        mentee,
        value: 7,
    };
    let problem = Problem::new(&[3, 2, 1], 2, [arc(0, 0), arc(0, 1), arc(1, 1)])
        .unwrap()
        .with_at_least(&[2, 1, 1])
        .unwrap();
    let (assignment, certificate) = problem.solve();
    assert_eq!(check(&problem, &assignment, &certificate), Ok(()));
    assert_eq!(assignment.short_of(&problem), 2);
}

#[test]
fn wishes_that_do_not_fit_are_refused() {
    let problem = Problem::new(&[1, 2], 1, []).unwrap();
    for at_least in [&[1][..], &[2, 0], &[0, 0, 0]] {
        let refused = problem.clone().with_at_least(at_least);
        assert_eq!(refused, Err(ProblemError::AtLeast));
    }
    assert!(problem.with_at_least(&[1, 2]).is_ok());
}
