//! What a mentee wants most at the present prices, and second most.

use super::{Packed, Problem, index};

/// No mentor: the mentee is better off without.
pub(super) const NOBODY: u32 = u32::MAX;
/// Arcs kept per mentee: with the bound, one line of the processor's cache.
const KEPT: usize = 7;
const NO_ARC: Packed = Packed {
    mentor: NOBODY,
    gain: 0,
};

/// Who could have whom: the arcs of a sparse problem, or a full square.
pub(super) trait Table {
    /// How many mentees there are.
    fn mentees(&self) -> usize;

    /// How many mentors there are.
    fn mentors(&self) -> usize;

    /// The arcs of one mentee.
    fn row(&self, mentee: u32) -> impl Iterator<Item = Packed>;
}

impl Table for Problem {
    fn mentees(&self) -> usize {
        Self::mentees(self)
    }

    fn mentors(&self) -> usize {
        Self::mentors(self)
    }

    fn row(&self, mentee: u32) -> impl Iterator<Item = Packed> {
        self.arcs_from(mentee).iter().copied()
    }
}

/// The two best options of a mentee.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wish {
    /// The best arc, or [`NOBODY`].
    pub(super) arc: Packed,
    /// Its profit.
    pub(super) best: i64,
    /// The next best arc, or [`NOBODY`].
    pub(super) other: Packed,
    /// Its profit.
    pub(super) second: i64,
}

/// Values in units that leave room between whole values for prices.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// Units per unit of value.
    pub(super) per_value: i64,
    /// *B* in units.
    pub(super) per_tandem: i64,
}

impl Unit {
    /// Whole values, and nothing for a tandem as such.
    pub(super) const VALUES: Self = Self {
        per_value: 1,
        per_tandem: 0,
    };

    /// Units so fine that an auction's last increment is far below what the values
    /// of `degree` arcs within `span` lie apart.
    pub(super) fn finer(span: i64, degree: i64, per_tandem: i64) -> Self {
        let mut per_value = 1;
        while per_value < 1 << 20
            && per_value * span < 2048 * degree
            && per_tandem < (1 << 58) / per_value
        {
            per_value *= 2;
        }
        Self {
            per_value,
            per_tandem: per_value * per_tandem,
        }
    }

    /// What an arc pays in total.
    pub(super) fn worth(self, arc: Packed) -> i64 {
        self.per_tandem + self.per_value * i64::from(arc.gain)
    }
}

/// The most profitable arcs of each mentee when its row was last read. Prices
/// only rise, so as long as two of them still pay what every other arc paid at
/// most, the row need not be read again.
pub(super) struct Shortlists {
    lists: Vec<Shortlist>,
}

#[derive(Clone)]
struct Shortlist {
    arcs: [Packed; KEPT],
    /// No other arc pays more.
    rest: i64,
}

impl Shortlists {
    pub(super) fn new(mentees: usize) -> Self {
        let unread = Shortlist {
            arcs: [NO_ARC; KEPT],
            rest: i64::MAX,
        };
        Self {
            lists: vec![unread; mentees],
        }
    }

    /// The two best options; going without pays `alone`.
    pub(super) fn wish(
        &mut self,
        table: &impl Table,
        unit: Unit,
        prices: &[i64],
        mentee: u32,
        alone: i64,
    ) -> Wish {
        let list = &mut self.lists[index(mentee)];
        if list.rest != i64::MAX {
            let wish = list.wish(unit, prices, alone);
            if wish.second >= list.rest {
                return wish;
            }
        }
        let mut top = [(i64::MIN, NO_ARC); KEPT + 1];
        for arc in table.row(mentee) {
            let profit = unit.worth(arc) - prices[index(arc.mentor)];
            if profit > top[KEPT].0 {
                let mut place = KEPT;
                while place > 0 && top[place - 1].0 < profit {
                    top[place] = top[place - 1];
                    place -= 1;
                }
                top[place] = (profit, arc);
            }
        }
        list.rest = top[KEPT].0;
        for (kept, &(_, arc)) in list.arcs.iter_mut().zip(&top) {
            *kept = arc;
        }
        list.wish(unit, prices, alone)
    }
}

impl Shortlist {
    fn wish(&self, unit: Unit, prices: &[i64], alone: i64) -> Wish {
        let mut wish = Wish {
            arc: NO_ARC,
            best: alone,
            other: NO_ARC,
            second: alone,
        };
        for &arc in &self.arcs {
            if arc.mentor == NOBODY {
                break;
            }
            let profit = unit.worth(arc) - prices[index(arc.mentor)];
            if profit > wish.second {
                if profit > wish.best {
                    wish.second = wish.best;
                    wish.other = wish.arc;
                    wish.best = profit;
                    wish.arc = arc;
                } else {
                    wish.second = profit;
                    wish.other = arc;
                }
            }
        }
        wish
    }
}
