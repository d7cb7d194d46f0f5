//! Types of schemas: which are compared with which, and structs, tuples, newtypes and aliases.

use crate::rust::{Item, StructItem, TupleItem};

use super::Kind;
use super::change::{Group, Subject};
use super::enums::enumeration;
use super::fields::{Fields, words};
use super::index::{Type, named};
use super::matching::Matches;
use super::scope::{Context, Scope, declared, visible};
use super::traits::Traits;
use super::unions::union;

/// Compares all types.
pub(super) fn compare(cx: &Context<'_>, matches: &Matches<'_>) -> Vec<Subject> {
    let (old, new) = (&cx.old.index.types, &cx.new.index.types);
    let pairs = matches.types.both.iter();
    let mut subjects: Vec<Subject> = pairs
        .filter_map(|(a, b)| pair(cx, &old[*a], &new[*b]))
        .collect();
    let removed: Vec<&Type<'_>> = matches.types.old.iter().map(|at| &old[*at]).collect();
    let added: Vec<&Type<'_>> = matches.types.new.iter().map(|at| &new[*at]).collect();
    subjects.extend(removed.iter().filter_map(|ty| {
        let scope = Scope::new(cx, [ty.module; 2], [ty.at, None]);
        let rust = || [declared(std::slice::from_ref(ty.item)), String::new()];
        gone(scope, ty, "is gone", Kind::TypeRemoved).subject(
            ty.path.clone(),
            cx.old.tags.group(&ty.path),
            rust,
        )
    }));
    subjects.extend(added.iter().filter_map(|ty| {
        let scope = Scope::new(cx, [ty.module; 2], [None, ty.at]);
        let rust = || [String::new(), declared(std::slice::from_ref(ty.item))];
        gone(scope, ty, "is new", Kind::TypeAdded).subject(
            ty.path.clone(),
            cx.new.tags.group(&ty.path),
            rust,
        )
    }));
    subjects
}

fn gone<'c, 'a>(mut scope: Scope<'c, 'a>, ty: &Type<'_>, what: &str, kind: Kind) -> Scope<'c, 'a> {
    let note = scope.note(
        kind,
        &ty.path,
        format!("the {} `{}` {what}", sort(ty.item), ty.name),
    );
    match kind {
        Kind::TypeRemoved => note.action(format!("do without `{}`", ty.name)).done(),
        _ => note.done(),
    }
    scope
}

/// What sort of item it is.
fn sort(item: &Item) -> &'static str {
    match item {
        Item::Struct(_) => "struct",
        Item::StringEnum(_) | Item::IntegerEnum(_) | Item::LiteralEnum(_) => "enum",
        Item::Union(_) => "union",
        Item::Tuple(_) => "tuple",
        Item::Newtype(_) => "newtype",
        _ => "alias",
    }
}

/// A type that is on both sides.
fn pair(cx: &Context<'_>, old: &Type<'_>, new: &Type<'_>) -> Option<Subject> {
    let mut scope = Scope::new(cx, [old.module, new.module], [old.at, new.at]);
    if old.path != new.path {
        scope
            .note(
                Kind::TypeRenamed,
                &new.path,
                format!("`{}` is called `{}`", old.path, new.path),
            )
            .action(format!("write `{}` for `{}`", new.path, old.path))
            .done();
    }
    content(&mut scope, old, new);
    if let (Some((_, was)), Some((_, is))) = (named(old.item), named(new.item)) {
        words(&mut scope, &new.path, was, is);
    }
    let group: Group = cx.new.tags.group(&new.path);
    scope.subject(new.path.clone(), group, || visible(old.item, new.item))
}

fn content(scope: &mut Scope<'_, '_>, old: &Type<'_>, new: &Type<'_>) {
    let path = new.path.as_str();
    match (old.item, new.item) {
        (Item::Struct(was), Item::Struct(is)) => {
            let what = Traits::of_struct(was).compared(Traits::of_struct(is));
            what.compare(scope, path);
            structure(scope, path, was, is);
        }
        (Item::StringEnum(was), Item::StringEnum(is))
        | (Item::LiteralEnum(was), Item::LiteralEnum(is)) => enumeration(scope, path, was, is),
        (Item::IntegerEnum(was), Item::IntegerEnum(is)) => enumeration(scope, path, was, is),
        (Item::Union(was), Item::Union(is)) => union(scope, path, was, is),
        (Item::Tuple(was), Item::Tuple(is)) => tuple(scope, path, was, is),
        (Item::Newtype(was), Item::Newtype(is)) => {
            let old = Traits::of(&was.derives, &was.attributes, was.codec);
            old.compared(Traits::of(&is.derives, &is.attributes, is.codec))
                .compare(scope, path);
            retyped(scope, path, &was.ty, &is.ty);
        }
        (Item::Alias(was), Item::Alias(is)) => retyped(scope, path, &was.ty, &is.ty),
        (was, is) => reshaped(scope, old, new, was, is),
    }
}

/// Another sort of item. An alias of an equal type is none.
fn reshaped(scope: &mut Scope<'_, '_>, old: &Type<'_>, new: &Type<'_>, was: &Item, is: &Item) {
    if scope.same(old.name, new.name) && (sort(was) == "alias" || sort(is) == "alias") {
        return;
    }
    scope
        .note(
            Kind::TypeReshaped,
            &new.path,
            format!(
                "the {} `{}` is {} {}",
                sort(was),
                new.name,
                article(sort(is)),
                sort(is)
            ),
        )
        .action(format!("use `{}` as what it is now", new.name))
        .done();
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'u']) && word != "union" {
        "an"
    } else {
        "a"
    }
}

fn retyped(scope: &mut Scope<'_, '_>, path: &str, was: &str, is: &str) {
    if !scope.same(was, is) {
        scope
            .note(
                Kind::TypeChanged,
                path,
                format!("it was `{was}` and is `{is}`"),
            )
            .action(format!("make and read it as `{is}`"))
            .done();
    }
}

fn structure(scope: &mut Scope<'_, '_>, path: &str, old: &StructItem, new: &StructItem) {
    match (old.constructible, new.constructible) {
        (true, false) => scope
            .note(
                Kind::ConstructorRemoved,
                format!("{path}::new"),
                "it is no longer sent: no `new`, no setters",
            )
            .action("do without making values of it")
            .done(),
        (false, true) => scope
            .note(
                Kind::ConstructorAdded,
                format!("{path}::new"),
                "it is sent now: `new` and setters",
            )
            .done(),
        _ => {}
    }
    validated(scope, path, old.checks.is_some(), new.checks.is_some());
    Fields {
        owner: path,
        old: old.fields.iter().collect(),
        new: new.fields.iter().collect(),
        built: old.constructible && new.constructible,
    }
    .compare(scope);
    match (&old.extra, &new.extra) {
        (Some(was), Some(is)) if was.name != is.name => scope
            .note(
                Kind::FieldRenamed,
                format!("{path}::{}", is.name),
                format!("`{}` is called `{}`", was.name, is.name),
            )
            .action(format!("write `{}` for `{}`", is.name, was.name))
            .done(),
        (Some(was), Some(is)) if !scope.same(&was.ty, &is.ty) => scope
            .note(
                Kind::FieldTypeChanged,
                format!("{path}::{}", is.name),
                format!("further members were `{}` and are `{}`", was.ty, is.ty),
            )
            .action(format!("read and set them as `{}`", is.ty))
            .done(),
        (Some(was), None) => scope
            .note(
                Kind::FieldRemoved,
                format!("{path}::{}", was.name),
                format!("further members are not kept: `{}` is gone", was.name),
            )
            .action(format!("do without `{}`", was.name))
            .done(),
        (None, Some(is)) => scope
            .note(
                Kind::FieldAdded,
                format!("{path}::{}", is.name),
                format!("further members are kept in `{}: {}`", is.name, is.ty),
            )
            .done(),
        _ => {}
    }
}

/// Whether a type has `validate`.
pub(super) fn validated(scope: &mut Scope<'_, '_>, path: &str, was: bool, is: bool) {
    let item = format!("{path}::validate");
    match (was, is) {
        (true, false) => scope
            .note(
                Kind::ValidateRemoved,
                item,
                "it has no rules, so it has no `validate`",
            )
            .action("do not call `validate`")
            .done(),
        (false, true) => scope
            .note(
                Kind::ValidateAdded,
                item,
                "it has rules, which `validate` checks",
            )
            .done(),
        _ => {}
    }
}

fn tuple(scope: &mut Scope<'_, '_>, path: &str, old: &TupleItem, new: &TupleItem) {
    let traits = Traits::of(&old.derives, &old.attributes, old.codec);
    traits
        .compared(Traits::of(&new.derives, &new.attributes, new.codec))
        .compare(scope, path);
    let written = |item: &TupleItem| {
        let items = item.items.iter().map(|(ty, _)| ty.clone());
        let rest = item.rest.iter().map(|ty| format!("Vec<{ty}>"));
        items.chain(rest).collect::<Vec<_>>().join(", ")
    };
    let (was, is) = (written(old), written(new));
    retyped(scope, path, &format!("({was})"), &format!("({is})"));
}
