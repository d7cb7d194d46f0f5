//! Schemas that hold at once: a schema, the targets of its references and the members of its `allOf`, flattened
//! (types.md T8).

use rustc_hash::FxHashSet;

use crate::document::{JsonType, Schema, TypeSet};
use crate::source::{Node, NodeId};

use super::{Lower, Part};

/// Alternatives of which one must hold (`oneOf`, `anyOf`).
pub(super) struct Group<'s> {
    /// The members.
    pub(super) members: &'s [Node],
    /// Whether several may hold at once.
    pub(super) any_of: bool,
    /// The schema that lists them.
    pub(super) schema: usize,
}

/// Schemas that must all hold.
pub(super) struct Conjunction<'s> {
    /// The schema that brought them together, the last given: its annotations win.
    pub(super) outer: Schema<'s>,
    /// Each with its own keywords only; references and `allOf` members before the schema that names them, as a reader
    /// meets inherited fields first.
    pub(super) parts: Vec<Schema<'s>>,
    /// The alternatives that the parts list.
    pub(super) groups: Vec<Group<'s>>,
    /// The part that allows nothing.
    pub(super) never: Option<&'s Node>,
    kind: Option<JsonType>,
}

impl<'s> Lower<'_, 's> {
    /// Flattens `given`.
    pub(super) fn conjunction(&self, given: &[Part<'s>]) -> Conjunction<'s> {
        let mut parts = Vec::new();
        let mut seen = FxHashSet::default();
        for part in given {
            if part.alone {
                parts.push(self.alone(part.node));
            } else {
                self.flatten(part.node, &mut parts, &mut seen);
            }
        }
        let groups = parts
            .iter()
            .enumerate()
            .flat_map(|(schema, part)| {
                let one = part.one_of.map(|members| Group {
                    members,
                    any_of: false,
                    schema,
                });
                let any = part.any_of.map(|members| Group {
                    members,
                    any_of: true,
                    schema,
                });
                one.into_iter().chain(any)
            })
            .filter(|group| !group.members.is_empty())
            .collect();
        Conjunction {
            outer: self.read(given[given.len() - 1].node),
            groups,
            never: parts
                .iter()
                .find(|part| part.boolean == Some(false))
                .map(|part| part.node),
            parts,
            kind: None,
        }
    }

    /// What the keywords of a schema say of the shape, without what it refers to or combines.
    fn alone(&self, node: &'s Node) -> Schema<'s> {
        Schema {
            reference: None,
            all_of: &[],
            any_of: None,
            one_of: None,
            discriminator: None,
            ..self.read(node)
        }
    }

    fn flatten(&self, node: &'s Node, parts: &mut Vec<Schema<'s>>, seen: &mut FxHashSet<NodeId>) {
        // A schema that contains itself through `allOf` says nothing new the second time.
        if !seen.insert(node.id) {
            return;
        }
        let schema = self.read(node);
        if schema.reference.is_some()
            && let Some(target) = self.resolver.target(node)
        {
            self.flatten(target, parts, seen);
        }
        for member in schema.all_of {
            self.flatten(member, parts, seen);
        }
        parts.push(schema);
    }
}

impl<'s> Conjunction<'s> {
    /// Leaves only the values of one type.
    pub(super) fn restrict(&mut self, kind: JsonType) {
        self.kind = Some(kind);
    }

    /// The types allowed, stated or implied; `None` where any is.
    pub(super) fn types(&self) -> Option<TypeSet> {
        if let Some(kind) = self.kind {
            return Some(TypeSet::of(kind));
        }
        let stated = self
            .parts
            .iter()
            .filter_map(|part| part.types)
            .reduce(TypeSet::intersect);
        stated.or_else(|| self.implied().map(TypeSet::of))
    }

    /// The type that keywords speak of where none is stated (types.md T10).
    fn implied(&self) -> Option<JsonType> {
        if self.parts.iter().any(Schema::has_object_keywords) {
            return Some(JsonType::Object);
        }
        if self.parts.iter().any(Schema::has_array_keywords) {
            return Some(JsonType::Array);
        }
        let format = self.parts.iter().rev().find_map(|part| part.format)?;
        super::scalar::implied_type(format)
    }

    /// Whether null is allowed beside the rest.
    pub(super) fn nullable(&self) -> bool {
        if self.kind.is_some() {
            return false;
        }
        let stated = self.parts.iter().filter_map(|part| part.types);
        let by_type = stated
            .reduce(TypeSet::intersect)
            .is_some_and(|types| types.contains(JsonType::Null));
        by_type || self.outer.nullable
    }

    /// The node that a conjunction of one reference refers to, when everything else is annotation.
    pub(super) fn only_reference(&self, parts: &[Part<'s>]) -> Option<&'s Node> {
        let [Part { alone: false, .. }] = parts else {
            return None;
        };
        let outer = &self.outer;
        let single = outer.all_of.first().filter(|_| outer.all_of.len() == 1)?;
        // `allOf: [{$ref}]` is how 3.0 puts a description beside a reference.
        let plain = outer.reference.is_none()
            && outer
                .types
                .is_none_or(|types| types.single() == Some(JsonType::Object))
            && outer.format.is_none()
            && outer.enumeration.is_none()
            && outer.constant.is_none()
            && !outer.has_object_keywords()
            && !outer.has_array_keywords()
            && outer.any_of.is_none()
            && outer.one_of.is_none();
        (plain && single.get("$ref").is_some()).then_some(single)
    }

    /// The tightest of a constraint over all parts, by `tighter`.
    pub(super) fn bound(&self, keyword: &str, tighter: impl Fn(f64, f64) -> f64) -> Option<f64> {
        self.parts
            .iter()
            .flat_map(|part| &part.constraints)
            .filter(|(name, _)| *name == keyword)
            .filter_map(|(_, value)| value.as_number().map(|number| number.as_f64()))
            .reduce(tighter)
    }

    /// The first format that a part states, the outermost first.
    pub(super) fn format(&self) -> Option<(&'s str, &'s Node)> {
        self.parts
            .iter()
            .rev()
            .find_map(|part| part.format.map(|format| (format, part.node)))
    }
}
