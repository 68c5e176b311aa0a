//! Instances for benchmarks: made by a fixed generator, so that every run and
//! every machine measures the same.
#![allow(dead_code, reason = "each benchmark uses its own part")]

use matching::assign::{Problem, Rows};
use matching::case::{Case, Modes, Offer, Person, Want, WeekHours};
use matching::outcome::Verdict;
use std::collections::BTreeSet;

/// Knuth's linear congruential generator: enough for spread, and the same everywhere.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `sides`.
    pub(crate) fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        u32::try_from(((self.0 >> 32) * u64::from(sides)) >> 32).unwrap_or(0)
    }
}

/// A full square of costs below `below`.
pub(crate) fn square(size: usize, below: u32) -> Vec<i32> {
    let mut dice = Dice::new(7);
    (0..size * size)
        .map(|_| i32::try_from(dice.roll(below)).unwrap_or(0))
        .collect()
}

/// `side` mentors and mentees, `degree` arcs each, values below `below`. The arc
/// to the mentor of the same number makes a perfect matching possible.
pub(crate) fn sparse(side: u32, degree: usize, below: u32) -> Problem {
    let mut dice = Dice::new(11);
    let mut rows = Rows::new(vec![1; side as usize]);
    for mentee in 0..side {
        let mut mentors = BTreeSet::from([mentee]);
        while mentors.len() < degree {
            mentors.insert(dice.roll(side));
        }
        let arcs: Vec<(u32, i64)> = mentors
            .into_iter()
            .map(|mentor| (mentor, i64::from(dice.roll(below))))
            .collect();
        rows.push(&arcs).unwrap_or_default();
    }
    rows.finish().unwrap_or_else(|_| unreachable_problem())
}

/// `side` mentors and mentees, 50 to 500 arcs each, some mentors known to more
/// mentees than others, values as the scores of people spread.
pub(crate) fn popular(side: u32) -> Problem {
    let mut dice = Dice::new(5);
    let places = (0..side).map(|_| 1 + u32::from(dice.roll(10) == 0));
    let mut rows = Rows::new(places.collect());
    for _ in 0..side {
        let degree = (50 + dice.roll(450)).min(side / 2);
        let mut mentors = BTreeSet::new();
        while mentors.len() < degree as usize {
            mentors.insert(dice.roll(side).min(dice.roll(side)));
        }
        let base = dice.roll(300_000);
        let mut value = || i64::from(base + dice.roll(400_000) + dice.roll(300_000));
        let arcs: Vec<(u32, i64)> = mentors.into_iter().map(|one| (one, value())).collect();
        rows.push(&arcs).unwrap_or_default();
    }
    rows.finish().unwrap_or_else(|_| unreachable_problem())
}

/// The popular problem, and the best tandems of the day before, when every
/// twentieth mentee was not there yet and everybody else answered a little differently.
pub(crate) fn next_day(side: u32) -> (Problem, Vec<Option<u32>>) {
    let today = popular(side);
    let mut dice = Dice::new(3);
    let mut rows = Rows::new(today.capacities().to_vec());
    for mentee in 0..side {
        let arcs = today
            .arcs_of(mentee)
            .map(|(mentor, value)| (mentor, value + i64::from(dice.roll(20_000))));
        let arcs: Vec<(u32, i64)> = arcs.filter(|_| mentee % 20 != 0).collect();
        rows.push(&arcs).unwrap_or_default();
    }
    let before = rows.finish().unwrap_or_else(|_| unreachable_problem());
    (today, before.solve().0.mentor_of)
}

fn unreachable_problem() -> Problem {
    panic!("the generator makes valid problems only")
}

/// `side` mentors and as many mentees with realistic answers in one organisation:
/// thirty-five topics of uneven popularity, six sites, forty departments, five levels of hierarchy.
pub(crate) fn company(side: u32) -> Case {
    let mut dice = Dice::new(2026);
    let key = |number: u32| format!("p{number:06}");
    let mut people = Vec::new();
    for number in 0..2 * side {
        let mentor = number % 2 == 1;
        let mut person = Person {
            key: key(number),
            organisation: "hohenfels".to_owned(),
            department: format!("d{}", dice.roll(40)),
            site: format!("s{}", dice.roll(6)),
            function: format!("f{}", dice.roll(25)),
            active: true,
            mentor_places: if mentor {
                1 + u32::from(dice.roll(10) == 0)
            } else {
                0
            },
            mentee: !mentor,
            languages: BTreeSet::from(["de".to_owned()]),
            modes: match dice.roll(10) {
                0 | 1 => Modes {
                    on_site: true,
                    online: false,
                },
                2 => Modes {
                    on_site: false,
                    online: true,
                },
                _ => Modes {
                    on_site: true,
                    online: true,
                },
            },
            readiness: Some(u8::try_from(3 + dice.roll(3)).unwrap_or(3)),
            ..Person::default()
        };
        if number > 0 {
            // Each leads about six: a tree in the order of numbers, with dotted lines.
            person.supervisors.insert(key((number - 1) / 6));
            if dice.roll(12) == 0 {
                person.supervisors.insert(key(dice.roll(number)));
            }
        }
        if dice.roll(3) == 0 {
            person.languages.insert("en".to_owned());
        }
        for _ in 0..2 + dice.roll(3) {
            // The lower of two rolls: some topics are asked for much more than others.
            let topic = dice.roll(35).min(dice.roll(35));
            let levelled = topic < 21;
            if mentor {
                let level = levelled.then_some(6);
                person.offers.insert(Offer {
                    topic: format!("t{topic}"),
                    level,
                });
            } else {
                let level = levelled.then(|| [1, 2, 2, 4][dice.roll(4) as usize]);
                person.wants.push(Want {
                    topic: format!("t{topic}"),
                    level,
                });
            }
        }
        let (mut hours, start) = (WeekHours::default(), 8 * 60);
        for _ in 0..3 {
            let day = u8::try_from(dice.roll(5)).unwrap_or(0);
            let from = start + 120 * u16::try_from(dice.roll(4)).unwrap_or(0);
            hours.add(day, from, from + 180);
        }
        person.hours = hours;
        for answer in &mut person.style {
            *answer = (dice.roll(8) > 0).then(|| u8::try_from(1 + dice.roll(5)).unwrap_or(1));
        }
        if dice.roll(15) == 0 {
            person.vetoes.insert(key(dice.roll(2 * side)));
        }
        if dice.roll(10) == 0 {
            person.wishes.insert(key(dice.roll(2 * side)));
        }
        people.push(person);
    }
    Case {
        people,
        ..Case::default()
    }
}

/// The possible pairs of such a [`company`], with their scores.
pub(crate) fn scores(side: u32) -> Problem {
    let case = company(side);
    let Ok(prepared) = case.prepare() else {
        return unreachable_problem();
    };
    let numbered = |role: u32| case.people.iter().skip(role as usize).step_by(2);
    let places = numbered(1).map(|person| person.mentor_places).collect();
    let mut rows = Rows::new(places);
    for mentee in numbered(0) {
        let score =
            |(number, mentor): (u32, &Person)| match prepared.verdict(&mentor.key, &mentee.key) {
                Some(Verdict::Possible(score)) => Some((number, score.units)),
                _ => None,
            };
        let arcs: Vec<(u32, i64)> = (0_u32..).zip(numbered(1)).filter_map(score).collect();
        rows.push(&arcs).unwrap_or_default();
    }
    rows.finish().unwrap_or_else(|_| unreachable_problem())
}
