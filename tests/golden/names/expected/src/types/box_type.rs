// Written by `cargo xtask codegen` from #/components/schemas/Box.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BoxType {
    pub self_: Box<BoxType>,
}

impl json::Decode for BoxType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            self_: object.required("self")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for BoxType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("self", &self.self_);
    }
}

json::impl_deserialize!(BoxType);
#[cfg(feature = "full-serde")]
json::impl_serialize!(BoxType);
