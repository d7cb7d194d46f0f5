// Written by `cargo xtask codegen` from #/components/schemas/Feature.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Feature {
    pub geometry: Option<String>,
}

impl json::Decode for Feature {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            geometry: object.optional("geometry")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Feature {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("geometry", &self.geometry);
    }
}

json::impl_deserialize!(Feature);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Feature);
