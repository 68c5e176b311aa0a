//! Two tandems swap partners: first what would come of it, then, with a reason,
//! two pins for the next run. Nothing has to be dragged.

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::{Form, Query};
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::case::Pair;
use matching::outcome::{Tandem, Verdict};
use matching::what_if::Swap;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::person_of;
use serde::Deserialize;
use store::audit::{self, Event};
use store::overrides::{self, Kind, Override};
use store::programmes::Programme;
use store::{Tx, proposals};

use crate::ctx::Ctx;
use crate::matching_run::{Input, Shown};
use crate::pages::tandem::{find, pair_of};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Error, Result, limits, links};

/// A pair before or after the swap.
struct PairShown {
    names: String,
    /// Points, or what speaks against it.
    verdict: String,
    possible: bool,
}

#[derive(Template)]
#[template(path = "swap.html")]
struct Page {
    shell: Shell,
    t: Text,
    run_name: String,
    run_link: String,
    matching_link: String,
    tandem_link: String,
    now: Vec<PairShown>,
    then: Vec<PairShown>,
    /// The difference, and the worst tandem before and after.
    effect: Vec<(String, String)>,
    possible: bool,
    reason: String,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

#[derive(Deserialize)]
pub(crate) struct Choice {
    with: Option<PersonId>,
}

/// From the list of tandems to the one chosen.
pub(crate) async fn get_choice(
    mut ctx: Ctx,
    Path((id, run, mentee)): Path<(ProgrammeId, RunId, PersonId)>,
    Query(choice): Query<Choice>,
) -> Result<Response> {
    ctx.may_read(id, Action::Match).await?;
    let to = match choice.with {
        Some(other) => links::swap(id, run, mentee, other),
        None => links::tandem(id, run, mentee),
    };
    Ok(Redirect::to(&to).into_response())
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, mentee, other)): Path<(ProgrammeId, RunId, PersonId, PersonId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::DecideTandems).await?;
    let swapped = Swapped::load(&mut tx, &ctx, &programme, run, (mentee, other)).await?;
    page(&ctx, &programme, &swapped, String::new(), Vec::new())
}

#[derive(Deserialize)]
pub(crate) struct SwapForm {
    #[serde(default)]
    reason: String,
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run, mentee, other)): Path<(ProgrammeId, RunId, PersonId, PersonId)>,
    Form(form): Form<SwapForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let swapped = Swapped::load(&mut tx, &ctx, &programme, run, (mentee, other)).await?;
    let t = ctx.t();
    let reason = form.reason.trim().to_owned();
    let mut errors = Vec::new();
    if reason.is_empty() {
        errors.push(("reason", t.reason_missing()));
    }
    errors.extend(limits::too_long(t, &reason, limits::LINE).map(|words| ("reason", words)));
    errors.extend(
        swapped
            .against_now(&mut tx, t, &programme)
            .await?
            .map(|words| ("swap", words)),
    );
    if !errors.is_empty() {
        let mut response = page(&ctx, &programme, &swapped, form.reason, errors)?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    let now = ctx.now();
    // A mentee has one mentor: earlier pins of these two give way.
    for decision in overrides::list(&mut tx, id).await? {
        if decision.kind == Kind::Pin && [mentee, other].contains(&decision.mentee) {
            overrides::delete(&mut tx, id, decision.mentor, decision.mentee).await?;
        }
    }
    for (mentor, mentee) in swapped.new_pairs()? {
        let decision = Override {
            mentor,
            mentee,
            kind: Kind::Pin,
            reason: reason.clone(),
        };
        overrides::save(&mut tx, id, &decision, by, now).await?;
        let detail = format!("{mentor}–{mentee}");
        let scope = ctx.scope(&programme);
        audit::record(&mut tx, scope, Event::PairPinned, &detail, now).await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::matching(id), "swapped")).into_response())
}

/// Two tandems of a run, and what a swap would make of them.
struct Swapped {
    shown: Shown,
    before: [Tandem; 2],
    swap: Swap,
}

impl Swapped {
    /// # Errors
    /// [`Error::NotFound`] unless both are mentees in tandems of two different mentors.
    async fn load(
        tx: &mut Tx,
        ctx: &Ctx,
        programme: &Programme,
        run: RunId,
        (mentee, other): (PersonId, PersonId),
    ) -> Result<Self> {
        let shown = Shown::load(tx, ctx, programme, run).await?;
        let before = [find(&shown, mentee)?.clone(), find(&shown, other)?.clone()];
        let [one, two] = [pair_of(&before[0]), pair_of(&before[1])];
        let swap = shown
            .ask(move |_, what_if| what_if?.swap(&one, &two))
            .await?
            .ok_or(Error::NotFound)?;
        Ok(Self {
            shown,
            before,
            swap,
        })
    }

    fn new_pairs(&self) -> Result<Vec<(PersonId, PersonId)>> {
        let pairs = self.swap.pairs.iter().map(|(pair, _)| {
            person_of(&pair.mentor)
                .zip(person_of(&pair.mentee))
                .ok_or(Error::NotFound)
        });
        pairs.collect()
    }

    /// What speaks against the swap as things are now: people, rules and
    /// decisions may have changed since the run, and somebody may have been asked.
    async fn against_now(
        &self,
        tx: &mut Tx,
        t: Text,
        programme: &Programme,
    ) -> Result<Option<String>> {
        let pairs = self.new_pairs()?;
        let asked = proposals::list(tx, programme.id).await?.into_iter();
        let mut going_on = asked.filter(|one| one.standing().goes_on());
        if going_on.any(|one| pairs.iter().any(|(_, mentee)| *mentee == one.mentee)) {
            return Ok(Some(t.swap_already_asked()));
        }
        let input = Input::load(tx, programme).await?.ok_or(Error::NotFound)?;
        let case = input.case(&input.in_force());
        let prepared = case
            .prepare()
            .map_err(|_| Error::Internal("the roster makes no case"))?;
        Ok(self.swap.pairs.iter().find_map(|(pair, _)| {
            match prepared.verdict(&pair.mentor, &pair.mentee) {
                Some(Verdict::Possible(_)) => None,
                Some(verdict) => Some(t.swap_ruled_out_now(
                    self.names(t, pair),
                    say::verdict(t, &verdict, &self.shown.names),
                )),
                None => Some(t.problem_not_taking_part()),
            }
        }))
    }

    fn names(&self, t: Text, pair: &Pair) -> String {
        let name = |key: &str| self.shown.names.person(key);
        t.pair_name(name(&pair.mentee), name(&pair.mentor))
    }
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    swapped: &Swapped,
    reason: String,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let Swapped {
        shown,
        before,
        swap,
    } = swapped;
    let (id, run) = (programme.id, shown.run.id);
    let show = |pair: &Pair, verdict: &Verdict| PairShown {
        names: swapped.names(t, pair),
        verdict: say::verdict(t, verdict, &shown.names),
        possible: matches!(verdict, Verdict::Possible(_)),
    };
    let totals = &shown.outcome().totals;
    let points = |units: i64| say::units(t, units, totals.full_units);
    let effect = swap.effect.map_or_else(Vec::new, |effect| {
        vec![
            (
                t.swap_effect(),
                say::swap_effect(t, effect.loss_units, totals.full_units),
            ),
            (
                t.stat_worst(),
                t.swap_worst(
                    points(effect.worst_units),
                    totals.worst_units.map_or_else(|| "–".to_owned(), points),
                ),
            ),
        ]
    });
    let mentee = person_of(&before[0].mentee).ok_or(Error::NotFound)?;
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Matching, t.swap_title())
            .who_sees(t.who_sees_matching()),
        t,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        tandem_link: links::tandem(id, run, mentee),
        now: before
            .iter()
            .map(|tandem| show(&pair_of(tandem), &Verdict::Possible(tandem.score.clone())))
            .collect(),
        then: swap
            .pairs
            .iter()
            .map(|(pair, verdict)| show(pair, verdict))
            .collect(),
        effect,
        possible: swap.effect.is_some(),
        reason,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}
