// Written by `cargo xtask codegen` from #/components/schemas/Error.

use crate::runtime::json;
use super::Value;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Error {
    pub value: Option<Value>,
    pub decode: Option<String>,
}

impl json::Decode for Error {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            value: object.optional("value")?,
            decode: object.optional("decode")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Error {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("value", &self.value);
        object.optional("decode", &self.decode);
    }
}

json::impl_deserialize!(Error);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Error);
