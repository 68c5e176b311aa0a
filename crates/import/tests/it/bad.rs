//! Files that cannot be read: always a reason, never a panic.

use std::io::Write as _;

use import::mapping::{Kind, PeopleField};
use import::table::{Format, Limits, LooksLike, Unreadable};
use import::{Done, File, FindingKind as K, read_all, table};
use rust_xlsxwriter::Workbook as Writer;
use zip::write::SimpleFileOptions;

use crate::demo;

fn why(name: &str, bytes: &[u8]) -> Unreadable {
    table::read(name, bytes, &Limits::default()).unwrap_err()
}

fn not(looks_like: LooksLike) -> Unreadable {
    Unreadable::NotATable { looks_like }
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        writer
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn empty_files() {
    for bytes in [b"".as_slice(), b" \r\n\t\n", b"\0\0\0\0"] {
        assert_eq!(why("a.csv", bytes), Unreadable::Empty);
    }
    assert_eq!(why("a.csv", b";;;\n;;;\n"), Unreadable::NoUsableSheet);
    let mut writer = Writer::new();
    writer.add_worksheet();
    assert_eq!(
        why("a.xlsx", &writer.save_to_buffer().unwrap()),
        Unreadable::NoUsableSheet
    );
}

#[test]
fn files_that_are_something_else() {
    assert_eq!(
        why("a.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj"),
        not(LooksLike::Pdf)
    );
    assert_eq!(
        why(
            "a.xlsx",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06"
        ),
        not(LooksLike::Image)
    );
    assert_eq!(
        why("a.xlsx", b"\xff\xd8\xff\xe0\0\x10JFIF\0\x01\x01\0\0\x01"),
        not(LooksLike::Image)
    );
    assert_eq!(
        why(
            "a.xls",
            b"<html><table><tr><td>Name</td></tr></table></html>"
        ),
        not(LooksLike::Html)
    );
    assert_eq!(
        why("a.csv", b"<?xml version=\"1.0\"?><a/>"),
        not(LooksLike::Xml)
    );
    assert_eq!(
        why("a.csv", b"[{\"name\": \"Kaya\"}]"),
        not(LooksLike::Json)
    );
    assert_eq!(
        why("a.csv", &[1, 2, 3, 0x80, 0x99, 4, 5, 6]),
        not(LooksLike::Binary)
    );
    assert_eq!(
        why("a.xlsx", &archive(&[("word/document.xml", b"<a/>")])),
        not(LooksLike::Docx)
    );
    assert_eq!(
        why("a.xlsx", &archive(&[("ppt/presentation.xml", b"<a/>")])),
        not(LooksLike::Pptx)
    );
    assert_eq!(
        why("a.xlsx", &archive(&[("xl/workbook.bin", b"x")])),
        not(LooksLike::Xlsb)
    );
    assert_eq!(
        why(
            "a.ods",
            &archive(&[("mimetype", b"x"), ("content.xml", b"<a/>")])
        ),
        not(LooksLike::OpenDocument)
    );
    assert_eq!(
        why("a.zip", &archive(&[("holiday.jpg", b"x")])),
        not(LooksLike::Zip)
    );
}

#[test]
fn old_and_encrypted_workbooks() {
    let container = |stream: &str| {
        let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
        bytes.resize(1024, 0);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(2048, 0);
        bytes
    };
    assert_eq!(
        why("a.xlsx", &container("EncryptedPackage")),
        Unreadable::Encrypted
    );
    assert_eq!(
        why("a.xls", &container("Workbook")),
        not(LooksLike::OldExcel)
    );
    assert_eq!(
        why("a.doc", &container("WordDocument")),
        not(LooksLike::OldOffice)
    );
}

#[test]
fn damaged_workbooks() {
    let whole = demo::bytes("sign-up.xlsx");
    for length in [5, 100, 5_000, whole.len() - 30] {
        assert!(
            matches!(why("a.xlsx", &whole[..length]), Unreadable::Damaged { .. }),
            "{length}"
        );
    }
    let mut flipped = whole.clone();
    flipped[6_000] ^= 0xff;
    assert!(matches!(
        why("a.xlsx", &flipped),
        Unreadable::Damaged { .. }
    ));
    assert!(matches!(
        why("a.xlsx", &archive(&[("xl/workbook.xml", b"<workbook")])),
        Unreadable::Damaged { .. }
    ));
}

#[test]
fn bombs_are_refused_before_they_are_parsed() {
    let limits = Limits {
        unpacked_bytes: 1 << 20,
        ..Limits::default()
    };
    let zeros = vec![b' '; 8 << 20];
    let bomb = archive(&[
        ("[Content_Types].xml", b"<a/>"),
        ("xl/worksheets/sheet1.xml", &zeros),
    ]);
    assert!(bomb.len() < 100_000);
    assert_eq!(
        table::read("a.xlsx", &bomb, &limits),
        Err(Unreadable::UnpacksTooLarge { limit: 1 << 20 })
    );
    // An archive that lies about its sizes.
    let mut lying = bomb;
    let at = lying
        .windows(4)
        .rposition(|window| window == b"PK\x01\x02")
        .unwrap();
    lying[at + 24..at + 28].copy_from_slice(&100_u32.to_le_bytes());
    assert!(table::read("a.xlsx", &lying, &limits).is_err());
}

#[test]
fn limits_are_stated() {
    let limits = Limits {
        bytes: 60,
        rows: 3,
        columns: 4,
        cells: 9,
        ..Limits::default()
    };
    let why = |text: &str| table::read("a.csv", text.as_bytes(), &limits).unwrap_err();
    assert_eq!(
        why(&"a;b\n".repeat(20)),
        Unreadable::TooLarge {
            bytes: 80,
            limit: 60
        }
    );
    assert_eq!(why(&"a\n".repeat(6)), Unreadable::TooManyRows { limit: 3 });
    assert_eq!(why("a;b;c;d;e\n"), Unreadable::TooManyColumns { limit: 4 });
    assert_eq!(
        why("a;b;c;d\na;b;c;d\na;b;c;d\n"),
        Unreadable::TooManyCells { limit: 9 }
    );
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    sheet.write(0, 0, "Name").unwrap();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    let corner = writer.save_to_buffer().unwrap();
    assert_eq!(
        table::read("a.xlsx", &corner, &Limits::default()),
        Err(Unreadable::TooManyColumns { limit: 200 })
    );
}

#[test]
fn mislabelled_files_are_read_by_content() {
    for (name, bytes) in [
        ("export.csv", demo::bytes("hr-export.xlsx")),
        ("export.xlsx", demo::bytes("hr-export.csv")),
    ] {
        let workbook = table::read(name, &bytes, &Limits::default()).unwrap();
        assert_eq!(workbook.sheets[0].rows.len(), 481);
        let first = &workbook.findings[0];
        assert!(
            matches!(&first.kind, K::MislabelledFile { found, .. } if *found == workbook.format)
        );
        assert_eq!(first.done, Done::Corrected);
    }
    let workbook = table::read("a.txt", b"Name;Team\nA;B\n", &Limits::default()).unwrap();
    assert!(matches!(workbook.format, Format::Csv { .. }) && workbook.findings.is_empty());
}

#[test]
fn a_bad_file_does_not_stop_the_good_one() {
    let people = demo::bytes("hr-export.csv");
    let file = |name, bytes| File {
        name,
        bytes,
        kind: None,
        mappings: &[],
    };
    let files = [
        file("broken.xlsx", b"PK\x03\x04rubbish".as_slice()),
        file("hr-export.csv", &people),
    ];
    let imported = read_all(&files, &demo::topics(), &Limits::default());
    assert_eq!(imported.people.people.len(), 480);
    assert!(matches!(
        &imported.findings[0].kind,
        K::Unreadable {
            why: Unreadable::Damaged { .. }
        }
    ));
}

#[test]
fn a_table_without_usable_columns() {
    let bytes = b"Umsatz;Region\n5;S\xfcd\n7;Nord\n";
    let file = |kind| File {
        name: "umsatz.csv",
        bytes,
        kind,
        mappings: &[],
    };
    for kind in [None, Some(Kind::People), Some(Kind::Answers)] {
        let imported = read_all(&[file(kind)], &demo::topics(), &Limits::default());
        assert!(
            imported
                .findings
                .iter()
                .any(|finding| finding.kind == K::NothingToImport { wanted: kind })
        );
        assert!(imported.people.people.is_empty());
    }
}

#[test]
fn ragged_rows_and_lost_quotes_are_reported() {
    let text = "Personalnummer;Nachname;Team\n1;Kaya;IT\n2;\"Tran;IT\n3;Wolf;IT;too;much\n4\n";
    let file = File {
        name: "a.csv",
        bytes: text.as_bytes(),
        kind: Some(Kind::People),
        mappings: &[],
    };
    let imported = read_all(&[file], &demo::topics(), &Limits::default());
    let at = |wanted: &dyn Fn(&K) -> bool| {
        imported
            .findings
            .iter()
            .find(|f| wanted(&f.kind))
            .and_then(|f| f.place.row)
    };
    assert_eq!(at(&|kind| *kind == K::UnclosedQuote), Some(3));
    assert_eq!(at(&|kind| matches!(kind, K::NameMissing)), Some(5));
    assert_eq!(imported.people.people.len(), 4);
    let missing = K::FieldMissing {
        field: PeopleField::Email.into(),
        required: false,
    };
    assert!(
        imported
            .findings
            .iter()
            .any(|finding| finding.kind == missing)
    );
}
