// Written by `cargo xtask codegen` from #/components/schemas/Find.

use serde_json::Value;

use crate::runtime::json;
use super::Aged;
use super::Coin;
use super::Dated;
use super::Move;
use super::Vase;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Find {
    pub kind: Option<FindKind>,
    pub constant: Option<Move>,
    pub required: Option<FindRequired>,
    pub typed: Option<FindTyped>,
    pub same: Option<String>,
}

impl Find {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn kind(mut self, value: FindKind) -> Self { self.kind = Some(value); self }
    pub fn constant(mut self, value: Move) -> Self { self.constant = Some(value); self }
    pub fn required(mut self, value: FindRequired) -> Self { self.required = Some(value); self }
    pub fn typed(mut self, value: FindTyped) -> Self { self.typed = Some(value); self }
    pub fn same(mut self, value: impl Into<String>) -> Self { self.same = Some(value.into()); self }
}

impl json::Decode for Find {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            kind: object.optional("kind")?,
            constant: object.optional("constant")?,
            required: object.optional("required")?,
            typed: object.optional("typed")?,
            same: object.optional("same")?,
        })
    }
}

impl json::Encode for Find {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("kind", &self.kind);
        object.optional("constant", &self.constant);
        object.optional("required", &self.required);
        object.optional("typed", &self.typed);
        object.optional("same", &self.same);
    }
}

json::impl_deserialize!(Find);
json::impl_serialize!(Find);

/// `kind` of [`Find`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FindKind {
    Boolean(bool),
    Number(f64),
    StringArray(Vec<String>),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<bool> for FindKind {
    fn from(value: bool) -> Self {
        Self::Boolean(value)
    }
}

impl From<f64> for FindKind {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<Vec<String>> for FindKind {
    fn from(value: Vec<String>) -> Self {
        Self::StringArray(value)
    }
}

impl json::Decode for FindKind {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Bool => value.decode().map(Self::Boolean),
            json::Kind::Integer | json::Kind::Number => value.decode().map(Self::Number),
            json::Kind::Array => value.decode().map(Self::StringArray),
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for FindKind {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Boolean(value) => json::Encode::encode(value, writer),
            Self::Number(value) => json::Encode::encode(value, writer),
            Self::StringArray(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(FindKind);
json::impl_serialize!(FindKind);

/// `required` of [`Find`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindRequired {
    Coin(Coin),
    Vase(Vase),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Coin> for FindRequired {
    fn from(value: Coin) -> Self {
        Self::Coin(value)
    }
}

impl From<Vase> for FindRequired {
    fn from(value: Vase) -> Self {
        Self::Vase(value)
    }
}

impl json::Decode for FindRequired {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                if value.get("value").is_some() {
                    value.decode().map(Self::Coin)
                } else if value.get("height").is_some() {
                    value.decode().map(Self::Vase)
                } else {
                    json::first_of(
                        value,
                        "FindRequired",
                        &[
                            json::Try {
                                name: "Coin",
                                members: <Coin as json::Members>::MEMBERS,
                                decode: |value| value.decode().map(Self::Coin),
                            },
                            json::Try {
                                name: "Vase",
                                members: <Vase as json::Members>::MEMBERS,
                                decode: |value| value.decode().map(Self::Vase),
                            },
                        ],
                    )
                }
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for FindRequired {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Coin(value) => json::Encode::encode(value, writer),
            Self::Vase(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(FindRequired);
json::impl_serialize!(FindRequired);

/// `typed` of [`Find`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindTyped {
    Dated(Dated),
    Aged(Aged),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Dated> for FindTyped {
    fn from(value: Dated) -> Self {
        Self::Dated(value)
    }
}

impl From<Aged> for FindTyped {
    fn from(value: Aged) -> Self {
        Self::Aged(value)
    }
}

impl json::Decode for FindTyped {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                json::first_of(
                    value,
                    "FindTyped",
                    &[
                        json::Try {
                            name: "Dated",
                            members: <Dated as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Dated),
                        },
                        json::Try {
                            name: "Aged",
                            members: <Aged as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Aged),
                        },
                    ],
                )
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for FindTyped {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Dated(value) => json::Encode::encode(value, writer),
            Self::Aged(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(FindTyped);
json::impl_serialize!(FindTyped);
