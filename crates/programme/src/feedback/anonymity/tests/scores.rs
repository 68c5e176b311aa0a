//! Scores and items are linear in the same answers.

use super::*;

/// What a reader computes of those who left an item out: bounds for the sum of
/// each one's answers. `(fewest, most)` possible, `(from, to)` after reading.
pub(super) fn bounds(
    score: &Figures,
    items: &[Code],
    people: &[&Person],
) -> Vec<((f64, f64), (f64, f64))> {
    let turned = |code: Code, value: u8| {
        let value = f64::from(value);
        if code == Code::Si3 {
            6.0 - value
        } else {
            value
        }
    };
    let of = |person: &Person| {
        let own = person
            .answers
            .iter()
            .filter(|(code, _)| items.contains(code));
        let values: Vec<f64> = own.map(|(code, value)| turned(*code, *value)).collect();
        let asked = items
            .iter()
            .filter(|code| code.only_for().is_none_or(|s| s == person.side));
        (
            values.iter().sum::<f64>(),
            values.len() as f64,
            asked.count() as f64,
        )
    };
    let shares: Vec<(f64, f64, f64)> = people.iter().map(|person| of(person)).collect();
    let n = score.n() as f64;
    let mean = score.mean_tenths() as f64 / 10.0;
    // The items' sums are known exactly; their part of the score is subtracted.
    let items: f64 = shares.iter().map(|(sum, _, asked)| sum / asked).sum();
    let (from, to) = (n * (mean - 0.05) - items, n * (mean + 0.05) - items);
    let partial: Vec<(f64, f64)> = shares
        .iter()
        .filter(|(_, answered, asked)| *answered > 0.0 && answered < asked)
        .map(|(_, answered, asked)| {
            let valid = 2.0 * answered >= *asked;
            let weight = if valid {
                1.0 / answered - 1.0 / asked
            } else {
                -1.0 / asked
            };
            (weight, *answered)
        })
        .collect();
    let ends = |(weight, answered): &(f64, f64)| {
        let (a, b) = (weight * answered, weight * answered * 5.0);
        (a.min(b), a.max(b))
    };
    let all: Vec<(f64, f64)> = partial.iter().map(ends).collect();
    let least: f64 = all.iter().map(|(least, _)| least).sum();
    let most: f64 = all.iter().map(|(_, most)| most).sum();
    let one = |own: &(f64, f64)| {
        let (rest_least, rest_most) = (least - own.0, most - own.1);
        (
            *own,
            (own.0.max(from - rest_most), own.1.min(to - rest_least)),
        )
    };
    all.iter().map(one).collect()
}

fn three(values: [u8; 3]) -> Person {
    let codes = [Code::Bq1, Code::Bq2, Code::Bq3];
    let answers: Vec<(Code, u8)> = codes.into_iter().zip(values).collect();
    let answers: Vec<(Code, u8)> = answers
        .into_iter()
        .filter(|(_, value)| *value > 0)
        .collect();
    person(Side::Mentor, &answers)
}

/// Six people, one of whom left an item out and stands at the end.
fn six() -> Vec<Person> {
    [
        [2, 3, 4],
        [1, 3, 2],
        [4, 2, 3],
        [3, 4, 1],
        [2, 1, 4],
        [5, 5, 0],
        [2, 4, 3],
    ]
    .map(three)
    .to_vec()
}

#[test]
fn one_gap_in_a_small_group_withholds_the_score() {
    let plan = plan(&[Code::Bq1, Code::Bq2, Code::Bq3]);
    let people = six();
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let items = [Code::Bq1, Code::Bq2, Code::Bq3];
    assert!(
        items
            .iter()
            .all(|code| release.line(*code).unwrap().total().figures().is_some())
    );
    let score = release.scale(Scale::Bq).unwrap();
    assert_eq!(score.total(), &Cell::Withheld(Withheld::WouldReveal));
    // It would have narrowed down what that person answered.
    let figures = Figures {
        n: 7,
        mean_tenths: tenths_of(&people),
        counts: None,
    };
    let everybody: Vec<&Person> = people.iter().collect();
    let told = bounds(&figures, &items, &everybody);
    assert_eq!(told.len(), 1);
    let ((fewest, most), (from, to)) = told[0];
    assert!(from > fewest + 0.01 || to < most - 0.01, "{told:?}");
}

fn tenths_of(people: &[Person]) -> usize {
    let score = |person: &Person| {
        let sum: u8 = person.answers.iter().map(|(_, value)| value).sum();
        f64::from(sum) / person.answers.len() as f64
    };
    let mean = people.iter().map(score).sum::<f64>() / people.len() as f64;
    // Positive and small.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let tenths = (mean * 10.0).round() as usize;
    tenths
}

#[test]
fn without_gaps_the_score_is_the_mean_of_scores() {
    let plan = plan(&[Code::Bq1, Code::Bq2, Code::Bq3]);
    let mut people = six();
    people[5] = three([5, 5, 1]);
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let figures = release
        .scale(Scale::Bq)
        .unwrap()
        .total()
        .figures()
        .unwrap()
        .clone();
    assert_eq!(
        (figures.n(), figures.mean_tenths()),
        (7, tenths_of(&people))
    );
    // One item is no scale.
    assert!(release.scale(Scale::Ma).is_none());
}

#[test]
fn a_score_does_not_tell_a_hidden_item() {
    let plan = plan(&[Code::Pu1, Code::Pu2, Code::Pu3]);
    let answers = |a: u8, b: u8, c: u8| {
        person(
            Side::Mentor,
            &[(Code::Pu1, a), (Code::Pu2, b), (Code::Pu3, c)],
        )
    };
    // Six answers are enough for two items, not for the one about managers.
    let mut people: Vec<Person> = [
        (1, 2, 3),
        (4, 5, 2),
        (2, 2, 4),
        (3, 1, 5),
        (5, 4, 3),
        (2, 4, 1),
    ]
    .into_iter()
    .map(|(a, b, c)| answers(a, b, c))
    .collect();
    let of = |people: &[Person]| {
        let release = release(&plan, &ballots(&plan, people), &[]).unwrap();
        release.scale(Scale::Pu).unwrap().total().clone()
    };
    assert_eq!(of(&people), Cell::Withheld(Withheld::ItemsHidden));
    people.push(answers(3, 3, 4));
    assert!(of(&people).figures().is_some());
}

#[test]
fn half_of_the_items_make_a_score() {
    let plan = plan(&[Code::Bq1, Code::Bq2, Code::Bq3]);
    let values = |place: u8| [place % 5 + 1, (place + 1) % 5 + 1, (place + 3) % 5 + 1];
    // Enough people that rounding hides two gaps.
    let mut people: Vec<Person> = (0..80).map(|place| three(values(place))).collect();
    people[3] = three([4, 3, 0]);
    people[4] = three([2, 0, 0]);
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let line = release.scale(Scale::Bq).unwrap();
    match line.total() {
        Cell::Figures(figures) => assert_eq!(figures.n(), 79),
        other => panic!("{other:?}"),
    }
}
