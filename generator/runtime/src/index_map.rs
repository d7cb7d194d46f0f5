// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Maps that keep the order of the answer: [`IndexMap`] in JSON.

use std::hash::Hash;

use indexmap::IndexMap;

use super::json::{Decode, DecodeError, Encode, Json, Key, Writer};

/// Of members with the same name the last is kept, in the place of the first.
impl<K: Key + Hash, T: Decode> Decode for IndexMap<K, T> {
    fn decode(json: Json<'_>) -> Result<Self, DecodeError> {
        let mut map = Self::new();
        for (name, value) in &json.object()? {
            let key = K::from_key(name).map_err(|message| value.error(message))?;
            map.insert(key, T::decode(value)?);
        }
        Ok(map)
    }
}

impl<K: Key + Hash, T: Encode> Encode for IndexMap<K, T> {
    fn encode(&self, writer: &mut Writer) {
        let mut object = writer.object();
        for (key, value) in self {
            object.field(&key.as_key(), value);
        }
    }
}
