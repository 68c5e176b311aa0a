//! What people would gain by narrowing their answers, or by keeping silent.
//!
//! Every person of a made-up company answers differently in one respect while
//! everybody else answers as before. What they then get is judged by their first
//! answers: whether they have a tandem, and its points.
//!
//! `cargo run --release -p matching --example strategy`

#[path = "../benches/support/mod.rs"]
mod support;

use matching::assign::Objective;
use matching::case::{Case, Person, WeekHours};
use matching::outcome::{Outcome, Verdict};
use std::error::Error;
use std::io::Write;

/// A way to answer differently; `None` where it changes nothing.
type Change = fn(&Person) -> Option<Person>;

/// How many people a side the companies have.
const SIDES: [u32; 2] = [40, 100];

fn main() -> Result<(), Box<dyn Error>> {
    let changes: [(&str, Change); 6] = [
        ("half of the hours", half_the_hours),
        ("one language fewer", one_language),
        ("only the first wish", first_wish),
        ("only the first topic offered", first_offer),
        ("no hours named", no_hours),
        ("no preferences stated", no_style),
    ];
    let objectives = [
        ("total", Objective::Total),
        ("floor", Objective::Floor),
        ("balance 1 %", Objective::Balance { percent: 1 }),
        ("leximin", Objective::Leximin),
    ];
    let mut out = std::io::stdout().lock();
    for side in SIDES {
        let outcome = support::company(side).prepare()?.solve()?;
        let alone = outcome.unmatched.len();
        let all = 2 * side;
        writeln!(out, "{alone} of {all} people have nobody at first.")?;
    }
    writeln!(out)?;
    writeln!(
        out,
        "| Change | Objective | People | Tandem gained | Tandem lost | of these, no use | Better partner | Worse partner | Mean change | Highest gain |"
    )?;
    writeln!(out, "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|")?;
    for (what, change) in changes {
        for (name, objective) in objectives {
            let mut tally = Tally::default();
            for side in SIDES {
                let mut case = support::company(side);
                case.rules.objective = objective;
                tally.ask_everybody(&case, change)?;
            }
            writeln!(out, "| {what} | {name} | {tally} |")?;
        }
    }
    Ok(())
}

/// What one person has, by their first answers.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Own {
    tandems: u32,
    units: i64,
    /// Tandems that their first answers rule out.
    no_use: u32,
}

/// What became of everybody who answered differently.
#[derive(Default)]
struct Tally {
    people: u32,
    gained: u32,
    lost: u32,
    no_use: u32,
    better: u32,
    worse: u32,
    /// Of those who have as many tandems as before.
    points: f64,
    stayed: u32,
    highest: f64,
}

impl Tally {
    fn ask_everybody(&mut self, case: &Case, change: Change) -> Result<(), Box<dyn Error>> {
        let first = case.prepare()?;
        let before = first.solve()?;
        // Points of one tandem at full marks.
        let point = before.totals.full_units as f64 / 100.0;
        for (place, person) in case.people.iter().enumerate() {
            let Some(other) = change(person) else {
                continue;
            };
            let judge = |outcome: &Outcome| {
                let mut own = Own {
                    tandems: 0,
                    units: 0,
                    no_use: 0,
                };
                for tandem in &outcome.tandems {
                    if [&tandem.mentor, &tandem.mentee].contains(&&person.key) {
                        let verdict = first.verdict(&tandem.mentor, &tandem.mentee);
                        if let Some(Verdict::Possible(score)) = verdict {
                            own.tandems += 1;
                            own.units += score.units;
                        } else {
                            own.no_use += 1;
                        }
                    }
                }
                own
            };
            let mut changed = case.clone();
            changed.people[place] = other;
            let (was, is) = (judge(&before), judge(&changed.prepare()?.solve()?));
            self.people += 1;
            self.gained += u32::from(is.tandems > was.tandems);
            self.lost += u32::from(is.tandems < was.tandems);
            self.no_use += u32::from(is.tandems < was.tandems && is.no_use > 0);
            if is.tandems == was.tandems {
                let gain = (is.units - was.units) as f64 / point;
                self.better += u32::from(gain > 0.0);
                self.worse += u32::from(gain < 0.0);
                self.stayed += 1;
                self.points += gain;
                self.highest = self.highest.max(gain);
            }
        }
        Ok(())
    }
}

impl std::fmt::Display for Tally {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let share = |count: u32| f64::from(count) * 100.0 / f64::from(self.people.max(1));
        write!(
            f,
            "{} | {:.1} % | {:.1} % | {:.1} % | {:.1} % | {:.1} % | {:+.2} | {:.1}",
            self.people,
            share(self.gained),
            share(self.lost),
            share(self.no_use),
            share(self.better),
            share(self.worse),
            self.points / f64::from(self.stayed.max(1)),
            self.highest
        )
    }
}

/// Keeps the first half of the hours of the week.
fn half_the_hours(person: &Person) -> Option<Person> {
    let mut slots = Vec::new();
    for day in 0..7 {
        for from in (0..1440).step_by(30) {
            let mut one = WeekHours::default();
            one.add(day, from, from + 30);
            if person.hours.shared_half_hours(&one) > 0 {
                slots.push(one);
            }
        }
    }
    slots.truncate(slots.len() / 2);
    let hours = slots
        .iter()
        .fold(WeekHours::default(), |hours, one| hours.joined(one));
    (!hours.is_empty()).then(|| Person {
        hours,
        ..person.clone()
    })
}

/// Leaves out the last of several languages.
fn one_language(person: &Person) -> Option<Person> {
    let mut other = person.clone();
    let left_out = other.languages.pop_last();
    (left_out.is_some() && !other.languages.is_empty()).then_some(other)
}

fn first_wish(person: &Person) -> Option<Person> {
    let mut other = person.clone();
    other.wants.truncate(1);
    (person.wants.len() > 1).then_some(other)
}

fn first_offer(person: &Person) -> Option<Person> {
    let mut other = person.clone();
    other.offers = person.offers.iter().take(1).cloned().collect();
    (person.offers.len() > 1).then_some(other)
}

fn no_hours(person: &Person) -> Option<Person> {
    (!person.hours.is_empty()).then(|| Person {
        hours: WeekHours::default(),
        ..person.clone()
    })
}

fn no_style(person: &Person) -> Option<Person> {
    let stated = person.readiness.is_some() || person.style.iter().any(Option::is_some);
    stated.then(|| Person {
        style: [None; 5],
        readiness: None,
        ..person.clone()
    })
}
