// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Objects and arrays under a cursor.

use std::cell::Cell;
use std::collections::BTreeMap;
use std::fmt;

use serde_json::{Map, Value};

use super::Decode;
use super::cursor::Json;
use super::error::DecodeError;
use super::patch::Patch;
use super::tape::{Node, Tape};

/// The members of a JSON object.
///
/// A lookup starts where the last one ended, so that asking for members in the order in which the
/// server writes them compares each key once. Of members with the same name a lookup finds any one,
/// and maps keep the last (W13).
#[derive(Clone)]
pub struct Object<'a> {
    tape: &'a Tape<'a>,
    index: usize,
    end: usize,
    next: Cell<usize>,
}

impl<'a> Object<'a> {
    #[inline]
    pub(super) fn new(tape: &'a Tape<'a>, index: usize, end: usize) -> Self {
        Self {
            tape,
            index,
            end,
            next: Cell::new(index + 1),
        }
    }

    /// The object as a value, to make errors about it.
    #[must_use]
    pub fn json(&self) -> Json<'a> {
        Json::new(self.tape, self.index)
    }

    /// The member `key`.
    #[must_use]
    pub fn get(&self, key: &str) -> Option<Json<'a>> {
        let first = self.next.get();
        self.find(key, first, self.end)
            .or_else(|| self.find(key, self.index + 1, first))
    }

    fn find(&self, key: &str, from: usize, to: usize) -> Option<Json<'a>> {
        let mut at = from;
        while at < to {
            let behind = self.tape.behind(at + 1);
            if matches!(self.tape.node(at), Node::Str(name) if name == key) {
                self.next.set(behind);
                return Some(Json::new(self.tape, at + 1));
            }
            at = behind;
        }
        None
    }

    /// Decodes the member `key`, which must be there; `null` is for `T` to accept.
    ///
    /// # Errors
    /// There is no such member, or it does not have the shape of `T`.
    #[inline]
    pub fn required<T: Decode>(&self, key: &str) -> Result<T, DecodeError> {
        match self.get(key) {
            Some(json) => T::decode(json),
            None => Err(self.missing(key)),
        }
    }

    /// Decodes the member `key`, if it is there and not `null` (W11).
    ///
    /// # Errors
    /// The member does not have the shape of `T`.
    #[inline]
    pub fn optional<T: Decode>(&self, key: &str) -> Result<Option<T>, DecodeError> {
        match self.get(key) {
            Some(json) if !json.is_null() => T::decode(json).map(Some),
            _ => Ok(None),
        }
    }

    /// Decodes the member `key`, telling absent from `null` (W11).
    ///
    /// # Errors
    /// The member does not have the shape of `T`.
    #[inline]
    pub fn patch<T: Decode>(&self, key: &str) -> Result<Patch<T>, DecodeError> {
        match self.get(key) {
            Some(json) if json.is_null() => Ok(Patch::Null),
            Some(json) => T::decode(json).map(Patch::Value),
            None => Ok(Patch::Absent),
        }
    }

    /// The error for a member that is not there.
    #[must_use]
    #[cold]
    pub fn missing(&self, key: &str) -> DecodeError {
        self.json().error(format!("missing member `{key}`"))
    }

    /// All members, in the document's order.
    #[must_use]
    #[inline]
    pub fn iter(&self) -> Entries<'a> {
        Entries {
            tape: self.tape,
            at: self.index + 1,
            end: self.end,
        }
    }

    /// Decodes the members whose names are not `known`.
    ///
    /// # Errors
    /// One of them does not have the shape of `T`.
    pub fn extra<T: Decode>(&self, known: &[&str]) -> Result<BTreeMap<String, T>, DecodeError> {
        self.extra_where(|key| !known.contains(&key))
    }

    /// Decodes the members whose names `accept` accepts.
    ///
    /// # Errors
    /// One of them does not have the shape of `T`.
    pub fn extra_where<T: Decode>(
        &self,
        accept: impl Fn(&str) -> bool,
    ) -> Result<BTreeMap<String, T>, DecodeError> {
        let mut members = BTreeMap::new();
        for (key, json) in self.iter() {
            if accept(key) {
                members.insert(key.to_owned(), T::decode(json)?);
            }
        }
        Ok(members)
    }

    pub(super) fn to_map(&self) -> Map<String, Value> {
        self.iter()
            .map(|(key, json)| (key.to_owned(), json.to_value()))
            .collect()
    }
}

impl fmt::Debug for Object<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.json().fmt(f)
    }
}

impl<'a> IntoIterator for &Object<'a> {
    type Item = (&'a str, Json<'a>);
    type IntoIter = Entries<'a>;

    fn into_iter(self) -> Entries<'a> {
        self.iter()
    }
}

/// The members of an [`Object`], in the document's order.
#[derive(Clone)]
pub struct Entries<'a> {
    tape: &'a Tape<'a>,
    at: usize,
    end: usize,
}

impl<'a> Iterator for Entries<'a> {
    type Item = (&'a str, Json<'a>);

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.at >= self.end {
            return None;
        }
        let key = Json::new(self.tape, self.at).as_str()?;
        let value = Json::new(self.tape, self.at + 1);
        self.at = value.behind();
        Some((key, value))
    }
}

impl fmt::Debug for Entries<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.clone()).finish()
    }
}

/// The items of a JSON array: an iterator over those not taken yet.
#[derive(Clone)]
pub struct Array<'a> {
    tape: &'a Tape<'a>,
    at: usize,
    end: usize,
}

impl<'a> Array<'a> {
    #[inline]
    pub(super) fn new(tape: &'a Tape<'a>, at: usize, end: usize) -> Self {
        Self { tape, at, end }
    }

    /// The item `position` places on from the next one, which stays the next. Takes time linear in
    /// `position`.
    #[must_use]
    pub fn get(&self, position: usize) -> Option<Json<'a>> {
        self.clone().nth(position)
    }

    /// Whether no item is left.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.at >= self.end
    }
}

impl<'a> Iterator for Array<'a> {
    type Item = Json<'a>;

    #[inline]
    fn next(&mut self) -> Option<Json<'a>> {
        if self.at >= self.end {
            return None;
        }
        let item = Json::new(self.tape, self.at);
        self.at = item.behind();
        Some(item)
    }
}

impl fmt::Debug for Array<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.clone()).finish()
    }
}
