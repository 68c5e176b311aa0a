//! Bytes that nobody meant as a table: never a panic, never a column that
//! must not be stored.

use std::io::{Cursor, Read as _, Write as _};
use std::sync::LazyLock;

use import::forbidden;
use import::mapping::Kind;
use import::table::{self, Limits};
use import::{File, Imported, read_all};
use proptest::prelude::*;
use zip::write::SimpleFileOptions;

use crate::demo;

static EXPORT: LazyLock<Vec<u8>> = LazyLock::new(|| demo::bytes("hr-export.csv"));
static FORM: LazyLock<Vec<u8>> = LazyLock::new(|| demo::bytes("sign-up.xlsx"));

/// The whole way, whatever the bytes are. Looks at what came out.
fn all_the_way(name: &str, bytes: &[u8]) -> Imported {
    let mut last = Imported::default();
    for kind in [None, Some(Kind::People), Some(Kind::Answers)] {
        let file = File {
            name,
            bytes,
            kind,
            mappings: &[],
        };
        let imported = read_all(&[file], &demo::topics(), &Limits::default());
        for workbook in imported.files.iter().flat_map(|file| &file.workbook) {
            for sheet in &workbook.sheets {
                assert!(
                    sheet
                        .headers
                        .iter()
                        .all(|header| forbidden::by_header(header).is_none())
                );
                assert!(
                    sheet
                        .rows
                        .iter()
                        .all(|row| row.cells.len() == sheet.headers.len())
                );
                let unique: std::collections::HashSet<_> = sheet.headers.iter().collect();
                assert_eq!(unique.len(), sheet.headers.len());
            }
            assert!(
                workbook.clone().drop_forbidden().is_empty(),
                "dropping again finds nothing"
            );
        }
        last = imported;
    }
    last
}

/// The first hundred rows, with some bytes changed.
fn mutated(mut bytes: Vec<u8>, from: usize, changes: &[(prop::sample::Index, u8)]) -> Vec<u8> {
    for (index, byte) in changes {
        let at = from + index.index(bytes.len() - from);
        bytes[at] = *byte;
    }
    bytes
}

fn head(rows: usize) -> Vec<u8> {
    let end = EXPORT
        .iter()
        .enumerate()
        .filter(|(_, byte)| **byte == b'\n')
        .nth(rows)
        .unwrap()
        .0;
    EXPORT[..=end].to_vec()
}

/// The form with other XML inside, well packed.
fn repacked(change: impl Fn(Vec<u8>) -> Vec<u8>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(FORM.as_slice())).unwrap();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if name.ends_with("sheet1.xml") {
            content.truncate(6_000);
            content = change(content);
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .unwrap();
        writer.write_all(&content).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        all_the_way("x.csv", &bytes);
    }

    #[test]
    fn any_bytes_behind_a_known_beginning(
        start in prop::sample::select(vec![&b"PK\x03\x04"[..], b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"sep=;\n"]),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        all_the_way("x.xlsx", &[start, bytes.as_slice()].concat());
    }

    #[test]
    fn any_table(text in "((Personalnummer|Name|E-Mail|Vorgesetzte:r|Rolle|Themen lernen|weitergeben|Zeiten|Sprachen|Geb\\.|Alter|#A|\"|ü|1|@a\\.b|\\(|2\\.4|Mo 8-10|,)?[;,\t]?(\n)?){0,80}") {
        all_the_way("x.csv", text.as_bytes());
    }
}

proptest! {
    // Few cases of much work each.
    #![proptest_config(ProptestConfig { cases: 16, ..ProptestConfig::default() })]

    #[test]
    fn the_real_export_with_any_bytes_changed(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        all_the_way("x.csv", &mutated(head(60), 0, &changes));
    }

    #[test]
    fn birth_dates_do_not_leave_by_slipped_cells(
        changes in prop::collection::vec((any::<prop::sample::Index>(), prop::sample::select(b"; x\n9|".to_vec())), 1..60)
    ) {
        let export = head(40);
        let header_ends = export.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        let imported = all_the_way("x.csv", &mutated(export, header_ends, &changes));
        let people = read_all(
            &[File { name: "x.csv", bytes: &mutated(head(40), header_ends, &changes), kind: Some(Kind::People), mappings: &[] }],
            &demo::topics(),
            &Limits::default(),
        );
        let out = format!("{:?}{:?}{:?}", people.people, people.findings, imported.people);
        for line in String::from_utf8_lossy(&head(40)).lines().skip(1) {
            let birth = line.split(';').nth(13).unwrap_or_default().to_owned();
            prop_assert!(birth.is_empty() || !out.contains(&birth), "{birth}");
        }
    }

    #[test]
    fn the_real_form_with_any_bytes_changed(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..30)) {
        all_the_way("x.xlsx", &mutated(FORM.clone(), 0, &changes));
        all_the_way("x.xlsx", &repacked(|xml| mutated(xml, 0, &changes)));
    }
}

#[test]
fn cells_that_cost_much_cost_little() {
    let start = std::time::Instant::now();
    for cell in [
        "(".repeat(200_000),
        "a,".repeat(100_000),
        "Mo,".repeat(60_000) + "8-10",
        "\"".repeat(200_001),
        "@,".repeat(100_000),
    ] {
        let text = format!(
            "E-Mail;Rolle;weitergeben;lernen;Zeiten;Bitte nicht mit\na@b.de;Mentor;{cell};{cell};{cell};{cell}\n"
        );
        all_the_way("x.csv", text.as_bytes());
        let _ = table::read(
            "x.csv",
            format!("{cell}\n{cell}").as_bytes(),
            &Limits::default(),
        );
    }
    // Generous, for slow machines without optimisation: without limits on the
    // work per cell this takes minutes.
    assert!(start.elapsed().as_secs() < 60, "{:?}", start.elapsed());
}
