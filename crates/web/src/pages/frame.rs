//! Step 2: time frame, rhythm, length of meetings.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::civil::Date;
use programme::frame::{Frame, FrameError, Rhythm};
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::setup::Step;
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::{self, Programme};

use crate::ctx::Ctx;
use crate::pages::steps::Steps;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, links};

#[derive(Deserialize)]
pub(crate) struct FrameForm {
    starts_on: String,
    months: String,
    rhythm: String,
    minutes: String,
}

#[derive(Template)]
#[template(path = "frame.html")]
struct Page {
    shell: Shell,
    t: Text,
    steps: Steps,
    form: FrameForm,
    errors: Vec<(&'static str, String)>,
    /// What the saved frame means: last day and number of meetings.
    meaning: Option<String>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let steps = Steps::load(&mut tx, &programme, Step::Frame).await?;
    let frame = programme
        .frame
        .unwrap_or_else(|| Frame::starting(in_six_weeks(&ctx)));
    let form = FrameForm {
        starts_on: frame.starts_on.to_string(),
        months: frame.months.to_string(),
        rhythm: frame.rhythm.key().to_owned(),
        minutes: frame.minutes.to_string(),
    };
    page(&ctx, &programme, steps, form, Vec::new())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<FrameForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    match parse(&form, ctx.t()) {
        Err(errors) => {
            let steps = Steps::load(&mut tx, &programme, Step::Frame).await?;
            page(&ctx, &programme, steps, form, errors)
        }
        Ok(frame) => {
            programmes::save_frame(&mut tx, id, frame).await?;
            audit::record(
                &mut tx,
                ctx.scope(&programme),
                Event::FrameSaved,
                "",
                ctx.now(),
            )
            .await?;
            tx.commit().await?;
            Ok(Redirect::to(&with_done(&links::topics(id), "saved")).into_response())
        }
    }
}

fn parse(form: &FrameForm, t: Text) -> std::result::Result<Frame, Vec<(&'static str, String)>> {
    let mut errors = Vec::new();
    let starts_on = form.starts_on.trim().parse::<Date>();
    if starts_on.is_err() {
        errors.push(("starts_on", t.frame_start_wrong()));
    }
    // Numbers beyond the type are as wrong as numbers beyond the limit.
    let frame = Frame {
        starts_on: starts_on.unwrap_or_default(),
        months: form.months.trim().parse().unwrap_or(0),
        rhythm: Rhythm::from_key(&form.rhythm).unwrap_or_default(),
        minutes: form.minutes.trim().parse().unwrap_or(0),
    };
    for (checked, error) in [
        (
            Frame {
                minutes: 60,
                ..frame
            }
            .check(),
            ("months", t.frame_months_wrong()),
        ),
        (
            Frame { months: 6, ..frame }.check(),
            ("minutes", t.frame_minutes_wrong()),
        ),
    ] {
        if let Err(FrameError::Months | FrameError::Minutes) = checked {
            errors.push(error);
        }
    }
    if errors.is_empty() {
        Ok(frame)
    } else {
        Err(errors)
    }
}

/// A Monday far enough away for call, sign-up, matching and answers.
fn in_six_weeks(ctx: &Ctx) -> Date {
    let today = ctx.today();
    let days = i64::from(7 - today.weekday().to_monday_zero_offset()) + 42;
    today.saturating_add(jiff::Span::new().days(days))
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    steps: Steps,
    form: FrameForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let meaning = programme.frame.map(|frame| {
        let past = (frame.starts_on < ctx.today()).then(|| t.frame_start_past());
        let end = i18n::date(t.lang(), frame.ends_on());
        past.into_iter()
            .chain([t.frame_meaning(end, frame.meetings())])
            .collect::<Vec<_>>()
            .join(" ")
    });
    let shell = Shell::within(ctx, programme, Section::Overview, t.frame_title())
        .who_sees(t.who_sees_published());
    Ok(Html(
        Page {
            shell,
            t,
            steps,
            form,
            errors,
            meaning,
        }
        .render()?,
    )
    .into_response())
}
