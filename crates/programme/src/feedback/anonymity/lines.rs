//! What is shown of one item.

use super::atoms::{Atoms, Members};
use super::kept::{Kept, Subject};
use super::people::{Breakdown, People};
use super::release::{Cell, Figures, Group, Line, Split, Withheld, Words};
use super::{Ballot, Plan, Rules};
use crate::feedback::item::Item;

/// What all decisions of a release look at.
pub(super) struct Judge<'a> {
    pub(super) rules: Rules,
    pub(super) plan: &'a Plan,
    pub(super) people: &'a People,
    pub(super) earlier: &'a [Kept],
}

impl Judge<'_> {
    /// The ballots at these places, as respondent numbers.
    pub(super) fn members(&self, is_in: impl Fn(usize) -> bool) -> Members {
        let numbers = self.people.numbers.iter().enumerate();
        Members::of(
            numbers
                .filter(|(place, _)| is_in(*place))
                .map(|(_, number)| *number),
        )
    }

    /// The atoms that earlier releases left.
    pub(super) fn atoms(&self, subject: Subject) -> Atoms {
        let mut atoms = Atoms::none(self.people.end);
        for set in self.earlier.iter().flat_map(|kept| kept.of(subject)) {
            atoms.cut(set);
        }
        atoms
    }

    /// Adds sets to the atoms if neither they nor what they leave of others is
    /// smaller than the floor (A3).
    pub(super) fn add(&self, before: &Atoms, sets: &[Members], floor: usize) -> Option<Atoms> {
        let mut atoms = before.clone();
        for set in sets {
            atoms.cut(set);
        }
        let holds = !self.rules.differences
            || (sets.iter().all(|set| atoms.hold(set, floor)) && atoms.hold_beside(before, floor));
        holds.then_some(atoms)
    }
}

/// The parts of a breakdown, with their members.
struct Parts {
    shown: Vec<(Group, Figures)>,
    sets: Vec<Members>,
}

/// One item's answers.
pub(super) struct Answers<'a> {
    judge: &'a Judge<'a>,
    values: Vec<Option<usize>>,
    low: usize,
    points: usize,
    floor: usize,
    spread: usize,
}

/// Whether nearly all of these gave the same answer, and which: all but one, or over nine in ten.
pub(super) fn alike(counts: &[usize]) -> Option<usize> {
    let n: usize = counts.iter().sum();
    let (most, count) = counts.iter().enumerate().max_by_key(|(_, count)| **count)?;
    let others = n - count;
    (n > 0 && (others <= 1 || others * 10 < n)).then_some(most)
}

/// A mean in tenths, halves rounded up: of `sum` over `n`.
pub(super) fn tenths(sum: usize, n: usize) -> usize {
    if n == 0 { 0 } else { (20 * sum + n) / (2 * n) }
}

impl Answers<'_> {
    fn counts(&self, is_in: impl Fn(usize) -> bool) -> Vec<usize> {
        let mut counts = vec![0; self.points];
        for (place, value) in self.values.iter().enumerate() {
            if let Some(value) = value.filter(|_| is_in(place)) {
                counts[value] += 1;
            }
        }
        counts
    }

    fn alike(&self, counts: &[usize]) -> Option<usize> {
        alike(counts).filter(|_| self.judge.rules.alike)
    }

    fn figures(&self, counts: Vec<usize>, with_counts: bool) -> Figures {
        let n = counts.iter().sum();
        let sum = counts.iter().zip(self.low..).map(|(c, v)| c * v).sum();
        Figures {
            n,
            mean_tenths: tenths(sum, n),
            counts: with_counts.then_some(counts),
        }
    }

    fn members(&self, is_in: impl Fn(usize) -> bool) -> Members {
        self.judge
            .members(|place| self.values[place].is_some() && is_in(place))
    }

    /// Whether some atom's answers are alike: then sums would tell them (A5).
    fn some_atom_is_alike(&self, atoms: &Atoms) -> bool {
        let mut counts = vec![vec![0; self.points]; atoms.len()];
        for (place, value) in self.values.iter().enumerate() {
            if let Some(value) = value {
                counts[atoms.atom(self.judge.people.numbers[place])][*value] += 1;
            }
        }
        counts.iter().any(|counts| self.alike(counts).is_some())
    }

    /// Whether numbers for these sets would tell answers that are alike. Sets are
    /// looked at as the atoms that they make.
    fn tells_alike(&self, atoms: &Atoms, sets: &[Vec<usize>]) -> bool {
        if self.judge.rules.differences {
            self.some_atom_is_alike(atoms)
        } else {
            sets.iter().any(|counts| self.alike(counts).is_some())
        }
    }

    /// Everybody. Gives the atoms back if numbers are shown.
    fn total(&self, before: &Atoms) -> (Cell, Option<Members>) {
        let counts = self.counts(|_| true);
        let n: usize = counts.iter().sum();
        if n < self.floor.max(1) {
            let needed = self.floor;
            return (Cell::Withheld(Withheld::TooFew { needed }), None);
        }
        let everybody = self.members(|_| true);
        let Some(atoms) = self
            .judge
            .add(before, std::slice::from_ref(&everybody), self.floor)
        else {
            return (Cell::Withheld(Withheld::WouldReveal), None);
        };
        if let Some(most) = self.alike(&counts) {
            let answer = u8::try_from(self.low + most).unwrap_or(u8::MAX);
            return (Cell::Words(Words::Answer(answer)), Some(everybody));
        }
        if self.tells_alike(&atoms, std::slice::from_ref(&counts)) {
            return (Cell::Withheld(Withheld::WouldReveal), None);
        }
        let with_counts = n >= self.spread && self.spreads(before, &atoms, &everybody);
        let figures = self.figures(counts, with_counts);
        (Cell::Figures(figures), Some(everybody))
    }

    /// Whether each atom of a set, and what it leaves of others, has enough
    /// answers for a distribution.
    fn spreads(&self, before: &Atoms, atoms: &Atoms, set: &Members) -> bool {
        let enough = || atoms.hold(set, self.spread) && atoms.hold_beside(before, self.spread);
        !self.judge.rules.differences || enough()
    }

    /// A breakdown: all of it or none (A2). `atoms` knows earlier releases and
    /// the breakdown before this one, and is cut further if this one is shown.
    fn split(&self, breakdown: &Breakdown, atoms: &mut Atoms) -> Result<Parts, Withheld> {
        let rules = self.judge.rules;
        let part = |group: usize| move |place: usize| breakdown.of[place] == Some(group);
        let groups = breakdown.groups.iter().enumerate();
        let mut parts: Vec<(usize, &Group, Vec<usize>)> = groups
            .map(|(index, group)| (index, group, self.counts(part(index))))
            .collect();
        let n = |counts: &[usize]| counts.iter().sum::<usize>();
        let small = |n: usize| n < self.floor;
        let needed = self.floor;
        // Nobody of a group answered: there is no such part.
        parts.retain(|(_, _, counts)| n(counts) > 0);
        let rest = n(&self.counts(|place| breakdown.of[place].is_none()));
        let some_small = parts.iter().any(|(_, _, counts)| small(n(counts)));
        // One part alone is the whole.
        let one_alone = parts.len() < 2 && rest == 0;
        if one_alone || (rules.whole_breakdowns && (some_small || (rest > 0 && small(rest)))) {
            return Err(Withheld::PartTooFew { needed });
        }
        parts.retain(|(_, _, counts)| !small(n(counts)));
        let sets: Vec<Members> = parts
            .iter()
            .map(|(index, _, _)| self.members(part(*index)))
            .collect();
        let cut = self.judge.add(atoms, &sets, self.floor);
        let counted: Vec<Vec<usize>> = parts.iter().map(|(_, _, counts)| counts.clone()).collect();
        let cut = cut.filter(|cut| !self.tells_alike(cut, &counted));
        let cut = cut.ok_or(Withheld::WouldReveal)?;
        // A part without its distribution would get it from the others.
        let with_counts = parts.iter().zip(&sets).all(|((_, _, counts), set)| {
            n(counts) >= self.spread && self.spreads(atoms, &cut, set)
        }) && (rest == 0 || rest >= self.spread);
        *atoms = cut;
        let shown = parts
            .into_iter()
            .map(|(_, group, counts)| (group.clone(), self.figures(counts, with_counts)));
        Ok(Parts {
            shown: shown.collect(),
            sets,
        })
    }
}

/// What is shown of one item, and notes the sets in `kept`.
pub(super) fn line(
    judge: &Judge<'_>,
    ballots: &[&Ballot],
    item: Item,
    kept: &mut Kept,
) -> Line<Item> {
    let questionnaire = &judge.plan.questionnaire;
    let kind = questionnaire.kind(item);
    let low = kind.range().map_or(0, |(low, _)| usize::from(low));
    let value = |ballot: &&Ballot| {
        let value = usize::from(ballot.sheet.answer(item)?).checked_sub(low)?;
        (value < kind.points()).then_some(value)
    };
    let answers = Answers {
        judge,
        values: ballots.iter().map(value).collect(),
        low,
        points: kind.points(),
        floor: judge
            .rules
            .floor(judge.plan, questionnaire.is_about_leadership(item)),
        spread: judge.rules.spread(judge.plan),
    };
    let subject = Subject::Item(item);
    let mut atoms = judge.atoms(subject);
    let (total, everybody) = answers.total(&atoms);
    if let Some(members) = everybody {
        kept.keep(subject, members);
    }
    let mut split = |breakdown: &Breakdown| match &total {
        Cell::Withheld(_) => Split::Withheld(Withheld::LikeTheWhole),
        Cell::Words(_) => Split::Withheld(Withheld::SameAsWhole),
        Cell::Figures(_) => match answers.split(breakdown, &mut atoms) {
            Err(withheld) => Split::Withheld(withheld),
            Ok(parts) => {
                for set in parts.sets {
                    kept.keep(subject, set);
                }
                Split::Shown(parts.shown)
            }
        },
    };
    let both_roles = crate::tandem::SIDES
        .into_iter()
        .all(|side| questionnaire.is_asked_of(item, side));
    let roles = both_roles.then(|| split(&judge.people.roles));
    let labels = judge.people.labels.as_ref().map(&mut split);
    Line {
        of: item,
        total,
        roles,
        labels,
    }
}
