// Written by `cargo xtask codegen` from #/components/schemas/Json.

use serde_json::Value;

use crate::runtime::json;
use super::Gen;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Json {
    String(String),
    AsyncArray(Vec<Gen>),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<String> for Json {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<Gen>> for Json {
    fn from(value: Vec<Gen>) -> Self {
        Self::AsyncArray(value)
    }
}

impl json::Decode for Json {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::String => value.decode().map(Self::String),
            json::Kind::Array => value.decode().map(Self::AsyncArray),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Json {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => json::Encode::encode(value, writer),
            Self::AsyncArray(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Json);
json::impl_serialize!(Json);
