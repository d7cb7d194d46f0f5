// Written by `cargo xtask codegen` from #/components/schemas/Berth.

use serde_json::Value;

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Berth {
    pub ship: Option<harbour_types::types::Ship>,
    pub ships: Option<Vec<harbour_types::types::Ship>>,
    pub owner: Option<BerthOwner>,
}

impl json::Decode for Berth {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            ship: object.optional("ship")?,
            ships: object.optional("ships")?,
            owner: object.optional("owner")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Berth {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("ship", &self.ship);
        object.optional("ships", &self.ships);
        object.optional("owner", &self.owner);
    }
}

json::impl_deserialize!(Berth);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Berth);

/// `owner` of [`Berth`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BerthOwner {
    Person(harbour_types::types::Person),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl json::Decode for BerthOwner {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::String => value.decode().map(Self::String),
            json::Kind::Object => value.decode().map(Self::Person),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for BerthOwner {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Person(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(BerthOwner);
#[cfg(feature = "full-serde")]
json::impl_serialize!(BerthOwner);
