//! The self-check. Answers come in, hints go out, and nothing of the answers
//! stays: only the day is stored.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use i18n::{Text, say};
use programme::ids::TandemId;
use programme::policy::Action;
use programme::self_check::{Statement, Truth};
use store::tandems;

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, error_at};
use crate::{Result, links};

/// A statement in the form.
struct Item {
    key: &'static str,
    words: String,
    /// Key, words, whether it is chosen.
    answers: Vec<(&'static str, String, bool)>,
}

/// A statement that is not quite true yet, and what helps.
struct Hint {
    words: String,
    help: String,
}

#[derive(Template)]
#[template(path = "together/self_check.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    here: String,
    next: String,
    errors: Vec<(&'static str, String)>,
    items: Vec<Item>,
    /// What to say to complete answers.
    hints: Option<Vec<Hint>>,
    done_on: Option<String>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    let checked = tandems::preparation(&mut mine.tx, id, mine.side).await?;
    let t = ctx.t();
    let done_on = checked
        .checked_on
        .map(|on| t.check_done_on(i18n::date(t.lang(), on)));
    Page {
        done_on,
        ..Page::new(&ctx, &mine, &[])
    }
    .show()
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseTandem).await?;
    let t = ctx.t();
    let mut page = Page::new(&ctx, &mine, &form);
    let mut hints = Vec::new();
    for statement in Statement::of(mine.side) {
        let words = say::statement(t, statement);
        match answer(&form, statement) {
            Some(Truth::Yes) => {}
            Some(Truth::Partly | Truth::NotYet) => hints.push(Hint {
                words,
                help: say::statement_help(t, statement),
            }),
            None => page.errors.push((statement.key(), t.check_missing(words))),
        }
    }
    if page.errors.is_empty() {
        page.hints = Some(hints);
        if mine.tandem.stage.is_alive() {
            tandems::check(&mut mine.tx, id, mine.side, ctx.today()).await?;
            mine.tx.commit().await?;
        }
    }
    page.show()
}

fn answer(form: &[(String, String)], statement: Statement) -> Option<Truth> {
    let (_, answer) = form.iter().find(|(field, _)| field == statement.key())?;
    Truth::from_key(answer)
}

impl Page {
    fn new(ctx: &Ctx, mine: &Mine, form: &[(String, String)]) -> Self {
        let t = ctx.t();
        let id = mine.tandem.id;
        let item = |statement| Item {
            key: Statement::key(statement),
            words: say::statement(t, statement),
            answers: Truth::ALL
                .map(|truth| {
                    let chosen = answer(form, statement) == Some(truth);
                    (truth.key(), say::truth(t, truth), chosen)
                })
                .into(),
        };
        Self {
            shell: Shell::new(ctx, t.check_title()).who_sees(t.check_who_sees()),
            t,
            back: links::together(id),
            here: links::self_check(id),
            next: links::briefing(id),
            errors: Vec::new(),
            items: Statement::of(mine.side).map(item).into(),
            hints: None,
            done_on: None,
        }
    }

    fn show(&self) -> Result<Response> {
        Ok(Html(self.render()?).into_response())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::worlds;
    use store::{audit, letters};

    #[tokio::test]
    async fn only_the_day_is_stored() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let mentor = world.as_person(tandem.mentor).await;
            let path = format!("/tandem/{}/self-check", tandem.id);
            let partly = "plain=yes&ask_first=partly&patience=not_yet&not_knowing=yes&speak_up=yes";

            let page = world.post(&path, Some(&mentor), partly).await;
            assert_eq!(page.status, 200);
            // In the summary and at the field; what was chosen stays chosen.
            assert_eq!(page.body.matches("Wählen Sie bei diesem Satz").count(), 2);
            assert_eq!(page.body.matches(" checked").count(), 5);
            let mut tx = world.read().await;
            let before =
                tandems::preparation(&mut tx, tandem.id, programme::proposal::Side::Mentor)
                    .await
                    .unwrap();
            assert_eq!(before.checked_on, None);
            drop(tx);

            let all = format!("{partly}&mentor_time=yes");
            let page = world.post(&path, Some(&mentor), &all).await;
            assert!(page.body.contains("zählen Sie bis zehn"), "{}", page.body);
            assert!(page.body.contains("nur Fragen vor"));
            assert!(!page.body.contains("Lesen Sie sie laut"));
            let mut tx = world.read().await;
            let after = tandems::preparation(&mut tx, tandem.id, programme::proposal::Side::Mentor)
                .await
                .unwrap();
            assert!(after.checked_on.is_some() && after.briefed_on.is_none());
            // Neither the log nor a letter nor a redirect knows of it.
            let log = audit::of_programme(&mut tx, world.programme, 100)
                .await
                .unwrap();
            assert!(log.iter().all(|line| !line.event.contains("check")));
            let letters = letters::list(&mut tx, world.programme).await.unwrap();
            assert_eq!(letters.len(), 6, "only proposals and the beginning");
            assert!(page.location.is_none());
            drop(tx);
            let again = world.get(&path, Some(&mentor)).await;
            assert!(!again.body.contains(" checked"));
            assert!(again.body.contains("Zuletzt gemacht am"));

            let every = Statement::of(programme::proposal::Side::Mentee)
                .map(|statement| format!("{}=yes", statement.key()))
                .join("&");
            let mentee = world.as_person(tandem.mentee).await;
            let page = world.post(&path, Some(&mentee), &every).await;
            assert!(page.body.contains("Sie sind gut vorbereitet"));
        }
    }
}
