//! The way to the mail server.

use std::time::Duration;

use lettre::message::Mailbox;
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use programme::refusal::{Dotted, Problem, Refusal};

/// Hands messages to a mail server.
pub struct Sender {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

/// The settings name no mail server that may be used.
#[derive(Debug, thiserror::Error)]
pub enum NotAServer {
    /// Not an address of a mail server.
    #[error(
        "not an address of a mail server: it looks like smtps://user:password@host:465, \
         or smtp://user:password@host:587?tls=required"
    )]
    Url,
    /// Letters with personal links must not cross a network in the clear.
    #[error(
        "smtp:// without encryption is only for this machine; \
         use smtps://… or smtp://…?tls=required"
    )]
    Unencrypted,
    /// Not a sender.
    #[error("the sender must look like: Tandem-Programm <tandem@firm.example>")]
    From,
}

/// Why a message was not taken. Never says to whom it was to go.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// Worth another attempt: the server is away, busy, or wants to see it again.
    #[error("not now: {0}")]
    Transient(Refusal),
    /// Refused for good.
    #[error("refused: {0}")]
    Permanent(Refusal),
}

/// How long to wait for each step of the server.
const PATIENCE: Duration = Duration::from_secs(20);

impl Sender {
    /// Connects nothing yet. `url` as in the settings, `from` as `Name <address>`.
    ///
    /// # Errors
    /// [`NotAServer`], with what an operator can do about it.
    pub fn new(url: &str, from: &str) -> Result<Self, NotAServer> {
        let from = from.parse().map_err(|_| NotAServer::From)?;
        let (scheme, rest) = url.split_once("://").ok_or(NotAServer::Url)?;
        let encrypted = scheme == "smtps" || url.contains("tls=required");
        if !encrypted && !is_here(rest) {
            return Err(NotAServer::Unencrypted);
        }
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            .map_err(|_| NotAServer::Url)?
            .timeout(Some(PATIENCE))
            .build();
        Ok(Self { transport, from })
    }

    /// From whom letters come.
    pub fn from(&self) -> &Mailbox {
        &self.from
    }

    /// Hands a message to the server.
    ///
    /// # Errors
    /// [`Failure`]: whether another attempt makes sense, with the server's code.
    pub async fn send(&self, message: Message) -> Result<(), Failure> {
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => {
                let refusal = refusal(&error);
                Err(if error.is_permanent() {
                    Failure::Permanent(refusal)
                } else {
                    Failure::Transient(refusal)
                })
            }
        }
    }
}

/// The server's words may repeat the address; its codes do not.
fn refusal(error: &lettre::transport::smtp::Error) -> Refusal {
    let code = error.status().map(u16::from);
    let problem = if code.is_some() {
        let words = std::error::Error::source(error).map(ToString::to_string);
        let dotted = Dotted::find(&words.unwrap_or_default());
        Problem::of_codes(code, dotted)
    } else if error.is_timeout() {
        Problem::Slow
    } else if error.is_tls() {
        Problem::NotEncrypted
    } else if error.is_response() || error.is_client() {
        Problem::Other
    } else {
        Problem::Unreachable
    };
    Refusal { problem, code }
}

/// Whether the host in `user:password@host:port/path?query` is this machine.
fn is_here(rest: &str) -> bool {
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority
        .rsplit_once('@')
        .map_or(authority, |(_, host)| host);
    let name = if host.starts_with('[') {
        host.split_inclusive(']').next().unwrap_or_default()
    } else {
        host.split(':').next().unwrap_or_default()
    };
    ["localhost", "127.0.0.1", "[::1]"].contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn new(url: &str) -> Result<(), NotAServer> {
        Sender::new(url, "Tandem <tandem@firm.example>").map(|_| ())
    }

    #[tokio::test]
    async fn the_clear_is_only_for_this_machine() {
        for good in [
            "smtps://user:secret@mail.firm.example:465",
            "smtp://user:secret@mail.firm.example:587?tls=required",
            "smtp://localhost:25",
            "smtp://127.0.0.1:8025",
            "smtp://[::1]:8025",
        ] {
            assert!(new(good).is_ok(), "{good}");
        }
        for clear in [
            "smtp://mail.firm.example:25",
            "smtp://user:secret@mail.firm.example:587?tls=opportunistic",
            "smtp://localhost@mail.firm.example",
            "smtp://localhost.firm.example",
        ] {
            assert!(
                matches!(new(clear), Err(NotAServer::Unencrypted)),
                "{clear}"
            );
        }
        assert!(matches!(new("mail.firm.example"), Err(NotAServer::Url)));
        assert!(matches!(
            Sender::new("smtps://mail.firm.example", "Tandem"),
            Err(NotAServer::From)
        ));
    }
}
