// Written by `cargo xtask codegen` from #/components/schemas/Result.

use crate::runtime::json;
use super::OptionType;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct ResultType {
    pub ok: Option<OptionType>,
}

impl ResultType {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn ok(mut self, value: OptionType) -> Self { self.ok = Some(value); self }
}

impl json::Decode for ResultType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { ok: object.optional("ok")? })
    }
}

impl json::Encode for ResultType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("ok", &self.ok);
    }
}

json::impl_deserialize!(ResultType);
json::impl_serialize!(ResultType);
