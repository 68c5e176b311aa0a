//! A participant's own proposals and tandems.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::ProposalId;
use programme::policy::Action;
use store::{participants, programmes, proposals, sign_up, waiting};

use crate::ctx::Ctx;
use crate::pages::my_rounds::{self, Notice};
use crate::pages::proposal::{self, AnswerForm, Card, Stand, Way};
use crate::pages::waiting::said;
use crate::shell::{Section, Shell};
use crate::{Result, links};

#[derive(Template)]
#[template(path = "my_tandem.html")]
struct Page {
    shell: Shell,
    t: Text,
    /// Each with the name of its programme and the page about it, newest first.
    cards: Vec<(String, String, Card)>,
    /// Programmes the viewer signed up for, where nothing was proposed yet.
    waiting: Vec<(String, String)>,
    /// What the viewer was told of a waiting list.
    told: Vec<String>,
    /// Sign-ups that are not finished.
    unfinished: Vec<(String, String)>,
    /// Feedback rounds: what to do or to read.
    rounds: Vec<Notice>,
}

pub(crate) async fn get(mut ctx: Ctx) -> Result<Response> {
    ctx.may_account(Action::AnswerProposal)?;
    let mut tx = ctx.app.db().read().await?;
    let own = match ctx.person() {
        Some(person) => proposals::of_person(&mut tx, person).await?,
        None => Vec::new(),
    };
    let mut cards = Vec::new();
    for proposal in own {
        let Some(side) = ctx.person().and_then(|person| proposal.side_of(person)) else {
            continue;
        };
        let programme = programmes::get(&mut tx, proposal.programme).await?;
        if cards.is_empty() {
            ctx.use_tone_of(&programme);
        }
        let action = links::my_proposal(proposal.id);
        let card = Card::load(
            &mut tx,
            ctx.t(),
            &programme,
            &proposal,
            side,
            Way::SignedIn(action),
        )
        .await?;
        cards.push((programme.name, links::about(programme.id), card));
    }
    let mut signed_up = Vec::new();
    if let (true, Some(person)) = (cards.is_empty(), ctx.person()) {
        for (id, _) in participants::of_person(&mut tx, person).await? {
            let programme = programmes::get(&mut tx, id).await?;
            ctx.use_tone_of(&programme);
            signed_up.push((programme.name, links::about(id)));
        }
    }
    let t = ctx.t();
    let (mut told, mut unfinished) = (Vec::new(), Vec::new());
    if let Some(person) = ctx.person() {
        for one in waiting::of_person(&mut tx, person).await? {
            let matched = cards
                .iter()
                .any(|(_, about, _)| *about == links::about(one.programme));
            let until = i18n::date(t.lang(), one.until);
            let name = programmes::get(&mut tx, one.programme).await?.name;
            let reason = said(t, one.reason);
            told.extend((!matched).then(|| t.my_tandem_told(name, reason, until)));
        }
        for id in sign_up::unfinished(&mut tx, person).await? {
            let open = sign_up::get(&mut tx, id).await?;
            if open.is_some_and(|one| one.is_open(ctx.today())) {
                let programme = programmes::get(&mut tx, id).await?;
                unfinished.push((programme.name, links::sign_up(id.to_string())));
            }
        }
    }
    let rounds = my_rounds::load(&ctx, &mut tx, None).await?;
    let page = Page {
        rounds,
        told,
        unfinished,
        shell: Shell::new(&ctx, t.nav_my_tandem()).who_sees(t.proposal_who_sees()),
        t,
        cards,
        waiting: signed_up,
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    ctx: Ctx,
    Path(id): Path<ProposalId>,
    Form(form): Form<AnswerForm>,
) -> Result<Response> {
    let (tx, proposal, side) = ctx.may_answer(id, Action::AnswerProposal).await?;
    proposal::answer(&ctx, tx, &proposal, side, &form, &links::my_tandem()).await
}
