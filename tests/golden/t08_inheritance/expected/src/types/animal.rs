// Written by `cargo xtask codegen` from #/components/schemas/Animal.

use serde_json::Value;

use crate::runtime::json;
use super::Bird;
use super::Fish;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Animal {
    Bird(Bird),
    Fish(Fish),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Bird> for Animal {
    fn from(value: Bird) -> Self {
        Self::Bird(value)
    }
}

impl From<Fish> for Animal {
    fn from(value: Fish) -> Self {
        Self::Fish(value)
    }
}

impl json::Decode for Animal {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("species").and_then(json::Json::as_str) {
            Some("bird") => value.decode().map(Self::Bird),
            Some("Fish") => value.decode().map(Self::Fish),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Animal {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Bird(value) => json::Encode::encode(value, writer),
            Self::Fish(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Animal);
json::impl_serialize!(Animal);
