//! The start-check: after the second meeting or in week four each of the two
//! says how it begins. The coordinator reads it, and the page says so.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::check_in::{Answers, Item};
use programme::ids::TandemId;
use programme::policy::Action;
use store::check_ins::{self, CheckIn};
use store::talk_wishes;

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, with_done};
use crate::{Result, links, words};

struct Question {
    code: &'static str,
    words: String,
    /// Value, words, whether it is chosen.
    points: Vec<(u8, String, bool)>,
}

#[derive(Template)]
#[template(path = "together/check_in.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    questions: Vec<Question>,
    /// Whether they would like to talk; nothing if they have not said yet.
    talk: Option<bool>,
    alive: bool,
    error: Option<String>,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::SpeakUp).await?;
    let said = check_ins::get(&mut mine.tx, id, mine.side).await?;
    let talk = said.as_ref().map(|said| said.talk);
    let answers = said.map(|said| said.answers).unwrap_or_default();
    page(&ctx, &mine, &answers, talk, None)
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<BTreeMap<String, String>>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::SpeakUp).await?;
    let back = links::together(id);
    if !mine.tandem.stage.is_alive() {
        return Ok(Redirect::to(&back).into_response());
    }
    let (answers, talk) = read(&form);
    let Some(talk) = talk else {
        let error = ctx.t().check_in_choose();
        return page(&ctx, &mine, &answers, None, Some(error));
    };
    let today = ctx.today();
    let said = CheckIn {
        answers,
        talk,
        on: today,
    };
    check_ins::save(&mut mine.tx, id, mine.side, &said).await?;
    let person = mine.tandem.person(mine.side);
    if talk {
        talk_wishes::ask(&mut mine.tx, mine.programme.id, person, today).await?;
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, "checked-in")).into_response())
}

/// The answers of the form, and whether they want to talk, if they said.
fn read(form: &BTreeMap<String, String>) -> (Answers, Option<bool>) {
    let mut answers = Answers::default();
    for item in Item::ALL {
        if let Some(Ok(value)) = form.get(item.code()).map(|value| value.parse()) {
            answers.set(item, value);
        }
    }
    let talk = match form.get("fits").map(String::as_str) {
        Some("yes") => Some(false),
        Some("talk") => Some(true),
        _ => None,
    };
    (answers, talk)
}

fn page(
    ctx: &Ctx,
    mine: &Mine,
    answers: &Answers,
    talk: Option<bool>,
    error: Option<String>,
) -> Result<Response> {
    let t = ctx.t();
    let questions = Item::ALL.map(|item| Question {
        code: item.code(),
        words: words::item(t, item),
        points: (1..=5)
            .map(|point| {
                (
                    point,
                    words::point(t, point),
                    answers.get(item) == Some(point),
                )
            })
            .collect(),
    });
    let page = Page {
        shell: Shell::new(ctx, t.check_in_title()).who_sees(t.check_in_who_sees()),
        t,
        back: links::together(mine.tandem.id),
        questions: questions.into(),
        talk,
        alive: mine.tandem.stage.is_alive(),
        error,
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;

    #[tokio::test]
    async fn the_coordinator_reads_it_and_the_partner_does_not() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let path = format!("/tandem/{}/check-in", tandem.id);
            let mentor = world.as_person(tandem.mentor).await;
            let nothing = world.post(&path, Some(&mentor), "BQ2=4").await;
            assert!(nothing.body.contains("id=\"f-fits-e\""));
            // What was chosen is still chosen.
            assert!(nothing.body.contains("value=\"4\" checked"));
            let sent = world
                .post(&path, Some(&mentor), "BQ2=4&SI1=9&fits=talk")
                .await;
            assert_eq!(sent.status, 303);
            let mentee = world.as_person(tandem.mentee).await;
            let partners = world.get(&path, Some(&mentee)).await;
            assert!(!partners.body.contains("checked"), "{}", partners.body);
            let coordinator = world.as_coordinator().await;
            let heard = world
                .get(&world.path("/conversations"), Some(&coordinator))
                .await;
            assert!(heard.body.contains("möchte sprechen"));
            assert!(heard.body.contains("trifft eher zu"), "{}", heard.body);
            // Settled by the coordinator, it is off the list; the answers stay.
            let form = format!("person={}", tandem.mentor);
            world
                .post(&world.path("/conversations"), Some(&coordinator), &form)
                .await;
            let heard = world
                .get(&world.path("/conversations"), Some(&coordinator))
                .await;
            assert!(heard.body.contains("Niemand wartet"));
        }
    }
}
