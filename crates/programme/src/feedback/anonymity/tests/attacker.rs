//! What somebody can compute from numbers that were shown.

use super::*;

/// A number that was shown, with the people behind it. Whoever attacks knows who they are.
#[derive(Clone, Debug)]
pub(super) struct Shown {
    pub(super) people: Vec<bool>,
    pub(super) n: usize,
    /// What the sum of the answers can be.
    pub(super) sums: (i64, i64),
    pub(super) counts: Option<Vec<usize>>,
}

/// All numbers shown of one item in one release.
pub(super) fn shown(release: &Release, people: &[Person], code: Code) -> Vec<Shown> {
    let Some(line) = release.line(code) else {
        return Vec::new();
    };
    let answered = |person: &Person| person.answers.iter().any(|(of, _)| *of == code);
    let low = i64::from(code.kind().range().unwrap().0);
    let read = |figures: &Figures, is_in: &dyn Fn(&Person) -> bool| {
        let people: Vec<bool> = people
            .iter()
            .map(|person| answered(person) && is_in(person))
            .collect();
        let n = figures.n();
        assert_eq!(n, people.iter().filter(|is_in| **is_in).count());
        let mean = i64::try_from(figures.mean_tenths()).unwrap();
        let whole = i64::try_from(n).unwrap();
        // Every sum whose mean is written like that.
        let fits = |sum: &i64| (20 * sum + whole) / (2 * whole) == mean;
        let mut sums = (0..=10 * whole).filter(fits);
        let first = sums.next().unwrap();
        let mut range = (first, sums.next_back().unwrap_or(first));
        let counts = figures.counts().map(<[usize]>::to_vec);
        if let Some(counts) = &counts {
            let of = |(count, value): (&usize, i64)| i64::try_from(*count).unwrap() * value;
            let sum = counts.iter().zip(low..).map(of).sum();
            range = (sum, sum);
        }
        Shown {
            people,
            n,
            sums: range,
            counts,
        }
    };
    let mut all = Vec::new();
    if let Some(figures) = line.total().figures() {
        all.push(read(figures, &|_| true));
    }
    for split in [line.roles(), line.labels()].into_iter().flatten() {
        let Split::Shown(parts) = split else { continue };
        for (group, figures) in parts {
            all.push(read(figures, &|person: &Person| match group {
                Group::Role(side) => person.side == *side,
                Group::Label(label) => person.label == Some(label.as_str()),
            }));
        }
    }
    all
}

/// What an attack found.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// A number about so few people.
    Few(usize),
    /// Everybody in a set of that size answered the same, and what.
    Everybody(usize),
}

/// Tries everything on the numbers shown of one item.
pub(super) fn attack(shown: &[Shown], k: usize, range: (i64, i64)) -> Option<Found> {
    few(shown, k)
        .or_else(|| pairs(shown, k))
        .or_else(|| pinned(shown, range))
}

/// Sets that are small, or become so by taking one from another, either way round.
fn pairs(shown: &[Shown], k: usize) -> Option<Found> {
    let small = |n: usize| (n > 0 && n < k).then_some(Found::Few(n));
    for one in shown {
        if let Some(found) = small(one.n) {
            return Some(found);
        }
        for other in shown {
            let left = one.people.iter().zip(&other.people);
            let left = left.filter(|(one, other)| **one && !**other).count();
            if let Some(found) = small(left) {
                return Some(found);
            }
        }
    }
    None
}

/// Linear combinations of any number of sets: is the sum over fewer than k
/// people, or the difference of two such sums, in their span?
fn few(shown: &[Shown], k: usize) -> Option<Found> {
    let people = shown.first()?.people.len();
    // People in the same sets cannot be told apart.
    let mut atoms: Vec<(Vec<bool>, usize)> = Vec::new();
    for person in 0..people {
        let signature: Vec<bool> = shown.iter().map(|set| set.people[person]).collect();
        if !signature.contains(&true) {
            continue;
        }
        match atoms.iter_mut().find(|(other, _)| *other == signature) {
            Some((_, size)) => *size += 1,
            None => atoms.push((signature, 1)),
        }
    }
    let rows: Vec<Vec<i64>> = (0..shown.len())
        .map(|set| atoms.iter().map(|(of, _)| i64::from(of[set])).collect())
        .collect();
    let rank = rank(&rows);
    let derivable = |wanted: Vec<i64>| {
        let mut more = rows.clone();
        more.push(wanted);
        self::rank(&more) == rank
    };
    for (a, (_, size)) in atoms.iter().enumerate() {
        let unit = |sign: i64, other: Option<usize>| {
            let at = |atom| match atom {
                atom if atom == a => 1,
                atom if Some(atom) == other => sign,
                _ => 0,
            };
            (0..atoms.len()).map(at).collect::<Vec<i64>>()
        };
        if *size < k && derivable(unit(0, None)) {
            return Some(Found::Few(*size));
        }
        for (b, (_, second)) in atoms.iter().enumerate().skip(a + 1) {
            if size + second < k
                && [1, -1]
                    .into_iter()
                    .any(|sign| derivable(unit(sign, Some(b))))
            {
                return Some(Found::Few(size + second));
            }
        }
    }
    None
}

/// The rank of a matrix, modulo a prime.
fn rank(rows: &[Vec<i64>]) -> usize {
    const P: i64 = 1_000_003;
    let power = |mut base: i64, mut exponent: i64| {
        let mut result = 1;
        while exponent > 0 {
            if exponent % 2 == 1 {
                result = result * base % P;
            }
            base = base * base % P;
            exponent /= 2;
        }
        result
    };
    let mut rows = rows.to_vec();
    let columns = rows.first().map_or(0, Vec::len);
    let mut rank = 0;
    for column in 0..columns {
        let Some(pivot) = (rank..rows.len()).find(|row| rows[*row][column].rem_euclid(P) != 0)
        else {
            continue;
        };
        rows.swap(rank, pivot);
        let inverse = power(rows[rank][column].rem_euclid(P), P - 2);
        let (above, below) = rows.split_at_mut(rank + 1);
        let pivot = &above[rank];
        for row in below {
            let factor = row[column].rem_euclid(P) * inverse % P;
            for (at, by) in row.iter_mut().zip(pivot) {
                *at = (*at - factor * by).rem_euclid(P);
            }
        }
        rank += 1;
    }
    rank
}

/// Sets whose numbers leave one possibility: each at the lowest, each at the
/// highest, or all in one column. Also for what one set leaves of another.
fn pinned(shown: &[Shown], (low, high): (i64, i64)) -> Option<Found> {
    let ends = |n: usize, sums: (i64, i64)| {
        let whole = i64::try_from(n).unwrap();
        (n > 0 && (sums.1 <= whole * low || sums.0 >= whole * high)).then_some(Found::Everybody(n))
    };
    for one in shown {
        let in_one_column = one.counts.as_ref().is_some_and(|c| c.contains(&one.n));
        if in_one_column {
            return Some(Found::Everybody(one.n));
        }
        if let Some(found) = ends(one.n, one.sums) {
            return Some(found);
        }
        for part in shown {
            let inside = part
                .people
                .iter()
                .zip(&one.people)
                .all(|(part, one)| !part || *one);
            if !inside || part.n >= one.n {
                continue;
            }
            let left = one.n - part.n;
            let sums = (one.sums.0 - part.sums.1, one.sums.1 - part.sums.0);
            if let Some(found) = ends(left, sums) {
                return Some(found);
            }
            if let (Some(one), Some(part)) = (&one.counts, &part.counts)
                && one.iter().zip(part).any(|(one, part)| one - part == left)
            {
                return Some(Found::Everybody(left));
            }
        }
    }
    None
}

#[test]
fn the_attacker_can_count() {
    let set = |people: &[usize], sum: i64| Shown {
        people: (0..12).map(|person| people.contains(&person)).collect(),
        n: people.len(),
        sums: (sum, sum),
        counts: None,
    };
    let all: Vec<usize> = (0..12).collect();
    // Three sets of which no two differ by less than five; together they tell of two.
    let three = [set(&all, 30), set(&all[..5], 12), set(&all[5..10], 12)];
    assert_eq!(few(&three, 5), Some(Found::Few(2)));
    assert_eq!(pairs(&three, 5), None);
    assert_eq!(
        pairs(&[set(&all[..7], 20), set(&all[3..], 20)], 5),
        Some(Found::Few(3))
    );
    assert_eq!(
        pinned(&[set(&all[..6], 30)], (1, 5)),
        Some(Found::Everybody(6))
    );
    assert_eq!(
        pinned(&[set(&all, 40), set(&all[..6], 10)], (1, 5)),
        Some(Found::Everybody(6))
    );
    assert_eq!(
        attack(&[set(&all, 40), set(&all[..6], 20)], 5, (1, 5)),
        None
    );
}
