// Written by `cargo xtask codegen` from #/components/schemas/Holder.

use crate::runtime::json;
use super::Rough;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Holder {
    pub rough: Option<Rough>,
}

impl Holder {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn rough(mut self, value: Rough) -> Self { self.rough = Some(value); self }
}

impl json::Decode for Holder {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            rough: object.optional("rough")?,
        })
    }
}

impl json::Encode for Holder {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("rough", &self.rough);
    }
}

json::impl_deserialize!(Holder);
json::impl_serialize!(Holder);
