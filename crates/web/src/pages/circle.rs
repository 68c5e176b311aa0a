//! The feedback circle: a group too small for numbers writes down points
//! together, and decides together when the coordinator reads them.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{PointId, RoundId};
use programme::policy::Action;
use programme::round_plan::{POINTS, State, agreeing_needed};
use serde::Deserialize;
use store::audit::{self, Event, Scope};
use store::feedback::circle::{self, Point};
use store::feedback::{rounds, turnout};

use crate::ctx::{Ctx, MyRound};
use crate::shell::{Section, Shell, with_done};
use crate::{Result, limits, links};

#[derive(Default, Deserialize)]
pub(crate) struct CircleForm {
    /// "add", "change", "agree" or "withdraw".
    #[serde(default)]
    step: String,
    #[serde(default)]
    point: i64,
    #[serde(default)]
    revision: i64,
    #[serde(default)]
    words: String,
}

/// What went wrong with a point, or with a new one.
struct Problem {
    /// Nothing for a new one.
    point: Option<PointId>,
    words: String,
    error: String,
}

#[derive(Template)]
#[template(path = "rounds/circle.html")]
struct Page {
    shell: Shell,
    t: Text,
    open: bool,
    points: Vec<Point>,
    agreeing: i64,
    needed: usize,
    all: usize,
    agrees: bool,
    full: bool,
    problem: Option<Problem>,
}

impl Page {
    /// What was typed into a point that could not be saved.
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "templates hand arguments over by reference"
    )]
    fn of(&self, point: &PointId) -> Option<&Problem> {
        self.problem
            .as_ref()
            .filter(|problem| problem.point == Some(*point))
    }

    fn of_new(&self) -> Option<&Problem> {
        self.problem
            .as_ref()
            .filter(|problem| problem.point.is_none())
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<RoundId>) -> Result<Response> {
    let mine = ctx.may_round_read(id, Action::HearBack).await?;
    if mine.round.state == State::Open || mine.round.state == State::Planned {
        return Ok(Redirect::to(&links::answer(id)).into_response());
    }
    page(&ctx, mine, None).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<RoundId>,
    Form(form): Form<CircleForm>,
) -> Result<Response> {
    let mut mine = ctx.may_round_write(id, Action::HearBack).await?;
    let here = links::circle(id);
    if mine.round.state != State::Circle {
        return Ok(Redirect::to(&here).into_response());
    }
    let problem = match form.step.as_str() {
        "add" => add(&ctx, &mut mine, &form).await?,
        "change" => change(&ctx, &mut mine, &form).await?,
        "agree" => {
            circle::agree(&mut mine.tx, id, mine.asked.person).await?;
            release(&ctx, &mut mine).await?;
            None
        }
        _ => {
            circle::withdraw(&mut mine.tx, id, mine.asked.person).await?;
            None
        }
    };
    if problem.is_some() {
        return page(&ctx, mine, problem).await;
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&here, "saved")).into_response())
}

async fn add(ctx: &Ctx, mine: &mut MyRound, form: &CircleForm) -> Result<Option<Problem>> {
    let (t, id) = (ctx.t(), mine.round.id);
    let words = form.words.trim();
    let there = circle::points(&mut mine.tx, id).await?.len();
    let error = if words.is_empty() {
        Some(t.circle_point_missing())
    } else if there >= POINTS {
        Some(t.circle_many(POINTS))
    } else {
        limits::too_long(t, words, limits::SENTENCES)
    };
    if let Some(error) = error {
        return Ok(Some(Problem {
            point: None,
            words: form.words.clone(),
            error,
        }));
    }
    circle::add(&mut mine.tx, id, words).await?;
    Ok(None)
}

async fn change(ctx: &Ctx, mine: &mut MyRound, form: &CircleForm) -> Result<Option<Problem>> {
    let (t, id) = (ctx.t(), mine.round.id);
    let words = form.words.trim();
    let point = PointId(form.point);
    let problem = |error| Problem {
        point: Some(point),
        words: form.words.clone(),
        error,
    };
    if let Some(error) = limits::too_long(t, words, limits::SENTENCES) {
        return Ok(Some(problem(error)));
    }
    let changed = circle::change(&mut mine.tx, id, point, form.revision, words).await?;
    Ok((!changed).then(|| problem(t.circle_changed())))
}

/// Lets the points go once enough agree. Who agreed is forgotten with it.
async fn release(ctx: &Ctx, mine: &mut MyRound) -> Result<()> {
    let id = mine.round.id;
    let all = turnout::list(&mut mine.tx, id).await?.len();
    let agreeing = circle::agreeing(&mut mine.tx, id).await?;
    let empty = circle::points(&mut mine.tx, id).await?.is_empty();
    if empty || usize::try_from(agreeing).unwrap_or_default() < agreeing_needed(all) {
        return Ok(());
    }
    rounds::enter(&mut mine.tx, id, State::Closed).await?;
    circle::withdraw_all(&mut mine.tx, id).await?;
    // Not by whose word, and when only to the day.
    let scope = Scope {
        account: None,
        ..ctx.scope(&mine.programme)
    };
    audit::record(
        &mut mine.tx,
        scope,
        Event::CircleReleased,
        "",
        ctx.end_of_day(),
    )
    .await?;
    Ok(())
}

async fn page(ctx: &Ctx, mut mine: MyRound, problem: Option<Problem>) -> Result<Response> {
    let (t, id) = (ctx.t(), mine.round.id);
    let points = circle::points(&mut mine.tx, id).await?;
    let all = turnout::list(&mut mine.tx, id).await?.len();
    let page = Page {
        shell: Shell::new(ctx, t.circle_title()).who_sees(t.circle_who_sees()),
        t,
        open: mine.round.state == State::Circle,
        full: points.len() >= POINTS,
        agreeing: circle::agreeing(&mut mine.tx, id).await?,
        agrees: circle::agrees(&mut mine.tx, id, mine.asked.person).await?,
        needed: agreeing_needed(all),
        all,
        points,
        problem,
    };
    Ok(Html(page.render()?).into_response())
}
