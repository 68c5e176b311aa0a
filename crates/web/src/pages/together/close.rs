//! The closing talk: goals looked at for the last time, what one takes along,
//! and the end of a tandem that did what it set out to do.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::TandemId;
use programme::policy::Action;
use programme::tandem::Stage;
use serde::Deserialize;
use store::{aims, tandems};

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, course, limits, links};

#[derive(Default, Deserialize)]
pub(crate) struct CloseForm {
    /// "save" or "close".
    #[serde(default)]
    step: String,
    #[serde(default)]
    learned: String,
    /// That the closing talk was held.
    #[serde(default)]
    held: String,
}

#[derive(Template)]
#[template(path = "together/close.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    goals: String,
    certificate: String,
    help: String,
    stage: Stage,
    /// Goals that nobody has looked at yet.
    unreviewed: usize,
    /// When the time frame ends, if that is still to come.
    early: Option<String>,
    /// When what the two wrote is deleted.
    deleted_on: Option<String>,
    form: CloseForm,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    let farewell = tandems::farewell(&mut mine.tx, id, mine.side).await?;
    let form = CloseForm {
        learned: farewell.learned,
        ..CloseForm::default()
    };
    page(&ctx, &mut mine, form, Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<CloseForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseTandem).await?;
    let t = ctx.t();
    let mut errors = Vec::new();
    let too_long = limits::too_long(t, &form.learned, limits::SENTENCES);
    errors.extend(too_long.map(|error| ("learned", error)));
    let closes = form.step == "close" && mine.tandem.stage.is_alive();
    if closes && form.held.is_empty() {
        errors.push(("held", t.close_held_missing()));
    }
    if !errors.is_empty() {
        return page(&ctx, &mut mine, form, errors).await;
    }
    let mut farewell = tandems::farewell(&mut mine.tx, id, mine.side).await?;
    farewell.learned = form.learned.trim().to_owned();
    tandems::say_farewell(&mut mine.tx, id, mine.side, &farewell).await?;
    if closes {
        course::turn(&ctx, &mut mine, Stage::close, None).await?;
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::close(id), "saved")).into_response())
}

async fn page(
    ctx: &Ctx,
    mine: &mut Mine,
    form: CloseForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let tandem = &mine.tandem;
    let goals = aims::list(&mut mine.tx, tandem.id).await?;
    let frame = mine.programme.frame.filter(|_| tandem.stage.is_alive());
    let early = frame
        .filter(|frame| ctx.today() < frame.closing_begins())
        .map(|frame| i18n::date(t.lang(), frame.ends_on()));
    let page = Page {
        shell: Shell::new(ctx, t.close_title()).who_sees(t.close_who_sees()),
        t,
        back: links::together(tandem.id),
        goals: links::our_goals(tandem.id),
        certificate: links::our_certificate(tandem.id),
        help: links::help(tandem.id),
        stage: tandem.stage,
        unreviewed: goals.iter().filter(|(_, aim)| aim.close.is_none()).count(),
        early,
        deleted_on: tandem.deleted_on().map(|day| i18n::date(t.lang(), day)),
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;
    use jiff::SignedDuration;
    use programme::tandem::Stage;
    use store::{jobs, letters, tandems};

    #[tokio::test]
    async fn a_closed_tandem_has_certificates_and_forgets_after_thirty_days() {
        for world in worlds().await {
            let tandem = world.running_tandem().await;
            let path = |room: &str| format!("/tandem/{}/{room}", tandem.id);
            let mentor = world.as_person(tandem.mentor).await;
            let mentee = world.as_person(tandem.mentee).await;
            world
                .post(&path("goals"), Some(&mentee), "words=Prompts")
                .await;
            let early = world.get(&path("certificate"), Some(&mentee)).await;
            assert_eq!(early.status, 303, "not before the end");

            let form = "step=close&learned=Gelassen+fragen";
            let asked = world.post(&path("close"), Some(&mentee), form).await;
            assert!(asked.body.contains("id=\"f-held-e\""));
            assert!(
                asked.body.contains("Gelassen fragen"),
                "nothing typed is lost"
            );
            let form = "step=close&learned=Gelassen+fragen&held=yes";
            world.post(&path("close"), Some(&mentee), form).await;
            let closed = world.get(&path("close"), Some(&mentee)).await;
            assert!(closed.body.contains("24. Dezember 2026"), "{}", closed.body);
            let mut tx = world.read().await;
            let told = letters::list(&mut tx, world.programme).await.unwrap();
            let told = told
                .iter()
                .filter(|letter| letter.subject == "Ihr Tandem ist abgeschlossen");
            assert_eq!(told.count(), 2);
            drop(tx);

            // Each certificate holds one's own words alone.
            let own = world.get(&path("certificate"), Some(&mentee)).await;
            assert!(own.body.contains("Gelassen fragen") && own.body.contains("Cleo"));
            let other = world.get(&path("certificate"), Some(&mentor)).await;
            assert!(!other.body.contains("Gelassen fragen"));

            world
                .app
                .clock()
                .advance(SignedDuration::from_hours(24 * 31));
            let mut tx = world.app.db().write().await.unwrap();
            crate::course::forget(&mut tx, tandem.id, world.app.clock().now())
                .await
                .unwrap();
            tx.commit().await.unwrap();
            let gone = world.get(&path("goals"), Some(&mentee)).await;
            assert!(!gone.body.contains("Prompts"));
            let mut tx = world.read().await;
            let after = tandems::get(&mut tx, tandem.id).await.unwrap();
            assert_eq!(after.stage, Stage::Closed);
            assert!(jobs::count(&mut tx).await.unwrap() > 0);
        }
    }
}
