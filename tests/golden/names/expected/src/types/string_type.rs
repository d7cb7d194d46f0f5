// Written by `cargo xtask codegen` from #/components/schemas/String.

use crate::runtime::json;
use super::OptionType;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct StringType {
    pub value: Option<String>,
    pub option: Option<OptionType>,
}

impl json::Decode for StringType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            value: object.optional("value")?,
            option: object.optional("option")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for StringType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("value", &self.value);
        object.optional("option", &self.option);
    }
}

json::impl_deserialize!(StringType);
#[cfg(feature = "full-serde")]
json::impl_serialize!(StringType);
