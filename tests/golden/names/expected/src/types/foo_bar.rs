// Written by `cargo xtask codegen` from #/components/schemas/FooBar.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct FooBar {
    pub a: Option<String>,
}

impl FooBar {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn a(mut self, value: impl Into<String>) -> Self { self.a = Some(value.into()); self }
}

impl json::Decode for FooBar {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { a: object.optional("a")? })
    }
}

impl json::Encode for FooBar {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
    }
}

json::impl_deserialize!(FooBar);
json::impl_serialize!(FooBar);
