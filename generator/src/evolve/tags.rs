//! Which tags a type belongs to: those of the operations that reach it.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use crate::rust::{Item, OperationItem};

use super::change::Group;
use super::index::{Call, Index};
use super::names::Names;

/// The tags of each type of a crate, by its path.
#[derive(Debug)]
pub(super) struct Tags(FxHashMap<String, BTreeSet<Group>>);

impl Tags {
    /// The tags of a crate's types.
    pub(super) fn of(index: &Index<'_>) -> Self {
        let names = Names::of(index);
        let edges: FxHashMap<&str, Vec<String>> = index
            .types
            .iter()
            .map(|ty| {
                let inner = held(ty.item).into_iter();
                let paths = inner.flat_map(|text| names.paths(ty.module, text));
                (ty.path.as_str(), paths.collect())
            })
            .collect();
        let mut tags: FxHashMap<String, BTreeSet<Group>> = FxHashMap::default();
        let mut reach = |group: &Group, from: Vec<String>| {
            let mut open = from;
            while let Some(path) = open.pop() {
                if tags.entry(path.clone()).or_default().insert(group.clone()) {
                    let further = edges.get(path.as_str());
                    open.extend(further.into_iter().flatten().cloned());
                }
            }
        };
        for call in &index.operations {
            let texts = texts(call).into_iter();
            let from = texts.flat_map(|text| names.paths(call.module, text));
            reach(&group(call), from.collect());
        }
        for webhook in &index.webhooks {
            reach(&Group::Webhooks, names.paths("webhooks", &webhook.ty));
        }
        Self(tags)
    }

    /// What a type belongs to.
    pub(super) fn group(&self, path: &str) -> Group {
        let tags = self.0.get(path);
        let mut tags = tags.into_iter().flatten();
        match (tags.next(), tags.next()) {
            (None, _) => Group::Unused,
            (Some(only), None) => only.clone(),
            (Some(_), Some(_)) => Group::Shared,
        }
    }
}

/// What an operation belongs to.
pub(super) fn group(call: &Call<'_>) -> Group {
    match &call.group.tag {
        Some(tag) => Group::Tag(tag.clone()),
        None => Group::Untagged,
    }
}

/// The types that a type holds, as its file calls them.
fn held(item: &Item) -> Vec<&str> {
    match item {
        Item::Struct(item) => {
            let fields = item.fields.iter().map(|field| field.ty.as_str());
            fields
                .chain(item.extra.as_ref().map(|extra| extra.ty.as_str()))
                .collect()
        }
        Item::Union(item) => item.variants.iter().map(|one| one.ty.as_str()).collect(),
        Item::Tuple(item) => {
            let items = item.items.iter().map(|(ty, _)| ty.as_str());
            items.chain(item.rest.as_deref()).collect()
        }
        Item::Newtype(item) => vec![&item.ty],
        Item::Alias(item) => vec![&item.ty],
        _ => Vec::new(),
    }
}

/// The types that an operation is written with.
fn texts<'a>(call: &Call<'a>) -> Vec<&'a str> {
    let operation: &OperationItem = call.operation;
    let mut texts: Vec<&str> = vec![&operation.output.ty];
    texts.extend(operation.parameters.iter().map(|one| one.field.ty.as_str()));
    texts.extend(operation.body.iter().map(|body| body.field.ty.as_str()));
    texts.extend(operation.stream.iter().map(|stream| stream.ty.as_str()));
    let parts = call.form.into_iter().flat_map(|form| &form.parts);
    texts.extend(parts.map(|part| part.field.ty.as_str()));
    let variants = call.output.into_iter().flat_map(|output| &output.variants);
    texts.extend(variants.filter_map(|variant| variant.ty.as_deref()));
    let headers = call.headers.into_iter().flat_map(|item| &item.fields);
    texts.extend(headers.map(|header| header.ty.as_str()));
    let errors = call.error.into_iter().flat_map(|error| &error.variants);
    texts.extend(errors.map(|variant| variant.ty.as_str()));
    texts
}
