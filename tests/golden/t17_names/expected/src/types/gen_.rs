// Written by `cargo xtask codegen` from #/components/schemas/gen.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Gen {
    pub r#async: Option<i64>,
}

impl Gen {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn r#async(mut self, value: i64) -> Self { self.r#async = Some(value); self }
}

impl json::Decode for Gen {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            r#async: object.optional("async")?,
        })
    }
}

impl json::Encode for Gen {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("async", &self.r#async);
    }
}

json::impl_deserialize!(Gen);
json::impl_serialize!(Gen);
