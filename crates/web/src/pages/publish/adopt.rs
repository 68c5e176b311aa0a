//! What publishing a scenario changes in the programme.

use std::collections::BTreeMap;

use i18n::Text;
use matching::rules::Rules;
use programme::answers::Answers;
use programme::ids::PersonId;
use programme::person::Person;
use store::Tx;
use store::audit::{self, Event};
use store::overrides::{self, Kind, Override};
use store::programmes::Programme;
use store::scenarios::Scenario;

use crate::compare;
use crate::ctx::Ctx;
use crate::pages::pairs::takes_part;
use crate::{Error, Result};

/// Makes what a scenario tried out the programme's: its rules, and the decisions
/// that held in it. Those that did not are taken back.
pub(super) async fn adopt(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    adopted: Adopted,
) -> Result<()> {
    let (now, scope) = (ctx.now(), ctx.scope(programme));
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    if adopted.before != adopted.after {
        let version = store::rules::save(tx, programme.id, &adopted.after, by, now).await?;
        let detail = version.number.to_string();
        audit::record(tx, scope, Event::RulesSaved, &detail, now).await?;
    }
    for (mentor, mentee) in adopted.released {
        overrides::delete(tx, programme.id, mentor, mentee).await?;
        let detail = format!("{mentor}–{mentee}");
        audit::record(tx, scope, Event::PairReleased, &detail, now).await?;
    }
    for decision in adopted.added {
        overrides::save(tx, programme.id, &decision, by, now).await?;
        let event = match decision.kind {
            Kind::Pin => Event::PairPinned,
            Kind::Forbid => Event::PairForbidden,
        };
        let detail = format!("{}–{}", decision.mentor, decision.mentee);
        audit::record(tx, scope, event, &detail, now).await?;
    }
    Ok(())
}

/// What publishing a scenario changes in the programme.
pub(super) struct Adopted {
    before: Rules,
    after: Rules,
    /// Number of the version that the rules become, if they change anything.
    version: i64,
    released: Vec<(PersonId, PersonId)>,
    added: Vec<Override>,
}

impl Adopted {
    /// `None` without a scenario.
    pub(super) async fn load(
        tx: &mut Tx,
        programme: &Programme,
        scenario: Option<&Scenario>,
    ) -> Result<Option<Self>> {
        let Some(scenario) = scenario else {
            return Ok(None);
        };
        let latest = store::rules::latest(tx, programme.id).await?;
        let latest = latest.ok_or(Error::Internal("a scenario ran without rules in force"))?;
        let decided = overrides::list(tx, programme.id).await?;
        let pairs = decided.iter().map(|o| (o.mentor, o.mentee));
        let trial = &scenario.trial;
        let mut added = Vec::new();
        for decision in &trial.added {
            // Answers may have changed since it was tried out.
            let both = takes_part(tx, programme.id, decision.mentor, Answers::is_mentor).await?
                && takes_part(tx, programme.id, decision.mentee, |one| one.mentee).await?;
            if both && !decided.contains(decision) {
                added.push(decision.clone());
            }
        }
        Ok(Some(Self {
            before: latest.rules,
            after: trial.rules.clone(),
            version: latest.number + 1,
            released: pairs
                .filter(|pair| trial.set_aside.contains(pair))
                .filter(|(mentor, mentee)| {
                    let replaced = |one: &Override| (one.mentor, one.mentee) == (*mentor, *mentee);
                    !added.iter().any(replaced)
                })
                .collect(),
            added,
        }))
    }

    /// Whether it changes anything.
    pub(super) fn is_any(&self) -> bool {
        self.before != self.after || !self.released.is_empty() || !self.added.is_empty()
    }

    /// A sentence each.
    pub(super) fn said(
        &self,
        t: Text,
        scenario: &Scenario,
        people: &BTreeMap<PersonId, Person>,
    ) -> Vec<String> {
        let mut said = Vec::new();
        if self.before != self.after {
            said.push(t.publish_new_rules(scenario.name.as_str(), self.version));
        }
        let name = |id: &PersonId| people.get(id).map(|person| person.record.name());
        let pair =
            |mentor: &PersonId, mentee: &PersonId| Some(t.pair_name(name(mentee)?, name(mentor)?));
        if !self.released.is_empty() {
            let pairs: Vec<String> = self
                .released
                .iter()
                .filter_map(|(mentor, mentee)| pair(mentor, mentee))
                .collect();
            said.push(t.publish_releases(self.released.len(), pairs.join("; ")));
        }
        if !self.added.is_empty() {
            let pairs: Vec<String> = self
                .added
                .iter()
                .filter_map(|one| {
                    let kind = match one.kind {
                        Kind::Pin => t.pinned(),
                        Kind::Forbid => t.forbidden(),
                    };
                    Some(format!("{} ({kind})", pair(&one.mentor, &one.mentee)?))
                })
                .collect();
            said.push(t.publish_adds(self.added.len(), pairs.join("; ")));
        }
        said
    }

    /// What changes in the rules, a phrase each.
    pub(super) fn rule_changes(&self, t: Text) -> Vec<String> {
        let changes = compare::of_rules(t, &[&self.before, &self.after]);
        let changes = changes.into_iter().filter_map(|change| {
            let [before, after] = change.values.try_into().ok()?;
            Some(t.publish_rule_change(after, before, change.name))
        });
        changes.collect()
    }
}
