use super::*;
use crate::feedback::item::Code;
use crate::feedback::questionnaire::Breakdown;
use crate::feedback::round::Round;

fn item(code: Code) -> Item {
    code.into()
}

fn read(fields: &[(Code, &str)], side: Side) -> Result<Sheet, Vec<Fault>> {
    let questionnaire = Questionnaire::standard(Round::Closing);
    let field = |wanted: Item| {
        let found = fields.iter().find(|(code, _)| item(*code) == wanted);
        found.map(|(_, value)| *value)
    };
    Sheet::read(&questionnaire, side, Some("Vertrieb"), field)
}

#[test]
fn what_is_not_asked_is_not_read() {
    let fields = [
        (Code::Bq1, "5"),
        (Code::Le3Mentee, "4"),
        (Code::Le3Mentor, "3"),
        (Code::Wi, "2"),
        (Code::Si1, ""),
        (Code::We, "0"),
        (Code::Keep, "  Alles\r\nso\u{7} lassen  "),
    ];
    let sheet = read(&fields, Side::Mentee).unwrap();
    assert_eq!(sheet.answer(item(Code::Bq1)), Some(5));
    assert_eq!(sheet.answer(item(Code::Le3Mentee)), Some(4));
    for none in [Code::Le3Mentor, Code::Wi, Code::Si1, Code::Bq2] {
        assert_eq!(sheet.answer(item(none)), None, "{none:?}");
    }
    assert_eq!(sheet.answer(item(Code::We)), Some(0));
    assert_eq!(sheet.text(item(Code::Keep)), Some("Alles\nso lassen"));
    assert!(!sheet.is_blank());
    // No breakdown was fixed, so none is kept.
    assert_eq!(sheet.label(), None);
    assert!(read(&[], Side::Mentor).unwrap().is_blank());
}

#[test]
fn wrong_fields_are_named_in_the_order_asked() {
    let long = "ß".repeat(TEXT + 1);
    let faults = read(
        &[
            (Code::Keep, long.as_str()),
            (Code::Bq1, "6"),
            (Code::We, "11"),
            (Code::Si1, "ja"),
        ],
        Side::Mentor,
    )
    .unwrap_err();
    let expected = [
        (Code::Bq1, Problem::NotAnAnswer),
        (Code::Si1, Problem::NotAnAnswer),
        (Code::We, Problem::NotAnAnswer),
        (Code::Keep, Problem::TooLong(TEXT + 1)),
    ];
    let expected = expected.map(|(code, problem)| Fault {
        item: item(code),
        problem,
    });
    assert_eq!(faults, expected);
}

#[test]
fn the_label_is_kept_where_the_round_breaks_down_by_it() {
    let mut questionnaire = Questionnaire::standard(Round::HalfTime);
    questionnaire.set_breakdown(Some(Breakdown::Site));
    let of = |label| {
        let sheet = Sheet::read(&questionnaire, Side::Mentor, label, |_| None);
        sheet.unwrap().label().map(str::to_owned)
    };
    assert_eq!(of(Some(" Kiel ")).as_deref(), Some("Kiel"));
    assert_eq!(of(Some("  ")), None);
    assert_eq!(of(None), None);
    assert_eq!(of(Some(&"ö".repeat(200))).unwrap().chars().count(), LABEL);
}

/// The fullest sheet that the rules allow.
fn fullest() -> (Questionnaire, Sheet) {
    let mut questionnaire = Questionnaire::standard(Round::Closing);
    questionnaire.set_breakdown(Some(Breakdown::Department));
    for kind in [Kind::Open, Kind::Open, Kind::Recommend] {
        questionnaire
            .add_own(kind, "Frage", "Question", false)
            .unwrap();
    }
    for _ in 3..super::super::questionnaire::OWN_ITEMS {
        let added = questionnaire.add_own(Kind::Agreement, "Satz", "Item", true);
        added.unwrap();
    }
    let text = "🌊".repeat(TEXT);
    let label = "🌊".repeat(LABEL);
    let field = |item| match questionnaire.kind(item) {
        Kind::Open => Some(text.as_str()),
        Kind::Agreement | Kind::Recommend => Some("5"),
    };
    let sheet = Sheet::read(&questionnaire, Side::Mentee, Some(&label), field).unwrap();
    (questionnaire, sheet)
}

#[test]
fn every_sheet_has_one_size_and_leads_back() {
    let blank = read(&[], Side::Mentor).unwrap();
    let some = read(
        &[(Code::Bq1, "1"), (Code::Change, "Mehr Zeit.")],
        Side::Mentee,
    )
    .unwrap();
    for sheet in [blank, some, fullest().1] {
        let bytes = sheet.to_padded();
        assert_eq!(bytes.len(), SHEET_BYTES);
        assert_eq!(Sheet::from_padded(&bytes), Ok(sheet));
    }
}

#[test]
fn other_bytes_are_no_sheet() {
    let bytes = fullest().1.to_padded();
    assert_eq!(Sheet::from_padded(&bytes[1..]), Err(NotASheet));
    assert_eq!(Sheet::from_padded(&[]), Err(NotASheet));
    for (place, value) in [(0, 9), (1, 2), (2, 255), (SHEET_BYTES - 1, 1)] {
        let mut wrong = bytes.clone();
        wrong[place] = value;
        assert_eq!(Sheet::from_padded(&wrong), Err(NotASheet), "{place}");
    }
}

#[test]
fn a_sheet_names_no_person_and_no_time() {
    let json = serde_json::to_value(fullest().1).unwrap();
    let mut fields: Vec<_> = json.as_object().unwrap().keys().cloned().collect();
    fields.sort();
    assert_eq!(fields, ["answers", "label", "side", "texts"]);
}
