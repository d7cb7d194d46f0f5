// Written by `cargo xtask codegen` from #/components/schemas/Self.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct SelfType {
    pub self_: Option<i64>,
    pub self_mixed: Option<i64>,
}

impl SelfType {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn self_(mut self, value: i64) -> Self { self.self_ = Some(value); self }
    pub fn self_mixed(mut self, value: i64) -> Self { self.self_mixed = Some(value); self }
}

impl json::Decode for SelfType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            self_: object.optional("self")?,
            self_mixed: object.optional("Self")?,
        })
    }
}

impl json::Encode for SelfType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("self", &self.self_);
        object.optional("Self", &self.self_mixed);
    }
}

json::impl_deserialize!(SelfType);
json::impl_serialize!(SelfType);
