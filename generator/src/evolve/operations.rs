//! Operations: the method, where its request goes and who may send it; the rest is in `parameters` and `outcome`.

use crate::rust::{ClientItem, GroupItem, Item, OperationItem};
use crate::source::NodeId;
use crate::{emit, print};

use super::Kind;
use super::change::{Group, Subject};
use super::index::Call;
use super::matching::Pairs;
use super::scope::{Context, Scope, code, declared, printed};
use super::{outcome, parameters, tags};

/// Compares all operations, and what is said of their groups.
pub(super) fn compare(cx: &Context<'_>, pairs: &Pairs) -> Vec<Subject> {
    let (old, new) = (&cx.old.index.operations, &cx.new.index.operations);
    let both = pairs.both.iter();
    let mut subjects: Vec<Subject> = both
        .filter_map(|(a, b)| pair(cx, &old[*a], &new[*b]))
        .collect();
    subjects.extend(pairs.old.iter().filter_map(|at| {
        let call = &old[*at];
        let mut scope = Scope::new(cx, [call.module; 2], [at_of(call), None]);
        scope
            .note(
                Kind::OperationRemoved,
                call.path(),
                format!("the method `{}` is gone; {}", call.method.name, route(call)),
            )
            .action(format!("do without `{}`", call.method.name))
            .done();
        scope.subject(call.path(), tags::group(call), || {
            [definition(call), String::new()]
        })
    }));
    subjects.extend(pairs.new.iter().filter_map(|at| {
        let call = &new[*at];
        let mut scope = Scope::new(cx, [call.module; 2], [None, at_of(call)]);
        scope
            .note(
                Kind::OperationAdded,
                call.path(),
                format!("the method `{}` is new; {}", call.method.name, route(call)),
            )
            .done();
        scope.subject(call.path(), tags::group(call), || {
            [String::new(), definition(call)]
        })
    }));
    subjects.extend(groups(cx));
    subjects
}

fn at_of(call: &Call<'_>) -> Option<NodeId> {
    call.operation.docs.origin.at
}

/// What the method sends, in words.
fn route(call: &Call<'_>) -> String {
    format!(
        "it sends {}",
        code(&format!(
            "{} {}",
            call.operation.method, call.operation.path
        ))
    )
}

/// An operation that is on both sides.
fn pair(cx: &Context<'_>, old: &Call<'_>, new: &Call<'_>) -> Option<Subject> {
    let mut scope = Scope::new(cx, [old.module, new.module], [at_of(old), at_of(new)]);
    let path = new.path();
    called(&mut scope, &path, old, new);
    sent(&mut scope, &path, old.operation, new.operation);
    security(&mut scope, &path, old.operation, new.operation);
    parameters::compare(&mut scope, &path, old, new);
    outcome::compare(&mut scope, &path, old, new);
    let (was, is) = (&old.method.docs, &new.method.docs);
    scope.docs(&path, was, is);
    scope.subject(path, tags::group(new), || [text(old), text(new)])
}

/// What the method and the types of the operation are called, and where they stand.
fn called(scope: &mut Scope<'_, '_>, path: &str, old: &Call<'_>, new: &Call<'_>) {
    let (was, is) = (old.path(), new.path());
    let renamed = types(scope, path, old, new, was == is);
    let handle = |path: &str| path.rsplit_once("::").map(|(handle, _)| handle.to_owned());
    if handle(&was) != handle(&is) {
        scope
            .note(Kind::MethodMoved, path, format!("`{was}` is `{is}`"))
            .action(format!("call `{}`{renamed}", calling(new)))
            .done();
    } else if was != is {
        let (was, is) = (&old.method.name, &new.method.name);
        scope
            .note(
                Kind::MethodRenamed,
                path,
                format!("`{was}` is called `{is}`"),
            )
            .action(format!("call `{is}` for `{was}`{renamed}"))
            .done();
    }
    let (was, is) = (&old.operation.id, &new.operation.id);
    if was != is {
        scope
            .note(
                Kind::OperationIdChanged,
                path,
                format!("the id was {} and is {}", code(was), code(is)),
            )
            .done();
    }
}

/// The types of the operation. Those that are called after a method that is called something else are part of that change:
/// the answer is what to say of them there.
fn types(
    scope: &mut Scope<'_, '_>,
    path: &str,
    old: &Call<'_>,
    new: &Call<'_>,
    same_method: bool,
) -> String {
    let names = |call: &Call<'_>| {
        [
            Some(&call.operation.name),
            call.form.map(|item| &item.name),
            call.output.map(|item| &item.name),
            call.headers.map(|item| &item.name),
            call.error.map(|item| &item.name),
        ]
        .map(|name| name.map(|name| format!("{}::{name}", call.module)))
    };
    let mut renamed = String::new();
    for (was, is) in names(old).into_iter().zip(names(new)) {
        match (was, is) {
            (Some(was), Some(is)) if was != is => {
                let action = format!("write `{is}` for `{was}`");
                if same_method {
                    scope
                        .note(Kind::TypeRenamed, path, format!("`{was}` is called `{is}`"))
                        .action(action)
                        .done();
                } else {
                    renamed.push_str(&format!("; {action}"));
                }
            }
            (Some(was), None) => scope
                .note(Kind::TypeRemoved, &was, format!("`{was}` is gone"))
                .action(format!("do without `{was}`"))
                .done(),
            (None, Some(is)) => scope
                .note(Kind::TypeAdded, &is, format!("`{is}` is new"))
                .done(),
            _ => {}
        }
    }
    renamed
}

/// How the method is reached from a client.
fn calling(call: &Call<'_>) -> String {
    let method = &call.method.name;
    match &call.group.name {
        Some(_) => format!("client.{}().{method}(..)", call.group.accessor),
        None => format!("client.{method}(..)"),
    }
}

/// Where the request goes.
fn sent(scope: &mut Scope<'_, '_>, path: &str, old: &OperationItem, new: &OperationItem) {
    let route = |item: &OperationItem| format!("{} {}", item.method, item.path);
    let (was, is) = (route(old), route(new));
    if was != is {
        scope
            .note(
                Kind::RouteChanged,
                path,
                format!("it sent {} and sends {}", code(&was), code(&is)),
            )
            .done();
    }
    if old.server != new.server {
        let called = |server: &Option<String>| match server {
            Some(url) => code(url),
            None => "the client's address".to_owned(),
        };
        let (was, is) = (called(&old.server), called(&new.server));
        scope
            .note(
                Kind::OperationServerChanged,
                path,
                format!("it went to {was} and goes to {is}"),
            )
            .done();
    }
}

/// Who may send it.
fn security(scope: &mut Scope<'_, '_>, path: &str, old: &OperationItem, new: &OperationItem) {
    let open =
        |item: &OperationItem| item.security.is_empty() || item.security.iter().any(Vec::is_empty);
    let (old_client, new_client) = (scope.cx.old.index.client, scope.cx.new.index.client);
    let all = |item: &OperationItem, client| {
        let sets = item.security.iter().filter(|needed| !needed.is_empty());
        let sets: Vec<String> = sets.map(|needed| credentials(needed, client)).collect();
        sets.join(" or ")
    };
    let (was, is) = (all(old, old_client), all(new, new_client));
    match (open(old), open(new)) {
        (true, false) => scope
            .note(
                Kind::SecurityAdded,
                path,
                format!("it needs {} and needed no credential", is),
            )
            .action(format!("give the client's builder {}", is))
            .done(),
        (false, true) => scope
            .note(
                Kind::SecurityRemoved,
                path,
                format!("it needs no credential and needed {}", was),
            )
            .done(),
        (true, true) => {}
        (false, false) => {
            for lost in old
                .security
                .iter()
                .filter(|set| !new.security.contains(set))
            {
                let was = credentials(lost, old_client);
                scope
                    .note(
                        Kind::SecurityAlternativeRemoved,
                        path,
                        format!("{was} is no longer enough"),
                    )
                    .action(format!("give the client's builder {}", is))
                    .done();
            }
            for gained in new
                .security
                .iter()
                .filter(|set| !old.security.contains(set))
            {
                let is = credentials(gained, new_client);
                scope
                    .note(
                        Kind::SecurityAlternativeAdded,
                        path,
                        format!("{is} is enough"),
                    )
                    .done();
            }
        }
    }
}

/// The builder's methods for a set of credentials.
fn credentials(needed: &[String], client: Option<&ClientItem>) -> String {
    let schemes = client.into_iter().flat_map(|client| &client.schemes);
    let schemes = schemes.filter(|scheme| needed.contains(&scheme.constant));
    let names: Vec<String> = schemes
        .map(|scheme| format!("`{}`", scheme.method))
        .collect();
    names.join(" with ")
}

/// What is said of the handles, which have no other changes than those of their methods.
fn groups(cx: &Context<'_>) -> Vec<Subject> {
    let pair = |old: &&GroupItem| -> Option<Subject> {
        let mut all = cx.new.index.groups.iter();
        let new = all.find(|new| new.tag == old.tag && new.name.is_some())?;
        let mut scope = Scope::new(cx, ["", ""], [None, None]);
        let name = new.name.clone().unwrap_or_default();
        scope.docs(&name, &old.docs, &new.docs);
        let group = match &new.tag {
            Some(tag) => Group::Tag(tag.clone()),
            None => Group::Untagged,
        };
        let text = |group: &GroupItem| declared(&[Item::Group(group.clone())]);
        scope.subject(name, group, || [text(old), text(new)])
    };
    cx.old.index.groups.iter().filter_map(pair).collect()
}

/// The method alone, as it stands in its handle.
fn method(call: &Call<'_>) -> String {
    let mut group = call.group.clone();
    group.methods = vec![call.method.clone()];
    let mut tokens = emit::items(&[Item::Group(group)]);
    let last = tokens.pop();
    print::items(last.into_iter().collect())
}

/// What there is to see of an operation that is on one side only.
fn definition(call: &Call<'_>) -> String {
    let request = declared(&[Item::Operation(Box::new(call.operation.clone()))]);
    [method(call), request].join("\n")
}

/// All of an operation.
fn text(call: &Call<'_>) -> String {
    let mut items = vec![Item::Operation(Box::new(call.operation.clone()))];
    items.extend(call.form.cloned().map(Item::Form));
    items.extend(call.output.cloned().map(Item::Output));
    items.extend(call.headers.cloned().map(Item::Headers));
    items.extend(call.error.cloned().map(Item::Error));
    [method(call), printed(&items)].join("\n")
}
