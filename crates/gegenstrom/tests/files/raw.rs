//! The raw files, read without any of our own code, and the rules of a
//! tandem written down once more, as naively as possible.

use std::collections::{BTreeMap, BTreeSet};

use calamine::Reader as _;

use crate::command::demo;

/// A row of the export.
pub(crate) struct Worker {
    pub(crate) name: String,
    pub(crate) email: String,
    site: String,
    department: String,
    function: String,
    superiors: Vec<String>,
    active: bool,
}

/// A row of the sign-up.
#[derive(Clone)]
pub(crate) struct Reply {
    time: String,
    pub(crate) worker: String,
    pub(crate) teaches: bool,
    pub(crate) learns: bool,
    pub(crate) places: usize,
    offers: Vec<(String, Option<u32>)>,
    wants: Vec<(String, Option<u32>)>,
    languages: BTreeSet<String>,
    modes: BTreeSet<String>,
    hours: BTreeSet<String>,
    style: Vec<i64>,
    vetoes: BTreeSet<String>,
    wishes: BTreeSet<String>,
}

/// Everything, by personnel number.
pub(crate) struct Company {
    pub(crate) workers: BTreeMap<String, Worker>,
    pub(crate) replies: BTreeMap<String, Reply>,
}

fn parts(cell: &str) -> Vec<String> {
    cell.split(';')
        .map(|part| part.trim().to_owned())
        .filter(|part| !part.is_empty())
        .collect()
}

fn topics(cell: &str) -> Vec<(String, Option<u32>)> {
    parts(cell)
        .into_iter()
        .map(|part| match part.rsplit_once(" (") {
            Some((title, level)) => {
                let level = match level.trim_end_matches(')') {
                    "weiß nicht, wie das geht" => 1,
                    "mit Unterstützung" => 2,
                    "selbstständig" => 4,
                    "kann andere anleiten" => 6,
                    other => panic!("unknown level {other}"),
                };
                (title.to_owned(), Some(level))
            }
            None => (part, None),
        })
        .collect()
}

pub(crate) fn address(text: &str) -> String {
    text.trim().to_lowercase()
}

impl Company {
    pub(crate) fn read() -> Self {
        let bytes = std::fs::read(demo("hr-export.csv")).unwrap();
        let (text, _, _) = encoding_rs::WINDOWS_1252.decode(&bytes);
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(b';')
            .flexible(true)
            .from_reader(text.as_bytes());
        let headers = reader.headers().unwrap().clone();
        let column = |name: &str| {
            headers
                .iter()
                .position(|header| header.starts_with(name))
                .unwrap()
        };
        let mut workers: BTreeMap<String, Worker> = BTreeMap::new();
        for record in reader.records() {
            let record = record.unwrap();
            let cell = |name: &str| record[column(name)].trim().to_owned();
            let number = cell("Personalnummer");
            if number.is_empty() {
                continue;
            }
            let superiors = [cell("Vorgesetzte:r"), cell("Fachliche:r")]
                .into_iter()
                .filter(|superior| !superior.is_empty())
                .collect();
            let position = cell("Position");
            let worker = Worker {
                name: format!("{} {}", cell("Vorname"), cell("Nachname")),
                email: address(&cell("E-Mail")),
                site: cell("Standort"),
                department: cell("Abteilung"),
                function: if position.is_empty() {
                    cell("Team")
                } else {
                    position
                },
                superiors,
                active: cell("Status") == "aktiv",
            };
            workers.entry(number).or_insert(worker);
        }

        let by_address: BTreeMap<String, String> = workers
            .iter()
            .map(|(number, worker)| (worker.email.clone(), number.clone()))
            .collect();
        let mut book: calamine::Xlsx<_> = calamine::open_workbook(demo("sign-up.xlsx")).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let mut replies: BTreeMap<String, Reply> = BTreeMap::new();
        for row in sheet.rows().skip(1) {
            let cell = |index: usize| row[index].to_string();
            let Some(worker) = by_address.get(&address(&cell(1))) else {
                continue;
            };
            let people = |text: &str| {
                parts(text)
                    .iter()
                    .filter_map(|one| by_address.get(&address(one)).cloned())
                    .collect()
            };
            let role = cell(2);
            let teaches = role != "Mentee";
            let reply = Reply {
                time: cell(0),
                worker: worker.clone(),
                teaches,
                learns: role != "Mentor:in",
                places: if teaches {
                    cell(3).parse().unwrap_or(1)
                } else {
                    0
                },
                offers: topics(&cell(4)),
                wants: topics(&cell(5)),
                languages: parts(&cell(6)).into_iter().collect(),
                modes: parts(&cell(7)).into_iter().collect(),
                hours: parts(&cell(8)).into_iter().collect(),
                style: (9..14).map(|index| cell(index).parse().unwrap()).collect(),
                vetoes: people(&cell(14)),
                wishes: people(&cell(15)),
            };
            match replies.get(worker) {
                Some(earlier) if earlier.time > reply.time => {}
                _ => {
                    replies.insert(worker.clone(), reply);
                }
            }
        }
        Self { workers, replies }
    }

    /// Everybody above somebody, however far and over whatever line.
    fn above(&self, number: &str) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        let mut open = vec![number.to_owned()];
        while let Some(one) = open.pop() {
            for superior in self
                .workers
                .get(&one)
                .map(|worker| worker.superiors.clone())
                .unwrap_or_default()
            {
                if found.insert(superior.clone()) {
                    open.push(superior);
                }
            }
        }
        found
    }

    pub(crate) fn mentors(&self) -> Vec<&Reply> {
        let taking_part = |reply: &&Reply| self.workers[&reply.worker].active && reply.teaches;
        self.replies.values().filter(taking_part).collect()
    }

    pub(crate) fn mentees(&self) -> Vec<&Reply> {
        let taking_part = |reply: &&Reply| self.workers[&reply.worker].active && reply.learns;
        self.replies.values().filter(taking_part).collect()
    }

    /// The first of the rules H1 to H7 that speaks against a pair.
    pub(crate) fn against(&self, mentor: &Reply, mentee: &Reply) -> Option<&'static str> {
        let (teacher, learner) = (&self.workers[&mentor.worker], &self.workers[&mentee.worker]);
        if !mentor.teaches || !mentee.learns || !teacher.active || !learner.active {
            return Some("H1");
        }
        let related = self.above(&mentor.worker).contains(&mentee.worker)
            || self.above(&mentee.worker).contains(&mentor.worker);
        if mentor.worker == mentee.worker || related {
            return Some("H2");
        }
        // H3; the form asks for no conflicts of interest (H7) beside it.
        if mentor.vetoes.contains(&mentee.worker) || mentee.vetoes.contains(&mentor.worker) {
            return Some("H3");
        }
        if covered(mentee, mentor).is_empty() {
            return Some("H4");
        }
        if mentor.languages.is_disjoint(&mentee.languages) {
            return Some("H5");
        }
        let both = |mode: &str| mentor.modes.contains(mode) && mentee.modes.contains(mode);
        let meet = both("online") || (both("vor Ort") && teacher.site == learner.site);
        let unknown = mentor.hours.is_empty() || mentee.hours.is_empty();
        let time = unknown || !mentor.hours.is_disjoint(&mentee.hours);
        if meet && time { None } else { Some("H6") }
    }

    /// The six criteria under the default weights, in units of which 1,000,000
    /// are 100 points.
    pub(crate) fn score(&self, mentor: &Reply, mentee: &Reply) -> i64 {
        let (teacher, learner) = (&self.workers[&mentor.worker], &self.workers[&mentee.worker]);
        let share = |learner: &Reply, teacher: &Reply| -> Option<i64> {
            let wishes = i64::try_from(learner.wants.len()).unwrap();
            let met = covered(learner, teacher);
            let sum: i64 = (0..wishes)
                .zip(&learner.wants)
                .filter(|(_, want)| met.contains(&want.0.as_str()))
                .map(|(index, _)| wishes - index)
                .sum();
            (sum * 10_000).checked_div(wishes * (wishes + 1) / 2)
        };
        let style: i64 = mentor
            .style
            .iter()
            .zip(&mentee.style)
            .map(|(a, b)| (4 - (a - b).abs()) * 2_500)
            .sum();
        let shared = i64::try_from(mentor.hours.intersection(&mentee.hours).count()).unwrap();
        let availability = if mentor.hours.is_empty() || mentee.hours.is_empty() {
            5_000
        } else {
            // Each time is two hours a week; 16 hours a month are full marks.
            (shared * 2 * 52 * 10_000 / (12 * 16)).min(10_000)
        };
        let other =
            |one: &str, two: &str| i64::from(!one.is_empty() && !two.is_empty() && one != two);
        let distance = other(&teacher.department, &learner.department)
            + other(&teacher.site, &learner.site)
            + other(&teacher.function, &learner.function);
        let wishes = i64::from(mentor.wishes.contains(&mentee.worker))
            + i64::from(mentee.wishes.contains(&mentor.worker));
        40 * share(mentee, mentor).unwrap_or(0)
            + 20 * (style / 5)
            + 15 * share(mentor, mentee).unwrap_or(5_000)
            + 10 * availability
            + 10 * (distance * 10_000 / 3)
            + 5 * (wishes * 5_000)
    }
}

/// What `learner` wants and `teacher` may pass on.
pub(crate) fn covered<'a>(learner: &'a Reply, teacher: &Reply) -> Vec<&'a str> {
    learner
        .wants
        .iter()
        .filter(|(title, want)| {
            teacher.offers.iter().any(|(offered, level)| {
                offered == title
                    && match (level, want) {
                        (None, None) => true,
                        (level, want) => {
                            let (level, want) = (level.unwrap_or(6), want.unwrap_or(1));
                            level >= 6 && level >= want + 2
                        }
                    }
            })
        })
        .map(|(title, _)| title.as_str())
        .collect()
}
