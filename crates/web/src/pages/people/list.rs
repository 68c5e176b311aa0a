//! The table of who takes part: searched, filtered, sorted, in pages.

use std::cmp::Ordering;
use std::collections::BTreeSet;

use i18n::{Text, number};
use import::text::fold;
use programme::answers::Answers;
use programme::ids::{PersonId, ProgrammeId};
use programme::person::{Named, Status};
use serde::Deserialize;
use store::participants::Listed;

use crate::links;

/// People on one page.
const PER_PAGE: usize = 50;

/// The most that a search shows: it has no pages.
const MOST_FOUND: usize = 200;

/// What the address or the form asks for.
#[derive(Default, Deserialize)]
pub(crate) struct Asked {
    /// Words searched for: names, and so in no address.
    #[serde(default)]
    q: String,
    #[serde(default)]
    role: String,
    #[serde(default)]
    site: String,
    /// A column, with "-" in front for the other way round.
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: String,
}

/// The table as shown.
pub(super) struct List {
    pub(super) q: String,
    /// Key, words, whether it is chosen.
    pub(super) roles: Vec<(&'static str, String, bool)>,
    pub(super) sites: Vec<(String, bool)>,
    pub(super) sort: String,
    pub(super) filtered: bool,
    /// The page without a question.
    pub(super) page: String,
    pub(super) found: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
    pub(super) range: String,
    /// Whether these are all, so that a script can narrow them down.
    pub(super) whole: bool,
    /// Number, link, whether it is this one; none for a search.
    pub(super) pages: Vec<(usize, String, bool)>,
}

/// A heading by which one can sort.
pub(super) struct Column {
    pub(super) name: String,
    /// None while a search is shown: a link would have to repeat it.
    pub(super) link: Option<String>,
    pub(super) numeric: bool,
    /// "ascending", "descending" or nothing.
    pub(super) sorted: Option<&'static str>,
}

/// A person who takes part.
pub(super) struct Row {
    pub(super) name: String,
    pub(super) role: String,
    pub(super) department: String,
    pub(super) site: String,
    pub(super) offers: usize,
    pub(super) wants: usize,
    /// Class and icon of the chip, and its words.
    pub(super) state: (&'static str, &'static str, String),
    pub(super) marked: bool,
}

/// What somebody signed up as.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Role {
    Mentor,
    Mentee,
    Both,
    Unclear,
}

impl Role {
    const ALL: [Self; 4] = [Self::Mentor, Self::Mentee, Self::Both, Self::Unclear];

    fn of(answers: &Answers) -> Self {
        match (answers.is_mentor(), answers.mentee) {
            (true, true) => Self::Both,
            (true, false) => Self::Mentor,
            (false, true) => Self::Mentee,
            (false, false) => Self::Unclear,
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
            Self::Both => "both",
            Self::Unclear => "unclear",
        }
    }

    fn words(self, t: Text) -> String {
        match self {
            Self::Mentor => t.role_mentor(),
            Self::Mentee => t.role_mentee(),
            Self::Both => t.role_both(),
            Self::Unclear => t.role_unclear(),
        }
    }
}

/// Whether somebody can be matched, and what lacks if not.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum State {
    NoRole,
    NoTopic,
    NoLanguage,
    NoMode,
    Left,
    Away,
    Ready,
    Matched,
}

impl State {
    fn of(status: Status, answers: &Answers, matched: bool) -> Self {
        match status {
            Status::Left => Self::Left,
            Status::OnLeave => Self::Away,
            Status::Active if matched => Self::Matched,
            Status::Active if Role::of(answers) == Role::Unclear => Self::NoRole,
            Status::Active if !answers.has_topics() => Self::NoTopic,
            Status::Active if answers.languages.is_empty() => Self::NoLanguage,
            Status::Active if !answers.modes.on_site && !answers.modes.online => Self::NoMode,
            Status::Active => Self::Ready,
        }
    }

    fn chip(self, t: Text) -> (&'static str, &'static str, String) {
        match self {
            Self::Matched => ("good", "heart-handshake", t.state_matched()),
            Self::Ready => ("info", "check", t.state_ready()),
            Self::Away => ("", "calendar", t.state_away()),
            Self::Left => ("", "x", t.state_left()),
            Self::NoRole => ("fair", "triangle-alert", t.state_no_role()),
            Self::NoTopic => ("fair", "triangle-alert", t.state_no_topic()),
            Self::NoLanguage => ("fair", "triangle-alert", t.state_no_language()),
            Self::NoMode => ("fair", "triangle-alert", t.state_no_mode()),
        }
    }

    fn wants_a_look(self) -> bool {
        self < Self::Left
    }
}

struct Entry<'a> {
    person: &'a Named,
    answers: &'a Answers,
    role: Role,
    state: State,
    name: String,
}

impl List {
    pub(super) fn new(
        t: Text,
        programme: ProgrammeId,
        listed: &[Listed],
        matched: &BTreeSet<PersonId>,
        asked: Asked,
    ) -> Self {
        let all: Vec<Entry<'_>> = listed
            .iter()
            .map(|one| Entry {
                person: &one.person,
                answers: &one.answers,
                role: Role::of(&one.answers),
                state: State::of(one.status, &one.answers, matched.contains(&one.person.id)),
                name: fold(&one.person.sort_name()),
            })
            .collect();
        let sites: BTreeSet<&str> = all
            .iter()
            .map(|one| one.person.site.as_str())
            .filter(|site| !site.is_empty())
            .collect();
        let sites: Vec<(String, bool)> = sites
            .into_iter()
            .map(|site| (site.to_owned(), site == asked.site))
            .collect();
        let roles = Role::ALL
            .into_iter()
            .filter(|role| all.iter().any(|one| one.role == *role))
            .map(|role| (role.key(), role.words(t), role.key() == asked.role))
            .collect();

        let wanted = fold(&asked.q);
        let mut found: Vec<Entry<'_>> = all
            .into_iter()
            .filter(|one| asked.role.is_empty() || one.role.key() == asked.role)
            .filter(|one| asked.site.is_empty() || one.person.site == asked.site)
            .filter(|one| one.says(&wanted))
            .collect();
        let (column, down) = match asked.sort.strip_prefix('-') {
            Some(column) => (column, true),
            None => (asked.sort.as_str(), false),
        };
        found.sort_by(|a, b| {
            let order = a.compare(b, column);
            let order = if down { order.reverse() } else { order };
            order.then_with(|| a.name.cmp(&b.name))
        });

        let searched = asked.searches();
        let (per_page, last) = if searched {
            (MOST_FOUND, 1)
        } else {
            (PER_PAGE, found.len().div_ceil(PER_PAGE).max(1))
        };
        let page = asked.page.parse().unwrap_or(1).clamp(1, last);
        let start = (page - 1) * per_page;
        let rows: Vec<Row> = found
            .iter()
            .skip(start)
            .take(per_page)
            .map(|one| one.row(t))
            .collect();
        let show = |n: usize| number(t.lang(), i64::try_from(n).unwrap_or(i64::MAX));
        Self {
            roles,
            sites,
            filtered: searched || !asked.role.is_empty() || !asked.site.is_empty(),
            page: links::people(programme),
            found: t.people_found(found.len(), show(found.len())),
            columns: columns(t, programme, &asked),
            range: t.people_range(
                show(found.len()),
                show((start + 1).min(found.len())),
                show(start + rows.len()),
            ),
            whole: rows.len() == found.len(),
            pages: (1..=last)
                .filter(|_| last > 1)
                .map(|n| (n, asked.link(programme, &asked.sort, n), n == page))
                .collect(),
            rows,
            q: asked.q,
            sort: asked.sort,
        }
    }
}

impl Asked {
    /// What an address can ask for: everything but the search.
    pub(super) fn by_address(self) -> Self {
        Self {
            q: String::new(),
            ..self
        }
    }

    /// Whether there are words to search for.
    pub(super) fn searches(&self) -> bool {
        !self.q.trim().is_empty()
    }

    /// The first page of the list with these filters.
    pub(super) fn filtered(&self, programme: ProgrammeId) -> String {
        self.link(programme, &self.sort, 1)
    }

    /// The same list, sorted so and on that page.
    fn link(&self, programme: ProgrammeId, sort: &str, page: usize) -> String {
        let page = if page > 1 {
            page.to_string()
        } else {
            String::new()
        };
        links::with_query(
            &links::people(programme),
            &[
                ("role", &self.role),
                ("site", &self.site),
                ("sort", sort),
                ("page", &page),
            ],
        )
    }
}

impl Entry<'_> {
    /// Whether every word searched for is in name, department or site.
    fn says(&self, wanted: &str) -> bool {
        if wanted.is_empty() {
            return true;
        }
        let text = format!(
            "{} {} {}",
            self.name,
            fold(&self.person.department),
            fold(&self.person.site)
        );
        wanted.split(' ').all(|word| text.contains(word))
    }

    fn compare(&self, other: &Self, column: &str) -> Ordering {
        let (a, b) = (self.person, other.person);
        match column {
            "role" => self.role.cmp(&other.role),
            "department" => a.department.cmp(&b.department),
            "site" => a.site.cmp(&b.site),
            "offers" => self.answers.offers.len().cmp(&other.answers.offers.len()),
            "wants" => self.answers.wants.len().cmp(&other.answers.wants.len()),
            "state" => self.state.cmp(&other.state),
            _ => self.name.cmp(&other.name),
        }
    }

    fn row(&self, t: Text) -> Row {
        let or_unknown = |text: &str| {
            if text.is_empty() {
                t.people_unknown()
            } else {
                text.to_owned()
            }
        };
        Row {
            name: self.person.name(),
            role: self.role.words(t),
            department: or_unknown(&self.person.department),
            site: or_unknown(&self.person.site),
            offers: self.answers.offers.len(),
            wants: self.answers.wants.len(),
            state: self.state.chip(t),
            marked: self.state.wants_a_look(),
        }
    }
}

fn columns(t: Text, programme: ProgrammeId, asked: &Asked) -> Vec<Column> {
    [
        ("name", t.people_name(), false),
        ("role", t.people_role(), false),
        ("department", t.people_department(), false),
        ("site", t.people_site(), false),
        ("offers", t.people_offers(), true),
        ("wants", t.people_wants(), true),
        ("state", t.people_state(), false),
    ]
    .into_iter()
    .map(|(key, name, numeric)| {
        let now = if asked.sort.is_empty() {
            "name"
        } else {
            &asked.sort
        };
        let sorted = match now.strip_prefix('-') {
            Some(column) if column == key => Some("descending"),
            None if now == key => Some("ascending"),
            _ => None,
        };
        let next = if sorted == Some("ascending") {
            format!("-{key}")
        } else {
            key.to_owned()
        };
        Column {
            name,
            link: (!asked.searches()).then(|| asked.link(programme, &next, 1)),
            numeric,
            sorted,
        }
    })
    .collect()
}
