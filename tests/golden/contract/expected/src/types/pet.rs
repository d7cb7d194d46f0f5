// Written by `cargo xtask codegen` from #/components/schemas/Pet.

use serde_json::Value;

use crate::runtime::json;
use super::Cat;
use super::Dog;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pet {
    pub id: Option<i64>,
    /// Examples: `7`, `"Tom"`.
    pub name: String,
    pub parent: Option<Box<Pet>>,
    pub kind: Option<PetKind>,
}

impl Pet {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            parent: None,
            kind: None,
        }
    }

    pub fn id(mut self, value: i64) -> Self { self.id = Some(value); self }
    pub fn parent(mut self, value: Pet) -> Self { self.parent = Some(Box::new(value)); self }
    pub fn kind(mut self, value: PetKind) -> Self { self.kind = Some(value); self }
}

impl json::Decode for Pet {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            id: object.optional("id")?,
            name: object.required("name")?,
            parent: object.optional("parent")?,
            kind: object.optional("kind")?,
        })
    }
}

impl json::Encode for Pet {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("id", &self.id);
        object.field("name", &self.name);
        object.optional("parent", &self.parent);
        object.optional("kind", &self.kind);
    }
}

json::impl_deserialize!(Pet);
json::impl_serialize!(Pet);

/// `kind` of [`Pet`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetKind {
    Cat(Cat),
    Dog(Dog),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Cat> for PetKind {
    fn from(value: Cat) -> Self {
        Self::Cat(value)
    }
}

impl From<Dog> for PetKind {
    fn from(value: Dog) -> Self {
        Self::Dog(value)
    }
}

impl json::Decode for PetKind {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.get("type").and_then(json::Json::as_str) {
            Some("cat") => value.decode().map(Self::Cat),
            Some("dog") => value.decode().map(Self::Dog),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for PetKind {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Cat(value) => json::Encode::encode(value, writer),
            Self::Dog(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(PetKind);
json::impl_serialize!(PetKind);
