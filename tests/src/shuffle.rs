//! The same document with its keys in another order.
//!
//! In: a document as the generator reads it. Out: JSON text in which every map whose order means nothing to a reader is
//! shuffled: the keywords of an object, paths, methods, components, responses, the list of tags, `required`. Properties keep
//! their order, and so do free values (`default`, `example`, `enum`, extensions), because a reader sees it.

use generator::source::{Node, Object, Value};

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keys {
    /// Keywords of OpenAPI or JSON Schema.
    Keywords,
    /// Names that the author chose.
    Names,
    /// Part of a free value.
    Free,
}

/// The document as JSON; `seed` decides the order, and none leaves it as it is.
#[must_use]
pub fn to_json(document: &Node, seed: Option<u64>) -> String {
    let mut writer = Writer {
        random: seed.map(Random),
        out: String::new(),
    };
    writer.value(document, Keys::Keywords);
    writer.out
}

struct Writer {
    random: Option<Random>,
    out: String,
}

impl Writer {
    fn value(&mut self, node: &Node, keys: Keys) {
        match &node.value {
            Value::Null => self.out.push_str("null"),
            Value::Bool(value) => self.out.push_str(if *value { "true" } else { "false" }),
            Value::Number(value) => self.out.push_str(&value.to_string()),
            Value::String(value) => self.string(value),
            Value::Array(items) => self.array(&items.iter().collect::<Vec<_>>(), keys),
            Value::Object(object) => self.object(object, keys, false),
        }
    }

    fn string(&mut self, value: &str) {
        self.out.push_str(&serde_json::to_string(value).unwrap());
    }

    fn array(&mut self, items: &[&Node], keys: Keys) {
        self.out.push('[');
        for (index, item) in items.iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.value(item, keys);
        }
        self.out.push(']');
    }

    fn object(&mut self, object: &Object, keys: Keys, ordered: bool) {
        let mut entries: Vec<_> = object.iter().collect();
        if let (Some(random), false) = (&mut self.random, ordered || keys == Keys::Free) {
            random.shuffle(&mut entries);
        }
        self.out.push('{');
        for (index, (key, value)) in entries.into_iter().enumerate() {
            if index > 0 {
                self.out.push(',');
            }
            self.string(key);
            self.out.push(':');
            match keys {
                Keys::Names => self.value(value, Keys::Keywords),
                Keys::Free => self.value(value, Keys::Free),
                Keys::Keywords => self.keyword(key, value),
            }
        }
        self.out.push('}');
    }

    fn keyword(&mut self, key: &str, value: &Node) {
        match (key, &value.value) {
            ("properties", Value::Object(object)) => self.object(object, Keys::Names, true),
            ("default" | "enum" | "const" | "example" | "examples" | "value", _) => {
                self.value(value, Keys::Free);
            }
            _ if key.starts_with("x-") => self.value(value, Keys::Free),
            ("required" | "tags", Value::Array(items))
                if key == "required" || is_objects(items) =>
            {
                let mut items: Vec<_> = items.iter().collect();
                if let Some(random) = &mut self.random {
                    random.shuffle(&mut items);
                }
                self.array(&items, Keys::Keywords);
            }
            (
                "paths" | "webhooks" | "schemas" | "responses" | "parameters" | "requestBodies"
                | "headers" | "securitySchemes" | "links" | "callbacks" | "pathItems"
                | "mediaTypes" | "content" | "encoding" | "mapping" | "variables" | "scopes"
                | "$defs" | "definitions" | "patternProperties" | "dependentSchemas",
                Value::Object(object),
            ) => self.object(object, Keys::Names, false),
            _ => self.value(value, Keys::Keywords),
        }
    }
}

/// Top-level tags, not the names of tags at an operation, the first of which means more than the others.
fn is_objects(items: &[Node]) -> bool {
    items.iter().all(|item| item.as_object().is_some())
}

/// Steele and others' SplitMix64: the same numbers on every machine and in every version.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        bits ^ (bits >> 31)
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            let other = usize::try_from(self.next() % (last as u64 + 1)).unwrap();
            items.swap(last, other);
        }
    }
}
