//! The sheet in numbers and bytes; what readers of PDF make of it is in `tests/paper.rs`.

use jiff::civil::date;

use super::*;

fn bare() -> Certificate {
    Certificate {
        company: String::new(),
        person: "Jörg Groß".to_owned(),
        sentence: String::new(),
        meetings: None,
        minutes: None,
        lists: Vec::new(),
        own_words: String::new(),
        place: String::new(),
        day: date(2026, 8, 31),
        signers: Vec::new(),
    }
}

#[test]
fn the_same_certificate_gives_the_same_bytes() {
    for lang in Lang::ALL {
        assert_eq!(pdf(&bare(), lang).unwrap(), pdf(&bare(), lang).unwrap());
    }
    let other = Certificate {
        person: "Jörg Gros".to_owned(),
        ..bare()
    };
    assert_ne!(
        pdf(&bare(), Lang::De).unwrap(),
        pdf(&other, Lang::De).unwrap()
    );
}

#[test]
fn figures_are_said_as_people_say_them() {
    let figures = |meetings, minutes, lang: Lang| {
        let certificate = Certificate {
            meetings,
            minutes,
            ..bare()
        };
        certificate.figures(lang.text()).join(" · ")
    };
    assert_eq!(
        figures(Some(6), Some(270), Lang::De),
        "6 Treffen · 4,5 Stunden"
    );
    assert_eq!(figures(Some(1), Some(60), Lang::De), "1 Treffen · 1 Stunde");
    assert_eq!(
        figures(Some(12), Some(600), Lang::En),
        "12 meetings · 10 hours"
    );
    assert_eq!(figures(Some(0), None, Lang::De), "");
}

#[test]
fn place_and_day_stand_without_the_day_of_the_week() {
    let mut certificate = bare();
    assert_eq!(certificate.place_and_day(Lang::De), "31. August 2026");
    certificate.place = "  Lübeck ".to_owned();
    assert_eq!(
        certificate.place_and_day(Lang::DeDu),
        "Lübeck, 31. August 2026"
    );
    assert_eq!(
        certificate.place_and_day(Lang::En),
        "Lübeck, 31 August 2026"
    );
}

#[test]
fn a_list_without_points_has_no_heading() {
    let certificate = Certificate {
        lists: vec![
            List {
                title: "Themen".to_owned(),
                points: vec![" \n".to_owned()],
            },
            List::default(),
        ],
        ..bare()
    };
    assert!(Sheet::of(&certificate, Lang::De).lists.is_empty());
}

#[test]
fn what_paper_cannot_show_is_told_before() {
    let certificate = Certificate {
        person: "李 Müller".to_owned(),
        own_words: "Danke 🎉 für alles".to_owned(),
        ..bare()
    };
    assert_eq!(certificate.unprintable(), ['李', '🎉']);
    assert!(bare().unprintable().is_empty());
}
