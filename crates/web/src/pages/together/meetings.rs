//! The meetings of a tandem: at kick-off one choice books the whole series;
//! afterwards what is planned, what came of what, and the place.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::Timestamp;
use programme::ids::TandemId;
use programme::meetings::{Care, State};
use programme::policy::Action;
use programme::tandem::Stage;
use serde::Deserialize;
use store::meetings::{Meeting, Place};

use crate::arranging::Arrangement;
use crate::ctx::{Ctx, Mine};
use crate::pages::dates::{self, DateForm, FieldError, SeriesChoice};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::words::{self, Chip};
use crate::{Result, limits, links};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct MeetingsForm {
    #[serde(flatten)]
    date: DateForm,
    /// "place", "link", "room", or nothing: still to be agreed.
    #[serde(default)]
    mode: String,
    #[serde(default)]
    place: String,
    #[serde(default)]
    link: String,
}

/// A meeting in a list.
struct Row {
    when: String,
    state: Chip,
    /// Where to do something about it, and what it says there.
    link: String,
    word: String,
}

#[derive(Template)]
#[template(path = "together/meetings.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    errors: Vec<FieldError>,
    form: MeetingsForm,
    /// Why nothing can be planned, if so.
    closed: Option<String>,
    /// The series to choose from, as long as none is booked.
    choices: Option<Vec<SeriesChoice>>,
    questions: Vec<Row>,
    upcoming: Vec<Row>,
    past: Vec<Row>,
    place: Place,
    rooms: bool,
    change_place: bool,
    add_date: bool,
    seen: String,
    calendar: String,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mine = ctx.may_tandem_read(id, Action::ArrangeMeetings).await?;
    let Mine {
        mut tx,
        programme,
        tandem,
        ..
    } = mine;
    let arrangement = Arrangement::load(&ctx.app, &mut tx, &programme, &tandem).await?;
    page(&ctx, &arrangement, MeetingsForm::default(), Vec::new())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<MeetingsForm>,
) -> Result<Response> {
    let mine = ctx.may_tandem_write(id, Action::ArrangeMeetings).await?;
    let Mine {
        mut tx,
        programme,
        tandem,
        ..
    } = mine;
    let mut arrangement = Arrangement::load(&ctx.app, &mut tx, &programme, &tandem).await?;
    let back = links::meetings(id);
    if !arrangement.is_open() {
        return Ok(Redirect::to(&back).into_response());
    }
    let mut errors = Vec::new();
    let step = form.date.step.as_str();
    let place = match step {
        "add" => Ok(arrangement.place.clone()),
        _ => read_place(&ctx, &arrangement.place, &form),
    };
    let dates = match step {
        "book" => dates::chosen_series(&ctx, &arrangement, &form.date),
        "add" => dates::chosen_date(&ctx, &arrangement, &form.date, None).map(|at| vec![at]),
        _ => Ok(Vec::new()),
    };
    let (place, dates) = match (place, dates) {
        (Ok(place), Ok(dates)) => (place, dates),
        (place, dates) => {
            errors.extend(dates.err());
            errors.extend(place.err());
            return page(&ctx, &arrangement, form, errors);
        }
    };
    // Somebody was quicker: the series stands already.
    let twice = step == "book" && arrangement.upcoming(ctx.now()).next().is_some();
    if !twice {
        arrangement.meet_at(&ctx.app, &mut tx, place).await?;
        if !dates.is_empty() {
            arrangement.book(&ctx.app, &mut tx, &dates).await?;
        }
        tx.commit().await?;
    }
    let done = if step == "place" { "saved" } else { "booked" };
    Ok(Redirect::to(&with_done(&back, done)).into_response())
}

/// Where the two meet, as chosen, or what is wrong.
fn read_place(
    ctx: &Ctx,
    before: &Place,
    form: &MeetingsForm,
) -> std::result::Result<Place, FieldError> {
    let t = ctx.t();
    let online = |link: String| Place {
        place: String::new(),
        link,
    };
    match form.mode.as_str() {
        "place" => {
            let place = form.place.trim();
            if place.is_empty() {
                return Err(("place", t.meetings_place_missing()));
            }
            if let Some(error) = limits::too_long(t, place, limits::LINE) {
                return Err(("place", error));
            }
            Ok(Place {
                place: place.replace(char::is_control, " "),
                link: String::new(),
            })
        }
        "link" => {
            let link = form.link.trim();
            let plain = |c: char| c.is_whitespace() || c.is_control() || c == '"' || c == '<';
            if link.len() <= "https://".len()
                || !link.starts_with("https://")
                || link.contains(plain)
            {
                return Err(("link", t.meetings_place_link_wrong()));
            }
            if let Some(error) = limits::too_long(t, link, limits::LINE) {
                return Err(("link", error));
            }
            Ok(online(link.to_owned()))
        }
        "room" => {
            let Some(server) = &ctx.app.config().meetings.rooms else {
                return Ok(before.clone());
            };
            // The two keep their room.
            if before.link.starts_with(server.as_str()) {
                return Ok(before.clone());
            }
            Ok(online(format!(
                "{server}/{}",
                ctx.app.draw_token().secret()
            )))
        }
        _ => Ok(Place::default()),
    }
}

fn page(
    ctx: &Ctx,
    arrangement: &Arrangement,
    form: MeetingsForm,
    errors: Vec<FieldError>,
) -> Result<Response> {
    let t = ctx.t();
    let now = ctx.now();
    let id = arrangement.tandem.id;
    let row = |meeting: &Meeting| row(ctx, t, meeting);
    let (past, upcoming): (Vec<&Meeting>, Vec<&Meeting>) = arrangement
        .meetings
        .iter()
        .partition(|meeting| meeting.starts_at <= now || meeting.state != State::Planned);
    let (questions, past): (Vec<&Meeting>, Vec<&Meeting>) = past
        .into_iter()
        .partition(|meeting| meeting.state == State::Planned);
    let closed = match arrangement.tandem.stage {
        Stage::Running => None,
        Stage::Beginning => Some(t.meetings_not_yet()),
        Stage::Resting => Some(t.meetings_resting()),
        Stage::Ended | Stage::Closed => Some(t.meetings_over()),
    };
    let choices = (closed.is_none() && upcoming.is_empty())
        .then(|| dates::series(ctx, arrangement, &form.date.series));
    let chosen = error_at(&errors, "place").is_some() || error_at(&errors, "link").is_some();
    let form = if errors.is_empty() {
        filled(ctx, arrangement)
    } else {
        form
    };
    let page = Page {
        shell: Shell::new(ctx, t.meetings_title()).who_sees(t.meetings_who_sees()),
        t,
        back: links::together(id),
        closed,
        choices,
        questions: questions.into_iter().map(row).collect(),
        upcoming: upcoming.into_iter().map(row).collect(),
        past: past.into_iter().rev().map(row).collect(),
        place: arrangement.place.clone(),
        rooms: ctx.app.config().meetings.rooms.is_some(),
        change_place: chosen,
        add_date: error_at(&errors, "day").is_some(),
        seen: match arrangement.care(&ctx.app) {
            Care::CheckIn(_) => t.meetings_seen_lull(),
            Care::None | Care::Nudge => t.meetings_seen_fine(),
        },
        calendar: links::my_calendar(),
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

/// The form as the place stands.
fn filled(ctx: &Ctx, arrangement: &Arrangement) -> MeetingsForm {
    let Place { place, link } = &arrangement.place;
    let rooms = ctx.app.config().meetings.rooms.as_deref();
    let mode = if !place.is_empty() {
        "place"
    } else if link.is_empty() {
        ""
    } else if rooms.is_some_and(|server| link.starts_with(server)) {
        "room"
    } else {
        "link"
    };
    MeetingsForm {
        mode: mode.to_owned(),
        place: place.clone(),
        link: if mode == "link" {
            link.clone()
        } else {
            String::new()
        },
        ..MeetingsForm::default()
    }
}

fn row(ctx: &Ctx, t: Text, meeting: &Meeting) -> Row {
    let begun = meeting.starts_at <= ctx.now();
    Row {
        when: dates::span(ctx, t, meeting),
        state: words::meeting_now(t, meeting, begun),
        link: links::meeting(meeting.tandem, meeting.id),
        word: match meeting.state {
            State::Planned if !begun => t.meetings_move(),
            State::Missed => t.meetings_replace(),
            _ => t.meetings_look(),
        },
    }
}

/// The next meeting, for the tandem's start page.
pub(super) fn next(meetings: &[Meeting], now: Timestamp) -> Option<&Meeting> {
    let planned = |meeting: &&Meeting| meeting.state == State::Planned && meeting.starts_at > now;
    meetings.iter().find(planned)
}
