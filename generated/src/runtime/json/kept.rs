// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Objects that may be of several types at once (`anyOf`): read as one of them, written back whole.

use std::ops::{Deref, DerefMut};

use serde_json::{Map, Value};

use super::{Decode, DecodeError, Encode, Json, Writer};

/// The keys that a type reads itself.
pub trait Members {
    /// The keys.
    const MEMBERS: &'static [&'static str];
}

/// A value, and the members of its object that its type does not have.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Kept<T> {
    value: T,
    rest: Map<String, Value>,
}

impl<T> Kept<T> {
    /// The value alone.
    #[must_use]
    pub fn into_inner(self) -> T {
        self.value
    }

    /// The members that the type does not have, as they came.
    #[must_use]
    pub fn rest(&self) -> &Map<String, Value> {
        &self.rest
    }
}

impl<T> From<T> for Kept<T> {
    fn from(value: T) -> Self {
        Self {
            value,
            rest: Map::new(),
        }
    }
}

impl<T> Deref for Kept<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Kept<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}

impl<T: Decode + Members> Decode for Kept<T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let value = T::decode(json)?;
        let members = json.object()?.iter();
        let rest = members.filter(|(key, _)| !T::MEMBERS.contains(key));
        Ok(Self {
            value,
            rest: rest
                .map(|(key, member)| (key.to_owned(), member.to_value()))
                .collect(),
        })
    }
}

impl<T: Encode> Encode for Kept<T> {
    fn encode(&self, writer: &mut Writer) {
        writer.with_rest(&self.value, &self.rest);
    }
}
