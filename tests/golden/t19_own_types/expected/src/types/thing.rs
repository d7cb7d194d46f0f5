// Written by `cargo xtask codegen` from #/components/schemas/Clumsily_named_thing.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[derive(std::cmp::PartialOrd)]
#[non_exhaustive]
pub struct Thing {
    pub x: Option<i64>,
}

impl Thing {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn x(mut self, value: i64) -> Self { self.x = Some(value); self }
}

impl json::Decode for Thing {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { x: object.optional("x")? })
    }
}

impl json::Encode for Thing {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("x", &self.x);
    }
}

json::impl_deserialize!(Thing);
json::impl_serialize!(Thing);
