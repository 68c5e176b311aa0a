//! What proves a result best under its objective.

use crate::assign::{Assignment, Certificate};

/// The best assignment under an objective, with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Optimum {
    /// Who learns from whom.
    pub assignment: Assignment,
    /// Why nothing is better.
    pub proof: Proof,
}

/// Why no result is better under the objective asked for.
/// [`check_proof`](super::check_proof) verifies it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "of"))]
pub enum Proof {
    /// For [`Objective::Total`](super::Objective::Total).
    Total(Certificate),
    /// For [`Objective::Floor`](super::Objective::Floor) and
    /// [`Objective::Balance`](super::Objective::Balance).
    Floor(FloorProof),
    /// For [`Objective::Leximin`](super::Objective::Leximin).
    Leximin(LeximinProof),
}

/// Proves that the worst tandem cannot be better and that, with a worst tandem
/// this good, the total cannot be higher.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct FloorProof {
    /// The worst tandem's value; `None` without any tandem, and then everything
    /// below is `None`, and the certificate is about the whole problem.
    pub floor: Option<i64>,
    /// Proves the assignment best among the arcs worth the floor or more.
    pub certificate: Certificate,
    /// Floor: proves that no result has more tandems.
    pub most: Option<Cover>,
    /// Floor, if any places should be filled: proves that no result fills more of them.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Option::is_none")
    )]
    pub wanted: Option<Cover>,
    /// Balance: a result with the highest total, which has the most tandems too.
    pub highest: Option<Highest>,
    /// Proves that no higher floor would do.
    pub barrier: Option<Barrier>,
}

/// People at least one of whom is in every tandem there could be (a vertex
/// cover). So no result has more tandems than these mentors have places and
/// these mentees are. The best such bound is reached: König's theorem.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Cover {
    /// Indices of mentors, ascending.
    pub mentors: Vec<u32>,
    /// Indices of mentees, ascending.
    pub mentees: Vec<u32>,
}

/// A result with the highest total, and the proof that it is.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Highest {
    /// Who would learn from whom.
    pub assignment: Assignment,
    /// Proves it best by total.
    pub certificate: Certificate,
}

/// Why the arcs worth more than the floor are not enough.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "by"))]
pub enum Barrier {
    /// They admit fewer tandems than were reached: a cover of these arcs.
    Tandems(Cover),
    /// They fill fewer of the places that should be filled: a cover of these arcs,
    /// with these places alone.
    Wanted(Cover),
    /// Balance: with as many of both, their total falls below what is allowed.
    /// Prices of these arcs that bound it.
    Total(Certificate),
}

/// What a tandem counts in the first stage of a [`LeximinProof`]. Two and not
/// one, so that it can be split evenly between a mentor and a mentee both of whom are
/// needed in every result.
pub const PER_TANDEM: i64 = 2;

/// Prices that prove a result leximin: each person's price is a row of digits,
/// compared from the first digit on, as words in a dictionary.
///
/// The tandems come first: each counts [`PER_TANDEM`] in the first digit. Places that
/// should be filled come next: a tandem in another place counts −1 there. Each
/// value that the result uses is a level, the lowest first; in the first digit of its level, a
/// tandem counts −1. So a result is better the more tandems it has, then the
/// fewer have the lowest value, and so on, which is leximin. Rows of digits
/// can be added and compared, and that is all linear-programming duality needs:
/// no arc is worth more than its two ends are paid, tandems are worth exactly
/// that, nothing is paid below zero (the first digit that is not zero is above
/// it), and who has a place left or no mentor is paid nothing.
///
/// Only digits other than zero are listed. A tandem of a value that the result
/// does not use would be worse at a digit of its own, which is zero everywhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct LeximinProof {
    /// Tandems first.
    pub tandems: Digit,
    /// If some places should be filled, a tandem in any other counts −1 here.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Digit::is_empty")
    )]
    pub places: Digit,
    /// Then each value that the result uses, ascending.
    pub levels: Vec<Level>,
}

/// The digits about one value.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Level {
    /// The value.
    pub value: i64,
    /// In the first digit tandems of this value count. Any others part people who
    /// have nothing to exchange any more, so that later digits are about few.
    pub digits: Vec<Digit>,
}

/// One digit of everybody's price: (index, digit), ascending by index, no zeros.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Digit {
    /// Of the mentors, per place that need not be filled.
    pub prices: Vec<(u32, i64)>,
    /// Of the mentors, per place that should be filled.
    #[cfg_attr(
        feature = "serde",
        serde(default, skip_serializing_if = "Vec::is_empty")
    )]
    pub wanted: Vec<(u32, i64)>,
    /// Of the mentees.
    pub profits: Vec<(u32, i64)>,
}

impl Digit {
    /// Whether it is zero for everybody.
    pub fn is_empty(&self) -> bool {
        self.prices.is_empty() && self.wanted.is_empty() && self.profits.is_empty()
    }
}
