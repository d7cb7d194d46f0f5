// Written by `cargo xtask codegen` from #/components/schemas/Cargo.

use serde_json::Value;

use crate::runtime::json;
use crate::runtime::json::Patch;
use super::Boat;
use super::Circle;
use super::Event;
use super::Mapped;
use super::Shape;
use super::Square;
use super::Vessel;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cargo {
    pub scalar: Option<CargoScalar>,
    pub number: Option<CargoNumber>,
    /// One name, or several.
    pub one_or_many: Option<CargoOneOrMany>,
    pub vessel: Option<Vessel>,
    pub mapped: Option<Mapped>,
    pub shape: Option<Shape>,
    pub event: Option<Event>,
    pub maybe: Patch<CargoMaybe>,
    /// Two strings are one.
    pub same: Option<String>,
    /// Strings only, of which one has a format.
    pub at: Option<String>,
    /// What one member allows, all of them allow.
    pub anything: Option<Value>,
    pub list: Option<Vec<CargoListItem>>,
}

impl Cargo {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn scalar(mut self, value: CargoScalar) -> Self { self.scalar = Some(value); self }
    pub fn number(mut self, value: CargoNumber) -> Self { self.number = Some(value); self }
    pub fn one_or_many(mut self, value: CargoOneOrMany) -> Self { self.one_or_many = Some(value); self }
    pub fn vessel(mut self, value: Vessel) -> Self { self.vessel = Some(value); self }
    pub fn mapped(mut self, value: Mapped) -> Self { self.mapped = Some(value); self }
    pub fn shape(mut self, value: Shape) -> Self { self.shape = Some(value); self }
    pub fn event(mut self, value: Event) -> Self { self.event = Some(value); self }
    pub fn maybe(mut self, value: impl Into<Patch<CargoMaybe>>) -> Self { self.maybe = value.into(); self }
    pub fn same(mut self, value: impl Into<String>) -> Self { self.same = Some(value.into()); self }
    pub fn at(mut self, value: impl Into<String>) -> Self { self.at = Some(value.into()); self }
    pub fn anything(mut self, value: Value) -> Self { self.anything = Some(value); self }
    pub fn list(mut self, value: Vec<CargoListItem>) -> Self { self.list = Some(value); self }
}

impl json::Decode for Cargo {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            scalar: object.optional("scalar")?,
            number: object.optional("number")?,
            one_or_many: object.optional("one_or_many")?,
            vessel: object.optional("vessel")?,
            mapped: object.optional("mapped")?,
            shape: object.optional("shape")?,
            event: object.optional("event")?,
            maybe: object.patch("maybe")?,
            same: object.optional("same")?,
            at: object.optional("at")?,
            anything: object.optional("anything")?,
            list: object.optional("list")?,
        })
    }
}

impl json::Encode for Cargo {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("scalar", &self.scalar);
        object.optional("number", &self.number);
        object.optional("one_or_many", &self.one_or_many);
        object.optional("vessel", &self.vessel);
        object.optional("mapped", &self.mapped);
        object.optional("shape", &self.shape);
        object.optional("event", &self.event);
        object.patch("maybe", &self.maybe);
        object.optional("same", &self.same);
        object.optional("at", &self.at);
        object.optional("anything", &self.anything);
        object.optional("list", &self.list);
    }
}

json::impl_deserialize!(Cargo);
json::impl_serialize!(Cargo);

/// `list[]` of [`Cargo`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CargoListItem {
    Circle(Circle),
    Square(Square),
    Number(f64),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Circle> for CargoListItem {
    fn from(value: Circle) -> Self {
        Self::Circle(value)
    }
}

impl From<Square> for CargoListItem {
    fn from(value: Square) -> Self {
        Self::Square(value)
    }
}

impl From<f64> for CargoListItem {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl json::Decode for CargoListItem {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer | json::Kind::Number => value.decode().map(Self::Number),
            json::Kind::Object => {
                if value.get("radius").is_some() {
                    value.decode().map(Self::Circle)
                } else if value.get("side").is_some() {
                    value.decode().map(Self::Square)
                } else {
                    json::first_of(
                        value,
                        "CargoListItem",
                        &[
                            json::Try {
                                name: "Circle",
                                members: <Circle as json::Members>::MEMBERS,
                                decode: |value| value.decode().map(Self::Circle),
                            },
                            json::Try {
                                name: "Square",
                                members: <Square as json::Members>::MEMBERS,
                                decode: |value| value.decode().map(Self::Square),
                            },
                        ],
                    )
                }
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CargoListItem {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Circle(value) => json::Encode::encode(value, writer),
            Self::Square(value) => json::Encode::encode(value, writer),
            Self::Number(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CargoListItem);
json::impl_serialize!(CargoListItem);

/// `maybe` of [`Cargo`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CargoMaybe {
    Boat(Boat),
    String(String),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Boat> for CargoMaybe {
    fn from(value: Boat) -> Self {
        Self::Boat(value)
    }
}

impl From<String> for CargoMaybe {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl json::Decode for CargoMaybe {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::String => value.decode().map(Self::String),
            json::Kind::Object => value.decode().map(Self::Boat),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CargoMaybe {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Boat(value) => json::Encode::encode(value, writer),
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CargoMaybe);
json::impl_serialize!(CargoMaybe);

/// `number` of [`Cargo`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CargoNumber {
    Integer(i64),
    Number(f64),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<i64> for CargoNumber {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<f64> for CargoNumber {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl json::Decode for CargoNumber {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Integer => {
                json::first_of(
                    value,
                    "CargoNumber",
                    &[
                        json::Try {
                            name: "Integer",
                            members: &[],
                            decode: |value| value.decode().map(Self::Integer),
                        },
                        json::Try {
                            name: "Number",
                            members: &[],
                            decode: |value| value.decode().map(Self::Number),
                        },
                    ],
                )
            }
            json::Kind::Number => value.decode().map(Self::Number),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CargoNumber {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::Number(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CargoNumber);
json::impl_serialize!(CargoNumber);

/// `one_or_many` of [`Cargo`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CargoOneOrMany {
    String(String),
    StringArray(Vec<String>),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<String> for CargoOneOrMany {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<Vec<String>> for CargoOneOrMany {
    fn from(value: Vec<String>) -> Self {
        Self::StringArray(value)
    }
}

impl json::Decode for CargoOneOrMany {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::String => value.decode().map(Self::String),
            json::Kind::Array => value.decode().map(Self::StringArray),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CargoOneOrMany {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => json::Encode::encode(value, writer),
            Self::StringArray(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CargoOneOrMany);
json::impl_serialize!(CargoOneOrMany);

/// `scalar` of [`Cargo`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CargoScalar {
    String(String),
    Integer(i64),
    Boolean(bool),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<String> for CargoScalar {
    fn from(value: String) -> Self {
        Self::String(value)
    }
}

impl From<i64> for CargoScalar {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for CargoScalar {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl json::Decode for CargoScalar {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Bool => value.decode().map(Self::Boolean),
            json::Kind::Integer => value.decode().map(Self::Integer),
            json::Kind::String => value.decode().map(Self::String),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CargoScalar {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::String(value) => json::Encode::encode(value, writer),
            Self::Integer(value) => json::Encode::encode(value, writer),
            Self::Boolean(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CargoScalar);
json::impl_serialize!(CargoScalar);
