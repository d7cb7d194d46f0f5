// Written by `cargo xtask codegen` from #/components/schemas/Root.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Root {
    pub id: String,
}

impl Root {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl json::Decode for Root {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { id: object.required("id")? })
    }
}

impl json::Encode for Root {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
    }
}

json::impl_deserialize!(Root);
json::impl_serialize!(Root);
