// Written by `cargo xtask codegen` from #/components/schemas/Labelled.

use std::collections::BTreeMap;

use crate::runtime::json;

/// Named members beside any others.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Labelled {
    pub name: String,
    /// Further members.
    pub extra: BTreeMap<String, i64>,
}

impl Labelled {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Default::default(),
        }
    }
}

impl json::Decode for Labelled {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            extra: object.extra(&["name"])?,
        })
    }
}

impl json::Encode for Labelled {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.extra(&self.extra);
    }
}

json::impl_deserialize!(Labelled);
json::impl_serialize!(Labelled);
