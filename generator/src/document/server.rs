//! Server Objects.

use crate::diagnostic::Sink;
use crate::source::Node;

use super::kinds;
use super::model::{Server, ServerVariable};
use super::skeleton;

/// The servers of a document, a path item or an operation.
pub(super) fn servers(node: Option<&Node>, sink: &Sink) -> Vec<Server> {
    let items = node.and_then(Node::as_array).unwrap_or_default();
    items.iter().filter_map(|node| server(node, sink)).collect()
}

fn server(node: &Node, sink: &Sink) -> Option<Server> {
    let server = skeleton::read::<openapiv3::Server>(node, &kinds::SERVER, sink)?.object;
    let variables = server.variables.into_iter().flatten();
    Some(Server {
        url: server.url,
        name: node.get("name").and_then(Node::as_str).map(str::to_owned),
        description: server.description,
        variables: variables
            .map(|(name, variable)| ServerVariable {
                name,
                default: variable.default,
                values: variable.enumeration,
                description: variable.description,
            })
            .collect(),
        at: node.id,
    })
}
