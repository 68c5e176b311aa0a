//! Whoever arranges a leader's time: dates and places, booking and moving. No
//! names but the leader's, no topics, no notes; the link is the proof, and the
//! leader can withdraw it.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{MeetingId, PersonId, TandemId};
use programme::policy::Action;
use serde::Deserialize;
use store::calendars::Purpose;
use store::meetings::Meeting;
use store::{Tx, people, programmes, tandems};

use crate::arranging::Arrangement;
use crate::ctx::Ctx;
use crate::pages::dates::{self, DateChoice, DateForm, FieldError, SeriesChoice};
use crate::shell::{Section, Shell, error_at, with_done, with_problem};
use crate::{Error, Result, links};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct BookForm {
    #[serde(flatten)]
    date: DateForm,
    #[serde(default)]
    tandem: String,
}

struct Row {
    when: String,
    place: String,
    link: String,
}

/// One of the leader's tandems, by number only.
struct Group {
    tandem: TandemId,
    heading: String,
    rows: Vec<Row>,
    /// What can be booked, if nothing is.
    choices: Vec<SeriesChoice>,
    error: Option<String>,
}

#[derive(Template)]
#[template(path = "assistant.html")]
struct Page {
    shell: Shell,
    t: Text,
    heading: String,
    errors: Vec<FieldError>,
    groups: Vec<Group>,
}

#[derive(Template)]
#[template(path = "assistant_meeting.html")]
struct One {
    shell: Shell,
    t: Text,
    back: String,
    heading: String,
    when: String,
    place: String,
    seen: i64,
    errors: Vec<FieldError>,
    form: DateForm,
    choices: Vec<DateChoice>,
}

impl One {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(secret): Path<String>) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    let (mut tx, leader) = ctx
        .may_by_calendar_link(tx, &secret, Purpose::Assistant, Action::UseCalendarLink)
        .await?;
    let open = arrangements(&mut ctx, &mut tx, leader).await?;
    page(&ctx, &mut tx, leader, &secret, &open, None).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(secret): Path<String>,
    Form(form): Form<BookForm>,
) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    ctx.may_by_calendar_link(tx, &secret, Purpose::Assistant, Action::UseCalendarLink)
        .await?;
    // Only who may book waits for the write lock.
    let tx = ctx.app.db().write().await?;
    let (mut tx, leader) = ctx
        .may_by_calendar_link(tx, &secret, Purpose::Assistant, Action::UseCalendarLink)
        .await?;
    let open = arrangements(&mut ctx, &mut tx, leader).await?;
    let back = links::assistant(&secret);
    let asked = |one: &&Arrangement| one.tandem.id.to_string() == form.tandem;
    let Some(one) = open.iter().find(asked) else {
        return Ok(Redirect::to(&back).into_response());
    };
    if one.upcoming(ctx.now()).next().is_none() {
        match dates::chosen_series(&ctx, one, &form.date) {
            Ok(dates) => one.book(&ctx.app, &mut tx, &dates).await?,
            Err(error) => {
                let wrong = Some((one.tandem.id, error));
                return page(&ctx, &mut tx, leader, &secret, &open, wrong).await;
            }
        }
        tx.commit().await?;
    }
    Ok(Redirect::to(&with_done(&back, "booked")).into_response())
}

pub(crate) async fn get_one(
    mut ctx: Ctx,
    Path((secret, id)): Path<(String, MeetingId)>,
) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    let (mut tx, leader) = ctx
        .may_by_calendar_link(tx, &secret, Purpose::Assistant, Action::UseCalendarLink)
        .await?;
    let open = arrangements(&mut ctx, &mut tx, leader).await?;
    let (one, meeting) = find(&ctx, &open, id)?;
    let form = DateForm::default();
    one_page(&ctx, &mut tx, leader, &secret, (one, meeting), form, None).await
}

pub(crate) async fn post_one(
    mut ctx: Ctx,
    Path((secret, id)): Path<(String, MeetingId)>,
    Form(form): Form<DateForm>,
) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    ctx.may_by_calendar_link(tx, &secret, Purpose::Assistant, Action::UseCalendarLink)
        .await?;
    let tx = ctx.app.db().write().await?;
    let (mut tx, leader) = ctx
        .may_by_calendar_link(tx, &secret, Purpose::Assistant, Action::UseCalendarLink)
        .await?;
    let open = arrangements(&mut ctx, &mut tx, leader).await?;
    let (one, meeting) = find(&ctx, &open, id)?;
    let back = links::assistant(&secret);
    let to = match dates::chosen_date(&ctx, one, &form, Some(meeting)) {
        Ok(to) => to,
        Err(error) => {
            let wrong = Some(error);
            return one_page(&ctx, &mut tx, leader, &secret, (one, meeting), form, wrong).await;
        }
    };
    let fresh = form.seen.is_empty() || form.seen == meeting.sequence.to_string();
    if !fresh || !one.move_to(&ctx.app, &mut tx, meeting, to).await? {
        return Ok(Redirect::to(&with_problem(&back, "meeting-changed")).into_response());
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, "moved")).into_response())
}

/// The leader's running tandems.
async fn arrangements(ctx: &mut Ctx, tx: &mut Tx, leader: PersonId) -> Result<Vec<Arrangement>> {
    let mut open = Vec::new();
    for tandem in tandems::of_person(tx, leader).await? {
        let programme = programmes::get(tx, tandem.programme).await?;
        ctx.use_tone_of(&programme);
        let one = Arrangement::load(&ctx.app, tx, &programme, &tandem).await?;
        if one.is_open() {
            open.push(one);
        }
    }
    Ok(open)
}

/// A meeting that is still to come.
fn find<'a>(
    ctx: &Ctx,
    open: &'a [Arrangement],
    id: MeetingId,
) -> Result<(&'a Arrangement, &'a Meeting)> {
    let now = ctx.now();
    open.iter()
        .find_map(|one| {
            let meeting = one.upcoming(now).find(|meeting| meeting.id == id)?;
            Some((one, meeting))
        })
        .ok_or(Error::NotFound)
}

/// Where, without the address of a room: who has that could come in.
fn place(t: Text, one: &Arrangement) -> String {
    if one.place.place.is_empty() && !one.place.link.is_empty() {
        t.helper_online()
    } else {
        one.place.place.clone()
    }
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    leader: PersonId,
    secret: &str,
    open: &[Arrangement],
    wrong: Option<(TandemId, FieldError)>,
) -> Result<Response> {
    let t = ctx.t();
    let groups = open.iter().enumerate().map(|(at, one)| {
        let rows: Vec<Row> = one
            .upcoming(ctx.now())
            .map(|meeting| Row {
                when: dates::span(ctx, t, meeting),
                place: place(t, one),
                link: links::assistant_meeting(secret, meeting.id),
            })
            .collect();
        let here = wrong.as_ref().filter(|(id, _)| *id == one.tandem.id);
        Group {
            tandem: one.tandem.id,
            heading: t.helper_series(at + 1),
            choices: if rows.is_empty() {
                dates::series(ctx, one, "")
            } else {
                Vec::new()
            },
            rows,
            error: here.map(|(_, (_, words))| words.clone()),
        }
    });
    let page = Page {
        groups: groups.collect(),
        shell: Shell::new(ctx, t.helper_title()).who_sees(t.helper_who_sees()),
        t,
        heading: t.helper_heading(people::get(tx, leader).await?.record.name()),
        errors: wrong.into_iter().map(|(_, error)| error).collect(),
    };
    Ok(Html(page.render()?).into_response())
}

async fn one_page(
    ctx: &Ctx,
    tx: &mut Tx,
    leader: PersonId,
    secret: &str,
    (one, meeting): (&Arrangement, &Meeting),
    form: DateForm,
    wrong: Option<FieldError>,
) -> Result<Response> {
    let t = ctx.t();
    let page = One {
        shell: Shell::new(ctx, t.helper_title()).who_sees(t.helper_who_sees()),
        t,
        back: links::assistant(secret),
        heading: t.helper_heading(people::get(tx, leader).await?.record.name()),
        when: dates::span(ctx, t, meeting),
        place: place(t, one),
        seen: meeting.sequence,
        choices: dates::alternatives(ctx, one, meeting, &form.to),
        form,
        errors: wrong.into_iter().collect(),
    };
    Ok(Html(page.render()?).into_response())
}
