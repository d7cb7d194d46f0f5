// Written by `cargo xtask codegen` from #/components/schemas/Limits.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Limits {
    pub plan: String,
    pub per_day: Option<i64>,
    pub hard: Option<bool>,
}

impl json::Decode for Limits {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            plan: object.required("plan")?,
            per_day: object.optional("per-day")?,
            hard: object.optional("hard")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Limits {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("plan", &self.plan);
        object.optional("per-day", &self.per_day);
        object.optional("hard", &self.hard);
    }
}

json::impl_deserialize!(Limits);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Limits);
