//! Arcs per person, of which some turn out to be of no use.

use crate::assign::index;

/// A list of arcs per person that only shrinks.
pub(super) struct Lists {
    starts: Vec<u32>,
    lengths: Vec<u32>,
    items: Vec<u32>,
}

impl Lists {
    pub(super) fn new(count: usize, owners: impl Iterator<Item = u32> + Clone) -> Self {
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

    pub(super) fn len(&self, owner: u32) -> u32 {
        self.lengths[index(owner)]
    }

    pub(super) fn get(&self, owner: u32, at: u32) -> u32 {
        self.items[index(self.starts[index(owner)] + at)]
    }

    pub(super) fn remove(&mut self, owner: u32, at: u32) {
        let start = self.starts[index(owner)];
        self.lengths[index(owner)] -= 1;
        let last = self.items[index(start + self.lengths[index(owner)])];
        self.items[index(start + at)] = last;
    }
}
