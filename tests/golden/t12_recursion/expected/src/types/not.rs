// Written by `cargo xtask codegen` from #/components/schemas/Not.

use crate::runtime::json;
use super::Expression;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Not {
    pub not: Box<Expression>,
}

impl Not {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(not: Expression) -> Self {
        Self { not: Box::new(not) }
    }
}

impl json::Decode for Not {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            not: object.required("not")?,
        })
    }
}

impl json::Encode for Not {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("not", &self.not);
    }
}

json::impl_deserialize!(Not);
json::impl_serialize!(Not);
