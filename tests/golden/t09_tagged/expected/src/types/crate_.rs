// Written by `cargo xtask codegen` from #/components/schemas/Crate.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Crate {
    pub kind: Option<String>,
    pub planks: i64,
}

impl Crate {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(planks: i64) -> Self {
        Self { kind: None, planks }
    }

    pub fn kind(mut self, value: impl Into<String>) -> Self { self.kind = Some(value.into()); self }
}

impl json::Decode for Crate {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            kind: object.optional("kind")?,
            planks: object.required("planks")?,
        })
    }
}

impl json::Encode for Crate {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("kind", &self.kind);
        object.field("planks", &self.planks);
    }
}

json::impl_deserialize!(Crate);
json::impl_serialize!(Crate);
