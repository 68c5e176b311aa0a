//! Step 1: mentor, mentee, or both.

use askama::Template;
use axum::response::{Html, IntoResponse as _, Response};
use i18n::Text;
use programme::answers::Answers;
use programme::sign_up::{Draft, MOST_PLACES, Step};

use super::{Around, Errors, Fields, shell};
use crate::Result;
use crate::ctx::{Ctx, SigningUp};
use crate::shell::{Section, Shell};

#[derive(Template)]
#[template(path = "sign_up/role.html")]
struct Page {
    shell: Shell,
    t: Text,
    around: Around,
    mentor: bool,
    mentee: bool,
    places: u32,
    most: u32,
}

/// Takes the step's fields over.
pub(super) fn read(fields: &Fields, answers: &mut Answers) {
    answers.mentor_places = if fields.has("mentor") {
        fields.number("places").unwrap_or(1).max(1)
    } else {
        0
    };
    answers.mentee = fields.has("mentee");
    // What belongs to a role that was given up goes with it.
    if !answers.is_mentor() {
        answers.offers.clear();
    }
    if !answers.mentee {
        answers.wants.clear();
    }
}

pub(super) fn page(ctx: &Ctx, me: &SigningUp, draft: &Draft, errors: Errors) -> Result<Response> {
    let t = ctx.t();
    let page = Page {
        shell: shell(ctx, Step::Role),
        t,
        around: Around::new(t, me, draft, Step::Role, errors),
        mentor: draft.answers.is_mentor(),
        mentee: draft.answers.mentee,
        places: draft.answers.mentor_places.clamp(1, MOST_PLACES),
        most: MOST_PLACES,
    };
    Ok(Html(page.render()?).into_response())
}
