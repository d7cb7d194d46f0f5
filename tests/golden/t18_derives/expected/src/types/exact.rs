// Written by `cargo xtask codegen` from #/components/schemas/Exact.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Exact {
    pub a: i64,
    pub b: Option<Vec<String>>,
}

impl Exact {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(a: i64) -> Self {
        Self { a, b: None }
    }

    pub fn b(mut self, value: Vec<String>) -> Self { self.b = Some(value); self }
}

impl json::Decode for Exact {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            a: object.required("a")?,
            b: object.optional("b")?,
        })
    }
}

impl json::Encode for Exact {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("a", &self.a);
        object.optional("b", &self.b);
    }
}

json::impl_deserialize!(Exact);
json::impl_serialize!(Exact);
