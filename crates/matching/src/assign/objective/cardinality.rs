//! The most tandems among the arcs above a threshold, and the highest threshold
//! that still admits the most: Hopcroft and Karp's algorithm ("An n^5/2 algorithm
//! for maximum matchings in bipartite graphs", SIAM Journal on Computing 2, 1973)
//! with places instead of single mentors, started warm at each threshold.

use super::proof::{Barrier, Cover};
use crate::assign::{Problem, index};
use std::ops::ControlFlow;

/// Nobody, or not reached.
const NONE: u32 = u32::MAX;

/// The arcs that a search may still need. Arcs below a threshold that is known
/// to be reachable are dropped, so that the whole search costs little more than its start.
struct Arcs {
    starts: Vec<usize>,
    arcs: Vec<(u32, i64)>,
}

impl Arcs {
    fn of(problem: &Problem) -> Self {
        let mut starts = Vec::with_capacity(problem.mentees() + 1);
        let mut arcs = Vec::with_capacity(problem.arcs());
        starts.push(0);
        for mentee in (0_u32..).take(problem.mentees()) {
            arcs.extend(problem.arcs_of(mentee));
            starts.push(arcs.len());
        }
        Self { starts, arcs }
    }

    fn row(&self, mentee: u32) -> &[(u32, i64)] {
        &self.arcs[self.starts[index(mentee)]..self.starts[index(mentee) + 1]]
    }

    fn keep_above(&mut self, floor: i64) {
        let mut kept = 0;
        let mut from = 0;
        for end in &mut self.starts[1..] {
            for position in from..*end {
                if self.arcs[position].1 >= floor {
                    self.arcs[kept] = self.arcs[position];
                    kept += 1;
                }
            }
            from = std::mem::replace(end, kept);
        }
        self.arcs.truncate(kept);
    }
}

/// Who is together with whom, from both sides.
#[derive(Clone)]
struct Pairs {
    /// Mentor of each mentee and the value, if any.
    of: Vec<Option<(u32, i64)>>,
    /// Mentees of each mentor.
    holders: Vec<Vec<u32>>,
    /// Where each mentee stands in its mentor's list.
    place: Vec<u32>,
    tandems: usize,
}

impl Pairs {
    fn none(mentors: usize, mentees: usize) -> Self {
        Self {
            of: vec![None; mentees],
            holders: vec![Vec::new(); mentors],
            place: vec![0; mentees],
            tandems: 0,
        }
    }

    /// Worst value, if there is a tandem.
    fn worst(&self) -> Option<i64> {
        self.of.iter().flatten().map(|held| held.1).min()
    }

    fn join(&mut self, mentee: u32, (mentor, value): (u32, i64)) {
        let holders = &mut self.holders[index(mentor)];
        self.of[index(mentee)] = Some((mentor, value));
        self.place[index(mentee)] = u32::try_from(holders.len()).unwrap_or(NONE);
        holders.push(mentee);
        self.tandems += 1;
    }

    fn part(&mut self, mentee: u32) {
        let Some((mentor, _)) = self.of[index(mentee)].take() else {
            return;
        };
        let place = self.place[index(mentee)];
        let holders = &mut self.holders[index(mentor)];
        holders.swap_remove(index(place));
        if let Some(&moved) = holders.get(index(place)) {
            self.place[index(moved)] = place;
        }
        self.tandems -= 1;
    }

    /// `newcomer` takes over the place of `leaver`, who is left without.
    fn take_over(&mut self, newcomer: u32, leaver: u32, value: i64) {
        if let Some((mentor, _)) = self.of[index(leaver)].take() {
            let place = self.place[index(leaver)];
            self.holders[index(mentor)][index(place)] = newcomer;
            self.place[index(newcomer)] = place;
            self.of[index(newcomer)] = Some((mentor, value));
        }
    }

    fn drop_below(&mut self, floor: i64) {
        for mentee in (0_u32..).take(self.of.len()) {
            if self.of[index(mentee)].is_some_and(|held| held.1 < floor) {
                self.part(mentee);
            }
        }
    }
}

/// The highest threshold that admits the most tandems that given places admit.
pub(in crate::assign) struct Threshold {
    /// Mentor of each mentee: a result with the most tandems, none below the floor.
    pub(in crate::assign) mentor_of: Vec<Option<u32>>,
    /// The highest value that the worst of so many tandems can have; `None` without any.
    pub(in crate::assign) floor: Option<i64>,
    /// Covers all arcs: why there are no more tandems.
    pub(in crate::assign) most: Cover,
    /// Covers the arcs worth more than the floor by fewer people: why it is no higher.
    pub(in crate::assign) barrier: Cover,
}

impl Threshold {
    /// Searches by halving the range of values. `places` by mentor: all of them,
    /// or those that should be filled.
    pub(in crate::assign) fn search(
        problem: &Problem,
        places: &[u32],
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Self> {
        let total = problem.mentees();
        let mut search = Search::new(problem, places);
        let mut best = Pairs::none(problem.mentors(), total);
        search.start(&mut best);
        search.grow(&mut best, i64::MIN);
        let most = search.cover(&best, i64::MIN);
        progress(best.tandems, total)?;
        let mut barrier = None;
        if let Some(mut low) = best.worst() {
            let mut high = search.ceiling(best.tandems).max(low);
            search.arcs.keep_above(low);
            // What nobody's best arc rules out is often within reach, and tried first.
            let mut middle = high;
            while low < high {
                let mut trial = best.clone();
                trial.drop_below(middle);
                search.grow(&mut trial, middle);
                if trial.tandems == best.tandems {
                    low = trial.worst().unwrap_or(middle);
                    best = trial;
                    search.arcs.keep_above(low);
                } else {
                    high = middle - 1;
                    barrier = Some(search.cover(&trial, middle));
                }
                middle = above_middle(low, high);
                progress(best.tandems, total)?;
            }
            if let (None, Some(above)) = (&barrier, high.checked_add(1)) {
                let mut trial = Pairs::none(problem.mentors(), total);
                search.grow(&mut trial, above);
                barrier = Some(search.cover(&trial, above));
            }
        }
        ControlFlow::Continue(Self {
            floor: best.worst(),
            mentor_of: best.of.iter().map(|held| Some(held.as_ref()?.0)).collect(),
            most,
            barrier: barrier.unwrap_or_default(),
        })
    }
}

/// The highest floor at which both the most tandems and the most places that
/// should be filled stay within reach. By Mendelsohn and Dulmage's theorem what
/// is possible for each is possible for both together.
pub(in crate::assign) struct HighestFloor {
    /// For all places.
    pub(in crate::assign) tandems: Threshold,
    /// For those that should be filled, if there are any.
    pub(in crate::assign) wanted: Option<Threshold>,
}

impl HighestFloor {
    pub(in crate::assign) fn search(
        problem: &Problem,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Self> {
        let tandems = Threshold::search(problem, problem.capacities(), progress)?;
        let wanted = if problem.at_least().iter().any(|&wanted| wanted > 0) {
            Some(Threshold::search(problem, problem.at_least(), progress)?)
        } else {
            None
        };
        ControlFlow::Continue(Self { tandems, wanted })
    }

    /// The floor; `None` without any tandem.
    pub(in crate::assign) fn value(&self) -> Option<i64> {
        let wanted = self.wanted.as_ref().and_then(|wanted| wanted.floor);
        let floors = self.tandems.floor.into_iter().chain(wanted);
        floors.min()
    }

    /// The covers that prove both numbers the most there can be, and what
    /// proves that no higher floor admits both.
    pub(super) fn proofs(self) -> (Cover, Option<Cover>, Barrier) {
        let floor = self.value();
        let wanted = self
            .wanted
            .map(|wanted| (wanted.most, wanted.floor, wanted.barrier));
        match wanted {
            Some((most, limit, barrier)) if limit == floor && limit.is_some() => {
                (self.tandems.most, Some(most), Barrier::Wanted(barrier))
            }
            wanted => (
                self.tandems.most,
                wanted.map(|wanted| wanted.0),
                Barrier::Tandems(self.tandems.barrier),
            ),
        }
    }
}

/// The middle of two values, the upper one of two middles: above `low`.
pub(super) fn above_middle(low: i64, high: i64) -> i64 {
    let half = i128::midpoint(i128::from(low), i128::from(high) + 1);
    i64::try_from(half).unwrap_or(high)
}

/// Of people with a best value and a number of places: the best value of the last
/// one needed to provide so many places, the best ones first.
fn last_needed(mut people: Vec<(i64, usize)>, places: usize) -> i64 {
    people.sort_unstable_by_key(|person| std::cmp::Reverse(*person));
    let mut provided = 0_usize;
    for (best, more) in people {
        provided = provided.saturating_add(more);
        if provided >= places {
            return best;
        }
    }
    i64::MIN
}

struct Search<'a> {
    capacities: &'a [u32],
    arcs: Arcs,
    /// After how many exchanges each mentor is reached.
    depth: Vec<u32>,
    /// Next arc to try per mentee, next mentee to try per mentor.
    next_arc: Vec<usize>,
    next_holder: Vec<usize>,
}

impl<'a> Search<'a> {
    fn new(problem: &Problem, capacities: &'a [u32]) -> Self {
        Self {
            capacities,
            arcs: Arcs::of(problem),
            depth: vec![NONE; problem.mentors()],
            next_arc: vec![0; problem.mentees()],
            next_holder: vec![0; problem.mentors()],
        }
    }

    /// No floor above this can be kept by so many tandems, since too few people
    /// have any arc worth more.
    fn ceiling(&self, tandems: usize) -> i64 {
        let mut of_mentors = vec![None; self.capacities.len()];
        let mut of_mentees = Vec::with_capacity(self.next_arc.len());
        for mentee in (0_u32..).take(self.next_arc.len()) {
            let mut best = None;
            for &(mentor, value) in self.arcs.row(mentee) {
                let known = &mut of_mentors[index(mentor)];
                *known = (*known).max(Some(value));
                best = best.max(Some(value));
            }
            of_mentees.extend(best.map(|best: i64| (best, 1)));
        }
        let of_mentors = of_mentors.iter().zip(self.capacities);
        let of_mentors = of_mentors.filter_map(|(&best, &places)| Some((best?, index(places))));
        last_needed(of_mentees, tandems).min(last_needed(of_mentors.collect(), tandems))
    }

    fn has_room(&self, pairs: &Pairs, mentor: u32) -> bool {
        pairs.holders[index(mentor)].len() < index(self.capacities[index(mentor)])
    }

    /// Everybody takes the best place that is free, as a start.
    fn start(&self, pairs: &mut Pairs) {
        for mentee in (0_u32..).take(pairs.of.len()) {
            let row = self.arcs.row(mentee).iter();
            let free = row.filter(|arc| self.has_room(pairs, arc.0));
            if let Some(&arc) = free.max_by_key(|arc| arc.1) {
                pairs.join(mentee, arc);
            }
        }
    }

    /// Makes as many tandems as the arcs worth `floor` or more admit.
    fn grow(&mut self, pairs: &mut Pairs, floor: i64) {
        while self.layer(pairs, floor) {
            self.next_holder.fill(0);
            for mentee in (0_u32..).take(pairs.of.len()) {
                self.next_arc[index(mentee)] = self.arcs.starts[index(mentee)];
            }
            for mentee in (0_u32..).take(pairs.of.len()) {
                if pairs.of[index(mentee)].is_none() {
                    self.augment(pairs, mentee, floor);
                }
            }
        }
    }

    /// Notes after how many exchanges each mentor is reached by somebody without
    /// one. Stops where the first place is free; `false` if none is in reach.
    fn layer(&mut self, pairs: &Pairs, floor: i64) -> bool {
        self.depth.fill(NONE);
        let mut front: Vec<u32> = (0_u32..)
            .zip(&pairs.of)
            .filter_map(|(mentee, held)| held.is_none().then_some(mentee))
            .collect();
        let mut next = Vec::new();
        let mut depth = 0;
        let mut found = false;
        while !front.is_empty() && !found {
            for &mentee in &front {
                for &(mentor, value) in self.arcs.row(mentee) {
                    if value >= floor && self.depth[index(mentor)] == NONE {
                        self.depth[index(mentor)] = depth;
                        found |= self.has_room(pairs, mentor);
                        next.extend_from_slice(&pairs.holders[index(mentor)]);
                    }
                }
            }
            front.clear();
            std::mem::swap(&mut front, &mut next);
            depth += 1;
        }
        found
    }

    /// Tries to find a place for `newcomer` along the layers.
    fn augment(&mut self, pairs: &mut Pairs, newcomer: u32, floor: i64) {
        let mut chain = vec![newcomer];
        while let Some(&mentee) = chain.last() {
            let depth = chain.len() - 1;
            let at = self.next_arc[index(mentee)];
            if at == self.arcs.starts[index(mentee) + 1] {
                // The one before may still win its place from another of its mentees.
                chain.pop();
                continue;
            }
            let (mentor, value) = self.arcs.arcs[at];
            if value < floor || index(self.depth[index(mentor)]) != depth {
                self.next_arc[index(mentee)] += 1;
            } else if self.has_room(pairs, mentor) {
                self.shift(pairs, &chain);
                return;
            } else if let Some(&holder) =
                pairs.holders[index(mentor)].get(self.next_holder[index(mentor)])
            {
                self.next_holder[index(mentor)] += 1;
                // Everybody stands in the chain once: depths only rise along it.
                chain.push(holder);
            } else {
                self.next_arc[index(mentee)] += 1;
            }
        }
    }

    /// Everybody in the chain takes the place at which its search stands; the last one's is free.
    fn shift(&self, pairs: &mut Pairs, chain: &[u32]) {
        let standing = |mentee: u32| self.arcs.arcs[self.next_arc[index(mentee)]];
        for pair in chain.windows(2) {
            // The next in the chain leaves this place; what it takes follows.
            pairs.take_over(pair[0], pair[1], standing(pair[0]).1);
        }
        if let Some(&mentee) = chain.last() {
            pairs.join(mentee, standing(mentee));
        }
    }

    /// The cover that proves `pairs` to be the most among the arcs worth `floor` or more.
    fn cover(&mut self, pairs: &Pairs, floor: i64) -> Cover {
        // Nothing free is in reach any more, so this reaches all there is.
        self.layer(pairs, floor);
        let reached = |mentor: u32| self.depth[index(mentor)] != NONE;
        let mentors = (0_u32..)
            .take(self.depth.len())
            .filter(|&mentor| reached(mentor));
        let mentees = (0_u32..).zip(&pairs.of).filter_map(|(mentee, held)| {
            let (mentor, _) = held.as_ref()?;
            (!reached(*mentor)).then_some(mentee)
        });
        Cover {
            mentors: mentors.collect(),
            mentees: mentees.collect(),
        }
    }
}
