//! A release depends on what was said, not on when.

use super::*;

#[test]
fn the_same_sheets_in_any_order_give_the_same_release() {
    let mut plan = plan(&[Code::Bq1, Code::Bq2, Code::Bq3, Code::We, Code::Keep]);
    with_labels(&mut plan);
    let people: Vec<Person> = (0..60_u8)
        .map(|place| {
            let side = if place % 2 == 0 {
                Side::Mentor
            } else {
                Side::Mentee
            };
            let mut person = person(
                side,
                &[(Code::Bq1, place % 5 + 1), (Code::Bq2, place % 4 + 1)],
            );
            person.answers.push((Code::We, place % 11));
            person.label = Some(if place < 30 { "A" } else { "B" });
            person.texts = vec![(Code::Keep, format!("Text {place}"))];
            person
        })
        .collect();
    let sheets: Vec<Sheet> = people.iter().map(|person| sheet(&plan, person)).collect();
    let of = |sheets: Vec<Sheet>| release(&plan, &Ballot::number(sheets, 3), &[]).unwrap();
    let first = of(sheets.clone());
    let mut turned = sheets.clone();
    turned.reverse();
    turned.rotate_left(17);
    assert_eq!(of(turned), first);
    // It is written and read without change.
    let json = serde_json::to_string(&first).unwrap();
    assert_eq!(serde_json::from_str::<Release>(&json).unwrap(), first);
    assert!(first.line(Code::We).unwrap().labels().unwrap().is_shown());
}

#[test]
fn means_and_counts_are_right() {
    let plan = plan(&[Code::Bq1, Code::We]);
    let values = [1, 2, 2, 3, 4, 5, 5, 5, 3, 4];
    let mut people = answering(Code::Bq1, &values[..5], &values[5..]);
    for (place, person) in (0..).zip(&mut people) {
        person.answers.push((Code::We, place));
    }
    let release = release(&plan, &ballots(&plan, &people), &[]).unwrap();
    let line = release.line(Code::Bq1).unwrap();
    let figures = line.total().figures().unwrap();
    assert_eq!((figures.n(), figures.mean_tenths()), (10, 34));
    assert_eq!(figures.counts(), Some([1, 2, 2, 2, 3].as_slice()));
    let part = |side| {
        line.roles()
            .unwrap()
            .part(&Group::Role(side))
            .unwrap()
            .clone()
    };
    assert_eq!(part(Side::Mentor).mean_tenths(), 24);
    assert_eq!(part(Side::Mentee).mean_tenths(), 44);
    assert_eq!(part(Side::Mentee).counts(), None);
    let figures = release
        .line(Code::We)
        .unwrap()
        .total()
        .figures()
        .unwrap()
        .clone();
    // 4.5: no rounding needed; eleven columns.
    assert_eq!(
        (figures.mean_tenths(), figures.counts().unwrap().len()),
        (45, 11)
    );
}
