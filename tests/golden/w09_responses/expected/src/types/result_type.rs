// Written by `cargo xtask codegen` from #/components/schemas/Result.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ResultType {
    pub total: i64,
}

impl json::Decode for ResultType {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            total: object.required("total")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ResultType {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("total", &self.total);
    }
}

json::impl_deserialize!(ResultType);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ResultType);
