// Written by `cargo xtask codegen` from #/components/schemas/Thing.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Thing {
    pub id: i64,
}

impl json::Decode for Thing {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { id: object.required("id")? })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Thing {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
    }
}

json::impl_deserialize!(Thing);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Thing);
