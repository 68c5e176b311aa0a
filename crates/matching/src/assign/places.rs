//! The places of each mentor, sold one by one.
//!
//! Places of one mentor are alike, so whoever comes next takes the cheapest, and
//! its price is what counts for everybody else (Bertsekas and Castañón's "similar
//! objects", Annals of Operations Research 20, 1989).

use super::index;

/// A place that nobody holds.
pub(super) const NONE: u32 = u32::MAX;

/// Places in heaps, the cheapest of each mentor in front.
pub(super) struct Places<'a> {
    first: &'a [u32],
    holders: Vec<u32>,
    prices: Vec<i64>,
}

impl<'a> Places<'a> {
    /// All free, at one price per mentor. Places of mentor `i` are
    /// `first[i]..first[i + 1]`.
    pub(super) fn new(first: &'a [u32], prices: &[i64]) -> Self {
        let slots = first.last().map_or(0, |&slots| index(slots));
        let mut places = Self {
            first,
            holders: vec![NONE; slots],
            prices: Vec::with_capacity(slots),
        };
        for (range, &price) in first.windows(2).zip(prices) {
            places.prices.resize(index(range[1]), price);
        }
        places
    }

    fn range(&self, mentor: usize) -> std::ops::Range<usize> {
        index(self.first[mentor])..index(self.first[mentor + 1])
    }

    /// Whether a mentor has no place at all.
    pub(super) fn none(&self, mentor: usize) -> bool {
        self.range(mentor).is_empty()
    }

    /// Who holds a mentor's places; [`NONE`] for a free one.
    pub(super) fn holders_mut(&mut self, mentor: usize) -> &mut [u32] {
        let range = self.range(mentor);
        &mut self.holders[range]
    }

    /// Sells the cheapest place of a mentor for `raise` more. Returns who loses
    /// it, and what the cheapest costs now.
    pub(super) fn sell(&mut self, mentor: usize, mentee: u32, raise: i64) -> (u32, i64) {
        let range = self.range(mentor);
        let holders = &mut self.holders[range.clone()];
        let prices = &mut self.prices[range];
        let loser = std::mem::replace(&mut holders[0], mentee);
        prices[0] += raise;
        let mut root = 0;
        loop {
            let mut least = root;
            for child in [2 * root + 1, 2 * root + 2] {
                if child < prices.len() && prices[child] < prices[least] {
                    least = child;
                }
            }
            if least == root {
                return (loser, prices[0]);
            }
            holders.swap(root, least);
            prices.swap(root, least);
            root = least;
        }
    }

    /// Who holds what, the free places of each mentor last.
    pub(super) fn into_holders(mut self) -> Vec<u32> {
        for mentor in 0..self.first.len().saturating_sub(1) {
            self.holders_mut(mentor).sort_unstable();
        }
        self.holders
    }
}
