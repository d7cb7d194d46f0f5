// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! The tape: a JSON document as one flat list of nodes in document order.
//!
//! A container is a node that knows where it ends, followed by its children; an object's children
//! are its keys (string nodes), each followed by its value. Skipping a value is one step however
//! large it is, and a document costs one allocation plus one for each string that has escapes.
//! Built from text, from a [`serde_json::Value`], or from any self-describing serde deserializer.

use std::borrow::Cow;

use serde::de::{DeserializeSeed, Deserializer};
use serde_json::Value;

use super::Decode;
use super::build::{Builder, push_value};
use super::cursor::Json;
use super::error::DecodeError;

/// The most nodes reserved before any of the text has been seen; a large document may be one long
/// string.
const RESERVE_AT_MOST: usize = 1 << 16;

#[derive(Clone, Debug)]
pub(super) enum Node<'a> {
    Null,
    Bool(bool),
    Int(i64),
    /// Above `i64::MAX`; all other integers are `Int`.
    Uint(u64),
    /// Always finite.
    Float(f64),
    Str(Cow<'a, str>),
    /// The index of the first node behind the array.
    Array {
        end: usize,
    },
    /// The index of the first node behind the object.
    Object {
        end: usize,
    },
}

impl Node<'_> {
    pub(super) fn uint(value: u64) -> Self {
        i64::try_from(value).map_or(Node::Uint(value), Node::Int)
    }

    /// The node for a number's text; `None` where it is beyond `f64`.
    pub(super) fn number(text: &str) -> Option<Self> {
        if let Ok(value) = text.parse() {
            return Some(Node::Int(value));
        }
        if let Ok(value) = text.parse() {
            return Some(Node::Uint(value));
        }
        text.parse()
            .ok()
            .filter(|value: &f64| value.is_finite())
            .map(Node::Float)
    }
}

/// A parsed JSON document. Strings without escapes are borrowed from the text.
#[derive(Clone, Debug)]
pub struct Tape<'a> {
    /// Never empty: the first node is the document.
    nodes: Vec<Node<'a>>,
}

impl<'a> Tape<'a> {
    /// Parses a whole document. A byte order mark at its start is skipped (RFC 8259 section 8.1
    /// lets a parser do so).
    ///
    /// # Errors
    /// The bytes are not UTF-8, are not JSON, nest deeper than 128 levels, or something follows the
    /// document.
    pub fn parse(bytes: &'a [u8]) -> Result<Self, DecodeError> {
        match std::str::from_utf8(bytes) {
            Ok(text) => Self::parse_str(text),
            Err(error) => Err(DecodeError::not_utf8(&error)),
        }
    }

    /// Parses a whole document that is text already. As [`parse`](Self::parse).
    ///
    /// # Errors
    /// As [`parse`](Self::parse).
    pub fn parse_str(text: &'a str) -> Result<Self, DecodeError> {
        let json = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut nodes = Vec::with_capacity((json.len() / 8 + 1).min(RESERVE_AT_MOST));
        let mut deserializer = serde_json::Deserializer::from_str(json);
        Builder { nodes: &mut nodes }
            .deserialize(&mut deserializer)
            .and_then(|()| deserializer.end())
            .map_err(|error| DecodeError::syntax(&error, json, text.len() - json.len()))?;
        Ok(Self { nodes })
    }

    /// Lays out a value that was parsed before. Its strings are borrowed.
    #[must_use]
    pub fn from_value(value: &'a Value) -> Self {
        let mut nodes = Vec::new();
        push_value(&mut nodes, value);
        Self { nodes }
    }

    /// Reads a document from any self-describing serde deserializer.
    ///
    /// # Errors
    /// The deserializer's own, and for what JSON does not have: bytes, integers beyond 64 bits, NaN
    /// and infinities, keys that are not scalars.
    pub fn from_deserializer<D: Deserializer<'a>>(deserializer: D) -> Result<Self, D::Error> {
        let mut nodes = Vec::new();
        Builder { nodes: &mut nodes }.deserialize(deserializer)?;
        Ok(Self { nodes })
    }

    /// A cursor on the document.
    #[must_use]
    #[inline]
    pub fn root(&self) -> Json<'_> {
        Json::new(self, 0)
    }

    /// Decodes the document; an error comes out with its path.
    ///
    /// # Errors
    /// The document does not have the shape of `T`.
    #[inline]
    pub fn decode<T: Decode>(&self) -> Result<T, DecodeError> {
        match T::decode(self.root()) {
            Ok(value) => Ok(value),
            Err(error) => Err(error.resolve(self)),
        }
    }

    /// The node at `index`. Cursors only hold indices of nodes of their own tape; null stands in
    /// otherwise.
    #[inline]
    pub(super) fn node(&self, index: usize) -> &Node<'a> {
        static NULL: Node<'static> = Node::Null;
        self.nodes.get(index).unwrap_or(&NULL)
    }

    /// The index behind the value at `index`.
    #[inline]
    pub(super) fn behind(&self, index: usize) -> usize {
        match self.node(index) {
            Node::Array { end } | Node::Object { end } => *end,
            _ => index + 1,
        }
    }
}
