use super::*;
use crate::feedback::anonymity::{Ballot, Plan, Release, release};
use crate::feedback::{Floors, Questionnaire, Sheet};
use crate::ids::RoundId;
use crate::tandem::SIDES;

fn of(sums: &Sums, key: Key) -> Figure {
    let all = figures(sums, &[]);
    all.into_iter().find(|figure| figure.key == key).unwrap()
}

#[test]
fn nothing_is_known_of_a_programme_that_has_not_begun() {
    let all = figures(&Sums::default(), &[]);
    assert_eq!(all.len(), Key::ALL.len());
    for figure in all {
        assert!(matches!(figure.state, State::Unknown(_)), "{figure:?}");
        assert_eq!(figure.verdict(), Verdict::Unknown);
    }
}

#[test]
fn targets_are_met_exactly_and_not_by_rounding() {
    let held = |held, missed| {
        let sums = Sums {
            held,
            missed,
            started: 20,
            alive: 20,
            ..Sums::default()
        };
        of(&sums, Key::Held)
    };
    assert_eq!(held(85, 15).verdict(), Verdict::Reached);
    // 84.6 % reads as 85 %, and is below.
    let below = held(846, 154);
    assert_eq!(below.verdict(), Verdict::Missed);
    let State::Known(value) = below.state else {
        panic!("{below:?}");
    };
    assert_eq!(value.percent(), Some(85));
    // More than usual is fine.
    let sums = Sums {
        started: 10,
        alive: 10,
        ..Sums::default()
    };
    assert_eq!(of(&sums, Key::Active).verdict(), Verdict::Reached);
}

#[test]
fn goals_leave_the_tandems_once_and_of_enough() {
    let mut sums = Sums {
        started: 6,
        open: 1,
        closed: 5,
        goal_tandems: 5,
        goals: 12,
        goals_reached: 9,
        ..Sums::default()
    };
    let state = |sums: &Sums| of(sums, Key::GoalsReached).state;
    assert_eq!(state(&sums), State::Unknown(Unknown::AfterTheEnd));
    sums.open = 0;
    let known = State::Known(Value::Share { part: 9, whole: 12 });
    assert_eq!(state(&sums), known);
    sums.goal_tandems = 4;
    let needed = 5;
    assert_eq!(state(&sums), State::Withheld(Withheld::TooFew { needed }));
}

fn told(release: &Release) -> Told<'_> {
    (release.round(), release.results())
}

fn released(round: Round, answer: impl Fn(usize) -> u8, people: usize, tandems: usize) -> Release {
    let questionnaire = Questionnaire::standard(round);
    let sheets = (0..people).map(|place| {
        let value = answer(place).to_string();
        let field = |_| Some(value.as_str());
        Sheet::read(&questionnaire, SIDES[place % 2], None, field).unwrap()
    });
    let ballots = Ballot::number(sheets.collect(), 1);
    let plan = Plan {
        round: RoundId(1),
        questionnaire: questionnaire.clone(),
        tandems,
        seed: 1,
    };
    release(&plan, &ballots, &[]).unwrap()
}

#[test]
fn answers_come_from_the_latest_round_that_asked() {
    let values = |place: usize| [1, 3, 4, 5][place % 4];
    let half = released(Round::HalfTime, |_| 5, 40, 20);
    let closing = released(Round::Closing, values, 40, 20);
    let echo = released(Round::Echo, values, 40, 20);
    let all = figures(
        &Sums::default(),
        &[told(&echo), told(&closing), told(&half)],
    );
    let state = |key| all.iter().find(|figure| figure.key == key).unwrap().state;
    let mean = |tenths, round| {
        State::Known(Value::Mean {
            tenths,
            n: 40,
            round,
        })
    };
    assert_eq!(state(Key::Relationship), mean(33, Round::Closing));
    // One item of this scale is turned round: (3.25 + 3.25 + 2.75) / 3.
    assert_eq!(state(Key::Safety), mean(31, Round::Closing));
    assert_eq!(state(Key::Again), mean(33, Round::Echo));
    let below = Figure {
        key: Key::Relationship,
        state: mean(39, Round::Closing),
    };
    assert_eq!(below.verdict(), Verdict::Missed);
    // All alike: items are words, the score is not shown.
    let all = figures(&Sums::default(), &[told(&half)]);
    let bq = all.iter().find(|figure| figure.key == Key::Relationship);
    assert_eq!(bq.unwrap().state, State::Withheld(Withheld::ItemsHidden));
}

#[test]
fn a_small_programme_has_no_figure_per_item() {
    let values = |place: usize| [1, 3, 4, 5][place % 4];
    let half = released(Round::HalfTime, values, 12, 6);
    let all = figures(&Sums::default(), &[told(&half)]);
    let bq = all.iter().find(|figure| figure.key == Key::Relationship);
    assert!(matches!(bq.unwrap().state, State::Withheld(_)));
}

#[test]
fn access_is_shown_for_all_places_or_none() {
    let place = |name: &str, took_part, people| Place {
        name: name.to_owned(),
        took_part,
        people,
    };
    let fine = vec![place("Vertrieb", 6, 40), place("Einkauf", 5, 10)];
    let shown = access(fine.clone(), Floors::default()).unwrap();
    assert_eq!(shown.places()[0].name, "Einkauf");
    // Nobody, too few, or nearly everybody of one place.
    for other in [
        place("Lager", 0, 9),
        place("Lager", 4, 90),
        place("Lager", 8, 12),
    ] {
        let mut places = fine.clone();
        places.push(other);
        let withheld = access(places, Floors::default());
        assert_eq!(withheld, Err(Withheld::PartTooFew { needed: 5 }));
    }
    assert!(access(fine.clone(), Floors::raised(6)).is_err());
    assert!(access(fine[..1].to_vec(), Floors::default()).is_err());
}

#[test]
fn numbers_are_read_as_people_type_them() {
    for (typed, read) in [("", 0), ("55", 55), ("1.200", 1200), ("12 000", 12_000)] {
        assert_eq!(Inputs::number(typed, 20_000), Ok(read), "{typed}");
    }
    for typed in ["-1", "5,5", "viel", "20001"] {
        let limit = 20_000;
        assert_eq!(Inputs::number(typed, limit), Err(NotANumber { limit }));
    }
    let none = Inputs::default().effort(0, 0, 0);
    assert_eq!((none.cost, none.cost_a_tandem), (0, None));
}

#[test]
fn meetings_of_few_tandems_are_nobody_elses_business() {
    let state = |started, alive| {
        let sums = Sums {
            held: 20,
            minutes: 1_200,
            started,
            alive,
            ..Sums::default()
        };
        of(&sums, Key::Hours).state
    };
    let known = State::Known(Value::Count(40));
    let withheld = State::Withheld(Withheld::TooFew { needed: 5 });
    assert_eq!(state(4, 4), withheld);
    assert_eq!(state(5, 5), known);
    // Of ten, three still meet: each new meeting would be one of theirs.
    assert_eq!(state(10, 3), withheld);
    assert_eq!(state(10, 0), known);
}

#[test]
fn a_tandem_adds_its_share() {
    use jiff::civil::date;
    use meetings::State::{Held, Missed, Planned, Withdrawn};
    let start = date(2026, 3, 2);
    let day = |days: i64| start.saturating_add(jiff::Span::new().days(days));
    let with = |first: i64| {
        let meetings = [
            (day(first), 60, Held),
            (day(50), 45, Held),
            (day(80), 60, Missed),
            (day(90), 60, Planned),
            (day(99), 60, Withdrawn),
        ];
        let goals = [
            Some(Reached::Partly),
            Some(Reached::Fully),
            Some(Reached::Exceeded),
            None,
        ];
        Share::of(Some(start), meetings, goals)
    };
    let share = with(21);
    assert_eq!((share.held, share.missed, share.minutes), (2, 1, 105));
    assert_eq!((share.goals, share.goals_reached), (3, 2));
    assert!(share.met_soon && !with(22).met_soon);
    let mut sums = Sums::default();
    sums.add(share);
    sums.add(Share::default());
    assert_eq!((sums.held, sums.met_soon, sums.goal_tandems), (2, 1, 1));
}

#[test]
fn stages_are_counted_once_and_people_too() {
    use jiff::civil::date;
    let start = date(2026, 3, 2);
    let tandem = |people: [i64; 2], stage, started| Standing {
        people: people.map(PersonId),
        stage,
        started_on: Some(start).filter(|_| started),
    };
    let tandems = [
        tandem([1, 11], Stage::Ended, true),
        tandem([2, 12], Stage::Running, true),
        tandem([3, 13], Stage::Closed, true),
        tandem([4, 14], Stage::Beginning, false),
        // The mentee of the first goes on with somebody else.
        tandem([5, 11], Stage::Running, true),
    ];
    let mut sums = Sums::default();
    sums.count(&tandems, date(2026, 3, 23));
    assert_eq!((sums.started, sums.alive, sums.open), (4, 2, 3));
    assert_eq!((sums.closed, sums.ended, sums.rematched), (1, 1, 1));
    assert_eq!((sums.in_tandem, sums.could_have_met), (9, 4));
    let mut early = Sums::default();
    early.count(&tandems, date(2026, 3, 22));
    assert_eq!(early.could_have_met, 0);
}
