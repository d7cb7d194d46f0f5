// Written by `cargo xtask codegen` from #/components/schemas/Base.

use crate::runtime::formats::date_time::DateTime;
use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Base {
    /// At most 8 characters, matching `^[a-z]+$`.
    /// Example: `"abc"`.
    pub id: Option<String>,
    pub created: Option<DateTime>,
}

impl Base {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn id(mut self, value: impl Into<String>) -> Self { self.id = Some(value.into()); self }
    pub fn created(mut self, value: DateTime) -> Self { self.created = Some(value); self }
}

impl json::Decode for Base {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.optional("id")?,
            created: object.optional("created")?,
        })
    }
}

impl json::Encode for Base {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.optional("created", &self.created);
    }
}

json::impl_deserialize!(Base);
json::impl_serialize!(Base);
