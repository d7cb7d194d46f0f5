// Written by `cargo xtask codegen` from #/components/schemas/Owner.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Owner {
    /// Example: `"Ada"`.
    pub name: String,
}

impl Owner {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl json::Decode for Owner {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
        })
    }
}

impl json::Encode for Owner {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
    }
}

json::impl_deserialize!(Owner);
json::impl_serialize!(Owner);
