//! Letters about what is sealed. They say that there is something, never what,
//! and go out in the morning, so that their time tells nothing either.

use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use programme::email::Email;
use programme::ids::{AccountId, PersonId, ProgrammeId, TandemId};
use programme::space::TOLD_DAYS_BEFORE;
use store::{Tx, accounts, concerns, programmes, space, tandems};

use crate::correspondence::{Content, Enclosed, Reader, write_to};
use crate::ctx::programme_lang;
use crate::links;

/// When the two of a tandem that is over are told what will be deleted.
pub(crate) fn told_at(now: Timestamp) -> Timestamp {
    now + SignedDuration::from_hours(24 * (tandems::KEPT_DAYS - TOLD_DAYS_BEFORE))
}

/// Tells somebody that there is something new in their tandem, unless they
/// have looked meanwhile or want no such letters.
///
/// # Errors
/// If the database fails.
pub(crate) async fn tell_news(
    tx: &mut Tx,
    person: PersonId,
    programme: ProgrammeId,
    base_url: &str,
    zone: &TimeZone,
    now: Timestamp,
) -> store::Result<()> {
    let today = now.to_zoned_datetime(zone.clone()).date();
    if space::news(tx, person, today).await? == 0 {
        return Ok(());
    }
    space::forget_news(tx, person, None).await?;
    let programme = programmes::get(tx, programme).await?;
    let link = format!("{base_url}{}", links::my_tandem());
    let content = Content::News;
    write_to(tx, &programme, [person], &content, Some(&link), now).await
}

/// Tells the person of trust that something waits for them.
///
/// # Errors
/// If the database fails.
pub(crate) async fn tell_trusted(
    tx: &mut Tx,
    account: AccountId,
    programme: ProgrammeId,
    base_url: &str,
    now: Timestamp,
) -> store::Result<()> {
    // Read and deleted already: nothing waits any more.
    let all = concerns::of(tx, account).await?;
    if all.iter().all(|concern| concern.answer.is_some()) {
        return Ok(());
    }
    let programme = programmes::get(tx, programme).await?;
    let account = accounts::get(tx, account).await?;
    let reader = Reader {
        person: account.person,
        name: account.name,
        email: account.email.and_then(|email| Email::parse(&email).ok()),
        lang: programme_lang(&programme, i18n::Lang::De),
    };
    let link = format!("{base_url}{}", links::concerns());
    let enclosed = Enclosed::link(&link);
    reader
        .write(tx, &programme, &Content::Waits, enclosed, now)
        .await?;
    Ok(())
}

/// Tells the two of a tandem that is over on which day everything in their
/// confidential space is deleted, if there is anything.
///
/// # Errors
/// If the database fails.
pub(crate) async fn tell_space_ends(
    tx: &mut Tx,
    id: TandemId,
    base_url: &str,
    now: Timestamp,
) -> store::Result<()> {
    let tandem = tandems::get(tx, id).await?;
    let Some(day) = tandem.deleted_on() else {
        return Ok(());
    };
    if space::count(tx, id).await? == 0 {
        return Ok(());
    }
    let programme = programmes::get(tx, tandem.programme).await?;
    let link = format!("{base_url}{}", links::space(id));
    let content = Content::SpaceEnds { day };
    write_to(tx, &programme, tandem.people(), &content, Some(&link), now).await
}
