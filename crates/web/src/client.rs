//! From where a request comes. Behind a web server every request comes from that
//! server; it says in `X-Forwarded-For` for whom it asks. Each server on the way adds
//! the address it sees at the right; what stands further left anybody may have written.
//! So the list is read from the right, past the servers that the operator named.

use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::ConnectInfo;
use axum::http::request::Parts;

/// Web servers in front of this one, whose word counts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Proxies(pub(crate) Arc<BTreeSet<IpAddr>>);

/// The address of the visitor, as far as it is known.
pub(crate) fn of(parts: &Parts) -> Option<IpAddr> {
    let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
    let peer = peer.map(|ConnectInfo(address)| address.ip().to_canonical())?;
    let Some(Proxies(proxies)) = parts.extensions.get::<Proxies>() else {
        return Some(peer);
    };
    // Several lines are one list, in their order.
    let mut said: Vec<&str> = Vec::new();
    for line in parts.headers.get_all("x-forwarded-for") {
        said.extend(line.to_str().unwrap_or("?").split(','));
    }
    let mut visitor = peer;
    for word in said.into_iter().rev() {
        if !proxies.contains(&visitor) {
            break;
        }
        match address(word) {
            Some(address) => visitor = address,
            // What a server of ours cannot name stays the server's.
            None => break,
        }
    }
    Some(visitor)
}

/// An address, with a port or without.
fn address(word: &str) -> Option<IpAddr> {
    let word = word.trim();
    let found = word.parse::<IpAddr>().or_else(|_| {
        let with_port = word.parse::<SocketAddr>();
        with_port.map(|address| address.ip())
    });
    found.ok().map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::*;

    fn seen(peer: &str, proxies: &[&str], said: &[&str]) -> String {
        let peer: IpAddr = peer.parse().unwrap();
        let proxies = proxies.iter().map(|one| one.parse().unwrap()).collect();
        let mut request = Request::builder()
            .extension(ConnectInfo(SocketAddr::new(peer, 4711)))
            .extension(Proxies(Arc::new(proxies)));
        for line in said {
            request = request.header("X-Forwarded-For", *line);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        of(&parts).unwrap().to_string()
    }

    #[test]
    fn without_a_server_in_front_nobody_is_believed() {
        assert_eq!(seen("203.0.113.5", &[], &["198.51.100.1"]), "203.0.113.5");
        let other = seen("203.0.113.5", &["127.0.0.1"], &["198.51.100.1"]);
        assert_eq!(other, "203.0.113.5");
    }

    #[test]
    fn the_list_is_read_from_the_right_past_our_own_servers() {
        let ours = ["127.0.0.1", "10.0.0.7"];
        for (said, visitor) in [
            (&["198.51.100.1"][..], "198.51.100.1"),
            // What the visitor wrote stands further left.
            (&["1.2.3.4, 198.51.100.1"], "198.51.100.1"),
            (&["1.2.3.4", "198.51.100.1, 10.0.0.7"], "198.51.100.1"),
            (&["198.51.100.1:5000"], "198.51.100.1"),
            (&["[2001:db8::1]:443"], "2001:db8::1"),
            (&["::ffff:198.51.100.1"], "198.51.100.1"),
            // Nobody is named: it is the server's own request, or nonsense.
            (&[], "127.0.0.1"),
            (&["198.51.100.1, unknown"], "127.0.0.1"),
            (&["198.51.100.1, , 10.0.0.7"], "10.0.0.7"),
        ] {
            assert_eq!(seen("127.0.0.1", &ours, said), visitor, "{said:?}");
        }
        assert_eq!(
            seen("::ffff:127.0.0.1", &ours, &["198.51.100.1"]),
            "198.51.100.1"
        );
    }
}
