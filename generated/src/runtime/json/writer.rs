// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Writing compact JSON.
//!
//! Types call the methods of [`Writer`]; well-formedness (commas, quotes, closing brackets) is the
//! writer's business, and what cannot be written is remembered and reported once, by `finish`. The
//! generic methods only dispatch to the value.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use super::Encode;
use super::collections::Key;
use super::error::EncodeError;
use super::patch::Patch;
use super::path;
use super::tape::Tape;

/// Writes one JSON document.
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
    error: Option<EncodeError>,
}

impl Writer {
    /// An empty document.
    #[must_use]
    pub fn new() -> Self {
        Self {
            out: Vec::with_capacity(128),
            error: None,
        }
    }

    /// Writes `null`.
    pub fn null(&mut self) {
        self.out.extend_from_slice(b"null");
    }

    /// Writes a boolean.
    pub fn bool(&mut self, value: bool) {
        self.out
            .extend_from_slice(if value { b"true" } else { b"false" });
    }

    /// Writes an integer.
    pub fn i64(&mut self, value: i64) {
        self.serde(&value);
    }

    /// Writes an integer.
    pub fn u64(&mut self, value: u64) {
        self.serde(&value);
    }

    /// Writes the shortest text that reads back as `value`; `1.0` is `1.0`. NaN and infinities are
    /// errors (W14).
    pub fn f64(&mut self, value: f64) {
        if value.is_finite() {
            self.serde(&value);
        } else {
            self.not_finite(value);
        }
    }

    /// As [`f64`](Self::f64), with the digits that single precision needs: `1.1`, not
    /// `1.100000023841858`.
    pub fn f32(&mut self, value: f32) {
        if value.is_finite() {
            self.serde(&value);
        } else {
            self.not_finite(f64::from(value));
        }
    }

    /// Writes a string.
    pub fn str(&mut self, value: &str) {
        self.serde(value);
    }

    /// Writes a string: what `value` displays as.
    pub fn display(&mut self, value: &dyn fmt::Display) {
        self.str(&value.to_string());
    }

    /// Writes a value that is JSON already.
    pub fn value(&mut self, value: &Value) {
        self.serde(value);
    }

    /// Writes JSON text as it is; the caller vouches for it.
    pub fn raw(&mut self, json: &str) {
        self.out.extend_from_slice(json.as_bytes());
    }

    /// Writes an object and, before its own members, the member `key` that says which of several
    /// types it is, unless it has that member already.
    pub fn tagged<T: Encode + ?Sized>(&mut self, key: &str, tag: &str, value: &T) {
        let mut second = Self::new();
        value.encode(&mut second);
        let has = Tape::parse(&second.out).is_ok_and(|tape| tape.root().get(key).is_some());
        let mut first = Self::new();
        let mut object = first.object();
        if !has {
            object.field(key, tag);
        }
        drop(object);
        self.joined(first, second);
    }

    /// Writes an object and, after its own members, those of `rest`.
    pub(super) fn with_rest<T: Encode>(&mut self, value: &T, rest: &Map<String, Value>) {
        let mut first = Self::new();
        value.encode(&mut first);
        let mut second = Self::new();
        second.object().extra_map(rest);
        self.joined(first, second);
    }

    /// Writes the members of two objects as one object; the second as it is where one of them is none.
    fn joined(&mut self, first: Self, second: Self) {
        let members = |text: &[u8]| Some(text.strip_prefix(b"{")?.strip_suffix(b"}")?.to_vec());
        match (members(&first.out), members(&second.out)) {
            (Some(before), Some(after)) => {
                let comma: &[u8] = if before.is_empty() || after.is_empty() {
                    b""
                } else {
                    b","
                };
                let parts: [&[u8]; 5] = [b"{", &before, comma, &after, b"}"];
                self.out.extend(parts.concat());
            }
            _ => self.out.extend_from_slice(&second.out),
        }
        self.error = self.error.take().or(first.error).or(second.error);
    }

    /// Begins an object, which ends when the returned writer is dropped.
    pub fn object(&mut self) -> ObjectWriter<'_> {
        self.out.push(b'{');
        ObjectWriter {
            writer: self,
            first: true,
        }
    }

    /// Begins an array, which ends when the returned writer is dropped.
    pub fn array(&mut self) -> ArrayWriter<'_> {
        self.out.push(b'[');
        ArrayWriter {
            writer: self,
            first: true,
        }
    }

    /// Records that the value about to be written cannot be: `message` says why. `null` takes its
    /// place so that the text stays well formed; [`finish`](Self::finish) reports the first such
    /// error.
    #[cold]
    pub fn fail(&mut self, message: impl Into<String>) {
        if self.error.is_none() {
            self.error = Some(EncodeError::new(message.into(), path::of_end(&self.out)));
        }
        self.null();
    }

    /// The document.
    ///
    /// # Errors
    /// Something in it could not be written.
    pub fn finish(self) -> Result<Vec<u8>, EncodeError> {
        match self.error {
            Some(error) => Err(error),
            None => Ok(self.out),
        }
    }

    pub(super) fn finish_string(self) -> Result<String, EncodeError> {
        String::from_utf8(self.finish()?)
            .map_err(|error| EncodeError::new(error.to_string(), "$".to_owned()))
    }

    pub(super) fn finish_value(self) -> Result<Value, EncodeError> {
        let text = self.finish()?;
        match Tape::parse(&text) {
            Ok(tape) => Ok(tape.root().to_value()),
            Err(error) => Err(EncodeError::new(error.to_string(), "$".to_owned())),
        }
    }

    #[cold]
    fn not_finite(&mut self, value: f64) {
        self.fail(format!("{value} is not a JSON number"));
    }

    /// Scalars and trees as serde_json writes them.
    pub(super) fn serde<T: Serialize + ?Sized>(&mut self, value: &T) {
        let length = self.out.len();
        if let Err(error) = serde_json::to_writer(&mut self.out, value) {
            self.out.truncate(length);
            self.fail(error.to_string());
        }
    }
}

/// Writes the members of an object. Closes it when dropped.
#[derive(Debug)]
pub struct ObjectWriter<'w> {
    writer: &'w mut Writer,
    first: bool,
}

impl ObjectWriter<'_> {
    fn key(&mut self, key: &str) -> &mut Writer {
        if !self.first {
            self.writer.out.push(b',');
        }
        self.first = false;
        self.writer.str(key);
        self.writer.out.push(b':');
        self.writer
    }

    /// Writes a member.
    #[inline]
    pub fn field<T: Encode + ?Sized>(&mut self, key: &str, value: &T) {
        value.encode(self.key(key));
    }

    /// Writes a member unless it is `None`.
    #[inline]
    pub fn optional<T: Encode>(&mut self, key: &str, value: &Option<T>) {
        if let Some(value) = value {
            value.encode(self.key(key));
        }
    }

    /// Writes a member unless it is absent.
    #[inline]
    pub fn patch<T: Encode>(&mut self, key: &str, value: &Patch<T>) {
        match value {
            Patch::Absent => {}
            Patch::Null => self.key(key).null(),
            Patch::Value(value) => value.encode(self.key(key)),
        }
    }

    /// Writes the members of a map. A name that was written before would be there twice.
    pub fn extra<K: Key, T: Encode>(&mut self, members: &BTreeMap<K, T>) {
        for (key, value) in members {
            value.encode(self.key(&key.as_key()));
        }
    }

    /// Writes the members of a free-form map. A name that was written before would be there twice.
    pub fn extra_map(&mut self, members: &Map<String, Value>) {
        for (key, value) in members {
            self.key(key).value(value);
        }
    }
}

impl Drop for ObjectWriter<'_> {
    fn drop(&mut self) {
        self.writer.out.push(b'}');
    }
}

/// Writes the items of an array. Closes it when dropped.
#[derive(Debug)]
pub struct ArrayWriter<'w> {
    writer: &'w mut Writer,
    first: bool,
}

impl ArrayWriter<'_> {
    fn next(&mut self) -> &mut Writer {
        if !self.first {
            self.writer.out.push(b',');
        }
        self.first = false;
        self.writer
    }

    /// Writes an item.
    #[inline]
    pub fn item<T: Encode + ?Sized>(&mut self, value: &T) {
        value.encode(self.next());
    }
}

impl Drop for ArrayWriter<'_> {
    fn drop(&mut self) {
        self.writer.out.push(b']');
    }
}
