//! Days in the database: counted since 1970, like times, but no finer.

use jiff::civil::{Date, date};
use jiff::{SpanRelativeTo, Unit};

const FIRST: Date = date(1970, 1, 1);

/// Days since 1970.
pub(crate) fn count(day: Date) -> i64 {
    let span = day - FIRST;
    span.total((Unit::Day, SpanRelativeTo::days_are_24_hours()))
        .map_or(0, |days| {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "whole days, far below 2^53"
            )]
            let days = days as i64;
            days
        })
}

/// The reverse of [`count`].
pub(crate) fn day(count: i64) -> Date {
    FIRST.saturating_add(jiff::SignedDuration::from_hours(count.saturating_mul(24)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_lead_back() {
        for one in [date(1970, 1, 1), date(2026, 11, 24), date(2028, 2, 29)] {
            assert_eq!(day(count(one)), one);
        }
        assert_eq!(count(date(2026, 11, 24)), 20_781);
    }
}
