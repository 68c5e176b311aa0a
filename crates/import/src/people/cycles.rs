//! Circles in reporting lines.

/// Groups of nodes that reach each other (Tarjan's strongly connected
/// components with more than one node), each in an order that follows the
/// arcs where the group is one plain circle. Without recursion: a chain of
/// 100,000 supervisors must not overflow the stack.
pub(super) fn circles(arcs: &[Vec<usize>]) -> Vec<Vec<usize>> {
    const NEW: usize = usize::MAX;
    let count = arcs.len();
    let mut order = vec![NEW; count];
    let mut low = vec![NEW; count];
    let mut on_stack = vec![false; count];
    let mut stack = Vec::new();
    let mut next = 0;
    let mut found = Vec::new();
    for root in 0..count {
        if order[root] != NEW {
            continue;
        }
        // Each entry: a node and how many of its arcs have been followed.
        let mut path = vec![(root, 0_usize)];
        while let Some((node, followed)) = path.pop() {
            if followed == 0 {
                order[node] = next;
                low[node] = next;
                next += 1;
                stack.push(node);
                on_stack[node] = true;
            }
            if let Some(&to) = arcs[node].get(followed) {
                path.push((node, followed + 1));
                if order[to] == NEW {
                    path.push((to, 0));
                } else if on_stack[to] {
                    low[node] = low[node].min(order[to]);
                }
                continue;
            }
            if low[node] == order[node] {
                let mut group = Vec::new();
                while let Some(member) = stack.pop() {
                    on_stack[member] = false;
                    group.push(member);
                    if member == node {
                        break;
                    }
                }
                if group.len() > 1 {
                    found.push(along(group, arcs));
                }
            }
            if let Some((parent, _)) = path.last() {
                low[*parent] = low[*parent].min(low[node]);
            }
        }
    }
    found.sort();
    found
}

/// The group beginning with its first node, then along the arcs.
fn along(mut group: Vec<usize>, arcs: &[Vec<usize>]) -> Vec<usize> {
    group.sort_unstable();
    let mut walk = vec![group[0]];
    let mut seen = std::collections::HashSet::from([group[0]]);
    while let Some(&last) = walk.last() {
        let next = arcs[last]
            .iter()
            .find(|to| group.binary_search(to).is_ok() && !seen.contains(*to));
        match next {
            Some(&to) => {
                seen.insert(to);
                walk.push(to);
            }
            None => break,
        }
    }
    // More than one plain circle: the rest follows in order.
    walk.extend(group.iter().filter(|node| !seen.contains(*node)));
    walk
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn circles_are_found_and_chains_are_not() {
        let arcs = vec![vec![1], vec![2], vec![], vec![4], vec![5], vec![3], vec![3]];
        assert_eq!(circles(&arcs), [vec![3, 4, 5]]);
        assert_eq!(circles(&[vec![1], vec![0], vec![]]), [vec![0, 1]]);
        assert!(circles(&[]).is_empty());
    }

    #[test]
    fn a_long_chain_does_not_overflow() {
        let length = 200_000;
        let arcs: Vec<Vec<usize>> = (0..length).map(|node| vec![(node + 1) % length]).collect();
        assert_eq!(circles(&arcs)[0].len(), length);
    }
}
