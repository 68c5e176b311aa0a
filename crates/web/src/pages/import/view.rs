//! The preview in words.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};

use i18n::say::{self, FindingText, field};
use i18n::{Text, number};
use import::mapping::{Field, Kind, PeopleField, Reason};
use import::table::{Encoding, Format};
use import::{Finding, FindingKind, Severity};
use programme::topic::Topic;

use crate::intake::{Draft, DraftFile, DraftTable, Plan, Standing};

/// People and answers that are listed by name.
const LISTED: usize = 50;
/// Sentences about findings of one kind.
const TOLD: usize = 5;
/// Places of further findings of the same kind.
const PLACES: usize = 100;
/// Below this, a proposed column wants a look.
const SURE: u8 = 75;

/// The name of a column's select in the form.
pub(super) fn name(file: usize, table: usize, column: usize) -> String {
    format!("c-{file}-{table}-{column}")
}

/// A text that some number belongs to.
fn count(t: Text, n: usize, words: impl Fn(i64, String) -> String) -> String {
    let n = i64::try_from(n).unwrap_or(i64::MAX);
    words(n, number(t.lang(), n))
}

fn people(t: Text, n: usize) -> String {
    count(t, n, |n, number| t.draft_people(n, number))
}

fn answers(t: Text, n: usize) -> String {
    count(t, n, |n, number| t.draft_answers(n, number))
}

fn both(t: Text, people_: usize, answers_: usize) -> String {
    match (people_, answers_) {
        (n, 0) => people(t, n),
        (0, n) => answers(t, n),
        (a, b) => t.draft_and(people(t, a), answers(t, b)),
    }
}

/// "480 Personen und 84 Anmeldungen gelesen".
pub(super) fn heading(t: Text, plan: &Plan) -> String {
    let read = plan.answers.len() + plan.unlinked;
    t.draft_heading(both(t, plan.people.len(), read))
}

/// What the button says.
pub(super) fn confirm(t: Text, plan: &Plan) -> String {
    if plan.changes_nothing() {
        t.draft_confirm_finish()
    } else {
        let people = plan.count_people(Standing::is_told);
        let what = both(t, people, plan.count_answers(Standing::is_told));
        t.draft_confirm(what)
    }
}

/// What would change, as the page shows it.
pub(super) struct Changes {
    /// Heading, and pairs of words and number.
    pub(super) stats: Vec<(String, Vec<(String, String)>)>,
    /// Sentences about what stays or is left out.
    pub(super) remarks: Vec<String>,
    pub(super) added_people: List<String>,
    pub(super) updated_people: List<Row>,
    pub(super) added_answers: List<String>,
    pub(super) updated_answers: List<(String, String)>,
}

/// The first entries of a list.
pub(super) struct List<T> {
    pub(super) shown: Vec<T>,
    /// "… und 430 weitere", if there are more.
    pub(super) more: Option<String>,
}

/// One field of a person that changes.
pub(super) struct Row {
    pub(super) person: String,
    pub(super) field: String,
    pub(super) before: String,
    pub(super) after: String,
}

impl<T> List<T> {
    fn new(t: Text, all: usize, shown: Vec<T>, listed: usize) -> Self {
        let left = i64::try_from(all.saturating_sub(listed)).unwrap_or(i64::MAX);
        let more = (left > 0).then(|| t.draft_more(number(t.lang(), left)));
        Self { shown, more }
    }
}

pub(super) fn changes(t: Text, plan: &Plan) -> Changes {
    let is_new = |standing: &Standing| *standing == Standing::New;
    let is_changed = |standing: &Standing| matches!(standing, Standing::Changed(_));
    let is_older = |standing: &Standing| *standing == Standing::Older;
    let show = |n: usize| number(t.lang(), i64::try_from(n).unwrap_or(i64::MAX));
    let mut stats = Vec::new();
    if !plan.people.is_empty() {
        let mut of_people = vec![
            (t.draft_added(), show(plan.count_people(is_new))),
            (t.draft_updated(), show(plan.count_people(is_changed))),
            (t.draft_same(), show(plan.count_people(Standing::is_same))),
        ];
        if !plan.missing.is_empty() {
            of_people.push((t.draft_missing(), show(plan.missing.len())));
        }
        stats.push((t.draft_group_people(), of_people));
    }
    let older = plan.count_answers(is_older);
    if plan.answers.len() + plan.unlinked > 0 {
        let mut of_answers = vec![
            (t.draft_added(), show(plan.count_answers(is_new))),
            (t.draft_updated(), show(plan.count_answers(is_changed))),
            (t.draft_same(), show(plan.count_answers(Standing::is_same))),
        ];
        if older > 0 {
            of_answers.push((t.draft_older(), show(older)));
        }
        if plan.unlinked > 0 {
            of_answers.push((t.draft_unlinked(), show(plan.unlinked)));
        }
        stats.push((t.draft_group_answers(), of_answers));
    }
    let mut remarks = Vec::new();
    if !plan.missing.is_empty() {
        let words = |n, number| t.draft_missing_stay(n, number);
        remarks.push(count(t, plan.missing.len(), words));
    }
    if older > 0 {
        remarks.push(count(t, older, |n, number| t.draft_older_stay(n, number)));
    }
    if plan.unlinked > 0 {
        let words = |n, number| t.draft_unlinked_left_out(n, number);
        remarks.push(count(t, plan.unlinked, words));
    }

    let added_people = plan.people.iter().filter(|one| is_new(&one.standing));
    let added_people: Vec<String> = added_people
        .take(LISTED)
        .map(|one| one.record.name())
        .collect();
    let updated_people = plan.people.iter().filter(|one| is_changed(&one.standing));
    let updated_people: Vec<Row> = updated_people
        .take(LISTED)
        .flat_map(|one| {
            one.standing
                .fields()
                .iter()
                .map(move |change| (one, change))
        })
        .map(|(one, change)| Row {
            person: one.record.name(),
            field: field(t, change.field),
            before: value(t, change.field, &change.before),
            after: value(t, change.field, &change.after),
        })
        .collect();
    let added_answers = plan.answers.iter().filter(|one| is_new(&one.standing));
    let added_answers: Vec<String> = added_answers
        .take(LISTED)
        .map(|one| one.name.clone())
        .collect();
    let updated_answers = plan.answers.iter().filter(|one| is_changed(&one.standing));
    let updated_answers: Vec<(String, String)> = updated_answers
        .take(LISTED)
        .map(|one| {
            let fields = one.standing.fields().iter();
            let fields: Vec<String> = fields.map(|change| field(t, change.field)).collect();
            (one.name.clone(), fields.join(", "))
        })
        .collect();
    Changes {
        stats,
        remarks,
        added_people: List::new(t, plan.count_people(is_new), added_people, LISTED),
        updated_people: List::new(t, plan.count_people(is_changed), updated_people, LISTED),
        added_answers: List::new(t, plan.count_answers(is_new), added_answers, LISTED),
        updated_answers: List::new(t, plan.count_answers(is_changed), updated_answers, LISTED),
    }
}

/// A value of a person, in words where it is a key.
fn value(t: Text, field: Field, value: &str) -> String {
    match (field, value) {
        (_, "") => t.draft_nothing(),
        (Field::People(PeopleField::Status), "active") => t.status_active(),
        (Field::People(PeopleField::Status), "on_leave") => t.state_away(),
        (Field::People(PeopleField::Status), "left") => t.state_left(),
        (_, value) => value.to_owned(),
    }
}

/// The findings of one severity.
pub(super) struct Severities {
    pub(super) heading: String,
    pub(super) count: usize,
    /// Good to know only: folded away.
    pub(super) folded: bool,
    pub(super) groups: Vec<Group>,
}

/// Findings of one kind in one column.
pub(super) struct Group {
    pub(super) chip: (&'static str, &'static str, String),
    pub(super) told: Vec<FindingText>,
    /// "12 weitere Stellen wie diese", and where.
    pub(super) more: Option<(String, Vec<String>)>,
}

type Key<'a> = (Discriminant<FindingKind>, &'a str, Option<&'a str>);

pub(super) fn severities(t: Text, topics: &[Topic], findings: &[Finding]) -> Vec<Severities> {
    [Severity::Error, Severity::Warning, Severity::Info]
        .into_iter()
        .filter_map(|severity| {
            let of_severity: Vec<&Finding> = findings
                .iter()
                .filter(|finding| finding.severity == severity)
                .collect();
            if of_severity.is_empty() {
                return None;
            }
            let mut order: Vec<Vec<&Finding>> = Vec::new();
            let mut at: HashMap<Key<'_>, usize> = HashMap::new();
            for finding in &of_severity {
                let place = &finding.place;
                let column = place.column.as_deref();
                let key = (discriminant(&finding.kind), place.file.as_str(), column);
                let index = *at.entry(key).or_insert_with(|| {
                    order.push(Vec::new());
                    order.len() - 1
                });
                order[index].push(finding);
            }
            Some(Severities {
                heading: match severity {
                    Severity::Error => t.findings_errors(),
                    Severity::Warning => t.findings_warnings(),
                    Severity::Info => t.findings_infos(),
                },
                count: of_severity.len(),
                folded: severity == Severity::Info,
                groups: order
                    .iter()
                    .map(|group| told(t, topics, severity, group))
                    .collect(),
            })
        })
        .collect()
}

fn told(t: Text, topics: &[Topic], severity: Severity, group: &[&Finding]) -> Group {
    let title = |key: &str| {
        let topic = topics.iter().find(|topic| topic.key == key);
        topic.map_or_else(|| key.to_owned(), |topic| say::topic(t, topic))
    };
    let (state, icon) = match severity {
        Severity::Error => ("poor", "octagon-alert"),
        Severity::Warning => ("fair", "triangle-alert"),
        Severity::Info => ("info", "info"),
    };
    // Each sentence once: places of the same sentence follow together.
    let mut told: Vec<FindingText> = Vec::new();
    let mut places = Vec::new();
    for finding in group.iter().take(PLACES + TOLD) {
        let text = say::finding(t, finding, &title);
        if told.len() < TOLD && told.iter().all(|known| known.detail != text.detail) {
            told.push(text);
        } else {
            places.push(text.place);
        }
    }
    let rest = group.len() - told.len();
    let more = (rest > 0).then(|| {
        let words = count(t, rest, |n, number| t.findings_like_this(n, number));
        (words, places)
    });
    Group {
        chip: (state, icon, say::severity(t, severity)),
        told,
        more,
    }
}

/// One table and its columns.
pub(super) struct Columns {
    pub(super) kind: String,
    pub(super) caption: String,
    pub(super) rows: Vec<Column>,
    /// Headers that were taken out.
    pub(super) dropped: Vec<String>,
    pub(super) dropped_words: Option<String>,
}

/// One column of a table.
pub(super) struct Column {
    pub(super) name: String,
    pub(super) header: String,
    pub(super) samples: String,
    pub(super) target: String,
    /// Key, words, whether it is chosen.
    pub(super) options: Vec<(&'static str, String, bool)>,
    pub(super) marked: bool,
    pub(super) chip: (&'static str, &'static str, String),
    pub(super) error: Option<String>,
}

/// All tables; `chosen` holds what somebody chose and cannot be, by name of
/// the select, and `errors` says why.
pub(super) fn tables(
    t: Text,
    draft: &Draft,
    chosen: &HashMap<String, String>,
    errors: &[(String, String)],
) -> Vec<Columns> {
    let mut all = Vec::new();
    for (at, file) in draft.files.iter().enumerate() {
        for (table_at, table) in file.tables.iter().enumerate() {
            let dropped: Vec<String> = file
                .dropped()
                .filter(|finding| finding.place.sheet == table.sheet.name)
                .filter_map(|finding| finding.place.column.clone())
                .collect();
            let names = dropped.iter().map(|name| format!("„{name}“"));
            let names = names.collect::<Vec<_>>().join(", ");
            let dropped_words =
                (!dropped.is_empty()).then(|| t.columns_dropped(names, dropped.len()));
            all.push(Columns {
                kind: match file.kind {
                    Kind::People => t.columns_kind_people(),
                    Kind::Answers => t.columns_kind_answers(),
                },
                caption: caption(t, file, table),
                rows: columns(t, file.kind, table, &|column| {
                    let name = name(at, table_at, column);
                    let typed = chosen.get(&name).cloned();
                    let wrong = errors.iter().find(|(wrong, _)| *wrong == name);
                    (name, typed, wrong.map(|(_, words)| words.clone()))
                }),
                dropped,
                dropped_words,
            });
        }
    }
    all
}

fn caption(t: Text, file: &DraftFile, table: &DraftTable) -> String {
    let rows = count(t, table.sheet.rows.len(), |n, number| {
        t.columns_rows(n, number)
    });
    let format = match file.format {
        Format::Xlsx if table.sheet.name.is_empty() => "Excel".to_owned(),
        Format::Xlsx => format!("Excel, {}", t.columns_sheet(table.sheet.name.as_str())),
        Format::Csv {
            delimiter,
            encoding,
        } => {
            let separator = match delimiter {
                ';' => t.separator_semicolon(),
                ',' => t.separator_comma(),
                '\t' => t.separator_tab(),
                _ => t.separator_bar(),
            };
            let encoding = match encoding {
                Encoding::Utf8 => "UTF-8",
                Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
                Encoding::Windows1252 => "Windows-1252",
            };
            format!("CSV, {}, {encoding}", t.columns_separator(separator))
        }
    };
    t.columns_caption(file.name.as_str(), format, rows)
}

/// Name of a column's select, what was typed there, what is wrong with it.
type Typed<'a> = &'a dyn Fn(usize) -> (String, Option<String>, Option<String>);

fn columns(t: Text, kind: Kind, table: &DraftTable, typed: Typed<'_>) -> Vec<Column> {
    let fields: Vec<(Field, String)> = Field::all(kind)
        .into_iter()
        .map(|one| (one, field(t, one)))
        .collect();
    let headers = table.sheet.headers.iter().enumerate();
    headers
        .map(|(at, header)| {
            let entry = table.entry(header);
            let (name, typed, error) = typed(at);
            let chosen = entry.map(|entry| entry.field);
            let key = typed.or_else(|| chosen.map(|field| field.name().to_owned()));
            let (marked, chip) = match entry {
                None => (false, ("", "circle", t.column_unneeded())),
                Some(_) if table.remembered && !table.added.contains(header) => {
                    (false, ("good", "check", t.column_remembered()))
                }
                Some(entry) if entry.reason == Reason::Chosen => {
                    (false, ("info", "pencil", t.column_chosen()))
                }
                Some(entry) if entry.confidence >= SURE => {
                    (false, ("good", "check", t.column_sure()))
                }
                Some(_) => (true, ("fair", "triangle-alert", t.column_unsure())),
            };
            let options = fields
                .iter()
                .map(|(one, words)| {
                    (
                        one.name(),
                        words.clone(),
                        key.as_deref() == Some(one.name()),
                    )
                })
                .collect();
            Column {
                name,
                header: header.clone(),
                samples: samples(t, table, at, header),
                target: t.columns_target(header.as_str()),
                options,
                marked,
                chip,
                error,
            }
        })
        .collect()
}

/// Values of a column; whom people exclude is not shown, not even here.
fn samples(t: Text, table: &DraftTable, column: usize, header: &str) -> String {
    if table.is_private(header) {
        return t.columns_hidden();
    }
    let samples = table.samples(column);
    if samples.is_empty() {
        t.columns_empty()
    } else {
        samples.join(" · ")
    }
}
