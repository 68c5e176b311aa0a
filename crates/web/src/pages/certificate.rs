//! What the certificate of a run says, in plain words, and checking it again
//! on the spot.

use std::sync::Arc;

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use matching::assign::Objective;
use matching::replay::{self, Flaw};
use programme::ids::{ProgrammeId, RunId};
use programme::policy::Action;
use store::audit::{self, Event};
use store::programmes::Programme;
use store::rules::Version;

use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

/// The certificate in words, for the run's page, its own page and the evidence.
pub(crate) struct Certificate {
    /// What is proven, in one sentence.
    pub(crate) claim: String,
    /// What that rests on: objective, rules, hash, figures.
    pub(crate) facts: Vec<(String, String)>,
    /// What the checker looks at, one after the other.
    pub(crate) checks: Vec<String>,
    /// By what it is checked.
    pub(crate) by: String,
    pub(crate) link: String,
}

impl Certificate {
    pub(crate) fn new(ctx: &Ctx, shown: &Shown, rules: &Version) -> Self {
        let t = ctx.t();
        let under = match &shown.run.scenario {
            None => Self::version(ctx, rules),
            Some((_, name)) => t.certificate_scenario(name.as_str()),
        };
        Self::under(ctx, shown, under)
    }

    /// The version of the rules, in words.
    pub(crate) fn version(ctx: &Ctx, rules: &Version) -> String {
        let (t, at) = (ctx.t(), ctx.local(rules.created_at));
        t.certificate_rules(rules.number, i18n::date_time(t.lang(), at))
    }

    /// The same with other words for the rules.
    pub(crate) fn under(ctx: &Ctx, shown: &Shown, under: String) -> Self {
        let t = ctx.t();
        let outcome = shown.outcome();
        let totals = &outcome.totals;
        let sum = if totals.full_units > 0 {
            totals.units as f64 * 100.0 / totals.full_units as f64
        } else {
            0.0
        };
        let standing = (!shown.body.case.standing.is_empty()).then(|| {
            let may = i18n::say::may_dissolve(t, shown.body.may_dissolve());
            (t.rematch_fact(), may)
        });
        let mut facts = vec![
            (
                t.certificate_aim(),
                i18n::say::objective(t, outcome.rules.objective),
            ),
            (t.rules_title(), under),
            (t.certificate_hash(), outcome.input_hash.clone()),
            (
                t.certificate_when(),
                i18n::date_time(t.lang(), ctx.local(shown.run.created_at)),
            ),
            (
                t.certificate_figures(),
                t.certificate_figures_are(totals.tandems, i18n::points(t.lang(), sum)),
            ),
        ];
        facts.splice(2..2, standing);
        Self {
            claim: match &outcome.within {
                None => i18n::say::certificate(t),
                Some(within) => i18n::say::certificate_within(t, within, totals.full_units),
            },
            facts,
            checks: vec![
                t.certificate_check_input(),
                t.certificate_check_rules(),
                t.certificate_check_scores(),
                t.certificate_check_everybody(),
                match &outcome.within {
                    None => proof(t, outcome.rules.objective),
                    Some(_) => t.certificate_proof_within(),
                },
            ],
            by: t.certificate_by(env!("CARGO_PKG_VERSION")),
            link: links::certificate(shown.run.programme, shown.run.id),
        }
    }
}

/// What the proof shows.
fn proof(t: Text, objective: Objective) -> String {
    match objective {
        Objective::Total => t.certificate_proof_total(),
        Objective::Floor => t.certificate_proof_floor(),
        Objective::Balance { percent } => t.certificate_proof_balance(percent),
        Objective::Leximin => t.certificate_proof_leximin(),
    }
}

/// Checks a run by the independent checker, beside the threads that answer requests.
pub(crate) async fn verify(shown: &Shown) -> Result<std::result::Result<(), Flaw>> {
    let body = Arc::clone(&shown.body);
    tokio::task::spawn_blocking(move || replay::verify(&body.case, &body.outcome))
        .await
        .map_err(|_| Error::Internal("the check stopped"))
}

/// What checking again found.
struct Again {
    holds: bool,
    words: String,
}

impl Again {
    fn new(ctx: &Ctx, found: &std::result::Result<(), Flaw>) -> Self {
        let t = ctx.t();
        let now = i18n::date_time(t.lang(), ctx.local(ctx.now()));
        Self {
            holds: found.is_ok(),
            words: match found {
                Ok(()) => t.certificate_holds(now),
                // A flaw names keys of people: it stays here.
                Err(Flaw::OtherCase { .. } | Flaw::OtherRules) => t.certificate_other_input(now),
                Err(_) => t.certificate_broken(now),
            },
        }
    }
}

#[derive(Template)]
#[template(path = "certificate.html")]
struct Page {
    shell: Shell,
    t: Text,
    run_name: String,
    run_link: String,
    matching_link: String,
    certificate: Certificate,
    again: Option<Again>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let rules = store::rules::get(&mut tx, shown.run.rules).await?;
    page(&ctx, &programme, &shown, &rules, None)
}

/// Checks again, now, and says what was found.
pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run)): Path<(ProgrammeId, RunId)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::Match).await?;
    let shown = Shown::load(&mut tx, &ctx, &programme, run).await?;
    let rules = store::rules::get(&mut tx, shown.run.rules).await?;
    // Nothing is held while the checker works.
    drop(tx);
    let found = verify(&shown).await?;
    let (mut tx, programme) = ctx.may_write(id, Action::Match).await?;
    let detail = shown.run.number.to_string();
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::RunVerified, &detail, ctx.now()).await?;
    tx.commit().await?;
    if found.is_err() {
        tracing::error!(run = run.0, "a stored run does not hold");
    }
    let again = Again::new(&ctx, &found);
    page(&ctx, &programme, &shown, &rules, Some(again))
}

fn page(
    ctx: &Ctx,
    programme: &Programme,
    shown: &Shown,
    rules: &Version,
    again: Option<Again>,
) -> Result<Response> {
    let t = ctx.t();
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Matching, t.certificate_title())
            .who_sees(t.who_sees_matching()),
        t,
        run_name: t.run_name(shown.run.number),
        run_link: links::run(shown.run.programme, shown.run.id),
        matching_link: links::matching(shown.run.programme),
        certificate: Certificate::new(ctx, shown, rules),
        again,
    };
    Ok(Html(page.render()?).into_response())
}
