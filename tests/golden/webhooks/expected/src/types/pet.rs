// Written by `cargo xtask codegen` from #/components/schemas/Pet.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

impl json::Decode for Pet {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Pet {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
    }
}

json::impl_deserialize!(Pet);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Pet);
