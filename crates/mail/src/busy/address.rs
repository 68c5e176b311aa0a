//! Where a calendar may lie. An address that people type must not let them
//! reach into the network that the server stands in.

use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use reqwest::Url;

/// The longest address taken; published calendars need a few hundred characters.
const LONGEST: usize = 2_000;

/// The address of a calendar. It is a secret: whoever knows it reads the
/// calendar. So it is neither shown again nor logged; `host` may be.
#[derive(Clone, PartialEq, Eq)]
pub struct Address(Url);

/// Why an address cannot be one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotAnAddress {
    /// Not an address at all.
    #[error("not an address")]
    Form,
    /// Neither https nor webcal.
    #[error("not encrypted")]
    NotEncrypted,
    /// In the network of the server.
    #[error("inside the network")]
    Internal,
}

impl std::fmt::Debug for Address {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Address({})", self.host())
    }
}

impl Address {
    /// Reads an address as typed. `trusted` are hosts inside the network that
    /// the operator has named.
    ///
    /// # Errors
    /// [`NotAnAddress`], for a word beside the field.
    pub fn parse(typed: &str, trusted: &BTreeSet<String>) -> Result<Self, NotAnAddress> {
        let typed = typed.trim();
        if typed.len() > LONGEST {
            return Err(NotAnAddress::Form);
        }
        // How calendars hand out their addresses: the same as https.
        let typed = typed
            .strip_prefix("webcal://")
            .or_else(|| typed.strip_prefix("webcals://"))
            .map_or_else(|| typed.to_owned(), |rest| format!("https://{rest}"));
        let url = Url::parse(&typed).map_err(|_| NotAnAddress::Form)?;
        check(&url, trusted)?;
        Ok(Self(url))
    }

    /// Whose computer it lies on, to recognise it by.
    pub fn host(&self) -> &str {
        self.0.host_str().unwrap_or_default()
    }

    /// As it is stored.
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub(super) fn url(&self) -> Url {
        self.0.clone()
    }
}

/// Whether an address may be asked, as far as it shows by itself: names are
/// looked at again once they are resolved.
pub(super) fn check(url: &Url, trusted: &BTreeSet<String>) -> Result<(), NotAnAddress> {
    let host = url.host_str().filter(|host| !host.is_empty());
    let host = host.ok_or(NotAnAddress::Form)?;
    if trusted.contains(host) {
        return match url.scheme() {
            "https" | "http" => Ok(()),
            _ => Err(NotAnAddress::Form),
        };
    }
    match url.scheme() {
        "https" => {}
        "http" => return Err(NotAnAddress::NotEncrypted),
        _ => return Err(NotAnAddress::Form),
    }
    let literal = host.trim_start_matches('[').trim_end_matches(']');
    let internal = if let Ok(address) = literal.parse::<IpAddr>() {
        !is_public(address)
    } else {
        // Names without a dot are only known inside.
        let name = host.trim_end_matches('.');
        !name.contains('.')
            || [".localhost", ".local", ".internal", ".lan", ".home.arpa"]
                .iter()
                .any(|end| name.ends_with(end))
    };
    if internal {
        Err(NotAnAddress::Internal)
    } else {
        Ok(())
    }
}

/// Whether an address belongs to the open Internet.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let internal = address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_broadcast()
        || address.is_documentation()
        || address.is_multicast()
        || a == 0
        || a >= 240
        // Shared by carriers, protocol assignments, 6to4 relays, benchmarks.
        || (a == 100 && (64..128).contains(&b))
        || (a == 192 && b == 0 && c == 0)
        || (a == 192 && b == 88 && c == 99)
        || (a == 198 && (18..20).contains(&b));
    !internal
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    if let Some(address) = address.to_ipv4_mapped() {
        return is_public_v4(address);
    }
    let parts = address.segments();
    let embedded = |high: u16, low: u16| {
        let [a, b] = high.to_be_bytes();
        let [c, d] = low.to_be_bytes();
        is_public_v4(Ipv4Addr::new(a, b, c, d))
    };
    match parts {
        // What is translated to IPv4 is as public as that.
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => embedded(high, low),
        [0x2002, high, low, ..] => embedded(high, low),
        // Teredo, documentation, discard.
        [0x2001, 0 | 0xdb8, ..] | [0x100, 0, 0, 0, ..] => false,
        // Only 2000::/3 is handed out; loopback, local and multicast addresses lie outside.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(typed: &str) -> Result<Address, NotAnAddress> {
        let trusted = BTreeSet::from(["mail.firm.local".to_owned()]);
        Address::parse(typed, &trusted)
    }

    #[test]
    fn calendars_of_the_open_internet_are_taken() {
        for good in [
            "https://outlook.office365.com/owa/calendar/abc@firm.example/def/calendar.ics",
            " webcal://p12-caldav.icloud.com/published/2/abc ",
            "https://calendar.google.com:443/calendar/ical/abc/basic.ics",
            "https://93.184.216.34/a.ics",
            "https://[2606:2800:220:1:248:1893:25c8:1946]/a.ics",
            "http://mail.firm.local:8080/a.ics",
        ] {
            assert!(parse(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn the_network_inside_is_closed() {
        for inside in [
            "https://127.0.0.1/a.ics",
            "https://127.1/a.ics",
            "https://2130706433/a.ics",
            "https://0x7f.0.0.1/a.ics",
            "https://0177.0.0.1/a.ics",
            "https://10.0.0.1/a.ics",
            "https://172.16.3.4/a.ics",
            "https://192.168.1.1/a.ics",
            "https://169.254.169.254/latest/meta-data",
            "https://100.64.0.1/a.ics",
            "https://0.0.0.0/a.ics",
            "https://[::1]/a.ics",
            "https://[::]/a.ics",
            "https://[fe80::1]/a.ics",
            "https://[fd00::1]/a.ics",
            "https://[::ffff:10.0.0.1]/a.ics",
            "https://[64:ff9b::7f00:1]/a.ics",
            "https://[2002:7f00:1::]/a.ics",
            "https://localhost/a.ics",
            "https://intranet/a.ics",
            "https://printer.local/a.ics",
            "https://user:password@localhost./a.ics",
        ] {
            assert_eq!(parse(inside), Err(NotAnAddress::Internal), "{inside}");
        }
    }

    #[test]
    fn other_ways_are_told_apart() {
        assert_eq!(
            parse("http://calendar.example.com/a.ics"),
            Err(NotAnAddress::NotEncrypted)
        );
        for wrong in [
            "",
            "calendar",
            "file:///etc/passwd",
            "ftp://a.example.com/b",
            "https://",
        ] {
            assert_eq!(parse(wrong), Err(NotAnAddress::Form), "{wrong}");
        }
        let long = format!("https://a.example.com/{}", "x".repeat(LONGEST));
        assert_eq!(parse(&long), Err(NotAnAddress::Form));
    }

    #[test]
    fn the_secret_of_an_address_is_not_printed() {
        let address = parse("https://calendar.example.com/private-abc/basic.ics").unwrap();
        assert_eq!(format!("{address:?}"), "Address(calendar.example.com)");
    }
}
