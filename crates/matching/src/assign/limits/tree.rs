//! Branch and bound: cases, cut in two as long as that can help.

use super::super::{Assignment, Problem, index};
use super::check::{Bound, Case, case_worth};
use super::relax::{Relaxation, kept};
use super::{Limits, LimitsProof, Step};
use std::collections::{BTreeSet, BinaryHeap};
use std::ops::ControlFlow;

type Progress<'a> = &'a mut dyn FnMut(usize, usize) -> ControlFlow<()>;

/// All cases so far, and the best result.
pub(super) struct Tree<'a> {
    problem: &'a Problem,
    limits: &'a Limits,
    relaxation: Relaxation<'a>,
    standing: Vec<u32>,
    /// Pairs of arcs that exist, in order.
    exclusive: BTreeSet<((u32, u32), (u32, u32))>,
    /// Scale and number of tandems to keep; the steps come last.
    proof: LimitsProof,
    nodes: Vec<Node>,
    /// Cases that a cut could improve, by what they promise; the earlier first.
    open: BinaryHeap<(i128, std::cmp::Reverse<usize>)>,
    cuts: usize,
    /// The best result and its worth.
    best: Option<(i128, Assignment)>,
}

/// One case.
struct Node {
    path: Vec<Case>,
    /// Its bound, as a step of the proof.
    bound: Step,
    /// The cut that would help.
    cut: Option<Step>,
    /// Both halves, if it was made.
    halves: Option<[usize; 2]>,
}

impl<'a> Tree<'a> {
    /// Prepares the search for the best result that keeps `required` standing tandems.
    pub(super) fn plant(
        problem: &'a Problem,
        only: &'a Problem,
        limits: &'a Limits,
        required: u32,
        progress: Progress<'_>,
    ) -> ControlFlow<(), Self> {
        let total = index(limits.cuts);
        let standing = limits.going_on(problem);
        let mut watch = || progress(0, total);
        let (relaxation, certificate) =
            Relaxation::new(problem, only, standing.clone(), required, &mut watch)?;
        let exists = |arc: (u32, u32)| problem.arcs_of(arc.1).any(|own| own.0 == arc.0);
        let limiting = limits
            .exclusive
            .iter()
            .copied()
            .filter(|&(one, other)| one != other && exists(one) && exists(other));
        ControlFlow::Continue(Self {
            problem,
            limits,
            relaxation,
            standing,
            exclusive: limiting.collect(),
            proof: LimitsProof {
                per_tandem: certificate.per_tandem,
                per_place: certificate.per_place,
                lowest: certificate.lowest,
                required,
                beyond: Vec::new(),
                steps: Vec::new(),
            },
            nodes: Vec::new(),
            open: BinaryHeap::new(),
            cuts: 0,
            best: None,
        })
    }

    /// Takes a result into account, made to keep the limits.
    pub(super) fn offer(&mut self, mut assignment: Assignment) {
        while let Some((one, other)) = self.broken(&assignment) {
            let lesser = self.lesser(one, other);
            assignment.mentor_of[index(lesser.1)] = None;
        }
        if kept(&self.standing, &assignment) < self.proof.required.into() {
            return;
        }
        let worth = self.worth(&assignment);
        if self.best.as_ref().is_none_or(|best| worth > best.0) {
            self.best = Some((worth, assignment));
        }
    }

    /// What all tandems together are worth.
    fn worth(&self, assignment: &Assignment) -> i128 {
        let proof = &self.proof;
        let wanted: u64 = self
            .problem
            .at_least()
            .iter()
            .map(|&one| u64::from(one))
            .sum();
        let filled = i128::from(wanted - assignment.short_of(self.problem));
        let base = i128::from(proof.per_tandem) - i128::from(proof.lowest);
        assignment.value(self.problem)
            + assignment.tandems() as i128 * base
            + filled * i128::from(proof.per_place)
    }

    /// Cuts until nothing better is left, or the limit is reached.
    pub(super) fn grow(&mut self, progress: Progress<'_>) -> ControlFlow<()> {
        self.judge(Vec::new(), progress)?;
        self.dive(progress)?;
        while let Some(&(promise, std::cmp::Reverse(node))) = self.open.peek() {
            let reached = self.best.as_ref().map_or(i128::MIN, |best| best.0);
            if promise <= reached || self.cuts >= index(self.limits.cuts) {
                break;
            }
            self.open.pop();
            let Some(cut) = self.nodes[node].cut.take() else {
                continue;
            };
            self.cuts += 1;
            let halves = match cut {
                Step::Apart { one, other } => [Case::Without(one), Case::Without(other)],
                Step::Standing { mentee } => {
                    let arc = (self.standing[index(mentee)], mentee);
                    [Case::With(arc), Case::Without(arc)]
                }
                Step::Bound { .. } => continue,
            };
            let first = self.nodes.len();
            for half in halves {
                let mut path = self.nodes[node].path.clone();
                path.push(half);
                self.judge(path, progress)?;
            }
            // The cut takes the place of the bound.
            self.nodes[node].bound = cut;
            self.nodes[node].halves = Some([first, first + 1]);
        }
        ControlFlow::Continue(())
    }

    /// Forbids one of all that exclude each other at once, again and again, until
    /// a result keeps the limits: not the best one, but a good one early.
    fn dive(&mut self, progress: Progress<'_>) -> ControlFlow<()> {
        let (done, total) = (self.cuts, index(self.limits.cuts));
        let mut path = Vec::new();
        while self.open.peek().is_some() {
            let mut watch = || progress(done, total);
            let Some(best) = self.relaxation.relax(&path, &mut watch)?.best else {
                break;
            };
            let depth = path.len();
            for &(one, other) in &self.exclusive {
                if has(&best, one) && has(&best, other) {
                    path.push(Case::Without(self.lesser(one, other)));
                }
            }
            if depth == path.len() {
                self.offer(best);
                break;
            }
        }
        ControlFlow::Continue(())
    }

    /// Of two arcs the one to give up sooner: what stands goes on, or else what is
    /// worth more.
    fn lesser(&self, one: (u32, u32), other: (u32, u32)) -> (u32, u32) {
        let rank = |arc: (u32, u32)| {
            let stands = self.standing.get(index(arc.1)) == Some(&arc.0);
            (stands, self.value(arc), arc)
        };
        if rank(one) < rank(other) { one } else { other }
    }

    /// Bounds a case and finds out which cut would help.
    fn judge(&mut self, path: Vec<Case>, progress: Progress<'_>) -> ControlFlow<()> {
        let (done, total) = (self.cuts, index(self.limits.cuts));
        let relaxed = self
            .relaxation
            .relax(&path, &mut || progress(done, total))?;
        let bound = Bound {
            weight: relaxed.weight,
            bonus: relaxed.bonus,
            prices: &relaxed.prices,
        };
        let promise = case_worth(self.problem, self.limits, &self.proof, &path, bound);
        let cut = relaxed.best.as_ref().and_then(|best| {
            self.broken(best)
                .map(|(one, other)| Step::Apart { one, other })
                .or_else(|| self.only_in(best, relaxed.fewer.as_ref()?))
        });
        if let Some(best) = relaxed.best {
            self.offer(best);
        }
        if cut.is_some() {
            let promise = promise.unwrap_or(i128::MAX);
            self.open
                .push((promise, std::cmp::Reverse(self.nodes.len())));
        }
        self.nodes.push(Node {
            path,
            bound: Step::Bound {
                weight: relaxed.weight,
                bonus: relaxed.bonus,
                prices: relaxed.prices,
            },
            cut,
            halves: None,
        });
        ControlFlow::Continue(())
    }

    /// The first two tandems that exclude each other.
    fn broken(&self, assignment: &Assignment) -> Option<((u32, u32), (u32, u32))> {
        let mut pairs = self.exclusive.iter().copied();
        pairs.find(|&(one, other)| has(assignment, one) && has(assignment, other))
    }

    /// The first standing tandem that one result keeps and the other does not.
    fn only_in(&self, one: &Assignment, other: &Assignment) -> Option<Step> {
        let both = one.mentor_of.iter().zip(&other.mentor_of);
        let mut differing = (0_u32..).zip(self.standing.iter().zip(both));
        let (mentee, _) = differing
            .find(|(_, (own, (here, there)))| **here == Some(**own) && **there != Some(**own))?;
        Some(Step::Standing { mentee })
    }

    fn value(&self, (mentor, mentee): (u32, u32)) -> Option<i64> {
        let mut arcs = self.problem.arcs_of(mentee);
        arcs.find(|arc| arc.0 == mentor).map(|arc| arc.1)
    }

    /// The best result, with all cases in order.
    pub(super) fn fell(self) -> (Assignment, LimitsProof) {
        let mut proof = self.proof;
        let mut nodes: Vec<Option<Node>> = self.nodes.into_iter().map(Some).collect();
        let mut next = vec![0];
        while let Some(place) = next.pop() {
            if let Some(node) = nodes.get_mut(place).and_then(Option::take) {
                proof.steps.push(node.bound);
                if let Some([first, second]) = node.halves {
                    next.extend([second, first]);
                }
            }
        }
        let nobody = Assignment {
            mentor_of: vec![None; self.problem.mentees()],
        };
        let best = self.best.map_or(nobody, |best| best.1);
        (best, proof)
    }
}

/// Whether a tandem is formed.
fn has(assignment: &Assignment, (mentor, mentee): (u32, u32)) -> bool {
    assignment.mentor_of[index(mentee)] == Some(mentor)
}

impl LimitsProof {
    /// A proof about nothing but standing tandems, as a bound of their number.
    pub(super) fn into_counts(self) -> Vec<Step> {
        let count = |step| match step {
            Step::Bound { weight, prices, .. } => Step::Bound {
                weight: 0,
                bonus: self.per_tandem.saturating_mul(weight.into()),
                prices,
            },
            cut => cut,
        };
        self.steps.into_iter().map(count).collect()
    }
}
