//! One search for the cheapest chain of exchanges: Dijkstra's algorithm, which
//! looks no farther than its target.

use super::{Amount, FAR, NOBODY, Problem, UNKNOWN};
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// How a node was reached: by whom, who now goes where (or to nobody), and from
/// which node. Without a mover, a place was left empty.
#[derive(Clone, Copy)]
pub(super) struct Label {
    pub(super) mover: u32,
    pub(super) to: u32,
    pub(super) from: usize,
}

/// The memory of one search, reused by the next.
pub(in super::super) struct Search {
    pub(super) target: usize,
    pub(super) distance: Vec<Amount>,
    pub(super) labels: Vec<Label>,
    pub(super) touched: Vec<usize>,
    heap: BinaryHeap<Reverse<(Amount, usize)>>,
    /// Mentees that may not move for now.
    pub(super) idle: Vec<bool>,
    /// See [`State::lures`].
    pub(super) lures: Vec<Amount>,
}

impl Search {
    pub(in super::super) fn new(problem: &Problem) -> Self {
        let nodes = problem.mentors() + 1;
        let label = Label {
            mover: NOBODY,
            to: NOBODY,
            from: 0,
        };
        Self {
            target: 0,
            distance: vec![FAR; nodes],
            labels: vec![label; nodes],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
            idle: vec![false; problem.mentees()],
            lures: vec![UNKNOWN; problem.mentees()],
        }
    }

    /// Forgets the last search. Only what is nearer than `limit` is of interest.
    pub(super) fn begin(&mut self, target: usize, limit: Amount) {
        for node in self.touched.drain(..) {
            self.distance[node] = FAR;
        }
        self.heap.clear();
        self.target = target;
        self.distance[target] = limit;
        self.touched.push(target);
    }

    pub(super) fn label(
        &mut self,
        node: usize,
        distance: Amount,
        mover: u32,
        to: u32,
        from: usize,
    ) {
        // What is not nearer than the target leads to nothing better.
        if distance >= self.distance[node] || distance >= self.distance[self.target] {
            return;
        }
        if self.distance[node] == FAR {
            self.touched.push(node);
        }
        self.distance[node] = distance;
        self.labels[node] = Label { mover, to, from };
        self.heap.push(Reverse((distance, node)));
    }

    pub(super) fn next(&mut self) -> Option<(Amount, usize)> {
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            if self.distance[node] == distance {
                return Some((distance, node));
            }
        }
        None
    }
}
