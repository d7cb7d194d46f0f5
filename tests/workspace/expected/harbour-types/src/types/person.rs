// Written by `cargo xtask codegen` from shared/people.yaml#/Person.

use crate::runtime::json;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Person {
    pub name: String,
    pub age: Option<i64>,
}

impl Person {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
        }
    }

    pub fn age(mut self, value: i64) -> Self { self.age = Some(value); self }
}

impl json::Decode for Person {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            age: object.optional("age")?,
        })
    }
}

impl json::Encode for Person {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.optional("age", &self.age);
    }
}

json::impl_deserialize!(Person);
json::impl_serialize!(Person);
