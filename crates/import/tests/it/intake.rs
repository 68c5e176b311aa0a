//! The demonstration company as a roster.

use import::intake::intake;
use import::table::Limits;
use import::{File, Imported, read_all};
use matching::Rules;
use programme::person::LineKind;
use programme::roster::Overrides;

use crate::demo;

fn imported(export: &[u8], answers: &[u8]) -> Imported {
    let file = |name, bytes| File {
        name,
        bytes,
        kind: None,
        mappings: &[],
    };
    read_all(
        &[file("hr-export.csv", export), file("sign-up.xlsx", answers)],
        &demo::topics(),
        &Limits::default(),
    )
}

#[test]
fn the_demonstration_company_becomes_a_roster() {
    let imported = imported(&demo::bytes("hr-export.csv"), &demo::bytes("sign-up.xlsx"));
    let roster = intake(&imported).roster;
    assert_eq!((roster.people.len(), roster.participants.len()), (480, 83));
    let lines = |kind| roster.lines.iter().filter(|line| line.kind == kind).count();
    // All but the top and the one whose supervisor does not exist.
    assert_eq!((lines(LineKind::Solid), lines(LineKind::Dotted)), (478, 19));
    assert!(
        roster
            .people
            .iter()
            .all(|person| person.record.level.is_some())
    );
    // No address that the importer took is lost on the way.
    let taken = imported
        .people
        .people
        .iter()
        .filter(|one| one.row.email.is_some());
    let kept = roster
        .people
        .iter()
        .filter(|one| one.record.email.is_some());
    assert_eq!(taken.count(), kept.count());
    let mentors = roster
        .participants
        .iter()
        .filter(|one| one.answers.is_mentor());
    assert_eq!(mentors.count(), 45);
    assert_eq!(
        roster
            .participants
            .iter()
            .filter(|one| one.answers.mentee)
            .count(),
        39
    );
}

#[test]
fn the_order_of_rows_does_not_matter() {
    let export = demo::bytes("hr-export.csv");
    let mut lines: Vec<&[u8]> = export.split(|byte| *byte == b'\n').collect();
    // The row that repeats an earlier one stays where it is: of two rows the
    // first counts. The rest is turned round.
    lines[1..40].reverse();
    lines[50..460].reverse();
    let turned = lines.join(&b'\n');
    let answers = demo::bytes("sign-up.xlsx");
    let case = |export: &[u8]| {
        let roster = intake(&imported(export, &answers)).roster;
        matching::fingerprint(&roster.case(Rules::default(), &Overrides::default()))
    };
    assert_eq!(case(&export), case(&turned));
}
