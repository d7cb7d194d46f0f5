// Written by `cargo xtask codegen` from #/components/schemas/Aged.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Aged {
    pub when: i64,
}

impl Aged {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(when: i64) -> Self {
        Self { when }
    }
}

impl json::Members for Aged {
    const MEMBERS: &'static [&'static str] = &["when"];
}

impl json::Decode for Aged {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            when: object.required("when")?,
        })
    }
}

impl json::Encode for Aged {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("when", &self.when);
    }
}

json::impl_deserialize!(Aged);
json::impl_serialize!(Aged);
