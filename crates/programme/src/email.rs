//! Addresses, compared the way mail systems do in practice.

/// An e-mail address: trimmed, lower case, with something on both sides of one `@`.
#[derive(
    Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
)]
#[serde(try_from = "String", into = "String")]
pub struct Email(String);

/// Not an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an e-mail address")]
pub struct NotAnAddress;

impl Email {
    /// Reads an address as people type it. Letters beyond ASCII are fine.
    ///
    /// ```
    /// # use programme::email::Email;
    /// assert_eq!(Email::parse(" CLARA@Firm.example ").unwrap().as_str(), "clara@firm.example");
    /// assert!(Email::parse("clara at firm").is_err());
    /// ```
    ///
    /// # Errors
    /// [`NotAnAddress`] if it cannot be one.
    pub fn parse(text: &str) -> Result<Self, NotAnAddress> {
        let address = text.trim().to_lowercase();
        let (local, domain) = address.split_once('@').ok_or(NotAnAddress)?;
        let plain = |part: &str| {
            !part.is_empty()
                && !part.contains(|c: char| {
                    c.is_whitespace()
                        || c.is_control()
                        || matches!(c, '@' | ',' | ';' | '<' | '>' | '"')
                })
        };
        let sound = plain(local)
            && plain(domain)
            && !domain.starts_with('.')
            && !domain.ends_with('.')
            && address.len() <= 254;
        if sound {
            Ok(Self(address))
        } else {
            Err(NotAnAddress)
        }
    }

    /// The address.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Email {
    type Error = NotAnAddress;

    fn try_from(text: String) -> Result<Self, NotAnAddress> {
        Self::parse(&text)
    }
}

impl From<Email> for String {
    fn from(email: Email) -> Self {
        email.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
