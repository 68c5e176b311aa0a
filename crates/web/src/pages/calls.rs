//! A ready text that invites people for one topic, to copy or print. It speaks
//! of expertise and of all parts of the house, never of age or time with the firm.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::{Lang, Text};
use programme::ids::ProgrammeId;
use programme::policy::Action;

use crate::ctx::{Ctx, programme_lang};
use crate::shell::{Section, Shell};
use crate::{Error, Result, links};

#[derive(Template)]
#[template(path = "call.html")]
struct Page {
    shell: Shell,
    t: Text,
    heading: String,
    matching_link: String,
    lang: &'static str,
    subject: String,
    paragraphs: Vec<String>,
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, side, topic)): Path<(ProgrammeId, String, String)>,
) -> Result<Response> {
    let (_, programme) = ctx.may_read(id, Action::ShapeProgramme).await?;
    let topics = programme.topics();
    let topic = topics
        .iter()
        .find(|one| one.key == topic)
        .ok_or(Error::NotFound)?;
    let t = ctx.t();
    // The call speaks to everybody as the programme does.
    let lang = programme_lang(&programme, ctx.lang);
    let words = lang.text();
    // Without its code, which means nothing on a notice board.
    let title = if lang == Lang::En {
        &topic.english
    } else {
        &topic.german
    };
    let name = programme.name.as_str();
    let (subject, body) = match side.as_str() {
        "mentors" => (
            words.call_mentors_subject(title.as_str()),
            words.call_mentors(name, title.as_str()),
        ),
        "mentees" => (
            words.call_mentees_subject(title.as_str()),
            words.call_mentees(name, title.as_str()),
        ),
        _ => return Err(Error::NotFound),
    };
    let frame = programme.frame.map(|frame| {
        let ends = i18n::date(lang, frame.ends_on());
        words.proposal_frame(ends, frame.meetings(), frame.minutes)
    });
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Matching, t.call_title())
            .who_sees(t.who_sees_programmes()),
        t,
        heading: t.call_heading(i18n::say::topic(t, topic)),
        matching_link: links::matching(id),
        lang: lang.html(),
        subject,
        paragraphs: body
            .split("\n\n")
            .map(str::to_owned)
            .chain(frame)
            .chain([words.call_voluntary(), words.call_close()])
            .collect(),
    };
    Ok(Html(page.render()?).into_response())
}
