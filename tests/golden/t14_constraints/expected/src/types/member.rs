// Written by `cargo xtask codegen` from #/components/schemas/Member.

use crate::runtime::{json, validate};
use crate::runtime::validate::Rule;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Member {
    /// At least 14.
    pub age: i64,
}

impl Member {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(age: i64) -> Self {
        Self { age }
    }
}

impl validate::Validate for Member {
    fn check(&self, check: &mut validate::Check) {
        check.member("age", &self.age, &[Rule::Minimum(14.0)]);
    }
}

#[cfg(feature = "full-serde")]
impl json::Decode for Member {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            age: object.required("age")?,
        })
    }
}

impl json::Encode for Member {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("age", &self.age);
    }
}

#[cfg(feature = "full-serde")]
json::impl_deserialize!(Member);
json::impl_serialize!(Member);
