// Written by `cargo xtask codegen` from #/components/schemas/Problem.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Problem {
    pub code: i64,
    pub message: Option<String>,
}

impl json::Decode for Problem {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            code: object.required("code")?,
            message: object.optional("message")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Problem {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("code", &self.code);
        object.optional("message", &self.message);
    }
}

json::impl_deserialize!(Problem);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Problem);
