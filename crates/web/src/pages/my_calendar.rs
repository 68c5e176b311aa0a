//! "Mein Kalender": when the viewer is busy, their meetings as a feed, and the
//! link for whoever arranges their time. Links are shown once.

use askama::Template;
use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use mail::busy::{Address, NotAnAddress};
use mail::invitation::{Entry, feed};
use programme::ids::PersonId;
use programme::policy::Action;
use serde::Deserialize;
use store::calendars::{self, BusyAddress, Purpose};
use store::jobs::{self, Job};
use store::{Tx, programmes, tandems};

use crate::ctx::Ctx;
use crate::pages::dates::FieldError;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Error, Result, links, upkeep};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct CalendarForm {
    #[serde(default)]
    step: String,
    #[serde(default)]
    address: String,
}

/// A lasting link: since when there is one, and the link itself right after it was made.
struct Lasting {
    since: Option<String>,
    made: Option<String>,
}

#[derive(Template)]
#[template(path = "my_calendar.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: CalendarForm,
    errors: Vec<FieldError>,
    /// What is known of the calendar that busy times are read from.
    busy: Option<Vec<String>>,
    /// Why it could not be read the last time.
    problem: Option<String>,
    feed: Lasting,
    assistant: Lasting,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx) -> Result<Response> {
    ctx.may_account(Action::KeepCalendar)?;
    let person = ctx.person().ok_or(Error::NotFound)?;
    let tx = ctx.app.db().read().await?;
    page(
        &mut ctx,
        tx,
        person,
        CalendarForm::default(),
        Vec::new(),
        None,
    )
    .await
}

pub(crate) async fn post(ctx: Ctx, Form(form): Form<CalendarForm>) -> Result<Response> {
    ctx.may_account(Action::KeepCalendar)?;
    let person = ctx.person().ok_or(Error::NotFound)?;
    let done = match form.step.as_str() {
        "busy" => return keep_busy(ctx, person, form).await,
        "feed" => return hand_out(ctx, person, Purpose::Feed).await,
        "assistant" => return hand_out(ctx, person, Purpose::Assistant).await,
        "forget" => {
            let mut tx = ctx.app.db().write().await?;
            calendars::forget_busy(&mut tx, person).await?;
            jobs::withdraw(&mut tx, &Job::ReadCalendar { person }).await?;
            tx.commit().await?;
            "saved"
        }
        "feed-off" | "assistant-off" => {
            let purpose = if form.step == "feed-off" {
                Purpose::Feed
            } else {
                Purpose::Assistant
            };
            let mut tx = ctx.app.db().write().await?;
            calendars::withdraw_link(&mut tx, person, purpose).await?;
            tx.commit().await?;
            "withdrawn"
        }
        _ => return Err(Error::BadRequest),
    };
    Ok(Redirect::to(&with_done(&links::my_calendar(), done)).into_response())
}

/// Takes an address if a calendar can be read there, and what it says at once.
async fn keep_busy(mut ctx: Ctx, person: PersonId, form: CalendarForm) -> Result<Response> {
    let t = ctx.t();
    let trusted = &ctx.app.config().meetings.calendar_hosts;
    let read = if form.address.trim().is_empty() {
        Err(t.busy_missing())
    } else {
        match Address::parse(&form.address, trusted) {
            Err(NotAnAddress::Form) => Err(t.busy_wrong_form()),
            Err(NotAnAddress::NotEncrypted) => Err(t.busy_wrong_clear()),
            Err(NotAnAddress::Internal) => Err(t.busy_wrong_internal()),
            // Nothing is locked while somebody else's computer is waited for.
            Ok(address) => upkeep::read_calendar(&ctx.app, address.as_str())
                .await
                .map(|busy| (address, busy))
                .map_err(|problem| self::problem(t, problem)),
        }
    };
    let (address, busy) = match read {
        Ok(read) => read,
        Err(error) => {
            let tx = ctx.app.db().read().await?;
            let errors = vec![("address", error)];
            return page(&mut ctx, tx, person, form, errors, None).await;
        }
    };
    let now = ctx.now();
    let mut tx = ctx.app.db().write().await?;
    calendars::save_busy_address(&mut tx, person, address.as_str()).await?;
    calendars::save_busy(&mut tx, person, address.as_str(), &busy, now).await?;
    let again = Job::ReadCalendar { person };
    jobs::withdraw(&mut tx, &again).await?;
    jobs::enqueue(&mut tx, &again, now + upkeep::READ_AGAIN).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::my_calendar(), "saved")).into_response())
}

/// Makes a link and shows it this once: an answer to a form, never kept by a browser.
async fn hand_out(mut ctx: Ctx, person: PersonId, purpose: Purpose) -> Result<Response> {
    let token = ctx.app.draw_token();
    let mut tx = ctx.app.db().write().await?;
    calendars::save_link(&mut tx, person, purpose, &token, ctx.today()).await?;
    tx.commit().await?;
    let path = match purpose {
        Purpose::Feed => links::calendar_feed(token.secret()),
        Purpose::Assistant => links::assistant(token.secret()),
    };
    let link = format!("{}{path}", ctx.app.config().base_url);
    let tx = ctx.app.db().read().await?;
    let made = Some((purpose, link));
    page(
        &mut ctx,
        tx,
        person,
        CalendarForm::default(),
        Vec::new(),
        made,
    )
    .await
}

async fn page(
    ctx: &mut Ctx,
    mut tx: Tx,
    person: PersonId,
    form: CalendarForm,
    errors: Vec<FieldError>,
    made: Option<(Purpose, String)>,
) -> Result<Response> {
    if let Some(tandem) = tandems::of_person(&mut tx, person).await?.first() {
        let programme = programmes::get(&mut tx, tandem.programme).await?;
        ctx.use_tone_of(&programme);
    }
    let t = ctx.t();
    let known = calendars::busy_address(&mut tx, person).await?;
    let count = calendars::busy(&mut tx, person, ctx.now()).await?.len();
    let mut lasting = Vec::new();
    for purpose in [Purpose::Feed, Purpose::Assistant] {
        let since = calendars::link_since(&mut tx, person, purpose).await?;
        lasting.push(Lasting {
            since: since.map(|day| i18n::date(t.lang(), day)),
            made: made
                .as_ref()
                .filter(|(of, _)| *of == purpose)
                .map(|(_, link)| link.clone()),
        });
    }
    let (assistant, feed) = (lasting.pop(), lasting.pop());
    let none = || Lasting {
        since: None,
        made: None,
    };
    let page = Page {
        shell: Shell::new(ctx, t.my_calendar_title()).who_sees(t.my_calendar_who_sees()),
        t,
        form,
        errors,
        problem: known
            .as_ref()
            .and_then(|known| known.problem.as_deref())
            .map(|key| problem(t, key)),
        busy: known.map(|known| vec![source(ctx, t, &known), t.busy_count(count)]),
        feed: feed.unwrap_or_else(none),
        assistant: assistant.unwrap_or_else(none),
    };
    let mut response = Html(page.render()?).into_response();
    let no_store = axum::http::HeaderValue::from_static("no-store");
    response.headers_mut().insert(CACHE_CONTROL, no_store);
    Ok(response)
}

fn source(ctx: &Ctx, t: Text, known: &BusyAddress) -> String {
    let trusted = &ctx.app.config().meetings.calendar_hosts;
    let host = Address::parse(&known.address, trusted)
        .map(|address| address.host().to_owned())
        .unwrap_or_default();
    match known.read_at {
        Some(at) => t.busy_known(i18n::date_time(t.lang(), ctx.local(at)), host),
        None => t.busy_known_unread(host),
    }
}

fn problem(t: Text, key: &str) -> String {
    match key {
        "slow" => t.busy_problem_slow(),
        "large" => t.busy_problem_large(),
        "refused" => t.busy_problem_refused(),
        "no-calendar" => t.busy_problem_no_calendar(),
        _ => t.busy_problem_unreachable(),
    }
}

/// The feed: somebody's meetings, without a name in them.
pub(crate) async fn get_feed(mut ctx: Ctx, Path(secret): Path<String>) -> Result<Response> {
    let tx = ctx.app.db().read().await?;
    // Some calendars insist on an ending.
    let secret = secret.strip_suffix(".ics").unwrap_or(&secret).to_owned();
    let (mut tx, person) = ctx
        .may_by_calendar_link(tx, &secret, Purpose::Feed, Action::UseCalendarLink)
        .await?;
    let mut rows = Vec::new();
    for meeting in store::meetings::of_person(&mut tx, person).await? {
        let place = store::meetings::place(&mut tx, meeting.tandem).await?;
        rows.push((meeting, place.unwrap_or_default()));
    }
    if let Some(tandem) = tandems::of_person(&mut tx, person).await?.first() {
        let programme = programmes::get(&mut tx, tandem.programme).await?;
        ctx.use_tone_of(&programme);
    }
    let t = ctx.t();
    let title = t.meeting_entry_title();
    let notes: Vec<String> = rows
        .iter()
        .map(|(meeting, _)| crate::arranging::note(&ctx.app, t, meeting))
        .collect();
    let entries: Vec<Entry<'_>> = rows
        .iter()
        .zip(&notes)
        .map(|((meeting, place), note)| Entry {
            uid: &meeting.uid,
            sequence: meeting.sequence,
            stamp: ctx.now(),
            starts_at: meeting.starts_at,
            minutes: meeting.minutes,
            title: &title,
            place: &place.place,
            link: &place.link,
            note,
            is_cancelled: false,
        })
        .collect();
    let text = feed(&t.feed_name(), &entries, &ctx.app.config().time_zone);
    let kind = (CONTENT_TYPE, "text/calendar; charset=utf-8");
    Ok(([kind, (CACHE_CONTROL, "no-store")], text).into_response())
}
