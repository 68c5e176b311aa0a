//! The goals of a tandem: one to three, set before the second meeting, looked
//! at again at half-time and at the close. Only the two read them.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{GoalId, TandemId};
use programme::policy::Action;
use programme::tandem::{Aim, MAX_GOALS, Reached};
use programme::topic::Anchor;
use serde::Deserialize;
use store::programmes::Programme;
use store::tandems::Tandem;
use store::{Tx, aims};

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Error, Result, limits, links, words};

#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct GoalForm {
    /// Which goal; nothing for a new one.
    #[serde(default)]
    goal: String,
    #[serde(default)]
    step: String,
    #[serde(default)]
    words: String,
    #[serde(default)]
    topic: String,
    #[serde(default)]
    today: String,
    #[serde(default)]
    aimed: String,
    #[serde(default)]
    half: String,
    #[serde(default)]
    close: String,
}

/// Key, words, whether it is chosen.
type Options = Vec<(String, String, bool)>;

/// A form for one goal, filled in.
struct Fields {
    form: GoalForm,
    /// Sets its fields apart from those of the other forms; empty where the
    /// summary of errors leads.
    suffix: String,
    errors: Vec<(&'static str, String)>,
    topics: Options,
    today: Options,
    aimed: Options,
    half: Options,
    close: Options,
}

/// A goal that is written down.
struct Goal {
    number: usize,
    words: String,
    /// "Topic: from → to", "Half-time: partly".
    facts: Vec<String>,
    fields: Fields,
    /// Whether its form shows, since something in it is wrong.
    open: bool,
}

#[derive(Template)]
#[template(path = "together/goals.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    goals: Vec<Goal>,
    /// The form for one more, if there may be one.
    new: Option<Fields>,
    errors: Vec<(&'static str, String)>,
    alive: bool,
    asks_half: bool,
    asks_close: bool,
}

impl Fields {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::SetGoals).await?;
    page(&ctx, &mut mine, None, Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<GoalForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::SetGoals).await?;
    if !mine.tandem.stage.is_alive() {
        return Ok(Redirect::to(&links::our_goals(id)).into_response());
    }
    let known = aims::list(&mut mine.tx, id).await?;
    let goal = form.goal.parse().ok().map(GoalId);
    if form.step == "remove" {
        aims::delete(&mut mine.tx, id, goal.ok_or(Error::BadRequest)?).await?;
        mine.tx.commit().await?;
        return Ok(Redirect::to(&with_done(&links::our_goals(id), "saved")).into_response());
    }
    let before = known.iter().find(|(known, _)| Some(*known) == goal);
    let (aim, errors) = read(ctx.t(), &mine.programme, before.map(|(_, aim)| aim), &form);
    if !errors.is_empty() {
        return page(&ctx, &mut mine, Some(form), errors).await;
    }
    match before {
        Some((goal, _)) => {
            aims::update(&mut mine.tx, id, *goal, &aim).await?;
        }
        // The other one may have written the third in the meantime.
        None if known.len() < MAX_GOALS => aims::insert(&mut mine.tx, id, &aim).await?,
        None => {
            let full = vec![("words", ctx.t().our_goals_full(MAX_GOALS))];
            return page(&ctx, &mut mine, Some(form), full).await;
        }
    }
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::our_goals(id), "saved")).into_response())
}

/// What the form says, and what is wrong with it.
fn read(
    t: Text,
    programme: &Programme,
    before: Option<&Aim>,
    form: &GoalForm,
) -> (Aim, Vec<(&'static str, String)>) {
    let mut errors = Vec::new();
    let words = form.words.trim();
    if words.is_empty() {
        errors.push(("words", t.our_goals_words_missing()));
    }
    errors.extend(limits::too_long(t, words, limits::LINE).map(|error| ("words", error)));
    let anchor = |key: &str| {
        let level: u8 = key.parse().ok()?;
        Anchor::ALL
            .into_iter()
            .map(Anchor::level)
            .find(|known| *known == level)
    };
    let (today, aimed) = (anchor(&form.today), anchor(&form.aimed));
    if let (Some(today), Some(aimed)) = (today, aimed)
        && aimed <= today
    {
        errors.push(("aimed", t.our_goals_aimed_too_low()));
    }
    let topics = programme.topics();
    let topic = topics.iter().find(|topic| topic.key == form.topic);
    let kept = before.and_then(|aim| aim.topic.clone());
    let aim = Aim {
        // A topic that the programme retired stays with the goal that names it.
        topic: topic
            .map(|topic| topic.key.clone())
            .or_else(|| kept.filter(|key| *key == form.topic)),
        words: words.to_owned(),
        today,
        aimed,
        half: Reached::from_key(&form.half).or(before.and_then(|aim| aim.half)),
        close: Reached::from_key(&form.close).or(before.and_then(|aim| aim.close)),
    };
    (aim, errors)
}

async fn page(
    ctx: &Ctx,
    mine: &mut Mine,
    typed: Option<GoalForm>,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let (programme, tandem) = (&mine.programme, &mine.tandem);
    let first = covered(&mut mine.tx, tandem).await?;
    let all = aims::list(&mut mine.tx, tandem.id).await?;
    let asked = typed.as_ref().map(|form| form.goal.as_str());
    let ask = |form: GoalForm, suffix: String| {
        let here = asked == Some(form.goal.as_str());
        let errors = if here { errors.clone() } else { Vec::new() };
        let suffix = if here { String::new() } else { suffix };
        let form = match &typed {
            Some(typed) if here => typed.clone(),
            _ => form,
        };
        fields(t, programme, &first, form, suffix, errors)
    };
    let alive = tandem.stage.is_alive();
    let mut goals = Vec::new();
    for (at, (id, aim)) in all.iter().enumerate() {
        goals.push(Goal {
            number: at + 1,
            words: aim.words.clone(),
            facts: facts(t, programme, aim),
            open: asked == Some(id.to_string().as_str()),
            fields: ask(filled(*id, aim), (at + 1).to_string()),
        });
    }
    let room = alive && all.len() < MAX_GOALS;
    // What somebody typed for a goal too many is not lost either.
    let new = (room || asked == Some("")).then(|| ask(GoalForm::default(), "-new".to_owned()));
    let today = ctx.today();
    let page = Page {
        shell: Shell::new(ctx, t.our_goals_title()).who_sees(t.our_goals_who_sees()),
        t,
        back: links::together(tandem.id),
        goals,
        new,
        errors,
        alive,
        asks_half: programme
            .frame
            .is_some_and(|frame| today >= frame.half_time()),
        asks_close: programme
            .frame
            .is_some_and(|frame| today >= frame.closing_begins()),
    };
    Ok(Html(page.render()?).into_response())
}

/// The topics that brought the two together.
async fn covered(tx: &mut Tx, tandem: &Tandem) -> Result<Vec<String>> {
    let proposal = store::proposals::get(tx, tandem.proposal).await?;
    let why: matching::outcome::Tandem =
        serde_json::from_str(&proposal.body).map_err(store::Error::from)?;
    Ok(why.covered)
}

fn filled(id: GoalId, aim: &Aim) -> GoalForm {
    let level = |level: Option<u8>| level.map(|level| level.to_string()).unwrap_or_default();
    let reached = |reached: Option<Reached>| reached.map_or("", Reached::key).to_owned();
    GoalForm {
        goal: id.to_string(),
        step: String::new(),
        words: aim.words.clone(),
        topic: aim.topic.clone().unwrap_or_default(),
        today: level(aim.today),
        aimed: level(aim.aimed),
        half: reached(aim.half),
        close: reached(aim.close),
    }
}

fn fields(
    t: Text,
    programme: &Programme,
    first: &[String],
    form: GoalForm,
    suffix: String,
    errors: Vec<(&'static str, String)>,
) -> Fields {
    let mut topics = programme.topics();
    topics.sort_by_key(|topic| !first.contains(&topic.key));
    let mut topics: Options = topics
        .iter()
        .map(|topic| {
            let chosen = topic.key == form.topic;
            (topic.key.clone(), i18n::say::topic(t, topic), chosen)
        })
        .collect();
    if !form.topic.is_empty() && !topics.iter().any(|(.., chosen)| *chosen) {
        topics.push((form.topic.clone(), form.topic.clone(), true));
    }
    let anchors = |chosen: &str| {
        let all = Anchor::ALL.into_iter().map(|anchor| {
            let key = anchor.level().to_string();
            let is = key == chosen;
            (key, words::anchor(t, anchor.level()), is)
        });
        all.collect()
    };
    let reached = |chosen: &str| {
        let all = Reached::ALL.into_iter().map(|reached| {
            let key = reached.key();
            (key.to_owned(), words::reached(t, reached), key == chosen)
        });
        all.collect()
    };
    Fields {
        topics,
        today: anchors(&form.today),
        aimed: anchors(&form.aimed),
        half: reached(&form.half),
        close: reached(&form.close),
        form,
        suffix,
        errors,
    }
}

fn facts(t: Text, programme: &Programme, aim: &Aim) -> Vec<String> {
    let mut facts = Vec::new();
    if let Some(topic) = &aim.topic {
        facts.extend(super::super::proposal::titles(
            t,
            programme,
            std::slice::from_ref(topic),
        ));
    }
    if let Some(today) = aim.today {
        facts.push(t.our_goals_today_is(words::anchor(t, today)));
    }
    if let Some(aimed) = aim.aimed {
        facts.push(t.our_goals_aimed_is(words::anchor(t, aimed)));
    }
    if let Some(half) = aim.half {
        facts.push(t.our_goals_half_is(words::reached(t, half)));
    }
    if let Some(close) = aim.close {
        facts.push(t.our_goals_close_is(words::reached(t, close)));
    }
    facts
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;
    use jiff::SignedDuration;

    #[tokio::test]
    async fn goals_stay_between_the_two_and_are_at_most_three() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let path = format!("/tandem/{}/goals", tandem.id);
            let mentor = world.as_person(tandem.mentor).await;
            let mentee = world.as_person(tandem.mentee).await;
            let first = "words=Prompts+pr%C3%BCfen&topic=ki-im-arbeitsalltag&today=1&aimed=4";
            assert_eq!(world.post(&path, Some(&mentee), first).await.status, 303);
            for n in 2..=3 {
                let form = format!("words=Ziel+{n}");
                assert_eq!(world.post(&path, Some(&mentor), &form).await.status, 303);
            }
            let page = world.get(&path, Some(&mentor)).await;
            for said in [
                "Prompts prüfen",
                "Ziel 3",
                "weiß nicht, wie das geht",
                "selbstständig",
            ] {
                assert!(page.body.contains(said), "{said}");
            }
            let fourth = world.post(&path, Some(&mentor), "words=Ziel+4").await;
            assert_eq!(fourth.status, 200);
            assert!(fourth.body.contains("höchstens 3 Ziele"), "{}", fourth.body);
            // Nobody else, the coordinator included.
            for other in [
                world.as_coordinator().await,
                world.as_person(world.other_mentor(&tandem)).await,
            ] {
                let page = world.get(&path, Some(&other)).await;
                assert!(page.status == 404 && !page.body.contains("Prompts"));
            }
        }
    }

    #[tokio::test]
    async fn a_goal_is_changed_reviewed_and_taken_away() {
        for world in worlds().await {
            let tandem = world.tandem().await;
            let path = format!("/tandem/{}/goals", tandem.id);
            let mentee = world.as_person(tandem.mentee).await;
            let wrong = world
                .post(&path, Some(&mentee), "words=&today=4&aimed=2")
                .await;
            assert_eq!(wrong.body.matches("liegt nicht über").count(), 2);
            assert!(wrong.body.contains("id=\"f-words-e\""));
            world.post(&path, Some(&mentee), "words=Alt").await;
            let page = world.get(&path, Some(&mentee)).await;
            assert!(!page.body.contains("name=\"half\""), "too early");
            let goal = page.body.split("name=\"goal\" value=\"").nth(1).unwrap();
            let goal: i64 = goal.split('"').next().unwrap().parse().unwrap();
            world.with_frame("2026-09-01").await;
            world
                .app
                .clock()
                .advance(SignedDuration::from_hours(24 * 20));
            let form = format!("goal={goal}&words=Neu&half=partly");
            world.post(&path, Some(&mentee), &form).await;
            let page = world.get(&path, Some(&mentee)).await;
            assert!(page.body.contains("Neu") && page.body.contains("name=\"half\""));
            assert!(page.body.contains("Zur Halbzeit: teilweise"));
            let form = format!("goal={goal}&step=remove");
            world.post(&path, Some(&mentee), &form).await;
            let page = world.get(&path, Some(&mentee)).await;
            assert!(!page.body.contains("Neu"));
        }
    }
}
