// Written by `cargo xtask codegen` from #/components/schemas/Question.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Question {
    pub text: String,
    pub stream: Option<bool>,
}

impl Question {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            stream: None,
        }
    }

    pub fn stream(mut self, value: bool) -> Self { self.stream = Some(value); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Question {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            text: object.required("text")?,
            stream: object.optional("stream")?,
        })
    }
}

impl json::Encode for Question {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("text", &self.text);
        object.optional("stream", &self.stream);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Question);
json::impl_serialize!(Question);
