//! Objects and maps (types.md T5, T6).

use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;

use crate::diagnostic::Code;
use crate::document::{JsonType, TypeSet};
use crate::source::{Node, Value};

use super::super::types::{
    Docs, Field, Format, Map, Role, Shape, Struct, Type, TypeId, Union, Variant,
};
use super::conjunction::Conjunction;
use super::{Key, Lower, Part};

impl<'s> Lower<'_, 's> {
    pub(super) fn object(&mut self, conjunction: &Conjunction<'s>) -> Shape {
        let mut properties: IndexMap<&'s str, Vec<&'s Node>, FxBuildHasher> = IndexMap::default();
        for part in &conjunction.parts {
            for (name, node) in &part.properties {
                let schemas = properties.entry(name).or_default();
                if !schemas.iter().any(|other| same(other, node)) {
                    schemas.push(node);
                }
            }
        }
        let required: Vec<&'s str> = conjunction
            .parts
            .iter()
            .flat_map(|part| part.required.iter().copied())
            .collect();

        let mut fields = Vec::with_capacity(properties.len());
        for (name, schemas) in &properties {
            fields.push(self.field(name, schemas, required.contains(name)));
        }
        // Required and nowhere described: any value, but always there.
        for name in &required {
            if !properties.contains_key(name)
                && !fields.iter().any(|field: &Field| field.name == *name)
            {
                let ty = self.any(conjunction.outer.node.id);
                fields.push(Field {
                    at: conjunction.outer.node.id,
                    name: (*name).to_owned(),
                    ty,
                    required: true,
                    read_only: false,
                    write_only: false,
                    docs: Default::default(),
                });
            }
        }

        let extra = self.extra(conjunction);
        match (fields.is_empty(), extra) {
            (true, Extra::Unstated) => {
                let value = self.any(conjunction.outer.node.id);
                Shape::Map(Map {
                    key: self.key(conjunction),
                    value,
                })
            }
            (true, Extra::Typed(value)) => Shape::Map(Map {
                key: self.key(conjunction),
                value,
            }),
            (_, extra) => {
                self.report_names(conjunction);
                let extra = match extra {
                    Extra::Typed(value) => Some(value),
                    Extra::Unstated | Extra::Closed => None,
                };
                Shape::Struct(Struct { fields, extra })
            }
        }
    }

    fn field(&mut self, name: &str, schemas: &[&'s Node], required: bool) -> Field {
        let ty = self.member(schemas);
        // The last was written nearest to the type: its words and flags are the field's.
        let nearest = schemas[schemas.len() - 1];
        let read = schemas
            .iter()
            .map(|node| self.read(node))
            .collect::<Vec<_>>();
        let docs = self.docs(&self.read(nearest));
        Field {
            at: nearest.id,
            name: name.to_owned(),
            ty,
            required,
            read_only: read.iter().any(|schema| schema.read_only),
            write_only: read.iter().any(|schema| schema.write_only),
            docs,
        }
    }

    /// What is said of members that `properties` does not list.
    fn extra(&mut self, conjunction: &Conjunction<'s>) -> Extra {
        let mut stated = Vec::new();
        let mut open = false;
        let mut closed = false;
        let mut patterns = Vec::new();
        for part in &conjunction.parts {
            patterns.extend(part.patterns.iter().copied());
            match part.additional.map(|node| (node, &node.value)) {
                None => {}
                Some((_, Value::Bool(false))) => closed = true,
                Some((_, Value::Bool(true))) => open = true,
                Some((_, Value::Object(object))) if object.is_empty() => open = true,
                Some((node, _)) => stated.push(node),
            }
        }
        patterns.sort_by_key(|(pattern, _)| *pattern);
        match patterns.as_slice() {
            [] if !stated.is_empty() => Extra::Typed(self.every(&stated)),
            [] if open => Extra::Typed(self.any(conjunction.outer.node.id)),
            [] if closed => Extra::Closed,
            [] => Extra::Unstated,
            [(pattern, node)] if (closed || everything(pattern)) && stated.is_empty() => {
                Extra::Typed(self.schema(node))
            }
            patterns
                if stated.is_empty()
                    && let Some(id) = self.patterned(conjunction, patterns, closed) =>
            {
                Extra::Typed(id)
            }
            [(pattern, node), ..] => {
                self.report(
                    Code::RawJson,
                    node,
                    format!(
                        "members whose keys match `{pattern}` and members whose keys do not are kept in one map of raw JSON"
                    ),
                );
                Extra::Typed(self.any(conjunction.outer.node.id))
            }
        }
    }

    /// The union of what several patterns say of members. Which pattern a key matches is not looked at, so where keys that
    /// match none are allowed, only kinds that no member of theirs can be mistaken for will do.
    fn patterned(
        &mut self,
        conjunction: &Conjunction<'s>,
        patterns: &[(&'s str, &'s Node)],
        closed: bool,
    ) -> Option<TypeId> {
        let mut parts = conjunction.parts.iter();
        let at = parts.find_map(|part| part.node.get("patternProperties"))?;
        let key = Key {
            nodes: vec![(at.id, false)],
            role: Role::Own,
        };
        if let Some(known) = self.made.get(&key) {
            return Some(*known);
        }
        let mut variants = Vec::new();
        for (_, node) in patterns {
            let ty = self.schema(node);
            self.variant(&mut variants, &[node], ty);
        }
        let fits = |variant: &Variant| match &self.types[self.behind(variant.ty)].shape {
            Shape::Boolean | Shape::Integer(_) | Shape::Number(_) => true,
            Shape::String(format) => closed || *format == Format::Plain,
            Shape::Nullable(_) | Shape::Any | Shape::Null | Shape::Never => false,
            _ => closed,
        };
        if !variants.iter().all(fits) {
            return None;
        }
        if let [only] = variants.as_slice() {
            return closed.then_some(only.ty);
        }
        self.tell_apart(&mut variants);
        let id = self.types.add(Type {
            at: at.id,
            role: Role::Own,
            docs: Docs::default(),
            shape: Shape::Union(Union {
                variants,
                tag: None,
                open: !closed || self.is_open(at.id),
                any_of: true,
            }),
        });
        self.made.insert(key, id);
        Some(id)
    }

    /// The type of the keys, where `propertyNames` makes them an enumeration. Any other rule for them is a loss.
    fn key(&mut self, conjunction: &Conjunction<'s>) -> Option<TypeId> {
        let mut parts = conjunction.parts.iter();
        let node = parts.find_map(|part| part.property_names)?;
        let id = self.schema(node);
        let target = self.behind(id);
        match self.types[target].shape {
            Shape::StringEnum(_) => Some(id),
            _ => {
                self.report_names(conjunction);
                None
            }
        }
    }

    /// Reports rules for the names of members that nothing enforces.
    fn report_names(&self, conjunction: &Conjunction<'s>) {
        let names = conjunction.parts.iter();
        for node in names.filter_map(|part| part.property_names) {
            // Names are text in any case.
            let text = |types: TypeSet| types.contains(JsonType::String);
            let rules = self.conjunction(&[Part::whole(node)]);
            let says_nothing = rules.groups.is_empty()
                && rules.parts.iter().all(|rules| {
                    rules.boolean == Some(true)
                        || rules.types.is_none_or(text) && !rules.restricts_beside_type()
                });
            if !says_nothing {
                let message =
                    "`propertyNames` is not enforced: only an enumeration makes a type of the keys";
                self.report(Code::UnenforcedConstraint, node, message);
            }
        }
    }
}

/// What is said of members that are not listed.
enum Extra {
    /// Nothing: unknown members are ignored.
    Unstated,
    /// There are none.
    Closed,
    /// They are kept, and of this type.
    Typed(TypeId),
}

/// Whether a pattern matches every key.
fn everything(pattern: &str) -> bool {
    matches!(
        pattern,
        "" | ".*" | "^.*$" | ".+" | "^.+$" | "^.*" | "^.+" | ".*$"
    )
}

/// Whether two schemas say the same: one node, or references with the same text and nothing beside them.
fn same(a: &Node, b: &Node) -> bool {
    let reference = |node: &Node| {
        let object = node.as_object().filter(|object| object.len() == 1)?;
        object.get("$ref")?.as_str().map(str::to_owned)
    };
    a.id == b.id || (reference(a).is_some() && reference(a) == reference(b))
}
