// Written by `cargo xtask codegen` from #/components/schemas/Coin.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Coin {
    pub value: i64,
}

impl Coin {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(value: i64) -> Self {
        Self { value }
    }
}

impl json::Members for Coin {
    const MEMBERS: &'static [&'static str] = &["value"];
}

impl json::Decode for Coin {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            value: object.required("value")?,
        })
    }
}

impl json::Encode for Coin {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("value", &self.value);
    }
}

json::impl_deserialize!(Coin);
json::impl_serialize!(Coin);
