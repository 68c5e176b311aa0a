//! Possible pairs and what they score, without looking at the impossible ones.
//!
//! An index from each topic to those who offer it, and to those who want it, leads
//! from a mentee to every mentor with a topic in common, and adds up on the way how
//! much of the wishes is covered on both sides. Only those mentors are then tested
//! against the other rules, on a few words of memory each. Everything takes memory
//! in proportion to answers and possible pairs. Rules and formulas are those of
//! [`hard`](crate::hard) and [`score`](crate::score).

use crate::assign::{ProblemError, Rows};
use crate::prepare::{Facts, Prepared, Traits};
use crate::reporting::Lines;
use crate::rules::Rules;
use crate::run::{RunError, Stage, Watch};
use crate::score::{self, Share, covers};
use std::collections::BTreeMap;
use std::num::NonZero;

/// Mentees that one thread takes at a time.
const CHUNK: usize = 64;
/// More threads than this cost more than they bring.
const MOST_THREADS: usize = 8;

/// Mentors by what they offer and want, ready to be compared with any mentee.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pool {
    /// By position.
    traits: Vec<Traits>,
    /// What all wishes of each mentor weigh.
    wishes: Vec<u64>,
    /// For each topic who offers it (position, level).
    offers: Vec<Vec<(u32, Option<u8>)>>,
    /// For each topic who wants it (position, level, weight of the wish).
    wants: Vec<Vec<(u32, Option<u8>, u64)>>,
    /// For each person the mentors that are out of the question for good.
    barred: Vec<Vec<u32>>,
    /// For each person the mentors who name them as a wish.
    named_by: Vec<Vec<u32>>,
    /// Positions by number in the reporting lines.
    in_line: Vec<(u32, u32)>,
}

/// Space for one mentee after the other.
pub(crate) struct Scratch {
    /// By position: what is covered of the mentee's wishes …
    covered: Vec<u64>,
    /// … and of the mentor's …
    returned: Vec<u64>,
    /// … and how many of the two named the other.
    named: Vec<u8>,
    /// Positions with something covered, one bit each.
    touched: Vec<u64>,
    /// People met on the way up the reporting lines …
    above: Vec<u32>,
    /// … and for each person, on whose way they were met last.
    met: Vec<u32>,
}

impl Scratch {
    /// Leaves a mentor out of the question.
    fn bar(&mut self, position: u32) {
        self.touched[position as usize / 64] &= !(1 << (position % 64));
    }
}

impl Pool {
    pub(crate) fn new(
        people: &[Facts<'_>],
        mentors: &[u32],
        topics: usize,
        lines: &Lines,
        forbidden: impl Iterator<Item = (u32, u32)>,
        rules: &Rules,
    ) -> Self {
        let mut pool = Self {
            offers: vec![Vec::new(); topics],
            wants: vec![Vec::new(); topics],
            barred: vec![Vec::new(); people.len()],
            named_by: vec![Vec::new(); people.len()],
            ..Self::default()
        };
        let position = |mentor: u32| mentors.binary_search(&mentor).ok();
        for (place, &mentor) in (0_u32..).zip(mentors) {
            let facts = &people[mentor as usize];
            pool.traits.push(facts.traits);
            pool.wishes.push(score::weight(facts.wants.len()));
            for &(topic, level) in &facts.offers {
                pool.offers[topic as usize].push((place, level));
            }
            for (weight, &(topic, level)) in score::weighted(&facts.wants) {
                pool.wants[topic as usize].push((place, level, weight));
            }
            for &other in &facts.wishes {
                pool.named_by[other as usize].push(place);
            }
            pool.barred[mentor as usize].push(place);
            pool.in_line.push((lines.number(mentor), place));
        }
        pool.in_line.sort_unstable();
        let mut bar = |mentor: u32, mentee: u32| {
            if let Some(place) = position(mentor) {
                pool.barred[mentee as usize].extend(u32::try_from(place));
            }
        };
        for (one, facts) in (0_u32..).zip(people) {
            let earlier = facts.earlier.iter().filter(|_| rules.new_partner);
            for &other in facts.excluded.iter().chain(earlier) {
                bar(one, other);
                bar(other, one);
            }
        }
        for (mentor, mentee) in forbidden {
            bar(mentor, mentee);
        }
        pool
    }

    pub(crate) fn scratch(&self) -> Scratch {
        let mentors = self.traits.len();
        Scratch {
            covered: vec![0; mentors],
            returned: vec![0; mentors],
            named: vec![0; mentors],
            touched: vec![0; mentors.div_ceil(64)],
            above: Vec::new(),
            met: vec![u32::MAX; self.barred.len()],
        }
    }

    /// Adds up what is covered of each other's wishes.
    fn compare_topics(&self, learner: &Facts<'_>, rules: &Rules, scratch: &mut Scratch) {
        for (weight, &(topic, want)) in score::weighted(&learner.wants) {
            for &(position, offer) in &self.offers[topic as usize] {
                if covers(offer, want, rules) {
                    scratch.covered[position as usize] += weight;
                    scratch.touched[position as usize / 64] |= 1 << (position % 64);
                }
            }
        }
        for &(topic, offer) in &learner.offers {
            for &(position, want, weight) in &self.wants[topic as usize] {
                if covers(offer, want, rules) {
                    scratch.returned[position as usize] += weight;
                }
            }
        }
    }
}

impl Prepared<'_> {
    /// Everybody who may teach this mentee, as (position, units) by position.
    pub(crate) fn candidates(&self, mentee: u32) -> Vec<(u32, i64)> {
        let mut found = Vec::new();
        self.candidates_into(mentee, &mut self.pool.scratch(), &mut found);
        found
    }

    /// Appends to `found`, and leaves `scratch` as it was.
    fn candidates_into(&self, mentee: u32, scratch: &mut Scratch, found: &mut Vec<(u32, i64)>) {
        let rules = &self.case.rules;
        let learner = self.facts(mentee);
        let pool = &self.pool;
        pool.compare_topics(learner, rules, scratch);
        for &position in &pool.barred[mentee as usize] {
            scratch.bar(position);
        }
        self.bar_related(mentee, scratch);
        let named_by = &pool.named_by[mentee as usize];
        let names: Vec<u32> = learner
            .wishes
            .iter()
            .filter_map(|&mentor| self.position(mentor))
            .collect();
        for &position in named_by.iter().chain(&names) {
            scratch.named[position as usize] += 1;
        }
        let all = score::weight(learner.wants.len());
        for (base, word) in (0_u32..).step_by(64).zip(&scratch.touched) {
            let mut left = *word;
            while left != 0 {
                let position = base + left.trailing_zeros();
                left &= left - 1;
                let (place, mentor) = (position as usize, self.mentors[position as usize]);
                let teacher = &pool.traits[place];
                if !self.share_language(mentor, learner) || !teacher.meet(&learner.traits, rules) {
                    continue;
                }
                let covered = Share::of(scratch.covered[place], all);
                let returned = Share::of(scratch.returned[place], pool.wishes[place]);
                let measures = score::measures(
                    (covered, returned),
                    (teacher, &learner.traits),
                    scratch.named[place].into(),
                    rules,
                );
                found.push((position, score::units(&measures, &rules.weights)));
            }
        }
        for &position in named_by.iter().chain(&names) {
            scratch.named[position as usize] = 0;
        }
        scratch.touched.fill(0);
        for &(topic, _) in &learner.wants {
            for &(position, _) in &pool.offers[topic as usize] {
                scratch.covered[position as usize] = 0;
            }
        }
        for &(topic, _) in &learner.offers {
            for &(position, ..) in &pool.wants[topic as usize] {
                scratch.returned[position as usize] = 0;
            }
        }
    }

    /// Leaves out whoever the mentee reports to, or who reports to the mentee.
    fn bar_related(&self, mentee: u32, scratch: &mut Scratch) {
        for &(from, to) in self.lines.below(mentee) {
            let first = self.pool.in_line.partition_point(|one| one.0 < from);
            let below = self.pool.in_line[first..].iter();
            for &(_, position) in below.take_while(|one| one.0 < to) {
                scratch.bar(position);
            }
        }
        let mut above = std::mem::take(&mut scratch.above);
        above.clear();
        above.push(mentee);
        let mut next = 0;
        while let Some(&person) = above.get(next) {
            next += 1;
            if let Some(position) = self.position(person) {
                scratch.bar(position);
            }
            for &boss in &self.supervisors[person as usize] {
                // Lines may meet again, or lead in a circle.
                if std::mem::replace(&mut scratch.met[boss as usize], mentee) != mentee {
                    above.push(boss);
                }
            }
        }
        scratch.above = above;
    }

    /// Exact even where more languages are spoken than a word has bits.
    fn share_language(&self, mentor: u32, learner: &Facts<'_>) -> bool {
        let teacher = self.facts(mentor);
        teacher.traits.languages & learner.traits.languages != 0
            && (!self.many_languages || teacher.shares_language(learner))
    }

    /// The candidates of all `mentees` in their order, without those that are crossed
    /// out for them, as rows of a problem: found by all cores, put together in one order.
    pub(crate) fn fill(
        &self,
        mentees: &[u32],
        crossed: &BTreeMap<u32, Vec<u32>>,
        rows: &mut Rows,
        watch: &mut Watch<'_>,
    ) -> Result<(), RunError> {
        let cores = std::thread::available_parallelism().map_or(1, NonZero::get);
        let chunks = mentees.len().div_ceil(CHUNK);
        let threads = cores.min(MOST_THREADS).min(chunks).max(1);
        let mut workers: Vec<Worker> = (0..threads)
            .map(|_| Worker {
                scratch: self.pool.scratch(),
                found: Vec::new(),
                ends: Vec::new(),
            })
            .collect();
        let mut done = 0;
        for wave in mentees.chunks(CHUNK * threads) {
            watch.tell(Stage::Scoring, done, mentees.len())?;
            std::thread::scope(|scope| {
                let mut shares = workers.iter_mut().zip(wave.chunks(CHUNK));
                let mine = shares.next();
                for (worker, chunk) in shares {
                    let work = |worker: &mut Worker| worker.work(self, chunk, crossed);
                    let thread = std::thread::Builder::new();
                    // A system that gives no thread leaves the work to this one, below.
                    drop(thread.spawn_scoped(scope, move || work(worker)));
                }
                if let Some((worker, chunk)) = mine {
                    worker.work(self, chunk, crossed);
                }
            });
            for (worker, chunk) in workers.iter_mut().zip(wave.chunks(CHUNK)) {
                if worker.ends.len() != chunk.len() {
                    worker.work(self, chunk, crossed);
                }
                worker.hand_over(rows)?;
            }
            done += wave.len();
        }
        watch.tell(Stage::Scoring, done, mentees.len())
    }
}

/// What one thread needs and finds.
struct Worker {
    scratch: Scratch,
    found: Vec<(u32, i64)>,
    /// Where the candidates of each mentee end.
    ends: Vec<usize>,
}

impl Worker {
    fn work(
        &mut self,
        prepared: &Prepared<'_>,
        mentees: &[u32],
        crossed: &BTreeMap<u32, Vec<u32>>,
    ) {
        self.found.clear();
        self.ends.clear();
        for &mentee in mentees {
            let first = self.found.len();
            prepared.candidates_into(mentee, &mut self.scratch, &mut self.found);
            if let Some(barred) = crossed.get(&mentee) {
                let mut mine = self.found.split_off(first);
                mine.retain(|one| !barred.contains(&one.0));
                self.found.extend(mine);
            }
            self.ends.push(self.found.len());
        }
    }

    fn hand_over(&mut self, rows: &mut Rows) -> Result<(), ProblemError> {
        let mut from = 0;
        for end in self.ends.drain(..) {
            rows.push(&self.found[from..end])?;
            from = end;
        }
        Ok(())
    }
}
