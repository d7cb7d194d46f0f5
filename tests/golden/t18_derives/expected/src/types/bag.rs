// Written by `cargo xtask codegen` from #/components/schemas/Bag.

use crate::runtime::json;
use super::Exact;
use super::Holder;
use super::Rough;
use super::Size;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Bag {
    pub exact: Option<Exact>,
    pub rough: Option<Rough>,
    pub holder: Option<Holder>,
    pub size: Option<Size>,
}

impl Bag {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn exact(mut self, value: Exact) -> Self { self.exact = Some(value); self }
    pub fn rough(mut self, value: Rough) -> Self { self.rough = Some(value); self }
    pub fn holder(mut self, value: Holder) -> Self { self.holder = Some(value); self }
    pub fn size(mut self, value: Size) -> Self { self.size = Some(value); self }
}

impl json::Decode for Bag {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            exact: object.optional("exact")?,
            rough: object.optional("rough")?,
            holder: object.optional("holder")?,
            size: object.optional("size")?,
        })
    }
}

impl json::Encode for Bag {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("exact", &self.exact);
        object.optional("rough", &self.rough);
        object.optional("holder", &self.holder);
        object.optional("size", &self.size);
    }
}

json::impl_deserialize!(Bag);
json::impl_serialize!(Bag);
