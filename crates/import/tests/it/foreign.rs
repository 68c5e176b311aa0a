//! Exports of other companies: other languages, separators, encodings, orders
//! of columns, ways to name a supervisor.

use std::fmt::Write as _;

use import::forbidden::{Evidence, Forbidden};
use import::mapping::{
    AnswersField as A, Kind, Mapping, PeopleField as P, Reason, guess_kind, propose,
};
use import::people::Status;
use import::table::{Encoding, Format, Limits, Sheet, Workbook};
use import::{Done, File, FindingKind as K, Imported, read_all, table};
use rust_xlsxwriter::{ExcelDateTime, Format as CellFormat, Workbook as Writer};

use crate::demo;

fn read(name: &str, bytes: &[u8]) -> Workbook {
    table::read(name, bytes, &Limits::default()).unwrap()
}

fn sheet(text: &str) -> Sheet {
    read("f.csv", text.as_bytes()).sheets.remove(0)
}

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

fn supervisors(imported: &Imported) -> Vec<(String, Vec<String>)> {
    imported
        .people
        .people
        .iter()
        .map(|person| (person.name(), person.supervisors.clone()))
        .collect()
}

const ENGLISH: &str = "Email,Last Name,First Name,Employee ID,Manager Email,Location,Department,Job Title,Hire Date,Gender,Employment Status\r\n\
    Ada.Byron@firm.example,Byron,Ada,E-001,,London,Board,CEO,2010-01-01,f,Active\r\n\
    ben.okafor@firm.example,Okafor,Ben,E-002,ada.byron@firm.example,London,IT,\"Lead, IT\",2015-03-01,m,Active\r\n\
    chloe.dubois@firm.example,\"Dubois\",Chloé,E-003,BEN.OKAFOR@firm.example,Lyon,IT,Developer,2020-05-01,f,Parental leave\r\n\
    dan.li@firm.example,Li,Dan,E-004,ben.okafor@firm.example,Lyon,IT,Developer,2021-05-01,m,Terminated\r\n";

#[test]
fn english_headers_commas_byte_order_mark_manager_by_address() {
    let bytes = [b"\xef\xbb\xbf", ENGLISH.as_bytes()].concat();
    let imported = import(&[("workers.csv", &bytes)]);
    let workbook = imported.files[0].workbook.as_ref().unwrap();
    assert_eq!(
        workbook.format,
        Format::Csv {
            delimiter: ',',
            encoding: Encoding::Utf8
        }
    );
    let own = |name: &str, keys: &[&str]| {
        (
            name.to_owned(),
            keys.iter().map(ToString::to_string).collect(),
        )
    };
    assert_eq!(
        supervisors(&imported),
        [
            own("Ada Byron", &[]),
            own("Ben Okafor", &["E-001"]),
            own("Chloé Dubois", &["E-002"]),
            own("Dan Li", &["E-002"])
        ]
    );
    let states: Vec<Status> = imported
        .people
        .people
        .iter()
        .map(|person| person.row.status)
        .collect();
    assert_eq!(
        states,
        [
            Status::Active,
            Status::Active,
            Status::OnLeave,
            Status::Gone
        ]
    );
    assert_eq!(imported.people.people[1].row.position, "Lead, IT");
    assert!(!format!("{imported:?}").contains("2015-03-01"));
}

#[test]
fn utf_16_with_and_without_mark_in_both_orders() {
    let text = ENGLISH.replace(',', "\t").replace("\"Lead\t IT\"", "Lead");
    let little: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (mark, bytes, encoding) in [
        (b"\xff\xfe".as_slice(), &little, Encoding::Utf16Le),
        (b"", &little, Encoding::Utf16Le),
        (b"\xfe\xff", &big, Encoding::Utf16Be),
        (b"", &big, Encoding::Utf16Be),
    ] {
        let workbook = read("Unicode.txt", &[mark, bytes].concat());
        assert_eq!(
            workbook.format,
            Format::Csv {
                delimiter: '\t',
                encoding
            }
        );
        assert_eq!(workbook.sheets[0].rows[2].cells[2], "Chloé");
    }
}

#[test]
fn manager_by_last_first_and_name_in_one_column() {
    let text = "Worker,Work Email,Reports To,Dotted-line manager\n\
        \"Byron, Ada\",ada@firm.example,,\n\
        \"Okafor, Ben\",ben@firm.example,\"Byron, Ada\",\n\
        \"von der Heide, Mehmet\",mehmet@firm.example,\"okafor, ben\",Ada Byron\n\
        \"Li, Dan\",dan@firm.example,Ben Okafor,\"Byron, Ada; von der Heide, Mehmet\"\n\
        \"Li, Eva\",eva@firm.example,\"Nobody, Known\",\n";
    let imported = import(&[("w.csv", text.as_bytes())]);
    let people = &imported.people.people;
    assert_eq!(people[2].row.family_name, "von der Heide");
    assert_eq!(people[2].supervisors, ["ben@firm.example"]);
    assert_eq!(people[2].dotted, ["ada@firm.example"]);
    assert_eq!(people[3].supervisors, ["ben@firm.example"]);
    assert_eq!(
        people[3].dotted,
        ["ada@firm.example", "mehmet@firm.example"]
    );
    let unknown = imported
        .findings
        .iter()
        .find(|f| matches!(&f.kind, K::SupervisorUnknown { .. }))
        .unwrap();
    assert_eq!(
        (unknown.place.row, unknown.place.column.as_deref()),
        (Some(6), Some("Reports To"))
    );
}

#[test]
fn two_header_levels_under_a_title_in_another_order() {
    let text = "Auszug Personalstamm;;;;;;\n\
        ;;;;;;\n\
        Führungskraft;;Mitarbeiter:in;;;;Organisation\n\
        Pers.-Nr.;Name;Pers.-Nr.;Name;Vorname;Geb.-Datum;Standort\n\
        ;;1;Nowak;Lena;01.02.1970;Ulm\n\
        1;Nowak, Lena;2;Kaya;Emre;03.04.1980;Brno\n\
        1;Nowak, Lena;3;Tran;Thi;05.06.1990;Ulm\n";
    let imported = import(&[("stamm.csv", text.as_bytes())]);
    let (_, mapping) = &imported.files[0].used[0];
    assert_eq!(
        mapping.get(P::PersonnelNumber),
        Some("Mitarbeiter:in / Pers.-Nr.")
    );
    assert_eq!(
        mapping.get(P::Supervisor),
        Some("Führungskraft / Pers.-Nr.")
    );
    assert_eq!(mapping.get(P::Site), Some("Organisation / Standort"));
    assert_eq!(imported.people.people[1].name(), "Emre Kaya");
    assert_eq!(imported.people.people[1].row.row, 6);
    assert_eq!(imported.people.people[1].supervisors, ["1"]);
    assert!(
        imported
            .findings
            .iter()
            .any(|finding| finding.kind == K::TwoHeaderRows)
    );
    let column = Some("Mitarbeiter:in / Geb.-Datum");
    assert!(
        imported
            .findings
            .iter()
            .any(|f| f.done == Done::Removed && f.place.column.as_deref() == column)
    );
}

#[test]
fn contents_decide_where_headers_do_not() {
    let mut text = "C1;C2;C3;C4;C5\n".to_owned();
    for number in 1..30 {
        let born = 1960 + number;
        let _ = writeln!(
            text,
            "P{number:03};mail{number}@firm.example;P00{};{number:02}.03.{born};{}",
            number % 3 + 1,
            ["m", "w", "d"][number % 3]
        );
    }
    let workbook = read("x.csv", text.as_bytes());
    let sheet = &workbook.sheets[0];
    assert_eq!(sheet.headers, ["C1", "C2", "C3"]);
    let dropped = workbook
        .findings
        .iter()
        .filter_map(|finding| match finding.kind {
            K::ForbiddenColumn {
                what,
                by: Evidence::Contents,
            } => Some(what),
            _ => None,
        });
    assert_eq!(
        dropped.collect::<Vec<_>>(),
        [Forbidden::BirthDate, Forbidden::Gender]
    );
    let mapping = propose(sheet, Kind::People);
    assert_eq!(mapping.get(P::PersonnelNumber), Some("C1"));
    assert_eq!(mapping.get(P::Supervisor), Some("C3"));
    assert_eq!(mapping.get(P::Email), Some("C2"));
}

#[test]
fn a_table_without_headers_keeps_its_first_row() {
    let text = "10001;Nowak;lena@firm.example\n10002;Kaya;emre@firm.example\n";
    let workbook = read("x.csv", text.as_bytes());
    assert_eq!(workbook.sheets[0].rows.len(), 2);
    assert!(
        workbook
            .findings
            .iter()
            .any(|finding| finding.kind == K::NoHeaderRow)
    );
}

#[test]
fn slips_in_headers_are_forgiven() {
    let sheet = sheet(
        "Personalnumer;Nachnahme;Vorname;Abteilnug;Vorgestzter\n1;Kaya;Emre;IT;\n2;Tran;Thi;IT;1\n",
    );
    let mapping = propose(&sheet, Kind::People);
    assert_eq!(mapping.get(P::PersonnelNumber), Some("Personalnumer"));
    assert_eq!(mapping.get(P::FamilyName), Some("Nachnahme"));
    assert_eq!(mapping.get(P::Department), Some("Abteilnug"));
}

#[test]
fn a_leader_flag_is_no_supervisor_and_name_beside_given_name_is_the_family_name() {
    let sheet = sheet(
        "Nr;Name;Vorname;Führungskraft (ja/nein);Disziplinarische Führungskraft;Mail\n\
         7;Kaya;Emre;ja;;e@f.example\n8;Tran;Thi;nein;7;t@f.example\n9;Wolf;Ida;nein;7;i@f.example\n",
    );
    let mapping = propose(&sheet, Kind::People);
    assert_eq!(mapping.get(P::FamilyName), Some("Name"));
    assert_eq!(mapping.get(P::FullName), None);
    assert_eq!(
        mapping.get(P::Supervisor),
        Some("Disziplinarische Führungskraft")
    );
    assert_eq!(mapping.unneeded(&sheet), ["Führungskraft (ja/nein)"]);
}

#[test]
fn no_column_is_used_twice_and_corrections_win() {
    let sheet = sheet("Name;E-Mail;Bereich;Abteilung\nA B;a@f.example;X;Y\nC D;c@f.example;X;Z\n");
    let mut mapping = propose(&sheet, Kind::People);
    let headers: std::collections::BTreeSet<_> =
        mapping.entries.iter().map(|entry| &entry.header).collect();
    assert_eq!(headers.len(), mapping.entries.len());
    assert_eq!(mapping.get(P::Department), Some("Abteilung"));
    mapping.set(P::Department, Some("Bereich"));
    mapping.set(P::Team, Some("Bereich"));
    assert_eq!(
        (mapping.get(P::Department), mapping.get(P::Team)),
        (None, Some("Bereich"))
    );
    assert!(
        mapping
            .entries
            .iter()
            .any(|entry| entry.reason == Reason::Chosen)
    );
    assert!(mapping.matches(&sheet));
    assert!(!Mapping::empty(Kind::People).matches(&sheet));
}

#[test]
fn numbers_dates_and_hidden_sheets_of_a_workbook() {
    let mut writer = Writer::new();
    let legend = writer.add_worksheet();
    legend.set_name("Legende").unwrap();
    legend.write(0, 0, "Stand: Oktober").unwrap();
    let sheet = writer.add_worksheet();
    sheet.set_name("Daten").unwrap();
    for (column, header) in (0..).zip([
        "Personalnummer",
        "Nachname",
        "Vorgesetzter",
        "Stand",
        "Aktiv",
    ]) {
        sheet.write(2, column, header).unwrap();
    }
    let date = CellFormat::new().set_num_format("dd.mm.yyyy hh:mm");
    for row in 3..6 {
        sheet.write(row, 0, f64::from(row) + 10_000.0).unwrap();
        sheet.write(row, 1, "Kaya").unwrap();
        sheet.write(row, 2, "0010003").unwrap();
        let time = ExcelDateTime::from_ymd(2026, 9, 24)
            .unwrap()
            .and_hms(15, 9, 0)
            .unwrap();
        sheet.write_with_format(row, 3, &time, &date).unwrap();
        sheet.write(row, 4, true).unwrap();
    }
    let hidden = writer.add_worksheet();
    hidden.set_name("Geheim").unwrap().set_hidden(true);
    hidden.write(0, 0, "x").unwrap();
    let bytes = writer.save_to_buffer().unwrap();

    let imported = import(&[("stamm.xlsx", &bytes)]);
    let workbook = imported.files[0].workbook.as_ref().unwrap();
    let data = &workbook.sheets[1];
    assert_eq!((data.header_row, data.rows[0].number), (3, 4));
    assert_eq!(
        data.rows[0].cells[..4],
        ["10003", "Kaya", "0010003", "2026-09-24 15:09"]
    );
    assert!(
        workbook
            .findings
            .iter()
            .any(|f| f.kind == K::HiddenSheet && f.place.sheet == "Geheim")
    );
    assert_eq!(imported.people.people[1].supervisors, ["10003"]);
    let zeros =
        |kind: &K| matches!(kind, K::SupervisorWithoutZeros { taken, .. } if taken.row == 4);
    assert_eq!(
        imported
            .findings
            .iter()
            .filter(|finding| zeros(&finding.kind))
            .count(),
        2
    );
    assert!(
        imported
            .findings
            .iter()
            .any(|finding| finding.kind == K::SupervisorIsSelf)
    );
}

#[test]
fn one_address_two_people_one_number_two_people_and_circles() {
    let text = "Personalnummer;Nachname;Vorname;E-Mail;Vorgesetzte:r;Fachliche:r Vorgesetzte:r\n\
        1;Kaya;Emre;kaya@f.example;2;\n\
        2;Tran;Thi;t@f.example;3;\n\
        3;Wolf;Ida;i@f.example;1;\n\
        4;Kaya;Elif;KAYA@f.example;1;\n\
        5;Braun;Jan;;kaya@f.example;\n\
        5;Braun;Ute;u@f.example;1;\n\
        6;Li;Eva;eva@f.example;Kaya, Elif;7\n\
        7;Li;Dan;dan@f.example;4;6\n\
        6;Li;Eva;eva@f.example;2;\n";
    let imported = import(&[("p.csv", text.as_bytes())]);
    let find = |wanted: &dyn Fn(&K) -> bool| {
        imported
            .findings
            .iter()
            .filter(|finding| wanted(&finding.kind))
            .map(|finding| finding.place.row)
            .collect::<Vec<_>>()
    };
    assert_eq!(
        find(&|kind| matches!(kind, K::AddressTwice { people, .. } if people.len() == 2)),
        [Some(2), Some(5)]
    );
    assert!(
        imported
            .people
            .people
            .iter()
            .all(|person| person.row.email.as_deref() != Some("kaya@f.example"))
    );
    let ambiguous = |kind: &K| matches!(kind, K::SupervisorAmbiguous { candidates, .. } if candidates.len() == 2);
    assert_eq!(find(&ambiguous), [Some(6)]);
    assert_eq!(
        find(&|kind| matches!(kind, K::NumberTwice { first_row: 6, .. })),
        [Some(7)]
    );
    assert_eq!(find(&|kind| *kind == K::AddressMissing), [Some(6)]);
    let differ =
        |kind: &K| matches!(kind, K::RowsDiffer { first_row: 8, fields } if fields.len() == 2);
    assert_eq!(find(&differ), [Some(10)]);
    // Both rows' supervisors count: a reporting line must not be lost.
    assert_eq!(imported.people.get("6").unwrap().supervisors, ["4", "2"]);
    let circle = |kind: &K| match kind {
        K::ReportingCycle {
            people,
            dotted: false,
        } => people
            .iter()
            .map(|one| one.name.as_str())
            .eq(["Emre Kaya", "Thi Tran", "Ida Wolf"]),
        _ => false,
    };
    assert_eq!(find(&circle), [Some(2)]);
    assert_eq!(
        find(
            &|kind| matches!(kind, K::ReportingCycle { people, dotted: true } if people.len() == 2)
        )
        .len(),
        1
    );
    assert_eq!(find(&|kind| *kind == K::NoTop).len(), 1);
}

#[test]
fn kinds_are_told_apart() {
    assert_eq!(guess_kind(&sheet(ENGLISH)), Some(Kind::People));
    assert_eq!(
        guess_kind(&sheet("Datum;Umsatz;Region\n2026;5;Süd\n")),
        None
    );
    let form = read("s.xlsx", &demo::bytes("sign-up.xlsx"));
    assert_eq!(guess_kind(&form.sheets[0]), Some(Kind::Answers));
    assert_eq!(
        propose(&form.sheets[0], Kind::Answers).get(A::Style5),
        Some("erst Fragen (1) – erst Beispiele (5)")
    );
}

#[test]
fn a_directory_export() {
    let text = "displayName,userPrincipalName,givenName,surname,employeeId,manager,companyName,officeLocation,jobTitle\n\
        Ada Byron,ada@f.example,Ada,Byron,7,,Firm,London,CEO\n\
        Ben Okafor,ben@f.example,Ben,Okafor,8,\"CN=Byron\\, Ada,OU=Staff,DC=f\",Firm,London,Lead\n\
        Dan Li,dan@f.example,Dan,Li,9,\"CN=Ben Okafor,OU=Staff,DC=f\",Firm,Lyon,Developer\n";
    let imported = import(&[("users.csv", text.as_bytes())]);
    let mapping = &imported.files[0].used[0].1;
    assert_eq!(mapping.get(P::PersonnelNumber), Some("employeeId"));
    assert_eq!(mapping.get(P::Site), Some("officeLocation"));
    assert_eq!(imported.people.get("8").unwrap().supervisors, ["7"]);
    assert_eq!(imported.people.get("9").unwrap().supervisors, ["8"]);
}
