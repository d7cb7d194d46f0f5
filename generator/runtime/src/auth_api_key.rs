// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! API keys (OAS, "Security Scheme Object"): a key and its place in; a header, query pair or cookie out.

use http::Uri;
use http::header::{HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::auth::Credential;
use super::body::Body;
use super::cookies;
use super::error::Error;
use super::percent;

/// Where an API key goes, and by which name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ApiKeyPlace {
    /// A header.
    Header(&'static str),
    /// A query parameter. The URL then holds a secret; errors never show it.
    Query(&'static str),
    /// A cookie.
    Cookie(&'static str),
}

impl Credential {
    /// An API key, sent at `place`.
    ///
    /// A key that cannot be sent there is reported by each call.
    pub fn api_key(key: impl Into<String>, place: ApiKeyPlace) -> Self {
        let key = SecretString::from(key.into());
        Self::fixed(move |request| match key.expose_secret() {
            "" => Err(Error::configuration("the API key is empty")),
            key => add(request, key, place),
        })
    }
}

fn add(request: &mut http::Request<Body>, key: &str, place: ApiKeyPlace) -> Result<(), Error> {
    let unsendable = |what: &str, name: &str, why: &str| {
        Error::configuration(format!("the API key for {what} `{name}` holds {why}"))
    };
    match place {
        ApiKeyPlace::Header(name) => {
            let unsendable = || {
                unsendable(
                    "header",
                    name,
                    "a line break or another character that cannot be sent",
                )
            };
            if !key.is_ascii() {
                return Err(unsendable());
            }
            let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unsendable())?;
            let mut value = HeaderValue::from_str(key).map_err(|_| unsendable())?;
            value.set_sensitive(true);
            request.headers_mut().insert(header, value);
        }
        ApiKeyPlace::Query(name) => {
            let pair = format!("{}={}", percent::query(name), percent::query(key));
            *request.uri_mut() = with_pair(request.uri(), &pair)
                .ok_or_else(|| unsendable("query parameter", name, "too much for a URL"))?;
        }
        ApiKeyPlace::Cookie(name) => cookies::push(request.headers_mut(), name, key, true)
            .map_err(|_| unsendable("cookie", name, "a character that a cookie cannot carry"))?,
    }
    Ok(())
}

/// The URI with a further pair in its query.
fn with_pair(uri: &Uri, pair: &str) -> Option<Uri> {
    let query = match uri.query() {
        Some(query) if !query.is_empty() => format!("{query}&{pair}"),
        _ => pair.to_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(format!("{}?{query}", uri.path()).parse().ok()?);
    Uri::from_parts(parts).ok()
}
