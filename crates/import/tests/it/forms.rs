//! Sign-up forms of other companies.

use import::answers::Role;
use import::mapping::{AnswersField as A, Kind};
use import::people::Status;
use import::table::Limits;
use import::{File, FindingKind as K, Imported, read_all};

use crate::demo;

fn import(files: &[(&str, &[u8])]) -> Imported {
    let files: Vec<File> = files
        .iter()
        .map(|(name, bytes)| File {
            name,
            bytes,
            kind: None,
            mappings: &[],
        })
        .collect();
    read_all(&files, &demo::topics(), &Limits::default())
}

#[test]
fn a_form_in_english_with_commas() {
    let people = "Employee ID,Last Name,First Name,Email\n1,Byron,Ada,ada@f.example\n2,Okafor,Ben,ben@f.example\n3,Li,Dan,dan@f.example\n4,Li,Dan,dan2@f.example\n";
    let form = "Timestamp,Email address,Your role,How many mentees can you take?,What can you teach?,What do you want to learn?,Languages,Meeting mode,When are you available?,Structured (1) - spontaneous (5),Rather not with,Preferred partner\n\
        9/24/2026 15:09:00,ADA@f.example,Mentor,two,\"Browsing, searching and filtering information (can guide others), 2.4 Collaborating through digital technologies (with support), Underwater welding\",,\"English, Klingon\",on-site,\"Mon 8:00-10:00, Tue 2pm-4pm, sometimes\",9,Ben Okafor,\"Li, Dan\"\n\
        9/25/2026 15:09:00,ben@f.example,Mentee,,,,,carrier pigeon,,3,ben@f.example,nobody@f.example\n\
        13/25/2026,x@f.example,both,99,Nachhaltigkeit,Nachhaltigkeit,Czech,either,Fri 9-12,4,,\n";
    let imported = import(&[("p.csv", people.as_bytes()), ("form.csv", form.as_bytes())]);
    assert_eq!(imported.files[1].used[0].1.kind, Kind::Answers);
    let [ada, ben] = imported.answers.answers.as_slice() else {
        panic!("{:#?}", imported.answers)
    };
    assert_eq!(ada.row.timestamp.as_deref(), Some("2026-09-24T15:09:00"));
    assert_eq!((ada.row.role, ada.row.places), (Some(Role::Mentor), 1));
    assert_eq!(
        ada.row
            .offers
            .iter()
            .map(|offer| offer.topic.as_str())
            .collect::<Vec<_>>(),
        ["1.1"]
    );
    assert_eq!(
        ada.row
            .below_level
            .iter()
            .map(|offer| offer.topic.as_str())
            .collect::<Vec<_>>(),
        ["2.4"]
    );
    assert_eq!(ada.row.suggestions, ["Underwater welding"]);
    assert_eq!(
        ada.row
            .languages
            .iter()
            .map(String::as_str)
            .collect::<Vec<_>>(),
        ["en", "klingon"]
    );
    assert!(ada.row.modes.on_site && !ada.row.modes.online);
    assert_eq!(ada.row.hours_text, ["Mon 8:00-10:00", "Tue 2pm-4pm"]);
    assert_eq!(
        ada.vetoes.iter().map(String::as_str).collect::<Vec<_>>(),
        ["2"]
    );
    assert_eq!(ben.row.role, Some(Role::Mentee));
    let has = |row: u32, wanted: &dyn Fn(&K) -> bool| {
        let found = imported
            .findings
            .iter()
            .any(|f| f.place.file == "form.csv" && f.place.row == Some(row) && wanted(&f.kind));
        assert!(found, "row {row}: {:#?}", imported.findings);
    };
    has(
        2,
        &|kind| matches!(kind, K::PlacesInvalid { text, taken: 1 } if text == "two"),
    );
    has(
        2,
        &|kind| matches!(kind, K::OfferBelowLevel { topic, level: 2 } if topic == "2.4"),
    );
    has(
        2,
        &|kind| matches!(kind, K::TopicUnknown { text } if text == "Underwater welding"),
    );
    has(
        2,
        &|kind| matches!(kind, K::LanguageUnknown { text } if text == "Klingon"),
    );
    has(
        2,
        &|kind| matches!(kind, K::HoursUnknown { text } if text == "Tue sometimes" || text == "sometimes"),
    );
    has(
        2,
        &|kind| matches!(kind, K::ScaleInvalid { text } if text == "9"),
    );
    has(
        2,
        &|kind| matches!(kind, K::ReferenceAmbiguous { candidates, .. } if candidates.len() == 2),
    );
    has(3, &|kind| *kind == K::MenteeWithoutWant);
    has(3, &|kind| *kind == K::LanguageMissing);
    has(3, &|kind| *kind == K::ModeMissing);
    has(3, &|kind| matches!(kind, K::ModeUnknown { .. }));
    has(3, &|kind| *kind == K::HoursMissing);
    has(3, &|kind| matches!(kind, K::ReferenceIsSelf { .. }));
    has(
        3,
        &|kind| matches!(kind, K::ReferenceUnknown { text } if text == "nobody@f.example"),
    );
    has(4, &|kind| matches!(kind, K::TimestampUnknown { .. }));
    has(
        4,
        &|kind| matches!(kind, K::PlacesInvalid { text, .. } if text == "99"),
    );
    has(4, &|kind| matches!(kind, K::PersonUnknown { .. }));
}

#[test]
fn a_mentor_without_language_or_offer_and_people_who_are_away() {
    let people = "Personalnummer;Name;Vorname;E-Mail;Status\n1;Kaya;Emre;e@f.example;aktiv\n2;Tran;Thi;t@f.example;Elternzeit\n";
    let form = "Zeitstempel;E-Mail;Rolle;Themen, die ich weitergeben kann;Themen, die ich lernen möchte;Sprachen\n\
        2026-09-01 10:00;e@f.example;Mentor:in;;;\n\
        2026-09-02 10:00;t@f.example;Mentee;;Nachhaltigkeit;Deutsch\n\
        2026-08-31 10:00;e@f.example;Mentor:in;Nachhaltigkeit;;Deutsch\n";
    let imported = import(&[("form.csv", form.as_bytes()), ("p.csv", people.as_bytes())]);
    let kinds = |row: u32| {
        let of_row = imported
            .findings
            .iter()
            .filter(move |f| f.place.file == "form.csv" && f.place.row == Some(row));
        of_row.map(|finding| &finding.kind).collect::<Vec<_>>()
    };
    assert_eq!(kinds(2), [&K::MentorWithoutOffer, &K::LanguageMissing]);
    assert!(
        matches!(kinds(3).as_slice(), [K::PersonInactive { person, status: Status::OnLeave }] if person.name == "Thi Tran")
    );
    // The answer further down is the earlier one.
    assert_eq!(kinds(4), [&K::AnsweredAgain { counted_row: 2 }]);
}

#[test]
fn a_form_as_german_form_tools_export_it() {
    let text = "ID;Startzeit;Fertigstellungszeit;E-Mail;Name;Ich möchte teilnehmen als;Diese Themen biete ich an;Diese Themen möchte ich lernen;Sprachen;Wie möchten Sie sich treffen?;Wann haben Sie Zeit?\n\
        1;01.09.2026 09:59:00;01.09.2026 10:00:00;emre@f.example;Emre Kaya;Mentor*in;\"Nachhaltigkeit;1.2 Informationen bewerten;\";;\"Deutsch;Türkisch;\";online;Mo 08-10\n\
        2;01.09.2026 10:59:00;01.09.2026 11:00:00;thi@f.example;Thi Tran;Mentee;;\"Nachhaltigkeit;1.2 Informationen bewerten;\";Deutsch;vor Ort oder online;\"Mo, Di 8-10\"\n";
    let people =
        "Personalnummer;Name;E-Mail\n1;Emre Kaya;emre@f.example\n2;Thi Tran;thi@f.example\n";
    let imported = import(&[("p.csv", people.as_bytes()), ("form.csv", text.as_bytes())]);
    let mapping = &imported.files[1].used[0].1;
    assert_eq!(mapping.get(A::Timestamp), Some("Fertigstellungszeit"));
    assert_eq!(mapping.get(A::Role), Some("Ich möchte teilnehmen als"));
    let [emre, thi] = imported.answers.answers.as_slice() else {
        panic!("{:#?}", imported.findings)
    };
    // Whoever offers a topic says they can guide others.
    assert_eq!(
        emre.row
            .offers
            .iter()
            .map(|offer| offer.level)
            .collect::<Vec<_>>(),
        [None, Some(6)]
    );
    assert_eq!(
        thi.row
            .wants
            .iter()
            .map(|want| want.level)
            .collect::<Vec<_>>(),
        [None, None]
    );
    let missing = |taken: Option<u8>| K::LevelMissing {
        topic: "1.2".to_owned(),
        taken,
    };
    for taken in [Some(6), None] {
        assert!(
            imported
                .findings
                .iter()
                .any(|finding| finding.kind == missing(taken))
        );
    }
    assert!(thi.row.modes.on_site && thi.row.modes.online);
    assert_eq!(thi.row.hours_text, ["Mo 8-10", "Di 8-10"]);
}
