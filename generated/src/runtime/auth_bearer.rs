// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Bearer tokens (RFC 6750): a token in, an `Authorization` header out.

use http::header::{AUTHORIZATION, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::auth::{Authenticate, Credential};
use super::error::Error;
use super::request::RequestBuilder;

impl Credential {
    /// `Authorization: Bearer <token>`.
    ///
    /// A token that cannot be a header (a line break copied along, say) is reported by each call.
    pub fn bearer(token: impl Into<String>) -> Self {
        Self::custom(Bearer(SecretString::from(token.into())))
    }
}

struct Bearer(SecretString);

impl Authenticate for Bearer {
    fn authenticate(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        let token = self.0.expose_secret();
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
        request.headers.insert(AUTHORIZATION, value);
        Ok(())
    }
}
