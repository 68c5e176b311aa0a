//! Any bytes as a file, all the way to people and answers.
#![no_main]

use import::answers::Topics;
use import::forbidden;
use import::mapping::Kind;
use import::table::Limits;
use import::{File, read_all};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for kind in [None, Some(Kind::People), Some(Kind::Answers)] {
        let file = File { name: "fuzz.csv", bytes, kind, mappings: &[] };
        let imported = read_all(&[file], &Topics::default(), &Limits::default());
        for workbook in imported.files.iter().flat_map(|file| &file.workbook) {
            for header in workbook.sheets.iter().flat_map(|sheet| &sheet.headers) {
                assert!(forbidden::by_header(header).is_none());
            }
        }
    }
});
