//! The log of a programme, in words.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::reader::Reader;
use store::audit::{self, Entry, Event};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::{Result, words};

/// How many lines are shown.
const LIMIT: i64 = 500;

struct Row {
    at: String,
    what: String,
    by: String,
}

#[derive(Template)]
#[template(path = "log.html")]
struct Page {
    shell: Shell,
    t: Text,
    rows: Vec<Row>,
    caption: String,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx
        .may_read_along(id, Reader::Council, Action::SeeLog)
        .await?;
    let t = ctx.t();
    let rows: Vec<Row> = audit::of_programme(&mut tx, id, LIMIT)
        .await?
        .into_iter()
        .map(|entry| row(&ctx, entry))
        .collect();
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Log, t.nav_log())
            .who_sees(t.log_who_sees()),
        t,
        caption: t.log_caption(rows.len()),
        rows,
    };
    Ok(Html(page.render()?).into_response())
}

fn row(ctx: &Ctx, entry: Entry) -> Row {
    let t = ctx.t();
    let event = Event::from_key(&entry.event);
    let at = ctx.local(entry.at);
    Row {
        // The minute of an answer, beside the minute of a printed letter, would say whose it is.
        at: if event == Some(Event::ProposalAnswered) {
            i18n::date(t.lang(), at.date())
        } else {
            i18n::date_time(t.lang(), at)
        },
        what: event.map_or(entry.event, |event| words::event(t, event, &entry.detail)),
        by: entry.by.unwrap_or_else(|| t.log_nobody()),
    }
}
