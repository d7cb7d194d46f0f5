// Written by `cargo xtask codegen` from #/components/schemas/BySort.

use serde_json::Value;

use crate::runtime::json;
use super::Crate;
use super::Plain;

/// Crate again, by another tag.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BySort {
    Crate(Crate),
    Plain(Plain),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Crate> for BySort {
    fn from(value: Crate) -> Self {
        Self::Crate(value)
    }
}

impl From<Plain> for BySort {
    fn from(value: Plain) -> Self {
        Self::Plain(value)
    }
}

impl json::Decode for BySort {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("sort").and_then(json::Json::as_str) {
            Some("c") => value.decode().map(Self::Crate),
            Some("p") => value.decode().map(Self::Plain),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for BySort {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Crate(value) => writer.tagged("sort", "c", value),
            Self::Plain(value) => writer.tagged("sort", "p", value),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(BySort);
json::impl_serialize!(BySort);
