//! The tandems of a programme: how each stands, never who said what.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Query;
use i18n::Text;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use programme::proposal::Standing;
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{people, proposals};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell};
use crate::words::{self, Chip};
use crate::{Result, links};

const STANDINGS: [(Standing, &str); 4] = [
    (Standing::Open, "open"),
    (Standing::BothAccepted, "accepted"),
    (Standing::NotAccepted, "not-accepted"),
    (Standing::Withdrawn, "withdrawn"),
];

#[derive(Default, Deserialize)]
pub(crate) struct Filter {
    #[serde(default)]
    standing: String,
}

struct Row {
    mentor: String,
    mentee: String,
    standing: Chip,
}

struct Tab {
    name: String,
    link: String,
    count: usize,
    here: bool,
}

#[derive(Template)]
#[template(path = "tandems.html")]
struct Page {
    shell: Shell,
    t: Text,
    tabs: Vec<Tab>,
    rows: Vec<Row>,
    caption: String,
    none_yet: bool,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Query(filter): Query<Filter>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::SeeTandems).await?;
    let names: BTreeMap<PersonId, String> = people::names(&mut tx, programme.organisation)
        .await?
        .into_iter()
        .map(|person| (person.id, person.name()))
        .collect();
    let all: Vec<_> = proposals::list(&mut tx, id)
        .await?
        .into_iter()
        .map(|proposal| {
            let standing = proposal.answers.standing();
            (proposal, standing)
        })
        .collect();
    let t = ctx.t();
    let chosen = STANDINGS
        .into_iter()
        .find(|(_, key)| *key == filter.standing)
        .map(|(standing, _)| standing);
    let count = |wanted| {
        all.iter()
            .filter(|(_, standing)| *standing == wanted)
            .count()
    };

    let mut tabs = vec![Tab {
        name: t.tandems_all(),
        link: links::tandems(id),
        count: all.len(),
        here: chosen.is_none(),
    }];
    tabs.extend(STANDINGS.map(|(standing, key)| Tab {
        name: words::standing(t, standing).word,
        link: format!("{}?standing={key}", links::tandems(id)),
        count: count(standing),
        here: chosen == Some(standing),
    }));
    let name = |person| names.get(&person).cloned().unwrap_or_default();
    let mut rows: Vec<Row> = all
        .iter()
        .filter(|(_, standing)| chosen.is_none_or(|wanted| wanted == *standing))
        .map(|(proposal, standing)| Row {
            mentor: name(proposal.mentor),
            mentee: name(proposal.mentee),
            standing: words::standing(t, *standing),
        })
        .collect();
    rows.sort_by(|a, b| (&a.mentee, &a.mentor).cmp(&(&b.mentee, &b.mentor)));
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Tandems, t.nav_tandems())
            .who_sees(t.tandems_who_sees()),
        t,
        tabs,
        caption: t.tandems(rows.len()),
        rows,
        none_yet: all.is_empty(),
    };
    Ok(Html(page.render()?).into_response())
}
