//! The demonstration company: everything that is odd in its files is reported
//! with its row, and nothing else is lost.

use std::collections::{BTreeMap, BTreeSet};

use import::answers::{Answer, Role};

use import::forbidden::{Evidence, Forbidden};
use import::mapping::{AnswersField, Field, Kind, PeopleField};
use import::people::{Person, Status};
use import::table::{Encoding, Format, Limits};
use import::{Done, File, Finding, FindingKind, Imported, Severity, change, read_all};

use crate::demo;

fn imported(export: &str) -> Imported {
    let (people, answers) = (demo::bytes(export), demo::bytes("sign-up.xlsx"));
    let file = |name, bytes| File {
        name,
        bytes,
        kind: None,
        mappings: &[],
    };
    read_all(
        &[file(export, &people), file("sign-up.xlsx", &answers)],
        &demo::topics(),
        &Limits::default(),
    )
}

fn person<'a>(imported: &'a Imported, number: &str) -> &'a Person {
    imported.people.get(number).unwrap()
}

fn answer<'a>(imported: &'a Imported, number: &str) -> &'a Answer {
    imported
        .answers
        .answers
        .iter()
        .find(|answer| answer.person == number)
        .unwrap()
}

/// Rows of the findings that pass.
fn rows(imported: &Imported, file: &str, wanted: impl Fn(&FindingKind) -> bool) -> Vec<u32> {
    let of_file = imported
        .findings
        .iter()
        .filter(|finding| finding.place.file == file);
    of_file
        .filter(|finding| wanted(&finding.kind))
        .filter_map(|finding| finding.place.row)
        .collect()
}

#[test]
fn the_export_is_read_as_german_excel_wrote_it() {
    let imported = imported("hr-export.csv");
    let workbook = imported.files[0].workbook.as_ref().unwrap();
    assert_eq!(
        workbook.format,
        Format::Csv {
            delimiter: ';',
            encoding: Encoding::Windows1252
        }
    );
    assert_eq!(imported.people.people.len(), 480);
    assert_eq!(imported.files[0].used[0].1.kind, Kind::People);
    assert_eq!(imported.files[0].used[0].1.entries.len(), 13);
    assert_eq!(imported.files[1].used[0].1.kind, Kind::Answers);
    assert_eq!(imported.files[1].used[0].1.entries.len(), 17);

    let asa = person(&imported, "10013");
    assert_eq!(asa.name(), "Åsa Schmidt-Röttgers");
    assert_eq!(
        asa.row.email.as_deref(),
        Some("åsa.schmidt-roettgers@hohenfels-antriebe.example")
    );
    assert_eq!(asa.row.position, "Leitung Vertrieb");
    assert_eq!(asa.supervisors, ["10001"]);
}

#[test]
fn columns_that_must_not_be_stored_are_gone_from_memory_and_named() {
    for (export, sheet) in [("hr-export.csv", ""), ("hr-export.xlsx", "Export")] {
        let imported = imported(export);
        let forbidden: Vec<(&str, &str, Forbidden)> = imported
            .findings
            .iter()
            .filter_map(|finding| match &finding.kind {
                FindingKind::ForbiddenColumn {
                    what,
                    by: Evidence::Header,
                } => {
                    assert_eq!(finding.done, Done::Removed);
                    Some((
                        finding.place.sheet.as_str(),
                        finding.place.column.as_deref()?,
                        *what,
                    ))
                }
                _ => None,
            })
            .collect();
        assert_eq!(
            forbidden,
            [
                (sheet, "Geburtsdatum", Forbidden::BirthDate),
                (sheet, "Eintrittsdatum", Forbidden::EntryDate),
                (sheet, "Geschlecht", Forbidden::Gender),
            ]
        );
        let everything = format!("{imported:?}");
        for secret in ["04.05.2004", "01.08.2023", "21.10.1967"] {
            assert!(!everything.contains(secret), "{secret} is still in memory");
        }
    }
}

#[test]
fn every_odd_row_of_the_export_is_reported() {
    use FindingKind as K;
    let imported = imported("hr-export.csv");
    let rows = |wanted: &dyn Fn(&K) -> bool| rows(&imported, "hr-export.csv", wanted);
    assert_eq!(rows(&|kind| *kind == K::RowTwice { first_row: 41 }), [42]);
    assert_eq!(rows(&|kind| *kind == K::EmptyRows { count: 1 }), [483]);
    assert_eq!(
        rows(&|kind| *kind
            == K::SupervisorUnknown {
                text: "99999".to_owned()
            }),
        [170]
    );
    assert_eq!(rows(&|kind| *kind == K::Gone), [53, 164, 178, 439, 472]);
    assert_eq!(rows(&|kind| *kind == K::OnLeave), [237, 361, 409]);
    assert_eq!(
        rows(&|kind| matches!(kind, K::AddressLowerCased { .. })),
        [104]
    );
    assert_eq!(
        rows(&|kind| matches!(kind, K::SpacesTrimmed { .. })),
        [104, 423]
    );
    let lost = rows(&|kind| matches!(kind, K::LettersLost { .. }));
    assert_eq!(
        (lost.len(), lost.iter().collect::<BTreeSet<_>>().len()),
        (26, 25)
    );
    let unneeded = |finding: &&Finding| finding.kind == K::ColumnNotNeeded;
    let unneeded: Vec<_> = imported
        .findings
        .iter()
        .filter(unneeded)
        .filter_map(|f| f.place.column.as_deref())
        .collect();
    assert_eq!(unneeded, ["Wochenstunden"]);

    assert_eq!(
        person(&imported, "10102").row.email.as_deref(),
        Some("martina.yilmaz@hohenfels-antriebe.example")
    );
    assert_eq!(person(&imported, "10421").row.given_name, "Chiara");
    assert_eq!(person(&imported, "10235").row.status, Status::OnLeave);
    assert_eq!(person(&imported, "10051").row.status, Status::Gone);
    let unknown = person(&imported, "10168");
    assert!(unknown.supervisors.is_empty());
    // All but the top and the one whose supervisor is unknown.
    let lines = imported
        .people
        .people
        .iter()
        .map(|person| person.supervisors.len());
    assert_eq!(lines.sum::<usize>(), 478);
    assert_eq!(
        imported
            .people
            .people
            .iter()
            .map(|person| person.dotted.len())
            .sum::<usize>(),
        19
    );
    // One top, no circle, no contested address: nothing of the kind is said.
    let wrong = |kind: &K| {
        matches!(
            kind,
            K::SeveralTops { .. } | K::NoTop | K::ReportingCycle { .. } | K::AddressTwice { .. }
        )
    };
    assert!(!imported.findings.iter().any(|finding| wrong(&finding.kind)));
}

#[test]
fn both_formats_of_the_export_give_the_same_people() {
    let (csv, xlsx) = (imported("hr-export.csv"), imported("hr-export.xlsx"));
    assert_eq!(csv.people.people.len(), xlsx.people.people.len());
    let mut lost = 0;
    for (a, b) in csv.people.people.iter().zip(&xlsx.people.people) {
        assert_eq!(
            (&a.key, &a.supervisors, &a.dotted, a.row.row),
            (&b.key, &b.supervisors, &b.dotted, b.row.row)
        );
        let fields = |person: &Person| {
            let row = &person.row;
            let texts = [
                &row.organisation,
                &row.site,
                &row.department,
                &row.team,
                &row.position,
                &row.level,
            ];
            (row.email.clone(), row.status, texts.map(Clone::clone))
        };
        assert_eq!(fields(a), fields(b));
        // Windows-1252 lacks letters that the workbook has.
        if a.name() != b.name() {
            assert!(a.name().contains('?') && !b.name().contains('?'));
            lost += 1;
        }
    }
    assert_eq!(lost, 25);
    assert_eq!(csv.answers.answers, xlsx.answers.answers);
}

#[test]
fn every_odd_row_of_the_sign_up_is_reported() {
    use FindingKind as K;
    let imported = imported("hr-export.csv");
    let rows = |wanted: &dyn Fn(&K) -> bool| rows(&imported, "sign-up.xlsx", wanted);
    assert_eq!(
        rows(&|kind| *kind == K::AnsweredAgain { counted_row: 85 }),
        [7]
    );
    let nobody = K::PersonUnknown {
        text: "niemand@hohenfels-antriebe.example".to_owned(),
    };
    assert_eq!(rows(&|kind| *kind == nobody), [86]);
    assert_eq!(rows(&|kind| *kind == K::HoursMissing), [9]);
    assert_eq!(rows(&|kind| matches!(kind, K::SpacesTrimmed { .. })), [5]);
    assert_eq!(
        rows(&|kind| matches!(kind, K::AddressLowerCased { .. })),
        [5]
    );
    assert_eq!(
        (
            imported.answers.answers.len(),
            imported.answers.unlinked.len()
        ),
        (83, 1)
    );
    let offering = imported
        .findings
        .iter()
        .find_map(|finding| match &finding.kind {
            K::MenteesOfferToo { rows } => Some(rows.len()),
            _ => None,
        });
    assert_eq!(offering, Some(38));
    let errors: Vec<_> = imported
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .collect();
    assert_eq!(errors.len(), 2, "{errors:#?}");
}

#[test]
fn answers_are_typed() {
    let imported = imported("hr-export.csv");
    let by_row = |row: u32| {
        imported
            .answers
            .answers
            .iter()
            .find(|answer| answer.row.row == row)
            .unwrap()
    };
    let first = &by_row(2).row;
    assert_eq!(first.timestamp.as_deref(), Some("2026-09-24T15:09:00"));
    assert_eq!((first.role, first.places), (Some(Role::Mentor), 1));
    let topics = |choices: &[import::answers::TopicChoice]| {
        choices
            .iter()
            .map(|choice| (choice.topic.clone(), choice.level))
            .collect::<Vec<_>>()
    };
    let topic = |key: &str, level| (key.to_owned(), level);
    assert_eq!(
        topics(&first.offers),
        [
            topic("social-media-und-aussenauftritt", None),
            topic("2.2", Some(6)),
            topic("3.4", Some(6))
        ]
    );
    assert_eq!(
        topics(&first.wants),
        [
            topic("2.2", Some(1)),
            topic("fuehrung-und-feedbackkultur", None)
        ]
    );
    assert_eq!(
        first.languages,
        BTreeSet::from(["de".to_owned(), "en".to_owned()])
    );
    assert!(first.modes.on_site && first.modes.online);
    assert_eq!(
        (first.hours_text.len(), first.hours_text[0].as_str()),
        (12, "Di 08-10")
    );
    assert_eq!(first.hours.shared_half_hours(&first.hours), 48);
    assert_eq!(first.style, [3, 2, 3, 4, 4].map(Some));
    assert_eq!(
        first.motivation,
        "Neugier – und ein ehrlicher Blick von außen."
    );
    assert!(first.suggestions.is_empty());

    // Vetoes and wishes by address become keys.
    let vetoed =
        imported.people.people.iter().find(|one| {
            one.row.email.as_deref() == Some("katharina.rossi@hohenfels-antriebe.example")
        });
    assert_eq!(
        by_row(4).vetoes,
        BTreeSet::from([vetoed.unwrap().key.clone()])
    );
    assert_eq!(by_row(16).wishes.len(), 1);
    assert_eq!(answer(&imported, &by_row(16).person).row.places, 2);

    let mut roles = BTreeMap::new();
    for answer in &imported.answers.answers {
        *roles.entry(answer.row.role).or_insert(0) += 1;
    }
    // README of the data: 38 leaders, 44 who can teach, one is both.
    assert_eq!(
        roles,
        BTreeMap::from([
            (Some(Role::Mentor), 44),
            (Some(Role::Mentee), 38),
            (Some(Role::Both), 1)
        ])
    );
}

#[test]
fn importing_again_changes_nothing_and_the_workbook_repairs_names() {
    let (csv, xlsx) = (imported("hr-export.csv"), imported("hr-export.xlsx"));
    let stored = change::of_people(&csv.people);
    let again = change::compare(&stored, &change::of_people(&csv.people));
    assert_eq!(
        (
            again.unchanged.len(),
            again.added.len(),
            again.updated.len(),
            again.missing.len()
        ),
        (480, 0, 0, 0)
    );
    let other = change::compare(&stored, &change::of_people(&xlsx.people));
    assert_eq!((other.unchanged.len(), other.updated.len()), (455, 25));
    let names = [PeopleField::FamilyName, PeopleField::GivenName].map(Field::from);
    assert!(
        other
            .updated
            .iter()
            .flat_map(|update| &update.fields)
            .all(|change| names.contains(&change.field))
    );
    let answers = change::of_answers(&csv.answers);
    assert_eq!(
        change::compare(&answers, &change::of_answers(&xlsx.answers))
            .unchanged
            .len(),
        83
    );
}

#[test]
fn a_mapping_can_be_stored_corrected_and_applied_again() {
    let bytes = demo::bytes("hr-export.xlsx");
    let first = imported("hr-export.csv");
    let mut mapping = first.files[0].used[0].1.clone();
    mapping.set(PeopleField::Level, None);
    mapping.set(PeopleField::Team, Some("Wochenstunden"));
    let json = serde_json::to_string(&mapping).unwrap();
    let remembered: import::mapping::Mapping = serde_json::from_str(&json).unwrap();
    assert_eq!(remembered, mapping);
    let file = File {
        name: "hr-export.xlsx",
        bytes: &bytes,
        kind: Some(Kind::People),
        mappings: &[remembered],
    };
    let again = read_all(&[file], &demo::topics(), &Limits::default());
    let lena = person(&again, "10001");
    assert_eq!(
        (lena.row.team.as_str(), lena.row.level.as_str()),
        ("20", "")
    );
}

#[test]
fn findings_can_be_stored() {
    let imported = imported("hr-export.csv");
    let json = serde_json::to_string(&imported.findings).unwrap();
    assert_eq!(
        serde_json::from_str::<Vec<Finding>>(&json).unwrap(),
        imported.findings
    );
    let snapshots = change::of_people(&imported.people);
    let json = serde_json::to_string(&snapshots).unwrap();
    assert_eq!(
        serde_json::from_str::<Vec<change::Snapshot>>(&json).unwrap(),
        snapshots
    );
    assert_eq!(
        serde_json::to_string(&Field::from(AnswersField::Style1)).unwrap(),
        "\"answers.style1\""
    );
}
