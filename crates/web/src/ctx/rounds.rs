//! For pages of a feedback round: whoever was asked, and whoever runs its programme.

use programme::ids::RoundId;
use programme::policy::Action;
use store::Tx;
use store::feedback::rounds::{self, Round};
use store::feedback::turnout::{self, Asked};
use store::programmes::{self, Programme};

use super::{Ctx, own};
use crate::{Error, Result};

/// A round in which the viewer was asked.
pub(crate) struct MyRound {
    pub(crate) tx: Tx,
    pub(crate) programme: Programme,
    pub(crate) round: Round,
    /// As what they take part, and whether they answered.
    pub(crate) asked: Asked,
}

impl Ctx {
    /// For a round in which the viewer was asked. With a transaction that only reads.
    pub(crate) async fn may_round_read(&mut self, id: RoundId, action: Action) -> Result<MyRound> {
        self.may_account(action)?;
        let mut tx = self.app.db().read().await?;
        let round = rounds::get(&mut tx, id).await?;
        self.may_round(tx, round, action).await
    }

    /// The same with a transaction that writes, and nobody else changes or
    /// answers the round until it ends.
    pub(crate) async fn may_round_write(&mut self, id: RoundId, action: Action) -> Result<MyRound> {
        // Whoever may not must not hold the one write lock meanwhile.
        self.may_round_read(id, action).await?;
        let mut tx = self.app.db().write().await?;
        let round = rounds::lock(&mut tx, id).await?;
        self.may_round(tx, round, action).await
    }

    async fn may_round(&mut self, mut tx: Tx, round: Round, action: Action) -> Result<MyRound> {
        let asked = match self.person() {
            Some(person) => turnout::of(&mut tx, round.id, person).await?,
            None => None,
        };
        self.ask(action, own(asked.is_some()))?;
        let programme = programmes::get(&mut tx, round.programme).await?;
        self.use_tone_of(&programme);
        Ok(MyRound {
            tx,
            programme,
            round,
            asked: asked.ok_or(Error::NotFound)?,
        })
    }
}
