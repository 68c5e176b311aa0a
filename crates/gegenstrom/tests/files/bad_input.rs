//! Whatever is wrong with the input, the right code and a message that helps.

use crate::command::Desk;

#[track_caller]
fn fails(desk: &Desk, arguments: &str, code: i32, german: &str, english: &str) {
    for (lang, message) in [("de", german), ("en", english)] {
        let did = desk.run(&format!("{arguments} --lang {lang}"));
        assert_eq!(did.code, code, "{}", did.err);
        assert!(
            did.err.contains(message),
            "{lang}: {message:?} is not in {:?}",
            did.err
        );
        assert!(!did.err.contains("panicked"));
    }
}

const GOOD: &str = "match --people hr-export.csv --answers sign-up.xlsx";

#[test]
fn files_that_cannot_be_read() {
    let desk = Desk::new();
    let answers = |name: &str| format!("match --people hr-export.csv --answers {name}");
    desk.put("empty.csv", b"");
    desk.put("report.csv", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj");
    let mut locked = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    locked.resize(1024, 0);
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    desk.put("locked.xlsx", &locked);
    let book = desk.read("sign-up.xlsx");
    desk.put("cut.xlsx", &book[..book.len() / 2]);
    desk.put("huge.csv", &vec![b'a'; (20 << 20) + 1]);
    desk.put("words.csv", b"a;b\n1;2\n");
    for (name, german, english) in [
        ("nowhere.csv", "gibt es nicht", "does not exist"),
        ("empty.csv", "Die Datei ist leer", "The file is empty"),
        (
            "report.csv",
            "sondern ein PDF-Dokument",
            "but a PDF document",
        ),
        (
            "locked.xlsx",
            "mit einem Kennwort geschützt",
            "protected with a password",
        ),
        ("cut.xlsx", "beschädigt", "damaged"),
        ("huge.csv", "erlaubt sind 21,0 MB", "allowed are 21.0 MB"),
        (
            "words.csv",
            "Die Spalten heißen: a, b.",
            "The columns are: a, b.",
        ),
    ] {
        fails(&desk, &answers(name), 3, german, english);
        assert!(!desk.path("out.xlsx").exists());
    }
}

#[test]
fn rules_that_are_wrong() {
    let desk = Desk::new();
    let with = format!("{GOOD} --rules rules.toml");
    for (rules, german, english) in [
        (
            "[weights]\ntopcs = 1\n",
            "rules.toml, Zeile 2: Den Schlüssel „topcs“ gibt es nicht.",
            "rules.toml, line 2: there is no key “topcs”.",
        ),
        (
            "other_site = 3\n",
            "rules.toml, Zeile 1:",
            "rules.toml, line 1:",
        ),
        (
            "level_gap = 9\n",
            "„level_gap“ muss zwischen 0 und 7 liegen",
            "“level_gap” must be between 0 and 7",
        ),
    ] {
        desk.put("rules.toml", rules.as_bytes());
        fails(&desk, &with, 4, german, english);
    }
}

#[test]
fn usage_that_is_wrong() {
    let desk = Desk::new();
    for (more, german, english) in [
        (
            "--out out.pdf",
            "Möglich sind .xlsx, .csv, .json und .html.",
            "Possible are .xlsx, .csv, .json and .html.",
        ),
        (
            "--out hr-export.csv",
            "zugleich eine Eingabe",
            "an input too",
        ),
        (
            "--map Farbe=Rolle",
            "„Farbe“ ist kein Feld",
            "“Farbe” is not a field",
        ),
        ("--map Rolle", "ist keine Zuordnung", "is not a mapping"),
        ("--map Rolle=Farbe", "ist keine Spalte", "is not a column"),
        ("--explain Nobody", "nicht in der Liste", "not in the list"),
    ] {
        fails(&desk, &format!("{GOOD} {more}"), 2, german, english);
    }
    assert_eq!(desk.run("match").code, 2);
    assert_eq!(desk.run("import").code, 2);
    assert_eq!(desk.run(&format!("{GOOD} --lang fr")).code, 2);
}

#[test]
fn an_older_result_stays_if_the_new_one_cannot_be_written() {
    let desk = Desk::new();
    fails(
        &desk,
        &format!("{GOOD} --out nowhere/out.csv"),
        5,
        "den Ordner gibt es nicht",
        "the folder does not exist",
    );
    desk.put("out.csv", b"older");
    desk.put("rules.toml", b"nonsense");
    let did = desk.run(&format!("{GOOD} --out out.csv --rules rules.toml"));
    assert_eq!(did.code, 4);
    assert_eq!(desk.read("out.csv"), b"older");
    let left: Vec<_> = std::fs::read_dir(desk.path("."))
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(left.len(), 5, "{left:?}");
}

#[test]
fn a_name_cannot_forge_the_screen_or_run_a_formula() {
    let desk = Desk::new();
    desk.put(
        "people.csv",
        "Nr;Nachname;Vorname;E-Mail;Vorgesetzte:r\n1;Nowak;\u{1b}[2JLena;lena@firm.example;\n2;=cmd;Uwe;uwe@firm.example;1\n3;Kaya;=HYPERLINK(1);clara@firm.example;1\n"
            .as_bytes(),
    );
    desk.put(
        "answers.csv",
        "E-Mail;Rolle;Themen, die ich weitergeben kann;Themen, die ich lernen möchte;Sprachen;Treffen\nclara@firm.example;Mentor:in;KI im Arbeitsalltag;;Deutsch;online\nuwe@firm.example;Mentee;;KI im Arbeitsalltag;Deutsch;online\n"
            .as_bytes(),
    );
    let did = desk.run(
        "match --people people.csv --answers answers.csv --out out.csv --lang en --explain Uwe",
    );
    assert!(!did.out.contains('\u{1b}'), "{:?}", did.out);
    let did = desk.run("match --people people.csv --answers answers.csv --out out.csv --lang en");
    assert_eq!(did.code, 0, "{}", did.err);
    let csv = String::from_utf8(desk.read("out.csv")).unwrap();
    assert!(csv.contains("'=HYPERLINK(1)"), "{csv}");
}
