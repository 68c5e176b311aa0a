//! Who is signing up: by the personal link of a letter, or signed in.

use programme::ids::{PersonId, ProgrammeId};
use programme::policy::{self, Action, Relation};
use programme::topic::Topic;
use store::programmes::Programme;
use store::sign_up::{self, Key, SignUp};
use store::{Tx, participants, people, programmes};

use super::{Ctx, has_left};
use crate::{Error, Result};

/// Somebody's own sign-up in a programme.
pub(crate) struct SigningUp {
    /// As the address has it: the secret of a link, or the number of the programme.
    pub(crate) key: String,
    /// Whether a personal link is all that is known of the viewer.
    pub(crate) by_link: bool,
    pub(crate) programme: Programme,
    pub(crate) topics: Vec<Topic>,
    pub(crate) person: PersonId,
    pub(crate) sign_up: Option<SignUp>,
    /// Whether they were invited, and want to be reminded.
    pub(crate) reminders: Option<bool>,
    /// Whether they take part already.
    pub(crate) finished: bool,
}

impl SigningUp {
    /// Whether answers can be given today.
    pub(crate) fn is_open(&self, today: jiff::civil::Date) -> bool {
        let asked = self.reminders.is_some() || self.finished;
        self.sign_up
            .as_ref()
            .is_some_and(|one| one.is_open(today) && (asked || one.call_open))
    }
}

impl Ctx {
    /// For a sign-up that is the viewer's own. With a transaction that only reads.
    pub(crate) async fn may_sign_up(
        &mut self,
        key: &str,
        action: Action,
    ) -> Result<(Tx, SigningUp)> {
        let tx = self.app.db().read().await?;
        self.may_sign_up_with(tx, key, action).await
    }

    /// The same with a transaction that writes.
    pub(crate) async fn may_sign_up_writing(
        &mut self,
        key: &str,
        action: Action,
    ) -> Result<(Tx, SigningUp)> {
        // Whoever may not must not hold the one write lock meanwhile.
        self.may_sign_up(key, action).await?;
        let tx = self.app.db().write().await?;
        self.may_sign_up_with(tx, key, action).await
    }

    async fn may_sign_up_with(
        &mut self,
        mut tx: Tx,
        key: &str,
        action: Action,
    ) -> Result<(Tx, SigningUp)> {
        // Secrets are longer than any number.
        let by_number = key.parse().ok().map(ProgrammeId);
        let found = match by_number {
            Some(programme) => {
                self.may_account(action)?;
                self.person().map(|person| (programme, person))
            }
            None => sign_up::by_link(&mut tx, key, Key::Link).await?,
        };
        let (programme, person) = found.ok_or(Error::NotFound)?;
        let programme = programmes::get(&mut tx, programme).await?;
        let organisation = people::get(&mut tx, person).await?.organisation;
        let relation = if organisation == programme.organisation {
            Relation::Own
        } else {
            Relation::Foreign
        };
        if !policy::may(self.role(), action, relation) || has_left(&mut tx, person).await? {
            return Err(Error::NotFound);
        }
        self.use_tone_of(&programme);
        let finished = participants::of_person(&mut tx, person)
            .await?
            .iter()
            .any(|(id, _)| *id == programme.id);
        let signing_up = SigningUp {
            key: key.to_owned(),
            by_link: by_number.is_none(),
            person,
            sign_up: sign_up::get(&mut tx, programme.id).await?,
            reminders: sign_up::invitation(&mut tx, programme.id, person).await?,
            finished,
            topics: programme.topics(),
            programme,
        };
        Ok((tx, signing_up))
    }
}
