//! Optima that follow small changes: one mentee at a time is settled anew by one
//! shortest path, instead of solving again.
//!
//! A [`State`] is an assignment with prices that prove it best, among choices that
//! may be narrowed: options barred, mentees fixed where they are, the worth of an
//! arc raised or lowered. Each such change touches one mentee. Everybody else's
//! arcs then still cost at least nothing at the present prices, and their own arcs
//! exactly nothing, so Dijkstra's algorithm finds the cheapest chain of exchanges
//! from what this mentee could have to the place it leaves behind; the distances
//! make the new prices (Ahuja, Magnanti and Orlin, section 12.4).
//!
//! Nodes are mentors and, as the last one, *outside*: where free places and
//! mentees without mentor are. To come to a mentor means that somebody there
//! moves on, or that a place was free, which leads outside. From outside one
//! comes back by leaving a place empty, or by letting somebody in.

mod search;

pub(super) use search::Search;

use super::{Assignment, Certificate, Problem, index};
use search::Label;
use std::collections::BTreeSet;
use std::ops::ControlFlow;

/// Worths and prices. Wide enough that no input makes a sum overflow: worths are
/// below 2⁶³ × 2³², and no chain is longer than 2³².
pub(super) type Amount = i128;

/// Instead of a mentor: nobody. Instead of a mentee: a place left empty.
pub(super) const NOBODY: u32 = u32::MAX;

/// Farther than any path.
const FAR: Amount = Amount::MAX;

/// More than any option could leave to a mentee.
const UNKNOWN: Amount = Amount::MAX / 4;

/// An optimal assignment among the choices left, with its prices.
#[derive(Clone)]
pub(super) struct State<'a> {
    problem: &'a Problem,
    per_tandem: Amount,
    /// What a filled place pays that should be filled.
    per_place: Amount,
    lowest: Amount,
    /// Everything but bonuses is worth so many times as much.
    scale: Amount,
    /// Per mentee, a mentor with whom a tandem pays so much more; may be shorter.
    bonus: Vec<(u32, Amount)>,
    prices: Vec<Amount>,
    mentor_of: Vec<u32>,
    /// Value of the arc that each mentee holds.
    value_of: Vec<i64>,
    /// How many places are taken at each mentor.
    taken: Vec<u32>,
    /// Who holds them: the first of a chain per mentor, and one of those outside.
    first: Vec<u32>,
    /// The next in that chain, and the one before.
    chain: Vec<(u32, u32)>,
    /// The most that each mentee could have elsewhere, or more: whoever is content
    /// enough need not be asked.
    lures: Vec<Amount>,
    /// Mentees that stay where they are.
    fixed: Vec<bool>,
    /// Mentees with barred options …
    narrowed: Vec<bool>,
    /// … and these, as (mentee, mentor).
    barred: BTreeSet<(u32, u32)>,
}

impl<'a> State<'a> {
    /// Takes what [`Problem::solve`] gave.
    pub(super) fn new(
        problem: &'a Problem,
        assignment: &Assignment,
        certificate: &Certificate,
    ) -> Self {
        let mut state = Self::empty(problem, certificate);
        state.prices = certificate
            .prices
            .iter()
            .copied()
            .map(Amount::from)
            .collect();
        for (mentee, mentor) in (0_u32..).zip(&assignment.mentor_of) {
            if let Some(mentor) = *mentor {
                state.put(mentee, mentor);
            }
        }
        state
    }

    fn empty(problem: &'a Problem, certificate: &Certificate) -> Self {
        let (mentors, mentees) = (problem.mentors(), problem.mentees());
        let mut state = Self {
            problem,
            per_tandem: certificate.per_tandem.into(),
            per_place: certificate.per_place.into(),
            lowest: certificate.lowest.into(),
            scale: 1,
            bonus: Vec::new(),
            prices: vec![0; mentors],
            mentor_of: vec![NOBODY; mentees],
            value_of: vec![0; mentees],
            taken: vec![0; mentors],
            first: vec![NOBODY; mentors + 1],
            chain: vec![(NOBODY, NOBODY); mentees],
            lures: vec![UNKNOWN; mentees],
            fixed: vec![false; mentees],
            narrowed: vec![false; mentees],
            barred: BTreeSet::new(),
        };
        for mentee in (0_u32..).take(mentees) {
            state.link(mentee);
        }
        state
    }

    /// The same problem with nothing but these tandems, which stay; everybody else
    /// is to be settled.
    pub(super) fn keeping_only(&self, tandems: &[(u32, u32)]) -> Self {
        let certificate = Certificate {
            per_tandem: 0,
            per_place: 0,
            lowest: 0,
            prices: Vec::new(),
            profits: Vec::new(),
        };
        let mut state = Self::empty(self.problem, &certificate);
        state.per_tandem = self.per_tandem;
        state.per_place = self.per_place;
        state.lowest = self.lowest;
        for &(mentor, mentee) in tandems {
            state.put(mentee, mentor);
            state.fixed[index(mentee)] = true;
        }
        for mentor in (0_u32..).take(self.problem.mentors()) {
            // A place nobody has left pays what it would lose.
            state.prices[index(mentor)] = -state.loss(mentor);
        }
        state
    }

    pub(super) fn problem(&self) -> &'a Problem {
        self.problem
    }

    /// What a tandem pays beside its value.
    pub(super) fn per_tandem(&self) -> Amount {
        self.per_tandem
    }

    /// What all tandems together are worth, counted once and without bonuses.
    pub(super) fn plain_worth(&self) -> Amount {
        let held = self.mentor_of.iter().zip(&self.value_of);
        let tandems = held.filter(|(mentor, _)| **mentor != NOBODY);
        let worth = |value: i64| self.per_tandem + (Amount::from(value) - self.lowest);
        let places = self.taken.iter().zip(self.problem.at_least());
        let filled = places.map(|(taken, wanted)| Amount::from(*taken.min(wanted)));
        tandems.map(|(_, &value)| worth(value)).sum::<Amount>()
            + self.per_place * filled.sum::<Amount>()
    }

    pub(super) fn mentor_of(&self, mentee: u32) -> u32 {
        self.mentor_of[index(mentee)]
    }

    pub(super) fn prices(&self) -> &[Amount] {
        &self.prices
    }

    /// The assignment as others know it.
    pub(super) fn assignment(&self) -> Assignment {
        let named = |&mentor: &u32| (mentor != NOBODY).then_some(mentor);
        Assignment {
            mentor_of: self.mentor_of.iter().map(named).collect(),
        }
    }

    /// Gives a mentee another mentor, or nobody, whatever it costs.
    pub(super) fn put(&mut self, mentee: u32, mentor: u32) {
        let held = self.mentor_of(mentee);
        let (next, before) = self.chain[index(mentee)];
        if next != NOBODY {
            self.chain[index(next)].1 = before;
        }
        if before == NOBODY {
            let node = self.node(held);
            self.first[node] = next;
        } else {
            self.chain[index(before)].0 = next;
        }
        if held != NOBODY {
            self.taken[index(held)] -= 1;
        }
        self.mentor_of[index(mentee)] = mentor;
        self.lures[index(mentee)] = UNKNOWN;
        if mentor != NOBODY {
            self.taken[index(mentor)] += 1;
            let mut arcs = self.problem.arcs_of(mentee);
            self.value_of[index(mentee)] = arcs.find(|arc| arc.0 == mentor).map_or(0, |arc| arc.1);
        }
        self.link(mentee);
    }

    /// Keeps a mentee where it is.
    pub(super) fn fix(&mut self, mentee: u32) {
        self.fixed[index(mentee)] = true;
    }

    /// Lets a mentee move again.
    pub(super) fn release(&mut self, mentee: u32) {
        self.fixed[index(mentee)] = false;
    }

    /// Takes an option from a mentee, which must then be settled. `NOBODY` bars
    /// being without mentor.
    pub(super) fn bar(&mut self, mentee: u32, mentor: u32) {
        self.narrowed[index(mentee)] = true;
        self.barred.insert((mentee, mentor));
    }

    /// Names per mentee the mentor with whom a bonus can be had, none so far.
    pub(super) fn offer_bonus(&mut self, mentors: &[u32]) {
        self.bonus = mentors.iter().map(|&mentor| (mentor, 0)).collect();
    }

    /// What a mentee's bonus is.
    pub(super) fn bonus(&self, mentee: u32) -> Amount {
        self.bonus.get(index(mentee)).map_or(0, |bonus| bonus.1)
    }

    /// Changes the bonus of one mentee, which must then be settled unless it
    /// holds that tandem and the bonus has risen.
    pub(super) fn set_bonus(&mut self, mentee: u32, amount: Amount) {
        if let Some(bonus) = self.bonus.get_mut(index(mentee)) {
            bonus.1 = amount;
            self.lures[index(mentee)] = UNKNOWN;
        }
    }

    /// Counts everything so many times: an optimum stays one.
    pub(super) fn scale_by(&mut self, factor: Amount) {
        self.scale *= factor;
        for price in &mut self.prices {
            *price *= factor;
        }
        for (_, bonus) in &mut self.bonus {
            *bonus *= factor;
        }
        self.lures.fill(UNKNOWN);
    }

    /// The most that a mentee could have at the present prices.
    pub(super) fn hope(&self, mentee: u32) -> Option<Amount> {
        let alone = self.may_leave(mentee).then_some(0);
        let profit = |(mentor, worth)| Some(worth - self.prices[index(mentor)]);
        self.options(mentee).map(profit).fold(alone, Option::max)
    }

    /// Restores the optimum after a change to one mentee's options. `false` if
    /// the choices left allow none; the state is then of no use any more.
    pub(super) fn settle(&mut self, mentee: u32, search: &mut Search) -> bool {
        let held = self.mentor_of(mentee);
        let target = self.node(held);
        let Some(hope) = self.hope(mentee) else {
            return false;
        };
        if self.may_have(mentee, held) && self.profit(mentee) == hope {
            return true;
        }
        search.idle.fill(false);
        search.begin(target, FAR);
        if self.may_leave(mentee) {
            search.label(self.outside(), hope, mentee, NOBODY, target);
        }
        for (mentor, worth) in self.options(mentee) {
            let distance = hope - (worth - self.prices[index(mentor)]);
            search.label(index(mentor), distance, mentee, mentor, target);
            if let (true, Some(entry)) = (mentor != held, self.entry(mentor)) {
                search.label(self.outside(), distance + entry, mentee, mentor, target);
            }
        }
        std::mem::swap(&mut self.lures, &mut search.lures);
        let length = self.reach(search, Through::Outside);
        std::mem::swap(&mut self.lures, &mut search.lures);
        let Some(length) = length else {
            return false;
        };
        let shift = (length - search.distance[self.outside()]).max(0);
        for &node in &search.touched {
            if let Some(price) = self.prices.get_mut(node) {
                *price += (length - search.distance[node]).max(0);
            }
        }
        if shift > 0 {
            for mentor in (0_u32..).take(self.prices.len()) {
                // Below that only where nobody is, who could not care less.
                let price = self.prices[index(mentor)] - shift;
                self.prices[index(mentor)] = price.max(-self.reserve(mentor));
            }
            for lure in &mut self.lures {
                *lure = lure.saturating_add(shift);
            }
        }
        let mut node = target;
        loop {
            let Label { mover, to, from } = search.labels[node];
            node = from;
            if mover != NOBODY {
                self.put(mover, to);
            }
            if mover == mentee {
                return true;
            }
        }
    }

    /// Cheap ways to other assignments, no two to the same: what each costs, less
    /// than `limit`, and a mentee for whom it changes something. Of `wanted` of
    /// them the first is the cheapest there is. Whether `watch` lets the search go
    /// on is asked now and then.
    pub(super) fn cheapest_changes(
        &self,
        wanted: usize,
        mut limit: Amount,
        search: &mut Search,
        watch: &mut dyn FnMut() -> ControlFlow<()>,
    ) -> ControlFlow<(), Vec<(Amount, u32)>> {
        let mut found: Vec<(Amount, u32)> = Vec::new();
        let mut keep = |cost: Amount, mentee: u32, limit: &mut Amount| {
            let place = found.partition_point(|known| known.0 <= cost);
            found.insert(place, (cost, mentee));
            found.truncate(wanted);
            if found.len() == wanted {
                *limit = found.last().map_or(*limit, |last| last.0);
            }
        };
        search.idle.fill(false);
        search.lures.fill(UNKNOWN);
        // Changes through outside: who comes or goes, and where a place stays empty.
        search.begin(self.outside(), limit);
        self.expand(search, self.outside(), 0, Through::Outside);
        if let Some(cost) = self.reach(search, Through::Outside) {
            keep(cost, search.labels[self.outside()].mover, &mut limit);
        }
        // Exchanges among those who have a mentor; whoever was asked stays.
        for mentee in (0_u32..).take(self.mentor_of.len()) {
            if mentee % 256 == 255 {
                watch()?;
            }
            let held = self.mentor_of(mentee);
            if held == NOBODY || self.fixed[index(mentee)] {
                continue;
            }
            search.begin(index(held), limit);
            self.expand_mentee(search, mentee, 0, Through::Mentors);
            search.idle[index(mentee)] = true;
            if let Some(cost) = self.reach(search, Through::Mentors) {
                keep(cost, mentee, &mut limit);
            }
        }
        ControlFlow::Continue(found)
    }

    /// What it costs the whole to use each of a mentee's options.
    pub(super) fn costs(&self, mentee: u32) -> impl Iterator<Item = (u32, Amount)> + '_ {
        let profit = self.profit(mentee);
        self.options(mentee)
            .map(move |(mentor, worth)| (mentor, profit + self.prices[index(mentor)] - worth))
    }

    /// Goes on from what is labelled until the target is nearest; its distance.
    fn reach(&self, search: &mut Search, through: Through) -> Option<Amount> {
        while let Some((distance, node)) = search.next() {
            if node == search.target {
                return Some(distance);
            }
            self.expand(search, node, distance, through);
        }
        None
    }

    /// Labels everything one step behind `node`.
    fn expand(&self, search: &mut Search, node: usize, distance: Amount, through: Through) {
        if node == self.outside() {
            for (mentor, (&price, &taken)) in (0_u32..).zip(self.prices.iter().zip(&self.taken)) {
                if taken > 0 {
                    let cost = price + self.loss(mentor);
                    search.label(index(mentor), distance + cost, NOBODY, mentor, node);
                }
            }
        }
        let mut holder = self.first[node];
        while holder != NOBODY {
            if !self.fixed[index(holder)] && !search.idle[index(holder)] {
                self.expand_mentee(search, holder, distance, through);
            }
            holder = self.chain[index(holder)].0;
        }
    }

    /// Labels everything that one mentee could have instead of what it has.
    fn expand_mentee(&self, search: &mut Search, mentee: u32, distance: Amount, through: Through) {
        let held = self.mentor_of(mentee);
        let node = self.node(held);
        let base = distance + self.profit(mentee);
        if through == Through::Outside && held != NOBODY && self.may_leave(mentee) {
            search.label(self.outside(), base, mentee, NOBODY, node);
        }
        if base - search.lures[index(mentee)] >= search.distance[search.target] {
            return;
        }
        let mut lure = -UNKNOWN;
        for (mentor, worth) in self.options(mentee) {
            if mentor == held {
                continue;
            }
            let profit = worth - self.prices[index(mentor)];
            lure = lure.max(profit);
            let reached = base - profit;
            search.label(index(mentor), reached, mentee, mentor, node);
            if through == Through::Outside
                && reached < search.distance[self.outside()]
                && let Some(entry) = self.entry(mentor)
            {
                search.label(self.outside(), reached + entry, mentee, mentor, node);
            }
        }
        search.lures[index(mentee)] = lure;
    }

    /// What a mentee may have, as (mentor, worth).
    fn options(&self, mentee: u32) -> impl Iterator<Item = (u32, Amount)> + '_ {
        let narrowed = self.narrowed[index(mentee)];
        self.problem
            .arcs_of(mentee)
            .filter(move |&(mentor, _)| !narrowed || !self.barred.contains(&(mentee, mentor)))
            .map(move |(mentor, value)| (mentor, self.worth(mentee, mentor, value)))
    }

    fn may_have(&self, mentee: u32, mentor: u32) -> bool {
        !self.narrowed[index(mentee)] || !self.barred.contains(&(mentee, mentor))
    }

    fn may_leave(&self, mentee: u32) -> bool {
        self.may_have(mentee, NOBODY)
    }

    fn worth(&self, mentee: u32, mentor: u32, value: i64) -> Amount {
        let mut plain = self.per_tandem + (Amount::from(value) - self.lowest);
        // Nearly always 1, and wide numbers multiply slowly.
        if self.scale != 1 {
            plain *= self.scale;
        }
        match self.bonus.get(index(mentee)) {
            Some(&(favoured, bonus)) if favoured == mentor => plain + bonus,
            _ => plain,
        }
    }

    /// What a mentee has of its tandem at the present prices.
    pub(super) fn profit(&self, mentee: u32) -> Amount {
        match self.mentor_of(mentee) {
            NOBODY => 0,
            mentor => {
                self.worth(mentee, mentor, self.value_of[index(mentee)])
                    - self.prices[index(mentor)]
            }
        }
    }

    /// What it costs to take one more in at a mentor without anybody leaving, if
    /// there is a place.
    fn entry(&self, mentor: u32) -> Option<Amount> {
        let place = index(mentor);
        let taken = self.taken[place];
        let gain = if taken < self.problem.at_least()[place] {
            self.scale * self.per_place
        } else {
            0
        };
        (taken < self.problem.capacities()[place]).then(|| -gain - self.prices[place])
    }

    /// What an empty place more loses that should be filled.
    fn loss(&self, mentor: u32) -> Amount {
        let place = index(mentor);
        if self.taken[place] <= self.problem.at_least()[place] {
            self.reserve(mentor)
        } else {
            0
        }
    }

    /// The most that a mentor may pay to whoever comes.
    fn reserve(&self, mentor: u32) -> Amount {
        if self.problem.at_least()[index(mentor)] > 0 {
            self.scale * self.per_place
        } else {
            0
        }
    }

    fn outside(&self) -> usize {
        self.prices.len()
    }

    fn node(&self, mentor: u32) -> usize {
        if mentor == NOBODY {
            self.outside()
        } else {
            index(mentor)
        }
    }

    /// Puts a mentee in front of the chain of those who have the same mentor.
    fn link(&mut self, mentee: u32) {
        let node = self.node(self.mentor_of(mentee));
        let next = std::mem::replace(&mut self.first[node], mentee);
        self.chain[index(mentee)] = (next, NOBODY);
        if next != NOBODY {
            self.chain[index(next)].1 = mentee;
        }
    }
}

/// Where a search may lead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Through {
    /// Anywhere.
    Outside,
    /// From mentor to mentor only.
    Mentors,
}
