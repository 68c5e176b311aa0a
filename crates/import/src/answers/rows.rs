//! Rows as typed values, each looked at alone.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use matching::case::{Modes, WeekHours};

use super::topics::{Part, Topics};
use super::{AnswerRow, Role, TopicChoice, hours, values};
use crate::finding::{Done, Finding, FindingKind};
use crate::mapping::{AnswersField as A, Field, Mapping};
use crate::moment::{Moment, SlashOrder, slash_order};
use crate::people::{Source, number_of, value};
use crate::table::{Row, Sheet};
use crate::text::{address, clean, tidy};

/// From this level on a levelled topic may be offered: "kann andere anleiten".
const MAY_OFFER_FROM: u8 = 6;

/// Bytes of a list of choices: a hundred topics with their levels are fewer.
const LONGEST_LIST: usize = 10_000;

/// More mentees than anybody can meet once a month.
const MOST_PLACES: u32 = 10;

/// Reads the answers of a sheet. Who they are is found by [`super::link`].
pub fn read_answers(
    sheet: &Sheet,
    mapping: &Mapping,
    topics: &Topics,
) -> (Vec<AnswerRow>, Vec<Finding>) {
    let mut columns = HashMap::new();
    let mut headers = BTreeMap::new();
    for field in A::ALL {
        if let Some(index) = mapping.column(sheet, field) {
            columns.insert(field, index);
            headers.insert(Field::from(field), sheet.headers[index].clone());
        }
    }
    let source = Source {
        file: sheet.file.clone(),
        sheet: sheet.name.clone(),
        columns: headers,
    };
    let times = columns.get(&A::Timestamp).copied();
    let times = sheet
        .rows
        .iter()
        .filter_map(|row| row.cells.get(times?))
        .map(String::as_str);
    let order = slash_order(times);
    let mut reader = Reader {
        source: Arc::new(source),
        columns,
        topics,
        order,
        row: &NO_ROW,
        findings: Vec::new(),
    };
    let answers = sheet.rows.iter().map(|row| reader.answer(row)).collect();
    (answers, reader.findings)
}

static NO_ROW: Row = Row {
    number: 0,
    cells: Vec::new(),
};

struct Reader<'a> {
    source: Arc<Source>,
    columns: HashMap<A, usize>,
    topics: &'a Topics,
    order: SlashOrder,
    row: &'a Row,
    findings: Vec<Finding>,
}

impl<'a> Reader<'a> {
    fn answer(&mut self, row: &'a Row) -> AnswerRow {
        self.row = row;
        let timestamp = self.timestamp();
        let email = self.email();
        let role = self.role();
        let (named, mut suggestions) = self.topic_list(A::Offers);
        let (below_level, offers) = self.may_be_offered(named);
        let (wants, more) = self.topic_list(A::Wants);
        suggestions.extend(more);
        for offer in offers
            .iter()
            .filter(|offer| wants.iter().any(|want| want.topic == offer.topic))
        {
            let kind = FindingKind::TopicBothWays {
                topic: offer.topic.clone(),
            };
            self.add(A::Wants, kind, Done::Kept);
        }
        let (hours, hours_text) = self.hours();
        AnswerRow {
            source: Arc::clone(&self.source),
            row: row.number,
            timestamp,
            email,
            number: number_of(&self.text(A::PersonnelNumber)),
            name: self.text(A::FullName),
            role,
            places: self.places(role),
            offers,
            below_level,
            wants,
            suggestions,
            languages: self.languages(),
            modes: self.modes(),
            hours,
            hours_text,
            style: A::STYLES.map(|field| self.scale(field)),
            readiness: self.scale(A::Readiness),
            vetoes: self.references(A::Vetoes),
            wishes: self.references(A::Wishes),
            conflicts: self.references(A::Conflicts),
            motivation: clean(self.cell(A::Motivation)),
        }
    }

    /// A cell as written; empty if it is too long to be an answer to anything.
    fn raw(&mut self, field: A) -> &'a str {
        let cell = self.cell(field);
        if cell.len() > LONGEST_LIST {
            let kind = FindingKind::CellTooLong { bytes: cell.len() };
            self.add(field, kind, Done::NeedsDecision);
            return "";
        }
        cell
    }

    fn cell(&self, field: A) -> &'a str {
        self.columns
            .get(&field)
            .and_then(|index| self.row.cells.get(*index))
            .map_or("", String::as_str)
    }

    fn text(&mut self, field: A) -> String {
        value(self.raw(field))
    }

    fn asked(&self, field: A) -> bool {
        self.columns.contains_key(&field)
    }

    fn add(&mut self, field: A, kind: FindingKind, done: Done) {
        let place = self.source.place(self.row.number, Some(field.into()));
        self.findings.push(Finding::new(place, kind, done));
    }

    fn timestamp(&mut self) -> Option<String> {
        let text = self.text(A::Timestamp);
        if text.is_empty() {
            return None;
        }
        let moment = Moment::parse(&text, self.order);
        if moment.is_none() {
            self.add(
                A::Timestamp,
                FindingKind::TimestampUnknown { text },
                Done::Skipped,
            );
        }
        moment.map(Moment::iso)
    }

    fn email(&mut self) -> String {
        let raw = self.raw(A::Email);
        let written = value(raw);
        if written.is_empty() {
            return written;
        }
        if raw.trim() != raw {
            self.add(
                A::Email,
                FindingKind::SpacesTrimmed {
                    text: raw.to_owned(),
                },
                Done::Corrected,
            );
        }
        if written.chars().any(char::is_uppercase) {
            self.add(
                A::Email,
                FindingKind::AddressLowerCased {
                    text: written.clone(),
                },
                Done::Corrected,
            );
        }
        address(&written)
    }

    fn role(&mut self) -> Option<Role> {
        let text = self.text(A::Role);
        let role = values::role(&text);
        if role.is_none() && self.asked(A::Role) {
            self.add(
                A::Role,
                FindingKind::RoleUnknown { text },
                Done::NeedsDecision,
            );
        }
        role
    }

    /// An empty cell is one place. Whoever only learns has none.
    fn places(&mut self, role: Option<Role>) -> u32 {
        if !role.is_some_and(Role::teaches) {
            return 0;
        }
        let text = number_of(&self.text(A::Places));
        if text.is_empty() {
            return 1;
        }
        let digits_end = text
            .find(|letter: char| !letter.is_ascii_digit())
            .unwrap_or(text.len());
        let rest = &text[digits_end..];
        // "2 Mentees", but not "1-2" or "1,5".
        let number = if rest.starts_with([' ', '\n']) || rest.is_empty() {
            text[..digits_end].parse().ok()
        } else {
            None
        };
        match number {
            Some(places @ 1..=MOST_PLACES) => places,
            Some(0) => {
                self.add(
                    A::Places,
                    FindingKind::PlacesInvalid { text, taken: 0 },
                    Done::Kept,
                );
                0
            }
            _ => {
                self.add(
                    A::Places,
                    FindingKind::PlacesInvalid { text, taken: 1 },
                    Done::NeedsDecision,
                );
                1
            }
        }
    }

    /// Topics of a cell in order, and what is none.
    fn topic_list(&mut self, field: A) -> (Vec<TopicChoice>, Vec<String>) {
        let mut choices: Vec<TopicChoice> = Vec::new();
        let mut unknown = Vec::new();
        let topics = self.topics;
        for part in topics.find_all(self.raw(field)) {
            let (topic, level, guessed) = match part {
                Part::Known {
                    topic,
                    level,
                    guessed,
                } => (topic, level, guessed),
                Part::Unknown(text) => {
                    if !value(&text).is_empty() {
                        self.add(
                            field,
                            FindingKind::TopicUnknown { text: text.clone() },
                            Done::Kept,
                        );
                        unknown.push(text);
                    }
                    continue;
                }
            };
            let Some(name) = topics.name(topic) else {
                continue;
            };
            let topic = name.key.clone();
            if let Some(text) = guessed {
                self.add(
                    field,
                    FindingKind::TopicGuessed {
                        text,
                        topic: topic.clone(),
                    },
                    Done::Corrected,
                );
            }
            if choices.iter().any(|choice| choice.topic == topic) {
                self.add(field, FindingKind::TopicTwice { topic }, Done::Merged);
                continue;
            }
            let mut level = level.filter(|_| name.levelled);
            if name.levelled && level.is_none() {
                level = (field == A::Offers).then_some(MAY_OFFER_FROM);
                let done = if level.is_some() {
                    Done::Corrected
                } else {
                    Done::Kept
                };
                let topic = topic.clone();
                self.add(
                    field,
                    FindingKind::LevelMissing {
                        topic,
                        taken: level,
                    },
                    done,
                );
            }
            choices.push(TopicChoice { topic, level });
        }
        (choices, unknown)
    }

    /// Splits off what is named below the level from which one can guide others.
    fn may_be_offered(&mut self, named: Vec<TopicChoice>) -> (Vec<TopicChoice>, Vec<TopicChoice>) {
        let (below, may): (Vec<_>, Vec<_>) = named
            .into_iter()
            .partition(|choice| choice.level.is_some_and(|level| level < MAY_OFFER_FROM));
        for choice in &below {
            let kind = FindingKind::OfferBelowLevel {
                topic: choice.topic.clone(),
                level: choice.level.unwrap_or_default(),
            };
            self.add(A::Offers, kind, Done::Skipped);
        }
        (below, may)
    }

    fn languages(&mut self) -> BTreeSet<String> {
        let mut languages = BTreeSet::new();
        for part in choices(self.raw(A::Languages), &[';', ',', '\n', '/', '+', '&']) {
            for word in part.split(" und ").flat_map(|word| word.split(" and ")) {
                if let Some(key) = values::language(word) {
                    languages.insert(key.to_owned());
                } else {
                    self.add(
                        A::Languages,
                        FindingKind::LanguageUnknown {
                            text: word.to_owned(),
                        },
                        Done::Kept,
                    );
                    languages.insert(word.to_lowercase());
                }
            }
        }
        languages
    }

    fn modes(&mut self) -> Modes {
        // Not asked is not refused.
        let unasked = !self.asked(A::Modes);
        let mut modes = Modes {
            on_site: unasked,
            online: unasked,
        };
        for part in choices(self.raw(A::Modes), &[';', ',', '\n']) {
            match values::modes(&part) {
                Some(found) => {
                    modes.on_site |= found.on_site;
                    modes.online |= found.online;
                }
                None => self.add(
                    A::Modes,
                    FindingKind::ModeUnknown { text: part },
                    Done::Skipped,
                ),
            }
        }
        modes
    }

    fn hours(&mut self) -> (WeekHours, Vec<String>) {
        let mut week = WeekHours::default();
        let mut texts = Vec::new();
        for part in choices(self.raw(A::Hours), &[';', '\n']) {
            for text in with_days(&part) {
                match hours::parse(&text) {
                    Some(slot) => {
                        slot.days.for_each(|day| week.add(day, slot.from, slot.to));
                        texts.push(text);
                    }
                    None => self.add(A::Hours, FindingKind::HoursUnknown { text }, Done::Skipped),
                }
            }
        }
        (week, texts)
    }

    fn scale(&mut self, field: A) -> Option<u8> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let number = values::one_to_five(&text);
        if number.is_none() {
            self.add(field, FindingKind::ScaleInvalid { text }, Done::Skipped);
        }
        number
    }

    /// People named in a cell. A comma separates addresses, but may also stand
    /// inside "Last, First": names are taken apart when they are looked up.
    fn references(&mut self, field: A) -> Vec<String> {
        let mut people = Vec::new();
        for part in choices(self.raw(field), &[';', '\n', '|']) {
            if part.contains('@') {
                let words = part.split(|letter: char| letter == ',' || letter.is_whitespace());
                let mut addresses: Vec<String> = words
                    .filter(|word| word.contains('@'))
                    .map(address)
                    .collect();
                people.append(&mut addresses);
            } else {
                people.push(part);
            }
        }
        people
    }
}

/// The choices in a cell, trimmed, without those that say "nothing".
fn choices(cell: &str, separators: &[char]) -> Vec<String> {
    if value(cell).is_empty() {
        return Vec::new();
    }
    cell.split(separators)
        .map(tidy)
        .filter(|part| !value(part).is_empty())
        .collect()
}

/// "Mo 8-10, 14-16, Di, Mi 9-11" as times with one day each: a time without a
/// day has the day before it, days without a time have the time after them.
fn with_days(text: &str) -> Vec<String> {
    if hours::parse(text).is_some() || !text.contains(',') {
        return vec![text.to_owned()];
    }
    let mut out = Vec::new();
    let mut days: Vec<String> = Vec::new();
    let mut waiting = false;
    for piece in text.split(',').map(tidy).filter(|piece| !piece.is_empty()) {
        let digits = piece.find(|letter: char| letter.is_ascii_digit());
        let (day, time) = piece.split_at(digits.unwrap_or(piece.len()));
        if !day.trim().is_empty() {
            if !waiting {
                days.clear();
            }
            days.push(day.trim().to_owned());
        }
        waiting = time.is_empty();
        if !waiting {
            if days.is_empty() {
                out.push(piece.clone());
            }
            // A cell of a thousand days is no answer, but must stay cheap.
            out.extend(days.iter().take(7).map(|day| format!("{day} {time}")));
        }
    }
    if waiting {
        out.append(&mut days);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_times_find_each_other() {
        assert_eq!(with_days("Mo 8-10, 14-16"), ["Mo 8-10", "Mo 14-16"]);
        assert_eq!(
            with_days("Mo, Di 8-10, Mi 9-11"),
            ["Mo 8-10", "Di 8-10", "Mi 9-11"]
        );
        assert_eq!(with_days("Montag, 8–10 Uhr"), ["Montag, 8–10 Uhr"]);
        assert_eq!(with_days("Mo 8-10, immer"), ["Mo 8-10", "immer"]);
    }
}
