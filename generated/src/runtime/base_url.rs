// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The base URL of a client: its text in, the URIs of requests out (wire.md W21).

use http::Uri;
use url::{Host, Origin, Position, Url};

/// A base URL that has been checked.
#[derive(Debug)]
pub(super) struct BaseUrl {
    /// All before the query, without a slash at the end.
    root: String,
    /// The path of `root`.
    path: String,
    query: String,
    origin: Origin,
    private: bool,
}

impl BaseUrl {
    /// Checks `text`, or says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        // What comes before an `@` or after a `?` may be secret.
        let shown = if text.contains(['@', '?']) {
            "the base URL".to_owned()
        } else {
            format!("the base URL `{text}`")
        };
        let url = Url::parse(text).map_err(|error| format!("{shown} is not a URL: {error}"))?;
        if !matches!(url.scheme(), "http" | "https") {
            return Err(format!("{shown} must start with http:// or https://"));
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(
                "the base URL holds a user or password; set them as a credential instead"
                    .to_owned(),
            );
        }
        if url.fragment().is_some() {
            return Err(format!("{shown} has a fragment (#), which is never sent"));
        }
        let root = url
            .as_str()
            .get(..url[..Position::AfterPath].len())
            .unwrap_or_default();
        Ok(Self {
            root: root.trim_end_matches('/').to_owned(),
            path: url.path().trim_end_matches('/').to_owned(),
            query: url.query().unwrap_or_default().to_owned(),
            origin: url.origin(),
            private: url.scheme() == "https" || is_loopback(&url),
        })
    }

    /// Whether nobody on the way can read a request: TLS, or a server on this machine (wire.md W20).
    pub(super) fn is_private(&self) -> bool {
        self.private
    }

    /// Whether it is the same scheme, host and port.
    pub(super) fn is_origin_of(&self, other: &Self) -> bool {
        self.origin == other.origin
    }

    /// The URL without its query, for messages.
    pub(super) fn root(&self) -> &str {
        &self.root
    }

    /// The URI of a request with an encoded `path` and what there is of a query.
    ///
    /// A URL parser resolves `..` and may rewrite more; what comes out is compared with what went in, so that
    /// no argument can address another resource.
    pub(super) fn join(&self, path: &str, queries: &[&str]) -> Result<Uri, String> {
        if !path.starts_with('/') {
            return Err("the path does not start with a slash".to_owned());
        }
        let query = std::iter::once(self.query.as_str())
            .chain(queries.iter().copied())
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>();
        let mark = if query.is_empty() { "" } else { "?" };
        let text = format!("{}{path}{mark}{}", self.root, query.join("&"));
        let url =
            Url::parse(&text).map_err(|error| format!("the path does not make a URL: {error}"))?;
        let same = url.path().strip_prefix(self.path.as_str()) == Some(path);
        if !same || url.fragment().is_some() {
            return Err("the path would address another resource: it holds `.` or `..` as a segment, or an unencoded character".to_owned());
        }
        url.as_str()
            .parse()
            .map_err(|error| format!("the URL cannot be requested: {error}"))
    }
}

/// The URI of `to`, whole or relative to `from`, if it is of the same origin: another one must not see what this one is
/// told (wire.md W20).
pub(super) fn same_origin(from: &Uri, to: &str) -> Option<Uri> {
    let from = Url::parse(&from.to_string()).ok()?;
    let mut to = from.join(to).ok()?;
    if to.origin() != from.origin() || !to.username().is_empty() || to.password().is_some() {
        return None;
    }
    to.set_fragment(None);
    to.as_str().parse().ok()
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost" || name.ends_with(".localhost"),
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}
