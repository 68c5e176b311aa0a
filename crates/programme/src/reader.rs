//! Who reads along without running a programme. A reader is no role: it is how
//! somebody stands to one programme, and they may take part in it as well.

/// As what somebody reads along.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reader {
    /// Answers for the programme in the management: reads goals, progress and
    /// benefits, as sums.
    Sponsor,
    /// Works council or data protection: reads rules, questions, the catalogue of
    /// reports, records of runs and the log (`BetrVG` § 80 (2), § 87 (1) no. 6). No
    /// personal content.
    Council,
}

impl Reader {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Sponsor, Self::Council];

    /// As stored and sent in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sponsor => "sponsor",
            Self::Council => "council",
        }
    }

    /// The one with this key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reader| reader.key() == key)
    }
}
