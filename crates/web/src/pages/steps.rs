//! The navigation through the steps of the set-up.

use i18n::Text;
use programme::ids::ProgrammeId;
use programme::setup::{Progress, Step};
use store::Tx;
use store::programmes::{self, Programme};

use crate::{Result, links};

/// Where the set-up stands, and which step is on the screen.
pub(crate) struct Steps {
    programme: ProgrammeId,
    progress: Progress,
    here: Step,
}

/// One step as the navigation shows it.
pub(crate) struct Shown {
    pub(crate) name: String,
    pub(crate) link: String,
    pub(crate) done: bool,
    pub(crate) here: bool,
}

impl Steps {
    pub(crate) async fn load(tx: &mut Tx, programme: &Programme, here: Step) -> Result<Self> {
        let progress = programmes::progress(tx, programme).await?;
        Ok(Self {
            programme: programme.id,
            progress,
            here,
        })
    }

    pub(crate) fn shown(&self, t: Text) -> Vec<Shown> {
        [
            (Step::Goals, links::goals(self.programme)),
            (Step::Frame, links::frame(self.programme)),
            (Step::Topics, links::topics(self.programme)),
            (Step::Rules, links::rules(self.programme)),
            (Step::People, links::import(self.programme)),
        ]
        .into_iter()
        .map(|(step, link)| Shown {
            name: i18n::say::step(t, step),
            link,
            done: self.progress.is_done(step) && step != self.here,
            here: step == self.here,
        })
        .collect()
    }
}
