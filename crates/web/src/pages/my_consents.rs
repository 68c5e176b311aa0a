//! What the viewer agreed to, and taking it back.

use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use programme::ids::{PersonId, ProgrammeId};
use programme::policy::Action;
use programme::sign_up::Purpose;
use serde::Deserialize;
use serde_json::{Value, json};
use store::audit::{self, Event, Scope};
use store::consents::{self, Consent};
use store::programmes::{self, Programme};
use store::sign_up::{self, Progress};
use store::{Tx, participants, waiting};

use crate::ctx::Ctx;
use crate::pages::my_data;
use crate::shell::with_done;
use crate::upkeep::deadlines;
use crate::{Error, Result, links};

/// A consent with the words that were read.
pub(crate) struct Given {
    pub(crate) words: String,
    pub(crate) when: String,
    /// The key with which it is taken back alone; `None` once it is, and for
    /// the one without which nobody takes part.
    pub(crate) purpose: Option<&'static str>,
}

/// The consents of one programme.
pub(crate) struct Consents {
    pub(crate) programme: ProgrammeId,
    pub(crate) given: Vec<Given>,
    /// Where the answers can be changed, while they can.
    pub(crate) change: Option<String>,
    /// What the corner says that leads out.
    pub(crate) leave: String,
}

impl Consents {
    pub(crate) async fn load(
        ctx: &Ctx,
        tx: &mut Tx,
        programme: &Programme,
        person: PersonId,
    ) -> Result<Self> {
        let t = ctx.t();
        let day = |at| i18n::date_time(t.lang(), ctx.local(at));
        let all = consents::of_person(tx, person).await?;
        let own = all.into_iter().filter(|one| one.programme == programme.id);
        let given = own.map(|one| Given {
            when: match one.withdrawn_at {
                Some(at) => t.my_consent_withdrawn(day(at)),
                None => t.my_consent_given(day(one.given_at), one.version),
            },
            purpose: (one.withdrawn_at.is_none() && !one.purpose.is_needed())
                .then(|| one.purpose.key()),
            words: one.words,
        });
        let given = given.collect();
        let open = sign_up::get(tx, programme.id).await?;
        let open = open.is_some_and(|one| one.is_open(ctx.today()));
        Ok(Self {
            programme: programme.id,
            given,
            change: open.then(|| links::sign_up(programme.id.to_string())),
            leave: t.my_leave(programme.name.as_str()),
        })
    }
}

/// How far each of a person's sign-ups got.
pub(crate) async fn progress(tx: &mut Tx, person: PersonId) -> Result<Vec<(Programme, Progress)>> {
    let mut all = Vec::new();
    for (id, _) in participants::of_person(tx, person).await? {
        all.push((programmes::get(tx, id).await?, Progress::Finished));
    }
    for id in sign_up::unfinished(tx, person).await? {
        let begun = sign_up::draft(tx, id, person).await?.is_some();
        let progress = if begun {
            Progress::Begun
        } else {
            Progress::Invited
        };
        all.push((programmes::get(tx, id).await?, progress));
    }
    Ok(all)
}

/// Answers that were begun, for the file.
pub(crate) async fn drafts(tx: &mut Tx, person: PersonId) -> Result<Value> {
    let mut all = Vec::new();
    for id in sign_up::drafted(tx, person).await? {
        if let Some(draft) = sign_up::draft(tx, id, person).await? {
            let programme = programmes::get(tx, id).await?;
            all.push(my_data::sign_up(&(programme, draft.answers)));
        }
    }
    Ok(all.into())
}

/// A consent in the file.
pub(crate) fn exported(consent: &Consent) -> Value {
    json!({
        "purpose": consent.purpose.key(),
        "version": consent.version,
        "words": consent.words,
        "given_at": consent.given_at.to_string(),
        "withdrawn_at": consent.withdrawn_at.map(|at| at.to_string()),
    })
}

#[derive(Deserialize)]
pub(crate) struct WithdrawForm {
    programme: ProgrammeId,
    purpose: String,
}

pub(crate) async fn post(ctx: Ctx, Form(form): Form<WithdrawForm>) -> Result<Response> {
    ctx.may_account(Action::SeeOwnData)?;
    let person = ctx.person().ok_or(Error::NotFound)?;
    let purpose = Purpose::from_key(&form.purpose).ok_or(Error::BadRequest)?;
    let mut tx = ctx.app.db().write().await?;
    let programme = programmes::get(&mut tx, form.programme).await?;
    let account = ctx.may_account(Action::SeeOwnData)?;
    if account.organisation != programme.organisation {
        return Err(Error::NotFound);
    }
    let now = ctx.now();
    consents::withdraw(&mut tx, programme.id, person, purpose, now).await?;
    if purpose.is_needed() {
        // Without it the rest has no ground either.
        for other in Purpose::ALL {
            consents::withdraw(&mut tx, programme.id, person, other, now).await?;
        }
        participants::leave(&mut tx, programme.id, person).await?;
        sign_up::delete_draft(&mut tx, programme.id, person).await?;
        sign_up::stop_reminding(&mut tx, programme.id, person).await?;
        waiting::forget(&mut tx, programme.id, person).await?;
        deadlines::take_back(&mut tx, &programme, person, now).await?;
    }
    let scope = Scope {
        organisation: Some(programme.organisation),
        programme: Some(programme.id),
        account: None,
    };
    audit::record(
        &mut tx,
        scope,
        Event::ConsentWithdrawn,
        "",
        ctx.end_of_day(),
    )
    .await?;
    tx.commit().await?;
    let done = if purpose.is_needed() {
        "left"
    } else {
        "consent-withdrawn"
    };
    Ok(Redirect::to(&with_done(&links::my_data(), done)).into_response())
}
