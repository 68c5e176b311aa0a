//! Running the matching, and reading what a run found.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use i18n::{Lang, Text};
use matching::case::Person;
use matching::rules::Rules;
use matching::{Case, Outcome, Prepared, WhatIf};
use programme::ids::{PersonId, RunId};
use programme::person::Named;
use programme::proposal::Standing;
use programme::roster::{Overrides, Roster, key, person_of};
use programme::topic::Topic;
use store::audit::{self, Event};
use store::overrides::{self, Kind, Override};
use store::programmes::Programme;
use store::proposals::{self, Proposal};
use store::rules::Version;
use store::runs::{self, NewRun, Run, Summary};
use store::scenarios::Scenario;
use store::{Tx, participants, people};

use crate::ctx::{Ctx, programme_lang};
use crate::{Error, Result};

/// What a run stores: everything needed to explain it later, or to do it again.
#[derive(serde::Serialize, serde::Deserialize)]
pub(crate) struct Body {
    /// What came out.
    pub(crate) outcome: Outcome,
    /// What went in. Holds exclusions: no page shows it.
    pub(crate) case: Case,
}

impl Body {
    /// The figures of the run.
    pub(crate) fn summary(&self) -> Summary {
        Summary::new(&self.case, &self.outcome)
    }

    /// What to write to somebody in: English for whoever named English and not
    /// German; otherwise as the programme speaks.
    pub(crate) fn lang_of(&self, programme: &Programme, person: PersonId) -> Lang {
        let english = self.find(&key(person)).is_some_and(|candidate| {
            candidate.languages.contains("en") && !candidate.languages.contains("de")
        });
        programme_lang(programme, if english { Lang::En } else { Lang::De })
    }

    /// A person of the case.
    pub(crate) fn find(&self, key: &str) -> Option<&Person> {
        self.case.people.iter().find(|person| person.key == key)
    }
}

/// Everything a run looks at, as it stands now.
pub(crate) struct Input {
    roster: Roster,
    /// The rules in force.
    pub(crate) rules: Version,
    /// What was decided about pairs by hand.
    pub(crate) decided: Vec<Override>,
    proposed: Vec<Proposal>,
}

impl Input {
    /// Loads people, answers, rules and decisions. `None`: no rules were saved yet.
    pub(crate) async fn load(tx: &mut Tx, programme: &Programme) -> Result<Option<Self>> {
        let Some(rules) = store::rules::latest(tx, programme.id).await? else {
            return Ok(None);
        };
        Ok(Some(Self {
            roster: participants::roster(tx, programme.organisation, programme.id).await?,
            rules,
            decided: overrides::list(tx, programme.id).await?,
            proposed: proposals::list(tx, programme.id).await?,
        }))
    }

    /// The case under some rules, without the decisions that are set aside.
    pub(crate) fn case(&self, rules: Rules, set_aside: &[(PersonId, PersonId)]) -> Case {
        let holds = |o: &&Override| !set_aside.contains(&(o.mentor, o.mentee));
        let decided: Vec<_> = self.decided.iter().filter(holds).cloned().collect();
        self.roster
            .case(rules, &with_proposals(&decided, &self.proposed))
    }
}

/// Runs the matching, away from the threads that answer requests.
pub(crate) async fn solve(case: Case) -> Result<Body> {
    let found = solve_unless(case, || false).await?;
    found.ok_or(Error::Internal("nobody broke the matching off"))
}

/// Runs the matching unless `stop` says so meanwhile: `None`, it did.
pub(crate) async fn solve_unless(
    case: Case,
    stop: impl Fn() -> bool + Send + 'static,
) -> Result<Option<Body>> {
    tokio::task::spawn_blocking(move || {
        let mut watch = |_| {
            if stop() {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let prepared = case
            .prepare()
            .map_err(|_| Error::Internal("the roster makes no case"))?;
        match prepared.run(&mut watch) {
            Ok(outcome) => Ok(Some(Body { outcome, case })),
            Err(matching::RunError::BrokenOff) => Ok(None),
            Err(_) => Err(Error::Internal("the case cannot be matched")),
        }
    })
    .await
    .map_err(|_| Error::Internal("the matching stopped"))?
}

/// What the coordinator decided, and what the people themselves did: whoever
/// was proposed stays together, whoever was not accepted is not proposed again.
/// Which of the two declined plays no part, and a no counts only once it may be seen.
fn with_proposals(decided: &[Override], proposed: &[Proposal]) -> Overrides {
    let of = |kind: Kind| {
        decided
            .iter()
            .filter(move |o| o.kind == kind)
            .map(|o| (o.mentor, o.mentee))
    };
    let ended = |wanted: bool| {
        proposed
            .iter()
            .filter(move |p| (p.answers.standing() == Standing::NotAccepted) == wanted)
            .map(|p| (p.mentor, p.mentee))
    };
    let forbidden: Vec<_> = of(Kind::Forbid).chain(ended(true)).collect();
    let pinned = of(Kind::Pin)
        .chain(ended(false))
        .filter(|pair| !forbidden.contains(pair))
        .collect();
    Overrides { pinned, forbidden }
}

/// Records a finished run, and in the log that there was one.
pub(crate) async fn finish(
    tx: &mut Tx,
    ctx: &Ctx,
    programme: &Programme,
    rules: &Version,
    scenario: Option<&Scenario>,
    body: &Body,
) -> Result<RunId> {
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    let new = NewRun {
        programme: programme.id,
        rules: rules.id,
        scenario: scenario.map(|scenario| scenario.id),
        input_hash: &body.outcome.input_hash,
        summary: &body.summary(),
        body,
        by,
    };
    let run = runs::insert(tx, new, ctx.now()).await?;
    let detail = body.outcome.tandems.len().to_string();
    let scope = ctx.scope(programme);
    audit::record(tx, scope, Event::MatchingRun, &detail, ctx.now()).await?;
    Ok(run)
}

/// A run of this programme.
///
/// # Errors
/// [`Error::NotFound`] if it is another programme's.
pub(crate) async fn run_of(tx: &mut Tx, programme: &Programme, id: RunId) -> Result<Run> {
    let run = runs::get(tx, id).await?;
    if run.programme == programme.id {
        Ok(run)
    } else {
        Err(Error::NotFound)
    }
}

/// What a run found, from memory if it was looked at lately.
pub(crate) async fn body_of(tx: &mut Tx, ctx: &Ctx, id: RunId) -> Result<Arc<Body>> {
    Ok(match ctx.app.cached_run(id) {
        Some(body) => body,
        None => ctx.app.cache_run(id, runs::body(tx, id).await?),
    })
}

/// What a run is called.
pub(crate) fn called(t: Text, run: &Run) -> String {
    match &run.scenario {
        None => t.run_name(run.number),
        Some((_, name)) => t.run_called(name.as_str(), run.number),
    }
}

/// A run with the names of everybody in it.
pub(crate) struct Shown {
    pub(crate) run: Run,
    pub(crate) body: Arc<Body>,
    pub(crate) names: Names,
}

impl Shown {
    /// Loads a run of this programme.
    ///
    /// # Errors
    /// [`Error::NotFound`] if it is another programme's.
    pub(crate) async fn load(
        tx: &mut Tx,
        ctx: &Ctx,
        programme: &Programme,
        id: RunId,
    ) -> Result<Self> {
        let run = run_of(tx, programme, id).await?;
        let body = body_of(tx, ctx, id).await?;
        let people = people::names(tx, programme.organisation).await?;
        let names = Names::new(ctx.t(), people, programme.topics());
        Ok(Self { run, body, names })
    }

    pub(crate) fn outcome(&self) -> &Outcome {
        &self.body.outcome
    }

    /// Puts a question to the engine about this run, beside the threads that
    /// answer requests. What-ifs are `None` for a run that cannot be opened again.
    ///
    /// # Errors
    /// [`Error::Internal`] if the stored case is broken.
    pub(crate) async fn ask<A: Send + 'static>(
        &self,
        question: impl FnOnce(&Prepared<'_>, Option<&WhatIf<'_>>) -> A + Send + 'static,
    ) -> Result<A> {
        self.ask_prepared(|prepared, outcome| {
            question(prepared, prepared.reopen(outcome).ok().as_ref())
        })
        .await
    }

    /// The same for questions that need no what-ifs, which take time to open.
    ///
    /// # Errors
    /// [`Error::Internal`] if the stored case is broken.
    pub(crate) async fn ask_prepared<A: Send + 'static>(
        &self,
        question: impl FnOnce(&Prepared<'_>, &Outcome) -> A + Send + 'static,
    ) -> Result<A> {
        let body = Arc::clone(&self.body);
        tokio::task::spawn_blocking(move || {
            let prepared = body.case.prepare().ok()?;
            Some(question(&prepared, &body.outcome))
        })
        .await
        .map_err(|_| Error::Internal("the question was not answered"))?
        .ok_or(Error::Internal("the stored case is broken"))
    }
}

/// From the engine's keys back to people and topics.
pub(crate) struct Names {
    people: BTreeMap<PersonId, Named>,
    topics: BTreeMap<String, Topic>,
    t: Text,
}

impl Names {
    pub(crate) fn new(t: Text, people: Vec<Named>, topics: Vec<Topic>) -> Self {
        Self {
            people: people
                .into_iter()
                .map(|person| (person.id, person))
                .collect(),
            topics: topics
                .into_iter()
                .map(|topic| (topic.key.clone(), topic))
                .collect(),
            t,
        }
    }

    /// The person behind a key; `None` once they were deleted.
    pub(crate) fn find(&self, key: &str) -> Option<&Named> {
        self.people.get(&person_of(key)?)
    }
}

impl i18n::say::Names for Names {
    fn person(&self, key: &str) -> String {
        self.find(key).map_or_else(|| "–".to_owned(), Named::name)
    }

    fn topic(&self, key: &str) -> String {
        self.topics
            .get(key)
            .map_or_else(|| key.to_owned(), |topic| i18n::say::topic(self.t, topic))
    }
}
