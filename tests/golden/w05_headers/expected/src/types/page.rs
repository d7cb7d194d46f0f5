// Written by `cargo xtask codegen` from #/components/schemas/Page.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Page {
    pub next: String,
}

impl json::Decode for Page {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            next: object.required("next")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Page {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("next", &self.next);
    }
}

json::impl_deserialize!(Page);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Page);
