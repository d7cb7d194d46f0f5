// Written by `cargo xtask codegen` from #/components/schemas/Shape.

use serde_json::Value;

use crate::runtime::json;
use super::Circle;
use super::Square;

/// By the properties that each requires.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    Circle(Circle),
    Square(Square),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Circle> for Shape {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<Square> for Shape {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

impl json::Decode for Shape {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                if value.get("radius").is_some() {
                    value.decode().map(Self::Circle)
                } else if value.get("side").is_some() {
                    value.decode().map(Self::Square)
                } else {
                    json::first_of(
                        value,
                        "Shape",
                        &[
                            json::Try {
                                name: "Circle",
                                members: <Circle as json::Members>::MEMBERS,
                                decode: |value| value.decode().map(Self::Circle),
                            },
                            json::Try {
                                name: "Square",
                                members: <Square as json::Members>::MEMBERS,
                                decode: |value| value.decode().map(Self::Square),
                            },
                        ],
                    )
                }
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Shape {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Circle(value) => json::Encode::encode(value, writer),
            Self::Square(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Shape);
json::impl_serialize!(Shape);
