//! The feedback rounds of a programme: which there are, and where they stand.

pub(crate) mod plan;
pub(crate) mod results;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::feedback::floors::FIGURE;
use programme::feedback::{Questionnaire, Round as Kind};
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::round_plan::{Days, State};
use serde::Deserialize;
use store::Tx;
use store::audit::{self, Event};
use store::feedback::rounds::{self, Round};
use store::feedback::{questionnaires, turnout};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::words::Chip;
use crate::{Error, Result, links, round_words};

#[derive(Deserialize)]
pub(crate) struct NewRound {
    kind: String,
}

/// A round as the list shows it, planned or not.
struct Line {
    kind: &'static str,
    name: String,
    about: String,
    state: Option<Chip>,
    /// When it takes place, or when it is proposed to.
    days: String,
    /// How many have answered, or why that is not said.
    turnout: Option<String>,
    link: Option<String>,
    results: Option<String>,
}

#[derive(Template)]
#[template(path = "rounds/rounds.html")]
struct Page {
    shell: Shell,
    t: Text,
    has_frame: bool,
    frame: String,
    actions: String,
    heard: String,
    lines: Vec<Line>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::PlanRounds).await?;
    let t = ctx.t();
    let all = rounds::list(&mut tx, id).await?;
    let mut lines = Vec::new();
    for kind in Kind::ALL {
        let found = all.iter().find(|round| round.kind == kind);
        let mut line = Line {
            kind: kind.key(),
            name: round_words::round(t, kind),
            about: round_words::about(t, kind),
            state: None,
            days: String::new(),
            turnout: None,
            link: None,
            results: None,
        };
        match (found, programme.frame) {
            (Some(round), _) => {
                line.state = Some(round_words::state(t, round.state));
                line.days = days(t, round.days);
                line.turnout = turnout_of(t, &mut tx, round).await?;
                line.link = Some(links::round(id, round.id));
                let over = matches!(round.state, State::Closed | State::Circle);
                line.results = over.then(|| links::results(id, round.id));
            }
            (None, Some(frame)) => {
                let days = Days::proposed(kind, frame, earliest(&ctx));
                let day = |day| i18n::date(t.lang(), day);
                line.days = t.round_proposed(day(days.opens_on), day(days.closes_on));
            }
            (None, None) => {}
        }
        lines.push(line);
    }
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Rounds, t.rounds_title())
            .who_sees(t.rounds_who_sees()),
        t,
        has_frame: programme.frame.is_some(),
        frame: links::frame(id),
        actions: links::actions(id),
        heard: links::heard(id),
        lines,
    };
    Ok(Html(page.render()?).into_response())
}

/// Plans a round as the frame proposes it; days and questions can be changed
/// until it opens, which is on the next morning at the earliest.
pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<NewRound>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::PlanRounds).await?;
    let kind = Kind::from_key(&form.kind).ok_or(Error::BadRequest)?;
    let Some(frame) = programme.frame else {
        return Ok(Redirect::to(&links::frame(id)).into_response());
    };
    let all = rounds::list(&mut tx, id).await?;
    if let Some(there) = all.iter().find(|round| round.kind == kind) {
        return Ok(Redirect::to(&links::round(id, there.id)).into_response());
    }
    let days = Days::proposed(kind, frame, earliest(&ctx));
    let round = rounds::insert(&mut tx, id, kind, days).await?;
    let asks = Questionnaire::standard(kind);
    questionnaires::add(&mut tx, round, &asks, ctx.today()).await?;
    crate::rounds::plan(&ctx.app, &mut tx, round, days.opens_on).await?;
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::RoundPlanned, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::round(id, round), "created")).into_response())
}

/// Tomorrow: a round that was just planned leaves time to look at its questions.
fn earliest(ctx: &Ctx) -> jiff::civil::Date {
    ctx.today().tomorrow().unwrap_or(ctx.today())
}

/// "1. März 2027 bis 14. März 2027".
pub(crate) fn days(t: Text, days: Days) -> String {
    let day = |day| i18n::date(t.lang(), day);
    t.round_days(day(days.opens_on), day(days.closes_on))
}

/// How many of how many answered. With very few people that alone would tell
/// who did, so it is said from the floor of figures on.
pub(crate) async fn turnout_of(t: Text, tx: &mut Tx, round: &Round) -> Result<Option<String>> {
    if matches!(round.state, State::Planned | State::Circle) {
        return Ok(None);
    }
    let asked = turnout::list(tx, round.id).await?;
    let answered = asked.iter().filter(|one| one.answered).count();
    if asked.is_empty() {
        return Ok(None);
    }
    Ok(Some(if asked.len() < usize::from(FIGURE) {
        t.round_answered_hidden(u32::from(FIGURE))
    } else {
        t.round_answered(answered, asked.len())
    }))
}
