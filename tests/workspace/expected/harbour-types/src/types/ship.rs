// Written by `cargo xtask codegen` from shared/ship.yaml#.

use crate::runtime::{json, open};
use super::Person;

#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Ship {
    pub name: String,
    pub kind: ShipKind,
    pub captain: Option<Person>,
}

impl Ship {
    /// A value with what is required; everything else is unset.
    #[must_use]
    pub fn new(name: impl Into<String>, kind: ShipKind) -> Self {
        Self {
            name: name.into(),
            kind,
            captain: None,
        }
    }

    pub fn captain(mut self, value: Person) -> Self { self.captain = Some(value); self }
}

impl json::Decode for Ship {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            name: object.required("name")?,
            kind: object.required("kind")?,
            captain: object.optional("captain")?,
        })
    }
}

impl json::Encode for Ship {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("name", &self.name);
        object.field("kind", &self.kind);
        object.optional("captain", &self.captain);
    }
}

json::impl_deserialize!(Ship);
json::impl_serialize!(Ship);

/// `kind`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ShipKind {
    Barge,
    Tug,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl ShipKind {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("barge", Self::Barge),
        ("tug", Self::Tug),
    ];
}

open::string_enum!(ShipKind);
