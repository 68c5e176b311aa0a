//! Checking an outcome against its case, years later and by somebody else.
//!
//! [`verify`] trusts nothing that a run computed. It reads the case in the most
//! naive way there is, every mentor against every mentee, word by word (see
//! `replay/naive.rs`, which shares no code with the engine's rules and scores),
//! and then checks the proof against the problem so found.

mod limits;
mod naive;
mod shortage;

use crate::assign::{Arc, Assignment, Problem, ProblemError, check_proof};
use crate::case::{Case, Pair, Person};
use crate::fingerprint::fingerprint;
use crate::outcome::{Outcome, Role, Tandem};
use std::collections::{BTreeMap, BTreeSet};

/// What is wrong with an outcome.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Flaw {
    /// The outcome belongs to another case.
    #[error("the outcome belongs to another case: fingerprint {found} instead of {expected}")]
    OtherCase {
        /// Of the case at hand.
        expected: String,
        /// In the outcome.
        found: String,
    },
    /// The outcome names other rules than the case.
    #[error("the outcome was found under other rules")]
    OtherRules,
    /// Somebody who does not exist, or does not take part in this role.
    #[error("{person} is in a tandem, but does not take part")]
    Stranger {
        /// Key of that person.
        person: String,
    },
    /// A tandem that hard rules forbid.
    #[error("{mentor} and {mentee} may not be a tandem")]
    RuledOut {
        /// Key of the mentor.
        mentor: String,
        /// Key of the mentee.
        mentee: String,
    },
    /// A tandem whose score or topics are not what the answers say.
    #[error("the tandem of {mentor} and {mentee} is described wrongly: {what}")]
    WrongTandem {
        /// Key of the mentor.
        mentor: String,
        /// Key of the mentee.
        mentee: String,
        /// What differs.
        what: &'static str,
    },
    /// A mentee with more than one mentor.
    #[error("{mentee} has more than one mentor")]
    TwoMentors {
        /// Key of the mentee.
        mentee: String,
    },
    /// Two people teach each other and have not both wished for it.
    #[error("{one} and {other} are each other's mentor and mentee both")]
    BothWays {
        /// Key of one.
        one: String,
        /// Key of the other.
        other: String,
    },
    /// The standing tandems that ended are not those listed.
    #[error("the standing tandems said to have ended are not those that did")]
    WrongDissolved,
    /// Limits were kept in a way that the case does not ask for.
    #[error("the limits do not follow from the case")]
    WrongLimits,
    /// The proof of a result within limits does not hold.
    #[error("the proof within limits does not hold: {0}")]
    Limits(#[from] crate::assign::LimitsFlaw),
    /// Pins are not kept as they should be.
    #[error("the pins kept are not those that can be kept")]
    WrongPins,
    /// The list of people without tandem is not the one that follows.
    #[error("the people without tandem are not those listed")]
    WrongUnmatched,
    /// A group said to compete for too few places does not, or not as told.
    #[error("the shortage of places is told wrongly: {what}")]
    WrongShortage {
        /// What differs.
        what: &'static str,
    },
    /// A figure of the totals.
    #[error("the total of {what} is wrong")]
    WrongTotal {
        /// Which figure.
        what: &'static str,
    },
    /// The case is no case, or too large.
    #[error("the case cannot be checked: {0}")]
    Case(#[from] crate::CaseError),
    /// The case gives no problem.
    #[error("the case cannot be checked: {0}")]
    Problem(#[from] ProblemError),
    /// The proof does not show that the outcome is best.
    #[error("the proof does not hold: {0}")]
    Proof(#[from] crate::assign::Flaw),
}

/// Verifies that `outcome` is a best result for `case`: that it belongs to it,
/// keeps every hard rule and every pin that can be kept, describes its tandems,
/// shortages and totals truly, and that its proof shows that no other choice has more
/// tandems, or as many and is better under the objective of the rules.
///
/// Not verified are alternatives, reasons and remedies, which are advice and no
/// claim about the result. Takes time in proportion to mentors × mentees.
pub fn verify(case: &Case, outcome: &Outcome) -> Result<(), Flaw> {
    let expected = fingerprint(case);
    if outcome.input_hash != expected {
        return Err(Flaw::OtherCase {
            expected,
            found: outcome.input_hash.clone(),
        });
    }
    if outcome.rules != case.rules {
        return Err(Flaw::OtherRules);
    }
    let mut people: BTreeMap<&str, &Person> = BTreeMap::new();
    for person in &case.people {
        if people.insert(&person.key, person).is_some() {
            return Err(crate::CaseError::DuplicateKey {
                key: person.key.clone(),
            }
            .into());
        }
    }
    let above = naive::supervisors(&people);
    let company = naive::Company {
        rules: &case.rules,
        forbidden: &case.forbidden,
        above,
    };
    let pins = kept_pins(case, &people, &company);
    tandems(case, outcome, &people, &company, &pins)?;
    standing(case, outcome)?;
    let pairs = optimum(case, outcome, &people, &company, &pins)?;
    unmatched(outcome, &people)?;
    totals(outcome, &people, &pairs)
}

/// Pins as they must be kept, each that can be, in their order; then standing tandems,
/// unless some may be dissolved.
fn kept_pins<'a>(
    case: &'a Case,
    people: &BTreeMap<&str, &Person>,
    company: &naive::Company<'_>,
) -> BTreeMap<&'a str, &'a str> {
    let mut kept: BTreeMap<&str, &str> = BTreeMap::new();
    let standing = case.standing.iter().filter(|_| case.may_dissolve.is_none());
    for pair in case.pinned.iter().chain(standing) {
        let (Some(mentor), Some(mentee)) = (
            people.get(pair.mentor.as_str()),
            people.get(pair.mentee.as_str()),
        ) else {
            continue;
        };
        let used = kept.values().filter(|&&key| key == pair.mentor).count() as u64;
        let back = kept.get(pair.mentor.as_str()) == Some(&pair.mentee.as_str());
        if company.allows(mentor, mentee)
            && !kept.contains_key(pair.mentee.as_str())
            && used < u64::from(mentor.mentor_places)
            && (!back || naive::wish_each_other(mentor, mentee))
        {
            kept.insert(&pair.mentee, &pair.mentor);
        }
    }
    kept
}

/// Each tandem on its own.
fn tandems(
    case: &Case,
    outcome: &Outcome,
    people: &BTreeMap<&str, &Person>,
    company: &naive::Company<'_>,
    pins: &BTreeMap<&str, &str>,
) -> Result<(), Flaw> {
    let mut mentees = BTreeSet::new();
    let mut pins_met = 0;
    for tandem in &outcome.tandems {
        let Tandem { mentor, mentee, .. } = tandem;
        let find = |key: &String| {
            people.get(key.as_str()).ok_or_else(|| Flaw::Stranger {
                person: key.clone(),
            })
        };
        let (teacher, learner) = (find(mentor)?, find(mentee)?);
        if !company.allows(teacher, learner) {
            return Err(Flaw::RuledOut {
                mentor: mentor.clone(),
                mentee: mentee.clone(),
            });
        }
        if !mentees.insert(mentee) {
            return Err(Flaw::TwoMentors {
                mentee: mentee.clone(),
            });
        }
        let wrong = |what| Flaw::WrongTandem {
            mentor: mentor.clone(),
            mentee: mentee.clone(),
            what,
        };
        if tandem.score != company.score(teacher, learner) {
            return Err(wrong("the score"));
        }
        if (&tandem.covered, &tandem.missed)
            != (
                &company.topics(teacher, learner, true),
                &company.topics(teacher, learner, false),
            )
        {
            return Err(wrong("topics covered or missed"));
        }
        if tandem.returned != company.topics(learner, teacher, true) {
            return Err(wrong("topics returned"));
        }
        let pin = pins.get(mentee.as_str()).copied();
        let pair = Pair {
            mentor: mentor.clone(),
            mentee: mentee.clone(),
        };
        let pinned = pin.is_some() && case.pinned.contains(&pair);
        if tandem.pinned != pinned || pin.is_some_and(|pin| pin != mentor) {
            return Err(Flaw::WrongPins);
        }
        if tandem.standing != case.standing.contains(&pair) {
            return Err(wrong("whether it existed before"));
        }
        let back = |other: &Tandem| other.mentor == *mentee && other.mentee == *mentor;
        if outcome.tandems.iter().any(back) && !naive::wish_each_other(teacher, learner) {
            return Err(Flaw::BothWays {
                one: mentor.clone(),
                other: mentee.clone(),
            });
        }
        pins_met += usize::from(pin.is_some());
    }
    if pins_met == pins.len() {
        Ok(())
    } else {
        Err(Flaw::WrongPins)
    }
}

/// Which standing tandems ended.
fn standing(case: &Case, outcome: &Outcome) -> Result<(), Flaw> {
    let goes_on = |pair: &Pair| {
        let mut tandems = outcome.tandems.iter();
        tandems.any(|one| one.mentor == pair.mentor && one.mentee == pair.mentee)
    };
    let ended = case.standing.iter().filter(|pair| !goes_on(pair));
    if ended.eq(&outcome.dissolved) {
        Ok(())
    } else {
        Err(Flaw::WrongDissolved)
    }
}

/// What follows from all pairs together.
struct Pairs {
    possible: u64,
    blocking: u64,
    missed: u64,
}

/// The proof, for everybody who is not pinned.
fn optimum(
    case: &Case,
    outcome: &Outcome,
    people: &BTreeMap<&str, &Person>,
    company: &naive::Company<'_>,
    pins: &BTreeMap<&str, &str>,
) -> Result<Pairs, Flaw> {
    let mentors: Vec<&Person> = people
        .values()
        .copied()
        .filter(|one| one.active && one.mentor_places > 0)
        .collect();
    let mentees: Vec<&Person> = people
        .values()
        .copied()
        .filter(|one| one.active && one.mentee && !pins.contains_key(one.key.as_str()))
        .collect();
    let capacities: Vec<u32> = mentors
        .iter()
        .map(|mentor| {
            pins.values()
                .filter(|&&pinned| pinned == mentor.key)
                .fold(mentor.mentor_places, |left, _| left.saturating_sub(1))
        })
        .collect();
    let allows = |teacher: &Person, learner: &Person| {
        // Whoever is fixed as somebody's mentor is not taught by them as well.
        let taught = pins.get(teacher.key.as_str()) == Some(&learner.key.as_str());
        company.allows(teacher, learner) && (!taught || naive::wish_each_other(teacher, learner))
    };
    let mut arcs = Vec::new();
    for (row, learner) in (0_u32..).zip(&mentees) {
        for (column, teacher) in (0_u32..).zip(&mentors) {
            if allows(teacher, learner) {
                let value = company.score(teacher, learner).units;
                arcs.push(Arc {
                    mentor: column,
                    mentee: row,
                    value,
                });
            }
        }
    }
    let chosen: BTreeMap<&str, &str> = outcome
        .tandems
        .iter()
        .map(|tandem| (tandem.mentee.as_str(), tandem.mentor.as_str()))
        .collect();
    let column_of: BTreeMap<&str, u32> = (0_u32..)
        .zip(&mentors)
        .map(|(column, mentor)| (mentor.key.as_str(), column))
        .collect();
    let assignment = Assignment {
        mentor_of: mentees
            .iter()
            .map(|mentee| column_of.get(chosen.get(mentee.key.as_str())?).copied())
            .collect(),
    };
    let mut pairs = Pairs {
        possible: arcs.len() as u64,
        blocking: blocking(&arcs, &capacities, &assignment),
        missed: 0,
    };
    let at_least: Vec<u32> = mentors
        .iter()
        .map(|mentor| {
            let wanted = mentor.mentor_at_least.min(mentor.mentor_places);
            pins.values()
                .filter(|&&pinned| pinned == mentor.key)
                .fold(wanted, |left, _| left.saturating_sub(1))
        })
        .collect();
    let problem = Problem::new(&capacities, mentees.len(), arcs)?.with_at_least(&at_least)?;
    pairs.missed = assignment.short_of(&problem);
    let objective = case.rules.objective;
    match &outcome.within {
        None => {
            check_proof(&problem, objective, &assignment, &outcome.proof)?;
            limits::kept(case, &problem, &assignment, (&mentors, &mentees))?;
        }
        Some(within) => {
            check_proof(&problem, objective, &within.unlimited, &outcome.proof)?;
            limits::check(case, within, &problem, &assignment, (&mentors, &mentees))?;
        }
    }
    let market = shortage::Market {
        mentors: &mentors,
        mentees: &mentees,
        capacities: &capacities,
        company,
        allows: &allows,
    };
    let alone = assignment.mentor_of.len() - assignment.tandems();
    let limited = outcome.within.is_some();
    shortage::check(&outcome.shortages, &market, alone, limited)?;
    Ok(pairs)
}

/// How many arcs have both ends gain from leaving what they have for each other.
fn blocking(arcs: &[Arc], capacities: &[u32], assignment: &Assignment) -> u64 {
    let mut mine: Vec<Option<i64>> = vec![None; assignment.mentor_of.len()];
    let mut theirs: Vec<Vec<i64>> = vec![Vec::new(); capacities.len()];
    for arc in arcs {
        if assignment.mentor_of.get(arc.mentee as usize) == Some(&Some(arc.mentor)) {
            mine[arc.mentee as usize] = Some(arc.value);
            theirs[arc.mentor as usize].push(arc.value);
        }
    }
    let blocks = |arc: &&Arc| {
        let taught = &theirs[arc.mentor as usize];
        mine[arc.mentee as usize].is_none_or(|mine| mine < arc.value)
            && (taught.len() < capacities[arc.mentor as usize] as usize
                || taught.iter().any(|&value| value < arc.value))
    };
    arcs.iter().filter(blocks).count() as u64
}

/// Whoever takes part and is in no tandem is listed once, and nobody else.
fn unmatched(outcome: &Outcome, people: &BTreeMap<&str, &Person>) -> Result<(), Flaw> {
    let taught: BTreeSet<&str> = outcome
        .tandems
        .iter()
        .map(|tandem| tandem.mentee.as_str())
        .collect();
    let teaching: BTreeSet<&str> = outcome
        .tandems
        .iter()
        .map(|tandem| tandem.mentor.as_str())
        .collect();
    let alone = |role, in_role: &dyn Fn(&Person) -> bool, with: &BTreeSet<&str>| {
        people
            .values()
            .filter(|one| one.active && in_role(one) && !with.contains(one.key.as_str()))
            .map(|one| (one.key.clone(), role))
            .collect::<Vec<_>>()
    };
    let mut expected = alone(Role::Mentee, &|one| one.mentee, &taught);
    expected.extend(alone(Role::Mentor, &|one| one.mentor_places > 0, &teaching));
    let listed: Vec<_> = outcome
        .unmatched
        .iter()
        .map(|one| (one.person.clone(), one.role))
        .collect();
    if listed == expected {
        Ok(())
    } else {
        Err(Flaw::WrongUnmatched)
    }
}

/// The figures that follow from tandems and people.
fn totals(outcome: &Outcome, people: &BTreeMap<&str, &Person>, pairs: &Pairs) -> Result<(), Flaw> {
    let totals = &outcome.totals;
    let units: Vec<i64> = outcome
        .tandems
        .iter()
        .map(|tandem| tandem.score.units)
        .collect();
    let sum: i64 = units.iter().sum();
    let mentors: Vec<u64> = people
        .values()
        .filter(|one| one.active && one.mentor_places > 0)
        .map(|one| u64::from(one.mentor_places))
        .collect();
    let mentees = people
        .values()
        .filter(|one| one.active && one.mentee)
        .count();
    let alternatives = outcome
        .tandems
        .iter()
        .filter(|tandem| tandem.alternative.is_some())
        .count();
    let figures = [
        ("tandems", totals.tandems as usize == units.len()),
        ("units", totals.units == sum),
        (
            "worst units",
            totals.worst_units == units.iter().min().copied(),
        ),
        (
            "mean units",
            totals.mean_units == sum.checked_div(i64::from(totals.tandems)),
        ),
        ("places", totals.places == mentors.iter().sum::<u64>()),
        ("mentors", totals.mentors as usize == mentors.len()),
        ("mentees", totals.mentees as usize == mentees),
        ("missed places", totals.missed_places == pairs.missed),
        ("possible pairs", totals.possible_pairs == pairs.possible),
        ("blocking pairs", totals.blocking_pairs == pairs.blocking),
        (
            "alternatives",
            totals.with_alternative as usize == alternatives,
        ),
    ];
    match figures.iter().find(|figure| !figure.1) {
        Some(&(what, _)) => Err(Flaw::WrongTotal { what }),
        None => Ok(()),
    }
}
