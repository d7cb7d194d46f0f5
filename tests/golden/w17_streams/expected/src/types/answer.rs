// Written by `cargo xtask codegen` from #/components/schemas/Answer.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Answer {
    pub text: String,
}

impl json::Decode for Answer {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            text: object.required("text")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Answer {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("text", &self.text);
    }
}

json::impl_deserialize!(Answer);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Answer);
