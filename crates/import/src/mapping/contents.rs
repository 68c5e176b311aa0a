//! What the cells of a column look like.

use std::cell::LazyCell;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};

use super::{AnswersField as A, Field, PeopleField as P};
use crate::answers::{hours, values};
use crate::moment::{Moment, SlashOrder};
use crate::people::{name, status_of};
use crate::table::Sheet;
use crate::text::{address, clean, fold, is_address};

/// Cells that are looked at to judge a column.
const SAMPLE: usize = 150;

/// What gave a column away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Looks {
    /// Addresses.
    Addresses,
    /// Codes, each one once.
    UniqueCodes,
    /// Numbers, addresses or names of people in the same table.
    NamesPeopleHere,
    /// "Last, First" or "First Last".
    FullNames,
    /// "aktiv", "Elternzeit", "left" and the like.
    States,
    /// Dates with times.
    Timestamps,
    /// "Mo 08-10" and the like.
    Hours,
    /// Languages.
    Languages,
    /// "vor Ort", "online" and the like.
    Modes,
    /// "Mentor", "Mentee", "beides".
    Roles,
    /// Whole numbers from 1 to 5.
    OneToFive,
    /// Topics with "kann andere anleiten" behind.
    TopicsToGuide,
    /// Topics with lower levels behind.
    TopicsToLearn,
}

/// How the contents of a column go with a field.
pub(super) enum Fit {
    /// They look exactly like it.
    Typical(Looks),
    /// They do not speak against it.
    Possible,
    /// They are something else.
    Wrong,
}

/// Counts over the sampled cells.
#[derive(Default)]
pub(super) struct Profile {
    filled: usize,
    distinct: usize,
    addresses: usize,
    codes: usize,
    spaced: usize,
    states: usize,
    dates: usize,
    timestamps: usize,
    hours: usize,
    languages: usize,
    modes: usize,
    roles: usize,
    one_to_five: usize,
    numbers: usize,
    guiding: usize,
    learning: usize,
}

impl Profile {
    pub(super) fn of(sheet: &Sheet, index: usize) -> Self {
        let mut profile = Self::default();
        let mut distinct = HashSet::new();
        for cell in sample(sheet, index) {
            profile.count(&cell);
            distinct.insert(cell);
        }
        profile.distinct = distinct.len();
        profile
    }

    fn count(&mut self, cell: &str) {
        self.filled += 1;
        if cell.contains('@') && is_address(&address(cell)) {
            self.addresses += 1;
            return;
        }
        if cell.len() <= 20 && cell.bytes().any(|byte| byte.is_ascii_digit()) {
            let code = |byte: u8| {
                byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'/' | b'_')
            };
            self.codes += usize::from(cell.bytes().all(code));
            self.one_to_five += usize::from(matches!(cell, "1" | "2" | "3" | "4" | "5"));
            if cell.parse::<f64>().is_ok() {
                self.numbers += 1;
                return;
            }
        }
        let moment = || {
            Moment::parse(cell, SlashOrder::DayFirst)
                .or_else(|| Moment::parse(cell, SlashOrder::MonthFirst))
        };
        if let Some(moment) = moment() {
            self.dates += 1;
            self.timestamps += usize::from(moment.has_time);
            return;
        }
        self.spaced += usize::from(cell.contains(' ') && cell.len() < 80);
        let parts = || {
            cell.split([';', ',', '\n', '/'])
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .take(20)
        };
        let all = |known: &dyn Fn(&str) -> bool| {
            usize::from(parts().next().is_some() && parts().all(known))
        };
        self.hours += usize::from(
            parts()
                .next()
                .is_some_and(|first| hours::parse(first).is_some()),
        );
        self.languages += all(&|part| values::language(part).is_some());
        self.modes += all(&|part| values::modes(part).is_some());
        if cell.len() < 60 {
            self.states += usize::from(status_of(cell).is_some());
            self.roles += usize::from(values::role(cell).is_some());
        }
        if let Some((_, inside)) = cell.split_once('(') {
            match values::level(inside.split(')').next().unwrap_or_default()) {
                Some(6..) => self.guiding += 1,
                Some(_) => self.learning += 1,
                None => {}
            }
        }
    }

    fn mostly(&self, count: usize) -> bool {
        self.filled > 0 && count * 10 >= self.filled * 8
    }

    pub(super) fn fit(&self, field: Field) -> Fit {
        if self.filled == 0 {
            return Fit::Possible;
        }
        let typical = |count: usize, looks: Looks| {
            if self.mostly(count) {
                Some(looks)
            } else {
                None
            }
        };
        let strict = |looks: Option<Looks>, possible: bool| match looks {
            Some(looks) => Fit::Typical(looks),
            None if possible => Fit::Possible,
            None => Fit::Wrong,
        };
        let is_text = self.numbers * 2 < self.filled
            && self.addresses * 2 < self.filled
            && self.dates * 2 < self.filled;
        match field {
            Field::People(P::Email) | Field::Answers(A::Email) => strict(
                typical(self.addresses, Looks::Addresses),
                self.addresses * 3 >= self.filled,
            ),
            Field::People(P::PersonnelNumber) => {
                let unique = self.distinct * 100 >= self.filled * 95;
                let looks = typical(self.codes, Looks::UniqueCodes)
                    .filter(|_| unique && self.filled >= 3 && self.dates == 0);
                strict(
                    looks,
                    self.addresses * 2 < self.filled && self.distinct * 10 >= self.filled * 8,
                )
            }
            Field::People(P::FullName) => strict(
                typical(self.spaced, Looks::FullNames).filter(|_| is_text && self.hint_of_names()),
                is_text,
            ),
            Field::People(P::Status) => strict(
                typical(self.states, Looks::States),
                self.distinct <= 12 && self.states > 0,
            ),
            Field::People(
                P::FamilyName
                | P::GivenName
                | P::Organisation
                | P::Site
                | P::Department
                | P::Team
                | P::Position,
            ) => strict(
                None,
                self.addresses * 2 < self.filled && self.dates * 2 < self.filled,
            ),
            Field::Answers(A::FullName) => strict(None, is_text),
            Field::Answers(A::Timestamp) => strict(
                typical(self.timestamps, Looks::Timestamps),
                self.dates * 2 >= self.filled,
            ),
            Field::Answers(A::Role) => strict(typical(self.roles, Looks::Roles), self.roles > 0),
            Field::Answers(A::Places) => strict(None, self.numbers * 2 >= self.filled),
            Field::Answers(A::Offers) => {
                strict(self.topics(self.guiding, Looks::TopicsToGuide), is_text)
            }
            Field::Answers(A::Wants) => {
                strict(self.topics(self.learning, Looks::TopicsToLearn), is_text)
            }
            Field::Answers(A::Languages) => {
                strict(typical(self.languages, Looks::Languages), is_text)
            }
            Field::Answers(A::Modes) => strict(typical(self.modes, Looks::Modes), self.modes > 0),
            Field::Answers(A::Hours) => strict(typical(self.hours, Looks::Hours), is_text),
            Field::Answers(
                A::Style1 | A::Style2 | A::Style3 | A::Style4 | A::Style5 | A::Readiness,
            ) => {
                // Five columns look alike: contents confirm, but never propose.
                strict(
                    None,
                    self.mostly(self.one_to_five) || self.numbers * 2 >= self.filled,
                )
            }
            Field::People(_) | Field::Answers(_) => Fit::Possible,
        }
    }

    /// Full names differ from row to row, unlike departments of two words.
    fn hint_of_names(&self) -> bool {
        self.distinct * 10 >= self.filled * 9 && self.filled >= 3 && self.numbers == 0
    }

    fn topics(&self, those: usize, looks: Looks) -> Option<Looks> {
        (those * 3 >= self.filled && those * 2 > self.guiding + self.learning).then_some(looks)
    }
}

/// Up to [`SAMPLE`] filled cells of a column, from all over the sheet.
fn sample(sheet: &Sheet, column: usize) -> impl Iterator<Item = String> {
    let filled = move || {
        sheet
            .rows
            .iter()
            .filter_map(move |row| row.cells.get(column))
            .filter(|cell| !cell.is_empty())
    };
    let step = filled().count().div_ceil(SAMPLE).max(1);
    filled()
        .step_by(step)
        .map(|cell| clean(cell))
        .filter(|cell| !cell.is_empty())
}

/// How people of the table can be named in it.
pub(super) struct References<'s> {
    numbers: HashSet<&'s str>,
    addresses: HashSet<String>,
    /// Made only if some column needs it: names are dear to compare.
    names: LazyCell<HashSet<String>, Box<dyn FnOnce() -> HashSet<String> + 's>>,
}

/// How far a column's values name people of the table.
pub(super) struct Share {
    pub(super) filled: usize,
    pub(super) percent: usize,
    /// Whether several rows name the same person.
    pub(super) repeats: bool,
    /// How much surer this way of naming people is than by their names.
    pub(super) sureness: i32,
}

impl<'s> References<'s> {
    pub(super) fn of(sheet: &'s Sheet, column: impl Fn(P) -> Option<usize>) -> Self {
        let values = |field: P| {
            let column = column(field);
            sheet.rows.iter().map(move |row| {
                column
                    .and_then(|column| row.cells.get(column))
                    .map_or("", |cell| cell.trim())
            })
        };
        let (family, given, full) = (
            values(P::FamilyName),
            values(P::GivenName),
            values(P::FullName),
        );
        let names = move || {
            let halves = family
                .zip(given)
                .map(|(family, given)| name::key(given, family));
            halves
                .chain(full.map(name::key_of_full))
                .filter(|name| !name.is_empty())
                .collect()
        };
        Self {
            numbers: values(P::PersonnelNumber)
                .filter(|number| !number.is_empty())
                .collect(),
            addresses: values(P::Email)
                .filter(|text| !text.is_empty())
                .map(address)
                .collect(),
            names: LazyCell::new(Box::new(names)),
        }
    }

    pub(super) fn share(&self, sheet: &Sheet, column: usize) -> Share {
        let mut filled = 0;
        let (mut numbers, mut addresses, mut names) = (0_usize, 0, 0);
        let mut seen: HashMap<String, usize> = HashMap::new();
        for cell in sample(sheet, column) {
            let cell = name::of_directory(&cell);
            filled += 1;
            if self.numbers.contains(cell.as_str())
                || self.numbers.contains(cell.trim_start_matches('0'))
            {
                numbers += 1;
            } else if cell.contains('@') {
                addresses += usize::from(self.addresses.contains(&address(&cell)));
            } else if cell.contains([' ', ',']) {
                names += usize::from(self.names.contains(&name::key_of_full(&cell)));
            }
            *seen.entry(fold(&cell)).or_default() += 1;
        }
        let known = numbers + addresses + names;
        let sureness = if numbers * 2 > filled {
            12
        } else if addresses * 2 > filled {
            8
        } else {
            0
        };
        Share {
            filled,
            percent: (known * 100).checked_div(filled).unwrap_or(0),
            repeats: seen.values().any(|often| *often > 1) && seen.len() * 2 <= filled + 1,
            sureness,
        }
    }
}
