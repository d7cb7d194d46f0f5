// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Bearer tokens (RFC 6750): a token in, an `Authorization` header out.

use http::header::{AUTHORIZATION, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::auth::Credential;
use super::error::Error;

impl Credential {
    /// `Authorization: Bearer <token>`.
    ///
    /// A token that cannot be a header (a line break copied along, say) is reported by each call.
    pub fn bearer(token: impl Into<String>) -> Self {
        let token = SecretString::from(token.into());
        Self::fixed(move |request| {
            let value = header(token.expose_secret())?;
            request.headers_mut().insert(AUTHORIZATION, value);
            Ok(())
        })
    }
}

/// The value of the header for a token.
pub(super) fn header(token: &str) -> Result<HeaderValue, Error> {
    // RFC 6750's b64token has no spaces; what passes here is every visible character, because issuers
    // are inventive.
    if token.is_empty() || !token.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Error::configuration(
            "the bearer token is empty or holds a space, a line break or another character that cannot be sent",
        ));
    }
    let mut value = HeaderValue::from_str(&format!("Bearer {token}"))
        .map_err(|_| Error::configuration("the bearer token cannot be sent in a header"))?;
    value.set_sensitive(true);
    Ok(value)
}
