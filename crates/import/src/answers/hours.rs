//! Times of the week: "Mo 08-10", "Mon 8:00-10:00", "Mo–Fr 14–16 Uhr".

use crate::text::clean;

/// A stretch of time on one or several days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Days, 0 = Monday.
    pub days: std::ops::RangeInclusive<u8>,
    /// Minutes since midnight.
    pub from: u16,
    /// Minutes since midnight, after `from`.
    pub to: u16,
}

/// One time of the week, if it is one.
pub fn parse(text: &str) -> Option<Slot> {
    let text = clean(text)
        .to_lowercase()
        .replace(['–', '—', '−', '‑'], "-")
        .replace(" bis ", "-")
        .replace(" to ", "-");
    let digits = text.find(|letter: char| letter.is_ascii_digit())?;
    let (days, times) = text.split_at(digits);
    let days = days.trim_matches(|letter: char| {
        letter.is_whitespace() || matches!(letter, ':' | ',' | '.' | '-')
    });
    let (first, last) = days.split_once('-').unwrap_or((days, days));
    let (first, last) = (day(first)?, day(last)?);
    let days = first..=last;
    if days.is_empty() {
        return None;
    }
    let times = times
        .replace("uhr", "")
        .replace('h', "")
        .replace("o'clock", "");
    let (from, to) = times.split_once('-')?;
    let (from, from_half) = time(from)?;
    let (to, to_half) = time(to)?;
    // "2-4 pm": the half of the day is said once, for both.
    let half = to_half.or(from_half);
    let from = in_half(
        from,
        from_half.or(half.filter(|_| from < to || to == 12 * 60)),
    )?;
    let to = in_half(to, half)?;
    (from < to && to <= 24 * 60).then_some(Slot { days, from, to })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Morning,
    Afternoon,
}

fn in_half(minutes: u16, half: Option<Half>) -> Option<u16> {
    match half {
        Some(_) if minutes > 12 * 60 + 59 => None,
        Some(Half::Afternoon) if minutes < 12 * 60 => Some(minutes + 12 * 60),
        Some(Half::Morning) if minutes >= 12 * 60 => Some(minutes - 12 * 60),
        _ => Some(minutes),
    }
}

fn time(text: &str) -> Option<(u16, Option<Half>)> {
    let text = text.trim();
    let (text, half) = if let Some(rest) = text
        .strip_suffix("am")
        .or_else(|| text.strip_suffix("a.m."))
    {
        (rest, Some(Half::Morning))
    } else if let Some(rest) = text
        .strip_suffix("pm")
        .or_else(|| text.strip_suffix("p.m."))
    {
        (rest, Some(Half::Afternoon))
    } else {
        (text, None)
    };
    let text = text.trim();
    let (hour, minute) = text.split_once([':', '.']).unwrap_or((text, "0"));
    let hour: u16 = hour.trim().parse().ok()?;
    let minute: u16 = minute.trim().parse().ok()?;
    (hour <= 24 && minute < 60).then_some((hour * 60 + minute, half))
}

fn day(text: &str) -> Option<u8> {
    const DAYS: [&[&str]; 7] = [
        &["mo", "mon", "montag", "montags", "monday"],
        &[
            "di",
            "die",
            "dienstag",
            "dienstags",
            "tu",
            "tue",
            "tues",
            "tuesday",
        ],
        &[
            "mi",
            "mit",
            "mittwoch",
            "mittwochs",
            "we",
            "wed",
            "wednesday",
        ],
        &[
            "do",
            "don",
            "donnerstag",
            "donnerstags",
            "th",
            "thu",
            "thur",
            "thurs",
            "thursday",
        ],
        &["fr", "fre", "fri", "freitag", "freitags", "friday"],
        &[
            "sa",
            "sam",
            "sat",
            "samstag",
            "samstags",
            "sonnabend",
            "saturday",
        ],
        &["so", "son", "sun", "sonntag", "sonntags", "sunday"],
    ];
    let text = text
        .trim_matches(|letter: char| letter.is_whitespace() || matches!(letter, '.' | ':' | ','));
    DAYS.iter()
        .position(|names| names.contains(&text))
        .and_then(|index| u8::try_from(index).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slot(days: std::ops::RangeInclusive<u8>, from: u16, to: u16) -> Slot {
        Slot {
            days,
            from: from * 60,
            to: to * 60,
        }
    }

    #[test]
    fn many_spellings() {
        for text in [
            "Mo 08-10",
            "Mon 8:00-10:00",
            "Montag, 8–10 Uhr",
            "mo. 8.00 bis 10.00 Uhr",
            "Mon 8am - 10am",
            "Monday 8 to 10 a.m.",
        ] {
            assert_eq!(parse(text), Some(slot(0..=0, 8, 10)), "{text}");
        }
        assert_eq!(parse("Mo-Fr 14-16"), Some(slot(0..=4, 14, 16)));
        assert_eq!(parse("Tue 2-4 pm"), Some(slot(1..=1, 14, 16)));
        assert_eq!(parse("Tue 10am-2pm"), Some(slot(1..=1, 10, 14)));
        for text in [
            "",
            "Mo",
            "08-10",
            "Mo 10-08",
            "Mo 8-25",
            "Fr-Mo 8-10",
            "immer",
            "Mo 99999-1",
        ] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
