//! Each rule of DOMAIN section 6, switched off alone: then the attacker
//! succeeds; with all rules on, they do not. A6 and A7 are in `rules_apart`.

use super::attacker::{Found, attack, shown};
use super::*;

const RANGE: (i64, i64) = (1, 5);
const K: usize = 5;

fn without(change: fn(&mut Rules)) -> Rules {
    let mut rules = Rules::ALL;
    change(&mut rules);
    rules
}

fn one_release(rules: Rules, plan: &Plan, people: &[Person]) -> Option<Found> {
    let release = release_by(rules, plan, &ballots(plan, people), &[]).unwrap();
    attack(&shown(&release, people, Code::Bq1), K, RANGE)
}

#[test]
fn a1_floors() {
    let plan = plan(&[Code::Bq1]);
    let people = answering(Code::Bq1, &[1, 3], &[4, 5]);
    let off = without(|rules| rules.floors = false);
    assert!(matches!(
        one_release(off, &plan, &people),
        Some(Found::Few(_))
    ));
    assert_eq!(one_release(Rules::ALL, &plan, &people), None);
}

#[test]
fn a1_higher_floors_for_managers_and_distributions() {
    let plan = plan(&[Code::Bq1, Code::Pu3]);
    let values = [1, 2, 3, 4, 5, 4, 3, 2, 3];
    let people = |n: usize| -> Vec<Person> {
        let one = |value: &u8| person(Side::Mentor, &[(Code::Bq1, *value), (Code::Pu3, *value)]);
        values.iter().cycle().take(n).map(one).collect()
    };
    let cells = |rules, n: usize| {
        let release = release_by(rules, &plan, &ballots(&plan, &people(n)), &[]).unwrap();
        let cell = |code| release.line(code).unwrap().total().clone();
        (cell(Code::Bq1), cell(Code::Pu3))
    };
    let (item, manager) = cells(Rules::ALL, 6);
    assert!(
        item.figures()
            .is_some_and(|figures| figures.counts().is_none())
    );
    assert_eq!(manager, Cell::Withheld(Withheld::TooFew { needed: 7 }));
    assert!(cells(Rules::ALL, 7).1.figures().is_some());
    assert!(
        cells(Rules::ALL, 9)
            .0
            .figures()
            .is_some_and(|f| f.counts().is_none())
    );
    assert!(
        cells(Rules::ALL, 10)
            .0
            .figures()
            .is_some_and(|f| f.counts().is_some())
    );
    let (item, manager) = cells(without(|rules| rules.floors = false), 6);
    assert!(
        item.figures()
            .is_some_and(|figures| figures.counts().is_some())
    );
    assert!(manager.figures().is_some());
}

#[test]
fn a2_a_breakdown_is_shown_whole_or_not_at_all() {
    let mut plan = plan(&[Code::Bq1]);
    with_labels(&mut plan);
    let mut people = answering(
        Code::Bq1,
        &[1, 2, 3, 4, 5, 4, 1, 3, 5, 2, 4, 1, 3, 2, 5],
        &[],
    );
    for (person, label) in people
        .iter_mut()
        .zip(["A"; 6].into_iter().chain(["B"; 6]).chain(["C"; 3]))
    {
        person.label = Some(label);
    }
    let off = without(|rules| rules.whole_breakdowns = false);
    assert_eq!(one_release(off, &plan, &people), Some(Found::Few(3)));
    assert_eq!(one_release(Rules::ALL, &plan, &people), None);

    // People without a department are a part, too: what the others leave.
    for person in &mut people[12..] {
        person.label = None;
    }
    assert_eq!(one_release(off, &plan, &people), Some(Found::Few(3)));
    assert_eq!(one_release(Rules::ALL, &plan, &people), None);
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let labels = release.line(Code::Bq1).unwrap().labels();
    let needed = K;
    assert_eq!(
        labels,
        Some(&Split::Withheld(Withheld::PartTooFew { needed }))
    );
}

#[test]
fn a2_only_what_was_fixed_before() {
    let plan = plan(&[Code::Bq1]);
    let mut people = answering(Code::Bq1, &[1, 2, 3, 4, 5, 4], &[1, 3, 5, 2, 4, 1]);
    for person in &mut people {
        person.label = Some("A");
    }
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let line = release.line(Code::Bq1).unwrap();
    assert_eq!(line.labels(), None);
    assert!(line.roles().unwrap().is_shown());
}

#[test]
fn a3_two_breakdowns_tell_of_each_other() {
    let mut plan = plan(&[Code::Bq1]);
    with_labels(&mut plan);
    // Department A: all eight mentors and two mentees.
    let mut people = answering(
        Code::Bq1,
        &[1, 2, 3, 4, 5, 4, 2, 3],
        &[1, 5, 3, 5, 2, 4, 1, 3],
    );
    for (place, person) in people.iter_mut().enumerate() {
        person.label = Some(if place < 10 { "A" } else { "B" });
    }
    let off = without(|rules| rules.differences = false);
    assert_eq!(one_release(off, &plan, &people), Some(Found::Few(2)));
    assert_eq!(one_release(Rules::ALL, &plan, &people), None);
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let line = release.line(Code::Bq1).unwrap();
    assert!(line.roles().unwrap().is_shown());
    assert_eq!(line.labels(), Some(&Split::Withheld(Withheld::WouldReveal)));
}

#[test]
fn a3_a_later_release_tells_of_an_earlier_one() {
    let plan = plan(&[Code::Bq1]);
    let people = answering(
        Code::Bq1,
        &[1, 2, 3, 4, 5, 4, 2, 3],
        &[1, 5, 3, 5, 2, 4, 1, 3],
    );
    let all = ballots(&plan, &people);
    let second = Plan {
        round: RoundId(2),
        ..plan.clone()
    };
    let numbers = |rules| {
        // First without one of them, then with them.
        let before = release_by(rules, &plan, &all[1..], &[]).unwrap();
        let kept = [before.kept().clone()];
        let after = release_by(rules, &second, &all, &kept).unwrap();
        let mut absent = people.clone();
        absent[0].answers.clear();
        let mut shown = shown(&before, &absent, Code::Bq1);
        shown.extend(attacker::shown(&after, &people, Code::Bq1));
        attack(&shown, K, RANGE)
    };
    assert_eq!(
        numbers(without(|rules| rules.differences = false)),
        Some(Found::Few(1))
    );
    assert_eq!(numbers(Rules::ALL), None);
}

#[test]
fn a4_a_round_is_released_once() {
    let plan = plan(&[Code::Bq1]);
    let people = answering(
        Code::Bq1,
        &[1, 2, 3, 4, 5, 4, 2, 3],
        &[1, 5, 3, 5, 2, 4, 1, 3],
    );
    // Somebody looks, one person changes their answer, somebody looks again: the
    // same people both times, so no set differs, and the change is in the open.
    let change = |rules| {
        let mut people = people.clone();
        let first = release_by(rules, &plan, &ballots(&plan, &people), &[]).unwrap();
        people[0].answers = vec![(Code::Bq1, 5)];
        let kept = [first.kept().clone()];
        let second = release_by(rules, &plan, &ballots(&plan, &people), &kept).ok()?;
        let sum = |release: &Release| {
            let shown = shown(release, &people, Code::Bq1);
            shown.first().map(|shown| shown.sums.0)
        };
        Some(sum(&second)? - sum(&first)?)
    };
    assert_eq!(change(without(|rules| rules.once = false)), Some(4));
    assert_eq!(change(Rules::ALL), None);
}

#[test]
fn a5_what_nearly_all_say_is_words() {
    let plan = plan(&[Code::Bq1]);
    let off = without(|rules| rules.alike = false);
    // All alike.
    let same = answering(Code::Bq1, &[5; 6], &[5; 6]);
    assert_eq!(one_release(off, &plan, &same), Some(Found::Everybody(12)));
    assert_eq!(one_release(Rules::ALL, &plan, &same), None);
    let of = release(&plan, &ballots(&plan, &same), &[]).unwrap();
    let line = of.line(Code::Bq1).unwrap();
    assert_eq!(line.total(), &Cell::Words(Words::Answer(5)));
    assert_eq!(line.roles(), Some(&Split::Withheld(Withheld::SameAsWhole)));
    // Only mentors are alike: neither theirs nor the others' numbers may be shown.
    let mentors = answering(Code::Bq1, &[5; 6], &[1, 2, 3, 4, 2, 3]);
    assert_eq!(one_release(off, &plan, &mentors), Some(Found::Everybody(6)));
    assert_eq!(one_release(Rules::ALL, &plan, &mentors), None);
    // Over nine in ten, not exactly nine in ten.
    let total = |others: usize| {
        let mut values = [5; 40];
        values[..others].fill(2);
        let people = answering(Code::Bq1, &values, &[]);
        let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
        release.line(Code::Bq1).unwrap().total().clone()
    };
    assert!(matches!(total(3), Cell::Words(_)));
    assert!(matches!(total(4), Cell::Figures(_)));
}

#[test]
fn a8_a_small_programme_gets_one_figure() {
    let codes = [Code::Bq1, Code::Bq2, Code::Ze1, Code::Pu3];
    let mut plan = plan(&codes);
    let people: Vec<Person> = (0..10)
        .map(|place: u8| {
            let side = if place < 5 {
                Side::Mentor
            } else {
                Side::Mentee
            };
            let value = |shift: u8| (place + shift) % 5 + 1;
            let answers = [
                (Code::Bq1, value(0)),
                (Code::Bq2, value(1)),
                (Code::Ze1, value(3)),
            ];
            person(side, &answers)
        })
        .collect();
    plan.tandems = 5;
    // Two who tell each other what they answered take both out of every number.
    let left_of_tandem = |rules| {
        let release = release_by(rules, &plan, &ballots(&plan, &people), &[]).unwrap();
        let sets = codes
            .iter()
            .flat_map(|code| shown(&release, &people, *code));
        let left = sets.map(|set| {
            set.people
                .iter()
                .enumerate()
                .filter(|(p, is_in)| **is_in && p % 5 != 0)
                .count()
        });
        (left.min(), release)
    };
    let (left, _) = left_of_tandem(without(|rules| rules.small = false));
    assert_eq!(left, Some(4), "four mentors remain, fewer than five");
    let (left, release) = left_of_tandem(Rules::ALL);
    assert_eq!(left, None);
    let Results::Combined(Cell::Figures(figures)) = release.results() else {
        panic!("{:?}", release.results());
    };
    assert_eq!((figures.n(), figures.counts()), (10, None));
    // Too few for that: they talk.
    let few = super::release(&plan, &ballots(&plan, &people[..4]), &[]).unwrap();
    assert_eq!(few.results(), &Results::Circle);
    // From eight tandems on there are lines.
    plan.tandems = SMALL;
    let many = super::release(&plan, &ballots(&plan, &people), &[]).unwrap();
    assert!(many.line(Code::Bq1).is_some());
}
