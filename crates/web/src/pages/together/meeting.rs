//! One meeting: move it, say what came of it. Whoever calls it off is offered
//! another date in the same place; that it falls out instead is the way round.

use askama::Template;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{MeetingId, TandemId};
use programme::meetings::State;
use programme::policy::Action;
use store::Tx;
use store::meetings::Meeting;

use crate::arranging::Arrangement;
use crate::ctx::{Ctx, Mine};
use crate::pages::dates::{self, DateChoice, DateForm, FieldError};
use crate::shell::{Section, Shell, error_at, with_done, with_problem};
use crate::words::{self, Chip};
use crate::{Error, Result, links};

#[derive(Template)]
#[template(path = "together/meeting.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    /// The meeting as a file for a calendar.
    file: String,
    when: String,
    place: String,
    state: Chip,
    seen: i64,
    errors: Vec<FieldError>,
    form: DateForm,
    /// Other dates, with what the button does; nothing where none makes sense.
    move_to: Option<(Vec<DateChoice>, &'static str, String)>,
    can_drop: bool,
    can_tell: bool,
    told: bool,
    /// A calendar said that the date does not suit.
    unsuited: bool,
    /// The viewer's calendar accepted it.
    accepted: bool,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, meeting)): Path<(TandemId, MeetingId)>,
) -> Result<Response> {
    let mine = ctx.may_tandem_read(id, Action::ArrangeMeetings).await?;
    let (mut tx, (arrangement, meeting)) = find(&ctx, mine, meeting).await?;
    let form = DateForm::default();
    page(&ctx, &mut tx, &arrangement, &meeting, form, Vec::new()).await
}

/// The meeting as a file for a calendar: the same entry that letters by mail carry, for
/// whoever gets them on paper.
pub(crate) async fn get_file(
    mut ctx: Ctx,
    Path((id, meeting)): Path<(TandemId, MeetingId)>,
) -> Result<Response> {
    let mine = ctx.may_tandem_read(id, Action::ArrangeMeetings).await?;
    let (_, (arrangement, meeting)) = find(&ctx, mine, meeting).await?;
    let is_off = !matches!(meeting.state, State::Planned | State::Held);
    let text = arrangement.entry(&ctx.app, ctx.t(), &meeting, is_off);
    let kind = (CONTENT_TYPE, "text/calendar; charset=utf-8");
    let file = (CONTENT_DISPOSITION, "attachment; filename=\"termin.ics\"");
    Ok(([kind, file], text).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, meeting)): Path<(TandemId, MeetingId)>,
    Form(form): Form<DateForm>,
) -> Result<Response> {
    let mine = ctx.may_tandem_write(id, Action::ArrangeMeetings).await?;
    let (mut tx, (arrangement, meeting)) = find(&ctx, mine, meeting).await?;
    let back = links::meetings(id);
    if !arrangement.is_open() {
        return Ok(Redirect::to(&back).into_response());
    }
    let app = ctx.app.clone();
    // What the page showed may have been changed by the other one.
    let stale = !form.seen.is_empty() && form.seen != meeting.sequence.to_string();
    let (done, key) = match form.step.as_str() {
        _ if stale => (false, ""),
        "move" | "replace" => {
            let to = match dates::chosen_date(&ctx, &arrangement, &form, Some(&meeting)) {
                Ok(to) => to,
                Err(error) => {
                    return page(&ctx, &mut tx, &arrangement, &meeting, form, vec![error]).await;
                }
            };
            if form.step == "move" {
                let moved = arrangement.move_to(&app, &mut tx, &meeting, to).await?;
                (moved, "moved")
            } else {
                arrangement.book(&app, &mut tx, &[to]).await?;
                (true, "booked")
            }
        }
        "drop" => (
            arrangement.fall_out(&app, &mut tx, &meeting).await?,
            "dropped",
        ),
        // Only what has begun can have fallen out by itself.
        "missed" if meeting.starts_at <= ctx.now() => {
            (arrangement.fall_out(&app, &mut tx, &meeting).await?, "told")
        }
        "keep" => {
            let kept = store::meetings::doubt(&mut tx, &meeting, None).await?;
            (kept, "saved")
        }
        "held" => (
            arrangement.take_place(&app, &mut tx, &meeting).await?,
            "told",
        ),
        _ => return Err(Error::BadRequest),
    };
    if !done {
        let here = links::meeting(id, meeting.id);
        let answer = Redirect::to(&with_problem(&here, "meeting-changed"));
        return Ok(answer.into_response());
    }
    tx.commit().await?;
    // Somebody who says that it fell out sees at once how to make up for it.
    let target = if form.step == "missed" {
        links::meeting(id, meeting.id)
    } else {
        back
    };
    Ok(Redirect::to(&with_done(&target, key)).into_response())
}

async fn find(ctx: &Ctx, mine: Mine, id: MeetingId) -> Result<(Tx, (Arrangement, Meeting))> {
    let Mine {
        mut tx,
        programme,
        tandem,
        ..
    } = mine;
    let arrangement = Arrangement::load(&ctx.app, &mut tx, &programme, &tandem).await?;
    let meeting = arrangement
        .meetings
        .iter()
        .find(|meeting| meeting.id == id)
        .cloned()
        .ok_or(Error::NotFound)?;
    Ok((tx, (arrangement, meeting)))
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    arrangement: &Arrangement,
    meeting: &Meeting,
    form: DateForm,
    errors: Vec<FieldError>,
) -> Result<Response> {
    let t = ctx.t();
    let begun = meeting.starts_at <= ctx.now();
    let open = arrangement.is_open();
    let dates = || dates::alternatives(ctx, arrangement, meeting, &form.to);
    let move_to = match meeting.state {
        State::Planned if open && !begun => Some((dates(), "move", t.meeting_move_button())),
        State::Missed if open => Some((dates(), "replace", t.meeting_replace_button())),
        _ => None,
    };
    let accepted = match ctx.person() {
        Some(person) => store::meetings::accepted(tx, meeting, person).await?,
        None => false,
    };
    let place = &arrangement.place;
    let page = Page {
        shell: Shell::new(ctx, t.meeting_title()).who_sees(t.meetings_who_sees()),
        t,
        back: links::meetings(arrangement.tandem.id),
        file: links::meeting_file(arrangement.tandem.id, meeting.id),
        when: dates::span(ctx, t, meeting),
        place: if place.place.is_empty() {
            place.link.clone()
        } else {
            place.place.clone()
        },
        state: words::meeting_now(t, meeting, begun),
        seen: meeting.sequence,
        move_to,
        can_drop: open && !begun && meeting.state == State::Planned,
        can_tell: open && begun && meeting.state != State::Withdrawn,
        told: matches!(meeting.state, State::Held | State::Missed),
        unsuited: open && !begun && meeting.state == State::Planned && meeting.is_unsuited(),
        accepted,
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}
