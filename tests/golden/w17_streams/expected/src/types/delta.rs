// Written by `cargo xtask codegen` from #/components/schemas/Delta.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Delta {
    pub text: String,
}

impl Delta {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

impl json::Decode for Delta {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            text: object.required("text")?,
        })
    }
}

impl json::Encode for Delta {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("text", &self.text);
    }
}

json::impl_deserialize!(Delta);
json::impl_serialize!(Delta);
