//! Path items and operations.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Node;

use super::content;
use super::kinds;
use super::model::{Operation, Parameter, Server};
use super::parameter;
use super::resolve::Resolver;
use super::security;
use super::server;
use super::skeleton;

/// The methods that have a key of their own, in the order in which operations are listed.
const METHODS: [&str; 9] = [
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
];

/// Whether the operations of a path item are called or arrive.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    Path,
    Webhook,
}

/// Reads all operations of a path item.
pub(super) fn path_item<'s>(
    resolver: Resolver<'s>,
    place: Place,
    path: &'s str,
    node: &'s Node,
    out: &mut Vec<Operation<'s>>,
) {
    if place == Place::Path && !path.starts_with('/') {
        resolver.sink().push(
            Diagnostic::new(
                Code::InvalidObject,
                node.id,
                format!("the path `{path}` does not begin with `/`"),
            )
            .help(format!("write `/{path}`")),
        );
        return;
    }
    if place == Place::Path && path.contains(['?', '#']) {
        resolver.sink().push(
            Diagnostic::new(
                Code::InvalidKeyword,
                node.id,
                format!("the path `{path}` has a `?` or `#`, which is sent as part of the path, percent-encoded"),
            )
            .help("describe what follows it as query parameters"),
        );
    }
    let Some(node) = resolver.object(node) else {
        return;
    };
    let Some(item) =
        skeleton::read::<openapiv3::PathItem>(node, &kinds::PATH_ITEM, resolver.sink())
    else {
        return;
    };
    let shared: Vec<&'s Node> = item
        .object
        .parameters
        .iter()
        .filter_map(|slot| item.node(slot))
        .collect();
    let servers = server::servers(node.get("servers"), resolver.sink());

    // The document's order of methods means nothing; theirs does not change when it is edited.
    let fixed = METHODS
        .iter()
        .filter_map(|method| Some((method.to_ascii_uppercase(), node.get(method)?)));
    let additional = node.get("additionalOperations").and_then(Node::as_object);
    let additional = additional
        .into_iter()
        .flat_map(|object| object.iter())
        .map(|(method, node)| (method.to_owned(), node));
    for (method, node) in fixed.chain(additional) {
        let context = Context {
            resolver,
            path,
            shared: &shared,
            servers: &servers,
        };
        out.extend(operation(&context, method, node));
    }
}

/// What an operation takes from its path item.
struct Context<'a, 's> {
    resolver: Resolver<'s>,
    path: &'s str,
    shared: &'a [&'s Node],
    servers: &'a [Server],
}

fn operation<'s>(
    context: &Context<'_, 's>,
    method: String,
    node: &'s Node,
) -> Option<Operation<'s>> {
    let resolver = context.resolver;
    let sink = resolver.sink();
    let operation = skeleton::read::<openapiv3::Operation>(node, &kinds::OPERATION, sink)?;
    let object = &operation.object;

    let own = object
        .parameters
        .iter()
        .filter_map(|slot| operation.node(slot));
    let parameters = parameters(resolver, context.shared, own);

    let mut responses = Vec::new();
    let slots = node.get("responses").and_then(Node::as_object);
    for (key, entry) in slots.into_iter().flat_map(|object| object.iter()) {
        if !key.starts_with("x-")
            && let Some(status) = content::status(resolver, key, entry)
        {
            responses.extend(content::response(resolver, status, entry));
        }
    }
    // The order of `responses` in a document means nothing: this is the order in which they are tried (wire.md W9).
    responses.sort_by_key(|response| response.status);

    let own_servers = server::servers(node.get("servers"), sink);
    let docs = object.external_docs.clone();
    Some(Operation {
        at: node.id,
        method,
        path: context.path,
        callbacks: callbacks(resolver, node),
        id: object.operation_id.clone().filter(|id| !id.is_empty()),
        tags: object.tags.clone(),
        summary: object.summary.clone(),
        description: object.description.clone(),
        external_docs: docs.map(|docs| (docs.description, docs.url)),
        deprecated: object.deprecated,
        parameters,
        body: object
            .request_body
            .as_ref()
            .and_then(|slot| operation.node(slot))
            .and_then(|node| content::request_body(resolver, node)),
        responses,
        security: security::requirements(node.get("security"), sink),
        scopes: security::scopes(node.get("security")),
        servers: if own_servers.is_empty() {
            context.servers.to_vec()
        } else {
            own_servers
        },
    })
}

/// The parameters of the path item, those of the operation in their place or after them (OAS "Operation Object").
fn parameters<'s>(
    resolver: Resolver<'s>,
    shared: &[&'s Node],
    own: impl Iterator<Item = &'s Node>,
) -> Vec<Parameter<'s>> {
    let read = |node| parameter::parameter(resolver, node);
    let mut all: Vec<Parameter<'s>> = shared.iter().copied().filter_map(read).collect();
    let inherited = all.len();
    for parameter in own.filter_map(read) {
        let same =
            |other: &Parameter<'_>| other.name == parameter.name && other.place == parameter.place;
        match all.iter().position(same) {
            Some(index) if index < inherited => all[index] = parameter,
            Some(index) => resolver.sink().push(
                Diagnostic::new(
                    Code::DuplicateParameter,
                    parameter.at,
                    format!(
                        "the parameter `{}` is given twice; the first counts",
                        parameter.name
                    ),
                )
                .related(all[index].at, "first given here")
                .help("remove one of the two"),
            ),
            None => all.push(parameter),
        }
    }
    all
}

/// The operations of `callbacks`, each called after the key that it stands under.
fn callbacks<'s>(resolver: Resolver<'s>, node: &'s Node) -> Vec<Operation<'s>> {
    let mut out = Vec::new();
    let callbacks = node.get("callbacks").and_then(Node::as_object);
    for (name, callback) in callbacks.into_iter().flat_map(|object| object.iter()) {
        let Some(callback) = resolver.object(callback) else {
            continue;
        };
        let expressions = callback.as_object().into_iter();
        for (expression, item) in expressions.flat_map(|object| object.iter()) {
            if !name.starts_with("x-") && !expression.starts_with("x-") {
                path_item(resolver, Place::Webhook, name, item, &mut out);
            }
        }
    }
    out
}
