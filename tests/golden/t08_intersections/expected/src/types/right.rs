// Written by `cargo xtask codegen` from #/components/schemas/Right.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Right {
    pub id: String,
    pub left: Option<i64>,
    pub right: Option<bool>,
}

impl Right {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            left: None,
            right: None,
        }
    }

    pub fn left(mut self, value: i64) -> Self { self.left = Some(value); self }
    pub fn right(mut self, value: bool) -> Self { self.right = Some(value); self }
}

impl json::Decode for Right {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            left: object.optional("left")?,
            right: object.optional("right")?,
        })
    }
}

impl json::Encode for Right {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.optional("left", &self.left);
        object.optional("right", &self.right);
    }
}

json::impl_deserialize!(Right);
json::impl_serialize!(Right);
