//! What everybody who takes part may know of a programme: goals, frame, topics,
//! rules and weights.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::say::RuleLine;
use i18n::{Text, say};
use programme::frame::Rhythm;
use programme::goals::Goals;
use programme::ids::ProgrammeId;
use programme::policy::Action;

use crate::ctx::Ctx;
use crate::pages::my_answers::Fact;
use crate::shell::{Section, Shell};
use crate::{Result, links};

/// The rules in force.
struct InForce {
    version: String,
    /// What the objective does to people.
    objective: String,
    lines: Vec<RuleLine>,
}

#[derive(Template)]
#[template(path = "about.html")]
struct Page {
    shell: Shell,
    t: Text,
    name: String,
    goals: Vec<String>,
    own_words: String,
    facts: Vec<Fact>,
    topics: Vec<String>,
    rules: Option<InForce>,
    /// The page with the code of conduct.
    conduct: String,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::SeeProgramme).await?;
    let t = ctx.t();
    let rules = store::rules::latest(&mut tx, id).await?;
    let Goals {
        chosen,
        own_words,
        sponsor,
    } = &programme.goals;
    let mut facts = Vec::new();
    let mut fact = |name: String, value: String| facts.push(Fact { name, value });
    if !sponsor.is_empty() {
        fact(t.about_sponsor(), sponsor.clone());
    }
    if let Some(frame) = programme.frame {
        let day = |date| i18n::date(t.lang(), date);
        let rhythm = match frame.rhythm {
            Rhythm::Monthly => t.rhythm_monthly(),
            Rhythm::Fortnightly => t.rhythm_fortnightly(),
        };
        fact(
            t.about_period(),
            t.about_from_to(day(frame.ends_on()), day(frame.starts_on)),
        );
        fact(
            t.about_meetings(),
            t.about_meetings_planned(frame.meetings(), frame.minutes, rhythm),
        );
    }
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::None, t.about_title())
            .who_sees(t.about_who_sees()),
        t,
        goals: chosen.iter().map(|goal| say::goal(t, *goal)).collect(),
        own_words: own_words.clone(),
        facts,
        topics: programme
            .topics()
            .iter()
            .map(|topic| say::topic(t, topic))
            .collect(),
        rules: rules.map(|version| InForce {
            version: t.rules_version(version.number),
            objective: say::objective_about(t, version.rules.objective),
            lines: say::rule_lines(t, &version.rules),
        }),
        conduct: links::conduct(programme.id),
        name: programme.name,
    };
    Ok(Html(page.render()?).into_response())
}

#[cfg(test)]
mod tests {
    use crate::testing::worlds;

    #[tokio::test]
    async fn participants_read_what_was_set_up_and_nothing_about_people() {
        for world in worlds().await {
            let coordinator = world.as_coordinator().await;
            let goals = "name=Lernen&tone=sie&goal=innovation&own_words=&sponsor=Frau+Dr.+Kern";
            let saved = world
                .post(&world.path("/goals"), Some(&coordinator), goals)
                .await;
            assert_eq!(saved.status, 303);
            let frame = "starts_on=2027-01-11&months=6&rhythm=monthly&minutes=60";
            let saved = world
                .post(&world.path("/frame"), Some(&coordinator), frame)
                .await;
            assert_eq!(saved.status, 303);
            let rules = "topics=30&openness=10&mutual=0&availability=0&distance=0&wishes=0\
                 &full_marks_hours_per_month=16&rule=other_site&objective=leximin";
            let saved = world
                .post(&world.path("/rules"), Some(&coordinator), rules)
                .await;
            assert_eq!(saved.status, 303);

            let mentee = world.as_person(world.mentees[0]).await;
            let page = world.get(&world.path("/about"), Some(&mentee)).await.body;
            for shown in [
                "Innovation anstoßen",
                "Frau Dr. Kern",
                "Mo., 11. Januar 2027 bis Sa., 10. Juli 2027",
                "6 Treffen zu 60 Minuten, einmal im Monat",
                "Nur von verschiedenen Standorten",
                "30 (75 %)",
                "Fairste Verteilung",
                "dann das zweitschwächste",
                "Es gilt Fassung 2",
            ] {
                assert!(page.contains(shown), "{shown}");
            }
            for hidden in ["Ada", "Ben", "Dora"] {
                assert!(!page.contains(hidden), "{hidden}");
            }
        }
    }
}
