//! Each format opens in the reader it is meant for and says the same.

use std::io::Cursor;

use calamine::Reader as _;

use crate::command::Desk;

#[test]
fn all_formats_say_the_same() {
    let desk = Desk::new();
    for lang in ["de", "de-du", "en"] {
        let did = desk.matched(
            lang,
            "--out out.xlsx --out out.csv --out out.json --out out.html",
        );
        assert!(did.err.is_empty(), "{}", did.err);
        let json: serde_json::Value = serde_json::from_slice(&desk.read("out.json")).unwrap();
        assert_eq!(json["lang"], lang);
        let tandems = json["tandems"].as_array().unwrap().len();
        let unmatched = json["unmatched"].as_array().unwrap().len();
        let findings = json["findings"].as_array().unwrap().len();

        let mut book = calamine::Xlsx::new(Cursor::new(desk.read("out.xlsx"))).unwrap();
        let names = book.sheet_names();
        let heights: Vec<usize> = names
            .iter()
            .map(|name| book.worksheet_range(name).unwrap().height() - 1)
            .collect();
        assert_eq!(
            [heights[0], heights[1], heights[3]],
            [tandems, unmatched, findings]
        );
        let rules = format!("{:?}", book.worksheet_range(&names[2]).unwrap());
        assert!(rules.contains(json["input_hash"].as_str().unwrap()));
        assert!(rules.contains(json["proof"]["statement"].as_str().unwrap()));

        let csv = String::from_utf8(desk.read("out.csv")).unwrap();
        assert_eq!(csv.lines().count() - 1, tandems);
        assert_eq!(csv.starts_with('\u{feff}'), lang != "en");
        let addresses = csv.lines().nth(1).unwrap().matches('@').count();
        assert_eq!(addresses, 2);

        let html = String::from_utf8(desk.read("out.html")).unwrap();
        let html_lang = if lang == "en" { "en" } else { "de" };
        assert!(html.contains(&format!("<html lang=\"{html_lang}\">")));
        for tandem in json["tandems"].as_array().unwrap() {
            assert!(html.contains(tandem["mentee"]["email"].as_str().unwrap()));
        }
    }
}

#[test]
fn the_same_files_give_the_same_bytes() {
    let desk = Desk::new();
    for format in ["xlsx", "csv", "json", "html"] {
        desk.matched("de", &format!("--out one.{format}"));
        desk.matched("de", &format!("--out two.{format}"));
        assert_eq!(
            desk.read(&format!("one.{format}")),
            desk.read(&format!("two.{format}")),
            "{format}"
        );
    }
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_what_was_written() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    desk.matched("de", "--out out.csv");
    let mode = std::fs::metadata(desk.path("out.csv"))
        .unwrap()
        .permissions();
    assert_eq!(mode.mode() & 0o077, 0);
}
