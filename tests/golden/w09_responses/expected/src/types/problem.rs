// Written by `cargo xtask codegen` from #/components/schemas/Problem.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Problem {
    pub title: Option<String>,
}

impl json::Decode for Problem {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            title: object.optional("title")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Problem {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("title", &self.title);
    }
}

json::impl_deserialize!(Problem);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Problem);
