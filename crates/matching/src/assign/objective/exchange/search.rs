//! The two searches, and the exchange where they meet.

use super::{Exchange, NONE, STEP, small};
use crate::assign::index;

/// Which search has seen somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Seen {
    No,
    Ahead,
    Behind,
}

/// Where an exchange leaves or re-enters the problem, or both searches meet.
#[derive(Clone, Copy)]
pub(super) enum Outside {
    Mentor(u32),
    Mentee(u32),
}

/// One of the two searches.
#[derive(Default)]
pub(super) struct Side {
    /// Everybody seen.
    pub(super) seen: Vec<u32>,
    /// Whose arcs are still to be looked at: mentees ahead, mentors behind.
    pub(super) queue: Vec<u32>,
    /// The next of the queue.
    pub(super) head: usize,
    /// Arcs looked at.
    pub(super) work: usize,
    /// Set once the outside is reached; this side then waits for the other.
    pub(super) outside: Option<Outside>,
    /// Ends of arcs that lead out of what is seen and would not bear [`STEP`].
    pub(super) loose: Vec<u32>,
    /// Somebody seen could not bear it.
    pub(super) weak: bool,
}

impl Side {
    /// Which way what is seen moves: ahead upwards …
    pub(super) const AHEAD: i64 = 1;
    /// … and behind downwards.
    pub(super) const BEHIND: i64 = -1;

    pub(super) fn clear(&mut self) {
        self.seen.clear();
        self.queue.clear();
        self.head = 0;
        self.work = 0;
        self.outside = None;
        self.loose.clear();
        self.weak = false;
    }

    fn exhausted(&self) -> bool {
        self.outside.is_none() && self.head == self.queue.len()
    }
}

/// How an exchange runs: from the mentee whose tandem is taken to `end`, and on
/// from `begin` to its mentor. `end` is missing where the mentee itself is `begin`;
/// both are the same where the searches met.
#[derive(Clone, Copy)]
pub(super) struct Way {
    pub(super) end: Option<Outside>,
    pub(super) begin: Outside,
}

/// What a search found.
pub(super) enum Found {
    Way(Way),
    /// Nothing, as all that this side has seen proves.
    None(i64),
}

impl Exchange<'_> {
    /// Looks for an exchange that takes the tandem of `start` out.
    pub(super) fn search(&mut self, start: u32) -> Found {
        self.see_mentee_ahead(start);
        self.see_mentor_behind(self.links[index(self.held[index(start)])].mentor);
        loop {
            if let (Some(end), Some(begin)) = (self.ahead.outside, self.behind.outside) {
                return Found::Way(Way {
                    end: Some(end),
                    begin,
                });
            }
            if self.ahead.exhausted() {
                return Found::None(Side::AHEAD);
            }
            if self.behind.exhausted() {
                return Found::None(Side::BEHIND);
            }
            let ahead = self.behind.outside.is_some()
                || self.ahead.outside.is_none() && self.ahead.work <= self.behind.work;
            let met = if ahead {
                self.look_ahead()
            } else {
                self.look_behind(start)
            };
            if let Some(begin) = met {
                let end = match begin {
                    Outside::Mentor(_) => Some(begin),
                    Outside::Mentee(_) => None,
                };
                return Found::Way(Way { end, begin });
            }
        }
    }

    /// Everybody on the way moves by one.
    pub(super) fn walk(&mut self, start: u32, way: Way) {
        let target = self.links[index(self.held[index(start)])].mentor;
        self.release(start);
        match way.end {
            Some(Outside::Mentor(mentor)) => self.walk_ahead(mentor),
            // Loses its tandem, unless it is the one whose tandem was taken.
            Some(Outside::Mentee(mentee)) if mentee != start => {
                let mentor = self.links[index(self.held[index(mentee)])].mentor;
                self.release(mentee);
                self.walk_ahead(mentor);
            }
            _ => {}
        }
        match way.begin {
            Outside::Mentor(mentor) => self.walk_behind(mentor, target),
            Outside::Mentee(mentee) => {
                let arc = self.takes[index(mentee)];
                self.switch(mentee, arc);
                self.walk_behind(self.links[index(arc)].mentor, target);
            }
        }
    }

    fn see_mentee_ahead(&mut self, mentee: u32) {
        let node = self.node(mentee);
        self.seen[index(node)] = Seen::Ahead;
        self.ahead.seen.push(node);
        self.ahead.weak |= !self.paid[index(node)];
        if self.unpaid_node(node) {
            self.ahead.outside = Some(Outside::Mentee(mentee));
        } else if self.part[index(node)] != NONE {
            self.ahead.queue.push(mentee);
        }
    }

    fn see_mentor_behind(&mut self, mentor: u32) {
        self.seen[index(mentor)] = Seen::Behind;
        self.behind.seen.push(mentor);
        self.behind.weak |= !self.paid[index(mentor)];
        if self.unpaid_node(mentor) {
            self.behind.outside = Some(Outside::Mentor(mentor));
        } else {
            self.behind.queue.push(mentor);
        }
    }

    /// Looks at the arcs of the next mentee ahead. Returns where both searches met.
    fn look_ahead(&mut self) -> Option<Outside> {
        let mentee = self.ahead.queue[self.ahead.head];
        self.ahead.head += 1;
        let mut at = 0;
        while at < self.outward.len(mentee) {
            self.ahead.work += 1;
            let arc = self.outward.get(mentee, at);
            if arc == self.held[index(mentee)] {
                at += 1;
                continue;
            }
            if !self.alive(arc) {
                self.outward.remove(mentee, at);
                continue;
            }
            at += 1;
            let mentor = self.links[index(arc)].mentor;
            let slack = self.slack(arc);
            if slack > 0 {
                if slack < STEP {
                    self.ahead.loose.push(mentor);
                }
                continue;
            }
            match self.seen[index(mentor)] {
                Seen::Ahead => {}
                Seen::Behind => {
                    self.arrives[index(mentor)] = mentee;
                    self.by[index(mentor)] = arc;
                    return Some(Outside::Mentor(mentor));
                }
                Seen::No => {
                    self.arrives[index(mentor)] = mentee;
                    self.by[index(mentor)] = arc;
                    self.seen[index(mentor)] = Seen::Ahead;
                    self.ahead.seen.push(mentor);
                    if self.has_room(mentor) {
                        self.ahead.outside = Some(Outside::Mentor(mentor));
                        return None;
                    }
                    for position in 0..self.holders[index(mentor)].len() {
                        self.see_mentee_ahead(self.holders[index(mentor)][position]);
                        if self.ahead.outside.is_some() {
                            return None;
                        }
                    }
                }
            }
        }
        None
    }

    /// Looks at who could come to the next mentor behind. Returns where both searches met.
    fn look_behind(&mut self, start: u32) -> Option<Outside> {
        let mentor = self.behind.queue[self.behind.head];
        self.behind.head += 1;
        for position in 0..self.holders[index(mentor)].len() {
            let holder = self.holders[index(mentor)][position];
            let node = self.node(holder);
            if holder == start || self.seen[index(node)] != Seen::No {
                continue;
            }
            if self.slack(self.held[index(holder)]) > 0 {
                self.behind.loose.push(node);
            } else {
                self.seen[index(node)] = Seen::Behind;
                self.behind.seen.push(node);
            }
        }
        if self.part[index(mentor)] == NONE {
            return None;
        }
        let mut at = 0;
        while at < self.inward.len(mentor) {
            self.behind.work += 1;
            let arc = self.inward.get(mentor, at);
            let mentee = self.links[index(arc)].mentee;
            if arc == self.held[index(mentee)] {
                at += 1;
                continue;
            }
            if !self.alive(arc) {
                self.inward.remove(mentor, at);
                continue;
            }
            at += 1;
            let node = self.node(mentee);
            let slack = self.slack(arc);
            if slack > 0 {
                if slack < STEP {
                    self.behind.loose.push(node);
                }
                continue;
            }
            if self.seen[index(node)] == Seen::Behind {
                continue;
            }
            self.takes[index(mentee)] = arc;
            if mentee == start {
                return Some(Outside::Mentee(mentee));
            }
            let held = self.held[index(mentee)];
            if held == NONE {
                self.seen[index(node)] = Seen::Behind;
                self.behind.seen.push(node);
                self.behind.outside = Some(Outside::Mentee(mentee));
                return None;
            }
            let own = self.links[index(held)].mentor;
            match self.seen[index(own)] {
                Seen::Ahead => {
                    self.leaves[index(own)] = mentee;
                    return Some(Outside::Mentor(own));
                }
                Seen::Behind => {
                    self.seen[index(node)] = Seen::Behind;
                    self.behind.seen.push(node);
                }
                Seen::No => {
                    self.leaves[index(own)] = mentee;
                    self.seen[index(node)] = Seen::Behind;
                    self.behind.seen.push(node);
                    self.see_mentor_behind(own);
                    if self.behind.outside.is_some() {
                        return None;
                    }
                }
            }
        }
        None
    }

    /// A mentee leaves its mentor.
    fn release(&mut self, mentee: u32) {
        let arc = std::mem::replace(&mut self.held[index(mentee)], NONE);
        if arc == NONE {
            return;
        }
        let place = self.place[index(mentee)];
        let list = &mut self.holders[index(self.links[index(arc)].mentor)];
        list.swap_remove(index(place));
        if let Some(&last) = list.get(index(place)) {
            self.place[index(last)] = place;
        }
    }

    /// A mentee leaves its mentor, if any, for another.
    fn switch(&mut self, mentee: u32, arc: u32) {
        self.release(mentee);
        self.held[index(mentee)] = arc;
        let list = &mut self.holders[index(self.links[index(arc)].mentor)];
        self.place[index(mentee)] = small(list.len());
        list.push(mentee);
        self.news.push(mentee);
    }

    /// Everybody on the way to `mentor` moves by one.
    fn walk_ahead(&mut self, mut mentor: u32) {
        loop {
            let mover = self.arrives[index(mentor)];
            let before = self.held[index(mover)];
            self.switch(mover, self.by[index(mentor)]);
            if before == NONE {
                return;
            }
            mentor = self.links[index(before)].mentor;
        }
    }

    /// Everybody on the way from `mentor` to the place left behind moves by one.
    fn walk_behind(&mut self, mut mentor: u32, target: u32) {
        while mentor != target {
            let mover = self.leaves[index(mentor)];
            let arc = self.takes[index(mover)];
            self.switch(mover, arc);
            mentor = self.links[index(arc)].mentor;
        }
    }
}
