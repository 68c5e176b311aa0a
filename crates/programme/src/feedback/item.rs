//! What is asked. Codes only; the words are the i18n crate's.

use std::fmt;
use std::str::FromStr;

use crate::proposal::Side;

/// How an item is answered.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Five points from "trifft gar nicht zu" (1) to "trifft voll zu" (5), or no answer.
    Agreement,
    /// 0 to 10, or no answer.
    Recommend,
    /// In one's own words.
    Open,
}

impl Kind {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Agreement, Self::Recommend, Self::Open];

    /// The key in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Agreement => "agreement",
            Self::Recommend => "recommend",
            Self::Open => "open",
        }
    }

    /// The reverse of [`Kind::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The lowest and the highest answer; `None` for words.
    pub fn range(self) -> Option<(u8, u8)> {
        match self {
            Self::Agreement => Some((1, 5)),
            Self::Recommend => Some((0, 10)),
            Self::Open => None,
        }
    }

    /// How many answers there are to choose from.
    pub fn points(self) -> usize {
        self.range()
            .map_or(0, |(low, high)| usize::from(high - low) + 1)
    }
}

/// What several items measure together. A score is the mean of one person's
/// answers, valid from half of the items on.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
pub enum Scale {
    /// The relationship.
    Bq,
    /// Safety: being able to say things.
    Si,
    /// Learning.
    Le,
    /// Time.
    Ze,
    /// The programme around it.
    Pu,
    /// The match.
    Ma,
}

impl Scale {
    /// All six, in the order of the questionnaire.
    pub const ALL: [Self; 6] = [Self::Bq, Self::Si, Self::Le, Self::Ze, Self::Pu, Self::Ma];

    /// Its two letters.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bq => "BQ",
            Self::Si => "SI",
            Self::Le => "LE",
            Self::Ze => "ZE",
            Self::Pu => "PU",
            Self::Ma => "MA",
        }
    }

    /// The reverse of [`Scale::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scale| scale.key() == key)
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $key:literal),* $(,)?) => {
        /// A standard item.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $($(#[$doc])* $name),*
        }

        impl Code {
            /// All of them, in the order asked.
            pub const ALL: [Self; 21] = [$(Self::$name),*];

            /// The code in the questionnaire, which is also the name in forms.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key),*
                }
            }
        }
    };
}

codes! {
    /// "Our exchange is valuable to me."
    Bq1 = "BQ1",
    /// "We meet as equals."
    Bq2 = "BQ2",
    /// "I look forward to our meetings."
    Bq3 = "BQ3",
    /// "I can admit not knowing something."
    Si1 = "SI1",
    /// "I can raise uncomfortable points."
    Si2 = "SI2",
    /// "I hold back because it could hurt me at work." Reversed.
    Si3 = "SI3",
    /// "I learned something I use at work."
    Le1 = "LE1",
    /// "We both learn from each other."
    Le2 = "LE2",
    /// Mentees: "I changed something because of our talks."
    Le3Mentee = "LE3-mentee",
    /// Mentors: "I explain my knowledge more clearly now."
    Le3Mentor = "LE3-mentor",
    /// "There is enough time for meetings."
    Ze1 = "ZE1",
    /// "Agreed meetings take place."
    Ze2 = "ZE2",
    /// "I know whom to ask."
    Pu1 = "PU1",
    /// "I was well prepared for my role."
    Pu2 = "PU2",
    /// "My manager supports my taking part."
    Pu3 = "PU3",
    /// "We are a good match for our topic."
    Ma1 = "MA1",
    /// "I would take part again." DOMAIN section 7 wants this figure, and no
    /// item of section 6 yields it; asked in the echo, once people know what lasted.
    Wi = "WI",
    /// "How likely are you to recommend the programme?"
    We = "WE",
    /// "What should we keep?"
    Keep = "keep",
    /// "What should we change?"
    Change = "change",
    /// "What do you take with you?" The third open question of the close, which
    /// section 6 counts and does not word.
    TakeAway = "take_away",
}

impl Code {
    /// The reverse of [`Code::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|code| code.key() == key)
    }

    /// How it is answered.
    pub fn kind(self) -> Kind {
        match self {
            Self::We => Kind::Recommend,
            Self::Keep | Self::Change | Self::TakeAway => Kind::Open,
            _ => Kind::Agreement,
        }
    }

    /// Whether agreeing is the worse answer. A scale turns it round; the item itself does not.
    pub fn is_reversed(self) -> bool {
        self == Self::Si3
    }

    /// Whether it is about one's manager: then more answers are needed (A1).
    pub fn is_about_leadership(self) -> bool {
        self == Self::Pu3
    }

    /// The only role that is asked; `None` if both are.
    pub fn only_for(self) -> Option<Side> {
        match self {
            Self::Le3Mentee => Some(Side::Mentee),
            Self::Le3Mentor => Some(Side::Mentor),
            _ => None,
        }
    }

    /// What it measures together with others.
    pub fn scale(self) -> Option<Scale> {
        match self {
            Self::Bq1 | Self::Bq2 | Self::Bq3 => Some(Scale::Bq),
            Self::Si1 | Self::Si2 | Self::Si3 => Some(Scale::Si),
            Self::Le1 | Self::Le2 | Self::Le3Mentee | Self::Le3Mentor => Some(Scale::Le),
            Self::Ze1 | Self::Ze2 => Some(Scale::Ze),
            Self::Pu1 | Self::Pu2 | Self::Pu3 => Some(Scale::Pu),
            Self::Ma1 => Some(Scale::Ma),
            _ => None,
        }
    }
}

/// An item of a questionnaire: one of ours, or one that a coordinator added.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub enum Item {
    /// One of ours.
    Standard(Code),
    /// The programme's own, by its number.
    Own(u8),
}

/// Not the name of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of an item")]
pub struct UnknownItem;

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Standard(code) => f.write_str(code.key()),
            Self::Own(number) => write!(f, "own{number}"),
        }
    }
}

impl FromStr for Item {
    type Err = UnknownItem;

    fn from_str(text: &str) -> Result<Self, UnknownItem> {
        if let Some(code) = Code::from_key(text) {
            return Ok(Self::Standard(code));
        }
        let number = text.strip_prefix("own").and_then(|rest| rest.parse().ok());
        number.map(Self::Own).ok_or(UnknownItem)
    }
}

impl TryFrom<String> for Item {
    type Error = UnknownItem;

    fn try_from(text: String) -> Result<Self, UnknownItem> {
        text.parse()
    }
}

impl From<Item> for String {
    fn from(item: Item) -> Self {
        item.to_string()
    }
}

impl From<Code> for Item {
    fn from(code: Code) -> Self {
        Self::Standard(code)
    }
}

/// An item that a coordinator added, in both languages.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnItem {
    /// Its number within the programme's questionnaire; never used again.
    pub number: u8,
    /// How it is answered.
    pub kind: Kind,
    /// German words.
    pub de: String,
    /// English words.
    pub en: String,
    /// Whether it is about one's manager: then more answers are needed (A1).
    #[serde(default)]
    pub about_leadership: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lead_back() {
        for code in Code::ALL {
            assert_eq!(code.key().parse(), Ok(Item::Standard(code)));
        }
        assert_eq!("own12".parse(), Ok(Item::Own(12)));
        for wrong in ["own", "own300", "XX", ""] {
            assert_eq!(wrong.parse::<Item>(), Err(UnknownItem), "{wrong}");
        }
    }

    #[test]
    fn each_scale_has_items() {
        for scale in Scale::ALL {
            let items = Code::ALL.into_iter().filter(|c| c.scale() == Some(scale));
            assert!(items.clone().count() > 0);
            assert!(items.clone().all(|code| code.kind() == Kind::Agreement));
            assert_eq!(Scale::from_key(scale.key()), Some(scale));
        }
    }
}
