//! What a call takes: parameters, arguments in their order, and the body.
//!
//! A parameter is the one of the same name in the same place; or else, of what is left, the one of the same name in another
//! place; or else the one that is called the same in Rust.

use crate::rust::{BodyItem, BodyWrite, FieldItem, ParameterItem, PartItem};

use super::Kind;
use super::arguments::reordered;
use super::fields::{Fields, words};
use super::index::Call;
use super::scope::{Scope, code};

/// Compares what two operations take.
pub(super) fn compare(scope: &mut Scope<'_, '_>, path: &str, old: &Call<'_>, new: &Call<'_>) {
    let mut left: Vec<&ParameterItem> = new.operation.parameters.iter().collect();
    let mut rest: Vec<&ParameterItem> = old.operation.parameters.iter().collect();
    let mut pairs: Vec<(&ParameterItem, &ParameterItem)> = Vec::new();
    let key = |one: &ParameterItem| one.field.key.clone();
    let place = |one: &ParameterItem| one.write.place().to_owned();
    let mut take = |is_it: &dyn Fn(&ParameterItem, &ParameterItem) -> bool| {
        rest.retain(|old| {
            let found = left.iter().position(|new| is_it(old, new));
            pairs.extend(found.map(|at| (*old, left.remove(at))));
            found.is_none()
        });
    };
    take(&|old, new| key(old) == key(new) && place(old) == place(new));
    take(&|old, new| key(old) == key(new));
    take(&|old, new| old.field.name == new.field.name && place(old) == place(new));
    for (old, new) in &pairs {
        pair(scope, path, old, new);
    }
    for old in rest {
        let name = &old.field.name;
        scope
            .note(
                Kind::ParameterRemoved,
                format!("{path}::{name}"),
                format!(
                    "the {} parameter {} is gone",
                    old.write.place(),
                    code(&old.field.key)
                ),
            )
            .at([old.field.docs.origin.at, None])
            .action(format!("do without `{name}`"))
            .done();
    }
    for new in left {
        added(scope, path, new);
    }
    body(scope, path, old, new);
    let fields = pairs.iter().map(|(old, new)| (&old.field, &new.field));
    let bodies = old.operation.body.iter().zip(&new.operation.body);
    let fields = fields.chain(bodies.map(|(old, new)| (&old.field, &new.field)));
    order(scope, path, &fields.collect::<Vec<_>>(), [old, new]);
}

fn added(scope: &mut Scope<'_, '_>, path: &str, new: &ParameterItem) {
    let field = &new.field;
    let (name, ty) = (&field.name, &field.argument.ty);
    let what = format!(
        "the {} parameter {} is new",
        new.write.place(),
        code(&field.key)
    );
    let at = [None, field.docs.origin.at];
    let item = format!("{path}::{name}");
    if field.in_constructor {
        scope
            .note(Kind::RequiredParameterAdded, item, what)
            .at(at)
            .action(format!("give the method the argument `{name}: {ty}`"))
            .done();
    } else {
        scope.note(Kind::ParameterAdded, item, what).at(at).done();
    }
}

/// A parameter that is on both sides.
fn pair(scope: &mut Scope<'_, '_>, path: &str, old: &ParameterItem, new: &ParameterItem) {
    let (was, is) = (&old.field, &new.field);
    let item = format!("{path}::{}", is.name);
    let at = [was.docs.origin.at, is.docs.origin.at];
    if was.key != is.key {
        scope
            .note(
                Kind::ParameterKeyChanged,
                &item,
                format!(
                    "it was sent as {} and is sent as {}",
                    code(&was.key),
                    code(&is.key)
                ),
            )
            .at(at)
            .done();
    }
    if old.write.place() != new.write.place() {
        let (was, is) = (old.write.place(), new.write.place());
        scope
            .note(
                Kind::ParameterPlaceChanged,
                &item,
                format!("it was sent in the {was} and is sent in the {is}"),
            )
            .at(at)
            .done();
    } else if style(old) != style(new) {
        let (was, is) = (style(old), style(new));
        scope
            .note(
                Kind::ParameterStyleChanged,
                &item,
                format!("it was written with `{was}` and is written with `{is}`"),
            )
            .at(at)
            .done();
    }
    if !scope.same(&was.argument.ty, &is.argument.ty) {
        let (was, is) = (&was.argument.ty, &is.argument.ty);
        scope
            .note(
                Kind::ParameterTypeChanged,
                &item,
                format!("it was `{was}` and is `{is}`"),
            )
            .at(at)
            .action(format!("give it as `{is}`"))
            .done();
    }
    let kinds = [Kind::ParameterBecameOptional, Kind::ParameterBecameRequired];
    presence(scope, &item, was, is, kinds);
    if let (Some(was), Some(is)) = (&was.setter, &is.setter)
        && was != is
    {
        scope
            .note(
                Kind::ParameterRenamed,
                &item,
                format!("the setter `{was}` is called `{is}`"),
            )
            .at(at)
            .action(format!("call `{is}` for `{was}`"))
            .done();
    }
    said(scope, &item, was, is);
}

/// What is said of a parameter or a body: an argument has no documentation of its own.
fn said(scope: &mut Scope<'_, '_>, item: &str, old: &FieldItem, new: &FieldItem) {
    if old.in_constructor && new.in_constructor {
        scope.default(item, &old.docs, &new.docs);
        scope.bounds(item, &old.docs, &new.docs);
    } else {
        words(scope, item, &old.docs, &new.docs);
    }
}

/// The runtime's method and the style that it is given. Whether an empty list is sent is no other notation.
fn style(parameter: &ParameterItem) -> String {
    let write = &parameter.write;
    match &write.style {
        Some(style) => format!("{} {}", write.method, style.replace(".required()", "")),
        None => write.method.clone(),
    }
}

/// What became an argument or a setter.
fn presence(
    scope: &mut Scope<'_, '_>,
    item: &str,
    old: &FieldItem,
    new: &FieldItem,
    [optional, required]: [Kind; 2],
) {
    let at = [old.docs.origin.at, new.docs.origin.at];
    let name = &new.name;
    match (&old.setter, &new.setter) {
        (None, Some(setter)) => scope
            .note(optional, item, format!("`{name}` need not be given"))
            .at(at)
            .action(format!(
                "call the setter `{setter}` for the argument, or leave it out"
            ))
            .done(),
        (Some(setter), None) => scope
            .note(required, item, format!("`{name}` has to be given"))
            .at(at)
            .action(format!(
                "give the method the argument `{name}` for the setter `{setter}`"
            ))
            .done(),
        _ => {}
    }
}

/// The order of the arguments that are on both sides.
fn order(
    scope: &mut Scope<'_, '_>,
    path: &str,
    pairs: &[(&FieldItem, &FieldItem)],
    [old, new]: [&Call<'_>; 2],
) {
    let position = |call: &Call<'_>, field: &FieldItem| {
        let mut arguments = call.method.arguments.iter();
        arguments.position(|(name, _)| *name == field.name)
    };
    let places = |(was, is): &(&FieldItem, &FieldItem)| [position(old, was), position(new, is)];
    let kinds = [Kind::ArgumentsSwapped, Kind::ArgumentsReordered];
    reordered(scope, path, pairs, places, kinds);
}

/// The body, and how it is written.
fn body(scope: &mut Scope<'_, '_>, path: &str, old: &Call<'_>, new: &Call<'_>) {
    match (&old.operation.body, &new.operation.body) {
        (None, None) => {}
        (Some(was), None) => {
            let ty = &was.field.argument.ty;
            scope
                .note(
                    Kind::BodyRemoved,
                    format!("{path}::{}", was.field.name),
                    format!("the body, `{ty}`, is gone"),
                )
                .at([was.field.docs.origin.at, None])
                .action("do without the body")
                .done();
        }
        (None, Some(is)) => {
            let ty = &is.field.argument.ty;
            let item = format!("{path}::{}", is.field.name);
            let (at, what) = (
                [None, is.field.docs.origin.at],
                format!("a body is sent: `{ty}`"),
            );
            if is.field.in_constructor {
                scope
                    .note(Kind::RequiredBodyAdded, item, what)
                    .at(at)
                    .action(format!("give the method the body, `{ty}`"))
                    .done();
            } else {
                scope.note(Kind::BodyAdded, item, what).at(at).done();
            }
        }
        (Some(was), Some(is)) => bodies(scope, path, was, is),
    }
    if let (Some(was), Some(is)) = (old.form, new.form) {
        let fields = |parts: &'_ [PartItem]| parts.iter().map(|part| part.field.clone()).collect();
        let (before, after): (Vec<FieldItem>, Vec<FieldItem>) =
            (fields(&was.parts), fields(&is.parts));
        let owner = format!("{}::{}", new.module, is.name);
        Fields {
            owner: &owner,
            old: before.iter().collect(),
            new: after.iter().collect(),
            built: true,
        }
        .compare(scope);
        for part in &was.parts {
            let same = is
                .parts
                .iter()
                .find(|other| other.field.key == part.field.key);
            let Some(other) = same.filter(|other| other.write != part.write) else {
                continue;
            };
            scope
                .note(
                    Kind::BodyEncodingChanged,
                    format!("{owner}::{}", other.field.name),
                    "the part is written in another way",
                )
                .at([part.field.docs.origin.at, other.field.docs.origin.at])
                .done();
        }
    }
}

fn bodies(scope: &mut Scope<'_, '_>, path: &str, old: &BodyItem, new: &BodyItem) {
    let (was, is) = (&old.field, &new.field);
    let item = format!("{path}::{}", is.name);
    let at = [was.docs.origin.at, is.docs.origin.at];
    let same = scope.same(&was.argument.ty, &is.argument.ty);
    if !same {
        let (was, is) = (&was.argument.ty, &is.argument.ty);
        scope
            .note(
                Kind::BodyTypeChanged,
                &item,
                format!("it was `{was}` and is `{is}`"),
            )
            .at(at)
            .action(format!("give it as `{is}`"))
            .done();
    }
    let kinds = [Kind::BodyBecameOptional, Kind::BodyBecameRequired];
    presence(scope, &item, was, is, kinds);
    let (old_type, new_type) = (old.write.media_type(), new.write.media_type());
    if old_type != new_type {
        scope
            .note(
                Kind::BodyMediaTypeChanged,
                &item,
                format!(
                    "it was sent as {} and is sent as {}",
                    code(old_type),
                    code(new_type)
                ),
            )
            .at(at)
            .done();
    } else if let (BodyWrite::Form(old_fields), BodyWrite::Form(new_fields)) =
        (&old.write, &new.write)
        && old_fields != new_fields
    {
        scope
            .note(
                Kind::BodyEncodingChanged,
                &item,
                "its fields are written in another way",
            )
            .at(at)
            .done();
    }
    said(scope, &item, was, is);
}
