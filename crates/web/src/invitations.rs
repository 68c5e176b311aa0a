//! Letters about signing up: the invitation and the reminders. Whoever has a
//! mailbox gets a long link; on paper there is a code that can be typed.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use programme::ids::{LetterId, PersonId, ProgrammeId};
use programme::proposal::Side;
use store::programmes::{self, Programme};
use store::sign_up::{self, Key, Progress, SignUp};
use store::tandems::Tandem;
use store::tokens::Token;
use store::{Tx, tandems};

use crate::Config;
use crate::code::Code;
use crate::correspondence::{Content, Enclosed, Reader};
use crate::links;

/// How letters leave the house, and where their links lead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outlet<'a> {
    /// Where people reach the product, without a slash at the end.
    pub base_url: &'a str,
    /// Whether there is a mail server; without, every letter is printed.
    pub sends_mail: bool,
}

impl<'a> Outlet<'a> {
    pub(crate) fn of(config: &'a Config) -> Self {
        Self {
            base_url: &config.base_url,
            sends_mail: config.sends_mail,
        }
    }
}

/// What the letters of one sign-up have in common.
pub(crate) struct Inviter<'a> {
    pub(crate) programme: &'a Programme,
    pub(crate) sign_up: &'a SignUp,
    pub(crate) outlet: Outlet<'a>,
    pub(crate) now: Timestamp,
}

impl Inviter<'_> {
    /// Invites somebody by letter. Who was invited before gets another link.
    pub(crate) async fn invite(
        &self,
        tx: &mut Tx,
        person: PersonId,
        random: &mut impl rand::CryptoRng,
    ) -> store::Result<LetterId> {
        sign_up::invite(tx, self.programme.id, person, self.now).await?;
        let reader = Reader::load(tx, self.programme, person).await?;
        let before = side_before(tx, self.programme, person).await?;
        let content = self.content(before);
        self.send(tx, &reader, &content, random).await
    }

    /// What an invitation says; `before` is the side somebody was on in the cohort before.
    pub(crate) fn content(&self, before: Option<Side>) -> Content<'_> {
        Content::Invitation {
            own: &self.sign_up.letter_words,
            before,
            until: self.sign_up.closes_on,
        }
    }

    async fn remind(
        &self,
        tx: &mut Tx,
        person: PersonId,
        progress: Progress,
        random: &mut impl rand::CryptoRng,
    ) -> store::Result<LetterId> {
        let reader = Reader::load(tx, self.programme, person).await?;
        let content = Content::Reminder {
            begun: progress == Progress::Begun,
            until: self.sign_up.closes_on,
        };
        self.send(tx, &reader, &content, random).await
    }

    async fn send(
        &self,
        tx: &mut Tx,
        reader: &Reader,
        content: &Content<'_>,
        random: &mut impl rand::CryptoRng,
    ) -> store::Result<LetterId> {
        let link = self.link(tx, reader, random).await?;
        let enclosed = Enclosed::link(&link);
        reader
            .write(tx, self.programme, content, enclosed, self.now)
            .await
    }

    /// Draws a personal link for somebody.
    pub(crate) async fn link(
        &self,
        tx: &mut Tx,
        reader: &Reader,
        random: &mut impl rand::CryptoRng,
    ) -> store::Result<String> {
        let whose = reader.person.ok_or(store::Error::NotFound)?;
        let whose = (self.programme.id, whose);
        let path = if reader.email.is_some() && self.outlet.sends_mail {
            let token = Token::draw(random);
            sign_up::add_link(tx, token.secret(), Key::Link, whose, self.now).await?;
            links::sign_up(token.secret())
        } else {
            let code = Code::draw(random);
            sign_up::add_link(tx, code.plain(), Key::Code, whose, self.now).await?;
            links::code_with(code.plain())
        };
        Ok(format!("{}{path}", self.outlet.base_url))
    }
}

/// On which side somebody was in the cohort before. Who was both is asked to teach again.
async fn side_before(
    tx: &mut Tx,
    programme: &Programme,
    person: PersonId,
) -> store::Result<Option<Side>> {
    let tandems = tandems::of_person(tx, person).await?;
    let before = |one: &&Tandem| programme.follows == Some(one.programme);
    let sides = tandems
        .iter()
        .filter(before)
        .filter_map(|one| one.side_of(person));
    Ok(sides.max_by_key(|side| *side == Side::Mentee))
}

/// Who was in a tandem of the cohort before, and on which side. Who was both is asked
/// to teach again.
pub(crate) async fn former(
    tx: &mut Tx,
    programme: &Programme,
) -> store::Result<BTreeMap<PersonId, Side>> {
    let Some(before) = programme.follows else {
        return Ok(BTreeMap::new());
    };
    let tandems = tandems::list(tx, before).await?;
    let mentors = tandems.iter().map(|tandem| (tandem.mentor, Side::Mentor));
    let mentees = tandems.iter().map(|tandem| (tandem.mentee, Side::Mentee));
    Ok(mentors.chain(mentees).collect())
}

/// Writes reminders to everybody who was invited, has not finished and wants
/// to be reminded; the number of letters. Nothing is written if the last day
/// has been moved since the reminder was planned, or is over.
///
/// # Errors
/// If the database fails.
pub(crate) async fn remind(
    tx: &mut Tx,
    outlet: Outlet<'_>,
    random: &mut impl rand::CryptoRng,
    (programme, closes_on): (ProgrammeId, Date),
    (now, today): (Timestamp, Date),
) -> store::Result<usize> {
    let programme = programmes::get(tx, programme).await?;
    let found = sign_up::get(tx, programme.id).await?;
    let Some(sign_up) = found.filter(|one| one.closes_on == Some(closes_on)) else {
        return Ok(0);
    };
    if !sign_up.is_open(today) {
        return Ok(0);
    }
    let inviter = Inviter {
        programme: &programme,
        sign_up: &sign_up,
        outlet,
        now,
    };
    let mut written = 0;
    for one in sign_up::invited(tx, programme.id).await? {
        if one.reminders && one.progress != Progress::Finished {
            inviter
                .remind(tx, one.person.id, one.progress, random)
                .await?;
            written += 1;
        }
    }
    Ok(written)
}
