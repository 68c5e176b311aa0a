//! Everything odd in the demonstration files is reported with its row.

use crate::command::Desk;

/// Places of the findings with a title, as a set of texts.
fn places(json: &serde_json::Value, title: &str) -> Vec<String> {
    json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["title"] == title)
        .map(|finding| finding["place"].as_str().unwrap().to_owned())
        .collect()
}

fn rows(json: &serde_json::Value, file: &str, title: &str) -> Vec<u32> {
    places(json, title)
        .iter()
        .filter(|place| place.starts_with(file))
        .filter_map(|place| {
            let (_, rest) = place.split_once(", row ")?;
            rest.split(',').next()?.parse().ok()
        })
        .collect()
}

#[test]
fn what_is_odd_in_the_export_is_reported_with_its_row() {
    let json = Desk::new().json("en");
    let rows = |title: &str| rows(&json, "hr-export.csv", title);
    assert_eq!(rows("Person listed twice"), [42]);
    assert_eq!(rows("Empty rows"), [483]);
    assert_eq!(rows("Supervisor unknown"), [170]);
    assert_eq!(rows("No longer with the company"), [53, 164, 178, 439, 472]);
    assert_eq!(rows("Away for a longer time"), [237, 361, 409]);
    assert_eq!(rows("Address in capitals"), [104]);
    assert_eq!(rows("Needless spaces"), [104, 423]);
    // The letters are lost in names; one row has two of them.
    let lost = rows("Letters lost");
    assert_eq!((lost.len(), lost[0]), (26, 12));
    let columns = |title: &str| -> Vec<String> {
        places(&json, title)
            .into_iter()
            .map(|place| place.replace("hr-export.csv, column ", ""))
            .collect()
    };
    assert_eq!(
        columns("Column must not be stored"),
        ["“Geburtsdatum”", "“Eintrittsdatum”", "“Geschlecht”"]
    );
    assert_eq!(columns("Column not needed"), ["“Wochenstunden”"]);
}

#[test]
fn what_is_odd_in_the_sign_up_is_reported_with_its_row() {
    let json = Desk::new().json("en");
    let rows = |title: &str| rows(&json, "sign-up.xlsx", title);
    assert_eq!(rows("Signed up twice"), [7]);
    assert_eq!(rows("Person not in the list"), [86]);
    assert_eq!(rows("Address in capitals"), [5]);
    assert_eq!(rows("Times missing"), [9]);
    assert_eq!(places(&json, "Mentees offer topics too").len(), 1);
}

#[test]
fn a_mentor_without_a_language_is_reported_and_gets_no_tandem() {
    let desk = Desk::new();
    desk.put(
        "people.csv",
        "Personalnummer;Nachname;Vorname;E-Mail;Vorgesetzte:r\n\
         1;Nowak;Lena;lena@firm.example;\n\
         2;Lange;Uwe;uwe@firm.example;1\n\
         3;Kaya;Clara;clara@firm.example;1\n"
            .as_bytes(),
    );
    desk.put(
        "answers.csv",
        "E-Mail;Rolle;Themen, die ich weitergeben kann;Themen, die ich lernen möchte;Sprachen;Treffen;Passende Zeiten\n\
         clara@firm.example;Mentor:in;KI im Arbeitsalltag;;;online;Mo 08-10\n\
         uwe@firm.example;Mentee;;KI im Arbeitsalltag;Deutsch;online;Mo 08-10\n"
            .as_bytes(),
    );
    let did = desk.run("match --people people.csv --answers answers.csv --out out.json --lang de");
    assert_eq!(did.code, 1, "{}{}", did.out, did.err);
    assert!(did.err.contains("Es ist kein Tandem möglich."));
    assert!(
        did.out
            .contains("answers.csv, Zeile 2, Spalte „Sprachen“: Es ist keine Sprache angegeben.")
    );
    let json: serde_json::Value = serde_json::from_slice(&desk.read("out.json")).unwrap();
    assert_eq!(json["unmatched"].as_array().unwrap().len(), 2);
    assert!(
        json["unmatched"][0]["why"]
            .as_str()
            .unwrap()
            .contains("keine gemeinsame Sprache (1)")
    );
}

#[test]
fn whom_somebody_vetoes_stands_in_no_file() {
    let desk = Desk::new();
    let answers = |veto: &str| {
        format!(
            "E-Mail;Rolle;Themen, die ich weitergeben kann;Themen, die ich lernen möchte;Sprachen;Treffen;Bitte nicht mit\n\
             clara@firm.example;Mentor:in;KI im Arbeitsalltag;;Deutsch;online;\n\
             uwe@firm.example;Mentee;;KI im Arbeitsalltag;Deutsch;online;{veto}\n"
        )
    };
    desk.put(
        "people.csv",
        "Personalnummer;Nachname;Vorname;E-Mail;Vorgesetzte:r\n1;Nowak;Lena;lena@firm.example;\n\
         2;Lange;Uwe;uwe@firm.example;1\n3;Kaya;Clara;clara@firm.example;1\n"
            .as_bytes(),
    );
    desk.put("a.csv", answers("MALLORY@firm.example ").as_bytes());
    let did = desk.run(
        "match --people people.csv --answers a.csv --lang de --out o.json --out o.html --out o.csv",
    );
    assert_eq!(did.code, 0, "{}", did.err);
    for text in [
        did.out,
        String::from_utf8(desk.read("o.json")).unwrap(),
        String::from_utf8(desk.read("o.html")).unwrap(),
        String::from_utf8(desk.read("o.csv")).unwrap(),
    ] {
        assert!(!text.to_lowercase().contains("mallory"));
        assert!(!text.contains("Bitte nicht mit"));
    }
    let did = desk.run("import --explain a.csv --lang de");
    assert!(did.out.contains("Nicht mit: vertraulich"), "{}", did.out);
    assert!(!did.out.to_lowercase().contains("mallory"));
}
