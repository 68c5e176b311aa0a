//! What surrounds every page: header, menu, footer, messages after an action.

use i18n::{Lang, Text};
use programme::ids::ProgrammeId;
use store::programmes::Programme;

use crate::ctx::Ctx;
use crate::{links, words};

/// The part of the menu that a page belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    Overview,
    People,
    Matching,
    Tandems,
    Rounds,
    Letters,
    /// Overview, figures, rounds, records.
    Insight,
    Log,
    /// Outside of a programme.
    None,
}

/// Everything the layout shows.
pub(crate) struct Shell {
    pub(crate) t: Text,
    pub(crate) theme: Option<&'static str>,
    pub(crate) title: String,
    pub(crate) programme: Option<(ProgrammeId, String)>,
    pub(crate) section: Section,
    pub(crate) viewer: Option<String>,
    pub(crate) coordinator: bool,
    pub(crate) participant: bool,
    /// Whether the viewer reads along somewhere.
    pub(crate) reads: bool,
    pub(crate) demo: bool,
    pub(crate) demo_role: &'static str,
    /// Where to come back to after changing language or theme.
    pub(crate) path: String,
    /// What was just done.
    pub(crate) done: Option<String>,
    /// Why it could not be done.
    pub(crate) problem: Option<String>,
    /// The quiet line "Wer sieht das?", if the page has one.
    pub(crate) who_sees: Option<String>,
}

impl Shell {
    /// For a page outside of a programme.
    pub(crate) fn new(ctx: &Ctx, title: String) -> Self {
        let t = ctx.t();
        let viewer = ctx.viewer.as_ref();
        Self {
            t,
            theme: ctx.theme,
            title,
            programme: None,
            section: Section::None,
            viewer: viewer.map(|account| account.name.clone()),
            coordinator: viewer.is_some_and(|account| account.coordinator),
            participant: viewer.is_some_and(|account| account.person.is_some()),
            reads: viewer.is_some_and(|account| account.reads),
            demo: ctx.app.config().demo.is_some(),
            demo_role: crate::pages::demo::role_of(ctx),
            path: ctx.path.clone(),
            done: asked(&ctx.path, "done")
                .and_then(|key| done(key, t))
                .filter(|_| !ctx.sent),
            problem: asked(&ctx.path, "problem")
                .and_then(|key| problem(key, t))
                .filter(|_| !ctx.sent),
            who_sees: None,
        }
    }

    /// For a page of a programme.
    pub(crate) fn within(
        ctx: &Ctx,
        programme: &Programme,
        section: Section,
        title: String,
    ) -> Self {
        Self {
            programme: Some((programme.id, programme.name.clone())),
            section,
            ..Self::new(ctx, title)
        }
    }

    /// Says who else sees what is on this page.
    pub(crate) fn who_sees(self, who: String) -> Self {
        Self {
            who_sees: Some(who),
            ..self
        }
    }

    /// An icon of the sprite, beside a word.
    #[expect(
        clippy::unused_self,
        reason = "templates reach functions through their values"
    )]
    pub(crate) fn icon(&self, name: &str) -> String {
        icon(name)
    }

    /// This page, without what was asked of it: where a form comes back to.
    pub(crate) fn here(&self) -> &str {
        self.path
            .split_once('?')
            .map_or(self.path.as_str(), |(path, _)| path)
    }

    pub(crate) fn langs(&self) -> [(&'static str, String, bool); 3] {
        let here = self.t.lang();
        Lang::ALL.map(|lang| (lang.key(), words::lang(self.t, lang), lang == here))
    }
}

/// An icon of the sprite, hidden from screen readers: a word stands beside it.
pub(crate) fn icon(name: &str) -> String {
    let sprite = links::asset("icons.svg");
    format!(r#"<svg class="icon" aria-hidden="true"><use href="{sprite}#{name}"/></svg>"#)
}

/// What the address says to `question`.
fn asked<'a>(path: &'a str, question: &str) -> Option<&'a str> {
    let pairs = path.split_once('?')?.1.split('&');
    pairs
        .filter_map(|pair| pair.split_once('='))
        .find_map(|(name, key)| (name == question).then_some(key))
}

/// What can be said after a redirect; the key travels in the address.
fn done(key: &str, t: Text) -> Option<String> {
    Some(match key {
        "saved" => t.done_saved(),
        "created" => t.done_created(),
        "imported" => t.done_imported(),
        "discarded" => t.done_discarded(),
        "pinned" => t.done_pinned(),
        "forbidden" => t.done_forbidden(),
        "released" => t.done_released(),
        "published" => t.done_published(),
        "adopted" => t.done_adopted(),
        "wanted" => t.done_wanted(),
        "wanted-released" => t.done_wanted_released(),
        "handed-over" => t.done_handed_over(),
        "signed-out" => t.done_signed_out(),
        "answered" => t.done_answered(),
        "briefed" => t.done_briefed(),
        "signed" => t.done_signed(),
        "commented" => t.done_commented(),
        "asked" => t.done_asked(),
        "checked-in" => t.done_checked_in(),
        "swapped" => t.done_swapped(),
        "signed-up" => t.done_signed_up(),
        "no-reminders" => t.done_no_reminders(),
        "consent-withdrawn" => t.done_consent_withdrawn(),
        "left" => t.done_left(),
        "invited" => t.done_invited(),
        "request-refused" => t.done_request_refused(),
        "cards-revoked" => t.done_cards_revoked(),
        "call-answered" => t.done_call_answered(),
        "waiting-told" => t.done_waiting_told(),
        "retried" => t.done_retried(),
        "booked" => t.done_booked(),
        "moved" => t.done_moved(),
        "dropped" => t.done_dropped(),
        "told" => t.done_told(),
        "withdrawn" => t.done_withdrawn(),
        _ => return None,
    })
}

/// What can be said after a redirect if nothing was done.
fn problem(key: &str, t: Text) -> Option<String> {
    Some(match key {
        "not-taking-part" => t.problem_not_taking_part(),
        "meeting-changed" => t.meeting_moved_meanwhile(),
        "comment-empty" => t.problem_comment_empty(),
        "sign-up-closed" => t.problem_sign_up_closed(),
        "has-left" => t.problem_has_left(),
        "nobody-ticked" => t.invite_nobody_ticked(),
        "too-often" => t.code_wait(),
        _ => return None,
    })
}

/// An address with a message for after the redirect.
pub(crate) fn with_done(address: &str, key: &str) -> String {
    format!("{address}?done={key}")
}

/// An address with what went wrong, for after the redirect.
pub(crate) fn with_problem(address: &str, key: &str) -> String {
    format!("{address}?problem={key}")
}

/// What is wrong with a field of a form, if anything is.
pub(crate) fn error_at<'a>(
    errors: &'a [(&'static str, String)],
    field: &str,
) -> Option<&'a String> {
    errors
        .iter()
        .find(|(name, _)| *name == field)
        .map(|(_, text)| text)
}
