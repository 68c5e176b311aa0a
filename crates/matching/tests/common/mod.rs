//! Random companies: small, but with everything odd that real ones have.
#![allow(
    clippy::unwrap_used,
    clippy::assigning_clones,
    reason = "a test may fail loudly and read plainly"
)]
#![allow(dead_code, reason = "each test file uses its own part")]

use matching::assign::Objective;
use matching::case::{Case, Modes, Offer, Pair, Person, Want, WeekHours};
use matching::outcome::{Outcome, Verdict};
use matching::rules::{Rules, Weights};
use proptest::prelude::*;
use std::collections::BTreeSet;

pub(crate) fn key(number: usize) -> String {
    format!("p{number:02}")
}

fn keys(people: usize, most: usize) -> impl Strategy<Value = BTreeSet<String>> {
    // Now and then a key that nobody has.
    proptest::collection::btree_set((0..=people).prop_map(key), 0..=most)
}

fn rarely(people: usize) -> impl Strategy<Value = BTreeSet<String>> {
    prop_oneof![6 => Just(BTreeSet::new()), 1 => keys(people, 2)]
}

fn word(options: &'static [&'static str]) -> impl Strategy<Value = String> {
    proptest::sample::select(options).prop_map(str::to_owned)
}

const TOPICS: &[&str] = &["1.1", "2.4", "ki", "social", "hybrid"];

fn level() -> impl Strategy<Value = Option<u8>> {
    proptest::option::of(proptest::sample::select(vec![1_u8, 2, 4, 6, 8]))
}

fn hours() -> impl Strategy<Value = WeekHours> {
    proptest::collection::vec((0_u8..3, 8_u16..12, 1_u16..4), 0..3).prop_map(|spans| {
        let mut hours = WeekHours::default();
        for (day, from, length) in spans {
            hours.add(day, from * 60, (from + length) * 60);
        }
        hours
    })
}

fn person(number: usize, people: usize) -> impl Strategy<Value = Person> {
    let place = (
        word(&["a", "b"]),
        word(&["", "it", "hr"]),
        word(&["", "ulm", "aalen"]),
        word(&["", "lead", "trainee"]),
        prop_oneof![2 => keys(people, 1), 1 => keys(people, 2)],
    );
    let roles = (
        prop::bool::weighted(0.9),
        prop_oneof![2 => Just(0_u32), 3 => Just(1), 1 => Just(2)],
        prop_oneof![4 => Just(0_u32), 1 => 1_u32..3],
        prop::bool::weighted(0.6),
    );
    let topics = (
        proptest::collection::btree_set(
            (word(TOPICS), level()).prop_map(|(topic, level)| Offer { topic, level }),
            0..4,
        ),
        proptest::collection::vec(
            (word(TOPICS), level()).prop_map(|(topic, level)| Want { topic, level }),
            0..4,
        ),
        proptest::collection::btree_set(word(&["de", "en"]), 0..=2),
    );
    let meeting = (
        prop::bool::weighted(0.7),
        prop::bool::weighted(0.7),
        hours(),
        proptest::array::uniform5(proptest::option::of(0_u8..7)),
        proptest::option::of(0_u8..7),
    );
    let others = (
        rarely(people),
        rarely(people),
        rarely(people),
        rarely(people),
    );
    (place, roles, topics, meeting, others).prop_map(
        move |(place, roles, topics, meeting, others)| Person {
            key: key(number),
            organisation: place.0,
            department: place.1,
            site: place.2,
            function: place.3,
            supervisors: place.4,
            active: roles.0,
            mentor_places: roles.1,
            mentor_at_least: roles.2,
            mentee: roles.3,
            offers: topics.0,
            wants: topics.1,
            languages: topics.2,
            modes: Modes {
                on_site: meeting.0,
                online: meeting.1,
            },
            hours: meeting.2,
            style: meeting.3,
            readiness: meeting.4,
            vetoes: others.0,
            conflicts: others.1,
            wishes: others.2,
            earlier_partners: others.3,
        },
    )
}

pub(crate) fn objective() -> impl Strategy<Value = Objective> {
    prop_oneof![
        Just(Objective::Total),
        Just(Objective::Floor),
        (0_u8..=100).prop_map(|percent| Objective::Balance { percent }),
        Just(Objective::Leximin),
    ]
}

fn rules() -> impl Strategy<Value = Rules> {
    (
        proptest::array::uniform6(0_u16..=100),
        (5_u8..=6, 0_u8..=3, 0_u32..20),
        prop::bool::weighted(0.15),
        prop::bool::weighted(0.15),
        prop::bool::weighted(0.15),
        any::<bool>(),
        objective(),
    )
        .prop_map(
            |(weights, levels, department, site, organisation, new, objective)| Rules {
                objective,
                weights: Weights {
                    topics: weights[0],
                    openness: weights[1],
                    mutual: weights[2],
                    availability: weights[3],
                    distance: weights[4],
                    wishes: weights[5],
                },
                teach_from_level: levels.0,
                level_gap: levels.1,
                full_marks_hours_per_month: levels.2,
                other_department: department,
                other_site: site,
                other_organisation: organisation,
                new_partner: new,
            },
        )
}

fn pairs(people: usize) -> impl Strategy<Value = BTreeSet<Pair>> {
    proptest::collection::btree_set(
        (0..=people, 0..=people).prop_map(|(mentor, mentee)| Pair {
            mentor: key(mentor),
            mentee: key(mentee),
        }),
        0..4,
    )
}

/// Any company of up to `most` people.
pub(crate) fn case(most: usize) -> impl Strategy<Value = Case> {
    (1..=most).prop_flat_map(|people| {
        let everybody: Vec<_> = (0..people).map(|number| person(number, people)).collect();
        (everybody, rules(), pairs(people), pairs(people)).prop_map(
            |(people, rules, pinned, forbidden)| Case {
                people,
                rules,
                pinned,
                forbidden,
                ..Case::default()
            },
        )
    })
}

/// A company in which little speaks against anybody, so that many compete for few.
pub(crate) fn crowded(most: usize) -> impl Strategy<Value = Case> {
    case(most).prop_map(|mut case| {
        for person in &mut case.people {
            person.active = true;
            person.supervisors.clear();
            person.languages.insert("de".to_owned());
            person.modes.online = true;
            person.hours = WeekHours::default();
            person
                .offers
                .retain(|offer| offer.level.is_none_or(|level| level >= 6));
        }
        case.rules.other_department = false;
        case.rules.other_site = false;
        case.rules.other_organisation = false;
        case
    })
}

/// The same without what prices leave out: two people who could teach each other, and
/// places that a pin fills and that should be filled.
pub(crate) fn one_role(mut case: Case) -> Case {
    for (number, person) in case.people.iter_mut().enumerate() {
        if person.mentee && number % 2 == 0 {
            person.mentor_places = 0;
        } else if person.mentor_places > 0 {
            person.mentee = false;
        }
        if case.pinned.iter().any(|pin| pin.mentor == person.key) {
            person.mentor_at_least = 0;
        }
    }
    case
}

/// The case with the highest total as its aim, in which everybody but one mentee
/// has only partners as good as the worst tandem of an outcome had to be.
pub(crate) fn as_good_as(case: &Case, outcome: &Outcome, whom: &str) -> Case {
    let mut other = case.clone();
    other.rules.objective = Objective::Total;
    let chosen = outcome.tandems.iter().filter(|tandem| !tandem.pinned);
    let worst = chosen.map(|tandem| tandem.score.units).min();
    let (Some(worst), true) = (worst, case.rules.objective != Objective::Total) else {
        return other;
    };
    let prepared = case.prepare().unwrap();
    let pinned = |key: &str| {
        let mut tandems = outcome.tandems.iter();
        tandems.any(|tandem| tandem.pinned && tandem.mentee == key)
    };
    for mentee in &case.people {
        if mentee.key == whom || pinned(&mentee.key) {
            continue;
        }
        for partner in prepared.partners(&mentee.key) {
            match partner.verdict {
                Verdict::Possible(score) if partner.teaches && score.units < worst => {
                    other.forbidden.insert(Pair {
                        mentor: partner.key,
                        mentee: mentee.key.clone(),
                    });
                }
                _ => {}
            }
        }
    }
    other
}

/// Tandems that may stand, some of them of people who do not exist.
pub(crate) fn standing(people: usize) -> impl Strategy<Value = BTreeSet<Pair>> {
    pairs(people)
}
