//! A scenario: other rules and decisions, tried out. They are written down before
//! the run; the programme's stay in force until a scenario is published.

mod tried;

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::{Form, Query};
use i18n::Text;
use i18n::say::Names as _;
use matching::Case;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::key;
use serde::Deserialize;
use store::audit::{self, Event};
use store::overrides::{Kind, Override};
use store::programmes::Programme;
use store::runs::{self, Run};
use store::scenarios::{self, Trial};
use store::{Tx, people};

use self::tried::Tried;
use crate::charts::Histogram;
use crate::compare::{self, FiguresTable};
use crate::ctx::Ctx;
use crate::matching_run::{self, Body, Input, Names};
use crate::rematch::{RematchFields, RematchForm};
use crate::rules_form::{Errors, RulesFields, RulesForm, Sent, error_at, every, one};
use crate::shell::{Section, Shell};
use crate::{Error, Result, limits, links};

#[derive(Default, Deserialize)]
pub(crate) struct Start {
    /// The run whose rules the form begins with.
    from: Option<i64>,
    /// A pair to try out.
    #[serde(default)]
    pair: String,
}

/// A scenario as somebody typed it.
struct ScenarioForm {
    name: String,
    from: Option<RunId>,
    leave_out: Vec<(PersonId, PersonId)>,
    tried: Vec<Tried>,
    rematch: RematchForm,
    rules: RulesForm,
}

impl ScenarioForm {
    fn read(sent: &Sent) -> Self {
        Self {
            name: one(sent, "name").trim().to_owned(),
            from: one(sent, "from").parse().ok().map(RunId),
            leave_out: every(sent, "leave_out").filter_map(pair).collect(),
            tried: Tried::read(sent),
            rematch: RematchForm::read(sent),
            rules: RulesForm::read(sent),
        }
    }

    fn parse(&self, t: Text, input: &Input) -> std::result::Result<Trial, Errors> {
        let mut errors = Errors::new();
        if self.name.is_empty() {
            errors.push(("name", t.scenario_name_missing()));
        } else if let Some(error) = limits::too_long(t, &self.name, limits::NAME) {
            errors.push(("name", error));
        }
        let problems = self.tried.iter().filter_map(|one| one.problem(t, input));
        errors.extend(problems.take(1).map(|problem| ("tried", problem)));
        match self.trial(t) {
            Ok(trial) if errors.is_empty() => Ok(trial),
            Ok(_) => Err(errors),
            Err(wrong) => {
                errors.extend(wrong);
                Err(errors)
            }
        }
    }

    /// What decides over the result: all but the name, and reasons.
    fn trial(&self, t: Text) -> std::result::Result<Trial, Errors> {
        let may_dissolve = self.rematch.parse(t);
        let rules = self.rules.parse(t);
        match (rules, may_dissolve) {
            (Ok(rules), Ok(may_dissolve)) => Ok(Trial {
                rules,
                set_aside: self.leave_out.clone(),
                added: self.tried.iter().filter_map(Tried::decision).collect(),
                may_dissolve,
            }),
            (rules, may_dissolve) => {
                let wrong = rules.err().unwrap_or_default().into_iter();
                Err(wrong.chain(may_dissolve.err()).collect())
            }
        }
    }
}

/// "12-7": a mentor and a mentee by id.
fn pair(text: &str) -> Option<(PersonId, PersonId)> {
    let (mentor, mentee) = text.split_once('-')?;
    Some((
        PersonId(mentor.parse().ok()?),
        PersonId(mentee.parse().ok()?),
    ))
}

/// A decision that may be left out.
struct Decision {
    value: String,
    label: String,
    left_out: bool,
}

/// What the scenario would do.
struct Preview {
    /// What a screen reader hears when it changes.
    said: Vec<String>,
    /// What else is not as it was.
    note: Option<String>,
    figures: Option<(FiguresTable, Histogram)>,
}

impl Preview {
    fn only(said: Vec<String>) -> Self {
        Self {
            said,
            note: None,
            figures: None,
        }
    }
}

#[derive(Template)]
#[template(path = "scenario.html")]
struct Page {
    shell: Shell,
    t: Text,
    filled_from: String,
    name: String,
    from: Option<RunId>,
    decisions: Vec<Decision>,
    tried: Vec<tried::Shown>,
    rematch: Option<RematchFields>,
    fields: RulesFields,
    errors: Errors,
    preview: Preview,
    post_to: String,
    preview_link: String,
    back_link: String,
}

impl Page {
    fn name_error(&self) -> Option<&String> {
        error_at(&self.errors, "name")
    }

    fn tried_error(&self) -> Option<&String> {
        error_at(&self.errors, "tried")
    }
}

/// What the script puts into the page: the same two parts.
#[derive(Template)]
#[template(path = "scenario_preview.html")]
struct Fragment {
    preview: Preview,
}

/// The run that a scenario is compared with, and whose rules it begins with.
struct Base {
    run: Run,
    body: Arc<Body>,
}

impl Base {
    /// The run that was named, else the newest under the programme's rules;
    /// `None` while there is none.
    async fn load(
        tx: &mut Tx,
        ctx: &Ctx,
        programme: &Programme,
        from: Option<RunId>,
    ) -> Result<Option<Self>> {
        let run = if let Some(id) = from {
            Some(matching_run::run_of(tx, programme, id).await?)
        } else {
            let runs = runs::list(tx, programme.id).await?;
            runs.into_iter().find(|run| !run.is_trial())
        };
        let Some(run) = run else { return Ok(None) };
        let body = matching_run::body_of(tx, ctx, run.id).await?;
        Ok(Some(Self { run, body }))
    }
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Query(start): Query<Start>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let t = ctx.t();
    let Some(input) = Input::load(&mut tx, &programme).await? else {
        return Ok(Redirect::to(&links::rules(id)).into_response());
    };
    let mut form = ScenarioForm {
        name: t.scenario_name_default(scenarios::count(&mut tx, id).await? + 1),
        from: start.from.map(RunId),
        leave_out: Vec::new(),
        tried: Vec::new(),
        rematch: RematchForm::default(),
        rules: RulesForm::of(&input.rules.rules),
    };
    if let Some(run) = form.from {
        let run = matching_run::run_of(&mut tx, &programme, run).await?;
        let rules = match &run.scenario {
            None => {
                let body = matching_run::body_of(&mut tx, &ctx, run.id).await?;
                form.rematch = RematchForm::of(body.may_dissolve());
                store::rules::get(&mut tx, run.rules).await?.rules
            }
            Some((scenario, _)) => {
                let trial = scenarios::get(&mut tx, *scenario).await?.trial;
                form.leave_out = trial.set_aside;
                form.tried = trial.added.iter().map(Tried::of).collect();
                form.rematch = RematchForm::of(trial.may_dissolve);
                trial.rules
            }
        };
        form.rules = RulesForm::of(&rules);
    }
    if let Some((mentor, mentee)) = pair(&start.pair) {
        let same = |one: &Tried| (one.mentor, one.mentee) == (mentor, mentee);
        if !input.takes_part(mentor, mentee) {
            return Err(Error::NotFound);
        }
        if !form.tried.iter().any(same) {
            form.tried.push(Tried::new((mentor, mentee)));
        }
    }
    let preview = Preview::only(vec![t.scenario_preview_empty()]);
    let shown = (form, Errors::new(), preview);
    page(&mut tx, &ctx, &programme, &input, shown).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let t = ctx.t();
    let form = ScenarioForm::read(&sent);
    let Some(input) = Input::load(&mut tx, &programme).await? else {
        return Ok(Redirect::to(&links::rules(id)).into_response());
    };
    if one(&sent, "step") == "preview" {
        let preview = preview(tx, &ctx, &programme, &input, &form).await?;
        let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
        let shown = (form, Errors::new(), preview);
        return page(&mut tx, &ctx, &programme, &input, shown).await;
    }
    let trial = match form.parse(t, &input) {
        Ok(trial) => trial,
        Err(errors) => {
            let preview = Preview::only(vec![t.scenario_preview_empty()]);
            return page(&mut tx, &ctx, &programme, &input, (form, errors, preview)).await;
        }
    };
    drop(tx);

    // Written down before anything is computed: nobody can bend rules to a result.
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    let (mut tx, programme) = ctx.may_write(id, Action::Match).await?;
    let scenario = scenarios::insert(&mut tx, id, &form.name, &trial, by, ctx.now()).await?;
    let (scope, detail) = (ctx.scope(&programme), scenario.number.to_string());
    audit::record(&mut tx, scope, Event::ScenarioSaved, &detail, ctx.now()).await?;
    tx.commit().await?;

    let body = matching_run::solve(input.case(&trial)).await?;
    let (mut tx, programme) = ctx.may_write(id, Action::Match).await?;
    let run = matching_run::finish(
        &mut tx,
        &ctx,
        &programme,
        &input.rules,
        Some(&scenario),
        &body,
    )
    .await?;
    tx.commit().await?;
    Ok(Redirect::to(&links::run(id, run)).into_response())
}

/// The effect of what the form says now, for the script.
pub(crate) async fn post_preview(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(sent): Form<Sent>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let form = ScenarioForm::read(&sent);
    let preview = match Input::load(&mut tx, &programme).await? {
        Some(input) => preview(tx, &ctx, &programme, &input, &form).await?,
        None => Preview::only(vec![ctx.t().matching_no_rules_about()]),
    };
    if preview.said.is_empty() {
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    Ok(Html(Fragment { preview }.render()?).into_response())
}

/// Computes a preview. The transaction ends before, so that nobody waits for it.
async fn preview(
    mut tx: Tx,
    ctx: &Ctx,
    programme: &Programme,
    input: &Input,
    form: &ScenarioForm,
) -> Result<Preview> {
    let t = ctx.t();
    let trial = match form.trial(t) {
        Ok(trial) => trial,
        Err(errors) => {
            let said = errors.into_iter().map(|(_, text)| text);
            return Ok(Preview::only(said.collect()));
        }
    };
    let base = Base::load(&mut tx, ctx, programme, form.from).await?;
    drop(tx);
    let case = input.case(&trial);
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    let previews = ctx.app.previews();
    let Some(body) = previews.compute(programme.id, by, case).await? else {
        // The newer one will say it.
        return Ok(Preview::only(Vec::new()));
    };
    Ok(show(t, base.as_ref(), &body))
}

fn show(t: Text, base: Option<&Base>, body: &Body) -> Preview {
    let totals = &body.outcome.totals;
    let mut said = vec![if totals.tandems == 0 {
        t.preview_none()
    } else {
        let worst = compare::points(t, totals.worst_units, totals.full_units);
        t.preview_said(totals.tandems, worst)
    }];
    let mut note = None;
    let mut columns = vec![t.preview_after()];
    let mut runs = Vec::new();
    if let Some(Base { run, body: before }) = base {
        let name = matching_run::called(t, run);
        let changed = compare::changed(&before.outcome, &body.outcome);
        said.push(t.preview_changed(changed, name.as_str()));
        if other_input(&before.case, &body.case) {
            note = Some(t.preview_other_input(name.as_str()));
        }
        columns.insert(0, t.preview_before(name.as_str()));
        runs.push(compare::Named { name, body: before });
    }
    runs.push(compare::Named {
        name: t.preview_after(),
        body,
    });
    let figures = FiguresTable::new(t, columns, &runs);
    let tandems = body.outcome.tandems.iter();
    let histogram = Histogram::new(t, tandems.map(|tandem| tandem.score.points()));
    Preview {
        said,
        note,
        figures: Some((figures, histogram)),
    }
}

/// Whether anything but the rules is not as it was before.
fn other_input(before: &Case, now: &Case) -> bool {
    compare::decided(before) != compare::decided(now) || compare::people_changed(before, now) > 0
}

async fn page(
    tx: &mut Tx,
    ctx: &Ctx,
    programme: &Programme,
    input: &Input,
    (form, errors, preview): (ScenarioForm, Errors, Preview),
) -> Result<Response> {
    let t = ctx.t();
    let filled_from = match form.from {
        None => t.scenario_from_rules(input.rules.number),
        Some(run) => {
            let run = matching_run::run_of(tx, programme, run).await?;
            t.scenario_from_run(matching_run::called(t, &run))
        }
    };
    let people = people::names(tx, programme.organisation).await?;
    let names = Names::new(t, people, Vec::new());
    let decisions = input
        .decided
        .iter()
        .map(|decided| decision(t, &names, decided, &form.leave_out));
    let tried = form.tried.into_iter().map(|one| {
        let wrong = !errors.is_empty() && one.problem(t, input).is_some();
        tried::Shown::new(t, &names, one, wrong)
    });
    let page = Page {
        tried: tried.collect(),
        rematch: RematchFields::new(t, input, form.rematch, &errors),
        shell: Shell::within(ctx, programme, Section::Matching, t.scenario_title())
            .who_sees(t.who_sees_matching()),
        t,
        filled_from,
        from: form.from,
        decisions: decisions.collect(),
        name: form.name,
        fields: RulesFields::new(t, form.rules, &errors),
        errors,
        preview,
        post_to: links::scenario(programme.id),
        preview_link: links::preview(programme.id),
        back_link: links::matching(programme.id),
    };
    Ok(Html(page.render()?).into_response())
}

fn decision(
    t: Text,
    names: &Names,
    decided: &Override,
    left_out: &[(PersonId, PersonId)],
) -> Decision {
    let name = |person| names.person(&key(person));
    let pair = t.pair_name(name(decided.mentee), name(decided.mentor));
    Decision {
        value: format!("{}-{}", decided.mentor, decided.mentee),
        label: match decided.kind {
            Kind::Pin => t.scenario_leave_out_pin(pair),
            Kind::Forbid => t.scenario_leave_out_forbid(pair),
        },
        left_out: left_out.contains(&(decided.mentor, decided.mentee)),
    }
}

#[cfg(test)]
mod tests;
