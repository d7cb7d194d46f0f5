// Written by `cargo xtask codegen` from #/components/schemas/Left.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Left {
    pub id: String,
    pub left: Option<f64>,
}

impl Left {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), left: None }
    }

    pub fn left(mut self, value: f64) -> Self { self.left = Some(value); self }
}

impl json::Decode for Left {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            left: object.optional("left")?,
        })
    }
}

impl json::Encode for Left {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.optional("left", &self.left);
    }
}

json::impl_deserialize!(Left);
json::impl_serialize!(Left);
