// Written by `cargo xtask codegen` from #/components/schemas/Fish.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Fish {
    pub species: String,
    pub name: String,
    pub fins: i64,
}

impl Fish {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(species: impl Into<String>, name: impl Into<String>, fins: i64) -> Self {
        Self {
            species: species.into(),
            name: name.into(),
            fins,
        }
    }
}

impl json::Decode for Fish {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            species: object.required("species")?,
            name: object.required("name")?,
            fins: object.required("fins")?,
        })
    }
}

impl json::Encode for Fish {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("species", &self.species);
        object.field("name", &self.name);
        object.field("fins", &self.fins);
    }
}

json::impl_deserialize!(Fish);
json::impl_serialize!(Fish);
