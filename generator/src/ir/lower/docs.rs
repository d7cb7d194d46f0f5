//! What documentation says of a schema (types.md T16).

use crate::document::Schema;
use crate::source::{Node, Value};

use super::super::types::Docs;
use super::Lower;

impl<'s> Lower<'_, 's> {
    /// The annotations and constraints that stand at the schema itself.
    pub(super) fn docs(&self, schema: &Schema<'s>) -> Docs {
        let mut docs = self.own_docs(schema);
        // `anyOf: [{type: number, maximum: 2}, {type: 'null'}]`: what the only other member says is said of the whole.
        if let Some(member) = self.beside_null(schema) {
            let member = self.own_docs(&self.read(member));
            docs.description = docs.description.or(member.description);
            docs.default = docs.default.or(member.default);
            docs.constraints.extend(member.constraints);
            if docs.examples.is_empty() {
                docs.examples = member.examples;
            }
        }
        docs
    }

    /// The only member of a union beside null, where it has no documentation of its own elsewhere.
    fn beside_null(&self, schema: &Schema<'s>) -> Option<&'s Node> {
        let members = schema.any_of.or(schema.one_of)?;
        let mut others = members.iter().filter(|member| !self.is_null(member));
        let only = others
            .next()
            .filter(|member| member.get("$ref").is_none())?;
        others.next().is_none().then_some(only)
    }

    fn own_docs(&self, schema: &Schema<'s>) -> Docs {
        Docs {
            title: schema.title.map(str::to_owned),
            description: schema.description.map(str::to_owned),
            default: schema.default.map(json),
            examples: schema.examples.iter().map(|node| json(node)).collect(),
            constraints: schema
                .constraints
                .iter()
                .filter(|(_, value)| !matches!(value.value, Value::Object(_)))
                .map(|(keyword, value)| (*keyword, json(value)))
                // A format without a type of its own is a rule for text.
                .chain(schema.format.map(|format| ("format", text(format))))
                .collect(),
            deprecated: schema.deprecated,
            link: schema.external_docs.map(str::to_owned),
        }
    }
}

/// A node as compact JSON, as the document writes it.
pub(super) fn json(node: &Node) -> String {
    let mut out = String::new();
    write(node, false, &mut out);
    out
}

/// A node as compact JSON in which everything that is equal is spelled in one way, as the runtime's `json::literal` does:
/// members sorted by key, whole numbers without a fraction.
pub(super) fn canonical(node: &Node) -> String {
    let mut out = String::new();
    write(node, true, &mut out);
    out
}

fn write(node: &Node, canonical: bool, out: &mut String) {
    match &node.value {
        Value::Null => out.push_str("null"),
        Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
        Value::Number(number) => match number.as_i64().filter(|_| canonical) {
            Some(whole) => out.push_str(&whole.to_string()),
            None => out.push_str(&number.to_string()),
        },
        Value::String(text) => quote(text, out),
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, canonical, out);
            }
            out.push(']');
        }
        Value::Object(object) => {
            let mut members: Vec<(&str, &Node)> = object.iter().collect();
            if canonical {
                members.sort_by_key(|(key, _)| *key);
            }
            out.push('{');
            for (at, (key, value)) in members.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                quote(key, out);
                out.push(':');
                write(value, canonical, out);
            }
            out.push('}');
        }
    }
}

fn quote(text: &str, out: &mut String) {
    out.push_str(&self::text(text));
}

/// Text as JSON.
fn text(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
