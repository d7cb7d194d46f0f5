// Written by `cargo xtask codegen` from #/components/schemas/Untagged.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Untagged {
    pub weight: Option<i64>,
}

impl Untagged {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn weight(mut self, value: i64) -> Self { self.weight = Some(value); self }
}

impl json::Decode for Untagged {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            weight: object.optional("weight")?,
        })
    }
}

impl json::Encode for Untagged {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("weight", &self.weight);
    }
}

json::impl_deserialize!(Untagged);
json::impl_serialize!(Untagged);
