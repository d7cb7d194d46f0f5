// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! [`Decode`](super::Decode) and [`Encode`](super::Encode) for types of other crates, by way of
//! serde's traits. `impl_by_serde!` writes the impls.

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::cursor::Json;
use super::error::DecodeError;
use super::writer::Writer;

/// Decodes a type by its `Deserialize`.
///
/// # Errors
/// The type's own; the path is that of the value as a whole.
pub fn decode<T: DeserializeOwned>(json: Json<'_>) -> Result<T, DecodeError> {
    serde_json::from_value(json.to_value()).map_err(|error| json.error(error.to_string()))
}

/// Encodes a type by its `Serialize`.
pub fn encode<T: Serialize + ?Sized>(value: &T, writer: &mut Writer) {
    writer.serde(value);
}

/// Implements [`Decode`](super::Decode) and [`Encode`](super::Encode) for a type that has serde's
/// traits.
#[allow(
    unused_macros,
    reason = "a client without types of other crates does not use it"
)]
macro_rules! impl_by_serde {
    ($type:ty) => {
        impl crate::runtime::json::Decode for $type {
            fn decode(
                json: crate::runtime::json::Json<'_>,
            ) -> ::core::result::Result<Self, crate::runtime::json::DecodeError> {
                crate::runtime::json::by_serde::decode(json)
            }
        }

        impl crate::runtime::json::Encode for $type {
            fn encode(&self, writer: &mut crate::runtime::json::Writer) {
                crate::runtime::json::by_serde::encode(self, writer);
            }
        }
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use impl_by_serde;
