// Written by `cargo xtask codegen` from #/components/schemas/Rough.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Rough {
    pub a: Option<f64>,
}

impl Rough {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn a(mut self, value: f64) -> Self { self.a = Some(value); self }
}

impl json::Decode for Rough {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { a: object.optional("a")? })
    }
}

impl json::Encode for Rough {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
    }
}

json::impl_deserialize!(Rough);
json::impl_serialize!(Rough);
