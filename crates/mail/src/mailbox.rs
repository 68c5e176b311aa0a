//! A mailbox that is read over IMAP (RFC 3501) for answers and reports. Messages
//! are looked at without being marked; only those that the product has dealt with are
//! marked as read afterwards. Nothing is moved or deleted.

use std::sync::Arc;
use std::time::Duration;

use async_imap::{Client, Session};
use futures_util::TryStreamExt as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// The largest message that is read; answers and reports are far smaller.
const LARGEST: u32 = 1 << 20;
/// How many messages are read at once.
const AT_ONCE: usize = 50;
/// How long a visit may take.
const PATIENCE: Duration = Duration::from_mins(1);

/// How a connection is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Security {
    /// TLS from the first byte, usually on port 993.
    Tls,
    /// In the clear first, then TLS or nothing, usually on port 143.
    StartTls,
    /// Not at all: only on this machine.
    None,
}

/// A mailbox as the operator names it.
#[derive(Clone)]
pub struct Account {
    /// The mail server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub security: Security,
    /// Who reads.
    pub user: String,
    /// Their password.
    pub password: String,
    /// Which folder, usually INBOX.
    pub folder: String,
    /// Certificates to trust besides the machine's own.
    pub authorities: Vec<CertificateDer<'static>>,
}

/// Without the password.
impl std::fmt::Debug for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Account")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("security", &self.security)
            .field("folder", &self.folder)
            .finish_non_exhaustive()
    }
}

/// A mailbox that cannot be used as named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAMailbox {
    /// Passwords must not cross a network in the clear.
    #[error("without encryption only a mail server on this machine may be read")]
    Unencrypted,
    /// The name is none.
    #[error("the host is not a name of a mail server")]
    Host,
}

/// Why a mailbox could not be read. Never says whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotRead {
    /// Its server cannot be reached.
    #[error("the mail server cannot be reached")]
    Unreachable,
    /// No encrypted connection comes about: its certificate is not to be trusted, or it offers none.
    #[error("no encrypted connection to the mail server")]
    NotEncrypted,
    /// It takes too long.
    #[error("the mail server does not answer in time")]
    Slow,
    /// User or password is wrong.
    #[error("the mail server does not let us in")]
    Refused,
    /// The folder is not there.
    #[error("there is no such folder")]
    NoFolder,
    /// It answers in a way that makes no sense.
    #[error("the mail server's answer makes no sense")]
    Nonsense,
}

/// Up to where a mailbox was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The server's word that its numbers are still the same ones.
    pub validity: u32,
    /// The last message looked at.
    pub read_to: u32,
}

/// New messages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Batch {
    /// Up to where it was read now.
    pub mark: Mark,
    /// Number and text of each; those too large are left out.
    pub messages: Vec<(u32, Vec<u8>)>,
    /// Whether there are more.
    pub more: bool,
}

/// Reads a mailbox.
#[derive(Clone)]
pub struct Mailbox {
    account: Account,
    name: ServerName<'static>,
    tls: TlsConnector,
}

/// Without the password.
impl std::fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.account.fmt(f)
    }
}

/// A connection, encrypted or not.
trait Stream: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug {}
impl<T: AsyncRead + AsyncWrite + Unpin + Send + std::fmt::Debug> Stream for T {}

type Open = Session<Box<dyn Stream>>;

impl Mailbox {
    /// Connects nothing yet.
    ///
    /// # Errors
    /// [`NotAMailbox`], with what an operator can do about it.
    pub fn new(account: Account) -> Result<Self, NotAMailbox> {
        let here = ["localhost", "127.0.0.1", "::1"].contains(&account.host.as_str());
        if account.security == Security::None && !here {
            return Err(NotAMailbox::Unencrypted);
        }
        let name = ServerName::try_from(account.host.clone()).map_err(|_| NotAMailbox::Host)?;
        let mut roots = RootCertStore::empty();
        // A machine without certificates trusts nobody: the connection fails and says so.
        roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        roots.add_parsable_certificates(account.authorities.clone());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .map_err(|_| NotAMailbox::Host)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Self {
            account,
            name,
            tls: TlsConnector::from(Arc::new(config)),
        })
    }

    /// A name for it, under which the database remembers how far it was read.
    pub fn address(&self) -> String {
        let Account {
            host,
            port,
            user,
            folder,
            ..
        } = &self.account;
        format!("{user}@{host}:{port}/{folder}")
    }

    /// Reads what came since `mark`, at most some messages at once. Where the mailbox
    /// was never read, or its numbers are new ones, what is unread counts as new.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn fetch(&self, mark: Option<Mark>) -> Result<Batch, NotRead> {
        within(async {
            let (mut session, validity) = self.open(false).await?;
            let known = mark.filter(|mark| mark.validity == validity);
            let since = known.map_or(0, |mark| mark.read_to);
            let query = match since.checked_add(1) {
                Some(first) if since > 0 => format!("UID {first}:* UNSEEN"),
                _ => "UNSEEN".to_owned(),
            };
            let found = session
                .uid_search(query)
                .await
                .map_err(|_| NotRead::Nonsense)?;
            // A range that ends in a star names the last message even if it is older.
            let mut new: Vec<u32> = found.into_iter().filter(|uid| *uid > since).collect();
            new.sort_unstable();
            let more = new.len() > AT_ONCE;
            new.truncate(AT_ONCE);
            let read_to = new.last().copied().unwrap_or(since);
            let small = sizes(&mut session, &new).await?;
            let messages = bodies(&mut session, &small).await?;
            // The answer to a farewell changes nothing.
            let _ = session.logout().await;
            Ok(Batch {
                mark: Mark { validity, read_to },
                messages,
                more,
            })
        })
        .await
    }

    /// Marks messages as read that were dealt with; not if their numbers mean others by now.
    ///
    /// # Errors
    /// [`NotRead`].
    pub async fn mark_read(&self, validity: u32, messages: &[u32]) -> Result<(), NotRead> {
        within(async {
            let (mut session, now) = self.open(true).await?;
            if now == validity && !messages.is_empty() {
                let stored = session.uid_store(set(messages), "+FLAGS.SILENT (\\Seen)");
                let stored = stored.await.map_err(|_| NotRead::Nonsense)?;
                stored
                    .try_collect::<Vec<_>>()
                    .await
                    .map_err(|_| NotRead::Nonsense)?;
            }
            let _ = session.logout().await;
            Ok(())
        })
        .await
    }

    /// Opens the folder; to read only, nothing can be changed in it by mistake.
    async fn open(&self, writable: bool) -> Result<(Open, u32), NotRead> {
        let client = self.connect().await?;
        let Account {
            user,
            password,
            folder,
            ..
        } = &self.account;
        let mut session = client
            .login(user, password)
            .await
            .map_err(|_| NotRead::Refused)?;
        let opened = if writable {
            session.select(folder).await
        } else {
            session.examine(folder).await
        };
        let opened = opened.map_err(|_| NotRead::NoFolder)?;
        Ok((session, opened.uid_validity.unwrap_or_default()))
    }

    async fn connect(&self) -> Result<Client<Box<dyn Stream>>, NotRead> {
        let address = (self.account.host.as_str(), self.account.port);
        let stream = TcpStream::connect(address)
            .await
            .map_err(|_| NotRead::Unreachable)?;
        match self.account.security {
            Security::None => greeted(Client::new(Box::new(stream))).await,
            Security::Tls => {
                let stream = self.tls.connect(self.name.clone(), stream).await;
                let stream = stream.map_err(|_| NotRead::NotEncrypted)?;
                greeted(Client::new(Box::new(stream))).await
            }
            Security::StartTls => {
                let mut client = Client::new(stream);
                let greeting = client.read_response().await;
                greeting
                    .map_err(|_| NotRead::Nonsense)?
                    .ok_or(NotRead::Nonsense)?;
                client
                    .run_command_and_check_ok("STARTTLS", None)
                    .await
                    .map_err(|_| NotRead::NotEncrypted)?;
                let stream = self.tls.connect(self.name.clone(), client.into_inner());
                let stream = stream.await.map_err(|_| NotRead::NotEncrypted)?;
                // There is no second greeting.
                Ok(Client::new(Box::new(stream)))
            }
        }
    }
}

async fn greeted(mut client: Client<Box<dyn Stream>>) -> Result<Client<Box<dyn Stream>>, NotRead> {
    let greeting = client.read_response().await;
    greeting
        .map_err(|_| NotRead::Nonsense)?
        .ok_or(NotRead::Nonsense)?;
    Ok(client)
}

/// Which of the messages are small enough.
async fn sizes(session: &mut Open, messages: &[u32]) -> Result<Vec<u32>, NotRead> {
    if messages.is_empty() {
        return Ok(Vec::new());
    }
    let found = session.uid_fetch(set(messages), "(UID RFC822.SIZE)").await;
    let found = found.map_err(|_| NotRead::Nonsense)?;
    let found: Vec<_> = found.try_collect().await.map_err(|_| NotRead::Nonsense)?;
    let mut small: Vec<u32> = found
        .iter()
        .filter(|one| one.size.is_some_and(|size| size <= LARGEST))
        .filter_map(|one| one.uid)
        .collect();
    small.sort_unstable();
    Ok(small)
}

async fn bodies(session: &mut Open, messages: &[u32]) -> Result<Vec<(u32, Vec<u8>)>, NotRead> {
    if messages.is_empty() {
        return Ok(Vec::new());
    }
    let found = session.uid_fetch(set(messages), "(UID BODY.PEEK[])").await;
    let found = found.map_err(|_| NotRead::Nonsense)?;
    let found: Vec<_> = found.try_collect().await.map_err(|_| NotRead::Nonsense)?;
    let mut read: Vec<(u32, Vec<u8>)> = found
        .iter()
        .filter_map(|one| Some((one.uid?, one.body()?.to_vec())))
        .collect();
    read.sort_unstable();
    Ok(read)
}

fn set(messages: &[u32]) -> String {
    let numbers: Vec<String> = messages.iter().map(u32::to_string).collect();
    numbers.join(",")
}

async fn within<T>(visit: impl Future<Output = Result<T, NotRead>>) -> Result<T, NotRead> {
    tokio::time::timeout(PATIENCE, visit)
        .await
        .unwrap_or(Err(NotRead::Slow))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn account(host: &str, security: Security) -> Account {
        Account {
            host: host.to_owned(),
            port: 143,
            security,
            user: "tandem".to_owned(),
            password: "very-secret".to_owned(),
            folder: "INBOX".to_owned(),
            authorities: Vec::new(),
        }
    }

    #[test]
    fn the_clear_is_only_for_this_machine() {
        let new = |host, security| Mailbox::new(account(host, security)).map(|_| ());
        let firm = "mail.firm.example";
        assert_eq!(new(firm, Security::None), Err(NotAMailbox::Unencrypted));
        assert_eq!(new(firm, Security::StartTls), Ok(()));
        assert_eq!(new("127.0.0.1", Security::None), Ok(()));
        assert_eq!(new("not a host", Security::Tls), Err(NotAMailbox::Host));
    }

    #[test]
    fn the_password_is_not_shown() {
        let shown = format!("{:?}", account("mail.firm.example", Security::Tls));
        assert!(!shown.contains("very-secret"), "{shown}");
    }

    #[tokio::test]
    async fn nobody_there_is_said() {
        let mut nobody = account("127.0.0.1", Security::None);
        nobody.port = 1;
        let mailbox = Mailbox::new(nobody).unwrap();
        assert_eq!(mailbox.fetch(None).await, Err(NotRead::Unreachable));
    }
}
