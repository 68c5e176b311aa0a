//! A browser, as far as it matters here: one request, one answer, or none.

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// Where the program can be reached, if it runs.
#[derive(Clone, Copy)]
pub(crate) struct Door {
    port: u16,
}

/// What came back, completely.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) location: String,
    pub(crate) body: String,
}

/// The connection broke or there was none: nobody knows what became of it.
#[derive(Debug)]
pub(crate) struct Unknown;

impl From<std::io::Error> for Unknown {
    fn from(_: std::io::Error) -> Self {
        Self
    }
}

impl Door {
    pub(crate) fn new(port: u16) -> Self {
        Self { port }
    }

    pub(crate) async fn get(self, path: &str, session: &str) -> Result<Answer, Unknown> {
        self.ask("GET", path, session, "").await
    }

    pub(crate) async fn post(
        self,
        path: &str,
        session: &str,
        form: &str,
    ) -> Result<Answer, Unknown> {
        self.ask("POST", path, session, form).await
    }

    async fn ask(
        self,
        method: &str,
        path: &str,
        session: &str,
        form: &str,
    ) -> Result<Answer, Unknown> {
        let answer = tokio::time::timeout(Duration::from_secs(30), async {
            let mut stream = TcpStream::connect(("127.0.0.1", self.port)).await?;
            // Version 1.0 of the protocol: the answer ends with the connection.
            let request = format!(
                "{method} {path} HTTP/1.0\r\nHost: 127.0.0.1\r\nSec-Fetch-Site: same-origin\r\n\
                 Accept-Language: de\r\nCookie: session={session}\r\n\
                 Content-Type: application/x-www-form-urlencoded\r\n\
                 Content-Length: {}\r\n\r\n{form}",
                form.len()
            );
            stream.write_all(request.as_bytes()).await?;
            let mut bytes = Vec::new();
            stream.read_to_end(&mut bytes).await?;
            Ok::<_, Unknown>(bytes)
        });
        let bytes = answer.await.expect("an answer within half a minute")?;
        read(&bytes).ok_or(Unknown)
    }
}

/// An answer that is all there.
fn read(bytes: &[u8]) -> Option<Answer> {
    let text = String::from_utf8_lossy(bytes);
    let (head, body) = text.split_once("\r\n\r\n")?;
    let status = head.split(' ').nth(1)?.parse().ok()?;
    let field = |name: &str| {
        head.lines()
            .filter_map(|line| line.split_once(": "))
            .find(|(key, _)| key.eq_ignore_ascii_case(name))
            .map(|(_, value)| value.trim().to_owned())
    };
    let length: usize = field("content-length")?.parse().ok()?;
    (body.len() == length).then(|| Answer {
        status,
        location: field("location").unwrap_or_default(),
        body: body.to_owned(),
    })
}
