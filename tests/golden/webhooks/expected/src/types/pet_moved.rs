// Written by `cargo xtask codegen` from #/webhooks/pet-moved/post.

use crate::runtime::json;
use super::Pet;

/// `body`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PetMovedBody {
    pub pet: Pet,
    pub to: Option<String>,
}

impl json::Decode for PetMovedBody {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            pet: object.required("pet")?,
            to: object.optional("to")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for PetMovedBody {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("pet", &self.pet);
        object.optional("to", &self.to);
    }
}

json::impl_deserialize!(PetMovedBody);
#[cfg(feature = "full-serde")]
json::impl_serialize!(PetMovedBody);
