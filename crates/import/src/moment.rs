//! Dates and times as people and programs write them.

/// A point in time without a zone. Ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Moment {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
    minute: u16,
    second: u8,
    pub(crate) has_time: bool,
}

/// Which number comes first in 03/04/2026.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SlashOrder {
    DayFirst,
    MonthFirst,
}

/// Finds out from a whole column: a 13 in second place cannot be a month.
pub(crate) fn slash_order<'a>(texts: impl Iterator<Item = &'a str>) -> SlashOrder {
    for text in texts {
        let mut numbers = text
            .split(|letter: char| !letter.is_ascii_digit())
            .map(|part| part.parse::<u32>().unwrap_or(0));
        if !text.contains('/') {
            continue;
        }
        match (numbers.next(), numbers.next()) {
            (Some(13..=31), _) => return SlashOrder::DayFirst,
            (_, Some(13..=31)) => return SlashOrder::MonthFirst,
            _ => {}
        }
    }
    SlashOrder::DayFirst
}

/// Whether a date stands anywhere in a text. Whatever a slipped cell was glued
/// to may be digits, too: "925.04.19659" holds one. Short years are found only
/// where they stand alone, or every long telephone number would hold one.
pub(crate) fn contains_date(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).count() >= 4
        && ['.', '-', '/'].into_iter().any(|separator| {
            let parts: Vec<&str> = text.split(separator).collect();
            parts.windows(3).any(|three| {
                let before = three[0].rsplit(not_a_digit).next().unwrap_or_default();
                let after = three[2].split(not_a_digit).next().unwrap_or_default();
                let holds_date = |first: Option<&str>, last: Option<&str>| {
                    let (Some(first), Some(last)) = (first, last) else {
                        return false;
                    };
                    let date = [first, three[1], last].join(&separator.to_string());
                    [SlashOrder::DayFirst, SlashOrder::MonthFirst]
                        .into_iter()
                        .any(|order| Moment::parse(&date, order).is_some())
                };
                let ending = |length| before.get(before.len().checked_sub(length)?..);
                let year = after.get(..4).filter(|year| is_this_or_last_century(year));
                holds_date(Some(before), Some(after))
                    || holds_date(ending(1), year)
                    || holds_date(ending(2), year)
                    || [1, 2].into_iter().any(|day| {
                        let year = ending(4).filter(|year| is_this_or_last_century(year));
                        holds_date(year, after.get(..day))
                    })
            })
        })
}

fn not_a_digit(letter: char) -> bool {
    !letter.is_ascii_digit()
}

fn is_this_or_last_century(year: &str) -> bool {
    year.starts_with("19") || year.starts_with("20")
}

impl Moment {
    /// 2026-09-24 15:09, 2026-09-24T15:09:30Z, 24.09.2026 15:09, 24.9.26,
    /// 9/24/2026 3:09:00 PM, 24/09/2026.
    pub(crate) fn parse(text: &str, order: SlashOrder) -> Option<Self> {
        let text = text.trim();
        if text.len() < 6
            || text.len() > 40
            || !text.starts_with(|letter: char| letter.is_ascii_digit())
        {
            return None;
        }
        let date_end = text.find([' ', 'T', ',']).unwrap_or(text.len());
        let (date, time) = text.split_at(date_end);
        let separator = date.chars().find(|letter| !letter.is_ascii_digit())?;
        let parts: Vec<&str> = date.split(separator).collect();
        let &[first, second, third] = parts.as_slice() else {
            return None;
        };
        let (year, month, day) = match separator {
            '-' | '/' if first.len() == 4 => (first, second, third),
            '/' if order == SlashOrder::MonthFirst => (third, first, second),
            '.' | '-' | '/' => (third, second, first),
            _ => return None,
        };
        let year = match (year.len(), year.parse::<u16>().ok()?) {
            (4, year) => year,
            // A birth in '65 and a reply in '26.
            (2, year @ 0..=40) => 2000 + year,
            (2, year) => 1900 + year,
            _ => return None,
        };
        let month = month
            .parse()
            .ok()
            .filter(|month| (1..=12).contains(month))?;
        let day = day.parse().ok().filter(|day| (1..=31).contains(day))?;
        let time = time.trim_matches([' ', 'T', ',']);
        let (minute, second) = if time.is_empty() {
            (0, 0)
        } else {
            clock(time)?
        };
        (1850..=2200).contains(&year).then_some(Self {
            year,
            month,
            day,
            minute,
            second,
            has_time: !time.is_empty(),
        })
    }

    /// "2026-09-24T15:09:00".
    pub(crate) fn iso(self) -> String {
        let Self {
            year,
            month,
            day,
            minute,
            second,
            ..
        } = self;
        format!(
            "{year:04}-{month:02}-{day:02}T{:02}:{:02}:{second:02}",
            minute / 60,
            minute % 60
        )
    }
}

/// Minutes and seconds of "15:09", "15:09:30.123+02:00", "3:09:00 PM".
fn clock(text: &str) -> Option<(u16, u8)> {
    let lower = text.to_lowercase();
    let digits_end = lower
        .find(|letter: char| !letter.is_ascii_digit() && letter != ':')
        .unwrap_or(lower.len());
    let (digits, rest) = lower.split_at(digits_end);
    let mut parts = digits.split(':');
    let hour: u16 = parts.next()?.parse().ok()?;
    let minute: u16 = parts.next()?.parse().ok()?;
    let second: u8 = parts.next().map_or(Some(0), |text| text.parse().ok())?;
    let hour = match rest
        .trim_start_matches(|letter: char| letter == '.' || letter.is_ascii_digit())
        .trim_start()
    {
        rest if rest.starts_with('p') && hour < 12 => hour + 12,
        rest if rest.starts_with('a') && hour == 12 => 0,
        _ => hour,
    };
    (hour < 24 && minute < 60 && second < 61).then_some((hour * 60 + minute, second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_minute_in_many_spellings() {
        for text in [
            "2026-09-24 15:09",
            "2026-09-24T15:09:00Z",
            "2026-09-24T15:09:00.000+02:00",
            "24.09.2026 15:09",
            "24.9.26, 15:09 Uhr",
            "24/09/2026 3:09:00 PM",
        ] {
            let moment = Moment::parse(text, SlashOrder::DayFirst).unwrap();
            assert_eq!(moment.iso(), "2026-09-24T15:09:00", "{text}");
        }
        let american = Moment::parse("9/24/2026 15:09:00", SlashOrder::MonthFirst).unwrap();
        assert_eq!(american.iso(), "2026-09-24T15:09:00");
        assert_eq!(
            slash_order(["1/2/2026", "9/24/2026"].into_iter()),
            SlashOrder::MonthFirst
        );
    }

    #[test]
    fn dates_inside_texts() {
        assert!(
            contains_date("aktiv;04.05.2004")
                && contains_date("x1965-04-25y")
                && contains_date("(4/25/1965)")
                && contains_date("925.04.19659")
                && contains_date("1.1.5.1965")
                && contains_date("7.2004-05-04.x")
        );
        assert!(
            !contains_date("10001")
                && !contains_date("Halle 4.2, Tor 17")
                && !contains_date("0731-1234567")
                && !contains_date("0731-12-34567")
        );
    }

    #[test]
    fn no_dates() {
        for text in [
            "",
            "10001",
            "1.2",
            "2.2 Über",
            "32.01.2020",
            "1.13.2020",
            "12345678-1-1",
            "2026-09-24 25:00",
            "Mo 08-10",
        ] {
            assert_eq!(Moment::parse(text, SlashOrder::DayFirst), None, "{text}");
        }
    }
}
