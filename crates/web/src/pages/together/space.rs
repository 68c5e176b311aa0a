//! The confidential space of a tandem: notes, agenda, messages. They are
//! sealed and opened in the browser; here they are ciphertext of a few sizes,
//! with the day on which it came.

use askama::Template;
use axum::extract::Path;
use axum::response::{Html, IntoResponse as _, Redirect, Response};
use axum_extra::extract::Form;
use i18n::Text;
use programme::ids::{EntryId, TandemId};
use programme::policy::Action;
use programme::proposal::Side;
use programme::space::{MAX_ENTRIES, Sealed};
use serde::Deserialize;
use serde_json::{Value, json};
use store::jobs::{self, Job};
use store::space::{self, Share};
use store::tandems::Tandem;
use store::{Tx, people, vaults};

use crate::ctx::{Ctx, Mine};
use crate::sealed::{self, Words};
use crate::shell::{Section, Shell, with_done};
use crate::{Error, Result, links};

#[derive(Deserialize)]
pub(crate) struct BeginForm {
    share: String,
}

#[derive(Deserialize)]
pub(crate) struct ShareForm {
    recipient: String,
    share: String,
}

#[derive(Deserialize)]
pub(crate) struct EntryForm {
    #[serde(default)]
    own: String,
    #[serde(default)]
    revision: i64,
    #[serde(default)]
    step: String,
    #[serde(default)]
    sealed: String,
}

#[derive(Deserialize)]
pub(crate) struct NewsForm {
    #[serde(default)]
    news: String,
}

#[derive(Template)]
#[template(path = "together/space.html")]
struct Page {
    shell: Shell,
    t: Text,
    words: Words,
    back: String,
    tandem: TandemId,
    side: &'static str,
    me: String,
    partner: String,
    /// Where the key is made, and back to here.
    my_key: String,
    alive: bool,
    /// Once the tandem is over: when the space is emptied.
    emptied: Option<String>,
    /// Whether the reader is told of news by letter.
    news: bool,
}

pub(crate) async fn get(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseSpace).await?;
    let t = ctx.t();
    let (me, other) = (
        mine.tandem.person(mine.side),
        mine.tandem.person(mine.side.other()),
    );
    let partner = people::get(&mut mine.tx, other).await?.record.name();
    let alive = mine.tandem.stage.is_alive();
    let page = Page {
        shell: Shell::new(&ctx, t.space_title()).who_sees(t.space_who_sees(partner.as_str())),
        t,
        words: words(t),
        back: links::together(id),
        tandem: id,
        side: mine.side.key(),
        me: people::get(&mut mine.tx, me).await?.record.name(),
        partner,
        my_key: links::with_query(&links::my_key(), &[("next", &links::space(id))]),
        alive,
        emptied: mine
            .tandem
            .deleted_on()
            .map(|day| i18n::date(t.lang(), day)),
        news: !space::is_quiet(&mut mine.tx, me).await?,
    };
    Ok(Html(page.render()?).into_response())
}

fn words(t: Text) -> Words {
    let mut words = sealed::common_words(t);
    words.extend([
        ("unreadable", t.space_unreadable("{number}")),
        ("by", t.space_by("{name}", "{time}")),
        ("done", t.space_done()),
        ("tick", t.space_tick()),
        ("edit", t.space_edit()),
        ("erase", t.space_erase()),
        ("save", t.save_plain()),
        ("none-agenda", t.space_agenda_none()),
        ("none-note", t.space_notes_none()),
        ("none-message", t.space_messages_none()),
        ("none-own", t.space_own_none()),
        ("added", t.space_added()),
        ("export-file", t.space_export_file()),
        ("export-own", t.space_own()),
        ("export-shared", t.space_export_shared()),
        ("given", t.space_given("{name}")),
        ("compared", t.space_compared()),
        ("full", t.space_full()),
    ]);
    words
}

/// Everything the page opens. Looking at it is having seen the news.
pub(crate) async fn get_state(mut ctx: Ctx, Path(id): Path<TandemId>) -> Result<Response> {
    let mut mine = ctx.may_tandem_read(id, Action::UseSpace).await?;
    let account = ctx.may_account(Action::UseSpace)?.id;
    let person = mine.tandem.person(mine.side);
    let t = ctx.t();
    let tx = &mut mine.tx;
    let vault = vaults::get(tx, account).await?;
    let locks = vaults::locks(tx, account).await?;
    let entries = space::entries(tx, id, mine.side).await?;
    let entries: Vec<Value> = entries
        .into_iter()
        .map(|entry| {
            json!({
                "id": entry.id,
                "own": entry.own,
                "sealed": entry.sealed,
                "revision": entry.revision,
            })
        })
        .collect();
    let own = space::share(tx, id, mine.side).await?;
    let partners = space::share(tx, id, mine.side.other()).await?;
    let state = json!({
        "key": sealed::key(vault.as_ref(), &locks, t),
        "begun": space::is_begun(tx, id).await?,
        "share": own.map(|share| json!({ "recipient": share.recipient, "sealed": share.sealed })),
        "partner": partner_recipient(tx, &mine.tandem, mine.side).await?,
        "partners_share": partners.map(|share| share.recipient),
        "entries": entries,
        "alive": mine.tandem.stage.is_alive(),
    });
    // Readers do not wait for the one write lock unless there is something to forget.
    let far = ctx.today().saturating_add(jiff::Span::new().days(2));
    if space::news(tx, person, far).await? > 0 {
        drop(mine);
        let mut tx = ctx.app.db().write().await?;
        space::forget_news(&mut tx, person, Some(id)).await?;
        tx.commit().await?;
    }
    Ok(sealed::told(&state))
}

async fn partner_recipient(tx: &mut Tx, tandem: &Tandem, side: Side) -> Result<Option<String>> {
    Ok(vaults::recipient_of(tx, tandem.person(side.other())).await?)
}

/// Opens the space with a key that this browser made. If nobody can open the
/// one before any more, it is replaced.
pub(crate) async fn post_begin(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<BeginForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseSpace).await?;
    let account = ctx.may_account(Action::UseSpace)?.id;
    let sealed = Sealed::share(&form.share).ok_or(Error::BadRequest)?;
    let Some(vault) = vaults::get(&mut mine.tx, account).await? else {
        return Ok(sealed::superseded());
    };
    if !mine.tandem.stage.is_alive() {
        return Ok(sealed::refused(&ctx.t().space_over()));
    }
    let tx = &mut mine.tx;
    if space::is_begun(tx, id).await? {
        let partner = partner_recipient(tx, &mine.tandem, mine.side).await?;
        let own = space::share(tx, id, mine.side).await?;
        let partners = space::share(tx, id, mine.side.other()).await?;
        let opens = |share: Option<Share>, key: Option<&String>| {
            share.is_some_and(|share| Some(&share.recipient) == key)
        };
        if opens(own, Some(&vault.recipient)) || opens(partners, partner.as_ref()) {
            return Ok(sealed::superseded());
        }
        space::begin_anew(tx, id).await?;
    }
    if !space::begin(tx, id, ctx.today()).await? {
        return Ok(sealed::superseded());
    }
    let recipient = sealed::recipient(&vault.recipient)?;
    space::give(tx, id, mine.side, &recipient, &sealed).await?;
    mine.tx.commit().await?;
    Ok(sealed::done())
}

/// Gives the other one the tandem's key.
pub(crate) async fn post_share(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<ShareForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseSpace).await?;
    let account = ctx.may_account(Action::UseSpace)?.id;
    let recipient = sealed::recipient(&form.recipient)?;
    let share = Sealed::share(&form.share).ok_or(Error::BadRequest)?;
    let tx = &mut mine.tx;
    let partner = partner_recipient(tx, &mine.tandem, mine.side).await?;
    let vault = vaults::get(tx, account).await?;
    let own = space::share(tx, id, mine.side).await?;
    // Only who has the key can give it, and only to the key that was looked at.
    let has = own.is_some_and(|own| vault.is_some_and(|vault| vault.recipient == own.recipient));
    if !has || partner.as_deref() != Some(recipient.as_str()) {
        return Ok(sealed::superseded());
    }
    space::give(tx, id, mine.side.other(), &recipient, &share).await?;
    mine.tx.commit().await?;
    Ok(sealed::done())
}

/// Takes something new in, and has the other one told the next morning.
pub(crate) async fn post_entries(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<EntryForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseSpace).await?;
    let sealed = sealed::text(&form.sealed)?;
    let own = form.own == "yes";
    if !mine.tandem.stage.is_alive() {
        return Ok(sealed::refused(&ctx.t().space_over()));
    }
    if space::count(&mut mine.tx, id).await? >= MAX_ENTRIES {
        return Ok(sealed::refused(&ctx.t().space_full()));
    }
    let owner = own.then_some(mine.side);
    space::write(&mut mine.tx, id, owner, &sealed, ctx.today()).await?;
    if !own {
        tell(&ctx, &mut mine).await?;
    }
    mine.tx.commit().await?;
    Ok(sealed::done())
}

/// Changes something, or takes it away.
pub(crate) async fn post_entry(
    mut ctx: Ctx,
    Path((id, entry)): Path<(TandemId, EntryId)>,
    Form(form): Form<EntryForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseSpace).await?;
    let side = mine.side;
    let tx = &mut mine.tx;
    let there = if form.step == "erase" {
        space::erase(tx, id, side, entry).await?
    } else {
        let sealed = sealed::text(&form.sealed)?;
        if !mine.tandem.stage.is_alive() {
            return Ok(sealed::refused(&ctx.t().space_over()));
        }
        space::rewrite(tx, id, side, entry, form.revision, &sealed, ctx.today()).await?
    };
    if !there {
        return Ok(sealed::superseded());
    }
    mine.tx.commit().await?;
    Ok(sealed::done())
}

/// At most one letter a day, in the morning: its time tells nothing.
async fn tell(ctx: &Ctx, mine: &mut Mine) -> Result<()> {
    let person = mine.tandem.person(mine.side.other());
    let morning = ctx.next_morning();
    let day = ctx.local(morning).date();
    if space::note_news(&mut mine.tx, person, mine.tandem.id, day).await? {
        let job = Job::TellNews {
            person,
            programme: mine.programme.id,
        };
        jobs::enqueue(&mut mine.tx, &job, morning).await?;
    }
    Ok(())
}

/// Whether the reader wants letters about news.
pub(crate) async fn post_news(
    mut ctx: Ctx,
    Path(id): Path<TandemId>,
    Form(form): Form<NewsForm>,
) -> Result<Response> {
    let mut mine = ctx.may_tandem_write(id, Action::UseSpace).await?;
    let person = mine.tandem.person(mine.side);
    space::set_quiet(&mut mine.tx, person, form.news != "yes").await?;
    mine.tx.commit().await?;
    Ok(Redirect::to(&with_done(&links::space(id), "saved")).into_response())
}
