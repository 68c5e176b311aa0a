//! Times out of a calendar: entries, their recurrences, published free/busy.

use std::collections::BTreeMap;
use std::str::FromStr as _;

use calcard::common::PartialDateTime;
use calcard::common::timezone::Tz;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarFreeBusyType, ICalendarParameterName,
    ICalendarParameterValue, ICalendarPeriod, ICalendarProperty, ICalendarStatus,
    ICalendarTransparency, ICalendarValue,
};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use programme::meetings::Busy;

use crate::invitation::is_meeting;

/// How many dates of one recurring entry are looked at: daily for fifty years.
const DATES_PER_ENTRY: usize = 20_000;
/// How many of all of them.
const DATES: usize = 200_000;

/// It is no calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no calendar")]
pub struct NotACalendar;

/// When its owner is busy between two moments, in order. Times without a zone
/// are the owner's, in `zone`; our own meetings do not count.
///
/// # Errors
/// [`NotACalendar`].
pub fn read(
    text: &str,
    zone: &TimeZone,
    from: Timestamp,
    to: Timestamp,
) -> Result<Vec<Busy>, NotACalendar> {
    let calendar = ICalendar::parse(text).map_err(|_| NotACalendar)?;
    let default = zone
        .iana_name()
        .and_then(|name| Tz::from_str(name).ok())
        .unwrap_or(Tz::UTC);
    let zones: Vec<&ICalendarComponent> = calendar.timezones().collect();
    let mut busy = Vec::new();
    let mut left = DATES;
    for entries in by_uid(&calendar).into_values() {
        let part = ICalendar {
            components: zones
                .iter()
                .map(|zone| (*zone).clone())
                .chain(entries.iter().map(|entry| until(entry, to)))
                .collect(),
        };
        let dates = part.expand_dates(default, DATES_PER_ENTRY.min(left)).events;
        left = left.saturating_sub(dates.len());
        for date in dates {
            // An exception of a series may be free although the series is not.
            let entry = part.components.get(date.comp_id as usize);
            let (start, end) = date.timestamps();
            if entry.is_some_and(takes_time) {
                busy.extend(interval(start, end));
            }
        }
        if left == 0 {
            break;
        }
    }
    for component in &calendar.components {
        if component.component_type.is_freebusy() {
            busy.extend(component.entries.iter().flat_map(free_busy));
        }
    }
    busy.retain(|busy| busy.to > from && busy.from < to);
    busy.sort_unstable_by_key(|busy| (busy.from, busy.to));
    busy.dedup();
    Ok(busy)
}

/// Entries that belong together: a series and its exceptions share a UID.
fn by_uid(calendar: &ICalendar) -> BTreeMap<String, Vec<&ICalendarComponent>> {
    let mut groups: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for (number, component) in calendar.components.iter().enumerate() {
        if component.component_type.is_event() {
            // Without a UID it is only itself.
            let uid = component
                .uid()
                .map_or_else(|| number.to_string(), str::to_owned);
            if !is_meeting(&uid) {
                groups.entry(uid).or_default().push(component);
            }
        }
    }
    groups
}

/// The entry, with a series that goes on for ever ending at `to`.
fn until(entry: &ICalendarComponent, to: Timestamp) -> ICalendarComponent {
    let mut entry = entry.clone();
    let end = PartialDateTime::from_utc_timestamp(to.as_second());
    for property in &mut entry.entries {
        for value in &mut property.values {
            if let ICalendarValue::RecurrenceRule(rule) = value
                && rule.count.is_none()
                && rule.until.as_ref().is_none_or(|until| *until > end)
            {
                rule.until = Some(end.clone());
            }
        }
    }
    entry
}

/// Whether somebody is busy with it. Holidays noted as free, reminders of
/// birthdays and what was called off take no time.
fn takes_time(entry: &ICalendarComponent) -> bool {
    let says = |name: &str, word: &str| {
        entry.entries.iter().any(|property| {
            matches!(&property.name, ICalendarProperty::Other(other) if other.eq_ignore_ascii_case(name))
                && property
                    .values
                    .first()
                    .and_then(|value| value.as_text())
                    .is_some_and(|value| value.eq_ignore_ascii_case(word))
        })
    };
    // An entry that begins at a time and names no end is a moment.
    let has_end = entry.has_property(&ICalendarProperty::Dtend)
        || entry.has_property(&ICalendarProperty::Duration);
    let whole_day = entry
        .property(&ICalendarProperty::Dtstart)
        .and_then(|start| start.values.first())
        .and_then(|value| value.as_partial_date_time())
        .is_some_and(|start| !start.has_time());
    entry.transparency() != Some(&ICalendarTransparency::Transparent)
        && entry.status() != Some(&ICalendarStatus::Cancelled)
        && !says("X-MICROSOFT-CDO-BUSYSTATUS", "FREE")
        && (has_end || whole_day)
}

/// The periods of a published free/busy line.
fn free_busy(property: &calcard::icalendar::ICalendarEntry) -> Vec<Busy> {
    let kind = property.parameter(&ICalendarParameterName::Fbtype);
    let free = matches!(
        kind,
        Some(ICalendarParameterValue::Fbtype(ICalendarFreeBusyType::Free))
    );
    if property.name != ICalendarProperty::Freebusy || free {
        return Vec::new();
    }
    let periods = property.values.iter().filter_map(|value| match value {
        ICalendarValue::Period(ICalendarPeriod::Range { start, end }) => {
            interval(start.to_timestamp()?, end.to_timestamp()?)
        }
        ICalendarValue::Period(ICalendarPeriod::Duration { start, duration }) => {
            let start = start.to_timestamp()?;
            interval(start, start.saturating_add(duration.as_seconds()))
        }
        _ => None,
    });
    periods.collect()
}

fn interval(from: i64, to: i64) -> Option<Busy> {
    let from = Timestamp::from_second(from).ok()?;
    let to = Timestamp::from_second(to).ok()?;
    (from < to).then_some(Busy { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn busy(entries: &str) -> Vec<String> {
        let text = format!(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//test//EN\r\n{}END:VCALENDAR\r\n",
            entries.replace('\n', "\r\n")
        );
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let from = "2026-09-01T00:00:00Z".parse().unwrap();
        let to = "2027-03-01T00:00:00Z".parse().unwrap();
        read(&text, &zone, from, to)
            .unwrap()
            .into_iter()
            .map(|busy| format!("{} {}", busy.from, busy.to))
            .collect()
    }

    fn event(lines: &str) -> String {
        format!("BEGIN:VEVENT\nUID:a@b\nDTSTAMP:20260101T000000Z\n{lines}\nEND:VEVENT\n")
    }

    #[test]
    fn zones_are_understood_however_they_are_written() {
        for start in [
            "DTSTART:20261006T120000Z\nDTEND:20261006T130000Z",
            "DTSTART:20261006T140000\nDTEND:20261006T150000",
            "DTSTART;TZID=Europe/Berlin:20261006T140000\nDURATION:PT1H",
            "DTSTART;TZID=W. Europe Standard Time:20261006T140000\nDURATION:PT1H",
            "DTSTART;TZID=America/New_York:20261006T080000\nDURATION:PT1H",
        ] {
            assert_eq!(
                busy(&event(start)),
                ["2026-10-06T12:00:00Z 2026-10-06T13:00:00Z"],
                "{start}"
            );
        }
    }

    #[test]
    fn a_series_keeps_its_time_over_the_change_of_clocks_and_its_exceptions() {
        let series = event(
            "DTSTART;TZID=Europe/Berlin:20200107T090000\nDTEND;TZID=Europe/Berlin:20200107T093000\n\
             RRULE:FREQ=WEEKLY;BYDAY=TU\nEXDATE;TZID=Europe/Berlin:20261020T090000",
        );
        let exception = event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20261027T090000\n\
             DTSTART;TZID=Europe/Berlin:20261028T100000\nDTEND;TZID=Europe/Berlin:20261028T103000",
        );
        let found = busy(&format!("{series}{exception}"));
        let october: Vec<&str> = found
            .iter()
            .filter(|busy| busy.starts_with("2026-10"))
            .map(|busy| &busy[..16])
            .collect();
        assert_eq!(
            october,
            ["2026-10-06T07:00", "2026-10-13T07:00", "2026-10-28T09:00"]
        );
        assert!(found.contains(&"2026-11-03T08:00:00Z 2026-11-03T08:30:00Z".to_owned()));
        assert!(found.iter().all(|busy| busy.as_str() < "2027-03-02"));
    }

    #[test]
    fn whole_days_count_and_what_is_free_does_not() {
        let days = "DTSTART;VALUE=DATE:20261005\nDTEND;VALUE=DATE:20261010";
        assert_eq!(
            busy(&event(days)),
            ["2026-10-04T22:00:00Z 2026-10-09T22:00:00Z"]
        );
        for free in [
            "TRANSP:TRANSPARENT",
            "STATUS:CANCELLED",
            "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        ] {
            assert!(
                busy(&event(&format!("{days}\n{free}"))).is_empty(),
                "{free}"
            );
        }
        // A moment is no time.
        assert!(busy(&event("DTSTART:20261006T120000Z")).is_empty());
    }

    #[test]
    fn our_own_entries_do_not_stand_in_the_way() {
        let ours = crate::invitation::uid("abc", "tandem@firm.example");
        let event = event("DTSTART:20261006T120000Z\nDURATION:PT1H").replace("a@b", &ours);
        assert!(busy(&event).is_empty());
    }

    #[test]
    fn published_free_busy_is_read_too() {
        let lines = "BEGIN:VFREEBUSY\nUID:x\nDTSTAMP:20260101T000000Z\n\
                     FREEBUSY;FBTYPE=BUSY:20261006T120000Z/20261006T130000Z,20261007T080000Z/PT30M\n\
                     FREEBUSY;FBTYPE=FREE:20261008T120000Z/20261008T130000Z\nEND:VFREEBUSY\n";
        assert_eq!(
            busy(lines),
            [
                "2026-10-06T12:00:00Z 2026-10-06T13:00:00Z",
                "2026-10-07T08:00:00Z 2026-10-07T08:30:00Z"
            ]
        );
    }

    #[test]
    fn a_hostile_series_ends_and_the_others_are_still_read() {
        let hostile = event("DTSTART:19000101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY");
        let good = event("DTSTART:20261006T120000Z\nDURATION:PT1H").replace("a@b", "z@b");
        let found = busy(&format!("{hostile}{good}"));
        assert_eq!(found, ["2026-10-06T12:00:00Z 2026-10-06T13:00:00Z"]);
    }

    #[test]
    fn what_is_no_calendar_is_said_to_be_none() {
        let zone = TimeZone::UTC;
        let at = Timestamp::UNIX_EPOCH;
        for text in [
            "",
            "<html><body>Sign in</body></html>",
            "BEGIN:VCARD\r\nEND:VCARD\r\n",
        ] {
            assert_eq!(read(text, &zone, at, at), Err(NotACalendar), "{text}");
        }
    }
}
