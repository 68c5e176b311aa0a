//! The best other mentor for somebody, under whichever objective was asked for.

use super::proof::{Optimum, Proof};
use super::widest::Widest;
use crate::assign::residual::{Alternative, Residual};
use crate::assign::{Problem, index};
use std::borrow::Cow;

/// A finished result, ready to be asked what the whole would lose if a mentee
/// had another mentor. What is best depends on the objective:
///
/// - total: the result with the most tandems and then the highest total;
/// - floor and balance: the same, with all other tandems still above the floor;
/// - leximin: the fewest tandems lost, and then the exchange whose worst new tandem is
///   best. An exchange moves people along one chain. Of several with the same worst new
///   tandem it is one that the search meets first, not always the one with the highest total.
#[derive(Debug)]
pub struct Alternatives<'a>(Kind<'a>);

#[derive(Debug)]
enum Kind<'a> {
    Prices {
        residual: Box<Residual<'a>>,
        floor: Option<i64>,
    },
    Chains(Box<Widest<'a>>),
}

impl Optimum {
    /// The arcs within which all other tandems have to stay: those above the
    /// floor, if the objective has one, otherwise all.
    pub fn within<'a>(&self, problem: &'a Problem) -> Cow<'a, Problem> {
        match &self.proof {
            Proof::Floor(proof) => match proof.floor {
                Some(floor) => Cow::Owned(problem.above(floor)),
                None => Cow::Borrowed(problem),
            },
            Proof::Total(_) | Proof::Leximin(_) => Cow::Borrowed(problem),
        }
    }

    /// For each mentee the best other mentor, if there is any other. `None` if the
    /// result does not fit the problem. [`Alternatives`] says what is best.
    pub fn alternatives(&self, problem: &Problem) -> Option<Vec<Option<Alternative>>> {
        let within = self.within(problem);
        let mut alternatives = Alternatives::new(&within, self)?;
        let mut options = Vec::new();
        let mut found = Vec::with_capacity(problem.mentees());
        for (mentee, mentor) in (0_u32..).zip(&self.assignment.mentor_of) {
            options.clear();
            options.extend(problem.arcs_of(mentee));
            let held = mentor.and_then(|mentor| options.iter().find(|arc| arc.0 == mentor));
            let held = held.copied();
            options.retain(|option| problem.capacities()[index(option.0)] > 0);
            found.push(held.and_then(|(mentor, value)| {
                alternatives.without(Some(mentee), mentor, value, &options)
            }));
        }
        Some(found)
    }
}

impl<'a> Alternatives<'a> {
    /// Takes what [`Problem::optimise`] found, and [`Optimum::within`] of it. `None`
    /// if they do not belong together.
    pub fn new(within: &'a Problem, optimum: &'a Optimum) -> Option<Self> {
        let assignment = &optimum.assignment;
        let (certificate, floor) = match &optimum.proof {
            Proof::Total(certificate) => (certificate, None),
            Proof::Floor(proof) => (&proof.certificate, proof.floor),
            Proof::Leximin(_) => {
                let widest = Widest::new(within, assignment)?;
                return Some(Self(Kind::Chains(Box::new(widest))));
            }
        };
        let residual = Box::new(Residual::new(within, assignment, certificate)?);
        Some(Self(Kind::Prices { residual, floor }))
    }

    /// The best result in which the tandem of a mentee and `mentor`, worth
    /// `value`, is replaced by another of `options` (mentor, value) for this mentee.
    ///
    /// `mentee` is `None` for a tandem fixed beforehand, whose place the problem does
    /// not know (see [`Residual::without`]). Options may lie below the floor, and should
    /// be at mentors with places. `None` without any other option.
    pub fn without(
        &mut self,
        mentee: Option<u32>,
        mentor: u32,
        value: i64,
        options: &[(u32, i64)],
    ) -> Option<Alternative> {
        match &mut self.0 {
            Kind::Prices { residual, floor } => {
                let found = residual.without(mentor, value, options)?;
                let chosen = options.iter().find(|option| option.0 == found.mentor);
                let worst = chosen
                    .zip(*floor)
                    .map(|(option, floor)| option.1.min(floor));
                Some(Alternative { worst, ..found })
            }
            Kind::Chains(widest) => widest.without(mentee, mentor, value, options),
        }
    }
}
