// Written by `cargo xtask codegen` from #/components/schemas/Option.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct OptionType {
    pub some: Option<i64>,
}

impl OptionType {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn some(mut self, value: i64) -> Self { self.some = Some(value); self }
}

impl json::Decode for OptionType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            some: object.optional("some")?,
        })
    }
}

impl json::Encode for OptionType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("some", &self.some);
    }
}

json::impl_deserialize!(OptionType);
json::impl_serialize!(OptionType);
