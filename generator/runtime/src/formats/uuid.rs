// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! `format: uuid`: [`uuid::Uuid`] in JSON.

use uuid::Uuid;

use super::super::json::{Decode, DecodeError, Encode, Json, Writer};

/// Accepts every form that `Uuid` parses: hyphenated, plain, braced and URN, in any case.
impl Decode for Uuid {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.parse("a UUID")
    }
}

/// Hyphenated, in lower case (RFC 9562 section 4).
impl Encode for Uuid {
    fn encode(&self, writer: &mut Writer) {
        writer.str(self.hyphenated().encode_lower(&mut Uuid::encode_buffer()));
    }
}
