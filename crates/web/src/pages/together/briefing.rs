//! What each role is about. Both briefings are there for both: training one
//! side alone yields less than half.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::{Text, say};
use programme::ids::TandemId;
use programme::policy::Action;
use programme::proposal::Side;
use programme::prose::{Block, blocks};
use store::tandems;

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, with_done};
use crate::{Result, links};

#[derive(Template)]
#[template(path = "together/briefing.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    heading: String,
    own: Vec<Block>,
    other_heading: String,
    other: Vec<Block>,
    /// When it was read, in a sentence.
    read: Option<String>,
    /// Whether there is still something to read it for.
    asks: bool,
    check: String,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let Mine {
        mut tx,
        tandem,
        side,
        ..
    } = ctx.may_tandem_read(id, Action::UseTandem).await?;
    let t = ctx.t();
    let read = tandems::preparation(&mut tx, id, side).await?.briefed_on;
    let page = Page {
        shell: Shell::new(&ctx, t.briefing_title()).who_sees(t.briefing_who_sees()),
        t,
        back: links::together(id),
        heading: match side {
            Side::Mentor => t.briefing_heading_mentor(),
            Side::Mentee => t.briefing_heading_mentee(),
        },
        own: blocks(&say::briefing(t, side)),
        other_heading: match side {
            Side::Mentor => t.briefing_other_mentee(),
            Side::Mentee => t.briefing_other_mentor(),
        },
        other: blocks(&say::briefing(t, side.other())),
        read: read.map(|on| t.briefing_read_on(i18n::date(t.lang(), on))),
        asks: read.is_none() && tandem.stage.is_alive(),
        check: links::self_check(id),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseTandem).await?;
    if mine.tandem.stage.is_alive() {
        tandems::brief(&mut mine.tx, id, mine.side, ctx.today()).await?;
        mine.tx.commit().await?;
    }
    Ok(Redirect::to(&with_done(&links::together(id), "briefed")).into_response())
}
