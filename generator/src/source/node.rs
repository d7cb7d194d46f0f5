//! The tree that every document is read into.
//!
//! In: what the visitor of [`super::visit`] builds. Out: ordered values, each with a [`NodeId`]; neither lines nor parents
//! are stored, [`super::Sources`] finds both from the id.

use std::fmt;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Object;

/// Which node of which file.
///
/// Numbers are given in document order (a container before what it holds; keys are not nodes) and go on from one file to
/// the next, so comparing ids compares places.
#[derive(Copy, Clone, Eq, PartialEq, Ord, PartialOrd, Hash, Debug)]
pub struct NodeId(pub(super) u32);

/// A value of a document and its identity.
#[derive(Clone, Debug)]
pub struct Node {
    /// Its identity.
    pub id: NodeId,
    /// What stands there.
    pub value: Value,
}

/// What stands at a place: the JSON data model (OAS 3.2 §4.2).
#[derive(Clone, Debug)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number.
    Number(Number),
    /// A string.
    String(Box<str>),
    /// A list.
    Array(Vec<Node>),
    /// Members in the order of the document.
    Object(Object),
}

/// A number as the document gives it: exact if it is an integer of at most 127 bits, else the nearest `f64`.
#[derive(Copy, Clone, Debug, PartialEq)]
pub enum Number {
    /// Written without a fraction or an exponent.
    Int(i128),
    /// Any other finite number.
    Float(f64),
}

impl Number {
    /// The number as an exact integer; `1.0` is one (JSON Schema 2020-12 §4.2.3), `1.5` and `1e40` are not.
    pub fn as_i128(self) -> Option<i128> {
        // Floats beyond 2^63 have no exact neighbourhood of integers that a reader could have meant.
        const LIMIT: f64 = 9_223_372_036_854_775_808.0;
        match self {
            Self::Int(int) => Some(int),
            Self::Float(float) => {
                (float.fract() == 0.0 && float.abs() <= LIMIT).then_some(float as i128)
            }
        }
    }

    /// The number if it is an integer that fits.
    pub fn as_i64(self) -> Option<i64> {
        self.as_i128().and_then(|int| i64::try_from(int).ok())
    }

    /// The number if it is an integer that fits.
    pub fn as_u64(self) -> Option<u64> {
        self.as_i128().and_then(|int| u64::try_from(int).ok())
    }

    /// The number, rounded if need be.
    pub fn as_f64(self) -> f64 {
        match self {
            Self::Int(int) => int as f64,
            Self::Float(float) => float,
        }
    }
}

impl fmt::Display for Number {
    /// Writes the number as JSON would.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Int(int) => write!(f, "{int}"),
            // Debug, not Display: it keeps `.0` and uses an exponent for large numbers, both as JSON allows.
            Self::Float(float) => write!(f, "{float:?}"),
        }
    }
}

impl Node {
    /// The text of a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(text) => Some(text),
            _ => None,
        }
    }

    /// The truth value.
    pub const fn as_bool(&self) -> Option<bool> {
        match &self.value {
            Value::Bool(bool) => Some(*bool),
            _ => None,
        }
    }

    /// The number.
    pub const fn as_number(&self) -> Option<Number> {
        match &self.value {
            Value::Number(number) => Some(*number),
            _ => None,
        }
    }

    /// The items of an array.
    pub fn as_array(&self) -> Option<&[Self]> {
        match &self.value {
            Value::Array(items) => Some(items),
            _ => None,
        }
    }

    /// The members of an object.
    pub const fn as_object(&self) -> Option<&Object> {
        match &self.value {
            Value::Object(object) => Some(object),
            _ => None,
        }
    }

    /// Whether it is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self.value, Value::Null)
    }

    /// A member of an object; `None` when there is none or the node is not an object.
    pub fn get(&self, key: &str) -> Option<&Self> {
        self.as_object()?.get(key)
    }

    /// What kind of value it is, with an article, for messages: `an object`, `a string`, `null`.
    pub const fn kind_name(&self) -> &'static str {
        match &self.value {
            Value::Null => "null",
            Value::Bool(_) => "a boolean",
            Value::Number(Number::Int(_)) => "an integer",
            Value::Number(Number::Float(_)) => "a number",
            Value::String(_) => "a string",
            Value::Array(_) => "an array",
            Value::Object(_) => "an object",
        }
    }

    /// Follows a JSON Pointer (RFC 6901) without a leading `#`, already percent-decoded: `/paths/~1pets/get`.
    ///
    /// The empty pointer is the node itself. `None` when the pointer does not begin with `/` or nothing stands there.
    pub fn at(&self, pointer: &str) -> Option<&Self> {
        if pointer.is_empty() {
            return Some(self);
        }
        pointer
            .strip_prefix('/')?
            .split('/')
            .try_fold(self, |node, token| match &node.value {
                Value::Object(object) if token.contains('~') => object.get(&unescape(token)),
                Value::Object(object) => object.get(token),
                Value::Array(items) => items.get(index(token)?),
                _ => None,
            })
    }

    /// The node of an id below this one, or this one itself.
    ///
    /// Ids are given in document order, so the way down is the last child whose id is not beyond.
    pub(super) fn descendant(&self, id: NodeId) -> Option<&Self> {
        let mut at = self;
        while at.id != id {
            at = match &at.value {
                Value::Array(items) => {
                    let after = items.partition_point(|child| child.id <= id);
                    items.get(after.checked_sub(1)?)?
                }
                Value::Object(object) => {
                    let entries = object.entries();
                    let after = entries.partition_point(|(_, child)| child.id <= id);
                    &entries.get(after.checked_sub(1)?)?.1
                }
                _ => return None,
            };
        }
        Some(at)
    }

    /// The greatest id in this tree: ids are given in document order, so it is in the last branch.
    ///
    /// Values left out at the very end of the tree do not count; they are on the list of their own parent.
    pub fn last_id(&self) -> NodeId {
        let last = match &self.value {
            Value::Array(items) => items.last(),
            Value::Object(object) => object.values().next_back(),
            _ => None,
        };
        last.map_or(self.id, Self::last_id)
    }

    /// Whether two nodes hold equal values: ids do not count, nor does the order of members; `1` equals `1.0`.
    pub fn same_value(&self, other: &Self) -> bool {
        match (&self.value, &other.value) {
            (Value::Null, Value::Null) => true,
            (Value::Bool(a), Value::Bool(b)) => a == b,
            (Value::String(a), Value::String(b)) => a == b,
            (Value::Number(a), Value::Number(b)) => match (a.as_i128(), b.as_i128()) {
                (Some(a), Some(b)) => a == b,
                (None, None) => a == b,
                _ => false,
            },
            (Value::Array(a), Value::Array(b)) => {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.same_value(b))
            }
            (Value::Object(a), Value::Object(b)) => {
                a.len() == b.len()
                    && a.iter()
                        .all(|(key, a)| b.get(key).is_some_and(|b| a.same_value(b)))
            }
            _ => false,
        }
    }
}

impl Serialize for Node {
    /// Writes the value; integers beyond 64 bits as floats, because most formats have no others.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.value {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(bool) => serializer.serialize_bool(*bool),
            Value::Number(number @ Number::Int(_)) => {
                if let Some(int) = number.as_i64() {
                    serializer.serialize_i64(int)
                } else if let Some(int) = number.as_u64() {
                    serializer.serialize_u64(int)
                } else {
                    serializer.serialize_f64(number.as_f64())
                }
            }
            Value::Number(Number::Float(float)) => serializer.serialize_f64(*float),
            Value::String(text) => serializer.serialize_str(text),
            Value::Array(items) => serializer.collect_seq(items),
            Value::Object(object) => {
                let mut map = serializer.serialize_map(Some(object.len()))?;
                for (key, node) in object.iter() {
                    map.serialize_entry(key, node)?;
                }
                map.end()
            }
        }
    }
}

/// Undoes the escapes of a reference token (RFC 6901 §4: `~1` before `~0`).
fn unescape(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

/// An array index: digits without a leading zero or a sign (RFC 6901 §4).
fn index(token: &str) -> Option<usize> {
    let canonical =
        token.bytes().all(|b| b.is_ascii_digit()) && (token == "0" || !token.starts_with('0'));
    canonical.then(|| token.parse().ok()).flatten()
}
