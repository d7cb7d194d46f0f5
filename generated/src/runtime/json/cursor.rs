// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The cursor that types decode themselves from: one value of a tape.

use std::borrow::Cow;
use std::fmt;

use serde_json::{Map, Number, Value};

use super::error::DecodeError;
use super::object::{Array, Object};
use super::tape::{Node, Tape};
use super::writer::Writer;
use super::{Decode, Encode};

/// What sort of JSON value something is, as JSON Schema's `type` has it. Displays with its article:
/// "an object".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs, reason = "the names say it")]
pub enum Kind {
    Null,
    Bool,
    /// A number without a fraction that fits in `i64` or `u64`; `1.0` is one (JSON Schema, section
    /// 4.2.3).
    Integer,
    /// Any other number.
    Number,
    String,
    Array,
    Object,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Null => "null",
            Kind::Bool => "a boolean",
            Kind::Integer => "an integer",
            Kind::Number => "a number",
            Kind::String => "a string",
            Kind::Array => "an array",
            Kind::Object => "an object",
        })
    }
}

/// One value of a [`Tape`]. As cheap to copy as a slice.
#[derive(Clone, Copy)]
pub struct Json<'a> {
    tape: &'a Tape<'a>,
    index: usize,
}

impl<'a> Json<'a> {
    #[inline]
    pub(super) fn new(tape: &'a Tape<'a>, index: usize) -> Self {
        Self { tape, index }
    }

    #[inline]
    pub(super) fn index(self) -> usize {
        self.index
    }

    #[inline]
    pub(super) fn behind(self) -> usize {
        self.tape.behind(self.index)
    }

    #[inline]
    pub(super) fn node(self) -> &'a Node<'a> {
        self.tape.node(self.index)
    }

    /// What sort of value this is.
    #[must_use]
    pub fn kind(self) -> Kind {
        match self.node() {
            Node::Null => Kind::Null,
            Node::Bool(_) => Kind::Bool,
            Node::Int(_) | Node::Uint(_) => Kind::Integer,
            Node::Float(value) if whole(*value).is_some() => Kind::Integer,
            Node::Float(_) => Kind::Number,
            Node::Str(_) => Kind::String,
            Node::Array { .. } => Kind::Array,
            Node::Object { .. } => Kind::Object,
        }
    }

    /// Whether this is `null`.
    #[must_use]
    #[inline]
    pub fn is_null(self) -> bool {
        matches!(self.node(), Node::Null)
    }

    /// Whether this is the string `literal`.
    #[must_use]
    #[inline]
    pub fn is(self, literal: &str) -> bool {
        self.as_str() == Some(literal)
    }

    /// The text of a string.
    #[must_use]
    #[inline]
    pub fn as_str(self) -> Option<&'a str> {
        match self.node() {
            Node::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The text of a string, borrowed for as long as the document where it has no escapes.
    #[must_use]
    pub fn as_cow(self) -> Option<&'a Cow<'a, str>> {
        match self.node() {
            Node::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The value of a boolean.
    #[must_use]
    #[inline]
    pub fn as_bool(self) -> Option<bool> {
        match self.node() {
            Node::Bool(value) => Some(*value),
            _ => None,
        }
    }

    /// The value of an integer, `1.0` included, if it fits.
    #[must_use]
    #[inline]
    pub fn as_i64(self) -> Option<i64> {
        match self.node() {
            Node::Int(value) => Some(*value),
            _ => self.as_i128().and_then(|value| value.try_into().ok()),
        }
    }

    /// The value of an integer, `1.0` included, if it fits.
    #[must_use]
    #[inline]
    pub fn as_u64(self) -> Option<u64> {
        self.as_i128().and_then(|value| value.try_into().ok())
    }

    /// The value of anything whose [`kind`](Self::kind) is [`Kind::Integer`].
    pub(super) fn as_i128(self) -> Option<i128> {
        match self.node() {
            Node::Int(value) => Some(i128::from(*value)),
            Node::Uint(value) => Some(i128::from(*value)),
            Node::Float(value) => whole(*value),
            _ => None,
        }
    }

    /// The value of a number; an integer beyond 2^53 is rounded.
    #[must_use]
    #[inline]
    pub fn as_f64(self) -> Option<f64> {
        match self.node() {
            Node::Float(value) => Some(*value),
            Node::Int(value) => Some(*value as f64),
            Node::Uint(value) => Some(*value as f64),
            _ => None,
        }
    }

    /// The members, if this is an object.
    ///
    /// # Errors
    /// It is not an object.
    #[inline]
    pub fn object(self) -> Result<Object<'a>, DecodeError> {
        match self.node() {
            Node::Object { end } => Ok(Object::new(self.tape, self.index, *end)),
            _ => Err(self.unexpected("an object")),
        }
    }

    /// The items, if this is an array.
    ///
    /// # Errors
    /// It is not an array.
    #[inline]
    pub fn array(self) -> Result<Array<'a>, DecodeError> {
        match self.node() {
            Node::Array { end } => Ok(Array::new(self.tape, self.index + 1, *end)),
            _ => Err(self.unexpected("an array")),
        }
    }

    /// The member `key`; `None` where this is not an object or has no such member.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Json<'a>> {
        match self.node() {
            Node::Object { end } => Object::new(self.tape, self.index, *end).get(key),
            _ => None,
        }
    }

    /// Reads a `T` from here. An error's path is not known yet; it is when [`Tape::decode`] passes
    /// the error on.
    ///
    /// # Errors
    /// The value does not have the shape of `T`.
    #[inline]
    pub fn decode<T: Decode>(self) -> Result<T, DecodeError> {
        T::decode(self)
    }

    /// The value as an owned tree. Of members with the same name the last is kept.
    #[must_use]
    pub fn to_value(self) -> Value {
        match self.node() {
            Node::Null => Value::Null,
            Node::Bool(value) => Value::Bool(*value),
            Node::Int(value) => Value::Number((*value).into()),
            Node::Uint(value) => Value::Number((*value).into()),
            Node::Float(value) => Number::from_f64(*value).map_or(Value::Null, Value::Number),
            Node::Str(text) => Value::String(text.as_ref().to_owned()),
            Node::Array { end } => Value::Array(
                Array::new(self.tape, self.index + 1, *end)
                    .map(Json::to_value)
                    .collect(),
            ),
            Node::Object { end } => {
                Value::Object(Object::new(self.tape, self.index, *end).to_map())
            }
        }
    }

    /// As [`to_value`](Self::to_value), for an object.
    ///
    /// # Errors
    /// It is not an object.
    pub fn to_map(self) -> Result<Map<String, Value>, DecodeError> {
        self.object().map(|object| object.to_map())
    }

    /// Reads a string by its type's `FromStr`; `expected` names what it should be, with its
    /// article.
    ///
    /// # Errors
    /// It is not a string, or not one of that form.
    pub fn parse<T>(self, expected: &'static str) -> Result<T, DecodeError>
    where
        T: std::str::FromStr,
        T::Err: fmt::Display,
    {
        match self.as_str() {
            Some(text) => text
                .parse()
                .map_err(|error| self.malformed(expected, text, &error)),
            None => Err(self.unexpected(expected)),
        }
    }

    #[cold]
    fn malformed(
        self,
        expected: &'static str,
        text: &str,
        error: &dyn fmt::Display,
    ) -> DecodeError {
        self.error(format!(
            "expected {expected}, found {}: {error}",
            super::error::quoted(text)
        ))
    }

    /// An error about this value.
    #[must_use]
    #[cold]
    pub fn error(self, message: impl Into<String>) -> DecodeError {
        DecodeError::new(self.index, message.into())
    }

    /// The error for a value of the wrong sort: "expected a string, found an object".
    #[must_use]
    #[cold]
    pub fn unexpected(self, expected: &'static str) -> DecodeError {
        self.error(format!("expected {expected}, found {}", self.kind()))
    }
}

/// Writes the value as it was read, members in their order.
impl Encode for Json<'_> {
    fn encode(&self, writer: &mut Writer) {
        match self.node() {
            Node::Null => writer.null(),
            Node::Bool(value) => writer.bool(*value),
            Node::Int(value) => writer.i64(*value),
            Node::Uint(value) => writer.u64(*value),
            Node::Float(value) => writer.f64(*value),
            Node::Str(text) => writer.str(text),
            Node::Array { end } => {
                let mut array = writer.array();
                for item in Array::new(self.tape, self.index + 1, *end) {
                    array.item(&item);
                }
            }
            Node::Object { end } => {
                let mut object = writer.object();
                for (key, value) in Object::new(self.tape, self.index, *end).iter() {
                    object.field(key, &value);
                }
            }
        }
    }
}

/// Shows the value as compact JSON.
impl fmt::Debug for Json<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.to_value(), f)
    }
}

/// The integer that a float is, if it is one and fits in `i64` or `u64`.
pub(super) fn whole(value: f64) -> Option<i128> {
    const I64_MIN: f64 = -9_223_372_036_854_775_808.0;
    const BEYOND_U64: f64 = 18_446_744_073_709_551_616.0;
    (value.fract() == 0.0 && (I64_MIN..BEYOND_U64).contains(&value)).then_some(value as i128)
}
