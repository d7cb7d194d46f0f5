// Written by `cargo xtask codegen` from #/components/schemas/Place.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Place {
    pub town: String,
}

impl Place {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(town: impl Into<String>) -> Self {
        Self { town: town.into() }
    }
}

impl json::Decode for Place {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            town: object.required("town")?,
        })
    }
}

impl json::Encode for Place {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("town", &self.town);
    }
}

json::impl_deserialize!(Place);
json::impl_serialize!(Place);
