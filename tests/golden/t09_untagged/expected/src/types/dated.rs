// Written by `cargo xtask codegen` from #/components/schemas/Dated.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Dated {
    pub when: String,
}

impl Dated {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(when: impl Into<String>) -> Self {
        Self { when: when.into() }
    }
}

impl json::Members for Dated {
    const MEMBERS: &'static [&'static str] = &["when"];
}

impl json::Decode for Dated {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            when: object.required("when")?,
        })
    }
}

impl json::Encode for Dated {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("when", &self.when);
    }
}

json::impl_deserialize!(Dated);
json::impl_serialize!(Dated);
