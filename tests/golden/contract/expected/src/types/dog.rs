// Written by `cargo xtask codegen` from #/components/schemas/Dog.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Dog {
    pub r#type: String,
    pub bark: Option<String>,
}

impl Dog {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            bark: None,
        }
    }

    pub fn bark(mut self, value: impl Into<String>) -> Self { self.bark = Some(value.into()); self }
}

impl json::Decode for Dog {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#type: object.required("type")?,
            bark: object.optional("bark")?,
        })
    }
}

impl json::Encode for Dog {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("bark", &self.bark);
    }
}

json::impl_deserialize!(Dog);
json::impl_serialize!(Dog);
