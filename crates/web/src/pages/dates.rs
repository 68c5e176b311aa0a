//! Choosing dates: a whole series, or another date for one meeting. The two of
//! a tandem and whoever arranges their time choose in the same way.

use i18n::{Text, say};
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use serde::Deserialize;
use store::meetings::Meeting;

use crate::arranging::Arrangement;
use crate::ctx::Ctx;

/// What was chosen.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct DateForm {
    #[serde(default)]
    pub(crate) step: String,
    /// Which series: the moment of its first meeting.
    #[serde(default)]
    pub(crate) series: String,
    /// Which date, or "own".
    #[serde(default)]
    pub(crate) to: String,
    #[serde(default)]
    pub(crate) day: String,
    #[serde(default)]
    pub(crate) time: String,
    /// The sequence of the meeting when the page was made.
    #[serde(default)]
    pub(crate) seen: String,
}

/// A series to choose.
pub(crate) struct SeriesChoice {
    pub(crate) key: String,
    pub(crate) heading: String,
    pub(crate) about: String,
    pub(crate) exceptions: Vec<String>,
    pub(crate) dates: Vec<String>,
    pub(crate) chosen: bool,
}

/// A date to choose.
pub(crate) struct DateChoice {
    pub(crate) key: String,
    pub(crate) words: String,
    pub(crate) chosen: bool,
}

/// What is wrong with a field.
pub(crate) type FieldError = (&'static str, String);

/// The series to choose from.
pub(crate) fn series(ctx: &Ctx, arrangement: &Arrangement, chosen: &str) -> Vec<SeriesChoice> {
    let t = ctx.t();
    let when = |at: Timestamp| i18n::date_time(t.lang(), ctx.local(at));
    let all = arrangement.series(&ctx.app);
    all.into_iter()
        .filter_map(|series| {
            let first = series.slots.first()?.starts_at;
            let key = first.as_second().to_string();
            let mut exceptions: Vec<String> = series
                .slots
                .iter()
                .filter_map(|slot| {
                    let shift = slot.shift?;
                    let from = i18n::date(t.lang(), shift.from);
                    let why = say::meetings::why(t, shift.why);
                    Some(t.series_shift(from, when(slot.starts_at), why))
                })
                .collect();
            if series.left_out > 0 {
                exceptions.push(t.series_left_out(series.left_out));
            }
            if exceptions.is_empty() {
                exceptions.push(t.series_all_regular());
            }
            Some(SeriesChoice {
                heading: capitalised(&say::meetings::series(t, &series)),
                about: t.series_number(
                    i18n::date(t.lang(), ctx.local(first).date()),
                    series.slots.len(),
                ),
                exceptions,
                dates: series
                    .slots
                    .iter()
                    .map(|slot| when(slot.starts_at))
                    .collect(),
                chosen: chosen == key,
                key,
            })
        })
        .collect()
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

/// The dates of the series that was chosen, or what is wrong.
pub(crate) fn chosen_series(
    ctx: &Ctx,
    arrangement: &Arrangement,
    form: &DateForm,
) -> Result<Vec<Timestamp>, FieldError> {
    let t = ctx.t();
    if form.series.is_empty() {
        return Err(("series", t.meetings_series_missing()));
    }
    let all = arrangement.series(&ctx.app);
    let dates = all
        .into_iter()
        .map(|series| -> Vec<Timestamp> {
            series.slots.iter().map(|slot| slot.starts_at).collect()
        })
        .find(|dates| {
            let first = dates.first().map(|first| first.as_second().to_string());
            first.as_deref() == Some(form.series.as_str())
        });
    // What was proposed a minute ago may be taken by now.
    dates.ok_or_else(|| ("series", t.meetings_series_gone()))
}

/// Other dates for a meeting.
pub(crate) fn alternatives(
    ctx: &Ctx,
    arrangement: &Arrangement,
    meeting: &Meeting,
    chosen: &str,
) -> Vec<DateChoice> {
    let t = ctx.t();
    let dates = arrangement.alternatives(&ctx.app, meeting);
    let choice = |at: Timestamp| {
        let key = at.as_second().to_string();
        DateChoice {
            words: i18n::date_time(t.lang(), ctx.local(at)),
            chosen: chosen == key,
            key,
        }
    };
    dates.into_iter().map(choice).collect()
}

/// The date that was chosen for a meeting (or for a new one), or what is wrong.
pub(crate) fn chosen_date(
    ctx: &Ctx,
    arrangement: &Arrangement,
    form: &DateForm,
    instead_of: Option<&Meeting>,
) -> Result<Timestamp, FieldError> {
    let t = ctx.t();
    let (day, time) = if form.to == "own" || instead_of.is_none() {
        let day: Result<Date, _> = form.day.trim().parse();
        let time: Result<Time, _> = Time::strptime("%H:%M", form.time.trim());
        match (day, time) {
            (Ok(day), Ok(time)) => (day, time),
            _ => return Err(("day", t.meeting_day_missing())),
        }
    } else {
        let at = form.to.parse().ok();
        let at = at.and_then(|at| Timestamp::from_second(at).ok());
        let local = ctx.local(at.ok_or_else(|| ("to", t.meeting_date_missing()))?);
        (local.date(), local.time())
    };
    let field = if form.to == "own" || instead_of.is_none() {
        "day"
    } else {
        "to"
    };
    arrangement
        .check(&ctx.app, day, time, instead_of)
        .map_err(|error| (field, say::meetings::not_a_date(t, error)))
}

/// What stands in the calendar: "Di., 6. Oktober 2026, 14:00–15:00 Uhr".
pub(crate) fn span(ctx: &Ctx, t: Text, meeting: &Meeting) -> String {
    crate::arranging::span(&ctx.app, t, meeting)
}
