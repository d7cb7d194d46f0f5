//! A Schema Object in the terms of JSON Schema 2020-12, whatever version the document follows.
//!
//! In: a node. Out: a [`Schema`], a flat view of its keywords whose subschemas are still nodes. Reading is where 3.0 is
//! raised (types.md T1), so there is one path for 3.0, 3.1 and 3.2 after it.

use crate::diagnostic::{Code, Diagnostic, Severity, Sink};
use crate::source::{Node, Object, Value};

use super::Version;
use super::keywords;
use super::types::{JsonType, TypeSet};

/// The keywords of one schema.
#[derive(Debug)]
pub struct Schema<'s> {
    /// The node it was read from.
    pub node: &'s Node,
    /// `true` and `false` are schemas that allow everything and nothing.
    pub boolean: Option<bool>,
    /// `$ref`, and `$dynamicRef` where its scope is closed.
    pub reference: Option<&'s str>,
    /// `type`, as the set of kinds allowed; `None` where it is absent.
    pub types: Option<TypeSet>,
    /// `nullable: true` of 3.0: null is allowed beside what the rest says.
    pub nullable: bool,
    /// `format`, or what 3.0's `format: byte` and 3.1's `contentEncoding` say.
    pub format: Option<&'s str>,
    /// `enum`.
    pub enumeration: Option<&'s [Node]>,
    /// `const`.
    pub constant: Option<&'s Node>,
    /// `properties`, in order.
    pub properties: Vec<(&'s str, &'s Node)>,
    /// `required`.
    pub required: Vec<&'s str>,
    /// `additionalProperties`, or `unevaluatedProperties` where that says the same.
    pub additional: Option<&'s Node>,
    /// `patternProperties`.
    pub patterns: Vec<(&'s str, &'s Node)>,
    /// `propertyNames`.
    pub property_names: Option<&'s Node>,
    /// `items`, or `unevaluatedItems` where that says the same.
    pub items: Option<&'s Node>,
    /// `prefixItems`.
    pub prefix_items: &'s [Node],
    /// `allOf`.
    pub all_of: &'s [Node],
    /// `anyOf`.
    pub any_of: Option<&'s [Node]>,
    /// `oneOf`.
    pub one_of: Option<&'s [Node]>,
    /// `discriminator`.
    pub discriminator: Option<Discriminator<'s>>,
    /// Keywords that restrict values without shaping them, in order.
    pub constraints: Vec<(&'static str, &'s Node)>,
    /// `title`.
    pub title: Option<&'s str>,
    /// `description`.
    pub description: Option<&'s str>,
    /// `default`.
    pub default: Option<&'s Node>,
    /// `examples`, and 3.0's `example`.
    pub examples: Vec<&'s Node>,
    /// `deprecated`.
    pub deprecated: bool,
    /// `readOnly`.
    pub read_only: bool,
    /// `writeOnly`.
    pub write_only: bool,
    /// `externalDocs.url`.
    pub external_docs: Option<&'s str>,
    /// `x-enum-varnames` and `x-enum-descriptions`.
    pub enum_names: Option<&'s [Node]>,
    /// `x-enum-descriptions`.
    pub enum_descriptions: Option<&'s [Node]>,
}

/// `discriminator`.
#[derive(Debug, Clone)]
pub struct Discriminator<'s> {
    /// Where it stands.
    pub node: &'s Node,
    /// `propertyName`.
    pub property: &'s str,
    /// `mapping`: value of the property, reference or name of a schema.
    pub mapping: Vec<(&'s str, &'s Node)>,
}

/// Keywords that evaluate items beside `prefixItems`.
const EVALUATE_ITEMS: [&str; 8] = [
    "anyOf",
    "oneOf",
    "allOf",
    "if",
    "not",
    "contains",
    "$ref",
    "$dynamicRef",
];

/// Keywords that evaluate members, and whose members types do not have.
const EVALUATE_MEMBERS: [&str; 3] = ["if", "dependentSchemas", "not"];

impl<'s> Schema<'s> {
    /// Reads the schema at `node`.
    ///
    /// What is not a schema is reported and read as the schema that allows everything.
    pub fn read(node: &'s Node, version: Version, sink: &Sink) -> Self {
        let mut schema = Self::empty(node);
        match &node.value {
            Value::Bool(value) => schema.boolean = Some(*value),
            Value::Object(object) => {
                for (key, value) in object.iter() {
                    schema.keyword(key, value, version, sink);
                }
                // The order of keywords means nothing; the order of the table is how documentation lists them.
                schema.constraints.sort_by_key(|(keyword, _)| keywords::rank(keyword));
                schema.settle_unevaluated(object, sink);
                schema.raise(version);
            }
            _ => sink.push(
                Diagnostic::new(
                    Code::InvalidObject,
                    node.id,
                    format!("expected a schema, found {}", node.kind_name()),
                )
                .severity(Severity::Loss)
                .help("write an object such as `{type: string}`; until then any value is allowed here"),
            ),
        }
        schema
    }

    fn empty(node: &'s Node) -> Self {
        Self {
            node,
            boolean: None,
            reference: None,
            types: None,
            nullable: false,
            format: None,
            enumeration: None,
            constant: None,
            properties: Vec::new(),
            required: Vec::new(),
            additional: None,
            patterns: Vec::new(),
            property_names: None,
            items: None,
            prefix_items: &[],
            all_of: &[],
            any_of: None,
            one_of: None,
            discriminator: None,
            constraints: Vec::new(),
            title: None,
            description: None,
            default: None,
            examples: Vec::new(),
            deprecated: false,
            read_only: false,
            write_only: false,
            external_docs: None,
            enum_names: None,
            enum_descriptions: None,
        }
    }

    fn keyword(&mut self, key: &'s str, value: &'s Node, version: Version, sink: &Sink) {
        let expect = Expect { key, value, sink };
        match key {
            "$ref" => self.reference = expect.text(),
            "$dynamicRef" if version > Version::V3_0 => {
                self.reference = self.reference.or(expect.text());
            }
            "type" => self.types = types(value, sink),
            "nullable" => self.nullable = value.as_bool() == Some(true),
            "format" => self.format = expect.text(),
            "contentEncoding" => {
                if let Some(encoding) = expect.text() {
                    self.format = keywords::encoding_format(encoding).or(self.format);
                }
            }
            // A document within a text is a text; anything else is bytes, where a whole body or part is meant.
            "contentMediaType" => {
                if expect.text().is_some_and(|name| !keywords::is_text(name)) {
                    self.format = self.format.or(Some("binary"));
                }
            }
            // An empty list would allow nothing; whoever wrote it left the values out (2020-12 section 6.1.2 advises against it).
            "enum" => self.enumeration = expect.list().filter(|values| !values.is_empty()),
            "const" => self.constant = Some(value),
            "properties" => self.properties = expect.members(),
            // A boolean `required` is a leftover of draft 3 and of Swagger parameters.
            "required" if value.as_bool().is_none() => {
                self.required = expect
                    .list()
                    .into_iter()
                    .flatten()
                    .filter_map(Node::as_str)
                    .collect();
            }
            "additionalProperties" => self.additional = Some(value),
            // What they mean depends on all others: see `settle_unevaluated`.
            "unevaluatedProperties" | "unevaluatedItems" => {}
            "patternProperties" => self.patterns = expect.members(),
            "propertyNames" => self.property_names = Some(value),
            // Before 2020-12 an array of items was what `prefixItems` is.
            "items" => match &value.value {
                Value::Array(items) => self.prefix_items = items,
                _ => self.items = Some(value),
            },
            "additionalItems" => self.items = self.items.or(Some(value)),
            "prefixItems" => self.prefix_items = expect.list().unwrap_or(&[]),
            "allOf" => self.all_of = expect.list().unwrap_or(&[]),
            "anyOf" => self.any_of = expect.list(),
            "oneOf" => self.one_of = expect.list(),
            "discriminator" => self.discriminator = discriminator(value, sink),
            "title" => self.title = value.as_str(),
            "description" => self.description = value.as_str(),
            "default" => self.default = Some(value),
            "example" => self.examples.push(value),
            "examples" => match value.as_array() {
                Some(examples) => self.examples.extend(examples),
                // A map of Example Objects belongs to media types, but is often seen here.
                None => self.examples.push(value),
            },
            "deprecated" => self.deprecated = value.as_bool() == Some(true),
            "readOnly" => self.read_only = value.as_bool() == Some(true),
            "writeOnly" => self.write_only = value.as_bool() == Some(true),
            "externalDocs" => self.external_docs = value.get("url").and_then(Node::as_str),
            "x-enum-varnames" => self.enum_names = value.as_array(),
            "x-enum-descriptions" => self.enum_descriptions = value.as_array(),
            _ => match keywords::constraint(key) {
                Some(constraint) => self.constraints.push((constraint, value)),
                None => keywords::account(key, value, version, sink),
            },
        }
    }

    /// Takes `unevaluatedItems` for `items`, and `unevaluatedProperties` for `additionalProperties`, where nothing beside
    /// them evaluates items or members in another way (2020-12 core, section 11).
    fn settle_unevaluated(&mut self, object: &'s Object, sink: &Sink) {
        let members = object.get("unevaluatedProperties");
        let items = object.get("unevaluatedItems");
        let alone =
            |keywords: &[&str]| !keywords.iter().any(|keyword| object.get(keyword).is_some());
        if self.items.is_none() && alone(&EVALUATE_ITEMS) {
            self.items = items;
        }
        // A member that an alternative describes is typed there; what is left over is what this keyword speaks of.
        if self.additional.is_none()
            && (alone(&EVALUATE_MEMBERS) || members.is_some_and(|m| m.as_bool().is_some()))
        {
            self.additional = members;
        }
        let taken = |value: &Node, by: Option<&Node>| by.is_some_and(|by| by.id == value.id);
        for (keyword, value, by) in [
            ("unevaluatedItems", items, self.items),
            ("unevaluatedProperties", members, self.additional),
        ] {
            if let Some(value) = value.filter(|value| !taken(value, by)) {
                let message = format!(
                    "`{keyword}` is not enforced beside keywords that evaluate conditionally"
                );
                sink.push(Diagnostic::new(
                    Code::UnenforcedConstraint,
                    value.id,
                    message,
                ));
            }
        }
    }

    /// Turns what 3.0 writes into what 2020-12 means (types.md T1).
    fn raise(&mut self, version: Version) {
        if version == Version::V3_0 && self.reference.is_some() {
            // OAS 3.0.4 "Reference Object": siblings of `$ref` are ignored.
            *self = Self {
                reference: self.reference,
                ..Self::empty(self.node)
            };
            return;
        }
        // 3.0's `exclusiveMinimum: true` says of `minimum` what 2020-12's number says by itself.
        for (bound, exclusive) in [
            ("minimum", "exclusiveMinimum"),
            ("maximum", "exclusiveMaximum"),
        ] {
            let flag = self
                .constraints
                .iter()
                .position(|(name, value)| *name == exclusive && value.as_bool().is_some());
            if let Some(at) = flag {
                let (_, value) = self.constraints.remove(at);
                let stated = self.constraints.iter_mut().find(|(name, _)| *name == bound);
                if let (Some(true), Some(stated)) = (value.as_bool(), stated) {
                    stated.0 = exclusive;
                }
            }
        }
        if self.nullable
            && let Some(types) = self.types.as_mut()
        {
            types.insert(JsonType::Null);
        }
    }

    /// Whether nothing but annotations stands beside the reference.
    pub fn is_plain_reference(&self) -> bool {
        self.reference.is_some() && !self.has_assertions()
    }

    /// Whether it says anything about which values are allowed, `$ref` apart.
    pub fn has_assertions(&self) -> bool {
        self.types.is_some() || self.restricts_beside_type()
    }

    /// Whether anything but `type` and `$ref` says which values are allowed.
    pub fn restricts_beside_type(&self) -> bool {
        self.boolean.is_some()
            || self.format.is_some()
            || self.enumeration.is_some()
            || self.constant.is_some()
            || self.has_object_keywords()
            || self.has_array_keywords()
            || !self.all_of.is_empty()
            || self.any_of.is_some()
            || self.one_of.is_some()
            || !self.constraints.is_empty()
    }

    /// Whether it has keywords that speak of objects.
    pub fn has_object_keywords(&self) -> bool {
        !self.properties.is_empty()
            || self.additional.is_some()
            || !self.patterns.is_empty()
            || self.property_names.is_some()
            || !self.required.is_empty()
    }

    /// Whether it has keywords that speak of arrays.
    pub fn has_array_keywords(&self) -> bool {
        self.items.is_some() || !self.prefix_items.is_empty()
    }
}

/// A keyword and its value, to be read as one form or reported.
struct Expect<'a, 's> {
    key: &'a str,
    value: &'s Node,
    sink: &'a Sink,
}

impl<'s> Expect<'_, 's> {
    fn text(&self) -> Option<&'s str> {
        self.or_report(self.value.as_str(), "a string")
    }

    fn list(&self) -> Option<&'s [Node]> {
        self.or_report(self.value.as_array(), "an array")
    }

    fn members(&self) -> Vec<(&'s str, &'s Node)> {
        let object = self.or_report(self.value.as_object(), "an object");
        object
            .into_iter()
            .flat_map(|object| object.iter())
            .collect()
    }

    fn or_report<T>(&self, found: Option<T>, expected: &str) -> Option<T> {
        if found.is_none() && !self.value.is_null() {
            self.sink.push(
                Diagnostic::new(
                    Code::InvalidKeyword,
                    self.value.id,
                    format!(
                        "`{}` must be {expected}, found {}; it is ignored",
                        self.key,
                        self.value.kind_name()
                    ),
                )
                .help(format!("write {expected}")),
            );
        }
        found
    }
}

fn types(value: &Node, sink: &Sink) -> Option<TypeSet> {
    let mut set = TypeSet::default();
    let names = match value.as_array() {
        Some(items) => items,
        None => std::slice::from_ref(value),
    };
    for node in names {
        // `type: null` without quotes is YAML's null; nobody means anything else by it.
        let name = if node.is_null() {
            Some("null")
        } else {
            node.as_str()
        };
        match name.map(|name| (name, JsonType::from_name(name))) {
            Some((_, Some(kind))) => set.insert(kind),
            // Words of other type systems, seen often enough to be read as what they mean.
            Some(("any", None)) => return None,
            Some(("file", None)) => set.insert(JsonType::String),
            _ => {
                sink.push(
                    Diagnostic::new(
                        Code::InvalidKeyword,
                        node.id,
                        "this is not a type of JSON Schema; any value is allowed here",
                    )
                    .help("write string, number, integer, boolean, array, object or null"),
                );
                return None;
            }
        }
    }
    Some(set)
}

fn discriminator<'s>(node: &'s Node, sink: &Sink) -> Option<Discriminator<'s>> {
    // Swagger 2.0 had the name alone, and it survives conversions.
    let property = node
        .as_str()
        .or_else(|| node.get("propertyName").and_then(Node::as_str));
    let Some(property) = property else {
        sink.push(
            Diagnostic::new(
                Code::InvalidKeyword,
                node.id,
                "a discriminator needs `propertyName`; it is ignored",
            )
            .help("add `propertyName`"),
        );
        return None;
    };
    keywords::account_discriminator(node, sink);
    let mapping = node.get("mapping").and_then(Node::as_object);
    let mut mapping: Vec<(&str, &Node)> = mapping
        .into_iter()
        .flat_map(|object| object.iter())
        .collect();
    mapping.sort_by_key(|(value, _)| *value);
    Some(Discriminator {
        node,
        property,
        mapping,
    })
}
