//! Enumerations: a variant is the one of the same value; or else the one of the same name.

use crate::rust::EnumItem;
use crate::source::NodeId;

use super::Kind;
use super::scope::{Scope, code};
use super::traits::Traits;

/// Compares two enumerations.
pub(super) fn enumeration<T: PartialEq + std::fmt::Debug>(
    scope: &mut Scope<'_, '_>,
    path: &str,
    old: &EnumItem<T>,
    new: &EnumItem<T>,
) {
    match (&old.unknown, &new.unknown) {
        (None, Some(_)) => scope
            .note(
                Kind::EnumOpened,
                path,
                "values that are not listed are kept",
            )
            .action("clone it where it was copied; make it with `from`, which does not fail")
            .done(),
        (Some(_), None) => scope
            .note(
                Kind::EnumClosed,
                path,
                "values that are not listed are refused",
            )
            .action("make it with `try_from`, which fails for a value that is not listed")
            .done(),
        _ => {}
    }
    let traits = Traits::of(&old.derives, &old.attributes, old.codec);
    traits
        .compared(Traits::of(&new.derives, &new.attributes, new.codec))
        .compare(scope, path);
    order(scope, path, old, new);
    let mut left: Vec<usize> = (0..new.variants.len()).collect();
    for (docs, name, was) in &old.variants {
        let by_value = left.iter().position(|at| new.variants[*at].2 == *was);
        let by_name = || left.iter().position(|at| new.variants[*at].1 == *name);
        let Some(at) = by_value.or_else(by_name) else {
            scope
                .note(
                    Kind::VariantRemoved,
                    format!("{path}::{name}"),
                    format!("the variant `{name}` of {} is gone", value(was)),
                )
                .action(format!("do without `{name}`"))
                .done();
            continue;
        };
        let (new_docs, new_name, is) = &new.variants[left.remove(at)];
        let item = format!("{path}::{new_name}");
        if new_name != name {
            renamed(scope, &item, name, new_name);
        }
        if is != was {
            scope
                .note(
                    Kind::VariantValueChanged,
                    &item,
                    format!("it stood for {} and stands for {}", value(was), value(is)),
                )
                .done();
        }
        scope.docs(&item, docs, new_docs);
    }
    for at in left {
        let (_, name, is) = &new.variants[at];
        added(scope, path, name, &value(is), new.unknown.is_some(), None);
    }
}

/// The order of the values that are on both sides, and their numbers.
fn order<T: PartialEq>(
    scope: &mut Scope<'_, '_>,
    path: &str,
    old: &EnumItem<T>,
    new: &EnumItem<T>,
) {
    let position = |value: &T| new.variants.iter().position(|(.., other)| other == value);
    let kept = old.variants.iter().enumerate();
    let kept: Vec<(usize, usize)> = kept
        .filter_map(|(at, (.., value))| Some((at, position(value)?)))
        .collect();
    if !kept.is_sorted_by_key(|(_, is)| *is) {
        scope
            .note(
                Kind::VariantsReordered,
                path,
                "its variants are in another order",
            )
            .done();
    }
    let closed = old.unknown.is_none() && new.unknown.is_none();
    if closed && kept.iter().any(|(was, is)| was != is) {
        scope
            .note(
                Kind::VariantsRenumbered,
                path,
                "its variants have other numbers",
            )
            .action("do without casts with `as`")
            .done();
    }
}

/// A value of an enumeration, as JSON has it.
fn value(value: &impl std::fmt::Debug) -> String {
    code(&format!("{value:?}"))
}

/// A variant that is called something else.
pub(super) fn renamed(scope: &mut Scope<'_, '_>, item: &str, old: &str, new: &str) {
    scope
        .note(
            Kind::VariantRenamed,
            item,
            format!("the variant `{old}` is called `{new}`"),
        )
        .action(format!("write `{new}` for `{old}`"))
        .done();
}

/// A variant that is new; `of` says what it stands for.
pub(super) fn added(
    scope: &mut Scope<'_, '_>,
    path: &str,
    name: &str,
    of: &str,
    open: bool,
    at: Option<NodeId>,
) {
    let kind = if open {
        Kind::VariantAdded
    } else {
        Kind::VariantAddedToClosed
    };
    scope
        .note(
            kind,
            format!("{path}::{name}"),
            format!("the variant `{name}` of {of} is new"),
        )
        .at([None, at])
        .done();
}
