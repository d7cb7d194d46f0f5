// Written by `cargo xtask codegen` from #/components/schemas/Cafe.

use serde_json::Value;

use crate::runtime::json;
use super::Drink;
use super::Feast;
use super::Meal;

#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cafe {
    pub offer: Option<CafeOffer>,
    pub wide: Option<CafeWide>,
}

impl Cafe {
    /// A value in which everything is unset.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    pub fn offer(mut self, value: CafeOffer) -> Self { self.offer = Some(value); self }
    pub fn wide(mut self, value: CafeWide) -> Self { self.wide = Some(value); self }
}

impl json::Decode for Cafe {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        let object = value.object()?;
        Ok(Self {
            offer: object.optional("offer")?,
            wide: object.optional("wide")?,
        })
    }
}

impl json::Encode for Cafe {
    fn encode(&self, writer: &mut json::Writer) {
        let mut object = writer.object();
        object.optional("offer", &self.offer);
        object.optional("wide", &self.wide);
    }
}

json::impl_deserialize!(Cafe);
json::impl_serialize!(Cafe);

/// `offer` of [`Cafe`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CafeOffer {
    Meal(json::Kept<Meal>),
    Drink(json::Kept<Drink>),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Meal> for CafeOffer {
    fn from(value: Meal) -> Self {
        Self::Meal(value.into())
    }
}

impl From<Drink> for CafeOffer {
    fn from(value: Drink) -> Self {
        Self::Drink(value.into())
    }
}

impl json::Decode for CafeOffer {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                json::first_of(
                    value,
                    "CafeOffer",
                    &[
                        json::Try {
                            name: "Meal",
                            members: <Meal as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Meal),
                        },
                        json::Try {
                            name: "Drink",
                            members: <Drink as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Drink),
                        },
                    ],
                )
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CafeOffer {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Meal(value) => json::Encode::encode(value, writer),
            Self::Drink(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CafeOffer);
json::impl_serialize!(CafeOffer);

/// `wide` of [`Cafe`].
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CafeWide {
    Meal(json::Kept<Meal>),
    Feast(json::Kept<Feast>),
    /// A value that is of none of the other kinds.
    Unknown(Value),
}

impl From<Meal> for CafeWide {
    fn from(value: Meal) -> Self {
        Self::Meal(value.into())
    }
}

impl From<Feast> for CafeWide {
    fn from(value: Feast) -> Self {
        Self::Feast(value.into())
    }
}

impl json::Decode for CafeWide {
    fn decode(value: json::Json<'_>) -> Result<Self, json::DecodeError> {
        match value.kind() {
            json::Kind::Object => {
                json::first_of(
                    value,
                    "CafeWide",
                    &[
                        json::Try {
                            name: "Feast",
                            members: <Feast as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Feast),
                        },
                        json::Try {
                            name: "Meal",
                            members: <Meal as json::Members>::MEMBERS,
                            decode: |value| value.decode().map(Self::Meal),
                        },
                    ],
                )
            }
            _ => Ok(Self::Unknown(value.to_value())),
        }
    }
}

impl json::Encode for CafeWide {
    fn encode(&self, writer: &mut json::Writer) {
        match self {
            Self::Meal(value) => json::Encode::encode(value, writer),
            Self::Feast(value) => json::Encode::encode(value, writer),
            Self::Unknown(value) => writer.value(value),
        }
    }
}

json::impl_deserialize!(CafeWide);
json::impl_serialize!(CafeWide);
