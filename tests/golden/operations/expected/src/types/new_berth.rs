// Written by `cargo xtask codegen` from #/components/schemas/NewBerth.

use crate::runtime::json;
use super::Feature;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewBerth {
    /// At least 1 character.
    pub name: String,
    /// In metres.
    pub length: f64,
    pub features: Option<Vec<Feature>>,
    /// Default: `"none"`.
    pub note: Option<String>,
}

impl NewBerth {
    /// What is meant where `note` is absent.
    pub const DEFAULT_NOTE: &'static str = "none";
}

impl NewBerth {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>, length: f64) -> Self {
        Self {
            name: name.into(),
            length,
            features: None,
            note: None,
        }
    }

    pub fn features(mut self, value: Vec<Feature>) -> Self { self.features = Some(value); self }
    pub fn note(mut self, value: impl Into<String>) -> Self { self.note = Some(value.into()); self }
}

#[cfg(feature = "full-serde")]
impl json::Decode for NewBerth {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            length: object.required("length")?,
            features: object.optional("features")?,
            note: object.optional("note")?,
        })
    }
}

impl json::Encode for NewBerth {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("length", &self.length);
        object.optional("features", &self.features);
        object.optional("note", &self.note);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(NewBerth);
json::impl_serialize!(NewBerth);
