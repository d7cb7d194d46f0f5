// Written by `cargo xtask codegen` from #/components/schemas/Value.

use std::collections::BTreeMap;

use crate::runtime::json;
use super::Map;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Value {
    pub map: Option<Map>,
    /// Further members.
    pub extra: BTreeMap<String, serde_json::Value>,
}

impl json::Decode for Value {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            map: object.optional("map")?,
            extra: object.extra(&["map"])?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Value {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("map", &self.map);
        object.extra(&self.extra);
    }
}

json::impl_deserialize!(Value);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Value);
