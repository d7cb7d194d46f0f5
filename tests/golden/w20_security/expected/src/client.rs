// Written by `cargo xtask codegen` from #/servers and #/components/securitySchemes.

//! How a client is made: where the API answers, and who is asking.

use crate::runtime::auth::Credential;
use crate::runtime::auth_api_key::ApiKeyPlace;
use crate::runtime::auth_oauth2::OAuth2;
use crate::runtime::client::{Client, ClientBuilder, Defaults};
use crate::runtime::env;
use crate::runtime::error::Error;

/// The security scheme `account`.
pub(crate) const ACCOUNT: &str = "account";

/// The security scheme `key`.
pub(crate) const KEY: &str = "key";

/// The security scheme `people`.
pub(crate) const PEOPLE: &str = "people";

/// The security scheme `session`.
pub(crate) const SESSION: &str = "session";

/// The security scheme `signature`.
pub(crate) const SIGNATURE: &str = "signature";

/// The security scheme `user`.
pub(crate) const USER: &str = "user";

/// What a client does unless its builder says otherwise.
const DEFAULTS: Defaults = Defaults {
    base_url: Some("https://security.example"),
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// A client with the usual settings.
    #[must_use]
    pub fn new(token: impl Into<String>) -> Self {
        Self::builder().account(token).build()
    }

    /// A client with what the environment says.
    ///
    /// Reads the credentials from `SECURITY_ACCOUNT_TOKEN`, and the address from
    /// `SECURITY_BASE_URL` where it is set.
    ///
    /// # Errors
    ///
    /// If a variable that is needed is not set.
    pub fn from_env() -> Result<Self, Error> {
        let mut builder = Self::builder().account(env::var("SECURITY_ACCOUNT_TOKEN")?);
        if let Some(url) = env::optional_var("SECURITY_BASE_URL") {
            builder = builder.base_url(url);
        }
        Ok(builder.build())
    }

    /// A builder, for everything that can be set.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&DEFAULTS)
    }
}

impl ClientBuilder {
    /// Sends `Authorization: Bearer <token>`.
    ///
    /// Accounts of the shop.
    pub fn account(self, token: impl Into<String>) -> Self {
        self.credential(ACCOUNT, Credential::bearer(token))
    }

    /// Gets tokens for the program itself, when they are needed.
    ///
    /// Asks for what the operations need: `read`, `write`.
    pub fn account_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<String>,
    ) -> Self {
        let grant = OAuth2::client_credentials(
                "https://login.example/token",
                client_id,
                client_secret,
            )
            .scopes(["read", "write"]);
        self.credential(ACCOUNT, Credential::oauth2(grant))
    }

    /// Gets tokens with a refresh token, when they are needed.
    ///
    /// Asks for what the operations need: `read`.
    pub fn account_refresh_token(
        self,
        client_id: impl Into<String>,
        refresh_token: impl Into<String>,
    ) -> Self {
        let grant = OAuth2::refresh_token(
                "https://login.example/refresh",
                client_id,
                refresh_token,
            )
            .scopes(["read"]);
        self.credential(ACCOUNT, Credential::oauth2(grant))
    }

    /// Sends the API key in the query parameter `api_key`.
    pub fn key(self, key: impl Into<String>) -> Self {
        self.credential(KEY, Credential::api_key(key, ApiKeyPlace::Query("api_key")))
    }

    /// Sends `Authorization: Bearer <token>`.
    ///
    /// Tokens: <https://login.example/.well-known/openid-configuration>.
    pub fn people(self, token: impl Into<String>) -> Self {
        self.credential(PEOPLE, Credential::bearer(token))
    }

    /// Sends the API key in the cookie `SID`.
    pub fn session(self, key: impl Into<String>) -> Self {
        self.credential(SESSION, Credential::api_key(key, ApiKeyPlace::Cookie("SID")))
    }

    /// Authenticates by the HTTP scheme `Signature`, which is yours to bring: see [`Credential::custom`].
    pub fn signature(self, credential: Credential) -> Self {
        self.credential(SIGNATURE, credential)
    }

    /// Sends `Authorization: Basic` with a user name and a password.
    pub fn user(self, username: impl Into<String>, password: impl Into<String>) -> Self {
        self.credential(USER, Credential::basic(username, password))
    }
}
