//! Any text in the cells of a sign-up form.
#![no_main]

use import::answers::{TopicName, Topics, link, read_answers};
use import::mapping::{Kind, propose};
use import::people::{People, resolve};
use import::table::{Row, Sheet};
use libfuzzer_sys::fuzz_target;

const HEADERS: [&str; 12] = [
    "Zeitstempel", "E-Mail", "Rolle", "Wie viele Mentees?", "Themen, die ich weitergeben kann", "Themen, die ich lernen möchte", "Sprachen",
    "Treffen", "Passende Zeiten", "strukturiert – spontan", "Bitte nicht mit", "Wunschperson",
];

fuzz_target!(|text: &str| {
    let mut cells = text.split('\0').map(str::to_owned);
    let rows = (2..10).map(|number| Row {
        number,
        cells: HEADERS.iter().map(|_| cells.next().unwrap_or_default()).collect(),
    });
    let sheet = Sheet {
        file: String::new(),
        name: String::new(),
        header_row: 1,
        headers: HEADERS.map(str::to_owned).to_vec(),
        rows: rows.collect(),
    };
    let topics = Topics::new(vec![TopicName {
        key: "1.1".to_owned(),
        titles: vec!["Informationen recherchieren, suchen und filtern".to_owned()],
        levelled: true,
    }]);
    let people: People = resolve(Vec::new());
    let (rows, _) = read_answers(&sheet, &propose(&sheet, Kind::Answers), &topics);
    let _ = link(&people, rows);
});
