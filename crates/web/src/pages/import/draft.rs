//! The preview: what was found, what would change, and the word that makes it so.

use std::collections::{BTreeMap, HashMap};

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use import::mapping::{Field, Kind};
use programme::ids::{DraftId, ProgrammeId};
use programme::policy::Action;
use serde::Deserialize;
use store::programmes::Programme;
use store::{Tx, drafts, participants, people};

use super::view::{self, Changes, Columns, Severities};
use crate::ctx::Ctx;
use crate::intake::{Draft, Plan, Stored, kind_key, save};
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links};

#[derive(Template)]
#[template(path = "import_draft.html")]
struct Page {
    shell: Shell,
    t: Text,
    errors: Vec<(String, String)>,
    heading: String,
    action: String,
    mapping_action: String,
    complete: bool,
    nothing_changes: bool,
    confirm: String,
    changes: Changes,
    severities: Vec<Severities>,
    tables: Vec<Columns>,
}

#[derive(Deserialize)]
pub(crate) struct Word {
    #[serde(default)]
    decision: String,
}

pub(crate) async fn get_draft(
    mut ctx: Ctx,
    Path((id, draft)): Path<(ProgrammeId, DraftId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ImportPeople).await?;
    let Some(body) = load(&ctx, &mut tx, id, draft).await? else {
        return gone(&ctx, &programme);
    };
    page(
        &ctx,
        tx,
        &programme,
        draft,
        body,
        &HashMap::new(),
        Vec::new(),
    )
    .await
}

/// The draft, unless it was taken over or thrown away, or has waited too long.
async fn load(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: ProgrammeId,
    draft: DraftId,
) -> Result<Option<Draft>> {
    match drafts::get(tx, programme, draft, ctx.now()).await {
        Ok(body) => Ok(Some(body)),
        Err(store::Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

#[derive(Template)]
#[template(path = "import_gone.html")]
struct Gone {
    shell: Shell,
    t: Text,
    people_link: String,
    import_link: String,
}

/// Whoever goes back in the browser finds a way on.
fn gone(ctx: &Ctx, programme: &Programme) -> Result<Response> {
    let t = ctx.t();
    let page = Gone {
        shell: Shell::within(ctx, programme, Section::People, t.draft_title())
            .who_sees(t.who_sees_import()),
        t,
        people_link: links::people(programme.id),
        import_link: links::import(programme.id),
    };
    Ok((StatusCode::GONE, Html(page.render()?)).into_response())
}

pub(crate) async fn post_mapping(
    mut ctx: Ctx,
    Path((id, draft)): Path<(ProgrammeId, DraftId)>,
    Form(form): Form<HashMap<String, String>>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ImportPeople).await?;
    let Some(mut body) = load(&ctx, &mut tx, id, draft).await? else {
        return gone(&ctx, &programme);
    };
    let t = ctx.t();
    let mut errors = Vec::new();
    for (at, file) in body.files.iter_mut().enumerate() {
        let kind = file.kind;
        for (table_at, table) in file.tables.iter_mut().enumerate() {
            // A column that the form does not mention stays as it is.
            let chosen: Vec<Option<Field>> = table
                .fields()
                .into_iter()
                .enumerate()
                .map(
                    |(column, now)| match form.get(&view::name(at, table_at, column)) {
                        Some(name) => field(name, kind),
                        None => now,
                    },
                )
                .collect();
            errors.extend(twice(t, &table.sheet.headers, &chosen, |column| {
                view::name(at, table_at, column)
            }));
            if errors.is_empty() {
                table.choose(&chosen);
            }
        }
    }
    if !errors.is_empty() {
        let mut response = page(&ctx, tx, &programme, draft, body, &form, errors).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    drafts::update(&mut tx, draft, &body).await?;
    tx.commit().await?;
    let address = links::import_draft(id, draft);
    Ok(Redirect::to(&with_done(&address, "saved")).into_response())
}

fn field(name: &str, kind: Kind) -> Option<Field> {
    Field::try_from(name.to_owned())
        .ok()
        .filter(|field| field.kind() == kind)
}

/// Fields that two columns claim: where, and the words.
fn twice(
    t: Text,
    headers: &[String],
    chosen: &[Option<Field>],
    name: impl Fn(usize) -> String,
) -> Vec<(String, String)> {
    let mut columns: BTreeMap<Field, Vec<usize>> = BTreeMap::new();
    for (column, field) in chosen.iter().enumerate() {
        if let Some(field) = field {
            columns.entry(*field).or_default().push(column);
        }
    }
    columns
        .into_iter()
        .filter(|(_, columns)| columns.len() > 1)
        .map(|(field, columns)| {
            let names: Vec<_> = columns
                .iter()
                .filter_map(|column| headers.get(*column))
                .map(|header| format!("„{header}“"))
                .collect();
            let words = t.columns_twice(names.join(", "), i18n::say::field(t, field));
            (name(columns[1]), words)
        })
        .collect()
}

pub(crate) async fn post_draft(
    mut ctx: Ctx,
    Path((id, draft)): Path<(ProgrammeId, DraftId)>,
    Form(word): Form<Word>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ImportPeople).await?;
    people::lock(&mut tx, programme.organisation).await?;
    let Some(body) = load(&ctx, &mut tx, id, draft).await? else {
        return gone(&ctx, &programme);
    };
    let now = ctx.now();
    // Of two words at once, one wins.
    if !drafts::delete(&mut tx, draft, now).await? {
        return gone(&ctx, &programme);
    }
    if word.decision == "discard" {
        tx.commit().await?;
        return Ok(Redirect::to(&with_done(&links::import(id), "discarded")).into_response());
    }
    if !body.is_complete() {
        // Dropping the transaction keeps the draft.
        return Ok(Redirect::to(&links::import_draft(id, draft)).into_response());
    }
    let known = super::known(&mut tx, programme.organisation).await?;
    let (body, plan) = plan(&ctx, &mut tx, &programme, body).await?;
    save(&mut tx, &programme, &plan, ctx.scope(&programme), now).await?;
    for kind in [Kind::People, Kind::Answers] {
        if body.tables(kind).next().is_some() {
            let mappings = known.with(kind, &body);
            let organisation = programme.organisation;
            drafts::remember_mapping(&mut tx, organisation, kind_key(kind), &mappings, now).await?;
        }
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::people(id), "imported")).into_response())
}

/// Compares the draft with the database of this moment, beside the threads
/// that serve requests.
async fn plan(ctx: &Ctx, tx: &mut Tx, programme: &Programme, body: Draft) -> Result<(Draft, Plan)> {
    let roster = participants::roster(tx, programme.organisation, programme.id).await?;
    let answered = participants::list(tx, programme.id).await?;
    let own = answered.iter().filter(|one| one.own);
    let stored = Stored {
        roster,
        own: own.map(|one| one.person).collect(),
        answered: answered.iter().map(|one| (one.person, one.at)).collect(),
    };
    let topics = programme.topics();
    let zone = ctx.app.config().time_zone.clone();
    tokio::task::spawn_blocking(move || {
        let plan = Plan::new(&body, &topics, &stored, &zone);
        (body, plan)
    })
    .await
    .map_err(|_| Error::Internal("comparing files stopped"))
}

async fn page(
    ctx: &Ctx,
    mut tx: Tx,
    programme: &Programme,
    draft: DraftId,
    body: Draft,
    chosen: &HashMap<String, String>,
    errors: Vec<(String, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let (body, plan) = plan(ctx, &mut tx, programme, body).await?;
    drop(tx);
    let shell = Shell::within(ctx, programme, Section::People, t.draft_title())
        .who_sees(t.who_sees_import());
    let changes = view::changes(t, &plan);
    let page = Page {
        heading: view::heading(t, &plan),
        action: links::import_draft(programme.id, draft),
        mapping_action: links::import_mapping(programme.id, draft),
        complete: body.is_complete(),
        nothing_changes: plan.changes_nothing(),
        confirm: view::confirm(t, &plan),
        changes,
        severities: view::severities(t, &programme.topics(), &plan.findings),
        tables: view::tables(t, &body, chosen, &errors),
        shell,
        t,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}
