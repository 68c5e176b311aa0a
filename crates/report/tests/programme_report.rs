//! What an independent reader of PDF makes of a report on a programme: Poppler's
//! programs (Debian: poppler-utils), which share no code with the writer.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot write its file should fail"
)]

use std::process::Command;

use i18n::Lang;
use jiff::civil::date;
use report::paper::{Bar, Bars, Block, Figure, Paper, Section, State, Table};

fn texts<const N: usize>(texts: [&str; N]) -> [String; N] {
    texts.map(str::to_owned)
}

fn figure(name: &str, value: &str, target: &str, state: State) -> Figure {
    Figure {
        name: name.to_owned(),
        value: value.to_owned(),
        target: target.to_owned(),
        state,
        about: "n = 24, September bis November 2026".to_owned(),
    }
}

fn bar(statement: &str, counts: [u32; 5], mean: &str) -> Bar {
    Bar {
        statement: statement.to_owned(),
        n: Some(counts.iter().sum()),
        counts: Some(counts),
        mean: Some(mean.to_owned()),
        instead: String::new(),
    }
}

fn paper() -> Paper {
    let sections = [
        (
            "Wozu wir das tun",
            vec![
                Block::Text("Führungskräfte lernen von Fachleuten.".to_owned()),
                Block::Points(
                    texts(["KI im Arbeitsalltag nutzen", "Offener miteinander reden"]).into(),
                ),
            ],
        ),
        (
            "Wie es läuft",
            vec![Block::Figures(vec![
                figure(
                    "Annahme der Vorschläge",
                    "92 %",
                    "Ziel: mindestens 70 %",
                    State::Reached,
                ),
                figure(
                    "Gehaltene Treffen",
                    "79 %",
                    "Ziel: mindestens 85 %",
                    State::Missed,
                ),
                figure("Aktive Tandems", "12", "", State::Untargeted),
                figure(
                    "Beziehung und Sicherheit",
                    "Noch nicht genug Antworten, um niemanden zu zeigen",
                    "",
                    State::Unknown,
                ),
            ])],
        ),
        (
            "Was die Runde ergab",
            vec![Block::Bars(Bars {
                title: "Die meisten begegnen sich auf Augenhöhe".to_owned(),
                head: texts(["Aussage", "Antworten", "n", "Mittel"]),
                points: texts([
                    "trifft gar nicht zu",
                    "trifft eher nicht zu",
                    "teils, teils",
                    "trifft eher zu",
                    "trifft voll zu",
                ]),
                rows: vec![
                    bar("Wir begegnen uns auf Augenhöhe.", [0, 1, 3, 9, 11], "4,3"),
                    bar("Für die Treffen ist genug Zeit da.", [3, 6, 6, 5, 4], "3,0"),
                    Bar {
                        statement: "Meine Führungskraft unterstützt meine Teilnahme.".to_owned(),
                        instead: "Zu wenige Antworten, um sie zu zeigen.".to_owned(),
                        ..Bar::default()
                    },
                ],
            })],
        ),
        (
            "Was wir daraus machen",
            vec![Block::Table(Table {
                caption: "Maßnahmen".to_owned(),
                head: texts(["Gehört", "Maßnahme", "Wer", "Bis"]).into(),
                rows: vec![
                    texts([
                        "Zu wenig Zeit",
                        "Treffen fest im Kalender",
                        "Koordination",
                        "1. März 2027",
                    ])
                    .into(),
                ],
            })],
        ),
    ];
    Paper {
        title: "Kurzbericht".to_owned(),
        company: "Nordwind Maschinenbau GmbH & Co. KG".to_owned(),
        programme: "Gegenwind 2026".to_owned(),
        period: "September bis November 2026, Stand 30. November 2026".to_owned(),
        day: date(2026, 11, 30),
        sections: sections
            .map(|(title, blocks)| Section {
                title: title.to_owned(),
                blocks,
            })
            .into(),
        note: "Zielwerte sind Vereinbarungen, keine Norm. Die Zahlen zeigen keine Ursachen."
            .to_owned(),
    }
}

fn read(program: &str, options: &[&str]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.pdf");
    std::fs::write(&file, paper().pdf(Lang::De).unwrap()).unwrap();
    let mut command = Command::new(program);
    command.args(options).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let shown = command
        .output()
        .unwrap_or_else(|error| panic!("{program} of poppler-utils is needed: {error}"));
    assert!(shown.status.success(), "{shown:?}");
    String::from_utf8_lossy(&shown.stdout).into_owned()
}

#[test]
fn it_is_read_in_the_order_of_the_sheet() {
    let raw = read("pdftotext", &["-raw", "-enc", "UTF-8"]);
    let text = raw.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut rest = text.as_str();
    for part in [
        "Nordwind",
        "Kurzbericht",
        "Wozu wir das tun",
        "KI im Arbeitsalltag",
        "92 %",
        "Ziel: mindestens 70 %",
        "Augenhöhe",
        "Maßnahmen",
        "Treffen fest im Kalender",
        "keine Ursachen",
    ] {
        let at = rest
            .find(part)
            .unwrap_or_else(|| panic!("{part:?} is missing or too early in {text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn tables_have_headings_and_bars_can_be_heard() {
    let tags = read("pdfinfo", &["-struct"]);
    for tag in ["H1", "H2", "Table", "TH", "TD", "Figure", "L"] {
        let known = tags.lines().any(|one| one.trim_start().starts_with(tag));
        assert!(known, "no {tag} in {tags}");
    }
    let raw = paper().pdf(Lang::De).unwrap();
    assert!(!raw.is_empty());
    let figures = tags
        .lines()
        .filter(|one| one.trim_start().starts_with("Figure"));
    assert_eq!(figures.count(), 2, "{tags}");
}

#[test]
fn the_short_report_has_at_most_two_pages() {
    let about = read("pdfinfo", &[]);
    let pages = about.lines().find_map(|line| line.strip_prefix("Pages:"));
    let pages: u32 = pages.unwrap().trim().parse().unwrap();
    assert!(pages <= 2, "{about}");
    assert!(
        about.contains("Tagged:") && about.contains("yes"),
        "{about}"
    );
}
