// Written by `cargo xtask codegen` from #/components/schemas/TwoKeys.

use serde_json::Value;

use crate::runtime::json;
use super::Crate;
use super::Tube;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TwoKeys {
    Crate(Crate),
    Tube(Tube),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Crate> for TwoKeys {
    fn from(value: Crate) -> Self {
        Self::Crate(value)
    }
}

impl From<Tube> for TwoKeys {
    fn from(value: Tube) -> Self {
        Self::Tube(value)
    }
}

impl json::Members for TwoKeys {
    const MEMBERS: &'static [&'static str] = &["kind", "planks", "turns"];
}

impl json::Decode for TwoKeys {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("kind").and_then(json::Json::as_str) {
            Some("box" | "chest") => value.decode().map(Self::Crate),
            Some("roll") => value.decode().map(Self::Tube),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for TwoKeys {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Crate(value) => json::Encode::encode(value, writer),
            Self::Tube(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(TwoKeys);
json::impl_serialize!(TwoKeys);
