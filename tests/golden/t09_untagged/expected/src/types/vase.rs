// Written by `cargo xtask codegen` from #/components/schemas/Vase.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Vase {
    pub height: i64,
}

impl Vase {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(height: i64) -> Self {
        Self { height }
    }
}

impl json::Members for Vase {
    const MEMBERS: &'static [&'static str] = &["height"];
}

impl json::Decode for Vase {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            height: object.required("height")?,
        })
    }
}

impl json::Encode for Vase {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("height", &self.height);
    }
}

json::impl_deserialize!(Vase);
json::impl_serialize!(Vase);
