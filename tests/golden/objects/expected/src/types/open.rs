// Written by `cargo xtask codegen` from #/components/schemas/Open.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Open {
    pub known: Option<bool>,
    /// Further members.
    pub extra: BTreeMap<String, Value>,
}

impl Open {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn known(mut self, value: bool) -> Self { self.known = Some(value); self }
}

impl json::Decode for Open {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            known: object.optional("known")?,
            extra: object.extra(&["known"])?,
        })
    }
}

impl json::Encode for Open {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("known", &self.known);
        object.extra(&self.extra);
    }
}

json::impl_deserialize!(Open);
json::impl_serialize!(Open);
