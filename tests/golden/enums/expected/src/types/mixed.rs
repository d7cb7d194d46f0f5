// Written by `cargo xtask codegen` from #/components/schemas/Mixed.

use crate::runtime::json;

/// Literals of several kinds.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mixed {
    Auto,
    _1,
    _1_5,
    True,
    /// A value that the API's description does not list.
    Unknown(serde_json::Value),
}

impl json::Decode for Mixed {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match json::literal(value).as_str() {
            "\"auto\"" => Ok(Self::Auto),
            "1" => Ok(Self::_1),
            "1.5" => Ok(Self::_1_5),
            "true" => Ok(Self::True),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Mixed {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Auto => writer.raw("\"auto\""),
            Self::_1 => writer.raw("1"),
            Self::_1_5 => writer.raw("1.5"),
            Self::True => writer.raw("true"),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Mixed);
json::impl_serialize!(Mixed);
