// Written by `cargo xtask codegen` from #/components/schemas/Feast.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Feast {
    pub name: String,
    pub guests: i64,
}

impl Feast {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>, guests: i64) -> Self {
        Self { name: name.into(), guests }
    }
}

impl json::Members for Feast {
    const MEMBERS: &'static [&'static str] = &["name", "guests"];
}

impl json::Decode for Feast {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            guests: object.required("guests")?,
        })
    }
}

impl json::Encode for Feast {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("guests", &self.guests);
    }
}

json::impl_deserialize!(Feast);
json::impl_serialize!(Feast);
