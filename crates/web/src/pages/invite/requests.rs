//! People whom nobody knows yet and who answered the open call: the
//! coordinator lets them in, or not.

use axum::extract::Path;
use axum::response::{IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use programme::email::Email;
use programme::ids::ProgrammeId;
use programme::person::{PersonRecord, Status};
use programme::policy::Action;
use serde::Deserialize;
use store::audit::{self, Event};
use store::programmes::Programme;
use store::sign_up::{self, Request};
use store::{Tx, people};

use crate::ctx::Ctx;
use crate::invitations::{Inviter, Outlet};
use crate::shell::{with_done, with_problem};
use crate::{Error, Result, links};

/// A request as shown.
pub(super) struct Asked {
    pub(super) id: i64,
    pub(super) name: String,
    pub(super) contact: String,
    pub(super) when: String,
}

pub(super) async fn load(ctx: &Ctx, tx: &mut Tx, programme: &Programme) -> Result<Vec<Asked>> {
    let t = ctx.t();
    let all = sign_up::requests(tx, programme.id).await?;
    let asked = all.into_iter().map(|request| Asked {
        id: request.id,
        name: request.name,
        contact: request.contact,
        when: i18n::date_time(t.lang(), ctx.local(request.at)),
    });
    Ok(asked.collect())
}

#[derive(Deserialize)]
pub(crate) struct DecisionForm {
    #[serde(default)]
    request: i64,
    #[serde(default)]
    decision: String,
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    Form(form): Form<DecisionForm>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::InvitePeople).await?;
    let back = links::invite(id);
    let Some(request) = sign_up::take_request(&mut tx, id, form.request).await? else {
        return Ok(Redirect::to(&back).into_response());
    };
    let done = match form.decision.as_str() {
        "refuse" => "request-refused",
        "admit" => {
            if !admit(&ctx, &mut tx, &programme, &request).await? {
                // Nothing is written: the transaction ends here.
                return Ok(Redirect::to(&with_problem(&back, "has-left")).into_response());
            }
            "invited"
        }
        _ => return Err(Error::BadRequest),
    };
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::RequestDecided, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&back, done)).into_response())
}

/// Makes a person of a request, unless an import did meanwhile, and invites
/// them. `false`: whoever has that address has left.
async fn admit(ctx: &Ctx, tx: &mut Tx, programme: &Programme, request: &Request) -> Result<bool> {
    let person = match sign_up::find(tx, programme.organisation, &request.contact).await? {
        Some((_, Status::Left)) => return Ok(false),
        Some((person, _)) => person,
        None => people::insert(tx, programme.organisation, &record(request), ctx.now()).await?,
    };
    let sign_up = sign_up::get(tx, programme.id)
        .await?
        .ok_or(Error::NotFound)?;
    let inviter = Inviter {
        programme,
        sign_up: &sign_up,
        outlet: Outlet::of(ctx.app.config()),
        now: ctx.now(),
    };
    inviter
        .invite(tx, person, &mut ctx.app.draw_random())
        .await?;
    Ok(true)
}

fn record(request: &Request) -> PersonRecord {
    let (given, family) = request.name.rsplit_once(' ').unwrap_or(("", &request.name));
    let email = Email::parse(&request.contact).ok();
    PersonRecord {
        personnel_number: email.is_none().then(|| request.contact.clone()),
        email,
        given_name: given.to_owned(),
        family_name: family.to_owned(),
        ..PersonRecord::default()
    }
}
