// Written by `cargo xtask codegen` from #/components/schemas/Option.

use crate::runtime::json;
use super::VecType;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct OptionType {
    pub vec: Option<VecType>,
    pub items: Option<Vec<String>>,
}

impl json::Decode for OptionType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            vec: object.optional("vec")?,
            items: object.optional("items")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for OptionType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("vec", &self.vec);
        object.optional("items", &self.items);
    }
}

json::impl_deserialize!(OptionType);
#[cfg(feature = "full-serde")]
json::impl_serialize!(OptionType);
