//! The quality checklist: a self-assessment, no accreditation.
//!
//! Source: DOMAIN section 8, grouped by the six EMCC ISMCP standards, with the
//! German standards of DGM and Forum Mentoring. What data can show is verified
//! from data; two things are ticked by hand.

/// A standard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standard {
    /// What the programme is for.
    Purpose,
    /// Preparing people for their roles.
    Roles,
    /// Selection and matching.
    Matching,
    /// Measuring and reviewing.
    Review,
    /// Ethics.
    Ethics,
    /// Administration and support.
    Administration,
}

impl Standard {
    /// All six, in the order of the standards.
    pub const ALL: [Self; 6] = [
        Self::Purpose,
        Self::Roles,
        Self::Matching,
        Self::Review,
        Self::Ethics,
        Self::Administration,
    ];

    /// Its points, in the order shown.
    pub fn points(self) -> impl Iterator<Item = Point> {
        Point::ALL
            .into_iter()
            .filter(move |point| point.standard() == self)
    }
}

macro_rules! points {
    ($($(#[$doc:meta])* $name:ident = $key:literal, $standard:ident;)*) => {
        /// A point of the checklist.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Point {
            $($(#[$doc])* $name),*
        }

        impl Point {
            /// All of them, in the order shown.
            pub const ALL: [Self; 27] = [$(Self::$name),*];

            /// The key in the database and in forms.
            pub fn key(self) -> &'static str {
                match self {
                    $(Self::$name => $key),*
                }
            }

            /// To which standard it belongs.
            pub fn standard(self) -> Standard {
                match self {
                    $(Self::$name => Standard::$standard),*
                }
            }
        }
    };
}

points! {
    /// Goals and sponsor are published.
    GoalsAndSponsor = "goals_and_sponsor", Purpose;
    /// Each tandem has a goal before its second meeting.
    GoalInTime = "goal_in_time", Purpose;
    /// Both people have said what they want from it.
    OwnMotivation = "own_motivation", Purpose;
    /// Both have read the briefing of their role.
    Briefed = "briefed", Roles;
    /// Both have gone through the self-check.
    SelfCheck = "self_check", Roles;
    /// There is learning material for both roles.
    Material = "material", Roles;
    /// Method and rules were published and frozen before the run.
    RulesFrozen = "rules_frozen", Matching;
    /// In each tandem the mentor covers a wish of the mentee.
    NeedMet = "need_met", Matching;
    /// Both said yes.
    BothAccepted = "both_accepted", Matching;
    /// Vetoes were kept, and an alternative is stored for each tandem.
    VetoesKept = "vetoes_kept", Matching;
    /// Who was left after an end got a new offer in time.
    RematchInTime = "rematch_in_time", Matching;
    /// Everybody takes part of their own will.
    Voluntary = "voluntary", Matching;
    /// No reporting line inside a tandem, checked again on each change.
    Independent = "independent", Matching;
    /// Start-checks were answered.
    CheckIns = "check_ins", Review;
    /// Each round led to actions with owner and date.
    Actions = "actions", Review;
    /// Cost and benefit were reported.
    CostAndBenefit = "cost_and_benefit", Review;
    /// There is a code of conduct.
    Conduct = "conduct", Ethics;
    /// The agreement was signed before the second meeting.
    SignedInTime = "signed_in_time", Ethics;
    /// A person of trust is named.
    PersonOfTrust = "person_of_trust", Ethics;
    /// Everybody knows what happens in a conflict. Ticked by hand.
    ConflictPath = "conflict_path", Ethics;
    /// There are a coordinator and a deputy.
    Deputy = "deputy", Administration;
    /// Period and plan of meetings stand.
    MeetingPlan = "meeting_plan", Administration;
    /// Kick-off, half-time and closing event were held.
    Events = "events", Administration;
    /// Closing talk and certificate.
    Closed = "closed", Administration;
    /// Both roles were asked how it went.
    BothEvaluated = "both_evaluated", Administration;
    /// Lessons for the next cohort are written down.
    Lessons = "lessons", Administration;
    /// There is a statement on accessibility. Ticked by hand.
    Accessibility = "accessibility", Administration;
}

impl Point {
    /// The reverse of [`Point::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|point| point.key() == key)
    }

    /// Whether a person ticks it, since no data can show it.
    pub fn is_by_hand(self) -> bool {
        matches!(self, Self::ConflictPath | Self::Accessibility)
    }
}

/// What is known of a point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Met {
    /// It is so, or not.
    Whole(bool),
    /// It is so in `done` of `of` cases: tandems, people, rounds.
    Part {
        /// In so many.
        done: usize,
        /// Of so many; 0 means that there was no case yet.
        of: usize,
    },
    /// Its time has not come. It counts neither way.
    NotYet,
    /// The product cannot tell yet. It counts as not met: what nobody can show is not shown.
    CannotTell,
}

impl Met {
    /// Hundredths that it counts; `None` while its time has not come.
    fn hundredths(self) -> Option<usize> {
        match self {
            Self::Whole(yes) => Some(if yes { 100 } else { 0 }),
            Self::Part { of: 0, .. } | Self::NotYet => None,
            Self::Part { done, of } => Some(100 * done.min(of) / of),
            Self::CannotTell => Some(0),
        }
    }
}

/// How far a programme has come, as orientation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// 70 % in all, 60 in each standard.
    Bronze,
    /// 80 and 70.
    Silver,
    /// 90 and 80.
    Gold,
}

/// A checklist that was gone through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    points: Vec<(Point, Met)>,
}

/// Goes through all points.
pub fn check(met: impl Fn(Point) -> Met) -> Checked {
    Checked {
        points: Point::ALL.map(|point| (point, met(point))).to_vec(),
    }
}

impl Checked {
    /// What is known of a point.
    pub fn met(&self, point: Point) -> Met {
        let found = self.points.iter().find(|(of, _)| *of == point);
        found.map_or(Met::CannotTell, |(_, met)| *met)
    }

    /// Percent of a standard, rounded down; `None` while none of its points is due.
    pub fn percent(&self, standard: Standard) -> Option<usize> {
        self.mean(|point| point.standard() == standard)
    }

    /// Percent of all points, rounded down; `None` while none is due.
    pub fn total(&self) -> Option<usize> {
        self.mean(|_| true)
    }

    fn mean(&self, is_in: impl Fn(Point) -> bool) -> Option<usize> {
        let of = self.points.iter().filter(|(point, _)| is_in(*point));
        let due: Vec<usize> = of.filter_map(|(_, met)| met.hundredths()).collect();
        due.iter().sum::<usize>().checked_div(due.len())
    }

    /// The level so far. Each standard must have been due: nobody is gold on the first day.
    pub fn level(&self) -> Option<Level> {
        let total = self.total()?;
        let parts = Standard::ALL.map(|standard| self.percent(standard));
        let least = parts.into_iter().min().flatten()?;
        [
            (Level::Gold, 90, 80),
            (Level::Silver, 80, 70),
            (Level::Bronze, 70, 60),
        ]
        .into_iter()
        .find(|(_, all, each)| total >= *all && least >= *each)
        .map(|(level, _, _)| level)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_points_are_those_of_the_standards() {
        let sizes = Standard::ALL.map(|standard| standard.points().count());
        assert_eq!(sizes, [3, 3, 7, 3, 4, 7]);
        assert_eq!(Point::ALL.into_iter().filter(|p| p.is_by_hand()).count(), 2);
        for point in Point::ALL {
            assert_eq!(Point::from_key(point.key()), Some(point));
        }
    }

    #[test]
    fn what_is_not_due_counts_neither_way() {
        let checked = check(|point| match point {
            Point::GoalsAndSponsor => Met::Whole(true),
            Point::GoalInTime => Met::Part { done: 0, of: 0 },
            _ => Met::NotYet,
        });
        assert_eq!(checked.percent(Standard::Purpose), Some(100));
        assert_eq!(checked.percent(Standard::Ethics), None);
        assert_eq!(checked.total(), Some(100));
        // One point on the first day makes no gold.
        assert_eq!(checked.level(), None);
    }

    #[test]
    fn levels_need_the_whole_and_each_part() {
        let all = |percent: usize| {
            check(|_| Met::Part {
                done: percent,
                of: 100,
            })
        };
        for (percent, level) in [
            (69, None),
            (70, Some(Level::Bronze)),
            (80, Some(Level::Silver)),
            (89, Some(Level::Silver)),
            (90, Some(Level::Gold)),
        ] {
            assert_eq!(all(percent).level(), level, "{percent}");
        }
        // One weak standard holds the level down, however good the rest.
        let weak = |least| {
            check(|point| match point.standard() {
                Standard::Review => Met::Part {
                    done: least,
                    of: 100,
                },
                _ => Met::Whole(true),
            })
        };
        assert_eq!(weak(59).level(), None);
        assert_eq!(weak(60).level(), Some(Level::Bronze));
        assert_eq!(weak(70).level(), Some(Level::Silver));
        // What cannot be shown counts as not met.
        let blind = check(|point| match point.standard() {
            Standard::Review => Met::CannotTell,
            _ => Met::Whole(true),
        });
        assert_eq!(blind.percent(Standard::Review), Some(0));
    }
}
