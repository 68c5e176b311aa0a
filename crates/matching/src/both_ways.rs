//! Two people who could teach each other: both at once only if both wished for it.

use crate::assign::{Assignment, Problem};
use crate::prepare::Prepared;
use std::collections::BTreeMap;

/// A pair of the numeric layer: position of the mentor, row of the mentee.
pub(crate) type Arc = (u32, u32);

impl Prepared<'_> {
    /// Whether both named each other.
    fn wish_each_other(&self, one: u32, other: u32) -> bool {
        let names = |who: u32, whom: u32| self.facts(who).wishes.binary_search(&whom).is_ok();
        names(one, other) && names(other, one)
    }

    /// Whether the mentee is fixed as the mentor of this very mentor (`fixed` is
    /// mentee → position of the mentor), so that the pair would be both at once.
    pub(crate) fn crosses(&self, fixed: &BTreeMap<u32, u32>, mentor: u32, mentee: u32) -> bool {
        fixed.get(&mentor).is_some_and(|&position| {
            self.mentors.get(position as usize) == Some(&mentee)
                && !self.wish_each_other(mentor, mentee)
        })
    }

    /// For each mentee the positions of those who are out of the question because
    /// of what is fixed: whom the mentee teaches already.
    pub(crate) fn crossed(&self, fixed: &BTreeMap<u32, u32>) -> BTreeMap<u32, Vec<u32>> {
        let mut crossed: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (&pupil, &position) in fixed {
            let teacher = self.mentors[position as usize];
            if let Some(back) = self.position(pupil)
                && !self.wish_each_other(pupil, teacher)
            {
                crossed.entry(teacher).or_default().push(back);
            }
        }
        crossed
    }

    /// Whether two tandems of a result are one pair both ways, against the rule.
    pub(crate) fn both_ways(&self, mentees: &[u32], assignment: &Assignment) -> bool {
        let teacher_of: BTreeMap<u32, u32> = mentees
            .iter()
            .zip(&assignment.mentor_of)
            .filter_map(|(&mentee, mentor)| Some((mentee, self.mentors[(*mentor)? as usize])))
            .collect();
        teacher_of.iter().any(|(&pupil, &teacher)| {
            teacher_of.get(&teacher) == Some(&pupil) && !self.wish_each_other(pupil, teacher)
        })
    }

    /// All pairs of arcs of which a result may hold only one.
    pub(crate) fn exclusive(&self, mentees: &[u32], problem: &Problem) -> Vec<(Arc, Arc)> {
        let row_of = |person: u32| {
            let row = mentees.binary_search(&person).ok()?;
            u32::try_from(row).ok()
        };
        let mut pairs = Vec::new();
        for (row, &pupil) in (0_u32..).zip(mentees) {
            let Some(back) = self.position(pupil) else {
                continue;
            };
            for (position, _) in problem.arcs_of(row) {
                let teacher = self.mentors[position as usize];
                if pupil < teacher
                    && let Some(other) = row_of(teacher)
                    && !self.wish_each_other(pupil, teacher)
                    && problem.arcs_of(other).any(|arc| arc.0 == back)
                {
                    pairs.push(((position, row), (back, other)));
                }
            }
        }
        pairs
    }
}
