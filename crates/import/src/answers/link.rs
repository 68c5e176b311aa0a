//! Answers and the people who gave them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Answer, AnswerRow};
use crate::finding::{Done, Finding, FindingKind, Named};
use crate::mapping::AnswersField as A;
use crate::people::{Lookup, People, Person, Status};

/// Answers of known people, one per person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    /// In the order of the file.
    pub answers: Vec<Answer>,
    /// Answers whose author is not clear: for a person to decide.
    pub unlinked: Vec<AnswerRow>,
    /// What was odd.
    pub findings: Vec<Finding>,
}

/// Finds who answered, keeps the latest answer of each, and says what stands
/// in the way of a good match.
pub fn link(people: &People, rows: Vec<AnswerRow>) -> Answers {
    let mut linker = Linker {
        people,
        findings: Vec::new(),
    };
    let mut unlinked = Vec::new();
    let mut known = Vec::new();
    for row in rows {
        match linker.author(&row) {
            Some(person) => known.push((person, row)),
            None => unlinked.push(row),
        }
    }
    let answers: Vec<Answer> = linker
        .latest(known)
        .into_iter()
        .map(|(person, row)| linker.answer(person, row))
        .collect();
    linker.report_offering_mentees(&answers);
    Answers {
        answers,
        unlinked,
        findings: linker.findings,
    }
}

struct Linker<'p> {
    people: &'p People,
    findings: Vec<Finding>,
}

impl<'p> Linker<'p> {
    fn add(&mut self, row: &AnswerRow, field: Option<A>, kind: FindingKind, done: Done) {
        let place = row.source.place(row.row, field.map(Into::into));
        self.findings.push(Finding::new(place, kind, done));
    }

    fn author(&mut self, row: &AnswerRow) -> Option<&'p Person> {
        let ways = [
            (A::Email, &row.email),
            (A::PersonnelNumber, &row.number),
            (A::FullName, &row.name),
        ];
        let mut first_problem = None;
        for (field, text) in ways.into_iter().filter(|(_, text)| !text.is_empty()) {
            let kind = match self.people.find(text) {
                Lookup::One(person) => return Some(person),
                Lookup::Many(several) => FindingKind::PersonAmbiguous {
                    text: text.clone(),
                    candidates: named(&several),
                },
                Lookup::Nobody => FindingKind::PersonUnknown { text: text.clone() },
            };
            first_problem.get_or_insert((field, kind));
        }
        match first_problem {
            Some((field, kind)) => self.add(row, Some(field), kind, Done::NeedsDecision),
            None => self.add(row, None, FindingKind::AnswerWithoutPerson, Done::Skipped),
        }
        None
    }

    /// The latest answer of each person; among answers of the same minute, or
    /// without times, the one further down.
    fn latest(&mut self, rows: Vec<(&'p Person, AnswerRow)>) -> Vec<(&'p Person, AnswerRow)> {
        let mut last: BTreeMap<&str, usize> = BTreeMap::new();
        for (index, (person, row)) in rows.iter().enumerate() {
            let best = last.entry(&person.key).or_insert(index);
            if rows[*best].1.timestamp <= row.timestamp {
                *best = index;
            }
        }
        let counted: Vec<u32> = rows
            .iter()
            .map(|(person, row)| {
                last.get(person.key.as_str())
                    .map_or(row.row, |best| rows[*best].1.row)
            })
            .collect();
        let counts: BTreeSet<usize> = last.into_values().collect();
        let mut kept = Vec::with_capacity(counts.len());
        for (index, (person, row)) in rows.into_iter().enumerate() {
            if counts.contains(&index) {
                kept.push((person, row));
            } else {
                let field = if row.email.is_empty() {
                    None
                } else {
                    Some(A::Email)
                };
                let kind = FindingKind::AnsweredAgain {
                    counted_row: counted[index],
                };
                self.add(&row, field, kind, Done::Skipped);
            }
        }
        kept
    }

    fn answer(&mut self, person: &Person, row: AnswerRow) -> Answer {
        let status = person.row.status;
        if status != Status::Active {
            let kind = FindingKind::PersonInactive {
                person: person.named(),
                status,
            };
            self.add(&row, Some(A::Email), kind, Done::NeedsDecision);
        }
        self.check(&row);
        let vetoes = self.references(person, &row, A::Vetoes, &row.vetoes);
        let wishes = self.references(person, &row, A::Wishes, &row.wishes);
        let conflicts = self.references(person, &row, A::Conflicts, &row.conflicts);
        Answer {
            person: person.key.clone(),
            row,
            vetoes,
            wishes,
            conflicts,
        }
    }

    /// What leaves someone without a possible partner.
    fn check(&mut self, row: &AnswerRow) {
        let Some(role) = row.role else { return };
        let asked = |field: A| row.source.columns.contains_key(&field.into());
        if role.teaches() && row.offers.is_empty() && asked(A::Offers) {
            self.add(
                row,
                Some(A::Offers),
                FindingKind::MentorWithoutOffer,
                Done::Kept,
            );
        }
        if role.learns() && row.wants.is_empty() && asked(A::Wants) {
            self.add(
                row,
                Some(A::Wants),
                FindingKind::MenteeWithoutWant,
                Done::Kept,
            );
        }
        if row.languages.is_empty() && asked(A::Languages) {
            self.add(
                row,
                Some(A::Languages),
                FindingKind::LanguageMissing,
                Done::NeedsDecision,
            );
        }
        if !row.modes.on_site && !row.modes.online && asked(A::Modes) {
            self.add(
                row,
                Some(A::Modes),
                FindingKind::ModeMissing,
                Done::NeedsDecision,
            );
        }
        if row.hours.is_empty() && asked(A::Hours) {
            self.add(row, Some(A::Hours), FindingKind::HoursMissing, Done::Kept);
        }
    }

    fn references(
        &mut self,
        person: &Person,
        row: &AnswerRow,
        field: A,
        texts: &[String],
    ) -> BTreeSet<String> {
        let mut keys = BTreeSet::new();
        for text in texts {
            // "Kaya, Emre" is one person; "Emre Kaya, Thi Tran" are two.
            let whole = self.people.find(text);
            let several = whole == Lookup::Nobody && text.contains(',');
            let pieces: Vec<&str> = if several {
                text.split(',').map(str::trim).collect()
            } else {
                vec![text]
            };
            let pieces = if several
                && pieces
                    .iter()
                    .all(|piece| self.people.find(piece) == Lookup::Nobody)
            {
                vec![text.as_str()]
            } else {
                pieces
            };
            for piece in pieces.into_iter().filter(|piece| !piece.is_empty()) {
                let text = piece.to_owned();
                match self.people.find(piece) {
                    Lookup::One(other) if other.key == person.key => {
                        self.add(
                            row,
                            Some(field),
                            FindingKind::ReferenceIsSelf { text },
                            Done::Skipped,
                        );
                    }
                    Lookup::One(other) => {
                        keys.insert(other.key.clone());
                    }
                    Lookup::Many(several) => {
                        let kind = FindingKind::ReferenceAmbiguous {
                            text,
                            candidates: named(&several),
                        };
                        self.add(row, Some(field), kind, Done::NeedsDecision);
                    }
                    Lookup::Nobody => {
                        self.add(
                            row,
                            Some(field),
                            FindingKind::ReferenceUnknown { text },
                            Done::NeedsDecision,
                        );
                    }
                }
            }
        }
        keys
    }

    fn report_offering_mentees(&mut self, answers: &[Answer]) {
        let offering = |answer: &&Answer| {
            answer.row.role == Some(super::Role::Mentee) && !answer.row.offers.is_empty()
        };
        let rows: Vec<u32> = answers
            .iter()
            .filter(offering)
            .map(|answer| answer.row.row)
            .collect();
        if let Some(first) = answers.iter().find(offering) {
            let mut place = first
                .row
                .source
                .place(first.row.row, Some(A::Offers.into()));
            place.row = None;
            self.findings.push(Finding::new(
                place,
                FindingKind::MenteesOfferToo { rows },
                Done::Kept,
            ));
        }
    }
}

fn named(people: &[&Person]) -> Vec<Named> {
    people.iter().map(|person| person.named()).collect()
}
