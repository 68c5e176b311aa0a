//! Key figures of a programme. Never of a person, no rankings.
//!
//! Source: DOMAIN section 7. Targets are conventions, and the page says so. Whatever comes from
//! answers comes from a [`Release`], so its floors hold here too; nothing is counted anew.

use crate::feedback::anonymity::{Cell, Release, Results, Withheld, Words};
use crate::feedback::floors::FIGURE;
use crate::feedback::{Code, Item, Kind, Round, Scale};

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
            (State::Known(Value::Share { part, whole }), Target::AtLeast(percent))
            | (State::Known(Value::Share { part, whole }), Target::Between(percent, _)) => {
                100 * part >= percent * whole
            }
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

/// All figures, in the order shown. `releases` in any order; the latest round counts.
pub fn figures(sums: &Sums, releases: &[&Release]) -> Vec<Figure> {
    let figure = |key| Figure {
        key,
        state: state(key, sums, releases),
    };
    Key::ALL.into_iter().map(figure).collect()
}

fn state(key: Key, sums: &Sums, releases: &[&Release]) -> State {
    match key {
        Key::Coverage => share(sums.in_tandem, sums.signed_up),
        Key::Acceptance => share(sums.accepted, sums.answered),
        Key::FirstMeeting => share(sums.met_soon, sums.could_have_met),
        Key::Held => share(sums.held, sums.held + sums.missed),
        Key::Active => share(sums.alive + sums.closed, sums.started),
        Key::EarlyEnds => count(sums.ended, sums.started + sums.ended > 0),
        Key::Rematches => count(sums.rematched, sums.started > 0),
        Key::GoalsReached => goals(sums),
        Key::CompetenceShift => State::Unknown(Unknown::NotAsked),
        Key::Relationship => latest(releases, 4, |release| {
            release.scale(Scale::Bq).map(|line| line.total())
        }),
        Key::Safety => latest(releases, 4, |release| {
            release.scale(Scale::Si).map(|line| line.total())
        }),
        Key::Recommendation => of_item(releases, Code::We),
        Key::Again => of_item(releases, Code::Wi),
        Key::ResponseRate => sums
            .turnout
            .map_or(State::Unknown(Unknown::NoRound), |(asked, answered)| {
                share(answered, asked)
            }),
        Key::Hours => count(sums.minutes * 2 / 60, sums.held > 0),
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

fn of_item(releases: &[&Release], code: Code) -> State {
    let good_from = if code.kind() == Kind::Recommend { 8 } else { 4 };
    latest(releases, good_from, |release| {
        release.line(Item::from(code)).map(|line| line.total())
    })
}

/// The cell of the latest round that asked for it.
/// From `good_from` on an answer of nearly all is a good one.
fn latest(releases: &[&Release], good_from: u8, cell: impl Fn(&Release) -> Option<&Cell>) -> State {
    let mut sorted = releases.to_vec();
    sorted.sort_by_key(|release| release.round());
    let asked = sorted.iter().rev();
    let found = asked
        .clone()
        .find_map(|release| cell(release).map(|cell| (release.round(), cell)));
    let Some((round, cell)) = found else {
        // A small programme has one figure over everything, or none.
        let small = asked.map(|release| release.results()).next();
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
