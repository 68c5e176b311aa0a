//! Starts Dovecot on loopback with one mailbox, as whoever runs the tests.

#![allow(clippy::expect_used, reason = "a test without its server fails")]

use std::fmt::Write as _;
use std::fs;
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use mail::mailbox::{Account, Security};
use rustls::pki_types::CertificateDer;
use tempfile::TempDir;

/// A running server; it ends with the value.
pub(crate) struct Imap {
    child: Child,
    folder: TempDir,
    plain: u16,
    tls: u16,
    certificate: CertificateDer<'static>,
}

/// The password of the mailbox.
pub(crate) const PASSWORD: &str = "a-password-of-the-tests";

impl Imap {
    /// Starts one on free ports.
    pub(crate) fn start() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("imap")
            .tempdir_in("/tmp")
            .expect("a folder");
        let root = folder.path();
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let made = rcgen::generate_simple_self_signed(names).expect("a certificate");
        let certificate = made.cert.der().clone();
        fs::write(root.join("cert.pem"), made.cert.pem()).expect("written");
        fs::write(root.join("key.pem"), made.signing_key.serialize_pem()).expect("written");
        for name in ["new", "cur", "tmp"] {
            fs::create_dir_all(root.join("Maildir").join(name)).expect("a folder");
        }
        let (plain, tls) = (free_port(), free_port());
        fs::write(root.join("dovecot.conf"), config(root, plain, tls)).expect("written");
        // Dovecot lets nobody read mail as root.
        if says(&["-u"]) == "0" {
            let all = Command::new("chown")
                .args(["-R", "nobody"])
                .arg(root)
                .status();
            assert!(all.is_ok_and(|status| status.success()));
        }
        let program = ["/usr/sbin/dovecot", "/usr/local/sbin/dovecot"];
        let program = program.into_iter().find(|one| Path::new(one).exists());
        let child = Command::new(program.expect("needs dovecot: cargo xtask test installs it"))
            .arg("-F")
            .arg("-c")
            .arg(root.join("dovecot.conf"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("dovecot can be started");
        let server = Self {
            child,
            folder,
            plain,
            tls,
            certificate,
        };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", plain)).is_err() {
            let log = fs::read_to_string(server.folder.path().join("log")).unwrap_or_default();
            assert!(begun.elapsed() < Duration::from_secs(30), "dovecot: {log}");
            std::thread::sleep(Duration::from_millis(50));
        }
        server
    }

    /// The mailbox, under a way of encrypting.
    pub(crate) fn account(&self, security: Security) -> Account {
        Account {
            host: "127.0.0.1".to_owned(),
            port: match security {
                Security::Tls => self.tls,
                Security::StartTls | Security::None => self.plain,
            },
            security,
            user: "tandem".to_owned(),
            password: PASSWORD.to_owned(),
            folder: "INBOX".to_owned(),
            authorities: vec![self.certificate.clone()],
        }
    }

    /// Puts a message into the mailbox, as another mail server would.
    pub(crate) fn deliver(&self, name: &str, message: &str) {
        let maildir = self.folder.path().join("Maildir");
        let tmp = maildir.join("tmp").join(name);
        fs::write(&tmp, message).expect("written");
        if says(&["-u"]) == "0" {
            let done = Command::new("chown").arg("nobody").arg(&tmp).status();
            assert!(done.is_ok_and(|status| status.success()));
        }
        fs::rename(tmp, maildir.join("new").join(name)).expect("moved");
    }

    /// Names of all messages, with the flags that the server keeps in them.
    pub(crate) fn messages(&self) -> Vec<String> {
        let maildir = self.folder.path().join("Maildir");
        let mut names: Vec<String> = ["new", "cur"]
            .into_iter()
            .flat_map(|folder| fs::read_dir(maildir.join(folder)).expect("a folder"))
            .map(|file| {
                file.expect("a file")
                    .file_name()
                    .to_string_lossy()
                    .into_owned()
            })
            .collect();
        names.sort();
        names
    }
}

impl Drop for Imap {
    fn drop(&mut self) {
        // Its own end takes its children along; killing it would not.
        let id = self.child.id().to_string();
        let _ = Command::new("kill").args(["-TERM", &id]).status();
        let _ = self.child.wait();
    }
}

fn says(arguments: &[&str]) -> String {
    let output = Command::new("id").args(arguments).output().expect("id");
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

fn config(root: &Path, plain: u16, tls: u16) -> String {
    let at = |name: &str| -> PathBuf { root.join(name) };
    let is_root = says(&["-u"]) == "0";
    let reader = if is_root {
        "nobody".to_owned()
    } else {
        says(&["-un"])
    };
    let mut text = format!(
        "protocols = imap\nlisten = 127.0.0.1\nbase_dir = {}\nstate_dir = {}\nlog_path = {}\n\
         ssl = yes\nssl_cert = <{}\nssl_key = <{}\nmail_location = maildir:{}\n\
         first_valid_uid = 1\n\
         service imap-login {{\n  chroot =\n  inet_listener imap {{\n    port = {plain}\n  }}\n\
         \u{20} inet_listener imaps {{\n    port = {tls}\n    ssl = yes\n  }}\n}}\n\
         service anvil {{\n  chroot =\n}}\nservice stats {{\n  chroot =\n}}\n\
         passdb {{\n  driver = static\n  args = password={}\n}}\n\
         userdb {{\n  driver = static\n  args = uid={reader} gid={} home={}\n}}\n",
        at("run").display(),
        at("state").display(),
        at("log").display(),
        at("cert.pem").display(),
        at("key.pem").display(),
        at("Maildir").display(),
        PASSWORD,
        if is_root {
            "nogroup".to_owned()
        } else {
            says(&["-gn"])
        },
        root.display(),
    );
    if !is_root {
        // Without root there is nobody else to become.
        let _ = write!(
            text,
            "default_internal_user = {reader}\ndefault_login_user = {reader}\n\
             default_internal_group = {}\n",
            says(&["-gn"])
        );
    }
    text
}

/// A port where nobody listens.
fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("a free port");
    listener.local_addr().expect("its address").port()
}
