//! What follows from feedback rounds: finding, action, who, by when. And the
//! page on which everybody who takes part reads it.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::civil::Date;
use programme::ids::{ActionId, ProgrammeId, RoundId};
use programme::policy::Action as May;
use programme::round_plan::State;
use serde::Deserialize;
use store::audit::{self, Event};
use store::feedback::actions::{self, Action, Details};
use store::feedback::rounds::{self, Round};
use store::feedback::turnout;
use store::programmes::Programme;
use store::{Result as Stored, Tx};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::words::Chip;
use crate::{Result, limits, links, round_words};

#[derive(Clone, Default, Deserialize)]
pub(crate) struct ActionForm {
    /// "save", "done", "undo" or "delete".
    #[serde(default)]
    step: String,
    /// 0 for a new one.
    #[serde(default)]
    action_id: i64,
    #[serde(default)]
    round: i64,
    #[serde(default)]
    finding: String,
    #[serde(default)]
    action: String,
    #[serde(default)]
    owner: String,
    #[serde(default)]
    due_on: String,
    #[serde(default)]
    lesson: String,
}

/// An action as the lists show it.
pub(crate) struct Shown {
    id: ActionId,
    finding: String,
    action: String,
    owner: String,
    state: Chip,
    lesson: bool,
    done: bool,
    form: ActionForm,
}

impl Shown {
    fn new(t: Text, action: Action, today: Date) -> Self {
        let form = ActionForm {
            step: String::new(),
            action_id: action.id.0,
            round: action.round.0,
            finding: action.details.finding.clone(),
            action: action.details.action.clone(),
            owner: action.details.owner.clone(),
            due_on: action.details.due_on.to_string(),
            lesson: if action.details.lesson { "on" } else { "" }.to_owned(),
        };
        Self {
            id: action.id,
            state: round_words::action(t, action.details.due_on, action.done_on, today),
            finding: action.details.finding,
            action: action.details.action,
            owner: action.details.owner,
            lesson: action.details.lesson,
            done: action.done_on.is_some(),
            form,
        }
    }
}

#[derive(Template)]
#[template(path = "rounds/actions.html")]
struct Page {
    shell: Shell,
    t: Text,
    heard: String,
    actions: Vec<Shown>,
    /// What the cohort before wanted this one to begin with: heard, done about it.
    lessons: Vec<(String, String)>,
    /// Rounds from which something can follow: id, name.
    rounds: Vec<(RoundId, String)>,
    form: ActionForm,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }

    /// The errors, each with the field that it stands at.
    fn summary(&self) -> Vec<(String, String)> {
        let suffix = match self.form.action_id {
            0 => String::new(),
            id => id.to_string(),
        };
        let errors = self.errors.iter();
        errors
            .map(|(field, text)| (format!("{field}{suffix}"), text.clone()))
            .collect()
    }

    /// What an action's fields show: what was typed, if it was this one.
    fn form_of<'a>(&'a self, shown: &'a Shown) -> &'a ActionForm {
        if self.is_typed(shown) {
            &self.form
        } else {
            &shown.form
        }
    }

    fn is_typed(&self, shown: &Shown) -> bool {
        !self.errors.is_empty() && self.form.action_id == shown.id.0
    }

    fn is_new(&self) -> bool {
        self.form.action_id == 0
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, May::PlanRounds).await?;
    page(&ctx, &mut tx, &programme, ActionForm::default(), Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<ActionForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, May::PlanRounds).await?;
    let action = ActionId(form.action_id);
    match form.step.as_str() {
        "done" => actions::settle(&mut tx, id, action, Some(ctx.today())).await?,
        "undo" => actions::settle(&mut tx, id, action, None).await?,
        "delete" => actions::delete(&mut tx, id, action).await?,
        _ => {
            let closed = closed(&mut tx, id).await?;
            match read(ctx.t(), &form, &closed) {
                Ok((_, details)) if form.action_id != 0 => {
                    actions::update(&mut tx, id, action, &details).await?
                }
                Ok((round, details)) => {
                    actions::insert(&mut tx, id, round, &details).await?;
                    true
                }
                Err(errors) => return page(&ctx, &mut tx, &programme, form, errors).await,
            }
        }
    };
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::ActionSaved, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::actions(id), "saved")).into_response())
}

async fn closed(tx: &mut Tx, id: ProgrammeId) -> Stored<Vec<Round>> {
    let mut all = rounds::list(tx, id).await?;
    all.retain(|round| round.state == State::Closed);
    Ok(all)
}

/// What the form says, or what is wrong with it.
fn read(
    t: Text,
    form: &ActionForm,
    closed: &[Round],
) -> std::result::Result<(RoundId, Details), Vec<(&'static str, String)>> {
    let mut errors = Vec::new();
    let round = closed.iter().find(|round| round.id.0 == form.round);
    if round.is_none() {
        errors.push(("round", t.actions_round_missing()));
    }
    for (field, text, missing, limit) in [
        (
            "finding",
            &form.finding,
            t.actions_finding_missing(),
            limits::SENTENCES,
        ),
        (
            "action",
            &form.action,
            t.actions_action_missing(),
            limits::SENTENCES,
        ),
        (
            "owner",
            &form.owner,
            t.actions_owner_missing(),
            limits::NAME,
        ),
    ] {
        if text.trim().is_empty() {
            errors.push((field, missing));
        }
        errors.extend(limits::too_long(t, text, limit).map(|error| (field, error)));
    }
    let due_on = form.due_on.trim().parse::<Date>().ok();
    if due_on.is_none() {
        errors.push(("due_on", t.actions_due_wrong()));
    }
    match (round, due_on) {
        (Some(round), Some(due_on)) if errors.is_empty() => Ok((
            round.id,
            Details {
                finding: form.finding.trim().to_owned(),
                action: form.action.trim().to_owned(),
                owner: form.owner.trim().to_owned(),
                due_on,
                lesson: !form.lesson.is_empty(),
            },
        )),
        _ => Err(errors),
    }
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: ActionForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let today = ctx.today();
    let all = actions::list(tx, programme.id).await?;
    let rounds = closed(tx, programme.id).await?.into_iter();
    let before = match programme.follows {
        Some(before) => actions::list(tx, before).await?,
        None => Vec::new(),
    };
    let lessons = before.into_iter().map(|action| action.details);
    let page = Page {
        lessons: lessons
            .filter(|details| details.lesson)
            .map(|details| (details.finding, details.action))
            .collect(),
        shell: Shell::within(ctx, programme, Section::Rounds, t.actions_title())
            .who_sees(t.actions_who_sees()),
        t,
        heard: links::heard(programme.id),
        actions: all
            .into_iter()
            .map(|action| Shown::new(t, action, today))
            .collect(),
        rounds: rounds
            .map(|round| (round.id, round_words::round(t, round.kind)))
            .collect(),
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

#[derive(Template)]
#[template(path = "rounds/heard.html")]
struct Heard {
    shell: Shell,
    t: Text,
    programme: String,
    actions: Vec<Shown>,
    /// Rounds in which the viewer was asked and that say something: address, name.
    results: Vec<(String, String)>,
}

/// "Das haben wir gehört, das tun wir", for everybody who takes part.
pub(crate) async fn get_heard(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, May::SeeProgramme).await?;
    let (t, today) = (ctx.t(), ctx.today());
    let all = actions::list(&mut tx, id).await?;
    let mut results = Vec::new();
    for round in closed(&mut tx, id).await? {
        let asked = match ctx.person() {
            Some(person) => turnout::of(&mut tx, round.id, person).await?,
            None => None,
        };
        if asked.is_some() {
            results.push((
                links::my_results(round.id),
                round_words::round(t, round.kind),
            ));
        }
    }
    let page = Heard {
        shell: Shell::new(&ctx, t.heard_title()).who_sees(t.heard_who_sees()),
        t,
        programme: programme.name,
        actions: all
            .into_iter()
            .map(|action| Shown::new(t, action, today))
            .collect(),
        results,
    };
    Ok(Html(page.render()?).into_response())
}
