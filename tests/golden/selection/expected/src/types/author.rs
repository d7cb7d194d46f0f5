// Written by `cargo xtask codegen` from #/components/schemas/Author.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Author {
    pub name: Option<String>,
}

impl json::Decode for Author {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.optional("name")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Author {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("name", &self.name);
    }
}

json::impl_deserialize!(Author);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Author);
