//! Events of a programme, to which all its people are invited.

/// What an event is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The beginning, with a briefing for both roles.
    KickOff,
    /// Half-time: exchange among tandems.
    HalfTime,
    /// The close.
    Closing,
    /// Anything else: an exchange of mentors, a workshop.
    Exchange,
}

impl Kind {
    /// All four, in the order of the programme.
    pub const ALL: [Self; 4] = [Self::KickOff, Self::HalfTime, Self::Closing, Self::Exchange];

    /// The key in the database and in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::KickOff => "kick_off",
            Self::HalfTime => "half_time",
            Self::Closing => "closing",
            Self::Exchange => "exchange",
        }
    }

    /// The reverse of [`Kind::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}
