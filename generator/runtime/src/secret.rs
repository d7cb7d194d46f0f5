// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Text that must not be seen: passwords and the like (`format: password`).

use std::fmt;

use super::json::{Decode, DecodeError, Encode, Json, Writer};

/// Text that `Debug` does not show.
#[derive(Clone, PartialEq, Eq, Hash, Default)]
pub struct Secret(String);

impl Secret {
    /// The text.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text, taken out.
    #[must_use]
    pub fn into_exposed(self) -> String {
        self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(..)")
    }
}

impl From<String> for Secret {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl From<&str> for Secret {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl Decode for Secret {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        String::decode(json).map(Self)
    }
}

impl Encode for Secret {
    fn encode(&self, writer: &mut Writer) {
        writer.str(&self.0);
    }
}

crate::runtime::json::impl_deserialize!(Secret);
crate::runtime::json::impl_serialize!(Secret);
