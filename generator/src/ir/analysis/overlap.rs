//! Members of a union that are tried in turn: which keys they read, and where a value may have more than one of them reads
//! (types.md T9).

use rustc_hash::FxHashSet;

use crate::document::JsonType;

use super::super::types::{Shape, Struct, TypeId, Types, Union};
use super::evidence::{Evidence, as_struct, evidence, kinds};

/// The members with keys of their own that are tried in turn beside other objects, by position: which of them knows most
/// of what a value has decides.
pub fn tried(types: &Types, union: &Union) -> Vec<usize> {
    let mut tried = tried_objects(types, union);
    if tried.len() < 2 {
        return Vec::new();
    }
    tried.retain(|at| !keys(types, union.variants[*at].ty).is_empty());
    tried
}

/// The keys that a type reads itself: a struct's, or those of all structs of a union.
pub fn keys(types: &Types, id: TypeId) -> Vec<String> {
    let mut keys: Vec<String> = Vec::new();
    visit_structs(types, id, &mut |object| {
        for field in object.iter().flat_map(|object| &object.fields) {
            if !keys.contains(&field.name) {
                keys.push(field.name.clone());
            }
        }
    });
    keys
}

/// Whether a type takes no objects but those of structs that ignore what they do not know.
fn is_closed(types: &Types, id: TypeId) -> bool {
    let mut closed = true;
    visit_structs(types, id, &mut |object| {
        closed &= object.is_some_and(|object| object.extra.is_none());
    });
    closed
}

/// Calls `see` with each struct that a value of the type may be, and with `None` for what takes objects in another way.
fn visit_structs(types: &Types, id: TypeId, see: &mut dyn FnMut(Option<&Struct>)) {
    let mut seen = FxHashSet::default();
    let mut open = vec![id];
    while let Some(id) = open.pop() {
        if !seen.insert(id) {
            continue;
        }
        match &types[id].shape {
            Shape::Struct(object) => see(Some(object)),
            Shape::Alias(inner) | Shape::Nullable(inner) => open.push(*inner),
            Shape::Union(union) => {
                open.extend(union.variants.iter().rev().map(|variant| variant.ty));
            }
            _ if kinds(types, id, 0).contains(&JsonType::Object) => see(None),
            _ => {}
        }
    }
}

/// The structs that are tried in turn beside others that may hold at once, or that take keys which the struct does not
/// know, by position: whichever is taken, no member of the value must be lost.
pub fn overlapping(types: &Types, union: &Union) -> Vec<usize> {
    let closed = |at: &usize| is_closed(types, union.variants[*at].ty);
    let objects = tried_objects(types, union);
    if !union.any_of && objects.iter().all(closed) {
        return Vec::new();
    }
    let mut overlapping = tried(types, union);
    overlapping.retain(|at| {
        as_struct(types, union.variants[*at].ty).is_some_and(|object| object.extra.is_none())
    });
    overlapping
}

/// The members that are tried in turn and take objects, by position.
fn tried_objects(types: &Types, union: &Union) -> Vec<usize> {
    let mut tried = Vec::new();
    collect_tried(&evidence(types, union), &mut tried);
    tried.retain(|at| kinds(types, union.variants[*at].ty, 0).contains(&JsonType::Object));
    tried
}

fn collect_tried(evidence: &Evidence, into: &mut Vec<usize>) {
    match evidence {
        Evidence::Tries(order, rest) => {
            into.extend(
                order
                    .iter()
                    .filter(|at| !into.contains(at))
                    .copied()
                    .collect::<Vec<_>>(),
            );
            collect_tried(rest, into);
        }
        Evidence::Tag { arms, fallback, .. } => {
            arms.iter()
                .for_each(|(_, evidence)| collect_tried(evidence, into));
            collect_tried(fallback, into);
        }
        Evidence::Kind(arms, rest) => {
            arms.iter()
                .for_each(|(_, evidence)| collect_tried(evidence, into));
            collect_tried(rest, into);
        }
        Evidence::Key(arms, rest) => {
            arms.iter()
                .for_each(|(_, evidence)| collect_tried(evidence, into));
            collect_tried(rest, into);
        }
        Evidence::One(_) | Evidence::Unknown | Evidence::Refuse => {}
    }
}
