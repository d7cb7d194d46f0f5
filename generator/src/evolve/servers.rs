//! The servers that callers can choose from.

use std::collections::BTreeMap;

use crate::rust::{Docs, Item, ServerItem, ServerTemplate, ServerVariableItem, UrlPart};
use crate::source::NodeId;

use super::Kind;
use super::change::{Group, Subject};
use super::scope::{Context, Scope, code, printed};

/// A server as it is compared.
struct Server<'s> {
    name: &'s str,
    url: String,
    docs: &'s Docs,
    template: Option<&'s ServerTemplate>,
}

/// Compares the servers.
pub(super) fn compare(cx: &Context<'_>) -> Option<Subject> {
    let (old, new) = (cx.old.index.servers, cx.new.index.servers);
    let at = |client: Option<&crate::rust::ClientItem>| client.and_then(|client| client.at);
    let places = [at(cx.old.index.client), at(cx.new.index.client)];
    let mut scope = Scope::new(cx, ["servers"; 2], places);
    let (was, is) = (all(old), all(new));
    let mut left: Vec<&Server<'_>> = is.iter().collect();
    for server in &was {
        let name = left.iter().position(|other| other.name == server.name);
        let url = || left.iter().position(|other| other.url == server.url);
        match name.or_else(url) {
            Some(found) => pair(&mut scope, server, left.remove(found)),
            None => scope
                .note(
                    Kind::ServerRemoved,
                    path(server),
                    format!("`{}` is gone; it was {}", server.name, code(&server.url)),
                )
                .at([server.docs.origin.at, None])
                .action(format!("do without `{}`", server.name))
                .done(),
        }
    }
    for server in left {
        scope
            .note(
                Kind::ServerAdded,
                path(server),
                format!("`{}` is new; it is {}", server.name, code(&server.url)),
            )
            .at([None, server.docs.origin.at])
            .done();
    }
    scope.subject("servers".to_owned(), Group::Client, || {
        [old, new].map(|item| {
            let item = item.cloned().map(Item::Servers);
            item.map(|item| printed(&[item])).unwrap_or_default()
        })
    })
}

fn all(item: Option<&ServerItem>) -> Vec<Server<'_>> {
    let constants = item.into_iter().flat_map(|item| &item.constants);
    let templates = item.into_iter().flat_map(|item| &item.templates);
    let constants = constants.map(|server| Server {
        name: &server.name,
        url: server.url.clone(),
        docs: &server.docs,
        template: None,
    });
    let templates = templates.map(|server| Server {
        name: &server.name,
        url: url(server),
        docs: &server.docs,
        template: Some(server),
    });
    constants.chain(templates).collect()
}

/// The URL of a template, as the document writes it.
fn url(server: &ServerTemplate) -> String {
    let parts = server.url.iter().map(|part| match part {
        UrlPart::Literal(text) => text.clone(),
        UrlPart::Variable(at) => {
            let variable = server.variables.get(*at);
            format!("{{{}}}", variable.map_or("", |variable| &variable.key))
        }
    });
    parts.collect()
}

fn path(server: &Server<'_>) -> String {
    format!("servers::{}", server.name)
}

/// A server that is on both sides.
fn pair(scope: &mut Scope<'_, '_>, old: &Server<'_>, new: &Server<'_>) {
    let at = [old.docs.origin.at, new.docs.origin.at];
    if old.name != new.name {
        scope
            .note(
                Kind::ServerRenamed,
                path(new),
                format!("`{}` is called `{}`", old.name, new.name),
            )
            .at(at)
            .action(format!("write `{}` for `{}`", new.name, old.name))
            .done();
    }
    if old.url != new.url {
        scope
            .note(
                Kind::ServerChanged,
                path(new),
                format!("it was {} and is {}", code(&old.url), code(&new.url)),
            )
            .at(at)
            .done();
    }
    let variables = |server: &Server<'_>| -> BTreeMap<String, ServerVariableItem> {
        let all = server.template.into_iter().flat_map(|one| &one.variables);
        all.map(|one| (one.key.clone(), one.clone())).collect()
    };
    let (was, is) = (variables(old), variables(new));
    for (key, variable) in &was {
        let item = format!("{}::{}", path(new), variable.field);
        match is.get(key) {
            None => scope
                .note(
                    Kind::ServerVariableRemoved,
                    item,
                    format!("the variable {} is gone", code(key)),
                )
                .at(at)
                .action(format!("do without `{}`", variable.field))
                .done(),
            Some(other) => self::variable(scope, &item, at, variable, other),
        }
    }
    for (key, variable) in is.iter().filter(|(key, _)| !was.contains_key(*key)) {
        let item = format!("{}::{}", path(new), variable.field);
        scope
            .note(
                Kind::ServerVariableAdded,
                item,
                format!("the variable {} is new", code(key)),
            )
            .at(at)
            .done();
    }
}

/// A variable that is on both sides.
fn variable(
    scope: &mut Scope<'_, '_>,
    item: &str,
    at: [Option<NodeId>; 2],
    old: &ServerVariableItem,
    new: &ServerVariableItem,
) {
    if old.default != new.default {
        scope
            .note(
                Kind::ServerChanged,
                item,
                format!(
                    "the default was {} and is {}",
                    code(&old.default),
                    code(&new.default)
                ),
            )
            .at(at)
            .done();
    }
    let choices = |variable: &ServerVariableItem| variable.choice.is_some();
    if choices(old) != choices(new) {
        let (kind, what, action) = (
            Kind::ServerVariableRemoved,
            "it is set with another type",
            "set it with what it takes now",
        );
        scope.note(kind, item, what).at(at).action(action).done();
        return;
    }
    for (name, value) in &old.values {
        if !new.values.iter().any(|(other, _)| other == name) {
            scope
                .note(
                    Kind::VariantRemoved,
                    format!("{item}::{name}"),
                    format!("the value {} is gone", code(value)),
                )
                .at(at)
                .action(format!("do without `{name}`"))
                .done();
        }
    }
    for (name, value) in &new.values {
        if !old.values.iter().any(|(other, _)| other == name) {
            scope
                .note(
                    Kind::VariantAddedToClosed,
                    format!("{item}::{name}"),
                    format!("the value {} is new", code(value)),
                )
                .at(at)
                .done();
        }
    }
}
