// Written by `cargo xtask codegen` from #/components/schemas/Delta.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Delta {
    pub text: String,
}

impl json::Decode for Delta {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            text: object.required("text")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Delta {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("text", &self.text);
    }
}

json::impl_deserialize!(Delta);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Delta);
