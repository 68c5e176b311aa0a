//! The certificate: what one of the two did and learned. Each gets their own;
//! it holds nothing of the other.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use programme::ids::TandemId;
use programme::policy::Action;
use programme::proposal::Side;
use programme::tandem::Stage;
use store::{people, tandems};

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell};
use crate::{Result, links};

/// What the certificate says.
struct Certificate {
    name: String,
    company: String,
    sentence: String,
    role: String,
    skills: Vec<String>,
    topics: Vec<String>,
    learned: String,
    date: String,
}

#[derive(Template)]
#[template(path = "together/certificate.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    certificate: Certificate,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    if mine.tandem.stage != Stage::Closed {
        return Ok(Redirect::to(&links::close(id)).into_response());
    }
    let t = ctx.t();
    let certificate = Certificate::load(t, &mut mine).await?;
    let page = Page {
        shell: Shell::new(&ctx, t.our_certificate_title()).who_sees(t.our_certificate_who_sees()),
        t,
        back: links::together(id),
        certificate,
    };
    Ok(Html(page.render()?).into_response())
}

impl Certificate {
    async fn load(t: Text, mine: &mut Mine) -> Result<Self> {
        let Mine {
            tx,
            programme,
            tandem,
            side,
        } = mine;
        let record = people::get(tx, tandem.person(*side)).await?.record;
        let proposal = store::proposals::get(tx, tandem.proposal).await?;
        let why: matching::outcome::Tandem =
            serde_json::from_str(&proposal.body).map_err(store::Error::from)?;
        let day = |day| i18n::date(t.lang(), day);
        let begun = tandem.started_on.unwrap_or(tandem.created_on);
        let (from, to) = (day(begun), day(tandem.stage_since));
        let of = programme.name.as_str();
        let (sentence, role, skills) = match side {
            Side::Mentor => (
                t.our_certificate_mentor(from, of, to),
                t.role_mentor(),
                vec![
                    t.our_certificate_mentor_1(),
                    t.our_certificate_mentor_2(),
                    t.our_certificate_mentor_3(),
                ],
            ),
            Side::Mentee => (
                t.our_certificate_mentee(from, of, to),
                t.role_mentee(),
                vec![
                    t.our_certificate_mentee_1(),
                    t.our_certificate_mentee_2(),
                    t.our_certificate_mentee_3(),
                ],
            ),
        };
        Ok(Self {
            name: record.name(),
            company: people::organisation_name(tx, programme.organisation).await?,
            sentence,
            role,
            skills,
            topics: crate::pages::proposal::titles(t, programme, &why.covered),
            learned: tandems::farewell(tx, tandem.id, *side).await?.learned,
            date: day(tandem.stage_since),
        })
    }
}
