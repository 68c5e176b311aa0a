//! Mentors whose places are all wanted or all not, and who of them is needed.

use super::exchange::{Exchange, Link, NONE, State};
use super::proof::{Digit, PER_TANDEM};
use crate::assign::{Problem, index};

/// A mentor of whom some places should be filled and others need not is split in
/// two, so that each counts in its own way. A mentor without places has no seat.
pub(super) struct Seats {
    /// Places of each seat.
    places: Vec<u32>,
    /// Whether these should be filled.
    wanted: Vec<bool>,
    mentor: Vec<u32>,
    /// Whether there is any place that should be filled.
    pub(super) any_wanted: bool,
    /// Every possible tandem on every seat of its mentor, by mentee …
    links: Vec<Link>,
    /// … of whom mentee *j* has `links[starts[j]..starts[j + 1]]`.
    starts: Vec<usize>,
    /// The position of the tandem each mentee is in at first, or [`NONE`].
    held: Vec<u32>,
}

impl Seats {
    /// `mentor_of` is a result with the most tandems.
    pub(super) fn of(problem: &Problem, mentor_of: &[Option<u32>]) -> Self {
        let mut seats = Self {
            places: Vec::new(),
            wanted: Vec::new(),
            mentor: Vec::new(),
            any_wanted: problem.at_least().iter().any(|&wanted| wanted > 0),
            links: Vec::with_capacity(problem.arcs()),
            starts: vec![0],
            held: vec![NONE; problem.mentees()],
        };
        // The first seat of each mentor.
        let mut first = vec![0];
        let both = problem.capacities().iter().zip(problem.at_least());
        for (mentor, (&places, &wanted)) in (0_u32..).zip(both) {
            for (places, kind) in [(wanted, true), (places - wanted, false)] {
                if places > 0 {
                    seats.places.push(places);
                    seats.wanted.push(kind);
                    seats.mentor.push(mentor);
                }
            }
            first.push(small(seats.places.len()));
        }
        let mut free = seats.places.clone();
        for mentee in (0_u32..).take(problem.mentees()) {
            for (mentor, value) in problem.arcs_of(mentee) {
                for seat in first[index(mentor)]..first[index(mentor) + 1] {
                    let held = &mut seats.held[index(mentee)];
                    let taken = mentor_of[index(mentee)] == Some(mentor);
                    // Wanted places come first, and are filled first.
                    if taken && *held == NONE && free[index(seat)] > 0 {
                        free[index(seat)] -= 1;
                        *held = small(seats.links.len());
                    }
                    seats.links.push(Link {
                        mentor: seat,
                        mentee,
                        value,
                        state: State::Open,
                    });
                }
            }
            seats.starts.push(seats.links.len());
        }
        seats
    }

    /// What results with the most tandems and none below `floor` can use. Places that
    /// should be filled come before values: where there are any, tandems below the
    /// floor are left in until the first value counts, as the proof is about them as well.
    pub(super) fn exchange(&self, needs: &Needs, floor: Option<i64>) -> Exchange<'_> {
        let mut links = Vec::new();
        let mut held = vec![NONE; self.held.len()];
        for (position, link) in (0_u32..).zip(&self.links) {
            let ends = needs.of[index(link.mentor)] + needs.of_mentee(self, link.mentee);
            let high_enough = floor.is_some_and(|floor| link.value >= floor);
            if ends == PER_TANDEM && (high_enough || self.any_wanted) {
                if self.held[index(link.mentee)] == position {
                    held[index(link.mentee)] = small(links.len());
                }
                links.push(*link);
            }
        }
        // Parts by the mentors' need, and mentees belong to those they fit.
        let part = needs.of.iter().enumerate().map(|(node, &need)| {
            let need = if node < self.places.len() {
                need
            } else {
                PER_TANDEM - need
            };
            u32::try_from(need).unwrap_or(NONE)
        });
        let part = part.collect();
        let paid = needs.of.iter().map(|&need| need > 0).collect();
        Exchange::new(&self.places, &self.wanted, links, held, part, paid)
    }

    /// The mentor of a seat.
    pub(super) fn mentor(&self, seat: u32) -> u32 {
        self.mentor[index(seat)]
    }

    /// Heights as digits: a seat's price is its height, a mentee's profit the opposite.
    pub(super) fn digit(&self, mut heights: Vec<(u32, i64)>) -> Digit {
        heights.sort_unstable();
        let mut digit = Digit::default();
        for (node, height) in heights {
            match self.mentor.get(index(node)) {
                Some(&mentor) if self.wanted[index(node)] => digit.wanted.push((mentor, height)),
                Some(&mentor) => digit.prices.push((mentor, height)),
                None => digit
                    .profits
                    .push((node - small(self.mentor.len()), -height)),
            }
        }
        digit
    }
}

/// Who is needed to reach the most tandems (Dulmage and Mendelsohn's
/// decomposition): 2 for those who are in any case, 0 for those on whose side more
/// are to be had than the other side can take, and 1 where both sides just
/// suffice. A link whose ends add up to more than [`PER_TANDEM`] is in no result with the most.
pub(super) struct Needs {
    /// By node: seats, then mentees.
    of: Vec<i64>,
}

impl Needs {
    pub(super) fn of(seats: &Seats) -> Self {
        let count = seats.places.len();
        let seat_of = |mentee: u32| {
            let held = seats.held[index(mentee)];
            (held != NONE).then(|| seats.links[index(held)].mentor)
        };
        let mut holders = vec![Vec::new(); count];
        let mut of = vec![1; count + seats.held.len()];
        // From mentees without mentor: whoever could be left out in their place.
        let mut queue = Vec::new();
        for mentee in (0_u32..).take(seats.held.len()) {
            if let Some(seat) = seat_of(mentee) {
                holders[index(seat)].push(mentee);
            } else {
                of[count + index(mentee)] = 0;
                queue.push(mentee);
            }
        }
        while let Some(mentee) = queue.pop() {
            for link in &seats.links[seats.starts[index(mentee)]..seats.starts[index(mentee) + 1]] {
                if std::mem::replace(&mut of[index(link.mentor)], 2) == 1 {
                    for &holder in &holders[index(link.mentor)] {
                        of[count + index(holder)] = 0;
                        queue.push(holder);
                    }
                }
            }
        }
        // From free places: whichever could stay free in their place.
        for (seat, &places) in (0_u32..).zip(&seats.places) {
            if holders[index(seat)].len() < index(places) {
                of[index(seat)] = 0;
                queue.push(seat);
            }
        }
        let wanting = Wanting::of(seats);
        while let Some(seat) = queue.pop() {
            for &mentee in wanting.of_seat(seat) {
                if std::mem::replace(&mut of[count + index(mentee)], 2) == 1
                    && let Some(own) = seat_of(mentee)
                    && std::mem::replace(&mut of[index(own)], 0) != 0
                {
                    queue.push(own);
                }
            }
        }
        Self { of }
    }

    fn of_mentee(&self, seats: &Seats, mentee: u32) -> i64 {
        self.of[seats.places.len() + index(mentee)]
    }

    /// The first digit of a proof.
    pub(super) fn digit(&self, seats: &Seats) -> Digit {
        let mentees_from = seats.places.len();
        let heights = (0_u32..).zip(&self.of).filter(|entry| *entry.1 != 0);
        let heights = heights.map(|(node, &need)| {
            let seat = index(node) < mentees_from;
            (node, if seat { need } else { -need })
        });
        seats.digit(heights.collect())
    }
}

/// Who could come to each seat.
struct Wanting {
    starts: Vec<usize>,
    mentees: Vec<u32>,
}

impl Wanting {
    fn of(seats: &Seats) -> Self {
        let mut starts = vec![0; seats.places.len() + 1];
        for link in &seats.links {
            starts[index(link.mentor) + 1] += 1;
        }
        for seat in 0..seats.places.len() {
            starts[seat + 1] += starts[seat];
        }
        let mut next = starts.clone();
        let mut mentees = vec![0; seats.links.len()];
        for link in &seats.links {
            mentees[next[index(link.mentor)]] = link.mentee;
            next[index(link.mentor)] += 1;
        }
        Self { starts, mentees }
    }

    fn of_seat(&self, seat: u32) -> &[u32] {
        &self.mentees[self.starts[index(seat)]..self.starts[index(seat) + 1]]
    }
}

/// An index that `Rows` has found to fit 32 bits.
fn small(wide: usize) -> u32 {
    u32::try_from(wide).unwrap_or(NONE)
}
