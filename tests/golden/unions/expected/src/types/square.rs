// Written by `cargo xtask codegen` from #/components/schemas/Square.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Square {
    pub side: f64,
    pub label: Option<String>,
}

impl Square {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(side: f64) -> Self {
        Self { side, label: None }
    }

    pub fn label(mut self, value: impl Into<String>) -> Self { self.label = Some(value.into()); self }
}

impl json::Members for Square {
    const MEMBERS: &'static [&'static str] = &["side", "label"];
}

impl json::Decode for Square {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            side: object.required("side")?,
            label: object.optional("label")?,
        })
    }
}

impl json::Encode for Square {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("side", &self.side);
        object.optional("label", &self.label);
    }
}

json::impl_deserialize!(Square);
json::impl_serialize!(Square);
