// Written by `cargo xtask codegen` from #/components/schemas/HTTPValidationError.

use crate::runtime::json;
use super::ValidationError;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct HttpValidationError {
    pub detail: Option<Vec<ValidationError>>,
}

impl json::Decode for HttpValidationError {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            detail: object.optional("detail")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for HttpValidationError {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("detail", &self.detail);
    }
}

json::impl_deserialize!(HttpValidationError);
#[cfg(feature = "full-serde")]
json::impl_serialize!(HttpValidationError);
