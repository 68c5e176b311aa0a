//! Key figures of a programme. Never of a person, no rankings.
//!
//! Source: DOMAIN section 7. Targets are conventions, and the page says so. Whatever comes from
//! answers comes from [`Results`], so its floors hold here too; nothing is counted anew.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::feedback::anonymity::{Cell, Line, Results, Withheld, Words};
use crate::feedback::floors::FIGURE;
use crate::feedback::{Code, Item, Kind, Round, Scale};
use crate::ids::PersonId;
use crate::meetings;
use crate::tandem::{Reached, Stage};

mod access;
mod effort;

pub use access::{Access, Place, access};
pub use effort::{Effort, Inputs, NotANumber};

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// Of those who signed up, how many are in a tandem.
    Coverage,
    /// Of the answered proposals, how many became a tandem.
    Acceptance,
    /// Of the tandems that started at least 21 days ago, how many met within 21 days.
    FirstMeeting,
    /// Of the meetings whose day has passed, how many took place. Moved is not missed.
    Held,
    /// Of all tandems that started, how many run, or were brought to their close.
    Active,
    /// Tandems that ended before their time. Reported without a target: an end
    /// without fault is better than a tandem on paper.
    EarlyEnds,
    /// People who got a second tandem after that.
    Rematches,
    /// Of the goals looked at at the close, how many were reached or exceeded.
    GoalsReached,
    /// How far the self-stated level moved, by a then-test.
    CompetenceShift,
    /// Mean of the scale BQ.
    Relationship,
    /// Mean of the scale SI.
    Safety,
    /// Mean of "how likely are you to recommend". Not called NPS, since it is none.
    Recommendation,
    /// Mean of "I would take part again".
    Again,
    /// Of those asked in the last round, how many answered.
    ResponseRate,
    /// Hours that people spent in meetings.
    Hours,
}

impl Key {
    /// All of them, in the order shown.
    pub const ALL: [Self; 15] = [
        Self::Coverage,
        Self::Acceptance,
        Self::FirstMeeting,
        Self::Held,
        Self::Active,
        Self::EarlyEnds,
        Self::Rematches,
        Self::GoalsReached,
        Self::CompetenceShift,
        Self::Relationship,
        Self::Safety,
        Self::Recommendation,
        Self::Again,
        Self::ResponseRate,
        Self::Hours,
    ];

    /// In addresses of the page.
    pub fn key(self) -> &'static str {
        match self {
            Self::Coverage => "coverage",
            Self::Acceptance => "acceptance",
            Self::FirstMeeting => "first-meeting",
            Self::Held => "held",
            Self::Active => "active",
            Self::EarlyEnds => "early-ends",
            Self::Rematches => "rematches",
            Self::GoalsReached => "goals-reached",
            Self::CompetenceShift => "competence-shift",
            Self::Relationship => "relationship",
            Self::Safety => "safety",
            Self::Recommendation => "recommendation",
            Self::Again => "again",
            Self::ResponseRate => "response-rate",
            Self::Hours => "hours",
        }
    }

    /// The convention that it is held against.
    pub fn target(self) -> Option<Target> {
        match self {
            Self::Acceptance => Some(Target::AtLeast(70)),
            Self::FirstMeeting => Some(Target::AtLeast(90)),
            Self::Held => Some(Target::AtLeast(85)),
            Self::Active => Some(Target::Between(75, 85)),
            Self::Relationship | Self::Safety => Some(Target::MeanAtLeast(40)),
            Self::ResponseRate => Some(Target::AtLeast(60)),
            _ => None,
        }
    }
}

/// A convention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// At least so many percent.
    AtLeast(usize),
    /// Usually between so many and so many percent. More is fine, too.
    Between(usize, usize),
    /// A mean of at least so many tenths of a point.
    MeanAtLeast(usize),
}

/// A number with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// So many of so many.
    Share {
        /// So many.
        part: usize,
        /// Of so many; never 0.
        whole: usize,
    },
    /// A mean in tenths, of so many answers.
    Mean {
        /// 38 is 3.8.
        tenths: usize,
        /// How many answered.
        n: usize,
        /// In which round.
        round: Round,
    },
    /// So many.
    Count(usize),
}

impl Value {
    /// A share in whole percent, halves up; `None` for others.
    pub fn percent(self) -> Option<usize> {
        match self {
            Self::Share { part, whole } if whole > 0 => Some((200 * part + whole) / (2 * whole)),
            _ => None,
        }
    }
}

/// Why there is no number yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unknown {
    /// Nothing of the kind has happened yet.
    NotYet,
    /// The round that asks it is not released.
    NoRound,
    /// It is counted once no tandem of the programme is alive any more, since a sum
    /// that changes with each tandem would tell what that tandem said (A4).
    AfterTheEnd,
    /// Nobody is asked for it.
    NotAsked,
}

/// What is known of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The number.
    Known(Value),
    /// Nearly all said the same in words: at the good end or not.
    Words {
        /// Whether it is the good end.
        good: bool,
    },
    /// No number yet.
    Unknown(Unknown),
    /// Not shown, to protect those who answered.
    Withheld(Withheld),
}

/// How a figure stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Where it should be.
    Reached,
    /// Below.
    Missed,
    /// There is no target.
    Untargeted,
    /// There is no number.
    Unknown,
}

/// A figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is measured.
    pub key: Key,
    /// What is known.
    pub state: State,
}

impl Figure {
    /// How it stands to its target. Compared exactly, not as rounded.
    pub fn verdict(self) -> Verdict {
        let Some(target) = self.key.target() else {
            return match self.state {
                State::Known(_) | State::Words { .. } => Verdict::Untargeted,
                State::Unknown(_) | State::Withheld(_) => Verdict::Unknown,
            };
        };
        let reached = match (self.state, target) {
            (
                State::Known(Value::Share { part, whole }),
                Target::AtLeast(percent) | Target::Between(percent, _),
            ) => 100 * part >= percent * whole,
            (State::Known(Value::Mean { tenths, .. }), Target::MeanAtLeast(least)) => {
                tenths >= least
            }
            (State::Words { good }, _) => good,
            _ => return Verdict::Unknown,
        };
        if reached {
            Verdict::Reached
        } else {
            Verdict::Missed
        }
    }
}

/// What one tandem adds to the sums of its programme. Kept as a sum alone once
/// what the two wrote is deleted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Share {
    /// Meetings that took place.
    pub held: usize,
    /// Meetings that fell out.
    pub missed: usize,
    /// Minutes of those that took place.
    pub minutes: usize,
    /// Whether the two met within 21 days.
    pub met_soon: bool,
    /// Goals looked at at the close.
    pub goals: usize,
    /// Of these, reached or exceeded.
    pub goals_reached: usize,
}

/// A first meeting within so many days is in time.
pub const SOON: i64 = 21;

impl Share {
    /// Of a tandem that started on a day: its meetings by day, minutes and state, and its goals.
    pub fn of(
        started_on: Option<Date>,
        meetings: impl IntoIterator<Item = (Date, u16, meetings::State)>,
        goals: impl IntoIterator<Item = Option<Reached>>,
    ) -> Self {
        let mut share = Self::default();
        let soon = started_on.map(|day| day.saturating_add(jiff::Span::new().days(SOON)));
        for (day, minutes, state) in meetings {
            match state {
                meetings::State::Held => {
                    share.held += 1;
                    share.minutes += usize::from(minutes);
                    share.met_soon |= soon.is_some_and(|soon| day <= soon);
                }
                meetings::State::Missed => share.missed += 1,
                meetings::State::Planned | meetings::State::Withdrawn => {}
            }
        }
        for reached in goals.into_iter().flatten() {
            share.goals += 1;
            share.goals_reached += usize::from(reached >= Reached::Fully);
        }
        share
    }
}

impl Sums {
    /// Adds what a tandem contributes.
    pub fn add(&mut self, share: Share) {
        self.held += share.held;
        self.missed += share.missed;
        self.minutes += share.minutes;
        self.met_soon += usize::from(share.met_soon);
        self.goal_tandems += usize::from(share.goals > 0);
        self.goals += share.goals;
        self.goals_reached += share.goals_reached;
    }

    /// Counts stages and people of the tandems of a programme.
    pub fn count(&mut self, tandems: &[Standing], today: Date) {
        let soon = jiff::Span::new().days(SOON);
        let mut people = BTreeSet::new();
        let mut freed = BTreeSet::new();
        let mut again = BTreeSet::new();
        for tandem in tandems {
            let started = tandem.started_on.is_some();
            self.started += usize::from(started);
            self.open += usize::from(tandem.stage.is_alive());
            self.alive += usize::from(started && tandem.stage.is_alive());
            self.closed += usize::from(tandem.stage == Stage::Closed);
            self.ended += usize::from(tandem.stage == Stage::Ended);
            let due = tandem.started_on.map(|day| day.saturating_add(soon));
            self.could_have_met += usize::from(due.is_some_and(|due| due <= today));
            for person in tandem.people {
                if freed.contains(&person) {
                    again.insert(person);
                }
                if tandem.stage == Stage::Ended {
                    freed.insert(person);
                }
                people.insert(person);
            }
        }
        self.in_tandem = people.len();
        self.rematched = again.len();
    }
}

/// A tandem, as far as sums look at it.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// The two.
    pub people: [PersonId; 2],
    /// Where it is.
    pub stage: Stage,
    /// When both had signed.
    pub started_on: Option<Date>,
}

/// Sums of a programme. No field is about one tandem.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sums {
    /// People who signed up.
    pub signed_up: usize,
    /// Of these, how many are or were in a tandem.
    pub in_tandem: usize,
    /// Proposals that both answered.
    pub answered: usize,
    /// Of these, accepted by both.
    pub accepted: usize,
    /// Tandems that started at least 21 days ago.
    pub could_have_met: usize,
    /// Of these, how many met within 21 days.
    pub met_soon: usize,
    /// Meetings that took place.
    pub held: usize,
    /// Meetings that fell out without a new date.
    pub missed: usize,
    /// Minutes of the meetings that took place.
    pub minutes: usize,
    /// Tandems that started.
    pub started: usize,
    /// Of these, running or resting.
    pub alive: usize,
    /// Of these, brought to their close.
    pub closed: usize,
    /// Tandems that ended before their time, started or not.
    pub ended: usize,
    /// Tandems that are not over, started or not.
    pub open: usize,
    /// People who were in a tandem that ended, and then in another one.
    pub rematched: usize,
    /// Tandems that looked at goals at their close.
    pub goal_tandems: usize,
    /// Goals looked at at the close.
    pub goals: usize,
    /// Of these, reached or exceeded.
    pub goals_reached: usize,
    /// Asked in the last round that was released, and how many of them answered.
    pub turnout: Option<(usize, usize)>,
}

/// A round, and what was released of it.
pub type Told<'a> = (Round, &'a Results);

/// All figures, in the order shown. `releases` in any order; the latest round counts.
pub fn figures(sums: &Sums, releases: &[Told<'_>]) -> Vec<Figure> {
    let figure = |key| Figure {
        key,
        state: state(key, sums, releases),
    };
    Key::ALL.into_iter().map(figure).collect()
}

fn state(key: Key, sums: &Sums, releases: &[Told<'_>]) -> State {
    match key {
        Key::Coverage => share(sums.in_tandem, sums.signed_up),
        Key::Acceptance => share(sums.accepted, sums.answered),
        Key::FirstMeeting => of_meetings(sums, share(sums.met_soon, sums.could_have_met)),
        Key::Held => of_meetings(sums, share(sums.held, sums.held + sums.missed)),
        Key::Active => share(sums.alive + sums.closed, sums.started),
        Key::EarlyEnds => count(sums.ended, sums.started + sums.ended > 0),
        Key::Rematches => count(sums.rematched, sums.started > 0),
        Key::GoalsReached => goals(sums),
        Key::CompetenceShift => State::Unknown(Unknown::NotAsked),
        Key::Relationship => latest(releases, 4, |release| {
            release.scale(Scale::Bq).map(Line::total)
        }),
        Key::Safety => latest(releases, 4, |release| {
            release.scale(Scale::Si).map(Line::total)
        }),
        Key::Recommendation => of_item(releases, Code::We),
        Key::Again => of_item(releases, Code::Wi),
        Key::ResponseRate => sums
            .turnout
            .map_or(State::Unknown(Unknown::NoRound), |(asked, answered)| {
                share(answered, asked)
            }),
        Key::Hours => of_meetings(sums, count(sums.minutes * 2 / 60, sums.held > 0)),
    }
}

fn share(part: usize, whole: usize) -> State {
    if whole == 0 {
        return State::Unknown(Unknown::NotYet);
    }
    State::Known(Value::Share {
        part: part.min(whole),
        whole,
    })
}

fn count(count: usize, has_begun: bool) -> State {
    if has_begun {
        State::Known(Value::Count(count))
    } else {
        State::Unknown(Unknown::NotYet)
    }
}

/// Meetings are the two people's own, too. A sum that goes on changing while few
/// tandems are left tells which of them met; so it needs enough that are alive, or none.
fn of_meetings(sums: &Sums, state: State) -> State {
    let needed = usize::from(FIGURE);
    let few_alive = sums.alive > 0 && sums.alive < needed;
    if matches!(state, State::Known(_)) && (sums.started < needed || few_alive) {
        return State::Withheld(Withheld::TooFew { needed });
    }
    state
}

/// Goals are the two people's own: only a sum leaves, once, and of enough tandems.
fn goals(sums: &Sums) -> State {
    let needed = usize::from(FIGURE);
    if sums.started == 0 || sums.open > 0 {
        return State::Unknown(Unknown::AfterTheEnd);
    }
    if sums.goal_tandems < needed {
        return State::Withheld(Withheld::TooFew { needed });
    }
    share(sums.goals_reached, sums.goals)
}

fn of_item(releases: &[Told<'_>], code: Code) -> State {
    let good_from = if code.kind() == Kind::Recommend { 8 } else { 4 };
    latest(releases, good_from, |release| {
        release.line(Item::from(code)).map(Line::total)
    })
}

/// The cell of the latest round that asked for it.
/// From `good_from` on an answer of nearly all is a good one.
fn latest(releases: &[Told<'_>], good_from: u8, cell: impl Fn(&Results) -> Option<&Cell>) -> State {
    let mut sorted = releases.to_vec();
    sorted.sort_by_key(|(round, _)| *round);
    let asked = sorted.iter().rev();
    let found = asked
        .clone()
        .find_map(|(round, results)| cell(results).map(|cell| (*round, cell)));
    let Some((round, cell)) = found else {
        // A small programme has one figure over everything, or none.
        let small = asked.map(|(_, results)| *results).next();
        return match small {
            Some(Results::Combined(_) | Results::Circle) => State::Withheld(Withheld::TooFew {
                needed: crate::feedback::anonymity::SMALL * 2,
            }),
            _ => State::Unknown(Unknown::NoRound),
        };
    };
    match cell {
        Cell::Figures(figures) => State::Known(Value::Mean {
            tenths: figures.mean_tenths(),
            n: figures.n(),
            round,
        }),
        Cell::Words(words) => State::Words {
            good: match words {
                Words::Answer(answer) => *answer >= good_from,
                Words::Highest => true,
                Words::Lowest => false,
            },
        },
        Cell::Withheld(withheld) => State::Withheld(*withheld),
    }
}

#[cfg(test)]
mod tests;
