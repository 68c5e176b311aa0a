//! Any two people of a run: why they are together, why not, and what it would cost.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::{Text, say};
use matching::outcome::{Against, Verdict};
use matching::what_if::Price;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::key;
use store::overrides::{self, Kind};

use crate::card::PersonShown;
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::tandem::{ScoreLine, score_lines};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// One of the two teaching the other.
struct Way {
    heading: String,
    mentor: PersonId,
    mentee: PersonId,
    answer: Answer,
    /// Where the pair can be tried out.
    try_link: String,
    /// Pinned or not, and why, if it was decided by hand.
    decided: Option<(bool, String)>,
}

impl Way {
    fn is_ruled_out(&self) -> bool {
        matches!(self.answer, Answer::RuledOut(_))
    }
}

enum Answer {
    /// They are a tandem of this run; its page.
    Together(String),
    /// Points, their parts, and what the whole would lose.
    Possible(String, Vec<ScoreLine>, String),
    /// Everything that speaks against it.
    RuledOut(Vec<String>),
}

#[derive(Template)]
#[template(path = "pair.html")]
struct Page {
    shell: Shell,
    t: Text,
    run_name: String,
    run_link: String,
    matching_link: String,
    heading: String,
    one: PersonShown,
    other: PersonShown,
    ways: Vec<Way>,
    pair_link: String,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, one, other)): Path<(ProgrammeId, RunId, PersonId, PersonId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let decisions = overrides::list(&mut tx, id).await?;
    drop(tx);
    let t = ctx.t();
    // Only people of this run: the address could name anybody.
    if [one, other]
        .iter()
        .any(|person| shown.body.find(&key(*person)).is_none())
    {
        return Err(Error::NotFound);
    }
    let mut ways = Vec::new();
    for (mentor, mentee, verdict, price) in directions(&shown, one, other).await? {
        let decided = decisions
            .iter()
            .find(|decision| (decision.mentor, decision.mentee) == (mentor, mentee))
            .map(|decision| (decision.kind == Kind::Pin, decision.reason.clone()));
        let answer = match verdict {
            Verdict::RuledOut(against) => Answer::RuledOut(
                against
                    .iter()
                    .map(|reason| say::against(t, reason, &shown.names))
                    .collect(),
            ),
            Verdict::Possible(_) if together(&shown, mentor, mentee) => {
                Answer::Together(links::tandem(id, run, mentee))
            }
            Verdict::Possible(score) => Answer::Possible(
                i18n::points(t.lang(), score.points()),
                score_lines(t, &shown, &score),
                say::forced(t, price.as_ref(), score.full_units),
            ),
        };
        let name = |person: PersonId| {
            let shown = PersonShown::new(&shown, id, &key(person), t)?;
            Ok::<_, Error>(shown.name)
        };
        ways.push(Way {
            heading: t.pair_way(name(mentee)?, name(mentor)?),
            try_link: links::scenario_with(id, run, mentor, mentee),
            mentor,
            mentee,
            answer,
            decided,
        });
    }
    let (one, other) = (
        PersonShown::new(&shown, id, &key(one), t)?,
        PersonShown::new(&shown, id, &key(other), t)?,
    );
    let page = Page {
        // No name in the title: titles end up in browser histories.
        shell: Shell::within(&ctx, &programme, Section::Matching, t.pair_title())
            .who_sees(t.who_sees_matching()),
        t,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        heading: t.pair_name(other.name.as_str(), one.name.as_str()),
        one,
        other,
        ways,
        pair_link: links::pairs(id),
    };
    Ok(Html(page.render()?).into_response())
}

fn together(shown: &Shown, mentor: PersonId, mentee: PersonId) -> bool {
    let (mentor, mentee) = (key(mentor), key(mentee));
    let mut tandems = shown.outcome().tandems.iter();
    tandems.any(|tandem| tandem.mentor == mentor && tandem.mentee == mentee)
}

/// Both directions, as far as the two signed up for them; if for neither, both.
async fn directions(
    shown: &Shown,
    one: PersonId,
    other: PersonId,
) -> Result<Vec<(PersonId, PersonId, Verdict, Option<Price>)>> {
    shown
        .ask(move |prepared, what_if| {
            let mut ways: Vec<_> = [(one, other), (other, one)]
                .into_iter()
                .filter_map(|(mentor, mentee)| {
                    let keys = (key(mentor), key(mentee));
                    let verdict = prepared.verdict(&keys.0, &keys.1)?;
                    let price = what_if.and_then(|what_if| what_if.force(&keys.0, &keys.1));
                    Some((mentor, mentee, verdict, price))
                })
                .collect();
            let signed_up = |verdict: &Verdict| match verdict {
                Verdict::Possible(_) => true,
                Verdict::RuledOut(against) => !against
                    .iter()
                    .any(|reason| matches!(reason, Against::NotTakingPart { .. })),
            };
            if ways.iter().any(|(.., verdict, _)| signed_up(verdict)) {
                ways.retain(|(.., verdict, _)| signed_up(verdict));
            }
            ways
        })
        .await
}
