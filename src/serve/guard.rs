//! Who is answered at all.
//!
//! A page anywhere on the web can make its reader's browser ask this server. By the name it asks for (`Host`) and the page
//! it asks from (`Origin`, `Sec-Fetch-Site`) such a browser is told from one that shows the preview.

use std::net::IpAddr;

use hyper::header::{HOST, HeaderMap, ORIGIN};
use hyper::http::uri::Authority;
use hyper::{Method, Request, StatusCode};

use super::listen::Bound;

/// The names by which the server may be asked.
#[derive(Debug)]
pub struct Guard {
    name: Option<String>,
    is_public: bool,
}

/// Why a request is not answered.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Refusal {
    pub status: StatusCode,
    pub why: &'static str,
}

const METHOD: Refusal =
    Refusal { status: StatusCode::METHOD_NOT_ALLOWED, why: "only GET and HEAD are answered" };
const NO_HOST: Refusal =
    Refusal { status: StatusCode::BAD_REQUEST, why: "the request does not say which host it is for" };
const OTHER_HOST: Refusal = Refusal {
    status: StatusCode::FORBIDDEN,
    why: "the preview does not answer to this name; start it with `--host` and the name to use it",
};
const OTHER_ORIGIN: Refusal =
    Refusal { status: StatusCode::FORBIDDEN, why: "the preview does not answer to pages of other sites" };

impl Guard {
    pub fn new(bound: &Bound) -> Self {
        let name = bound.name.as_ref().map(|name| bare(name).to_lowercase());
        Self { name, is_public: bound.is_public() }
    }

    /// Checks the head of a request. What lies below `/.playbook/` is for the preview's own pages alone.
    pub fn check<B>(&self, request: &Request<B>) -> Result<(), Refusal> {
        let (headers, uri) = (request.headers(), request.uri());
        let host = only(headers, HOST.as_str()).ok_or(NO_HOST)?;
        // A request can name its host a second time, in front of its path.
        let hosts = std::iter::once(host).chain(uri.authority().map(Authority::as_str));
        for host in hosts {
            if !self.admits(host) {
                return Err(OTHER_HOST);
            }
        }
        if headers.contains_key(ORIGIN) {
            let own = only(headers, ORIGIN.as_str()).and_then(|origin| origin.strip_prefix("http://"));
            if own.is_none_or(|own| !own.eq_ignore_ascii_case(host)) {
                return Err(OTHER_ORIGIN);
            }
        }
        let site = only(headers, "sec-fetch-site").unwrap_or("none");
        if uri.path().starts_with("/.playbook/") && !matches!(site, "none" | "same-origin") {
            return Err(OTHER_ORIGIN);
        }
        match *request.method() {
            Method::GET | Method::HEAD => Ok(()),
            _ => Err(METHOD),
        }
    }

    fn admits(&self, host: &str) -> bool {
        let Ok(authority) = host.parse::<Authority>() else { return false };
        if host.contains('@') {
            return false;
        }
        let name = bare(authority.host()).to_lowercase();
        let is_own = self.name.as_ref() == Some(&name);
        // A name can be made to lead anywhere by whoever owns it; an address leads where it says.
        match name.parse::<IpAddr>() {
            Ok(ip) => ip.is_loopback() || is_own || self.is_public,
            Err(_) => name == "localhost" || is_own,
        }
    }
}

/// The value of a header that is there once.
fn only<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    let mut values = headers.get_all(name).iter();
    let value = values.next()?.to_str().ok()?;
    values.next().is_none().then_some(value)
}

fn bare(host: &str) -> &str {
    host.strip_prefix('[').and_then(|host| host.strip_suffix(']')).unwrap_or(host)
}

#[cfg(test)]
mod tests {
    use super::Guard;

    #[test]
    fn only_names_that_nobody_else_owns_are_answered_to() {
        let local = Guard { name: None, is_public: false };
        for host in ["localhost", "LOCALHOST:4400", "127.0.0.1:1", "127.0.0.1", "[::1]:4400", "[::1]"] {
            assert!(local.admits(host), "{host}");
        }
        for host in [
            "",
            "evil.test",
            "localhost.evil.test",
            "evil.test:4400",
            "192.168.0.7",
            "127.0.0.1.evil.test",
            "127.0.0.1@evil.test",
            "evil@localhost",
            "localhost.",
            "[::2]",
            "0.0.0.0",
            "localhost/evil",
        ] {
            assert!(!local.admits(host), "{host}");
        }
        let public = Guard { name: Some("desk.test".into()), is_public: true };
        assert!(public.admits("desk.test:4400") && public.admits("192.168.0.7:4400"));
        assert!(!public.admits("evil.test") && !public.admits("desk.test.evil.test"));
    }
}
