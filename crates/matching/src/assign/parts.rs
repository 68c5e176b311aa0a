//! Where the most tandems come from, before any value counts.
//!
//! A matching of the greatest size (Hopcroft and Karp, SIAM Journal on Computing
//! 2, 1973) divides people as Dulmage and Mendelsohn described (Canadian Journal
//! of Mathematics 10, 1958), however it was found: where mentees go short, where
//! places are ample, and the rest, where both are exactly even. No result with
//! the most tandems crosses these lines, so prices in the three parts can start
//! as far apart as the amount per tandem will push them.

use super::{Problem, index};

/// No mentor, no mentee.
const NONE: u32 = u32::MAX;

/// What a mentor's places are like in every result with the most tandems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// All filled, and more mentees want them than there are: a Hall violator.
    Short,
    /// All filled, by mentees who all have a place.
    Even,
    /// Some may stay free; whoever wants one has one.
    Ample,
}

/// The three parts.
pub(super) struct Parts {
    /// The part of each mentor.
    pub(super) of: Vec<Part>,
    /// For each mentee, whether it may go without.
    pub(super) spare: Vec<bool>,
    /// How many mentees go without.
    pub(super) without: usize,
}

/// Finds the parts; `places` are those of each mentor.
pub(super) fn parts(problem: &Problem, first: &[u32]) -> Parts {
    let mut matching = Matching::greedy(problem, first);
    while matching.layers() && matching.augment() {}
    matching.parts()
}

/// Who is with whom, and the layers of the present round.
struct Matching<'a> {
    problem: &'a Problem,
    /// Holders of mentor `i` are `holders[first[i]..first[i] + taken[i]]`.
    first: &'a [u32],
    holders: Vec<u32>,
    taken: Vec<u32>,
    /// Where each mentee sits among the holders.
    seat: Vec<u32>,
    mentor_of: Vec<u32>,
    /// Mentees without mentor.
    free: Vec<u32>,
    /// Exchanges from a free mentee to each mentor.
    layer: Vec<u32>,
    /// The next arc to be tried of each mentee, and the next holder of each mentor.
    next_arc: Vec<u32>,
    next_holder: Vec<u32>,
}

impl<'a> Matching<'a> {
    /// Everybody takes the first free place, if any.
    fn greedy(problem: &'a Problem, first: &'a [u32]) -> Self {
        let mentors = problem.mentors();
        let mut matching = Self {
            problem,
            first,
            holders: vec![NONE; first.last().map_or(0, |&slots| index(slots))],
            taken: vec![0; mentors],
            seat: vec![NONE; problem.mentees()],
            mentor_of: vec![NONE; problem.mentees()],
            free: Vec::new(),
            layer: vec![NONE; mentors],
            next_arc: Vec::new(),
            next_holder: vec![0; mentors],
        };
        for mentee in (0_u32..).take(problem.mentees()) {
            let arcs = &problem.arcs[problem.row(index(mentee))];
            match arcs.iter().find(|arc| matching.has_place(arc.mentor)) {
                Some(arc) => matching.seat(mentee, arc.mentor),
                None => matching.free.push(mentee),
            }
        }
        matching
    }

    fn has_place(&self, mentor: u32) -> bool {
        let mentor = index(mentor);
        self.taken[mentor] < self.first[mentor + 1] - self.first[mentor]
    }

    fn seat(&mut self, mentee: u32, mentor: u32) {
        let seat = self.first[index(mentor)] + self.taken[index(mentor)];
        self.taken[index(mentor)] += 1;
        self.holders[index(seat)] = mentee;
        self.seat[index(mentee)] = seat;
        self.mentor_of[index(mentee)] = mentor;
    }

    fn holders_of(&self, mentor: u32) -> std::ops::Range<usize> {
        let start = index(self.first[index(mentor)]);
        start..start + index(self.taken[index(mentor)])
    }

    /// Numbers mentors by their distance from free mentees, as far as the
    /// nearest free place. Returns whether there is one.
    fn layers(&mut self) -> bool {
        self.layer.fill(NONE);
        let mut here = self.free.clone();
        let mut found = false;
        for depth in 0.. {
            let mut next = Vec::new();
            for &mentee in &here {
                for arc in &self.problem.arcs[self.problem.row(index(mentee))] {
                    if self.layer[index(arc.mentor)] != NONE {
                        continue;
                    }
                    self.layer[index(arc.mentor)] = depth;
                    if self.has_place(arc.mentor) {
                        found = true;
                    } else {
                        next.extend_from_slice(&self.holders[self.holders_of(arc.mentor)]);
                    }
                }
            }
            if found || next.is_empty() {
                return found;
            }
            here = next;
        }
        found
    }

    /// Serves free mentees along paths that share no mentor's turn, as many as
    /// are found. Returns whether there was any.
    fn augment(&mut self) -> bool {
        self.next_arc = self.problem.starts.clone();
        self.next_holder.fill(0);
        let before = self.free.len();
        let free = std::mem::take(&mut self.free);
        for mentee in free {
            if !self.augment_from(mentee) {
                self.free.push(mentee);
            }
        }
        self.free.len() < before
    }

    fn augment_from(&mut self, start: u32) -> bool {
        // Mentees on the path, each with the mentor it would move to.
        let mut path = vec![(start, NONE)];
        let mut depth = 0;
        while let Some(&(mentee, wanted)) = path.last() {
            // Another holder of the mentor chosen before.
            if wanted != NONE {
                let turn = self.next_holder[index(wanted)];
                if turn < self.taken[index(wanted)] {
                    self.next_holder[index(wanted)] += 1;
                    let holder = self.holders[index(self.first[index(wanted)] + turn)];
                    path.push((holder, NONE));
                    depth += 1;
                    continue;
                }
            }
            let end = self.problem.starts[index(mentee) + 1];
            let mut chosen = NONE;
            while self.next_arc[index(mentee)] < end {
                let arc = self.problem.arcs[index(self.next_arc[index(mentee)])];
                self.next_arc[index(mentee)] += 1;
                if self.layer[index(arc.mentor)] == depth {
                    chosen = arc.mentor;
                    break;
                }
            }
            if chosen == NONE {
                path.pop();
                depth = depth.wrapping_sub(1);
            } else if self.has_place(chosen) {
                self.shift(&path, chosen);
                return true;
            } else if let Some(last) = path.last_mut() {
                last.1 = chosen;
            }
        }
        false
    }

    /// Everybody on the path moves on, the last to a free place of `end`.
    fn shift(&mut self, path: &[(u32, u32)], end: u32) {
        let mut vacated = NONE;
        for &(mentee, wanted) in path.iter().rev() {
            let left = self.seat[index(mentee)];
            if vacated == NONE {
                self.seat(mentee, end);
            } else {
                self.holders[index(vacated)] = mentee;
                self.seat[index(mentee)] = vacated;
                self.mentor_of[index(mentee)] = wanted;
            }
            vacated = left;
        }
    }

    /// Reads the parts off a greatest matching, whose last layers reached all
    /// that goes short.
    fn parts(self) -> Parts {
        let mentors = self.problem.mentors();
        let mut of = vec![Part::Even; mentors];
        let mut spare = vec![false; self.problem.mentees()];
        for &mentee in &self.free {
            spare[index(mentee)] = true;
        }
        for (mentor, &layer) in (0_u32..).zip(&self.layer) {
            if layer != NONE && !self.free.is_empty() {
                of[index(mentor)] = Part::Short;
                for &holder in &self.holders[self.holders_of(mentor)] {
                    spare[index(holder)] = true;
                }
            }
        }
        let mut queue: Vec<u32> = (0_u32..)
            .take(mentors)
            .filter(|&mentor| self.has_place(mentor))
            .collect();
        if !queue.is_empty() {
            let inward = self.problem.inward();
            while let Some(mentor) = queue.pop() {
                if of[index(mentor)] == Part::Ample {
                    continue;
                }
                of[index(mentor)] = Part::Ample;
                for &(mentee, _) in inward.of(mentor) {
                    let own = self.mentor_of[index(mentee)];
                    if own != NONE && of[index(own)] == Part::Even {
                        queue.push(own);
                    }
                }
            }
        }
        Parts {
            of,
            spare,
            without: self.free.len(),
        }
    }
}
