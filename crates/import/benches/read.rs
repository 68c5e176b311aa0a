//! How long files take from bytes to people and answers with all findings:
//! the demonstration company, and 100,000 rows.

#![allow(
    clippy::unwrap_used,
    reason = "a benchmark that cannot start should stop"
)]

#[path = "../tests/it/demo.rs"]
mod demo;

use import::table::{self, Limits};
use import::{File, read_all};

fn main() {
    divan::main();
}

fn file<'a>(name: &'a str, bytes: &'a [u8]) -> File<'a> {
    File {
        name,
        bytes,
        kind: None,
        mappings: &[],
    }
}

#[divan::bench]
fn both_files_of_hohenfels(bencher: divan::Bencher<'_, '_>) {
    let (people, answers) = (demo::bytes("hr-export.csv"), demo::bytes("sign-up.xlsx"));
    let topics = demo::topics();
    bencher.bench(|| {
        let files = [
            file("hr-export.csv", &people),
            file("sign-up.xlsx", &answers),
        ];
        read_all(&files, &topics, &Limits::default())
    });
}

/// The demonstration's export, stretched to 100,000 people.
fn large() -> Vec<u8> {
    let export = demo::bytes("hr-export.csv");
    // Latin-1 as UTF-8, near enough to Windows-1252 for this.
    let text: String = export.iter().map(|byte| char::from(*byte)).collect();
    let mut lines = text.lines();
    let mut large = lines.next().unwrap().to_owned() + "\r\n";
    let lines: Vec<&str> = lines.take(480).collect();
    for number in 0..100_000_usize {
        let mut cells: Vec<String> = lines[number % lines.len()]
            .split(';')
            .map(str::to_owned)
            .collect();
        cells[0] = number.to_string();
        cells[3] = format!("p{number}@hohenfels-antriebe.example");
        cells[10] = if number == 0 {
            String::new()
        } else {
            (number / 8).to_string()
        };
        large.push_str(&cells.join(";"));
        large.push_str("\r\n");
    }
    large.into_bytes()
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn table_of_100_000_rows(bencher: divan::Bencher<'_, '_>) {
    let bytes = large();
    bencher.bench(|| table::read("large.csv", &bytes, &Limits::default()).unwrap());
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn people_of_100_000_rows(bencher: divan::Bencher<'_, '_>) {
    let bytes = large();
    let topics = demo::topics();
    bencher.bench(|| read_all(&[file("large.csv", &bytes)], &topics, &Limits::default()));
}
