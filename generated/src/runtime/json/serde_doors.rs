// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! serde's traits for types that have [`Decode`] and [`Encode`]: by way of the tape on the way in,
//! and of the text on the way out.
//!
//! For other formats and foreign code; the client itself never comes this way. `impl_deserialize!`
//! and `impl_serialize!` write the impls.

use serde::de::{Deserializer, Error as _};
use serde::ser::{Error as _, Serialize, SerializeMap, SerializeSeq, Serializer};

use super::cursor::Json;
use super::error::EncodeError;
use super::tape::{Node, Tape};
use super::writer::Writer;
use super::{Decode, Encode};

/// Deserializes a type by its [`Decode`]. The message of an error carries the JSON path.
///
/// # Errors
/// The deserializer's own, or the value does not have the shape of `T`.
pub fn deserialize<'de, D: Deserializer<'de>, T: Decode>(deserializer: D) -> Result<T, D::Error> {
    Tape::from_deserializer(deserializer)?
        .decode()
        .map_err(D::Error::custom)
}

/// Serializes a type by its [`Encode`].
///
/// # Errors
/// The serializer's own, or the value cannot be written as JSON.
pub fn serialize<S: Serializer, T: Encode + ?Sized>(
    value: &T,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    serialize_text(writer.finish(), serializer)
}

fn serialize_text<S: Serializer>(
    text: Result<Vec<u8>, EncodeError>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let text = text.map_err(S::Error::custom)?;
    Tape::parse(&text)
        .map_err(S::Error::custom)?
        .root()
        .serialize(serializer)
}

impl Serialize for Json<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.node() {
            Node::Null => serializer.serialize_unit(),
            Node::Bool(value) => serializer.serialize_bool(*value),
            Node::Int(value) => serializer.serialize_i64(*value),
            Node::Uint(value) => serializer.serialize_u64(*value),
            Node::Float(value) => serializer.serialize_f64(*value),
            Node::Str(text) => serializer.serialize_str(text),
            Node::Array { .. } => {
                let mut sequence = serializer.serialize_seq(None)?;
                for item in self.array().map_err(S::Error::custom)? {
                    sequence.serialize_element(&item)?;
                }
                sequence.end()
            }
            Node::Object { .. } => {
                let mut map = serializer.serialize_map(None)?;
                for (key, value) in &self.object().map_err(S::Error::custom)? {
                    map.serialize_entry(key, &value)?;
                }
                map.end()
            }
        }
    }
}

/// Implements `serde::Deserialize` for a type that has [`Decode`].
#[allow(
    unused_macros,
    reason = "a client without types that ask for serde does not use it"
)]
macro_rules! impl_deserialize {
    ($type:ty) => {
        impl<'de> ::serde::Deserialize<'de> for $type {
            fn deserialize<D: ::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                crate::runtime::json::serde_doors::deserialize(deserializer)
            }
        }
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use impl_deserialize;

/// Implements `serde::Serialize` for a type that has [`Encode`].
#[allow(
    unused_macros,
    reason = "a client without types that ask for serde does not use it"
)]
macro_rules! impl_serialize {
    ($type:ty) => {
        impl ::serde::Serialize for $type {
            fn serialize<S: ::serde::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                crate::runtime::json::serde_doors::serialize(self, serializer)
            }
        }
    };
}
#[allow(unused_imports, reason = "as above")]
pub(crate) use impl_serialize;
