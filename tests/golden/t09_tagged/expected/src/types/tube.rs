// Written by `cargo xtask codegen` from #/components/schemas/Tube.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Tube {
    pub kind: String,
    pub turns: Option<i64>,
}

impl Tube {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            turns: None,
        }
    }

    pub fn turns(mut self, value: i64) -> Self { self.turns = Some(value); self }
}

impl json::Decode for Tube {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            kind: object.required("kind")?,
            turns: object.optional("turns")?,
        })
    }
}

impl json::Encode for Tube {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("kind", &self.kind);
        object.optional("turns", &self.turns);
    }
}

json::impl_deserialize!(Tube);
json::impl_serialize!(Tube);
