//! Inheritance: a schema with a discriminator and no alternatives of its own, which others extend through `allOf`
//! (OAS 3.1.2 "Models with Polymorphism Support", types.md T8).

use rustc_hash::FxHashMap;

use crate::document::{Discriminator, Document, Resolver, Schema};
use crate::source::{Node, NodeId};

use super::super::types::{Docs, Role, Shape, Union, Variant};
use super::{Lower, Part};

/// Who extends whom.
pub(super) struct Inheritance<'s> {
    children: FxHashMap<NodeId, Vec<(&'s str, &'s Node)>>,
}

impl<'s> Inheritance<'s> {
    /// Finds, for each schema, the named schemas whose `allOf` refers to it.
    pub(super) fn of(document: &Document<'s>, resolver: Resolver<'s>) -> Self {
        let mut children: FxHashMap<NodeId, Vec<(&'s str, &'s Node)>> = FxHashMap::default();
        for (name, node) in &document.schemas {
            let members = node
                .get("allOf")
                .and_then(Node::as_array)
                .unwrap_or_default();
            for member in members.iter().filter(|member| member.get("$ref").is_some()) {
                if let Some(parent) = resolver.target(member) {
                    children.entry(parent.id).or_default().push((name, node));
                }
            }
        }
        Self { children }
    }

    /// Whether `child` names `parent` in its `allOf`.
    pub(super) fn extends(&self, child: NodeId, parent: NodeId) -> bool {
        self.children
            .get(&parent)
            .is_some_and(|children| children.iter().any(|(_, node)| node.id == child))
    }

    /// Every schema that extends `node`, directly or not, sorted by name.
    fn descendants(&self, node: &Node) -> Vec<(&'s str, &'s Node)> {
        let mut found: Vec<(&'s str, &'s Node)> = Vec::new();
        let mut open = vec![node.id];
        while let Some(id) = open.pop() {
            for (name, child) in self.children.get(&id).into_iter().flatten() {
                if child.id != node.id && found.iter().all(|(_, known)| known.id != child.id) {
                    found.push((name, child));
                    open.push(child.id);
                }
            }
        }
        found.sort_by_key(|(name, _)| *name);
        found
    }
}

impl<'s> Lower<'_, 's> {
    /// The union of everything that extends the schema at `node`, where its discriminator says so.
    pub(super) fn descendants(&mut self, node: &'s Node) -> Option<Shape> {
        let schema = self.read(node);
        let discriminator = schema.discriminator.clone()?;
        if schema.any_of.is_some() || schema.one_of.is_some() {
            return None;
        }
        let descendants = self.inheritance.descendants(node);
        let tagged = self.tagged(&schema, &discriminator, &descendants);
        // One that nobody extends is an ordinary object.
        if tagged.iter().all(|(target, _, _)| target.id == node.id) {
            return None;
        }
        let mut variants: Vec<Variant> = Vec::new();
        for (target, label, tags) in tagged {
            let role = if target.id == node.id {
                Role::Base
            } else {
                Role::Own
            };
            let ty = self.all_of(&[Part::whole(target)], role);
            match variants.iter_mut().find(|variant| variant.ty == ty) {
                Some(variant) => variant.tags.extend(tags),
                None => variants.push(Variant {
                    at: target.id,
                    ty,
                    label,
                    tags,
                    docs: Docs::default(),
                }),
            }
        }
        Some(Shape::Union(Union {
            variants,
            tag: Some(discriminator.property.to_owned()),
            open: self.is_open(node.id),
            any_of: false,
        }))
    }

    /// Each descendant with its label and the values of the tag that mean it.
    fn tagged(
        &self,
        schema: &Schema<'s>,
        discriminator: &Discriminator<'s>,
        descendants: &[(&'s str, &'s Node)],
    ) -> Vec<(&'s Node, String, Vec<String>)> {
        let mut tagged: Vec<(&'s Node, String, Vec<String>)> = Vec::new();
        for (value, reference) in &discriminator.mapping {
            let Some(target) = self.mapped(reference) else {
                continue;
            };
            match tagged
                .iter_mut()
                .find(|(known, _, _)| known.id == target.id)
            {
                Some((_, _, tags)) => tags.push((*value).to_owned()),
                None => {
                    let label = if target.id == schema.node.id {
                        "Base".to_owned()
                    } else {
                        self.reference_name(reference.as_str().unwrap_or_default())
                    };
                    tagged.push((target, label, vec![(*value).to_owned()]));
                }
            }
        }
        // "Implicit" names: a schema that no mapping names is meant by its own.
        for (name, child) in descendants {
            if tagged.iter().all(|(known, _, _)| known.id != child.id) {
                tagged.push((child, (*name).to_owned(), vec![(*name).to_owned()]));
            }
        }
        tagged
    }
}
