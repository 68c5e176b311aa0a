//! Every format on a small case, and on names that mean harm.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::Reader as _;
use i18n::Lang;
use matching::case::{Case, Modes, Offer, Person as Candidate, Want};

use super::*;

const EVIL: &str = "=HYPERLINK(\"http://x\") <b>&";

fn report(lang: Lang) -> MatchReport {
    let topic = |key: &str| key.to_owned();
    let common = Candidate {
        active: true,
        languages: BTreeSet::from(["de".to_owned()]),
        modes: Modes {
            on_site: true,
            online: true,
        },
        ..Candidate::default()
    };
    let mentor = Candidate {
        key: "1".to_owned(),
        mentor_places: 1,
        offers: BTreeSet::from([Offer {
            topic: topic("ki"),
            level: None,
        }]),
        ..common.clone()
    };
    let mentee = |key: &str| Candidate {
        key: key.to_owned(),
        mentee: true,
        wants: vec![Want {
            topic: topic("ki"),
            level: None,
        }],
        ..common.clone()
    };
    let mut three = mentee("3");
    three.vetoes = BTreeSet::from(["1".to_owned()]);
    let case = Case {
        people: vec![mentor, mentee("2"), three],
        ..Case::default()
    };
    let outcome = case.prepare().unwrap().solve().unwrap();
    let person = |name: &str| Person {
        name: name.to_owned(),
        sort_name: name.to_owned(),
        email: "x@firm.example".to_owned(),
        department: "+Vertrieb".to_owned(),
        site: String::new(),
    };
    MatchReport {
        lang,
        people: BTreeMap::from([
            ("1".to_owned(), person(EVIL)),
            ("2".to_owned(), person("Åsa Müller")),
            ("3".to_owned(), person("Jo Lange")),
        ]),
        topics: BTreeMap::from([("ki".to_owned(), "KI im Alltag".to_owned())]),
        verified: matching::verify(&case, &outcome).is_ok(),
        outcome,
        findings: Vec::new(),
        demand: vec![Demand {
            topic: topic("ki"),
            places: 1,
            wanted: 2,
        }],
    }
}

#[test]
fn csv_opens_in_the_readers_excel_and_runs_nothing() {
    let german = String::from_utf8(report(Lang::De).render(Format::Csv).unwrap()).unwrap();
    assert!(german.starts_with("\u{feff}Mentor:in;E-Mail Mentor:in;"));
    let english = String::from_utf8(report(Lang::En).render(Format::Csv).unwrap()).unwrap();
    assert!(english.starts_with("Mentor,Mentor’s e-mail,"));
    let rows: Vec<csv::StringRecord> = csv::Reader::from_reader(english.as_bytes())
        .records()
        .collect::<Result<_, _>>()
        .unwrap();
    assert_eq!(rows.len(), 1);
    assert_eq!(&rows[0][0], format!("'{EVIL}"));
    assert_eq!(&rows[0][2], "'+Vertrieb");
    assert_eq!(&rows[0][4], "Åsa Müller");
}

#[test]
fn the_workbook_has_four_sheets_and_no_formula() {
    for lang in Lang::ALL {
        let bytes = report(lang).render(Format::Xlsx).unwrap();
        let mut book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
        let names = book.sheet_names();
        assert_eq!(names.len(), 4);
        for name in &names {
            assert!(book.worksheet_formula(name).unwrap().is_empty(), "{name}");
            assert!(book.worksheet_range(name).unwrap().height() > 0);
        }
        assert_eq!(book.worksheet_range(&names[0]).unwrap().height(), 2);
    }
}

#[test]
fn the_page_escapes_and_loads_nothing_from_elsewhere() {
    for lang in Lang::ALL {
        let page = String::from_utf8(report(lang).render(Format::Html).unwrap()).unwrap();
        assert!(!page.contains("<b>&"));
        assert!(page.contains("&#60;b&#62;"));
        for outside in ["src=", "@import", "url(http", "<script", "<link"] {
            assert!(!page.contains(outside), "{outside}");
        }
        assert!(page.contains("<desc"));
    }
}

#[test]
fn vetoes_appear_in_no_format() {
    for format in Format::ALL {
        let text = report(Lang::En).render(format).unwrap();
        let text = String::from_utf8_lossy(&text).to_lowercase();
        assert!(
            !text.contains("veto") || format == Format::Html,
            "{format:?}"
        );
    }
    // The page names the rule, for everybody the same, and nothing beside it.
    let lonely = report(Lang::En).lonely();
    assert_eq!(lonely.len(), 1);
    assert_eq!(
        lonely[0].why,
        "The only mentor is not possible: for a confidential reason."
    );
}

#[test]
fn json_is_stable() {
    let report = report(Lang::En);
    let bytes = report.render(Format::Json).unwrap();
    assert_eq!(bytes, report.render(Format::Json).unwrap());
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["totals"]["tandems"], 1);
    assert_eq!(value["tandems"][0]["covered"][0]["title"], "KI im Alltag");
    assert_eq!(value["proof"]["verified"], true);
    assert_eq!(value["proof"]["aim"]["aim"], "floor");
    assert_eq!(value["proof"]["within"], serde_json::Value::Null);
    assert_eq!(value["unmatched"][0]["role"], "mentee");
    assert_eq!(value["dissolved"], serde_json::json!([]));
    assert_eq!(value["totals"]["missed_places"], 0);
    assert_eq!(value["tandems"][0]["standing"], false);
    // Who excluded whom cannot be read off who is missing among the mentors.
    let shortage = value["shortages"][0].as_object().unwrap();
    assert_eq!(shortage["unmatched"], 1);
    assert!(!shortage.contains_key("mentors"));
    let keys: Vec<&str> = value
        .as_object()
        .unwrap()
        .keys()
        .map(String::as_str)
        .collect();
    for key in [
        "format",
        "version",
        "lang",
        "input_hash",
        "proof",
        "rules",
        "totals",
        "tandems",
        "unmatched",
        "topics",
        "findings",
    ] {
        assert!(keys.contains(&key), "{key}");
    }
}

#[test]
fn json_says_what_a_run_does_to_tandems_that_exist() {
    let mut report = report(Lang::De);
    report.outcome.dissolved = vec![matching::case::Pair {
        mentor: "1".to_owned(),
        mentee: "3".to_owned(),
    }];
    report.outcome.tandems[0].standing = true;
    report.outcome.within = Some(matching::outcome::Within {
        unlimited: matching::assign::Assignment {
            mentor_of: Vec::new(),
        },
        floor: None,
        proof: matching::assign::LimitsProof {
            per_tandem: 0,
            per_place: 0,
            lowest: 0,
            required: 0,
            beyond: Vec::new(),
            steps: Vec::new(),
        },
        gap: matching::assign::Gap::Tandems { at_most: 1 },
    });
    let bytes = report.render(Format::Json).unwrap();
    let value: serde_json::Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(
        value["dissolved"][0]["mentee"]["name"],
        report.people["3"].name
    );
    assert_eq!(value["tandems"][0]["standing"], true);
    assert_eq!(value["proof"]["within"]["at_most"], 1);
    let statement = value["proof"]["statement"].as_str().unwrap();
    assert!(
        statement.contains("Höchstens ein Tandem mehr"),
        "{statement}"
    );
}

#[test]
fn equal_results_give_equal_bytes() {
    for format in Format::ALL {
        let one = report(Lang::De).render(format).unwrap();
        assert_eq!(one, report(Lang::De).render(format).unwrap(), "{format:?}");
    }
}
