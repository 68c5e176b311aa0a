//! The classic square problem: every row gets one column, at the lowest total
//! cost. Jonker and Volgenant's algorithm, "A shortest augmenting path algorithm
//! for dense and sparse linear assignment problems", Computing 38, 1987.
//!
//! ```
//! let costs = [4, 1, 3, 2, 0, 5, 3, 2, 2];
//! let best = matching::assign::dense::minimise(3, &costs)?;
//! assert_eq!(best.column_of, [1, 0, 2]);
//! assert_eq!(best.cost, 5);
//! assert_eq!(matching::assign::dense::check(3, &costs, &best), Ok(()));
//! # Ok::<(), matching::assign::dense::DenseError>(())
//! ```

use super::Packed;
use super::bids::{Shortlists, Table, Unit};
use super::prices::{self, NEVER};

/// No row.
const NONE: u32 = u32::MAX;
/// Nearer than any column.
const SETTLED: i64 = i64::MIN;
/// How often each cost may be read by searches before prices are looked for.
const PATIENCE: usize = 1;

/// Why a list of costs is no square problem.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DenseError {
    /// Not `size × size` entries.
    #[error("{found} costs are not a square of side {size}")]
    NotSquare {
        /// Side of the square.
        size: usize,
        /// Entries given.
        found: usize,
    },
}

/// The cheapest assignment of a square problem, with its proof.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dense {
    /// The column of each row.
    pub column_of: Vec<u32>,
    /// Sum of the chosen costs.
    pub cost: i64,
    /// Dual of each row …
    pub rows: Vec<i64>,
    /// … and of each column: no cost lies below the sum of both, and every
    /// chosen one equals it.
    pub columns: Vec<i64>,
}

/// What is wrong with a [`Dense`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DenseFlaw {
    /// Lists of the wrong length, or a column outside the square.
    #[error("the answer does not fit the square")]
    Shape,
    /// Two rows share a column.
    #[error("column {column} is given twice")]
    Twice {
        /// The column.
        column: u32,
    },
    /// A cost lies below its duals.
    #[error("the duals of row {row} and column {column} exceed the cost")]
    Infeasible {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
    },
    /// The duals do not add up to the chosen costs, or these not to the cost named.
    #[error("the objectives differ")]
    ObjectivesDiffer,
}

/// Verifies an answer by duality alone, sharing nothing with the solver.
pub fn check(size: usize, costs: &[i32], answer: &Dense) -> Result<(), DenseFlaw> {
    let lengths = [
        answer.column_of.len(),
        answer.rows.len(),
        answer.columns.len(),
    ];
    if lengths != [size; 3] || size.checked_mul(size) != Some(costs.len()) {
        return Err(DenseFlaw::Shape);
    }
    let mut given = vec![false; size];
    let mut primal = 0_i128;
    let rows = costs
        .chunks(size.max(1))
        .zip(&answer.rows)
        .zip(&answer.column_of)
        .enumerate();
    for (row, ((costs, &row_dual), &chosen)) in rows {
        for (column, (&cost, &dual)) in costs.iter().zip(&answer.columns).enumerate() {
            if i128::from(row_dual) + i128::from(dual) > i128::from(cost) {
                return Err(DenseFlaw::Infeasible { row, column });
            }
        }
        match given.get_mut(chosen as usize) {
            None => return Err(DenseFlaw::Shape),
            Some(true) => return Err(DenseFlaw::Twice { column: chosen }),
            Some(free) => *free = true,
        }
        primal += costs
            .get(chosen as usize)
            .map_or(0, |&cost| i128::from(cost));
    }
    let dual: i128 = answer
        .rows
        .iter()
        .chain(&answer.columns)
        .map(|&dual| i128::from(dual))
        .sum();
    if primal == dual && primal == i128::from(answer.cost) {
        Ok(())
    } else {
        Err(DenseFlaw::ObjectivesDiffer)
    }
}

/// Finds the cheapest assignment of `size` rows to `size` columns; `costs` row by row.
pub fn minimise(size: usize, costs: &[i32]) -> Result<Dense, DenseError> {
    let side = u32::try_from(size).ok().filter(|&side| side < NONE);
    let (Some(side), true) = (side, size.checked_mul(size) == Some(costs.len())) else {
        return Err(DenseError::NotSquare {
            size,
            found: costs.len(),
        });
    };
    let square = Square::new(size, costs);
    // With more rows than distinct costs ties are everywhere, and searches short.
    let many_ties = square.span <= i64::from(side);
    let budget = if many_ties {
        usize::MAX
    } else {
        PATIENCE.saturating_mul(costs.len())
    };
    Ok(solve(&square, side, budget))
}

/// Reads `budget` costs at most before it looks for prices to start from.
fn solve(square: &Square<'_>, side: u32, budget: usize) -> Dense {
    let mut solver = Solver::new(square, Unit::VALUES);
    let waiting = solver.reduce_columns(side);
    let waiting = solver.reduce_rows(waiting);
    if !solver.augment(&waiting, budget) {
        let unit = Unit::finer(square.span, i64::from(side), 0);
        let places: Vec<u32> = (0..=side).collect();
        let reduced = solver.first_prices.iter();
        let start = reduced.map(|price| price * unit.per_value).collect();
        solver = Solver::new(square, unit);
        solver.prices = prices::of_square(square, unit, square.span, &places, start);
        let waiting = solver.reduce_rows((0..side).collect());
        solver.augment(&waiting, usize::MAX);
    }
    solver.finish()
}

/// The costs, and how far they lie apart.
struct Square<'a> {
    size: usize,
    costs: &'a [i32],
    highest: i32,
    span: i64,
}

impl<'a> Square<'a> {
    fn new(size: usize, costs: &'a [i32]) -> Self {
        let highest = costs.iter().copied().max().unwrap_or(0);
        let lowest = costs.iter().copied().min().unwrap_or(0);
        Self {
            size,
            costs,
            highest,
            span: i64::from(highest) - i64::from(lowest),
        }
    }

    fn costs_of(&self, row: u32) -> &'a [i32] {
        let start = row as usize * self.size;
        &self.costs[start..start + self.size]
    }
}

/// Seen as an auction, rows are mentees and columns mentors, and what is cheaper
/// than the dearest is worth the difference.
impl Table for Square<'_> {
    fn mentees(&self) -> usize {
        self.size
    }

    fn mentors(&self) -> usize {
        self.size
    }

    fn row(&self, row: u32) -> impl Iterator<Item = Packed> {
        (0..).zip(self.costs_of(row)).map(|(mentor, cost)| Packed {
            mentor,
            gain: self.highest.abs_diff(*cost),
        })
    }
}

struct Solver<'a> {
    square: &'a Square<'a>,
    unit: Unit,
    column_of: Vec<u32>,
    row_of: Vec<u32>,
    /// Of the columns, in units: what a row pays for one beside its cost.
    prices: Vec<i64>,
    /// The prices after column reduction, where an auction can start.
    first_prices: Vec<i64>,
}

impl<'a> Solver<'a> {
    fn new(square: &'a Square<'a>, unit: Unit) -> Self {
        Self {
            square,
            unit,
            column_of: vec![NONE; square.size],
            row_of: vec![NONE; square.size],
            prices: vec![0; square.size],
            first_prices: Vec::new(),
        }
    }

    fn row(&self, row: u32) -> &'a [i32] {
        self.square.costs_of(row)
    }

    /// Each column takes its cheapest row; rows taken once hand on what they can
    /// spare (reduction transfer). Returns the rows left over.
    fn reduce_columns(&mut self, side: u32) -> Vec<u32> {
        if side == 0 {
            return Vec::new();
        }
        let size = self.square.size;
        let mut cheapest = vec![0_u32; size];
        let mut least = self.row(0).to_vec();
        for row in 1..side {
            let costs = self.row(row);
            for ((least, cheapest), &cost) in least.iter_mut().zip(&mut cheapest).zip(costs) {
                if cost < *least {
                    *least = cost;
                    *cheapest = row;
                }
            }
        }
        let mut takers = vec![0_u32; size];
        for column in (0..side).rev() {
            let row = cheapest[column as usize];
            self.prices[column as usize] = -i64::from(least[column as usize]);
            takers[row as usize] += 1;
            if takers[row as usize] == 1 {
                self.column_of[row as usize] = column;
                self.row_of[column as usize] = row;
            }
        }
        self.first_prices.clone_from(&self.prices);
        let mut waiting = Vec::new();
        for row in 0..side {
            match takers[row as usize] {
                0 => waiting.push(row),
                1 => {
                    let mine = self.column_of[row as usize] as usize;
                    let spare = self
                        .row(row)
                        .iter()
                        .zip(&self.prices)
                        .enumerate()
                        .filter(|&(column, _)| column != mine)
                        .map(|(_, (&cost, &price))| i64::from(cost) + price)
                        .min();
                    self.prices[mine] += spare.unwrap_or(0);
                }
                _ => {}
            }
        }
        waiting
    }

    /// Augmenting row reduction: each waiting row takes its best column, at the
    /// price of its second best. Returns the rows left over after two rounds.
    fn reduce_rows(&mut self, mut waiting: Vec<u32>) -> Vec<u32> {
        let mut lists = Shortlists::new(self.square.size);
        // Rows outbidding each other by little could go on for long.
        let mut bids_left = 16 * self.square.size;
        for _ in 0..2 {
            let mut later = Vec::new();
            for &first in &waiting {
                let mut bidder = Some(first);
                while let Some(row) = bidder.take() {
                    if bids_left == 0 {
                        later.push(row);
                        break;
                    }
                    bids_left -= 1;
                    let wish = lists.wish(self.square, self.unit, &self.prices, row, NEVER);
                    let mut column = wish.arc.mentor;
                    let mut raise = 0;
                    if wish.other.mentor != NONE {
                        raise = wish.best - wish.second;
                        if raise == 0 && self.row_of[column as usize] != NONE {
                            column = wish.other.mentor;
                        }
                    }
                    self.prices[column as usize] += raise;
                    let loser = std::mem::replace(&mut self.row_of[column as usize], row);
                    self.column_of[row as usize] = column;
                    if loser != NONE {
                        self.column_of[loser as usize] = NONE;
                        if raise > 0 {
                            bidder = Some(loser);
                        } else {
                            later.push(loser);
                        }
                    }
                }
            }
            waiting = later;
        }
        waiting
    }

    /// Shortest augmenting paths for the rows still waiting. Returns whether that
    /// took no more than `budget` costs to be read.
    fn augment(&mut self, waiting: &[u32], mut budget: usize) -> bool {
        let size = self.square.size;
        let mut search = Search {
            distance: vec![0; size],
            from: vec![NONE; size],
            settled: Vec::new(),
        };
        for &start in waiting {
            if let Some(column) = self.best_if_free(start) {
                self.row_of[column] = start;
                self.column_of[start as usize] = narrow(column);
                continue;
            }
            let (mut column, least) = self.shortest_path(start, &mut search);
            for &(settled, distance) in &search.settled {
                self.prices[settled] += least - distance;
            }
            loop {
                let row = search.from[column];
                self.row_of[column] = row;
                let before = std::mem::replace(&mut self.column_of[row as usize], narrow(column));
                if row == start {
                    break;
                }
                column = before as usize;
            }
            budget = budget.saturating_sub((search.settled.len() + 1) * size);
            if budget == 0 {
                return false;
            }
        }
        true
    }

    /// A free column among those a row likes best: the shortest path of all, and
    /// with many ties a common one.
    fn best_if_free(&self, row: u32) -> Option<usize> {
        let per_value = self.unit.per_value;
        let reduced = self
            .row(row)
            .iter()
            .zip(&self.prices)
            .map(|(&cost, &price)| i64::from(cost) * per_value + price);
        let least = reduced.clone().min()?;
        let mut tied = reduced
            .enumerate()
            .filter(|&(_, reduced)| reduced == least)
            .map(|(column, _)| column);
        tied.find(|&column| self.row_of[column] == NONE)
    }

    /// Dijkstra from a row to the nearest free column. Returns that column and
    /// its distance. Rows are read from end to end, which on full squares beats
    /// skipping what is settled.
    fn shortest_path(&self, start: u32, search: &mut Search) -> (usize, i64) {
        let Search {
            distance,
            from,
            settled,
        } = search;
        let per_value = self.unit.per_value;
        let reduced = |(&cost, &price): (&i32, &i64)| i64::from(cost) * per_value + price;
        settled.clear();
        from.fill(start);
        for (distance, cell) in distance
            .iter_mut()
            .zip(self.row(start).iter().zip(&self.prices))
        {
            *distance = reduced(cell);
        }
        let mut level = Vec::new();
        loop {
            // Settled columns wrap around to the farthest.
            let nearest = distance.iter().map(|distance| distance.wrapping_sub(1));
            let Some(least) = nearest.min().map(|nearest| nearest.wrapping_add(1)) else {
                // Only without columns, and then nobody waits.
                return (0, 0);
            };
            for (column, _) in distance
                .iter()
                .enumerate()
                .filter(|&(_, &distance)| distance == least)
            {
                if self.row_of[column] == NONE {
                    return (column, least);
                }
                level.push(column);
            }
            while let Some(column) = level.pop() {
                settled.push((column, least));
                distance[column] = SETTLED;
                let row = self.row_of[column];
                let costs = self.row(row);
                let base = reduced((&costs[column], &self.prices[column])) - least;
                for (other, (distance, cell)) in distance
                    .iter_mut()
                    .zip(costs.iter().zip(&self.prices))
                    .enumerate()
                {
                    let through = reduced(cell) - base;
                    if through < *distance {
                        *distance = through;
                        from[other] = row;
                        if through == least {
                            if self.row_of[other] == NONE {
                                return (other, least);
                            }
                            level.push(other);
                        }
                    }
                }
            }
        }
    }

    /// Reads off the answer, in whole costs: these stay covered and met if the
    /// duals of columns are rounded up and those of rows follow.
    fn finish(self) -> Dense {
        let columns: Vec<i64> = self
            .prices
            .iter()
            .map(|price| -price.div_euclid(self.unit.per_value))
            .collect();
        let mut cost = 0;
        let mut rows = Vec::with_capacity(self.square.size);
        for (row, &column) in (0..).zip(&self.column_of) {
            let column = column as usize;
            let here = i64::from(self.row(row)[column]);
            cost += here;
            rows.push(here - columns[column]);
        }
        Dense {
            column_of: self.column_of,
            cost,
            rows,
            columns,
        }
    }
}

/// The memory of one search, reused by the next.
struct Search {
    /// Of each column from the start; [`SETTLED`] once nothing is nearer.
    distance: Vec<i64>,
    /// The row from which it was reached.
    from: Vec<u32>,
    /// Columns whose distance is known, with it.
    settled: Vec<(usize, i64)>,
}

/// A column; the side of the square fits 32 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "minimise refuses sides beyond 32 bits"
)]
fn narrow(column: usize) -> u32 {
    column as u32
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn prices_first_or_searches_at_once_cost_the_same(
            (size, costs) in (1..40_usize).prop_flat_map(|size| (
                Just(size),
                prop_oneof![
                    proptest::collection::vec(-2..3_i32, size * size),
                    proptest::collection::vec(0..1_000_000_i32, size * size),
                    proptest::collection::vec(any::<i32>(), size * size),
                ],
            ))
        ) {
            let square = Square::new(size, &costs);
            let side = narrow(size);
            let found = [0, usize::MAX].map(|budget| solve(&square, side, budget));
            prop_assert_eq!(found[0].cost, found[1].cost);
            for answer in &found {
                prop_assert_eq!(check(size, &costs, answer), Ok(()));
            }
        }
    }
}
