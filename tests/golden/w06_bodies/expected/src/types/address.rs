// Written by `cargo xtask codegen` from #/components/schemas/Address.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Address {
    pub street: String,
    pub city: Option<String>,
}

impl Address {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(street: impl Into<String>) -> Self {
        Self {
            street: street.into(),
            city: None,
        }
    }

    pub fn city(mut self, value: impl Into<String>) -> Self { self.city = Some(value.into()); self }
}

impl json::Decode for Address {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            street: object.required("street")?,
            city: object.optional("city")?,
        })
    }
}

impl json::Encode for Address {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("street", &self.street);
        object.optional("city", &self.city);
    }
}

json::impl_deserialize!(Address);
json::impl_serialize!(Address);
