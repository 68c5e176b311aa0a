//! Pairs that a scenario tries out: pinned or forbidden within it, and decided for
//! the programme once it is published.

use i18n::Text;
use i18n::say::Names as _;
use programme::ids::PersonId;
use programme::roster::key;
use store::overrides::{Kind, Override};

use crate::limits;
use crate::matching_run::{Input, Names};
use crate::rules_form::{Sent, every, one};

/// A pair as somebody typed it.
pub(super) struct Tried {
    pub(super) mentor: PersonId,
    pub(super) mentee: PersonId,
    /// `None`: as in the programme.
    kind: Option<Kind>,
    reason: String,
}

impl Tried {
    /// The pairs of a form that was sent.
    pub(super) fn read(sent: &Sent) -> Vec<Self> {
        let pairs = every(sent, "tried");
        let all = pairs.filter_map(|text| {
            let (mentor, mentee) = super::pair(text)?;
            Some(Self {
                kind: Kind::from_key(one(sent, &format!("how-{text}"))),
                reason: one(sent, &format!("why-{text}")).trim().to_owned(),
                mentor,
                mentee,
            })
        });
        all.collect()
    }

    /// A decision of another scenario.
    pub(super) fn of(decision: &Override) -> Self {
        Self {
            mentor: decision.mentor,
            mentee: decision.mentee,
            kind: Some(decision.kind),
            reason: decision.reason.clone(),
        }
    }

    /// A pair to decide about.
    pub(super) fn new((mentor, mentee): (PersonId, PersonId)) -> Self {
        Self {
            mentor,
            mentee,
            kind: Some(Kind::Pin),
            reason: String::new(),
        }
    }

    /// What holds in the scenario; reasons play no part in what it does.
    pub(super) fn decision(&self) -> Option<Override> {
        Some(Override {
            mentor: self.mentor,
            mentee: self.mentee,
            kind: self.kind?,
            reason: self.reason.clone(),
        })
    }

    /// What is wrong with it.
    pub(super) fn problem(&self, t: Text, input: &Input) -> Option<String> {
        self.kind?;
        if !input.takes_part(self.mentor, self.mentee) {
            // The form could name anybody, and people leave while a page is open.
            Some(t.problem_not_taking_part())
        } else if self.reason.is_empty() {
            Some(t.reason_missing())
        } else {
            limits::too_long(t, &self.reason, limits::LINE)
        }
    }
}

/// A pair as the form shows it.
pub(super) struct Shown {
    pub(super) value: String,
    pub(super) pair: String,
    /// Key, words, chosen.
    pub(super) choices: [(&'static str, String, bool); 3],
    pub(super) reason: String,
    pub(super) wrong: bool,
}

impl Shown {
    pub(super) fn new(t: Text, names: &Names, tried: Tried, wrong: bool) -> Self {
        let name = |person| names.person(&key(person));
        Self {
            value: format!("{}-{}", tried.mentor, tried.mentee),
            pair: t.pair_name(name(tried.mentee), name(tried.mentor)),
            choices: [
                ("pin", t.scenario_tried_pin(), tried.kind == Some(Kind::Pin)),
                (
                    "forbid",
                    t.scenario_tried_forbid(),
                    tried.kind == Some(Kind::Forbid),
                ),
                ("", t.scenario_tried_none(), tried.kind.is_none()),
            ],
            reason: tried.reason,
            wrong,
        }
    }
}
