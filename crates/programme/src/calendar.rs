//! Public holidays of the German states, computed: nobody wants to be invited
//! to a meeting on one. The dates follow the holiday laws of the states.

use jiff::ToSpan as _;
use jiff::civil::{Date, Weekday, date};

/// A German state, by the short form of ISO 3166-2.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(rename_all = "UPPERCASE")]
pub enum Land {
    /// Baden-Württemberg.
    Bw,
    /// Bavaria.
    By,
    /// Berlin.
    Be,
    /// Brandenburg.
    Bb,
    /// Bremen.
    Hb,
    /// Hamburg.
    Hh,
    /// Hesse.
    He,
    /// Mecklenburg-Western Pomerania.
    Mv,
    /// Lower Saxony.
    Ni,
    /// North Rhine-Westphalia.
    Nw,
    /// Rhineland-Palatinate.
    Rp,
    /// Saarland.
    Sl,
    /// Saxony.
    Sn,
    /// Saxony-Anhalt.
    St,
    /// Schleswig-Holstein.
    Sh,
    /// Thuringia.
    Th,
}

impl Land {
    /// All sixteen, in the order of their German names.
    pub const ALL: [Self; 16] = [
        Self::Bw,
        Self::By,
        Self::Be,
        Self::Bb,
        Self::Hb,
        Self::Hh,
        Self::He,
        Self::Mv,
        Self::Ni,
        Self::Nw,
        Self::Rp,
        Self::Sl,
        Self::Sn,
        Self::St,
        Self::Sh,
        Self::Th,
    ];

    /// The key in forms and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Bw => "BW",
            Self::By => "BY",
            Self::Be => "BE",
            Self::Bb => "BB",
            Self::Hb => "HB",
            Self::Hh => "HH",
            Self::He => "HE",
            Self::Mv => "MV",
            Self::Ni => "NI",
            Self::Nw => "NW",
            Self::Rp => "RP",
            Self::Sl => "SL",
            Self::Sn => "SN",
            Self::St => "ST",
            Self::Sh => "SH",
            Self::Th => "TH",
        }
    }

    /// The reverse of [`Land::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|land| land.key() == key)
    }

    /// Its name, which is the same in German letters and forms; English readers know it too.
    pub fn name(self) -> &'static str {
        match self {
            Self::Bw => "Baden-Württemberg",
            Self::By => "Bayern",
            Self::Be => "Berlin",
            Self::Bb => "Brandenburg",
            Self::Hb => "Bremen",
            Self::Hh => "Hamburg",
            Self::He => "Hessen",
            Self::Mv => "Mecklenburg-Vorpommern",
            Self::Ni => "Niedersachsen",
            Self::Nw => "Nordrhein-Westfalen",
            Self::Rp => "Rheinland-Pfalz",
            Self::Sl => "Saarland",
            Self::Sn => "Sachsen",
            Self::St => "Sachsen-Anhalt",
            Self::Sh => "Schleswig-Holstein",
            Self::Th => "Thüringen",
        }
    }
}

/// A public holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 6 January.
    Epiphany,
    /// 8 March.
    WomensDay,
    /// The Friday before Easter.
    GoodFriday,
    /// Easter itself; a public holiday in Brandenburg only.
    EasterSunday,
    /// The day after.
    EasterMonday,
    /// 1 May.
    LabourDay,
    /// 8 May, in Berlin in 2020 and 2025.
    Liberation,
    /// 39 days after Easter.
    Ascension,
    /// 49 days after Easter; a public holiday in Brandenburg only.
    WhitSunday,
    /// 50 days after Easter.
    WhitMonday,
    /// 60 days after Easter.
    CorpusChristi,
    /// 17 June, in Berlin in 2028.
    Uprising,
    /// 15 August.
    Assumption,
    /// 20 September.
    ChildrensDay,
    /// 3 October.
    Unity,
    /// 31 October.
    Reformation,
    /// 1 November.
    AllSaints,
    /// The Wednesday before 23 November.
    Repentance,
    /// 25 December.
    Christmas,
    /// 26 December.
    BoxingDay,
}

impl Holiday {
    /// All of them, in the order of a year.
    pub const ALL: [Self; 21] = [
        Self::NewYear,
        Self::Epiphany,
        Self::WomensDay,
        Self::GoodFriday,
        Self::EasterSunday,
        Self::EasterMonday,
        Self::LabourDay,
        Self::Liberation,
        Self::Ascension,
        Self::WhitSunday,
        Self::WhitMonday,
        Self::CorpusChristi,
        Self::Uprising,
        Self::Assumption,
        Self::ChildrensDay,
        Self::Unity,
        Self::Reformation,
        Self::AllSaints,
        Self::Repentance,
        Self::Christmas,
        Self::BoxingDay,
    ];

    /// When it is.
    pub fn on(self, year: i16) -> Date {
        let after_easter = |days: i64| easter(year).saturating_add(days.days());
        match self {
            Self::NewYear => date(year, 1, 1),
            Self::Epiphany => date(year, 1, 6),
            Self::WomensDay => date(year, 3, 8),
            Self::GoodFriday => after_easter(-2),
            Self::EasterSunday => easter(year),
            Self::EasterMonday => after_easter(1),
            Self::LabourDay => date(year, 5, 1),
            Self::Liberation => date(year, 5, 8),
            Self::Ascension => after_easter(39),
            Self::WhitSunday => after_easter(49),
            Self::WhitMonday => after_easter(50),
            Self::CorpusChristi => after_easter(60),
            Self::Uprising => date(year, 6, 17),
            Self::Assumption => date(year, 8, 15),
            Self::ChildrensDay => date(year, 9, 20),
            Self::Unity => date(year, 10, 3),
            Self::Reformation => date(year, 10, 31),
            Self::AllSaints => date(year, 11, 1),
            Self::Repentance => {
                let before = date(year, 11, 22);
                let back = i64::from(Weekday::Wednesday.until(before.weekday()));
                before.saturating_sub(back.days())
            }
            Self::Christmas => date(year, 12, 25),
            Self::BoxingDay => date(year, 12, 26),
        }
    }

    /// Whether it is a public holiday there in that year.
    ///
    /// Where a law leaves it to the commune, the larger part of the people
    /// decides: Assumption Day counts for all of Bavaria (five in six communes
    /// keep it), Corpus Christi for no commune of Saxony and Thuringia, and
    /// Augsburg's Peace Festival is left out.
    pub fn is_kept_in(self, land: Land, year: i16) -> bool {
        use Land::{Bb, Be, Bw, By, Hb, He, Hh, Mv, Ni, Nw, Rp, Sh, Sl, Sn, St, Th};
        match self {
            Self::NewYear
            | Self::GoodFriday
            | Self::EasterMonday
            | Self::LabourDay
            | Self::Ascension
            | Self::WhitMonday
            | Self::Unity
            | Self::Christmas
            | Self::BoxingDay => true,
            Self::Epiphany => matches!(land, Bw | By | St),
            Self::WomensDay => (land == Be && year >= 2019) || (land == Mv && year >= 2023),
            Self::EasterSunday | Self::WhitSunday => land == Bb,
            Self::Liberation => land == Be && matches!(year, 2020 | 2025),
            Self::CorpusChristi => matches!(land, Bw | By | He | Nw | Rp | Sl),
            Self::Uprising => land == Be && year == 2028,
            Self::Assumption => matches!(land, By | Sl),
            Self::ChildrensDay => land == Th && year >= 2019,
            Self::Reformation => {
                let north = matches!(land, Hb | Hh | Ni | Sh) && year >= 2018;
                north || matches!(land, Bb | Mv | Sn | St | Th) || year == 2017
            }
            Self::AllSaints => matches!(land, Bw | By | Nw | Rp | Sl),
            Self::Repentance => land == Sn,
        }
    }
}

/// Easter Sunday, by the rule that Gauss gave and Lichtenberg corrected.
fn easter(year: i16) -> Date {
    let year_number = i32::from(year);
    let century = year_number / 100;
    let moon_shift = 15 + (3 * century + 3) / 4 - (8 * century + 13) / 25;
    let sun_shift = 2 - (3 * century + 3) / 4;
    let cycle = year_number % 19;
    let germ = (19 * cycle + moon_shift) % 30;
    let correction = (germ + cycle / 11) / 29;
    let full_moon = 21 + germ - correction;
    let first_sunday = 7 - (year_number + year_number / 4 + sun_shift) % 7;
    let distance = 7 - (full_moon - first_sunday) % 7;
    // Counted as days of March.
    let in_march = i64::from(full_moon + distance);
    date(year, 3, 1).saturating_add((in_march - 1).days())
}

/// Where people work, as far as holidays go: meetings avoid those of each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Regions {
    /// The state of one of the two, if it is known.
    pub one: Option<Land>,
    /// The state of the other.
    pub other: Option<Land>,
}

impl Regions {
    /// The holiday that a date is for at least one of the two. Where a state is
    /// not known, only those kept everywhere count.
    pub fn holiday(self, day: Date) -> Option<Holiday> {
        let year = day.year();
        let kept = |holiday: Holiday, land: Option<Land>| match land {
            Some(land) => holiday.is_kept_in(land, year),
            None => Land::ALL
                .into_iter()
                .all(|land| holiday.is_kept_in(land, year)),
        };
        Holiday::ALL.into_iter().find(|holiday| {
            holiday.on(year) == day && (kept(*holiday, self.one) || kept(*holiday, self.other))
        })
    }
}

/// Whether most firms are closed though the law does not say so: 24 to 31
/// December. Nothing is proposed there; somebody may still choose such a day.
pub fn is_quiet(day: Date) -> bool {
    day.month() == 12 && (24..=31).contains(&day.day())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_state_keeps_the_published_dates() {
        let mut checked = 0;
        let lines = include_str!("../tests/holidays.txt").lines();
        for line in lines.filter(|line| !line.starts_with('#')) {
            let words: Vec<&str> = line.split(' ').collect();
            let land = Land::from_key(words[0]).unwrap();
            let year: i16 = words[1].parse().unwrap();
            let published: BTreeSet<String> =
                words[2..].iter().map(|day| (*day).to_owned()).collect();
            let ours: BTreeSet<String> = Holiday::ALL
                .into_iter()
                .filter(|holiday| holiday.is_kept_in(land, year))
                .map(|holiday| holiday.on(year).strftime("%m-%d").to_string())
                .collect();
            assert_eq!(ours, published, "{land:?} {year}");
            checked += 1;
        }
        assert_eq!(checked, 16 * 18);
    }

    #[test]
    fn easter_is_right_where_the_plain_rule_fails() {
        // Years of the two exceptions to Gauss's first rule, and the extremes.
        for (year, month, day) in [
            (1954, 4, 18),
            (1981, 4, 19),
            (2049, 4, 18),
            (2076, 4, 19),
            (1818, 3, 22),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn a_holiday_of_either_counts() {
        let both = |one, other| Regions { one, other };
        let corpus_christi = date(2026, 6, 4);
        assert_eq!(
            both(Some(Land::Hh), Some(Land::He)).holiday(corpus_christi),
            Some(Holiday::CorpusChristi)
        );
        assert_eq!(
            both(Some(Land::Hh), Some(Land::Ni)).holiday(corpus_christi),
            None
        );
        assert_eq!(both(None, None).holiday(corpus_christi), None);
        assert_eq!(
            both(None, None).holiday(date(2026, 10, 3)),
            Some(Holiday::Unity)
        );
        assert!(is_quiet(date(2026, 12, 24)) && !is_quiet(date(2027, 1, 1)));
    }
}
