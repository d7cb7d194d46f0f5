// Written by `cargo xtask codegen` from #/components/schemas/Key.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Key {
    pub label: String,
}

impl Key {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into() }
    }
}

impl json::Decode for Key {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            label: object.required("label")?,
        })
    }
}

impl json::Encode for Key {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("label", &self.label);
    }
}

json::impl_deserialize!(Key);
json::impl_serialize!(Key);
