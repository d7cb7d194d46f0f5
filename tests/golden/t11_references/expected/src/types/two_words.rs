// Written by `cargo xtask codegen` from #/components/schemas/Two Words.

use crate::runtime::json;
use super::Alias;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct TwoWords {
    pub b: Option<Alias>,
}

impl TwoWords {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn b(mut self, value: Alias) -> Self { self.b = Some(value); self }
}

impl json::Decode for TwoWords {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { b: object.optional("b")? })
    }
}

impl json::Encode for TwoWords {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("b", &self.b);
    }
}

json::impl_deserialize!(TwoWords);
json::impl_serialize!(TwoWords);
