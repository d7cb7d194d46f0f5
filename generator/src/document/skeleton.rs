//! One object of the specification through `openapiv3`.
//!
//! In: a node and the [`Kind`] of object it should be. Out: the `openapiv3` value of that object alone. Whatever
//! `openapiv3` should not look into (schemas, nested objects that are read on their own) is replaced by a slot before
//! deserialising, so an error stays with the object it belongs to, and what OpenAPI 3.1 changed never reaches
//! `openapiv3`. An accounting check writes the value back and reports every key that vanished.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value as Json};

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::nearest::nearest;
use crate::source::{Node, Number, Value};

use super::unknown;

/// What `openapiv3` is given in the place of a nested value.
#[derive(Clone, Copy)]
pub(super) enum Slot {
    /// The value is replaced by a reference.
    One(&'static str),
    /// Each member of the value is replaced by a reference.
    Members(&'static str),
    /// Each member of the value is replaced by an empty object, where no reference is allowed.
    Shells(&'static str),
    /// Each item of the value is replaced by a reference.
    Items(&'static str),
}

/// How one kind of object is read.
pub(super) struct Kind {
    /// Name in the specification, for messages.
    pub(super) name: &'static str,
    /// The keys that `openapiv3` knows.
    pub(super) keys: &'static [&'static str],
    pub(super) slots: &'static [Slot],
    /// Keys that are read beside `openapiv3`, because it does not know them or knows them only as 3.0 had them.
    pub(super) beside: &'static [&'static str],
    /// Keys without meaning for a generated client: documentation machinery and 3.x additions that change nothing.
    pub(super) ignored: &'static [&'static str],
    /// Required keys whose absence is common and harmless, with what stands in.
    pub(super) defaults: &'static [(&'static str, Default)],
    /// Keys whose value must be text but is often written as a bare number (`version: 1.0`).
    pub(super) texts: &'static [&'static str],
}

/// What stands in for an absent key.
#[derive(Clone, Copy)]
pub(super) enum Default {
    Text(&'static str),
    Object,
}

/// A deserialised object and the nodes behind its slots.
pub(super) struct Skeleton<'s, T> {
    pub(super) object: T,
    slots: Vec<&'s Node>,
}

impl<'s, T> Skeleton<'s, T> {
    /// The node behind a slot that came back as a reference.
    pub(super) fn node<U>(&self, slot: &openapiv3::ReferenceOr<U>) -> Option<&'s Node> {
        match slot {
            openapiv3::ReferenceOr::Reference { reference } => {
                self.slots.get(reference.parse::<usize>().ok()?).copied()
            }
            openapiv3::ReferenceOr::Item(_) => None,
        }
    }
}

/// Reads `node` as an object of `kind`.
///
/// Gives `None`, and a diagnostic at the offending value, when it is not one.
pub(super) fn read<'s, T>(node: &'s Node, kind: &Kind, sink: &Sink) -> Option<Skeleton<'s, T>>
where
    T: DeserializeOwned + Serialize,
{
    let mut slots = Vec::new();
    let json = shape(node, kind, &mut slots, sink)?;
    match serde_path_to_error::deserialize::<_, T>(json) {
        Ok(object) => {
            account(node, kind, &object, sink);
            Some(Skeleton { object, slots })
        }
        Err(error) => {
            let at = descend(node, error.path());
            sink.push(mistaken(at, kind, &error.into_inner().to_string()));
            None
        }
    }
}

/// The report of a value that is not what an object of `kind` has there; `error` is what serde says of it.
fn mistaken(at: &Node, kind: &Kind, error: &str) -> Diagnostic {
    let wrong = |code, what: &str| {
        let message = format!("this is not a valid {}: {what}", kind.name);
        Diagnostic::new(code, at.id, message)
    };
    let quoted = |text: &str| {
        text.split('`')
            .skip(1)
            .step_by(2)
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    if let Some((found, known)) = error
        .strip_prefix("unknown variant ")
        .and_then(|rest| rest.split_once(", expected "))
    {
        let (found, known) = (quoted(found).concat(), quoted(known));
        let what = format!("`{found}` is none of {}", known.join(", "));
        let nearest = nearest(known.iter().map(String::as_str), &found);
        return wrong(Code::InvalidValue, &what).help(match nearest {
            Some(name) => format!("write `{name}` if that is meant"),
            None => "write one of them".to_owned(),
        });
    }
    let expected = [
        (", expected a sequence", "an array"),
        (", expected a map", "an object"),
        (", expected a string", "a string"),
        (", expected a boolean", "true or false"),
    ];
    let expected = expected.iter().find(|(end, _)| error.ends_with(end));
    match expected.filter(|_| error.starts_with("invalid type")) {
        Some((_, wanted)) => {
            let what = format!("expected {wanted}, found {}", at.kind_name());
            wrong(Code::InvalidObject, &what).help(format!("write {wanted} here"))
        }
        None => wrong(Code::InvalidObject, error)
            .help("correct it as the OpenAPI specification describes this object"),
    }
}

/// The JSON that `openapiv3` is given for `node`.
fn shape<'s>(node: &'s Node, kind: &Kind, slots: &mut Vec<&'s Node>, sink: &Sink) -> Option<Json> {
    let Some(object) = node.as_object() else {
        sink.push(
            Diagnostic::new(
                Code::InvalidObject,
                node.id,
                format!("expected a {}, found {}", kind.name, node.kind_name()),
            )
            .help("write an object with the keys that the OpenAPI specification lists"),
        );
        return None;
    };
    let mut out = Map::new();
    for (key, value) in object.iter() {
        if is_extension(key) || kind.beside.contains(&key) || kind.ignored.contains(&key) {
            continue;
        }
        let shaped = match kind.slots.iter().find(|slot| slot.key() == key) {
            Some(slot) => slot.shape(value, slots),
            None if kind.texts.contains(&key) => text(value),
            None => plain(value),
        };
        // A null stands for an absent key in documents written by serialisers that do not skip it.
        if !shaped.is_null() {
            out.insert(key.to_owned(), shaped);
        }
    }
    for (key, default) in kind.defaults {
        out.entry(*key).or_insert_with(|| match default {
            Default::Text(text) => Json::from(*text),
            Default::Object => Json::Object(Map::new()),
        });
    }
    Some(Json::Object(out))
}

impl Slot {
    fn key(self) -> &'static str {
        match self {
            Self::One(key) | Self::Members(key) | Self::Shells(key) | Self::Items(key) => key,
        }
    }

    fn shape<'s>(self, value: &'s Node, slots: &mut Vec<&'s Node>) -> Json {
        let mut slot = |node: &'s Node| {
            let number = slots.len().to_string();
            slots.push(node);
            Json::Object(Map::from_iter([("$ref".to_owned(), Json::from(number))]))
        };
        match (self, &value.value) {
            (Self::One(_), _) => slot(value),
            (Self::Members(_) | Self::Shells(_), Value::Object(object)) => {
                let members = object.iter().filter(|(key, _)| !is_extension(key));
                let shaped = members.map(|(key, node)| {
                    let shaped = match self {
                        Self::Shells(_) => Json::Object(Map::new()),
                        _ => slot(node),
                    };
                    (key.to_owned(), shaped)
                });
                Json::Object(shaped.collect())
            }
            (Self::Items(_), Value::Array(items)) => Json::Array(items.iter().map(slot).collect()),
            // Of the wrong kind: given as it is, so that `openapiv3` says what it expected.
            _ => plain(value),
        }
    }
}

/// `x-` keys are read from the node by whoever knows them, never through `openapiv3`.
fn is_extension(key: &str) -> bool {
    key.starts_with("x-")
}

/// A node as JSON, without extensions.
fn plain(node: &Node) -> Json {
    match &node.value {
        Value::Null => Json::Null,
        Value::Bool(value) => Json::Bool(*value),
        Value::Number(Number::Int(value)) => i64::try_from(*value)
            .map(Json::from)
            .or_else(|_| u64::try_from(*value).map(Json::from))
            .unwrap_or_else(|_| Json::from(*value as f64)),
        Value::Number(Number::Float(value)) => Json::from(*value),
        Value::String(value) => Json::from(&**value),
        Value::Array(items) => Json::Array(items.iter().map(plain).collect()),
        Value::Object(object) => Json::Object(
            object
                .iter()
                .filter(|(key, _)| !is_extension(key))
                .map(|(key, value)| (key.to_owned(), plain(value)))
                .collect(),
        ),
    }
}

/// Scalars as text, however deep: what YAML read as a number was meant as a string.
fn text(node: &Node) -> Json {
    match &node.value {
        Value::Bool(value) => Json::from(value.to_string()),
        Value::Number(value) => Json::from(value.to_string()),
        Value::Array(items) => Json::Array(items.iter().map(text).collect()),
        Value::Object(object) => {
            let members = object.iter().filter(|(key, _)| !is_extension(key));
            Json::Object(
                members
                    .map(|(key, value)| (key.to_owned(), text(value)))
                    .collect(),
            )
        }
        Value::Null | Value::String(_) => plain(node),
    }
}

/// The deepest node that a serde path reaches.
fn descend<'s>(node: &'s Node, path: &serde_path_to_error::Path) -> &'s Node {
    let mut at = node;
    for segment in path.iter() {
        let next = match segment {
            serde_path_to_error::Segment::Map { key } => at.get(key),
            serde_path_to_error::Segment::Seq { index } => {
                at.as_array().and_then(|items| items.get(*index))
            }
            _ => None,
        };
        match next {
            Some(node) => at = node,
            None => break,
        }
    }
    at
}

/// Reports the keys of `node`, and of the objects in it that have no reader of their own, that `openapiv3` dropped.
fn account<T: Serialize>(node: &Node, kind: &Kind, object: &T, sink: &Sink) {
    let Ok(Json::Object(kept)) = serde_json::to_value(object) else {
        return;
    };
    let members = node.as_object().into_iter();
    for (key, value) in members.flat_map(|object| object.iter()) {
        let read_elsewhere = is_extension(key)
            || kind.beside.contains(&key)
            || kind.ignored.contains(&key)
            || kind.slots.iter().any(|slot| slot.key() == key);
        if read_elsewhere || kind.keys.contains(&key) && is_empty(value) {
            continue;
        }
        match kept.get(key) {
            Some(kept) => account_below(value, kept, kind, sink),
            None => {
                let known = [kind.keys, kind.beside, kind.ignored].concat();
                sink.push(unknown::key(
                    key,
                    value,
                    &format!("the {}", kind.name),
                    known,
                ));
            }
        }
    }
}

/// Reports the keys below a value that did not come back.
fn account_below(node: &Node, kept: &Json, kind: &Kind, sink: &Sink) {
    match (&node.value, kept) {
        (Value::Object(object), Json::Object(kept)) => {
            for (key, value) in object.iter() {
                match kept.get(key) {
                    _ if is_extension(key) || is_empty(value) => {}
                    Some(kept) => account_below(value, kept, kind, sink),
                    None => {
                        let within = format!("this part of the {}", kind.name);
                        sink.push(unknown::key(key, value, &within, []));
                    }
                }
            }
        }
        (Value::Array(items), Json::Array(kept)) => {
            for (item, kept) in items.iter().zip(kept) {
                account_below(item, kept, kind, sink);
            }
        }
        _ => {}
    }
}

/// Values that say the same as an absent key; `openapiv3` does not write them back.
fn is_empty(node: &Node) -> bool {
    match &node.value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty(),
        Value::Object(object) => object.len() == 0,
        _ => false,
    }
}
