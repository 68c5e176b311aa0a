//! How tandems stand, as far as the coordinator may know.

use programme::ids::ProgrammeId;
use programme::proposal::Standing;
use store::proposals::Proposal;
use store::{Tx, letters, proposals};

use crate::Result;

/// A programme's proposals with the standing that may be shown: a no stays
/// hidden while one of the two has not even been reached.
pub(crate) async fn shown(
    tx: &mut Tx,
    programme: ProgrammeId,
) -> Result<Vec<(Proposal, Standing)>> {
    let unreached = letters::unreached(tx, programme).await?;
    Ok(proposals::list(tx, programme)
        .await?
        .into_iter()
        .map(|proposal| {
            let reached = !unreached.contains(&proposal.id);
            let standing = proposal.answers.standing_shown(reached);
            (proposal, standing)
        })
        .collect())
}
