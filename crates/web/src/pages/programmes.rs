//! The organisation's programmes, and one programme with its living checklist.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use programme::proposal::Standing;
use programme::setup::Step;
use serde::Deserialize;
use store::audit::{Event, Scope};
use store::letters::{self, Letter};
use store::programmes::Programme;
use store::proposals::{self, Proposal};
use store::{audit, participants, programmes, runs};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, with_done};
use crate::{Result, limits, links, pages};

#[derive(Template)]
#[template(path = "programmes.html")]
struct List {
    shell: Shell,
    t: Text,
    /// Each with what comes next, unless all is done.
    programmes: Vec<(Programme, Option<String>)>,
    form: NewProgramme,
    error: Option<String>,
}

#[derive(Default, Deserialize)]
pub(crate) struct NewProgramme {
    name: String,
    #[serde(default)]
    tone: String,
}

pub(crate) async fn get(ctx: Ctx) -> Result<Response> {
    ctx.may_in_organisation(Action::ShapeProgramme)?;
    list(&ctx, NewProgramme::default(), None).await
}

pub(crate) async fn post(ctx: Ctx, Form(form): Form<NewProgramme>) -> Result<Response> {
    let viewer = ctx.may_in_organisation(Action::ShapeProgramme)?;
    let name = form.name.trim();
    if name.is_empty() {
        let error = ctx.t().programme_name_missing();
        return list(&ctx, form, Some(error)).await;
    }
    if let Some(error) = limits::too_long(ctx.t(), name, limits::NAME) {
        return list(&ctx, form, Some(error)).await;
    }
    let mut tx = ctx.app.db().write().await?;
    let informal = form.tone == "du";
    let id = programmes::insert(&mut tx, viewer.organisation, name, informal, ctx.now()).await?;
    let scope = Scope {
        organisation: Some(viewer.organisation),
        programme: Some(id),
        account: Some(viewer.id),
    };
    audit::record(&mut tx, scope, Event::ProgrammeCreated, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::goals(id), "created")).into_response())
}

async fn list(ctx: &Ctx, form: NewProgramme, error: Option<String>) -> Result<Response> {
    let viewer = ctx.may_in_organisation(Action::ShapeProgramme)?;
    let mut tx = ctx.app.db().read().await?;
    let t = ctx.t();
    let mut rows = Vec::new();
    for programme in programmes::list(&mut tx, viewer.organisation).await? {
        let progress = programmes::progress(&mut tx, &programme).await?;
        let next = progress
            .next()
            .map(|step| t.next_step(i18n::say::step(t, step)));
        rows.push((programme, next));
    }
    let shell = Shell::new(ctx, t.programmes_title()).who_sees(t.who_sees_programmes());
    Ok(Html(
        List {
            shell,
            t,
            programmes: rows,
            form,
            error,
        }
        .render()?,
    )
    .into_response())
}

/// One item of the checklist.
struct Item {
    done: bool,
    next: bool,
    name: String,
    about: String,
    link: String,
    button: String,
}

#[derive(Template)]
#[template(path = "programme.html")]
struct Overview {
    shell: Shell,
    t: Text,
    programme: Programme,
    items: Vec<Item>,
    rooms: Vec<Rooms>,
    people: usize,
    mentors: usize,
    mentees: usize,
    tandems: usize,
}

pub(crate) async fn get_one(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let progress = programmes::progress(&mut tx, &programme).await?;
    let answered = participants::list(&mut tx, id).await?;
    let runs = runs::list(&mut tx, id).await?;
    let latest = runs.iter().find(|run| !run.is_trial());
    let tandems = proposals::list(&mut tx, id).await?;
    let letters = letters::list(&mut tx, id).await?;

    let t = ctx.t();
    let matching = latest.map_or_else(|| links::matching(id), |run| links::run(id, run.id));
    let mut items: Vec<Item> = Step::ALL
        .into_iter()
        .map(|step| Item {
            done: progress.is_done(step),
            next: progress.next() == Some(step),
            name: i18n::say::step(t, step),
            about: i18n::say::step_about(t, step),
            button: i18n::say::step_button(t, step),
            link: match step {
                Step::Goals => links::goals(id),
                Step::Frame => links::frame(id),
                Step::Topics => links::topics(id),
                Step::Rules => links::rules(id),
                Step::People => links::people(id),
                Step::Matching => links::matching(id),
                Step::Publish if progress.published => links::tandems(id),
                Step::Publish => matching.clone(),
            },
        })
        .collect();
    if progress.published {
        items.extend(after_publishing(&ctx, id, &letters, &tandems));
    }
    let page = Overview {
        shell: Shell::within(&ctx, &programme, Section::Overview, programme.name.clone())
            .who_sees(t.who_sees_programmes()),
        t,
        items,
        rooms: rooms(t, id),
        people: answered.len(),
        mentors: answered.iter().filter(|a| a.answers.is_mentor()).count(),
        mentees: answered.iter().filter(|a| a.answers.mentee).count(),
        tandems: tandems.len(),
        programme,
    };
    Ok(Html(page.render()?).into_response())
}

/// Pages of a programme that belong to one of the four steps.
struct Rooms {
    title: String,
    links: Vec<(String, String)>,
}

/// Everything a coordinator finds in a programme beside the menu, by the four steps.
fn rooms(t: Text, id: ProgrammeId) -> Vec<Rooms> {
    let rooms = |title, links: &[(String, String)]| Rooms {
        title,
        links: links.to_vec(),
    };
    vec![
        rooms(
            t.rooms_goals(),
            &[
                (t.about_as_participants(), links::about(id)),
                (t.readers_title(), links::readers(id)),
            ],
        ),
        rooms(
            t.rooms_together(),
            &[
                (t.invite_title(), links::invite(id)),
                (t.waiting_title(), links::waiting(id)),
            ],
        ),
        rooms(
            t.rooms_structure(),
            &[
                (t.calendar_title(), links::calendar(id)),
                (t.trusted_title(), links::trusted(id)),
                (t.letter_texts_title(), links::letter_texts(id)),
                (t.texts_agreement(), links::own_agreement(id)),
                (t.conduct_read(), links::conduct(id)),
                (t.texts_cards(), links::cards(id)),
            ],
        ),
        rooms(
            t.rooms_reflect(),
            &[
                (t.rounds_title(), links::rounds(id)),
                (t.actions_heading(), links::actions(id)),
                (t.overview_title(), links::overview(id)),
                (t.records_title(), links::records(id)),
                (t.next_cohort_title(), links::next_cohort(id)),
            ],
        ),
    ]
}

/// What is left to do once both sides are asked: hand over what the mail
/// server does not carry, and wait.
fn after_publishing(
    ctx: &Ctx,
    id: ProgrammeId,
    letters: &[Letter],
    tandems: &[Proposal],
) -> [Item; 2] {
    let t = ctx.t();
    let by_hand = letters
        .iter()
        .filter(|letter| !letter.confidential && pages::letters::on_paper(ctx, letter))
        .count();
    let open = tandems
        .iter()
        .filter(|tandem| tandem.standing() == Standing::Open)
        .count();
    [
        Item {
            done: by_hand == 0,
            next: by_hand > 0,
            name: t.step_letters(),
            about: t.step_letters_about(by_hand),
            link: links::letters(id),
            button: t.step_letters_button(),
        },
        Item {
            done: open == 0,
            next: by_hand == 0 && open > 0,
            name: t.step_answers(),
            about: t.step_answers_about(open),
            link: links::tandems(id),
            button: t.step_answers_button(),
        },
    ]
}
