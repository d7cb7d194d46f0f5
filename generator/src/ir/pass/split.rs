//! Types that differ between request and answer (types.md T15): members that only arrive, or that only are sent.
//!
//! In: the graph. Out: the graph in which every such type that travels in both directions has a second form for requests,
//! without the members that only arrive; and so has every type that contains one.

use rustc_hash::FxHashMap;

use super::super::analysis::directions;
use super::super::api::Api;
use super::super::types::{Role, Shape, TypeId};

/// Splits the types that need it.
pub(in super::super) fn split_directions(api: &mut Api) {
    let directions = directions(api);
    let reached = reached_by_operations(api);
    let both = |id: TypeId| {
        let direction = directions[id.index()];
        reached[id.index()] && direction.sent && direction.received
    };
    let mut split: Vec<bool> = api
        .types
        .iter()
        .map(|(id, ty)| both(id) && differs(&ty.shape))
        .collect();
    // A type that contains a split one is split with it: a fixpoint.
    loop {
        let mut changed = false;
        for (id, ty) in api.types.iter() {
            let contains = ty.shape.children().iter().any(|child| split[child.index()]);
            if both(id) && contains && !split[id.index()] {
                split[id.index()] = true;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let originals: Vec<TypeId> = api
        .types
        .iter()
        .map(|(id, _)| id)
        .filter(|id| split[id.index()])
        .collect();
    let clones: FxHashMap<TypeId, TypeId> = originals
        .iter()
        .map(|id| {
            let mut ty = api.types[*id].clone();
            ty.role = Role::Input;
            if let Shape::Struct(object) = &mut ty.shape {
                object.fields.retain(|field| !field.read_only);
            }
            (*id, api.types.add(ty))
        })
        .collect();
    if clones.is_empty() {
        return;
    }
    // Forms for requests, and types that are only ever sent, contain forms for requests.
    let sent_only = api.types.iter().map(|(id, _)| id).filter(|id| {
        directions
            .get(id.index())
            .is_some_and(|direction| direction.sent && !direction.received)
    });
    let targets: Vec<TypeId> = sent_only.chain(clones.values().copied()).collect();
    for id in targets {
        replace(&mut api.types[id].shape, &clones);
    }
    for operation in &mut api.operations {
        for ty in operation.sent_mut() {
            swap(ty, &clones);
        }
    }
}

/// Whether the form for requests would be another.
fn differs(shape: &Shape) -> bool {
    match shape {
        Shape::Struct(object) => object
            .fields
            .iter()
            .any(|field| field.required && (field.read_only || field.write_only)),
        _ => false,
    }
}

/// Types that no operation reaches have no directions of their own.
fn reached_by_operations(api: &Api) -> Vec<bool> {
    let mut reached = vec![false; api.types.len()];
    let mut open = api.sent();
    open.extend(api.received());
    while let Some(id) = open.pop() {
        if !std::mem::replace(&mut reached[id.index()], true) {
            open.extend(api.types[id].shape.children());
        }
    }
    reached
}

fn swap(id: &mut TypeId, clones: &FxHashMap<TypeId, TypeId>) {
    if let Some(clone) = clones.get(id) {
        *id = *clone;
    }
}

fn replace(shape: &mut Shape, clones: &FxHashMap<TypeId, TypeId>) {
    match shape {
        Shape::Array(id) | Shape::Set(id) | Shape::Nullable(id) | Shape::Alias(id) => {
            swap(id, clones)
        }
        Shape::Tuple(tuple) => {
            tuple
                .items
                .iter_mut()
                .chain(&mut tuple.rest)
                .for_each(|id| swap(id, clones));
        }
        Shape::Map(map) => swap(&mut map.value, clones),
        Shape::Struct(object) => {
            let fields = object.fields.iter_mut().map(|field| &mut field.ty);
            fields
                .chain(&mut object.extra)
                .for_each(|id| swap(id, clones));
        }
        Shape::Union(union) => {
            union
                .variants
                .iter_mut()
                .for_each(|variant| swap(&mut variant.ty, clones));
        }
        _ => {}
    }
}
