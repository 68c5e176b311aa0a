//! Meetings: series, what speaks against a date, holidays.

use jiff::civil::Weekday;
use programme::calendar::Holiday;
use programme::meetings::{NotADate, Series, Week, Why};

use crate::Text;

/// "jeden zweiten Dienstag im Monat, 14:00 Uhr".
pub fn series(t: Text, series: &Series) -> String {
    let time = series.time.strftime("%H:%M").to_string();
    match series.week {
        None => t.series_fortnightly(time, on_weekdays(t, series.weekday)),
        Some(week) => t.series_monthly(time, self::week(t, week), weekday(t, series.weekday)),
    }
}

fn week(t: Text, week: Week) -> String {
    match week {
        Week::Number(1) => t.series_week_1(),
        Week::Number(2) => t.series_week_2(),
        Week::Number(3) => t.series_week_3(),
        Week::Number(_) => t.series_week_4(),
        Week::Last => t.series_week_last(),
    }
}

/// "dienstags".
fn on_weekdays(t: Text, day: Weekday) -> String {
    match day {
        Weekday::Monday => t.weekday_1(),
        Weekday::Tuesday => t.weekday_2(),
        Weekday::Wednesday => t.weekday_3(),
        Weekday::Thursday => t.weekday_4(),
        Weekday::Friday => t.weekday_5(),
        Weekday::Saturday => t.weekday_6(),
        Weekday::Sunday => t.weekday_7(),
    }
}

fn weekday(t: Text, day: Weekday) -> String {
    match day {
        Weekday::Monday => t.weekday_of_1(),
        Weekday::Tuesday => t.weekday_of_2(),
        Weekday::Wednesday => t.weekday_of_3(),
        Weekday::Thursday => t.weekday_of_4(),
        Weekday::Friday => t.weekday_of_5(),
        Weekday::Saturday => t.weekday_of_6(),
        Weekday::Sunday => t.weekday_of_7(),
    }
}

/// Why a date is not on the day of its series.
pub fn why(t: Text, why: Why) -> String {
    match why {
        Why::Holiday(holiday) => t.why_holiday(self::holiday(t, holiday)),
        Why::QuietDays => t.why_quiet(),
        Why::Busy => t.why_busy(),
    }
}

/// Why a date that somebody chose cannot be.
pub fn not_a_date(t: Text, error: NotADate) -> String {
    match error {
        NotADate::Passed => t.not_a_date_passed(),
        NotADate::TooFar => t.not_a_date_too_far(),
        NotADate::Holiday(holiday) => t.not_a_date_holiday(self::holiday(t, holiday)),
        NotADate::NoSuchTime => t.not_a_date_no_such_time(),
        NotADate::Taken => t.not_a_date_taken(),
    }
}

/// A holiday's name.
pub fn holiday(t: Text, holiday: Holiday) -> String {
    match holiday {
        Holiday::NewYear => t.holiday_new_year(),
        Holiday::Epiphany => t.holiday_epiphany(),
        Holiday::WomensDay => t.holiday_womens_day(),
        Holiday::GoodFriday => t.holiday_good_friday(),
        Holiday::EasterSunday => t.holiday_easter_sunday(),
        Holiday::EasterMonday => t.holiday_easter_monday(),
        Holiday::LabourDay => t.holiday_labour_day(),
        Holiday::Liberation => t.holiday_liberation(),
        Holiday::Ascension => t.holiday_ascension(),
        Holiday::WhitSunday => t.holiday_whit_sunday(),
        Holiday::WhitMonday => t.holiday_whit_monday(),
        Holiday::CorpusChristi => t.holiday_corpus_christi(),
        Holiday::Uprising => t.holiday_uprising(),
        Holiday::Assumption => t.holiday_assumption(),
        Holiday::ChildrensDay => t.holiday_childrens_day(),
        Holiday::Unity => t.holiday_unity(),
        Holiday::Reformation => t.holiday_reformation(),
        Holiday::AllSaints => t.holiday_all_saints(),
        Holiday::Repentance => t.holiday_repentance(),
        Holiday::Christmas => t.holiday_christmas(),
        Holiday::BoxingDay => t.holiday_boxing_day(),
    }
}
