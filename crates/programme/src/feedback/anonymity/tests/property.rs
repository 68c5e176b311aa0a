//! Made-up programmes against all attackers.

use proptest::prelude::*;

use super::attacker::{attack, shown};
use super::scores::bounds;
use super::*;

const ITEMS: [Code; 6] = [
    Code::Bq1,
    Code::Bq2,
    Code::Bq3,
    Code::Pu1,
    Code::Pu3,
    Code::We,
];
const LABELS: [Option<&str>; 4] = [Some("A"), Some("B"), Some("C"), None];

fn somebody() -> impl Strategy<Value = Person> {
    // Most agree, some leave items out: that is how rounds are.
    let value = prop_oneof![4 => Just(5_u8), 2 => 3..=5_u8, 1 => 1..=5_u8, 1 => Just(0)];
    let answers = proptest::collection::vec(value, ITEMS.len());
    let label = prop_oneof![6 => Just(0_usize), 5 => Just(1), 1 => Just(2), 1 => Just(3)];
    (any::<bool>(), label, answers).prop_map(|(mentor, label, values)| Person {
        side: if mentor { Side::Mentor } else { Side::Mentee },
        label: LABELS[label],
        answers: ITEMS
            .into_iter()
            .zip(values)
            .filter(|(_, value)| *value > 0)
            .collect(),
        texts: Vec::new(),
    })
}

fn range(code: Code) -> (i64, i64) {
    let (low, high) = code.kind().range().unwrap();
    (low.into(), high.into())
}

fn floor(code: Code) -> usize {
    if code == Code::Pu3 { 7 } else { 5 }
}

fn check_scores(release: &Release, people: &[Person]) -> Result<(), TestCaseError> {
    let Some(line) = release.scale(Scale::Bq) else {
        return Ok(());
    };
    let items = [Code::Bq1, Code::Bq2, Code::Bq3];
    let mut cells: Vec<(&Figures, Vec<&Person>)> = Vec::new();
    if let Some(figures) = line.total().figures() {
        cells.push((figures, people.iter().collect()));
    }
    for split in [line.roles(), line.labels()].into_iter().flatten() {
        let Split::Shown(parts) = split else { continue };
        for (group, figures) in parts {
            let is_in = |person: &&Person| match group {
                Group::Role(side) => person.side == *side,
                Group::Label(label) => person.label == Some(label.as_str()),
            };
            cells.push((figures, people.iter().filter(is_in).collect()));
        }
    }
    for (figures, people) in cells {
        let told = bounds(figures, &items, &people);
        // From five people on, a sum over all of them is a figure like any other.
        if told.len() < 5 {
            for ((fewest, most), (from, to)) in told {
                prop_assert!(from <= fewest + 1e-9 && to >= most - 1e-9);
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nobody_computes_more_than_is_shown(
        people in proptest::collection::vec(somebody(), 5..60),
        by_label in any::<bool>(),
        absent in 0..12_usize,
    ) {
        let mut plan = plan(&ITEMS);
        if by_label {
            with_labels(&mut plan);
        }
        let all = ballots(&plan, &people);
        // An earlier release that some were not part of.
        let absent = absent.min(people.len());
        let first = release(&plan, &all[absent..], &[]).unwrap();
        let later = Plan { round: RoundId(2), ..plan };
        let second = release(&later, &all, &[first.kept().clone()]).unwrap();
        let mut without = people.clone();
        for person in &mut without[..absent] {
            person.answers.clear();
        }
        for code in ITEMS {
            let mut numbers = shown(&first, &without, code);
            numbers.extend(shown(&second, &people, code));
            prop_assert_eq!(attack(&numbers, floor(code), range(code)), None);
        }
        check_scores(&first, &without)?;
        check_scores(&second, &people)?;
    }

    #[test]
    fn distributions_tell_of_ten_or_more(
        people in proptest::collection::vec(somebody(), 5..60),
        absent in 0..15_usize,
    ) {
        let mut plan = plan(&ITEMS);
        with_labels(&mut plan);
        let all = ballots(&plan, &people);
        let absent = absent.min(people.len());
        let first = release(&plan, &all[absent..], &[]).unwrap();
        let later = Plan { round: RoundId(2), ..plan };
        let second = release(&later, &all, &[first.kept().clone()]).unwrap();
        let mut without = people.clone();
        for person in &mut without[..absent] {
            person.answers.clear();
        }
        for code in ITEMS {
            let mut numbers = shown(&first, &without, code);
            numbers.extend(shown(&second, &people, code));
            numbers.retain(|shown| shown.counts.is_some());
            prop_assert_eq!(attack(&numbers, 10, range(code)), None);
        }
    }
}

/// The property holds for more than empty releases.
#[test]
fn made_up_programmes_show_something() {
    let mut plan = plan(&ITEMS);
    with_labels(&mut plan);
    let people: Vec<Person> = (0..64_u16)
        .map(|place| Person {
            side: if place % 2 == 0 {
                Side::Mentor
            } else {
                Side::Mentee
            },
            label: LABELS[usize::from(place / 32)],
            answers: ITEMS
                .into_iter()
                .map(|code| (code, u8::try_from((place * 7 + place / 5) % 5 + 1).unwrap()))
                .collect(),
            texts: Vec::new(),
        })
        .collect();
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    for code in ITEMS {
        assert_eq!(shown(&release, &people, code).len(), 5, "{code:?}");
    }
    let scale = release.scale(Scale::Bq).unwrap();
    assert!(scale.roles().unwrap().is_shown() && scale.labels().unwrap().is_shown());
}
