// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! [`Decode`] and [`Encode`] for what holds other values, and [`Key`] for the keys of maps.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::{BuildHasher, Hash};

use super::cursor::Json;
use super::error::DecodeError;
use super::writer::Writer;
use super::{Decode, Encode};

/// A type that can name the members of an object.
pub trait Key: Ord + Sized {
    /// Reads a member's name.
    ///
    /// # Errors
    /// The name is not one of this type; the message says why.
    fn from_key(key: &str) -> Result<Self, String>;

    /// The member's name.
    fn as_key(&self) -> Cow<'_, str>;
}

impl Key for String {
    fn from_key(key: &str) -> Result<Self, String> {
        Ok(key.to_owned())
    }

    fn as_key(&self) -> Cow<'_, str> {
        Cow::Borrowed(self)
    }
}

/// Of members with the same name the last is kept.
impl<K: Key, T: Decode> Decode for BTreeMap<K, T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let mut map = BTreeMap::new();
        for (name, value) in &json.object()? {
            let key = K::from_key(name).map_err(|message| value.error(message))?;
            map.insert(key, T::decode(value)?);
        }
        Ok(map)
    }
}

impl<K: Key, T: Encode> Encode for BTreeMap<K, T> {
    fn encode(&self, writer: &mut Writer) {
        writer.object().extra(self);
    }
}

/// Of members with the same name the last is kept.
impl<K: Key + Hash, T: Decode, S: BuildHasher + Default> Decode for HashMap<K, T, S> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let mut map = Self::default();
        for (name, value) in &json.object()? {
            let key = K::from_key(name).map_err(|message| value.error(message))?;
            map.insert(key, T::decode(value)?);
        }
        Ok(map)
    }
}

/// Sorted by key, so that the same map is always the same text.
impl<K: Key, T: Encode, S> Encode for HashMap<K, T, S> {
    fn encode(&self, writer: &mut Writer) {
        let sorted: BTreeMap<&K, &T> = self.iter().collect();
        let mut object = writer.object();
        for (key, value) in sorted {
            object.field(&key.as_key(), value);
        }
    }
}

/// Of equal items one is kept.
impl<T: Decode + Ord> Decode for BTreeSet<T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.array()?.map(T::decode).collect()
    }
}

/// In the order of the items.
impl<T: Encode> Encode for BTreeSet<T> {
    fn encode(&self, writer: &mut Writer) {
        let mut array = writer.array();
        for item in self {
            array.item(item);
        }
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        json.array()?.map(T::decode).collect()
    }
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, writer: &mut Writer) {
        self.as_slice().encode(writer);
    }
}

impl<T: Encode> Encode for [T] {
    fn encode(&self, writer: &mut Writer) {
        let mut array = writer.array();
        for item in self {
            array.item(item);
        }
    }
}

/// `None` is `null`.
impl<T: Decode> Decode for Option<T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        if json.is_null() {
            Ok(None)
        } else {
            T::decode(json).map(Some)
        }
    }
}

/// `None` is `null`.
impl<T: Encode> Encode for Option<T> {
    fn encode(&self, writer: &mut Writer) {
        match self {
            Some(value) => value.encode(writer),
            None => writer.null(),
        }
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        T::decode(json).map(Box::new)
    }
}

impl<T: Encode + ?Sized> Encode for Box<T> {
    fn encode(&self, writer: &mut Writer) {
        self.as_ref().encode(writer);
    }
}

impl<T: Encode + ?Sized> Encode for &T {
    fn encode(&self, writer: &mut Writer) {
        (**self).encode(writer);
    }
}
