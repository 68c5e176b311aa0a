//! One tandem of a run: why these two, who else would be possible for either,
//! what the whole would lose without it, and with whom it could swap partners.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::case::Pair;
use matching::outcome::{Score, Tandem};
use matching::what_if::{Forced, Swap, Without};
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::policy::Action;
use programme::roster::{key, person_of};

use crate::card::PersonShown;
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// How many alternatives and swaps are shown.
const BEST: usize = 5;

/// A line of the sub-scores.
pub(crate) struct ScoreLine {
    pub(crate) name: String,
    pub(crate) percent: String,
    pub(crate) got: String,
    pub(crate) of: String,
}

/// A tandem with its reasons, as a card shows it.
pub(crate) struct Together {
    pub(crate) mentor: PersonShown,
    pub(crate) mentee: PersonShown,
    pub(crate) points: String,
    pub(crate) sentence: String,
    pub(crate) scores: Vec<ScoreLine>,
    pub(crate) covered: Vec<String>,
    pub(crate) missed: Vec<String>,
    pub(crate) returned: Vec<String>,
    pub(crate) pinned: bool,
    /// Existed before the run.
    pub(crate) standing: bool,
    pub(crate) alternative: String,
    /// The tandem's own page.
    pub(crate) link: String,
}

impl Together {
    pub(crate) fn new(t: Text, id: ProgrammeId, shown: &Shown, tandem: &Tandem) -> Result<Self> {
        let topics = |keys: &[String]| keys.iter().map(|key| shown.names.topic(key)).collect();
        let mentee = PersonShown::new(shown, id, &tandem.mentee, t)?;
        Ok(Self {
            mentor: PersonShown::new(shown, id, &tandem.mentor, t)?,
            points: i18n::points(t.lang(), tandem.score.points()),
            sentence: say::tandem_sentence(t, tandem, &shown.names),
            scores: score_lines(t, shown, &tandem.score),
            covered: topics(&tandem.covered),
            missed: topics(&tandem.missed),
            returned: topics(&tandem.returned),
            pinned: tandem.pinned && !tandem.standing,
            standing: tandem.standing,
            alternative: say::alternative(
                t,
                tandem.alternative.as_ref(),
                tandem.score.full_units,
                &shown.names,
            ),
            link: links::tandem(id, shown.run.id, mentee.id),
            mentee,
        })
    }
}

/// The six criteria of a score.
pub(crate) fn score_lines(t: Text, shown: &Shown, score: &Score) -> Vec<ScoreLine> {
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

/// The tandem of a mentee.
///
/// # Errors
/// [`Error::NotFound`] if they have none.
pub(crate) fn find(shown: &Shown, mentee: PersonId) -> Result<&Tandem> {
    let mentee = key(mentee);
    let mut all = shown.outcome().tandems.iter();
    all.find(|tandem| tandem.mentee == mentee)
        .ok_or(Error::NotFound)
}

/// A tandem by its two keys.
pub(crate) fn pair_of(tandem: &Tandem) -> Pair {
    Pair {
        mentor: tandem.mentor.clone(),
        mentee: tandem.mentee.clone(),
    }
}

/// Somebody else who would be possible, and what that would cost.
struct Other {
    person: PersonShown,
    price: String,
    link: String,
}

/// Another tandem to swap partners with.
struct SwapShown {
    names: String,
    effect: String,
    link: String,
}

#[derive(Template)]
#[template(path = "tandem.html")]
struct Page {
    shell: Shell,
    t: Text,
    run_name: String,
    run_link: String,
    matching_link: String,
    heading: String,
    together: Together,
    /// What forbidding it would cost.
    without: Option<String>,
    /// Alternatives, first for the mentee, then for the mentor.
    others: Vec<(String, Vec<Other>)>,
    swaps: Vec<SwapShown>,
    /// Every other tandem, for asking about any of them.
    all_tandems: Vec<(PersonId, String)>,
    swap_link: String,
    try_link: String,
    pair_link: String,
}

/// What the engine says about a tandem.
struct Asked {
    without: Option<Without>,
    for_mentee: Vec<Forced>,
    for_mentor: Vec<Forced>,
    swaps: Vec<(Pair, Swap)>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, mentee)): Path<(ProgrammeId, RunId, PersonId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    drop(tx);
    let t = ctx.t();
    let tandem = find(&shown, mentee)?;
    let asked = ask(&shown, tandem).await?;
    let full_units = tandem.score.full_units;
    let together = Together::new(t, id, &shown, tandem)?;

    let me = together.mentee.id;
    let others = |forced: &[Forced], of: PersonId| {
        let all = forced.iter().map(|one| {
            let person = PersonShown::new(&shown, id, &one.partner, t)?;
            Ok(Other {
                price: say::forced(t, one.price.as_ref(), full_units),
                link: links::pair(id, run, of, person.id),
                person,
            })
        });
        all.collect::<Result<Vec<_>>>()
    };
    let others = vec![
        (
            t.alternatives_for(together.mentee.name.as_str()),
            others(&asked.for_mentee, me)?,
        ),
        (
            t.alternatives_for(together.mentor.name.as_str()),
            others(&asked.for_mentor, together.mentor.id)?,
        ),
    ];
    let names = |pair: &Pair| {
        let (mentor, mentee) = (
            shown.names.person(&pair.mentor),
            shown.names.person(&pair.mentee),
        );
        t.pair_name(mentee, mentor)
    };
    let swaps = asked.swaps.iter().filter_map(|(pair, swap)| {
        Some(SwapShown {
            names: names(pair),
            effect: say::swap_effect(t, swap.effect.as_ref()?.loss_units, full_units),
            link: links::swap(id, run, me, person_of(&pair.mentee)?),
        })
    });
    let mut all_tandems: Vec<(PersonId, String)> = shown
        .outcome()
        .tandems
        .iter()
        .filter(|other| other.mentor != tandem.mentor)
        .filter_map(|other| Some((person_of(&other.mentee)?, names(&pair_of(other)))))
        .collect();
    all_tandems.sort_by_cached_key(|(_, names)| names.to_lowercase());
    let page = Page {
        // No name in the title: titles end up in browser histories.
        shell: Shell::within(&ctx, &programme, Section::Matching, t.tandem_title())
            .who_sees(t.who_sees_matching()),
        t,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        heading: names(&pair_of(tandem)),
        without: asked
            .without
            .as_ref()
            .map(|without| say::without(t, without, full_units, &shown.names)),
        others,
        swaps: swaps.collect(),
        all_tandems,
        swap_link: format!("{}/swap", together.link),
        try_link: links::scenario_with(id, run, together.mentor.id, together.mentee.id),
        together,
        pair_link: links::pairs(id),
    };
    Ok(Html(page.render()?).into_response())
}

async fn ask(shown: &Shown, tandem: &Tandem) -> Result<Asked> {
    let pair = pair_of(tandem);
    let all: Vec<Pair> = shown.outcome().tandems.iter().map(pair_of).collect();
    shown
        .ask(move |_, what_if| {
            let Some(what_if) = what_if else {
                return Asked {
                    without: None,
                    for_mentee: Vec::new(),
                    for_mentor: Vec::new(),
                    swaps: Vec::new(),
                };
            };
            let best = |person: &str, teaches: bool| {
                let forced = what_if.forced_for(person).into_iter();
                forced
                    .filter(|one| one.teaches == teaches)
                    .take(BEST)
                    .collect()
            };
            let mut swaps: Vec<(Pair, Swap)> = all
                .into_iter()
                .filter_map(|other| Some((other.clone(), what_if.swap(&pair, &other)?)))
                .filter(|(_, swap)| swap.effect.is_some())
                .collect();
            swaps.sort_by_key(|(_, swap)| swap.effect.map(|effect| effect.loss_units));
            swaps.truncate(BEST);
            Asked {
                without: what_if.forbid(&pair.mentor, &pair.mentee),
                for_mentee: best(&pair.mentee, true),
                for_mentor: best(&pair.mentor, false),
                swaps,
            }
        })
        .await
}
