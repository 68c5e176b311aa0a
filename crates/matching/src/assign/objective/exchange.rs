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

mod lists;
mod search;

use crate::assign::index;
use lists::Lists;
use search::{Found, Seen, Side};

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

/// What became of the tandem to be taken out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Somebody else does it.
    Exchanged,
    /// It has to stay, and is paid for.
    Stays,
}

/// A result with the most tandems, and what is left to be decided about it.
/// Mentor *i* is node *i*, mentee *j* is node *mentors + j*. A mentor here is what
/// [`Seats`](super::seats::Seats) makes of one: places that are all wanted, or all not.
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
    /// Which seats are for places that should be filled.
    wanted: &'a [bool],
    /// The value that counts at present; at first, it is seats not wanted.
    level: Option<i64>,
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
        wanted: &'a [bool],
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
            wanted,
            level: None,
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
        self.level = Some(level);
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

    /// The value of the tandem of a mentee, if its level is yet to come.
    pub(super) fn still_to_come(&self, mentee: u32) -> Option<i64> {
        let value = self.tandem(mentee)?.value;
        let level = self.level?;
        (value > level).then_some(value)
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

    /// Like [`pay`](Self::pay) before the first value counts: what fills the most
    /// places that should be filled is still open to all that follows.
    pub(super) fn pay_for_places(&mut self) -> Option<Vec<(u32, i64)>> {
        self.joined.clear();
        for arc in 0..small(self.links.len()) {
            if self.slack(arc) > 0 {
                self.links[index(arc)].state = State::Dead;
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
        let counts = match self.level {
            Some(level) => link.value == level,
            None => !self.wanted[index(link.mentor)],
        };
        counts && link.state == State::Open
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
                State::Open => self.level.is_none_or(|level| link.value >= level),
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
