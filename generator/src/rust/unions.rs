//! Unions: in: a union of the graph; out: the item, with the plan by which a value finds its variant.

use crate::ir::analysis::{evidence, keys, overlapping, tried};
use crate::ir::{Shape, TypeId, Union};

use super::model::{Docs, UnionItem, VariantItem};
use super::naming::behind;
use super::plan::plan;
use super::types::{UNKNOWN, Writer};

impl Writer<'_> {
    pub(super) fn union(
        &mut self,
        id: TypeId,
        docs: Docs,
        name: String,
        union: &Union,
    ) -> UnionItem {
        let types: Vec<String> = union
            .variants
            .iter()
            .map(|variant| self.edge(id, variant.ty))
            .collect();
        let direction = self.cx.directions[id.index()];
        let overlapping = overlapping(&self.cx.api.types, union);
        let tried = tried(&self.cx.api.types, union);
        let variants = union
            .variants
            .iter()
            .enumerate()
            .zip(&types)
            .map(|((at, variant), ty)| VariantItem {
                docs: Docs::of(super::docs::text(
                    variant.docs.description.as_deref().unwrap_or_default(),
                ))
                .at(variant.at),
                name: self.cx.names.member(id, at),
                ty: ty.clone(),
                written_tag: self.written_tag(union, variant.ty, &variant.tags),
                members: tried.contains(&at).then(|| {
                    let inner = ty.strip_prefix("Box<").and_then(|ty| ty.strip_suffix('>'));
                    inner.unwrap_or(ty).to_owned()
                }),
                // A boxed member is part of a cycle, which `Kept` does not reach through.
                kept: overlapping.contains(&at) && !self.cx.recursion.boxed(id, variant.ty),
                checked: self.is_checked_variant(id, variant.ty),
                from: direction.sent && self.is_only(union, variant.ty),
            })
            .collect();
        let plan = plan(&evidence(&self.cx.api.types, union));
        let unknown = plan
            .keeps_unknown()
            .then(|| (UNKNOWN.to_owned(), self.imports.known("Value")));
        UnionItem {
            docs,
            name,
            derives: self.derives(id),
            attributes: self.attributes(id),
            variants,
            unknown,
            plan,
            codec: self.codec(id),
            checked: {
                let checked = self.is_checked(id);
                if checked {
                    self.imports.path("crate::runtime::validate");
                }
                checked
            },
            members: self
                .cx
                .members
                .contains(&id)
                .then(|| keys(&self.cx.api.types, id)),
        }
    }

    /// Whether no other member of a union is the same type in Rust, under whatever name.
    fn is_only(&self, union: &Union, ty: TypeId) -> bool {
        let types = &self.cx.api.types;
        let same = |other: TypeId| {
            let (a, b) = (behind(types, ty), behind(types, other));
            a == b || (!types[a].shape.is_item() && types[a].shape == types[b].shape)
        };
        union.variants.iter().filter(|other| same(other.ty)).count() == 1
    }

    /// The tag that has to be written beside a member that does not hold it itself.
    fn written_tag(
        &self,
        union: &Union,
        member: TypeId,
        tags: &[String],
    ) -> Option<(String, String)> {
        let key = union.tag.as_ref()?;
        let tag = tags.first()?;
        match &self.cx.api.types[behind(&self.cx.api.types, member)].shape {
            Shape::Struct(object) if object.fields.iter().all(|field| field.name != *key) => {
                Some((key.clone(), tag.clone()))
            }
            _ => None,
        }
    }
}
