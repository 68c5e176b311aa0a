//! Runs laid side by side: what came out, and what went in. Counts and sets
//! only; the words for single people are the page's.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use i18n::{Text, say};
use matching::Case;
use matching::case::{Pair, Person};
use matching::outcome::{Outcome, Tandem};
use matching::rules::{Rules, Weights};
use store::runs::Summary;

use crate::matching_run::Body;
use crate::shell;

/// A run with what it is called.
pub(crate) struct Named<'a> {
    pub(crate) name: String,
    pub(crate) body: &'a Body,
}

/// A figure of every run.
struct Figure {
    name: String,
    cells: Vec<Cell>,
}

/// A figure of one run.
struct Cell {
    value: String,
    /// Better than in at least one other run, and worse than in none.
    best: bool,
}

/// What is better.
#[derive(Clone, Copy)]
enum Better {
    More,
    Less,
    /// The figures measure different things.
    Neither,
}

/// Figures as a table, a column per run.
#[derive(Template)]
#[template(path = "figures.html")]
pub(crate) struct FiguresTable {
    t: Text,
    columns: Vec<String>,
    figures: Vec<Figure>,
}

impl FiguresTable {
    pub(crate) fn new(t: Text, columns: Vec<String>, runs: &[Named<'_>]) -> Self {
        Self {
            t,
            columns,
            figures: figures(t, runs),
        }
    }
}

fn figure(name: String, values: Vec<(Option<i128>, String)>, better: Better) -> Figure {
    let known = values.iter().filter_map(|(value, _)| *value);
    let (least, most) = (known.clone().min(), known.max());
    let best = match better {
        Better::More => most,
        Better::Less => least,
        Better::Neither => None,
    };
    let cells = values.into_iter().map(|(value, words)| Cell {
        value: words,
        best: least != most && best.is_some() && value == best,
    });
    Figure {
        name,
        cells: cells.collect(),
    }
}

/// The figures of all runs. Points under different weights are no common
/// measure: then every tandem is scored by the weights of the first run, too.
fn figures(t: Text, runs: &[Named<'_>]) -> Vec<Figure> {
    let all: Vec<Summary> = runs.iter().map(|run| run.body.summary()).collect();
    let lang = t.lang();
    let count = |of: &dyn Fn(&Summary) -> i128, name, better| {
        let values = all.iter().map(|summary| {
            let value = of(summary);
            let words = i18n::number(lang, i64::try_from(value).unwrap_or(i64::MAX));
            (Some(value), words)
        });
        figure(name, values.collect(), better)
    };
    let own = if same_weights(runs) {
        Better::More
    } else {
        Better::Neither
    };
    let points = |of: &dyn Fn(&Summary) -> Option<i64>, name| {
        let values = all.iter().map(|summary| {
            let units = of(summary);
            (units.map(i128::from), points(t, units, summary.full_units))
        });
        figure(name, values.collect(), own)
    };
    let mut figures = vec![
        count(&|s| s.tandems.into(), t.stat_tandems(), Better::More),
        count(&|s| s.left as i128, t.stat_left(), Better::Less),
        points(&|s| s.worst_units, t.stat_worst()),
        points(&|s| s.mean_units, t.stat_mean()),
    ];
    figures.extend(by_first_weights(t, runs));
    let wishes = all.iter().map(|summary| {
        let (covered, wishes) = (summary.wishes_covered, summary.wishes);
        (Some(covered as i128), t.stat_wishes_of(wishes, covered))
    });
    figures.push(figure(t.stat_wishes(), wishes.collect(), Better::More));
    // Who would rather have whom is a question of points, too.
    let fewer = match own {
        Better::Neither => Better::Neither,
        Better::More | Better::Less => Better::Less,
    };
    figures.push(count(
        &|s| s.blocking_pairs.into(),
        t.stat_blocking(),
        fewer,
    ));
    figures
}

/// Whether points mean the same in all runs.
pub(crate) fn same_weights(runs: &[Named<'_>]) -> bool {
    same_hours(runs) && all_same(runs, |rules| rules.weights)
}

/// The hours for full marks decide what availability measures.
fn same_hours(runs: &[Named<'_>]) -> bool {
    all_same(runs, |rules| rules.full_marks_hours_per_month)
}

fn all_same<T: PartialEq>(runs: &[Named<'_>], of: impl Fn(&Rules) -> T) -> bool {
    let mut values = runs.iter().map(|run| of(&run.body.outcome.rules));
    values
        .next()
        .is_none_or(|first| values.all(|value| value == first))
}

/// Worst and mean of every run by the weights of the first. The measures of a
/// tandem do not depend on weights, so this is exact; they depend on the hours
/// for full marks, so with other hours there is nothing to say.
fn by_first_weights(t: Text, runs: &[Named<'_>]) -> Vec<Figure> {
    let Some(first) = runs.first() else {
        return Vec::new();
    };
    if same_weights(runs) || !same_hours(runs) {
        return Vec::new();
    }
    let weights = first.body.outcome.rules.weights;
    let full = weights.in_order().iter().sum::<i64>() * 10_000;
    let mut worst = Vec::new();
    let mut mean = Vec::new();
    for run in runs {
        let tandems = &run.body.outcome.tandems;
        let units: Vec<i64> = tandems
            .iter()
            .map(|tandem| units(tandem, &weights))
            .collect();
        let many = i64::try_from(units.len()).unwrap_or(i64::MAX);
        worst.push(units.iter().copied().min());
        mean.push(units.iter().sum::<i64>().checked_div(many));
    }
    let values = |units: Vec<Option<i64>>| {
        let values = units.into_iter();
        values
            .map(|units| (units.map(i128::from), points(t, units, full)))
            .collect()
    };
    let name = first.name.as_str();
    vec![
        figure(t.stat_worst_by(name), values(worst), Better::More),
        figure(t.stat_mean_by(name), values(mean), Better::More),
    ]
}

fn units(tandem: &Tandem, weights: &Weights) -> i64 {
    let measures = tandem.score.measures.map(i64::from);
    let terms = measures.iter().zip(weights.in_order());
    terms.map(|(measure, weight)| measure * weight).sum()
}

/// Units as points; a dash where there are none.
pub(crate) fn points(t: Text, units: Option<i64>, full_units: i64) -> String {
    units.filter(|_| full_units > 0).map_or_else(
        || "–".to_owned(),
        |units| i18n::points(t.lang(), units as f64 * 100.0 / full_units as f64),
    )
}

/// How many tandems of `after` were not formed `before`.
pub(crate) fn changed(before: &Outcome, after: &Outcome) -> usize {
    let pairs = |outcome: &Outcome| -> BTreeSet<(String, String)> {
        let tandems = outcome.tandems.iter();
        tandems
            .map(|tandem| (tandem.mentor.clone(), tandem.mentee.clone()))
            .collect()
    };
    pairs(after).difference(&pairs(before)).count()
}

/// Who has a tandem in `after`, but not in `before`, by key.
pub(crate) fn gained<'a>(before: &'a Outcome, after: &'a Outcome) -> Vec<&'a str> {
    let people = |outcome: &'a Outcome| -> BTreeSet<&'a str> {
        let tandems = outcome.tandems.iter();
        tandems
            .flat_map(|tandem| [tandem.mentor.as_str(), tandem.mentee.as_str()])
            .collect()
    };
    let (before, after) = (people(before), people(after));
    after.difference(&before).copied().collect()
}

/// The mentees who have another mentor, or none, in some of the runs, by key:
/// their tandem in each.
pub(crate) fn differing<'a>(runs: &[&'a Outcome]) -> BTreeMap<&'a str, Vec<Option<&'a Tandem>>> {
    let mut all: BTreeMap<&str, Vec<Option<&Tandem>>> = BTreeMap::new();
    for (number, outcome) in runs.iter().enumerate() {
        for tandem in &outcome.tandems {
            let row = all
                .entry(tandem.mentee.as_str())
                .or_insert_with(|| vec![None; runs.len()]);
            row[number] = Some(tandem);
        }
    }
    all.retain(|_, row| {
        let mentors = row
            .iter()
            .map(|tandem| tandem.map(|tandem| tandem.mentor.as_str()));
        mentors
            .clone()
            .any(|mentor| Some(mentor) != mentors.clone().next())
    });
    all
}

/// One thing that is not the same in all runs.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Difference {
    pub(crate) name: String,
    pub(crate) values: Vec<String>,
}

/// More decided pairs than this are counted, not listed.
const PAIRS_LISTED: usize = 12;

/// Which rules, decisions and answers differ, in words.
pub(crate) fn differences(t: Text, runs: &[Named<'_>], names: &dyn say::Names) -> Vec<Difference> {
    let rules: Vec<&Rules> = runs.iter().map(|run| &run.body.outcome.rules).collect();
    let mut found = of_rules(t, &rules);
    found.extend(of_decisions(t, runs, names));
    found.extend(of_standing(t, runs));
    found.extend(of_people(t, runs));
    found
}

/// The lines of the rules that differ.
pub(crate) fn of_rules(t: Text, all: &[&Rules]) -> Vec<Difference> {
    let columns: Vec<_> = all.iter().map(|rules| say::rule_lines(t, rules)).collect();
    let lines = columns.first().map_or(0, Vec::len);
    let rows = (0..lines).map(|line| {
        let name = columns[0][line].name.clone();
        let values = columns.iter().map(|column| column[line].value.clone());
        Difference {
            name,
            values: values.collect(),
        }
    });
    rows.filter(differs).collect()
}

fn differs(difference: &Difference) -> bool {
    difference.values.windows(2).any(|pair| pair[0] != pair[1])
}

fn of_decisions(t: Text, runs: &[Named<'_>], names: &dyn say::Names) -> Vec<Difference> {
    let pairs: BTreeSet<&Pair> = runs
        .iter()
        .flat_map(|run| run.body.case.pinned.iter().chain(&run.body.case.forbidden))
        .collect();
    let decided = |pair: &Pair| {
        let values = runs.iter().map(|Named { body, .. }| {
            if body.case.forbidden.contains(pair) {
                t.compare_forbidden()
            } else if body.case.pinned.contains(pair) {
                t.compare_pinned()
            } else {
                t.compare_undecided()
            }
        });
        let (mentor, mentee) = (names.person(&pair.mentor), names.person(&pair.mentee));
        Difference {
            name: t.compare_decided(t.pair_name(mentee, mentor)),
            values: values.collect(),
        }
    };
    let rows: Vec<_> = pairs.into_iter().map(decided).filter(differs).collect();
    if rows.len() <= PAIRS_LISTED {
        return rows;
    }
    let values = runs.iter().map(|Named { body, .. }| {
        t.compare_decisions_value(body.case.forbidden.len(), body.case.pinned.len())
    });
    vec![Difference {
        name: t.compare_decisions(),
        values: values.collect(),
    }]
}

/// What might change of tandems that exist, and how many places were wanted.
fn of_standing(t: Text, runs: &[Named<'_>]) -> impl Iterator<Item = Difference> {
    let may = runs.iter().map(|run| match &run.body.case.standing {
        none if none.is_empty() => "–".to_owned(),
        _ => say::may_dissolve(t, run.body.may_dissolve()),
    });
    let wanted = runs.iter().map(|run| {
        let people = run.body.case.people.iter();
        let wanted: u32 = people.map(|person| person.mentor_at_least).sum();
        i18n::number(t.lang(), wanted.into())
    });
    let all = [
        Difference {
            name: t.rematch_fact(),
            values: may.collect(),
        },
        Difference {
            name: t.compare_wanted(),
            values: wanted.collect(),
        },
    ];
    all.into_iter().filter(differs)
}

fn of_people(t: Text, runs: &[Named<'_>]) -> Vec<Difference> {
    let Some((first, others)) = runs.split_first() else {
        return Vec::new();
    };
    let values = runs.iter().map(|run| {
        let totals = &run.body.outcome.totals;
        t.compare_people_value(totals.mentees, totals.mentors)
    });
    let taking_part = Difference {
        name: t.compare_people(),
        values: values.collect(),
    };
    let mut values = vec![t.compare_answers_base()];
    let mut any = false;
    for other in others {
        let many = people_changed(&first.body.case, &other.body.case);
        any |= many > 0;
        let name = first.name.as_str();
        values.push(match many {
            0 => t.compare_answers_same(name),
            many => t.compare_answers_changed(many, name),
        });
    }
    let answers = any.then(|| Difference {
        name: t.compare_answers(),
        values,
    });
    let taking_part = Some(taking_part).filter(differs);
    taking_part.into_iter().chain(answers).collect()
}

/// How many people are not described alike in both cases. What is confidential
/// plays no part: whether an exclusion came or went is nobody's business.
pub(crate) fn people_changed(one: &Case, other: &Case) -> usize {
    let open = |case: &Case| -> BTreeMap<String, Person> {
        let people = case.people.iter().cloned().map(|mut person| {
            person.vetoes.clear();
            person.conflicts.clear();
            // A decision of the coordinator, not an answer.
            person.mentor_at_least = 0;
            (person.key.clone(), person)
        });
        people.collect()
    };
    let (one, other) = (open(one), open(other));
    let keys: BTreeSet<&String> = one.keys().chain(other.keys()).collect();
    keys.into_iter()
        .filter(|key| one.get(*key) != other.get(*key))
        .count()
}

/// All that was decided about pairs, by hand or by the people themselves.
pub(crate) fn decided(case: &Case) -> impl PartialEq {
    (
        case.pinned.clone(),
        case.forbidden.clone(),
        case.standing.clone(),
        case.may_dissolve,
    )
}

/// What can make the number of tandems another. Weights and objective cannot:
/// as many tandems as possible come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Cause {
    Rules,
    Decisions,
    People,
}

/// The causes for which `here` can have more or fewer tandems than `base`, each
/// with the case of `here` in which this alone is as in `base`. How many tandems
/// that case has says what the cause did, exactly.
pub(crate) fn causes(base: &Case, here: &Case) -> Vec<(Cause, Case)> {
    let hard = |rules: &Rules| Rules {
        objective: base.rules.objective,
        weights: base.rules.weights,
        full_marks_hours_per_month: base.rules.full_marks_hours_per_month,
        ..rules.clone()
    };
    let mut causes = Vec::new();
    if hard(&here.rules) != base.rules {
        let rules = base.rules.clone();
        causes.push((
            Cause::Rules,
            Case {
                rules,
                ..here.clone()
            },
        ));
    }
    if decided(here) != decided(base) {
        causes.push((
            Cause::Decisions,
            Case {
                pinned: base.pinned.clone(),
                forbidden: base.forbidden.clone(),
                standing: base.standing.clone(),
                may_dissolve: base.may_dissolve,
                ..here.clone()
            },
        ));
    }
    if here.people != base.people {
        let people = base.people.clone();
        causes.push((
            Cause::People,
            Case {
                people,
                ..here.clone()
            },
        ));
    }
    causes
}

/// How one run differs from another, in a phrase without a full stop.
pub(crate) fn in_short(t: Text, before: &Body, after: &Body) -> String {
    let (one, other) = (&before.outcome.totals, &after.outcome.totals);
    let tandems = match other.tandems.checked_sub(one.tandems) {
        Some(0) => t.difference_tandems_same(),
        Some(more) => t.difference_tandems_more(more),
        None => t.difference_tandems_fewer(one.tandems.saturating_sub(other.tandems)),
    };
    let mut parts = vec![
        tandems,
        t.difference_changed(changed(&before.outcome, &after.outcome)),
    ];
    // Under other weights, points are no common measure.
    let rules = |body: &Body| {
        let rules = &body.outcome.rules;
        (rules.weights, rules.full_marks_hours_per_month)
    };
    if rules(before) == rules(after) {
        parts.push(if one.worst_units == other.worst_units {
            t.difference_worst_same()
        } else {
            t.difference_worst(
                points(t, other.worst_units, other.full_units),
                points(t, one.worst_units, one.full_units),
            )
        });
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests;
