//! The code of conduct: how everybody in the programme treats each other.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::prose::{Block, blocks};

use crate::Result;
use crate::ctx::Ctx;
use crate::pages::cards;
use crate::shell::{Section, Shell};

#[derive(Template)]
#[template(path = "conduct.html")]
struct Page {
    shell: Shell,
    t: Text,
    crumbs: Vec<(String, String)>,
    text: Vec<Block>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (_, programme) = ctx.may_read(id, Action::SeeProgramme).await?;
    let t = ctx.t();
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::None, t.conduct_title())
            .who_sees(t.conduct_who_sees()),
        t,
        crumbs: vec![cards::home(&ctx, &programme)],
        text: blocks(&t.conduct_text()),
    };
    Ok(Html(page.render()?).into_response())
}
