//! One case without its side limits, but for a bonus on standing tandems that is
//! just high enough: the best results, and prices that bound all others.

use super::super::settle::{Amount, NOBODY, Search, State};
use super::super::{Assignment, Certificate, Problem, index};
use super::check::Case;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::ControlFlow;

/// Everything needed to relax one case after the other.
pub(super) struct Relaxation<'a> {
    problem: &'a Problem,
    standing: Vec<u32>,
    required: u32,
    search: Search,
    /// The optimum without any bonus.
    low: State<'a>,
    /// The optimum with a bonus that nothing outweighs, and that bonus, once needed.
    high: Option<(State<'a>, Amount)>,
    /// As many standing tandems as can be kept.
    most: Assignment,
    /// The most standing tandems, whatever they are worth.
    counting: State<'a>,
    /// What one of them counts there.
    count: i64,
}

/// A bound of a case and the results that led to it.
pub(super) struct Relaxed {
    pub(super) weight: u32,
    pub(super) bonus: i64,
    pub(super) prices: Vec<i64>,
    /// The best result found that keeps enough standing tandems.
    pub(super) best: Option<Assignment>,
    /// A result as good as that, were it not for keeping too few.
    pub(super) fewer: Option<Assignment>,
}

/// The best result at some bonus.
struct Point {
    kept: Amount,
    worth: Amount,
    assignment: Assignment,
    weight: Amount,
    bonus: Amount,
    prices: Vec<i64>,
}

impl Point {
    /// What it is worth at a bonus of `num` / `den`, times `den`.
    fn at(&self, num: Amount, den: Amount) -> Amount {
        self.worth * den + self.kept * num
    }

    fn relaxed(self, best: Option<Assignment>, fewer: Option<Assignment>) -> Relaxed {
        Relaxed {
            weight: u32::try_from(self.weight).unwrap_or(0),
            bonus: i64::try_from(self.bonus).unwrap_or(i64::MAX),
            prices: self.prices,
            best,
            fewer,
        }
    }
}

type Watch<'a> = &'a mut dyn FnMut() -> ControlFlow<()>;

impl<'a> Relaxation<'a> {
    /// `only` holds the standing tandems of `problem` and nothing else.
    pub(super) fn new(
        problem: &'a Problem,
        only: &'a Problem,
        standing: Vec<u32>,
        required: u32,
        watch: Watch<'_>,
    ) -> ControlFlow<(), (Self, Certificate)> {
        let (assignment, certificate) = problem.solve_with(&mut |_, _| watch())?;
        let (most, counts) = only.solve_with(&mut |_, _| watch())?;
        let mut low = State::new(problem, &assignment, &certificate);
        low.offer_bonus(&standing);
        let relaxation = Self {
            problem,
            search: Search::new(problem),
            low,
            high: None,
            counting: State::new(only, &most, &counts),
            count: counts.per_tandem,
            most,
            standing,
            required,
        };
        ControlFlow::Continue((relaxation, certificate))
    }

    /// The optimum that keeps as many standing tandems as can be, by a bonus as
    /// high as that takes.
    fn keeping(&mut self, watch: Watch<'_>) -> ControlFlow<(), (State<'a>, Amount)> {
        if let Some(high) = &self.high {
            return ControlFlow::Continue(high.clone());
        }
        let kept: Vec<(u32, u32)> = (0_u32..)
            .zip(&self.most.mentor_of)
            .filter_map(|(mentee, mentor)| Some(((*mentor)?, mentee)))
            .collect();
        let mut state = self.low.keeping_only(&kept);
        for mentee in (0_u32..).take(self.problem.mentees()) {
            if self.most.mentor_of[index(mentee)].is_none() {
                state.settle(mentee, &mut self.search);
                watch()?;
            }
        }
        // To keep one more costs at most one tandem and what exchanges can lose.
        let mut bonus = 2 * state.per_tandem();
        for &(_, mentee) in &kept {
            let hope = state.hope(mentee).unwrap_or(0);
            bonus = bonus.max(hope - state.profit(mentee));
        }
        state.offer_bonus(&self.standing);
        for &(_, mentee) in &kept {
            state.release(mentee);
            state.set_bonus(mentee, bonus);
        }
        self.pay(&mut state, bonus, watch)?;
        self.high = Some((state.clone(), bonus));
        ControlFlow::Continue((state, bonus))
    }

    /// Relaxes one case.
    pub(super) fn relax(&mut self, path: &[Case], watch: Watch<'_>) -> ControlFlow<(), Relaxed> {
        watch()?;
        let mut low = self.low.clone();
        if !self.narrow(&mut low, path, self.problem) {
            return ControlFlow::Continue(Relaxed {
                weight: 1,
                bonus: 0,
                prices: narrowed(low.prices()),
                best: None,
                fewer: None,
            });
        }
        let required = Amount::from(self.required);
        let mut few = self.point(&low, 0, 1);
        if few.kept >= required {
            let best = few.assignment.clone();
            return ControlFlow::Continue(few.relaxed(Some(best), None));
        }
        if let Some(empty) = self.too_few(path) {
            return ControlFlow::Continue(empty);
        }
        let (mut high, mut above) = self.keeping(watch)?;
        self.narrow(&mut high, path, self.problem);
        let mut many = self.point(&high, above, 1);
        let mut below = 0;
        // Whether the last whole bonus showed nothing new.
        let mut stale = false;
        while many.kept > required {
            watch()?;
            // Here both are as good as each other; is anything better?
            let (mut num, mut den) = lowest_terms(few.worth - many.worth, many.kept - few.kept);
            let whole = num / den;
            let exact = den == 1 || stale || whole <= below || whole >= above;
            if !exact {
                (num, den) = (whole, 1);
            }
            let nearer_high = many.kept - required < required - few.kept;
            let mut state = if nearer_high { &high } else { &low }.clone();
            state.scale_by(den);
            self.pay(&mut state, num, watch)?;
            let point = self.point(&state, num, den);
            let nothing_new = point.at(num, den) <= few.at(num, den).max(many.at(num, den));
            if nothing_new && exact {
                let near = if point.kept >= required && point.kept < many.kept {
                    &point
                } else {
                    &many
                };
                let (best, spare) = self.mended(near, &few);
                let fewer = (spare > 0).then_some(few.assignment);
                return ControlFlow::Continue(point.relaxed(Some(best), fewer));
            }
            stale = nothing_new;
            if den == 1 && point.kept >= required {
                (high, above) = (state, num);
            } else if den == 1 {
                (low, below) = (state, num);
            }
            if nothing_new {
                continue;
            }
            if point.kept >= required {
                many = point;
            } else {
                few = point;
            }
        }
        let best = many.assignment.clone();
        ControlFlow::Continue(many.relaxed(Some(best), None))
    }

    /// The proof that no result of a case keeps enough, if so.
    fn too_few(&mut self, path: &[Case]) -> Option<Relaxed> {
        let mut state = self.counting.clone();
        let only = state.problem();
        if !self.narrow(&mut state, path, only) {
            return None;
        }
        let most = state.assignment().tandems();
        (most < index(self.required)).then(|| Relaxed {
            weight: 0,
            bonus: self.count,
            prices: narrowed(state.prices()),
            best: None,
            fewer: None,
        })
    }

    /// Applies what is assumed in a case. `false` if nothing is left.
    fn narrow(&mut self, state: &mut State<'a>, path: &[Case], problem: &Problem) -> bool {
        path.iter().all(|case| match *case {
            Case::Without((mentor, mentee)) => {
                state.bar(mentee, mentor);
                state.mentor_of(mentee) != mentor || state.settle(mentee, &mut self.search)
            }
            Case::With((mentor, mentee)) => {
                let others = problem.arcs_of(mentee).map(|arc| arc.0);
                for other in others.filter(|&other| other != mentor) {
                    state.bar(mentee, other);
                }
                state.bar(mentee, NOBODY);
                state.settle(mentee, &mut self.search)
            }
        })
    }

    /// Pays the same bonus for every standing tandem.
    fn pay(&mut self, state: &mut State<'_>, bonus: Amount, watch: Watch<'_>) -> ControlFlow<()> {
        for (mentee, &mentor) in (0_u32..).zip(&self.standing) {
            if mentee % 256 == 255 {
                watch()?;
            }
            if mentor != NOBODY && state.bonus(mentee) != bonus {
                state.set_bonus(mentee, bonus);
                state.settle(mentee, &mut self.search);
            }
        }
        ControlFlow::Continue(())
    }

    fn point(&self, state: &State<'_>, bonus: Amount, weight: Amount) -> Point {
        let assignment = state.assignment();
        Point {
            kept: self.kept(&assignment),
            worth: state.plain_worth(),
            assignment,
            weight,
            bonus,
            prices: narrowed(state.prices()),
        }
    }

    fn kept(&self, assignment: &Assignment) -> Amount {
        kept(&self.standing, assignment)
    }

    /// Two results as good as each other differ in parts that do not touch. Any of
    /// these can be exchanged alone, and each is as good either way: so as many
    /// are taken from `few` as leaves `many` just enough standing tandems, or a few to spare.
    fn mended(&self, many: &Point, few: &Point) -> (Assignment, Amount) {
        let (here, there) = (&many.assignment.mentor_of, &few.assignment.mentor_of);
        let mut group = Groups::new(self.problem.mentors() + here.len());
        let lone = |mentee: usize| self.problem.mentors() + mentee;
        for (mentee, (one, other)) in here.iter().zip(there).enumerate() {
            if one != other {
                for mentor in [one, other].into_iter().flatten() {
                    group.join(lone(mentee), index(*mentor));
                }
            }
        }
        // What is lost by taking each part from the other result.
        let mut parts: BTreeMap<usize, (Amount, Vec<usize>)> = BTreeMap::new();
        for (mentee, (one, other)) in here.iter().zip(there).enumerate() {
            if one != other {
                let own = self.standing[mentee];
                let keeps = |mentor: &Option<u32>| Amount::from(*mentor == Some(own));
                let part = parts.entry(group.find(lone(mentee))).or_default();
                part.0 += keeps(one) - keeps(other);
                part.1.push(mentee);
            }
        }
        let mut parts: Vec<(Amount, Vec<usize>)> = parts.into_values().collect();
        parts.sort_by(|one, two| (Reverse(one.0), &one.1).cmp(&(Reverse(two.0), &two.1)));
        let mut mixed = here.clone();
        let mut spare = many.kept - Amount::from(self.required);
        for (lost, mentees) in parts {
            if lost > 0 && lost <= spare {
                spare -= lost;
                for mentee in mentees {
                    mixed[mentee] = there[mentee];
                }
            }
        }
        (Assignment { mentor_of: mixed }, spare)
    }
}

/// How many standing tandems an assignment keeps.
pub(super) fn kept(standing: &[u32], assignment: &Assignment) -> Amount {
    let pairs = standing.iter().zip(&assignment.mentor_of);
    pairs
        .map(|(own, mentor)| Amount::from(*mentor == Some(*own)))
        .sum()
}

/// Prices as a proof holds them. What does not fit would be a weaker bound, never
/// a false one.
fn narrowed(prices: &[Amount]) -> Vec<i64> {
    let fit = |&price: &Amount| i64::try_from(price).unwrap_or(i64::MAX);
    prices.iter().map(fit).collect()
}

/// A fraction reduced by what both have in common.
fn lowest_terms(num: Amount, den: Amount) -> (Amount, Amount) {
    let (mut common, mut rest) = (den, num);
    while rest != 0 {
        (common, rest) = (rest, common % rest);
    }
    (num / common, den / common)
}

/// Things that belong together.
struct Groups {
    parent: Vec<usize>,
}

impl Groups {
    fn new(size: usize) -> Self {
        Self {
            parent: (0..size).collect(),
        }
    }

    fn find(&mut self, mut one: usize) -> usize {
        while self.parent[one] != one {
            self.parent[one] = self.parent[self.parent[one]];
            one = self.parent[one];
        }
        one
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.parent[one.max(other)] = one.min(other);
    }
}
