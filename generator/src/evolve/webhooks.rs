//! Requests that the server makes: the functions that read what they carry.

use crate::rust::{Item, WebhookItem};

use super::Kind;
use super::change::{Group, Subject};
use super::matching::Pairs;
use super::scope::{Context, Scope, printed};

/// Compares the functions, by their places in the document first and then by their names.
pub(super) fn compare(cx: &Context<'_>) -> Vec<Subject> {
    let (old, new) = (&cx.old.index.webhooks, &cx.new.index.webhooks);
    let mut pairs = Pairs::new(old.len(), new.len());
    let place = |item: &WebhookItem, sources: &crate::source::Sources| {
        item.docs.origin.at.map(|at| sources.pointer(at))
    };
    pairs.by(
        |at| place(old[at], cx.old.sources),
        |at| place(new[at], cx.new.sources),
    );
    pairs.by(|at| Some(&old[at].name), |at| Some(&new[at].name));
    let both = pairs.both.iter();
    let both = both.filter_map(|(a, b)| pair(cx, old[*a], new[*b]));
    let removed = pairs.old.iter().filter_map(|at| {
        let item = old[*at];
        let mut scope = Scope::new(cx, ["webhooks"; 2], [item.docs.origin.at, None]);
        scope
            .note(
                Kind::WebhookRemoved,
                path(item),
                format!("the function `{}` is gone", item.name),
            )
            .action(format!("do without `{}`", item.name))
            .done();
        scope.subject(path(item), Group::Webhooks, || [text(item), String::new()])
    });
    let added = pairs.new.iter().filter_map(|at| {
        let item = new[*at];
        let mut scope = Scope::new(cx, ["webhooks"; 2], [None, item.docs.origin.at]);
        scope
            .note(
                Kind::WebhookAdded,
                path(item),
                format!("the function `{}` is new", item.name),
            )
            .done();
        scope.subject(path(item), Group::Webhooks, || [String::new(), text(item)])
    });
    both.chain(removed).chain(added).collect()
}

fn path(item: &WebhookItem) -> String {
    format!("webhooks::{}", item.name)
}

fn text(item: &WebhookItem) -> String {
    printed(&[Item::Webhook(item.clone())])
}

/// A function that is on both sides.
fn pair(cx: &Context<'_>, old: &WebhookItem, new: &WebhookItem) -> Option<Subject> {
    let at = [old.docs.origin.at, new.docs.origin.at];
    let mut scope = Scope::new(cx, ["webhooks"; 2], at);
    let item = path(new);
    if old.name != new.name {
        scope
            .note(
                Kind::WebhookRenamed,
                &item,
                format!("`{}` is called `{}`", old.name, new.name),
            )
            .action(format!("call `{}` for `{}`", new.name, old.name))
            .done();
    }
    if !scope.same(&old.ty, &new.ty) {
        scope
            .note(
                Kind::WebhookTypeChanged,
                &item,
                format!("it gave `{}` and gives `{}`", old.ty, new.ty),
            )
            .action(format!("use what it gives as `{}`", new.ty))
            .done();
    }
    scope.docs(&item, &old.docs, &new.docs);
    scope.subject(item, Group::Webhooks, || [text(old), text(new)])
}
