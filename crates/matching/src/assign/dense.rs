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

/// No row.
const NONE: u32 = u32::MAX;

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
    let mut solver = Solver {
        size,
        costs,
        column_of: vec![NONE; size],
        row_of: vec![NONE; size],
        duals: vec![0; size],
    };
    let mut waiting = solver.reduce_columns(side);
    for _ in 0..2 {
        waiting = solver.reduce_rows(&waiting);
    }
    solver.augment(&waiting, side);
    Ok(solver.finish())
}

struct Solver<'a> {
    size: usize,
    costs: &'a [i32],
    column_of: Vec<u32>,
    row_of: Vec<u32>,
    /// Of the columns.
    duals: Vec<i64>,
}

impl Solver<'_> {
    fn row(&self, row: u32) -> &[i32] {
        let start = row as usize * self.size;
        &self.costs[start..start + self.size]
    }

    /// Each column takes its cheapest row; rows taken once hand on what they can
    /// spare (reduction transfer). Returns the rows left over.
    fn reduce_columns(&mut self, side: u32) -> Vec<u32> {
        if side == 0 {
            return Vec::new();
        }
        let mut cheapest = vec![0_u32; self.size];
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
        let mut takers = vec![0_u32; self.size];
        for column in (0..side).rev() {
            let row = cheapest[column as usize];
            self.duals[column as usize] = i64::from(least[column as usize]);
            takers[row as usize] += 1;
            if takers[row as usize] == 1 {
                self.column_of[row as usize] = column;
                self.row_of[column as usize] = row;
            }
        }
        let mut waiting = Vec::new();
        for row in 0..side {
            match takers[row as usize] {
                0 => waiting.push(row),
                1 => {
                    let mine = self.column_of[row as usize] as usize;
                    let spare = self
                        .row(row)
                        .iter()
                        .zip(&self.duals)
                        .enumerate()
                        .filter(|&(column, _)| column != mine)
                        .map(|(_, (&cost, &dual))| i64::from(cost) - dual)
                        .min();
                    self.duals[mine] -= spare.unwrap_or(0);
                }
                _ => {}
            }
        }
        waiting
    }

    /// Augmenting row reduction: each waiting row takes its best column, at the
    /// price of its second best. Returns the rows left over.
    fn reduce_rows(&mut self, waiting: &[u32]) -> Vec<u32> {
        let mut later = Vec::new();
        // Rows outbidding each other by little could go on for long.
        let mut bids_left = 16 * self.size;
        for &first in waiting {
            let mut bidder = Some(first);
            while let Some(row) = bidder.take() {
                if bids_left == 0 {
                    later.push(row);
                    break;
                }
                bids_left -= 1;
                let ((mut column, least), (other, next)) = self.best_two(row);
                if least < next {
                    self.duals[column] -= next - least;
                } else if self.row_of[column] != NONE {
                    column = other;
                }
                let loser = std::mem::replace(&mut self.row_of[column], row);
                self.column_of[row as usize] = narrow(column);
                if loser != NONE {
                    self.column_of[loser as usize] = NONE;
                    if least < next {
                        bidder = Some(loser);
                    } else {
                        later.push(loser);
                    }
                }
            }
        }
        later
    }

    /// The cheapest and second cheapest column of a row, by reduced cost.
    fn best_two(&self, row: u32) -> ((usize, i64), (usize, i64)) {
        let mut best = (0, i64::MAX);
        let mut second = (0, i64::MAX);
        for (column, (&cost, &dual)) in self.row(row).iter().zip(&self.duals).enumerate() {
            let reduced = i64::from(cost) - dual;
            if reduced < second.1 {
                if reduced < best.1 {
                    second = best;
                    best = (column, reduced);
                } else {
                    second = (column, reduced);
                }
            }
        }
        if second.1 == i64::MAX {
            (best, best)
        } else {
            (best, second)
        }
    }

    /// Shortest augmenting paths for the rows still waiting.
    fn augment(&mut self, waiting: &[u32], side: u32) {
        let mut distance = vec![0_i64; self.size];
        let mut from = vec![0_u32; self.size];
        // Columns: first those settled, then those at the present distance, then the rest.
        let mut order: Vec<u32> = (0..side).collect();
        for &start in waiting {
            for (((distance, from), &cost), &dual) in distance
                .iter_mut()
                .zip(&mut from)
                .zip(self.row(start))
                .zip(&self.duals)
            {
                *distance = i64::from(cost) - dual;
                *from = start;
            }
            let (mut column, settled, least) =
                self.shortest_path(&mut distance, &mut from, &mut order);
            for &settled in &order[..settled] {
                let settled = settled as usize;
                self.duals[settled] += distance[settled] - least;
            }
            loop {
                let row = from[column];
                self.row_of[column] = row;
                let before = std::mem::replace(&mut self.column_of[row as usize], narrow(column));
                if row == start {
                    break;
                }
                column = before as usize;
            }
        }
    }

    /// Dijkstra from the labels in `distance` to the nearest free column.
    /// Returns that column, how many columns at the front of `order` are nearer,
    /// and the distance.
    fn shortest_path(
        &self,
        distance: &mut [i64],
        from: &mut [u32],
        order: &mut [u32],
    ) -> (usize, usize, i64) {
        let mut scanned = 0;
        let mut level = 0;
        loop {
            let settled = scanned;
            let mut least = i64::MAX;
            let rest = level..order.len();
            for place in rest {
                let column = order[place] as usize;
                let here = distance[column];
                if here <= least {
                    if here < least {
                        level = scanned;
                        least = here;
                    }
                    order.swap(place, level);
                    level += 1;
                }
            }
            if let Some(&free) = order[scanned..level]
                .iter()
                .find(|&&column| self.row_of[column as usize] == NONE)
            {
                return (free as usize, settled, least);
            }
            if scanned == level {
                // Only without a free column, and there is one per waiting row.
                return (0, 0, 0);
            }
            while scanned < level {
                let settled_column = order[scanned] as usize;
                scanned += 1;
                let row = self.row_of[settled_column];
                let costs = self.row(row);
                let base = i64::from(costs[settled_column]) - self.duals[settled_column] - least;
                let rest = level..order.len();
                for place in rest {
                    let column = order[place] as usize;
                    let through = i64::from(costs[column]) - self.duals[column] - base;
                    if through < distance[column] {
                        distance[column] = through;
                        from[column] = row;
                        if through == least {
                            if self.row_of[column] == NONE {
                                return (column, settled, least);
                            }
                            order.swap(place, level);
                            level += 1;
                        }
                    }
                }
            }
        }
    }

    fn finish(self) -> Dense {
        let mut cost = 0;
        let mut rows = Vec::with_capacity(self.size);
        for (row, &column) in self.column_of.iter().enumerate() {
            let column = column as usize;
            let here = i64::from(self.costs[row * self.size + column]);
            cost += here;
            rows.push(here - self.duals[column]);
        }
        Dense {
            column_of: self.column_of,
            cost,
            rows,
            columns: self.duals,
        }
    }
}

/// A column; the side of the square fits 32 bits.
#[expect(
    clippy::cast_possible_truncation,
    reason = "minimise refuses sides beyond 32 bits"
)]
fn narrow(column: usize) -> u32 {
    column as u32
}
