// Written by `cargo xtask codegen` from #/servers and #/components/securitySchemes.

//! How a client is made: where the API answers, and who is asking.

use crate::runtime::client::{Client, ClientBuilder, Defaults};
use crate::runtime::env;
use crate::runtime::error::Error;

/// What a client does unless its builder says otherwise.
const DEFAULTS: Defaults = Defaults {
    base_url: Some("https://berths.example"),
    user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")),
};

impl Client {
    /// A client with the usual settings.
    #[must_use]
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A client with what the environment says.
    ///
    /// Reads the address from `BERTHS_BASE_URL` where it is set.
    ///
    /// # Errors
    ///
    /// If a variable that is needed is not set.
    pub fn from_env() -> Result<Self, Error> {
        let mut builder = Self::builder();
        if let Some(url) = env::optional_var("BERTHS_BASE_URL") {
            builder = builder.base_url(url);
        }
        Ok(builder.build())
    }

    /// A builder, for everything that can be set.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&DEFAULTS)
    }
}

impl Default for Client {
    fn default() -> Self {
        Self::new()
    }
}
