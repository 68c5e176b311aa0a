//! Sentences as people read them: the right words in the right places.

use ::matching::case::Pair;
use ::matching::outcome::{
    Against, Alternative, PinProblem, Remedy, Role, Rule, RuleCount, Score, Shortage, Tandem,
    TopicShortage, Unmatched, Why,
};
use ::matching::rules::Weights;
use import::finding::Named;
use import::mapping::{Field, Kind};
use import::table::{LooksLike, Unreadable};
use import::{Done, Finding, FindingKind, Place};

use super::*;

struct Plain;

impl Names for Plain {
    fn person(&self, key: &str) -> String {
        format!("P{key}")
    }

    fn topic(&self, key: &str) -> String {
        format!("T{key}")
    }
}

fn found(kind: FindingKind, done: Done) -> Finding {
    let place = Place {
        file: "hr.xlsx".to_owned(),
        sheet: "Export".to_owned(),
        row: Some(42),
        column: Some("Status".to_owned()),
    };
    Finding::new(place, kind, done)
}

fn say(lang: Lang, kind: FindingKind) -> FindingText {
    finding(lang.text(), &found(kind, Done::Merged), &|key| {
        Plain.topic(key)
    })
}

#[test]
fn a_finding_says_what_where_and_what_was_done() {
    let german = say(Lang::De, FindingKind::RowTwice { first_row: 41 });
    assert_eq!(german.title, "Person doppelt");
    assert_eq!(german.detail, "Die Zeile wiederholt Zeile 41.");
    assert_eq!(
        german.place,
        "hr.xlsx, Blatt „Export“, Zeile 42, Spalte „Status“"
    );
    assert_eq!(german.done, "zusammengefasst");
    assert_eq!(german.severity, "Hinweis");
    let english = say(Lang::En, FindingKind::RowTwice { first_row: 41 });
    assert_eq!(english.detail, "The row repeats row 41.");
    assert_eq!(
        english.place,
        "hr.xlsx, sheet “Export”, row 42, column “Status”"
    );
}

#[test]
fn arguments_stand_where_they_belong() {
    let named = |name: &str, row| Named {
        key: name.to_owned(),
        name: name.to_owned(),
        row,
    };
    let text = |text: &str| text.to_owned();
    for (kind, detail) in [
        (
            FindingKind::SupervisorAmbiguous {
                text: text("Lange"),
                candidates: vec![named("Ida Lange", 3), named("Uwe Lange", 9)],
            },
            "“Lange” can mean several people: Ida Lange (row 3) and Uwe Lange (row 9). The personnel number or the address would be clear.",
        ),
        (
            FindingKind::NumberTwice {
                number: text("10001"),
                first_row: 7,
            },
            "The person in row 7 already has personnel number 10001. Please clarify in the HR system.",
        ),
        (
            FindingKind::LettersLost {
                text: text("K?cher"),
                rows: 3,
            },
            "A letter of “K?cher” was lost on export, in 3 rows. The .xlsx file or “CSV UTF-8” keeps it.",
        ),
        (
            FindingKind::TopicGuessed {
                text: text("KI"),
                topic: text("ki"),
            },
            "“KI” was understood as “Tki”.",
        ),
        (
            FindingKind::PlacesInvalid {
                text: text("viele"),
                taken: 1,
            },
            "“viele” is not a possible number. 1 is used instead.",
        ),
        (
            FindingKind::RowTooLong {
                cells: 9,
                columns: 4,
            },
            "The row has 9 cells, the table 4 columns. What goes beyond is left out. Perhaps a text contains the separator.",
        ),
        (
            FindingKind::Unreadable {
                why: Unreadable::TooLarge {
                    bytes: 30_000_000,
                    limit: 20_000_000,
                },
            },
            "The file has 30.0 MB, allowed are 20.0 MB. Please export only the columns and rows that are needed.",
        ),
        (
            FindingKind::Unreadable {
                why: Unreadable::NotATable {
                    looks_like: LooksLike::Pdf,
                },
            },
            "This is not a table but a PDF document. Please save it as a CSV file or as an Excel workbook (.xlsx).",
        ),
    ] {
        assert_eq!(say(Lang::En, kind).detail, detail);
    }
}

/// The importer may learn new kinds, so its type does not force words on us;
/// this does.
#[test]
fn every_kind_of_finding_has_words() {
    let kinds = include_str!("../../../import/src/finding.rs");
    let kinds = kinds
        .split_once("pub enum FindingKind {")
        .and_then(|(_, rest)| rest.split_once("\n}\n"))
        .map(|(body, _)| body)
        .unwrap();
    let said = include_str!("finding.rs");
    let names: Vec<&str> = kinds
        .lines()
        .filter_map(|line| line.strip_prefix("    "))
        .filter(|line| line.starts_with(|letter: char| letter.is_ascii_uppercase()))
        .map(|line| line.trim_end_matches([',', ' ', '{']))
        .collect();
    assert!(names.len() > 60, "{names:?}");
    let unsaid: Vec<_> = names
        .into_iter()
        .filter(|name| {
            !["=", " ", ",", ")"]
                .iter()
                .any(|end| said.contains(&format!("K::{name}{end}")))
        })
        .collect();
    assert!(unsaid.is_empty(), "no words for {unsaid:?}");
}

#[test]
fn whom_somebody_vetoes_is_not_repeated() {
    let text = "mallory@firm.example".to_owned();
    for lang in Lang::ALL {
        let said = say(lang, FindingKind::ReferenceUnknown { text: text.clone() });
        assert!(!format!("{said:?}").contains("mallory"));
    }
}

#[test]
fn every_field_has_a_name() {
    for lang in Lang::ALL {
        for one in [Kind::People, Kind::Answers]
            .into_iter()
            .flat_map(Field::all)
        {
            let name = field(lang.text(), one);
            assert!(!name.is_empty() && !name.starts_with("field-"), "{one:?}");
        }
    }
    assert_eq!(language(Lang::De.text(), "cs"), "Tschechisch");
    assert_eq!(language(Lang::De.text(), "Klingonisch"), "Klingonisch");
}

#[test]
fn what_speaks_against_a_pair_is_said_in_full() {
    let (de, en) = (Lang::De.text(), Lang::En.text());
    let chain = |keys: &[&str]| Against::Reporting {
        chain: keys.iter().map(|key| (*key).to_owned()).collect(),
    };
    assert_eq!(
        against(de, &chain(&["1", "2"]), &Plain),
        "P1 berichtet an P2"
    );
    assert_eq!(
        against(de, &chain(&["1", "2", "3", "4"]), &Plain),
        "P1 berichtet über P2 und P3 an P4"
    );
    assert_eq!(
        against(en, &chain(&["1", "2", "3"]), &Plain),
        "P1 reports to P3 through P2"
    );
    assert_eq!(
        against(de, &Against::Personal, &Plain),
        "aus einem vertraulichen Grund"
    );
    let level = Against::LevelTooClose {
        topic: "2.4".to_owned(),
        mentor: 6,
        mentee: 5,
    };
    assert_eq!(
        against(en, &level, &Plain),
        "in “T2.4” the gap is too small: mentor at level 6, mentee at level 5"
    );
}

#[test]
fn people_without_tandem_learn_why_and_what_would_help() {
    let count = |rule, people| RuleCount { rule, people };
    let mut unmatched = Unmatched {
        person: "1".to_owned(),
        role: Role::Mentee,
        why: Why::AllRuledOut { people: 45 },
        ruled_out: vec![
            count(Rule::H2, 1),
            count(Rule::Personal, 2),
            count(Rule::H4, 42),
        ],
        remedies: vec![Remedy::OneMoreMentor {
            topic: "x".to_owned(),
            wanted_by: 3,
        }],
        together: Vec::new(),
    };
    let de = Lang::De.text();
    assert_eq!(
        why_unmatched(de, &unmatched),
        "Von 45 Mentor:innen kommt niemand infrage: kein passendes Thema (42), Berichtslinie (1)."
    );
    assert_eq!(
        first_remedy(de, &unmatched, &Plain),
        "Eine weitere Person, die „Tx“ anbietet, würde helfen. 3 Mentees ohne Tandem wünschen sich das."
    );
    unmatched.ruled_out = vec![count(Rule::Personal, 1)];
    unmatched.why = Why::AllRuledOut { people: 1 };
    assert_eq!(
        why_unmatched(Lang::En.text(), &unmatched),
        "The only mentor is not possible: for a confidential reason."
    );
    let language = Remedy::SpeakLanguage {
        language: "en".to_owned(),
        partner: "2".to_owned(),
    };
    assert_eq!(
        remedy(de, &language, Role::Mentee, &Plain),
        "Mit Englisch als weiterer Sprache wäre ein Tandem mit P2 möglich."
    );
    unmatched.together = vec![
        Remedy::AcceptOnline {
            partner: "2".to_owned(),
        },
        Remedy::OneMorePlace {
            mentor: "2".to_owned(),
        },
        language,
    ];
    assert_eq!(
        first_remedy(de, &unmatched, &Plain),
        "Mit Treffen auch online, einem Platz mehr und Englisch als weiterer Sprache wäre ein Tandem mit P2 möglich."
    );
}

#[test]
fn too_few_places_are_told_in_figures() {
    let scarce = |topic: &str, wanted_by, places| TopicShortage {
        topic: topic.to_owned(),
        wanted_by,
        places,
    };
    let mut found = Shortage {
        mentees: ["1", "2", "3", "4", "5", "6", "7"]
            .map(str::to_owned)
            .into(),
        mentors: ["8", "9"].map(str::to_owned).into(),
        places: 3,
        unmatched: 4,
        topics: vec![scarce("a", 7, 3), scarce("b", 1, 0)],
    };
    assert_eq!(
        shortage(Lang::De.text(), &found, &Plain),
        "7 Mentees kommen nur für 3 Plätze infrage. Deshalb bleiben mindestens 4 von ihnen ohne Tandem. \
         „Ta“ wollen 7 von ihnen lernen, dafür gibt es 3 Plätze. \
         „Tb“ will eine Person lernen, dafür gibt es keinen Platz."
    );
    found.mentors.clear();
    found.topics.clear();
    assert_eq!(
        shortage(Lang::En.text(), &found, &Plain),
        "Nobody is possible for 7 mentees."
    );
}

#[test]
fn a_tandem_explains_itself() {
    let tandem = Tandem {
        mentor: "1".to_owned(),
        mentee: "2".to_owned(),
        score: Score {
            measures: [10_000, 5_000, 0, 0, 0, 0],
            units: 500_000,
            full_units: 1_000_000,
        },
        covered: vec!["a".to_owned(), "b".to_owned()],
        missed: Vec::new(),
        returned: vec!["c".to_owned()],
        pinned: false,
        standing: false,
        alternative: None,
    };
    assert_eq!(
        tandem_sentence(Lang::De.text(), &tandem, &Plain),
        "P1 kann 2 Themen weitergeben, die P2 lernen möchte: Ta; Tb. Umgekehrt lernt P1 von P2: Tc."
    );
    let lines = score_lines(Lang::De.text(), &tandem.score, &Weights::default());
    assert_eq!(
        lines[1].line,
        "Offenheit und Austausch: 50 % – 10,0 von 20,0 Punkten"
    );
    let other = Alternative {
        mentor: "3".to_owned(),
        fewer_tandems: 0,
        missed_places: 0,
        loss_units: 25_000,
    };
    assert_eq!(
        alternative(Lang::En.text(), Some(&other), 1_000_000, &Plain),
        "P3 (together 2.5 points less)"
    );
    let problem = PinProblem::SecondMentor {
        pair: Pair {
            mentor: "1".to_owned(),
            mentee: "2".to_owned(),
        },
        other: "3".to_owned(),
    };
    assert_eq!(
        pin_problem(Lang::En.text(), &problem, &Plain),
        "P2 is fixed with P1, but also with P3. P3 stands."
    );
}

#[test]
fn what_a_change_costs_is_said_plainly() {
    use ::matching::what_if::{Price, Without};
    let de = Lang::De.text();
    let price = |fewer_tandems, loss_units| {
        let price = Price {
            fewer_tandems,
            missed_places: 0,
            loss_units,
        };
        forced(de, Some(&price), 1_000_000)
    };
    assert_eq!(price(1, -20_000), "Dann gäbe es ein Tandem weniger.");
    assert_eq!(price(0, 32_000), "Die Gesamtpunktzahl sänke um 3,2 Punkte.");
    assert_eq!(price(0, 0), "Gleich gut: Die feste Reihenfolge entschied.");
    assert!(price(0, 1).contains("weniger als 0,1"));
    assert!(price(0, -5_000).contains("stiege um 0,5"));
    assert!(price(-1, 0).contains("ein Tandem mehr"));
    assert!(forced(de, None, 1_000_000).contains("festgehalten"));
    let missed = Price {
        fewer_tandems: 0,
        missed_places: 2,
        loss_units: 0,
    };
    assert_eq!(
        forced(de, Some(&missed), 1_000_000),
        "Dann blieben 2 Plätze leer, die besetzt sein sollen."
    );
    let lost = Without {
        mentor: Some("3".to_owned()),
        price: Price {
            fewer_tandems: 0,
            missed_places: 0,
            loss_units: 25_000,
        },
    };
    assert_eq!(
        without(Lang::En.text(), &lost, 1_000_000, &Plain),
        "Without this tandem, P3 would teach the mentee. The total would fall by 2.5 points."
    );
    assert_eq!(
        swap_effect(de, -12_000, 1_000_000),
        "zusammen 1,2 Punkte mehr"
    );
    assert_eq!(
        swap_effect(de, 12_000, 0),
        "zusammen weniger als 0,1 Punkte Unterschied"
    );
}
