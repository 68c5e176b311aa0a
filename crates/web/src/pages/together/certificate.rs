//! The certificate: what one of the two did and learned. Each gets their own;
//! it holds nothing of the other.

use askama::Template;
use axum::extract::Path;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use programme::ids::TandemId;
use programme::policy::Action;
use programme::proposal::Side;
use programme::tandem::Stage;
use report::certificate::{self, Certificate, List, Signer};
use store::{people, tandems};

use crate::ctx::{Ctx, Mine};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

#[derive(Template)]
#[template(path = "together/certificate.html")]
struct Page {
    shell: Shell,
    t: Text,
    back: String,
    /// Where the same lies as a PDF.
    paper: String,
    /// What the PDF will leave out, if anything.
    unprintable: Option<String>,
    figures: Vec<String>,
    place_and_day: String,
    certificate: Certificate,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    if mine.tandem.stage != Stage::Closed {
        return Ok(Redirect::to(&links::close(id)).into_response());
    }
    let t = ctx.t();
    let certificate = load(t, &mut mine).await?;
    let page = Page {
        shell: Shell::new(&ctx, t.our_certificate_title()).who_sees(t.our_certificate_who_sees()),
        t,
        back: links::together(id),
        paper: links::our_certificate_pdf(id),
        unprintable: unprintable(t, &certificate),
        figures: certificate.figures(t),
        place_and_day: certificate.place_and_day(t.lang()),
        certificate,
    };
    Ok(Html(page.render()?).into_response())
}

/// The same on paper.
pub(crate) async fn get_pdf(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseTandem).await?;
    if mine.tandem.stage != Stage::Closed {
        return Ok(Redirect::to(&links::close(id)).into_response());
    }
    let t = ctx.t();
    let certificate = load(t, &mut mine).await?;
    // Laying out takes a while; others may have the connection meanwhile.
    drop(mine);
    let bytes = tokio::task::spawn_blocking(move || certificate::pdf(&certificate, t.lang()))
        .await
        .map_err(|_| Error::Internal("the certificate could not be made"))??;
    // The name of the file is the same for everybody: it may end up in a list of downloads.
    let name = t.paper_certificate_file();
    Ok((
        [
            (CONTENT_TYPE, "application/pdf".to_owned()),
            (
                CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}.pdf\""),
            ),
        ],
        bytes,
    )
        .into_response())
}

async fn load(t: Text, mine: &mut Mine) -> Result<Certificate> {
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
    let day = |day| i18n::day(t.lang(), day);
    let begun = tandem.started_on.unwrap_or(tandem.created_on);
    let (from, to) = (day(begun), day(tandem.stage_since));
    let of = programme.name.as_str();
    let (sentence, role, skills) = match side {
        Side::Mentor => (
            t.our_certificate_mentor(from, of, to),
            t.role_mentor(),
            [
                t.our_certificate_mentor_1(),
                t.our_certificate_mentor_2(),
                t.our_certificate_mentor_3(),
            ],
        ),
        Side::Mentee => (
            t.our_certificate_mentee(from, of, to),
            t.role_mentee(),
            [
                t.our_certificate_mentee_1(),
                t.our_certificate_mentee_2(),
                t.our_certificate_mentee_3(),
            ],
        ),
    };
    Ok(Certificate {
        company: people::organisation_name(tx, programme.organisation).await?,
        person: record.name(),
        sentence,
        meetings: None,
        minutes: None,
        lists: vec![
            List {
                title: t.our_certificate_topics(),
                points: crate::pages::proposal::titles(t, programme, &why.covered),
            },
            List {
                title: t.our_certificate_skills(role),
                points: skills.to_vec(),
            },
        ],
        own_words: tandems::farewell(tx, tandem.id, *side).await?.learned,
        place: String::new(),
        day: tandem.stage_since,
        signers: vec![Signer {
            name: String::new(),
            function: t.our_certificate_signed(),
        }],
    })
}

fn unprintable(t: Text, certificate: &Certificate) -> Option<String> {
    let lost: Vec<String> = certificate
        .unprintable()
        .into_iter()
        .map(String::from)
        .collect();
    (!lost.is_empty()).then(|| t.paper_certificate_unprintable(lost.join(" ")))
}
