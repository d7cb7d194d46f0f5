// Written by `cargo xtask codegen` from #/components/schemas/Notice.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Notice {
    pub event: Option<String>,
    pub data: Option<String>,
    pub id: Option<String>,
}

impl json::Decode for Notice {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            event: object.optional("event")?,
            data: object.optional("data")?,
            id: object.optional("id")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Notice {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("event", &self.event);
        object.optional("data", &self.data);
        object.optional("id", &self.id);
    }
}

json::impl_deserialize!(Notice);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Notice);
