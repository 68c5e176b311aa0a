//! Reading files in: first a preview, then a word, then rows.

mod draft;
#[cfg(test)]
pub(crate) mod tests;
mod view;

use askama::Template;
use axum::extract::multipart::Field as Part;
use axum::extract::{Multipart, Path};
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::{Text, say};
use import::mapping::Kind;
use import::table::{Limits, Unreadable};
use programme::ids::{OrganisationId, ProgrammeId};
use programme::policy::Action;
use programme::setup::Step;
use store::programmes::Programme;
use store::{Tx, drafts};

pub(crate) use draft::{get_draft, post_draft, post_mapping};

use crate::ctx::Ctx;
use crate::intake::{Draft, DraftFile, Known, file_name, kind_key};
use crate::pages::steps::Steps;
use crate::shell::{Section, Shell, error_at};
use crate::{Error, Result, links};

/// What the form may send. Larger than the files may be: a file that is too
/// large is read to its end and thrown away, so that the browser hears why.
pub(crate) const MAX_FORM: usize = 256 << 20;

/// The names of the two fields, and what they should hold.
const FIELDS: [(&str, Kind); 2] = [("people", Kind::People), ("answers", Kind::Answers)];

#[derive(Template)]
#[template(path = "import.html")]
struct Page {
    shell: Shell,
    t: Text,
    steps: Steps,
    /// Field and words.
    errors: Vec<(&'static str, String)>,
    demo: bool,
}

impl Page {
    fn error(&self, field: &str) -> Option<&String> {
        error_at(&self.errors, field)
    }
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<ProgrammeId>) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ImportPeople).await?;
    page(&ctx, &mut tx, &programme, Vec::new()).await
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path(id): Path<ProgrammeId>,
    form: Multipart,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::ImportPeople).await?;
    let known = known(&mut tx, programme.organisation).await?;
    // Nothing is held while a slow line sends its megabytes.
    drop(tx);
    let t = ctx.t();
    let sent = receive(form).await?;
    let read = tokio::task::spawn_blocking(move || read(sent, &known))
        .await
        .map_err(|_| Error::Internal("reading files stopped"))?;
    let mut errors: Vec<(&'static str, String)> = read
        .refused
        .iter()
        .map(|refused| (refused.field, refused.words(t)))
        .collect();
    if read.draft.files.is_empty() && errors.is_empty() {
        errors.push(("people", t.import_none_chosen()));
    }
    if !errors.is_empty() {
        let (mut tx, programme) = ctx.may_read(id, Action::ImportPeople).await?;
        let mut response = page(&ctx, &mut tx, &programme, errors).await?;
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
        return Ok(response);
    }
    let (mut tx, programme) = ctx.may_write(id, Action::ImportPeople).await?;
    let by = ctx.viewer.as_ref().ok_or(Error::Forbidden)?.id;
    let draft = drafts::insert(&mut tx, programme.id, &read.draft, by, ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&links::import_draft(id, draft)).into_response())
}

/// A file as it was sent.
struct Sent {
    field: &'static str,
    wanted: Kind,
    name: String,
    /// `None` if it is too large.
    bytes: Option<Vec<u8>>,
}

/// A file that cannot be read, and why.
struct Refused {
    field: &'static str,
    file: String,
    /// `None` if it is too large.
    why: Option<Unreadable>,
}

impl Refused {
    fn words(&self, t: Text) -> String {
        let file = self.file.as_str();
        match &self.why {
            None | Some(Unreadable::TooLarge { .. }) => t.import_too_large(file),
            Some(why) => t.import_refused(file, say::unreadable(t, why)),
        }
    }
}

/// What came of the files sent.
#[derive(Default)]
struct Read {
    draft: Draft,
    refused: Vec<Refused>,
}

async fn receive(mut form: Multipart) -> Result<Vec<Sent>> {
    let mut sent = Vec::new();
    while let Some(part) = form.next_field().await.map_err(broken)? {
        let known = FIELDS.iter().find(|(name, _)| part.name() == Some(name));
        let Some((field, wanted)) = known else {
            continue;
        };
        let name = file_name(part.file_name().unwrap_or_default());
        let bytes = collect(part).await?;
        // A field that was left empty comes as a file without name and content.
        if name == "?" && bytes.as_ref().is_some_and(Vec::is_empty) {
            continue;
        }
        sent.push(Sent {
            field,
            wanted: *wanted,
            name,
            bytes,
        });
    }
    Ok(sent)
}

async fn collect(mut part: Part<'_>) -> Result<Option<Vec<u8>>> {
    let limit = Limits::default().bytes;
    let mut bytes = Some(Vec::new());
    while let Some(chunk) = part.chunk().await.map_err(broken)? {
        bytes = bytes.filter(|bytes| bytes.len() + chunk.len() <= limit);
        if let Some(bytes) = &mut bytes {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(bytes)
}

#[expect(clippy::needless_pass_by_value, reason = "handed to map_err")]
fn broken(error: axum::extract::multipart::MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Error::TooLarge
    } else {
        Error::BadRequest
    }
}

/// Whether all files can be read; columns that must never be stored are gone
/// when this returns.
fn read(sent: Vec<Sent>, known: &Known) -> Read {
    let mut read = Read::default();
    for Sent {
        field,
        wanted,
        name,
        bytes,
    } in sent
    {
        let file = match &bytes {
            None => Err(None),
            Some(bytes) => DraftFile::read(&name, bytes, wanted, known).map_err(Some),
        };
        match file {
            Ok(file) => read.draft.files.push(file),
            Err(why) => read.refused.push(Refused {
                field,
                file: name,
                why,
            }),
        }
    }
    read
}

/// The mappings that the organisation used before.
async fn known(tx: &mut Tx, organisation: OrganisationId) -> Result<Known> {
    let mut of = async |kind| {
        drafts::mapping(tx, organisation, kind_key(kind))
            .await
            .map(Option::unwrap_or_default)
    };
    Ok(Known {
        people: of(Kind::People).await?,
        answers: of(Kind::Answers).await?,
    })
}

async fn page(
    ctx: &Ctx,
    tx: &mut Tx,
    programme: &Programme,
    errors: Vec<(&'static str, String)>,
) -> Result<Response> {
    let t = ctx.t();
    let steps = Steps::load(tx, programme, Step::People).await?;
    let shell = Shell::within(ctx, programme, Section::People, t.import_title())
        .who_sees(t.who_sees_import());
    let demo = ctx.app.config().demo.is_some();
    let page = Page {
        shell,
        t,
        steps,
        errors,
        demo,
    };
    Ok(Html(page.render()?).into_response())
}

const CSV: &str = "text/csv; charset=windows-1252";
const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The demonstration company's files, so that a visitor can play the whole story.
const DEMO_FILES: [(&str, &str, &[u8]); 2] = [
    (
        "hr-export.csv",
        CSV,
        include_bytes!("../../../../demo/hr-export.csv"),
    ),
    (
        "sign-up.xlsx",
        XLSX,
        include_bytes!("../../../../demo/sign-up.xlsx"),
    ),
];

pub(crate) async fn get_demo_file(ctx: Ctx, Path(name): Path<String>) -> Result<Response> {
    ctx.may_anyone(Action::UsePublicPages)?;
    ctx.app.config().demo.ok_or(Error::NotFound)?;
    let (name, kind, bytes) = DEMO_FILES
        .into_iter()
        .find(|(known, ..)| *known == name)
        .ok_or(Error::NotFound)?;
    let headers = [
        (CONTENT_TYPE, kind.to_owned()),
        (
            CONTENT_DISPOSITION,
            format!("attachment; filename=\"{name}\""),
        ),
    ];
    Ok((headers, bytes).into_response())
}
