//! Why a letter did not reach a mailbox, in kinds that can be put into plain
//! words. Mail servers answer with a code of three digits (RFC 5321) and mostly
//! one with dots (RFC 3463); their sentences may repeat the address and are not kept.

use std::fmt;
use std::str::FromStr;

/// What kept a letter from its mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Problem {
    /// There is no such mailbox, or no such domain.
    NoSuchMailbox,
    /// It is full.
    Full,
    /// The letter is too large for it.
    TooLarge,
    /// It does not take letters from us: a filter, a list, a missing permission.
    NotWelcome,
    /// It wants to see the letter again later, or is busy.
    Later,
    /// The mail server cannot be reached.
    Unreachable,
    /// It does not answer in time.
    Slow,
    /// No encrypted connection comes about.
    NotEncrypted,
    /// The address is none that mail can carry.
    NotAnAddress,
    /// Its link is of no use any more.
    Expired,
    /// Its link is missing.
    NoLink,
    /// The mail server answers in a way that makes no sense, or for another reason.
    Other,
}

impl Problem {
    /// All of them.
    pub const ALL: [Self; 12] = [
        Self::NoSuchMailbox,
        Self::Full,
        Self::TooLarge,
        Self::NotWelcome,
        Self::Later,
        Self::Unreachable,
        Self::Slow,
        Self::NotEncrypted,
        Self::NotAnAddress,
        Self::Expired,
        Self::NoLink,
        Self::Other,
    ];

    /// The key in the database and in the log.
    pub fn key(self) -> &'static str {
        match self {
            Self::NoSuchMailbox => "no_such_mailbox",
            Self::Full => "full",
            Self::TooLarge => "too_large",
            Self::NotWelcome => "not_welcome",
            Self::Later => "later",
            Self::Unreachable => "unreachable",
            Self::Slow => "slow",
            Self::NotEncrypted => "not_encrypted",
            Self::NotAnAddress => "not_an_address",
            Self::Expired => "expired",
            Self::NoLink => "no_link",
            Self::Other => "other",
        }
    }

    /// What the codes of a mail server mean. The one with dots is more exact.
    pub fn of_codes(code: Option<u16>, dotted: Option<Dotted>) -> Self {
        let by_dots = dotted.and_then(|dotted| match (dotted.subject, dotted.detail) {
            (1, 1 | 2 | 3 | 6 | 10) => Some(Self::NoSuchMailbox),
            (1, 7 | 8) => Some(Self::NotWelcome),
            (2, 1) => Some(Self::NoSuchMailbox),
            (2, 2) => Some(Self::Full),
            (2, 3) => Some(Self::TooLarge),
            (3, 1) => Some(Self::Full),
            (3, 4) => Some(Self::TooLarge),
            (4, _) => Some(Self::Unreachable),
            (7, _) if dotted.class == 4 => Some(Self::Later),
            (7, _) => Some(Self::NotWelcome),
            _ => None,
        });
        by_dots.unwrap_or(match code {
            Some(550 | 551 | 553 | 556) => Self::NoSuchMailbox,
            Some(552) => Self::Full,
            Some(554 | 530 | 534 | 535 | 538 | 541) => Self::NotWelcome,
            Some(400..=499) => Self::Later,
            _ => Self::Other,
        })
    }
}

/// A code with dots, as in "5.1.1".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dotted {
    /// 4: for now; 5: for good.
    pub class: u8,
    /// What it concerns.
    pub subject: u16,
    /// More exactly.
    pub detail: u16,
}

impl Dotted {
    /// Finds the first one in what a server says.
    pub fn find(text: &str) -> Option<Self> {
        text.split(|c: char| !(c.is_ascii_digit() || c == '.'))
            .find_map(|word| {
                let mut parts = word.trim_matches('.').split('.');
                let class = parts.next()?.parse().ok()?;
                let (subject, detail) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
                // Four parts are an address of a computer.
                let right = parts.next().is_none() && matches!(class, 2 | 4 | 5);
                right.then_some(Self {
                    class,
                    subject,
                    detail,
                })
            })
    }
}

/// A problem with the code that the mail server gave, for whoever looks after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What it means.
    pub problem: Problem,
    /// The code of three digits, if there was one.
    pub code: Option<u16>,
}

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self {
            problem,
            code: None,
        }
    }
}

/// As it is stored and logged: "later 450".
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.problem.key())?;
        match self.code {
            Some(code) => write!(f, " {code}"),
            None => Ok(()),
        }
    }
}

/// What is stored is no refusal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotARefusal;

impl FromStr for Refusal {
    type Err = NotARefusal;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (key, code) = match text.split_once(' ') {
            Some((key, code)) => (key, Some(code.parse().map_err(|_| NotARefusal)?)),
            None => (text, None),
        };
        let mut all = Problem::ALL.into_iter();
        let problem = all.find(|problem| problem.key() == key);
        let problem = problem.ok_or(NotARefusal)?;
        Ok(Self { problem, code })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_again() {
        for problem in Problem::ALL {
            for code in [None, Some(550)] {
                let refusal = Refusal { problem, code };
                assert_eq!(refusal.to_string().parse(), Ok(refusal));
            }
        }
        assert_eq!("SMTP 450".parse::<Refusal>(), Err(NotARefusal));
    }

    #[test]
    fn the_code_with_dots_is_more_exact() {
        let of = |code, text: &str| Problem::of_codes(Some(code), Dotted::find(text));
        for (code, text, problem) in [
            (550, "5.1.1 User unknown", Problem::NoSuchMailbox),
            (550, "5.7.1 Blocked by policy", Problem::NotWelcome),
            (552, "5.2.2 Mailbox full", Problem::Full),
            (552, "5.3.4 Message too big", Problem::TooLarge),
            (450, "4.7.1 Greylisted", Problem::Later),
            (451, "4.4.1 No answer from host", Problem::Unreachable),
            (550, "No such user", Problem::NoSuchMailbox),
            (554, "Transaction failed", Problem::NotWelcome),
            (421, "Too busy", Problem::Later),
            (599, "", Problem::Other),
            // The address of a computer is no code.
            (
                550,
                "Client host [5.1.1.9] is listed",
                Problem::NoSuchMailbox,
            ),
        ] {
            assert_eq!(of(code, text), problem, "{code} {text}");
        }
    }
}
