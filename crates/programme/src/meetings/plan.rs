//! Finding dates: the whole series at once, and another date for one meeting.
//!
//! Dates are civil dates and times in the programme's time zone, so that 14:00
//! stays 14:00 when the clocks change.

#[cfg(test)]
mod tests;

use std::cmp::Reverse;

use jiff::civil::{Date, Time, Weekday};
use jiff::tz::{AmbiguousOffset, TimeZone};
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use matching::case::WeekHours;

use crate::calendar::{Holiday, Regions, is_quiet};
use crate::frame::{Frame, Rhythm};

/// How many series are proposed at most.
const PROPOSED: usize = 5;
/// The first meeting should be within three weeks: that many weeks it may wait
/// for a start with fewer exceptions.
const WEEKS_TO_START: i64 = 3;
/// How far a meeting goes from its place in the series, in days.
const REACH_MONTHLY: i64 = 10;
const REACH_FORTNIGHTLY: i64 = 6;
/// Closer together two meetings of a tandem do not come.
const APART: i64 = 5;
/// Further apart neither: beyond it the momentum guard would speak up.
const AT_MOST_APART: i64 = 42;
/// How many other dates are offered for one meeting.
const ALTERNATIVES: usize = 6;
/// How far ahead somebody can choose a date of their own.
const AHEAD: i32 = 12;

/// A time at which one of the two has something else to do. Never what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Busy {
    /// From when.
    pub from: Timestamp,
    /// Until when.
    pub to: Timestamp,
}

/// All that finding dates stands on.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// Start, length, rhythm, minutes.
    pub frame: Frame,
    /// The mentor's hours; no hours at all mean usual working hours.
    pub mentor: &'a WeekHours,
    /// The mentee's.
    pub mentee: &'a WeekHours,
    /// Times at which either is busy, in any order.
    pub busy: &'a [Busy],
    /// Whose holidays are kept.
    pub regions: Regions,
    /// Where the programme takes place.
    pub zone: &'a TimeZone,
    /// No meeting before this day.
    pub earliest: Date,
}

/// Which week of a month a monthly series keeps to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Week {
    /// The first, second, third or fourth.
    Number(u8),
    /// The last.
    Last,
}

/// A date of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// When it begins.
    pub starts_at: Timestamp,
    /// Where it is not on the day of the series: from which day, and why.
    pub shift: Option<Shift>,
}

/// An exception from a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shift {
    /// The day that was its turn.
    pub from: Date,
    /// What spoke against it.
    pub why: Why,
}

/// What speaks against a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// A public holiday of at least one of the two.
    Holiday(Holiday),
    /// The days between Christmas and New Year.
    QuietDays,
    /// One of the two is busy. Not who, and not with what.
    Busy,
}

/// A whole series, all on one weekday at one time where that is possible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// The day of the week.
    pub weekday: Weekday,
    /// When it begins.
    pub time: Time,
    /// Which week of the month, in a monthly series.
    pub week: Option<Week>,
    /// The meetings, in order.
    pub slots: Vec<Slot>,
    /// How many meetings found no date.
    pub left_out: u32,
}

impl Series {
    /// How many meetings are not on the day of the series.
    pub fn shifts(&self) -> usize {
        self.slots
            .iter()
            .filter(|slot| slot.shift.is_some())
            .count()
    }
}

/// Why a date that somebody chose cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotADate {
    /// It has passed.
    #[error("the date has passed")]
    Passed,
    /// More than a year ahead.
    #[error("the date is more than a year ahead")]
    TooFar,
    /// A public holiday.
    #[error("the date is a public holiday")]
    Holiday(Holiday),
    /// The clocks go forward then: there is no such time.
    #[error("there is no such time on that day")]
    NoSuchTime,
    /// The tandem meets on that day already.
    #[error("the tandem meets on that day already")]
    Taken,
}

/// Proposes series: at most five, the best first, on different days or at
/// clearly different times. None if the two share no time.
pub fn series(ground: &Ground<'_>) -> Vec<Series> {
    let places = Places::of(ground);
    let mut all: Vec<Series> = places
        .starts()
        .filter_map(|(day, half_hour)| places.best_series(day, half_hour))
        .collect();
    all.sort_by_key(rank);
    let mut chosen: Vec<Series> = Vec::new();
    // First one of each weekday, then other times of day.
    for apart in [None, Some(SignedDuration::from_hours(2))] {
        for series in &all {
            let too_close = |other: &Series| {
                other.weekday == series.weekday
                    && apart
                        .is_none_or(|apart| other.time.duration_until(series.time).abs() < apart)
            };
            if chosen.len() < PROPOSED && !chosen.iter().any(too_close) {
                chosen.push(series.clone());
            }
        }
    }
    chosen
}

/// What makes a series better than another: smaller is better.
fn rank(series: &Series) -> (u32, usize, bool, Timestamp, Time) {
    let first = series.slots.first();
    (
        series.left_out,
        series.shifts(),
        !is_comfortable(series.time),
        first.map_or(Timestamp::MAX, |slot| slot.starts_at),
        series.time,
    )
}

/// Neither at the edge of the day nor at lunch.
fn is_comfortable(time: Time) -> bool {
    matches!(time.hour(), 9..=11 | 13..=15)
}

/// Other dates for one meeting: the nearest first choice, in the order of the
/// calendar. `taken` are the tandem's other meetings.
pub fn alternatives(
    ground: &Ground<'_>,
    instead_of: Timestamp,
    taken: &[Timestamp],
) -> Vec<Timestamp> {
    let places = Places::of(ground);
    let local = instead_of.to_zoned_datetime(ground.zone.clone());
    let (day, time) = (local.date(), local.time());
    let taken: Vec<Date> = taken
        .iter()
        .map(|at| at.to_zoned_datetime(ground.zone.clone()).date())
        .collect();
    let mut found: Vec<(i64, Timestamp)> = Vec::new();
    for distance in -7..=21_i64 {
        let other = day.saturating_add(distance.days());
        let near = |taken: &Date| days_between(*taken, other).abs() < 3;
        if distance == 0 || other < ground.earliest || taken.iter().any(near) {
            continue;
        }
        if let Some(at) = places.nearest_time(other, time) {
            found.push((distance, at));
        }
    }
    found.sort_by_key(|(distance, _)| (distance.abs(), Reverse(*distance)));
    found.truncate(ALTERNATIVES);
    let mut dates: Vec<Timestamp> = found.into_iter().map(|(_, at)| at).collect();
    dates.sort_unstable();
    dates
}

impl Ground<'_> {
    /// Checks a date that somebody chose. Hours and what else is in a calendar
    /// are their own business then; a holiday is a slip of the finger.
    ///
    /// # Errors
    /// Says why the date cannot be.
    pub fn check(
        &self,
        day: Date,
        time: Time,
        taken: &[Timestamp],
        now: Timestamp,
    ) -> Result<Timestamp, NotADate> {
        let at = instant(day, time, self.zone).ok_or(NotADate::NoSuchTime)?;
        let today = now.to_zoned_datetime(self.zone.clone()).date();
        if at <= now {
            return Err(NotADate::Passed);
        }
        if day > today.saturating_add(AHEAD.months()) {
            return Err(NotADate::TooFar);
        }
        if let Some(holiday) = self.regions.holiday(day) {
            return Err(NotADate::Holiday(holiday));
        }
        let same_day = |other: &Timestamp| other.to_zoned_datetime(self.zone.clone()).date() == day;
        if taken.iter().any(same_day) {
            return Err(NotADate::Taken);
        }
        Ok(at)
    }
}

/// The moment of a civil time, if there is exactly such a time. Where the
/// clocks go back and the hour comes twice, the first is meant.
fn instant(day: Date, time: Time, zone: &TimeZone) -> Option<Timestamp> {
    let there = zone.to_ambiguous_zoned_datetime(day.to_datetime(time));
    if matches!(there.offset(), AmbiguousOffset::Gap { .. }) {
        return None;
    }
    there.compatible().ok().map(|at| at.timestamp())
}

fn days_between(from: Date, to: Date) -> i64 {
    i64::from(from.until(to).map_or(i32::MAX, |span| span.get_days()))
}

/// The ground, prepared: shared half-hours and merged busy times.
struct Places<'a> {
    ground: &'a Ground<'a>,
    length: SignedDuration,
    /// Half-hours at which a meeting can begin, by weekday from Monday.
    starts: [Vec<u8>; 7],
    busy: Vec<Busy>,
}

impl<'a> Places<'a> {
    fn of(ground: &'a Ground<'a>) -> Self {
        let usual = usual_hours();
        let of = |hours: &'a WeekHours| if hours.is_empty() { usual } else { *hours };
        let (mentor, mentee) = (of(ground.mentor), of(ground.mentee));
        let long = u8::try_from(ground.frame.minutes.div_ceil(30)).unwrap_or(48);
        let fits = |day: u8, start: u8| {
            start + long <= 48
                && (start..start + long).all(|at| mentor.suits(day, at) && mentee.suits(day, at))
        };
        let starts = std::array::from_fn(|day| {
            let day = u8::try_from(day).unwrap_or(0);
            (0..48).filter(|start| fits(day, *start)).collect()
        });
        Self {
            ground,
            length: SignedDuration::from_mins(i64::from(ground.frame.minutes)),
            starts,
            busy: merged(ground.busy),
        }
    }

    /// Every weekday and half-hour at which a meeting can begin.
    fn starts(&self) -> impl Iterator<Item = (Weekday, u8)> + '_ {
        (1..=7_i8).flat_map(move |number| {
            let day = Weekday::from_monday_one_offset(number).unwrap_or(Weekday::Monday);
            let starts = &self.starts[usize::from(number.unsigned_abs()) - 1];
            starts.iter().map(move |half_hour| (day, *half_hour))
        })
    }

    /// The series on that weekday and time with the best of the first weeks as its start.
    fn best_series(&self, weekday: Weekday, half_hour: u8) -> Option<Series> {
        let begin = self.ground.earliest.max(self.ground.frame.starts_on);
        let wait = weekday.since(begin.weekday());
        let first = begin.saturating_add(i64::from(wait).days());
        (0..WEEKS_TO_START)
            .map(|week| first.saturating_add(week.weeks()))
            .map(|first| self.series_from(first, time_of(half_hour)))
            .filter(|series| !series.slots.is_empty())
            .min_by_key(rank)
    }

    fn series_from(&self, first: Date, time: Time) -> Series {
        let frame = self.ground.frame;
        let turns = turns(first, frame);
        let mut series = Series {
            weekday: first.weekday(),
            time,
            week: (frame.rhythm == Rhythm::Monthly).then(|| week_of(first)),
            slots: Vec::new(),
            left_out: 0,
        };
        let mut last: Option<Date> = None;
        for (number, turn) in turns.iter().enumerate() {
            let next = turns.get(number + 1).copied();
            match self.place(*turn, time, last, next) {
                Some((day, slot)) => {
                    last = Some(day);
                    series.slots.push(slot);
                }
                None => series.left_out += 1,
            }
        }
        series
    }

    /// A date for one turn of a series: its own, or the nearest that is free.
    fn place(
        &self,
        turn: Date,
        time: Time,
        last: Option<Date>,
        next: Option<Date>,
    ) -> Option<(Date, Slot)> {
        let why = match self.against(turn, time) {
            Ok(starts_at) => {
                return Some((
                    turn,
                    Slot {
                        starts_at,
                        shift: None,
                    },
                ));
            }
            Err(why) => why,
        };
        let frame = self.ground.frame;
        let reach = match frame.rhythm {
            Rhythm::Monthly => REACH_MONTHLY,
            Rhythm::Fortnightly => REACH_FORTNIGHTLY,
        };
        let in_between = |day: &Date| {
            *day >= self.ground.earliest.max(frame.starts_on)
                && *day <= frame.ends_on()
                && last
                    .is_none_or(|last| (APART..=AT_MOST_APART).contains(&days_between(last, *day)))
                && next.is_none_or(|next| days_between(*day, next) >= APART)
        };
        let nearest = (1..=reach).flat_map(|distance| [distance, -distance]);
        let shift = Some(Shift { from: turn, why });
        nearest
            .map(|distance| turn.saturating_add(distance.days()))
            .filter(in_between)
            .find_map(|day| {
                let starts_at = self.nearest_time(day, time)?;
                Some((day, Slot { starts_at, shift }))
            })
    }

    /// The free time of a day that is nearest to `time`.
    fn nearest_time(&self, day: Date, time: Time) -> Option<Timestamp> {
        let index = usize::from(day.weekday().to_monday_zero_offset().unsigned_abs());
        let mut starts: Vec<Time> = self.starts[index].iter().copied().map(time_of).collect();
        starts.sort_by_key(|start| (time.duration_until(*start).abs(), *start));
        starts
            .into_iter()
            .find_map(|start| self.against(day, start).ok())
    }

    /// The moment, or what speaks against it.
    fn against(&self, day: Date, time: Time) -> Result<Timestamp, Why> {
        if let Some(holiday) = self.ground.regions.holiday(day) {
            return Err(Why::Holiday(holiday));
        }
        if is_quiet(day) {
            return Err(Why::QuietDays);
        }
        // Nobody meets in the hour that does not exist; like a busy one it is passed over.
        let from = instant(day, time, self.ground.zone).ok_or(Why::Busy)?;
        let to = from + self.length;
        let first = self.busy.partition_point(|busy| busy.to <= from);
        match self.busy.get(first) {
            Some(busy) if busy.from < to => Err(Why::Busy),
            _ => Ok(from),
        }
    }
}

/// Monday to Friday, nine to five: for those who named no hours.
fn usual_hours() -> WeekHours {
    let mut hours = WeekHours::default();
    for day in 0..5 {
        hours.add(day, 9 * 60, 17 * 60);
    }
    hours
}

fn time_of(half_hour: u8) -> Time {
    let hour = i8::try_from(half_hour / 2).unwrap_or(0);
    Time::constant(hour, if half_hour.is_multiple_of(2) { 0 } else { 30 }, 0, 0)
}

/// Busy times in order, those that touch as one.
fn merged(busy: &[Busy]) -> Vec<Busy> {
    let mut busy: Vec<Busy> = busy.iter().copied().filter(|b| b.from < b.to).collect();
    busy.sort_unstable_by_key(|busy| busy.from);
    let mut merged: Vec<Busy> = Vec::with_capacity(busy.len());
    for next in busy {
        match merged.last_mut() {
            Some(last) if next.from <= last.to => last.to = last.to.max(next.to),
            _ => merged.push(next),
        }
    }
    merged
}

/// The days that are a series' turn, within the frame.
fn turns(first: Date, frame: Frame) -> Vec<Date> {
    let turn = |number: u32| match frame.rhythm {
        Rhythm::Fortnightly => first.saturating_add((i64::from(number) * 2).weeks()),
        Rhythm::Monthly => {
            let month = first
                .first_of_month()
                .saturating_add(i64::from(number).months());
            let week = match week_of(first) {
                Week::Number(number) => i8::try_from(number).unwrap_or(1),
                Week::Last => -1,
            };
            // The last, and the first to fourth, are in every month.
            month
                .nth_weekday_of_month(week, first.weekday())
                .unwrap_or(month)
        }
    };
    (0..frame.meetings())
        .map(turn)
        .take_while(|day| *day <= frame.ends_on())
        .collect()
}

fn week_of(day: Date) -> Week {
    match (day.day() - 1) / 7 + 1 {
        5 => Week::Last,
        number => Week::Number(number.unsigned_abs()),
    }
}
