// Written by `cargo xtask codegen` from #/components/schemas/Atlas.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::runtime::{json, open};
use super::Beside;
use super::Strict;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Atlas {
    pub any: Option<Map<String, Value>>,
    pub stated: Option<Map<String, Value>>,
    pub counts: Option<BTreeMap<String, i64>>,
    pub strict: Option<Strict>,
    pub beside: Option<Beside>,
    pub left_over: Option<AtlasLeftOver>,
    pub codes: Option<BTreeMap<String, i64>>,
    pub several: Option<BTreeMap<String, AtlasSeveralValue>>,
    pub mingled: Option<Map<String, Value>>,
    pub sides: Option<BTreeMap<AtlasSidesKey, f64>>,
}

impl Atlas {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn any(mut self, value: Map<String, Value>) -> Self { self.any = Some(value); self }
    pub fn stated(mut self, value: Map<String, Value>) -> Self { self.stated = Some(value); self }
    pub fn counts(mut self, value: BTreeMap<String, i64>) -> Self { self.counts = Some(value); self }
    pub fn strict(mut self, value: Strict) -> Self { self.strict = Some(value); self }
    pub fn beside(mut self, value: Beside) -> Self { self.beside = Some(value); self }
    pub fn left_over(mut self, value: AtlasLeftOver) -> Self { self.left_over = Some(value); self }
    pub fn codes(mut self, value: BTreeMap<String, i64>) -> Self { self.codes = Some(value); self }
    pub fn several(mut self, value: BTreeMap<String, AtlasSeveralValue>) -> Self { self.several = Some(value); self }
    pub fn mingled(mut self, value: Map<String, Value>) -> Self { self.mingled = Some(value); self }
    pub fn sides(mut self, value: BTreeMap<AtlasSidesKey, f64>) -> Self { self.sides = Some(value); self }
}

impl json::Decode for Atlas {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            any: object.optional("any")?,
            stated: object.optional("stated")?,
            counts: object.optional("counts")?,
            strict: object.optional("strict")?,
            beside: object.optional("beside")?,
            left_over: object.optional("left_over")?,
            codes: object.optional("codes")?,
            several: object.optional("several")?,
            mingled: object.optional("mingled")?,
            sides: object.optional("sides")?,
        })
    }
}

impl json::Encode for Atlas {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("any", &self.any);
        object.optional("stated", &self.stated);
        object.optional("counts", &self.counts);
        object.optional("strict", &self.strict);
        object.optional("beside", &self.beside);
        object.optional("left_over", &self.left_over);
        object.optional("codes", &self.codes);
        object.optional("several", &self.several);
        object.optional("mingled", &self.mingled);
        object.optional("sides", &self.sides);
    }
}

json::impl_deserialize!(Atlas);
json::impl_serialize!(Atlas);

/// `left_over` of [`Atlas`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct AtlasLeftOver {
    pub scale: Option<i64>,
    /// Further members.
    pub extra: BTreeMap<String, String>,
}

impl AtlasLeftOver {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn scale(mut self, value: i64) -> Self { self.scale = Some(value); self }
}

impl json::Decode for AtlasLeftOver {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            scale: object.optional("scale")?,
            extra: object.extra(&["scale"])?,
        })
    }
}

impl json::Encode for AtlasLeftOver {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("scale", &self.scale);
        object.extra(&self.extra);
    }
}

json::impl_deserialize!(AtlasLeftOver);
json::impl_serialize!(AtlasLeftOver);

/// `several.*` of [`Atlas`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AtlasSeveralValue {
    Integer(i64),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<i64> for AtlasSeveralValue {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for AtlasSeveralValue {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl json::Decode for AtlasSeveralValue {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer => value.decode().map(Self::Integer),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for AtlasSeveralValue {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(AtlasSeveralValue);
json::impl_serialize!(AtlasSeveralValue);

/// `sides.*` of [`Atlas`].
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AtlasSidesKey {
    Port,
    Starboard,
    /// A value that the API's description does not list.
    Unknown(open::Unknown),
}

impl AtlasSidesKey {
    const VALUES: &'static [(&'static str, Self)] = &[
        ("port", Self::Port),
        ("starboard", Self::Starboard),
    ];
}

open::string_enum!(AtlasSidesKey);
