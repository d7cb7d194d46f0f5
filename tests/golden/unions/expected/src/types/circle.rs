// Written by `cargo xtask codegen` from #/components/schemas/Circle.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub radius: f64,
    pub label: Option<String>,
}

impl Circle {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(radius: f64) -> Self {
        Self { radius, label: None }
    }

    pub fn label(mut self, value: impl Into<String>) -> Self { self.label = Some(value.into()); self }
}

impl json::Members for Circle {
    const MEMBERS: &'static [&'static str] = &["radius", "label"];
}

impl json::Decode for Circle {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            radius: object.required("radius")?,
            label: object.optional("label")?,
        })
    }
}

impl json::Encode for Circle {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("radius", &self.radius);
        object.optional("label", &self.label);
    }
}

json::impl_deserialize!(Circle);
json::impl_serialize!(Circle);
