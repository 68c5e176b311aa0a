//! The waiting list: whoever got no partner is told so, why, and until when
//! they hear from us. What is said follows from supply and demand alone.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use jiff::ToSpan as _;
use jiff::civil::Date;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use programme::roster::{demand, is_ready};
use programme::waiting::Reason;
use serde::Deserialize;
use store::audit::{self, Event};
use store::participants::{self, Listed};
use store::programmes::{self, Programme};
use store::waiting::{self, Told};
use store::{Tx, proposals};

use crate::correspondence::{Content, Enclosed, Reader};
use crate::ctx::Ctx;
use crate::pages::letters::{Sheet, written};
use crate::shell::{Section, Shell, error_at, with_done};
use crate::{Result, links};

#[derive(Default, Deserialize)]
pub(crate) struct WaitingForm {
    #[serde(default)]
    until: String,
}

/// Somebody without a tandem.
struct Row {
    name: String,
    role: String,
    reason: String,
    /// Until when they were told to wait, if they were.
    told: Option<String>,
}

#[derive(Template)]
#[template(path = "waiting.html")]
struct Page {
    shell: Shell,
    t: Text,
    heading: String,
    /// Whether anybody was asked yet: before, nobody waits.
    published: bool,
    rows: Vec<Row>,
    /// How many get a letter.
    letters: usize,
    form: WaitingForm,
    errors: Vec<(&'static str, String)>,
    sheet: Option<Sheet>,
    people: String,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

/// The list as it stands.
struct List {
    published: bool,
    /// Ready, and in no tandem that is open or agreed.
    waiting: Vec<(Listed, Reason)>,
    told: BTreeMap<PersonId, Told>,
}

impl List {
    async fn load(tx: &mut Tx, programme: &Programme) -> Result<Self> {
        let mut matched = BTreeSet::new();
        for proposal in proposals::list(tx, programme.id).await? {
            if proposal.standing().goes_on() {
                matched.extend([proposal.mentor, proposal.mentee]);
            }
        }
        let mut ready = participants::listed(tx, programme.id).await?;
        ready.retain(|one| is_ready(one.status, &one.answers));
        let demand = demand(ready.iter().map(|one| &one.answers));
        let waiting = ready
            .into_iter()
            .filter(|one| !matched.contains(&one.person.id));
        let mut waiting: Vec<(Listed, Reason)> = waiting
            .map(|one| {
                let reason = Reason::of(&one.answers, &demand);
                (one, reason)
            })
            .collect();
        waiting.sort_by_key(|(one, _)| (one.person.sort_name(), one.person.id));
        let told = waiting::list(tx, programme.id).await?;
        Ok(Self {
            published: programmes::progress(tx, programme).await?.published,
            waiting,
            told: told.into_iter().map(|one| (one.person, one)).collect(),
        })
    }

    /// Who has not been told yet, or was promised an answer by a day that is over.
    fn due(&self, today: Date) -> impl Iterator<Item = &(Listed, Reason)> {
        self.waiting.iter().filter(move |(one, _)| {
            let told = self.told.get(&one.person.id);
            told.is_none_or(|told| told.until < today)
        })
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::DecideTandems).await?;
    let form = WaitingForm {
        until: ctx.today().saturating_add(28.days()).to_string(),
    };
    page(&ctx, &mut tx, &programme, form, Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<WaitingForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let (now, today) = (ctx.now(), ctx.today());
    let until = form.until.trim().parse::<Date>().ok();
    let Some(until) = until.filter(|day| *day > today) else {
        let errors = vec![("until", ctx.t().waiting_until_wrong())];
        return page(&ctx, &mut tx, &programme, form, errors).await;
    };
    let list = List::load(&mut tx, &programme).await?;
    let mut written = 0;
    for (one, reason) in list.due(today).filter(|_| list.published) {
        let reader = Reader::load(&mut tx, &programme, one.person.id).await?;
        let content = Content::Waiting {
            reason: *reason,
            until,
        };
        reader
            .write(&mut tx, &programme, &content, Enclosed::default(), now)
            .await?;
        let told = Told {
            programme: id,
            person: one.person.id,
            reason: *reason,
            until,
        };
        waiting::save(&mut tx, told, now).await?;
        written += 1;
    }
    if written > 0 {
        let scope = ctx.scope(&programme);
        audit::record(
            &mut tx,
            scope,
            Event::WaitingTold,
            &written.to_string(),
            now,
        )
        .await?;
    }
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::waiting(id), "waiting-told")).into_response())
}

/// What holds, in a sentence.
pub(crate) fn said(t: Text, reason: Reason) -> String {
    match reason {
        Reason::NobodyOffers => t.waiting_nobody_offers(),
        Reason::FewPlaces => t.waiting_few_places(),
        Reason::NobodyWants => t.waiting_nobody_wants(),
        Reason::FewWishes => t.waiting_few_wishes(),
        Reason::Together => t.waiting_together(),
    }
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    form: WaitingForm,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let (t, today) = (ctx.t(), ctx.today());
    let list = List::load(tx, programme).await?;
    let day = form
        .until
        .parse()
        .unwrap_or_else(|_| today.saturating_add(28.days()));
    let sheet = match list.due(today).next() {
        Some((one, reason)) => {
            let reader = Reader::load(tx, programme, one.person.id).await?;
            let content = Content::Waiting {
                reason: *reason,
                until: day,
            };
            let words = reader.words(tx, programme, &content).await?;
            let letter = reader.letter(programme, &words, Enclosed::default());
            Some(written(&letter))
        }
        None => None,
    };
    let role = |one: &Listed| match (one.answers.is_mentor(), one.answers.mentee) {
        (true, true) => t.role_both(),
        (true, false) => t.role_mentor(),
        (false, _) => t.role_mentee(),
    };
    let rows = list.waiting.iter().map(|(one, reason)| Row {
        name: one.person.sort_name(),
        role: role(one),
        reason: said(t, *reason),
        told: list
            .told
            .get(&one.person.id)
            .map(|told| i18n::date(t.lang(), told.until)),
    });
    let page = Page {
        shell: Shell::within(ctx, programme, Section::Tandems, t.waiting_title())
            .who_sees(t.waiting_who_sees()),
        t,
        heading: t.waiting_heading(list.waiting.len()),
        published: list.published,
        rows: rows.collect(),
        letters: list.due(today).count(),
        form,
        errors,
        sheet: sheet.filter(|_| list.published),
        people: links::people(programme.id),
    };
    Ok(Html(page.render()?).into_response())
}
