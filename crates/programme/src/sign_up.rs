//! Signing up: five short steps, each saved. Until the last one is done the
//! answers are a draft, which belongs to its person alone.

use jiff::ToSpan as _;
use jiff::civil::Date;
use matching::case::Want;

use crate::answers::Answers;
use crate::topic::{Anchor, Topic};

/// How many topics somebody may wish to learn: a longer list says nothing.
pub const MOST_WANTS: usize = 5;
/// How many mentees a mentor may take.
pub const MOST_PLACES: u32 = 5;

/// A step of the sign-up, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Step {
    /// Mentor, mentee, or both; how many mentees.
    Role,
    /// What somebody can pass on, and what they want to learn.
    Topics,
    /// Languages, ways of meeting, hours.
    Meeting,
    /// Preferences, own words, wishes, exclusions.
    Style,
    /// Who sees what, and consent.
    Consent,
}

impl Step {
    /// All five, in order.
    pub const ALL: [Self; 5] = [
        Self::Role,
        Self::Topics,
        Self::Meeting,
        Self::Style,
        Self::Consent,
    ];

    /// 1 to 5, as addresses have it.
    pub fn number(self) -> u8 {
        self as u8 + 1
    }

    /// The reverse of [`Step::number`].
    pub fn from_number(number: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.number() == number)
    }

    /// The one after it.
    pub fn next(self) -> Option<Self> {
        Self::from_number(self.number() + 1)
    }
}

/// Answers on their way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What was answered so far.
    pub answers: Answers,
    /// The last step that was saved; 0 before the first.
    pub reached: u8,
}

impl Draft {
    /// Whether a step can be opened: all before it are saved.
    pub fn may_open(&self, step: Step) -> bool {
        step.number() <= self.reached + 1
    }

    /// The first step on which something is missing; `None`: it can be sent.
    pub fn first_incomplete(&self, topics: &[Topic]) -> Option<Step> {
        Step::ALL
            .into_iter()
            .find(|step| !problems(*step, &self.answers, topics).is_empty())
    }
}

/// What is missing or does not fit on a step.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Problem {
    /// Neither mentor nor mentee.
    NoRole,
    /// More mentees than anybody can take.
    TooManyPlaces,
    /// A mentor without a topic to pass on.
    NoOffer,
    /// Passing a levelled topic on needs "can guide others".
    OfferTooLow(String),
    /// A mentee without a topic to learn.
    NoWant,
    /// More topics than [`MOST_WANTS`].
    TooManyWants(usize),
    /// A levelled topic without today's level.
    NoLevel(String),
    /// Who can guide others has nobody above them to learn from.
    LevelTooHigh(String),
    /// Nobody learns what they pass on.
    OfferedAndWanted(String),
    /// No language.
    NoLanguage,
    /// Neither on site nor online.
    NoMode,
    /// No hour that suits.
    NoHours,
}

/// What is wrong with the answers of one step; nothing: the next may come.
pub fn problems(step: Step, answers: &Answers, topics: &[Topic]) -> Vec<Problem> {
    match step {
        Step::Role => role(answers),
        Step::Topics => of_topics(answers, topics),
        Step::Meeting => meeting(answers),
        Step::Style | Step::Consent => Vec::new(),
    }
}

fn role(answers: &Answers) -> Vec<Problem> {
    if !answers.is_mentor() && !answers.mentee {
        vec![Problem::NoRole]
    } else if answers.mentor_places > MOST_PLACES {
        vec![Problem::TooManyPlaces]
    } else {
        Vec::new()
    }
}

fn of_topics(answers: &Answers, topics: &[Topic]) -> Vec<Problem> {
    let levelled = |key: &str| {
        topics
            .iter()
            .any(|topic| topic.key == key && topic.levelled)
    };
    let guides = |level: u8| Anchor::of_level(level) == Anchor::GuidesOthers;
    let mut found = Vec::new();
    if answers.is_mentor() && answers.offers.is_empty() {
        found.push(Problem::NoOffer);
    }
    for offer in answers.offers.iter().filter(|offer| levelled(&offer.topic)) {
        if !offer.level.is_some_and(guides) {
            found.push(Problem::OfferTooLow(offer.topic.clone()));
        }
    }
    if answers.mentee && answers.wants.is_empty() {
        found.push(Problem::NoWant);
    }
    if answers.wants.len() > MOST_WANTS {
        found.push(Problem::TooManyWants(answers.wants.len()));
    }
    for want in answers.wants.iter().filter(|want| levelled(&want.topic)) {
        match want.level {
            None => found.push(Problem::NoLevel(want.topic.clone())),
            Some(level) if guides(level) => {
                found.push(Problem::LevelTooHigh(want.topic.clone()));
            }
            Some(_) => {}
        }
    }
    if answers.is_mentor() && answers.mentee {
        let offered = |want: &&Want| answers.offers.iter().any(|one| one.topic == want.topic);
        let both = answers.wants.iter().filter(offered);
        found.extend(both.map(|want| Problem::OfferedAndWanted(want.topic.clone())));
    }
    found
}

fn meeting(answers: &Answers) -> Vec<Problem> {
    let modes = answers.modes;
    [
        (answers.languages.is_empty(), Problem::NoLanguage),
        (!modes.on_site && !modes.online, Problem::NoMode),
        (answers.hours.is_empty(), Problem::NoHours),
    ]
    .into_iter()
    .filter_map(|(missing, problem)| missing.then_some(problem))
    .collect()
}

/// How many days before the sign-up closes those who have not finished are reminded.
pub const REMINDERS: [i8; 2] = [7, 2];

/// The days on which reminders go out, the first one first.
pub fn reminders(closes_on: Date) -> [(i8, Date); 2] {
    REMINDERS.map(|days| (days, closes_on.saturating_sub(i64::from(days).days())))
}

/// What somebody agrees to, each for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Purpose {
    /// The answers are used to find a tandem. Without it nobody takes part.
    Matching,
    /// One's own words are shown to whoever is proposed as a partner.
    OwnWords,
}

impl Purpose {
    /// Both, in the order asked.
    pub const ALL: [Self; 2] = [Self::Matching, Self::OwnWords];

    /// The version of the words that are agreed to. Whoever changes their
    /// meaning raises it.
    pub fn version(self) -> i64 {
        match self {
            Self::Matching | Self::OwnWords => 1,
        }
    }

    /// Whether nobody can take part without it.
    pub fn is_needed(self) -> bool {
        self == Self::Matching
    }

    /// The key in forms and in the database.
    pub fn key(self) -> &'static str {
        match self {
            Self::Matching => "matching",
            Self::OwnWords => "own_words",
        }
    }

    /// The reverse of [`Purpose::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|purpose| purpose.key() == key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::topic::catalogue;
    use jiff::civil::date;
    use matching::case::Offer;

    fn offer(topic: &str, level: Option<u8>) -> Offer {
        Offer {
            topic: topic.to_owned(),
            level,
        }
    }

    fn want(topic: &str, level: Option<u8>) -> Want {
        Want {
            topic: topic.to_owned(),
            level,
        }
    }

    #[test]
    fn a_topic_with_levels_is_passed_on_only_by_who_can_guide_others() {
        let answers = |level| Answers {
            mentor_places: 1,
            offers: vec![offer("2.4", level), offer("nachhaltigkeit", None)],
            ..Answers::default()
        };
        let found = |level| problems(Step::Topics, &answers(level), &catalogue());
        assert_eq!(found(Some(6)), []);
        for low in [None, Some(1), Some(4), Some(5)] {
            assert_eq!(found(low), [Problem::OfferTooLow("2.4".into())], "{low:?}");
        }
    }

    #[test]
    fn who_wants_to_learn_says_where_they_stand() {
        let answers = Answers {
            mentee: true,
            wants: vec![
                want("2.4", None),
                want("1.1", Some(6)),
                want("nachhaltigkeit", None),
                want("1.2", Some(4)),
            ],
            ..Answers::default()
        };
        assert_eq!(
            problems(Step::Topics, &answers, &catalogue()),
            [
                Problem::NoLevel("2.4".into()),
                Problem::LevelTooHigh("1.1".into())
            ]
        );
    }

    #[test]
    fn nobody_learns_what_they_pass_on() {
        let answers = Answers {
            mentor_places: 1,
            mentee: true,
            offers: vec![offer("nachhaltigkeit", None)],
            wants: vec![want("nachhaltigkeit", None)],
            ..Answers::default()
        };
        assert_eq!(
            problems(Step::Topics, &answers, &catalogue()),
            [Problem::OfferedAndWanted("nachhaltigkeit".into())]
        );
    }

    #[test]
    fn an_empty_draft_begins_at_the_first_step_and_skips_none() {
        let mut draft = Draft::default();
        assert_eq!(draft.first_incomplete(&catalogue()), Some(Step::Role));
        assert!(draft.may_open(Step::Role) && !draft.may_open(Step::Topics));
        draft.answers.mentee = true;
        draft.reached = 1;
        assert!(draft.may_open(Step::Topics) && !draft.may_open(Step::Meeting));
        assert_eq!(
            problems(Step::Topics, &draft.answers, &catalogue()),
            [Problem::NoWant]
        );
        assert_eq!(
            problems(Step::Meeting, &draft.answers, &catalogue()),
            [Problem::NoLanguage, Problem::NoMode, Problem::NoHours]
        );
    }

    #[test]
    fn reminders_come_a_week_and_two_days_before_the_end() {
        assert_eq!(
            reminders(date(2027, 3, 5)),
            [(7, date(2027, 2, 26)), (2, date(2027, 3, 3))]
        );
    }

    #[test]
    fn steps_are_numbered_from_one() {
        assert_eq!(Step::ALL.map(Step::number), [1, 2, 3, 4, 5]);
        assert_eq!(Step::from_number(6), None);
        assert_eq!(Step::Consent.next(), None);
    }
}
