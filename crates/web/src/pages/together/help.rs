//! Help, a rest, the end: each of the two can ask for a talk, let the tandem
//! rest, or end it, without a reason. Nothing records who of the two it was.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::civil::Date;
use programme::ids::TandemId;
use programme::policy::Action;
use programme::tandem::Stage;
use serde::Deserialize;
use store::{talk_wishes, tandems};

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Error, Result, course, links};

#[derive(Default, Deserialize)]
pub(crate) struct HelpForm {
    /// "talk", "no-talk", "rest", "resume", "end", "again".
    #[serde(default)]
    step: String,
    /// Until when the tandem rests.
    #[serde(default)]
    until: String,
    /// That the end is meant.
    #[serde(default)]
    sure: String,
    /// Whether they want a tandem with somebody else.
    #[serde(default)]
    again: String,
}

#[derive(Template)]
#[template(path = "together/help.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    /// Where to write to the person of trust.
    concern: String,
    stage: Stage,
    /// Since when they wait for a talk.
    waits: Option<String>,
    rests_until: Option<String>,
    /// The first day that can be named.
    tomorrow: Date,
    again: Option<bool>,
    form: HelpForm,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::SpeakUp).await?;
    page(&ctx, &mut mine, HelpForm::default(), Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<HelpForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::SpeakUp).await?;
    let (t, today) = (ctx.t(), ctx.today());
    let person = mine.tandem.person(mine.side);
    let mut errors = Vec::new();
    match form.step.as_str() {
        "talk" => {
            talk_wishes::ask(&mut mine.tx, mine.programme.id, person, today).await?;
        }
        "no-talk" => {
            talk_wishes::settle(&mut mine.tx, mine.programme.id, person, today).await?;
        }
        "rest" => match form.until.parse::<Date>() {
            Ok(until) if until > today => {
                course::turn(&ctx, &mut mine, Stage::rest, Some(until)).await?;
            }
            _ => errors.push(("until", t.help_until_wrong())),
        },
        "resume" => course::turn(&ctx, &mut mine, Stage::resume, None).await?,
        "end" if form.sure.is_empty() => errors.push(("sure", t.help_sure_missing())),
        "end" => course::turn(&ctx, &mut mine, Stage::end, None).await?,
        "again" => {
            let mut farewell = tandems::farewell(&mut mine.tx, id, mine.side).await?;
            farewell.again = Some(form.again == "yes");
            tandems::say_farewell(&mut mine.tx, id, mine.side, &farewell).await?;
        }
        _ => return Err(Error::BadRequest),
    }
    if !errors.is_empty() {
        return page(&ctx, &mut mine, form, errors).await;
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::help(id), "saved")).into_response())
}

async fn page(
    ctx: &Ctx,
    mine: &mut Mine,
    form: HelpForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let tandem = &mine.tandem;
    let person = tandem.person(mine.side);
    let waits = talk_wishes::open(&mut mine.tx, mine.programme.id).await?;
    let waits = waits.into_iter().find(|wish| wish.person == person);
    let farewell = tandems::farewell(&mut mine.tx, tandem.id, mine.side).await?;
    let day = |day| i18n::date(t.lang(), day);
    let page = Page {
        shell: Shell::new(ctx, t.help_title()).who_sees(t.help_who_sees()),
        t,
        back: links::together(tandem.id),
        concern: links::concern(mine.programme.id),
        stage: tandem.stage,
        waits: waits.map(|wish| day(wish.since)),
        rests_until: tandem.rests_until.map(day),
        tomorrow: ctx.today().tomorrow().unwrap_or(ctx.today()),
        again: farewell.again,
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use crate::matching_run::Body;
    use crate::testing::{World, worlds};
    use programme::ids::RunId;
    use programme::roster::key;
    use programme::tandem::Stage;
    use store::tandems::Tandem;
    use store::{audit, letters, runs, tandems};

    async fn stage(world: &World, tandem: &Tandem) -> Stage {
        let mut tx = world.read().await;
        tandems::get(&mut tx, tandem.id).await.unwrap().stage
    }

    async fn letters_of(world: &World, subject: &str) -> Vec<String> {
        let mut tx = world.read().await;
        let all = letters::list(&mut tx, world.programme).await.unwrap();
        all.into_iter()
            .filter(|letter| letter.subject == subject)
            .map(|letter| letter.body.replace(&letter.recipient, "N."))
            .collect()
    }

    #[tokio::test]
    async fn either_ends_it_and_nothing_says_who() {
        let mut readings = Vec::new();
        for who in 0..2 {
            for world in worlds().await {
                let tandem = world.tandem().await;
                let path = format!("/tandem/{}/help", tandem.id);
                let one = [tandem.mentor, tandem.mentee][who];
                let session = world.as_person(one).await;
                // Not by one click alone.
                let asked = world.post(&path, Some(&session), "step=end").await;
                assert!(asked.body.contains("id=\"f-sure-e\""));
                assert_eq!(stage(&world, &tandem).await, Stage::Beginning);
                for _ in 0..2 {
                    let form = "step=end&sure=yes";
                    assert_eq!(world.post(&path, Some(&session), form).await.status, 303);
                }
                assert_eq!(stage(&world, &tandem).await, Stage::Ended);
                let told = letters_of(&world, "Ihr Tandem ist beendet").await;
                assert_eq!(told.len(), 2, "each of the two hears of it once");
                let mut tx = world.read().await;
                let log = audit::of_programme(&mut tx, world.programme, 100)
                    .await
                    .unwrap();
                let log: Vec<String> = log
                    .into_iter()
                    .filter(|entry| entry.event == "tandem_changed")
                    .map(|entry| format!("{:?} {:?} {}", entry.at, entry.by, entry.detail))
                    .collect();
                readings.push((told, log));
            }
        }
        assert!(
            readings.windows(2).all(|two| two[0] == two[1]),
            "{readings:?}"
        );
    }

    /// What the coordinator finds who computes once more.
    async fn matched_again(world: &World) -> Body {
        let session = world.as_coordinator().await;
        let run = world
            .post(&world.path("/matching"), Some(&session), "")
            .await;
        let run = run
            .location
            .unwrap()
            .rsplit('/')
            .next()
            .unwrap()
            .parse()
            .unwrap();
        let mut tx = world.read().await;
        runs::body(&mut tx, RunId(run)).await.unwrap()
    }

    #[tokio::test]
    async fn after_the_end_both_are_free_for_others_but_not_for_each_other() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let path = format!("/tandem/{}/help", tandem.id);
            let mentor = world.as_person(tandem.mentor).await;
            world.post(&path, Some(&mentor), "step=end&sure=yes").await;
            let body = matched_again(&world).await;
            let pair = (key(tandem.mentor), key(tandem.mentee));
            let mut all = body.outcome.tandems.iter();
            assert!(all.all(|one| (&one.mentor, &one.mentee) != (&pair.0, &pair.1)));
            assert!(
                body.find(&pair.0).is_some(),
                "the mentor is there for others"
            );

            // Who wants no other tandem is left alone.
            world
                .post(&path, Some(&mentor), "step=again&again=no")
                .await;
            let body = matched_again(&world).await;
            let teaches = body.find(&pair.0).is_some_and(|one| one.mentor_places > 0);
            assert!(!teaches);
        }
    }

    #[tokio::test]
    async fn a_tandem_rests_until_a_day_and_goes_on() {
        for world in worlds().await {
            let tandem = world.running_tandem().await;
            let path = format!("/tandem/{}/help", tandem.id);
            let session = world.as_person(tandem.mentee).await;
            for wrong in ["", "2026-11-24", "bald"] {
                let form = format!("step=rest&until={wrong}");
                let page = world.post(&path, Some(&session), &form).await;
                assert!(page.body.contains("id=\"f-until-e\""), "{wrong}");
            }
            let form = "step=rest&until=2027-01-11";
            world.post(&path, Some(&session), form).await;
            assert_eq!(stage(&world, &tandem).await, Stage::Resting);
            let told = letters_of(&world, "Ihr Tandem ruht").await;
            assert!(
                told.len() == 2 && told[0].contains("11. Januar 2027"),
                "{told:?}"
            );
            let other = world.as_person(tandem.mentor).await;
            world.post(&path, Some(&other), "step=resume").await;
            assert_eq!(stage(&world, &tandem).await, Stage::Running);
        }
    }

    #[tokio::test]
    async fn who_asks_for_a_talk_is_heard_once() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let path = format!("/tandem/{}/help", tandem.id);
            let session = world.as_person(tandem.mentor).await;
            for _ in 0..2 {
                world.post(&path, Some(&session), "step=talk").await;
            }
            let coordinator = world.as_coordinator().await;
            let list = world.path("/conversations");
            let heard = world.get(&list, Some(&coordinator)).await;
            assert_eq!(heard.body.matches("name=\"person\"").count(), 1);
            world.post(&path, Some(&session), "step=no-talk").await;
            let heard = world.get(&list, Some(&coordinator)).await;
            assert!(heard.body.contains("Niemand wartet"));
        }
    }
}
