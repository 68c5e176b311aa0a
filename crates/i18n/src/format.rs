//! Numbers and dates as people of the language write them.

use jiff::civil::{Date, DateTime, Weekday};

use crate::Lang;

/// A whole number with thousands separators.
pub fn number(lang: Lang, value: i64) -> String {
    let separator = if lang == Lang::En { ',' } else { '.' };
    let digits = value.unsigned_abs().to_string();
    let mut out = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            out.push(separator);
        }
        out.push(digit);
    }
    if value < 0 { format!("−{out}") } else { out }
}

/// Points of a score, with one decimal.
pub fn points(lang: Lang, value: f64) -> String {
    let text = format!("{value:.1}");
    if lang == Lang::En {
        text
    } else {
        text.replace('.', ",")
    }
}

/// A share (0–1) as whole per cent.
pub fn percent(lang: Lang, share: f64) -> String {
    if lang == Lang::En {
        format!("{:.0}%", share * 100.0)
    } else {
        format!("{:.0} %", share * 100.0)
    }
}

/// A file size.
pub fn bytes(lang: Lang, value: u64) -> String {
    let (size, unit) = match value {
        0..1_000 => return format!("{value} B"),
        1_000..1_000_000 => (value as f64 / 1e3, "kB"),
        _ => (value as f64 / 1e6, "MB"),
    };
    format!("{} {unit}", points(lang, size))
}

/// "Di., 24. November 2026".
pub fn date(lang: Lang, date: Date) -> String {
    format!("{}, {}", weekday(lang, date.weekday()), day(lang, date))
}

/// "24. November 2026", where the day of the week says nothing.
pub fn day(lang: Lang, date: Date) -> String {
    let month = month(lang, date.month());
    match lang {
        Lang::De | Lang::DeDu => format!("{}. {month} {}", date.day(), date.year()),
        Lang::En => format!("{} {month} {}", date.day(), date.year()),
    }
}

/// "Di., 24. November 2026, 14:00".
pub fn date_time(lang: Lang, at: DateTime) -> String {
    format!(
        "{}, {:02}:{:02}",
        date(lang, at.date()),
        at.hour(),
        at.minute()
    )
}

fn weekday(lang: Lang, day: Weekday) -> &'static str {
    const DE: [&str; 7] = ["Mo.", "Di.", "Mi.", "Do.", "Fr.", "Sa.", "So."];
    const EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    pick(
        if lang == Lang::En { &EN } else { &DE },
        day.to_monday_zero_offset(),
    )
}

fn month(lang: Lang, month: i8) -> &'static str {
    const DE: [&str; 12] = [
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ];
    const EN: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    pick(if lang == Lang::En { &EN } else { &DE }, month - 1)
}

fn pick(names: &[&'static str], index: i8) -> &'static str {
    usize::try_from(index)
        .ok()
        .and_then(|index| names.get(index))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_separators_of_their_language() {
        assert_eq!(number(Lang::De, 1_234_567), "1.234.567");
        assert_eq!(number(Lang::En, -1_234), "−1,234");
        assert_eq!(number(Lang::De, 123), "123");
        assert_eq!(points(Lang::DeDu, 87.25), "87,2");
        assert_eq!(percent(Lang::En, 0.5), "50%");
        assert_eq!(bytes(Lang::De, 20_000_000), "20,0 MB");
    }

    #[test]
    fn dates_read_naturally() {
        let day = jiff::civil::date(2026, 11, 24);
        assert_eq!(
            date_time(Lang::De, day.at(14, 0, 0, 0)),
            "Di., 24. November 2026, 14:00"
        );
        assert_eq!(date(Lang::En, day), "Tue, 24 November 2026");
    }
}
