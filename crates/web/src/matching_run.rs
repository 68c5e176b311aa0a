//! Running the matching, and reading what a run found.

use std::collections::BTreeMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use i18n::{Lang, Text};
use matching::assign::Objective;
use matching::case::Person;
use matching::outcome::Verdict;
use matching::{Case, Outcome, Prepared, Progress, WhatIf};
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
use store::scenarios::{Scenario, Trial};
use store::wanted_places::{self, WantedPlaces};
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
    /// How many tandems might have been dissolved, if fewer were enough.
    #[serde(default)]
    pub(crate) allowed: Option<u32>,
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

    /// How many tandems might be dissolved; `None`: none.
    pub(crate) fn may_dissolve(&self) -> Option<u32> {
        self.allowed.or(self.case.may_dissolve)
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
    wanted: Vec<WantedPlaces>,
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
            wanted: wanted_places::list(tx, programme.id).await?,
        }))
    }

    /// The rules in force, with nothing tried out.
    pub(crate) fn in_force(&self) -> Trial {
        Trial {
            rules: self.rules.rules.clone(),
            ..Trial::default()
        }
    }

    /// The case under what is tried out.
    pub(crate) fn case(&self, trial: &Trial) -> Case {
        let overrides = self.overrides(trial);
        self.roster.case(trial.rules.clone(), &overrides)
    }

    /// How many proposals are open.
    pub(crate) fn open(&self) -> usize {
        self.with_standing(Standing::Open).count()
    }

    /// Whether two people signed up for these roles.
    pub(crate) fn takes_part(&self, mentor: PersonId, mentee: PersonId) -> bool {
        let mut all = self.roster.participants.iter();
        let teaches = all.any(|one| one.person == mentor && one.answers.is_mentor());
        let mut all = self.roster.participants.iter();
        teaches && all.any(|one| one.person == mentee && one.answers.mentee)
    }

    fn with_standing(&self, wanted: Standing) -> impl Iterator<Item = (PersonId, PersonId)> + '_ {
        self.proposed
            .iter()
            .filter(move |one| one.standing() == wanted)
            .map(|one| (one.mentor, one.mentee))
    }

    /// What the coordinator decided, and what the people themselves did: a
    /// proposal that goes on is a tandem that exists, and whoever was not accepted,
    /// or asked in vain, is not proposed again. Which of the two declined plays no
    /// part, and a no counts only once it may be seen.
    fn overrides(&self, trial: &Trial) -> Overrides {
        let pair = |one: &Override| (one.mentor, one.mentee);
        let replaced: Vec<_> = trial.added.iter().map(pair).collect();
        let holds = |one: &&Override| {
            !trial.set_aside.contains(&pair(one)) && !replaced.contains(&pair(one))
        };
        let decided = || self.decided.iter().filter(holds).chain(&trial.added);
        let of = |kind: Kind| decided().filter(move |one| one.kind == kind).map(pair);
        let forbidden: Vec<_> = of(Kind::Forbid)
            .chain(self.with_standing(Standing::NotAccepted))
            .chain(self.with_standing(Standing::Withdrawn))
            .chain(self.with_standing(Standing::Rested))
            .chain(self.with_standing(Standing::Over))
            .collect();
        // What both agreed to is dissolved by no calculation: it stays like a pin
        // where open proposals may give way. Else all that stands does.
        let agreed = self
            .with_standing(Standing::BothAccepted)
            .filter(|_| trial.may_dissolve.is_some());
        let pinned = of(Kind::Pin)
            .chain(agreed)
            .filter(|pair| !forbidden.contains(pair))
            .collect();
        Overrides {
            pinned,
            forbidden,
            standing: self
                .with_standing(Standing::Open)
                .chain(self.with_standing(Standing::BothAccepted))
                .collect(),
            may_dissolve: trial.may_dissolve,
            at_least: self
                .wanted
                .iter()
                .map(|one| (one.mentor, one.at_least))
                .collect(),
        }
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
        run(case, &mut watch)
    })
    .await
    .map_err(|_| Error::Internal("the matching stopped"))?
}

type Watch<'a> = &'a mut dyn FnMut(Progress) -> ControlFlow<()>;

/// `None`: it was broken off.
fn run(case: Case, watch: Watch<'_>) -> Result<Option<Body>> {
    let Some(best) = run_once(case, watch)? else {
        return Ok(None);
    };
    fewest_changes(best, watch)
}

fn run_once(case: Case, watch: Watch<'_>) -> Result<Option<Body>> {
    let prepared = case
        .prepare()
        .map_err(|_| Error::Internal("the roster makes no case"))?;
    match prepared.run(watch) {
        Ok(outcome) => Ok(Some(Body {
            outcome,
            case,
            allowed: None,
        })),
        Err(matching::RunError::BrokenOff) => Ok(None),
        Err(_) => Err(Error::Internal("the case cannot be matched")),
    }
}

/// The result that dissolves the fewest tandems among those as good as the best:
/// where several are, the fixed order of people decides, and it knows nothing of
/// who was asked already. What was allowed is kept beside the case.
fn fewest_changes(best: Body, watch: Watch<'_>) -> Result<Option<Body>> {
    let Some(allowed) = best.case.may_dissolve else {
        return Ok(Some(best));
    };
    let (mut low, mut high) = (0, dissolved_by_choice(&best)?);
    let mut found = best;
    let best = quality(&found);
    while low < high {
        let middle = low + (high - low) / 2;
        let case = Case {
            may_dissolve: Some(middle),
            ..found.case.clone()
        };
        let Some(body) = run_once(case, watch)? else {
            return Ok(None);
        };
        if quality(&body) == best {
            (found, high) = (body, middle);
        } else {
            low = middle + 1;
        }
    }
    found.allowed = Some(allowed);
    Ok(Some(found))
}

/// What a result of equal worth has alike: its figures and, where every tandem
/// counts, all their units.
fn quality(body: &Body) -> (u32, u64, Option<i64>, i64, Vec<i64>) {
    let totals = &body.outcome.totals;
    let mut units = Vec::new();
    if body.case.rules.objective == Objective::Leximin {
        units.extend(body.outcome.tandems.iter().map(|one| one.score.units));
        units.sort_unstable();
    }
    let (missed, worst) = (totals.missed_places, totals.worst_units);
    (totals.tandems, missed, worst, totals.units, units)
}

/// How many tandems a result dissolves that could have gone on.
fn dissolved_by_choice(body: &Body) -> Result<u32> {
    let prepared = body
        .case
        .prepare()
        .map_err(|_| Error::Internal("the roster makes no case"))?;
    let possible = body.outcome.dissolved.iter().filter(|pair| {
        let verdict = prepared.verdict(&pair.mentor, &pair.mentee);
        matches!(verdict, Some(Verdict::Possible(_)))
    });
    Ok(u32::try_from(possible.count()).unwrap_or(u32::MAX))
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
