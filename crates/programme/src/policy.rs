//! Who may see or do what: data, read in one place. Handlers ask it in their
//! first line, the page "Wer sieht das?" is made from it, and a test walks
//! every route of the router against it.

/// Who is asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Not signed in.
    Visitor,
    /// Signed in as somebody who takes part.
    Participant,
    /// Runs programmes of an organisation.
    Coordinator,
}

impl Role {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Visitor, Self::Participant, Self::Coordinator];
}

/// How the one who asks stands to what is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// Another organisation's, or somebody else's.
    Foreign,
    /// Of the same organisation.
    SameOrganisation,
    /// One's own: own data, own proposal.
    Own,
}

impl Relation {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Foreign, Self::SameOrganisation, Self::Own];
}

/// Everything the product lets somebody do, as far as somebody might not be allowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Action {
    /// Pages and files that hold nothing personal: sign-in, language, style sheet, health.
    UsePublicPages,
    /// Open a personal link from a letter, which itself is the proof.
    UsePersonalLink,
    /// Use a page that every signed-in person has: the start page, signing out.
    UseAccount,
    /// See what a programme is for and how pairs are chosen: goals, frame, topics, rules.
    SeeProgramme,
    /// See one's own tandem proposals and answer them.
    AnswerProposal,
    /// Use what the two of a tandem share: briefing, agreement, cards, its course.
    UseTandem,
    /// Read and write the goals of one's tandem.
    SetGoals,
    /// Book, move and call off the meetings of one's tandem, say what came of them.
    ArrangeMeetings,
    /// Say when one is busy, and hand out the links to one's meetings.
    KeepCalendar,
    /// Open a link to somebody's meetings, which itself is the proof: their calendar, their assistant.
    UseCalendarLink,
    /// See an event of one's programme and say whether one comes.
    AnswerEvent,
    /// Tell the coordinator how it goes, or ask to be called.
    SpeakUp,
    /// Answer a feedback round, once and anonymously.
    AnswerRound,
    /// See what a round said in which one was asked, and what follows from it.
    HearBack,
    /// Hold a key of one's own: make it, open it, make it anew.
    HoldKey,
    /// Read and write in the confidential space of one's tandem.
    UseSpace,
    /// Entrust something to the person of trust of one's programme.
    RaiseConcern,
    /// Read what was entrusted to oneself, and answer.
    HearConcerns,
    /// See what is stored about oneself.
    SeeOwnData,
    /// Set up programmes: goals, frame, topics, rules.
    ShapeProgramme,
    /// Read files into the organisation and the programme.
    ImportPeople,
    /// See who takes part, and their answers as far as the matching shows them.
    SeePeople,
    /// Run the matching and see its result with all reasons.
    Match,
    /// Pin and forbid pairs, publish tandems.
    DecideTandems,
    /// Sign up by a personal link or signed in, and change one's own answers.
    SignUp,
    /// Invite people, follow how many have finished, make login cards.
    InvitePeople,
    /// See the standing of tandems.
    SeeTandems,
    /// Plan feedback rounds, and write down what follows from them.
    PlanRounds,
    /// See what feedback rounds said: released figures alone.
    SeeResults,
    /// See start-checks and who asked to be called.
    HearParticipants,
    /// See and print letters.
    SeeLetters,
    /// Read the log.
    SeeLog,
    /// Read how a programme does, as sums: goals, key figures, what rounds of feedback
    /// released. For its sponsor and whoever runs it.
    SeeOverview,
    /// Read what a works council watches over: rules, questions, the catalogue of
    /// reports, records of runs without names.
    SeeRecords,
}

impl Action {
    /// All of them.
    pub const ALL: [Self; 34] = [
        Self::UsePublicPages,
        Self::UsePersonalLink,
        Self::UseAccount,
        Self::SeeProgramme,
        Self::AnswerProposal,
        Self::UseTandem,
        Self::SetGoals,
        Self::ArrangeMeetings,
        Self::KeepCalendar,
        Self::UseCalendarLink,
        Self::AnswerEvent,
        Self::SpeakUp,
        Self::AnswerRound,
        Self::HearBack,
        Self::HoldKey,
        Self::UseSpace,
        Self::RaiseConcern,
        Self::HearConcerns,
        Self::SeeOwnData,
        Self::ShapeProgramme,
        Self::ImportPeople,
        Self::SeePeople,
        Self::Match,
        Self::DecideTandems,
        Self::SignUp,
        Self::InvitePeople,
        Self::SeeTandems,
        Self::PlanRounds,
        Self::SeeResults,
        Self::HearParticipants,
        Self::SeeLetters,
        Self::SeeLog,
        Self::SeeOverview,
        Self::SeeRecords,
    ];

    /// The policy itself: which role needs which relation at least. A role
    /// that is not listed may not.
    pub fn granted_to(self) -> &'static [(Role, Relation)] {
        use Relation::{Foreign, Own, SameOrganisation};
        use Role::{Coordinator, Participant, Visitor};
        match self {
            Self::UsePublicPages => &[
                (Visitor, Foreign),
                (Participant, Foreign),
                (Coordinator, Foreign),
            ],
            // Whoever holds the link is the person it was sent to.
            Self::UsePersonalLink | Self::SignUp | Self::UseCalendarLink => {
                &[(Visitor, Own), (Participant, Own), (Coordinator, Own)]
            }
            Self::UseAccount => &[(Participant, Own), (Coordinator, Own)],
            // Goals, sponsor, method and rules are published to all who could take part.
            Self::SeeProgramme => &[
                (Participant, SameOrganisation),
                (Coordinator, SameOrganisation),
            ],
            // A coordinator may take part; then these are about their own tandem.
            Self::AnswerProposal
            | Self::UseTandem
            | Self::SetGoals
            | Self::ArrangeMeetings
            | Self::KeepCalendar
            | Self::AnswerEvent
            | Self::SpeakUp
            | Self::AnswerRound
            | Self::HearBack
            | Self::HoldKey
            | Self::UseSpace
            | Self::RaiseConcern
            | Self::SeeOwnData => &[(Participant, Own), (Coordinator, Own)],
            // Whoever runs programmes is never the person of trust.
            Self::HearConcerns => &[(Participant, Own)],
            Self::ShapeProgramme
            | Self::ImportPeople
            | Self::SeePeople
            | Self::Match
            | Self::DecideTandems
            | Self::InvitePeople
            | Self::SeeTandems
            | Self::PlanRounds
            | Self::SeeResults
            | Self::HearParticipants
            | Self::SeeLetters => &[(Coordinator, SameOrganisation)],
            // Own is the programme that somebody was named a reader of (`crate::reader`).
            Self::SeeOverview | Self::SeeRecords | Self::SeeLog => {
                &[(Participant, Own), (Coordinator, SameOrganisation)]
            }
        }
    }

    /// What of a person this action lets one see.
    pub fn reveals(self) -> &'static [Datum] {
        use Datum::{
            Answers, Busy, CheckIn, Concern, Consent, Draft, EventAnswer, Goals, Lull, Meetings,
            Name, OwnAnswer, OwnWords, Place, Progress, Score, Signature, Space, Stage, Standing,
            TalkWish, Turnout,
        };
        match self {
            Self::UsePublicPages
            | Self::UseAccount
            | Self::HoldKey
            | Self::SeeProgramme
            | Self::ShapeProgramme
            // What a round says is nobody's in particular.
            | Self::HearBack
            | Self::PlanRounds
            | Self::SeeResults => &[],
            Self::UsePersonalLink | Self::AnswerProposal => {
                &[Name, Place, OwnAnswer, OwnWords, Standing]
            }
            Self::SignUp => &[Name, Draft, Answers, OwnWords, Progress, Consent],
            Self::InvitePeople => &[Name, Place, Progress],
            Self::UseTandem => &[Name, Place, Signature, Stage],
            Self::SetGoals => &[Name, Goals],
            Self::ArrangeMeetings => &[Name, Meetings, Lull],
            Self::KeepCalendar => &[Busy],
            Self::UseCalendarLink => &[Name, Meetings],
            Self::AnswerEvent => &[EventAnswer],
            Self::SpeakUp => &[Name, CheckIn, TalkWish],
            Self::AnswerRound => &[Turnout],
            Self::UseSpace => &[Name, Space],
            Self::RaiseConcern | Self::HearConcerns => &[Concern],
            Self::SeeOwnData => &[
                Answers,
                CheckIn,
                Consent,
                Draft,
                EventAnswer,
                Busy,
                Goals,
                Lull,
                Meetings,
                Name,
                OwnAnswer,
                OwnWords,
                Place,
                Progress,
                Score,
                Signature,
                Stage,
                Standing,
                TalkWish,
                Turnout,
            ],
            Self::ImportPeople => &[Name, Place, Answers, OwnWords],
            Self::SeePeople => &[Name, Place, Answers],
            Self::Match | Self::DecideTandems => &[Name, Place, Answers, Score],
            Self::SeeTandems => &[Name, Standing, Stage, Lull],
            Self::HearParticipants => &[Name, CheckIn, TalkWish],
            Self::SeeLetters => &[Name],
            Self::SeeLog | Self::SeeOverview => &[],
            // Beside numbers that stand for people.
            Self::SeeRecords => &[Score],
        }
    }
}

/// Whether `role` may do `action` on something to which it stands in `relation`.
pub fn may(role: Role, action: Action, relation: Relation) -> bool {
    action
        .granted_to()
        .iter()
        .any(|(granted, least)| *granted == role && relation >= *least)
}

/// What is stored of a person, in the pieces that "Wer sieht das?" names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Datum {
    /// Name and address.
    Name,
    /// Department, site, position.
    Place,
    /// Answers of the sign-up form, without exclusions.
    Answers,
    /// One's own words on taking part. Whom one is proposed to reads them, if one agreed.
    OwnWords,
    /// Answers that were begun and not sent.
    Draft,
    /// Whether somebody was invited, has begun, has finished.
    Progress,
    /// What somebody agreed to, and when.
    Consent,
    /// Whom a person must not be matched with. No action reveals it.
    Exclusions,
    /// How well two people fit.
    Score,
    /// One's own yes or no to a proposal. Nobody else's action reveals it.
    OwnAnswer,
    /// Whether a tandem is open, agreed or not.
    Standing,
    /// Whether a tandem begins, runs, rests or ends.
    Stage,
    /// That and when one signed the agreement.
    Signature,
    /// The goals of a tandem. Only its two people see them.
    Goals,
    /// The answers of the start-check.
    CheckIn,
    /// That somebody asked to be called.
    TalkWish,
    /// What somebody answered in a feedback round. No action reveals it.
    Feedback,
    /// Whether somebody answered in a feedback round.
    Turnout,
    /// When and where a tandem meets, and what came of it. Only its two people
    /// see it, and whoever arranges their time when and where.
    Meetings,
    /// When somebody is busy. Nobody else sees it.
    Busy,
    /// That a tandem has not met for too long. Not why.
    Lull,
    /// Whether somebody comes to an event. Coordinators see numbers.
    EventAnswer,
    /// Notes, agenda and messages of a tandem. Only browsers of its two people open them.
    Space,
    /// What somebody entrusted to the person of trust. Only the two browsers open it.
    Concern,
}

impl Datum {
    /// All of them, in the order shown.
    pub const ALL: [Self; 24] = [
        Self::Name,
        Self::Place,
        Self::Answers,
        Self::OwnWords,
        Self::Draft,
        Self::Progress,
        Self::Consent,
        Self::Exclusions,
        Self::Score,
        Self::OwnAnswer,
        Self::Standing,
        Self::Stage,
        Self::Signature,
        Self::Goals,
        Self::CheckIn,
        Self::TalkWish,
        Self::Feedback,
        Self::Turnout,
        Self::Meetings,
        Self::Busy,
        Self::Lull,
        Self::EventAnswer,
        Self::Space,
        Self::Concern,
    ];

    /// Whether a coordinator sees it of other people.
    pub fn coordinator_sees(self) -> bool {
        Action::ALL.into_iter().any(|action| {
            action.reveals().contains(&self)
                && may(Role::Coordinator, action, Relation::SameOrganisation)
        })
    }

    /// Whether the person it is about sees it.
    pub fn owner_sees(self) -> bool {
        Action::ALL.into_iter().any(|action| {
            action.reveals().contains(&self) && may(Role::Participant, action, Relation::Own)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_sees_exclusions_or_answers_of_a_round() {
        for action in Action::ALL {
            for datum in [Datum::Exclusions, Datum::Feedback] {
                assert!(!action.reveals().contains(&datum), "{action:?}");
            }
        }
        // That somebody answered is told to nobody but them.
        assert!(Datum::Turnout.owner_sees() && !Datum::Turnout.coordinator_sees());
    }

    #[test]
    fn only_the_answering_person_sees_an_answer() {
        for action in Action::ALL
            .into_iter()
            .filter(|action| action.reveals().contains(&Datum::OwnAnswer))
        {
            assert!(!may(Role::Coordinator, action, Relation::SameOrganisation));
            assert!(!may(Role::Participant, action, Relation::SameOrganisation));
        }
    }

    #[test]
    fn a_draft_is_its_persons_alone() {
        for datum in [Datum::Draft, Datum::Consent] {
            assert!(datum.owner_sees() && !datum.coordinator_sees(), "{datum:?}");
        }
        assert!(Datum::Progress.coordinator_sees());
    }

    #[test]
    fn goals_stay_between_the_two() {
        for action in Action::ALL
            .into_iter()
            .filter(|action| action.reveals().contains(&Datum::Goals))
        {
            for role in Role::ALL {
                assert!(!may(role, action, Relation::SameOrganisation), "{action:?}");
            }
        }
    }

    #[test]
    fn what_is_sealed_is_nobody_elses() {
        for datum in [Datum::Space, Datum::Concern] {
            assert!(datum.owner_sees() && !datum.coordinator_sees());
            let mut actions = Action::ALL.into_iter();
            assert!(actions.all(|action| {
                let others = Role::ALL
                    .into_iter()
                    .any(|role| may(role, action, Relation::SameOrganisation));
                !action.reveals().contains(&datum) || !others
            }));
        }
        for relation in Relation::ALL {
            assert!(!may(Role::Coordinator, Action::HearConcerns, relation));
        }
    }

    #[test]
    fn meetings_and_busy_times_are_no_coordinators_business() {
        assert!(!Datum::Meetings.coordinator_sees() && !Datum::Busy.coordinator_sees());
        assert!(Datum::Lull.coordinator_sees() && Datum::Lull.owner_sees());
        // Whoever books for a leader sees no goals, no answers, no reasons.
        assert_eq!(
            Action::UseCalendarLink.reveals(),
            [Datum::Name, Datum::Meetings]
        );
    }

    #[test]
    fn a_foreign_organisation_is_closed() {
        for action in Action::ALL {
            let public = action == Action::UsePublicPages;
            for role in Role::ALL {
                assert_eq!(
                    may(role, action, Relation::Foreign),
                    public,
                    "{role:?} {action:?}"
                );
            }
        }
    }

    #[test]
    fn a_participant_coordinates_nothing() {
        for relation in Relation::ALL {
            for action in [
                Action::Match,
                Action::SeePeople,
                Action::SeeLetters,
                Action::ImportPeople,
                Action::InvitePeople,
                Action::PlanRounds,
                Action::SeeResults,
            ] {
                assert!(!may(Role::Participant, action, relation));
            }
        }
        // Whoever was named a reader of a programme reads its log.
        let same = Relation::SameOrganisation;
        assert!(!may(Role::Participant, Action::SeeLog, same));
    }
}
