//! On a small case whose results can be checked by hand.

use matching::assign::Objective;
use matching::case::{Modes, Offer, Want, WeekHours};

use super::*;

struct Plain;

impl say::Names for Plain {
    fn person(&self, key: &str) -> String {
        key.to_owned()
    }

    fn topic(&self, key: &str) -> String {
        key.to_owned()
    }
}

fn de() -> Text {
    i18n::Lang::De.text()
}

fn person(key: &str, offers: &[&str], wants: &[&str], site: &str) -> Person {
    Person {
        key: key.to_owned(),
        site: site.to_owned(),
        active: true,
        mentor_places: u32::from(!offers.is_empty()),
        mentee: !wants.is_empty(),
        offers: offers
            .iter()
            .map(|&topic| Offer {
                topic: topic.into(),
                level: None,
            })
            .collect(),
        wants: wants
            .iter()
            .map(|&topic| Want {
                topic: topic.into(),
                level: None,
            })
            .collect(),
        languages: ["de".to_owned()].into(),
        modes: Modes {
            on_site: false,
            online: true,
        },
        hours: WeekHours::default(),
        ..Person::default()
    }
}

/// Two mentors, two mentees; one of each at every site, each with the other's topic.
fn case() -> Case {
    Case {
        people: vec![
            person("m1", &["a", "b"], &[], "Ulm"),
            person("m2", &["b"], &[], "Aalen"),
            person("n1", &[], &["a", "b"], "Ulm"),
            person("n2", &[], &["b"], "Aalen"),
        ],
        ..Case::default()
    }
}

fn ran(case: Case) -> Body {
    let outcome = case.prepare().unwrap().solve().unwrap();
    Body {
        outcome,
        case,
        allowed: None,
    }
}

fn pair(mentor: &str, mentee: &str) -> Pair {
    Pair {
        mentor: mentor.to_owned(),
        mentee: mentee.to_owned(),
    }
}

fn both<'a>(one: &'a Body, other: &'a Body) -> [Named<'a>; 2] {
    [("eins", one), ("zwei", other)].map(|(name, body)| Named {
        name: name.to_owned(),
        body,
    })
}

#[test]
fn people_and_tandems_that_differ_are_named() {
    let plain = ran(case());
    let forbidden = ran(Case {
        forbidden: [pair("m1", "n1"), pair("m2", "n1")].into(),
        ..case()
    });
    assert_eq!(plain.outcome.tandems.len(), 2);
    assert_eq!(forbidden.outcome.tandems.len(), 1);
    assert!(gained(&forbidden.outcome, &plain.outcome).contains(&"n1"));
    assert!(gained(&plain.outcome, &forbidden.outcome).is_empty());
    let differing = differing(&[&plain.outcome, &forbidden.outcome]);
    assert!(differing["n1"][0].is_some() && differing["n1"][1].is_none());
    assert_eq!(changed(&plain.outcome, &plain.outcome), 0);
    assert!(super::differing(&[&plain.outcome, &plain.outcome]).is_empty());
}

#[test]
fn the_best_figure_is_marked_unless_all_are_equal() {
    let plain = ran(case());
    let fewer = ran(Case {
        forbidden: [pair("m1", "n1"), pair("m2", "n1")].into(),
        ..case()
    });
    let found = figures(de(), &both(&plain, &fewer));
    let marks = |name: &str| -> Vec<bool> {
        let figure = found.iter().find(|figure| figure.name == name).unwrap();
        figure.cells.iter().map(|cell| cell.best).collect()
    };
    assert_eq!(marks(&de().stat_tandems()), [true, false]);
    assert_eq!(marks(&de().stat_left()), [true, false]);
    for figure in figures(de(), &both(&plain, &plain)) {
        assert!(
            figure.cells.iter().all(|cell| !cell.best),
            "{}",
            figure.name
        );
    }
}

#[test]
fn under_other_weights_points_are_computed_anew_and_only_those_compared() {
    let plain = ran(case());
    let weights = Weights {
        topics: 100,
        openness: 0,
        mutual: 0,
        availability: 0,
        distance: 0,
        wishes: 0,
    };
    let topics_only = ran(Case {
        rules: Rules {
            weights,
            ..Rules::default()
        },
        ..case()
    });
    let runs = both(&plain, &topics_only);
    assert!(!same_weights(&runs));
    let found = figures(de(), &runs);
    let row = |name: String| {
        let figure = found.iter().find(|figure| figure.name == name).unwrap();
        figure
            .cells
            .iter()
            .map(|cell| (cell.value.as_str(), cell.best))
            .collect::<Vec<_>>()
    };
    let own = row(de().stat_mean());
    assert!(own.iter().all(|(_, best)| !best), "{own:?}");
    assert_ne!(own[0].0, own[1].0);
    // Both runs form the same tandems, so by one set of weights they are equal.
    assert_eq!(changed(&plain.outcome, &topics_only.outcome), 0);
    let by_first = row(de().stat_mean_by("eins"));
    assert_eq!(by_first[0], by_first[1]);
    assert_eq!(by_first[0].0, own[0].0);

    let mut other_hours = ran(case());
    other_hours.outcome.rules.full_marks_hours_per_month = 8;
    let found = figures(de(), &both(&plain, &other_hours));
    assert!(
        found
            .iter()
            .all(|figure| figure.name != de().stat_mean_by("eins"))
    );
}

#[test]
fn what_differs_is_said_and_nothing_else() {
    let plain = ran(case());
    assert_eq!(differences(de(), &both(&plain, &plain), &Plain), []);
    let mut other = case();
    other.rules.objective = Objective::Leximin;
    other.rules.other_site = true;
    other.pinned = [pair("m1", "n2")].into();
    other.people[3].site = "Köln".into();
    let other = ran(other);
    let names: Vec<_> = differences(de(), &both(&plain, &other), &Plain)
        .into_iter()
        .map(|difference| (difference.name, difference.values[1].clone()))
        .collect();
    let expected = [
        ("Ziel", "Fairste Verteilung"),
        ("Nur von verschiedenen Standorten", "gilt"),
        ("Festlegung: m1 und n2", "festgehalten"),
        (
            "Angaben der Personen",
            "bei einer Person anders als in „eins“",
        ),
    ];
    let expected = expected.map(|(name, value)| (name.to_owned(), value.to_owned()));
    assert_eq!(names, expected);
}

#[test]
fn exclusions_that_come_and_go_make_no_difference() {
    let plain = ran(case());
    let mut secret = case();
    secret.people[0].vetoes = ["n1".to_owned()].into();
    secret.people[1].conflicts = ["n2".to_owned()].into();
    assert_eq!(people_changed(&plain.case, &secret), 0);
}

#[test]
fn each_cause_is_tried_alone() {
    let base = case();
    assert_eq!(causes(&base, &base), []);
    let mut soft = case();
    soft.rules.objective = Objective::Floor;
    soft.rules.weights.topics = 1;
    soft.rules.full_marks_hours_per_month = 3;
    assert_eq!(causes(&base, &soft), [], "these never change the number");

    let mut here = case();
    here.rules.other_site = true;
    here.forbidden = [pair("m1", "n2")].into();
    let found = causes(&base, &here);
    let kinds: Vec<_> = found.iter().map(|(cause, _)| *cause).collect();
    assert_eq!(kinds, [Cause::Rules, Cause::Decisions]);
    // Only m1–n2 and m2–n1 stand at different sites.
    let count = |case: &Case| case.prepare().unwrap().solve().unwrap().tandems.len();
    assert_eq!(count(&here), 1);
    let would: Vec<_> = found.iter().map(|(_, case)| count(case)).collect();
    assert_eq!(would, [2, 2]);
}

#[test]
fn in_short_leaves_out_points_of_other_weights() {
    let plain = ran(case());
    let fewer = ran(Case {
        forbidden: [pair("m1", "n1"), pair("m2", "n1")].into(),
        ..case()
    });
    let said = in_short(de(), &plain, &fewer);
    assert!(said.starts_with("ein Tandem weniger, "), "{said}");
    let mut other = ran(case());
    other.outcome.rules.weights.topics = 1;
    assert_eq!(
        in_short(de(), &plain, &other),
        "gleich viele Tandems, alle dieselben"
    );
}
