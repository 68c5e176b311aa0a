//! Rules A6 and A7: no order, number or size leads from an answer to a person.

use super::kept::Subject;
use super::*;

fn without(change: fn(&mut Rules)) -> Rules {
    let mut rules = Rules::ALL;
    change(&mut rules);
    rules
}

/// Twenty people; every fourth leaves BQ2 out, and each writes two texts.
fn people() -> Vec<Person> {
    (0..20)
        .map(|place: u8| {
            let side = if place.is_multiple_of(2) {
                Side::Mentor
            } else {
                Side::Mentee
            };
            let mut person = person(side, &[(Code::Bq1, place % 5 + 1)]);
            if !place.is_multiple_of(4) {
                person.answers.push((Code::Bq2, place % 3 + 1));
            }
            person.texts = vec![
                (Code::Keep, format!("behalten {place:02}")),
                (Code::Change, format!("ändern {place:02}")),
            ];
            person
        })
        .collect()
}

fn asked() -> Plan {
    plan(&[Code::Bq1, Code::Bq2, Code::Keep, Code::Change])
}

/// Somebody saw in which order people answered, reads what is kept with the
/// release, and says of each who left BQ2 out. How often are they right?
fn told_by_arrival(rules: Rules, seed: u64) -> usize {
    let plan = asked();
    let people = people();
    let sheets: Vec<Sheet> = people.iter().map(|person| sheet(&plan, person)).collect();
    let ballots = Ballot::number_by(rules, sheets, seed);
    let release = release_by(rules, &plan, &ballots, &[]).unwrap();
    let set = release.kept().of(Subject::Item(Code::Bq2.into())).next();
    let set = set.unwrap();
    (0..20)
        .filter(|place| set.has(*place) != (place % 4 == 0))
        .count()
}

#[test]
fn a6_numbers_do_not_follow_the_order_of_arrival() {
    let off = without(|rules| rules.unlinked = false);
    assert!((0..20).all(|seed| told_by_arrival(off, seed) == 20));
    // By chance one is right in 12.5 of 20 cases: five left it out, 15 did not.
    let right: usize = (0..40).map(|seed| told_by_arrival(Rules::ALL, seed)).sum();
    assert!((440..=560).contains(&right), "{right} of 800");
}

#[test]
fn a6_all_sheets_have_one_size() {
    let plan = asked();
    let mut people = people();
    people[0].texts[0].1 = "sehr lang ".repeat(50);
    people[1].texts.clear();
    let sheets = people.iter().map(|person| sheet(&plan, person));
    let (mut bare, mut padded) = (Vec::new(), Vec::new());
    for sheet in sheets {
        bare.push(sheet.to_bytes().len());
        padded.push(sheet.to_padded().len());
    }
    let longest = bare.iter().max().unwrap();
    assert_eq!(bare.iter().filter(|size| *size == longest).count(), 1);
    assert!(padded.iter().all(|size| *size == padded[0]));
}

/// Somebody takes the texts at the same place for one person's. How often are they right?
fn paired(rules: Rules, seed: u64) -> usize {
    let plan = Plan { seed, ..asked() };
    let ballots = ballots(&plan, &people());
    let release = release_by(rules, &plan, &ballots, &[]).unwrap();
    let Results::Items { texts, .. } = release.results() else {
        panic!("no items");
    };
    let [keep, change] = texts.as_slice() else {
        panic!("two questions");
    };
    let pairs = keep.texts().unwrap().iter().zip(change.texts().unwrap());
    let number = |text: &str| text.chars().rev().take(2).collect::<String>();
    pairs.filter(|(a, b)| number(a) == number(b)).count()
}

#[test]
fn a7_texts_stand_apart() {
    let off = without(|rules| rules.texts_apart = false);
    assert!((0..10).all(|seed| paired(off, seed) == 20));
    // Chance is right once in a list.
    let right: usize = (0..100).map(|seed| paired(Rules::ALL, seed)).sum();
    assert!((60..=150).contains(&right), "{right} of 2000");
}

#[test]
fn a7_texts_need_ten() {
    let plan = asked();
    let of = |n: usize| {
        let ballots = ballots(&plan, &people()[..n]);
        let release = super::release(&plan, &ballots, &[]).unwrap();
        let Results::Items { texts, .. } = release.results().clone() else {
            panic!("no items");
        };
        texts[0].texts().map(<[String]>::len)
    };
    assert_eq!(of(9), Err(Withheld::TooFew { needed: 10 }));
    assert_eq!(of(10), Ok(10));
}
