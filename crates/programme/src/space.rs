//! What may be stored of the confidential space. The server cannot open it,
//! but it can see whether it is closed: an age file, of one of a few sizes.

use data_encoding::BASE64;

/// So many days before what the two wrote is deleted, they are told.
pub const TOLD_DAYS_BEFORE: i64 = 7;

/// How much a tandem may write, so that nobody fills the disk.
pub const MAX_ENTRIES: i64 = 2_000;

/// How many ways into one key there may be.
pub const MAX_LOCKS: usize = 12;

/// The sizes to which browsers pad a text before they seal it, in bytes: a
/// length would tell a short yes from a long worry.
pub const SIZES: [usize; 7] = [256, 512, 1_024, 2_048, 4_096, 8_192, 16_384];

/// What age adds for one X25519 recipient: the header, a nonce, a tag.
const AROUND: usize = 200;

const HEAD: &[u8] = b"age-encryption.org/v1\n-> ";

/// What opens a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opener {
    /// Words that the owner remembers.
    Passphrase,
    /// A passkey, by its PRF extension.
    Passkey,
    /// The key on the printed sheet.
    Recovery,
}

impl Opener {
    /// All three.
    pub const ALL: [Self; 3] = [Self::Passphrase, Self::Passkey, Self::Recovery];

    /// The key in the database and in forms.
    pub fn key(self) -> &'static str {
        match self {
            Self::Passphrase => "passphrase",
            Self::Passkey => "passkey",
            Self::Recovery => "recovery",
        }
    }

    /// The reverse of [`Opener::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|opener| opener.key() == key)
    }

    /// How age names it in the file.
    fn stanza(self) -> &'static str {
        match self {
            Self::Passphrase => "scrypt ",
            Self::Passkey => "age-encryption.org/fido2prf ",
            Self::Recovery => "X25519 ",
        }
    }
}

/// An age file in Base64: nothing else gets in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sealed(String);

impl Sealed {
    /// Something written: sealed to one key, and of one of the [`SIZES`].
    pub fn text(text: &str) -> Option<Self> {
        let sizes = SIZES.map(|size| size + AROUND);
        Self::parse(text, "X25519 ", |size| sizes.contains(&size))
    }

    /// A tandem's key, sealed to one of the two.
    pub fn share(text: &str) -> Option<Self> {
        Self::parse(text, "X25519 ", |size| size < 1_024)
    }

    /// Somebody's own keys, behind one of their locks.
    pub fn lock(text: &str, opener: Opener) -> Option<Self> {
        Self::parse(text, opener.stanza(), |size| size < 1_024)
    }

    fn parse(text: &str, stanza: &str, fits: impl Fn(usize) -> bool) -> Option<Self> {
        let bytes = BASE64.decode(text.as_bytes()).ok()?;
        let rest = bytes.strip_prefix(HEAD)?;
        (rest.starts_with(stanza.as_bytes()) && fits(bytes.len())).then(|| Self(text.to_owned()))
    }

    /// The file, in Base64.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The public half of somebody's key, as age writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recipient(String);

impl Recipient {
    /// Reads one.
    pub fn parse(text: &str) -> Option<Self> {
        let data = text.strip_prefix("age1")?;
        let plain = data
            .bytes()
            .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        (data.len() == 58 && plain).then(|| Self(text.to_owned()))
    }

    /// As age writes it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(stanza: &str, size: usize) -> String {
        let mut bytes = [HEAD, stanza.as_bytes()].concat();
        bytes.resize(size, b'x');
        BASE64.encode(&bytes)
    }

    #[test]
    fn only_padded_files_get_in() {
        assert!(Sealed::text(&file("X25519 ", 456)).is_some());
        assert!(Sealed::text(&file("X25519 ", 457)).is_none());
        assert!(Sealed::text(&file("scrypt ", 456)).is_none());
        assert!(Sealed::text("Bitte nicht weitersagen").is_none());
        let plain = BASE64.encode(&[b'a'; 456]);
        assert!(Sealed::text(&plain).is_none());
    }

    #[test]
    fn a_lock_is_what_it_says() {
        for opener in Opener::ALL {
            assert_eq!(Opener::from_key(opener.key()), Some(opener));
            let sealed = file(opener.stanza(), 400);
            for other in Opener::ALL {
                assert_eq!(Sealed::lock(&sealed, other).is_some(), other == opener);
            }
        }
    }

    #[test]
    fn a_secret_key_is_no_recipient() {
        let good = format!("age1{}", "q".repeat(58));
        assert!(Recipient::parse(&good).is_some());
        let secret = format!("AGE-SECRET-KEY-1{}", "Q".repeat(58));
        for bad in [secret.as_str(), "", "age1q", &good.to_uppercase()] {
            assert!(Recipient::parse(bad).is_none(), "{bad}");
        }
    }
}
