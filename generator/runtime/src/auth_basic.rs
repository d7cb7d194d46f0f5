// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! HTTP basic authentication (RFC 7617): a user and password in, an `Authorization` header out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::auth::Credential;
use super::error::Error;

impl Credential {
    /// `Authorization: Basic` with both in UTF-8.
    ///
    /// A user with a colon, which RFC 7617 excludes, is reported by each call.
    pub fn basic(user: impl Into<String>, password: impl Into<String>) -> Self {
        let (user, password) = (user.into(), SecretString::from(password.into()));
        Self::fixed(move |request| {
            let value = header(&user, password.expose_secret())?;
            request.headers_mut().insert(AUTHORIZATION, value);
            Ok(())
        })
    }
}

/// The value of the header for a user.
pub(super) fn header(user: &str, password: &str) -> Result<HeaderValue, Error> {
    let control = |text: &str| text.contains(char::is_control);
    if user.contains(':') || control(user) || control(password) {
        return Err(Error::configuration(
            "basic authentication: the user holds a colon, or the user or password a control character",
        ));
    }
    let encoded = STANDARD.encode(format!("{user}:{password}"));
    let mut value = HeaderValue::from_str(&format!("Basic {encoded}")).map_err(|_| {
        Error::configuration("basic authentication: the credential cannot be sent in a header")
    })?;
    value.set_sensitive(true);
    Ok(value)
}
