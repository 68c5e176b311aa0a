//! What a round asks, fixed before it opens.

use super::floors::Floors;
use super::item::{Code, Item, Kind, OwnItem, Scale};
use super::round::Round;
use crate::proposal::Side;

/// By what the answers are broken down, besides the role. Fixed before the
/// round, one at most (A2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Breakdown {
    /// Department.
    Department,
    /// Site.
    Site,
}

impl Breakdown {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Department, Self::Site];

    /// The key in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Department => "department",
            Self::Site => "site",
        }
    }

    /// The reverse of [`Breakdown::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|by| by.key() == key)
    }
}

/// Most items that a coordinator may add to one round.
pub const OWN_ITEMS: usize = 8;
/// Most open questions of one round: two minutes on a phone.
pub const OPEN_ITEMS: usize = 5;
/// Longest wording of an own item, in characters.
pub const WORDING: usize = 200;

/// Why an own item was not added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnItemError {
    /// One of the two languages has no words.
    #[error("both languages need words")]
    Empty,
    /// More than [`WORDING`] characters.
    #[error("an item has at most {WORDING} characters")]
    TooLong,
    /// There are [`OWN_ITEMS`] already.
    #[error("a round has at most {OWN_ITEMS} own items")]
    TooMany,
    /// There are [`OPEN_ITEMS`] open questions already.
    #[error("a round has at most {OPEN_ITEMS} open questions")]
    TooManyOpen,
}

/// What a round asks, with what was fixed about its evaluation.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Questionnaire {
    round: Round,
    standard: Vec<Item>,
    own: Vec<OwnItem>,
    next_own: u8,
    breakdown: Option<Breakdown>,
    floors: Floors,
}

impl Questionnaire {
    /// The items of DOMAIN section 6.
    ///
    /// The goals of a tandem (GE) are not among them: they are looked at inside
    /// the tandem, and only sums leave it. The echo asks what lasted: is
    /// something learned still used (LE1), did something change (LE3), would one
    /// take part again (WI), recommend it (WE). What people think of meetings
    /// that are over for three months would be memory, not feedback.
    pub fn standard(round: Round) -> Self {
        Self {
            round,
            standard: Self::default_items(round)
                .iter()
                .map(|code| Item::Standard(*code))
                .collect(),
            own: Vec::new(),
            next_own: 1,
            breakdown: None,
            floors: Floors::default(),
        }
    }

    /// The items that a round begins with, in the order asked.
    pub fn default_items(round: Round) -> &'static [Code] {
        use Code::{
            Bq1, Bq2, Bq3, Change, Keep, Le1, Le2, Le3Mentee, Le3Mentor, Ma1, Pu1, Pu2, Pu3, Si1,
            Si2, Si3, TakeAway, We, Wi, Ze1, Ze2,
        };
        match round {
            Round::HalfTime => &[
                Bq1, Bq2, Bq3, Si1, Si2, Si3, Le1, Le2, Ze1, Pu1, Keep, Change,
            ],
            Round::Closing => &[
                Bq1, Bq2, Bq3, Si1, Si2, Si3, Le1, Le2, Le3Mentee, Le3Mentor, Ze1, Ze2, Pu1, Pu2,
                Pu3, Ma1, We, Keep, Change, TakeAway,
            ],
            Round::Echo => &[Le1, Le3Mentee, Le3Mentor, Wi, We],
        }
    }

    /// Which round.
    pub fn round(&self) -> Round {
        self.round
    }

    /// The breakdown besides the role.
    pub fn breakdown(&self) -> Option<Breakdown> {
        self.breakdown
    }

    /// Fixes the breakdown. Only before the round opens (A2).
    pub fn set_breakdown(&mut self, by: Option<Breakdown>) {
        self.breakdown = by;
    }

    /// From how many answers on something is shown.
    pub fn floors(&self) -> Floors {
        self.floors
    }

    /// Raises the floors. Only before the round opens.
    pub fn set_floors(&mut self, floors: Floors) {
        self.floors = floors;
    }

    /// Whether an item is asked.
    pub fn asks(&self, item: Item) -> bool {
        self.items().any(|asked| asked == item)
    }

    /// All items asked of anybody: ours, then the programme's own.
    pub fn items(&self) -> impl Iterator<Item = Item> + '_ {
        let own = self.own.iter().map(|own| Item::Own(own.number));
        self.standard.iter().copied().chain(own)
    }

    /// The items asked of one role, in the order shown: what is to be ticked
    /// first, what is to be written last.
    pub fn for_role(&self, side: Side) -> Vec<Item> {
        let mut items: Vec<Item> = self
            .items()
            .filter(|item| self.is_asked_of(*item, side))
            .collect();
        items.sort_by_key(|item| self.kind(*item) == Kind::Open);
        items
    }

    /// Whether an item is for that role.
    pub fn is_asked_of(&self, item: Item, side: Side) -> bool {
        match item {
            Item::Standard(code) => code.only_for().is_none_or(|only| only == side),
            Item::Own(_) => true,
        }
    }

    /// The words of an own item.
    pub fn own(&self, item: Item) -> Option<&OwnItem> {
        let Item::Own(number) = item else { return None };
        self.own.iter().find(|own| own.number == number)
    }

    /// The programme's own items.
    pub fn own_items(&self) -> &[OwnItem] {
        &self.own
    }

    /// How an item is answered.
    pub fn kind(&self, item: Item) -> Kind {
        match item {
            Item::Standard(code) => code.kind(),
            Item::Own(_) => self.own(item).map_or(Kind::Open, |own| own.kind),
        }
    }

    /// Whether an item is about one's manager.
    pub fn is_about_leadership(&self, item: Item) -> bool {
        match item {
            Item::Standard(code) => code.is_about_leadership(),
            Item::Own(_) => self.own(item).is_some_and(|own| own.about_leadership),
        }
    }

    /// The items of a scale that are asked.
    pub fn scale(&self, scale: Scale) -> Vec<Code> {
        let codes = self.standard.iter().filter_map(|item| match item {
            Item::Standard(code) => Some(*code),
            Item::Own(_) => None,
        });
        codes.filter(|code| code.scale() == Some(scale)).collect()
    }

    /// Switches one of the round's items off or on again. Others than the
    /// round's are not its business.
    pub fn switch(&mut self, code: Code, on: bool) {
        let all = Self::default_items(self.round);
        let now = self.standard.clone();
        let asked = |other: Code| {
            if other == code {
                on
            } else {
                now.contains(&other.into())
            }
        };
        let kept = all.iter().copied().filter(|other| asked(*other));
        self.standard = kept.map(Item::Standard).collect();
    }

    /// Adds an own item.
    ///
    /// # Errors
    /// [`OwnItemError`] says what is wrong with it.
    pub fn add_own(
        &mut self,
        kind: Kind,
        de: &str,
        en: &str,
        about_leadership: bool,
    ) -> Result<Item, OwnItemError> {
        let (de, en) = (de.trim(), en.trim());
        if de.is_empty() || en.is_empty() {
            return Err(OwnItemError::Empty);
        }
        if de.chars().count().max(en.chars().count()) > WORDING {
            return Err(OwnItemError::TooLong);
        }
        if self.own.len() >= OWN_ITEMS || self.next_own == u8::MAX {
            return Err(OwnItemError::TooMany);
        }
        if kind == Kind::Open && self.open_places_taken() >= OPEN_ITEMS {
            return Err(OwnItemError::TooManyOpen);
        }
        let number = self.next_own;
        self.next_own += 1;
        self.own.push(OwnItem {
            number,
            kind,
            de: de.to_owned(),
            en: en.to_owned(),
            about_leadership,
        });
        Ok(Item::Own(number))
    }

    /// Open questions, with those that rest: they can be switched on again.
    fn open_places_taken(&self) -> usize {
        let standard = Self::default_items(self.round).iter();
        let own = self.own.iter().filter(|own| own.kind == Kind::Open);
        standard.filter(|code| code.kind() == Kind::Open).count() + own.count()
    }

    /// Takes an own item out again. Its number is not used again.
    pub fn remove_own(&mut self, number: u8) {
        self.own.retain(|own| own.number != number);
    }
}

#[cfg(test)]
mod tests;
