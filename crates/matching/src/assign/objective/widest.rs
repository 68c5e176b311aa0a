//! Exchanges whose worst new tandem is best: widest paths, where the width of a
//! way is the value of its worst arc.
//!
//! Somebody who leaves a mentor for another pushes a mentee there on to a third, and so on,
//! until a place is free: that of a mentor with room, the one left behind, or one whose
//! mentee goes without, if in return somebody who had nobody fills the place left
//! behind. Ways to mentors with room, and ways from those who have nobody, are found once for all.

use crate::assign::residual::Alternative;
use crate::assign::{Assignment, Problem, index};
use std::collections::BinaryHeap;

const NONE: u32 = u32::MAX;

/// Who moves to which mentor, and what the new tandem is worth.
#[derive(Clone, Copy, Debug)]
struct Move {
    mentee: u32,
    mentor: u32,
    value: i64,
}

/// The best width known of each mentor, and the move that gives it.
#[derive(Debug)]
struct Ways {
    width: Vec<Option<i64>>,
    by: Vec<Option<Move>>,
    /// By width, then the lower index.
    heap: BinaryHeap<(i64, std::cmp::Reverse<u32>)>,
    touched: Vec<u32>,
}

impl Ways {
    fn new(mentors: usize) -> Self {
        Self {
            width: vec![None; mentors],
            by: vec![None; mentors],
            heap: BinaryHeap::new(),
            touched: Vec::new(),
        }
    }

    fn offer(&mut self, mentor: u32, width: i64, by: Option<Move>) {
        let known = &mut self.width[index(mentor)];
        if known.is_none_or(|known| width > known) {
            if known.is_none() {
                self.touched.push(mentor);
            }
            *known = Some(width);
            self.by[index(mentor)] = by;
            self.heap.push((width, std::cmp::Reverse(mentor)));
        }
    }

    /// The widest mentor not yet settled.
    fn next(&mut self) -> Option<(i64, u32)> {
        while let Some((width, std::cmp::Reverse(mentor))) = self.heap.pop() {
            if self.width[index(mentor)] == Some(width) {
                return Some((width, mentor));
            }
        }
        None
    }

    fn clear(&mut self) {
        for mentor in self.touched.drain(..) {
            self.width[index(mentor)] = None;
            self.by[index(mentor)] = None;
        }
        self.heap.clear();
    }
}

/// How the best exchange found so far ends.
#[derive(Clone, Copy)]
enum End {
    /// Here there is room in the end.
    Room(u32),
    /// Somebody here goes without, and somebody without fills the place left behind.
    Swap(u32),
    /// This move fills the place left behind.
    Home(Move),
    /// Somebody here goes without.
    Loss(u32),
}

/// A result, ready for questions.
#[derive(Debug)]
pub(super) struct Widest<'a> {
    problem: &'a Problem,
    mentor_of: &'a [Option<u32>],
    /// What each mentee's tandem is worth.
    held: Vec<i64>,
    holders: Vec<Vec<u32>>,
    /// All tandems as (value, mentee), ascending.
    tandems: Vec<(i64, u32)>,
    /// Each mentee's arcs as (value, mentor), best first.
    rows: Vec<Vec<(i64, u32)>>,
    /// From each mentor to one with room: the move is the next one to make.
    to_room: Ways,
    /// To each mentor from somebody without: the move is the last one to make.
    from_waiting: Ways,
    search: Ways,
}

impl<'a> Widest<'a> {
    /// `None` if the assignment is none of this problem.
    pub(super) fn new(problem: &'a Problem, assignment: &'a Assignment) -> Option<Self> {
        let mentor_of = assignment.mentor_of.as_slice();
        let mut widest = Self {
            problem,
            mentor_of,
            held: vec![0; problem.mentees()],
            holders: vec![Vec::new(); problem.mentors()],
            tandems: Vec::new(),
            rows: Vec::with_capacity(problem.mentees()),
            to_room: Ways::new(problem.mentors()),
            from_waiting: Ways::new(problem.mentors()),
            search: Ways::new(problem.mentors()),
        };
        if mentor_of.len() != problem.mentees() {
            return None;
        }
        for (mentee, mentor) in (0_u32..).zip(mentor_of) {
            let mut row: Vec<(i64, u32)> =
                problem.arcs_of(mentee).map(|arc| (arc.1, arc.0)).collect();
            if let Some(mentor) = *mentor {
                let value = row.iter().find(|arc| arc.1 == mentor)?.0;
                widest.held[index(mentee)] = value;
                widest.holders[index(mentor)].push(mentee);
                widest.tandems.push((value, mentee));
            }
            row.sort_unstable_by_key(|&(value, mentor)| (std::cmp::Reverse(value), mentor));
            widest.rows.push(row);
        }
        widest.tandems.sort_unstable();
        widest.find_ways_to_room();
        widest.find_ways_from_waiting();
        Some(widest)
    }

    fn has_room(&self, mentor: u32) -> bool {
        self.holders[index(mentor)].len() < index(self.problem.capacities()[index(mentor)])
    }

    fn find_ways_to_room(&mut self) {
        let mut ways = std::mem::replace(&mut self.to_room, Ways::new(0));
        for mentor in (0_u32..).take(self.holders.len()) {
            if self.has_room(mentor) {
                ways.offer(mentor, i64::MAX, None);
            }
        }
        if !ways.heap.is_empty() {
            // Who, having a mentor, could come to which other.
            let mut inward = vec![Vec::new(); self.holders.len()];
            for ((mentee, own), row) in (0_u32..).zip(self.mentor_of).zip(&self.rows) {
                if let Some(own) = *own {
                    for &(value, mentor) in row.iter().filter(|arc| arc.1 != own) {
                        inward[index(mentor)].push((mentee, own, value));
                    }
                }
            }
            while let Some((width, mentor)) = ways.next() {
                for &(mentee, own, value) in &inward[index(mentor)] {
                    let by = Move {
                        mentee,
                        mentor,
                        value,
                    };
                    ways.offer(own, width.min(value), Some(by));
                }
            }
        }
        self.to_room = ways;
    }

    fn find_ways_from_waiting(&mut self) {
        let mut ways = std::mem::replace(&mut self.from_waiting, Ways::new(0));
        let moves_of = |mentee: u32| {
            let row = self.rows[index(mentee)].iter();
            row.map(move |&(value, mentor)| Move {
                mentee,
                mentor,
                value,
            })
        };
        for (mentee, mentor) in (0_u32..).zip(self.mentor_of) {
            if mentor.is_none() {
                for by in moves_of(mentee) {
                    ways.offer(by.mentor, by.value, Some(by));
                }
            }
        }
        while let Some((width, mentor)) = ways.next() {
            for &holder in &self.holders[index(mentor)] {
                for by in moves_of(holder) {
                    ways.offer(by.mentor, width.min(by.value), Some(by));
                }
            }
        }
        self.from_waiting = ways;
    }

    /// As [`Exchanges::without`](super::Alternatives::without).
    pub(super) fn without(
        &mut self,
        mentee: Option<u32>,
        mentor: u32,
        value: i64,
        options: &[(u32, i64)],
    ) -> Option<Alternative> {
        if index(mentor) >= self.holders.len() {
            return None;
        }
        let usable = |option: &&(u32, i64)| {
            option.0 != mentor
                && self
                    .problem
                    .capacities()
                    .get(index(option.0))
                    .is_some_and(|&places| places > 0)
        };
        let options: Vec<(u32, i64)> = options.iter().filter(usable).copied().collect();
        let highest = options.iter().map(|option| option.1).max()?;
        let mut best: Option<(i64, End, u32)> = None;
        let mut take = |width: i64, end: End, start: u32| {
            if best.is_none_or(|best| width > best.0) {
                best = Some((width, end, start));
            }
        };
        for &(start, worth) in &options {
            if let Some(width) = self.to_room.width[index(start)] {
                take(width.min(worth), End::Room(start), start);
            }
            if let Some(width) = self.from_waiting.width[index(mentor)] {
                take(width.min(worth), End::Swap(start), start);
            }
        }
        let mut search = std::mem::replace(&mut self.search, Ways::new(0));
        let known = best.map(|best| best.0);
        if let Some((width, by)) = self.way_home(mentor, &options, known, &mut search) {
            best = Some((width, End::Home(by), NONE));
        }
        if best.is_none() {
            let start = options.iter().find(|option| option.1 == highest)?.0;
            best = Some((highest, End::Loss(start), start));
        }
        let found = best.and_then(|(_, end, start)| {
            let account = self.account(mentor, end, start, &search);
            let worth = options.iter().find(|option| option.0 == account.start)?.1;
            let loss = account.loss + i128::from(value) - i128::from(worth);
            let untouched = self
                .tandems
                .iter()
                .find(|tandem| Some(tandem.1) != mentee && !account.touched.contains(&tandem.1));
            let worst = account.worst.min(worth);
            Some(Alternative {
                mentor: account.start,
                fewer: account.fewer,
                missed: self.missed(&account, mentee.and(Some(mentor))),
                loss: i64::try_from(loss).unwrap_or(if loss < 0 { i64::MIN } else { i64::MAX }),
                worst: Some(untouched.map_or(worst, |tandem| worst.min(tandem.0))),
            })
        });
        search.clear();
        self.search = search;
        found
    }

    /// The widest way from one of `options` to the place left behind, if wider than `known`:
    /// its width and last move.
    fn way_home(
        &self,
        target: u32,
        options: &[(u32, i64)],
        known: Option<i64>,
        search: &mut Ways,
    ) -> Option<(i64, Move)> {
        let mut best: Option<(i64, Move)> = None;
        let mut bar = known;
        for &(start, worth) in options {
            if bar.is_none_or(|bar| worth > bar) {
                search.offer(start, worth, None);
            }
        }
        while let Some((width, mentor)) = search.next() {
            if bar.is_some_and(|bar| width <= bar) {
                break;
            }
            for &mentee in &self.holders[index(mentor)] {
                for &(value, other) in &self.rows[index(mentee)] {
                    let reached = width.min(value);
                    if bar.is_some_and(|bar| reached <= bar) {
                        break;
                    }
                    let by = Move {
                        mentee,
                        mentor: other,
                        value,
                    };
                    if other == target {
                        best = Some((reached, by));
                        bar = Some(reached);
                    } else {
                        search.offer(other, reached, Some(by));
                    }
                }
            }
        }
        best
    }

    /// Adds up who moves in the best exchange found.
    fn account(&self, target: u32, end: End, start: u32, search: &Ways) -> Account {
        let mut account = Account {
            start,
            fewer: 0,
            loss: 0,
            worst: i64::MAX,
            touched: Vec::new(),
            visits: Vec::new(),
        };
        match end {
            End::Room(mut at) => {
                while let Some(by) = self.to_room.by[index(at)] {
                    self.note(&mut account, by);
                    at = by.mentor;
                    // The way crosses the place left behind, and need go no further.
                    if at == target {
                        break;
                    }
                }
            }
            End::Swap(start) => {
                let mut at = target;
                let mut crossed = false;
                while let Some(by) = self.from_waiting.by[index(at)] {
                    self.note(&mut account, by);
                    let Some(own) = self.mentor_of[index(by.mentee)] else {
                        break;
                    };
                    at = own;
                    // Whoever moves on from here makes the place: nobody has to go.
                    if at == start {
                        crossed = true;
                        break;
                    }
                }
                if !crossed {
                    self.drop_cheapest(&mut account, start);
                }
            }
            End::Home(mut by) => loop {
                self.note(&mut account, by);
                let Some(own) = self.mentor_of[index(by.mentee)] else {
                    break;
                };
                let Some(before) = search.by[index(own)] else {
                    account.start = own;
                    break;
                };
                by = before;
            },
            End::Loss(start) => {
                account.fewer = 1;
                self.drop_cheapest(&mut account, start);
            }
        }
        account
    }

    fn note(&self, account: &mut Account, by: Move) {
        account.worst = account.worst.min(by.value);
        account.loss -= i128::from(by.value);
        account.visits.push((by.mentor, 1));
        if let Some(own) = self.mentor_of[index(by.mentee)] {
            account.loss += i128::from(self.held[index(by.mentee)]);
            account.visits.push((own, -1));
        }
        account.touched.push(by.mentee);
    }

    /// The mentee with the lowest value at a mentor goes without.
    fn drop_cheapest(&self, account: &mut Account, mentor: u32) {
        let holders = self.holders[index(mentor)].iter();
        if let Some(&mentee) = holders.min_by_key(|&&mentee| self.held[index(mentee)]) {
            account.loss += i128::from(self.held[index(mentee)]);
            account.visits.push((mentor, -1));
            account.touched.push(mentee);
        }
    }

    /// How many places fewer are filled that should be. `left` is the mentor whom
    /// the mentee asked about leaves, if the problem knows the place.
    fn missed(&self, account: &Account, left: Option<u32>) -> i64 {
        let left = left.map(|mentor| (mentor, -1));
        let mut visits = account.visits.clone();
        visits.extend(left);
        visits.push((account.start, 1));
        visits.sort_unstable();
        let change = |visits: &[(u32, i64)]| {
            let mentor = index(visits[0].0);
            let before = i64::try_from(self.holders[mentor].len()).unwrap_or(i64::MAX);
            let after = before + visits.iter().map(|visit| visit.1).sum::<i64>();
            let wanted = i64::from(self.problem.at_least()[mentor]);
            before.min(wanted) - after.min(wanted)
        };
        visits
            .chunk_by(|one, other| one.0 == other.0)
            .map(change)
            .sum()
    }
}

/// An exchange, added up.
struct Account {
    /// The new mentor of the mentee asked about.
    start: u32,
    fewer: i32,
    /// What all others lose.
    loss: i128,
    /// The worst new tandem of all others.
    worst: i64,
    touched: Vec<u32>,
    /// Who comes to a mentor (1) or leaves one (−1).
    visits: Vec<(u32, i64)>,
}
