use super::*;
use crate::calendar::Land;
use jiff::civil::{date, time};

fn berlin() -> TimeZone {
    TimeZone::get("Europe/Berlin").unwrap()
}

fn hours(of: &[(u8, u16, u16)]) -> WeekHours {
    let mut hours = WeekHours::default();
    for (day, from, to) in of {
        hours.add(*day, from * 60, to * 60);
    }
    hours
}

struct World {
    frame: Frame,
    mentor: WeekHours,
    mentee: WeekHours,
    busy: Vec<Busy>,
    regions: Regions,
    zone: TimeZone,
    earliest: Date,
}

impl World {
    fn starting(starts_on: Date) -> Self {
        Self {
            frame: Frame::starting(starts_on),
            mentor: WeekHours::default(),
            mentee: WeekHours::default(),
            busy: Vec::new(),
            regions: Regions {
                one: Some(Land::He),
                other: Some(Land::By),
            },
            zone: berlin(),
            earliest: starts_on,
        }
    }

    fn ground(&self) -> Ground<'_> {
        Ground {
            frame: self.frame,
            mentor: &self.mentor,
            mentee: &self.mentee,
            busy: &self.busy,
            regions: self.regions,
            zone: &self.zone,
            earliest: self.earliest,
        }
    }

    fn local(&self, at: Timestamp) -> jiff::civil::DateTime {
        at.to_zoned_datetime(self.zone.clone()).datetime()
    }

    fn days(&self, series: &Series) -> Vec<String> {
        let slots = series.slots.iter();
        slots
            .map(|slot| self.local(slot.starts_at).strftime("%F %H:%M").to_string())
            .collect()
    }
}

#[test]
fn the_time_stays_when_the_clocks_change() {
    // Only Tuesdays at two: the series goes over the last Sunday of October.
    let mut world = World::starting(date(2026, 9, 1));
    world.mentor = hours(&[(1, 14, 15)]);
    let all = series(&world.ground());
    assert_eq!(all.len(), 1);
    assert_eq!(
        world.days(&all[0]),
        [
            "2026-09-01 14:00",
            "2026-10-06 14:00",
            "2026-11-03 14:00",
            "2026-12-01 14:00",
            "2027-01-05 14:00",
            "2027-02-02 14:00"
        ]
    );
    assert_eq!(all[0].week, Some(Week::Number(1)));
    let utc: Vec<String> = all[0]
        .slots
        .iter()
        .map(|s| s.starts_at.to_string())
        .collect();
    assert_eq!(utc[1], "2026-10-06T12:00:00Z");
    assert_eq!(utc[2], "2026-11-03T13:00:00Z");
}

#[test]
fn and_in_spring() {
    let mut world = World::starting(date(2027, 1, 4));
    world.frame.rhythm = Rhythm::Fortnightly;
    world.mentee = hours(&[(3, 9, 10)]);
    let all = series(&world.ground());
    assert_eq!(all[0].slots.len() + all[0].left_out as usize, 13);
    for slot in &all[0].slots {
        assert_eq!(world.local(slot.starts_at).time(), time(9, 0, 0, 0));
    }
    let offsets: std::collections::BTreeSet<_> = all[0]
        .slots
        .iter()
        .map(|slot| {
            slot.starts_at
                .to_zoned_datetime(berlin())
                .offset()
                .seconds()
        })
        .collect();
    assert_eq!(offsets.len(), 2, "the series goes over the change");
}

#[test]
fn no_meeting_is_on_a_holiday_and_the_next_free_date_is_taken() {
    // The first Friday: 1 January 2027 is New Year.
    let mut world = World::starting(date(2026, 10, 1));
    world.mentor = hours(&[(3, 10, 12), (4, 10, 12)]);
    world.mentee = hours(&[(4, 10, 11), (3, 11, 12)]);
    let all = series(&world.ground());
    let friday = all
        .iter()
        .find(|series| series.weekday == Weekday::Friday)
        .unwrap();
    for slot in &friday.slots {
        let day = world.local(slot.starts_at).date();
        assert_eq!(world.regions.holiday(day), None);
        assert!(!is_quiet(day));
    }
    // Forced onto the first Friday, January goes to the day before or after.
    let places = Places {
        ground: &world.ground(),
        ..Places::of(&world.ground())
    };
    let forced = places.series_from(date(2026, 10, 2), time(10, 0, 0, 0));
    let days = world.days(&forced);
    assert_eq!(days[3], "2027-01-07 11:00");
    assert_eq!(
        forced.slots[3].shift,
        Some(Shift {
            from: date(2027, 1, 1),
            why: Why::Holiday(Holiday::NewYear)
        })
    );
}

#[test]
fn busy_times_of_either_are_passed_over() {
    let mut world = World::starting(date(2026, 9, 1));
    world.mentor = hours(&[(1, 14, 16)]);
    let at = |day, hour| {
        let local: jiff::civil::DateTime = date(2026, 10, day).at(hour, 0, 0, 0);
        local.to_zoned_datetime(berlin()).unwrap().timestamp()
    };
    // The first Tuesday of October from half past two: 14:00 and 14:30 are gone.
    world.busy = vec![Busy {
        from: at(6, 14) + SignedDuration::from_mins(30),
        to: at(6, 15),
    }];
    let first = &series(&world.ground())[0];
    // At three all six are free: fewer exceptions come first.
    assert_eq!(first.time, time(15, 0, 0, 0));
    assert_eq!(first.shifts(), 0);
    // A whole week away: the meeting is a week later, the others stay.
    world.busy.push(Busy {
        from: at(5, 0),
        to: at(10, 0),
    });
    world.mentee = hours(&[(1, 15, 16)]);
    let away = Places::of(&world.ground()).series_from(date(2026, 9, 1), time(15, 0, 0, 0));
    assert_eq!(world.days(&away)[1], "2026-10-13 15:00");
    assert_eq!(away.slots[1].shift.unwrap().why, Why::Busy);
    assert_eq!(away.shifts(), 1);
}

#[test]
fn part_time_days_are_kept() {
    let mut world = World::starting(date(2026, 9, 1));
    world.mentor = hours(&[(0, 8, 12), (1, 8, 12), (2, 8, 12)]);
    world.mentee = hours(&[(2, 9, 17), (3, 9, 17)]);
    for series in series(&world.ground()) {
        assert_eq!(series.weekday, Weekday::Wednesday);
        for slot in &series.slots {
            let local = world.local(slot.starts_at);
            assert!((9..=11).contains(&local.hour()), "{local}");
        }
    }
}

#[test]
fn five_proposals_that_differ() {
    let world = World::starting(date(2026, 9, 1));
    let all = series(&world.ground());
    assert_eq!(all.len(), 5);
    let days: std::collections::BTreeSet<_> = all
        .iter()
        .map(|series| series.weekday.to_monday_zero_offset())
        .collect();
    assert_eq!(days.len(), 5);
    for series in &all {
        assert_eq!(series.slots.len(), 6);
        let first = world.local(series.slots[0].starts_at).date();
        assert!(days_between(world.earliest, first) <= 21);
    }
    // Two people with a single common day get other times of it.
    let mut narrow = World::starting(date(2026, 9, 1));
    narrow.mentor = hours(&[(2, 8, 17)]);
    let times: Vec<Time> = series(&narrow.ground()).iter().map(|s| s.time).collect();
    assert!(times.len() >= 3, "{times:?}");
    let nobody = World {
        mentee: hours(&[(5, 8, 12)]),
        ..narrow
    };
    assert!(series(&nobody.ground()).is_empty());
}

#[test]
fn a_late_tandem_plans_what_is_left() {
    let mut world = World::starting(date(2026, 9, 1));
    world.earliest = date(2026, 12, 7);
    for series in series(&world.ground()) {
        assert!(series.slots.len() <= 3);
        for slot in &series.slots {
            let day = world.local(slot.starts_at).date();
            assert!(day >= world.earliest && day <= world.frame.ends_on());
        }
    }
}

#[test]
fn other_dates_are_near_free_and_apart_from_the_other_meetings() {
    let mut world = World::starting(date(2026, 9, 1));
    world.mentor = hours(&[(1, 14, 16), (3, 9, 11)]);
    world.earliest = date(2026, 10, 2);
    let at = |text: &str| {
        let local: jiff::civil::DateTime = text.parse().unwrap();
        local.to_zoned_datetime(berlin()).unwrap().timestamp()
    };
    let meeting = at("2026-10-06T14:00");
    let others = [at("2026-09-01T14:00"), at("2026-10-20T14:00")];
    let found: Vec<String> = alternatives(&world.ground(), meeting, &others)
        .into_iter()
        .map(|at| world.local(at).strftime("%F %H:%M").to_string())
        .collect();
    // Not before the 2nd, not within two days of the 20th.
    assert_eq!(
        found,
        [
            "2026-10-08 10:00",
            "2026-10-13 14:00",
            "2026-10-15 10:00",
            "2026-10-27 14:00"
        ]
    );
}

#[test]
fn a_date_of_ones_own_is_checked() {
    let world = World::starting(date(2026, 9, 1));
    let ground = world.ground();
    let now: Timestamp = "2026-09-10T08:00:00Z".parse().unwrap();
    let taken = [date(2026, 10, 6)
        .at(14, 0, 0, 0)
        .to_zoned_datetime(berlin())
        .unwrap()
        .timestamp()];
    let check = |day, hour| ground.check(day, time(hour, 0, 0, 0), &taken, now);
    assert!(check(date(2026, 10, 7), 18).is_ok());
    assert_eq!(check(date(2026, 9, 10), 9), Err(NotADate::Passed));
    assert_eq!(check(date(2027, 10, 7), 9), Err(NotADate::TooFar));
    assert_eq!(
        check(date(2026, 10, 3), 9),
        Err(NotADate::Holiday(Holiday::Unity))
    );
    assert_eq!(check(date(2026, 10, 6), 9), Err(NotADate::Taken));
    // The hour from two to three does not exist on the last Sunday of March.
    assert_eq!(check(date(2027, 3, 28), 2), Err(NotADate::NoSuchTime));
    assert!(check(date(2026, 10, 25), 2).is_ok());
}

#[test]
fn whatever_the_start_the_series_keeps_its_promises() {
    for offset in 0..366 {
        let starts_on = date(2026, 1, 1).saturating_add(i64::from(offset).days());
        for rhythm in Rhythm::ALL {
            let mut world = World::starting(starts_on);
            world.frame.rhythm = rhythm;
            world.mentor = hours(&[(0, 9, 11), (4, 13, 15)]);
            for series in series(&world.ground()) {
                let days: Vec<Date> = series
                    .slots
                    .iter()
                    .map(|slot| world.local(slot.starts_at).date())
                    .collect();
                for pair in days.windows(2) {
                    let apart = days_between(pair[0], pair[1]);
                    let whole = series.left_out == 0;
                    assert!(
                        apart >= APART && (!whole || apart <= AT_MOST_APART),
                        "{days:?}"
                    );
                }
                for day in &days {
                    assert!(world.regions.holiday(*day).is_none() && !is_quiet(*day));
                    assert!(*day >= starts_on && *day <= world.frame.ends_on());
                }
            }
        }
    }
}
