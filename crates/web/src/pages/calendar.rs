//! The calendar of a programme: its phases from call to echo, and its events,
//! with how many come.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use programme::event::Kind;
use programme::ids::{EventId, ProgrammeId};
use programme::phases::phases;
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event as Logged};
use store::events::{self, Details, Event};
use store::programmes::Programme;
use store::{Tx, programmes};

use crate::correspondence::News;
use crate::ctx::Ctx;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::words;
use crate::{Error, Result, gatherings, limits, links};

#[derive(Clone, Default, Deserialize)]
pub(crate) struct EventForm {
    #[serde(default)]
    kind: String,
    #[serde(default)]
    date: String,
    #[serde(default)]
    time: String,
    #[serde(default)]
    minutes: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    note: String,
    /// "cancel" calls the event off.
    #[serde(default)]
    step: String,
}

/// A phase, and whether it is now.
struct Line {
    name: String,
    about: String,
    days: String,
    now: bool,
    over: bool,
}

impl Line {
    fn icon(&self) -> &'static str {
        if self.over {
            "circle-check"
        } else if self.now {
            "circle-dot"
        } else {
            "circle"
        }
    }
}

/// An event as the list shows it.
struct Shown {
    name: String,
    when: String,
    place: String,
    note: String,
    answers: String,
    cancelled: bool,
    link: String,
}

#[derive(Template)]
#[template(path = "calendar.html")]
struct Page {
    shell: Shell,
    t: Text,
    phases: Vec<Line>,
    frame: String,
    events: Vec<Shown>,
    fields: Fields,
    invited: usize,
}

/// The form of an event.
struct Fields {
    form: EventForm,
    /// Key, words, whether it is chosen.
    kinds: Vec<(&'static str, String, bool)>,
    errors: Vec<(&'static str, String)>,
}

impl Fields {
    fn new(t: Text, form: EventForm, errors: Vec<(&'static str, String)>) -> Self {
        let kinds = Kind::ALL.map(|kind| {
            let chosen = kind.key() == form.kind;
            (kind.key(), words::event_kind(t, kind), chosen)
        });
        Self {
            form,
            kinds: kinds.into(),
            errors,
        }
    }

    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let form = EventForm {
        time: "10:00".to_owned(),
        minutes: "90".to_owned(),
        ..EventForm::default()
    };
    page(&ctx, &mut tx, &programme, form, Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<EventForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let details = match read(&ctx, &form) {
        Ok(details) => details,
        Err(errors) => return page(&ctx, &mut tx, &programme, form, errors).await,
    };
    let event = events::insert(&mut tx, id, &details, ctx.now()).await?;
    tell(&ctx, &mut tx, &programme, event, News::Planned).await?;
    audit::record(
        &mut tx,
        ctx.scope(&programme),
        Logged::EventPlanned,
        "",
        ctx.now(),
    )
    .await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::calendar(id), "saved")).into_response())
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: EventForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let today = ctx.today();
    let day = |day| i18n::date(t.lang(), day);
    let lines = programme.frame.map(|frame| {
        let all = phases(frame).map(|dated| Line {
            name: words::phase(t, dated.phase),
            about: words::phase_about(t, dated.phase),
            days: t.phase_days(day(dated.from), day(dated.to)),
            now: (dated.from..=dated.to).contains(&today),
            over: dated.to < today,
        });
        all.into()
    });
    let mut shown = Vec::new();
    for event in events::list(tx, programme.id).await? {
        let answers = events::answers(tx, event.id).await?;
        shown.push(Shown {
            name: words::event_kind(t, event.details.kind),
            when: gatherings::when(&ctx.app, t, &event),
            answers: t.event_answers(answers.come, answers.stay_away),
            cancelled: event.cancelled,
            link: links::event(programme.id, event.id),
            place: event.details.place,
            note: event.details.note,
        });
    }
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Overview, t.calendar_title())
            .who_sees(t.calendar_who_sees()),
        t,
        phases: lines.unwrap_or_default(),
        frame: links::frame(programme.id),
        events: shown,
        fields: Fields::new(t, form, errors),
        invited: gatherings::invited(tx, programme.id).await?.len(),
    };
    Ok(Html(page.render()?).into_response())
}

/// What the form says, or what is wrong with it.
fn read(ctx: &Ctx, form: &EventForm) -> std::result::Result<Details, Vec<(&'static str, String)>> {
    let t = ctx.t();
    let mut errors = Vec::new();
    let kind = Kind::from_key(&form.kind);
    if kind.is_none() {
        errors.push(("kind", t.event_kind_missing()));
    }
    let date = form.date.trim().parse::<Date>().ok();
    if date.is_none() {
        errors.push(("date", t.event_date_wrong()));
    }
    let time = form.time.trim().parse::<Time>().ok();
    if time.is_none() {
        errors.push(("time", t.event_time_wrong()));
    }
    let minutes = form.minutes.trim().parse().ok();
    let minutes = minutes.filter(|minutes| (15..=720).contains(minutes));
    if minutes.is_none() {
        errors.push(("minutes", t.event_minutes_wrong()));
    }
    if form.place.trim().is_empty() {
        errors.push(("place", t.event_place_missing()));
    }
    for (field, text, limit) in [
        ("place", &form.place, limits::LINE),
        ("note", &form.note, limits::SENTENCES),
    ] {
        errors.extend(limits::too_long(t, text, limit).map(|error| (field, error)));
    }
    let starts_at = date.zip(time).and_then(|(date, time)| at(ctx, date, time));
    if let Some(starts_at) = starts_at
        && starts_at <= ctx.now()
    {
        errors.push(("date", t.event_date_past()));
    }
    match (kind, starts_at, minutes) {
        (Some(kind), Some(starts_at), Some(minutes)) if errors.is_empty() => Ok(Details {
            kind,
            starts_at,
            minutes,
            place: form.place.trim().to_owned(),
            note: form.note.trim().to_owned(),
        }),
        _ => Err(errors),
    }
}

/// A time on the clock of the place; one that summer time skips moves on.
fn at(ctx: &Ctx, date: Date, time: Time) -> Option<Timestamp> {
    let zone = ctx.app.config().time_zone.clone();
    let zoned = date.to_datetime(time).to_zoned_datetime(zone).ok()?;
    Some(zoned.timestamp())
}

/// Writes to everybody it concerns.
async fn tell(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    event: EventId,
    news: News,
) -> Result<()> {
    let event = events::get(tx, event).await?;
    gatherings::tell(&ctx.app, tx, programme, &event, news).await?;
    Ok(())
}

#[derive(Template)]
#[template(path = "event.html")]
struct EventPage {
    shell: Shell,
    t: Text,
    heading: String,
    answers: String,
    cancelled: bool,
    fields: Fields,
    invited: usize,
}

pub(crate) async fn get_event(
    mut ctx: Ctx,
    Path((id, event)): Path<(ProgrammeId, EventId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let event = event_of(&mut tx, id, event).await?;
    let local = ctx.local(event.details.starts_at);
    let form = EventForm {
        kind: event.details.kind.key().to_owned(),
        date: local.date().to_string(),
        time: local.time().strftime("%H:%M").to_string(),
        minutes: event.details.minutes.to_string(),
        place: event.details.place.clone(),
        note: event.details.note.clone(),
        step: String::new(),
    };
    event_page(&ctx, &mut tx, &programme, &event, form, Vec::new()).await
}

pub(crate) async fn post_event(
    mut ctx: Ctx,
    Path((id, event)): Path<(ProgrammeId, EventId)>,
    Form(form): Form<EventForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let event = event_of(&mut tx, id, event).await?;
    let back = with_done(&links::calendar(id), "saved");
    if event.cancelled {
        return Ok(Redirect::to(&links::calendar(id)).into_response());
    }
    let (news, logged) = if form.step == "cancel" {
        events::cancel(&mut tx, event.id).await?;
        (News::Cancelled, Logged::EventCancelled)
    } else {
        match read(&ctx, &form) {
            // Saved as it was: nobody gets a letter for that.
            Ok(details) if details == event.details => {
                return Ok(Redirect::to(&back).into_response());
            }
            Ok(details) => events::update(&mut tx, event.id, &details).await?,
            Err(errors) => {
                return event_page(&ctx, &mut tx, &programme, &event, form, errors).await;
            }
        }
        (News::Changed, Logged::EventPlanned)
    };
    tell(&ctx, &mut tx, &programme, event.id, news).await?;
    audit::record(&mut tx, ctx.scope(&programme), logged, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&back).into_response())
}

/// # Errors
/// [`Error::NotFound`] unless the event belongs to the programme.
async fn event_of(tx: &mut Tx, programme: ProgrammeId, event: EventId) -> Result<Event> {
    let event = events::get(tx, event).await?;
    if event.programme == programme {
        Ok(event)
    } else {
        Err(Error::NotFound)
    }
}

async fn event_page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    event: &Event,
    form: EventForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let answers = events::answers(tx, event.id).await?;
    let page = EventPage {
        shell: Shell::within(ctx, programme, Section::Overview, t.calendar_title())
            .who_sees(t.calendar_who_sees()),
        t,
        heading: words::event_kind(t, event.details.kind),
        answers: t.event_answers(answers.come, answers.stay_away),
        cancelled: event.cancelled,
        fields: Fields::new(t, form, errors),
        invited: gatherings::invited(tx, programme.id).await?.len(),
    };
    Ok(Html(page.render()?).into_response())
}

#[derive(Default, Deserialize)]
pub(crate) struct ComesForm {
    #[serde(default)]
    comes: String,
}

#[derive(Template)]
#[template(path = "my_event.html")]
struct MyEvent {
    shell: Shell,
    t: Text,
    heading: String,
    when: String,
    place: String,
    note: String,
    cancelled: bool,
    /// What the viewer answered.
    comes: Option<bool>,
}

pub(crate) async fn get_mine(mut ctx: Ctx, Path(id): Path<EventId>) -> Result<Response> {
    let (mut tx, event, person) = ctx.may_event(id, Action::AnswerEvent).await?;
    let programme = programmes::get(&mut tx, event.programme).await?;
    ctx.use_tone_of(&programme);
    let t = ctx.t();
    let page = MyEvent {
        shell: Shell::new(&ctx, t.event_title()).who_sees(t.event_who_sees()),
        t,
        heading: words::event_kind(t, event.details.kind),
        when: gatherings::when(&ctx.app, t, &event),
        comes: events::answer_of(&mut tx, id, person).await?,
        place: event.details.place,
        note: event.details.note,
        cancelled: event.cancelled,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post_mine(
    ctx: Ctx,
    Path(id): Path<EventId>,
    Form(form): Form<ComesForm>,
) -> Result<Response> {
    ctx.may_event(id, Action::AnswerEvent).await?;
    let person = ctx.person().ok_or(Error::Forbidden)?;
    let comes = match form.comes.as_str() {
        "yes" => true,
        "no" => false,
        _ => return Err(Error::BadRequest),
    };
    let mut tx = ctx.app.db().write().await?;
    if !events::get(&mut tx, id).await?.cancelled {
        events::answer(&mut tx, id, person, comes).await?;
        tx.commit().await?;
    }
    Ok(Redirect::to(&with_done(&links::my_event(id), "saved")).into_response())
}

#[cfg(test)]
mod tests;
