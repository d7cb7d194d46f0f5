//! Keywords of JSON Schema that shape no type: constraints, encodings, and what is ignored by decision.

use crate::diagnostic::{Code, Diagnostic, Sink};
use crate::source::Node;

use super::Version;
use super::unknown;

/// Keywords that restrict values without shaping them, in the order in which documentation lists them.
const CONSTRAINTS: &[&str] = &[
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "exclusiveMinimum",
    "maximum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "contains",
    "minContains",
    "maxContains",
    "minProperties",
    "maxProperties",
    "dependentRequired",
    "dependentSchemas",
    "dependencies",
    "not",
    "if",
    "then",
    "else",
];

/// Keywords that [`super::Schema`] has a place for.
const SHAPING: &[&str] = &[
    "$ref",
    "$dynamicRef",
    "type",
    "nullable",
    "format",
    "contentEncoding",
    "contentMediaType",
    "enum",
    "const",
    "properties",
    "required",
    "additionalProperties",
    "unevaluatedProperties",
    "patternProperties",
    "propertyNames",
    "items",
    "unevaluatedItems",
    "prefixItems",
    "allOf",
    "anyOf",
    "oneOf",
    "discriminator",
    "title",
    "description",
    "default",
    "example",
    "examples",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
];

/// Keys of a discriminator.
const DISCRIMINATOR: [&str; 3] = ["propertyName", "mapping", "defaultMapping"];

/// Keywords that say nothing about the shape of a value, or say it to other tools.
const IGNORED: &[&str] = &[
    "$schema",
    "$id",
    "id",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$comment",
    "$defs",
    "$vocabulary",
    "definitions",
    "contentSchema",
    "xml",
];

/// The constraint that a key is, if it is one.
pub(super) fn constraint(key: &str) -> Option<&'static str> {
    CONSTRAINTS.iter().find(|known| **known == key).copied()
}

/// The position of a constraint in documentation.
pub(super) fn rank(constraint: &str) -> usize {
    CONSTRAINTS
        .iter()
        .position(|known| *known == constraint)
        .unwrap_or(CONSTRAINTS.len())
}

/// The format that says the same as a `contentEncoding`.
pub(super) fn encoding_format(encoding: &str) -> Option<&'static str> {
    match encoding {
        "base64" => Some("byte"),
        "base64url" => Some("base64url"),
        _ => None,
    }
}

/// Whether documents of a media type are text.
pub(super) fn is_text(media_type: &str) -> bool {
    let name = media_type.to_ascii_lowercase();
    name.starts_with("text/")
        || ["json", "xml", "yaml"]
            .iter()
            .any(|word| name.contains(word))
}

/// Reports a key that no reader knows.
pub(super) fn account(key: &str, value: &Node, version: Version, sink: &Sink) {
    if key.starts_with("x-") || IGNORED.contains(&key) {
        return;
    }
    if key == "$recursiveRef" && version > Version::V3_0 {
        sink.push(
            Diagnostic::new(
                Code::Unsupported,
                value.id,
                format!("`{key}` is not resolved; any value is allowed here"),
            )
            .help("use `$ref` where the target is always the same"),
        );
        return;
    }
    let known = [SHAPING, CONSTRAINTS, IGNORED].concat();
    sink.push(unknown::key(key, value, "the Schema Object", known));
}

/// Reports the keys of a discriminator that are not followed.
pub(super) fn account_discriminator(node: &Node, sink: &Sink) {
    let members = node.as_object().into_iter();
    for (key, value) in members.flat_map(|object| object.iter()) {
        let diagnostic = match key {
            "propertyName" | "mapping" => continue,
            _ if key.starts_with("x-") => continue,
            "defaultMapping" => Diagnostic::new(
                Code::Unsupported,
                value.id,
                "`defaultMapping` is not followed: values with another tag, or with none, are kept as raw JSON",
            )
            .help("name the tags of the schema in `mapping` where they are known"),
            _ => unknown::key(key, value, "the Discriminator Object", DISCRIMINATOR),
        };
        sink.push(diagnostic);
    }
}
