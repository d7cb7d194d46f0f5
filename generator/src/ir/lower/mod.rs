//! Phase 6, lower: from the document to the graph of types and the list of operations.
//!
//! In: a [`Document`]. Out: an [`Api`]. Every schema is seen as a *conjunction*: itself, what it refers to, and what its
//! `allOf` lists, all at once ([`conjunction`]). One function turns a conjunction into a type, so references with
//! siblings, `allOf`, inheritance and plain schemas follow one path.

mod array;
mod body;
mod conjunction;
mod constraints;
mod docs;
mod enumeration;
mod inheritance;
mod media;
mod object;
mod operation;
mod replaced;
mod response;
mod scalar;
mod union;
mod webhook;

use rustc_hash::FxHashMap;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Severity, Sink};
use crate::document::{self, Document, JsonType, Resolver, Schema, TypeSet, Version};
use crate::source::{Node, NodeId};

use super::api::Api;
use super::types::{Docs, Role, Shape, Type, TypeId, Types};
use conjunction::Conjunction;

/// How deep schemas may nest before they are taken for an attack; far beyond what people write.
const DEPTH: usize = 200;

/// How deep before the types of members wait until what is begun is done. References lead from schema to schema without end
/// in documents of thousands of types that refer to one another; only what is nested in the text is nested here.
const DEEP: usize = 64;

/// Lowers a document.
pub(in crate::ir) fn lower<'s>(
    document: &Document<'s>,
    resolver: Resolver<'s>,
    config: &Config,
    roots: &[(&'s str, &'s Node)],
) -> Api {
    let mut lower = Lower {
        resolver,
        version: document.version,
        config,
        types: Types::default(),
        made: FxHashMap::default(),
        inheritance: inheritance::Inheritance::of(document, resolver),
        depth: 0,
        due: Vec::new(),
    };
    // Types are made in an order that does not change when the document is reordered.
    let mut schemas = document.schemas.clone();
    schemas.sort_by_key(|(name, _)| *name);
    let select = &config.select;
    if select.is_everything() {
        for (_, node) in &schemas {
            lower.schema(node);
        }
    }
    for (_, node) in roots {
        lower.schema(node);
    }
    let wanted = |operation: &&document::Operation<'s>| select.selects(operation.traits());
    let mut operations: Vec<_> = document.operations.iter().filter(wanted).collect();
    operations.sort_by_key(|operation| (operation.path, &operation.method));
    let mut operations: Vec<_> = operations
        .into_iter()
        .flat_map(|operation| lower.operation(operation))
        .collect();
    let mut webhooks: Vec<_> = document.webhooks.iter().filter(wanted).collect();
    webhooks.sort_by_key(|webhook| (webhook.path, &webhook.method));
    let mut webhooks: Vec<_> = webhooks
        .into_iter()
        .filter_map(|webhook| lower.webhook(webhook))
        .collect();
    let components = schemas
        .iter()
        .chain(roots)
        .filter_map(|(name, node)| Some(((*name).to_owned(), lower.known(node)?)))
        .collect();
    if select.types_only {
        operations.clear();
        webhooks.clear();
    }
    let mut security_schemes = document.security_schemes.clone();
    security_schemes.sort_by(|a, b| a.name.cmp(&b.name));
    Api {
        title: document.title.clone(),
        version: document.api_version.clone(),
        description: document.description.clone(),
        address: document.address.clone(),
        servers: document.servers.clone(),
        tags: document.tags.clone(),
        types: lower.types,
        components,
        operations,
        webhooks,
        security_schemes,
    }
}

/// A schema that takes part in a conjunction.
#[derive(Debug, Clone, Copy)]
struct Part<'s> {
    node: &'s Node,
    /// Only what its own keywords say of the shape: no references, no `allOf`, no alternatives.
    alone: bool,
}

impl<'s> Part<'s> {
    fn whole(node: &'s Node) -> Self {
        Self { node, alone: false }
    }
}

/// What a type is made from: the schemas that hold at once, and what of them is meant.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    nodes: Vec<(NodeId, bool)>,
    role: Role,
}

/// Whether a type is asked for for the first time.
enum Begun {
    Known(TypeId),
    New(TypeId),
}

struct Lower<'a, 's> {
    resolver: Resolver<'s>,
    version: Version,
    config: &'a Config,
    types: Types,
    made: FxHashMap<Key, TypeId>,
    inheritance: inheritance::Inheritance<'s>,
    depth: usize,
    /// Types that wait to be made, with what from.
    due: Vec<(TypeId, Vec<Part<'s>>)>,
}

impl<'s> Lower<'_, 's> {
    fn sink(&self) -> &'s Sink {
        self.resolver.sink()
    }

    fn read(&self, node: &'s Node) -> Schema<'s> {
        Schema::read(node, self.version, self.sink())
    }

    /// The type of a schema.
    fn schema(&mut self, node: &'s Node) -> TypeId {
        self.all_of(&[Part::whole(node)], Role::Own)
    }

    /// The type of a schema, if anything asked for it.
    fn known(&self, node: &Node) -> Option<TypeId> {
        let key = Key {
            nodes: vec![(node.id, false)],
            role: Role::Own,
        };
        self.made.get(&key).copied()
    }

    /// The type of the values that satisfy all of `nodes`, of which there is at least one; the last names it.
    fn every(&mut self, nodes: &[&'s Node]) -> TypeId {
        let parts = self.apart(nodes);
        self.all_of(&parts, Role::Own)
    }

    /// As [`every`](Self::every), for a type that nobody looks into before all are made.
    fn member(&mut self, nodes: &[&'s Node]) -> TypeId {
        let parts = self.apart(nodes);
        if self.depth < DEEP {
            return self.all_of(&parts, Role::Own);
        }
        match self.begin(&parts, Role::Own) {
            Begun::Known(id) => id,
            Begun::New(id) => {
                self.due.push((id, parts));
                id
            }
        }
    }

    /// The parts of a conjunction, without those that say nothing beside the others.
    fn apart(&self, nodes: &[&'s Node]) -> Vec<Part<'s>> {
        let mut parts: Vec<Part<'s>> = nodes.iter().map(|node| Part::whole(node)).collect();
        if parts.len() > 1 {
            // A part that says no more than "an object" makes no new type of what another part describes.
            let types: Vec<Option<TypeSet>> = parts
                .iter()
                .map(|part| self.conjunction(std::slice::from_ref(part)).types())
                .collect();
            let mut keep: Vec<bool> = vec![true; parts.len()];
            for at in 0..parts.len() {
                let Some(said) = self.says_only_types(parts[at].node) else {
                    continue;
                };
                let narrower = |other: usize| {
                    other != at
                        && keep[other]
                        && types[other].is_some_and(|types| types.intersect(said) == types)
                };
                keep[at] = !(0..parts.len()).any(narrower);
            }
            let mut keep = keep.into_iter();
            parts.retain(|_| keep.next() == Some(true));
        }
        parts
    }

    /// The types that a schema states, where it states nothing else.
    fn says_only_types(&self, node: &'s Node) -> Option<TypeSet> {
        let schema = self.read(node);
        let types = schema.types?;
        let rest = Schema {
            types: None,
            constraints: Vec::new(),
            ..schema
        };
        (rest.reference.is_none() && !rest.has_assertions()).then_some(types)
    }

    /// The type of the values that satisfy all of `parts`, of which there is at least one; the last names it.
    fn all_of(&mut self, parts: &[Part<'s>], role: Role) -> TypeId {
        let id = match self.begin(parts, role) {
            Begun::Known(id) => return id,
            Begun::New(id) => id,
        };
        self.finish(id, parts, role);
        while self.depth == 0
            && let Some((id, parts)) = self.due.pop()
        {
            self.finish(id, &parts, Role::Own);
        }
        id
    }

    /// The id of the type of `parts`, which is new if nobody asked for it before.
    fn begin(&mut self, parts: &[Part<'s>], role: Role) -> Begun {
        let key = Key {
            nodes: parts
                .iter()
                .map(|part| (part.node.id, part.alone))
                .collect(),
            role,
        };
        if let Some(id) = self.made.get(&key) {
            return Begun::Known(*id);
        }
        let id = self.types.add(Type {
            at: parts[parts.len() - 1].node.id,
            role,
            docs: Docs::default(),
            shape: Shape::Pending,
        });
        self.made.insert(key, id);
        Begun::New(id)
    }

    /// Makes the type that was begun as `id`.
    fn finish(&mut self, id: TypeId, parts: &[Part<'s>], role: Role) {
        self.depth += 1;
        let (docs, shape) = if self.depth > DEPTH {
            let named = parts[parts.len() - 1].node;
            self.report(
                Code::TooDeep,
                named,
                "schemas nest too deeply here; any value is allowed",
            );
            (Docs::default(), Shape::Any)
        } else {
            self.shape(parts, role)
        };
        self.depth -= 1;
        let ty = &mut self.types[id];
        ty.docs = docs;
        ty.shape = shape;
    }

    fn shape(&mut self, parts: &[Part<'s>], role: Role) -> (Docs, Shape) {
        if let ([Part { node, alone: false }], Role::Own) = (parts, role) {
            let schema = self.read(node);
            if let Some(shape) = self.replaced(node) {
                return (self.docs(&schema), shape);
            }
            if schema.is_plain_reference() {
                let docs = self.docs(&schema);
                let Some(target) = self.resolver.target(node) else {
                    return (docs, Shape::Any);
                };
                let target = self.schema(target);
                // A cycle of references alone allows everything; the resolver reports it where it is followed.
                return (docs, Shape::Alias(target));
            }
            if let Some(union) = self.descendants(node) {
                return (self.docs(&schema), union);
            }
        }
        let mut conjunction = self.conjunction(parts);
        self.report_unenforced(&conjunction);
        if let Role::Kind(kind) = role {
            conjunction.restrict(kind);
        }
        let docs = self.docs(&conjunction.outer);
        let shape = self.conjunction_shape(&conjunction, parts, role);
        (docs, shape)
    }

    fn conjunction_shape(
        &mut self,
        conjunction: &Conjunction<'s>,
        parts: &[Part<'s>],
        role: Role,
    ) -> Shape {
        if let Some(shape) = self.wrapped(conjunction, parts) {
            return shape;
        }
        let nullable = conjunction.nullable();
        let shape = self.bare(conjunction, parts, role);
        match shape {
            Shape::Any | Shape::Null => shape,
            Shape::Nullable(_) => shape,
            shape if nullable => Shape::Nullable(self.types.add(Type {
                at: conjunction.outer.node.id,
                role,
                docs: self.docs(&conjunction.outer),
                shape,
            })),
            shape => shape,
        }
    }

    /// The shape of what is allowed beside null.
    fn bare(&mut self, conjunction: &Conjunction<'s>, parts: &[Part<'s>], role: Role) -> Shape {
        if let Some(node) = conjunction.never {
            self.report(Code::NeverValid, node, "no value is allowed here");
            return Shape::Never;
        }
        match self.enumerated(conjunction) {
            Ok(Some(values)) => return self.enumeration(conjunction, values),
            Ok(None) => {}
            Err(contradiction) => return self.contradiction(*contradiction),
        }
        if !conjunction.groups.is_empty()
            && let Some(shape) = self.grouped(conjunction)
        {
            return shape;
        }
        let Some(types) = conjunction.types() else {
            return Shape::Any;
        };
        let mut bare = types;
        bare.remove(JsonType::Null);
        match bare.single() {
            None if bare.is_empty() && types.is_empty() => self.unsatisfiable(conjunction),
            None if bare.is_empty() => Shape::Null,
            None if bare.iter().count() >= 6 => Shape::Any,
            None => self.by_kind(bare, parts, role),
            Some(JsonType::Null) => Shape::Null,
            Some(JsonType::Boolean) => Shape::Boolean,
            Some(JsonType::Integer) => self.integer(conjunction),
            Some(JsonType::Number) => self.number(conjunction),
            Some(JsonType::String) => self.string(conjunction),
            Some(JsonType::Array) => self.array(conjunction),
            Some(JsonType::Object) => self.object(conjunction),
        }
    }

    /// A conjunction that is one reference and nothing that changes it: the referenced type itself, perhaps or null.
    fn wrapped(&mut self, conjunction: &Conjunction<'s>, parts: &[Part<'s>]) -> Option<Shape> {
        let reference = conjunction.only_reference(parts)?;
        let target = self.resolver.object(reference)?;
        // A child that adds nothing to its parent is a type of its own: the parent, as a type, is all of its children.
        let child = conjunction.outer.node.id;
        if self.inheritance.extends(child, target.id) && self.read(target).discriminator.is_some() {
            return None;
        }
        let target = self.schema(reference);
        if conjunction.outer.nullable && !self.is_nullable(target) {
            return Some(Shape::Nullable(target));
        }
        Some(Shape::Alias(target))
    }

    /// Whether null is a value of the type.
    fn is_nullable(&self, id: TypeId) -> bool {
        match &self.types[id].shape {
            Shape::Nullable(_) | Shape::Null | Shape::Any => true,
            Shape::Alias(target) if *target != id => self.is_nullable(*target),
            _ => false,
        }
    }

    /// The type behind aliases.
    fn behind(&self, id: TypeId) -> TypeId {
        let mut at = id;
        for _ in 0..DEPTH {
            match self.types[at].shape {
                Shape::Alias(target) => at = target,
                _ => break,
            }
        }
        at
    }

    fn unsatisfiable(&self, conjunction: &Conjunction<'s>) -> Shape {
        let mut diagnostic = Diagnostic::new(
            Code::Unsatisfiable,
            conjunction.outer.node.id,
            "no value can satisfy all parts of this schema: their types have nothing in common",
        )
        .help("correct one of the parts; as it stands, every answer would be refused");
        for part in conjunction.parts.iter().filter(|part| part.types.is_some()) {
            diagnostic = diagnostic.related(part.node.id, "one part");
        }
        self.contradiction(diagnostic)
    }

    /// Reports a schema that contradicts itself; what is asked for under `--lenient` is any value.
    fn contradiction(&self, diagnostic: Diagnostic) -> Shape {
        if !self.resolver.is_lenient() {
            self.sink().push(diagnostic);
            return Shape::Never;
        }
        self.sink().push(
            diagnostic
                .severity(Severity::Loss)
                .help("correct one of them; until then any value is allowed here"),
        );
        Shape::Any
    }

    /// The type of any value; `at` is the schema that says nothing more.
    fn any(&mut self, at: NodeId) -> TypeId {
        self.types.add(Type {
            at,
            role: Role::Unstated,
            docs: Docs::default(),
            shape: Shape::Any,
        })
    }

    /// Whether a type keeps values that its schema does not list.
    fn is_open(&self, id: NodeId) -> bool {
        self.config.types.closed.is_empty()
            || self.config.is_open(&self.resolver.sources().pointer(id))
    }

    fn report(&self, code: Code, node: &Node, message: impl Into<String>) {
        self.sink().push(Diagnostic::new(code, node.id, message));
    }
}
