// Written by `cargo xtask codegen` from #/components/schemas/Entry.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::runtime::{json, open};
use super::Weather;

#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Entry {
    pub list: Option<String>,
    pub any: Option<i64>,
    /// A reference stays a reference.
    pub one: Option<Weather>,
    pub first: Option<Vec<f64>>,
    pub many: Option<EntryMany>,
    pub choice: Option<EntryChoice>,
    pub nothing: Option<()>,
    /// Described where it is used.
    #[deprecated]
    pub sibling: Option<Weather>,
    pub inline: Option<EntryInline>,
    pub map: Option<BTreeMap<String, Option<bool>>>,
}

impl json::Decode for Entry {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            list: object.required("list")?,
            any: object.required("any")?,
            one: object.optional("one")?,
            first: object.optional("first")?,
            many: object.optional("many")?,
            choice: object.optional("choice")?,
            nothing: object.optional("nothing")?,
            sibling: object.optional("sibling")?,
            inline: object.optional("inline")?,
            map: object.optional("map")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for Entry {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.field("list", &self.list);
        object.field("any", &self.any);
        object.optional("one", &self.one);
        object.optional("first", &self.first);
        object.optional("many", &self.many);
        object.optional("choice", &self.choice);
        object.optional("nothing", &self.nothing);
        object.optional("sibling", &self.sibling);
        object.optional("inline", &self.inline);
        object.optional("map", &self.map);
    }
}

json::impl_deserialize!(Entry);
#[cfg(feature = "full-serde")]
json::impl_serialize!(Entry);

/// `choice` of [`Entry`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EntryChoice {
    A,
    B,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl EntryChoice {
    const VALUES: &'static [(&'static str, Self)] = &[("a", Self::A), ("b", Self::B)];
}

open::string_enum!(EntryChoice);

/// `inline` of [`Entry`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct EntryInline {
    pub knots: Option<i64>,
}

impl json::Decode for EntryInline {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            knots: object.optional("knots")?,
        })
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for EntryInline {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("knots", &self.knots);
    }
}

json::impl_deserialize!(EntryInline);
#[cfg(feature = "full-serde")]
json::impl_serialize!(EntryInline);

/// `many` of [`Entry`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum EntryMany {
    Integer(i64),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl json::Decode for EntryMany {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer => value.decode().map(Self::Integer),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

#[cfg(feature = "full-serde")]
impl json::Encode for EntryMany {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(EntryMany);
#[cfg(feature = "full-serde")]
json::impl_serialize!(EntryMany);
