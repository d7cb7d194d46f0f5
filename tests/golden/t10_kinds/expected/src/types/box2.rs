// Written by `cargo xtask codegen` from #/components/schemas/Box2.

use serde_json::Value;

use crate::runtime::json;
use crate::runtime::json::Patch;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Box2 {
    pub maybe: Patch<i64>,
    pub either: Option<Box2Either>,
    pub all: Patch<Box2All>,
    pub implied: Option<Box2Implied>,
    pub items: Option<Vec<i64>>,
    pub nothing: Option<Value>,
    pub yes: Option<Value>,
    pub list: Option<Vec<Value>>,
    pub keyed: Option<Box2Keyed>,
}

impl Box2 {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn maybe(mut self, value: impl Into<Patch<i64>>) -> Self { self.maybe = value.into(); self }
    pub fn either(mut self, value: Box2Either) -> Self { self.either = Some(value); self }
    pub fn all(mut self, value: impl Into<Patch<Box2All>>) -> Self { self.all = value.into(); self }
    pub fn implied(mut self, value: Box2Implied) -> Self { self.implied = Some(value); self }
    pub fn items(mut self, value: Vec<i64>) -> Self { self.items = Some(value); self }
    pub fn nothing(mut self, value: Value) -> Self { self.nothing = Some(value); self }
    pub fn yes(mut self, value: Value) -> Self { self.yes = Some(value); self }
    pub fn list(mut self, value: Vec<Value>) -> Self { self.list = Some(value); self }
    pub fn keyed(mut self, value: Box2Keyed) -> Self { self.keyed = Some(value); self }
}

impl json::Decode for Box2 {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            maybe: object.patch("maybe")?,
            either: object.optional("either")?,
            all: object.patch("all")?,
            implied: object.optional("implied")?,
            items: object.optional("items")?,
            nothing: object.optional("nothing")?,
            yes: object.optional("yes")?,
            list: object.optional("list")?,
            keyed: object.optional("keyed")?,
        })
    }
}

impl json::Encode for Box2 {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.patch("maybe", &self.maybe);
        object.optional("either", &self.either);
        object.patch("all", &self.all);
        object.optional("implied", &self.implied);
        object.optional("items", &self.items);
        object.optional("nothing", &self.nothing);
        object.optional("yes", &self.yes);
        object.optional("list", &self.list);
        object.optional("keyed", &self.keyed);
    }
}

json::impl_deserialize!(Box2);
json::impl_serialize!(Box2);

/// `all` of [`Box2`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Box2All {
    Boolean(bool),
    Number(f64),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<bool> for Box2All {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<f64> for Box2All {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<String> for Box2All {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl json::Decode for Box2All {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Bool => value.decode().map(Self::Boolean),
            json::Kind::Integer | json::Kind::Number => value.decode().map(Self::Number),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Box2All {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Boolean(value) => json::Encode::encode(value, writer),
            Self::Number(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Box2All);
json::impl_serialize!(Box2All);

/// `either` of [`Box2`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Box2Either {
    Integer(i64),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<i64> for Box2Either {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<String> for Box2Either {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl json::Decode for Box2Either {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer => value.decode().map(Self::Integer),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Box2Either {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Box2Either);
json::impl_serialize!(Box2Either);

/// `implied` of [`Box2`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Box2Implied {
    pub a: Option<i64>,
}

impl Box2Implied {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn a(mut self, value: i64) -> Self { self.a = Some(value); self }
}

impl json::Decode for Box2Implied {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { a: object.optional("a")? })
    }
}

impl json::Encode for Box2Implied {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("a", &self.a);
    }
}

json::impl_deserialize!(Box2Implied);
json::impl_serialize!(Box2Implied);

/// `keyed` of [`Box2`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Box2Keyed {
    String(String),
    Object(Box2KeyedObject),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<String> for Box2Keyed {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Box2KeyedObject> for Box2Keyed {
    fn from(value: Box2KeyedObject) -> Self {
        Self::Object(value)
    }
}

impl json::Decode for Box2Keyed {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::String => value.decode().map(Self::String),
            json::Kind::Object => value.decode().map(Self::Object),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for Box2Keyed {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Object(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(Box2Keyed);
json::impl_serialize!(Box2Keyed);

/// `keyed` of [`Box2`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub struct Box2KeyedObject {
    pub k: Option<i64>,
}

impl Box2KeyedObject {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn k(mut self, value: i64) -> Self { self.k = Some(value); self }
}

impl json::Decode for Box2KeyedObject {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self { k: object.optional("k")? })
    }
}

impl json::Encode for Box2KeyedObject {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("k", &self.k);
    }
}

json::impl_deserialize!(Box2KeyedObject);
json::impl_serialize!(Box2KeyedObject);
