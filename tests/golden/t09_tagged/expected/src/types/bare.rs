// Written by `cargo xtask codegen` from #/components/schemas/Bare.

use serde_json::Value;

use crate::runtime::json;
use super::Plain;
use super::Untagged;

/// The tag is in no property list.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Bare {
    Untagged(Untagged),
    Plain(Plain),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Untagged> for Bare {
    fn from(value: Untagged) -> Self {
        Self::Untagged(value)
    }
}

impl From<Plain> for Bare {
    fn from(value: Plain) -> Self {
        Self::Plain(value)
    }
}

impl json::Decode for Bare {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("@type").and_then(json::Json::as_str) {
            Some("u") => value.decode().map(Self::Untagged),
            Some("Plain") => value.decode().map(Self::Plain),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Bare {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Untagged(value) => writer.tagged("@type", "u", value),
            Self::Plain(value) => writer.tagged("@type", "Plain", value),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Bare);
json::impl_serialize!(Bare);
