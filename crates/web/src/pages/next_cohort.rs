//! The next cohort: the same settings under a new name and date, with what the last one learned.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::civil::Date;
use programme::frame::Frame;
use programme::ids::ProgrammeId;
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event, Scope};
use store::programmes::{self, Programme};
use store::{Tx, agreements, rules};

use crate::ctx::Ctx;
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, limits, links};

#[derive(Deserialize)]
pub(crate) struct NextForm {
    name: String,
    starts_on: String,
}

#[derive(Template)]
#[template(path = "next_cohort.html")]
struct Page {
    shell: Shell,
    t: Text,
    form: NextForm,
    errors: Vec<(&'static str, String)>,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (_, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let form = NextForm {
        name: next_name(&programme.name),
        starts_on: proposed_start(&ctx, &programme).to_string(),
    };
    page(&ctx, &programme, form, Vec::new())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<NextForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::ShapeProgramme).await?;
    let t = ctx.t();
    let mut errors = Vec::new();
    let name = form.name.trim().to_owned();
    if name.is_empty() {
        errors.push(("name", t.programme_name_missing()));
    }
    errors.extend(limits::too_long(t, &name, limits::NAME).map(|error| ("name", error)));
    let starts_on: Option<Date> = form.starts_on.trim().parse().ok();
    match starts_on {
        None => errors.push(("starts_on", t.next_cohort_date_wrong())),
        Some(day) if day <= ctx.today() => {
            errors.push(("starts_on", t.next_cohort_date_past()));
        }
        Some(_) => {}
    }
    let (Some(starts_on), true) = (starts_on, errors.is_empty()) else {
        return page(&ctx, &programme, form, errors);
    };
    let next = copy(&ctx, &mut tx, &programme, &name, starts_on).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::programme(next), "created")).into_response())
}

/// Goals, frame, topics, rules and agreement as they are; people sign up anew.
async fn copy(
    ctx: &Ctx,
    tx: &mut Tx,
    from: &Programme,
    name: &str,
    starts_on: Date,
) -> Result<ProgrammeId> {
    let by = ctx.may_in_organisation(Action::ShapeProgramme)?.id;
    let now = ctx.now();
    let frame = Frame {
        starts_on,
        ..from.frame.unwrap_or_else(|| Frame::starting(starts_on))
    };
    let next = programmes::insert(tx, from.organisation, name, from.informal, now).await?;
    programmes::follow(tx, next, from.id).await?;
    programmes::save_goals(tx, next, name, from.informal, &from.goals).await?;
    programmes::save_frame(tx, next, frame).await?;
    if let Some(topics) = &from.topics {
        programmes::save_topics(tx, next, topics).await?;
    }
    if let Some(version) = rules::latest(tx, from.id).await? {
        rules::save(tx, next, &version.rules, by, now).await?;
    }
    if let Some(agreement) = agreements::latest(tx, from.id).await? {
        agreements::save(tx, next, &agreement.wording, by, now).await?;
    }
    let scope = Scope {
        organisation: Some(from.organisation),
        programme: Some(next),
        account: Some(by),
    };
    audit::record(tx, scope, Event::CohortFollows, "", now).await?;
    Ok(next)
}

/// "Gegenwind 2027" after "Gegenwind 2026", "Tandem 2" after "Tandem".
fn next_name(name: &str) -> String {
    let digits = name.len() - name.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    let (words, number) = name.split_at(name.len() - digits);
    match number.parse::<u32>() {
        Ok(number) if digits < 9 => format!("{words}{}", number + 1),
        _ => format!("{} 2", name.trim_end()),
    }
}

/// The Monday seven weeks on, or seven weeks after the last one's end: time for call,
/// sign-up, matching and answers.
fn proposed_start(ctx: &Ctx, programme: &Programme) -> Date {
    let end = programme.frame.map_or(ctx.today(), Frame::ends_on);
    let from = end.max(ctx.today());
    let start = from.saturating_add(jiff::Span::new().weeks(7));
    let beyond_monday = start.weekday().to_monday_zero_offset();
    start.saturating_add(jiff::Span::new().days(i64::from((7 - beyond_monday) % 7)))
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    form: NextForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Overview, t.next_cohort_title())
            .who_sees(t.who_sees_programmes()),
        t,
        form,
        errors,
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use store::{programmes, rules};

    use super::next_name;
    use crate::testing::worlds;

    #[test]
    fn the_next_one_counts_on() {
        assert_eq!(next_name("Gegenwind 2026"), "Gegenwind 2027");
        assert_eq!(next_name("Tandem"), "Tandem 2");
        assert_eq!(next_name("Tandem 9"), "Tandem 10");
        assert_eq!(next_name("Über2"), "Über3");
        assert_eq!(next_name("7"), "8");
        assert_eq!(next_name("A 99999999999"), "A 99999999999 2");
    }

    #[tokio::test]
    async fn settings_go_on_and_people_do_not() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            let goals = "name=Runde+1&tone=du&goal=innovation&own_words=&sponsor=Frau+Dr.+Kern";
            world
                .post(&world.path("/goals"), Some(&session), goals)
                .await;
            let frame = "starts_on=2027-01-11&months=3&rhythm=fortnightly&minutes=45";
            world
                .post(&world.path("/frame"), Some(&session), frame)
                .await;
            let shown = world.get(&world.path("/next"), Some(&session)).await.body;
            assert!(
                shown.contains("Runde 2") && shown.contains("2027-05-31"),
                "{shown}"
            );
            let form = "name=Runde+2&starts_on=2027-06-07";
            let made = world.post(&world.path("/next"), Some(&session), form).await;
            assert_eq!(made.status, 303);
            let mut tx = world.app.db().read().await.unwrap();
            let all = programmes::list(&mut tx, world.organisation).await.unwrap();
            let next = &all[0];
            assert_eq!(next.follows, Some(world.programme));
            assert_eq!((next.name.as_str(), next.informal), ("Runde 2", true));
            assert_eq!(next.goals.sponsor, "Frau Dr. Kern");
            let frame = next.frame.unwrap();
            assert_eq!((frame.months, frame.minutes), (3, 45));
            assert_eq!(frame.starts_on.to_string(), "2027-06-07");
            let before = rules::latest(&mut tx, world.programme)
                .await
                .unwrap()
                .unwrap();
            let after = rules::latest(&mut tx, next.id).await.unwrap().unwrap();
            assert_eq!(before.rules, after.rules);
            let people = store::participants::list(&mut tx, next.id).await.unwrap();
            assert!(people.is_empty());
        }
    }

    #[tokio::test]
    async fn a_wrong_date_is_told_and_nothing_is_made() {
        for world in worlds().await {
            let session = world.as_coordinator().await;
            for (date, words) in [
                ("bald", "Bitte geben Sie ein Datum"),
                ("2020-01-06", "liegt schon zurück"),
            ] {
                let form = format!("name=Runde+2&starts_on={date}");
                let answer = world
                    .post(&world.path("/next"), Some(&session), &form)
                    .await;
                assert!(answer.body.contains(words), "{}", answer.body);
                assert!(answer.body.contains("value=\"Runde 2\""));
            }
            let mut tx = world.app.db().read().await.unwrap();
            assert_eq!(
                programmes::list(&mut tx, world.organisation)
                    .await
                    .unwrap()
                    .len(),
                1
            );
        }
    }
}
