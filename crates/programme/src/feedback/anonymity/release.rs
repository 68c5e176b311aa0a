//! What is shown, and why something is not. Made by the engine alone, never changed.

use super::kept::Kept;
use crate::feedback::item::{Item, Scale};
use crate::feedback::round::Round;
use crate::proposal::Side;

/// What was decided about a round, once and for good (A4).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Release {
    round: Round,
    results: Results,
    kept: Kept,
}

/// What a round yields.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Results {
    /// Figures per item, scores and texts.
    Items {
        /// Per item.
        lines: Vec<Line<Item>>,
        /// Per scale that has more than one item. Scores are means, never distributions.
        scales: Vec<Line<Scale>>,
        /// Per open question.
        texts: Vec<Texts>,
    },
    /// Fewer than eight tandems: one figure over all five-point items (A8).
    Combined(Cell),
    /// Too few for that: people talk and release their notes themselves.
    Circle,
}

/// What is shown of one item or scale.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Line<T> {
    pub(super) of: T,
    pub(super) total: Cell,
    pub(super) roles: Option<Split>,
    pub(super) labels: Option<Split>,
}

/// What is shown of one set of people.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    /// Numbers.
    Figures(Figures),
    /// Nearly all answered the same (A5).
    Words(Words),
    /// Nothing.
    Withheld(Withheld),
}

/// Numbers.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Figures {
    pub(super) n: usize,
    pub(super) mean_tenths: usize,
    pub(super) counts: Option<Vec<usize>>,
}

/// Words in place of numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    /// Nearly all gave this answer.
    Answer(u8),
    /// Nearly all are at the good end.
    Highest,
    /// Nearly all are at the bad end.
    Lowest,
}

/// Why something is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Withheld {
    /// Fewer answers than needed.
    TooFew {
        /// How many are needed.
        needed: usize,
    },
    /// A part of the breakdown has fewer answers than needed, so no part is shown:
    /// the others would give it away.
    PartTooFew {
        /// How many each part needs.
        needed: usize,
    },
    /// Together with what is shown elsewhere it would tell what a few answered.
    WouldReveal,
    /// Nearly all answered the same; parts would add nothing but traces.
    SameAsWhole,
    /// The whole is not shown either.
    LikeTheWhole,
    /// A score whose items are not all shown as numbers.
    ItemsHidden,
}

/// A breakdown of a line: all of it, or none.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Split {
    /// Each part with its numbers.
    Shown(Vec<(Group, Figures)>),
    /// Not shown.
    Withheld(Withheld),
}

/// A part of those who answered.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// By role.
    Role(Side),
    /// By department or site.
    Label(String),
}

/// The texts for an open question, in an order that says nothing (A7).
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Texts {
    item: Item,
    texts: Result<Vec<String>, Withheld>,
}

impl Release {
    pub(super) fn new(round: Round, results: Results, kept: Kept) -> Self {
        Self {
            round,
            results,
            kept,
        }
    }

    /// Of which round.
    pub fn round(&self) -> Round {
        self.round
    }

    /// What is shown.
    pub fn results(&self) -> &Results {
        &self.results
    }

    /// What a later release of the same respondents is held against.
    pub fn kept(&self) -> &Kept {
        &self.kept
    }

    /// The line of an item; see [`Results::line`].
    pub fn line(&self, item: impl Into<Item>) -> Option<&Line<Item>> {
        self.results.line(item)
    }

    /// The line of a scale.
    pub fn scale(&self, scale: Scale) -> Option<&Line<Scale>> {
        self.results.scale(scale)
    }
}

impl Results {
    /// The line of an item; `None` if it was not asked, or the programme is too small for lines.
    pub fn line(&self, item: impl Into<Item>) -> Option<&Line<Item>> {
        let item = item.into();
        match self {
            Self::Items { lines, .. } => lines.iter().find(|line| line.of == item),
            Self::Combined(_) | Self::Circle => None,
        }
    }

    /// The line of a scale.
    pub fn scale(&self, scale: Scale) -> Option<&Line<Scale>> {
        match self {
            Self::Items { scales, .. } => scales.iter().find(|line| line.of == scale),
            Self::Combined(_) | Self::Circle => None,
        }
    }
}

impl<T: Copy> Line<T> {
    /// Item or scale.
    pub fn of(&self) -> T {
        self.of
    }

    /// Everybody.
    pub fn total(&self) -> &Cell {
        &self.total
    }

    /// Mentors and mentees; `None` where only one role is asked.
    pub fn roles(&self) -> Option<&Split> {
        self.roles.as_ref()
    }

    /// Departments or sites, if the round breaks down by them.
    pub fn labels(&self) -> Option<&Split> {
        self.labels.as_ref()
    }
}

impl Cell {
    /// The numbers, where there are any.
    pub fn figures(&self) -> Option<&Figures> {
        match self {
            Self::Figures(figures) => Some(figures),
            Self::Words(_) | Self::Withheld(_) => None,
        }
    }
}

impl Figures {
    /// How many answered.
    pub fn n(&self) -> usize {
        self.n
    }

    /// The mean in tenths: 38 is 3.8. Halves are rounded up.
    pub fn mean_tenths(&self) -> usize {
        self.mean_tenths
    }

    /// How many gave each answer, from the lowest on; `None` for scores, and
    /// where there are too few answers for a distribution.
    pub fn counts(&self) -> Option<&[usize]> {
        self.counts.as_deref()
    }
}

impl Split {
    /// Whether the parts are shown.
    pub fn is_shown(&self) -> bool {
        matches!(self, Self::Shown(_))
    }

    /// The numbers of one part, where shown.
    pub fn part(&self, group: &Group) -> Option<&Figures> {
        match self {
            Self::Shown(parts) => parts
                .iter()
                .find(|(of, _)| of == group)
                .map(|(_, figures)| figures),
            Self::Withheld(_) => None,
        }
    }
}

impl Texts {
    pub(super) fn shown(item: Item, texts: Vec<String>) -> Self {
        Self {
            item,
            texts: Ok(texts),
        }
    }

    pub(super) fn withheld(item: Item, needed: usize) -> Self {
        Self {
            item,
            texts: Err(Withheld::TooFew { needed }),
        }
    }

    /// The question.
    pub fn item(&self) -> Item {
        self.item
    }

    /// The texts.
    ///
    /// # Errors
    /// Why there are none.
    pub fn texts(&self) -> Result<&[String], Withheld> {
        self.texts.as_deref().map_err(|withheld| *withheld)
    }
}
