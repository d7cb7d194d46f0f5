// Written by `cargo xtask codegen` from #/components/schemas/Diamond.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Diamond {
    pub id: String,
    pub left: i64,
    pub right: Option<bool>,
}

impl Diamond {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(id: impl Into<String>, left: i64) -> Self {
        Self {
            id: id.into(),
            left,
            right: None,
        }
    }

    pub fn right(mut self, value: bool) -> Self { self.right = Some(value); self }
}

impl json::Decode for Diamond {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.required("id")?,
            left: object.required("left")?,
            right: object.optional("right")?,
        })
    }
}

impl json::Encode for Diamond {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("id", &self.id);
        object.field("left", &self.left);
        object.optional("right", &self.right);
    }
}

json::impl_deserialize!(Diamond);
json::impl_serialize!(Diamond);
