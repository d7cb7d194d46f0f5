//! The root of a document.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic};
use crate::source::Node;

use super::kinds;
use super::model::{Document, Tag};
use super::operation::{self, Place};
use super::operation_ids;
use super::resolve::Resolver;
use super::skeleton;
use super::unknown;
use super::version::Version;
use super::{security, server};

/// Keys of the root that are read here or ignored by decision.
const ROOT: &[&str] = &[
    "openapi",
    "info",
    "servers",
    "paths",
    "webhooks",
    "components",
    "security",
    "tags",
    "externalDocs",
    "jsonSchemaDialect",
    "$self",
];

/// Keys of `components`: each kind is read where something refers to it, schemas and security schemes at once.
const COMPONENTS: &[&str] = &[
    "schemas",
    "responses",
    "parameters",
    "examples",
    "requestBodies",
    "headers",
    "securitySchemes",
    "links",
    "callbacks",
    "pathItems",
    "mediaTypes",
];

/// Reads the entry document of a run.
///
/// Gives `None`, with a diagnostic, when it is no OpenAPI document of a version that is read. Everything else that is
/// wrong is reported and left out, so that one run shows all problems.
pub fn read<'s>(resolver: Resolver<'s>) -> Option<Document<'s>> {
    let sink = resolver.sink();
    let root = &resolver.sources().entry().root;
    let version = Version::read(root, sink)?;
    account(root, ROOT, "the OpenAPI Object", resolver);

    let info = match root.get("info") {
        Some(node) => {
            skeleton::read::<openapiv3::Info>(node, &kinds::INFO, sink).map(|info| info.object)
        }
        None => {
            sink.push(
                Diagnostic::new(Code::InvalidObject, root.id, "the key `info` is missing")
                    .help("add `info` with `title` and `version`"),
            );
            None
        }
    }
    .unwrap_or_default();

    let components = root.get("components");
    if let Some(components) = components {
        account(components, COMPONENTS, "the Components Object", resolver);
    }
    let members = |key: &str| {
        let object = components
            .and_then(|node| node.get(key))
            .and_then(Node::as_object);
        object.into_iter().flat_map(|object| object.iter())
    };

    let global = security::requirements(root.get("security"), sink);
    let mut operations = Vec::new();
    let mut webhooks = Vec::new();
    for (key, place, out) in [
        ("paths", Place::Path, &mut operations),
        ("webhooks", Place::Webhook, &mut webhooks),
    ] {
        let items = root.get(key).and_then(Node::as_object);
        for (name, item) in items.into_iter().flat_map(|object| object.iter()) {
            if !name.starts_with("x-") {
                operation::path_item(resolver, place, name, item, out);
            }
        }
    }
    for operation in &mut operations {
        webhooks.append(&mut operation.callbacks);
    }
    operation_ids::tell_apart(resolver, &mut operations);
    for operation in &mut operations {
        operation.security = operation.security.take().or_else(|| global.clone());
    }

    let mut security_schemes: Vec<_> = members("securitySchemes")
        .filter(|(name, _)| !name.starts_with("x-"))
        .filter_map(|(name, node)| security::scheme(resolver, name, node))
        .collect();
    let scopes: BTreeSet<(String, String)> = security::scopes(root.get("security"))
        .into_iter()
        .chain(
            operations
                .iter()
                .flat_map(|operation| operation.scopes.clone()),
        )
        .collect();
    for scheme in &mut security_schemes {
        let own = scopes.iter().filter(|(name, _)| *name == scheme.name);
        scheme.scopes = own.map(|(_, scope)| scope.clone()).collect();
    }

    Some(Document {
        version,
        title: info.title,
        api_version: info.version,
        description: info.description,
        address: root.get("$self").and_then(Node::as_str).map(str::to_owned),
        servers: server::servers(root.get("servers"), sink),
        tags: tags(root, resolver),
        operations,
        webhooks,
        schemas: members("schemas")
            .filter(|(name, _)| !name.starts_with("x-"))
            .collect(),
        security_schemes,
    })
}

fn tags(root: &Node, resolver: Resolver<'_>) -> Vec<Tag> {
    let items = root
        .get("tags")
        .and_then(Node::as_array)
        .unwrap_or_default();
    items
        .iter()
        .filter_map(|node| skeleton::read::<openapiv3::Tag>(node, &kinds::TAG, resolver.sink()))
        .map(|tag| Tag {
            name: tag.object.name,
            description: tag.object.description,
        })
        .collect()
}

/// Reports keys that `known` does not list.
fn account(node: &Node, known: &[&str], what: &str, resolver: Resolver<'_>) {
    for (key, value) in node
        .as_object()
        .into_iter()
        .flat_map(|object| object.iter())
    {
        if !known.contains(&key) && !key.starts_with("x-") {
            let known = known.iter().copied();
            resolver.sink().push(unknown::key(key, value, what, known));
        }
    }
}
