// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! API keys (OAS, "Security Scheme Object"): a key and its place in; a header, query pair or cookie out.

use http::header::{HeaderName, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::auth::{Authenticate, Credential};
use super::cookies;
use super::error::Error;
use super::percent;
use super::request::RequestBuilder;

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
        Self::custom(ApiKey {
            key: SecretString::from(key.into()),
            place,
        })
    }
}

struct ApiKey {
    key: SecretString,
    place: ApiKeyPlace,
}

impl Authenticate for ApiKey {
    fn authenticate(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        let key = self.key.expose_secret();
        if key.is_empty() {
            return Err(Error::configuration("the API key is empty"));
        }
        match self.place {
            ApiKeyPlace::Header(name) => {
                let unsendable = || {
                    Error::configuration(format!(
                        "the API key for header `{name}` holds a line break or another character that cannot be sent"
                    ))
                };
                if !key.is_ascii() {
                    return Err(unsendable());
                }
                let header = HeaderName::from_bytes(name.as_bytes()).map_err(|_| unsendable())?;
                let mut value = HeaderValue::from_str(key).map_err(|_| unsendable())?;
                value.set_sensitive(true);
                request.headers.insert(header, value);
            }
            ApiKeyPlace::Query(name) => {
                request.push_query(&percent::query(name), &percent::query(key))
            }
            ApiKeyPlace::Cookie(name) => cookies::push(request, name, key, true).map_err(|_| {
                Error::configuration(format!(
                    "the API key for cookie `{name}` holds a character that a cookie cannot carry"
                ))
            })?,
        }
        Ok(())
    }
}
