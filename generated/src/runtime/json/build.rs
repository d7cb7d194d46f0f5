// Copied by `cargo xtask codegen` from its runtime; changes here are lost.
//! Filling a tape: from text and other formats by serde's visitors, and from a tree.

use std::borrow::Cow;
use std::fmt;

use serde::de::{self, DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use super::tape::Node;

/// The name of the only member of the map that serde_json shows in place of a number when some
/// crate in the build has turned on its `arbitrary_precision`.
const NUMBER_TOKEN: &str = "$serde_json::private::Number";

/// Lays out a tree.
pub(super) fn push_value<'a>(nodes: &mut Vec<Node<'a>>, value: &'a Value) {
    let start = nodes.len();
    match value {
        Value::Null => nodes.push(Node::Null),
        Value::Bool(value) => nodes.push(Node::Bool(*value)),
        Value::String(value) => nodes.push(Node::Str(Cow::Borrowed(value))),
        Value::Number(number) => nodes.push(if let Some(value) = number.as_i64() {
            Node::Int(value)
        } else if let Some(value) = number.as_u64() {
            Node::Uint(value)
        } else {
            // None, and beyond the finite, only with `arbitrary_precision` and a number that no
            // type here can hold.
            number
                .as_f64()
                .filter(|value| value.is_finite())
                .map_or(Node::Null, Node::Float)
        }),
        Value::Array(items) => {
            nodes.push(Node::Null);
            for item in items {
                push_value(nodes, item);
            }
            let end = nodes.len();
            set(nodes, start, Node::Array { end });
        }
        Value::Object(members) => {
            nodes.push(Node::Null);
            for (key, value) in members {
                nodes.push(Node::Str(Cow::Borrowed(key)));
                push_value(nodes, value);
            }
            let end = nodes.len();
            set(nodes, start, Node::Object { end });
        }
    }
}

fn set<'a>(nodes: &mut [Node<'a>], index: usize, node: Node<'a>) {
    if let Some(slot) = nodes.get_mut(index) {
        *slot = node;
    }
}

/// Appends one value to the tape.
pub(super) struct Builder<'t, 'a> {
    pub(super) nodes: &'t mut Vec<Node<'a>>,
}

impl<'de> DeserializeSeed<'de> for Builder<'_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Builder<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_unit<E: de::Error>(self) -> Result<(), E> {
        self.nodes.push(Node::Null);
        Ok(())
    }

    fn visit_none<E: de::Error>(self) -> Result<(), E> {
        self.visit_unit()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.nodes.push(Node::Bool(value));
        Ok(())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.nodes.push(Node::Int(value));
        Ok(())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.nodes.push(Node::uint(value));
        Ok(())
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        if !value.is_finite() {
            return Err(E::custom(format_args!("{value} is not a JSON number")));
        }
        self.nodes.push(Node::Float(value));
        Ok(())
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, value: &'de str) -> Result<(), E> {
        self.nodes.push(Node::Str(Cow::Borrowed(value)));
        Ok(())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<(), E> {
        self.nodes.push(Node::Str(Cow::Owned(value)));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        let start = self.nodes.len();
        self.nodes.push(Node::Null);
        while items
            .next_element_seed(Builder { nodes: self.nodes })?
            .is_some()
        {}
        let end = self.nodes.len();
        set(self.nodes, start, Node::Array { end });
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let start = self.nodes.len();
        self.nodes.push(Node::Null);
        while members
            .next_key_seed(KeyBuilder { nodes: self.nodes })?
            .is_some()
        {
            members.next_value_seed(Builder { nodes: self.nodes })?;
        }
        let end = self.nodes.len();
        if let Some([_, Node::Str(key), Node::Str(text)]) = self.nodes.get(start..)
            && key == NUMBER_TOKEN
        {
            let Some(number) = Node::number(text) else {
                return Err(A::Error::custom(format_args!(
                    "number out of range: {text}"
                )));
            };
            self.nodes.truncate(start);
            self.nodes.push(number);
            return Ok(());
        }
        set(self.nodes, start, Node::Object { end });
        Ok(())
    }
}

/// Appends one key to the tape. JSON's keys are strings; other formats' scalar keys are written as
/// JSON would show them.
struct KeyBuilder<'t, 'a> {
    nodes: &'t mut Vec<Node<'a>>,
}

impl<'de> DeserializeSeed<'de> for KeyBuilder<'_, 'de> {
    type Value = ();

    #[inline]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for KeyBuilder<'_, 'de> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a string as key")
    }

    #[inline]
    fn visit_borrowed_str<E: de::Error>(self, value: &'de str) -> Result<(), E> {
        self.nodes.push(Node::Str(Cow::Borrowed(value)));
        Ok(())
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.visit_string(value.to_owned())
    }

    fn visit_string<E: de::Error>(self, value: String) -> Result<(), E> {
        self.nodes.push(Node::Str(Cow::Owned(value)));
        Ok(())
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.visit_string(value.to_string())
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.visit_string(value.to_string())
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.visit_string(value.to_string())
    }
}
