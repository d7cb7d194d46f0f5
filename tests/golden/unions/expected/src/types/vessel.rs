// Written by `cargo xtask codegen` from #/components/schemas/Vessel.

use serde_json::Value;

use crate::runtime::json;
use super::Boat;
use super::Raft;

/// By a tag whose values are the names of the schemas.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Vessel {
    Boat(Boat),
    Raft(Raft),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Boat> for Vessel {
    fn from(value: Boat) -> Self {
        Self::Boat(value)
    }
}

impl From<Raft> for Vessel {
    fn from(value: Raft) -> Self {
        Self::Raft(value)
    }
}

impl json::Decode for Vessel {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("kind").and_then(json::Json::as_str) {
            Some("Boat") => value.decode().map(Self::Boat),
            Some("Raft") => value.decode().map(Self::Raft),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Vessel {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Boat(value) => json::Encode::encode(value, writer),
            Self::Raft(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Vessel);
json::impl_serialize!(Vessel);
