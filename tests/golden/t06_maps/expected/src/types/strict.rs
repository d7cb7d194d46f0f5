// Written by `cargo xtask codegen` from #/components/schemas/Strict.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Strict {
    pub a: Option<i64>,
}

impl Strict {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn a(mut self, value: i64) -> Self { self.a = Some(value); self }
}

impl json::Decode for Strict {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { a: object.optional("a")? })
    }
}

impl json::Encode for Strict {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
    }
}

json::impl_deserialize!(Strict);
json::impl_serialize!(Strict);
