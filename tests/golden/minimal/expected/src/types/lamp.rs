// Written by `cargo xtask codegen` from #/components/schemas/Lamp.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Lamp {
    pub lit: bool,
    /// Brightness in candela.
    ///
    /// At least 0.
    pub candela: Option<i64>,
}

impl json::Decode for Lamp {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            lit: object.required("lit")?,
            candela: object.optional("candela")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Lamp {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("lit", &self.lit);
        object.optional("candela", &self.candela);
    }
}

json::impl_deserialize!(Lamp);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Lamp);
