// Written by `cargo xtask codegen` from #/components/schemas/Meal.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Meal {
    pub name: String,
    pub grams: Option<i64>,
}

impl Meal {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            grams: None,
        }
    }

    pub fn grams(mut self, value: i64) -> Self { self.grams = Some(value); self }
}

impl json::Members for Meal {
    const MEMBERS: &'static [&'static str] = &["name", "grams"];
}

impl json::Decode for Meal {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            grams: object.optional("grams")?,
        })
    }
}

impl json::Encode for Meal {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("grams", &self.grams);
    }
}

json::impl_deserialize!(Meal);
json::impl_serialize!(Meal);
