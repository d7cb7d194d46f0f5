// Written by `cargo xtask codegen` from #/components/schemas/Boat.

use crate::runtime::{json, validate};
use crate::runtime::validate::Rule;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Boat {
    /// More than 0.
    pub length: f64,
}

impl Boat {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(length: f64) -> Self {
        Self { length }
    }
}

impl validate::Validate for Boat {
    fn check(&self, check: &mut validate::Check) {
        check.member("length", &self.length, &[Rule::ExclusiveMinimum(0.0)]);
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Boat {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            length: object.required("length")?,
        })
    }
}

impl json::Encode for Boat {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("length", &self.length);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Boat);
json::impl_serialize!(Boat);
