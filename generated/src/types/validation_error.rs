// Written by `cargo xtask codegen` from #/components/schemas/ValidationError.

use serde_json::Value;

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ValidationError {
    /// Location
    pub loc: Vec<ValidationErrorLocItem>,
    /// Message
    pub msg: String,
    /// Error Type
    pub r#type: String,
}

impl json::Decode for ValidationError {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            loc: object.required("loc")?,
            msg: object.required("msg")?,
            r#type: object.required("type")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ValidationError {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("loc", &self.loc);
        object.field("msg", &self.msg);
        object.field("type", &self.r#type);
    }
}

json::impl_deserialize!(ValidationError);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ValidationError);

/// `loc[]` of [`ValidationError`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValidationErrorLocItem {
    String(String),
    Integer(i64),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl json::Decode for ValidationErrorLocItem {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer => value.decode().map(Self::Integer),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for ValidationErrorLocItem {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(ValidationErrorLocItem);
#[cfg(feature = "full-serde")]
json::impl_serialize!(ValidationErrorLocItem);
