//! One person in a run: their tandem with all its reasons, everybody else who
//! would be possible, and what speaks against the others.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::outcome::{Score, Tandem, Verdict};
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::{key, person_of};

use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::matching::PersonShown;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// A line of the sub-scores.
struct ScoreLine {
    name: String,
    percent: String,
    got: String,
    of: String,
}

/// The tandem this person is in.
struct Together {
    mentor: PersonShown,
    mentee: PersonShown,
    points: String,
    sentence: String,
    scores: Vec<ScoreLine>,
    covered: Vec<String>,
    missed: Vec<String>,
    returned: Vec<String>,
    pinned: bool,
    alternative: String,
    pair: (PersonId, PersonId),
}

/// Somebody on the other side.
struct Candidate {
    person: PersonShown,
    role: String,
    /// Points, if possible.
    points: Option<String>,
    chosen: bool,
    against: Vec<String>,
    pair: (PersonId, PersonId),
}

#[derive(Template)]
#[template(path = "partners.html")]
struct Page {
    shell: Shell,
    t: Text,
    person: PersonShown,
    run_name: String,
    run_link: String,
    matching_link: String,
    together: Vec<Together>,
    unmatched: Vec<(String, Vec<String>)>,
    possible: Vec<Candidate>,
    ruled_out: Vec<Candidate>,
    pair_link: String,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, person)): Path<(ProgrammeId, RunId, PersonId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let t = ctx.t();
    let me = key(person);
    let case = &shown.body.case;
    let takes_part = case
        .people
        .iter()
        .any(|p| p.key == me && (p.mentee || p.mentor_places > 0));
    if !takes_part {
        return Err(Error::NotFound);
    }
    let prepared = case
        .prepare()
        .map_err(|_| Error::Internal("the stored case is broken"))?;

    let mine: Vec<&Tandem> = shown
        .outcome()
        .tandems
        .iter()
        .filter(|tandem| tandem.mentor == me || tandem.mentee == me)
        .collect();
    let together = mine
        .iter()
        .map(|tandem| together(t, id, &shown, tandem))
        .collect::<Result<Vec<_>>>()?;
    let mut possible = Vec::new();
    let mut ruled_out = Vec::new();
    for partner in prepared.partners(&me) {
        let (mentor, mentee) = if partner.teaches {
            (&partner.key, &me)
        } else {
            (&me, &partner.key)
        };
        let mut candidate = Candidate {
            person: PersonShown::new(&shown, id, &partner.key, t)?,
            role: if partner.teaches {
                t.role_mentor()
            } else {
                t.role_mentee()
            },
            points: None,
            chosen: mine
                .iter()
                .any(|tandem| tandem.mentor == *mentor && tandem.mentee == *mentee),
            against: Vec::new(),
            pair: pair(mentor, mentee)?,
        };
        match &partner.verdict {
            Verdict::Possible(score) => {
                candidate.points = Some(i18n::points(t.lang(), score.points()));
                possible.push(candidate);
            }
            Verdict::RuledOut(against) => {
                candidate.against = against
                    .iter()
                    .map(|reason| say::against(t, reason, &shown.names))
                    .collect();
                ruled_out.push(candidate);
            }
        }
    }

    let name = PersonShown::new(&shown, id, &me, t)?;
    let page = Page {
        // No name in the title: titles end up in browser histories.
        shell: Shell::within(&ctx, &programme, Section::Matching, t.partners_title())
            .who_sees(t.who_sees_matching()),
        t,
        person: name,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        together,
        unmatched: shown
            .outcome()
            .unmatched
            .iter()
            .filter(|unmatched| unmatched.person == me)
            .map(|unmatched| {
                let remedies = unmatched.remedies.iter().take(3);
                (
                    say::why_unmatched(t, unmatched),
                    remedies
                        .map(|remedy| say::remedy(t, remedy, unmatched.role, &shown.names))
                        .collect(),
                )
            })
            .collect(),
        possible,
        ruled_out,
        pair_link: links::pairs(id),
    };
    Ok(Html(page.render()?).into_response())
}

fn pair(mentor: &str, mentee: &str) -> Result<(PersonId, PersonId)> {
    person_of(mentor)
        .zip(person_of(mentee))
        .ok_or(Error::NotFound)
}

fn together(t: Text, id: ProgrammeId, shown: &Shown, tandem: &Tandem) -> Result<Together> {
    let topics = |keys: &[String]| keys.iter().map(|key| shown.names.topic(key)).collect();
    Ok(Together {
        mentor: PersonShown::new(shown, id, &tandem.mentor, t)?,
        mentee: PersonShown::new(shown, id, &tandem.mentee, t)?,
        points: i18n::points(t.lang(), tandem.score.points()),
        sentence: say::tandem_sentence(t, tandem, &shown.names),
        scores: scores(t, shown, &tandem.score),
        covered: topics(&tandem.covered),
        missed: topics(&tandem.missed),
        returned: topics(&tandem.returned),
        pinned: tandem.pinned,
        alternative: say::alternative(
            t,
            tandem.alternative.as_ref(),
            tandem.score.full_units,
            &shown.names,
        ),
        pair: pair(&tandem.mentor, &tandem.mentee)?,
    })
}

fn scores(t: Text, shown: &Shown, score: &Score) -> Vec<ScoreLine> {
    say::score_lines(t, score, &shown.outcome().rules.weights)
        .into_iter()
        .map(|line| ScoreLine {
            name: line.name,
            percent: format!("{:.0}", line.share * 100.0),
            got: i18n::points(t.lang(), line.points),
            of: i18n::points(t.lang(), line.of),
        })
        .collect()
}
