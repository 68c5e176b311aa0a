//! The arcs once more, mentor by mentor.

use super::{Problem, index};

/// Who could come to each mentor.
#[derive(Debug, Default)]
pub(super) struct Inward {
    first: Vec<u32>,
    /// Mentee and position of the arc.
    arcs: Vec<(u32, u32)>,
}

impl Inward {
    /// Mentees of one mentor, each with the position of its arc.
    pub(super) fn of(&self, mentor: u32) -> &[(u32, u32)] {
        let mentor = index(mentor);
        &self.arcs[index(self.first[mentor])..index(self.first[mentor + 1])]
    }

    /// The same, to be put in another order.
    pub(super) fn of_mut(&mut self, mentor: u32) -> &mut [(u32, u32)] {
        let mentor = index(mentor);
        &mut self.arcs[index(self.first[mentor])..index(self.first[mentor + 1])]
    }
}

impl Problem {
    /// Sorts the arcs by mentor; those of one mentor stay in the mentees' order.
    pub(super) fn inward(&self) -> Inward {
        let mut first = vec![0_u32; self.mentors() + 1];
        for arc in &self.arcs {
            first[index(arc.mentor) + 1] += 1;
        }
        for mentor in 0..self.mentors() {
            first[mentor + 1] += first[mentor];
        }
        let mut next = first.clone();
        let mut arcs = vec![(0, 0); self.arcs.len()];
        let mut position = 0;
        for mentee in (0_u32..).take(self.mentees()) {
            for arc in &self.arcs[self.row(index(mentee))] {
                let place = &mut next[index(arc.mentor)];
                arcs[index(*place)] = (mentee, position);
                *place += 1;
                position += 1;
            }
        }
        Inward { first, arcs }
    }
}
