//! What a call gives: its output, streams and pages, the answers that are declared, headers and typed errors.

use crate::rust::{DeclaredAnswer, ErrorItem, HeaderItem, OperationItem, OutputItem};
use crate::source::NodeId;

use super::Kind;
use super::index::Call;
use super::scope::{Scope, code};

/// Compares what two operations give.
pub(super) fn compare(scope: &mut Scope<'_, '_>, path: &str, old: &Call<'_>, new: &Call<'_>) {
    let (was, is) = (old.operation, new.operation);
    if !scope.same(&was.output.ty, &is.output.ty) {
        let (was, is) = (&was.output.ty, &is.output.ty);
        scope
            .note(
                Kind::OutputChanged,
                path,
                format!("it gave `{was}` and gives `{is}`"),
            )
            .action(format!("use what the call gives as `{is}`"))
            .done();
    }
    stream(scope, path, was, is);
    paging(scope, path, was, is);
    answers(scope, path, &was.answers, &is.answers);
    outputs(scope, old, new);
    errors(scope, old, new);
    headers(scope, old, new);
}

fn stream(scope: &mut Scope<'_, '_>, path: &str, old: &OperationItem, new: &OperationItem) {
    match (&old.stream, &new.stream) {
        (Some(was), None) => scope
            .note(
                Kind::StreamRemoved,
                path,
                format!("the call has no `stream`, which gave `{}`", was.ty),
            )
            .action("await the whole answer")
            .done(),
        (None, Some(is)) => scope
            .note(
                Kind::StreamAdded,
                path,
                format!("`stream` gives `{}`", is.ty),
            )
            .done(),
        (Some(was), Some(is)) if !scope.same(&was.ty, &is.ty) => scope
            .note(
                Kind::StreamChanged,
                path,
                format!("`stream` gave `{}` and gives `{}`", was.ty, is.ty),
            )
            .action(format!("use what `stream` gives as `{}`", is.ty))
            .done(),
        _ => {}
    }
}

fn paging(scope: &mut Scope<'_, '_>, path: &str, old: &OperationItem, new: &OperationItem) {
    match (&old.paging, &new.paging) {
        (Some(_), None) => scope
            .note(
                Kind::PagingRemoved,
                path,
                "the call has no `pages` and `items`",
            )
            .action("ask for each page")
            .done(),
        (None, Some(is)) => scope
            .note(
                Kind::PagingAdded,
                path,
                format!("`items` gives each `{}` of all pages", is.item),
            )
            .done(),
        (Some(was), Some(is)) if !scope.same(&was.item, &is.item) => scope
            .note(
                Kind::PagingChanged,
                path,
                format!("`items` gave `{}` and gives `{}`", was.item, is.item),
            )
            .action(format!("use what `items` gives as `{}`", is.item))
            .done(),
        (Some(was), Some(is)) if (&was.items, &was.next) != (&is.items, &is.next) => scope
            .note(
                Kind::PagingRuleChanged,
                path,
                "the items or the next page are found in another way",
            )
            .done(),
        _ => {}
    }
}

/// Statuses, and the media types of each.
fn answers(scope: &mut Scope<'_, '_>, path: &str, old: &[DeclaredAnswer], new: &[DeclaredAnswer]) {
    for was in old {
        let status = &was.status;
        let Some(is) = new.iter().find(|is| is.status == *status) else {
            scope
                .note(
                    Kind::StatusRemoved,
                    path,
                    format!("the answer `{status}` is gone"),
                )
                .at([Some(was.at), None])
                .done();
            continue;
        };
        let at = [Some(was.at), Some(is.at)];
        for lost in missing(&was.media_types, &is.media_types) {
            scope
                .note(
                    Kind::MediaTypeRemoved,
                    path,
                    format!("`{status}` is no longer answered as {}", code(lost)),
                )
                .at(at)
                .done();
        }
        for gained in missing(&is.media_types, &was.media_types) {
            scope
                .note(
                    Kind::MediaTypeAdded,
                    path,
                    format!("`{status}` is answered as {} too", code(gained)),
                )
                .at(at)
                .done();
        }
    }
    for is in new {
        let status = &is.status;
        if !old.iter().any(|was| was.status == *status) {
            scope
                .note(
                    Kind::StatusAdded,
                    path,
                    format!("the answer `{status}` is new"),
                )
                .at([None, Some(is.at)])
                .done();
        }
    }
}

/// What is in the first list and not in the second.
fn missing<'l>(these: &'l [String], those: &'l [String]) -> impl Iterator<Item = &'l String> {
    these.iter().filter(|one| !those.contains(one))
}

/// A variant of an enumeration of answers: its name, its type, where its answer stands.
type Variant<'v> = (&'v str, &'v str, Option<NodeId>);

/// The answers of success, where they have different types.
fn outputs(scope: &mut Scope<'_, '_>, old: &Call<'_>, new: &Call<'_>) {
    let (Some(was), Some(is)) = (old.output, new.output) else {
        return;
    };
    let owner = format!("{}::{}", new.module, is.name);
    for variant in &was.variants {
        let mut others = is.variants.iter();
        if let Some(other) = others.find(|other| other.name == variant.name) {
            let item = format!("{owner}::{}", variant.name);
            scope.docs(&item, &variant.docs, &other.docs);
        }
    }
    let variants = |item: &OutputItem| -> Vec<(String, String, _)> {
        let all = item.variants.iter();
        all.map(|one| {
            let ty = one.ty.clone().unwrap_or_default();
            (one.name.clone(), ty, one.docs.origin.at)
        })
        .collect()
    };
    let (was, is) = (variants(was), variants(is));
    compare_variants(scope, &owner, &borrowed(&was), &borrowed(&is));
}

fn borrowed(all: &[(String, String, Option<NodeId>)]) -> Vec<Variant<'_>> {
    all.iter()
        .map(|(name, ty, at)| (name.as_str(), ty.as_str(), *at))
        .collect()
}

/// The typed errors.
fn errors(scope: &mut Scope<'_, '_>, old: &Call<'_>, new: &Call<'_>) {
    let (Some(was), Some(is)) = (old.error, new.error) else {
        return;
    };
    let owner = format!("{}::{}", new.module, is.name);
    let variants = |item: &ErrorItem| -> Vec<(String, String, _)> {
        let all = item.variants.iter();
        all.map(|one| (one.name.clone(), one.ty.clone(), one.docs.origin.at))
            .collect()
    };
    let (was, is) = (variants(was), variants(is));
    compare_variants(scope, &owner, &borrowed(&was), &borrowed(&is));
}

fn compare_variants(
    scope: &mut Scope<'_, '_>,
    owner: &str,
    old: &[Variant<'_>],
    new: &[Variant<'_>],
) {
    let shown = |name: &str, ty: &str| match ty {
        "" => format!("`{name}`"),
        ty => format!("`{name}({ty})`"),
    };
    for (name, ty, at) in old {
        let item = format!("{owner}::{name}");
        let Some((_, new_ty, new_at)) = new.iter().find(|(other, ..)| other == name) else {
            scope
                .note(
                    Kind::VariantRemoved,
                    item,
                    format!("the variant {} is gone", shown(name, ty)),
                )
                .at([*at, None])
                .action(format!("do without `{name}`"))
                .done();
            continue;
        };
        if !scope.same(ty, new_ty) {
            let (was, is) = (shown(name, ty), shown(name, new_ty));
            scope
                .note(
                    Kind::VariantTypeChanged,
                    item,
                    format!("the variant was {was} and is {is}"),
                )
                .at([*at, *new_at])
                .action(format!("match it as {is}"))
                .done();
        }
    }
    for (name, ty, at) in new {
        if !old.iter().any(|(other, ..)| other == name) {
            scope
                .note(
                    Kind::VariantAdded,
                    format!("{owner}::{name}"),
                    format!("the variant {} is new", shown(name, ty)),
                )
                .at([None, *at])
                .done();
        }
    }
}

/// The headers of answers.
fn headers(scope: &mut Scope<'_, '_>, old: &Call<'_>, new: &Call<'_>) {
    let none: &[HeaderItem] = &[];
    let was = old.headers.map_or(none, |item| &item.fields);
    let is = new.headers.map_or(none, |item| &item.fields);
    let owner = match new.headers.or(old.headers) {
        Some(item) => format!("{}::{}", new.module, item.name),
        None => return,
    };
    for header in was {
        let same = |other: &&HeaderItem| other.key.eq_ignore_ascii_case(&header.key);
        match is.iter().find(same) {
            None => scope
                .note(
                    Kind::HeaderRemoved,
                    format!("{owner}::{}", header.name),
                    format!("the header {} is gone", code(&header.key)),
                )
                .at([header.docs.origin.at, None])
                .action(format!("do without `{}`", header.name))
                .done(),
            Some(other) => self::header(scope, &owner, header, other),
        }
    }
    for header in is {
        let same = |other: &HeaderItem| other.key.eq_ignore_ascii_case(&header.key);
        if !was.iter().any(same) {
            scope
                .note(
                    Kind::HeaderAdded,
                    format!("{owner}::{}", header.name),
                    format!("the header {} is new", code(&header.key)),
                )
                .at([None, header.docs.origin.at])
                .done();
        }
    }
}

fn header(scope: &mut Scope<'_, '_>, owner: &str, old: &HeaderItem, new: &HeaderItem) {
    let item = format!("{owner}::{}", new.name);
    let at = [old.docs.origin.at, new.docs.origin.at];
    if old.name != new.name {
        scope
            .note(
                Kind::HeaderRenamed,
                &item,
                format!("`{}` is called `{}`", old.name, new.name),
            )
            .at(at)
            .action(format!("write `{}` for `{}`", new.name, old.name))
            .done();
    }
    if !scope.same(&old.ty, &new.ty) {
        scope
            .note(
                Kind::HeaderTypeChanged,
                &item,
                format!("it was `{}` and is `{}`", old.ty, new.ty),
            )
            .at(at)
            .action(format!("read it as `{}`", new.ty))
            .done();
    }
    scope.docs(&item, &old.docs, &new.docs);
}
