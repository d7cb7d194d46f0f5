// Written by `cargo xtask codegen` from #/components/schemas/Odd.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Odd {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl Odd {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn a(mut self, value: impl Into<String>) -> Self { self.a = Some(value.into()); self }
    pub fn b(mut self, value: impl Into<String>) -> Self { self.b = Some(value.into()); self }
}

impl json::Decode for Odd {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            a: object.optional("a")?,
            b: object.optional("b")?,
        })
    }
}

impl json::Encode for Odd {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
        object.optional("b", &self.b);
    }
}

json::impl_deserialize!(Odd);
json::impl_serialize!(Odd);
