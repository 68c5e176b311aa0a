//! What "best" means, once as many tandems as possible are formed, and how
//! each meaning is reached and proven.
//!
//! | Objective | Found by | Proven by |
//! |---|---|---|
//! | total | the solver itself | prices and profits |
//! | floor, balance | a search over the worst tandem's value | prices among the arcs above it, and why no higher floor would do |
//! | leximin | exchanges, level by level from the worst value up | prices that are compared digit by digit |

mod alternatives;
mod cardinality;
mod exchange;
mod floor;
mod leximin;
mod proof;
mod seats;
mod verify;
mod widest;

pub use alternatives::Alternatives;
pub use proof::{
    Barrier, Cover, Digit, FloorProof, Highest, Level, LeximinProof, Optimum, PER_TANDEM, Proof,
};
pub use verify::check_proof;

pub(super) use cardinality::HighestFloor;
pub(super) use floor::worst;

use super::Problem;
use std::ops::ControlFlow;

/// Which of all results with the most tandems is the best. Exact, each of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(rename_all = "snake_case", tag = "aim"))]
pub enum Objective {
    /// The highest total.
    Total,
    /// The worst tandem as good as possible; among those results the highest total.
    /// The default: on made-up companies of 50 to 3,000 people a side it cost at most
    /// 0.2 % of the total, and raised the worst tandem by up to 6 points of 100.
    #[default]
    Floor,
    /// The worst tandem as good as possible while the total stays within
    /// `percent` of the highest; among those results the highest total.
    ///
    /// With a highest total *T*, a total *t* stays within when
    /// *100 t ≥ 100 T − percent · |T|*: where *T* is negative, it may sink by that
    /// share of its amount. 0 asks for the best worst tandem among the results
    /// with the highest total.
    Balance {
        /// How many percent of the highest total may be given up, 0–100.
        percent: u8,
    },
    /// The worst tandem as good as possible, then the second worst, and so on.
    /// Which tandems are formed may differ between two such results, their
    /// values do not: the total follows.
    Leximin,
}

impl Problem {
    /// The best assignment under an objective, with its proof. `progress` hears
    /// now and then how many mentees of how many are settled; it may be told
    /// the same again, where a result is improved step by step. Breaking off
    /// gives `ControlFlow::Break`, as in [`solve_with`](Self::solve_with).
    ///
    /// ```
    /// use matching::assign::{Arc, Objective, Problem, check_proof};
    /// use std::ops::ControlFlow;
    ///
    /// // 10 + 1 is the highest total, but 5 + 5 leaves nobody with a 1.
    /// let arc = |mentor, mentee, value| Arc { mentor, mentee, value };
    /// let arcs = [arc(0, 0, 10), arc(1, 0, 5), arc(0, 1, 5), arc(1, 1, 1)];
    /// let problem = Problem::new(&[1, 1], 2, arcs)?;
    /// let never = &mut |_, _| ControlFlow::Continue(());
    /// if let ControlFlow::Continue(best) = problem.optimise(Objective::Floor, never) {
    ///     assert_eq!(best.assignment.mentor_of, [Some(1), Some(0)]);
    ///     let verdict = check_proof(&problem, Objective::Floor, &best.assignment, &best.proof);
    ///     assert_eq!(verdict, Ok(()));
    /// }
    /// # Ok::<(), matching::assign::ProblemError>(())
    /// ```
    pub fn optimise(
        &self,
        objective: Objective,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Optimum> {
        match objective {
            Objective::Total => {
                let (assignment, certificate) = self.solve_with(progress)?;
                let proof = Proof::Total(certificate);
                ControlFlow::Continue(Optimum { assignment, proof })
            }
            Objective::Floor => floor::highest_floor(self, progress),
            Objective::Balance { percent } => floor::balance(self, percent, progress),
            Objective::Leximin => leximin::solve(self, progress),
        }
    }
}

/// Within what may be given up of the highest total. See [`Objective::Balance`].
/// Solver and checker share this one line, so that both mean the same by it.
fn stays_within(percent: u8, total: i128, highest: i128) -> bool {
    100 * total >= 100 * highest - i128::from(percent) * highest.abs()
}
