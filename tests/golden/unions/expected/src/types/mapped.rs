// Written by `cargo xtask codegen` from #/components/schemas/Mapped.

use serde_json::Value;

use crate::runtime::json;
use super::Boat;
use super::Raft;

/// By a tag whose values are listed; two of them mean the same schema.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mapped {
    Boat(Boat),
    Raft(Raft),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Boat> for Mapped {
    fn from(value: Boat) -> Self {
        Self::Boat(value)
    }
}

impl From<Raft> for Mapped {
    fn from(value: Raft) -> Self {
        Self::Raft(value)
    }
}

impl json::Decode for Mapped {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("kind").and_then(json::Json::as_str) {
            Some("boat" | "ship") => value.decode().map(Self::Boat),
            Some("raft") => value.decode().map(Self::Raft),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Mapped {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Boat(value) => json::Encode::encode(value, writer),
            Self::Raft(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Mapped);
json::impl_serialize!(Mapped);
