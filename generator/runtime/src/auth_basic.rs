// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! HTTP basic authentication (RFC 7617): a user and password in, an `Authorization` header out.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, HeaderValue};
use secrecy::{ExposeSecret, SecretString};

use super::auth::{Authenticate, Credential};
use super::error::Error;
use super::request::RequestBuilder;

impl Credential {
    /// `Authorization: Basic` with both in UTF-8.
    ///
    /// A user with a colon, which RFC 7617 excludes, is reported by each call.
    pub fn basic(user: impl Into<String>, password: impl Into<String>) -> Self {
        Self::custom(Basic {
            user: user.into(),
            password: SecretString::from(password.into()),
        })
    }
}

struct Basic {
    user: String,
    password: SecretString,
}

impl Authenticate for Basic {
    fn authenticate(&self, request: &mut RequestBuilder) -> Result<(), Error> {
        let password = self.password.expose_secret();
        let control = |text: &str| text.contains(char::is_control);
        if self.user.contains(':') || control(&self.user) || control(password) {
            return Err(Error::configuration(
                "basic authentication: the user holds a colon, or the user or password a control character",
            ));
        }
        let encoded = STANDARD.encode(format!("{}:{password}", self.user));
        let mut value = HeaderValue::from_str(&format!("Basic {encoded}")).map_err(|_| {
            Error::configuration("basic authentication: the credential cannot be sent in a header")
        })?;
        value.set_sensitive(true);
        request.headers.insert(AUTHORIZATION, value);
        Ok(())
    }
}
