//! The hard rules H1 to H8, as told in the documentation of [`rules`](crate::rules).
//!
//! A pair is first tested into a set of bits, which is all that choosing needs;
//! the words for it are looked up only for pairs that somebody looks at.

use crate::outcome::{Against, Rule, Verdict};
use crate::prepare::{Facts, Prepared, Traits};
use crate::reporting::chain;
use crate::rules::Rules;
use crate::score::{covers, is_other, levels, offer_of};

/// The rules that a pair breaks, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Broken(u16);

impl Broken {
    pub(crate) const TAKING_PART: Self = Self(1);
    pub(crate) const SAME_PERSON: Self = Self(1 << 1);
    pub(crate) const REPORTING: Self = Self(1 << 2);
    pub(crate) const PERSONAL: Self = Self(1 << 3);
    pub(crate) const TOPIC: Self = Self(1 << 4);
    pub(crate) const LANGUAGE: Self = Self(1 << 5);
    pub(crate) const MODE: Self = Self(1 << 6);
    pub(crate) const SITES_APART: Self = Self(1 << 7);
    pub(crate) const TIME: Self = Self(1 << 8);
    pub(crate) const SAME_DEPARTMENT: Self = Self(1 << 9);
    pub(crate) const SAME_SITE: Self = Self(1 << 10);
    pub(crate) const SAME_ORGANISATION: Self = Self(1 << 11);
    pub(crate) const EARLIER: Self = Self(1 << 12);
    pub(crate) const FORBIDDEN: Self = Self(1 << 13);

    /// No rule is broken.
    pub(crate) fn none(self) -> bool {
        self.0 == 0
    }

    /// Nothing that any change should touch.
    pub(crate) const PROTECTED: Self =
        Self(Self::TAKING_PART.0 | Self::SAME_PERSON.0 | Self::REPORTING.0 | Self::PERSONAL.0);
    /// A mode, and a place for it.
    pub(crate) const PLACE_TO_MEET: Self = Self(Self::MODE.0 | Self::SITES_APART.0);
    /// What the coordinator or the programme can lift.
    pub(crate) const LAID_DOWN: Self = Self(
        Self::SAME_DEPARTMENT.0
            | Self::SAME_SITE.0
            | Self::SAME_ORGANISATION.0
            | Self::EARLIER.0
            | Self::FORBIDDEN.0,
    );

    /// Nothing else than these rules is broken.
    pub(crate) fn only(self, rules: Self) -> bool {
        self.0 & !rules.0 == 0
    }

    /// The programme's own rules among those broken.
    pub(crate) fn of_programme(self) -> impl Iterator<Item = Against> {
        [
            (Self::SAME_DEPARTMENT, Against::SameDepartment),
            (Self::SAME_SITE, Against::SameSite),
            (Self::SAME_ORGANISATION, Against::SameOrganisation),
            (Self::EARLIER, Against::EarlierTandem),
        ]
        .into_iter()
        .filter(move |rule| self.has(rule.0))
        .map(|rule| rule.1)
    }

    pub(crate) fn has(self, rule: Self) -> bool {
        self.0 & rule.0 != 0
    }

    /// The rules for counting, each once; what is personal only where nothing else is broken.
    pub(crate) fn rules(self) -> impl Iterator<Item = Rule> {
        const GROUPS: [(Rule, u16); 7] = [
            (Rule::H1, Broken::TAKING_PART.0),
            (Rule::H2, Broken::SAME_PERSON.0 | Broken::REPORTING.0),
            (Rule::H4, Broken::TOPIC.0),
            (Rule::H5, Broken::LANGUAGE.0),
            (
                Rule::H6,
                Broken::MODE.0 | Broken::SITES_APART.0 | Broken::TIME.0,
            ),
            (
                Rule::H8,
                Broken::SAME_DEPARTMENT.0
                    | Broken::SAME_SITE.0
                    | Broken::SAME_ORGANISATION.0
                    | Broken::EARLIER.0,
            ),
            (Rule::Forbidden, Broken::FORBIDDEN.0),
        ];
        let personal = (self == Self::PERSONAL).then_some(Rule::Personal);
        let spoken = GROUPS
            .into_iter()
            .filter(move |group| self.0 & group.1 != 0);
        spoken.map(|group| group.0).chain(personal)
    }

    fn mark(&mut self, rule: Self, broken: bool) {
        if broken {
            self.0 |= rule.0;
        }
    }
}

impl Traits {
    /// Whether two people can meet, as far as [`apart`](Self::apart) goes.
    pub(crate) fn meet(&self, other: &Self, rules: &Rules) -> bool {
        self.apart(other, rules).none()
    }

    /// The rules about modes, sites, hours and the programme's own about places, for
    /// two people either way round.
    fn apart(&self, other: &Self, rules: &Rules) -> Broken {
        let mut broken = Broken::default();
        let online = self.modes.online && other.modes.online;
        let on_site = self.modes.on_site && other.modes.on_site;
        broken.mark(Broken::MODE, !online && !on_site);
        broken.mark(
            Broken::SITES_APART,
            !online && on_site && is_other(self.site, other.site),
        );
        broken.mark(
            Broken::TIME,
            !self.no_hours && !other.no_hours && !self.hours.share_an_hour(&other.hours),
        );
        broken.mark(
            Broken::SAME_DEPARTMENT,
            rules.other_department && !is_other(self.department, other.department),
        );
        broken.mark(
            Broken::SAME_SITE,
            rules.other_site && !is_other(self.site, other.site),
        );
        broken.mark(
            Broken::SAME_ORGANISATION,
            rules.other_organisation && !is_other(self.organisation, other.organisation),
        );
        broken
    }
}

impl Prepared<'_> {
    /// Tests a pair.
    pub(crate) fn broken(&self, mentor: u32, mentee: u32) -> Broken {
        self.broken_between((mentor, self.facts(mentor)), (mentee, self.facts(mentee)))
    }

    /// Whether no rule is broken. The same as testing, but the reporting lines,
    /// which take longest, are looked at only if nothing else speaks against a pair.
    pub(crate) fn possible(&self, mentor: u32, mentee: u32) -> bool {
        let (teacher, learner) = (self.facts(mentor), self.facts(mentee));
        self.broken_by_answers((mentor, teacher), (mentee, learner))
            .none()
            && !self.lines.related(mentor, mentee)
    }

    /// Tests a pair, one of whom may have changed an answer for the occasion.
    pub(crate) fn broken_between(&self, teacher: (u32, &Facts), learner: (u32, &Facts)) -> Broken {
        let mut broken = self.broken_by_answers(teacher, learner);
        broken.mark(Broken::REPORTING, self.lines.related(teacher.0, learner.0));
        broken
    }

    /// All rules but the one about reporting lines.
    fn broken_by_answers(
        &self,
        (mentor, teacher): (u32, &Facts),
        (mentee, learner): (u32, &Facts),
    ) -> Broken {
        let rules = &self.case.rules;
        let lists = |one: &[u32], key: u32| one.binary_search(&key).is_ok();
        let mut broken = Broken::default();
        broken.mark(Broken::TAKING_PART, !teacher.mentor || !learner.mentee);
        broken.mark(Broken::SAME_PERSON, mentor == mentee);
        broken.mark(
            Broken::PERSONAL,
            lists(&teacher.excluded, mentee) || lists(&learner.excluded, mentor),
        );
        let common_topic = learner.wants.iter().any(|&(topic, want)| {
            offer_of(teacher, topic).is_some_and(|offer| covers(offer.1, want, rules))
        });
        broken.mark(Broken::TOPIC, !common_topic);
        broken.mark(Broken::LANGUAGE, !teacher.shares_language(learner));
        broken.0 |= teacher.traits.apart(&learner.traits, rules).0;
        broken.mark(
            Broken::EARLIER,
            rules.new_partner
                && (lists(&teacher.earlier, mentee) || lists(&learner.earlier, mentor)),
        );
        broken.mark(
            Broken::FORBIDDEN,
            self.forbidden.contains(&(mentor, mentee)),
        );
        broken
    }

    /// Whether these two can be a tandem, by key. `None` if a key is unknown.
    pub fn verdict(&self, mentor: &str, mentee: &str) -> Option<Verdict> {
        Some(self.judge(self.find(mentor)?, self.find(mentee)?))
    }

    /// The score, or everything against a pair.
    pub(crate) fn judge(&self, mentor: u32, mentee: u32) -> Verdict {
        let broken = self.broken(mentor, mentee);
        if broken.none() {
            Verdict::Possible(self.score(mentor, mentee))
        } else {
            Verdict::RuledOut(self.reasons(mentor, mentee, broken))
        }
    }

    /// Puts broken rules into words, in the order H1 … H8.
    fn reasons(&self, mentor: u32, mentee: u32, broken: Broken) -> Vec<Against> {
        let (teacher, learner) = (self.facts(mentor), self.facts(mentee));
        let mut reasons = Vec::new();
        if !teacher.mentor {
            reasons.push(Against::NotTakingPart {
                person: teacher.key.to_owned(),
            });
        }
        if !learner.mentee && (mentor != mentee || teacher.mentor) {
            reasons.push(Against::NotTakingPart {
                person: learner.key.to_owned(),
            });
        }
        if broken.has(Broken::REPORTING) {
            reasons.push(Against::Reporting {
                chain: self.chain(mentor, mentee),
            });
        }
        if broken.has(Broken::TOPIC) {
            reasons.push(self.about_topics(teacher, learner));
        }
        for (rule, reason) in [
            (Broken::SAME_PERSON, Against::SamePerson),
            (Broken::LANGUAGE, Against::NoCommonLanguage),
            (Broken::MODE, Against::NoCommonMode),
            (Broken::SITES_APART, Against::DifferentSites),
            (Broken::TIME, Against::NoCommonTime),
            (Broken::FORBIDDEN, Against::Forbidden),
        ] {
            if broken.has(rule) {
                reasons.push(reason);
            }
        }
        reasons.extend(broken.of_programme());
        if reasons.is_empty() {
            // Confidential, so only said when it is all there is to say.
            reasons.push(Against::Personal);
        }
        reasons.sort_by_key(Against::order);
        reasons
    }

    /// Keys from the lower to the higher of two related people.
    fn chain(&self, one: u32, other: u32) -> Vec<String> {
        let up = chain(&self.supervisors, one, other);
        let down = chain(&self.supervisors, other, one);
        let shortest = match (up, down) {
            (Some(up), Some(down)) => {
                if down.len() < up.len() {
                    down
                } else {
                    up
                }
            }
            (up, down) => up.or(down).unwrap_or_default(),
        };
        shortest
            .into_iter()
            .map(|person| self.facts(person).key.to_owned())
            .collect()
    }

    /// Why no topic brings these two together: of the topics both named, the one
    /// that lacks the fewest levels.
    fn about_topics(&self, teacher: &Facts, learner: &Facts) -> Against {
        let rules = &self.case.rules;
        let closest = learner
            .wants
            .iter()
            .filter_map(|&(topic, want)| {
                let (mentor, mentee) = levels(offer_of(teacher, topic)?.1, want, rules);
                let needed = (u16::from(mentee) + u16::from(rules.level_gap))
                    .max(u16::from(rules.teach_from_level));
                Some((
                    needed.saturating_sub(u16::from(mentor)),
                    topic,
                    mentor,
                    mentee,
                ))
            })
            .min_by_key(|found| found.0);
        match closest {
            Some((_, topic, mentor, mentee)) => Against::LevelTooClose {
                topic: self.topics[topic as usize].to_owned(),
                mentor,
                mentee,
            },
            None => Against::NoCommonTopic,
        }
    }

    /// Everybody this person could be put together with, best first, then those
    /// who are ruled out with what speaks against them. Both roles count if the
    /// person has both. Empty for an unknown key or somebody who does not take part.
    pub fn partners(&self, key: &str) -> Vec<Partner> {
        let Some(person) = self.find(key) else {
            return Vec::new();
        };
        let facts = self.facts(person);
        let mut found: Vec<Partner> = Vec::new();
        let as_mentee = self
            .mentors
            .iter()
            .filter(|_| facts.mentee)
            .map(|&other| (other, other, person));
        let as_mentor = self
            .mentees
            .iter()
            .filter(|_| facts.mentor)
            .map(|&other| (other, person, other));
        for (other, mentor, mentee) in as_mentee.chain(as_mentor) {
            if other != person {
                found.push(Partner {
                    key: self.facts(other).key.to_owned(),
                    teaches: other == mentor,
                    verdict: self.judge(mentor, mentee),
                });
            }
        }
        found.sort_by(|one, two| {
            let rank = |partner: &Partner| match &partner.verdict {
                Verdict::Possible(score) => (0, -score.units),
                Verdict::RuledOut(reasons) => (1, i64::try_from(reasons.len()).unwrap_or(i64::MAX)),
            };
            rank(one)
                .cmp(&rank(two))
                .then_with(|| one.key.cmp(&two.key))
        });
        found
    }
}

/// Somebody a person could be put together with, or what speaks against it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
pub struct Partner {
    /// Key of the other person.
    pub key: String,
    /// Whether the other would be the mentor.
    pub teaches: bool,
    /// Whether it can be.
    pub verdict: Verdict,
}
