//! Who reports to whom, over any number of levels (rule H2).
//!
//! The reporting lines are a graph with an edge from each person to each
//! supervisor, line or dotted. It should be free of cycles, but files are not
//! always: people on a cycle are contracted to one node first (Tarjan 1972), so
//! they count as mutually related and nothing is followed for ever.
//!
//! What remains is a graph without cycles, usually a tree with a few dotted
//! lines across. Each node gets the interval that its subtree spans in a
//! numbering of the tree; a dotted line adds the intervals of what lies below
//! it (Agrawal, Borgida and Jagadish, "Efficient management of transitive
//! relationships", SIGMOD 1989). A tree thus needs one interval a person, and
//! a question takes one binary search, where a bit per pair of people would grow
//! with the square of the organisation.

/// The transitive closure of all reporting lines.
#[derive(Clone, Debug)]
pub(crate) struct Lines {
    /// The node of each person; people on one cycle share it.
    node: Vec<u32>,
    /// Each node's number in the tree.
    number: Vec<u32>,
    /// For each node, the numbers of itself and everything below it: sorted,
    /// disjoint, end exclusive.
    below: Vec<Vec<(u32, u32)>>,
}

impl Lines {
    /// Builds the closure from each person's supervisors, by index.
    pub(crate) fn new(supervisors: &[Vec<u32>]) -> Self {
        let (node, nodes) = contract_cycles(supervisors);
        let mut above: Vec<Vec<u32>> = vec![Vec::new(); nodes];
        for (person, list) in supervisors.iter().enumerate() {
            let own = node[person];
            let others = list
                .iter()
                .map(|&boss| node[boss as usize])
                .filter(|&boss| boss != own);
            above[own as usize].extend(others);
        }
        for list in &mut above {
            list.sort_unstable();
            list.dedup();
        }

        // Supervisors have lower nodes than those who report to them, so one pass
        // down sizes the subtrees and one pass up numbers them.
        let mut size = vec![1_u32; nodes];
        for child in (0..nodes).rev() {
            if let Some(&parent) = above[child].first() {
                size[parent as usize] += size[child];
            }
        }
        let mut number = vec![0_u32; nodes];
        let mut next_below = vec![0_u32; nodes];
        let mut next_root = 0;
        for child in 0..nodes {
            let slot = match above[child].first() {
                Some(&parent) => &mut next_below[parent as usize],
                None => &mut next_root,
            };
            number[child] = *slot;
            *slot += size[child];
            next_below[child] = number[child] + 1;
        }

        let mut below: Vec<Vec<(u32, u32)>> = vec![Vec::new(); nodes];
        for child in (0..nodes).rev() {
            below[child].push((number[child], number[child] + size[child]));
            below[child] = merged(std::mem::take(&mut below[child]));
            for &boss in &above[child] {
                let boss = boss as usize;
                let own = (number[boss], number[boss] + size[boss]);
                let (lower, upper) = below.split_at_mut(child);
                let handed = upper[0]
                    .iter()
                    .filter(|span| span.0 < own.0 || span.1 > own.1);
                lower[boss].extend(handed);
            }
        }
        Self {
            node,
            number,
            below,
        }
    }

    /// Whether one of two people reports to the other over any number of levels.
    /// Nobody is related to themselves.
    pub(crate) fn related(&self, one: u32, other: u32) -> bool {
        if one == other {
            return false;
        }
        let (one, other) = (self.node[one as usize], self.node[other as usize]);
        one == other || self.is_below(one, other) || self.is_below(other, one)
    }

    /// A person's number in the tree; people on one cycle share it.
    pub(crate) fn number(&self, person: u32) -> u32 {
        self.number[self.node[person as usize] as usize]
    }

    /// The numbers of this person and everybody below: sorted, end exclusive.
    pub(crate) fn below(&self, person: u32) -> &[(u32, u32)] {
        &self.below[self.node[person as usize] as usize]
    }

    fn is_below(&self, lower: u32, upper: u32) -> bool {
        let number = self.number[lower as usize];
        let spans = &self.below[upper as usize];
        let after = spans.partition_point(|span| span.0 <= number);
        after > 0 && number < spans[after - 1].1
    }
}

/// The shortest chain of supervisors from one person up to another, both included.
pub(crate) fn chain(supervisors: &[Vec<u32>], from: u32, to: u32) -> Option<Vec<u32>> {
    let mut reached_from = std::collections::BTreeMap::from([(from, from)]);
    let mut queue = std::collections::VecDeque::from([from]);
    while let Some(person) = queue.pop_front() {
        for &boss in &supervisors[person as usize] {
            if boss == to {
                let mut chain = vec![to, person];
                let mut here = person;
                while here != from {
                    here = reached_from[&here];
                    chain.push(here);
                }
                chain.reverse();
                return Some(chain);
            }
            reached_from.entry(boss).or_insert_with(|| {
                queue.push_back(boss);
                person
            });
        }
    }
    None
}

/// Sorted, with touching intervals joined.
fn merged(mut spans: Vec<(u32, u32)>) -> Vec<(u32, u32)> {
    spans.sort_unstable();
    let mut joined: Vec<(u32, u32)> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            _ => joined.push(span),
        }
    }
    joined
}

/// Tarjan's strongly connected components, without recursion. Returns each
/// person's component and their number; supervisors come before their reports.
fn contract_cycles(supervisors: &[Vec<u32>]) -> (Vec<u32>, usize) {
    const NEW: u32 = u32::MAX;
    let people = supervisors.len();
    let mut seen = vec![NEW; people];
    let mut lowest = vec![0_u32; people];
    let mut component = vec![NEW; people];
    let mut components = 0;
    let mut clock = 0;
    let mut open: Vec<u32> = Vec::new();
    let mut path: Vec<(u32, usize)> = Vec::new();
    for start in (0_u32..).take(people) {
        if seen[start as usize] == NEW {
            path.push((start, 0));
        }
        while let Some(&mut (person, ref mut next)) = path.last_mut() {
            let here = person as usize;
            if *next == 0 && seen[here] == NEW {
                seen[here] = clock;
                lowest[here] = clock;
                clock += 1;
                open.push(person);
            }
            if let Some(&boss) = supervisors[here].get(*next) {
                *next += 1;
                let boss_at = boss as usize;
                if seen[boss_at] == NEW {
                    path.push((boss, 0));
                } else if component[boss_at] == NEW {
                    lowest[here] = lowest[here].min(seen[boss_at]);
                }
                continue;
            }
            path.pop();
            if let Some(&(below, _)) = path.last() {
                lowest[below as usize] = lowest[below as usize].min(lowest[here]);
            }
            if lowest[here] == seen[here] {
                while let Some(member) = open.pop() {
                    component[member as usize] = components;
                    if member == person {
                        break;
                    }
                }
                components += 1;
            }
        }
    }
    (component, components as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn reaches(supervisors: &[Vec<u32>], from: u32, to: u32) -> bool {
        let mut seen = vec![false; supervisors.len()];
        let mut stack = vec![from];
        while let Some(person) = stack.pop() {
            for &boss in &supervisors[person as usize] {
                if boss == to {
                    return true;
                }
                if !std::mem::replace(&mut seen[boss as usize], true) {
                    stack.push(boss);
                }
            }
        }
        false
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

        /// Any graph at all, self-loops and cycles included.
        #[test]
        fn closure_is_what_walking_finds(lists in (1..25_u32).prop_flat_map(|people| {
            proptest::collection::vec(proptest::collection::vec(0..people, 0..3), people as usize)
        })) {
            let lines = Lines::new(&lists);
            for one in 0..u32::try_from(lists.len()).unwrap() {
                for other in 0..u32::try_from(lists.len()).unwrap() {
                    let expected = one != other
                        && (reaches(&lists, one, other) || reaches(&lists, other, one));
                    prop_assert_eq!(lines.related(one, other), expected, "{} {}", one, other);
                    if let Some(chain) = chain(&lists, one, other) {
                        prop_assert_eq!((chain[0], *chain.last().unwrap()), (one, other));
                        for step in chain.windows(2) {
                            prop_assert!(lists[step[0] as usize].contains(&step[1]));
                        }
                    } else {
                        prop_assert!(!reaches(&lists, one, other));
                    }
                }
            }
        }
    }

    /// A tree needs one interval a person, and depth costs no stack.
    #[test]
    fn a_long_chain_of_command_stays_small() {
        let people = 200_000_u32;
        let lists: Vec<Vec<u32>> = (0..people)
            .map(|person| person.checked_sub(1).into_iter().collect())
            .collect();
        let lines = Lines::new(&lists);
        assert!(lines.below.iter().all(|spans| spans.len() == 1));
        assert!(lines.related(0, people - 1) && lines.related(people - 1, 77));
    }
}
