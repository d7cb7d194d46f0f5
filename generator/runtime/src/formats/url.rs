// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: uri`: [`url::Url`] in JSON.

use url::Url;

use super::super::json::{Decode, DecodeError, Encode, Json, Writer};

/// An absolute URL, as the WHATWG reads it.
impl Decode for Url {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a URL")
    }
}

/// As the WHATWG writes it, which may differ in spelling from what was read.
impl Encode for Url {
    fn encode(&self, writer: &mut Writer) {
        writer.str(self.as_str());
    }
}
