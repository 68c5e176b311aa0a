//! Ids as types, so that a person's cannot be passed for a programme's.

macro_rules! id {
    ($(#[$doc:meta] $name:ident),* $(,)?) => {$(
        #[$doc]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        // Templates pass references, sometimes to references.
        impl From<&$name> for $name {
            fn from(id: &$name) -> Self {
                *id
            }
        }

        impl From<&&$name> for $name {
            fn from(id: &&$name) -> Self {
                **id
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

id! {
    /// A firm, a chamber, a group: people belong to exactly one.
    OrganisationId,
    /// A person of the organisation chart, whether taking part or not.
    PersonId,
    /// Someone who can sign in.
    AccountId,
    /// A programme.
    ProgrammeId,
    /// One version of a programme's rules; never changed once written.
    RulesId,
    /// Rules that a run tries out.
    ScenarioId,
    /// One run of the matching.
    RunId,
    /// A tandem proposed to its two people.
    ProposalId,
    /// Two people who both said yes.
    TandemId,
    /// A goal of a tandem.
    GoalId,
    /// One version of a programme's agreement; never changed once written.
    AgreementId,
    /// One way into somebody's key.
    LockId,
    /// Something written in a tandem's confidential space.
    EntryId,
    /// What somebody entrusted to the person of trust.
    ConcernId,
    /// An event of a programme.
    EventId,
    /// A letter, sent or waiting.
    LetterId,
    /// A meeting of a tandem.
    MeetingId,
    /// A feedback round of a programme.
    RoundId,
    /// What follows from a feedback round.
    ActionId,
    /// A point of a feedback circle.
    PointId,
    /// A table that was read and waits for the coordinator's word.
    DraftId,
}
