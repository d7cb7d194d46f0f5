// Written by `cargo xtask codegen` from #/components/schemas/Outer.

use serde_json::Value;

use crate::runtime::json;
use super::Plain;
use super::TwoKeys;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Outer {
    TwoKeys(TwoKeys),
    Plain(Plain),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<TwoKeys> for Outer {
    fn from(value: TwoKeys) -> Self {
        Self::TwoKeys(value)
    }
}

impl From<Plain> for Outer {
    fn from(value: Plain) -> Self {
        Self::Plain(value)
    }
}

impl json::Decode for Outer {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                json::first_of(
                    value,
                    "Outer",
                    &[
                        json::Try {
                            name: "TwoKeys",
                            members: <TwoKeys as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::TwoKeys),
                        },
                        json::Try {
                            name: "Plain",
                            members: <Plain as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Plain),
                        },
                    ],
                )
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Outer {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::TwoKeys(value) => json::Encode::encode(value, writer),
            Self::Plain(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Outer);
json::impl_serialize!(Outer);
