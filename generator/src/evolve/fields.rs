//! Fields: of structs, and of forms of parts.
//!
//! A field is the one of the same key; or else, of what is left, the one of the same name in Rust and the same type.

use crate::rust::{Docs, FieldItem, Presence};
use crate::source::NodeId;

use super::Kind;
use super::arguments::reordered;
use super::scope::{Scope, code};

/// Two lists of fields, and whether callers build what holds them.
pub(super) struct Fields<'f> {
    /// The path of their owner.
    pub(super) owner: &'f str,
    /// What there was.
    pub(super) old: Vec<&'f FieldItem>,
    /// What there is.
    pub(super) new: Vec<&'f FieldItem>,
    /// Whether there is a constructor on both sides.
    pub(super) built: bool,
}

impl Fields<'_> {
    /// Notes what changed.
    pub(super) fn compare(&self, scope: &mut Scope<'_, '_>) {
        let mut left: Vec<&FieldItem> = self.new.clone();
        let mut removed: Vec<&FieldItem> = Vec::new();
        let mut pairs: Vec<(&FieldItem, &FieldItem)> = Vec::new();
        for old in &self.old {
            match left.iter().position(|new| new.key == old.key) {
                Some(at) => pairs.push((old, left.remove(at))),
                None => removed.push(old),
            }
        }
        removed.retain(|old| {
            let found = left
                .iter()
                .position(|new| new.name == old.name && scope.same(&old.ty, &new.ty));
            let Some(at) = found else { return true };
            let new = left.remove(at);
            scope
                .note(
                    Kind::FieldKeyChanged,
                    self.path(&new.name),
                    format!("the key was {} and is {}", code(&old.key), code(&new.key)),
                )
                .at(places(old, new))
                .done();
            pairs.push((old, new));
            false
        });
        for (old, new) in &pairs {
            self.pair(scope, old, new);
        }
        for old in removed {
            scope
                .note(
                    Kind::FieldRemoved,
                    self.path(&old.name),
                    format!("`{}` is gone; it was `{}`", old.name, old.ty),
                )
                .at([old.docs.origin.at, None])
                .action(format!("do without `{}`", old.name))
                .done();
        }
        for new in left {
            self.added(scope, new);
        }
        if self.built {
            self.order(scope, &pairs);
        }
    }

    fn path(&self, name: &str) -> String {
        format!("{}::{name}", self.owner)
    }

    fn added(&self, scope: &mut Scope<'_, '_>, new: &FieldItem) {
        let what = format!("`{}: {}` is new", new.name, new.ty);
        let at = [None, new.docs.origin.at];
        if self.built && new.in_constructor {
            let argument = &new.argument.ty;
            scope
                .note(Kind::RequiredFieldAdded, self.path(&new.name), what)
                .at(at)
                .action(format!(
                    "give `new` the argument `{}: {argument}`",
                    new.name
                ))
                .done();
        } else {
            scope
                .note(Kind::FieldAdded, self.path(&new.name), what)
                .at(at)
                .done();
        }
    }

    /// What changed about a field that is on both sides.
    fn pair(&self, scope: &mut Scope<'_, '_>, old: &FieldItem, new: &FieldItem) {
        let item = self.path(&new.name);
        let at = places(old, new);
        if old.name != new.name {
            scope
                .note(
                    Kind::FieldRenamed,
                    &item,
                    format!("`{}` is called `{}`", old.name, new.name),
                )
                .at(at)
                .action(format!("write `{}` for `{}`", new.name, old.name))
                .done();
        }
        if scope.same(&old.ty, &new.ty) {
            if old.presence != new.presence {
                scope
                    .note(Kind::FieldPresenceChanged, &item, presence(new.presence))
                    .at(at)
                    .done();
            }
        } else {
            retyped(scope, &item, old, new);
        }
        if let (Some(was), Some(is)) = (&old.setter, &new.setter)
            && was != is
            && old.name == new.name
        {
            scope
                .note(
                    Kind::SetterRenamed,
                    &item,
                    format!("the setter `{was}` is called `{is}`"),
                )
                .at(at)
                .action(format!("call `{is}` for `{was}`"))
                .done();
        }
        if let (Some(was), Some(is)) = (&old.constant, &new.constant)
            && was != is
        {
            scope
                .note(
                    Kind::FieldConstantChanged,
                    &item,
                    format!("it was always `{was}` and is always `{is}`"),
                )
                .at(at)
                .done();
        }
        default(scope, &item, old, new);
        scope.docs(&item, &old.docs, &new.docs);
    }

    /// The order of the constructor's arguments that are on both sides.
    fn order(&self, scope: &mut Scope<'_, '_>, pairs: &[(&FieldItem, &FieldItem)]) {
        let position = |fields: &[&FieldItem], key: &str| {
            let mut fields = fields.iter();
            fields.position(|field| field.key == key)
        };
        let places = |(old, new): &(&FieldItem, &FieldItem)| {
            [position(&self.old, &old.key), position(&self.new, &new.key)]
        };
        let kinds = [Kind::ConstructorSwapped, Kind::ConstructorReordered];
        reordered(scope, self.path("new"), pairs, places, kinds);
    }
}

/// Where a field stands in both documents.
fn places(old: &FieldItem, new: &FieldItem) -> [Option<NodeId>; 2] {
    [old.docs.origin.at, new.docs.origin.at]
}

fn presence(now: Presence) -> &'static str {
    match now {
        Presence::Required => "an answer without it is refused",
        Presence::Optional | Presence::Patch => "an answer without it is read as if it were null",
    }
}

/// How a field is wrapped, and what it holds.
fn wrapped(ty: &str) -> (Wrapper, &str) {
    let inner = |name: &str| {
        let rest = ty.strip_prefix(name)?.strip_prefix('<')?;
        rest.strip_suffix('>')
    };
    match (inner("Option"), inner("Patch")) {
        (Some(inner), _) => (Wrapper::Option, inner),
        (_, Some(inner)) => (Wrapper::Patch, inner),
        _ => (Wrapper::Plain, ty),
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Wrapper {
    Plain,
    Option,
    Patch,
}

/// A field of another type: absent, null, or something else.
fn retyped(scope: &mut Scope<'_, '_>, item: &str, old: &FieldItem, new: &FieldItem) {
    let ((was, old_inner), (is, new_inner)) = (wrapped(&old.ty), wrapped(&new.ty));
    let types = format!("`{}` was `{}` and is `{}`", new.name, old.ty, new.ty);
    let optional = (
        old.presence == Presence::Required,
        new.presence == Presence::Required,
    );
    let (kind, action) = if !scope.same(old_inner, new_inner) {
        (
            Kind::FieldTypeChanged,
            format!("read and set `{}` as `{}`", new.name, new.ty),
        )
    } else if optional == (true, false) {
        let setter = match &new.setter {
            Some(setter) if old.in_constructor => {
                format!("; set it with `{setter}` and not in `new`")
            }
            _ => String::new(),
        };
        (
            Kind::FieldBecameOptional,
            format!("say what is meant where it is absent{setter}"),
        )
    } else if optional == (false, true) {
        let given = if new.in_constructor && new.setter.is_none() && old.setter.is_some() {
            "; give it to `new` and not to its setter"
        } else {
            ""
        };
        (Kind::FieldBecameRequired, format!("use it as it is{given}"))
    } else if is == Wrapper::Patch || (was == Wrapper::Plain && is == Wrapper::Option) {
        (
            Kind::FieldBecameNullable,
            "say what is meant where it is null".to_owned(),
        )
    } else {
        (
            Kind::FieldBecameNonNull,
            "use it without asking for null".to_owned(),
        )
    };
    scope
        .note(kind, item, types)
        .at(places(old, new))
        .action(action)
        .done();
}

/// What is meant where a field is absent, and the constant that holds it.
fn default(scope: &mut Scope<'_, '_>, item: &str, old: &FieldItem, new: &FieldItem) {
    match (&old.default, &new.default) {
        (Some(was), None) => {
            let constant = &was.name;
            scope
                .note(
                    Kind::DefaultRemoved,
                    item,
                    format!(
                        "the constant `{constant}` is gone; it was {}",
                        code(&was.value)
                    ),
                )
                .at(places(old, new))
                .action(format!("write the value where `{constant}` was used"))
                .done();
        }
        (Some(was), Some(is)) if was.value != is.value => {
            scope
                .note(
                    Kind::DefaultChanged,
                    item,
                    format!(
                        "`{}` was {} and is {}",
                        is.name,
                        code(&was.value),
                        code(&is.value)
                    ),
                )
                .at(places(old, new))
                .done();
        }
        (None, Some(is)) => {
            scope
                .note(
                    Kind::DefaultAdded,
                    item,
                    format!("`{}` is {}", is.name, code(&is.value)),
                )
                .at(places(old, new))
                .done();
        }
        (Some(was), Some(is)) if was.decoded != is.decoded => {
            let what = if is.decoded {
                "an answer without it is read as if it held the default"
            } else {
                "an answer without it is read as without it"
            };
            scope
                .note(Kind::DefaultChanged, item, what)
                .at(places(old, new))
                .done();
        }
        (Some(_), Some(_)) => {}
        (None, None) => scope.default(item, &old.docs, &new.docs),
    }
}

/// What is said of an item that has no fields of its own to compare.
pub(super) fn words(scope: &mut Scope<'_, '_>, item: &str, old: &Docs, new: &Docs) {
    scope.default(item, old, new);
    scope.docs(item, old, new);
}
