// Written by `cargo xtask codegen` from #/components/schemas/Expression.

use serde_json::Value;

use crate::runtime::json;
use super::Not;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Expression {
    Not(Box<Not>),
    Boolean(bool),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Box<Not>> for Expression {
    fn from(value: Box<Not>) -> Self {
        Self::Not(value)
    }
}

impl From<bool> for Expression {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl json::Decode for Expression {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Bool => value.decode().map(Self::Boolean),
            json::Kind::Object => value.decode().map(Self::Not),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Expression {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Not(value) => json::Encode::encode(value, writer),
            Self::Boolean(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Expression);
json::impl_serialize!(Expression);
