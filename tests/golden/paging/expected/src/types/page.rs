// Written by `cargo xtask codegen` from #/components/schemas/Page.

use crate::runtime::json;
use super::Thing;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Page {
    pub items: Vec<Thing>,
    pub next_url: Option<String>,
}

impl json::Decode for Page {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            items: object.required("items")?,
            next_url: object.optional("next_url")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Page {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("items", &self.items);
        object.optional("next_url", &self.next_url);
    }
}

json::impl_deserialize!(Page);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Page);
