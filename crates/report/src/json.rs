//! JSON for programs. Keys are stable; a change that could break a reader
//! raises `version`. Sentences are in the language named by `lang`.

use std::collections::BTreeMap;

use i18n::say::FindingText;
use matching::outcome::Criterion;
use serde::Serialize;

use crate::{Error, MatchReport, Person};

const VERSION: u32 = 1;

#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    lang: &'static str,
    input_hash: &'a str,
    proof: Proof,
    rules: &'a matching::Rules,
    totals: Totals,
    tandems: Vec<Tandem>,
    unmatched: Vec<Unmatched>,
    shortages: Vec<Shortage>,
    dissolved: Vec<Pair>,
    topics: Vec<Demand>,
    findings: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Proof {
    verified: bool,
    statement: String,
    /// What is proven best.
    aim: matching::assign::Objective,
    /// Only where a limit kept the result from being the best of all: what is left open.
    within: Option<matching::assign::Gap>,
}

#[derive(Serialize)]
struct Totals {
    mentors: u32,
    places: u64,
    mentees: u32,
    possible_pairs: u64,
    missed_places: u64,
    tandems: u32,
    /// Exact; `full_units` are 100 points.
    units: i64,
    full_units: i64,
    mean_points: Option<f64>,
    worst_points: Option<f64>,
    with_alternative: u32,
    blocking_pairs: u64,
}

#[derive(Serialize)]
struct Someone {
    name: String,
    email: Option<String>,
    department: Option<String>,
    site: Option<String>,
}

#[derive(Serialize)]
struct Tandem {
    mentor: Someone,
    mentee: Someone,
    points: f64,
    units: i64,
    criteria: BTreeMap<&'static str, Part>,
    covered: Vec<Topic>,
    missed: Vec<Topic>,
    returned: Vec<Topic>,
    pinned: bool,
    standing: bool,
    alternative: Option<Alternative>,
    why: String,
}

#[derive(Serialize)]
struct Part {
    /// 0–1.
    share: f64,
    points: f64,
}

#[derive(Serialize)]
struct Topic {
    key: String,
    title: String,
}

#[derive(Serialize)]
struct Alternative {
    mentor: Someone,
    fewer_tandems: i32,
    missed_places: i64,
    points_less: f64,
}

#[derive(Serialize)]
struct Unmatched {
    person: Someone,
    role: matching::outcome::Role,
    why: String,
    remedies: Vec<String>,
}

/// Mentees for whom there are too few places. Which mentors would be possible is
/// left out: whoever is missing there may be missing for a confidential reason.
#[derive(Serialize)]
struct Shortage {
    mentees: Vec<Someone>,
    places: u64,
    unmatched: u64,
    topics: Vec<Scarce>,
    why: String,
}

#[derive(Serialize)]
struct Scarce {
    key: String,
    title: String,
    places: u64,
    wanted: u64,
}

#[derive(Serialize)]
struct Pair {
    mentor: Someone,
    mentee: Someone,
}

#[derive(Serialize)]
struct Demand {
    key: String,
    title: String,
    places: u32,
    wanted: u32,
}

#[derive(Serialize)]
struct Finding<'a> {
    severity: &'a str,
    title: &'a str,
    place: &'a str,
    detail: &'a str,
    done: &'a str,
}

pub(crate) fn json(report: &MatchReport) -> Result<Vec<u8>, Error> {
    let outcome = &report.outcome;
    let totals = &outcome.totals;
    let points = |units| rounded(report.points_of(units));
    let file = File {
        format: "gegenstrom-tandems",
        version: VERSION,
        lang: report.lang.key(),
        input_hash: &outcome.input_hash,
        proof: Proof {
            verified: report.verified,
            statement: report.proof(),
            aim: outcome.rules.objective,
            within: outcome.within.as_ref().map(|within| within.gap),
        },
        rules: &outcome.rules,
        totals: Totals {
            mentors: totals.mentors,
            places: totals.places,
            mentees: totals.mentees,
            possible_pairs: totals.possible_pairs,
            missed_places: totals.missed_places,
            tandems: totals.tandems,
            units: totals.units,
            full_units: totals.full_units,
            mean_points: totals.mean_units.map(points),
            worst_points: totals.worst_units.map(points),
            with_alternative: totals.with_alternative,
            blocking_pairs: totals.blocking_pairs,
        },
        tandems: report
            .rows()
            .into_iter()
            .map(|row| tandem(report, row))
            .collect(),
        unmatched: report
            .lonely()
            .into_iter()
            .map(|row| Unmatched {
                person: someone(row.person),
                role: row.role,
                why: row.why,
                remedies: row.remedies,
            })
            .collect(),
        shortages: outcome
            .shortages
            .iter()
            .map(|one| shortage(report, one))
            .collect(),
        dissolved: outcome
            .dissolved
            .iter()
            .map(|pair| Pair {
                mentor: someone(report.person(&pair.mentor)),
                mentee: someone(report.person(&pair.mentee)),
            })
            .collect(),
        topics: report
            .demand
            .iter()
            .map(|one| Demand {
                title: topic(report, &one.topic).title,
                key: one.topic.clone(),
                places: one.places,
                wanted: one.wanted,
            })
            .collect(),
        findings: report.findings.iter().map(finding).collect(),
    };
    let mut bytes = serde_json::to_vec_pretty(&file)?;
    bytes.push(b'\n');
    Ok(bytes)
}

fn shortage(report: &MatchReport, shortage: &matching::outcome::Shortage) -> Shortage {
    let mentees = shortage.mentees.iter();
    let scarce = shortage.topics.iter().map(|one| Scarce {
        title: topic(report, &one.topic).title,
        key: one.topic.clone(),
        places: one.places,
        wanted: one.wanted_by,
    });
    Shortage {
        mentees: mentees.map(|key| someone(report.person(key))).collect(),
        places: shortage.places,
        unmatched: shortage.unmatched,
        topics: scarce.collect(),
        why: i18n::say::shortage(report.text(), shortage, report),
    }
}

fn tandem(report: &MatchReport, row: crate::TandemRow<'_>) -> Tandem {
    let topics = |keys: &[String]| keys.iter().map(|key| topic(report, key)).collect();
    Tandem {
        points: rounded(row.points),
        units: row.tandem.score.units,
        criteria: row
            .parts
            .iter()
            .map(|part| {
                let value = Part {
                    share: part.share,
                    points: rounded(part.points),
                };
                (criterion_key(part.criterion), value)
            })
            .collect(),
        covered: topics(&row.tandem.covered),
        missed: topics(&row.tandem.missed),
        returned: topics(&row.tandem.returned),
        pinned: row.tandem.pinned,
        standing: row.tandem.standing,
        alternative: row.tandem.alternative.as_ref().map(|other| Alternative {
            mentor: someone(report.person(&other.mentor)),
            fewer_tandems: other.fewer_tandems,
            missed_places: other.missed_places,
            points_less: rounded(report.points_of(other.loss_units)),
        }),
        why: row.why,
        mentor: someone(row.mentor),
        mentee: someone(row.mentee),
    }
}

fn criterion_key(criterion: Criterion) -> &'static str {
    match criterion {
        Criterion::Topics => "topics",
        Criterion::Openness => "openness",
        Criterion::Mutual => "mutual",
        Criterion::Availability => "availability",
        Criterion::Distance => "distance",
        Criterion::Wishes => "wishes",
    }
}

fn topic(report: &MatchReport, key: &str) -> Topic {
    Topic {
        title: i18n::say::Names::topic(report, key),
        key: key.to_owned(),
    }
}

fn someone(person: Person) -> Someone {
    let known = |text: String| (!text.is_empty()).then_some(text);
    Someone {
        name: person.name,
        email: known(person.email),
        department: known(person.department),
        site: known(person.site),
    }
}

fn finding(finding: &FindingText) -> Finding<'_> {
    Finding {
        severity: &finding.severity,
        title: &finding.title,
        place: &finding.place,
        detail: &finding.detail,
        done: &finding.done,
    }
}

/// Two decimals: more would only be noise.
fn rounded(points: f64) -> f64 {
    (points * 100.0).round() / 100.0
}
