//! A run as one document: what went in and what came out, so that it can be done
//! again and checked elsewhere. `docs/instance-format.md` describes it as JSON.

use crate::case::Case;
use crate::outcome::Outcome;

/// What an instance says it is.
pub const FORMAT: &str = "gegenstrom-instance";
/// The version of the format; a change that old readers would misread raises it.
pub const VERSION: u32 = 1;

/// Case and outcome of a run. Holds vetoes and conflicts of interest: whoever may
/// not read the answers themselves may not read this either.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize))]
#[cfg_attr(feature = "serde", serde(deny_unknown_fields))]
pub struct Instance {
    /// [`FORMAT`].
    pub format: String,
    /// [`VERSION`].
    pub version: u32,
    /// What went in.
    pub case: Case,
    /// What came out.
    pub outcome: Outcome,
}

/// What is wrong with an instance.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Deviation {
    /// It is something else, or of a version this library does not know.
    #[error("this is no instance of version {VERSION}, but {format:?} of version {version}")]
    OtherFormat {
        /// What it says it is.
        format: String,
        /// The version it names.
        version: u32,
    },
    /// The outcome cannot be proven to follow from the case.
    #[error(transparent)]
    Flaw(#[from] crate::replay::Flaw),
    /// The case gave no outcome.
    #[error(transparent)]
    Run(#[from] crate::run::RunError),
    /// The case gave another outcome than the one recorded.
    #[error("the case gives another outcome than the one recorded")]
    OtherOutcome,
}

impl Instance {
    /// Records a run.
    pub fn new(case: Case, outcome: Outcome) -> Self {
        Self {
            format: FORMAT.to_owned(),
            version: VERSION,
            case,
            outcome,
        }
    }

    fn known(&self) -> Result<(), Deviation> {
        if self.format == FORMAT && self.version == VERSION {
            Ok(())
        } else {
            Err(Deviation::OtherFormat {
                format: self.format.clone(),
                version: self.version,
            })
        }
    }

    /// Checks the outcome by code that shares nothing with the engine
    /// ([`verify`](crate::verify)).
    pub fn verify(&self) -> Result<(), Deviation> {
        self.known()?;
        Ok(crate::verify(&self.case, &self.outcome)?)
    }

    /// Runs the case again. The outcome has to be the same in every detail, and so in
    /// every byte once it is written down.
    pub fn replay(&self) -> Result<(), Deviation> {
        self.known()?;
        let prepared = self.case.prepare().map_err(crate::replay::Flaw::from)?;
        if prepared.solve()? == self.outcome {
            Ok(())
        } else {
            Err(Deviation::OtherOutcome)
        }
    }
}
