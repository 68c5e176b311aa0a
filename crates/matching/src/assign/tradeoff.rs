//! What a better worst tandem costs: the frontier between worst tandem and total.

use super::Problem;
use super::objective::{HighestFloor, worst};
use std::ops::ControlFlow;

/// A result that nothing improves on in both respects: no other with as many
/// tandems has a worst tandem as good and a higher total, or the reverse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct TradeOff {
    /// Value of the worst tandem.
    pub floor: i64,
    /// The most tandems there can be; the same for all points.
    pub tandems: usize,
    /// The highest total with this floor, in the unit of the values.
    pub total: i128,
}

impl Problem {
    /// The frontier between the worst tandem and the total, at the most tandems:
    /// floors ascending, totals descending. It starts at the highest total and
    /// ends at the highest floor ([`Objective::Floor`](super::Objective::Floor)).
    ///
    /// Has every point there is if `points` is large enough, otherwise at most
    /// `points` (at least two) of them, spread evenly over the floors, both ends
    /// among them. Each takes about two runs of the solver. Empty without any
    /// tandem. `progress` is as in [`solve_with`](Self::solve_with).
    ///
    /// ```
    /// use matching::assign::{Arc, Problem};
    /// use std::ops::ControlFlow;
    ///
    /// let arc = |mentor, mentee, value| Arc { mentor, mentee, value };
    /// let arcs = [arc(0, 0, 10), arc(1, 0, 5), arc(0, 1, 5), arc(1, 1, 1)];
    /// let problem = Problem::new(&[1, 1], 2, arcs)?;
    /// let curve = problem.trade_off(10, &mut |_, _| ControlFlow::Continue(()));
    /// let curve = curve.map_continue(|points| points.iter().map(|it| (it.floor, it.total)).collect());
    /// assert_eq!(curve, ControlFlow::Continue(vec![(1, 11), (5, 10)]));
    /// # Ok::<(), matching::assign::ProblemError>(())
    /// ```
    pub fn trade_off(
        &self,
        points: usize,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Vec<TradeOff>> {
        let Some(highest) = HighestFloor::search(self, progress)?.value() else {
            return ControlFlow::Continue(Vec::new());
        };
        let mut curve = Curve {
            problem: self,
            floors: distinct(self, highest),
            known: None,
        };
        let mut found = Vec::new();
        let Some(mut point) = curve.at_or_above(i64::MIN, progress)? else {
            return ControlFlow::Continue(found);
        };
        let steps = u128::try_from(points.max(2) - 1).unwrap_or(u128::MAX);
        let (start, range) = (point.floor, span(point.floor, highest));
        found.push(point);
        while point.floor < highest {
            // The first floor asked for that lies above the last point.
            let step = span(start, point.floor) * steps / range.max(1) + 1;
            let asked = i128::try_from(range * step / steps).unwrap_or(i128::MAX);
            let asked = i64::try_from(i128::from(start) + asked).unwrap_or(highest);
            let asked = asked.max(point.floor.saturating_add(1)).min(highest);
            match curve.at_or_above(asked, progress)? {
                Some(next) if next.floor > point.floor => point = next,
                _ => break,
            }
            found.push(point);
        }
        ControlFlow::Continue(found)
    }
}

/// How far apart two values are, the higher one last.
fn span(low: i64, high: i64) -> u128 {
    u128::try_from(i128::from(high) - i128::from(low)).unwrap_or(0)
}

/// Every value up to the highest floor, ascending.
fn distinct(problem: &Problem, highest: i64) -> Vec<i64> {
    let mut values: Vec<i64> = (0_u32..)
        .take(problem.mentees())
        .flat_map(|mentee| problem.arcs_of(mentee).map(|arc| arc.1))
        .filter(|&value| value <= highest)
        .collect();
    values.sort_unstable();
    values.dedup();
    values
}

/// The highest total as a function of the floor, which falls in steps.
struct Curve<'a> {
    problem: &'a Problem,
    /// All floors that can be kept.
    floors: Vec<i64>,
    /// The last one solved, by its place, as the next question often repeats it.
    known: Option<(usize, TradeOff)>,
}

impl Curve<'_> {
    /// The last point of the step that a floor lies on: the best worst tandem of
    /// all results with this total.
    fn at_or_above(
        &mut self,
        floor: i64,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Option<TradeOff>> {
        let place = self.floors.partition_point(|&value| value < floor);
        let Some(mut best) = self.solve(place, progress)? else {
            return ControlFlow::Continue(None);
        };
        // Most steps are short: look ahead one place, then two, four …
        let mut low = self.place(best.floor);
        let mut high = self.floors.len();
        let mut leap = 1;
        while low + 1 < high {
            let middle = (low + leap).min(low.midpoint(high));
            match self.solve(middle, progress)? {
                Some(next) if next.total == best.total => {
                    best = next;
                    low = self.place(next.floor);
                    leap *= 2;
                }
                _ => high = middle,
            }
        }
        ControlFlow::Continue(Some(best))
    }

    fn place(&self, floor: i64) -> usize {
        self.floors.partition_point(|&value| value < floor)
    }

    /// The best result above the floor at a place.
    fn solve(
        &mut self,
        place: usize,
        progress: &mut dyn FnMut(usize, usize) -> ControlFlow<()>,
    ) -> ControlFlow<(), Option<TradeOff>> {
        if let Some((_, point)) = self.known.filter(|known| known.0 == place) {
            return ControlFlow::Continue(Some(point));
        }
        let Some(&floor) = self.floors.get(place) else {
            return ControlFlow::Continue(None);
        };
        let (assignment, _) = self.problem.above(floor).solve_with(progress)?;
        let point = worst(self.problem, &assignment).map(|floor| TradeOff {
            floor,
            tandems: assignment.tandems(),
            total: assignment.value(self.problem),
        });
        self.known = point.map(|point| (place, point));
        ControlFlow::Continue(point)
    }
}
