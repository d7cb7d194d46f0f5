//! Unions: a variant is the one of the same name; or else the one of the same type.

use crate::rust::{Plan, UnionItem, VariantItem};

use super::Kind;
use super::enums::{added, renamed};
use super::scope::{Scope, code};
use super::traits::Traits;
use super::types::validated;

/// The type that a variant holds.
fn held(variant: &VariantItem) -> String {
    if variant.kept {
        format!("json::Kept<{}>", variant.ty)
    } else {
        variant.ty.clone()
    }
}

/// Compares two unions.
pub(super) fn union(scope: &mut Scope<'_, '_>, path: &str, old: &UnionItem, new: &UnionItem) {
    let traits = Traits::of(&old.derives, &old.attributes, old.codec);
    traits
        .compared(Traits::of(&new.derives, &new.attributes, new.codec))
        .compare(scope, path);
    validated(scope, path, old.checked, new.checked);
    let mut left: Vec<&VariantItem> = new.variants.iter().collect();
    let mut pairs: Vec<(&VariantItem, &VariantItem)> = Vec::new();
    let mut removed: Vec<&VariantItem> = Vec::new();
    for was in &old.variants {
        match left.iter().position(|is| is.name == was.name) {
            Some(at) => pairs.push((was, left.remove(at))),
            None => removed.push(was),
        }
    }
    removed.retain(|was| {
        let found = left.iter().position(|is| scope.same(&was.ty, &is.ty));
        let Some(at) = found else { return true };
        let is = left.remove(at);
        renamed(scope, &format!("{path}::{}", is.name), &was.name, &is.name);
        pairs.push((was, is));
        false
    });
    for was in removed {
        let name = &was.name;
        scope
            .note(
                Kind::VariantRemoved,
                format!("{path}::{name}"),
                format!("the variant `{name}` of `{}` is gone", was.ty),
            )
            .at([was.docs.origin.at, None])
            .action(format!("do without `{name}`"))
            .done();
    }
    for (was, is) in &pairs {
        variant(scope, path, was, is);
    }
    for is in left {
        let of = format!("`{}`", is.ty);
        let (open, at) = (new.unknown.is_some(), is.docs.origin.at);
        added(scope, path, &is.name, &of, open, at);
    }
    match (&old.unknown, &new.unknown) {
        (Some((name, _)), None) => scope
            .note(
                Kind::VariantRemoved,
                format!("{path}::{name}"),
                "values of no member are refused: the variant `Unknown` is gone",
            )
            .action("do without `Unknown`")
            .done(),
        (None, Some((name, ty))) => {
            added(scope, path, name, &format!("`{ty}`"), true, None);
        }
        _ => {}
    }
    tags(scope, path, old, new);
}

fn variant(scope: &mut Scope<'_, '_>, path: &str, was: &VariantItem, is: &VariantItem) {
    let item = format!("{path}::{}", is.name);
    let at = [was.docs.origin.at, is.docs.origin.at];
    let (old, new) = (held(was), held(is));
    if !scope.same(&old, &new) {
        scope
            .note(
                Kind::VariantTypeChanged,
                &item,
                format!("it held `{old}` and holds `{new}`"),
            )
            .at(at)
            .action(format!("make and match it as `{new}`"))
            .done();
    } else if was.from && !is.from {
        scope
            .note(
                Kind::ConversionRemoved,
                &item,
                format!("there is no `From<{}>`", was.ty),
            )
            .at(at)
            .action(format!("write `{}(value)` for `value.into()`", is.name))
            .done();
    } else if is.from && !was.from {
        scope
            .note(
                Kind::ConversionAdded,
                &item,
                format!("there is `From<{}>`", is.ty),
            )
            .at(at)
            .done();
    }
    scope.docs(&item, &was.docs, &is.docs);
}

/// By which key, and by which of its values, a member is found.
fn tags(scope: &mut Scope<'_, '_>, path: &str, old: &UnionItem, new: &UnionItem) {
    let found = |item: &UnionItem| -> Vec<(String, String, String)> {
        let Plan::Tag { key, arms, .. } = &item.plan else {
            return Vec::new();
        };
        let arms = arms.iter().filter_map(|(values, plan)| match **plan {
            Plan::One(at) => {
                let name = item.variants.get(at)?.name.clone();
                Some((name, key.clone(), values.join(", ")))
            }
            _ => None,
        });
        arms.collect()
    };
    let (was, is) = (found(old), found(new));
    let names = |item: &UnionItem| -> Vec<String> {
        let variants = item.variants.iter();
        variants.map(|variant| variant.name.clone()).collect()
    };
    if (was.is_empty() || is.is_empty()) && names(old) == names(new) && old.plan != new.plan {
        scope
            .note(
                Kind::TagChanged,
                path,
                "its members are told apart by something else",
            )
            .done();
    }
    for (name, key, values) in &was {
        let Some((_, new_key, new_values)) = is.iter().find(|(other, ..)| other == name) else {
            continue;
        };
        if (key, values) != (new_key, new_values) {
            scope
                .note(
                    Kind::TagChanged,
                    format!("{path}::{name}"),
                    format!(
                        "it was meant by {} and is by {}",
                        code(&format!("{key}: {values}")),
                        code(&format!("{new_key}: {new_values}"))
                    ),
                )
                .done();
        }
    }
}
