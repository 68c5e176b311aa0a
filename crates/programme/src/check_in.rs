//! The start-check (round R1): four statements, and "fits" or "please get in
//! touch with me". Identified, for the coordinator, and labelled so (A9).
//!
//! Source of the items: DOMAIN section 6; ours, not validated.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::tandem::Stage;

/// A statement of the start-check.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub enum Item {
    /// "We meet as equals."
    #[serde(rename = "BQ2")]
    Equals,
    /// "I can admit not knowing something."
    #[serde(rename = "SI1")]
    CanAdmit,
    /// "There is enough time for meetings."
    #[serde(rename = "ZE1")]
    EnoughTime,
    /// "We are a good match for our topic."
    #[serde(rename = "MA1")]
    GoodMatch,
}

impl Item {
    /// All four, in the order asked.
    pub const ALL: [Self; 4] = [
        Self::Equals,
        Self::CanAdmit,
        Self::EnoughTime,
        Self::GoodMatch,
    ];

    /// The code in the questionnaire, which is also the name in forms.
    pub fn code(self) -> &'static str {
        match self {
            Self::Equals => "BQ2",
            Self::CanAdmit => "SI1",
            Self::EnoughTime => "ZE1",
            Self::GoodMatch => "MA1",
        }
    }
}

/// What somebody said: 1 ("trifft gar nicht zu") to 5 ("trifft voll zu");
/// an item without an answer is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(transparent)]
pub struct Answers(BTreeMap<Item, u8>);

impl Answers {
    /// Notes an answer; anything but 1 to 5 is none.
    pub fn set(&mut self, item: Item, value: u8) {
        if (1..=5).contains(&value) {
            self.0.insert(item, value);
        }
    }

    /// The answer to an item, if there is one.
    pub fn get(&self, item: Item) -> Option<u8> {
        self.0.get(&item).copied()
    }
}

/// So long after the agreement holds, the two are asked at the latest.
pub const WEEKS: i64 = 4;

/// Whether the two can be asked now: after their second meeting or in week 4.
pub fn is_due(stage: Stage, started_on: Option<Date>, meetings_held: usize, today: Date) -> bool {
    let Some(started_on) = started_on.filter(|_| stage == Stage::Running) else {
        return false;
    };
    let week_four = started_on.saturating_add(jiff::Span::new().weeks(WEEKS));
    meetings_held >= 2 || today >= week_four
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn due_after_the_second_meeting_or_in_week_four() {
        let start = Some(date(2026, 3, 2));
        let due = |held, today| is_due(Stage::Running, start, held, today);
        assert!(!due(1, date(2026, 3, 29)));
        assert!(due(1, date(2026, 3, 30)));
        assert!(due(2, date(2026, 3, 10)));
        assert!(!is_due(Stage::Resting, start, 2, date(2026, 5, 1)));
        assert!(!is_due(Stage::Running, None, 2, date(2026, 5, 1)));
    }

    #[test]
    fn only_the_five_points_count() {
        let mut answers = Answers::default();
        answers.set(Item::Equals, 0);
        answers.set(Item::Equals, 6);
        assert_eq!(answers.get(Item::Equals), None);
        answers.set(Item::Equals, 5);
        assert_eq!(answers.get(Item::Equals), Some(5));
    }
}
