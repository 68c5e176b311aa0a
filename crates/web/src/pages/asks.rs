//! Asking somebody for another answer, by letter: would they meet online, at
//! other hours, or take one person more? The letter is shown before it is
//! written. It names neither a partner nor a topic: assistants read the mail of leaders.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use i18n::Text;
use programme::ids::{PersonId, ProgrammeId, RunId};
use programme::letter::Kind;
use programme::policy::Action;
use programme::roster::key;
use store::audit::{self, Event};
use store::letters::{self, NewLetter};
use store::programmes::Programme;
use store::{Tx, people};

use crate::correspondence::{Content, Enclosed, Reader, Words};
use crate::ctx::Ctx;
use crate::matching_run::Shown;
use crate::pages::letters::{Sheet, written};
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links};

/// What somebody can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ask {
    /// To meet online as well.
    Online,
    /// To meet on site as well.
    OnSite,
    /// For other hours.
    Hours,
    /// To take one mentee more.
    Place,
}

impl Ask {
    pub(crate) const ALL: [Self; 4] = [Self::Online, Self::OnSite, Self::Hours, Self::Place];

    /// The key in addresses.
    pub(crate) fn key(self) -> &'static str {
        match self {
            Self::Online => "online",
            Self::OnSite => "on-site",
            Self::Hours => "hours",
            Self::Place => "place",
        }
    }

    /// The kind of the letter.
    pub(crate) fn kind(self) -> Kind {
        match self {
            Self::Online => Kind::AskOnline,
            Self::OnSite => Kind::AskOnSite,
            Self::Hours => Kind::AskHours,
            Self::Place => Kind::AskPlace,
        }
    }

    /// What the button says that leads to the letter.
    pub(crate) fn button(self, t: Text) -> String {
        match self {
            Self::Online => t.ask_online_button(),
            Self::OnSite => t.ask_on_site_button(),
            Self::Hours => t.ask_hours_button(),
            Self::Place => t.ask_place_button(),
        }
    }

    pub(crate) fn question(self, t: Text) -> String {
        match self {
            Self::Online => t.ask_online_question(),
            Self::OnSite => t.ask_on_site_question(),
            Self::Hours => t.ask_hours_question(),
            Self::Place => t.ask_place_question(),
        }
    }

    fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|ask| ask.key() == key)
    }
}

#[derive(Template)]
#[template(path = "ask.html")]
struct Page {
    shell: Shell,
    t: Text,
    run_name: String,
    run_link: String,
    matching_link: String,
    back: String,
    heading: String,
    /// What becomes of the letter.
    way: String,
    sheet: Sheet,
}

/// A letter that could be written.
struct Question {
    shown: Shown,
    person: PersonId,
    ask: Ask,
    reader: Reader,
    words: Words,
}

impl Question {
    /// # Errors
    /// [`Error::NotFound`] for a question that does not exist, or somebody who
    /// does not take part in that role.
    async fn load(
        tx: &mut Tx,
        ctx: &Ctx,
        programme: &Programme,
        (run, person, ask): (RunId, PersonId, &str),
    ) -> Result<Self> {
        let ask = Ask::from_key(ask).ok_or(Error::NotFound)?;
        let shown = Shown::load(tx, ctx, programme, run).await?;
        let fits = shown.body.find(&key(person)).is_some_and(|one| match ask {
            Ask::Place => one.mentor_places > 0,
            _ => one.mentee || one.mentor_places > 0,
        });
        if !fits {
            return Err(Error::NotFound);
        }
        let found = people::get(tx, person).await?;
        let reader = Reader::of(&found, shown.body.lang_of(programme, person));
        Ok(Self {
            words: reader.words(tx, programme, &Content::Ask(ask)).await?,
            shown,
            person,
            ask,
            reader,
        })
    }

    fn letter(&self, programme: &Programme) -> NewLetter<'_> {
        let enclosed = Enclosed::default();
        self.reader.letter(programme, &self.words, enclosed)
    }

    /// The letter of this kind that was written already.
    async fn before(&self, tx: &mut Tx, programme: &Programme) -> Result<Option<letters::Asked>> {
        let all = letters::asked(tx, programme.id, self.ask.kind()).await?;
        Ok(all.into_iter().find(|one| one.person == self.person))
    }
}

pub(crate) async fn get(
    mut ctx: Ctx,
    Path((id, run, person, ask)): Path<(ProgrammeId, RunId, PersonId, String)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_read(id, Action::DecideTandems).await?;
    let question = Question::load(&mut tx, &ctx, &programme, (run, person, &ask)).await?;
    if let Some(before) = question.before(&mut tx, &programme).await? {
        return Ok(Redirect::to(&links::letter(id, before.letter)).into_response());
    }
    let t = ctx.t();
    let page = Page {
        shell: Shell::within(&ctx, &programme, Section::Matching, t.ask_title())
            .who_sees(t.letters_who_sees()),
        t,
        run_name: t.run_name(question.shown.run.number),
        run_link: links::run(id, run),
        matching_link: links::matching(id),
        back: links::unmatched(id, run),
        heading: t.ask_heading(question.reader.name.as_str()),
        way: if question.reader.email.is_none() {
            t.ask_way_paper()
        } else if ctx.app.config().sends_mail {
            t.ask_way_mail()
        } else {
            t.ask_way_waits()
        },
        sheet: written(&question.letter(&programme)),
    };
    Ok(Html(page.render()?).into_response())
}

pub(crate) async fn post(
    mut ctx: Ctx,
    Path((id, run, person, ask)): Path<(ProgrammeId, RunId, PersonId, String)>,
) -> Result<Response> {
    let (mut tx, programme) = ctx.may_write(id, Action::DecideTandems).await?;
    let question = Question::load(&mut tx, &ctx, &programme, (run, person, &ask)).await?;
    // Of two clicks at once, one writes.
    people::lock(&mut tx, programme.organisation).await?;
    if let Some(before) = question.before(&mut tx, &programme).await? {
        return Ok(Redirect::to(&links::letter(id, before.letter)).into_response());
    }
    letters::write(&mut tx, question.letter(&programme), ctx.now()).await?;
    let scope = ctx.scope(&programme);
    audit::record(&mut tx, scope, Event::LetterWritten, "", ctx.now()).await?;
    tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::unmatched(id, run), "asked")).into_response())
}
