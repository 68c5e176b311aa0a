//! One person in a run: their tandem with all its reasons, everybody else who
//! would be possible and what that would cost, and what speaks against the others.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::{Text, say};
use import::text::fold;
use matching::Partner;
use matching::outcome::Verdict;
use matching::what_if::Forced;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::{key, person_of};
use serde::Deserialize;
use store::Tx;
use store::overrides;
use store::programmes::Programme;

use crate::card::PersonShown;
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::pairs::Decision;
use crate::pages::tandem::Together;
use crate::pages::unmatched::{Asked, Left};
use crate::pages::wanted::{self, Wanted};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// How many people a search shows.
const HITS: usize = 20;

/// Somebody on the other side.
struct Candidate {
    person: PersonShown,
    role: String,
    /// Points, if possible.
    points: Option<String>,
    /// What the whole would lose, if possible and not chosen.
    price: Option<String>,
    chosen: bool,
    against: Vec<String>,
    /// About these two alone.
    link: String,
}

/// Who was looked for, and who was found.
#[derive(Default)]
struct Search {
    words: String,
    hits: Vec<(String, PersonShown)>,
    told: Option<String>,
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
    left: Vec<Left>,
    possible: Vec<Candidate>,
    ruled_out: Vec<Candidate>,
    decided: Vec<Decision>,
    search: Search,
    /// How many mentees they should have; only for a mentor.
    wanted: Option<Wanted>,
    errors: Vec<(&'static str, String)>,
    pair_link: String,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, person)): Path<(ProgrammeId, RunId, PersonId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    page(&ctx, tx, &programme, &shown, person, State::default()).await
}

/// What was typed into the forms of the page.
#[derive(Default)]
struct State {
    search: Search,
    wanted: (wanted::Typed, Vec<(&'static str, String)>),
}

/// The page again, with what was wrong about wanted places.
pub(crate) async fn page_with(
    ctx: &Ctx,
    tx: Tx,
    programme: &Programme,
    shown: &Shown,
    person: PersonId,
    wanted: (wanted::Typed, Vec<(&'static str, String)>),
) -> Result<Response> {
    let state = State {
        wanted,
        ..State::default()
    };
    let page = page(ctx, tx, programme, shown, person, state).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

#[derive(Deserialize)]
pub(crate) struct With {
    #[serde(default)]
    q: String,
}

/// "With whom?" By a form that is posted: names have no place in an address.
pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run, person)): Path<(ProgrammeId, RunId, PersonId)>,
    Form(with): Form<With>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let t = ctx.t();
    let found = find(&shown, person, &with.q);
    if let [only] = found.as_slice() {
        let to = links::pair(id, run, person, *only);
        return Ok(Redirect::to(&to).into_response());
    }
    let told = match found.len() {
        0 => t.with_whom_nobody(),
        n if n > HITS => t.with_whom_many(n, HITS),
        n => t.with_whom_found(n),
    };
    let hits = found
        .into_iter()
        .take(HITS)
        .map(|other| {
            let link = links::pair(id, run, person, other);
            Ok((link, PersonShown::new(&shown, id, &key(other), t)?))
        })
        .collect::<Result<Vec<_>>>()?;
    let search = Search {
        words: with.q,
        hits,
        told: Some(told),
    };
    let state = State {
        search,
        ..State::default()
    };
    page(&ctx, tx, &programme, &shown, person, state).await
}

/// Everybody in this run whose name has all these words in it.
fn find(shown: &Shown, me: PersonId, words: &str) -> Vec<PersonId> {
    let words = fold(words);
    if words.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(String, PersonId)> = shown
        .body
        .case
        .people
        .iter()
        .filter(|person| person.mentee || person.mentor_places > 0)
        .filter_map(|person| Some((fold(&shown.names.find(&person.key)?.name()), &person.key)))
        .filter(|(name, _)| words.split(' ').all(|word| name.contains(word)))
        .filter_map(|(name, key)| Some((name, person_of(key)?)))
        .filter(|(_, person)| *person != me)
        .collect();
    found.sort();
    found.into_iter().map(|(_, person)| person).collect()
}

async fn page(
    ctx: &Ctx,
    mut tx: Tx,
    programme: &Programme,
    shown: &Shown,
    person: PersonId,
    state: State,
) -> Result<Response> {
    let t = ctx.t();
    let (id, run) = (programme.id, shown.run.id);
    let me = key(person);
    let takes_part = shown
        .body
        .find(&me)
        .is_some_and(|one| one.mentee || one.mentor_places > 0);
    if !takes_part {
        return Err(Error::NotFound);
    }
    let asked = Asked::load(&mut tx, programme.id).await?;
    let decided = decided(&mut tx, t, shown, person).await?;
    let wanted = Wanted::load(&mut tx, t, (id, run, person), state.wanted).await?;
    drop(tx);
    let question = me.clone();
    let (partners, forced) = shown
        .ask(move |prepared, what_if| {
            let forced = what_if.map(|what_if| what_if.forced_for(&question));
            (prepared.partners(&question), forced)
        })
        .await?;

    let mine = shown.outcome().tandems.iter();
    let together = mine
        .filter(|tandem| tandem.mentor == me || tandem.mentee == me)
        .map(|tandem| Together::new(t, id, shown, tandem))
        .collect::<Result<Vec<_>>>()?;
    let left = shown
        .outcome()
        .unmatched
        .iter()
        .filter(|unmatched| unmatched.person == me)
        .map(|unmatched| Left::new(ctx, shown, unmatched, &asked))
        .collect::<Result<Vec<_>>>()?;
    let (possible, ruled_out) = candidates(t, shown, &me, &partners, forced.as_deref())?;
    let page = Page {
        // No name in the title: titles end up in browser histories.
        shell: Shell::within(ctx, programme, Section::Matching, t.partners_title())
            .who_sees(t.who_sees_matching()),
        t,
        person: PersonShown::new(shown, id, &me, t)?,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        together,
        left,
        possible,
        ruled_out,
        decided,
        search: state.search,
        errors: wanted
            .as_ref()
            .map_or_else(Vec::new, |one| one.errors.clone()),
        wanted,
        pair_link: links::pairs(id),
    };
    Ok(Html(page.render()?).into_response())
}

/// Everybody on the other side: first who would be possible, then the others.
fn candidates(
    t: Text,
    shown: &Shown,
    me: &str,
    partners: &[Partner],
    forced: Option<&[Forced]>,
) -> Result<(Vec<Candidate>, Vec<Candidate>)> {
    let (id, run) = (shown.run.programme, shown.run.id);
    let prices: BTreeMap<(&str, bool), &Forced> = forced
        .unwrap_or_default()
        .iter()
        .map(|one| ((one.partner.as_str(), one.teaches), one))
        .collect();
    let (mut possible, mut ruled_out) = (Vec::new(), Vec::new());
    for partner in partners {
        let (mentor, mentee) = if partner.teaches {
            (partner.key.as_str(), me)
        } else {
            (me, partner.key.as_str())
        };
        let person = PersonShown::new(shown, id, &partner.key, t)?;
        let mut candidate = Candidate {
            role: if partner.teaches {
                t.role_mentor()
            } else {
                t.role_mentee()
            },
            points: None,
            price: None,
            chosen: shown
                .outcome()
                .tandems
                .iter()
                .any(|tandem| tandem.mentor == mentor && tandem.mentee == mentee),
            against: Vec::new(),
            link: links::pair(id, run, person_of(me).ok_or(Error::NotFound)?, person.id),
            person,
        };
        match &partner.verdict {
            Verdict::Possible(score) => {
                candidate.points = Some(i18n::points(t.lang(), score.points()));
                candidate.price = prices
                    .get(&(partner.key.as_str(), partner.teaches))
                    .map(|one| say::forced(t, one.price.as_ref(), score.full_units));
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
    Ok((possible, ruled_out))
}

async fn decided(tx: &mut Tx, t: Text, shown: &Shown, me: PersonId) -> Result<Vec<Decision>> {
    let all = overrides::list(tx, shown.run.programme).await?;
    Ok(all
        .into_iter()
        .filter(|one| one.mentor == me || one.mentee == me)
        .map(|one| Decision::new(t, &shown.names, one))
        .collect())
}
