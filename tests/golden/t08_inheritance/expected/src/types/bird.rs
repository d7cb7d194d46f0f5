// Written by `cargo xtask codegen` from #/components/schemas/Bird.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Bird {
    pub species: String,
    pub name: String,
    pub wings: Option<i64>,
}

impl Bird {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(species: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            species: species.into(),
            name: name.into(),
            wings: None,
        }
    }

    pub fn wings(mut self, value: i64) -> Self { self.wings = Some(value); self }
}

impl json::Decode for Bird {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            species: object.required("species")?,
            name: object.required("name")?,
            wings: object.optional("wings")?,
        })
    }
}

impl json::Encode for Bird {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("species", &self.species);
        object.field("name", &self.name);
        object.optional("wings", &self.wings);
    }
}

json::impl_deserialize!(Bird);
json::impl_serialize!(Bird);
