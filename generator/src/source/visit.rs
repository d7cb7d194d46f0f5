//! The visitor that fills the tree, the same for both parsers.
//!
//! In: what `serde_json` or `serde_yaml` call back. Out: one [`Node`] per value, numbered in document order, and findings
//! about repeated keys, YAML tags and numbers that JSON does not have. No intermediate value is built: a `Value` would let
//! the last of two equal keys win in silence and refuse integers beyond 64 bits.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::fmt;
use std::ops::Range;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error, MapAccess, SeqAccess, VariantAccess, Visitor,
};

use super::{Node, NodeId, Number, Object, Value};
use crate::diagnostic::{Code, Diagnostic};

/// Most values a run may hold. The largest public documents have about a million; a few lines of nested YAML aliases could
/// otherwise ask for billions.
pub(super) const MOST_NODES: u32 = 1 << 24;

/// What the error of a document beyond [`MOST_NODES`] says; [`super::read`] recognises it.
pub(super) const TOO_MANY: &str = "more than 16 million values";

/// Ids of values that are not in the tree because another value took their place.
#[derive(Debug)]
pub(super) struct Shadowed {
    /// The ids left out.
    pub(super) ids: Range<u32>,
    /// The value kept, which has the same JSON Pointer.
    pub(super) by: NodeId,
}

/// The state of reading one file.
pub(super) struct Reader {
    next: Cell<u32>,
    yaml: bool,
    findings: RefCell<Vec<Diagnostic>>,
    shadowed: RefCell<Vec<Shadowed>>,
}

impl Reader {
    /// A reader that numbers from `first`; `yaml` switches merge keys on.
    pub(super) const fn new(first: u32, yaml: bool) -> Self {
        Self {
            next: Cell::new(first),
            yaml,
            findings: RefCell::new(Vec::new()),
            shadowed: RefCell::new(Vec::new()),
        }
    }

    /// The seed of the root.
    pub(super) const fn seed(&self) -> Seed<'_> {
        Seed {
            reader: self,
            id: None,
        }
    }

    /// The first id not used, the findings, and what was left out.
    pub(super) fn finish(self) -> (u32, Vec<Diagnostic>, Vec<Shadowed>) {
        let shadowed = self.shadowed.into_inner();
        (self.next.get(), self.findings.into_inner(), shadowed)
    }

    fn take_id<E: Error>(&self) -> Result<NodeId, E> {
        let id = self.next.get();
        if id >= MOST_NODES {
            return Err(E::custom(TOO_MANY));
        }
        self.next.set(id + 1);
        Ok(NodeId(id))
    }

    fn find(&self, diagnostic: Diagnostic) {
        self.findings.borrow_mut().push(diagnostic);
    }

    fn shadow(&self, by: NodeId, dropped: &Node) {
        let end = dropped.last_id().0 + 1;
        self.shadowed.borrow_mut().push(Shadowed {
            ids: dropped.id.0..end,
            by,
        });
    }

    fn object(&self, mut entries: Vec<(Box<str>, Node)>) -> Object {
        if self.yaml && entries.iter().any(is_merge) {
            entries = self.merge(entries);
        }
        Object::build(entries, |key, first, dropped| {
            self.find(
                Diagnostic::new(
                    Code::DuplicateKey,
                    dropped.id,
                    format!("the key `{key}` is given twice in one object"),
                )
                .help("remove one of the two; the first is used")
                .related(first.id, "first given here"),
            );
            self.shadow(first.id, &dropped);
        })
    }

    /// Applies `<<` (YAML 1.1 merge key): keys of the mapping itself win, then earlier mappings of the list.
    fn merge(&self, entries: Vec<(Box<str>, Node)>) -> Vec<(Box<str>, Node)> {
        // Only looked up, so its order is of no matter.
        let mut own: HashMap<Box<str>, NodeId> = HashMap::new();
        for (key, node) in entries.iter().filter(|entry| !is_merge(entry)) {
            own.entry(key.clone()).or_insert(node.id);
        }
        let mut out = Vec::with_capacity(entries.len());
        for entry in entries {
            if !is_merge(&entry) {
                out.push(entry);
                continue;
            }
            for source in merged(entry.1) {
                for (key, node) in source.into_entries() {
                    match own.get(&key) {
                        Some(by) => self.shadow(*by, &node),
                        None => {
                            own.insert(key.clone(), node.id);
                            out.push((key, node));
                        }
                    }
                }
            }
        }
        out
    }
}

/// Whether a member is a merge key with something that can be merged; anything else named `<<` stays a plain member.
fn is_merge((key, node): &(Box<str>, Node)) -> bool {
    &**key == "<<"
        && match &node.value {
            Value::Object(_) => true,
            Value::Array(items) => items.iter().all(|item| item.as_object().is_some()),
            _ => false,
        }
}

/// The mappings that a merge key lists.
fn merged(node: Node) -> Vec<Object> {
    match node.value {
        Value::Object(object) => vec![object],
        Value::Array(items) => items.into_iter().flat_map(merged).collect(),
        _ => Vec::new(),
    }
}

/// Reads one value.
pub(super) struct Seed<'a> {
    reader: &'a Reader,
    /// Given when a YAML tag stood before the value and the id is taken already.
    id: Option<NodeId>,
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Node, D::Error> {
        let id = match self.id {
            Some(id) => id,
            None => self.reader.take_id()?,
        };
        let reader = self.reader;
        let value = deserializer.deserialize_any(ValueVisitor { reader, id })?;
        Ok(Node { id, value })
    }
}

struct ValueVisitor<'a> {
    reader: &'a Reader,
    id: NodeId,
}

impl<'de> Visitor<'de> for ValueVisitor<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON has")
    }

    fn visit_unit<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E: Error>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Value, E> {
        self.visit_i128(value.into())
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Value, E> {
        self.visit_i128(value.into())
    }

    fn visit_i128<E: Error>(self, value: i128) -> Result<Value, E> {
        Ok(Value::Number(Number::Int(value)))
    }

    fn visit_u128<E: Error>(self, value: u128) -> Result<Value, E> {
        let number = i128::try_from(value).map_or(Number::Float(value as f64), Number::Int);
        Ok(Value::Number(number))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        if value.is_finite() {
            return Ok(Value::Number(Number::Float(value)));
        }
        self.reader.find(
            Diagnostic::new(
                Code::NonFiniteNumber,
                self.id,
                format!("`{value}` is not a number that JSON can hold"),
            )
            .help("give a finite number, or a string if a word is meant"),
        );
        Ok(Value::Null)
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.into()))
    }

    fn visit_string<E: Error>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value.into_boxed_str()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = access.next_element_seed(self.reader.seed())? {
            items.push(item);
        }
        items.shrink_to_fit();
        Ok(Value::Array(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut access: A) -> Result<Value, A::Error> {
        let mut entries = Vec::new();
        while let Some(key) = access.next_key_seed(Key)? {
            entries.push((key, access.next_value_seed(self.reader.seed())?));
        }
        Ok(Value::Object(self.reader.object(entries)))
    }

    /// How `serde_yaml` presents a value with a tag of its own (`!Ref x`).
    fn visit_enum<A: EnumAccess<'de>>(self, access: A) -> Result<Value, A::Error> {
        let (tag, content) = access.variant_seed(Key)?;
        self.reader.find(
            Diagnostic::new(
                Code::YamlTag,
                self.id,
                format!("the YAML tag `!{tag}` means nothing in an OpenAPI document"),
            )
            .help("remove the tag; the value is read as if it were not there"),
        );
        let node = content.newtype_variant_seed(Seed {
            reader: self.reader,
            id: Some(self.id),
        })?;
        Ok(node.value)
    }
}

/// Reads a key. Asking for a string makes `serde_yaml` give the text of any scalar: `200:`, `true:` and `1.10:` are keys
/// `200`, `true` and `1.10`.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Box<str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Box<str>, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Box<str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key that is a string")
    }

    fn visit_str<E: Error>(self, value: &str) -> Result<Box<str>, E> {
        Ok(value.into())
    }
}
