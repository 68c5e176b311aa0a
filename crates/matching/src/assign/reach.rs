//! Who could be brought in by exchanges, whatever the values.
//!
//! In a result with the most tandems nobody more can be brought in as things are;
//! but where one more mentee could be taken in, or one more be given away, shows
//! what a change would bring (alternating paths: Berge, Proceedings of the National
//! Academy of Sciences 43, 1957).

use super::{Assignment, Problem, index};

impl Assignment {
    /// The mentees of each mentor.
    fn holders(&self, problem: &Problem) -> Vec<Vec<u32>> {
        let mut holders = vec![Vec::new(); problem.mentors()];
        for (mentee, mentor) in (0_u32..).zip(&self.mentor_of) {
            if let Some(list) = mentor.and_then(|mentor| holders.get_mut(index(mentor))) {
                list.push(mentee);
            }
        }
        holders
    }

    /// For each mentor, whether one more mentee could be taken in, directly or by
    /// a chain of exchanges, without anybody losing theirs.
    pub fn open_mentors(&self, problem: &Problem) -> Vec<bool> {
        let holders = self.holders(problem);
        let mut wanting = vec![Vec::new(); problem.mentors()];
        for (mentee, mentor) in (0_u32..).zip(&self.mentor_of) {
            if let Some(own) = *mentor {
                for (other, _) in problem.arcs_of(mentee) {
                    wanting[index(other)].push(own);
                }
            }
        }
        let mut open = vec![false; problem.mentors()];
        let mut queue: Vec<u32> = (0_u32..)
            .zip(holders.iter().zip(problem.capacities()))
            .filter(|(_, (taken, places))| taken.len() < index(**places))
            .map(|(mentor, _)| mentor)
            .collect();
        while let Some(mentor) = queue.pop() {
            if !std::mem::replace(&mut open[index(mentor)], true) {
                let own = wanting[index(mentor)].iter();
                queue.extend(own.filter(|&&own| !open[index(own)]));
            }
        }
        open
    }

    /// For each mentee, whether it has no mentor, or its place could go to
    /// somebody who has none, directly or by a chain of exchanges.
    pub fn spare_mentees(&self, problem: &Problem) -> Vec<bool> {
        let mut holders = self.holders(problem);
        let mut spare: Vec<bool> = self.mentor_of.iter().map(Option::is_none).collect();
        let mut queue: Vec<u32> = (0_u32..)
            .zip(&spare)
            .filter_map(|(mentee, &spare)| spare.then_some(mentee))
            .collect();
        while let Some(mentee) = queue.pop() {
            for (mentor, _) in problem.arcs_of(mentee) {
                for holder in std::mem::take(&mut holders[index(mentor)]) {
                    spare[index(holder)] = true;
                    queue.push(holder);
                }
            }
        }
        spare
    }
}
