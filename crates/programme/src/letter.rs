//! Letters: every kind that the product writes. A letter that is not listed
//! here cannot be written, and each of them can be looked at beforehand.

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Invites somebody to sign up.
    Invitation,
    /// Reminds somebody who was invited and has not begun.
    Reminder,
    /// Reminds somebody who began to sign up and has not finished.
    ReminderBegun,
    /// Tells somebody why there is no tandem for them yet.
    Waiting,
    /// Asks for another answer: would they meet online as well?
    AskOnline,
    /// … on site as well?
    AskOnSite,
    /// … at other hours?
    AskHours,
    /// … take one person more?
    AskPlace,
    /// Asks a mentor whether they want a tandem.
    ProposalMentor,
    /// Asks a mentee.
    ProposalMentee,
    /// Reminds both of a proposal, whether they answered or not.
    ProposalReminder,
    /// A proposal rests: not everybody answered in time.
    ProposalRests,
    /// A proposal is taken back.
    Withdrawn,
    /// Both said yes.
    Begins,
    /// Both signed the agreement.
    Running,
    /// A meeting was booked.
    Meeting,
    /// It has another date.
    MeetingMoved,
    /// It is somewhere else.
    MeetingElsewhere,
    /// It falls out.
    MeetingCalledOff,
    /// It is the day after tomorrow.
    MeetingReminder,
    /// What came of it?
    MeetingQuestion,
    /// The same question once more.
    MeetingQuestionAgain,
    /// The date does not suit, as a calendar said: please find another one.
    MeetingUnsuited,
    /// It fell out: please find another date.
    MeetingNudge,
    /// The same for the mentor, who need not chase.
    MeetingNudgeSecond,
    /// How does the tandem begin?
    CheckIn,
    /// An event is planned.
    Event,
    /// It is at another time or place.
    EventChanged,
    /// It is called off.
    EventCancelled,
    /// There is something new in the confidential space.
    News,
    /// The tandem rests.
    Rests,
    /// It goes on.
    Resumes,
    /// It ended.
    Ends,
    /// It was closed at its end.
    Closed,
    /// What the two wrote will be deleted.
    SpaceEnds,
    /// Somebody was named as the person of trust.
    Trusted,
    /// Something waits for the person of trust.
    Waits,
    /// Asks for answers in a feedback round.
    Round,
    /// Reminds somebody of it who has not answered.
    RoundReminder,
    /// The result is there.
    RoundResult,
    /// Invites to a moderated circle in its place.
    Circle,
    /// Somebody was named who reads along: sponsor or works council.
    ReadAlong,
    /// A link to sign in.
    SignIn,
}

/// When a letter comes, for lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Signing up.
    SignUp,
    /// Finding the tandem.
    Proposal,
    /// Meetings of a tandem.
    Meetings,
    /// What happens to a tandem.
    Course,
    /// Events of the programme.
    Events,
    /// Feedback rounds.
    Rounds,
    /// Signing in, the person of trust, and who reads along.
    Access,
}

impl Part {
    /// All seven, in the order of a programme.
    pub const ALL: [Self; 7] = [
        Self::SignUp,
        Self::Proposal,
        Self::Meetings,
        Self::Course,
        Self::Events,
        Self::Rounds,
        Self::Access,
    ];
}

impl Kind {
    /// All of them, in the order of a programme.
    pub const ALL: [Self; 43] = [
        Self::Invitation,
        Self::Reminder,
        Self::ReminderBegun,
        Self::Waiting,
        Self::AskOnline,
        Self::AskOnSite,
        Self::AskHours,
        Self::AskPlace,
        Self::ProposalMentor,
        Self::ProposalMentee,
        Self::ProposalReminder,
        Self::ProposalRests,
        Self::Withdrawn,
        Self::Begins,
        Self::Running,
        Self::Meeting,
        Self::MeetingMoved,
        Self::MeetingElsewhere,
        Self::MeetingCalledOff,
        Self::MeetingReminder,
        Self::MeetingQuestion,
        Self::MeetingQuestionAgain,
        Self::MeetingUnsuited,
        Self::MeetingNudge,
        Self::MeetingNudgeSecond,
        Self::CheckIn,
        Self::Event,
        Self::EventChanged,
        Self::EventCancelled,
        Self::News,
        Self::Rests,
        Self::Resumes,
        Self::Ends,
        Self::Closed,
        Self::SpaceEnds,
        Self::Round,
        Self::RoundReminder,
        Self::RoundResult,
        Self::Circle,
        Self::Trusted,
        Self::Waits,
        Self::ReadAlong,
        Self::SignIn,
    ];

    /// The key in the database and in addresses.
    pub fn key(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reminder => "reminder",
            Self::ReminderBegun => "reminder_begun",
            Self::Waiting => "waiting",
            Self::AskOnline => "ask_online",
            Self::AskOnSite => "ask_on_site",
            Self::AskHours => "ask_hours",
            Self::AskPlace => "ask_place",
            Self::ProposalMentor => "proposal_mentor",
            Self::ProposalMentee => "proposal_mentee",
            Self::ProposalReminder => "proposal_reminder",
            Self::ProposalRests => "proposal_rests",
            Self::Withdrawn => "withdrawn",
            Self::Begins => "begins",
            Self::Running => "running",
            Self::Meeting => "meeting",
            Self::MeetingMoved => "meeting_moved",
            Self::MeetingElsewhere => "meeting_elsewhere",
            Self::MeetingCalledOff => "meeting_called_off",
            Self::MeetingReminder => "meeting_reminder",
            Self::MeetingQuestion => "meeting_question",
            Self::MeetingQuestionAgain => "meeting_question_again",
            Self::MeetingUnsuited => "meeting_unsuited",
            Self::MeetingNudge => "meeting_nudge",
            Self::MeetingNudgeSecond => "meeting_nudge_second",
            Self::CheckIn => "check_in",
            Self::Event => "event",
            Self::EventChanged => "event_changed",
            Self::EventCancelled => "event_cancelled",
            Self::News => "news",
            Self::Rests => "rests",
            Self::Resumes => "resumes",
            Self::Ends => "ends",
            Self::Closed => "closed",
            Self::SpaceEnds => "space_ends",
            Self::Trusted => "trusted",
            Self::Waits => "waits",
            Self::Round => "round",
            Self::RoundReminder => "round_reminder",
            Self::RoundResult => "round_result",
            Self::Circle => "circle",
            Self::ReadAlong => "read_along",
            Self::SignIn => "sign_in",
        }
    }

    /// The reverse of [`Kind::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// When it comes.
    pub fn part(self) -> Part {
        match self {
            Self::Invitation | Self::Reminder | Self::ReminderBegun => Part::SignUp,
            Self::Waiting
            | Self::AskOnline
            | Self::AskOnSite
            | Self::AskHours
            | Self::AskPlace
            | Self::ProposalMentor
            | Self::ProposalMentee
            | Self::ProposalReminder
            | Self::ProposalRests
            | Self::Withdrawn => Part::Proposal,
            Self::Meeting
            | Self::MeetingMoved
            | Self::MeetingElsewhere
            | Self::MeetingCalledOff
            | Self::MeetingReminder
            | Self::MeetingQuestion
            | Self::MeetingQuestionAgain
            | Self::MeetingUnsuited
            | Self::MeetingNudge
            | Self::MeetingNudgeSecond => Part::Meetings,
            Self::Begins
            | Self::Running
            | Self::CheckIn
            | Self::News
            | Self::Rests
            | Self::Resumes
            | Self::Ends
            | Self::Closed
            | Self::SpaceEnds => Part::Course,
            Self::Round | Self::RoundReminder | Self::RoundResult | Self::Circle => Part::Rounds,
            Self::Event | Self::EventChanged | Self::EventCancelled => Part::Events,
            Self::Trusted | Self::Waits | Self::ReadAlong | Self::SignIn => Part::Access,
        }
    }

    /// Whether that somebody gets it would tell too much: whoever is reminded of a
    /// feedback round has not answered, and that is nobody else's business.
    pub fn is_confidential(self) -> bool {
        self == Self::RoundReminder
    }

    /// Whether the coordinator may add a line. The invitation has words of its own;
    /// what concerns the confidential space and the person of trust is none of the
    /// coordination's business; and a link to sign in belongs to no programme.
    pub fn takes_a_line(self) -> bool {
        !matches!(
            self,
            Self::Invitation
                | Self::News
                | Self::SpaceEnds
                | Self::Trusted
                | Self::Waits
                | Self::SignIn
        )
    }
}

/// How long such a line may be, in characters.
pub const LINE: usize = 400;

/// A letter's text with a line of the coordinator's: before the greeting at its end, which is its last paragraph.
///
/// ```
/// use programme::letter::with_line;
/// let letter = "Guten Tag,\n\nes geht los.\n\nFreundliche Grüße\nIhre Koordination\n";
/// assert_eq!(
///     with_line(letter, "Wir freuen uns auf Sie."),
///     "Guten Tag,\n\nes geht los.\n\nWir freuen uns auf Sie.\n\nFreundliche Grüße\nIhre Koordination\n"
/// );
/// ```
pub fn with_line(body: &str, line: &str) -> String {
    // What fills in links and details must not find its marks in somebody's words.
    let line = line.replace(['{', '}'], "");
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    match body.trim_end().rsplit_once("\n\n") {
        Some((text, greeting)) if !line.is_empty() => format!("{text}\n\n{line}\n\n{greeting}\n"),
        _ => body.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_different_and_lead_back() {
        for kind in Kind::ALL {
            assert_eq!(Kind::from_key(kind.key()), Some(kind));
        }
        let mut all = Kind::ALL.to_vec();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), Kind::ALL.len());
        assert_eq!(Kind::from_key("poem"), None);
    }

    #[test]
    fn every_part_has_letters() {
        for part in Part::ALL {
            assert!(Kind::ALL.iter().any(|kind| kind.part() == part), "{part:?}");
        }
    }

    #[test]
    fn a_line_is_one_paragraph_and_holds_no_marks() {
        let letter = "Hallo,\n\n{link}\n\nGrüße\n";
        assert_eq!(with_line(letter, " \n"), letter);
        let told = with_line(letter, "Zwei\n\nZeilen mit {link} und {when}");
        assert_eq!(
            told,
            "Hallo,\n\n{link}\n\nZwei Zeilen mit link und when\n\nGrüße\n"
        );
    }
}
