//! What an independent reader of PDF makes of a certificate: Poppler's programs
//! (Debian: poppler-utils), which share no code with the writer.

#![allow(
    clippy::unwrap_used,
    reason = "a test that cannot write its file should fail"
)]

use std::process::Command;

use i18n::Lang;
use jiff::civil::date;
use report::certificate::{Certificate, List, Signer, pdf};

fn certificate() -> Certificate {
    let list = |title: &str, points: &[&str]| List {
        title: title.to_owned(),
        points: points.iter().map(|point| (*point).to_owned()).collect(),
    };
    Certificate {
        company: "Nordwind Maschinenbau GmbH & Co. KG".to_owned(),
        person: "Dr. Jörg Müller-Weißenfels".to_owned(),
        sentence: "hat von Anfang bis Ende teilgenommen.".to_owned(),
        meetings: Some(6),
        minutes: Some(270),
        lists: vec![
            list("Themen", &["KI im Arbeitsalltag", "Digitale Werkzeuge"]),
            list("Das gehörte zur Rolle", &["Wissen weitergeben"]),
        ],
        own_words: "Ich habe zugehört.\n\nDas bleibt.".to_owned(),
        place: "Lübeck".to_owned(),
        day: date(2026, 8, 31),
        signers: vec![Signer {
            name: "Åsa Öztürk".to_owned(),
            function: "Koordination".to_owned(),
        }],
    }
}

/// What one of Poppler's programs says about a certificate.
fn read(program: &str, options: &[&str], certificate: &Certificate, lang: Lang) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("certificate.pdf");
    std::fs::write(&file, pdf(certificate, lang).unwrap()).unwrap();
    let mut command = Command::new(program);
    command.args(options).arg(&file);
    if program == "pdftotext" {
        command.arg("-");
    }
    let shown = command
        .output()
        .unwrap_or_else(|error| panic!("{program} of poppler-utils is needed: {error}"));
    assert!(shown.status.success(), "{shown:?}");
    // The names of the tags are in another encoding than the text.
    String::from_utf8_lossy(&shown.stdout).into_owned()
}

fn text(certificate: &Certificate, lang: Lang) -> String {
    let raw = read("pdftotext", &["-enc", "UTF-8"], certificate, lang);
    raw.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The tags, as a tree in which each level is indented.
fn tags(certificate: &Certificate) -> Vec<String> {
    let raw = read("pdfinfo", &["-struct-text"], certificate, Lang::De);
    raw.lines().map(str::to_owned).collect()
}

fn assert_in_order(text: &str, parts: &[&str]) {
    let mut rest = text;
    for part in parts {
        let at = rest.find(part);
        let at = at.unwrap_or_else(|| panic!("{part:?} is missing or too early in {text}"));
        rest = &rest[at + part.len()..];
    }
}

#[test]
fn it_is_read_aloud_in_the_order_of_the_sheet() {
    let spoken: Vec<String> = tags(&certificate())
        .iter()
        .filter_map(|line| {
            line.trim()
                .strip_prefix('"')?
                .strip_suffix('"')
                .map(str::to_owned)
        })
        .collect();
    assert_in_order(
        &spoken.join(" "),
        &[
            "Nordwind Maschinenbau GmbH & Co. KG",
            "Zertifikat",
            "Dr. Jörg Müller-Weißenfels",
            "hat von Anfang bis Ende teilgenommen.",
            "6 Treffen · 4,5 Stunden",
            "Themen",
            "KI im Arbeitsalltag",
            "Digitale Werkzeuge",
            "Das gehörte zur Rolle",
            "Wissen weitergeben",
            "In eigenen Worten",
            "Ich habe zugehört.",
            "Das bleibt.",
            "Im Tandem lernen beide",
            "Lübeck, 31. August 2026",
            "Åsa Öztürk",
            "Koordination",
            "Dieses Zertifikat bestätigt",
        ],
    );
    assert_in_order(
        &text(&certificate(), Lang::En),
        &[
            "Certificate",
            "6 meetings · 4.5 hours",
            "In their own words",
            "31 August 2026",
        ],
    );
}

#[test]
fn headings_lists_and_paragraphs_are_tagged_and_drawings_are_not() {
    let tags = tags(&certificate());
    let count = |tag: &str| {
        let is = |line: &&String| line.split_whitespace().next() == Some(tag);
        tags.iter().filter(is).count()
    };
    assert_eq!(count("Document"), 1);
    assert_eq!(count("H1"), 1, "{tags:#?}");
    assert_eq!(count("H2"), 3, "{tags:#?}");
    assert_eq!(count("L"), 2);
    assert_eq!(count("LI"), 3);
    assert_eq!(count("Figure"), 0);
    assert!(count("P") >= 8, "{tags:#?}");
}

#[test]
fn it_says_what_it_is_and_names_nobody_in_its_properties() {
    let about = read("pdfinfo", &[], &certificate(), Lang::De);
    for line in [
        "Tagged:yes",
        "Title:Zertifikat",
        "Creator:Gegenstrom",
        "Pages:1",
    ] {
        let has = |shown: &str| shown.split_whitespace().collect::<String>() == line;
        assert!(about.lines().any(has), "{line} in {about}");
    }
    let meta = read("pdfinfo", &["-meta"], &certificate(), Lang::De);
    for claim in [
        "<pdfuaid:part>1</pdfuaid:part>",
        "<pdfaid:part>2</pdfaid:part>",
        "<pdfaid:conformance>A</pdfaid:conformance>",
        "<rdf:li>de</rdf:li>",
        "<xmp:CreateDate>2026-08-31T00:00:00+00:00</xmp:CreateDate>",
    ] {
        assert!(meta.contains(claim), "{claim} in {meta}");
    }
    for property in [&about, &meta] {
        assert!(!property.contains("Müller") && !property.contains("Nordwind"));
    }
    let bytes = pdf(&certificate(), Lang::En).unwrap();
    let catalog = String::from_utf8_lossy(&bytes);
    for entry in [
        "/Lang(en)",
        "/Marked true",
        "/DisplayDocTitle true",
        "/StructTreeRoot",
    ] {
        assert!(catalog.contains(entry), "{entry}");
    }
}

#[test]
fn whatever_stands_in_a_field_stays_text() {
    for evil in [
        "#import \"@preview/x:1.0.0\": *",
        "#panic(\"aus\") ${1+1}$",
        "*Anna* _Maria_ `x` @ref <label>",
        "= Überschrift - Punkt // weg /* weg */",
        "\\u{41} \\ ~ --- \"Zitat\" 'so' ...",
        "<script>alert(1)</script> {{ name }} %PDF-1.4",
    ] {
        let hostile = Certificate {
            company: evil.to_owned(),
            person: evil.to_owned(),
            sentence: evil.to_owned(),
            lists: vec![List {
                title: evil.to_owned(),
                points: vec![evil.to_owned()],
            }],
            own_words: evil.to_owned(),
            place: evil.to_owned(),
            signers: vec![Signer {
                name: evil.to_owned(),
                function: evil.to_owned(),
            }],
            ..certificate()
        };
        let text = text(&hostile, Lang::De);
        assert_eq!(text.matches(evil).count(), 9, "{evil} in {text}");
    }
}

#[test]
fn empty_fields_leave_no_gap_and_no_empty_tag() {
    let bare = Certificate {
        company: String::new(),
        person: String::new(),
        sentence: String::new(),
        meetings: None,
        minutes: None,
        lists: Vec::new(),
        own_words: " \n ".to_owned(),
        place: String::new(),
        signers: vec![Signer::default()],
        ..certificate()
    };
    let text = text(&bare, Lang::De);
    assert!(
        !text.contains("In eigenen Worten") && !text.contains('·'),
        "{text}"
    );
    assert_in_order(
        &text,
        &["Zertifikat", "Im Tandem lernen beide", "31. August 2026"],
    );
    let empty = |line: &&String| line.trim().ends_with("\"\"");
    assert_eq!(tags(&bare).iter().filter(empty).count(), 0);
}

#[test]
fn letters_of_europe_survive_and_others_fall_back() {
    let person = "Şükrü Łukasz Nguyễn Ελένη Љубица ẞ";
    let other = Certificate {
        person: person.to_owned(),
        own_words: "Danke 🎉 an 李明 und م, a\u{202e}bc".to_owned(),
        ..certificate()
    };
    let text = text(&other, Lang::De);
    assert_in_order(&text, &[person, "Danke an □□ und □, abc"]);
}

#[test]
fn long_words_and_long_names_stay_on_the_sheet() {
    let sentence = "Wir haben über Rückmeldungen gesprochen, und ich frage heute anders. ";
    let own_words: String = sentence.chars().cycle().take(2000).collect();
    let long = Certificate {
        company: "Gesellschaft für Strömungsmaschinen und Verfahrenstechnik ".repeat(2),
        person: "Maximiliane-Charlotte Freifrau von Hohenstein-Oberkirchen zu Altenburg".to_owned(),
        own_words,
        ..certificate()
    };
    let about = read("pdfinfo", &[], &long, Lang::De);
    assert!(
        about
            .lines()
            .any(|line| line.starts_with("Pages:") && line.ends_with(" 2")),
        "{about}"
    );
    let text = text(&long, Lang::De);
    assert_in_order(
        &text,
        &["Seite 1/2", "Lübeck, 31. August 2026", "Seite 2/2"],
    );
    // Poppler takes a hyphen at the end of a line for one of the typesetter's.
    assert_in_order(
        &text.replace('-', ""),
        &[&long.person.replace('-', ""), "Wir haben"],
    );

    let endless = Certificate {
        person: "W".repeat(300),
        own_words: "m".repeat(500),
        ..certificate()
    };
    // Poppler leaves out what lies beyond the edge of the sheet.
    let everything = read("pdftotext", &["-nopgbrk"], &endless, Lang::De);
    let seen = |letter: char| everything.chars().filter(|c| *c == letter).count();
    assert!(seen('W') >= 300 && seen('m') >= 500, "{everything}");
    let boxes = read("pdftotext", &["-bbox"], &endless, Lang::De);
    let right = boxes
        .split("xMax=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next()?.parse::<f64>().ok())
        .fold(0.0, f64::max);
    assert!(right > 300.0 && right <= 595.28 - 70.0, "{right}");
}
