// Written by `cargo xtask codegen` from #/components/schemas/Client.

use crate::runtime::json;

/// Referred to by nothing.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Client {
    pub call: Option<String>,
}

impl Client {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn call(mut self, value: impl Into<String>) -> Self { self.call = Some(value.into()); self }
}

impl json::Decode for Client {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            call: object.optional("call")?,
        })
    }
}

impl json::Encode for Client {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("call", &self.call);
    }
}

json::impl_deserialize!(Client);
json::impl_serialize!(Client);
