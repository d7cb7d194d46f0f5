// Written by `cargo xtask codegen` from #/components/schemas/Linked.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Linked {
    pub id: Option<String>,
}

impl json::Decode for Linked {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.optional("@id")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Linked {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("@id", &self.id);
    }
}

json::impl_deserialize!(Linked);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Linked);
