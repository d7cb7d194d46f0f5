//! Every key of a document, with the kind of object that it is a key of.
//!
//! In: the root. Out: [`Occurrence`]s in document order. What stands in extensions, examples and other data is part of the
//! value of its key; names that the author gave are no keys.

use generator::source::{Node, Value};

use super::grammar::{CALLBACK, Form, REFERENCE, ROOT, form};

/// A key at a place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Occurrence<'s> {
    /// The kind of the object that has it.
    pub(super) kind: &'static str,
    /// The key.
    pub(super) key: &'s str,
    /// Its value.
    pub(super) value: &'s Node,
    /// Whether the kind has no such key.
    pub(super) unknown: bool,
}

/// The keys below `root`; `old` says that it follows 3.0, where a reference has no siblings.
pub(super) fn occurrences(root: &Node, old: bool) -> Vec<Occurrence<'_>> {
    let mut walk = Walk {
        old,
        found: Vec::new(),
    };
    walk.object(root, ROOT);
    walk.found
}

struct Walk<'s> {
    old: bool,
    found: Vec<Occurrence<'s>>,
}

impl<'s> Walk<'s> {
    fn object(&mut self, node: &'s Node, kind: &'static str) {
        let object = match &node.value {
            Value::Object(object) => object,
            Value::Array(items) => return items.iter().for_each(|item| self.object(item, kind)),
            _ => return,
        };
        let reference = node.get("$ref").and_then(Node::as_str).is_some();
        let own = kind == "PathItem" || (kind == "Schema" && !self.old);
        let kind = if reference && !own { REFERENCE } else { kind };
        if kind == CALLBACK {
            return self.named(node, "PathItem");
        }
        for (key, value) in object.iter() {
            let form = form(kind, key);
            if form == Form::Unknown && key.starts_with("x-") {
                continue;
            }
            self.found.push(Occurrence {
                kind,
                key,
                value,
                unknown: form == Form::Unknown,
            });
            match form {
                Form::Data | Form::Unknown => {}
                Form::One(child) => self.object(value, child),
                Form::Named(child) => self.named(value, child),
            }
        }
    }

    fn named(&mut self, node: &'s Node, kind: &'static str) {
        let members = node
            .as_object()
            .into_iter()
            .flat_map(|object| object.iter());
        for (name, value) in members {
            if !name.starts_with("x-") {
                self.object(value, kind);
            }
        }
    }
}
