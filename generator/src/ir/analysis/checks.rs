//! Which types have rules beyond their shape, in themselves or in what they hold (types.md T14).

use super::super::types::{Docs, Shape, TypeId, Types};

/// Keywords that `validate` checks.
const CHECKED: &[&str] = &[
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

/// Finds the structs and unions that have something to check.
pub fn checks(types: &Types) -> Vec<bool> {
    let mut found: Vec<bool> = types
        .iter()
        .map(|(_, ty)| match &ty.shape {
            Shape::Struct(object) => object.fields.iter().any(|field| {
                has_rules(&field.docs) || rules_behind(types, field.ty) || items(types, field.ty)
            }),
            _ => false,
        })
        .collect();
    loop {
        let mut changed = false;
        for (id, ty) in types.iter() {
            if !found[id.index()] && ty.shape.children().iter().any(|child| found[child.index()]) {
                found[id.index()] = true;
                changed = true;
            }
        }
        if !changed {
            return found;
        }
    }
}

fn has_rules(docs: &Docs) -> bool {
    docs.constraints
        .iter()
        .any(|(keyword, _)| CHECKED.contains(keyword))
}

/// Whether a type that is written as another has rules of its own.
fn rules_behind(types: &Types, id: TypeId) -> bool {
    let mut at = id;
    for _ in 0..64 {
        if has_rules(&types[at].docs) {
            return true;
        }
        match types[at].shape {
            Shape::Alias(inner) | Shape::Nullable(inner) => at = inner,
            _ => break,
        }
    }
    false
}

/// Whether the items of an array have rules.
fn items(types: &Types, id: TypeId) -> bool {
    let mut at = id;
    for _ in 0..64 {
        match types[at].shape {
            Shape::Alias(inner) | Shape::Nullable(inner) => at = inner,
            Shape::Array(items) | Shape::Set(items) => return rules_behind(types, items),
            _ => break,
        }
    }
    false
}
