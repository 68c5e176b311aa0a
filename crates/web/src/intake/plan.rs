//! What an import would change, computed before anything changes and again,
//! against the database of that moment, when it does.

use std::collections::{BTreeMap, BTreeSet};

use import::answers::{Answer, TopicName, Topics, link, read_answers};
use import::change::FieldChange;
use import::mapping::{AnswersField as A, Field, Kind, PeopleField as P};
use import::people::{Person, read_people};
use import::{Finding, FindingKind, intake};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use programme::ids::PersonId;
use programme::person::{LineKind, PersonRecord};
use programme::roster::{Line, Participant, Roster};
use programme::topic::Topic;

use super::Draft;
use super::people::{Everybody, new_id};

/// What is compared with the files.
pub(crate) struct Stored {
    pub(crate) roster: Roster,
    /// When each participant answered.
    pub(crate) answered: BTreeMap<PersonId, Timestamp>,
    /// Who answered in the product itself.
    pub(crate) own: BTreeSet<PersonId>,
}

/// How something in a file stands to what is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// Not stored yet.
    New,
    /// Stored with other values.
    Changed(Vec<FieldChange>),
    /// Stored the same.
    Same,
    /// An answer that is stored the same as far as anybody may know. Whom its
    /// author excludes is written whether or not it differs, and never told:
    /// otherwise uploading guesses would tell who excludes whom.
    Unspoken,
    /// An answer older than the one that is stored: it does not count.
    Older,
}

/// A person of the files.
pub(crate) struct PersonPlan {
    /// Below zero for people who are not stored yet.
    pub(crate) id: PersonId,
    pub(crate) record: PersonRecord,
    pub(crate) lines: Vec<Line>,
    pub(crate) lines_change: bool,
    /// Whether an address that is stored gives way to another.
    pub(crate) address_changes: bool,
    pub(crate) standing: Standing,
}

/// An answer of the files.
pub(crate) struct AnswerPlan {
    pub(crate) name: String,
    pub(crate) participant: Participant,
    pub(crate) at: Option<Timestamp>,
    pub(crate) standing: Standing,
}

/// Everything an import would do.
pub(crate) struct Plan {
    pub(crate) people: Vec<PersonPlan>,
    /// People who are stored and not in the files: they stay.
    pub(crate) missing: Vec<String>,
    pub(crate) answers: Vec<AnswerPlan>,
    /// Answers whose author is not clear.
    pub(crate) unlinked: usize,
    pub(crate) findings: Vec<Finding>,
}

impl Plan {
    /// Compares a draft with what is stored. Takes a while for large files:
    /// not on a thread that serves requests.
    pub(crate) fn new(draft: &Draft, topics: &[Topic], stored: &Stored, zone: &TimeZone) -> Self {
        let topics = topic_names(topics);
        let mut findings: Vec<Finding> = Vec::new();
        let (mut rows, mut answer_rows) = (Vec::new(), Vec::new());
        for file in &draft.files {
            findings.extend(file.findings.iter().cloned());
            for table in &file.tables {
                findings.extend(table.mapping.findings(&table.sheet));
                let found = match file.kind {
                    Kind::People => {
                        let (more, found) = read_people(&table.sheet, &table.mapping);
                        rows.extend(more);
                        found
                    }
                    Kind::Answers => {
                        let (more, found) = read_answers(&table.sheet, &table.mapping, &topics);
                        answer_rows.extend(more);
                        found
                    }
                };
                findings.extend(found);
            }
        }
        let roster = &stored.roster;
        let everybody = Everybody::new(rows, roster);
        let answers = link(&everybody.people, answer_rows);
        let of_files = |finding: &&Finding| !finding.place.file.is_empty();
        let more = everybody.people.findings.iter().chain(&answers.findings);
        findings.extend(more.filter(of_files).cloned());
        // Nobody is imported from a file of answers alone, so nothing is odd about the people.
        if everybody.in_file == 0 {
            findings.retain(|finding| !is_about_the_whole(finding));
        }

        let found: BTreeSet<usize> = everybody.stored.iter().flatten().copied().collect();
        let missing = if everybody.in_file == 0 {
            Vec::new()
        } else {
            let rest = roster.people.iter().enumerate();
            rest.filter(|(index, _)| !found.contains(index))
                .map(|(_, person)| person.record.name())
                .collect()
        };
        Self {
            people: plan_people(&everybody, roster),
            missing,
            answers: plan_answers(&everybody, &answers.answers, stored, zone),
            unlinked: answers.unlinked.len(),
            findings,
        }
    }

    /// People with a standing.
    pub(crate) fn count_people(&self, wanted: impl Fn(&Standing) -> bool) -> usize {
        let people = self.people.iter();
        people.filter(|person| wanted(&person.standing)).count()
    }

    /// Answers with a standing.
    pub(crate) fn count_answers(&self, wanted: impl Fn(&Standing) -> bool) -> usize {
        let answers = self.answers.iter();
        answers.filter(|answer| wanted(&answer.standing)).count()
    }

    /// Whether taking it over would change nothing that may be told.
    pub(crate) fn changes_nothing(&self) -> bool {
        self.count_people(Standing::is_told) + self.count_answers(Standing::is_told) == 0
    }
}

impl Standing {
    /// Whether something is written because of it, told or not.
    pub(crate) fn changes(&self) -> bool {
        self.is_told() || *self == Self::Unspoken
    }

    /// Whether it is shown as something that changes.
    pub(crate) fn is_told(&self) -> bool {
        matches!(self, Self::New | Self::Changed(_))
    }

    /// Whether it is shown as something that stays as it is.
    pub(crate) fn is_same(&self) -> bool {
        matches!(self, Self::Same | Self::Unspoken)
    }

    /// The changes, field by field.
    pub(crate) fn fields(&self) -> &[FieldChange] {
        match self {
            Self::Changed(fields) => fields,
            _ => &[],
        }
    }
}

fn is_about_the_whole(finding: &Finding) -> bool {
    matches!(
        finding.kind,
        FindingKind::NoTop | FindingKind::SeveralTops { .. } | FindingKind::ReportingCycle { .. }
    )
}

/// The topics of a programme, as answers name them.
fn topic_names(topics: &[Topic]) -> Topics {
    let names = topics.iter().map(|topic| TopicName {
        key: topic.key.clone(),
        titles: vec![topic.german.clone(), topic.english.clone()],
        levelled: topic.levelled,
    });
    Topics::new(names.collect())
}

fn plan_people(everybody: &Everybody, roster: &Roster) -> Vec<PersonPlan> {
    let mut stored_lines: BTreeMap<PersonId, BTreeSet<Line>> = BTreeMap::new();
    for line in &roster.lines {
        stored_lines.entry(line.person).or_default().insert(*line);
    }
    let labels = Labels::new(everybody, roster);
    let none = BTreeSet::new();
    let plan = |(at, (person, stored)): (usize, (&Person, Option<usize>))| {
        let has = |field: P| person.row.source.columns.contains_key(&field.into());
        let new = intake::record(person);
        let stored = stored.and_then(|index| roster.people.get(index));
        let id = stored.map_or_else(|| new_id(at), |person| person.id);
        let before = stored_lines.get(&id).unwrap_or(&none);
        let said: BTreeSet<Line> = intake::lines(person, |key| everybody.id(key))
            .into_iter()
            .collect();
        // A kind of supervisor that the file does not have stays as it is.
        let lines: BTreeSet<Line> = said
            .into_iter()
            .filter(|line| has(column_of(line.kind)))
            .chain(
                before
                    .iter()
                    .filter(|line| !has(column_of(line.kind)))
                    .copied(),
            )
            .collect();
        let lines_change = lines != *before;
        let (record, standing, address_changes) = match stored {
            None => (new, Standing::New, false),
            Some(stored) => {
                let record = overlay(&stored.record, new, has);
                let mut fields = differing(&stored.record, &record);
                if lines_change {
                    fields.extend(labels.differing(before, &lines));
                }
                let standing = if fields.is_empty() {
                    Standing::Same
                } else {
                    Standing::Changed(fields)
                };
                let old = &stored.record.email;
                let address_changes = old.is_some() && *old != record.email;
                (record, standing, address_changes)
            }
        };
        PersonPlan {
            id,
            record,
            lines: lines.into_iter().collect(),
            lines_change,
            address_changes,
            standing,
        }
    };
    everybody.file().enumerate().map(plan).collect()
}

fn column_of(kind: LineKind) -> P {
    match kind {
        LineKind::Solid => P::Supervisor,
        LineKind::Dotted => P::DottedSupervisor,
    }
}

/// What the file says where it has a column, and what is stored elsewhere. A
/// number or a name is never emptied.
fn overlay(stored: &PersonRecord, new: PersonRecord, has: impl Fn(P) -> bool) -> PersonRecord {
    let text =
        |field: P, new: String, stored: &String| if has(field) { new } else { stored.clone() };
    let nameless = new.given_name.is_empty() && new.family_name.is_empty();
    PersonRecord {
        personnel_number: new
            .personnel_number
            .or_else(|| stored.personnel_number.clone()),
        email: if has(P::Email) {
            new.email
        } else {
            stored.email.clone()
        },
        given_name: if nameless {
            stored.given_name.clone()
        } else {
            new.given_name
        },
        family_name: if nameless {
            stored.family_name.clone()
        } else {
            new.family_name
        },
        company: text(P::Organisation, new.company, &stored.company),
        site: text(P::Site, new.site, &stored.site),
        department: text(P::Department, new.department, &stored.department),
        team: text(P::Team, new.team, &stored.team),
        position: text(P::Position, new.position, &stored.position),
        level: if has(P::Level) {
            new.level
        } else {
            stored.level
        },
        status: if has(P::Status) {
            new.status
        } else {
            stored.status
        },
    }
}

fn differing(before: &PersonRecord, after: &PersonRecord) -> Vec<FieldChange> {
    if before == after {
        return Vec::new();
    }
    let values = |record: &PersonRecord| {
        let email = record.email.as_ref();
        [
            (
                P::PersonnelNumber,
                record.personnel_number.clone().unwrap_or_default(),
            ),
            (P::FamilyName, record.family_name.clone()),
            (P::GivenName, record.given_name.clone()),
            (
                P::Email,
                email
                    .map(|email| email.as_str().to_owned())
                    .unwrap_or_default(),
            ),
            (P::Organisation, record.company.clone()),
            (P::Site, record.site.clone()),
            (P::Department, record.department.clone()),
            (P::Team, record.team.clone()),
            (P::Position, record.position.clone()),
            (
                P::Level,
                record
                    .level
                    .map(|level| level.to_string())
                    .unwrap_or_default(),
            ),
            (P::Status, record.status.key().to_owned()),
        ]
    };
    values(before)
        .into_iter()
        .zip(values(after))
        .filter(|((_, before), (_, after))| before != after)
        .map(|((field, before), (_, after))| FieldChange {
            field: field.into(),
            before,
            after,
        })
        .collect()
}

/// What supervisors are called.
struct Labels(BTreeMap<PersonId, String>);

impl Labels {
    fn new(everybody: &Everybody, roster: &Roster) -> Self {
        let stored = roster
            .people
            .iter()
            .map(|person| (person.id, person.record.name()));
        let in_file = everybody
            .people
            .people
            .iter()
            .filter_map(|person| Some((everybody.id(&person.key)?, person.name())));
        Self(stored.chain(in_file).collect())
    }

    fn differing(&self, before: &BTreeSet<Line>, after: &BTreeSet<Line>) -> Vec<FieldChange> {
        let names = |lines: &BTreeSet<Line>, kind: LineKind| {
            let lines = lines.iter().filter(|line| line.kind == kind);
            let names = lines.filter_map(|line| self.0.get(&line.supervisor).map(String::as_str));
            names.collect::<Vec<_>>().join("; ")
        };
        let of_kind = |lines: &BTreeSet<Line>, kind: LineKind| -> BTreeSet<PersonId> {
            let lines = lines.iter().filter(|line| line.kind == kind);
            lines.map(|line| line.supervisor).collect()
        };
        [LineKind::Solid, LineKind::Dotted]
            .into_iter()
            .filter(|kind| of_kind(before, *kind) != of_kind(after, *kind))
            .map(|kind| FieldChange {
                field: column_of(kind).into(),
                before: names(before, kind),
                after: names(after, kind),
            })
            .collect()
    }
}

fn plan_answers(
    everybody: &Everybody,
    answers: &[Answer],
    stored: &Stored,
    zone: &TimeZone,
) -> Vec<AnswerPlan> {
    let before: BTreeMap<PersonId, &Participant> = stored
        .roster
        .participants
        .iter()
        .map(|participant| (participant.person, participant))
        .collect();
    let plan = |answer: &Answer| {
        let new = intake::answers(answer, |key| everybody.id(key))?;
        let at = answer
            .row
            .timestamp
            .as_deref()
            .and_then(|text| moment(text, zone));
        let person = everybody.people.get(&answer.person);
        let name = person.map(Person::name).unwrap_or_default();
        let (participant, at, standing) = match before.get(&new.person) {
            None => (sorted(new), at, Standing::New),
            Some(old) => {
                let has = |field: A| answer.row.source.columns.contains_key(&field.into());
                let new = sorted(merged(old, new, has));
                let fields = changed_answers(&sorted((*old).clone()), &new);
                let last = stored.answered.get(&new.person).copied();
                // What somebody said themselves gives way only to what is surely later.
                let older = match at {
                    Some(at) => last.is_some_and(|last| at < last),
                    None => stored.own.contains(&new.person),
                };
                match (fields.is_empty(), older) {
                    (true, false) if asks_for_exclusions(has) => {
                        (new, at.or(last), Standing::Unspoken)
                    }
                    (true, _) => (new, at, Standing::Same),
                    (false, true) => (new, at, Standing::Older),
                    (false, false) => (new, at, Standing::Changed(fields)),
                }
            }
        };
        Some(AnswerPlan {
            name,
            participant,
            at,
            standing,
        })
    };
    answers.iter().filter_map(plan).collect()
}

/// "2026-09-24T15:09:00", as the clock on the wall showed it.
fn moment(text: &str, zone: &TimeZone) -> Option<Timestamp> {
    let at: DateTime = text.parse().ok()?;
    Some(
        zone.to_ambiguous_zoned_datetime(at)
            .compatible()
            .ok()?
            .timestamp(),
    )
}

/// Lists whose order says nothing, in one order.
fn sorted(mut participant: Participant) -> Participant {
    participant.answers.wishes.sort_unstable();
    participant.answers.offers.sort();
    let excluded: BTreeSet<PersonId> = participant.exclusions.all().collect();
    participant.exclusions = programme::answers::Exclusions::new(excluded.into_iter().collect());
    participant
}

/// Whether the file says whom its people exclude.
fn asks_for_exclusions(has: impl Fn(A) -> bool) -> bool {
    has(A::Vetoes) || has(A::Conflicts)
}

/// What the file says where it has a column, and what is stored elsewhere.
fn merged(old: &Participant, new: Participant, has: impl Fn(A) -> bool) -> Participant {
    let (was, mut now) = (&old.answers, new.answers);
    if !has(A::Role) {
        (now.mentor_places, now.mentee) = (was.mentor_places, was.mentee);
    }
    if !has(A::Offers) {
        now.offers.clone_from(&was.offers);
    }
    if !has(A::Wants) {
        now.wants.clone_from(&was.wants);
    }
    if !has(A::Languages) {
        now.languages.clone_from(&was.languages);
    }
    if !has(A::Modes) {
        now.modes = was.modes;
    }
    if !has(A::Hours) {
        now.hours = was.hours;
    }
    for ((field, now), was) in A::STYLES.into_iter().zip(&mut now.style).zip(was.style) {
        if !has(field) {
            *now = was;
        }
    }
    if !has(A::Readiness) {
        now.readiness = was.readiness;
    }
    if !has(A::Wishes) {
        now.wishes.clone_from(&was.wishes);
    }
    if !has(A::Motivation) {
        now.motivation.clone_from(&was.motivation);
    }
    let asked = asks_for_exclusions(has);
    Participant {
        person: new.person,
        answers: now,
        exclusions: if asked {
            new.exclusions
        } else {
            old.exclusions.clone()
        },
    }
}

/// Which answers differ. Only the fields: nobody needs to read two lists of
/// topics side by side. Whom somebody excludes is not compared: that would
/// answer the guesses of whoever uploads them.
fn changed_answers(before: &Participant, after: &Participant) -> Vec<FieldChange> {
    let (was, now) = (&before.answers, &after.answers);
    [
        (
            A::Role,
            was.mentee != now.mentee || was.is_mentor() != now.is_mentor(),
        ),
        (A::Places, was.mentor_places != now.mentor_places),
        (A::Offers, was.offers != now.offers),
        (A::Wants, was.wants != now.wants),
        (A::Languages, was.languages != now.languages),
        (A::Modes, was.modes != now.modes),
        (A::Hours, was.hours != now.hours),
        (A::Style1, was.style != now.style),
        (A::Readiness, was.readiness != now.readiness),
        (A::Wishes, was.wishes != now.wishes),
        (A::Motivation, was.motivation != now.motivation),
    ]
    .into_iter()
    .filter(|(_, differs)| *differs)
    .map(|(field, _)| FieldChange {
        field: Field::from(field),
        before: String::new(),
        after: String::new(),
    })
    .collect()
}
