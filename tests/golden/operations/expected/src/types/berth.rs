// Written by `cargo xtask codegen` from #/components/schemas/Berth.

use crate::runtime::json;
use super::Feature;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Berth {
    pub id: i64,
    pub name: String,
    pub length: f64,
    pub features: Option<Vec<Feature>>,
}

impl json::Decode for Berth {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            name: object.required("name")?,
            length: object.required("length")?,
            features: object.optional("features")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Berth {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.field("name", &self.name);
        object.field("length", &self.length);
        object.optional("features", &self.features);
    }
}

json::impl_deserialize!(Berth);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Berth);
