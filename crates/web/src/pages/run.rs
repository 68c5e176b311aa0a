//! What a run found: tandems with their points, and who was left without.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Query;
use i18n::say::Names as _;
use i18n::{Text, say};
use matching::outcome::Tandem;
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use serde::Deserialize;
use store::Tx;
use store::audit::{self, Event};
use store::programmes::Programme;
use store::runs;

use crate::card::PersonShown;
use crate::charts::Histogram;
use crate::compare;
use crate::ctx::Ctx;
use crate::matching_run::{self, Shown};
use crate::pages::certificate::Certificate;
use crate::pages::comments::Remark;
use crate::pages::wanted;
use crate::rematch::{self, Dissolved};
use crate::shell::{Section, Shell};
use crate::{Result, links};

/// Tandems on one page of the list.
const PER_PAGE: usize = 50;

/// What makes a draft outdated.
const CHANGES: [Event; 7] = [
    Event::RulesSaved,
    Event::PeopleImported,
    Event::AnswersImported,
    Event::PairPinned,
    Event::PairForbidden,
    Event::PairReleased,
    Event::PlacesWanted,
];

#[derive(Default, Deserialize)]
pub(crate) struct List {
    /// "weakest" first, or by name.
    #[serde(default)]
    sort: String,
    #[serde(default)]
    page: usize,
}

/// What the head of both views shows.
pub(crate) struct Head {
    /// What the run is called.
    pub(crate) name: String,
    /// What was changed since, if this draft no longer says what a run would say now.
    pub(crate) outdated: Option<String>,
    /// Which of the two views this is.
    pub(crate) view: &'static str,
    pub(crate) heading: String,
    pub(crate) lead: String,
    pub(crate) published: bool,
    pub(crate) publish_link: String,
    pub(crate) again_link: String,
    pub(crate) scenario_link: String,
    pub(crate) tandems_link: String,
    pub(crate) unmatched_link: String,
    pub(crate) tandems: usize,
    pub(crate) unmatched: usize,
}

/// A tandem in the list.
struct Row {
    mentor: PersonShown,
    mentee: PersonShown,
    points: String,
    covered: Vec<String>,
    pinned: bool,
    /// Existed before the run.
    standing: bool,
    /// Why these two, and what else could be.
    why: String,
}

/// How this run differs from the one before.
struct Previous {
    sentence: String,
    link: String,
}

#[derive(Template)]
#[template(path = "run.html")]
struct Tandems {
    shell: Shell,
    t: Text,
    head: Head,
    stats: Vec<(String, String)>,
    previous: Option<Previous>,
    pin_problems: Vec<String>,
    /// Tandems that exist and are not part of this run.
    dissolved: Vec<Dissolved>,
    /// Places that should have been filled, a line for each mentor.
    missed: Vec<String>,
    missed_places: u64,
    certificate: Certificate,
    remarks: Vec<Remark>,
    remark_to: String,
    evidence_link: String,
    leeway_link: String,
    histogram: Histogram,
    rows: Vec<Row>,
    sort: String,
    range: String,
    pages: Vec<(usize, bool)>,
    downloads: Vec<(&'static str, String)>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
    Query(list): Query<List>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let rules = store::rules::get(&mut tx, shown.run.rules).await?;
    let t = ctx.t();
    let outcome = shown.outcome();

    let mut tandems: Vec<&Tandem> = outcome.tandems.iter().collect();
    if list.sort == "weakest" {
        tandems.sort_by_key(|tandem| tandem.score.units);
    } else {
        tandems.sort_by_cached_key(|tandem| {
            shown
                .names
                .find(&tandem.mentee)
                .map(|person| person.sort_name().to_lowercase())
        });
    }
    let last = tandems.len().div_ceil(PER_PAGE).max(1);
    let page = list.page.clamp(1, last);
    let start = (page - 1) * PER_PAGE;
    let here: Vec<&Tandem> = tandems.iter().copied().skip(start).take(PER_PAGE).collect();
    let range = t.range(
        (start + 1).min(tandems.len()),
        start + here.len(),
        tandems.len(),
    );
    let rows = here
        .into_iter()
        .map(|tandem| {
            let mentee = PersonShown::new(&shown, id, &tandem.mentee, t)?;
            Ok(Row {
                mentor: PersonShown::new(&shown, id, &tandem.mentor, t)?,
                why: links::tandem(id, run, mentee.id),
                mentee,
                points: i18n::points(t.lang(), tandem.score.points()),
                covered: tandem
                    .covered
                    .iter()
                    .map(|key| shown.names.topic(key))
                    .collect(),
                pinned: tandem.pinned && !tandem.standing,
                standing: tandem.standing,
            })
        })
        .collect::<Result<Vec<_>>>()?;

    let head = head(&mut tx, t, id, &shown, "tandems").await?;
    let previous = previous(&mut tx, &ctx, &programme, &shown).await?;
    let page = Tandems {
        shell: shell(&ctx, &programme, &shown),
        t,
        head,
        stats: stats(t, &shown),
        previous,
        pin_problems: outcome
            .pin_problems
            .iter()
            // What exists already is told with its consequences.
            .filter(|problem| !shown.body.case.standing.contains(problem.pair()))
            .map(|problem| say::pin_problem(t, problem, &shown.names))
            .collect(),
        dissolved: rematch::dissolved(&mut tx, t, &shown).await?,
        missed: wanted::missed(t, &shown),
        missed_places: outcome.totals.missed_places,
        certificate: Certificate::new(&ctx, &shown, &rules),
        remarks: Remark::all(&ctx, &mut tx, run).await?,
        remark_to: links::comments(id, run),
        evidence_link: links::evidence(id, run),
        leeway_link: links::leeway(id, run),
        histogram: Histogram::new(
            t,
            outcome.tandems.iter().map(|tandem| tandem.score.points()),
        ),
        rows,
        sort: list.sort,
        range,
        pages: (1..=last).map(|number| (number, number == page)).collect(),
        downloads: ["xlsx", "csv", "html", "json"]
            .map(|format| (format, links::run_download(id, run, format)))
            .to_vec(),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) fn shell(ctx: &Ctx, programme: &Programme, shown: &Shown) -> Shell {
    let t = ctx.t();
    Shell::within(
        ctx,
        programme,
        Section::Matching,
        t.run_name(shown.run.number),
    )
    .who_sees(t.who_sees_matching())
}

pub(crate) async fn head(
    tx: &mut Tx,
    t: Text,
    id: ProgrammeId,
    shown: &Shown,
    view: &'static str,
) -> Result<Head> {
    let outcome = shown.outcome();
    let published = shown.run.published_at.is_some();
    // A scenario has rules of its own: what happens to the programme's is no news.
    let news: Vec<Event> = CHANGES
        .into_iter()
        .filter(|event| *event != Event::RulesSaved || shown.run.scenario.is_none())
        .collect();
    let changes = audit::count_since(tx, id, &news, shown.run.created_at).await?;
    let outdated = (changes > 0 && !published).then(|| t.run_outdated(changes));
    Ok(Head {
        name: matching_run::called(t, &shown.run),
        outdated,
        view,
        heading: t.run_heading(outcome.tandems.len()),
        lead: if published {
            t.run_lead_published()
        } else {
            t.run_lead()
        },
        published,
        publish_link: links::publish(id, shown.run.id),
        again_link: links::matching(id),
        scenario_link: links::scenario_from(id, shown.run.id),
        tandems_link: links::run(id, shown.run.id),
        unmatched_link: links::unmatched(id, shown.run.id),
        tandems: outcome.tandems.len(),
        unmatched: outcome.unmatched.len(),
    })
}

async fn previous(
    tx: &mut Tx,
    ctx: &Ctx,
    programme: &Programme,
    shown: &Shown,
) -> Result<Option<Previous>> {
    let t = ctx.t();
    let runs = runs::list(tx, programme.id).await?;
    // The newest comes first.
    let Some(before) = runs.iter().find(|run| run.number < shown.run.number) else {
        return Ok(None);
    };
    let body = matching_run::body_of(tx, ctx, before.id).await?;
    let what = compare::in_short(t, &body, &shown.body);
    Ok(Some(Previous {
        sentence: t.compare_previous(matching_run::called(t, before), what),
        link: links::compare_two(programme.id, before.id, shown.run.id),
    }))
}

pub(crate) fn stats(t: Text, shown: &Shown) -> Vec<(String, String)> {
    let totals = &shown.outcome().totals;
    let points = |units| compare::points(t, units, totals.full_units);
    let count = |n: u64| i18n::number(t.lang(), i64::try_from(n).unwrap_or(i64::MAX));
    vec![
        (t.stat_tandems(), count(totals.tandems.into())),
        (
            t.stat_unmatched_mentees(),
            count(u64::from(totals.mentees.saturating_sub(totals.tandems))),
        ),
        (t.stat_mean(), points(totals.mean_units)),
        (t.stat_worst(), points(totals.worst_units)),
        (t.stat_possible(), count(totals.possible_pairs)),
    ]
}
