// Written by `cargo xtask codegen` from #/components/schemas/Cat.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Cat {
    pub r#type: String,
    /// At most 9.
    pub lives: Option<i64>,
}

impl Cat {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            lives: None,
        }
    }

    pub fn lives(mut self, value: i64) -> Self { self.lives = Some(value); self }
}

impl json::Decode for Cat {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#type: object.required("type")?,
            lives: object.optional("lives")?,
        })
    }
}

impl json::Encode for Cat {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("type", &self.r#type);
        object.optional("lives", &self.lives);
    }
}

json::impl_deserialize!(Cat);
json::impl_serialize!(Cat);
