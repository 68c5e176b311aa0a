//! Each kind of help, on people for whom it is the one thing missing.

#![allow(
    clippy::unwrap_used,
    clippy::assigning_clones,
    reason = "a test may fail loudly and read plainly"
)]

use matching::case::{Case, Modes, Offer, Pair, Person, Want, WeekHours};
use matching::outcome::{
    Against, PinProblem, Remedy, Role, Rule, RuleCount, Shortage, TopicShortage, Unmatched, Why,
};

fn person(key: &str) -> Person {
    Person {
        key: key.to_owned(),
        department: key.to_owned(),
        site: "ulm".to_owned(),
        active: true,
        languages: ["de".to_owned()].into(),
        modes: Modes {
            on_site: true,
            online: true,
        },
        ..Person::default()
    }
}

fn mentor(key: &str, topics: &[&str]) -> Person {
    let offers = topics
        .iter()
        .map(|&topic| Offer {
            topic: topic.to_owned(),
            level: None,
        })
        .collect();
    Person {
        mentor_places: 1,
        offers,
        ..person(key)
    }
}

fn mentee(key: &str, topics: &[&str]) -> Person {
    let wants = topics
        .iter()
        .map(|&topic| Want {
            topic: topic.to_owned(),
            level: None,
        })
        .collect();
    Person {
        mentee: true,
        wants,
        ..person(key)
    }
}

fn unmatched(people: Vec<Person>, change: impl FnOnce(&mut Case)) -> Vec<Unmatched> {
    let mut case = Case {
        people,
        ..Case::default()
    };
    change(&mut case);
    case.prepare().unwrap().solve().unwrap().unmatched
}

/// Ada could teach Bo, but for one change to the case. What helps Bo, and what Ada?
fn first_help(change: impl FnOnce(&mut Case)) -> (Remedy, Remedy) {
    let found = unmatched(vec![mentor("ada", &["ki"]), mentee("bo", &["ki"])], change);
    assert_eq!((found[0].role, found[1].role), (Role::Mentee, Role::Mentor));
    (found[0].remedies[0].clone(), found[1].remedies[0].clone())
}

const ADA: usize = 0;
const BO: usize = 1;

fn ada() -> String {
    "ada".to_owned()
}

fn bo() -> String {
    "bo".to_owned()
}

#[test]
fn meeting_online_helps_whoever_does_not_yet() {
    let on_site = Modes {
        on_site: true,
        online: false,
    };
    let (helps_bo, helps_ada) = first_help(|case| {
        case.people[BO].modes = on_site;
        case.people[BO].site = "aalen".to_owned();
    });
    assert_eq!(helps_bo, Remedy::AcceptOnline { partner: ada() });
    // Ada is online already: nothing she could change alone.
    assert_eq!(
        helps_ada,
        Remedy::OneMoreMentee {
            topic: "ki".to_owned(),
            offered_by: 1
        }
    );
    let (helps_bo, helps_ada) = first_help(|case| {
        case.people[ADA].modes = on_site;
        case.people[BO].modes = Modes {
            on_site: false,
            online: true,
        };
    });
    assert_eq!(helps_bo, Remedy::AcceptOnSite { partner: ada() });
    assert_eq!(helps_ada, Remedy::AcceptOnline { partner: bo() });
}

#[test]
fn an_hour_in_common_helps_both() {
    let hour = |from: u16| {
        let mut hours = WeekHours::default();
        hours.add(0, from * 60, from * 60 + 60);
        hours
    };
    let help = first_help(|case| {
        case.people[ADA].hours = hour(9);
        case.people[BO].hours = hour(10);
    });
    assert_eq!(
        help,
        (
            Remedy::OtherHours { partner: ada() },
            Remedy::OtherHours { partner: bo() }
        )
    );
}

#[test]
fn a_language_helps_both() {
    let help = first_help(|case| case.people[ADA].languages = ["en".to_owned()].into());
    let speak = |language: &str, partner| Remedy::SpeakLanguage {
        language: language.to_owned(),
        partner,
    };
    assert_eq!(help, (speak("en", ada()), speak("de", bo())));
}

#[test]
fn a_topic_helps_both() {
    let help = first_help(|case| case.people[BO].wants[0].topic = "social".to_owned());
    let name = |topic: &str, partner| Remedy::NameTopic {
        topic: topic.to_owned(),
        partner,
    };
    assert_eq!(help, (name("ki", ada()), name("social", bo())));
}

#[test]
fn what_was_laid_down_can_be_lifted() {
    let help = first_help(|case| {
        case.forbidden.insert(Pair {
            mentor: ada(),
            mentee: bo(),
        });
    });
    assert_eq!(
        help,
        (
            Remedy::Allow { partner: ada() },
            Remedy::Allow { partner: bo() }
        )
    );
    let help = first_help(|case| case.rules.other_site = true);
    let exception = |partner| Remedy::Exception {
        partner,
        from: Against::SameSite,
    };
    assert_eq!(help, (exception(ada()), exception(bo())));
}

/// Nothing alone helps Bo: with Ada a language and online meetings would, with Eve an
/// hour as well, but she has no place left.
#[test]
fn changes_may_help_together_only() {
    let at = |from: u16| {
        let mut hours = WeekHours::default();
        hours.add(0, from * 60, from * 60 + 60);
        hours
    };
    let on_site = Modes {
        on_site: true,
        online: false,
    };
    let mut people = vec![
        mentor("ada", &["ki"]),
        mentee("bo", &["ki"]),
        mentor("eve", &["ki"]),
        mentee("fay", &["ki"]),
    ];
    people[0].languages = ["en".to_owned()].into();
    people[1].modes = on_site;
    people[1].site = "aalen".to_owned();
    people[1].hours = at(9);
    people[2].hours = at(10);
    people[3].vetoes = [ada()].into();
    let found = unmatched(people.clone(), |_| {});
    assert_eq!(
        (found[0].person.as_str(), &found[0].remedies),
        (
            "bo",
            &vec![Remedy::OneMoreMentor {
                topic: "ki".to_owned(),
                wanted_by: 1
            }]
        )
    );
    assert_eq!(
        found[0].together,
        [
            Remedy::AcceptOnline { partner: ada() },
            Remedy::SpeakLanguage {
                language: "en".to_owned(),
                partner: ada()
            }
        ]
    );
    // As few changes with Eve are easier: no language is to be learnt.
    people[2].mentor_places = 2;
    let found = unmatched(people.clone(), |_| {});
    let eve = || "eve".to_owned();
    assert_eq!(
        found[0].together,
        [
            Remedy::AcceptOnline { partner: eve() },
            Remedy::OtherHours { partner: eve() }
        ]
    );
    // One more place can be one of the changes.
    people[2].mentor_places = 1;
    people[1].vetoes = [ada()].into();
    let found = unmatched(people, |_| {});
    assert_eq!(
        found[0].together,
        [
            Remedy::AcceptOnline { partner: eve() },
            Remedy::OtherHours { partner: eve() },
            Remedy::OneMorePlace { mentor: eve() }
        ]
    );
}

/// Vetoes, conflicts and reporting lines are no matter of remedies.
#[test]
fn what_protects_people_is_not_negotiable() {
    for change in [
        (|case| case.people[BO].vetoes = [ada()].into()) as fn(&mut Case),
        |case| case.people[BO].conflicts = [ada()].into(),
        |case| case.people[BO].supervisors = [ada()].into(),
        // Nor can a veto be read from the one thing that seems to be missing.
        |case| {
            case.people[BO].vetoes = [ada()].into();
            case.people[BO].languages = ["en".to_owned()].into();
        },
    ] {
        let (helps_bo, helps_ada) = first_help(change);
        assert_eq!(
            helps_bo,
            Remedy::OneMoreMentor {
                topic: "ki".to_owned(),
                wanted_by: 1
            }
        );
        assert_eq!(
            helps_ada,
            Remedy::OneMoreMentee {
                topic: "ki".to_owned(),
                offered_by: 1
            }
        );
    }
}

#[test]
fn two_for_one_place() {
    let found = unmatched(
        vec![
            mentor("ada", &["ki"]),
            mentee("bo", &["ki"]),
            mentee("cy", &["social", "ki"]),
        ],
        |_| {},
    );
    assert_eq!(
        found,
        [Unmatched {
            person: "cy".to_owned(),
            role: Role::Mentee,
            why: Why::AllTaken { possible: 1 },
            ruled_out: vec![],
            remedies: vec![
                Remedy::OneMorePlace { mentor: ada() },
                Remedy::OneMoreMentor {
                    topic: "social".to_owned(),
                    wanted_by: 1
                },
            ],
            together: vec![],
        }]
    );
}

/// Dora is free, but nobody Cy can talk to; Ada, whom Cy could meet online, is
/// with Bo, who could go to Dora. Only a chain shows that meeting online helps.
#[test]
fn help_may_need_a_chain_of_exchanges() {
    let people = || {
        let mut cy = mentee("cy", &["ki"]);
        cy.modes = Modes {
            on_site: true,
            online: false,
        };
        cy.site = "aalen".to_owned();
        vec![
            mentor("ada", &["ki"]),
            mentee("bo", &["ki", "social"]),
            cy,
            mentor("dora", &["social"]),
        ]
    };
    let found = unmatched(people(), |_| {});
    assert_eq!(found[0].person, "cy");
    assert_eq!(
        found[0].ruled_out,
        [
            RuleCount {
                rule: Rule::H4,
                people: 1
            },
            RuleCount {
                rule: Rule::H6,
                people: 2
            }
        ]
    );
    assert_eq!(
        found[0].remedies[0],
        Remedy::AcceptOnline { partner: ada() }
    );
    // Without Dora there is no chain, and meeting online alone would not help.
    let found = unmatched(people()[..3].to_vec(), |_| {});
    assert!(
        !found[0]
            .remedies
            .contains(&Remedy::AcceptOnline { partner: ada() })
    );
}

/// Groups that lack no place are not told of: Cy and Fay have Eve, Gus has Hal.
#[test]
fn too_few_places_are_told_with_their_topics() {
    let mut people = vec![
        mentor("ada", &["ki"]),
        mentee("bo", &["ki"]),
        mentee("cy", &["ki", "social"]),
        mentee("dan", &["ki"]),
        mentor("eve", &["social"]),
        mentee("fay", &["social", "ki"]),
        mentee("gus", &["hybrid"]),
        mentor("hal", &["hybrid"]),
        mentee("ida", &["chess"]),
    ];
    people[4].mentor_places = 2;
    let keys = |keys: &[&str]| keys.iter().map(|&key| key.to_owned()).collect::<Vec<_>>();
    let scarce = |topic: &str, wanted_by, places| TopicShortage {
        topic: topic.to_owned(),
        wanted_by,
        places,
    };
    let case = Case {
        people,
        ..Case::default()
    };
    let outcome = case.prepare().unwrap().solve().unwrap();
    assert_eq!(
        outcome.shortages,
        [
            // Cy and Fay learn from Eve, so nobody but Bo and Dan competes for Ada.
            Shortage {
                mentees: keys(&["bo", "dan"]),
                mentors: keys(&["ada"]),
                places: 1,
                unmatched: 1,
                topics: vec![scarce("ki", 2, 1)],
            },
            Shortage {
                mentees: keys(&["ida"]),
                mentors: vec![],
                places: 0,
                unmatched: 1,
                topics: vec![scarce("chess", 1, 0)],
            },
        ]
    );
}

#[test]
fn nobody_in_the_other_role() {
    let found = unmatched(vec![mentee("bo", &[])], |_| {});
    assert_eq!(
        (found[0].why, found[0].remedies.len()),
        (Why::NobodyThere, 0)
    );
}

/// Each way in which a pin can be impossible is told, and the run goes on.
#[test]
fn pins_that_cannot_be_kept_are_told() {
    let pin = |mentor: &str, mentee: &str| Pair {
        mentor: mentor.to_owned(),
        mentee: mentee.to_owned(),
    };
    let people = vec![
        mentor("ada", &["ki"]),
        mentee("bo", &["ki"]),
        mentee("cy", &["ki"]),
        mentor("dora", &["ki"]),
        mentor("eve", &["social"]),
    ];
    let pins = [
        pin("ada", "bo"),
        pin("ada", "cy"),
        pin("dora", "bo"),
        pin("eve", "cy"),
        pin("ada", "zoe"),
    ];
    let case = Case {
        people,
        pinned: pins.into(),
        ..Case::default()
    };
    let outcome = case.prepare().unwrap().solve().unwrap();
    assert_eq!(
        outcome.pin_problems,
        [
            PinProblem::NoPlace {
                pair: pin("ada", "cy"),
                places: 1
            },
            PinProblem::Unknown {
                pair: pin("ada", "zoe"),
                person: "zoe".to_owned()
            },
            PinProblem::SecondMentor {
                pair: pin("dora", "bo"),
                other: ada()
            },
            PinProblem::RuledOut {
                pair: pin("eve", "cy"),
                against: vec![Against::NoCommonTopic]
            },
        ]
    );
    let tandems: Vec<_> = outcome
        .tandems
        .iter()
        .map(|one| (one.mentor.as_str(), one.mentee.as_str(), one.pinned))
        .collect();
    assert_eq!(tandems, [("ada", "bo", true), ("dora", "cy", false)]);
    // The pinned tandem has its price as well: Bo with Dora, and Cy with Ada.
    let alternative = outcome.tandems[0].alternative.as_ref().unwrap();
    assert_eq!(
        (
            alternative.mentor.as_str(),
            alternative.fewer_tandems,
            alternative.loss_units
        ),
        ("dora", 0, 0)
    );
}
