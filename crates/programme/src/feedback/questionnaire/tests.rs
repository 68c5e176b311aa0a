use super::*;
use crate::tandem::SIDES;

fn ticked(questionnaire: &Questionnaire, side: Side) -> usize {
    let items = questionnaire.for_role(side).into_iter();
    items
        .filter(|item| questionnaire.kind(*item) != Kind::Open)
        .count()
}

#[test]
fn each_role_is_asked_what_the_rules_say() {
    // R2: 10 items and 2 open ones. R3: R2 + LE3 ZE2 PU2–3 MA1 WE, and 3 open ones; GE stays in the tandem. R4: 4.
    for (round, items, open) in [
        (Round::HalfTime, 10, 2),
        (Round::Closing, 16, 3),
        (Round::Echo, 4, 0),
    ] {
        let questionnaire = Questionnaire::standard(round);
        for side in SIDES {
            assert_eq!(ticked(&questionnaire, side), items, "{round:?}");
            assert_eq!(questionnaire.for_role(side).len() - items, open);
        }
    }
}

#[test]
fn an_item_that_was_switched_off_comes_back_to_its_place() {
    let mut questionnaire = Questionnaire::standard(Round::HalfTime);
    let before = questionnaire.clone();
    questionnaire.switch(Code::Si1, false);
    assert!(!questionnaire.asks(Code::Si1.into()));
    assert_eq!(questionnaire.scale(Scale::Si), [Code::Si2, Code::Si3]);
    questionnaire.switch(Code::Si1, true);
    assert_eq!(questionnaire, before);
    // The echo does not ask for the meetings.
    questionnaire.switch(Code::Wi, true);
    assert_eq!(questionnaire, before);
}

#[test]
fn own_items_keep_their_numbers() {
    let mut questionnaire = Questionnaire::standard(Round::Echo);
    let mut add = |kind| questionnaire.add_own(kind, " Frage ", "Question", false);
    assert_eq!(add(Kind::Agreement), Ok(Item::Own(1)));
    assert_eq!(add(Kind::Open), Ok(Item::Own(2)));
    questionnaire.remove_own(1);
    assert_eq!(
        questionnaire.add_own(Kind::Recommend, "Frage", "Question", true),
        Ok(Item::Own(3))
    );
    let order = questionnaire.for_role(Side::Mentor);
    assert_eq!(order[order.len() - 2..], [Item::Own(3), Item::Own(2)]);
    assert!(questionnaire.is_about_leadership(Item::Own(3)));
    assert_eq!(questionnaire.own(Item::Own(2)).unwrap().de, "Frage");

    let json = serde_json::to_string(&questionnaire).unwrap();
    let back: Questionnaire = serde_json::from_str(&json).unwrap();
    assert_eq!(back, questionnaire);
}

#[test]
fn own_items_have_limits() {
    let mut questionnaire = Questionnaire::standard(Round::Closing);
    let long = "ä".repeat(WORDING + 1);
    for (de, en, error) in [
        ("", "Question", OwnItemError::Empty),
        ("Frage", " ", OwnItemError::Empty),
        ("Frage", long.as_str(), OwnItemError::TooLong),
    ] {
        let added = questionnaire.add_own(Kind::Agreement, de, en, false);
        assert_eq!(added, Err(error));
    }
    // One that rests may come back, so it counts.
    questionnaire.switch(Code::Keep, false);
    let mut add = |kind| questionnaire.add_own(kind, "Frage", "Question", false);
    for _ in 0..2 {
        assert!(add(Kind::Open).is_ok());
    }
    assert_eq!(add(Kind::Open), Err(OwnItemError::TooManyOpen));
    for _ in 2..OWN_ITEMS {
        assert!(add(Kind::Agreement).is_ok());
    }
    assert_eq!(add(Kind::Agreement), Err(OwnItemError::TooMany));
}
