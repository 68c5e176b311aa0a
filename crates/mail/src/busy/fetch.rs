//! The way to somebody's calendar. Names are resolved by us, and only public
//! addresses are connected to: at the first request and at each redirect, so
//! that no name can lead elsewhere between the look and the leap.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Client, StatusCode};

use super::address::{self, Address};

/// The largest calendar read. Ten busy years are about 3 MB.
const LARGEST: usize = 8 << 20;
/// How long all of it may take.
const PATIENCE: Duration = Duration::from_secs(15);
const PATIENCE_TO_CONNECT: Duration = Duration::from_secs(5);
/// How often an address may send us on.
const REDIRECTS: usize = 4;

/// Fetches calendars.
#[derive(Clone)]
pub struct Fetcher {
    client: Client,
    trusted: Arc<BTreeSet<String>>,
}

/// Why a calendar could not be fetched. Never says from where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotFetched {
    /// Its computer cannot be reached, or not safely.
    #[error("the calendar cannot be reached")]
    Unreachable,
    /// It took too long.
    #[error("the calendar does not answer in time")]
    TooSlow,
    /// It is too large.
    #[error("the calendar is too large")]
    TooLarge,
    /// It does not exist, or not for us.
    #[error("the calendar is not there for us")]
    Refused,
}

impl Fetcher {
    /// `trusted` are hosts inside the network that the operator has named.
    ///
    /// # Errors
    /// If this machine has no certificates to check others by.
    pub fn new(trusted: BTreeSet<String>) -> Result<Self, reqwest::Error> {
        Self::with_patience(trusted, PATIENCE)
    }

    fn with_patience(
        trusted: BTreeSet<String>,
        patience: Duration,
    ) -> Result<Self, reqwest::Error> {
        // Whoever was first has named the same one.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let trusted = Arc::new(trusted);
        let (known, at_redirects) = (Arc::clone(&trusted), Arc::clone(&trusted));
        let client = Client::builder()
            .user_agent("Gegenstrom")
            .timeout(patience)
            .connect_timeout(PATIENCE_TO_CONNECT)
            // A proxy would resolve names for itself.
            .no_proxy()
            .referer(false)
            .dns_resolver(Arc::new(Guarded { trusted: known }))
            .redirect(Policy::custom(move |attempt| {
                if attempt.previous().len() > REDIRECTS {
                    attempt.error("too many redirects")
                } else if address::check(attempt.url(), &at_redirects).is_err() {
                    attempt.error("leads where nobody may go")
                } else {
                    attempt.follow()
                }
            }))
            .build()?;
        Ok(Self { client, trusted })
    }

    /// Hosts inside the network that may be asked.
    pub fn trusted(&self) -> &BTreeSet<String> {
        &self.trusted
    }

    /// Fetches a calendar's text.
    ///
    /// # Errors
    /// [`NotFetched`].
    pub async fn fetch(&self, address: &Address) -> Result<String, NotFetched> {
        let request = self.client.get(address.url());
        let request = request.header("Accept", "text/calendar");
        let mut response = request.send().await.map_err(|error| problem(&error))?;
        if response.status() != StatusCode::OK {
            return Err(NotFetched::Refused);
        }
        let mut body = Vec::new();
        while let Some(chunk) = response.chunk().await.map_err(|error| problem(&error))? {
            if body.len() + chunk.len() > LARGEST {
                return Err(NotFetched::TooLarge);
            }
            body.extend_from_slice(&chunk);
        }
        Ok(String::from_utf8_lossy(&body).into_owned())
    }
}

fn problem(error: &reqwest::Error) -> NotFetched {
    if error.is_timeout() {
        NotFetched::TooSlow
    } else {
        NotFetched::Unreachable
    }
}

/// Resolves names, and keeps only addresses of the open Internet.
struct Guarded {
    trusted: Arc<BTreeSet<String>>,
}

impl Resolve for Guarded {
    fn resolve(&self, name: Name) -> Resolving {
        let trusted = self.trusted.contains(name.as_str());
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public = |address: &SocketAddr| trusted || address::is_public(address.ip());
            let kept: Vec<SocketAddr> = found.filter(public).collect();
            if kept.is_empty() {
                return Err("no address of the open Internet".into());
            }
            Ok(Box::new(kept.into_iter()) as Addrs)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rustls::pki_types::{CertificateDer, PrivatePkcs8KeyDer};
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    /// A server that answers each request by its path.
    async fn server() -> u16 {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                tokio::spawn(async move {
                    let mut request = vec![0; 4096];
                    let read = stream.read(&mut request).await.unwrap();
                    let request = String::from_utf8_lossy(&request[..read]).into_owned();
                    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                    let to = |target: &str| {
                        format!(
                            "HTTP/1.1 302 Found\r\nlocation: {target}\r\ncontent-length: 0\r\n\r\n"
                        )
                    };
                    let answer = match path.as_str() {
                        "/good" => "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello".to_owned(),
                        "/once" => to("/good"),
                        "/for-ever" => to("/for-ever"),
                        "/inside" => to("https://10.0.0.1/a.ics"),
                        "/to-a-file" => to("file:///etc/passwd"),
                        "/by-name" => to("https://localhost/a.ics"),
                        "/slow" => {
                            tokio::time::sleep(PATIENCE * 2).await;
                            String::new()
                        }
                        "/huge" => {
                            // No length is said: it just goes on.
                            let head = "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n";
                            stream.write_all(head.as_bytes()).await.unwrap();
                            let block = vec![b'x'; 1 << 20];
                            while stream.write_all(&block).await.is_ok() {}
                            return;
                        }
                        _ => "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n".to_owned(),
                    };
                    let _ = stream.write_all(answer.as_bytes()).await;
                });
            }
        });
        port
    }

    async fn fetch(path: &str) -> Result<String, NotFetched> {
        let trusted = BTreeSet::from(["127.0.0.1".to_owned()]);
        let fetcher = Fetcher::with_patience(trusted, Duration::from_secs(2)).unwrap();
        let url = format!("http://127.0.0.1:{}{path}", server().await);
        let address = Address::parse(&url, fetcher.trusted()).unwrap();
        fetcher.fetch(&address).await
    }

    #[tokio::test]
    async fn what_is_there_is_read() {
        assert_eq!(fetch("/good").await.as_deref(), Ok("hello"));
        assert_eq!(fetch("/once").await.as_deref(), Ok("hello"));
        assert_eq!(fetch("/other").await, Err(NotFetched::Refused));
    }

    #[tokio::test]
    async fn no_redirect_leads_inside_or_round_in_circles() {
        for path in ["/inside", "/to-a-file", "/by-name", "/for-ever"] {
            assert!(fetch(path).await.is_err(), "{path}");
        }
    }

    #[tokio::test]
    async fn what_does_not_end_is_cut_off() {
        assert_eq!(fetch("/huge").await, Err(NotFetched::TooLarge));
    }

    #[tokio::test]
    async fn who_does_not_answer_is_not_waited_for() {
        assert_eq!(fetch("/slow").await, Err(NotFetched::TooSlow));
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_not_followed() {
        // The same server under a name: trusted it is reached, otherwise it does not resolve.
        let port = server().await;
        let url = format!("http://localhost:{port}/good");
        let trusted = BTreeSet::from(["localhost".to_owned()]);
        let fetcher = Fetcher::new(trusted.clone()).unwrap();
        let address = Address::parse(&url, &trusted).unwrap();
        assert_eq!(fetcher.fetch(&address).await.as_deref(), Ok("hello"));
        let strict = Fetcher::new(BTreeSet::new()).unwrap();
        assert_eq!(strict.fetch(&address).await, Err(NotFetched::Unreachable));
    }

    /// A server with a certificate that nobody vouches for, and the certificate.
    async fn self_signed() -> (u16, CertificateDer<'static>) {
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let made = rcgen::generate_simple_self_signed(names).unwrap();
        let certificate = made.cert.der().clone();
        let key = PrivatePkcs8KeyDer::from(made.signing_key.serialize_der());
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.clone()], key.into())
            .unwrap();
        let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    // Who does not trust the certificate hangs up here.
                    let Ok(mut stream) = acceptor.accept(stream).await else {
                        return;
                    };
                    let mut request = vec![0; 4096];
                    let _ = stream.read(&mut request).await;
                    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhello";
                    let _ = stream.write_all(answer.as_bytes()).await;
                    let _ = stream.shutdown().await;
                });
            }
        });
        (port, certificate)
    }

    #[tokio::test]
    async fn a_certificate_that_nobody_vouches_for_is_refused() {
        let (port, certificate) = self_signed().await;
        let trusted = BTreeSet::from(["127.0.0.1".to_owned()]);
        let fetcher = Fetcher::new(trusted).unwrap();
        // Even a host inside the network that the operator named.
        let url = format!("https://127.0.0.1:{port}/good");
        let address = Address::parse(&url, fetcher.trusted()).unwrap();
        assert_eq!(fetcher.fetch(&address).await, Err(NotFetched::Unreachable));

        // The server does answer whoever trusts it: it was the certificate.
        let trusting = Client::builder()
            .no_proxy()
            .tls_certs_merge([reqwest::Certificate::from_der(&certificate).unwrap()])
            .build()
            .unwrap();
        let answer = trusting.get(url).send().await.unwrap();
        assert_eq!(answer.text().await.unwrap(), "hello");
    }
}
