//! What the terminal shows, whole.

use crate::command::Desk;

#[test]
fn a_matching_on_the_screen() {
    let desk = Desk::new();
    insta::assert_snapshot!("match_de", desk.matched("de", "--out tandems.xlsx").out);
    insta::assert_snapshot!("match_en", desk.matched("en", "").out);
}

#[test]
fn a_file_explained_on_the_screen() {
    let desk = Desk::new();
    let did = desk.run("import --explain hr-export.csv --lang de");
    assert_eq!(did.code, 0);
    assert!(!did.out.contains("04.05.2004"), "a birth date is shown");
    insta::assert_snapshot!("import_de", did.out);
    let did = desk.run("import --explain sign-up.xlsx --kind answers");
    assert_eq!(did.code, 0);
    insta::assert_snapshot!("import_en", did.out);
}

#[test]
fn a_person_explained() {
    let desk = Desk::new();
    let arguments = [
        "match",
        "--people",
        "hr-export.csv",
        "--answers",
        "sign-up.xlsx",
        "--explain",
        "Dieter Lange",
        "--lang",
        "de",
    ];
    let did = desk.run_with(&arguments);
    if did.code == 2 {
        assert!(
            did.err.contains("kann mehrere Personen meinen"),
            "{}",
            did.err
        );
    }
    let did = desk.matched("de", "--explain dieter.lange@hohenfels-antriebe.example");
    assert!(did.out.contains("Mögliche Partner für Dieter Lange"));
    assert!(did.out.contains("Moritz Böhm berichtet an Dieter Lange"));
}

#[test]
fn a_mapping_can_be_corrected() {
    let desk = Desk::new();
    let did = desk.run("import --explain hr-export.csv --map Team=Wochenstunden --lang en");
    assert_eq!(did.code, 0);
    assert!(did.out.contains("chosen like this"));
    let did = desk.run(
        "match --people hr-export.csv --answers sign-up.xlsx --map people.level= --out out.json",
    );
    assert_eq!(did.code, 0, "{}", did.err);
    let json: serde_json::Value = serde_json::from_slice(&desk.read("out.json")).unwrap();
    let told = json["findings"]
        .as_array()
        .unwrap()
        .iter()
        .any(|finding| finding["place"] == "hr-export.csv, column “Führungsebene”");
    assert!(told, "the column that is not needed any more is named");
}

#[test]
fn rules_and_completions_are_printed() {
    let desk = Desk::new();
    let rules = desk.run("rules --lang de");
    assert!(rules.out.contains("teach_from_level = 6"));
    desk.put("rules.toml", rules.out.as_bytes());
    let with = desk.matched("de", "--rules rules.toml").out;
    assert_eq!(with, desk.matched("de", "").out);
    for shell in ["bash", "zsh", "fish"] {
        let script = desk.run(&format!("completions {shell}"));
        assert_eq!(script.code, 0);
        assert!(script.out.contains("gegenstrom"));
    }
    let help = desk.run("match --help");
    assert!(help.out.contains("Exit codes:"));
}

#[test]
fn colours_only_where_they_can_be_seen() {
    let desk = Desk::new();
    let did = desk.matched("de", "");
    assert!(!did.out.contains('\u{1b}') && !did.err.contains('\u{1b}'));
}
