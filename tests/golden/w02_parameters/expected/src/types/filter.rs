// Written by `cargo xtask codegen` from #/components/schemas/Filter.

use crate::runtime::json;
use super::Names;
use super::Rgb;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Filter {
    pub name: Option<String>,
    pub tags: Option<Names>,
    pub colour: Option<Rgb>,
}

impl Filter {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn name(mut self, value: impl Into<String>) -> Self { self.name = Some(value.into()); self }
    pub fn tags(mut self, value: Names) -> Self { self.tags = Some(value); self }
    pub fn colour(mut self, value: Rgb) -> Self { self.colour = Some(value); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Filter {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.optional("name")?,
            tags: object.optional("tags")?,
            colour: object.optional("colour")?,
        })
    }
}

impl json::Encode for Filter {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("name", &self.name);
        object.optional("tags", &self.tags);
        object.optional("colour", &self.colour);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Filter);
json::impl_serialize!(Filter);
