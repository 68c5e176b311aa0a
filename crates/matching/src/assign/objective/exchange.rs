//! Exchanges that take one tandem out of a result without losing any, or the
//! proof that there is none.
//!
//! Everybody has a *height* within the level at hand: a mentor's height is the
//! digit of its price, a mentee's the negated digit of its profit (see
//! [`LeximinProof`](super::LeximinProof)). Along an arc from mentee to mentor
//! heights may only rise, by one less on arcs of the level's own value while they
//! are not yet paid for; where they rise by just what they must, the arc is *tight*. Tandems
//! are tight in both directions, so whoever is in a tandem moves up and down with it. An exchange
//! runs along tight arcs only, and may pass through "outside": by way of a free place and of a
//! mentor whose price is nothing, or of a mentee without mentor and one whose profit is nothing.
//!
//! To take a tandem out, two searches run at once, the way from its mentee and
//! back from its mentor, until they meet (then everybody on the way moves by
//! one) or one of them has nowhere to go. What that one has seen is raised, or lowered, which
//! pays for the tandem: it has to stay. The smaller of both sides is enough,
//! and that keeps both the search and the proof small.

use crate::assign::index;

/// Nobody, no arc, and the part of those whose tandem is settled for good.
pub(super) const NONE: u32 = u32::MAX;

/// How far [`Exchange::settle`] moves anybody at most.
const STEP: i64 = 3;

/// One arc.
#[derive(Clone, Copy)]
pub(super) struct Link {
    pub(super) mentor: u32,
    pub(super) mentee: u32,
    pub(super) value: i64,
    pub(super) state: State,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    /// Counts at the level of its value, and is of no use beyond.
    Open,
    /// Its level is over, and some results best so far use it.
    Neutral,
    /// No result best so far uses it.
    Dead,
}

/// Which search has seen somebody.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    No,
    Ahead,
    Behind,
}

/// Where an exchange leaves or re-enters the problem, or both searches meet.
#[derive(Clone, Copy)]
enum Outside {
    Mentor(u32),
    Mentee(u32),
}

/// A list of arcs per person that only shrinks.
struct Lists {
    starts: Vec<u32>,
    lengths: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    fn new(count: usize, owners: impl Iterator<Item = u32> + Clone) -> Self {
        let mut lengths = vec![0_u32; count];
        for owner in owners.clone() {
            lengths[index(owner)] += 1;
        }
        let mut starts = Vec::with_capacity(count);
        let mut next = 0;
        for length in &mut lengths {
            starts.push(next);
            next += std::mem::take(length);
        }
        let mut items = vec![0; index(next)];
        for (item, owner) in (0_u32..).zip(owners) {
            items[index(starts[index(owner)] + lengths[index(owner)])] = item;
            lengths[index(owner)] += 1;
        }
        Self {
            starts,
            lengths,
            items,
        }
    }

    fn len(&self, owner: u32) -> u32 {
        self.lengths[index(owner)]
    }

    fn get(&self, owner: u32, at: u32) -> u32 {
        self.items[index(self.starts[index(owner)] + at)]
    }

    fn remove(&mut self, owner: u32, at: u32) {
        let start = self.starts[index(owner)];
        self.lengths[index(owner)] -= 1;
        let last = self.items[index(start + self.lengths[index(owner)])];
        self.items[index(start + at)] = last;
    }
}

/// One of the two searches.
#[derive(Default)]
struct Side {
    /// Everybody seen.
    seen: Vec<u32>,
    /// Whose arcs are still to be looked at: mentees ahead, mentors behind.
    queue: Vec<u32>,
    /// The next of the queue.
    head: usize,
    /// Arcs looked at.
    work: usize,
    /// Set once the outside is reached; this side then waits for the other.
    outside: Option<Outside>,
    /// Ends of arcs that lead out of what is seen and would not bear [`STEP`].
    loose: Vec<u32>,
    /// Somebody seen could not bear it.
    weak: bool,
}

impl Side {
    /// Which way what is seen moves: ahead upwards …
    const AHEAD: i64 = 1;
    /// … and behind downwards.
    const BEHIND: i64 = -1;

    fn clear(&mut self) {
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
struct Way {
    end: Option<Outside>,
    begin: Outside,
}

/// What a search found.
enum Found {
    Way(Way),
    /// Nothing, as all that this side has seen proves.
    None(i64),
}

/// What became of the tandem to be taken out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Somebody else does it.
    Exchanged,
    /// It has to stay, and is paid for.
    Stays,
}

/// A result with the most tandems, and what is left to be decided about it.
/// Mentor *i* is node *i*, mentee *j* is node *mentors + j*.
pub(super) struct Exchange<'a> {
    capacities: &'a [u32],
    links: Vec<Link>,
    outward: Lists,
    inward: Lists,
    /// The arc each mentee holds.
    held: Vec<u32>,
    holders: Vec<Vec<u32>>,
    /// Where each mentee stands in its mentor's list.
    place: Vec<u32>,
    /// Nodes in different parts have nothing to exchange any more.
    part: Vec<u32>,
    parts: u32,
    /// Whose price or profit is above nothing by earlier digits.
    paid: Vec<bool>,
    height: Vec<i64>,
    /// Nodes whose height was changed in this level …
    moved: Vec<u32>,
    /// … and among them those that [`settle`](Self::settle) did not cut off from the others.
    joined: Vec<u32>,
    /// The value that counts at present.
    level: i64,
    seen: Vec<Seen>,
    ahead: Side,
    behind: Side,
    /// By whom each mentor was reached ahead.
    arrives: Vec<u32>,
    /// Behind: who would leave each mentor …
    leaves: Vec<u32>,
    /// … and which arc each mentee would take.
    takes: Vec<u32>,
    /// Ahead: the arc by which each mentor was reached.
    by: Vec<u32>,
    /// Mentees whose tandem is new since last asked.
    pub(super) news: Vec<u32>,
}

impl<'a> Exchange<'a> {
    /// `links` by mentee; `held[j]` is the position of mentee *j*'s tandem among
    /// them, or [`NONE`]. `part` and `paid` by node.
    pub(super) fn new(
        capacities: &'a [u32],
        links: Vec<Link>,
        held: Vec<u32>,
        part: Vec<u32>,
        paid: Vec<bool>,
    ) -> Self {
        let (mentors, mentees) = (capacities.len(), held.len());
        let mut holders = vec![Vec::new(); mentors];
        let mut place = vec![0; mentees];
        for (mentee, &arc) in (0_u32..).zip(&held) {
            if arc != NONE {
                let list: &mut Vec<u32> = &mut holders[index(links[index(arc)].mentor)];
                place[index(mentee)] = small(list.len());
                list.push(mentee);
            }
        }
        Self {
            capacities,
            outward: Lists::new(mentees, links.iter().map(|link| link.mentee)),
            inward: Lists::new(mentors, links.iter().map(|link| link.mentor)),
            links,
            held,
            holders,
            place,
            parts: 1 + part
                .iter()
                .filter(|&&part| part != NONE)
                .max()
                .unwrap_or(&0),
            part,
            paid,
            height: vec![0; mentors + mentees],
            moved: Vec::new(),
            joined: Vec::new(),
            level: i64::MIN,
            seen: vec![Seen::No; mentors + mentees],
            ahead: Side::default(),
            behind: Side::default(),
            arrives: vec![NONE; mentors],
            leaves: vec![NONE; mentors],
            takes: vec![NONE; mentees],
            by: vec![NONE; mentors],
            news: Vec::new(),
        }
    }

    /// Goes on to the tandems of a higher value.
    pub(super) fn enter(&mut self, level: i64) {
        self.level = level;
    }

    /// The tandem of a mentee, if it has one and it is still to be decided about.
    pub(super) fn tandem(&self, mentee: u32) -> Option<Link> {
        let arc = self.held[index(mentee)];
        (arc != NONE).then(|| self.links[index(arc)])
    }

    /// Whether the tandem of a mentee counts at this level.
    pub(super) fn counts_at(&self, mentee: u32) -> bool {
        let arc = self.held[index(mentee)];
        arc != NONE && self.counts(arc)
    }

    /// Whether a tandem of this level is not yet paid for.
    pub(super) fn unpaid(&self, mentee: u32) -> bool {
        self.counts_at(mentee) && self.slack(self.held[index(mentee)]) > 0
    }

    /// Takes the tandem of a mentee out, or pays for it. To be called for tandems
    /// that are [`unpaid`](Self::unpaid); `only` if there is no other in this level.
    pub(super) fn take_out(&mut self, mentee: u32, only: bool) -> Verdict {
        let found = self.search(mentee);
        let verdict = match &found {
            Found::Way(way) => {
                self.walk(mentee, *way);
                Verdict::Exchanged
            }
            Found::None(way) => {
                self.pay_for(mentee, *way, only);
                Verdict::Stays
            }
        };
        self.forget();
        verdict
    }

    /// Closes a level: what no best result uses is dead. Returns the heights that
    /// paid for its tandems as (node, height), in no order, if there are any.
    pub(super) fn pay(&mut self) -> Option<Vec<(u32, i64)>> {
        for node in std::mem::take(&mut self.joined) {
            let (lists, owner) = if index(node) < self.capacities.len() {
                (&self.inward, node)
            } else {
                (&self.outward, node - self.mentors())
            };
            for at in 0..lists.len(owner) {
                let arc = lists.get(owner, at);
                if !self.alive(arc) {
                    continue;
                }
                let state = match (self.slack(arc), self.counts(arc)) {
                    (1.., _) => State::Dead,
                    (_, true) => State::Neutral,
                    (_, false) => continue,
                };
                self.links[index(arc)].state = state;
            }
        }
        self.collect()
    }

    /// Parts the tandem of a mentee and what lies beyond it from everybody else, if
    /// no exchange leads across any more. Returns the heights that do.
    /// To be called after [`pay`](Self::pay).
    pub(super) fn part(&mut self, mentee: u32) -> Option<Vec<(u32, i64)>> {
        let settled = self.part[index(self.node(mentee))] == NONE;
        if settled || self.held[index(mentee)] == NONE {
            return None;
        }
        if let Found::None(way) = self.search(mentee) {
            self.settle(mentee, way, 0);
        }
        self.forget();
        self.collect()
    }

    /// Hands over the heights, and starts from level ground.
    fn collect(&mut self) -> Option<Vec<(u32, i64)>> {
        let mut heights = Vec::new();
        for node in std::mem::take(&mut self.moved) {
            let height = std::mem::take(&mut self.height[index(node)]);
            if height != 0 {
                self.paid[index(node)] = true;
                heights.push((node, height));
            }
        }
        (!heights.is_empty()).then_some(heights)
    }

    fn forget(&mut self) {
        for side in [&mut self.ahead, &mut self.behind] {
            for &node in &side.seen {
                self.seen[index(node)] = Seen::No;
            }
            side.clear();
        }
    }

    /// Who learns from whom now.
    pub(super) fn mentor_of(&self) -> Vec<Option<u32>> {
        let mentor = |&arc: &u32| (arc != NONE).then(|| self.links[index(arc)].mentor);
        self.held.iter().map(mentor).collect()
    }

    fn mentors(&self) -> u32 {
        small(self.capacities.len())
    }

    fn node(&self, mentee: u32) -> u32 {
        self.mentors() + mentee
    }

    /// Whether a tandem along this arc counts at this level.
    fn counts(&self, arc: u32) -> bool {
        let link = self.links[index(arc)];
        link.value == self.level && link.state == State::Open
    }

    /// By how much heights rise along an arc beyond what they must.
    fn slack(&self, arc: u32) -> i64 {
        let link = self.links[index(arc)];
        let rise = self.height[index(link.mentor)] - self.height[index(self.node(link.mentee))];
        rise + i64::from(self.counts(arc))
    }

    /// Whether somebody may still come to use an arc that is no tandem now.
    fn alive(&self, arc: u32) -> bool {
        let link = self.links[index(arc)];
        let part = self.part[index(link.mentor)];
        part != NONE
            && part == self.part[index(self.node(link.mentee))]
            && match link.state {
                State::Open => link.value >= self.level,
                State::Neutral => true,
                State::Dead => false,
            }
    }

    fn has_room(&self, mentor: u32) -> bool {
        self.holders[index(mentor)].len() < index(self.capacities[index(mentor)])
    }

    /// Whether a node is paid nothing at all, so that it may be left out.
    fn unpaid_node(&self, node: u32) -> bool {
        !self.paid[index(node)] && self.height[index(node)] == 0
    }

    /// Looks for an exchange that takes the tandem of `start` out.
    fn search(&mut self, start: u32) -> Found {
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
    fn walk(&mut self, start: u32, way: Way) {
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

    /// Whether a mentor's places are all taken, all but one for good, by people who
    /// can follow wherever it moves.
    fn all_but(&self, mentor: u32, start: u32) -> bool {
        !self.has_room(mentor)
            && self.holders[index(mentor)].iter().all(|&holder| {
                let node = self.node(holder);
                holder == start || self.part[index(node)] == NONE && self.paid[index(node)]
            })
    }

    fn lift(&mut self, node: u32, by: i64) {
        if self.height[index(node)] == 0 {
            self.moved.push(node);
        }
        self.height[index(node)] += by;
    }

    /// Pays for the tandem of `start` by moving all that one side has seen by one.
    fn pay_for(&mut self, start: u32, way: i64, only: bool) {
        let (side, mark) = if way == Side::AHEAD {
            (&self.ahead, Seen::Ahead)
        } else {
            (&self.behind, Seen::Behind)
        };
        let inside = |&end: &u32| self.seen[index(end)] == mark;
        if only && !side.weak && side.loose.iter().all(inside) {
            self.settle(start, way, 1);
            return;
        }
        for node in self.take_seen(way) {
            self.lift(node, way);
            self.joined.push(node);
        }
    }

    /// All that one side has seen; it is forgotten by this.
    fn take_seen(&mut self, way: i64) -> Vec<u32> {
        let side = if way == Side::AHEAD {
            &mut self.ahead
        } else {
            &mut self.behind
        };
        let seen = std::mem::take(&mut side.seen);
        for &node in &seen {
            self.seen[index(node)] = Seen::No;
        }
        seen
    }

    /// Leaves no tight arc between what was seen, the tandem of `start`, and
    /// everybody else: from now on these are parts that no later search has to
    /// cross. `due` is what the tandem still has to be paid, 0 or 1. Heights:
    ///
    /// | | others | its mentor | its mentee | seen ahead |
    /// |---|---|---|---|---|
    /// | the mentor has nothing else to decide about | 0 | 1 | 1 + due | 2 + due |
    /// | it has, and stays with the others | 0 | 0 | due | 1 + due |
    ///
    /// and the same downwards behind, with mentor and mentee changing roles; there,
    /// a mentor with more to decide about stays with those seen:
    ///
    /// | | others | its mentee | its mentor | seen behind |
    /// |---|---|---|---|---|
    /// | the mentor has nothing else to decide about | 0 | −1 | −1 − due | −2 − due |
    /// | it has | 0 | −1 | −1 − due | −1 − due |
    fn settle(&mut self, start: u32, way: i64, due: i64) {
        let target = self.links[index(self.held[index(start)])].mentor;
        let part = self.parts;
        self.parts += 1;
        let alone = self.all_but(target, start);
        for node in self.take_seen(way) {
            let follows = index(node) >= self.capacities.len()
                && self
                    .tandem(node - self.mentors())
                    .is_some_and(|link| link.mentor == target);
            if node == self.node(start) || alone && (node == target || follows) {
                continue;
            }
            self.lift(node, way * (1 + due + i64::from(alone)));
            if self.part[index(node)] != NONE {
                self.part[index(node)] = part;
            }
        }
        let (of_mentor, of_mentee) = match (way, alone) {
            (1.., true) => (1, 1 + due),
            (1.., false) => (0, due),
            (_, _) => (-1 - due, -1),
        };
        let mentee = self.node(start);
        self.lift(mentee, of_mentee);
        self.part[index(mentee)] = NONE;
        if alone {
            self.lift(target, of_mentor);
            self.part[index(target)] = NONE;
            for position in 0..self.holders[index(target)].len() {
                let holder = self.holders[index(target)][position];
                if holder != start {
                    self.lift(self.node(holder), of_mentor);
                }
            }
        }
    }
}

/// An index that `Rows` has found to fit 32 bits.
fn small(wide: usize) -> u32 {
    u32::try_from(wide).unwrap_or(NONE)
}
