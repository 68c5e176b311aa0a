//! What the viewer reads along, without running it.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use programme::policy::Action;
use programme::reader::Reader;
use store::{programmes, readers};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::{Result, links, words};

struct Row {
    programme: String,
    role: String,
    link: String,
    button: String,
}

#[derive(Template)]
#[template(path = "reading.html")]
struct Page {
    shell: Shell,
    t: Text,
    rows: Vec<Row>,
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response> {
    let viewer = ctx.may_account(Action::UseAccount)?;
    let t = ctx.t();
    let mut tx = ctx.app.db().read().await?;
    let mut rows = Vec::new();
    for (id, reader) in readers::of_account(&mut tx, viewer.id).await? {
        let (link, button) = match reader {
            Reader::Sponsor => (links::overview(id), t.overview_title()),
            Reader::Council => (links::records(id), t.records_title()),
        };
        rows.push(Row {
            programme: programmes::get(&mut tx, id).await?.name,
            role: words::reader(t, reader.key()),
            link,
            button,
        });
    }
    let page = Page {
        shell: Shell::new(&ctx, t.reading_title()),
        t,
        rows,
    };
    Ok(Html(page.render()?).into_response())
}
